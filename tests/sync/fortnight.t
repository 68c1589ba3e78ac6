#!/usr/bin/env bash
# fortnight.t - fourteen days of a shop on real servers: a weekend in which the
# clock goes back, a holiday; the queue at each look equals what was worked out by hand.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
export TZ=UTC
servers_start
config_write "$shop"
# Monday, 19 October 2026 is the first day. On Sunday, 25, summer time ends.
sed -i 's/^shop:/shop:\n  waiting_days: 3\n  holidays: [2026-10-28]/' "$CONFIG"

# on DAY HH:MM COMMAND...: the program at that time of the shop.
on() {
	local zone=+03:00 day=$1 time=$2
	shift 2
	case $day in 10-2[5-9] | 10-3? | 11-*) zone=+02:00 ;; esac
	tillmail --now "2026-${day}T$time:00$zone" "$@"
}

# arrives FOLDER NAME DATE ID ANSWERS TEXT: from NAME, or to NAME in Sent; DATE is in UTC.
arrives() {
	local from="$2 <$2@buyer.example>" to="Ana <$shop>"
	[ "$1" = INBOX ] || { from="Ana <$shop>" to="$2@buyer.example"; }
	cat >"$TEST_TMP/mail" <<M
From: $from
To: $to
Subject: Question of $2
Message-ID: <$4>
In-Reply-To: <$5>
Date: Mon, 19 Oct 2026 00:00:00 +0000
Content-Type: text/plain; charset=utf-8

$6
M
	[ "$5" != - ] || sed -i '/^In-Reply-To/d' "$TEST_TMP/mail"
	mailbox append "$shop" "$1" "$TEST_TMP/mail" "$3:00 +0000"
}

asks() {
	arrives INBOX "$1" "$2" "$1@buyer.example" - 'Where is my parcel? It should have been here on Friday.'
}

# look DAY HH:MM: a round, and then the queue.
look() {
	on "$1" "$2" sync -q
	on "$1" "$2" list --json | jq -r \
		'[.[] | "\(.customer.email | split("@")[0]) \(.due_kind) \(.due[5:16])\(if .overdue then "!" else "" end)"] | join(", ")'
}

id_of() {
	tillmail search "from:$1" --json | jq -r '.[0].id'
}

# answer DAY HH:MM NAME OPTION...: a letter that leaves at once.
answer() {
	local day=$1 time=$2 name=$3
	shift 3
	on "$day" "$time" reply "$(id_of "$name")" "$@" --send -q 2>/dev/null && on "$day" "$time" send -q
}

asks ann '19-Oct-2026 05:10'
ok 'Mon: before opening, due that day' same 'ann reply 10-19T18:00' "$(look 10-19 12:00)"
ok 'Mon: the answer promises' answer 10-19 12:00 ann -t parcel-missing
ok 'Mon: the promise is owed' same 'ann promise 10-19T18:00' "$(look 10-19 12:05)"
arrives INBOX ann '19-Oct-2026 12:00' thanks-ann@buyer.example ann@buyer.example 'Thank you!'
ok 'Mon: thanks change nothing' same 'ann promise 10-19T18:00' "$(look 10-19 17:30)"
ok 'Mon: the promise is kept' answer 10-19 17:31 ann -m 'It is found and comes tomorrow.' --promise none
ok 'Mon: nothing is left' same '' "$(look 10-19 17:35)"
asks bob '19-Oct-2026 16:30'
ok 'Tue: overnight, due the next day' same 'bob reply 10-20T18:00' "$(look 10-20 09:00)"
ok 'Tue: a promise by the owner' answer 10-20 09:10 bob -m 'We look into it.' --promise 2026-10-22T12:00:00+03:00
asks cid '21-Oct-2026 11:00'
ok 'Wed: what is due first is first' same 'cid reply 10-21T18:00, bob promise 10-22T12:00' "$(look 10-21 15:00)"
ok 'Wed: put off over the weekend' on 10-21 15:05 snooze "$(id_of cid)" 2026-10-26T10:00:00+02:00 -q
ok 'Wed: out of sight' same 'bob promise 10-22T12:00' "$(look 10-21 15:10)"
ok 'Thu: no answer for three working days' same 'ann followup 10-22T09:00, bob promise 10-22T12:00' "$(look 10-22 09:00)"
ok 'Thu: done settles it' on 10-22 09:05 'done' "$(id_of ann)"
ok 'Thu: a broken promise' same 'bob promise 10-22T12:00!' "$(look 10-22 13:00)"
ok 'Thu: a letter settles that' answer 10-22 13:05 bob -m 'I am sorry that this is late. It was lost; we send a new one.' --promise none
asks dan '24-Oct-2026 08:00'
arrives INBOX cid '24-Oct-2026 09:00' thanks-cid@buyer.example cid@buyer.example 'Ok, thanks!'
ok 'Mon: the weekend is due, the snooze goes on' same 'dan reply 10-26T18:00' "$(look 10-26 09:30)"
ok 'Mon: the snooze is over' same 'cid reply 10-21T18:00!, dan reply 10-26T18:00' "$(look 10-26 10:00)"
ok 'Mon: cid has an answer' answer 10-26 10:05 cid -m 'Which address did you give?' --promise none
ok 'Mon: dan has one' answer 10-26 10:06 dan -m 'Which address did you give us?' --promise none
ok 'Tue: three working days from Thursday' same 'bob followup 10-27T09:00' "$(look 10-27 09:00)"
ok 'Tue: done' on 10-27 09:05 'done' "$(id_of bob)"
asks eve '27-Oct-2026 16:30'
ok 'Wed: a holiday moves what is due' same 'eve reply 10-29T18:00' "$(look 10-28 10:00)"
arrives Sent eve '29-Oct-2026 14:00' phone@lumen.example eve@buyer.example 'It will be there tomorrow.'
ok 'Thu: an answer from the telephone counts' same '' "$(look 10-29 17:00)"
last='dan followup 10-30T09:00, cid followup 10-30T09:00'
ok 'Fri: the holiday was no working day' same "$last" "$(look 10-30 09:00)"
rm -f "$STORE"*
ok 'Fri: a new store says the same' same "$last" "$(look 10-30 09:00)"
ok 'Sun: and nothing else' same 'dan followup 10-30T09:00!, cid followup 10-30T09:00!' "$(look 11-01 20:00)"

done_testing
