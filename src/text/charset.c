#include "text/charset.h"

#include <stdint.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unistr.h>

#include "base/buf.h"
#include "text/charset_names.h"
#include "text/utf8.h"

enum {
	GUESS_MAX = 64 * 1024, /* bytes that a guess looks at */
	GUESS_SURE = 20,       /* of 100: what ucsdet must reach to be believed */
	PIVOT_MAX = 1024,
};

/* ICU's own callback writes U+001A for some charsets. Its type is ICU's. */
static void replace_bad(const void *context, UConverterToUnicodeArgs *args, const char *units,
	int32_t length, UConverterCallbackReason reason, UErrorCode *status)
{
	static const UChar replacement = 0xFFFD;

	(void)context;
	(void)units;
	(void)length;
	if (reason > UCNV_IRREGULAR)
		return; /* reset, clone and close are no errors */
	*status = U_ZERO_ERROR;
	ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

static UConverter *converter_open(const char *name)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *c = ucnv_open(name, &status);

	if (U_SUCCESS(status))
		ucnv_setToUCallBack(c, replace_bad, NULL, NULL, NULL, &status);
	if (U_SUCCESS(status))
		return c;
	if (c)
		ucnv_close(c);
	return NULL;
}

/* Add converted bytes; valid UTF-8, but a NUL may be among them. */
static void add_without_nul(struct buf *out, const char *s, size_t n)
{
	const char *nul;

	while (n > 0 && (nul = memchr(s, '\0', n)) != NULL) {
		buf_add(out, s, (size_t)(nul - s));
		buf_puts(out, "\xEF\xBF\xBD");
		n -= (size_t)(nul - s) + 1;
		s = nul + 1;
	}
	buf_add(out, s, n);
}

static void convert(UConverter *from, UConverter *to, const char *bytes, size_t n, struct buf *out)
{
	UChar pivot[PIVOT_MAX];
	UChar *pivot_from = pivot;
	UChar *pivot_to = pivot;
	const char *end = bytes + n;
	UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
	bool first = true;

	while (status == U_BUFFER_OVERFLOW_ERROR && !out->full) {
		char chunk[4096];
		char *p = chunk;

		status = U_ZERO_ERROR;
		ucnv_convertEx(to, from, &p, chunk + sizeof(chunk), &bytes, end, pivot, &pivot_from,
			&pivot_to, pivot + PIVOT_MAX, first, true, &status);
		first = false;
		add_without_nul(out, chunk, (size_t)(p - chunk));
	}
	utf8_trim(out);
}

/* ISO 8859-16 from 0xA0 on. ICU lacks it, and it was made for Romanian. */
static const uint16_t latin10[96] = {
	0x00A0,
	0x0104,
	0x0105,
	0x0141,
	0x20AC,
	0x201E,
	0x0160,
	0x00A7,
	0x0161,
	0x00A9,
	0x0218,
	0x00AB,
	0x0179,
	0x00AD,
	0x017A,
	0x017B,
	0x00B0,
	0x00B1,
	0x010C,
	0x0142,
	0x017D,
	0x201D,
	0x00B6,
	0x00B7,
	0x017E,
	0x010D,
	0x0219,
	0x00BB,
	0x0152,
	0x0153,
	0x0178,
	0x017C,
	0x00C0,
	0x00C1,
	0x00C2,
	0x0102,
	0x00C4,
	0x0106,
	0x00C6,
	0x00C7,
	0x00C8,
	0x00C9,
	0x00CA,
	0x00CB,
	0x00CC,
	0x00CD,
	0x00CE,
	0x00CF,
	0x0110,
	0x0143,
	0x00D2,
	0x00D3,
	0x00D4,
	0x0150,
	0x00D6,
	0x015A,
	0x0170,
	0x00D9,
	0x00DA,
	0x00DB,
	0x00DC,
	0x0118,
	0x021A,
	0x00DF,
	0x00E0,
	0x00E1,
	0x00E2,
	0x0103,
	0x00E4,
	0x0107,
	0x00E6,
	0x00E7,
	0x00E8,
	0x00E9,
	0x00EA,
	0x00EB,
	0x00EC,
	0x00ED,
	0x00EE,
	0x00EF,
	0x0111,
	0x0144,
	0x00F2,
	0x00F3,
	0x00F4,
	0x0151,
	0x00F6,
	0x015B,
	0x0171,
	0x00F9,
	0x00FA,
	0x00FB,
	0x00FC,
	0x0119,
	0x021B,
	0x00FF,
};

static void add_latin10(const char *bytes, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n && !out->full; i++) {
		unsigned char c = (unsigned char)bytes[i];
		uint8_t utf8[6];
		int len = u8_uctomb(utf8, c >= 0xA0 ? latin10[c - 0xA0] : c, sizeof(utf8));

		add_without_nul(out, (char *)utf8, (size_t)len);
	}
	utf8_trim(out);
}

/* A byte order mark at the start is no text. */
static void add_utf8(const char *bytes, size_t n, struct buf *out)
{
	static const char mark[] = "\xEF\xBB\xBF";
	size_t skip = n >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0;

	utf8_repair(bytes + skip, n - skip, out);
}

/* False when ICU has no converter of that name. */
static bool convert_from(const char *name, const char *bytes, size_t n, struct buf *out)
{
	UConverter *from = NULL;
	UConverter *to = NULL;
	UErrorCode status = U_ZERO_ERROR;
	bool is_utf8;

	if (strcmp(name, "iso-8859-16") == 0) {
		add_latin10(bytes, n, out);
		return true;
	}
	from = converter_open(name);
	to = from ? converter_open("utf-8") : NULL;
	is_utf8 = from && ucnv_getType(from) == UCNV_UTF8;
	if (from && to && !is_utf8) {
		/* UTF-7 and UTF-16 can produce halves of surrogate pairs. */
		ucnv_setSubstString(to, u"\xFFFD", 1, &status);
		convert(from, to, bytes, n, out);
	}
	if (to)
		ucnv_close(to);
	if (from)
		ucnv_close(from);
	if (is_utf8)
		add_utf8(bytes, n, out);
	return from && to;
}

/* Whether ucsdet is sure enough; *name lives as long as d. */
static bool detect(UCharsetDetector *d, const char *bytes, size_t n, const char **name)
{
	UErrorCode status = U_ZERO_ERROR;
	const UCharsetMatch *match;
	int32_t confidence;

	ucsdet_setText(d, bytes, (int32_t)(n < GUESS_MAX ? n : GUESS_MAX), &status);
	match = ucsdet_detect(d, &status);
	if (U_FAILURE(status) || !match)
		return false;
	confidence = ucsdet_getConfidence(match, &status);
	*name = ucsdet_getName(match, &status);
	return U_SUCCESS(status) && confidence >= GUESS_SURE;
}

static void convert_guessing(const char *bytes, size_t n, struct buf *out)
{
	UErrorCode status = U_ZERO_ERROR;
	UCharsetDetector *d = NULL;
	const char *name = "windows-1252";
	char clean[CHARSET_NAME_MAX + 1];
	const char *meant;

	if (utf8_is_valid(bytes, n)) {
		add_utf8(bytes, n, out);
		return;
	}
	d = ucsdet_open(&status);
	meant = U_SUCCESS(status) && detect(d, bytes, n, &name) ? charset_name(name, clean) : NULL;
	name = meant ? meant : "windows-1252";
	if (!convert_from(name, bytes, n, out))
		add_utf8(bytes, n, out);
	ucsdet_close(d);
}

/* Many a program says ISO-8859-1 and writes UTF-8, which by chance hardly any text is. */
static bool is_really_utf8(const char *name, const char *bytes, size_t n)
{
	return strcmp(name, "windows-1252") == 0 && utf8_is_valid(bytes, n);
}

bool charset_to_utf8(const char *label, const char *bytes, size_t n, struct buf *out)
{
	char clean[CHARSET_NAME_MAX + 1];
	const char *name = label ? charset_name(label, clean) : NULL;
	bool known = !label || !*label;

	if (name) {
		if (is_really_utf8(name, bytes, n))
			name = "utf-8";
		if (*name && convert_from(name, bytes, n, out))
			return true;
		known = !*name;
	}
	convert_guessing(bytes, n, out);
	return known;
}
