#!/usr/bin/env bash
# changes.t - what other clients do in the mailbox is followed, and nothing is lost by it.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
# shellcheck disable=SC2034 # servers.sh reads it; the folder is made by who files mail there
DOVECOT_EXTRA='namespace inbox {
  mailbox Papierkorb {
    special_use = \Trash
  }
}'
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

epoch=1758186000 # a Thursday, noon in Bucharest
now=2025-09-18T12:00:00+03:00

servers_start
generate "$shop" 60 "$TEST_TMP/index" --now "$epoch" --days 20 --pitches 0 --threads 0

full_round() {
	at_now sync --full --json | jq -c "$did"
}

# The Message-ID of the nth message, oldest first, and the number of its thread.
message() {
	sed -n "$1p" "$TEST_TMP/index" | cut -f 2
}

nth() {
	thread "$(sed -n "$1p" "$TEST_TMP/index" | cut -f 6 | sed 's/.*<\(.*\)>/\1/')"
}

state() {
	at_now show "$(nth "$1")" --json | jq -r .state
}

in_folder() {
	mailbox count "$shop" "$1" "Message-ID=$(message "$2")"
}

queue() {
	at_now list --lane all --state all --json |
		jq -c '[.[] | [.subject, .customer.email, .lane, .state, .received, .due, .messages]] | sort'
}

config_write "$shop"
# Killed ever later, the round gets a little further each time.
for ((ms = 20; ms <= 400; ms += 20)); do
	timeout -s KILL "0.$(printf %03d "$ms")" "$TILLMAIL" --now "$now" sync -q </dev/null >/dev/null 2>&1
done
at_now sync -q
queue >"$TEST_TMP/killed"
rm -f "$STORE"*
ok 'a round fetches the mailbox' same '[60,0,0,0,0,0,0]' "$(round)"
ok 'one that was killed again and again had the same end' same "$(queue)" "$(cat "$TEST_TMP/killed")"
ok 'with nothing new nothing happens' same "$zeros" "$(round)"

mailbox flag "$shop" INBOX "$(message 60)" '+\Seen'
ok 'a flag is followed' same '[0,1,0,0,0,0,0]' "$(round)"
ok 'and reading answers nothing' same open "$(state 60)"

mailbox flag "$shop" INBOX "$(message 59)" '+\Seen'
mailbox move "$shop" INBOX "$(message 59)" Archive
id=$(nth 59)
ok 'a mail that was moved is not fetched as new' same '[0,0,1,0,0,0,0]' "$(round)"
ok 'it stays in its thread' same "$id" "$(nth 59)"
ok 'read and in the archive it is done' same 'done' "$(state 59)"

mailbox delete "$shop" INBOX "$(message 58)"
ok 'a mail that was deleted is gone from its folder' same '[0,0,1,0,0,0,0]' "$(round)"
ok 'but not from here' same open "$(state 58)"

id=$(nth 57)
at_now "done" "$id"
ok 'what is done here' same "$zeros" "$(round)"
ok 'goes to the archive, read' same '0 1' "$(in_folder INBOX 57) $(in_folder Archive 57)"
at_now open "$id"
round >/dev/null
ok 'and comes back when it is opened' same '1 0' "$(in_folder INBOX 57) $(in_folder Archive 57)"
ok 'our own changes are no news' same "$zeros" "$(round)"

dovecot_admin mailbox update -u "$shop" --uid-validity 4711 INBOX
ok 'new UIDs of the same mails fetch nothing as new' same "$zeros" "$(round)"
queue >"$TEST_TMP/before"

for ((n = 30; n < 57; n++)); do
	printf '%s\n' "$(message "$n")"
done | while read -r message; do
	dovecot_admin expunge -u "$shop" mailbox INBOX header message-id "$message"
done
ok 'many mails that are gone at once are told of' has 'are gone from INBOX at once' "$(at_now sync 2>&1)"
ok 'and not believed' same "$zeros" "$(round 2>/dev/null)"
ok 'until the owner says so' same '[0,0,27,0,0,0,0]' "$(full_round)"
ok 'and no thread is lost even then' same "$(cat "$TEST_TMP/before")" "$(queue)"
ok 'that was all' same "$zeros" "$(round)"

printf 'From: old@customer.example\nMessage-ID: <old@customer.example>\nSubject: Old\n\nHello?\n' >"$TEST_TMP/old"
mailbox append "$shop" INBOX "$TEST_TMP/old" "13-Sep-2020 12:26:40 +0000"
ok 'what was filed here lately is news, however old, also where all is looked at' same '[1,0,0,0,0,0,0]' "$(full_round)"
ok 'and that was all, too' same "$zeros" "$(round)"

{
	printf 'From: big@customer.example\nMessage-ID: <big@customer.example>\nSubject: Photos\n\n'
	head -c 27000000 /dev/zero | tr '\0' 'x' | fold -w 70
} >"$TEST_TMP/large"
printf 'From: small@customer.example\nMessage-ID: <small@customer.example>\nSubject: Hello\n\nHello?\n' \
	>"$TEST_TMP/small"
mailbox append "$shop" INBOX "$TEST_TMP/large" '18-Sep-2025 08:00:00 +0000'
mailbox append "$shop" INBOX "$TEST_TMP/small" '18-Sep-2025 08:00:00 +0000'
ok 'a mail that is too large keeps no other away' same '[2,0,0,0,0,0,1]' "$(round)"
ok 'and is seen' same '["quarantined"]' \
	"$(at_now list --lane unsure --json | jq -c '.[] | select(.flags | index("quarantined")) | .flags')"
ok 'with the limit' has 'Quarantined: too large: 26 MiB, more than the 25 that are fetched' \
	"$(at_now show "$(at_now list --lane unsure --json | jq '.[] | select(.flags | index("quarantined")) | .id')")"
ok 'once' same "$zeros" "$(round)"

# large_ones: the state of each thread with a mail that was too large.
large_ones() {
	at_now list --lane all --state all --json | jq -r '[.[] | select(.flags | index("quarantined")) | .state] | sort | join(" ")'
}
large_done() {
	at_now -q 'done' "$(at_now list --lane all --state open --json | jq '.[] | select(.flags | index("quarantined")) | .id')"
}
large_done
round >/dev/null
mailbox move "$shop" Archive '<big@customer.example>' INBOX
ok 'and known again, also when it is moved' same '0 open' "$(round | jq '.[0]') $(large_ones)"
mailbox replace "$shop" INBOX
ok 'or its folder has new UIDs' same '0 open' "$(round | jq '.[0]') $(large_ones)"
large_done
round >/dev/null
mailbox replace "$shop" Archive
ok 'as what it was' same '0 done' "$(round | jq '.[0]') $(large_ones)"
sed -i 's/<big@/<bog@/' "$TEST_TMP/large"
mailbox append "$shop" Archive "$TEST_TMP/large" '18-Sep-2025 08:00:00 +0000'
ok 'and is not another one of that size and second' same '1 done open' "$(round | jq '.[0]') $(large_ones)"
mailbox move "$shop" Archive '<bog@customer.example>' INBOX
ok 'of which each is known' same '0 done open' "$(round | jq '.[0]') $(large_ones)"
sed -i '/^Message-ID/d' "$TEST_TMP/large"
mailbox append "$shop" INBOX "$TEST_TMP/large" '18-Sep-2025 08:00:00 +0000'
mailbox append "$shop" INBOX "$TEST_TMP/large" '18-Sep-2025 08:00:00 +0000'
ok 'nor are two without a Message-ID one' same '2 done open open open' "$(round | jq '.[0]') $(large_ones)"

rm -f "$STORE"*
config_write "$shop"
sed -i 's/^mailbox:/mailbox:\n  folders: {archive: no}/' "$CONFIG"
round >/dev/null
at_now "done" "$(nth 20)"
round >/dev/null
ok 'without an archive a keyword says that it is done' has 'tillmail-done' \
	"$(mailbox list "$shop" INBOX | grep -F "$(message 20)")"
rm -f "$STORE"*
round >/dev/null
ok 'a new store knows it from there' same 'done' "$(state 20)"
at_now open "$(nth 20)"
round >/dev/null
ok 'open again, the keyword goes' lacks 'tillmail-done' \
	"$(mailbox list "$shop" INBOX | grep -F "$(message 20)")"
ok 'and stays away' same "$zeros" "$(round)"
ok 'with the thread open' same open "$(state 20)"

# Few mails that are gone are daily business, but not where the whole account is empty.
old_shop=$shop
shop=eva@lumen.example
rm -f "$STORE"*
config_write "$shop"
for name in ann ben cleo; do question "$name"; done
round >/dev/null
for name in ann ben cleo; do mailbox delete "$shop" INBOX "<$name@customer.example>"; done
ok 'an inbox with few mails that is empty' same '[0,0,3,0,0,0,0]' "$(round 2>&1)"
for name in dan eva fay gil hal; do question "$name"; done
round >/dev/null
for name in dan eva fay gil hal; do mailbox move "$shop" INBOX "<$name@customer.example>" Archive; done
ok 'one that was archived' same '[0,0,5,0,0,0,0]' "$(round 2>&1)"
question ida
question jon
round >/dev/null
dovecot_admin expunge -u "$shop" mailbox INBOX all
ok 'or emptied beside the archive is believed' same '[0,0,2,0,0,0,0]' "$(round 2>&1)"
question kim
round >/dev/null
dovecot_admin expunge -u "$shop" mailbox '*' all
ok 'where nothing is left anywhere it is told' has '1 of 1 mails are gone from INBOX at once' "$(at_now sync 2>&1)"
question leo
ok 'and not believed, also when mail comes' same '[1,0,0,0,0,0,0]' "$(round 2>/dev/null)"
ok 'for all folders' has '5 of 5 mails are gone from Archive at once' "$(at_now sync 2>&1)"
ok 'until the owner says that it is right' same '[0,0,6,0,0,0,0]' "$(full_round)"
ok 'and that was all' same "$zeros" "$(round 2>&1)"
for name in mia nat oli pia; do question "$name"; done
round >/dev/null
dovecot_admin expunge -u "$shop" mailbox '*' all
ok 'an account that is empty' has '5 of 5 mails are gone' "$(at_now sync 2>&1)"
for name in leo mia nat oli pia; do question "$name"; done
at_now sync >/dev/null 2>&1
ok 'and has its mails again is in doubt no more' same "$zeros" "$(round 2>&1)"
mailbox delete "$shop" INBOX '<mia@customer.example>'
ok 'nor when one is deleted then' same '[0,0,1,0,0,0,0]' "$(round 2>&1)"
# Mails that are older than sync_days are not known, but left.
shop=fay@lumen.example
config_write "$shop"
old_mail() {
	printf 'From: ann@customer.example\nMessage-ID: <%s@customer.example>\nSubject: Hello\n\nHello.\n' "$2" >"$TEST_TMP/mail"
	mailbox append "$shop" "$1" "$TEST_TMP/mail" '10-Jan-2020 10:00:00 +0000'
}
# begin FOLDER: with a new store, older mails in that folder, and five in the inbox.
begin() {
	rm -f "$STORE"*
	dovecot_admin expunge -u "$shop" mailbox '*' all
	for name in one two three; do old_mail "$1" "$name"; done
	for name in qui rob sue tom una; do question "$name"; done
	round >/dev/null
}
delete_known() {
	for name in qui rob sue tom una; do mailbox delete "$shop" INBOX "<$name@customer.example>"; done
}
begin Sent
delete_known
ok 'nobody doubts it beside older mails in Sent' same '[0,0,5,0,0,0,0]' "$(round 2>&1)"
begin INBOX
delete_known
ok 'nor in the same folder' same '[0,0,5,0,0,0,0]' "$(round 2>&1)"
begin INBOX
dovecot_admin expunge -u "$shop" mailbox '*' all
question val
ok 'but where those are gone, too' has '5 of 5 mails are gone from INBOX at once' "$(at_now sync 2>&1)"

# What was filed is not gone.
shop=gil@lumen.example
rm -f "$STORE"*
config_write "$shop"
names=$(printf 'n%d ' {1..22})
# refill: all of them in the inbox, and nothing anywhere else.
refill() {
	dovecot_admin expunge -u "$shop" mailbox '*' all
	at_now sync --full -q
	for name in $names; do question "$name"; done
	round >/dev/null
}
move_all() {
	dovecot_admin move -u "$shop" "$1" mailbox INBOX all
}
refill
move_all Archive
ok 'many mails that are archived at once are no doubt' same '[0,0,22,0,0,0,0]' "$(round 2>&1)"
dovecot_admin mailbox create -u "$shop" Orders
refill
move_all Orders
ok 'many that are filed elsewhere are doubted while the trash may be there' has '22 of 22 mails are gone' "$(at_now sync 2>&1)"
dovecot_admin mailbox create -u "$shop" Papierkorb
refill
move_all Orders
ok 'but not where the server tells the trash' same '[0,0,22,0,0,0,0]' "$(round 2>&1)"
refill
move_all Papierkorb
ok 'what is there is gone' has '22 of 22 mails are gone' "$(at_now sync 2>&1)"
refill
move_all Junk
ok 'and in junk' has '22 of 22 mails are gone' "$(at_now sync 2>&1)"
refill
dovecot_admin expunge -u "$shop" mailbox INBOX all
question other
dovecot_admin move -u "$shop" Orders mailbox INBOX all
ok 'and what is nowhere' has '22 of 22 mails are gone' "$(at_now sync 2>&1)"
shop=$old_shop

rm -f "$STORE"*
config_write "$shop"
printf '#!/bin/sh\nexit 1\n' >"$TEST_TMP/password"
chmod 700 "$TEST_TMP/password"
sed -i -e 's/^mailbox:/mailbox:\n  folders: {sent: Poczta wysłana, archive: Załatwione}/' \
	-e "s#^  password:.*#  password_command: $TEST_TMP/password#" "$CONFIG"
ok 'a command for the password that fails is an error of the configuration' status 78 tillmail sync
# shellcheck disable=SC2016 # the script that is written expands it
printf '#!/bin/sh\nprintf "%%s\\nand a note\\n" "$SERVER_PASSWORD"\n' >"$TEST_TMP/password"
ok 'the password is the first line of what a command prints' same 0 "$(round | jq '.[3]')"
ok 'a folder is not made before something must go there' same 0 \
	"$(dovecot_admin mailbox list -u "$shop" 'Poczta*' | wc -l)"
at_now reply "$(nth 15)" -m 'We have sent another one.' --send
at_now "done" "$(nth 16)"
round >/dev/null
ok 'then it is, whatever its name' same '1 1' \
	"$(mailbox count "$shop" 'Poczta wys&AUI-ana') $(mailbox count "$shop" 'Za&AUI-atwione')"
ok 'and is known from then on' same "$zeros" "$(round)"

dovecot_stop
DOVECOT_WITHOUT='MOVE UIDPLUS CONDSTORE QRESYNC ESEARCH SPECIAL-USE LIST-STATUS LITERAL+'
dovecot_start
rm -f "$STORE"*
config_write "$shop"
round >/dev/null
ok 'a server that can do little' same "$zeros" "$(round)"
mailbox flag "$shop" INBOX "$(message 10)" '+\Flagged'
ok 'still tells of flags' same '[0,1,0,0,0,0,0]' "$(round)"
at_now "done" "$(nth 10)"
round >/dev/null
ok 'and takes what is done to the archive' same 1 "$(in_folder Archive 10)"
round >/dev/null
ok 'then nothing is left to do' same "$zeros" "$(round)"
ok 'and it is still done' same 'done' "$(state 10)"

done_testing
