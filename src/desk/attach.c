#include "desk/attach.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/strs.h"
#include "mail/write.h"

enum {
	FILE_MAX = 20 << 20
};

/* What shops send; the customer's program opens a file by its type. */
static const struct {
	const char *ending;
	const char *type;
} types[] = {
	{ ".pdf", "application/pdf" },
	{ ".png", "image/png" },
	{ ".jpg", "image/jpeg" },
	{ ".jpeg", "image/jpeg" },
	{ ".gif", "image/gif" },
	{ ".webp", "image/webp" },
	{ ".heic", "image/heic" },
	{ ".zip", "application/zip" },
	{ ".ics", "text/calendar" },
};

static const char *type_of(const char *name)
{
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof(types) / sizeof(*types); i++)
		if (strcasecmp(dot, types[i].ending) == 0)
			return types[i].type;
	return "application/octet-stream";
}

static int attach_file(struct outgoing *mail, const char *path, struct err *err)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	struct buf bytes = { 0 };
	size_t size;

	if (file_read(path, FILE_MAX, &bytes, err) < 0) {
		buf_clear(&bytes);
		return -1;
	}
	size = bytes.len; /* buf_take() empties it */
	mail->files = mem_grow(mail->files, mail->n_files, sizeof(*mail->files));
	mail->files[mail->n_files++] = (struct outgoing_file) {
		.name = mem_dup(name),
		.type = mem_dup(type_of(name)),
		.size = size,
		.bytes = buf_take(&bytes),
	};
	return 0;
}

int attach_files(struct outgoing *mail, const struct strs *paths, struct err *err)
{
	for (size_t i = 0; i < paths->n; i++)
		if (attach_file(mail, paths->v[i], err) < 0)
			return -1;
	return 0;
}
