#!/usr/bin/env bash
# imap-odd.t - whatever else an IMAP server answers: it ends in words, and no mail is lost.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/kit.sh"

export TEST_TMP
kit_require

# What a scenario may end with, at most how many mails it leaves, and a word of what is said.
while read -r scenario scheme statuses stored word; do
	round "$scenario" "$scheme"
	# shellcheck disable=SC2046 # one word for each status
	ok "$scenario: it ends as it should" ended_with $(tr , ' ' <<<"$statuses")
	[ -z "$word" ] || ok "$scenario: and says why" said "$word"
	ok "$scenario: what is there is what came" test "$(stored)" -le "$stored"
	behaved "$scenario"
done <<'S'
starttls_missing imap+starttls 69 0 no password was sent
starttls_refused imap+starttls 69 0 no password was sent
starttls_inject imap+starttls 69 0 nothing was sent
starttls_garbage imap+starttls 69 0 nothing was sent
starttls_planted imap+starttls 0 5
login_disabled imap 77 0 no login
auth_fail imap 77 0 does not accept the password
auth_challenge_loop imap 75 0
login_referral imap 77 0 does not accept the password
bad_greeting imap 75 0 no IMAP server
bye_greeting imap 75 0 too many connections
silent imap 75 0 too long
line_endless imap 75 0 longer than 1048576 bytes
untagged_flood imap 75 0 more lines than the 200000
uidvalidity_missing imap 69 0 UIDVALIDITY
uid_disorder imap 75 5 UID
search_bomb imap 75 0
wrong_tag imap 0,69,75 5
parens_bomb imap 0,69,75 5
nul_bytes imap 0,69,75 5
fetch_nil imap 0 0 could not be fetched
S

# Odd as it is, all five mails are there, and a second round finds nothing new.
while read -r scenario; do
	round "$scenario" imap
	ok "$scenario: the round is finished" ended_with 0
	ok "$scenario: all mails are there" same 5 "$(stored)"
	ok "$scenario: once" same 0 "$(tillmail sync --json 2>/dev/null | jq .fetched)"
	ok "$scenario: nothing of it reaches a terminal" lacks $'\033' "$(tillmail list --lane all --state all; cat "$TEST_TMP/stderr")"
	behaved "$scenario"
done <<'S'
bare_lf
escape_text
uidvalidity_change
exists_lie
fetch_wrong_uid
body_changes
size_lies
internaldate_bad
flags_weird
permflags_bad
status_empty
capability_huge
list_traversal
list_deep
stall_mid_fetch
idle_dead
bye_mid_session
S

round bad_utf8 imap
ok 'bad_utf8: the same bytes twice are one mail' same 4 "$(stored)"
behaved bad_utf8
round unsolicited imap
ok 'unsolicited: no mail is missing' test "$(stored)" -ge 5
behaved unsolicited
round expunge_race imap
ok 'expunge_race: what is gone is gone' same 3 "$(stored)"
behaved expunge_race

# What a server takes away is not taken away here.
for scenario in mailbox_gone empty_inbox; do
	round "$scenario" imap
	tillmail sync -q 2>/dev/null
	ok "$scenario: no mail is lost" same 5 "$(stored)"
	behaved "$scenario"
done

# What the server refuses is told, and what it may take later is kept.
while read -r scenario word; do
	round "$scenario" imap
	tillmail "done" "$(tillmail list --json | jq '.[0].id')"
	ok "$scenario: a refusal is told" has "$word" "$(tillmail sync 2>&1)"
	ok "$scenario: and is done all the same" same 'done' "$(tillmail list --lane all --state all --json | jq -r '[.[].state | select(. == "done")][0]')"
	behaved "$scenario"
done <<'S'
read_only not on the server yet
store_refused not on the server yet
S

done_testing
