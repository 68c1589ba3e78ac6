#include "text/lang_words.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

const char *const lang_words_codes[LANG_WORDS_LANGUAGES] = {
	"cs", "da", "de", "en", "es", "fr", "hu", "it", "nl", "pl", "pt", "ro", "sv"
};

/* In the form that text_fold() gives words, in the order of the codes. */
static const char *const lists[LANG_WORDS_LANGUAGES] = {
	/* cs */
	"a ale bych dekuji do dobry jak je jeste jsem jsme kde kdy mate moje muj na nebo "
	"objednavka pro prosim s se si to v z ze",
	/* da */
	"af bestilling den det er har hej hvordan hvornar ikke jeg kan med men min mit og "
	"ordre pa tak til",
	/* de */
	"aber als an auch auf bei bestellung bitte danke das dem den der die ein eine einen "
	"es fur guten habe hallo hat ich ihr ihre im in ist kann mein meine mit nicht noch "
	"ob oder sie sind so tag und uns von wann war was wie wir wird wo wurde zu",
	/* en */
	"a about am an and any are as at be been but by can dear did do does for from get "
	"good got has have hello hi how i if in is it just m me my not of on or order our "
	"please so still team thank thanks that the them there they this to was we what when "
	"where which will with would you your",
	/* es */
	"a al buenas buenos como con cuando cuanto de del desde donde el en es esta este "
	"gracias ha hay he hola la las le llega lo los me mi muy necesito no nos nuestro o "
	"para pedido pero por porque puedo que quiero quisiera se sin su sus tengo un una y "
	"ya",
	/* fr */
	"a ai au aux avec avez bonjour bonsoir c ce cela cette commande comment d dans de "
	"des du elle en encore est et il j je l la le les ma mais merci mes mon n ne nous on "
	"ou par pas pour pourriez puis que qui se sont sur toujours un une votre vous y",
	/* hu */
	"a az csak de egy es ha hogy hol is kell kerem koszonom mar meg mikor nem rendeles "
	"rendelesem szeretnem udvozlettel vagy van",
	/* it */
	"a alla anche ancora arrivato avete buongiorno che ciao come con da dei del della "
	"delle di dove e gli grazie hai ho i il in la le lo ma mi mia mio nel non o ordine "
	"per perche posso potete quando quanto questa questo salve se si siete solo sono un una "
	"vorrei",
	/* nl */
	"bedankt bestelling dat de deze een en graag hallo heb het hoe ik in is je jullie "
	"kan maar met mijn naar niet nog op te u van voor waar wanneer wel worden zijn",
	/* pl */
	"a ale bardzo byc co czekam czy dla do dobry dziekuje dzien gdzie i jak jest jeszcze "
	"juz kiedy mam mi moj moja moje na nie o od po prosze przez sa sie to tylko tym w z "
	"za zamowienie ze",
	/* pt */
	"a ainda ao com da de do e em encomenda eu foi gostaria isso mas meu minha muito na "
	"nao no o obrigada obrigado ola os para pela pelo quando que se sou tenho um uma "
	"voce voces",
	/* ro */
	"a aceasta acest ai am ati aveti buna ca cand care ce coletul comanda cu cum dar de "
	"din doar este exista fi imi in la ma mai mi multumesc nici nu o pana pe pentru puteti sa "
	"sau se si sunt un unde va",
	/* sv */
	"ar att av den det en ett for har hej hur inte jag kan med men min mitt nar och "
	"skulle som tack till var vill"
};

struct word {
	const char *text; /* not ended by a NUL; NULL: no word is here */
	size_t len;
	unsigned languages; /* that have it, a bit for each */
};

enum { PLACES = 1024 }; /* more than twice as many as there are words */

struct lang_words {
	struct word v[PLACES];
};

/* The place of a word: its own, or the empty one where it would be. */
static size_t place_of(const struct lang_words *words, const char *text, size_t len)
{
	const struct word *v = words->v;
	uint32_t hash = 0;
	size_t at;

	for (size_t i = 0; i < len; i++)
		hash = hash * 33 + (unsigned char)text[i];
	at = hash % PLACES;
	while (v[at].text && (v[at].len != len || memcmp(v[at].text, text, len) != 0))
		at = (at + 1) % PLACES;
	return at;
}

static bool is_gap(char c)
{
	return c == ' ' || c == '\'';
}

/* The next word at *p, which moves behind it, or NULL. */
static const char *next_word(const char **p, size_t *len)
{
	const char *word;

	while (is_gap(**p))
		++*p;
	word = *p;
	while (**p && !is_gap(**p))
		++*p;
	*len = (size_t)(*p - word);
	return *len ? word : NULL;
}

static void add_list(struct lang_words *words, int language)
{
	const char *p = lists[language];
	const char *text;
	size_t len;

	while ((text = next_word(&p, &len)) != NULL) {
		struct word *word = &words->v[place_of(words, text, len)];

		word->text = text;
		word->len = len;
		word->languages |= 1U << language;
	}
}

struct lang_words *lang_words_new(void)
{
	struct lang_words *words = mem_alloc(sizeof(*words));

	for (int i = 0; i < LANG_WORDS_LANGUAGES; i++)
		add_list(words, i);
	return words;
}

void lang_words_free(struct lang_words *words)
{
	free(words);
}

void lang_words_score(const struct lang_words *words, const char *folded,
	int scores[LANG_WORDS_LANGUAGES])
{
	const char *word;
	size_t len;

	memset(scores, 0, LANG_WORDS_LANGUAGES * sizeof(*scores));
	while ((word = next_word(&folded, &len)) != NULL) {
		unsigned languages = words->v[place_of(words, word, len)].languages;
		bool is_shared = languages & (languages - 1);

		for (int l = 0; languages >> l; l++)
			if (languages >> l & 1)
				scores[l] += is_shared ? 1 : 2;
	}
}
