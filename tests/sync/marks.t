#!/usr/bin/env bash
# marks.t - the owner's word on lanes lives in the mailbox; a snooze stays here.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

epoch=1758186000 # a Thursday, noon in Bucharest
now=2025-09-18T12:00:00+03:00

servers_start
generate "$shop" 10 "$TEST_TMP/index" --now "$epoch" --days 5 --pitches 0 --threads 0
config_write "$shop"

# The Message-ID of the nth message, oldest first, and the number of its thread.
message() {
	sed -n "$1p" "$TEST_TMP/index" | cut -f 2
}

nth() {
	thread "$(sed -n "$1p" "$TEST_TMP/index" | cut -f 6 | sed 's/.*<\(.*\)>/\1/')"
}

lane() {
	at_now show "$(nth "$1")" --json | jq -r .lane
}

# Our keywords on the nth message, in FOLDER.
keywords() {
	mailbox list "$shop" "${2:-INBOX}" | grep -F "$(message "$1")" | grep -o 'tillmail-[a-z]*' | sort | xargs
}

ok 'a round fetches the mailbox' same '[10,0,0,0,0,0,0]' "$(round)"
ok 'they are customers' same customer "$(lane 3)"

at_now mark pitch "$(nth 3)"
ok 'a mark is no news' same "$zeros" "$(round)"
ok 'it is a keyword in the mailbox' same tillmail-pitch "$(keywords 3)"
at_now mark notice "$(nth 3)"
round >/dev/null
ok 'another mark takes its place' same tillmail-notice "$(keywords 3)"
at_now undo >/dev/null
round >/dev/null
ok 'undone, the one before is back' same tillmail-pitch "$(keywords 3)"
at_now mark customer "$(nth 4)"
round >/dev/null
at_now undo >/dev/null
round >/dev/null
ok 'and where there was none there is none' same '' "$(keywords 4)"
at_now mark pitch "$(nth 5)"
at_now undo >/dev/null
ok 'what is undone before a round' same "$zeros" "$(round)"
ok 'never gets there' same '' "$(keywords 5)"

mailbox flag "$shop" INBOX "$(message 3)" '+\Seen'
ok 'a flag that another client sets' same '[0,1,0,0,0,0,0]' "$(round)"
ok 'changes no mark' same pitch "$(lane 3)"
mailbox flag "$shop" INBOX "$(message 3)" '-tillmail-pitch' '+tillmail-customer'
round >/dev/null
ok 'the mark of another tillmail is taken over' same customer "$(lane 3)"
mailbox flag "$shop" INBOX "$(message 3)" '+\Flagged'
at_now mark pitch "$(nth 3)"
round >/dev/null
ok 'but not when the owner has marked it since' same pitch "$(lane 3)"
ok 'here, and then there' same tillmail-pitch "$(keywords 3)"

at_now mark notice "$(nth 6)"
at_now "done" "$(nth 6)"
round >/dev/null
ok 'a mark goes along to the archive' same tillmail-notice "$(keywords 6 Archive)"

at_now snooze "$(nth 7)" tomorrow >/dev/null
ok 'a snooze is nothing to the mailbox' same "$zeros" "$(round)"
ok 'it stays here' same snoozed "$(at_now show "$(nth 7)" --json | jq -r .state)"

rm -f "$STORE"*
ok 'a new store' same '[10,0,0,0,0,0,0]' "$(round)"
ok 'knows the marks' same 'pitch notice' "$(lane 3) $(lane 6)"
ok 'and puts no others aside' lacks pitch "$(lane 4) $(lane 5)"
ok 'the snooze is gone, the thread is not' same open "$(at_now show "$(nth 7)" --json | jq -r .state)"
ok 'that was all' same "$zeros" "$(round)"

done_testing
