#include "tui/prompt.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/utf8.h"
#include "tui/canvas.h"
#include "tui/command.h"
#include "tui/keys.h"

enum {
	HISTORY_MAX_LINES = 500
};

struct prompt {
	char *label;
	const struct command *table; /* NULL: any text */
	enum prompt_state state;
	char *text; /* what was entered, or NULL */
	struct buf choices;
	struct strs candidates; /* of the completion that is being made */
	char pending[32];       /* bytes of a key that readline has not read yet */
	size_t n_pending;
	size_t next_pending;
	HISTORY_STATE *history; /* put away, while this is no command */
};

/* Readline's callbacks have no argument for it. */
static struct prompt *current;

/* A key as the bytes that a terminal sends for it. */
static const struct {
	const char *key;
	const char *bytes;
} sequences[] = {
	{ "enter", "\r" },
	{ "tab", "\t" },
	{ "space", " " },
	{ "backspace", "\177" },
	{ "delete", "\033[3~" },
	{ "up", "\033[A" },
	{ "down", "\033[B" },
	{ "right", "\033[C" },
	{ "left", "\033[D" },
	{ "home", "\001" },
	{ "end", "\005" },
	{ NULL, NULL },
};

static size_t bytes_of_key(const char *key, char *bytes, size_t size)
{
	size_t n = 0;

	if (strncmp(key, "alt-", 4) == 0) {
		bytes[n++] = '\033';
		key += 4;
	}
	if (key[0] == '^' && key[1]) {
		bytes[n++] = (char)(key[1] & 0x1F);
		return n;
	}
	for (size_t i = 0; sequences[i].key; i++)
		if (strcmp(sequences[i].key, key) == 0)
			key = sequences[i].bytes;
	if (strlen(key) > 1 && *key != '\033' && !key_is_text(key))
		return 0; /* a key that edits nothing, such as F5 */
	for (; *key && n < size; key++)
		bytes[n++] = *key;
	return n;
}

static int has_byte(void)
{
	return current && current->next_pending < current->n_pending;
}

static int next_byte(FILE *stream)
{
	(void)stream;
	if (!has_byte())
		return EOF;
	return (unsigned char)current->pending[current->next_pending++];
}

static void draw_nothing(void)
{
	/* prompt_draw() does, from readline's own buffer. */
}

/* A line of the history, or of a terminal that writes no UTF-8, may have any bytes. */
static void take_line(char *line)
{
	struct buf text = { 0 };

	current->state = line ? PROMPT_ENTERED : PROMPT_LEFT;
	utf8_repair(line ? line : "", line ? strlen(line) : 0, &text);
	current->text = buf_take(&text);
	free(line);
	rl_callback_handler_remove();
}

/* Readline's generators are asked again until they give NULL, and free what they gave. */
static char *next_candidate(const char *text, int state)
{
	struct prompt *p = current;
	char *line;

	(void)text;
	if (state == 0) {
		line = mem_dupn(rl_line_buffer, (size_t)rl_point);
		strs_clear(&p->candidates);
		command_complete(p->table, line, &p->candidates);
		free(line);
	}
	return (size_t)state < p->candidates.n ? mem_dup(p->candidates.v[state]) : NULL;
}

static char **complete(const char *text, int start, int end)
{
	(void)start;
	(void)end;
	rl_attempted_completion_over = 1; /* never the names of files */
	return current->table ? rl_completion_matches(text, next_candidate) : NULL;
}

static void show_choices(char **matches, int n, int longest)
{
	(void)longest;
	buf_cut(&current->choices, 0);
	for (int i = 1; i <= n; i++)
		buf_printf(&current->choices, "%s%s", i > 1 ? "  " : "", matches[i]);
}

/* Readline draws nothing and asks the terminal nothing. The owner's inputrc holds where it can. */
static void prepare_readline(void)
{
	rl_readline_name = "tillmail";
	rl_instream = stdin;
	rl_outstream = stderr;
	rl_catch_signals = 0;
	rl_catch_sigwinch = 0;
	rl_change_environment = 0;
	rl_getc_function = next_byte;
	rl_input_available_hook = has_byte; /* else it would look at the terminal */
	rl_redisplay_function = draw_nothing;
	rl_prep_term_function = NULL;
	rl_deprep_term_function = NULL;
	rl_attempted_completion_function = complete;
	rl_completion_display_matches_hook = show_choices;
	rl_completer_word_break_characters = " ";
	rl_completion_query_items = -1;
	rl_initialize();
	rl_variable_bind("editing-mode", "emacs"); /* that of vi needs Esc, which leaves */
	rl_variable_bind("bell-style", "none");
	rl_variable_bind("show-all-if-ambiguous", "on");
	rl_variable_bind("revert-all-at-newline", "on"); /* history stays as it was */
	rl_variable_bind("enable-bracketed-paste", "off");
	rl_unbind_key('V' & 0x1F); /* quoting: no command has control characters */
	rl_unbind_key('Q' & 0x1F);
}

static void put_history_away(struct prompt *p)
{
	HISTORY_STATE empty = { 0 };

	p->history = history_get_history_state();
	history_set_history_state(&empty);
}

static void bring_history_back(struct prompt *p)
{
	clear_history();
	history_set_history_state(p->history);
	free(p->history);
	p->history = NULL;
}

struct prompt *prompt_new(const char *label, const char *initial, const struct command *table)
{
	struct prompt *p = mem_alloc(sizeof(*p));

	p->label = mem_dup(label);
	p->table = table;
	current = p;
	prepare_readline();
	if (!table)
		put_history_away(p);
	rl_callback_handler_install("", take_line);
	rl_insert_text(initial);
	return p;
}

static void read_pending(struct prompt *p)
{
	p->next_pending = 0;
	while (p->state == PROMPT_OPEN && has_byte())
		rl_callback_read_char();
}

/*
 * Readline gives lines of the history and what was undone free only when a line is entered, so this
 * one is, too. The first Enter may end something else, such as a key of two keys.
 */
static void leave_line(struct prompt *p)
{
	rl_callback_sigcleanup();
	for (int i = 0; i < 3 && p->state == PROMPT_OPEN; i++) {
		p->n_pending = bytes_of_key("enter", p->pending, sizeof(p->pending));
		read_pending(p);
	}
	if (p->state == PROMPT_OPEN)
		rl_callback_handler_remove();
	free(p->text);
	p->text = NULL;
	p->state = PROMPT_LEFT;
}

void prompt_free(struct prompt *p)
{
	if (!p)
		return;
	if (p->state == PROMPT_OPEN)
		leave_line(p);
	if (p->history)
		bring_history_back(p);
	current = NULL;
	free(p->label);
	free(p->text);
	buf_clear(&p->choices);
	strs_clear(&p->candidates);
	free(p);
}

static bool leaves(const char *key)
{
	return strcmp(key, "esc") == 0 || strcmp(key, "^c") == 0 || strcmp(key, "^g") == 0;
}

enum prompt_state prompt_key(struct prompt *p, const char *key)
{
	if (leaves(key)) {
		leave_line(p);
		return p->state;
	}
	buf_cut(&p->choices, 0);
	p->n_pending = bytes_of_key(key, p->pending, sizeof(p->pending));
	read_pending(p);
	if (p->state == PROMPT_ENTERED && p->table && *p->text)
		add_history(p->text);
	return p->state;
}

const char *prompt_text(const struct prompt *p)
{
	if (p->text)
		return p->text;
	return p->state == PROMPT_OPEN && rl_line_buffer ? rl_line_buffer : "";
}

const char *prompt_choices(const struct prompt *p)
{
	return buf_text(&p->choices);
}

/* As much of the text before the cursor is left out as it takes to show the cursor. */
static size_t first_shown(const char *text, size_t cursor, int columns)
{
	size_t first = 0;
	uint32_t c;

	for (;;) {
		char *shown = mem_dupn(text + first, cursor - first);
		int width = utf8_width(shown);

		free(shown);
		if (width < columns || first >= cursor)
			return first;
		first += utf8_char(text + first, &c);
	}
}

void prompt_draw(const struct prompt *p, struct canvas *c, int row)
{
	const char *text = prompt_text(p);
	size_t cursor = p->state == PROMPT_OPEN ? (size_t)rl_point : strlen(text);
	int column = canvas_put(c, row, 0, c->columns / 2, STYLE_STRONG, p->label);
	size_t first = first_shown(text, cursor, c->columns - column);
	char *before = mem_dupn(text + first, cursor - first);
	bool reorder = c->reorder;

	c->reorder = false; /* the cursor stands where the next character goes */
	canvas_put(c, row, column, c->columns - column, STYLE_TEXT, text + first);
	c->reorder = reorder;
	c->cursor_row = row;
	c->cursor_column = column + utf8_width(before);
	free(before);
}

void prompt_load_history(const char *path)
{
	using_history();
	stifle_history(HISTORY_MAX_LINES);
	if (path)
		(void)read_history(path); /* there is none the first time */
}

void prompt_save_history(const char *path)
{
	if (path)
		(void)write_history(path); /* a history that is lost is no failure */
	clear_history();
}
