#include "letter/promise_words.h"

#include <stddef.h>

#define WORDS(...)                \
	(const char *const[])     \
	{                         \
		__VA_ARGS__, NULL \
	}

static const struct promise_words languages[] = {
	{
		.lang = "en",
		.own = WORDS("i|we will|shall", "i'll|we'll", "i am going to", "we are going to", "i'm|we're going to", "i|we promise", "i|we aim|plan|expect|intend|hope to", "i|we can promise", "let me|us", "i am aiming to", "we are aiming to", "i'm|we're aiming to", "i|we undertake to", "will get|write|reply|update|email|answer|call|send|confirm|revert", "my|our colleague ~ will|shall", "i|we commit to", "you have my word"),
		.news = WORDS("i|we will|shall be in touch|contact", "i|we will|shall be back to|in|with", "i'll|we'll be in touch|contact|back", "you will|shall ~ hear", "you'll ~ hear", "you will|shall|can|may|should have|get|receive|find|see ~ answer|reply|response|update|email|mail|message|news|confirmation|call|solution|feedback|word|refund|number", "you'll have|get|receive ~ answer|reply|response|update|email|mail|message|news|confirmation|call|solution|feedback|word|number", "expect ~ answer|reply|response|update|email|message|news|call|confirmation|hear|solution", "expect ~ from me|us", "hear from me|us|tom", "hear back", "answer|reply|response|update|news|confirmation|email will|is ~ with|reach|follow|come|coming|sent", "you will|shall be contacted|informed|notified|updated|answered", "you'll be contacted|informed|notified|updated"),
		.condition = WORDS("if", "unless", "provided", "providing", "once you|your|it|the|we receive|this|they", "once we have received|got|your", "when you|your|the|it|we receive|they", "as soon as you|your|it|the|they", "as soon as we receive|get|have your|received", "should you", "in case", "whenever", "after you|your|receiving|receipt|we receive|it", "upon", "assuming", "depending", "let me|us know", "please send|reply|confirm|write|return|call|provide|tell|contact|answer|give|choose|pay", "send|write|reply|tell|return|give|answer|call|forward|choose|pay|confirm|drop ~ and we|i|we'll|i'll", "so that you", "would you", "could you", "can you", "until you", "as long as", "why wait", "had you"),
		.neutral = WORDS("even if", "if not sooner|earlier|before", "if at all possible", "whether ~ if", "as if", "if possible", "when you will|can|may|shall hear|expect"),
		.contact = "write|answer|reply|respond|back|hear|update|updated|know|contact|call|email|tell|inform|send|confirm|touch|news|message|ring|phone|report|response|posted|advise|follow|revert",
		.not_own = "closed|open|away|holiday|holidays|vacation|need|wait|hold|keep|reserve|off|shut|appreciate|be|require|ask|remain|stay|accept",
		.negator = "not|never|cannot|can't|won't|don't|unable|no",
		.other = "arrive|arrives|arriving|should|expire|expires|ends|expected|estimated|scheduled|leaves|delivered|closes|opens|reaches|which|sale|until|till|offer|discount|collected|lasts",
		.opener = "so|and|but|then|also|certainly|yes|ok|okay|well|meanwhile|therefore|or|dear|sometime|either|now",
	},
	{
		.lang = "es",
		.own = WORDS("=*ré", "*aremos|*eremos|*iremos|*dremos|haremos", "escribire|respondere|contestare|llamare|avisare|enviare|contactare|informare|dire|dare|pondre|revisare|comprobare|confirmare|mandare|hablare|volvere|mirare|consultare|resolvere|hare|procedere|devolvere|investigare|comunicare|actualizare|preguntare", "voy|vamos a", "me|nos pongo|ponemos|comunico|comunicamos|comprometo|comprometemos|encargo|encargamos", "le|te|os|les|se escribo|escribimos|contesto|contestamos|respondo|respondemos|llamo|llamamos|aviso|avisamos|confirmo|confirmamos|envio|enviamos|informo|informamos|cuento|contamos|digo|decimos|mando|mandamos|paso|pasamos|doy|damos", "lo|la|se lo|la reviso|revisamos|miro|miramos|envio|enviamos|mando|mandamos|confirmo", "prometo|prometemos", "espero|esperamos poder|darle|darte|tener|responder*|contestar*|escribir*", "mi|nuestro|nuestra companero|companera|equipo ~ le|te|se"),
		.news = WORDS("recibira|recibiras|recibireis|recibiran ~ respuesta|noticias|mensaje|correo|confirmacion|informacion|actualizacion|llamada|contestacion|solucion|nuestras|mias|nuestra", "tendra|tendras|tendreis|tendran ~ respuesta|noticias|mensaje|correo|confirmacion|informacion|actualizacion|contestacion|solucion|nuestras|numero", "sabra|sabras|sabreis ~ de|nosotros|mi", "se pondra|pondran ~ contacto", "se le|te|les respondera|informara|avisara|contestara|escribira|llamara", "puede|puedes esperar ~ respuesta|noticias|mensaje", "respuesta|noticias|confirmacion le|te llegara|llegaran", "tiene|tienes|tendra|tendras mi|nuestra respuesta|contestacion"),
		.condition = WORDS("=si|=Si", "cuando usted|tu|reciba*|recibamos|llegue|nos|me|lo|la|su|tu|tenga|tengas|haya*", "en cuanto reciba*|recibamos|llegue|nos|me|usted|lo|la|su|tu|haya*|tengamos", "una vez", "siempre que|y", "en caso de|que", "a menos", "salvo", "tras recibir|la|su|recepcion", "al recibir", "despues de recibir|que", "envie*|envia*|mande*|manda*|escriba*|escriba*|escribe*|responda*|conteste*|digame|diganos|confirme*|confirme* ~ y le|te|lo|la|nos|se|les", "por favor envie*|responda*|confirme*|diganos|escriba*", "hasta que usted|recibamos|nos|reciba", "dependiendo|depende", "con tal"),
		.neutral = WORDS("=si es|fuera posible", "incluso =si", "aun|aunque =si", "=si no antes", "como =si"),
		.contact = "escrib*|respond*|respuesta|contest*|llam*|avis*|contact*|contacto|inform*|noticias|confirm*|envi*|dire|diremos|digo|decimos|decir*|cont*|comunic*|dar*|mand*|actualiz*|tendremos",
		.not_own = "queremos|esperaremos|esperare|necesitaremos|necesitare|guardaremos|mantendremos|reservaremos|estaremos|estare|abriremos|cerraremos|cerrados|seremos|agradeceremos|agradecere|podremos|esperemos|para|sobre|entre|compre|cerrare|permaneceremos|cobraremos",
		.negator = "no|nunca|tampoco|ni|jamas|sin",
		.other = "llegara|llegaran|llega|llegue|entregara|entregaran|entrega|vence|caduca|termina|acaba|deberia|estimada|prevista|previsto|cierra|abre|cerramos|abrimos|oferta|descuento|transportista|mensajero|dura",
		.opener = "y|pero|entonces|tambien|si|asi|que|pues|bien|o|ya|estimado|estimada|por|lo",
	},
	{
		.lang = "it",
		.own = WORDS("=*rò", "*eremo|*iremo|*aremo|*dremo|*rremo|*tremo|*premo", "scrivero|rispondero|contattero|ricontattero|chiamero|richiamero|inviero|mandero|faro|daro|verifichero|controllero|aggiornero|informero|confermero|terro|spediro|comunichero|avvisero|sapro", "le|ti|vi|gli scrivo|scriviamo|rispondo|rispondiamo|faccio|facciamo|do|diamo|mando|mandiamo|invio|inviamo|confermo|confermiamo|comunico|comunichiamo|spedisco|spediamo|riscrivo|riscriviamo", "la|ti|vi contatto|contattiamo|chiamo|chiamiamo|ricontatto|ricontattiamo|richiamo|richiamiamo|aggiorno|aggiorniamo|informo|informiamo|avviso|avvisiamo|risento|risentiamo", "mi|ci impegno|impegniamo|metto|mettiamo|attivo|attiviamo|occupo|occupiamo", "prometto|promettiamo", "mi|ci faccio|facciamo", "conto|contiamo di", "glielo|glieli|gliela|te lo|la? mando|invio|spedisco|confermo|mandiamo|inviamo|spediamo", "vado|andiamo a"),
		.news = WORDS("ricevera|riceverai|riceverete|riceve|ricevi ~ risposta|notizie|riscontro|messaggio|mail|email|conferma|aggiornamento|aggiornamenti|chiamata|soluzione|nostre|mie", "avra|avrai|avrete ~ risposta|notizie|riscontro|messaggio|mail|email|conferma|aggiornamento|aggiornamenti|soluzione|nostre|mie|numero", "sapra|saprai|saprete ~ qualcosa|tutto|risposta", "ci|mi sentira|sentirai", "sentira|sentirai ~ noi|me|nostre|mie|nostra|mia", "ci risentiamo|sentiamo|riaggiorniamo|aggiorniamo", "puo|puoi aspettarsi|aspettarti ~ risposta|notizie", "verra|verrai|sara|sarai contattato|contattata|ricontattato|ricontattata|informato|informata|aggiornato|aggiornata", "la|una risposta arrivera|arriva", "risposta le|ti arrivera"),
		.condition = WORDS("se", "quando riceve*|riceviamo|ricevo|arriv*|ci|lei|tu|avra|il|la|avremo|avro|ricevuto", "non? appena riceve*|riceviamo|ricevo|ricevero|arriv*|ci|mi|lei|il|la", "appena riceve*|riceviamo|ricevo|arriv*|ci|lei|il|avremo|avro|ricevuto", "una volta", "qualora", "purche", "a meno", "nel caso", "in caso", "dopo aver|la|il|che|averlo|averla", "a condizione", "ci|mi mandi|manda|invii|invia|scriva|scrivi|faccia|risponda|rispondi|confermi|conferma|dica ~ e", "mandi|invii|scriva|risponda|confermi ~ e le|la|il|lo|provvederemo", "mandaci|mandami|inviaci|scrivici|scrivimi|rispondici|ci|dicci ~ e", "al ricevimento", "finche", "salvo che"),
		.neutral = WORDS("anche se", "se possibile", "se non prima", "come se", "se del caso"),
		.contact = "scriv*|scrivo|rispond*|risposta|contatt*|ricontatt*|chiam*|richiam*|avvis*|inform*|sapere|notizie|conferm*|invi*|mand*|comunic*|aggiorn*|vivo|viva|vivi|sentire|riscontro|far*|dar*|dire|diremo|sent*|riscriv*",
		.not_own = "estremo|supremo|saremo|saro|resteremo|aspetteremo|attenderemo|attendero|chiuderemo|apriremo|pero|chiusi|aperti|ferie|vorremo|vorrei|vorremmo|dovremmo|potremmo|conserveremo|aspettero|rimarremo|bisogno",
		.negator = "non|mai|ne|senza",
		.other = "arrivera|arriveranno|arriva|arrivi|consegnera|consegnato|consegna|scade|termina|finisce|dovrebbe|prevista|previsto|chiude|apre|chiudiamo|apriamo|offerta|sconto|corriere|dura|valida|valido",
		.opener = "e|ma|quindi|allora|anche|si|certo|cosi|poi|o|gentile|cara|caro|dunque|pertanto",
	},
	{
		.lang = "ro",
		.own = WORDS("voi|vom", "o sa", "am|avem sa", "va|iti|iti|te|va scriu|scriem|raspund|raspundem|anunt|anuntam|sun|sunam|contactez|contactam|trimit|trimitem|informez|informam|confirm|confirmam|spun|spunem|comunic|comunicam|dau|dam|tin|tinem", "revin|revenim", "promit|promitem", "ma|ne angajez|angajam|ocup|ocupam", "trimit|trimitem|verific|verificam|rezolv|rezolvam|expediez|expediem|clarific|clarificam", "urmeaza sa va|iti|te|va", "sper|speram sa", "vi|ti-l|il il? trimit|trimitem", "vi - l|o|le trimit|trimitem|confirm"),
		.news = WORDS("veti|vei|va primi|avea|afla ~ raspuns|raspunsul|vesti|veste|mesaj|mail|email|confirmare|confirmarea|informatii|informatiile|solutie|stiri|numarul|raspunsuri", "veti|vei auzi", "o sa primiti|primesti|aveti|ai|aflati|afli ~ raspuns|raspunsul|vesti|mesaj|confirmarea|mail|solutie", "primiti|aveti|primesti|ai ~ raspuns|raspunsul|vesti|mesaj|confirmarea|noutati", "va|te puteti|poti astepta ~ raspuns", "veti|vei fi contactat|contactata|contactati|anuntat|anuntata|anuntati|informat|informata", "raspunsul va|iti va"),
		.condition = WORDS("daca", "cand primim|primesc|ajunge|ne|il|o|trimiteti|veti|aveti|vom|voi|coletul", "imediat ce|cum primim|primesc|ajunge|ne|trimiteti|vom|coletul|avem", "dupa ce primim|primesc|ajunge|ne|trimiteti|vom|coletul|receptionam|veti", "in caz|cazul", "odata ce", "cu conditia", "de indata ce primim|ne|ajunge|trimiteti|primesc", "indata ce", "trimiteti|trimite|scrieti|spuneti|spune|raspundeti|raspunde|confirmati|returnati ~ si va|vom|voi|iti|il|noi", "trimiteti - ne|mi", "pana cand ne|primim", "la primirea", "in functie", "va rugam sa|sa_ne"),
		.neutral = WORDS("chiar daca", "daca nu mai|inainte", "daca se poate", "daca este posibil", "ca si cum", "chiar si daca"),
		.contact = "scri*|raspund*|raspuns*|anunt*|sun|suna|sunam|contact*|trimit*|inform*|confirm*|spun*|comunic*|reven*|revin|vesti|curent|mesaj|da|dau|dam|auzi",
		.not_own = "fi|astepta|pastra|rezerva|nevoie|inchisi|inchis|aprecia|vrea|bucura|opri|livra",
		.negator = "nu|niciodata|nici",
		.other = "ajunga|ajunge|ajung|livrat|livrata|livreaza|expira|soseste|soseasca|sosi|termina|estimat|estimata|trebui|inchide|deschide|inchidem|deschidem|oferta|reducerea|curierul|livrare|livrarea|valabila|valabil|incheie|dura|expire",
		.opener = "si|dar|deci|atunci|da|asa|sau|bineinteles|sigur|stimate|stimata|insa|draga|astfel",
	},
	{
		.lang = "pl",
		.own = WORDS("odpisze|odpiszemy|napisze|napiszemy|odpowiem|odpowiemy|skontaktuje|skontaktujemy|wysle|wyslemy|przesle|przeslemy|zadzwonie|zadzwonimy|oddzwonie|oddzwonimy|poinformuje|poinformujemy|powiadomie|powiadomimy|sprawdze|sprawdzimy|ustale|ustalimy|wyjasnie|wyjasnimy|wroce|wrocimy|odezwe|odezwiemy|przekaze|przekazemy|zwroce|zwrocimy|nadam|nadamy|zalatwie|zalatwimy|potwierdze|potwierdzimy|zajme|zajmiemy|rozwiaze|rozwiazemy|podam|podamy|dam|damy|zrobie|zrobimy|dowiem|dowiemy|zapytam|zapytamy|wymienie|wymienimy|przygotuje|przygotujemy|postaram|postaramy|obiecuje|obiecujemy|udziele|udzielimy|przedstawie|przedstawimy|zglosze|zglosimy", "bede|bedziemy mial*|mieli|wiedziec|wiedzial*|wiedzieli|w", "mam|mamy nadzieje ~ odpowiedziec|odpisac", "zobowiazuje|zobowiazujemy"),
		.news = WORDS("otrzyma|dostanie|otrzymaja|dostana|otrzymasz|dostaniesz|otrzymacie ~ odpowiedz|wiadomosc|informacje|informacje|potwierdzenie|maila|mail|aktualizacje|rozwiazanie|numer", "odpowiedz|wiadomosc|informacje|informacje|potwierdzenie ~ otrzyma|dostanie|otrzymasz|dostaniesz|dotrze|przyjdzie", "bedzie|bedziesz pan|pani? mial|miala ~ odpowiedz|informacje|wiadomosc|potwierdzenie", "uslyszy|uslyszysz", "prosze spodziewac|oczekiwac ~ odpowiedzi|wiadomosci", "moze|mozesz ~ spodziewac|oczekiwac ~ odpowiedzi|wiadomosci"),
		.condition = WORDS("jesli|jezeli|jesliby|gdyby|jezeliby", "o ile", "pod warunkiem", "po otrzymaniu|dostarczeniu|tym", "gdy otrzymamy|pan|pani|paczka|dotrze|przesylka|nam|tylko", "kiedy otrzymamy|pan|pani|paczka|dotrze|przesylka|nam", "jak tylko otrzymamy|pan|pani|paczka|dotrze|przesylka|dostaniemy", "w razie|przypadku", "dopoki", "prosze ~ przeslac|wyslac|odpisac|napisac|podac|odeslac|dac|potwierdzic", "chyba ze", "w zaleznosci", "przeslij|wyslij|napisz|odpisz|podaj|odeslij|daj"),
		.neutral = WORDS("nawet jesli|jezeli|gdyby", "jesli nie wczesniej", "jesli to mozliwe", "jak gdyby"),
		.contact = "odpis*|napis*|odpowi*|odpowiedz|skontakt*|wysl*|przesl*|zadzwoni*|oddzwoni*|poinform*|powiadom*|odezw*|znac|potwierdz*|informacje|wiadomosc|wroc*|udziel*|przekaz*|kontakcie",
		.not_own = "czekac|czekal|czekali|zamkniete|zamknieci|nieczynne|otwarte|potrzebowac|urlopie",
		.negator = "nie|nigdy",
		.other = "dotrze|dotra|dojdzie|przyjdzie|dostarczy|dostarczona|dostarczony|powinna|powinien|powinno|konczy|wygasa|uplywa|zamykamy|otwieramy|promocja|rabat|kurier|wazna|wazny|trwa|czynne|czynny",
		.opener = "i|ale|wiec|wtedy|takze|tak|lub|oczywiscie|to|a|szanowna|szanowny|zatem|dlatego|sie",
	},
	{
		.lang = "ar",
		.own = WORDS("=سأ*|=وسأ*|=فسأ*", "سن*|وسن*|فسن*", "ساكتب*|سارد|ساعود|سارسل*|ساتواصل|ساتصل|سابلغ*|ساخبر*|ساوافي*|ساتابع|ساقوم|ساتحقق|ساراجع|ساجيب*|سارد*", "سوف ن*|ا*", "=نعدك|=أعدك|نعدكم|اعدكم", "نرد|نجيب|نكتب|نعود|نتواصل|نوافيك|نبلغك|نخبرك|نوافيكم|نبلغكم ~ عليك|عليكم|اليك|اليكم|لك|لكم|معك|معكم|بال*", "ارد|اعود|اكتب|اتواصل عليك|اليك|لك|معك"),
		.news = WORDS("ستصلك|سيصلك|ستصلكم|سيصلكم|يصلك|تصلك|يصلكم|تصلكم ~ رد*|الرد|ردنا|جواب*|رساله|تحديث|خبر|اخبار|اجابه|جوابنا|ردي|تاكيد|رسالتي|رسالتنا|الجواب|الاجابه", "ستتلقي|ستتلقين|ستتلقون|تتلقي|ستحصل|ستحصلين|ستحصلون|ستسمع|ستسمعين|ستسمعون ~ رد|ردا|منا|مني|ردنا|ردي|رساله|جوابا|تحديثا|جواب|اجابه|خبرا", "سيتم الرد|التواصل|ابلاغك|اعلامك|ابلاغكم", "سيكون ~ الرد|ردنا|ردي|الجواب", "الرد|ردنا|ردي سيصلك|سيصلكم|سيكون"),
		.condition = WORDS("اذا|اذا|=إن|لو|=وإذا|=فإذا", "في حال|حاله", "عندما تصل*|ترسل*|نستلم*|يصل*|تكتب*|توكد*|تستلم*", "بعد ان ترسل*|نستلم*|تصل*|يصل*|توكد*|تكتب*", "بمجرد ان|استلام*|وصول*|ما|تاكيد*", "عند|بعد استلام*|وصول*|تاكيد*", "حالما", "ريثما", "بشرط", "شريطه", "ارسل|ارسلي|ارسلوا|اكتب|اكتبي|راسلنا|اكد|اكدي ~ وسن*|وسا*|ونحن|حتي", "يرجي|الرجاء ارسال|الرد|تاكيد|ابلاغنا|تزويدنا", "ما لم", "الا اذا"),
		.neutral = WORDS("حتي لو|اذا|وان", "=إن شاء", "=إن امكن|شاء", "وان امكن"),
		.contact = "*رد|*كتب|*عود|*رسل|*تواصل|*تصل|*بلغك|*خبرك|*وافيك|*جيب|*جيبك|الرد|ردنا|*راسلك|*رساله|*بلغكم|*خبركم|*وافيكم|*ابلاغك|*اعلامك|*علمك|*خبر|*بلغ|اليك|عليك",
		.not_own = "سنه|سنوات|سنوي*|سنتيم*|سنين|سننتظر*|سانتظر*|سنغلق|سنكون|ساكون|سنحتاج*|سنحتفظ|سنفتح|ساحتاج|سنا|سنبقي|سنظل|مغلقين|مغلقون",
		.negator = "لن|لا|لم|ليس|ما",
		.other = "تصل|يصل|ستصل|سيصل|وصول|تنتهي|ينتهي|ستنتهي|المتوقع|العرض|الخصم|تخفيضات|التخفيضات|نفتح|نغلق|يفتح|يغلق|تسليمها|تسليمه|المندوب",
		.opener = "و|لكن|ثم|نعم|اذن|لذلك|ايضا|سوف|عزيزي|عزيزتي|كما|وقبل|وفي|بالتاكيد|طبعا",
	},
	{
		.lang = "de",
		.own = WORDS("ich werde", "wir werden", "werde|werden ich|wir", "ich|wir melde|melden|schreibe|schreiben|antworte|antworten|sende|senden|schicke|schicken|informiere|informieren|gebe|geben|prufe|prufen|klare|klaren|rufe|rufen|bestatige|bestatigen|verspreche|versprechen|kummere|kummern", "melde|melden|schreibe|schreiben|antworte|antworten|sende|senden|schicke|schicken|informiere|informieren|gebe|geben|prufe|prufen|klare|klaren|rufe|rufen|bestatige|bestatigen ich|wir"),
		.news = WORDS("sie|du horen|horst|bekommen|bekommst|erhalten|erhaltst|haben|hast ~ mir|uns|antwort|ruckmeldung|nachricht|bescheid", "horen|horst|bekommen|bekommst|erhalten|erhaltst|haben sie|du ~ mir|uns|antwort|ruckmeldung|nachricht|bescheid"),
		.condition = WORDS("wenn|falls|sofern|sollten|solange|nachdem", "sobald sie|du|das|ihre|deine|der|die|es|wir ihre|das", "bitte senden|schreiben|schicken|antworten|geben|teilen"),
		.neutral = WORDS("auch|selbst wenn", "wenn moglich", "wenn nicht fruher"),
		.contact = "melde*|schreib*|antwort*|send*|schick*|inform*|gebe*|ruf*|bestatig*|bescheid|nachricht|ruckmeldung|horen",
		.not_own = "geschlossen|geoffnet|urlaub|warten|brauchen|benotigen|nicht|halten",
		.negator = "nicht|nie|kein|keine",
		.other = "ankommen|ankommt|ankommen|geliefert|zugestellt|sollte|endet|gilt|lauft|voraussichtlich|schliesst|offnet",
		.opener = "und|aber|dann|auch|ja|also|oder|gerne|liebe|lieber",
	},
	{
		.lang = "fr",
		.own = WORDS("*erai|*irai|*drai|*trai|*vrai_ai", "*erons|*irons|*drons|*trons", "je|nous vous|te|t' reviens|revenons|ecris|ecrivons|reponds|repondons|tiens|tenons|contacte|contactons|envoie|envoyons|confirme|confirmons|donne|donnons|appelle|appelons", "je|nous reviens|revenons vers", "je|nous vais|allons", "nous|je m'engage|promets|promettons"),
		.news = WORDS("vous aurez|recevrez|avez ~ reponse|nouvelles|message|mail|confirmation|retour|nouvelle|solution", "tu auras|recevras ~ reponse|nouvelles|message|mail|confirmation|retour", "vous serez contacte|contactee|informe|informee"),
		.condition = WORDS("si|s'il|s'ils", "des reception", "lorsque vous|nous", "quand vous", "des que vous|nous recevons|votre|le|la", "une fois", "a condition", "en cas", "apres reception", "merci de nous? repondre|envoyer|confirmer", "envoyez|repondez|ecrivez|confirmez ~ et", "sous reserve"),
		.neutral = WORDS("meme si", "si possible", "si ce n'est"),
		.contact = "ecri*|repond*|repons*|contact*|revien*|reven*|inform*|confirm*|envo*|appel*|nouvelles|retour|donne*|tiend*",
		.not_own = "vrai|citrons|serons|serai|attendrons|attendrai|fermerons|ouvrirons|garderons|aurons|fermes",
		.negator = "ne|pas|jamais|n'*",
		.other = "arrivera|arrive|livre|livree|livraison|expire|termine|devrait|prevue|prevu|ferme|ouvre|offre|valable",
		.opener = "et|mais|donc|alors|aussi|oui|ou|chere|cher",
	},
};

const struct promise_words *promise_words_at(unsigned i)
{
	return i < sizeof(languages) / sizeof(*languages) ? &languages[i] : NULL;
}
