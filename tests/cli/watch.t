#!/usr/bin/env bash
# watch.t - sync --watch: what it says, what wakes it, what ends it.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/watching.sh"

# Nobody listens on port 1, so that every round fails at once.
IMAPS_PORT=1 SMTPS_PORT=1 SERVER_CA=$TEST_TMP/ca.pem SERVER_PASSWORD=secret
: >"$SERVER_CA"
config_write ana@lumen.example


# errors N: so many rounds have failed.
errors() {
	[ "$(grep -c '^error: ' "$out")" -ge "$1" ]
}

watch_start
ok 'it does a round at once' wait_for 10 errors 1
ok 'and tells its steps' same connecting "$(head -n 1 "$out")"
ok 'the failure is one line' has 'error: cannot connect to localhost' "$(sed -n 2p "$out")"
echo >&9
ok 'a line wakes it' wait_for 10 errors 2
exec 9>&-
ok 'the end of the pipe ends it' wait_for 10 watch_has_ended
ok 'well' status 0 wait "$watch_pid"

watch_command+=(--json)
watch_start
ok 'with --json it tells objects' wait_for 10 grep -q '"kind":"network"' "$out"
ok 'also that it tries again' wait_for 10 grep -q '"retry_in":[23][0-9]}' "$out"
ok 'with all their keys' same '["error","progress","retry_in","round"]' "$(jq -sc '[.[] | keys] | unique | .[]' "$out")"
ok 'of which one says something' same '[1]' "$(jq -sc '[.[] | [.[] | select(. != null)] | length] | unique' "$out")"
kill "$watch_pid"
ok 'TERM ends it' wait_for 1 watch_has_ended
exec 9>&-

"$TILLMAIL" sync --watch </dev/null >"$out" 2>&1 &
watch_pid=$!
wait_for 10 errors 1
ok 'without anybody at its stdin it goes on' kill -0 "$watch_pid"
kill "$watch_pid"
wait "$watch_pid"

# The round of a damaged configuration is none.
echo 'shop: {hours: never}' >"$CONFIG"
ok 'a bad configuration is said before any round' status 78 "$TILLMAIL" sync --watch </dev/null

done_testing
