#include "base/base64.h"

#include <nettle/base64.h>

#include "base/buf.h"

enum { PIECE = 3 << 10 }; /* bytes; a multiple of three, so that no = comes before the end */

/* Add n letters, of which line stand in one; column is where. */
static void add_letters(struct buf *out, const char *letters, size_t n, size_t line, size_t *column)
{
	while (n > 0) {
		size_t some = n;

		if (line && *column == line) {
			buf_puts(out, "\r\n");
			*column = 0;
		}
		if (line && some > line - *column)
			some = line - *column;
		buf_add(out, letters, some);
		letters += some;
		n -= some;
		*column += some;
	}
}

/* Piece by piece: a file may be large. */
void base64_encode(struct buf *out, const void *bytes, size_t n, size_t line)
{
	const unsigned char *p = bytes;
	char letters[BASE64_ENCODE_RAW_LENGTH(PIECE)];
	size_t column = 0;

	for (size_t i = 0; i < n; i += PIECE) {
		size_t some = n - i < PIECE ? n - i : PIECE;

		base64_encode_raw(letters, some, p + i);
		add_letters(out, letters, BASE64_ENCODE_RAW_LENGTH(some), line, &column);
	}
}
