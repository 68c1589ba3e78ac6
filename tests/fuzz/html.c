/* HTML to text. */
#include "fuzz.h"

#include "base/buf.h"
#include "base/err.h"
#include "text/html.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct buf repaired = { 0 };
	struct buf out = { 0 };
	struct err err;

	utf8_repair((const char *)bytes, n, &repaired); /* as the mail's charset does */
	if (html_to_text(buf_text(&repaired), repaired.len, &out, &err) == 0) {
		must(out.len <= HTML_MAX_OUT + 64, "the text has a limit");
		must(utf8_is_valid(buf_text(&out), out.len), "the text is valid UTF-8");
	}
	buf_clear(&repaired);
	buf_clear(&out);
	return 0;
}
