#include "letter/promise_words.h"

const struct promise_words promise_ro = {
	.lang = "ro",
	.own = PROMISE_PATTERNS(
		"voi|vom",
		"o sa",
		"am|avem sa",
		("va|iti|iti|te|va scriu|scriem|raspund|raspundem|anunt|anuntam|sun|sunam|"
		 "contactez|contactam|trimit|trimitem|informez|informam|confirm|confirmam|spun|"
		 "spunem|comunic|comunicam|dau|dam|tin|tinem"),
		"revin|revenim",
		"promit|promitem",
		"ma|ne angajez|angajam|ocup|ocupam",
		("trimit|trimitem|verific|verificam|rezolv|rezolvam|expediez|expediem|clarific|"
		 "clarificam"),
		"urmeaza sa va|iti|te|va",
		"sper|speram sa",
		"vi|ti-l|il il? trimit|trimitem",
		"vi - l|o|le trimit|trimitem|confirm",
		("va|iti|te|le retrimit|retrimitem|lamuresc|lamurim|propun|propunem|pregatesc|"
		 "pregatim|ofer|oferim|rambursez|rambursam|rezolv|rezolvam|clarific|clarificam|"
		 "rog|transmit|transmitem|expediez|expediem"),
		"sun|sunam|intreb|intrebam|caut|cautam|revenim|contactez|contactam",
		"colegul|colega|contabilul|contabila|echipa meu|mea|nostru|noastra ~ va|iti|te",
		"ne straduim|strad* sa",
		"ma|ne straduiesc|straduim|interesez|interesam",
		"vorbesc|vorbim|ma|ne uit|uitam",
		"ma uit",
		"ne uitam",
		"va|iti|te|le *am|*em|*im",
		"va|iti returnez|inapoiez"),
	.news = PROMISE_PATTERNS(
		("veti|vei|va primi|avea|afla ~ raspuns|raspunsul|vesti|veste|mesaj|mail|email|"
		 "confirmare|confirmarea|informatii|informatiile|solutie|stiri|numarul|"
		 "raspunsuri"),
		"veti|vei auzi",
		("o sa primiti|primesti|aveti|ai|aflati|afli ~ raspuns|raspunsul|vesti|mesaj|"
		 "confirmarea|mail|solutie"),
		"primiti|aveti|primesti|ai ~ raspuns|raspunsul|vesti|mesaj|confirmarea|noutati",
		"va|te puteti|poti astepta ~ raspuns",
		("veti|vei fi contactat|contactata|contactati|anuntat|anuntata|anuntati|"
		 "informat|informata"),
		"raspunsul va|iti va",
		("veti|vei|va primi|avea|gasi ~ eticheta|factura|pozele|linkul|codul|voucherul|"
		 "oferta|banii"),
		("primiti|aveti|primesti|ai ~ solutie|eticheta|factura|pozele|linkul|codul|"
		 "vesti ~ noi|mine"),
		"primiti|aveti|primesti|ai ~ solutie|solutia de la",
		"veti|vei sti|afla",
		"veti|vei|va ~ decizia|raspunsul noastra|nostru",
		"aflati|afli ~ raspuns|raspunsul|vesti"),
	.grant = PROMISE_PATTERNS(
		"lasati|dati|lasa|da - ma|mi|ne ~ pana",
		"dati - mi|ne timp pana",
		"lasa|da - ma|mi|ne pana"),
	.condition = PROMISE_PATTERNS(
		"daca",
		"cand primim|primesc|ajunge|ne|il|o|trimiteti|veti|aveti|vom|voi|coletul",
		"imediat ce|cum primim|primesc|ajunge|ne|trimiteti|vom|coletul|avem",
		"dupa ce primim|primesc|ajunge|ne|trimiteti|vom|coletul|receptionam|veti",
		"in caz|cazul",
		"odata ce",
		"cu conditia",
		"de indata ce primim|ne|ajunge|trimiteti|primesc",
		"indata ce",
		("trimiteti|trimite|scrieti|spuneti|spune|raspundeti|raspunde|confirmati|"
		 "returnati ~ si va|vom|voi|iti|il|noi"),
		"trimiteti - ne|mi",
		"pana cand ne|primim",
		"la primirea",
		"in functie",
		"va rugam sa|sa_ne",
		"nu reusesc|reusim|apuc|apucam sa"),
	.neutral = PROMISE_PATTERNS(
		"chiar daca",
		"daca nu mai|inainte",
		"daca se poate",
		"daca este posibil",
		"ca si cum",
		"chiar si daca",
		("confirm|confirmam|spun|spunem|anunt|anuntam|verific|verificam|intreb|intrebam|"
		 "vedea|vad|vedem|confirma|spune|anunta|verifica daca"),
		"nu mai tarziu"),
	.contact =
		"scri*|raspund*|raspuns*|anunt*|sun|suna|sunam|contact*|trimit*|inform*|"
		"confirm*|spun*|comunic*|reven*|revin|vesti|curent|mesaj|da|dau|dam|auzi",
	.not_own =
		"fi|astepta|pastra|rezerva|nevoie|inchisi|inchis|aprecia|vrea|bucura|opri|"
		"livra|rugam|multumim|asteptam|dorim|uram|invitam|reamintim|apreciem|iubim|"
		"stimam|felicitam|credem|rugat|intelegem",
	.negator = "nu|niciodata|nici",
	.other =
		"ajunga|ajunge|ajung|livrat|livrata|livreaza|expira|soseste|soseasca|sosi|"
		"termina|estimat|estimata|trebui|inchide|deschide|inchidem|deschidem|oferta|"
		"reducerea|curierul|livrare|livrarea|valabila|valabil|incheie|dura|expire|fost|"
		"eram",
	.opener =
		"si|dar|deci|atunci|da|asa|sau|bineinteles|sigur|stimate|stimata|insa|draga|"
		"astfel|iar|chiar|cel|tarziu",
};
