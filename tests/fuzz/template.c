/* Files of templates, and the letters that they become. */
#include "fuzz.h"

#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "letter/context.h"
#include "letter/letter.h"
#include "letter/template.h"
#include "text/utf8.h"

static void check_text(const char *s)
{
	must(utf8_is_valid(s, strlen(s)), "a text is valid UTF-8");
}

static void fill(const struct template *t)
{
	static const char data[] =
		"{\"customer\":{\"first_name\":\"Ana *[x](y)*\",\"email\":\"ana@x.example\"},"
		"\"thread\":{\"subject\":\"Vase\\r\\nBcc: x\"},\"promise\":\"2026-09-14T18:00:00+03:00\",\"late\":true}";
	struct context *context = context_new();
	const struct liquid liquid = { .context = context, .lang = "en", .now = 1789394400 };
	struct letter letter;
	struct err err = { 0 };

	must(context_merge_json(context, data, sizeof(data) - 1, &err) == 0, "the data can be read");
	if (letter_fill(t, &liquid, "Ana\nLumen", &letter, &err) == 0) {
		must(*letter.subject && !strpbrk(letter.subject, "\r\n"), "a subject is one line");
		check_text(letter.subject);
		check_text(letter.text);
		check_text(letter.html);
		must(!strstr(letter.html, "<script") && !strstr(letter.html, "=\"javascript:"), "no program leaves");
	} else {
		must(err.kind == ERR_DATA, "what is wrong is the template");
	}
	letter_clear(&letter);
	context_free(context);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct err err = { 0 };
	struct template *t = template_parse("fuzz.md", (const char *)bytes, n, &err);
	char *piece = template_piece((const char *)bytes, n);

	must(strlen(piece) <= n, "a piece is a part");
	if (t)
		fill(t);
	else
		must(err.kind == ERR_DATA, "what is wrong is the template");
	free(piece);
	template_free(t);
	return 0;
}
