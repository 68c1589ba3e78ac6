#include "lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"

enum { FILE_MAX = 4 << 20 };

char *line_trim(char *s)
{
	size_t n;

	s += strspn(s, " \t");
	for (n = strlen(s); n > 0 && strchr(" \t\r", s[n - 1]); n--)
		;
	s[n] = '\0';
	return s;
}

int lines_read(const char *path, line_taker *take, void *arg, struct err *err)
{
	struct buf file = { 0 };
	size_t number = 1;
	char *text;
	char *rest;
	int rc = file_read(path, FILE_MAX, &file, err);

	rest = text = buf_take(&file);
	for (; rc == 0 && rest; number++) {
		char *line = line_trim(strsep(&rest, "\n"));

		if (*line && *line != '#' && take(arg, line, err) < 0)
			rc = err_wrap(err, "%s:%zu", path, number);
	}
	free(text);
	return rc;
}
