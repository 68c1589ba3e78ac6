/* Whether a mail only says thanks, and what of it is new. */
#include "fuzz.h"

#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/newest.h"
#include "text/thanks.h"
#include "text/utf8.h"

/* Nobody who asks may be taken for somebody who thanks. */
static void must_hear_a_question(const char *newest, const struct strs *names)
{
	char *text = mem_printf("Where is it?\n%s", newest);

	must(!text_is_thanks(text, names), "a question is no thanks");
	free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct buf text = { 0 };
	struct buf newest = { 0 };
	struct strs names = { 0 };

	strs_add(&names, "Ana María Pop");
	utf8_repair((const char *)bytes, n, &text); /* as the mail's charset does */
	newest_text(buf_text(&text), &newest);
	must(utf8_is_valid(buf_text(&newest), newest.len), "what is new is valid UTF-8");
	if (text_is_thanks(buf_text(&text), &names)) {
		must(newest.len > 0, "who says nothing does not thank");
		must_hear_a_question(buf_text(&newest), &names);
	}
	strs_clear(&names);
	buf_clear(&newest);
	buf_clear(&text);
	return 0;
}
