#include "triage/complaint.h"

#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "text/utf8.h"
#include "triage/phrase.h"
#include "triage/word_list.h"

enum {
	NEAR = 6,      /* words between "never" and "arrived" */
	WORD_MAX = 24, /* bytes */
	WRAP_MIN = 40  /* letters of a line that goes on in the next */
};

static const char sentence_ends[] = ".!?";

static const char *const own[] = {
	"my order", "my parcel", "my package", "my payment", "my card", "my money", "my refund", "my delivery", "my address",
	"our order", "our parcel", "our delivery", "i ordered", "i bought", "i paid", "i received", "we ordered", "we paid",
	"meine bestellung", "meiner bestellung", "mein paket", "mein geld",
	"meine lieferung", "meine sendung", "unsere bestellung", "ich habe bestellt",
	"wir haben bestellt", "ich habe bezahlt",
	"mi pedido", "mi paquete", "mi dinero", "mi compra", "nuestro pedido", "he pedido", "he pagado", "hemos pedido",
	"il mio ordine", "mio ordine", "il mio pacco", "mio pacco", "i miei soldi",
	"il nostro ordine", "ho ordinato", "ho pagato", "abbiamo ordinato",
	"comanda mea", "coletul meu", "banii mei", "comanda noastra", "am comandat", "am platit",
	"moje zamowienie", "mojego zamowienia", "moja paczka", "mojej paczki",
	"moje pieniadze", "moja przesylka", "nasze zamowienie", "zamowilem",
	"zamowilam", "zamowilismy", "zaplacilem", "zaplacilam",
	"ma commande", "mon colis", "mon argent", "notre commande", "j'ai commande", "j'ai paye", "nous avons commande",
	"mijn bestelling", "mijn pakket", "mijn geld", "onze bestelling", "ik heb besteld", "wij hebben besteld", "ik heb betaald",
	"minha encomenda", "meu pedido", "meu dinheiro", "nossa encomenda", "nosso pedido", "encomendei", "paguei",
	"moje objednavka", "moji objednavku", "me objednavky", "muj balik",
	"moje zasilka", "moji zasilku", "nase objednavka", "objednal jsem",
	"objednala jsem", "objednali jsme", "zaplatil jsem", "zaplatila jsem",
	"мои заказ", "моего заказа", "моему заказу", "моя посылка",
	"мою посылку", "моеи посылки", "мои деньги", "наш заказ",
	"я заказал", "я заказала", "заказывал", "заказывала", "мы заказали",
	"я оплатил", "я оплатила",
	"rendelesem", "a rendelesunk", "csomagom", "a penzem", "rendeltem",
	"rendeltunk", "kifizettem", "طلبي", "طردي", "نقودي", "طلبت", "دفعت", NULL
};

/* Firms that tell something "would like to inform you": of that no more than one person. */
static const char *const wishes[] = {
	"i would like", "i'd like", "ich mochte", "ich hatte gern", "quisiera", "me gustaria",
	"vorrei", "as dori", "as vrea", "chcialbym", "chcialabym", "je voudrais",
	"j'aimerais", "ik zou", "gostaria", "chtel bych", "chtela bych", "хотел бы", "хотела бы", "szeretnek", "اود",
	"please help", "please correct", "please cancel", "please change",
	"money back", "replacement needed", "i tried", "i want", "i need", "we need",
	"bitte korrigieren", "bitte stornieren", "bitte andern", "ich habe", "wir brauchen",
	"quiero", "necesito", "necesitamos", "voglio", "ho bisogno", "abbiamo bisogno", "vreau", "am nevoie", "avem nevoie",
	"chce", "potrzebuje", "potrzebujemy", "je veux", "besoin de", "ik heb", "ik wil", "wij hebben nodig", "preciso", "precisamos",
	"potrebuji", "potrebujeme", "chci", "я хочу", "мне нужно", "нам нужно", "верните",
	"szeretnem", "szeretnenk", "اريد", "احتاج", NULL
};

static const char *const troubles[] = {
	/* en */
	"broken", "in pieces", "damaged", "smashed", "cracked", "chipped",
	"shattered", "leaking", "leaked", "faulty", "defective", "missing",
	"was empty", "is empty", "still no", "still not", "still nothing", "still waiting",
	"nothing arrived", "nothing came", "not arrived", "has not come", "hasn't come",
	"hasn't arrived", "did not arrive", "didn't arrive", "not received",
	"haven't received", "didn't receive", "only one of", "wrong",
	"week late", "days late", "weeks late", "came too late", "arrived too late", "incomplete", "doesn't work", "does not work",
	/* de */
	"kaputt", "kaputte", "kaputter", "kaputtes", "kaputten", "zerbrochen",
	"zerbrochene", "zerbrochener", "zerbrochenes", "zerbrochenen",
	"beschadigt", "beschadigte", "beschadigter", "beschadigtes",
	"beschadigten", "defekt", "defekte", "defekter", "defektes", "defekten",
	"fehlt", "fehlen", "fehlte", "fehlten", "noch nicht", "noch nichts", "immer noch", "nicht angekommen", "nichts angekommen",
	"nicht erhalten", "nichts erhalten", "nicht bekommen", "nichts bekommen",
	"war leer", "waren leer", "falsche", "falscher", "falsches", "falschen",
	"ist falsch", "sind falsch", "stimmt nicht", "in scherben", "unvollstandig",
	/* es */
	"roto", "rota", "rotos", "rotas", "danado", "danada", "danados", "danadas",
	"defectuoso", "defectuosa", "defectuosos", "defectuosas", "falta",
	"faltan", "faltaba", "faltaban", "todavia no", "aun no", "no ha llegado",
	"no han llegado", "no me ha llegado", "no llego", "no he recibido",
	"no hemos recibido", "no recibi", "vacio", "vacia", "vacios", "vacias",
	"equivocado", "equivocada", "equivocados", "equivocadas", "esta mal",
	"incompleto", "incompleta",
	/* it */
	"rotto", "rotta", "rotti", "rotte", "danneggiato", "danneggiata",
	"danneggiati", "danneggiate", "difettoso", "difettosa", "difettosi",
	"difettose", "manca", "mancano", "mancava", "mancavano", "non ancora",
	"non e ancora", "ancora nulla", "ancora niente", "non e arrivato",
	"non e arrivata", "non sono arrivati", "non sono arrivate", "non ho ricevuto",
	"non abbiamo ricevuto", "vuoto", "vuota", "vuoti", "vuote",
	"sbagliato", "sbagliata", "sbagliati", "sbagliate", "in pezzi",
	/* ro */
	"spart", "sparta", "sparti", "sparte", "stricat", "stricata", "stricati", "stricate", "deteriorat", "deteriorata", "deteriorati",
	"deteriorate", "defect", "defecta", "defecte", "lipseste", "lipsesc",
	"inca nu", "nu a ajuns", "nu au ajuns", "nu mi-a ajuns", "n-a ajuns",
	"nu am primit", "n-am primit", "era gol", "era goala", "goala", "gresit", "gresita", "gresiti", "gresite",
	/* pl */
	"stluczony", "stluczona", "stluczone", "potluczony", "potluczona",
	"potluczone", "rozbity", "rozbita", "rozbite", "pekniety", "peknieta",
	"pekniete", "uszkodzony", "uszkodzona", "uszkodzone", "uszkodzonej",
	"uszkodzonego", "uszkodzenia", "zepsuty", "zepsuta", "zepsute", "wadliwy",
	"wadliwa", "wadliwe", "brakuje", "brakowalo", "jeszcze nie", "nadal nie",
	"wciaz nie", "nie dotarl", "nie dotarla", "nie dotarlo", "nie dotarly",
	"nie doszedl", "nie doszla", "nie doszlo", "nie doszly", "nie otrzymalem",
	"nie otrzymalam", "nie otrzymalismy", "nie dostalem", "nie dostalam",
	"pusta", "pusty", "puste", "zly rozmiar", "zly kolor", "niewlasciwy", "niewlasciwa", "niewlasciwe", "niewlasciwej",
	/* fr */
	"casse", "cassee", "casses", "cassees", "abime", "abimee", "abimes",
	"abimees", "endommage", "endommagee", "endommages", "endommagees",
	"defectueux", "defectueuse", "defectueuses", "manque", "manquent",
	"manquait", "manquant", "manquante", "toujours pas", "toujours rien",
	"pas encore", "n'est pas arrive", "n'est pas arrivee", "pas recu",
	"rien recu", "etait vide", "est vide", "mauvais", "mauvaise", "est faux",
	"en morceaux", "brise", "brisee", "brises", "brisees",
	/* nl */
	"kapot", "kapotte", "gebroken", "beschadigd", "beschadigde",
	"ontbreekt", "ontbreken", "nog niet", "nog niets", "nog steeds",
	"niet aangekomen", "niets aangekomen", "niet ontvangen", "niets ontvangen",
	"was leeg", "is leeg", "maar leeg", "verkeerde", "verkeerd",
	"klopt niet", "onvolledig",
	/* pt */
	"partido", "partida", "partidos", "partidas", "quebrado", "quebrada",
	"quebrados", "quebradas", "danificado", "danificada", "danificados",
	"danificadas", "ainda nao", "nao chegou", "nao chegaram", "nao recebi",
	"nao recebemos", "vazio", "vazia", "vazios", "vazias", "errado",
	"errada", "errados", "erradas", "faltam", "defeituoso", "defeituosa", "com defeito",
	/* cs */
	"rozbila", "poskozeny", "poskozena", "poskozene",
	"vadny", "vadna", "vadne", "chybi", "chybely", "stale nic", "stale jsem",
	"jeste jsem", "nedorazil", "nedorazila", "nedorazilo", "nedorazily",
	"neprisel", "neprisla", "neprislo", "nedostal", "nedostala", "nedostali",
	"neobdrzel", "neobdrzela", "neobdrzeli", "prazdny", "prazdna", "prazdne",
	"spatny", "spatna", "spatne", "praskly", "praskla", "prasklo",
	/* ru */
	"так и не", "разбит", "разбита", "разбито", "разбиты", "разбитая",
	"разбитую", "разбитыи", "сломан", "сломана", "сломано", "сломаны",
	"поврежден", "повреждена", "повреждено", "повреждены", "бракованныи",
	"бракованная", "брак", "не хватает", "не пришел", "не пришла",
	"не пришло",
	"не пришли", "не получил", "не получила", "не получили", "до сих пор",
	"все еще не", "пустая", "пустои", "неправильныи", "неправильная",
	"треснул", "треснула", "треснуло",
	/* hu */
	"torott", "eltort", "eltorott", "osszetort", "serult", "serulten", "serultek", "hibas",
	"hianyzik", "hianyoznak", "meg nem", "meg mindig", "nem erkezett", "nem kaptam",
	"nem kaptuk", "nem jott", "ures", "rossz",
	/* ar: may be joined to other words */
	"مكسور", "تالف", "ناقص", "لم يصل", "لم تصل", "ما وصل", "لم استلم",
	"لم نستلم", "فارغ", "خطا في", NULL
};

/* "Never" and what ought to have come; near each other they complain in any order. No language lends another its words. */
static const struct {
	const char *never[4];
	const char *come[40];
} denials[] = {
	{ { "never" },
		{ "arrived", "arrive", "came", "come", "delivered", "received",
			"got", "reached", "sent", "shipped", "turned", "showed" } },
	{ { "nie", "niemals" },
		{ "angekommen", "ankam", "kam", "kamen", "gekommen", "zugestellt", "geliefert",
			"erhalten", "erhielt", "bekommen", "eingetroffen", "ausgeliefert", "verschickt" } },
	{ { "nunca", "jamas" },
		{ "llego", "llegaron", "llegado", "entregado", "entregada", "entregados",
			"entregadas", "entregaron", "entrego", "recibi", "recibimos", "recibido", "enviaron" } },
	{ { "mai" },
		{ "arrivato", "arrivata", "arrivati", "arrivate", "consegnato", "consegnata",
			"consegnati", "consegnate", "ricevuto", "ricevuta", "ricevuti", "ricevute", "pervenuto",
			"pervenuta", "giunto", "giunta", "recapitato", "recapitata", "spedito", "spedita" } },
	{ { "niciodata" },
		{ "ajuns", "ajunsa", "ajunse", "livrat", "livrata", "livrate",
			"primit", "primita", "sosit", "sosita", "venit", "venita" } },
	{ { "nigdy" },
		{ "dotarl", "dotarla", "dotarlo", "dotarly", "dostarczony", "dostarczona", "dostarczone",
			"dostarczono", "doreczona", "doreczone", "doreczono", "doszedl", "doszla", "doszlo",
			"otrzymalem", "otrzymalam", "otrzymalismy", "przyszla", "przyszedl", "przyszlo" } },
	{ { "jamais" },
		{ "arrive", "arrivee", "arrives", "arrivees", "livre", "livree", "livres", "livrees",
			"recu", "recue", "recus", "recues", "parvenu", "parvenue", "venu", "venue" } },
	{ { "nooit" },
		{ "aangekomen", "aankwam", "bezorgd", "ontvangen", "geleverd",
			"gekregen", "afgeleverd", "gekomen", "gearriveerd" } },
	{ { "nunca", "jamais" },
		{ "chegou", "chegaram", "entregue", "entregues", "recebi",
			"recebemos", "recebido", "recebida", "enviaram" } },
	{ { "nikdy" },
		{ "dorazil", "dorazila", "dorazilo", "dorucen", "dorucena", "doruceno", "prisel", "prisla", "prislo",
			"nedorucili", "nedorucen", "nedorucena", "nedoruceno", "dosel", "dosla", "nedosel", "nedosla" } },
	{ { "никогда" },
		{ "приходил", "приходила", "доставлен", "доставлена", "доставили", "получал", "получала" } },
	{ { "soha", "sosem", "sohasem" },
		{ "erkezett", "erkeztek", "kaptam", "kaptuk", "jott", "jottek", "kezbesitettek", "szallitottak", "erte" } },
};

enum { LANGUAGES = sizeof(denials) / sizeof(*denials) };

/* Where the words were met last, counted from 1 in the sentence; 0: not yet. */
struct met {
	size_t never, come;
};

static bool is_near(const struct met *met)
{
	size_t apart = met->never > met->come ? met->never - met->come : met->come - met->never;

	return met->never && met->come && apart <= NEAR;
}

static bool meet_word(const char *word, size_t at, struct met met[LANGUAGES])
{
	for (size_t i = 0; i < LANGUAGES; i++) {
		if (is_one_of(word, denials[i].never))
			met[i].never = at;
		else if (is_one_of(word, denials[i].come))
			met[i].come = at;
		else
			continue;
		if (is_near(&met[i]))
			return true;
	}
	return false;
}

static size_t word_length(const char *p)
{
	size_t n = 0;

	while (isalnum((unsigned char)p[n]) || ((unsigned char)p[n] & 0x80))
		n++;
	return n;
}

static bool denies_arrival(const char *text)
{
	struct met met[LANGUAGES] = { 0 };
	size_t at = 0;

	for (const char *p = text; *p;) {
		size_t n = word_length(p);
		char word[WORD_MAX + 1];

		if (strchr(sentence_ends, *p)) {
			memset(met, 0, sizeof(met));
		} else if (n && n <= WORD_MAX) {
			memcpy(word, p, n);
			word[n] = '\0';
			if (meet_word(word, ++at, met))
				return true;
		}
		p += n ? n : 1;
	}
	return false;
}

bool complaint_names_own(const char *text)
{
	return phrase_any_whole(text, own);
}

/* "If a part is missing, write to us": what may be is not. */
static bool is_supposed(const char *sentence)
{
	/* Not "si", "se" or "ha" alone: they begin many a sentence that tells what is. */
	static const char *const starts[] = {
		"if ", "in case ", "should you", "should the ", "should any", "should it ", "should there ",
		"should a ", "falls sie ", "falls du ", "falls ihr", "falls das ",
		"falls die ", "falls der ", "falls ein", "falls etwas ", "falls es ", "wenn ",
		"sollte das ", "sollte die ", "sollte der ", "sollte ein", "sollte es ",
		"sollte etwas ", "sollte ihr", "sollte dein", "sollten ", "si su ",
		"si tu ", "si tiene",
		"si necesita", "en caso ", "se il tuo ", "se hai ",
		"se avete ", "in caso ", "qualora ", "daca ", "in cazul ",
		"jesli ", "jezeli ",
		"si vous ", "si votre ", "en cas ", "als ", "indien ",
		"mocht ", "se o seu ", "se tiver ", "caso ", "pokud ",
		"если ", "ha barm", "amennyiben ",
		"اذا ", NULL
	};

	return phrase_at_start(sentence, starts);
}

/* To a mark, or to the end of a line behind which none was wrapped: notes have no marks. */
static size_t sentence_length(const char *text)
{
	size_t n = 0;

	while (text[n] && !strchr(sentence_ends, text[n])) {
		size_t line = strcspn(text + n, ".!?\n");

		n += line;
		if (text[n] == '\n' && (utf8_count(text + n - line, line) < WRAP_MIN || text[n + 1] == '\n'))
			break;
		n += text[n] == '\n';
	}
	return n;
}

/* With a blank where it was wrapped. */
static void add_sentence(struct buf *out, const char *sentence, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_putc(out, sentence[i] == '\n' ? ' ' : sentence[i]);
}

/* The caller frees. */
static char *without_supposed(const char *text)
{
	struct buf out = { 0 };

	while (*text) {
		size_t skipped = strspn(text, " \t\r\n.!?");
		size_t n = sentence_length(text + skipped);

		buf_add(&out, text, skipped);
		text += skipped;
		if (!is_supposed(text))
			add_sentence(&out, text, n);
		text += n;
	}
	return buf_take(&out);
}

bool complaint_in(const char *text)
{
	char *told;
	bool does;

	if (complaint_names_own(text))
		return true;
	told = without_supposed(text);
	does = phrase_any_whole(told, wishes) || phrase_any_whole(told, troubles) || denies_arrival(told);
	free(told);
	return does;
}
