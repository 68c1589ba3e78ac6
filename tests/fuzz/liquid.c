/* The template engine: the first byte tells how strict it is. */
#include "fuzz.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "letter/context.h"
#include "letter/liquid.h"

enum { OUT_MAX = 1 << 20 };

static char *load(void *data, const char *name)
{
	(void)data;
	return strcmp(name, "part") == 0 ? mem_dup("{% assign x = x | append: 'y' %}{{ x }}{% include 'part' %}") : NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const char data[] =
		"{\"customer\":{\"first_name\":\"Ana\",\"email\":\"ana@x.example\"},"
		"\"items\":[{\"title\":\"Vase\",\"price\":1999,\"tags\":[\"a\",\"b\"]},{\"title\":\"Cup\",\"price\":5}],"
		"\"when\":\"2026-09-14T18:00:00+03:00\",\"n\":7,\"f\":1.25,\"empty\":\"\",\"late\":true}";
	struct context *context = context_new();
	struct buf out = { .limit = OUT_MAX };
	struct liquid liquid = {
		.context = context,
		.strict = n && bytes[0] & 1,
		.escape = n && bytes[0] & 2 ? LIQUID_MARKDOWN : LIQUID_RAW,
		.now = 1789394400,
		.load = load,
	};
	struct err err;

	must(context_merge_json(context, data, sizeof(data) - 1, &err) == 0, "the data can be read");
	if (n && liquid_render(&liquid, "fuzz", (const char *)bytes + 1, n - 1, 1, &out, &err) < 0)
		must(err.kind == ERR_DATA, "what is wrong is the template");
	buf_clear(&out);
	context_free(context);
	return 0;
}
