#!/bin/sh
# standalone.t - the project stands alone, and so does every header.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/.." && pwd)}"
: "${TOP_BUILDDIR:=$TOP_SRCDIR/build}"
: "${CC:=cc}"
: "${TEST_CPPFLAGS:=-D_GNU_SOURCE -I$TOP_SRCDIR/include -I$TOP_SRCDIR/src $(pkg-config --cflags libxml-2.0)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
cd "$TOP_SRCDIR" || bail "no source in $TOP_SRCDIR"

# compiles HEADER: with nothing included before it.
compiles() {
	printf '#include "%s"\nextern int nothing;\n' "$TOP_SRCDIR/$1" >"$TEST_TMP/alone.c"
	# shellcheck disable=SC2086 # both are lists
	$CC $TEST_CPPFLAGS -std=c17 -Wall -Wextra -Werror -fsyntax-only "$TEST_TMP/alone.c"
}

for header in $(find include src -name '*.h' | sort); do
	ok "$header includes what it needs" compiles "$header"
done

# What ships: all that is committed but the tests, which may look beside the
# source for corpora that are not part of it.
elsewhere() {
	grep -rnE '(^|[^A-Za-z0-9_.])(\.\./shared|/work/|/root/)|TILLMAIL_SHARED' \
		src include templates man demo Makefile.am configure.ac bootstrap debian \
		2>/dev/null
}

ok 'nothing that ships looks beside the source' same '' "$(elsewhere)"

# skips TEST: without the corpora it passes and says what it left out.
skips() {
	output=$(TILLMAIL_SHARED=$TEST_TMP/absent "$1" 2>&1 </dev/null) || {
		printf '%s\n' "$output"
		return 1
	}
	printf '%s\n' "$output" | grep -qi 'skip' && return 0
	printf 'skipped nothing:\n%s\n' "$output"
	return 1
}

grep -rl TILLMAIL_SHARED tests | grep -E '\.(t|c)$' | grep -v 'tests/standalone\.t' |
	sort >"$TEST_TMP/readers"
while IFS= read -r source; do
	case $source in
	*.t) program=$TOP_SRCDIR/$source ;;
	*) program=$TOP_BUILDDIR/${source%.c} ;;
	esac
	if [ -x "$program" ]; then
		ok "$source does without the corpora" skips "$program"
	else
		skip "$source does without the corpora" "$program is not built"
	fi
done <"$TEST_TMP/readers"

done_testing
