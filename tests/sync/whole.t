#!/usr/bin/env bash
# whole.t - the whole path, with 200 messages of customers and vendors.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
count=200
# A Thursday, noon in Bucharest; in the past, for Dovecot takes no INTERNALDATE of the future.
epoch=1758186000
now=2025-09-18T12:00:00+03:00
export TZ=UTC

servers_start
generate "$shop" "$count" "$TEST_TMP/index" --now "$epoch" --days 20
config_write "$shop"

at_now() {
	tillmail --now "$now" "$@"
}


threads_of() {
	awk -F '\t' -v want="$1" '$4 == want { print $3 }' "$TEST_TMP/index" | sort -u | wc -l
}

queue() {
	at_now list --json |
		jq -r '.[] | [.subject, .customer.email, .lane, .state, .received, .due, .due_kind, .promise] | @tsv'
}

ok 'the first round fetches everything' same "$count" "$(at_now sync --json | jq .fetched)"
ok 'every customer thread is there' same "$(threads_of customer)" \
	"$(at_now list --lane customer --state all --json | jq length)"
ok 'every pitch of a bulk mailer is out of the way' same "$(threads_of pitch)" \
	"$(at_now list --lane pitch --state all --json | jq length)"
ok 'each with its messages' same "$count" \
	"$(at_now list --lane all --state all --json | jq '[.[].messages] | add')"
queue >"$TEST_TMP/before"
ok 'the queue is in due order' same \
	"$(at_now list --json | jq -c '[.[] | [.due, .received, .id]] | sort')" \
	"$(at_now list --json | jq -c '[.[] | [.due, .received, .id]]')"
ok 'what is overdue makes a check fail' status 1 at_now due --check

id=$(at_now list --json | jq '.[0].id')
at_now reply "$id" -t received --dry-run >/dev/null
ok 'the first of the queue gets a letter' at_now reply "$id" -t parcel-missing --send
ok 'which leaves' same 1 "$(at_now send --json | jq .sent)"
ok 'its thread waits, in the queue for its promise alone' same 'waiting promise' \
	"$(at_now list --json | jq -r ".[] | select(.id == $id) | .state + \" \" + .due_kind")"
ok 'a second round changes nothing' same '[0,0,0,0,0,0,0]' \
	"$(at_now sync --json | jq -c '[.fetched, .updated, .removed, .sent, .failed, .held, .quarantined]')"

queue >"$TEST_TMP/answered"
rm -f "$STORE"*
ok 'without its store, a round fetches the mail again' same "$count" "$(at_now sync --json | jq .fetched)"
ok 'and the queue is the same' same "$(cat "$TEST_TMP/answered")" "$(queue)"

done_testing
