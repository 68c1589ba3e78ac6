#!/usr/bin/env bash
# snooze.t - a thread is put off and comes back.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# mail NAME AGE TEXT: a question of NAME.
mail() {
	desk_mail INBOX "$2" - <<M
From: $1 <$1@buyer.example>
To: Lumen Ceramics <support@lumen.example>
Subject: Question of $1
Message-ID: <$1.$2@buyer.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8

$3
M
}

desk_begin
mail ann 60m 'Where is my parcel? It should have been here on Friday.'
mail bob 50m 'Do you ship to Norway?'
mail cid 40m 'Can I change the colour of my order?'
desk_end
ann=$(id_of from:ann)
bob=$(id_of from:bob)
cid=$(id_of from:cid)

# later TIME COMMAND...: as at(), at another time.
later() {
	local time=$1
	shift
	tillmail --now "$time" "$@"
}

queue() {
	field '[.[].customer.name] | sort | join(" ")' "$@" list
}

snoozed_until() {
	field '.snoozed_until' at show "$1"
}

ok 'all three are in the queue' same 'ann bob cid' "$(queue at)"
ok 'it says until when' same 'snoozed until 15 Sep, 09:00' "$(at snooze "$ann" tomorrow 9)"
ok 'the thread is out of the queue' same 'bob cid' "$(queue at)"
ok 'its state is snoozed' same "$ann snoozed" "$(field '.[0] | "\(.id) \(.state)"' at list --state snoozed)"
ok 'a query finds it by that' same "$ann" "$(id_of is:snoozed)"
ok 'it is not among the open ones' same 2 "$(field length at search is:open)"
ok 'show tells the time' same 2026-09-15T09:00:00+03:00 "$(snoozed_until "$ann")"
ok 'why tells it, too' has 'It sleeps until 15 Sep, 09:00' "$(at why "$ann")"
ok 'and who did it' has 'snoozed until 15 Sep, 09:00, by the owner' "$(at why "$ann")"
ok 'nothing is overdue while it sleeps' same '' "$(field '.[].id' later 2026-09-15T08:59:59+03:00 list --overdue --state snoozed)"

ok 'then it is back' same 'ann bob cid' "$(queue later 2026-09-15T09:00:00+03:00)"
ok 'open, with the reason' same 'open Snoozed until Tue 15 Sep, 09:00. Received Mon 10:30, open. Close that day 18:00.' \
	"$(field '.[] | select(.customer.name == "ann") | "\(.state) \(.due_why)"' later 2026-09-15T09:00:00+03:00 list)"
ok 'and no time any more' same null "$(field .snoozed_until later 2026-09-15T09:00:00+03:00 show "$ann")"
ok 'why says that it was put off' has 'It was put off until now' "$(later 2026-09-15T10:00:00+03:00 why "$ann")"

ok 'undo brings it back at once' has 'snooze taken back' "$(at undo)"
ok 'into the queue' same 'ann bob cid' "$(queue at)"

ok 'several at once' at -q snooze "$ann" "$bob" 3d
ok 'sleep until then' same '2026-09-17T09:00:00+03:00 2026-09-17T09:00:00+03:00' \
	"$(snoozed_until "$ann") $(snoozed_until "$bob")"
ok 'a number before a unit is part of the time' at -q snooze "$cid" 2 working days
ok 'not a thread' same 2026-09-16T09:00:00+03:00 "$(snoozed_until "$cid")"
ok 'the last snooze counts' same '{"snoozed_until":"2026-09-14T14:30:00+03:00"}' \
	"$(at snooze "$cid" 14:30 --json | jq -c .)"
ok 'and stands' same 2026-09-14T14:30:00+03:00 "$(snoozed_until "$cid")"
# In the owner's own language.
for row in 'mañana a las 9|15T09:00' 'lunes|21T09:00' 'domani|15T09:00' 'jutro o 9|15T09:00' 'luni|21T09:00' 'غدا|15T09:00' \
	'2 días laborables|16T09:00'; do
	# shellcheck disable=SC2086 # words of their own, as on a command line
	at -q snooze "$cid" ${row%|*}
	ok "${row%|*}" same "2026-09-${row#*|}:00+03:00" "$(snoozed_until "$cid")"
done
printf '%s\n' "$ann" "$bob" >"$TEST_TMP/ids"
ok 'numbers come from stdin, too' eval "\"\$TILLMAIL\" --now $now -q snooze - mon <\"\$TEST_TMP/ids\""
at -q snooze "$cid" 14:30
ok 'until Monday' same 2026-09-21T09:00:00+03:00 "$(snoozed_until "$bob")"

ok 'done ends a snooze' at 'done' "$ann"
ok 'for good' same 'done null' "$(field '"\(.state) \(.snoozed_until)"' at show "$ann")"
ok 'open ends a snooze' at open "$bob"
ok 'at once' same 'open null' "$(field '"\(.state) \(.snoozed_until)"' at show "$bob")"

ok 'a time is wanted' fails 64 'a thread and a time' at snooze "$cid"
ok 'a thread is wanted' fails 64 'a thread and a time' at snooze tomorrow
ok 'what is no time is told with those that are' fails 65 '"soon" is no time' at snooze "$cid" soon
ok 'what is over is refused' fails 65 'is over' at snooze "$cid" 9:00
ok 'a thread that there is not' fails 66 'there is no thread 999' at snooze "$cid" 999 mon
ok 'keeps the others as they are' same 2026-09-14T14:30:00+03:00 "$(snoozed_until "$cid")"

done_testing
