#!/usr/bin/env bash
# demo.t - a sweep of the sample mailbox, by hand, to an empty queue.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/tui.sh"

demo=$TEST_TMP/demo

tui_start 100 30 demo "$demo"
ok 'the demo says that nothing is sent' shows 'DEMO'
ok 'what is overdue is on top' shows 'Grace Murphy'
keys Enter
ok 'Enter opens the conversation' shows 'grace@murphyhome.example'
keys w
ok 'w explains it' shows 'Was due'
keys q
keys q
ok 'q goes back to the queue' shows 'Matteo Conti'

keys e
ok 'e is done, and says so' shows 'Done'
ok 'and the thread is gone' hides 'Grace Murphy'
keys u
ok 'u takes it back' shows 'Grace Murphy'

for size in '60 16' '200 60' '300 100' '80 24'; do
	# shellcheck disable=SC2086 # two numbers
	resize $size
	ok "the queue fits $size" shows 'Grace Murphy'
done

keys '?'
ok '? shows the keys' shows 'undo'
keys q

typed '/john'
keys Enter
ok 'a limit leaves what it finds' shows 'John Brown'
ok 'and nothing else' hides 'Grace Murphy'
typed ':clear'
keys Enter
ok 'and is taken away again' shows 'Grace Murphy'

typed ':due'
keys Enter
ok 'a verb of the shell is a command, too' shows 'Received '
keys q
typed ':show'
keys Enter
ok 'it gets the thread under the cursor' shows 'From: John Brown'
keys q
typed ':customer'
keys Enter
ok 'the customer is that of the thread' shows 'john.brown@mailbox.example'
keys q
typed ':search zzzz'
keys Enter
ok 'and its short answer is at the bottom' shows 'search: nothing'
typed ':show --edit'
keys Enter
ok 'what needs the terminal is refused' shows '--edit is for the shell'
keys Escape
ok 'and taken away' hides '--edit is for the shell'

keys d
ok 'd shows the pitches, a line each' shows 'Web Felice'
ok 'and how to rescue one' shows 'c rescue'
keys j c
ok 'one key does' shows 'Marked as customer: Ho provato'
ok 'and the line is gone' shows 'Digest: 9 pitches, 1 rescued'
keys u
ok 'u brings it back' shows 'Digest: 10 pitches'
keys x
ok 'one key clears the page' shows 'No new pitch since'
keys u
ok 'u brings that back, too' shows 'Digest: 10 pitches'
keys Enter
ok 'Enter opens one' shows 'DataPeak'
keys q
keys q
ok 'the queue knows how many wait' shows '10 new pitches'

# Twelve wait for an answer or a promised word.
sweep() {
	local left
	left=$(TILLMAIL_DATADIR=$TILLMAIL_DATADIR tillmail demo "$demo" --batch --json 2>/dev/null | jq '.queue | length')
	[ "$left" = 0 ] && return 0
	keys e
	return 1
}
ok 'e, e, e empties the queue' wait_for 30 sweep
keys q
ok 'q leaves the program' ended

done_testing
