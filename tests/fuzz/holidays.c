/* Holidays of an iCalendar file. */
#include "fuzz.h"

#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/strs.h"
#include "calendar/calendar.h"
#include "calendar/holidays.h"
#include "text/utf8.h"

static void check_text(const char *s)
{
	must(!s || (utf8_is_valid(s, strlen(s)) && !strpbrk(s, "\r\n\033")), "what is shown is one safe line");
}

static int date_of(const struct special_day *day)
{
	must(day->month >= 1 && day->month <= 12 && day->day >= 1 && day->day <= 31, "a closed day is a date");
	return (day->year * 12 + day->month) * 31 + day->day;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *ics = mem_dupn((const char *)bytes, n);
	struct calendar c = { 0 };
	struct strs notes = { 0 };
	struct err err = { 0 };

	if (holidays_read(&c, ics, &notes, &err) < 0)
		must(err.kind == ERR_CONFIG, "what is wrong is the file");
	for (size_t i = 0; i < c.n_specials; i++) {
		check_text(c.specials[i].name);
		must(!i || date_of(&c.specials[i - 1]) < date_of(&c.specials[i]), "closed days are in order, each once");
	}
	for (size_t i = 0; i < notes.n; i++)
		check_text(notes.v[i]);
	strs_clear(&notes);
	calendar_clear(&c);
	free(ics);
	return 0;
}
