#include "triage/returned.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "mail/message.h"
#include "triage/complaint.h"
#include "triage/phrase.h"

enum {
	TEXT_MAX = 16 * 1024, /* bytes; the copy of the letter may be long */
	AROUND = 240,         /* bytes on either side of an address, within which it is said to have failed */
	ADDRESS_MAX = 254
};

static bool says_returned(const char *folded)
{
	static const char *const phrases[] = {
		"undeliver", "returned mail", "mail returned", "failure notice", "delivery failure", "delivery failed",
		"delivery has failed", "mail delivery failed", "message delivery failed", "mail system error",
		"notification (failure)", "could not be delivered", "couldn't be delivered", "cannot be delivered",
		"not delivered", "address not found", "message blocked", "mailbox full", "user unknown",
		"nondeliverable", "non-delivery", "returned to sender",
		"unzustellbar", "nicht zugestellt", "nicht zustellbar",
		"zustellung fehlgeschlagen", "fehlgeschlagene zustellung",
		"no se puede entregar", "no se pudo entregar",
		"no se ha podido entregar", "no entregado", "error de entrega",
		"entrega fallida", "devuelto al remitente",
		"mancato recapito", "non recapitato", "non recapitata",
		"mancata consegna", "non recapitabile", "recapito non riuscito",
		"impossibile recapitare", "consegna non riuscita", "nu a putut fi livrat", "nelivrat",
		"nelivrabil", "imposibil de livrat", "livrare esuata",
		"niedostarcz", "nie dostarczono", "nie mozna dostarczyc",
		"nie udalo sie dostarczyc", "zwrot poczty", "remise a echoue", "echec de la remise",
		"onbestelbaar", "niet bezorgd", "niet afgeleverd", "bezorging mislukt", "kon niet worden bezorgd",
		"nao entregue", "nao foi possivel entregar", "falha na entrega",
		"nedorucitel", "nedorucen", "nebyla dorucena", "nepodarilo se dorucit",
		"недоставлен", "не доставлен", "не удалось доставить",
		"kezbesithetetlen", "nem kezbesitheto", "sikertelen kezbesites",
		"non remis", "echec de livraison", "n'a pas pu etre remis", "n'a pas ete remis",
		"تعذر التسليم", "تعذر تسليم", "فشل التسليم", "لم يتم تسليم", "غير قابل للتسليم", NULL
	};

	return phrase_any(folded, phrases);
}

bool returned_by_subject(const char *subject)
{
	char *folded = phrase_fold(subject);
	bool says = says_returned(folded);

	free(folded);
	return says;
}

/* A status of RFC 3463 that is none of success: "5.1.1". */
static bool has_status(const char *text)
{
	for (const char *p = text; (p = strpbrk(p, "45")) != NULL; p++)
		if ((p == text || strchr(" (#-=:[\n", p[-1])) && p[1] == '.' && isdigit((unsigned char)p[2]) && p[3] == '.' &&
			isdigit((unsigned char)p[4]) && strspn(p + 4, "0123456789") < 4) /* "4.5.2026" is a day */
			return true;
	return false;
}

static bool says_failed(const char *around)
{
	static const char *const phrases[] = {
		"deliver", "undeliver", "failed", "failure", "unable", "unknown", "no such", "not found",
		"not listed", "does not exist", "doesn't exist", "doesn't have", "no mailbox", "mailbox",
		"rejected", "refused", "returned", "quota", "disabled", "permanent error",
		"zugestellt", "zustell", "unzustell", "unbekannt", "nicht gefunden", "existiert nicht",
		"fehler", "postfach", "entreg", "no existe", "desconocido", "no se ha encontrado",
		"recapit", "consegna", "inesistente", "non esiste", "sconosciut", "livra", "nelivr",
		"nu exista", "necunoscut", "dostarcz", "niedostarcz", "nie istnieje", "nieznan",
		"remis", "remise", "n'existe pas", "inconnu", "introuvable", "bezorg",
		"onbestel", "afgelever", "bestaat niet", "onbekend", "nao existe", "desconhecid",
		"doruc", "nedoruc", "neexistuje", "neznam", "доставлен", "доставить", "доставка",
		"не существует", "неизвестн", "не наиден", "kezbesit", "nem letezik", "ismeretlen",
		"تسليم", "غير موجود", "فشل", NULL
	};

	return phrase_any(around, phrases) || has_status(around);
}

/* The words of the mail around one address. The caller frees. */
static char *words_around(const char *text, const char *at)
{
	const char *begin = at - text > AROUND ? at - AROUND : text;

	return mem_dupn(begin, strnlen(begin, (size_t)(at - begin) + AROUND));
}

static bool is_address_byte(char c)
{
	return isalnum((unsigned char)c) || (c && strchr("._+-=", c));
}

/* The address around an @, or "". */
static void take_address(const char *text, const char *at, char out[ADDRESS_MAX + 1])
{
	const char *begin = at;
	const char *end = at + 1;

	while (begin > text && is_address_byte(begin[-1]))
		begin--;
	while (is_address_byte(*end))
		end++;
	while (end > at && !isalnum((unsigned char)end[-1]))
		end--;
	*out = '\0';
	if (begin < at && end > at + 1 && end - begin <= ADDRESS_MAX) {
		memcpy(out, begin, (size_t)(end - begin));
		out[end - begin] = '\0';
	}
}

/* Whether somebody sent or got the mail at that address. */
static bool took_part(const struct message *m, const char *addr)
{
	return address_same(addr, message_sender(m)->addr) || address_list_has(&m->to, addr) ||
	       address_list_has(&m->cc, addr);
}

/* An address of nobody who took part, of which the words around say that it failed. */
static bool names_failed_address(const struct message *m, const char *text)
{
	for (const char *at = text; (at = strchr(at, '@')) != NULL; at++) {
		char addr[ADDRESS_MAX + 1];
		char *around;
		bool failed;

		take_address(text, at, addr);
		if (!*addr || took_part(m, addr))
			continue;
		around = words_around(text, at);
		failed = says_failed(around);
		free(around);
		if (failed)
			return true;
	}
	return false;
}

/* As mail systems say it of an address; "deliver" and "unknown" alone are anybody's words. */
static bool says_status(const char *text)
{
	static const char *const phrases[] = {
		"no such", "not found", "not listed", "does not exist", "doesn't exist", "doesn't have",
		"no mailbox", "mailbox is", "over quota", "quota exceeded", "permanent error",
		"unknown user", "unknown address", "host unknown", "unknown host", "mailbox disabled",
		"account is disabled", "delivery refused", "unknown recipient", "unknown to",
		"recipient unknown", "address unknown", "address rejected", "recipient rejected", "was rejected",
		"been rejected", "unable to deliver", "failed permanently", "failed to deliver", "unbekannt",
		"nicht gefunden", "existiert nicht", "postfach ist", "postfach voll", "no existe",
		"desconocid", "no se ha encontrado", "buzon lleno", "buzon esta", "inesistente",
		"non esiste", "sconosciut", "casella piena", "casella e piena", "nu exista",
		"necunoscut", "nie istnieje", "nieznan", "skrzynka jest", "skrzynka pelna",
		"n'existe pas", "inconnu", "introuvable", "bestaat niet", "onbekend", "nao existe",
		"desconhecid", "neexistuje", "neznam", "не существует", "неизвестн", "не наиден", "nem letezik",
		"ismeretlen", "غير موجود", NULL
	};

	return phrase_any(text, phrases) || says_returned(text);
}

static bool speaks_of_letter(const char *text)
{
	static const char *const codes[] = {
		"message-id:", "smtp", "reporting-mta", "final-recipient", "mail system",
		"diagnostic", "mailbox unavailable", "mailbox full", "user unknown", NULL
	};
	static const char *const letters[] = {
		"message", "mail", "e-mail", "email", "recipient", "nachricht",
		"empfanger", "mensaje", "correo", "destinatari", "messaggio", "mesaj",
		"wiadomosc", "adresat", "odbiorc", "bericht", "ontvanger", "geadresseerde",
		"mensagem", "zprav", "prijemc", "сообщен", "письмо", "получател",
		"uzenet", "level", "cimzett", "رساله", "المستلم", NULL
	};
	static const char *const parcels[] = {
		"parcel", "package", "shipment", "courier", "paket", "sendung", "lieferung",
		"paquete", "envio", "pacco", "spedizione", "colet", "curier", "paczk",
		"przesylk", "colis", "livreur", "pakket", "zending", "encomenda",
		"balik", "zasilk", "посылк", "csomag", "طرد", "شحن", NULL
	};

	if (has_status(text) || phrase_any(text, codes))
		return true;
	return phrase_any(text, letters) && says_status(text) && !phrase_any(text, parcels) && !complaint_names_own(text);
}

bool returned_by_text(const struct message *m)
{
	char *begin = mem_dupn(m->text ? m->text : "", strnlen(m->text ? m->text : "", TEXT_MAX));
	char *text = phrase_fold(begin);
	bool is = names_failed_address(m, text) && speaks_of_letter(text);

	free(text);
	free(begin);
	return is;
}
