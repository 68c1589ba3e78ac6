#include "letter/name_words.h"

#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "text/fold.h"

/* Tables are written as people write; both sides are compared folded. */
static bool same(const char *folded, const char *written)
{
	struct buf b = { 0 };
	bool is_same;

	text_fold(written, &b);
	is_same = strcmp(folded, buf_text(&b)) == 0;
	buf_clear(&b);
	return is_same;
}

static bool is_in(const char *const words[], const char *folded)
{
	for (; *words; words++)
		if (same(folded, *words))
			return true;
	return false;
}

static bool is_lang(const char *lang, const char *wanted)
{
	return !wanted || (lang && strncmp(lang, wanted, 2) == 0);
}

static const struct title {
	const char *word;
	const char *lang; /* only there it is one; NULL: everywhere */
	bool wants_family;
} titles[] = {
	{ "mr", NULL, true },
	{ "mrs", NULL, true },
	{ "ms", NULL, true },
	{ "miss", NULL, true },
	{ "mx", NULL, true },
	{ "dr", NULL, true },
	{ "doctor", NULL, true },
	{ "prof", NULL, true },
	{ "professor", NULL, true },
	{ "rev", NULL, true },
	{ "sir", NULL, false },
	{ "herr", NULL, true },
	{ "frau", NULL, true },
	{ "mme", NULL, true },
	{ "sr", NULL, true },
	{ "sra", NULL, true },
	{ "srta", NULL, true },
	{ "señor", NULL, true },
	{ "señora", NULL, true },
	{ "señorita", NULL, true },
	{ "dra", NULL, true },
	{ "doctora", "es", true },
	{ "lic", "es", true },
	{ "profa", "es", true },
	{ "don", "es", false },
	{ "doña", "es", false },
	{ "d", "es", false },
	{ "da", "es", false },
	{ "ing", NULL, true },
	{ "sig", NULL, true },
	{ "sigra", NULL, true },
	{ "signor", NULL, true },
	{ "signora", NULL, true },
	{ "signore", NULL, true },
	{ "signorina", NULL, true },
	{ "dott", NULL, true },
	{ "dottssa", NULL, true },
	{ "dottor", "it", true },
	{ "dottore", "it", true },
	{ "dottoressa", "it", true },
	{ "profssa", "it", true },
	{ "avv", NULL, true },
	{ "arch", "it", true },
	{ "geom", "it", true },
	{ "rag", "it", true },
	{ "dl", "ro", true },
	{ "d-l", "ro", true },
	{ "dna", "ro", true },
	{ "d-na", "ro", true },
	{ "d-ra", "ro", true },
	{ "domnul", "ro", true },
	{ "doamna", "ro", true },
	{ "domnișoara", "ro", true },
	{ "av", "ro", true },
	{ "pan", "pl", false },
	{ "pani", "pl", false },
	{ "mgr", NULL, true },
	{ "inż", NULL, true },
	{ "hab", "pl", true },
	{ "lek", "pl", true },
	{ "mec", "pl", true },
	{ "د", NULL, false },
	{ "دكتور", NULL, false },
	{ "دكتورة", NULL, false },
	{ "الدكتور", NULL, false },
	{ "الدكتورة", NULL, false },
	{ "السيد", NULL, false },
	{ "السيدة", NULL, false },
	{ "الآنسة", NULL, false },
	{ "أستاذ", NULL, false },
	{ "أستاذة", NULL, false },
	{ "الأستاذ", NULL, false },
	{ "الأستاذة", NULL, false },
	{ "المهندس", NULL, false },
	{ "المهندسة", NULL, false },
	{ "مهندس", NULL, false },
	{ "مهندسة", NULL, false },
	{ "م", NULL, false },
	{ "أ", NULL, false },
	{ "الشيخ", NULL, false },
	{ "الحاج", NULL, false },
	{ "الحاجة", NULL, false },
};

bool name_is_title(const char *word, const char *lang, bool *wants_family)
{
	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++) {
		if (!is_lang(lang, titles[i].lang) || !same(word, titles[i].word))
			continue;
		*wants_family = titles[i].wants_family;
		return true;
	}
	return false;
}

bool name_is_suffix(const char *word)
{
	static const char *const words[] = { "jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "mba", "cpa",
		"dds", "msc", "bsc", "rn", NULL };

	return is_in(words, word);
}

bool name_is_company(const char *word)
{
	static const char *const words[] = { "gmbh", "srl", "sarl", "sas", "llc", "llp", "ltd", "limited", "plc",
		"corp", "corporation", "inc", "company", "holding", "spolka", "sro", "doo", "pty", "shop", "store",
		"boutique", "marketing", "agency", "agencia", "agenzia", "agenție", "agencja", "studio", "studios",
		"group", "grupo", "gruppo", "grup", "grupa", "team", "equipo", "echipa", "zespół", "support", "soporte",
		"assistenza", "suport", "service", "services", "servicio", "servizio", "serviciu", "sales", "ventas",
		"vendite", "vânzări", "sprzedaż", "info", "contact", "contacto", "kontakt", "office", "oficina",
		"ufficio", "biuro", "admin", "administrator", "webmaster", "postmaster", "mailer-daemon", "hello",
		"hola", "ciao", "orders", "order", "customer", "cliente", "client", "klient", "guest", "user", "me",
		"noreply", "no-reply", "donotreply", "newsletter", "billing", "family", "familie", "familia", "famiglia",
		"rodzina", "państwo", "tienda", "negozio", "magazin", "sklep", "firma", "empresa", "azienda",
		"fundación", "fondazione", "fundația", "fundacja", "foundation", "university", "universidad",
		"università", "universitatea", "uniwersytet", "and", "und", "شركة", "متجر", "مؤسسة", "مجموعة",
		"فريق", "خدمة", "الدعم", "عائلة", "مكتب", NULL };

	return is_in(words, word);
}

bool name_is_legal_form(const char *word)
{
	static const char *const words[] = { "sa", "sl", "slu", "spa", "snc", "ag", "kg", "ug", "ohg", "bv", "nv",
		"ab", "as", "oy", "se", "co", "sc", "pfa", "oo", "spj", "scs", "com", "net", "org", NULL };

	return is_in(words, word);
}

bool name_is_family(const char *word)
{
	static const char *const endings[] = { "escu", "eanu", "oiu", "ski", "ska", "cki", "cka", "wicz", "czyk",
		"czak" };
	size_t n = strlen(word);

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		size_t k = strlen(endings[i]);

		if (n > k + 1 && strcmp(word + n - k, endings[i]) == 0)
			return true;
	}
	return false;
}

bool name_is_prefix(const char *word)
{
	static const char *const words[] = { "عبد", "أبو", "أم", "abd", "abdel", "abdul", "abu", "abou", NULL };

	return is_in(words, word);
}

static bool is_second_arabic(const char *word)
{
	static const char *const words[] = { "الله", "الدين", "الزهراء", "الهدى", "الرحمن", "eddine", "eldin", NULL };

	return is_in(words, word);
}

bool name_is_double(const char *first, const char *second, const char *lang)
{
	static const char *const spanish_first[] = { "josé", "juan", "luis", "maría", "ana", "miguel", "francisco",
		"rosa", "víctor", "carlos", "marco", "pedro", "jesús", "manuel", "antonio", "eva", "laura", NULL };
	static const char *const spanish_second[] = { "josé", "maría", "luis", "carlos", "antonio", "manuel",
		"ángel", "javier", "ramón", "pablo", "isabel", "carmen", "belén", "teresa", "pilar", "elena",
		"ignacio", "alberto", "fernando", "eduardo", "miguel", "francisco", "enrique", "andrés", "jesús",
		"alejandro", "rafael", "cristina", "laura", "rosa", "dolores", "victoria", "fernanda", "paula",
		"inés", "soledad", "julia", "lucía", "sofía", NULL };
	static const char *const italian_first[] = { "gian", "pier", "maria", "anna", "rosa", NULL };
	static const char *const italian_second[] = { "luca", "paolo", "carlo", "franco", "piero", "marco",
		"giorgio", "teresa", "grazia", "maria", "rita", "rosaria", "pia", "chiara", "laura", NULL };

	if (is_second_arabic(second))
		return true;
	if (is_lang(lang, "es"))
		return is_in(spanish_first, first) && is_in(spanish_second, second);
	return is_lang(lang, "it") && is_in(italian_first, first) && is_in(italian_second, second);
}
