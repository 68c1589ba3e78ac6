#include "tui/screen.h"

#include <curses.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "tui/canvas.h"
#include "tui/errlog.h"

enum {
	ESCAPE_MS = 25,      /* how long the rest of a key may take behind its Esc */
	PASTE = KEY_MAX + 1, /* codes of our own */
	PASTED,
};

struct screen {
	SCREEN *term;
	WINDOW *input; /* reading from a pad of its own refreshes nothing */
	bool color;
	bool reorder;
	struct errlog errlog;
};

/* Looks that can be told apart without a colour. */
static const struct {
	attr_t attributes;
	short color;      /* of 8; -1: the terminal's own */
	short rich_color; /* of 256 */
} looks[] = {
	[STYLE_TEXT] = { A_NORMAL, -1, -1 },
	[STYLE_DIM] = { A_DIM, -1, -1 },
	[STYLE_STRONG] = { A_BOLD, -1, -1 },
	[STYLE_BAR] = { A_REVERSE, -1, -1 },
	[STYLE_TAB] = { A_BOLD | A_UNDERLINE, -1, -1 },
	[STYLE_GROUP] = { A_BOLD, COLOR_BLUE, 74 },
	[STYLE_CURSOR] = { A_REVERSE, -1, -1 },
	[STYLE_OVERDUE] = { A_BOLD, COLOR_RED, 203 },
	[STYLE_SOON] = { A_NORMAL, COLOR_YELLOW, 178 },
	[STYLE_LINK] = { A_UNDERLINE, COLOR_CYAN, 80 },
	[STYLE_ERROR] = { A_REVERSE | A_BOLD, COLOR_RED, 203 },
	[STYLE_COUNT] = { A_BOLD, COLOR_GREEN, 114 },
};

enum { LOOKS = sizeof(looks) / sizeof(*looks) };

static const struct {
	int code;
	const char *name;
} named_keys[] = {
	{ KEY_UP, "up" },
	{ KEY_DOWN, "down" },
	{ KEY_LEFT, "left" },
	{ KEY_RIGHT, "right" },
	{ KEY_HOME, "home" },
	{ KEY_END, "end" },
	{ KEY_PPAGE, "pgup" },
	{ KEY_NPAGE, "pgdn" },
	{ KEY_ENTER, "enter" },
	{ KEY_BTAB, "backtab" },
	{ KEY_BACKSPACE, "backspace" },
	{ KEY_DC, "delete" },
	{ KEY_IC, "insert" },
	{ PASTE, "paste" },
	{ PASTED, "pasted" },
};

/* Colours: pair n + 1 is that of style n, on the terminal's own background. */
static void start_colors(struct screen *s)
{
	if (!s->color || !has_colors() || start_color() == ERR || use_default_colors() == ERR) {
		s->color = false;
		return;
	}
	for (short i = 0; i < (short)LOOKS; i++)
		init_pair((short)(i + 1), COLORS >= 256 ? looks[i].rich_color : looks[i].color, -1);
}

/* Not in terminfo: bidi (ECMA-48, BDSM), and the brackets around a paste. */
static void send_modes(const struct screen *s, bool is_on)
{
	if (s->reorder)
		fputs(is_on ? "\033[8l" : "\033[8h", stdout);
	fputs(is_on ? "\033[?2004h" : "\033[?2004l", stdout);
	fflush(stdout);
}

/*
 * Keyboard signals are nobody's while the screen is up: the loop has blocked them and keys
 * come as bytes. Elsewhere ^Z stops us together with what runs in front.
 */
static void let_stop(bool may)
{
	struct sigaction stop = { .sa_handler = SIG_DFL };
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGTSTP);
	if (may)
		sigaction(SIGTSTP, &stop, NULL);
	sigprocmask(may ? SIG_UNBLOCK : SIG_BLOCK, &set, NULL);
}

int screen_check(struct err *err)
{
	const char *type = getenv("TERM");

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(err, ERR_USAGE, _("the screen needs a terminal; in scripts use a verb, see tillmail --help"));
	if (!type || !*type || strcmp(type, "dumb") == 0)
		return err_set(err, ERR_USAGE, _("this terminal cannot be drawn on (TERM is \"%s\"); use a verb, see tillmail --help"),
			type ? type : "");
	return 0;
}

struct screen *screen_new(const struct screen_options *options, struct err *err)
{
	SCREEN *term = newterm(NULL, stdout, stdin);
	struct screen *s;

	if (!term) {
		err_set(err, ERR_USAGE, _("the terminal type \"%s\" is not known here; try TERM=xterm-256color"),
			getenv("TERM"));
		return NULL;
	}
	s = mem_alloc(sizeof(*s));
	s->term = term;
	s->color = options->color;
	s->reorder = options->reorder;
	raw();
	noecho();
	nonl();
	set_escdelay(ESCAPE_MS);
	s->input = newpad(1, 1);
	keypad(s->input, TRUE);
	nodelay(s->input, TRUE);
	define_key("\033[200~", PASTE);
	define_key("\033[201~", PASTED);
	start_colors(s);
	send_modes(s, true);
	let_stop(false);
	errlog_begin(&s->errlog);
	return s;
}

void screen_free(struct screen *s)
{
	if (!s)
		return;
	delwin(s->input);
	endwin();
	send_modes(s, false);
	delscreen(s->term);
	let_stop(true);
	errlog_end(&s->errlog);
	free(s);
}

bool screen_reorders(const struct screen *s)
{
	return s->reorder;
}

void screen_size(const struct screen *s, int *rows, int *columns)
{
	(void)s;
	getmaxyx(stdscr, *rows, *columns);
}

/* A cell whose width the C library sees otherwise would move all that follows. */
static void cell_characters(const struct cell *cell, bool is_wide, wchar_t text[CCHARW_MAX + 1])
{
	size_t n = mbstowcs(text, cell->text, CCHARW_MAX);

	if (n == (size_t)-1 || n == 0 || wcwidth(text[0]) != (is_wide ? 2 : 1))
		n = is_wide ? (size_t)swprintf(text, CCHARW_MAX, L"\uFF1F")
			    : (size_t)swprintf(text, CCHARW_MAX, L"?");
	text[n] = L'\0';
}

static void show_cell(const struct screen *s, const struct canvas *c, int row, int column)
{
	const struct cell *cell = canvas_at(c, row, column);
	bool is_wide = column + 1 < c->columns && !canvas_at(c, row, column + 1)->text[0];
	short pair = s->color ? (short)(cell->style + 1) : 0;
	wchar_t text[CCHARW_MAX + 1];
	cchar_t out;

	if (!cell->text[0])
		return;
	cell_characters(cell, is_wide, text);
	if (setcchar(&out, text, looks[cell->style].attributes, pair, NULL) == OK)
		mvadd_wch(row, column, &out);
}

void screen_show(struct screen *s, const struct canvas *c)
{
	erase();
	for (int row = 0; row < c->rows; row++)
		for (int column = 0; column < c->columns; column++)
			show_cell(s, c, row, column);
	curs_set(c->cursor_row >= 0 ? 1 : 0);
	if (c->cursor_row >= 0)
		move(c->cursor_row, c->cursor_column < c->columns ? c->cursor_column : c->columns - 1);
	refresh();
}

static bool name_code(int code, char key[KEY_BYTES])
{
	if (code >= KEY_F(1) && code <= KEY_F(12)) {
		snprintf(key, KEY_BYTES, "f%d", code - KEY_F0);
		return true;
	}
	for (size_t i = 0; i < sizeof(named_keys) / sizeof(*named_keys); i++)
		if (named_keys[i].code == code) {
			snprintf(key, KEY_BYTES, "%s", named_keys[i].name);
			return true;
		}
	return false;
}

static bool name_character(wint_t c, char key[KEY_BYTES])
{
	mbstate_t state = { 0 };
	char bytes[32];
	size_t n;

	if (c == '\r' || c == '\n')
		snprintf(key, KEY_BYTES, "enter");
	else if (c == '\t')
		snprintf(key, KEY_BYTES, "tab");
	else if (c == '\b' || c == 0x7F)
		snprintf(key, KEY_BYTES, "backspace");
	else if (c == 0x1B)
		snprintf(key, KEY_BYTES, "esc");
	else if (c == ' ')
		snprintf(key, KEY_BYTES, "space");
	else if (c >= 1 && c <= 26)
		snprintf(key, KEY_BYTES, "^%c", (int)c + 'a' - 1);
	else {
		n = wcrtomb(bytes, (wchar_t)c, &state);
		if (c < ' ' || n == (size_t)-1 || n >= KEY_BYTES)
			return false;
		memcpy(key, bytes, n);
		key[n] = '\0';
	}
	return true;
}

/* One key, without those that mean nothing here. */
static bool read_key(struct screen *s, char key[KEY_BYTES])
{
	wint_t c;

	for (;;) {
		int kind = wget_wch(s->input, &c);

		if (kind == ERR)
			return false;
		if (kind == KEY_CODE_YES ? name_code((int)c, key) : name_character(c, key))
			return true;
	}
}

/* Terminals send Alt as an Esc right before the key. */
bool screen_key(struct screen *s, char key[KEY_BYTES])
{
	char next[KEY_BYTES];

	if (!read_key(s, key))
		return false;
	if (strcmp(key, "esc") == 0 && read_key(s, next) && strcmp(next, "esc") != 0)
		snprintf(key, KEY_BYTES, "alt-%.*s", KEY_BYTES - 5, next);
	return true;
}

void screen_resize(struct screen *s)
{
	struct winsize size;

	(void)s;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		resizeterm(size.ws_row, size.ws_col);
}

void screen_redraw(struct screen *s)
{
	(void)s;
	clearok(curscr, TRUE);
}

void screen_leave(struct screen *s)
{
	endwin();
	send_modes(s, false);
	errlog_end(&s->errlog);
	let_stop(true);
}

void screen_return(struct screen *s)
{
	let_stop(false);
	errlog_begin(&s->errlog);
	screen_resize(s);
	refresh();
	send_modes(s, true);
	screen_redraw(s);
}

void screen_suspend(struct screen *s)
{
	screen_leave(s);
	raise(SIGTSTP);
	screen_return(s);
}
