#!/bin/sh
# promises.t - every test that docs/PROMISES.md names is there.
# shellcheck disable=SC2016 # the page has backquotes
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"

# claims FILE: "test<TAB>name" for each that it names.
claims() {
	grep -oE '`tests/[^`]+` \*[^*]+\*' "$1" | sed -E 's/^`([^`]+)` \*(.*)\*$/\1\t\2/'
}

# A C function has underscores where the sentence has blanks.
broken() {
	claims "$1" | while IFS="$(printf '\t')" read -r file name; do
		case $file in
		*.c) name=$(printf '%s' "$name" | tr ' ' '_') ;;
		esac
		grep -qF -- "$name" "$TOP_SRCDIR/$file" || printf '%s: %s\n' "$file" "$name"
	done 2>&1
}

page=$TOP_SRCDIR/docs/PROMISES.md
ok 'the page names tests' test "$(claims "$page" | wc -l)" -gt 40
ok 'and all of them are there' same '' "$(broken "$page")"

# And the test can fail.
printf '| x | `tests/unit/test-safe.c` *there is no such test* |\n' >"$TEST_TMP/page"
ok 'one that is not is caught' has 'no_such_test' "$(broken "$TEST_TMP/page")"
printf '| x | `tests/nowhere.t` *at all* |\n' >"$TEST_TMP/page"
ok 'so is a file that is not' has 'nowhere.t' "$(broken "$TEST_TMP/page")"

done_testing
