#include "shop/csv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "text/charset.h"
#include "text/utf8.h"

enum {
	MAX_COLUMNS = 2000,
	BLOCK = 64 << 10, /* by which libcsv's buffer grows: its own 128 bytes take long for a cell of a megabyte */
};

struct csv_run {
	csv_row_fn *row;
	void *data;
	struct err *err;
	int rc;
	int line;  /* that is being parsed */
	int start; /* of the row */
	bool is_begun;
	struct buf text; /* of the cells, each with its NUL */
	size_t *offsets;
	size_t n;
	const char **cells;
	size_t n_cells; /* room in it */
};

static bool has_bom(const char *bytes, size_t n, const char *bom, size_t len)
{
	return n >= len && memcmp(bytes, bom, len) == 0;
}

static struct csv_text converted(const char *charset, const char *bytes, size_t n, struct buf *room)
{
	charset_to_utf8(charset, bytes, n, room);
	return (struct csv_text) { .at = buf_text(room), .n = room->len };
}

int csv_decode(const char *bytes, size_t n, struct buf *room, struct csv_text *text, struct err *err)
{
	bool is_utf16 = has_bom(bytes, n, "\xFF\xFE", 2) || has_bom(bytes, n, "\xFE\xFF", 2);

	if (is_utf16) {
		*text = converted(*bytes == '\xFF' ? "utf-16le" : "utf-16be", bytes + 2, n - 2, room);
		return 0;
	}
	if (memchr(bytes, 0, n) || has_bom(bytes, n, "PK\3\4", 4))
		return err_set(err, ERR_DATA,
			_("this is no CSV file; in a spreadsheet choose \"Save as\", CSV UTF-8"));
	if (has_bom(bytes, n, "\xEF\xBB\xBF", 3)) {
		bytes += 3;
		n -= 3;
	}
	*text = utf8_is_valid(bytes, n) ? (struct csv_text) { .at = bytes, .n = n }
					: converted("windows-1252", bytes, n, room);
	return 0;
}

/* The line "sep=;" that tells Excel the separator: its bytes, and the sign. 0: the file has none. */
static size_t separator_line(const char *text, size_t n, char *sign)
{
	static const char start[] = "sep=";
	const char *newline = memchr(text, '\n', n);
	size_t len = newline ? (size_t)(newline - text) : n;
	size_t at = strlen(start);

	if (len && text[len - 1] == '\r')
		len--;
	if (!newline || len != at + 1 || strncasecmp(text, start, at) != 0 || text[at] == '"')
		return 0;
	*sign = text[at];
	return (size_t)(newline - text) + 1;
}

char csv_delimiter(const char *text, size_t n)
{
	static const char signs[] = ",;\t|";
	size_t counts[sizeof(signs) - 1] = { 0 };
	bool is_quoted = false;
	size_t best = 0;
	char told;

	if (separator_line(text, n, &told))
		return told;
	for (size_t i = 0; i < n && (is_quoted || text[i] != '\n'); i++) {
		const char *sign = strchr(signs, text[i]);

		if (text[i] == '"')
			is_quoted = !is_quoted;
		else if (!is_quoted && sign && *sign)
			counts[sign - signs]++;
	}
	for (size_t i = 1; i < sizeof(counts) / sizeof(*counts); i++)
		if (counts[i] > counts[best])
			best = i;
	return signs[best];
}

static void take_cell(void *cell, size_t n, void *data)
{
	struct csv_run *run = data;

	run->is_begun = true;
	if (run->n > MAX_COLUMNS)
		return;
	run->offsets = mem_grow(run->offsets, run->n, sizeof(*run->offsets));
	run->offsets[run->n++] = run->text.len;
	buf_add(&run->text, cell, n + 1); /* CSV_APPEND_NULL */
}

static bool is_blank(const struct csv_run *run)
{
	return run->text.len == run->n; /* nothing but the ends of cells */
}

/* c is what ended the row, -1 the end of the file. */
static void take_row(int c, void *data)
{
	struct csv_run *run = data;
	struct csv_cells row = { .n = run->n, .line = run->start, .is_cut = c < 0 };

	if (run->rc == 0 && run->n > MAX_COLUMNS)
		run->rc = err_set(run->err, ERR_DATA, _("line %d: more than %d columns"), run->start,
			(int)MAX_COLUMNS);
	if (run->rc == 0 && !is_blank(run)) {
		if (run->n > run->n_cells) {
			run->n_cells = run->n;
			run->cells = mem_resize(run->cells, run->n * sizeof(*run->cells));
		}
		for (size_t i = 0; i < run->n; i++)
			run->cells[i] = run->text.data + run->offsets[i];
		row.v = run->cells;
		run->rc = run->row(run->data, &row, run->err);
	}
	run->n = 0;
	run->is_begun = false;
	buf_cut(&run->text, 0);
}

static int malformed(const struct csv_run *run, bool is_end)
{
	if (is_end)
		return err_set(run->err, ERR_DATA,
			_("line %d: a quote is opened and never closed; the file is cut, or no CSV"), run->start);
	return err_set(run->err, ERR_DATA,
		_("line %d: a quote stands where none can be; export the file again as CSV"), run->line);
}

/* A physical line at a time, so that we know which one it is. */
static void parse_lines(struct csv_run *run, struct csv_parser *parser, const char *text, size_t n)
{
	const char *end = text + n;
	char sign;
	size_t skipped = separator_line(text, n, &sign);

	run->line = skipped > 0;
	text += skipped;
	while (run->rc == 0 && text < end) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));
		size_t len = newline ? (size_t)(newline - text) + 1 : (size_t)(end - text);

		run->line++;
		if (!run->is_begun && !parser->quoted)
			run->start = run->line;
		if (csv_parse(parser, text, len, take_cell, take_row, run) != len && run->rc == 0)
			run->rc = malformed(run, false);
		text += len;
	}
	if (run->rc == 0 && csv_fini(parser, take_cell, take_row, run) != 0 && run->rc == 0)
		run->rc = malformed(run, true);
}

int csv_rows(const char *text, size_t n, char delimiter, csv_row_fn *row, void *data,
	struct err *err)
{
	struct csv_run run = { .row = row, .data = data, .err = err };
	struct csv_parser parser;

	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
		return err_set(err, ERR_BUG, _("the reader of CSV files does not start"));
	csv_set_delim(&parser, (unsigned char)delimiter);
	csv_set_blk_size(&parser, BLOCK);
	csv_set_realloc_func(&parser, mem_resize);
	parse_lines(&run, &parser, text, n);
	csv_free(&parser);
	buf_clear(&run.text);
	free(run.offsets);
	free(run.cells);
	return run.rc;
}
