#include "triage/offer.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/utf8.h"
#include "triage/phrase.h"

enum {
	SENTENCE_MIN = 20, /* characters; shorter ones greet */
	SENTENCES_MAX = 60,
};

/* How vendors name what they do for a shop; folded. */
static size_t count_offers(const char *sentence)
{
	static const char *const phrases[] = {
		"we offer", "we help", "i help", "we can help", "we provide",
		"we specialise", "we specialize", "we build", "we sell", "we supply",
		"we manufacture", "our agency", "our team", "my team", "our company",
		"our platform", "our software", "our service", "our tool", "our app", "i offer",
		"i can offer", "% off", "discount", "free trial", "free audit", "per month",
		"rank", "wir bieten", "wir helfen", "wir unterstutzen", "wir entwickeln",
		"wir liefern", "unsere agentur", "unsere software",
		"unsere plattform", "unser team", "kostenlose", "monatlich", "rabatt",
		"ofrecemos", "ayudamos", "nuestra agencia", "nuestra plataforma", "nuestro equipo",
		"nuestro servicio", "descuento", "al mes", "gratuita", "offriamo",
		"aiutiamo", "proponiamo", "la nostra agenzia", "la nostra piattaforma",
		"il nostro team", "il nostro servizio", "sconto", "al mese",
		"oferim", "ajutam", "va propunem", "agentia noastra", "platforma noastra",
		"echipa noastra", "reducere", "pe luna", "oferujemy", "pomagamy",
		"zajmujemy sie", "proponujemy", "nasza agencja", "nasza platforma",
		"nasz zespol", "rabat", "miesiecznie", "nous proposons", "nous aidons",
		"nous offrons", "notre agence", "notre plateforme", "notre equipe",
		"notre service", "remise", "par mois", "نقدم", "نساعد", "نوفر", "شركتنا",
		"منصتنا", "فريقنا", "خصم", "شهريا", "wij bieden", "wij helpen", "we bieden",
		"we helpen", "ons bureau", "ons platform", "ons team", "korting",
		"per maand", "oferecemos", "ajudamos", "nossa agencia", "nossa plataforma",
		"nossa equipa", "nossa equipe", "nosso servico", "desconto",
		"por mes", "nabizime", "pomahame", "nase agentura", "nase platforma",
		"nas tym", "slevu", "mesicne", "мы предлагаем", "предлагает", "помогаем",
		"наше агентство", "наша платформа", "скидк", "в месяц", "бесплатн",
		"kinalunk", "segitunk", "segit", "ugynoksegunk", "platformunk", "csapatunk",
		"kedvezmeny", "havonta", "ingyenes", NULL
	};
	char *folded = phrase_fold(sentence);
	size_t n = phrase_count(folded, phrases);

	free(folded);
	return n;
}

/* The length of the sentence that text begins with, or of some that are short: to a stop, or to the end of the paragraph. */
static size_t sentence_length(const char *text)
{
	size_t n = 0;

	for (; text[n]; n++) {
		if (strchr(".!?", text[n]) && (!text[n + 1] || strchr(" \n", text[n + 1])) && utf8_count(text, n + 1) >= SENTENCE_MIN)
			return n + 1;
		if (text[n] == '\n' && (text[n + 1] == '\n' || (n && strchr(",:", text[n - 1]))))
			return n;
	}
	return n;
}

/* With single blanks instead of breaks. */
static char *in_one_line(const char *text, size_t n)
{
	struct buf line = { 0 };

	for (size_t i = 0; i < n; i++) {
		bool is_blank = strchr(" \t\r\n", text[i]) != NULL;

		if (!is_blank)
			buf_putc(&line, text[i]);
		else if (line.len && buf_text(&line)[line.len - 1] != ' ')
			buf_putc(&line, ' ');
	}
	return buf_take(&line);
}

/* How much a sentence tells of what is sold; -1: nothing. A line without a stop may be a heading, or a name. */
static int weigh(const char *sentence)
{
	size_t n = strlen(sentence);

	if (utf8_count(sentence, n) < SENTENCE_MIN || strstr(sentence, "://"))
		return -1;
	return 2 * (int)count_offers(sentence) + (strchr(".!?", sentence[n - 1]) != NULL);
}

char *offer_sentence(const char *text)
{
	char *best = NULL;
	int most = -1;

	for (int i = 0; i < SENTENCES_MAX && *text; i++) {
		size_t n;
		int weight;
		char *sentence;

		text += strspn(text, " \t\r\n");
		n = sentence_length(text);
		sentence = in_one_line(text, n);
		text += n;
		weight = weigh(sentence);
		if (weight <= most) {
			free(sentence);
			continue;
		}
		free(best);
		best = sentence;
		most = weight;
	}
	return best ? best : mem_dup("");
}
