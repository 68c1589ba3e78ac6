#include "letter/promise_words.h"

const struct promise_words promise_it = {
	.lang = "it",
	.own = PROMISE_PATTERNS(
		"=*rò",
		"*eremo|*iremo|*aremo|*dremo|*rremo|*tremo|*premo",
		("scrivero|rispondero|contattero|ricontattero|chiamero|richiamero|inviero|"
		 "mandero|faro|daro|verifichero|controllero|aggiornero|informero|confermero|"
		 "terro|spediro|comunichero|avvisero|sapro"),
		("le|ti|vi|gli scrivo|scriviamo|rispondo|rispondiamo|faccio|facciamo|do|diamo|"
		 "mando|mandiamo|invio|inviamo|confermo|confermiamo|comunico|comunichiamo|"
		 "spedisco|spediamo|riscrivo|riscriviamo"),
		("la|ti|vi contatto|contattiamo|chiamo|chiamiamo|ricontatto|ricontattiamo|"
		 "richiamo|richiamiamo|aggiorno|aggiorniamo|informo|informiamo|avviso|"
		 "avvisiamo|risento|risentiamo"),
		"mi|ci impegno|impegniamo|metto|mettiamo|attivo|attiviamo|occupo|occupiamo",
		"prometto|promettiamo",
		"mi|ci faccio|facciamo",
		"conto|contiamo di",
		("glielo|glieli|gliela|te lo|la? mando|invio|spedisco|confermo|mandiamo|inviamo|"
		 "spediamo"),
		"vado|andiamo a",
		("sento|chiamo|contatto|scrivo|verifico|controllo|chiedo|telefono|richiamo|"
		 "preparo|spedisco"),
		("le|ti|vi|gli dico|diciamo|giro|giriamo|passo|passiamo|riferisco|riferiamo|"
		 "propongo|proponiamo|rimborso|rimborsiamo|rimando|rimandiamo|preparo|"
		 "prepariamo|fornisco|forniamo|restituisco|restituiamo|chiarisco|chiariamo"),
		("la|vi|ti|le ricontattera|contattera|chiamera|richiamera|scrivera|rispondera|"
		 "aggiornera ~ mio|mia|nostro|nostra"),
		("mio|mia|nostro|nostra collega|collaboratore|collaboratrice|contabile ~ la|le|"
		 "ti|vi"),
		"ci|mi risentiamo|sentiamo|risento",
		"guardo|parlo|riscrivo",
		"le|ti|vi riscrivo|riscriviamo|confermo",
		"parlero|parleremo"),
	.news = PROMISE_PATTERNS(
		("ricevera|riceverai|riceverete|riceve|ricevi ~ risposta|notizie|riscontro|"
		 "messaggio|mail|email|conferma|aggiornamento|aggiornamenti|chiamata|soluzione|"
		 "nostre|mie"),
		("avra|avrai|avrete ~ risposta|notizie|riscontro|messaggio|mail|email|conferma|"
		 "aggiornamento|aggiornamenti|soluzione|nostre|mie|numero"),
		"sapra|saprai|saprete ~ qualcosa|tutto|risposta",
		"ci|mi sentira|sentirai",
		"sentira|sentirai ~ noi|me|nostre|mie|nostra|mia",
		"ci risentiamo|sentiamo|riaggiorniamo|aggiorniamo",
		"puo|puoi aspettarsi|aspettarti ~ risposta|notizie",
		("verra|verrai|sara|sarai contattato|contattata|ricontattato|ricontattata|"
		 "informato|informata|aggiornato|aggiornata"),
		"la|una risposta arrivera|arriva",
		"risposta le|ti arrivera",
		("ricevera|riceverai|riceverete|avra|avrai|avrete ~ etichetta|fattura|foto|link|"
		 "codice|buono|preventivo|rimborso|decisione")),
	.grant = PROMISE_PATTERNS(
		"mi|ci dia|dai|date|lasci|lasciate|conceda ~ fino",
		"dammi|dateci|datemi|lasciami|lasciateci ~ fino"),
	.condition = PROMISE_PATTERNS(
		"se",
		("quando riceve*|riceviamo|ricevo|arriv*|ci|lei|tu|avra|il|la|avremo|avro|"
		 "ricevuto"),
		"non? appena riceve*|riceviamo|ricevo|ricevero|arriv*|ci|mi|lei|il|la",
		"appena riceve*|riceviamo|ricevo|arriv*|ci|lei|il|avremo|avro|ricevuto",
		"una volta",
		"qualora",
		"purche",
		"a meno",
		"nel caso",
		"in caso",
		"dopo aver|la|il|che|averlo|averla",
		"a condizione",
		("ci|mi mandi|manda|invii|invia|scriva|scrivi|faccia|risponda|rispondi|confermi|"
		 "conferma|dica ~ e"),
		"mandi|invii|scriva|risponda|confermi ~ e le|la|il|lo|provvederemo",
		"mandaci|mandami|inviaci|scrivici|scrivimi|rispondici|ci|dicci ~ e",
		"al ricevimento",
		"finche",
		"salvo che"),
	.neutral = PROMISE_PATTERNS(
		"anche se",
		"se possibile",
		"se non prima",
		"come se",
		"se del caso",
		("confermo|confermiamo|confermero|confermeremo|dico|diciamo|diro|diremo|sapere|"
		 "verifico|verifichero|controllo|controllero|chiedo|chiedero|guardo se"),
		"non oltre|piu"),
	.contact =
		"scriv*|scrivo|rispond*|risposta|contatt*|ricontatt*|chiam*|richiam*|avvis*|"
		"inform*|sapere|notizie|conferm*|invi*|mand*|comunic*|aggiorn*|vivo|viva|vivi|"
		"sentire|riscontro|far*|dar*|dire|diremo|sent*|riscriv*|dico|diciamo|sapra",
	.not_own =
		"estremo|supremo|saremo|saro|resteremo|aspetteremo|attenderemo|attendero|"
		"chiuderemo|apriremo|pero|chiusi|aperti|ferie|vorremo|vorrei|vorremmo|dovremmo|"
		"potremmo|conserveremo|aspettero|rimarremo|bisogno",
	.negator = "non|mai|ne|senza",
	.other =
		"arrivera|arriveranno|arriva|arrivi|consegnera|consegnato|consegna|scade|"
		"termina|finisce|dovrebbe|prevista|previsto|chiude|apre|chiudiamo|apriamo|"
		"offerta|sconto|corriere|dura|valida|valido|eravamo|erano|stati|stata",
	.opener =
		"e|ma|quindi|allora|anche|si|certo|cosi|poi|o|gentile|cara|caro|dunque|pertanto",
};
