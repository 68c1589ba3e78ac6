#!/usr/bin/env bash
# watch.t - sync --watch on real servers: what wakes it, what it gets over, how it ends.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
servers_start
generate "$shop" 3 "$TEST_TMP/index" --pitches 0 --threads 0
config_write "$shop"

out=$TEST_TMP/out
mkfifo "$TEST_TMP/wake"

# Its stdin is descriptor 9.
watch_start() {
	: >"$out"
	"$TILLMAIL" sync --watch <"$TEST_TMP/wake" >"$out" 2>&1 &
	watch_pid=$!
	exec 9>"$TEST_TMP/wake"
}

# said N TEXT: a line with TEXT, that many times.
said() {
	[ "$(grep -c -e "$2" "$out")" -ge "$1" ]
}

ended() {
	! kill -0 "$watch_pid" 2>/dev/null
}

server() {
	doveadm -c "$SERVER_DIR/dovecot/dovecot.conf" "$@"
}

mail() {
	printf 'From: %s@customer.example\nMessage-ID: <%s@customer.example>\nSubject: Parcel %s\n\nWhere is it?\n' \
		"$1" "$1" "$1" >"$TEST_TMP/mail"
	mailbox append "$shop" INBOX "$TEST_TMP/mail"
}

state() {
	tillmail outbox --json | jq -r '.[-1].state'
}

thread() {
	tillmail search "from:$1" --json | jq '.[0].id'
}

filed() {
	[ "$(state)" = filed ]
}

archived() {
	[ "$(mailbox count "$shop" Archive)" = "$1" ]
}

watch_start
ok 'the first round takes what is there' wait_for 10 said 1 '^ok: synced .*3 fetched'
mail john
ok 'a mail that arrives is here at once' wait_for 4 said 1 '^ok: synced .*1 fetched'
tillmail reply "$(thread john)" -m 'Hello John, thank you, it leaves today.' --send
ok 'a letter leaves when it is due' wait_for 6 filed
tillmail 'done' "$(thread john)"
ok 'the server hears what is done' wait_for 6 archived 1
mailbox move "$shop" Archive '<john@customer.example>' INBOX
ok 'a change made elsewhere is heard, too' wait_for 4 said 1 '.'
rounds=$(grep -c '^ok: ' "$out")
server kick "$shop" >/dev/null
ok 'a server that hangs up is told' wait_for 5 said 1 '^error: '
ok 'and when it is tried again' wait_for 2 said 1 '^trying again in [23][0-9] s'
dovecot_stop
echo >&9
ok 'a server that is away, too' wait_for 5 said 1 '^error: cannot connect'
ok 'later and later' wait_for 2 said 1 '^trying again in [4567][0-9] s'
dovecot_start
echo >&9
ok 'it goes on when the server is back' wait_for 10 said $((rounds + 1)) '^ok: '
mail mary
ok 'and hears again' wait_for 4 said 2 '^ok: synced .*1 fetched'

kill "$watch_pid"
ok 'TERM ends it at once' wait_for 1 ended
ok 'in peace' status 0 wait "$watch_pid"
exec 9>&-

dovecot_stop
DOVECOT_WITHOUT=IDLE
dovecot_start
watch_start
ok 'without IDLE' wait_for 10 said 1 '^ok: synced'
mail otto
echo >&9
ok 'a word wakes it' wait_for 10 said 1 '^ok: synced .*1 fetched'
tillmail 'done' "$(thread otto)"
ok 'and the journal does' wait_for 6 archived 1
exec 9>&-
ok 'the end of the pipe ends it' wait_for 2 ended

done_testing
