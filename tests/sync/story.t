#!/usr/bin/env bash
# story.t - one day of the shop: a parcel that is not there, a promise, a "thanks",
# and the promise kept by a second letter; nine pitches around it.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

close=2025-09-15T18:00:00+03:00

servers_start
. "$TOP_SRCDIR/tests/lib/story.sh"

# field FILTER HH:MM COMMAND...: what jq finds in the JSON.
field() {
	local filter=$1
	shift
	at "$@" --json | jq -r "$filter"
}

pitch gina 1 'Quick question about your store' 'I noticed that your store has no reviews. We collect them for you. Shall we talk?'
pitch hugo 2 'Do you ship to Canada?' 'We run a warehouse in Ontario for stores like yours. Would Tuesday work for a call?'
pitch ivan 3 'Your order page' 'Your checkout loses one buyer in four. We mend checkouts for a fixed fee.'
pitch jane 4 'A problem with your website' 'It is on page four of the search results. We can bring it to the first.'
pitch karl 5 'Is this still available?' 'Boxes, mailers and tissue paper from our factory, at wholesale prices.'
pitch lisa 6 'Loved your mugs!' 'I make reels for brands, my rates are attached. Do you have a budget?'
pitch mike 7 'Re: our call' 'Just bumping this to the top of your inbox. Any thoughts?'
pitch nora 8 'Invoice question' 'Do you still pay more than two percent for card payments?'
pitch otto 9 'Last chance' 'Twelve stands are left at the winter fair.'
john_asks 11:10

at 12:30 sync -q
id=$(field '.[0].id' 12:30 list)
ok 'at noon the customer is on top, and alone' same 'Where is my parcel? customer open' \
	"$(field '.[] | [.subject, .lane, .state] | join(" ")' 12:30 list)"
ok 'due by the close of that day' same "$close reply" "$(field '.[0] | .due + " " + .due_kind' 12:30 list)"
ok 'the pitches wait elsewhere, none is gone' same 9 "$(field length 12:30 list --lane pitch --state all)"

at 12:31 reply "$id" -t parcel-missing --send >/dev/null
ok 'the letter leaves' same 1 "$(field .sent 12:31 send)"
letter=$(mailbox text "$john" INBOX -)
ok 'it greets him by his first name' has 'Hi John,' "$letter"
ok 'says thanks' has 'Thank you' "$letter"
ok 'says sorry' has 'sorry' "$letter"
ok 'says when he will hear again' has 'Monday, 15 September 2025 at 18:00' "$letter"
ok 'and is signed' has 'Tom, Lumen Ceramics' "$letter"
ok 'the promise stands on the thread' same "waiting $close promise" \
	"$(field '.[0] | [.state, .due, .due_kind] | join(" ")' 12:32 list)"

john_thanks 13:05
at 17:30 sync -q
ok 'a "thanks" moves neither the promise nor the clock' same "$id waiting $close promise" \
	"$(field '.[0] | [.id, .state, .due, .due_kind] | map(tostring) | join(" ")' 17:30 list)"
ok 'it is told' has thanks "$(field '.[0].flags | join(" ")' 17:30 list)"
ok 'the promise is among what was promised' same "$id" "$(field '.[0].thread' 17:30 promises)"

at 17:31 reply "$id" -t parcel-replaced -s order=10511 -s tracking=LM204417731RO -s voucher=SORRY10 --send >/dev/null
ok 'the second letter leaves' same 1 "$(field .sent 17:31 send)"
ok 'the promise is kept: the queue is empty' same '[]' "$(at 17:32 list --json | jq -c .)"
ok 'nothing is overdue after the close' at 18:30 due --check
ok 'and nothing left twice' same 2 "$(mailbox count "$john" INBOX)"

done_testing
