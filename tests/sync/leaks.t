#!/usr/bin/env bash
# leaks.t - the whole path once more, with valgrind looking on: no leak, no byte
# that was never written, no access out of bounds. The worker that reads mail runs
# outside of it: its jail lets no debugger in, and the sanitizers see it.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

command -v valgrind >/dev/null || skip_all 'valgrind is not installed'
! grep -q __asan_init "$TILLMAIL" || skip_all 'the sanitizers see leaks themselves'

shop=ana@lumen.example
# A Thursday, noon in Bucharest; in the past, for Dovecot takes no INTERNALDATE of the future.
epoch=1758186000
now=2025-09-18T12:00:00+03:00
export TZ=UTC

servers_start
generate "$shop" 20 "$TEST_TMP/index" --now "$epoch" --days 5
config_write "$shop"

at_now() {
	tillmail --now "$now" "$@"
}

# clean COMMAND...: it goes well, and valgrind finds nothing.
clean() {
	valgrind -q --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
		--error-exitcode=99 "$TILLMAIL" --now "$now" "$@" </dev/null >"$TEST_TMP/stdout" 2>"$TEST_TMP/stderr" && return
	cat "$TEST_TMP/stderr"
	return 1
}

ok 'a first round' clean sync
id=$(at_now list --json | jq '.[0].id')
other=$(at_now list --json | jq '.[1].id')
ok 'the queue' clean list --json
ok 'a query' clean search 'is:open lane:customer order -newsletter'
ok 'a thread' clean show "$id"
ok 'as JSON' clean show "$id" --json
ok 'why' clean why "$id"
ok 'a letter as it would leave' clean reply "$id" -t received --dry-run
ok 'a letter' clean reply "$id" -t parcel-missing --send
ok 'one in own words' clean reply "$other" -m 'Hello, thank you. It left this morning.' --send
ok 'taken back' clean undo
ok 'a thread done' clean 'done' "$other"
ok 'put off' clean snooze "$other" tomorrow
ok 'marked' clean mark pitch "$other"
ok 'the letter leaves' clean send --json
ok 'the outbox' clean outbox --json
ok 'a round with nothing new' clean sync
ok 'a mail judged' clean classify "$TOP_SRCDIR/tests/data/mail/html-only.eml"
ok 'a deadline' clean due --at "$now"
ok 'the templates' clean template check

done_testing
