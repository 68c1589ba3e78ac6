#!/usr/bin/env bash
# look.t - list, search, show, why and due --check, as text and as JSON.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"
desk_sample

# keys FILTER COMMAND...: the names in an object, in their order.
keys() {
	local filter=$1
	shift
	field "$filter | keys_unsorted | join(\" \")" "$@"
}

thread_keys='id subject lane state topic lang customer messages unread received due due_kind due_why overdue snoozed_until score order promise flags'
for lane in customer notice pitch; do
	ok "a thread of the lane $lane has every key" same "$thread_keys" \
		"$(keys '.[0]' at list --lane "$lane" --state all)"
done
ok 'and a found one' same "$thread_keys" "$(keys '.[0]' at search from:john.brown)"
ok 'a person has two' same 'name email' "$(keys '.[0].customer' at list)"
john=$(id_of from:john.brown)
ok 'show adds the messages' same "$thread_keys notes similar thread buyer" "$(keys . at show "$john")"
ok 'a message has every key' same 'id direction from to date subject text quarantined thanks cautions seal attachments headers' \
	"$(keys '.thread[0]' at show "$john")"
vase=$(id_of from:lucia)
ok 'an attachment has, too' same 'name type size' "$(keys '.thread[0].attachments[0]' at show "$vase")"
ok 'and a header field' same 'name value' "$(keys '.thread[0].headers[0]' at show "$vase")"
ok 'why has every key' \
	same 'id lane lane_why score reasons state state_why cautions received due due_kind due_why promise snoozed_until similar lessons history' \
	"$(keys . at why "$john")"
ok 'a reason has a text and a weight' same 'text weight' "$(keys '.reasons[0]' at why "$john")"
ok 'times are in the zone of the shop' same 2026-09-14T10:40:00+03:00 "$(field .received at show "$john")"

lanes() {
	field '[.[] | .lane + " " + .state] | unique | join(", ")' at list "$@"
}
ok 'without an option, list is the queue' same 'customer open, customer waiting' "$(lanes)"
ok 'a lane alone: what is open of it' same 'pitch open' "$(lanes --lane pitch)"
ok 'a state alone: customers and what is unsure' same 'customer waiting' "$(lanes --state waiting)"
ok 'lanes add up' same 'customer open, pitch open' "$(lanes --lane customer --lane pitch)"
ok 'states add up' same 'customer open, customer waiting' "$(lanes --state open --state waiting)"
ok 'all is all' same "$(at search -- -nosuchword | wc -l)" \
	"$(field length at list --lane all --state all)"
ok 'a lane that there is not' fails 64 'customer, unsure, notice, pitch and all' at list --lane spam
ok 'a state that there is not' fails 64 'open, waiting, snoozed, done and all' at list --state closed
ok 'overdue is what is due before now' same 'true' "$(field '[.[].overdue] | unique | join(" ")' at list --overdue)"
ok 'and flagged' same true "$(field 'all(.[]; .flags | index("late"))' at list --overdue)"
ok 'a query narrows it' same "$john" "$(field '[.[].id] | join(" ")' at list from:john.brown)"
ok 'its words may be many arguments' same "$john" "$(field '[.[].id] | join(" ")' at list 10482 is:open)"
ok 'nothing is an empty list, and fine' same '[]' "$(at list --json nosuchword)"
ok 'as text it is nothing' same '' "$(at list nosuchword)"
ok 'list has nothing to complain of then' at list nosuchword
ok 'but search says no' status 1 at search nosuchword
ok 'with an empty list' same '[]' "$(at search --json nosuchword)"
ok 'search wants a query' fails 64 'wants a query' at search
ok 'what is due earlier stands first' same "$(field '[.[] | [.due, .received, .id]] | sort | tostring' at list)" \
	"$(field '[.[] | [.due, .received, .id]] | tostring' at list)"
ok 'through a pipe a thread is fields between tabs' \
	same "$john	open	customer	$close	-	john.brown@mailbox.example" \
	"$(at list from:john.brown | cut -f 1-6)"

ok 'show tells who wrote' has 'From: John Brown <john.brown@mailbox.example>' "$(at show "$john")"
ok 'and when' has 'Received: 2026-09-14T10:40:00+03:00' "$(at show "$john")"
ok 'all header fields are shown when asked for' has 'Message-ID: <c01.john@mailbox.example>' \
	"$(at show "$john" --headers)"
at show "$john" --raw >"$TEST_TMP/raw"
sed "s/@DATE@/$(sed -n 's/\r$//; s/^Date: //p' "$TEST_TMP/raw")/; s/$/\r/" \
	"$TOP_SRCDIR/demo/mails/01-john-delivered-nothing-here.eml" >"$TEST_TMP/sample"
ok 'raw is the mail as it came, byte for byte' cmp "$TEST_TMP/sample" "$TEST_TMP/raw"
ok 'a mail without HTML has none to show' fails 66 'has HTML' at show "$john" --html
ok 'one shape at a time' fails 64 'exclude each other' at show "$john" --raw --html

ok 'why names the lane, the state and the deadline' has 'Received Mon 10:40, open. Close that day 18:00.' \
	"$(at why "$john")"
ok 'due --check says no when anything is overdue' status 1 at due --check
ok 'and what' same "$(at list --overdue)" "$(at due --check)"
ok 'an hour after the oldest mail, nothing was overdue' \
	tillmail --now 2026-09-05T12:30:00+03:00 due --check
ok '--check is about now' fails 64 'about now' at due --check --at "$now"
done_testing
