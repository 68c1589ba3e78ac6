#!/usr/bin/env bash
# undo.t - what was done to threads by hand is taken back by hand, and why it is so is seen.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/tui.sh"

tui_start 100 40 --now 2026-09-16T12:05:00+03:00 demo "$TEST_TMP/demo"
ok 'the queue is there' shows 'Grace Murphy'

keys N
ok 'N asks for a note' shows 'Note:'
typed 'calls back on Monday'
keys Enter
ok 'it is written' shows 'Noted: Refund for order #10398'
keys w
ok 'w has it in the history' shows 'calls back on Monday'
keys q u
ok 'u takes the note back' shows 'note taken back'
keys w
ok 'w is open again' shows 'History'
ok 'and has it no more' screen_lacks 'calls back on Monday'
keys q

keys Y
ok 'Y asks for a topic' shows 'Topic, or none:'
typed wholesale
keys Enter
ok 'it is set' shows 'Topic set'
typed '/topic:wholesale'
keys Enter
ok 'a limit finds it' hides 'Matteo Conti'
ok 'the one that has it' screen_has 'Grace Murphy'
keys u
ok 'u takes the topic back' shows 'topic taken back'
ok 'then nobody has it' hides 'Grace Murphy'
typed ':clear'
keys Enter
ok 'all are there again' shows 'Matteo Conti'

keys g t t '&'
ok '& makes the selected two one' shows 'Merged: 2 threads'
ok 'one less is left' shows '11 left'
keys u
ok 'u takes them apart' shows 'merge taken back'
ok 'both are there' shows '12 left'

keys g t t '&'
ok 'merged once more' shows '11 left'
keys g '#'
ok '# takes the newest message away into a thread of its own' shows 'Split'
ok 'there are two again' shows '12 left'
keys u
ok 'u joins them' shows 'split taken back'
ok 'they are one' shows '11 left'
keys u
ok 'and u goes further back' shows 'merge taken back'
ok 'to two' shows '12 left'

keys g w
ok 'w tells the lane' shows 'Lane customer'
ok 'what speaks for it' screen_has 'The most customer-like message decides'
ok 'the state' screen_has 'has no answer yet'
ok 'the time and how it was found' screen_has 'Close that day 18:00'
ok 'and what happened' screen_has 'received from grace@murphyhome.example'
keys '!'
ok 'the owner corrects the lane there' shows 'pitch, marked by the owner'
keys u
ok 'and takes it back there' shows 'Lane customer'
ok 'what was learnt says so' shows 'you marked it as pitch (taken back)'
keys q
ok 'the thread is where it was' shows 'Grace Murphy'
keys q
ok 'q leaves' ended

done_testing
