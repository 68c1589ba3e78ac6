/* Values of header fields: the first byte tells of which. */
#include "fuzz.h"

#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/address.h"
#include "mail/date.h"
#include "mail/message.h"
#include "mail/word.h"
#include "text/safe.h"
#include "text/utf8.h"

static void read_addresses(const char *value)
{
	struct address_list list = { 0 };

	address_parse(value, &list);
	for (size_t i = 0; i < list.n; i++) {
		must(!strpbrk(list.v[i].name, "\r\n"), "a name is one line");
		must(!strpbrk(list.v[i].addr, "\r\n"), "an address is one line");
		if (address_is_sendable(list.v[i].addr))
			must(!strpbrk(list.v[i].addr, " <>,;\t"), "an address to send to ends where it ends");
	}
	address_list_clear(&list);
}

static void read_date(const char *value)
{
	int64_t t = date_parse(value);
	char *text;

	if (t == MESSAGE_NO_DATE)
		return;
	text = date_format(t, 0);
	must(date_parse(text) == t, "a date that was written is read as it was");
	free(text);
}

static void read_words(const char *value, size_t n)
{
	struct buf out = { 0 };

	word_decode(value, n, &out);
	must(utf8_is_valid(buf_text(&out), out.len), "decoded words are valid UTF-8");
	must(!strpbrk(buf_text(&out), "\r\n"), "decoded words are one line");
	buf_clear(&out);
}

static void make_safe(const char *value)
{
	struct buf once = { 0 };
	struct buf twice = { 0 };

	safe_text(value, SAFE_TEXT, &once);
	for (const char *p = buf_text(&once); *p; p++)
		must((unsigned char)*p >= 0x20 || *p == '\n', "no control character is left");
	must(utf8_is_valid(buf_text(&once), once.len), "safe text is valid UTF-8");
	safe_text(buf_text(&once), SAFE_TEXT, &twice);
	must(strcmp(buf_text(&once), buf_text(&twice)) == 0, "safe text stays as it is");
	buf_clear(&once);
	buf_clear(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *value;

	if (n == 0)
		return 0;
	value = mem_dupn((const char *)bytes + 1, n - 1);
	switch (bytes[0] % 4) {
	case 0:
		read_addresses(value);
		break;
	case 1:
		read_date(value);
		break;
	case 2:
		read_words(value, strlen(value));
		break;
	case 3:
		make_safe(value);
		break;
	}
	free(value);
	return 0;
}
