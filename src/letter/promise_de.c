#include "letter/promise_words.h"

const struct promise_words promise_de = {
	.lang = "de",
	.own = PROMISE_PATTERNS(
		"ich werde",
		"wir werden",
		"werde|werden ich|wir",
		("ich|wir melde|melden|schreibe|schreiben|antworte|antworten|sende|senden|"
		 "schicke|schicken|informiere|informieren|gebe|geben|prufe|prufen|klare|klaren|"
		 "rufe|rufen|bestatige|bestatigen|verspreche|versprechen|kummere|kummern"),
		("melde|melden|schreibe|schreiben|antworte|antworten|sende|senden|schicke|"
		 "schicken|informiere|informieren|gebe|geben|prufe|prufen|klare|klaren|rufe|"
		 "rufen|bestatige|bestatigen ich|wir"),
		("ich|wir frage|fragen|suche|suchen|schaue|schauen|spreche|sprechen|erstatte|"
		 "erstatten|uberweise|uberweisen|ersetze|ersetzen|tausche|tauschen|repariere|"
		 "reparieren|erledige|erledigen|hake|haken|bemuhe|bemuhen|versende|versenden|"
		 "kontaktiere|kontaktieren|telefoniere|telefonieren|recherchiere|recherchieren|"
		 "packe|packen|bringe|bringen|reiche|reichen|teile|teilen|lasse|lassen|setze|"
		 "setzen|buche|buchen|storniere|stornieren|leite|leiten|versuche|versuchen|"
		 "hole|holen|sage|sagen|gehe|gehen|finde|finden|bereite|bereiten|lege|legen|"
		 "erkundige|erkundigen|bespreche|besprechen|sende|senden|liefere|mache|machen|"
		 "hore|horen|hoffe|hoffen|denke|denken|plane|planen|aktualisiere|aktualisieren|"
		 "benachrichtige|benachrichtigen"),
		("frage|fragen|suche|suchen|schaue|schauen|spreche|sprechen|erstatte|erstatten|"
		 "uberweise|uberweisen|ersetze|ersetzen|tausche|tauschen|repariere|reparieren|"
		 "erledige|erledigen|hake|haken|bemuhe|bemuhen|versende|versenden|kontaktiere|"
		 "kontaktieren|telefoniere|telefonieren|recherchiere|recherchieren|packe|"
		 "packen|bringe|bringen|reiche|reichen|teile|teilen|lasse|lassen|setze|setzen|"
		 "buche|buchen|storniere|stornieren|leite|leiten|versuche|versuchen|hole|holen|"
		 "sage|sagen|gehe|gehen|finde|finden|bereite|bereiten|lege|legen|erkundige|"
		 "erkundigen|bespreche|besprechen|sende|senden|liefere|mache|machen|hore|horen|"
		 "hoffe|hoffen|denke|denken|plane|planen|aktualisiere|aktualisieren|"
		 "benachrichtige|benachrichtigen ich|wir"),
		"=wir|=Wir *en ~ ihnen|sie|euch|dir|dich|ihr*|dein*|euer*|eure*",
		"*en =wir ~ ihnen|sie|euch|dir|dich|ihr*|dein*|euer*|eure*",
		"=ich|=Ich *e ~ ihnen|sie|euch|dir|dich|ihr*|dein*|euer*|eure*",
		"*e =ich ~ ihnen|sie|euch|dir|dich|ihr*|dein*|euer*|eure*",
		"und *en|melde|schreibe|schicke|sende|gebe|sage ihnen|dir|euch",
		("mein|meine|unser|unsere kollege|kollegin|team|werkstatt|buchhaltung ~ wird|"
		 "ruft|meldet|schreibt|schickt")),
	.news = PROMISE_PATTERNS(
		("sie|du horen|horst|bekommen|bekommst|erhalten|erhaltst|haben|hast ~ mir|uns|"
		 "antwort|ruckmeldung|nachricht|bescheid"),
		("horen|horst|bekommen|bekommst|erhalten|erhaltst|haben sie|du ~ mir|uns|"
		 "antwort|ruckmeldung|nachricht|bescheid"),
		("sie|du erhalten|haben|hast|bekommen ~ sendungsnummer|etikett|rechnung|fotos|"
		 "bilder|link|code|gutschein|losung|angebot"),
		("haben|hast|erhalten|erhaltst|bekommen|bekommst sie|du ~ sendungsnummer|"
		 "etikett|rechnung|fotos|bilder|link|code|gutschein|losung|angebot|ersatz"),
		"sie|du erhalten|haben|hast|bekommen ~ entscheidung|unsere|meine",
		("haben|hast|erhalten|erhaltst|bekommen|bekommst sie|du ~ entscheidung|unsere|"
		 "meine"),
		"wissen|weisst sie|du mehr|bescheid",
		("haben|hast|erhalten|erhaltst|bekommen|bekommst sie|du ~ geld|erstattung|"
		 "ruckerstattung|gutschrift"),
		("sie|du erhalten|haben|hast|bekommen ~ geld|erstattung|ruckerstattung|"
		 "gutschrift")),
	.grant = PROMISE_PATTERNS(
		"geben|gib|lassen|lass sie? mir|uns ~ bis"),
	.condition = PROMISE_PATTERNS(
		"wenn|falls|sofern|sollten|solange|nachdem",
		"sobald sie|du|das|ihre|deine|der|die|es|wir ihre|das",
		"bitte senden|schreiben|schicken|antworten|geben|teilen",
		("hoffe|hoffen|denke|denken|glaube|glauben|vermute|vermuten|wissen|weiss , dass "
		 "es|das|die|der|ihr|ihre|sie"),
		"erst mehr|dann , wenn",
		"erst , wenn"),
	.neutral = PROMISE_PATTERNS(
		"auch|selbst wenn",
		"wenn moglich",
		"wenn nicht fruher",
		"nicht spater"),
	.contact =
		"melde*|schreib*|antwort*|send*|schick*|inform*|gebe*|ruf*|bestatig*|bescheid|"
		"nachricht|ruckmeldung|horen|sag*|verstandig*|wissen|meld*",
	.not_own =
		"geschlossen|geoffnet|urlaub|warten|brauchen|benotigen|nicht|halten|haben|"
		"hatten|habe|hatte|sind|waren|ware|waren|bin|war|mussen|muss|konnen|konnten|"
		"sollen|sollten|durfen|durften|mochten|mochte|wollen|wollten|wurden|wurde|"
		"freuen|freue|danken|danke|bitten|bitte|offnen|schliessen|feiern|wissen|weiss|"
		"erwarten|erwarte|bleiben|bedauern|glauben|denken|verstehen|lieben|nehmen|"
		"machen|arbeiten|stehen|sehen|sehe|wunschen|wunsche|verstehe|laden|lade|"
		"erinnern|erinnere|besuchen|besuche|rechnen|rechne|empfehlen|empfehle|bekommen|"
		"bekomme|verkaufen|fuhren|treffen|kommen|komme|verlangen|berechnen|"
		"veranstalten|renovieren|kaufen|kennen|vermuten|vermute|beginnen|starten|"
		"produzieren|testen|reisen|reise",
	.negator = "nicht|nie|kein|keine",
	.other =
		"ankommen|ankommt|ankommen|geliefert|zugestellt|sollte|endet|gilt|lauft|"
		"voraussichtlich|schliesst|offnet|waren|hatten",
	.opener = "und|aber|dann|auch|ja|also|oder|gerne|liebe|lieber",
};
