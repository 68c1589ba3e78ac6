#!/bin/sh
# systemd.t - the units of the timer are what systemd understands.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/.." && pwd)}"
: "${TOP_BUILDDIR:=$TOP_SRCDIR/build}"
. "$TOP_SRCDIR/tests/lib/tap.sh"

command -v systemd-analyze >/dev/null || skip_all 'systemd is not installed'

# verify: without a word. What is not installed yet cannot be run, so it is /bin/true.
verify() {
	said=$(systemd-analyze verify --man=no "$TEST_TMP/tillmail.service" "$TEST_TMP/tillmail.timer" 2>&1) &&
		[ -z "$said" ] && return 0
	printf '%s\n' "$said"
	return 1
}

finds_the_mistake() {
	! verify
}

cp "$TOP_SRCDIR/systemd/tillmail.timer" "$TEST_TMP"
sed 's#^ExecStart=.*/tillmail #ExecStart=/bin/true #' "$TOP_BUILDDIR/systemd/tillmail.service" >"$TEST_TMP/tillmail.service"
ok 'the program is run' grep -q '^ExecStart=/bin/true sync --quiet$' "$TEST_TMP/tillmail.service"
ok 'the units are understood' verify
echo 'OnSomething=1min' >>"$TEST_TMP/tillmail.timer"
ok 'and a mistake would be seen' finds_the_mistake

done_testing
