#include "triage/signature_words.h"

#include <stddef.h>

const char *const signature_closings[] = {
	"regards", "kind regards", "best regards", "warm regards",
	"warmest regards", "many regards", "with regards", "best wishes",
	"with best wishes", "all the best", "best", "sincerely",
	"yours sincerely", "yours faithfully", "yours truly", "yours",
	"cheers", "kindest", "many thanks and best wishes",
	"respectfully", "thanks and regards", "thanks and best regards",
	"thanks and kind regards", "with thanks and regards", "have a nice day", "have a good day",
	"saludos", "un saludo", "gracias y un saludo", "gracias y saludos", "saludos cordiales",
	"un cordial saludo", "cordialmente", "atentamente", "muy atentamente", "un abrazo",
	"cordiali saluti", "grazie e saluti", "grazie e cordiali saluti", "grazie e buona giornata",
	"buona giornata", "distinti saluti", "saluti", "un saluto", "cari saluti", "un caro saluto",
	"cu stima", "cu respect", "cu drag", "cu deosebita consideratie", "o zi buna", "toate cele bune",
	"pozdrawiam", "z powazaniem", "serdecznie pozdrawiam", "pozdrawiam serdecznie",
	"pozdrowienia", "lacze pozdrowienia", "dziekuje i pozdrawiam", "dzieki i pozdrawiam",
	"مع تحيه", "تحياتي", "مع تحياتي", "تقبلوا تحياتي",
	"مع خالص تحيه", "مع خالص شكر", "شاكرين تعاونكم", "شاكرين لكم",
	"شاكرين لكم تعاونكم", "شاكرا لكم", "مع شكر", "مع شكر وتقدير", "مع تقدير",
	"mit freundlichen grussen", "mit freundlichem gruss",
	"mit besten grussen", "beste grusse", "viele grusse", "liebe grusse",
	"freundliche grusse", "schone grusse", "herzliche grusse", "gruss", "grusse", "mfg", "lg", "vg",
	"danke und gruss", "danke und grusse", "vielen dank und gruss", "vielen dank und freundliche grusse",
	"schonen tag", "hochachtungsvoll",
	"cordialement", "bien cordialement", "tres cordialement",
	"bien a vous", "sinceres salutations", "meilleures salutations",
	"salutations distinguees", "amicalement", "cdlt", "merci et bonne journee", "bonne journee",
	"met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groeten", "hartelijke groet",
	"hartelijke groeten", "groeten", "groetjes", "mvg", "groet", "vriendelijke groet",
	"com os melhores cumprimentos", "melhores cumprimentos",
	"cumprimentos", "atenciosamente", "um abraco", "abracos",
	"s pozdravem", "s pratelskym pozdravem", "zdravim", "hezky den", "udvozlettel", "tisztelettel", "koszonettel",
	"с уважением", "с наилучшими пожеланиями", "с благодарностью", "всего доброго", "всего хорошего", NULL
};

const char *const signature_thanks[] = {
	"thanks", "thank you", "many thanks", "thanks again", "thanks a lot",
	"thanks so much", "thanks in advance", "thank you very much",
	"thank you in advance", "with thanks",
	"gracias", "muchas gracias", "mil gracias", "gracias de antemano", "muchas gracias de antemano",
	"grazie", "grazie mille", "mille grazie", "molte grazie", "grazie in anticipo", "vi ringrazio",
	"multumesc", "va multumesc", "multumim", "va multumim", "multumesc anticipat", "multumesc frumos",
	"dziekuje", "dziekuje bardzo", "bardzo dziekuje", "z gory dziekuje", "dziekuje z gory", "dzieki", "dziekujemy",
	"شكرا", "شكرا لكم", "شكرا جزيلا", "جزيل الشكر",
	"danke", "vielen dank", "besten dank", "herzlichen dank",
	"danke schon", "danke im voraus", "vielen dank im voraus",
	"merci", "merci beaucoup", "merci bien", "merci d avance", "merci par avance", "en vous remerciant",
	"bedankt", "alvast bedankt", "bij voorbaat dank", "dank u", "dank u wel",
	"obrigado", "obrigada", "muito obrigado", "muito obrigada",
	"desde ja obrigado", "desde ja obrigada", "dekuji", "dekujeme",
	"predem dekuji", "dekuji predem", "koszonom", "elore is koszonom",
	"спасибо", "спасибо заранее", "заранее спасибо", "благодарю", NULL
};

const char *const signature_firm_words[] = {
	"gmbh", "kg", "ug", "ltd", "llc", "plc", "llp", "sas", "sarl", "srl", "slu", "bv", "hrb", "hra", "ust", "ustid", "vat", "tva",
	"nip", "krs", "regon", "cui", "iva", "siret", "rcs", "kvk", "btw", "ico", "dic", NULL
};

const char *const signature_card_words[] = {
	"limited", "inc", "spa", "sl", "ag", "cif",
	"tel", "telefon", "phone", "mobile", "mob", "fax", "ph", "telefono", "telephone", "هاتف", "جوال", "xurlx", "xmailx", NULL
};
