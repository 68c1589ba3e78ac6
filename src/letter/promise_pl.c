#include "letter/promise_words.h"

const struct promise_words promise_pl = {
	.lang = "pl",
	.own = PROMISE_PATTERNS(
		("odpisze|odpiszemy|napisze|napiszemy|odpowiem|odpowiemy|skontaktuje|"
		 "skontaktujemy|wysle|wyslemy|przesle|przeslemy|zadzwonie|zadzwonimy|oddzwonie|"
		 "oddzwonimy|poinformuje|poinformujemy|powiadomie|powiadomimy|sprawdze|"
		 "sprawdzimy|ustale|ustalimy|wyjasnie|wyjasnimy|wroce|wrocimy|odezwe|odezwiemy|"
		 "przekaze|przekazemy|zwroce|zwrocimy|nadam|nadamy|zalatwie|zalatwimy|"
		 "potwierdze|potwierdzimy|zajme|zajmiemy|rozwiaze|rozwiazemy|podam|podamy|dam|"
		 "damy|zrobie|zrobimy|dowiem|dowiemy|zapytam|zapytamy|wymienie|wymienimy|"
		 "przygotuje|przygotujemy|postaram|postaramy|obiecuje|obiecujemy|udziele|"
		 "udzielimy|przedstawie|przedstawimy|zglosze|zglosimy"),
		"bede|bedziemy mial*|mieli|wiedziec|wiedzial*|wiedzieli|w",
		"mam|mamy nadzieje ~ odpowiedziec|odpisac",
		"zobowiazuje|zobowiazujemy",
		("wracam|wracamy|odzywam|odzywamy|odpowiadam|odpowiadamy|wysylam|wysylamy|"
		 "przesylam|przesylamy|podsylam|podsylamy|podesle|podeslemy|oddzwaniam|"
		 "oddzwaniamy|sprawdzam|sprawdzamy|ustalam|ustalamy|wyjasniam|wyjasniamy|"
		 "zwracam|zwracamy|potwierdzam|potwierdzamy|zalatwiam|zalatwiamy|pytam|pytamy|"
		 "nadaje|nadajemy|dzwonimy|piszemy|odpisujemy|informujemy|kontaktujemy|"
		 "proponujemy|przekazujemy|dajemy|zaproponuje|zaproponujemy|wyjasnimy|doslemy|"
		 "dosle|odeslemy|uzgodnie|uzgodnimy|dopytam|dopytamy|zweryfikuje|zweryfikujemy|"
		 "opisze|opiszemy"),
		("=daję|=piszę|=dzwonię|=odpisuję|=informuję|=kontaktuję|=proponuję|=przekazuję|"
		 "=Daję|=Piszę|=Dzwonię"),
		"postaramy|postaram sie",
		("moj|moja|nasz|nasza kolega|kolezanka|zespol|ksiegowa|ksiegowy ~ napisze|"
		 "zadzwoni|odpisze|odpowie|skontaktuje|wysle|przesle|odezwie|oddzwoni|"
		 "poinformuje"),
		("zadzwoni|oddzwoni|odezwie|napisze|odpisze|skontaktuje|wysle|przesle ~ moj|"
		 "moja|nasz|nasza"),
		"damy|dam znac",
		("powiem|powiemy|porozmawiam|porozmawiamy|zobacze|zobaczymy|dopilnuje|"
		 "dopilnujemy"),
		"dzwonie do"),
	.news = PROMISE_PATTERNS(
		("otrzyma|dostanie|otrzymaja|dostana|otrzymasz|dostaniesz|otrzymacie ~ "
		 "odpowiedz|wiadomosc|informacje|informacje|potwierdzenie|maila|mail|"
		 "aktualizacje|rozwiazanie|numer"),
		("odpowiedz|wiadomosc|informacje|informacje|potwierdzenie ~ otrzyma|dostanie|"
		 "otrzymasz|dostaniesz|dotrze|przyjdzie"),
		("bedzie|bedziesz pan|pani? mial|miala ~ odpowiedz|informacje|wiadomosc|"
		 "potwierdzenie"),
		"uslyszy|uslyszysz",
		"prosze spodziewac|oczekiwac ~ odpowiedzi|wiadomosci",
		"moze|mozesz ~ spodziewac|oczekiwac ~ odpowiedzi|wiadomosci",
		("otrzyma|dostanie|otrzymaja|dostana|otrzymasz|dostaniesz|otrzymacie|"
		 "dostaniecie ~ etykiete|fakture|zdjecia|link|kod|kupon|wycene|zwrot"),
		"otrzyma|dostanie|otrzymasz|dostaniesz|otrzymacie|dostaniecie ~ od nas|mnie",
		"otrzyma|dostanie|otrzymasz|dostaniesz|otrzymacie ~ decyzje",
		"bedzie|bedziesz ~ wiedzial|wiedziala|wiedzieli",
		"dowie|dowiesz sie"),
	.grant = PROMISE_PATTERNS(
		"dac|dajcie|daj|da mi|nam czas do",
		"czas mi|nam ~ do"),
	.third = PROMISE_PATTERNS(
		("kurier|dostawca|przewoznik|bank|poczta|producent ~ napisze|zadzwoni|odpisze|"
		 "wysle|przesle|zwroci|sprawdzi|potwierdzi|poinformuje")),
	.condition = PROMISE_PATTERNS(
		"jesli|jezeli|jesliby|gdyby|jezeliby",
		"o ile",
		"pod warunkiem",
		"po otrzymaniu|dostarczeniu|tym",
		"gdy otrzymamy|pan|pani|paczka|dotrze|przesylka|nam|tylko",
		"kiedy otrzymamy|pan|pani|paczka|dotrze|przesylka|nam",
		"jak tylko otrzymamy|pan|pani|paczka|dotrze|przesylka|dostaniemy",
		"w razie|przypadku",
		"dopoki",
		"prosze ~ przeslac|wyslac|odpisac|napisac|podac|odeslac|dac|potwierdzic",
		"chyba ze",
		"w zaleznosci",
		"przeslij|wyslij|napisz|odpisz|podaj|odeslij|daj"),
	.neutral = PROMISE_PATTERNS(
		"nawet jesli|jezeli|gdyby",
		"jesli nie wczesniej",
		"jesli to mozliwe",
		"jak gdyby",
		"prosze ~ dac|o mi|nam czas",
		"prosze o czas",
		"nie pozniej"),
	.contact =
		"odpis*|napis*|odpowi*|odpowiedz|skontakt*|wysl*|przesl*|zadzwoni*|oddzwoni*|"
		"poinform*|powiadom*|odezw*|znac|potwierdz*|informacje|wiadomosc|wroc*|udziel*|"
		"przekaz*|kontakcie|powiem|powiemy|dzwoni*|podes*|podsy*|odzyw*|wracam*|daje|"
		"dajemy|dam|damy|pisz*",
	.not_own =
		"czekac|czekal|czekali|zamkniete|zamknieci|nieczynne|otwarte|potrzebowac|"
		"urlopie",
	.negator = "nie|nigdy",
	.other =
		"dotrze|dotra|dojdzie|przyjdzie|dostarczy|dostarczona|dostarczony|powinna|"
		"powinien|powinno|konczy|wygasa|uplywa|zamykamy|otwieramy|promocja|rabat|"
		"kurier|wazna|wazny|trwa|czynne|czynny|bylo|byl|byla|bylismy|bylysmy|mielismy",
	.opener =
		"i|ale|wiec|wtedy|takze|tak|lub|oczywiscie|to|a|szanowna|szanowny|zatem|"
		"dlatego|sie",
};
