/* A letter of the owner's words that answers a stranger's: what is quoted stands behind a NUL. */
#include "fuzz.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "letter/letter.h"
#include "letter/lint.h"
#include "letter/name.h"
#include "letter/placeholder.h"
#include "text/utf8.h"

static void check_text(const char *s)
{
	must(!s || utf8_is_valid(s, strlen(s)), "a text is valid UTF-8");
}

static void quote(struct letter *letter, const char *text, bool is_passed_on)
{
	const struct quoted quoted = { .heading = "On Monday, <Ana> wrote:", .text = text, .is_passed_on = is_passed_on };

	letter_quote(letter, &quoted);
	check_text(letter->text);
	check_text(letter->html);
	must(!strstr(letter->html, "<script"), "no program leaves");
}

static void look_at(const struct letter *letter, const char *name)
{
	static const char *const langs[] = { "en", "es", "it", "ro", "pl", "ar" };
	char *first = name_first(name, "es");
	char *placeholder = placeholder_find(letter->text);
	struct lint lint;

	for (size_t i = 0; i < sizeof(langs) / sizeof(*langs); i++) {
		const struct lint_facts facts = { .lang = langs[i], .name = name, .first_name = first, .is_answer = true, .is_trouble = true, .is_late = true };

		lint_letter(letter->text, &facts, &lint);
		for (size_t k = 0; k < lint.n; k++)
			check_text(lint.v[k].text);
		lint_clear(&lint);
	}
	check_text(first);
	check_text(placeholder);
	free(placeholder);
	free(first);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	size_t own = n ? strnlen((const char *)bytes, n) : 0;
	struct buf words = { 0 };
	struct buf other = { 0 };
	struct letter letter;
	struct err err = { 0 };

	utf8_repair((const char *)bytes, own, &words);
	if (own < n)
		utf8_repair((const char *)bytes + own + 1, n - own - 1, &other);
	if (letter_from_text("Vase", buf_text(&words), "en", "Ana", &letter, &err) == 0) {
		check_text(letter.text);
		look_at(&letter, buf_text(&other));
		quote(&letter, buf_text(&other), n % 2);
	} else {
		must(err.kind == ERR_DATA, "what is wrong is the text");
	}
	letter_clear(&letter);
	buf_clear(&words);
	buf_clear(&other);
	return 0;
}
