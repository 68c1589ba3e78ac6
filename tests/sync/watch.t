#!/usr/bin/env bash
# watch.t - sync --watch on real servers: what wakes it, what it gets over, how it ends.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"
. "$TOP_SRCDIR/tests/lib/watching.sh"

servers_start
generate "$shop" 3 "$TEST_TMP/index" --pitches 0 --threads 0
config_write "$shop"

# What it is told: each argument, then what it has of ours.
told=$TEST_TMP/told
# shellcheck disable=SC2016 # nobody is to expand it here
printf '#!/bin/sh\n{ printf "[%%s]" "$@"; echo; echo $(ls /proc/self/fd) $(wc -c); } >>"%s"\n' "$told" >"$TEST_TMP/notify"
chmod 700 "$TEST_TMP/notify"
printf '%s\n' "ui: {notify_command: '\"$TEST_TMP/notify\" \"a b\" \$HOME'}" >>"$CONFIG"


# said N TEXT: a line with TEXT, that many times.
filed() {
	[ "$(outbox_state)" = filed ]
}

archived() {
	[ "$(mailbox count "$shop" Archive)" = "$1" ]
}

watch_start
ok 'the first round takes what is there' wait_for 10 said 1 '^ok: synced .*3 fetched'
ok 'nobody is told of the first sync' test ! -e "$told"
question john
ok 'a mail that arrives is here at once' wait_for 4 said 1 '^ok: synced .*1 fetched'
ok 'the command of the owner is told' wait_for 4 test -s "$told"
# shellcheck disable=SC2016
ok 'of it, in words of its own' same '[a b][$HOME][tillmail][a customer wrote: john@customer.example]' "$(head -n 1 "$told")"
ok 'with no descriptor of ours, and nothing to read' wait_for 10 grep -qx '0 1 2 3 0' "$told"
tillmail reply "$(thread john)" -m 'Hello John, thank you, it leaves today.' --send
ok 'a letter leaves when it is due' wait_for 6 filed
tillmail 'done' "$(thread john)"
ok 'the server hears what is done' wait_for 6 archived 1
mailbox move "$shop" Archive '<john@customer.example>' INBOX
ok 'a change made elsewhere is heard, too' wait_for 4 said 1 '.'
rounds=$(grep -c '^ok: ' "$out")
dovecot_admin kick "$shop" >/dev/null
ok 'a server that hangs up is told' wait_for 5 said 1 '^error: '
ok 'and when it is tried again' wait_for 10 said 1 '^trying again in [23][0-9] s'
dovecot_stop
echo >&9
ok 'a server that is away, too' wait_for 5 said 1 '^error: cannot connect'
ok 'later and later' wait_for 10 said 1 '^trying again in [4567][0-9] s'
dovecot_start
echo >&9
ok 'it goes on when the server is back' wait_for 10 said $((rounds + 1)) '^ok: '
ok 'what is no mail of a customer is told nobody' same 1 "$(grep -c tillmail "$told")"
question mary
ok 'and hears again' wait_for 4 said 2 '^ok: synced .*1 fetched'
ok 'and tells' wait_for 4 grep -q 'wrote: mary@' "$told"

kill "$watch_pid"
ok 'TERM ends it at once' wait_for 5 watch_has_ended
ok 'in peace' status 0 wait "$watch_pid"
exec 9>&-

dovecot_stop
DOVECOT_WITHOUT=IDLE
dovecot_start
watch_start
ok 'without IDLE' wait_for 10 said 1 '^ok: synced'
printf '#!/bin/sh\nprintf "[%%s]" "$@" >>"%s"; exit 3\n' "$told" >"$TEST_TMP/notify"
# shellcheck disable=SC2016 # nobody is to expand it
for name in otto emma; do
	printf 'From: "--icon=$(id)\033[31m" <%s@customer.example>\nSubject: Parcel\n\nWhere is it?\n' "$name" >"$TEST_TMP/mail"
	mailbox append "$shop" INBOX "$TEST_TMP/mail"
done
echo >&9
ok 'a word wakes it' wait_for 10 said 1 '^ok: synced .*2 fetched'
ok 'a command that fails is a warning' wait_for 4 said 1 'ui.notify_command: .* failed with status 3'
ok 'and no error of the round' lacks 'error: ' "$(cat "$out")"
# shellcheck disable=SC2016
ok 'two are told in one text' has '[tillmail][2 customers wrote: --icon=$(id)' "$(cat "$told")"
ok 'which moves no cursor' lacks $'\033' "$(cat "$told")"
tillmail 'done' "$(thread otto)"
ok 'and the journal does' wait_for 6 archived 1
exec 9>&-
ok 'the end of the pipe ends it' wait_for 10 watch_has_ended

done_testing
