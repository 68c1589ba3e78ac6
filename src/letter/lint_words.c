#include "letter/lint_words.h"

#include <stddef.h>
#include <string.h>

#define WORDS(...)                \
	(const char *const[])     \
	{                         \
		__VA_ARGS__, NULL \
	}

static const char *const *const en[LINT_TOPICS] = {
	[LINT_THANKS] = WORDS("thank*", "grateful", "appreciate*", "much obliged"),
	[LINT_APOLOGY] = WORDS("sorry", "apolog*", "regret", "forgive", "pardon"),
	[LINT_VAGUE] = WORDS("as soon as possible", "as soon as we can", "as soon as i can",
		"asap", "as quickly as possible", "at our earliest convenience",
		"at the earliest opportunity", "in due course", "shortly", "very soon",
		"hear from us soon", "hear from me soon", "get back to you soon",
		"in the near future", "in the coming days", "in a few days",
		"in the next few days", "when we can", "when i can", "in a while"),
	[LINT_TIME] = WORDS("today", "tonight", "tomorrow", "monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday", "noon", "working day*",
		"business day*", "within a week"),
	[LINT_UNKNOWN] = WORDS("don't know", "dont know", "do not know", "no idea", "no clue",
		"not sure", "cannot say", "can't say", "couldn't say", "hard to say"),
	[LINT_ATTACHED] = WORDS("attached", "i attach", "we attach", "am attaching",
		"i'm attaching", "are attaching", "in the attachment", "as an attachment",
		"enclosed"),
	[LINT_UNATTACHED] = WORDS("you attached", "you have attached", "you've attached",
		"you enclosed", "your attached", "was not attached", "nothing attached",
		"nothing was attached"),
	[LINT_COMPLAINT] = WORDS("broken", "broke", "damaged", "cracked", "smashed",
		"defective", "faulty", "missing", "never arrived", "not arrived",
		"hasn't arrived", "didn't arrive", "did not arrive", "not received",
		"haven't received", "didn't receive", "did not receive", "never received",
		"wrong item", "wrong size", "wrong colour", "wrong color", "wrong order",
		"wrong product", "the wrong", "disappoint*", "complain*", "unacceptable",
		"still waiting", "refund", "doesn't work", "does not work", "not working",
		"too late", "is late", "delayed", "poor quality", "terrible", "got lost",
		"is lost", "overcharged", "charged twice"),
};

static const char *const *const es[LINT_TOPICS] = {
	[LINT_THANKS] = WORDS("gracias", "agradec*", "agradezco"),
	[LINT_APOLOGY] = WORDS("siento", "sentimos", "lament*", "disculp*", "perdon*"),
	[LINT_VAGUE] = WORDS("lo antes posible", "cuanto antes", "a la mayor brevedad",
		"a la brevedad", "en breve", "próximamente", "en cuanto podamos",
		"en cuanto pueda", "en cuanto sea posible", "tan pronto como sea posible",
		"tan pronto como podamos", "lo más pronto posible", "lo más rápido posible",
		"en los próximos días", "en unos días", "muy pronto"),
	[LINT_TIME] = WORDS("hoy", "mañana", "lunes", "martes", "miércoles", "jueves",
		"viernes", "sábado", "domingo", "mediodía", "esta tarde", "esta noche",
		"día laborable", "días laborables", "día hábil", "días hábiles"),
	[LINT_UNKNOWN] = WORDS("=no sé", "no lo se", "no sabemos", "no lo sabemos", "ni idea",
		"no tengo idea", "no tenemos idea", "no estoy segur*", "no estamos segur*",
		"no sabría decirle", "desconozco", "desconocemos"),
	[LINT_ATTACHED] = WORDS("adjunto", "adjunta", "adjuntos", "adjuntas", "adjuntamos",
		"anexo", "anexamos"),
	[LINT_UNATTACHED] = WORDS("su adjunto", "tu adjunto", "=adjuntó", "ha adjuntado",
		"sin adjuntos"),
	[LINT_COMPLAINT] = WORDS("roto", "rota", "rotos", "rotas", "dañad*", "defectuos*",
		"falta", "faltan", "no ha llegado", "no llega", "no llegó", "no me ha llegado",
		"no he recibido", "no lo he recibido", "no recibí", "equivocad*", "decepcion*",
		"reclam*", "queja", "inaceptable", "sigo esperando", "reembolso", "no funciona",
		"retraso", "retrasado", "perdido", "cobrado dos veces"),
};

static const char *const *const it[LINT_TOPICS] = {
	[LINT_THANKS] = WORDS("grazie", "ringrazi*", "riconoscent*"),
	[LINT_APOLOGY] = WORDS("scus*", "dispiac*", "spiacent*", "perdon*", "rammaric*"),
	[LINT_VAGUE] = WORDS("quanto prima", "il prima possibile", "al più presto",
		"appena possibile", "il più presto possibile", "a breve",
		"nel più breve tempo possibile", "nei prossimi giorni", "appena posso",
		"appena possiamo", "appena potremo", "tra qualche giorno", "fra qualche giorno",
		"il più velocemente possibile", "prossimamente"),
	[LINT_TIME] = WORDS("oggi", "domani", "stasera", "lunedì", "martedì", "mercoledì",
		"giovedì", "venerdì", "sabato", "domenica", "mezzogiorno", "giorno lavorativo",
		"giorni lavorativi"),
	[LINT_UNKNOWN] = WORDS("non so", "non lo so", "non sappiamo", "non lo sappiamo",
		"non ne ho idea", "non ho idea", "non ne abbiamo idea", "non abbiamo idea",
		"non saprei", "non sono sicur*", "non siamo sicur*"),
	[LINT_ATTACHED] = WORDS("in allegato", "allego", "alleghiamo", "allegato", "allegata",
		"allegati", "allegate"),
	[LINT_UNATTACHED] = WORDS("suo allegato", "tuo allegato", "vostro allegato",
		"ha allegato", "hai allegato", "avete allegato", "senza allegati"),
	[LINT_COMPLAINT] = WORDS("rotto", "rotta", "rotti", "rotte", "danneggiat*", "difettos*",
		"manca", "mancano", "mancante", "non è arrivat*", "non è ancora arrivat*",
		"non arriva", "non mi è arrivat*", "non ho ricevuto", "non ho ancora ricevuto",
		"sbagliat*", "delus*", "reclamo", "lamentel*", "inaccettabile",
		"sto ancora aspettando", "rimborso", "non funziona", "in ritardo", "smarrit*",
		"addebitato due volte"),
};

static const char *const *const ro[LINT_TOPICS] = {
	[LINT_THANKS] = WORDS("mulțum*", "mersi", "recunoscăt*", "apreciem", "apreciez"),
	[LINT_APOLOGY] = WORDS("scuz*", "pare rău", "regret*", "iert*"),
	[LINT_VAGUE] = WORDS("cât mai curând", "cât mai repede", "cât mai rapid",
		"cât de curând", "în curând", "în cel mai scurt timp", "în scurt timp",
		"în scurtă vreme", "de îndată ce putem", "de îndată ce pot", "imediat ce putem",
		"imediat ce pot", "în zilele următoare", "în următoarele zile",
		"peste câteva zile"),
	[LINT_TIME] = WORDS("azi", "astăzi", "mâine", "diseară", "luni", "marți", "miercuri",
		"joi", "vineri", "sâmbătă", "duminică", "prânz", "zi lucrătoare",
		"zile lucrătoare", "zilei lucrătoare"),
	[LINT_UNKNOWN] = WORDS("nu știu", "nu știm", "habar n-am", "habar nu am",
		"habar n-avem", "habar nu avem", "n-am idee", "nu am idee", "nu avem idee",
		"nu sunt sigur*", "nu suntem sigur*", "n-aș putea spune"),
	[LINT_ATTACHED] = WORDS("atașat", "atașată", "atașate", "atașez", "atașăm", "anexat",
		"anexată", "anexez", "în atașament", "în anexă", "atașamentul"),
	[LINT_UNATTACHED] = WORDS("ați atașat", "ai atașat", "atașamentul dumneavoastră",
		"nu era atașat*"),
	[LINT_COMPLAINT] = WORDS("spart", "spartă", "sparte", "stricat*", "deteriorat*",
		"defect", "defectă", "lipsește", "lipsesc", "nu a ajuns", "n-a ajuns",
		"nu a sosit", "nu am primit", "n-am primit", "greșit*", "dezamăgit*",
		"reclamați*", "inacceptabil", "încă aștept", "banii înapoi", "nu funcționează",
		"nu merge", "întârzi*", "pierdut", "taxat de două ori"),
};

static const char *const *const pl[LINT_TOPICS] = {
	[LINT_THANKS] = WORDS("dzięk*", "podziękow*", "wdzięczn*"),
	[LINT_APOLOGY] = WORDS("przepra*", "przykro", "wybacz*", "ubolewa*"),
	[LINT_VAGUE] = WORDS("jak najszybciej", "najszybciej jak", "jak najprędzej", "wkrótce",
		"niebawem", "niezwłocznie", "w najbliższym czasie", "w najbliższych dniach",
		"możliwie szybko", "gdy tylko będzie to możliwe",
		"kiedy tylko będzie to możliwe", "za kilka dni", "lada dzień",
		"w krótkim czasie odpowiemy", "tak szybko, jak"),
	[LINT_TIME] = WORDS("dziś", "dzisiaj", "jutro", "jutra", "poniedział*", "wtor*",
		"środ*", "czwart*", "piątek", "piątku", "sobot*", "niedziel*", "południ*",
		"dnia roboczego", "dzień roboczy", "dni robocz*"),
	[LINT_UNKNOWN] = WORDS("nie wiem", "nie wiemy", "nie mam pojęcia", "nie mamy pojęcia",
		"nie jestem pew*", "nie jesteśmy pewni", "trudno powiedzieć",
		"nie potrafię powiedzieć"),
	[LINT_ATTACHED] = WORDS("w załączniku", "w załączeniu", "załączam", "załączamy",
		"załączon*", "dołączam", "dołączamy"),
	[LINT_UNATTACHED] = WORDS("załączone przez pan*", "nie było załącznika",
		"brak załącznika"),
	[LINT_COMPLAINT] = WORDS("uszkodz*", "zepsut*", "stłuczon*", "potłuczon*", "rozbit*",
		"pęknięt*", "wadliw*", "brakuje", "nie dotarł*", "nie doszł*", "nie przyszł*",
		"nie otrzymał*", "nie dostał*", "niewłaściw*", "pomylon*", "rozczarowan*",
		"reklamac*", "skarg*", "niedopuszczaln*", "nadal czekam", "ciągle czekam",
		"wciąż czekam", "zwrot pieniędzy", "zwrotu pieniędzy", "nie działa", "opóźni*",
		"zaginę*"),
};

static const char *const *const ar[LINT_TOPICS] = {
	[LINT_THANKS] = WORDS("*شكر*", "*ممتن*", "*امتنان*", "*نقدر*"),
	[LINT_APOLOGY] = WORDS("*نعتذر*", "*أعتذر*", "*اعتذار*", "*معذر*", "*آسف*", "*نأسف*",
		"*أسف*", "*عذرا*"),
	[LINT_VAGUE] = WORDS("في أقرب وقت*", "في أقرب فرصة", "بأقرب وقت", "قريبا", "عما قريب",
		"في أسرع وقت*", "بأسرع وقت*", "بأسرع ما يمكن", "في القريب العاجل",
		"خلال الأيام القادمة", "خلال أيام", "في غضون أيام", "في الأيام المقبلة",
		"حالما نستطيع"),
	[LINT_TIME] = WORDS("اليوم", "غدا", "*الاثنين", "*الثلاثاء", "*الأربعاء", "*الخميس",
		"*الجمعة", "*السبت", "*الأحد", "الليلة", "*الظهر", "يوم العمل", "يوم عمل",
		"أيام عمل", "يومي عمل"),
	[LINT_UNKNOWN] = WORDS("*لا أعرف", "*لا نعرف", "*لا أعلم", "*لا نعلم", "*لا أدري",
		"*لا ندري", "*ليس لدي فكرة", "*ليست لدي فكرة", "*ليس لدينا فكرة",
		"*ليست لدينا فكرة", "*ليس عندي فكرة", "*لست متأكد*", "*لسنا متأكدين"),
	[LINT_ATTACHED] = WORDS("*مرفق", "*مرفقا", "*مرفقة", "*مرفقات", "أرفق", "نرفق", "أرفقت",
		"أرفقنا"),
	[LINT_UNATTACHED] = WORDS("*مرفقكم", "*مرفقاتكم", "*أرفقتم", "المرفق من طرفكم"),
	[LINT_COMPLAINT] = WORDS("*مكسور*", "*تالف*", "*معطوب*", "*معيب*", "*ناقص*", "*لم يصل*",
		"*لم تصل*", "*لم أستلم*", "*لم أتلق*", "*خاطئ*", "*خطأ*", "*محبط*", "*شكوى*",
		"*أشتكي*", "غير مقبول", "*زلت أنتظر", "*استرداد*", "*لا يعمل", "*لا تعمل",
		"*تأخر*", "*متأخر*", "*ضاع*", "*مفقود*"),
};

static const struct {
	const char *lang;
	const char *const *const *topics;
} languages[] = {
	{ "en", en },
	{ "es", es },
	{ "it", it },
	{ "ro", ro },
	{ "pl", pl },
	{ "ar", ar },
};

const char *const *lint_words(enum lint_topic topic, const char *lang)
{
	for (size_t i = 0; lang && i < sizeof(languages) / sizeof(*languages); i++)
		if (strncmp(languages[i].lang, lang, 2) == 0)
			return languages[i].topics[topic];
	return NULL;
}
