/* What a worker that a mail took over could answer. */
#include "fuzz.h"

#include <string.h>

#include "base/err.h"
#include "mail/message.h"
#include "mail/record.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct message m = { 0 };
	struct err err;

	if (record_decode(bytes, n, &m, &err) == 0) {
		must(utf8_is_valid(m.subject, strlen(m.subject)), "a subject is valid UTF-8");
		must(utf8_is_valid(m.text, strlen(m.text)), "a text is valid UTF-8");
	}
	message_clear(&m);
	return 0;
}
