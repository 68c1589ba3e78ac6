/* Words for times: the first byte tells whether the owner types them, or a letter promises something. */
#include "fuzz.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "calendar/calendar.h"
#include "calendar/moment.h"
#include "calendar/phrase.h"
#include "letter/promise.h"
#include "text/utf8.h"

enum { NOW = 1789373430 }; /* Monday, 14 September 2026, 11:10:30 in Bucharest */

/* Monday to Friday and one holiday; it lasts as long as the process. */
static const struct calendar *shop(void)
{
	static struct calendar c;
	struct special_day day;
	struct err err;

	if (c.zone)
		return &c;
	c.zone = zone_new("Europe/Bucharest", &err);
	must(c.zone != NULL, "there is a zone");
	for (int i = 0; i < 5; i++)
		must(hours_parse("09:00-13:00 14:00-18:00", &c.week[i], &err) == 0, "hours can be read");
	must(special_day_parse("2026-09-17", &day, &err) == 0, "a holiday can be read");
	calendar_add_special(&c, &day);
	return &c;
}

/* Any bytes: whatever a shell hands over. */
static void type_moment(const char *text)
{
	struct err err = { 0 };
	bool is_closed;
	int64_t t;

	if (moment_parse(shop(), text, NOW, &t, &err) == 0)
		must(t > NOW, "a moment is to come");
	else
		must(err.kind == ERR_DATA, "what is wrong is the text");
	if (moment_parse_by(shop(), text, NOW, &t, &is_closed, &err) < 0)
		must(err.kind == ERR_DATA, "what is wrong is the text");
}

static void find_promise(const char *text, const char *lang)
{
	struct promise p;

	if (!promise_find(text, lang, shop(), NOW, &p))
		return;
	must(p.by > NOW, "a promise is to be kept");
	must(utf8_is_valid(p.sentence, strlen(p.sentence)), "a sentence is valid UTF-8");
	must(*p.sentence && !strpbrk(p.sentence, "\r\n\t"), "a sentence is one line");
	promise_clear(&p);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct buf text = { 0 };
	char *raw;

	if (n == 0)
		return 0;
	raw = mem_dupn((const char *)bytes + 1, n - 1);
	utf8_repair(raw, strlen(raw), &text);
	if (bytes[0] & 1)
		type_moment(raw);
	else
		find_promise(buf_text(&text), phrase_lang(bytes[0] / 2 % 8));
	buf_clear(&text);
	free(raw);
	return 0;
}
