#!/usr/bin/env bash
# story.t - one day of the shop by hand, over a real Dovecot and a real Postfix: a parcel that is
# not there, a promise, a "thanks", and the promise kept; tests/sync/story.t is the same by script.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/tui.sh"

servers_start
. "$TOP_SRCDIR/tests/lib/story.sh"

# screen_at HH:MM: the screen, at that time of the day.
screen_at() {
	tui_start 110 30 --now "${day}T$1:00+03:00"
}

arrived() {
	[ "$(mailbox count "$john" INBOX)" = "$1" ]
}

pitch gina 1 'Quick question about your store' 'I noticed that your store has no reviews. We collect them for you. Shall we talk?'
pitch hugo 2 'Do you ship to Canada?' 'We run a warehouse in Ontario for stores like yours. Would Tuesday work for a call?'
pitch jane 3 'A problem with your website' 'It is on page four of the search results. We can bring it to the first.'
john_asks 11:10

screen_at 12:30
ok 'at noon the customer is there' shows 'John Brown'
ok 'all of the round is in, the pitches are counted' shows '3 new pitches'
ok 'he is due by the close of that day' has '18:00 John Brown' "$(screen | tr -s ' ')"
ok 'no pitch stands beside him' screen_lacks 'Quick question about your store'
keys w
ok 'w tells how the time was found' shows 'Close that day 18:00'
keys q

keys r
ok 'r offers letters' shows 'parcel-missing'
typed parcelmis
ok 'a few letters find one' hides 'refund-done'
keys Enter
ok 'it greets him by his first name' shows 'Hi John'
ok 'and shows the promise' shows 'Promise'
keys y
ok 'the letter leaves' wait_for 20 arrived 1
letter=$(mailbox text "$john" INBOX -)
ok 'it says when he will hear again' has 'Monday, 15 September 2025 at 18:00' "$letter"
ok 'and is signed' has 'Tom, Lumen Ceramics' "$letter"
ok 'the promise stands in the queue' shows 'promise'

john_thanks 13:05
keys q
ok 'q leaves' ended

screen_at 17:30
ok 'his "thanks" is in' shows '1 fetched'
ok 'at half past five he is on top again' shows 'John Brown'
ok 'for the promise, which no "thanks" moves' shows 'promise, thanks'
ok 'it is due in half an hour' screen_has 'in 30 min'

keys r
ok 'r again' shows 'parcel-replaced'
typed parcelrepl
ok 'the second letter' hides 'refund-done'
keys Enter
ok 'asks for the order that replaces the lost one' shows 'Number of the replacement order?'
typed 10511
keys Tab
typed LM204417731RO
keys Tab
typed SORRY10
keys Enter
ok 'the letter has them' shows 'LM204417731RO'
keys y
ok 'it leaves' wait_for 20 arrived 2
second=$(at 17:30 outbox --json | jq -r 'max_by(.id).message_id')
letter=$(mailbox text "$john" INBOX "$second")
ok 'with the number of the order' has 10511 "$letter"
ok 'and the voucher' has SORRY10 "$letter"
ok 'the promise is kept: the queue is empty' hides 'John Brown'
ok 'and says so' shows '0 left'
keys q
ok 'q leaves the shop' ended
ok 'nothing is overdue after the close' at 18:30 due --check
ok 'and nothing left twice' same 2 "$(mailbox count "$john" INBOX)"

done_testing
