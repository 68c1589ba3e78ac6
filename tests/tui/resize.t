#!/usr/bin/env bash
# resize.t - the terminal changes its size in every view; ^Z and a lost terminal.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/tui.sh"

command -v sqlite3 >/dev/null || skip_all 'sqlite3 is not installed'
demo=$TEST_TMP/demo

# fills COLUMNS ROWS TEXT: the bar of the title reaches the right edge, hints are on the last line.
fills() {
	local lines title
	mapfile -t lines < <(screen)
	title=$(printf '%s\n' "${lines[@]:0:3}" | grep -m 1 ', [0-9][0-9]:[0-9][0-9]$') || title=
	[ ${#title} -eq $(($1 - 1)) ] || printf 'the title has %d columns\n' "${#title}"
	[ ${#lines[@]} -eq "$2" ] || printf 'there are %d lines\n' "${#lines[@]}"
	[ ${#title} -eq $(($1 - 1)) ] && [ ${#lines[@]} -eq "$2" ] && [ -n "${lines[$2 - 1]}" ] &&
		screen_has "$3"
}

# fits VIEW TEXT
fits() {
	local size
	for size in '60 16' '300 100' '80 24'; do
		# shellcheck disable=SC2086 # two numbers
		resize $size
		# shellcheck disable=SC2086
		ok "the $1 fits $size" wait_for 15 fills $size "$2"
	done
}

tui_start 80 24 demo "$demo"
ok 'the demo begins' shows 'Hint 1 of 5'
keys Escape
ok 'without a tour' hides 'Hint 1 of 5'
fits queue 'Grace Murphy'
keys Enter
fits reader 'grace@murphyhome.example'
cat >"$TEST_TMP/orders.csv" <<'E'
Order no,Date,Email,Payment status,Currency,Total
#10398,2026-08-12 10:00,grace@murphyhome.example,paid,EUR,80.00
E
typed ":import orders $TEST_TMP/orders.csv"
keys Enter
ok 'orders are imported' shows '1 new'
keys q
ok 'the reader is there again' shows 'Refund for order #10398'
ok 'a narrow reader has no buyer beside it' screen_lacks '#10398  Wed 12 Aug'
resize 120 40
ok 'a wide one has' shows '│ #10398  Wed 12 Aug'
resize 80 24
ok 'and it goes again' hides '#10398  Wed 12 Aug'
keys C
ok 'a key shows the customer anyway' shows 'Worth: 80.00 EUR'
keys q
ok 'and leads back' shows 'Refund for order #10398'
keys w
fits explanation 'Lane customer'
keys '?'
fits help 'Keys of this page'
keys q
keys q
keys r
fits picker 'cancel-done'
typed duplicate
keys Enter
fits form 'Number of the second order?'
typed 10500
keys Enter
fits preview 'Promise'
keys y
ok 'a letter is on its way' shows 'u takes it back'
keys o
fits outbox 'grace@murphy'
typed ':mar'
keys Tab
fits prompt ':mark'

tui_tmux kill-server
held() {
	same held "$(sqlite3 "$demo/tillmail.db" 'SELECT state FROM outbox')"
}
ok 'a terminal that is lost loses nothing' wait_for 15 held

# A shell that controls jobs, in front of the program.
printf '#!/bin/sh\nHISTFILE= PS1="shell> " exec bash --norc -i\n' >"$TEST_TMP/shell"
chmod +x "$TEST_TMP/shell"
TILLMAIL=$TEST_TMP/shell tui_start 80 24
ok 'a shell' shows 'shell>'
typed "NO_COLOR=1 LC_ALL=C $TILLMAIL demo $demo"
keys Enter
ok 'a locale that is not UTF-8 is told' shows 'This locale is not UTF-8'
ok 'and letters are right all the same' shows 'Lucía Fernández'
ok 'NO_COLOR leaves colours away' lacks "$(printf '\033')[3" "$(tui_tmux capture-pane -pe | sed 's/\x1b\[39m//g')"
keys C-z
ok '^Z gives the shell back' shows 'Stopped'
typed fg
keys Enter
ok 'fg returns' shows 'This locale is not UTF-8'
keys Escape
ok 'what was read is taken away' hides 'This locale is not UTF-8'
keys q
ok 'q gives the terminal back' shows 'The sample mailbox stays in'
done_testing
