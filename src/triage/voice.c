#include "triage/voice.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "mail/message.h"
#include "triage/phrase.h"
#include "triage/robot.h"

enum { NUMBER_DIGITS = 6 }; /* fewer are a time or an extension */

static bool tells_of_call(const char *folded)
{
	static const char *const phrases[] = {
		"voicemail", "voice mail", "voice message", "voice msg", "sprachnachricht",
		"mailbox-nachricht", "anrufbeantworter", "mensaje de voz", "buzon de voz",
		"messaggio vocale", "messaggi vocali", "segreteria telefonica", "mesaj vocal",
		"mesagerie vocala", "wiadomosc glosowa", "poczta glosowa", "poczcie glosowej",
		"message vocal", "messagerie vocale", "repondeur", "gesproken bericht",
		"spraakbericht", "mensagem de voz", "correio de voz", "hlasova zprava",
		"hlasovou zpravu", "hlasova schranka", "голосовое сообщение",
		"голосовая почта", "голосовои почт", "hanguzenet", "hangposta",
		"بريد صوتي", "البريد الصوتي", "رساله صوتيه", NULL
	};

	return phrase_any(folded, phrases);
}

static bool ends_in(const char *name, const char *const ends[])
{
	for (size_t i = 0; ends[i]; i++) {
		size_t n = strlen(name);
		size_t len = strlen(ends[i]);

		if (n > len && strcasecmp(name + n - len, ends[i]) == 0)
			return true;
	}
	return false;
}

static bool is_sound(const struct attachment *a)
{
	static const char *const ends[] = { ".wav", ".mp3", ".ogg", ".oga", ".opus", ".amr", ".m4a", ".gsm", ".aac", NULL };

	return ends_in(a->name, ends);
}

/* Logos do not count. */
static bool has_only_sound(const struct message *m)
{
	for (size_t i = 0; i < m->n_attachments; i++)
		if (!is_sound(&m->attachments[i]) && strncmp(m->attachments[i].type, "image/", 6) != 0)
			return false;
	return true;
}

static bool has_sound(const struct message *m)
{
	for (size_t i = 0; i < m->n_attachments; i++)
		if (is_sound(&m->attachments[i]))
			return true;
	return false;
}

/* "+49 (30) 1234567" */
static bool has_telephone_number(const char *text)
{
	int n = 0;

	for (const char *p = text; *p; p++) {
		n = isdigit((unsigned char)*p) ? n + 1 : strchr(" ()-./+", *p) ? n
									       : 0;
		if (n >= NUMBER_DIGITS)
			return true;
	}
	return false;
}

bool voice_brings_call(const struct message *m)
{
	const char *text = m->text ? m->text : "";
	char *subject = phrase_fold(m->subject);
	bool is = tells_of_call(subject) && has_only_sound(m);

	if (is && has_sound(m))
		is = has_telephone_number(subject) || has_telephone_number(text) || robot_address(message_sender(m)->addr) ||
		     robot_telephone(message_sender(m)->addr);
	else if (is)
		is = has_telephone_number(subject) && !strcasestr(text, "http") && !strcasestr(text, "www.");
	free(subject);
	return is;
}
