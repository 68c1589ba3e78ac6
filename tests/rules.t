#!/bin/sh
# rules.t - rules of the code that neither compiler nor linter knows.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"

# call: why it is not made
cat >"$TEST_TMP/calls" <<'T'
strcpy strcat sprintf vsprintf gets: no limit
strtok: hidden state
atoi atol atoll atof: no error
alloca: no limit
system popen: a shell
rand srand random: guessable
iconv_open: opens files, which the worker's jail forbids
mailimap_select_qresync: sends no parentheses, so the server ignores it
mailimap_store_unchangedsince mailimap_uid_store_unchangedsince: lacks a space
mailimap_custom_command: adds a space that Gmail refuses
mailimap_compress: the session is dead afterwards
mailimap_ssl_connect mailimap_ssl_connect_voip mailimap_socket_connect: checks no certificate
mailimap_socket_starttls mailsmtp_socket_starttls: checks no certificate
mailsmtp_ssl_connect mailsmtp_socket_connect: checks no certificate
mailsmtp_auth mailesmtp_send: leaves the transaction open, prefers weak mechanisms
mailimap_fetch_att_new_envelope: a sender can overflow the stack
mailimap_fetch_att_new_body mailimap_fetch_att_new_bodystructure: a sender can overflow the stack
mailimap_fetch_type_new_all mailimap_fetch_type_new_full mailimap_fetch_type_new_fast: asks for ENVELOPE
mailmime_write_mem mailmime_write_file: reads out of bounds on parsed mail
mailimf_fields_new_with_data: tells the host name
T

# The code of ROOT without lines that are comment only: "file:line: text".
code() {
	(
		cd "$1" || exit 1
		find src include -name '*.[ch]' -exec grep -HnE '.' {} + |
			grep -vE '^[^:]*:[0-9]+:[[:space:]]*(/\*|\*)'
	)
}

forbidden_calls() {
	code "$1" >"$TEST_TMP/code"
	sed 's/:.*//' "$TEST_TMP/calls" | tr ' ' '\n' | sed 's/.*/(^|[^[:alnum:]_])& *\\(/' >"$TEST_TMP/patterns"
	grep -Ef "$TEST_TMP/patterns" "$TEST_TMP/code"
}

wrong_goto() {
	code "$1" | grep -E 'goto +[a-z_]+' | grep -vE 'goto +out;'
}

# Cells are made safe by the canvas; what shows them draws nothing else.
wrong_drawing() {
	code "$1" | grep -E '(^|[^[:alnum:]_])(mv)?w?(add(n?w?str|ch|chn?str|n?_wch(n?str)?)|ins_?n?w?(str|ch)|printw|vw_printw) *\(|(^|[^[:alnum:]_])(putp|tputs) *\(' |
		grep -v '^src/tui/screen.c:'
}

# Only the doors speak, and base where it logs.
wrong_speaking() {
	code "$1" | grep -E '(^|[^[:alnum:]_])(printf|puts|putchar|perror|fprintf *\( *std(out|err)|f(puts|putc|write) *\([^;]*std(out|err)) *[(,)]' |
		grep -vE '^src/(cli/|tui/screen.c:|base/(log|mem).c:)|PRINTF_LIKE'
}

# 400 lines are the aim; a table or two beyond it is no second concept.
long_files() {
	(
		cd "$1" || exit 1
		find src include -name '*.[ch]' -exec awk '
			FNR == 451 { print FILENAME " is longer than 450 lines" }' {} +
	)
}

# Each word of the filter's lists is looked for in every mail.
doubled_words() {
	(
		cd "$1" || exit 1
		find src/triage -name '*.c' -exec awk -v RS='}' '
			{ sub(/.*\{/, "") }
			!/NULL[[:space:],]*$/ { next }
			{
				split("", seen)
				while (match($0, /"([^"\\]|\\.)*"/)) {
					word = substr($0, RSTART, RLENGTH)
					if (seen[word]++)
						print FILENAME " has " word " twice in a list"
					$0 = substr($0, RSTART + RLENGTH)
				}
			}' {} +
	)
}

# A test that no list has is never run.
unlisted_tests() {
	(
		cd "$1/tests" || exit 1
		find . -name '*.mk' -exec cat {} + >"$TEST_TMP/lists"
		find . -name '*.t' -o -name 'test-*.c' | while IFS= read -r test; do
			grep -qE "/$(basename "$test" .c)( |\$)" "$TEST_TMP/lists" || echo "$test is in no list"
		done
	)
}

ok 'no call is made that has bitten others' same '' "$(forbidden_calls "$TOP_SRCDIR")"
ok 'there is one label, out' same '' "$(wrong_goto "$TOP_SRCDIR")"
ok 'the terminal is drawn on in one place' same '' "$(wrong_drawing "$TOP_SRCDIR")"
ok 'nobody but the doors speaks' same '' "$(wrong_speaking "$TOP_SRCDIR")"
ok 'a file holds one concept' same '' "$(long_files "$TOP_SRCDIR")"
ok 'a list has no word twice' same '' "$(doubled_words "$TOP_SRCDIR")"
ok 'every test is run' same '' "$(unlisted_tests "$TOP_SRCDIR")"

# And the test can fail.
copy=$TEST_TMP/copy
mkdir -p "$copy/src/net" "$copy/include" "$copy/tests/unit"

# caught CHECK LINE
caught() {
	printf '%s\n' "$2" >"$copy/src/net/new.c"
	has 'src/net/new.c' "$($1 "$copy")"
}

# passes CHECK LINE
passes() {
	printf '%s\n' "$2" >"$copy/src/net/new.c"
	same '' "$($1 "$copy")"
}

ok 'strcpy is caught' caught forbidden_calls '	strcpy(a, b);'
ok 'atoi is caught inside a line' caught forbidden_calls '	n = 1 + atoi (s);'
ok 'a broken call of libetpan is caught' caught forbidden_calls '	r = mailimap_custom_command(m, line);'
ok 'a name that ends the same way is not' passes forbidden_calls '	buf_strcpy(a);'
ok 'a comment may speak of it' passes forbidden_calls ' * never system(), always a vector'
ok 'a second label is caught' caught wrong_goto '		goto fail;'
ok 'text that is drawn elsewhere is caught' caught wrong_drawing '	mvwaddnwstr(w, 0, 0, subject, -1);'
ok 'a word from below is caught' caught wrong_speaking '	printf("%s", subject);'
ok 'and on stderr' caught wrong_speaking '	fprintf(stderr, "%s", subject);'
ok 'a format that lays down an error is none' passes wrong_speaking '	buf_printf(&b, "%s", subject);'
unlisted() {
	: >"$copy/tests/unit/test-new.c" && echo '%D%/test-newer' >"$copy/tests/local.mk"
	has 'test-new.c is in no list' "$(unlisted_tests "$copy")"
}
ok 'a test that is never run is caught' unlisted
twice() {
	mkdir -p "$copy/src/triage" && printf '%s\n' "$1" >"$copy/src/triage/new.c"
	has 'src/triage/new.c has "a" twice in a list' "$(doubled_words "$copy")"
}
ok 'a word that a list has twice is caught' twice 'static const char *const words[] = { "a", "b", "a", NULL };'
ok 'a long file is caught' caught long_files "$(seq 500)"

done_testing
