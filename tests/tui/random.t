#!/usr/bin/env bash
# random.t - whatever is pressed, at whatever size: the program lives, and its store is consistent.
# TILLMAIL_KEYS says how many keys, TILLMAIL_SEED which.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/tui.sh"

command -v sqlite3 >/dev/null || skip_all 'sqlite3 is not installed'
number=${TILLMAIL_KEYS:-400}
seed=${TILLMAIL_SEED:-3}
demo=$TEST_TMP/demo
export EDITOR=true

# Files are saved under any name: not where the tests lie.
mkdir "$TEST_TMP/here"
cd "$TEST_TMP/here" || bail 'there is no folder to be in'

# What to do, a line each: text TEXT, key KEY, size COLUMNS ROWS.
random_keys() {
	python3 - "$number" "$seed" <<'P'
import random, sys

left, seed = int(sys.argv[1]), int(sys.argv[2])
random.seed(seed)
named = "Enter Escape Tab BTab BSpace Space Up Down PPage NPage Home End DC IC F1 F5 C-c C-d C-e C-l C-n C-p C-u C-w".split()
plain = list("jkgGresRafcwtoJKzlOSvHyxpdAqu/?:!$1290aáż؟中 -") + ["e\u0301"]
words = [":snooze mon", ":mark pitch", ":limit lang:es", ":clear", ":undo 3", ":lane pitch", ":link 1", ":why", ":due", ":show", ":customer"]
while left > 0:
    n = min(left, random.randint(5, 40))
    left -= n
    for _ in range(n):
        kind = random.random()
        if kind < 0.03:
            print("text\t" + random.choice(words))
            print("key\tEnter")
        elif kind < 0.35:
            print("key\t" + random.choice(named))
        else:
            print("text\t" + random.choice(plain))
    print("size\t%d %d" % (random.randint(40, 300), random.randint(8, 100)))
P
}

# The last line is never empty, unless the terminal is too small.
is_drawn() {
	local lines
	tui_has_ended && return 0
	mapfile -t lines < <(screen)
	[ -n "${lines[-1]}" ] || has 'too small' "${lines[0]}"
}

# Keys that were sent before are read at the old size.
change_size() {
	tui_has_ended || {
		resize "$1" "$2"
		wait_for 20 is_drawn
	}
}

# Whoever leaves the first page leaves the program: then it is begun again.
begin() {
	tui_start 80 24 demo "$demo"
	wait_for 20 screen_has 'DEMO'
}

press() {
	local kind what
	while IFS=$'\t' read -r kind what; do
		case $kind in
		text) typed "$what" 2>/dev/null ;;
		key) keys "$what" 2>/dev/null ;;
		size)
			# shellcheck disable=SC2086 # two numbers
			change_size $what || return 1
			;;
		esac
		tui_has_ended || continue
		[ "$(cat "$TEST_TMP/tui-status")" = 0 ] || return 1
		begin || return 1
	done
}

# From wherever it is, back to the queue, and a command.
answers() {
	resize 80 24
	keys C-c C-c C-c C-c C-c C-c C-c C-c C-c C-c
	typed ':help'
	keys Enter
	wait_for 30 screen_has 'Keys of this page'
}

printf '# %d keys, seed %d (TILLMAIL_KEYS, TILLMAIL_SEED)\n' "$number" "$seed"
ok 'the program begins' begin
random_keys >"$TEST_TMP/keys"
ok 'it lives through all keys' press <"$TEST_TMP/keys"
ok 'it still does what it is told' answers
typed ':quit'
keys Enter
ok 'and ends without a complaint' ended
ok 'the store is whole' same ok "$(sqlite3 "$demo/tillmail.db" 'PRAGMA integrity_check')"
ok 'and refers to nothing that is not there' same '' "$(sqlite3 "$demo/tillmail.db" 'PRAGMA foreign_key_check')"
ok 'it opens again' tillmail demo "$demo" --batch
done_testing
