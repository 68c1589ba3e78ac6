#!/usr/bin/env bash
# readme.t - the screens in README.md are what the program draws.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/tui.sh"

# Who reads the text puts right-to-left words in order, as these terminals do.
export VTE_VERSION=7003

# in_readme NAME: the block behind the comment of that name.
in_readme() {
	awk -v mark="<!-- screen: $1 -->" '
		$0 == mark { wanted = 1; next }
		wanted && /^```/ { if (inside) exit; inside = 1; next }
		inside { print }' "$TOP_SRCDIR/README.md"
}

# is_shown NAME: it is on the screen, line for line.
is_shown() {
	local want got
	want=$(in_readme "$1")
	got=$(screen)
	[ -n "$want" ] && [ "$want" = "$got" ] && return 0
	printf '%s\n' "$got"
	return 1
}

tui_start 80 19 --now 2026-09-14T12:05:00+03:00 demo "$TEST_TMP/demo"
ok 'the demo begins' shows 'Esc ends the tour'
keys Escape
ok 'without the tour' hides 'Hint'
ok 'the queue is that of README.md' wait_for 10 is_shown queue
typed '/john'
keys Enter
ok 'John is found' hides 'Grace Murphy'
keys r
ok 'there are templates for him' shows 'parcel-missing'
typed parcelmiss
keys Enter
ok 'and a letter' shows 'Hi John'
ok 'the letter is that of README.md' wait_for 10 is_shown letter
done_testing
