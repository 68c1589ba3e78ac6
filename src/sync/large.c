#include "sync/large.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/buf.h"
#include "mail/message.h"
#include "net/imap.h"

bool large_digest(const struct imap_message *m, unsigned char digest[DIGEST_SIZE])
{
	char *id = m->bytes && m->internal_date != INT64_MIN ? message_id_in(m->bytes, m->n_bytes) : NULL;
	struct buf text = { 0 };

	if (!id)
		return false;
	buf_putc(&text, '\0'); /* the bytes of no mail begin so */
	buf_printf(&text, "%lld %u %s", (long long)m->internal_date, (unsigned)m->size, id);
	digest_sha256(buf_text(&text), text.len, digest);
	buf_clear(&text);
	free(id);
	return true;
}
