#!/usr/bin/env bash
# elsewhere.t - what a telephone, and a second tillmail, do in the mailbox is done here, too.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

servers_start

id() {
	printf '<%s@customer.example>' "$1"
}

# after NAME: its state, once tillmail has looked
after() {
	round >/dev/null
	tillmail show "$(thread "$1")" --json | jq -r .state
}

# second VERB...: by a tillmail with a store of its own
second() {
	XDG_DATA_HOME=$HOME/second tillmail "$@"
}

on_second() {
	second search "from:$1" --json | jq '.[0].id'
}

states() {
	"$@" list --lane all --state all --json | jq -r 'map(.subject[6:] + " " + .state) | sort | join(", ")'
}

config_write "$shop"
for name in ann ben cleo dan eva fay; do question "$name"; done
round >/dev/null

printf 'From: %s\nTo: ann@customer.example\nMessage-ID: <re@lumen.example>\nIn-Reply-To: %s\nSubject: Re: Order ann\n\nIt left today.\n' \
	"$shop" "$(id ann)" >"$TEST_TMP/mail"
mailbox append "$shop" Sent "$TEST_TMP/mail"
ok 'an answer from a telephone answers' same waiting "$(after ann)"
mailbox move "$shop" INBOX "$(id ben)" Archive
ok 'what is archived unread is not done' same open "$(after ben)"
mailbox flag "$shop" Archive "$(id ben)" '+\Seen'
ok 'but when it is read' same 'done' "$(after ben)"
mailbox flag "$shop" Archive "$(id ben)" '+\Flagged'
ok 'whatever else is noted there' same 'done' "$(after ben)"
mailbox flag "$shop" Archive "$(id ben)" '-\Seen'
ok 'unread again it is open again' same open "$(after ben)"
mailbox flag "$shop" Archive "$(id ben)" '+\Seen'
ok 'and read again done' same 'done' "$(after ben)"
mailbox move "$shop" Archive "$(id ben)" INBOX
ok 'back in the inbox it is open' same open "$(after ben)"
mailbox move "$shop" INBOX "$(id ben)" Archive
ok 'and in the archive done, every time' same 'done' "$(after ben)"
tillmail -q 'done' "$(thread cleo)"
round >/dev/null
mailbox move "$shop" Archive "$(id cleo)" INBOX
ok 'also when it was done here' same open "$(after cleo)"
ok 'which lies where it was put' same 1 "$(mailbox count "$shop" INBOX "Message-ID=$(id cleo)")"
mailbox move "$shop" INBOX "$(id cleo)" Archive
tillmail -q 'done' "$(thread cleo)"
tillmail -q open "$(thread cleo)"
ok 'what was said here meanwhile is newer' same open "$(after cleo)"
ok 'and is what the server hears' same 1 "$(mailbox count "$shop" INBOX "Message-ID=$(id cleo)")"
mailbox delete "$shop" INBOX "$(id dan)"
ok 'what is deleted was not answered' same open "$(after dan)"

second sync -q
ok 'a second desk is the same' same "$(states tillmail | sed 's/dan open, //')" "$(states second)"
second -q 'done' "$(on_second eva)"
second sync -q
ok 'what is done there is done here' same 'done' "$(after eva)"
second -q open "$(on_second eva)"
second sync -q
ok 'and what is opened' same open "$(after eva)"
tillmail -q 'done' "$(thread eva)"
round >/dev/null
second sync -q
ok 'and here, there' same "$(states tillmail | sed 's/dan open, //')" "$(states second)"

mailbox flag "$shop" Archive "$(id eva)" '+tillmail-done'
after eva >/dev/null
mailbox move "$shop" Archive "$(id eva)" INBOX
ok 'back in the inbox it is open, also with the keyword of what is done' same open "$(after eva)"
ok 'which is taken away' lacks tillmail-done "$(mailbox list "$shop" INBOX | grep -F "$(id eva)")"
second sync -q
ok 'so that it is open there, too' same "$(states tillmail | sed 's/dan open, //')" "$(states second)"
mailbox move "$shop" INBOX "$(id eva)" Archive
mailbox flag "$shop" Archive "$(id eva)" '-\Seen' '+tillmail-done'
after eva >/dev/null
mailbox move "$shop" Archive "$(id eva)" INBOX
ok 'likewise when it was not done before' same open "$(after eva)"

# away NAME: in a folder that tillmail does not use, as it knows. back NAME FOLDER: from there.
away() {
	mailbox move "$shop" INBOX "$(id "$1")" Aside
	round >/dev/null
}
back() {
	round >/dev/null
	mailbox move "$shop" Aside "$(id "$1")" "$2"
}
keywords() {
	mailbox list "$shop" "${2-INBOX}" | grep -F "$(id "$1")" | grep -o 'tillmail-[a-z]*' | xargs
}
dovecot_admin mailbox create -u "$shop" Aside
for name in hal ida jon; do question "$name"; done
round >/dev/null
away hal
tillmail -q mark pitch "$(thread hal)"
back hal INBOX
round >/dev/null
ok 'a mark on what lies in a folder that is not used is heard of when it comes back' same tillmail-pitch "$(keywords hal)"
away hal
tillmail -q mark customer "$(thread hal)"
back hal INBOX
round >/dev/null
ok 'and is newer than the keyword that it had' same tillmail-customer "$(keywords hal)"
away ida
tillmail -q 'done' "$(thread ida)"
back ida Archive
round >/dev/null
ok 'done, it is read where it is archived' has '\Seen' "$(mailbox list "$shop" Archive | grep -F "$(id ida)")"
away jon
tillmail -q 'done' "$(thread jon)"
back jon INBOX
ok 'but open where somebody puts it back into the inbox' same open "$(after jon)"
second sync -q
ok 'for a second desk, too' same "$(states tillmail | sed 's/dan open, //')" "$(states second)"

lane() {
	tillmail show "$(thread "$1")" --json | jq -r .lane
}

second -q mark pitch "$(on_second fay)"
second sync -q
round >/dev/null
ok 'a mark there is one here' same pitch "$(lane fay)"
second -q undo
second sync -q
round >/dev/null
ok 'and taken back here, where it is taken back there' same "$(second show "$(on_second fay)" --json | jq -r .lane)" "$(lane fay)"
ok 'with nothing left to tell' same "$zeros" "$(round)"
second -q mark pitch "$(on_second fay)"
second sync -q
round >/dev/null
tillmail -q mark pitch "$(thread fay)"
round >/dev/null
mailbox flag "$shop" INBOX "$(id fay)" '-tillmail-pitch'
round >/dev/null
ok 'but not what was marked here, too' same pitch "$(lane fay)"
tillmail -q mark customer "$(thread fay)"
round >/dev/null

dovecot_admin mailbox rename -u "$shop" Archive Old
before=$(states tillmail)
ok 'a folder that was renamed' same '[0,0,0,0,0,0,0]' "$(round)"
ok 'takes no thread along' same "$before" "$(states tillmail)"
tillmail -q 'done' "$(thread fay)"
ok 'and one that was deleted' same 'done' "$(after fay)"
dovecot_admin mailbox delete -u "$shop" Archive
before=$(states tillmail)
round >/dev/null
ok 'neither' same "$before" "$(states tillmail)"

for folder in INBOX Sent Archive Old; do
	dovecot_admin mailbox update -u "$shop" --uid-validity $((4711 + ${#folder})) "$folder"
done
ok 'all on another server' same '[0,0,0,0,0,0,0]' "$(round)"
ok 'is as it was' same "$before" "$(states tillmail)"

for name in kim lou; do question "$name"; done
round >/dev/null
tillmail -q 'done' "$(thread kim)"
round >/dev/null
mailbox flag "$shop" INBOX "$(id lou)" '+tillmail-done'
round >/dev/null
before=$(states tillmail)
mailbox move "$shop" Archive "$(id kim)" INBOX
dovecot_admin mailbox update -u "$shop" --uid-validity 4811 INBOX
ok 'what is put back into an inbox that then has new UIDs is no new mail' same 0 "$(round | jq '.[0]')"
ok 'but open, and all that lay there is as it was' same "${before/kim done/kim open}" "$(states tillmail)"
mailbox move "$shop" INBOX "$(id kim)" Archive
mailbox flag "$shop" Archive "$(id kim)" '+tillmail-done'
ok 'archived again it is done' same 'done' "$(after kim)"
mailbox move "$shop" Archive "$(id kim)" INBOX
dovecot_admin mailbox update -u "$shop" --uid-validity 4812 INBOX
ok 'and open once more, also with the keyword of what is done' same open "$(after kim)"

sed -i 's/^mailbox:/mailbox:\n  folders: {archive: no}/' "$CONFIG"
question gus
round >/dev/null
tillmail -q 'done' "$(thread gus)"
round >/dev/null
mailbox flag "$shop" INBOX "$(id gus)" '-tillmail-done'
ok 'without an archive, the keyword that is gone opens' same open "$(after gus)"
mailbox flag "$shop" INBOX "$(id gus)" '+tillmail-done'
ok 'and comes back' same 'done' "$(after gus)"
mailbox move "$shop" INBOX "$(id gus)" Old
mailbox move "$shop" Old "$(id gus)" INBOX
ok 'what was only away between two rounds is as it was' same 'done' "$(after gus)"
mailbox move "$shop" INBOX "$(id gus)" Old
round >/dev/null
mailbox move "$shop" Old "$(id gus)" INBOX
ok 'what somebody puts back is open' same open "$(after gus)"
ok 'and without the keyword' lacks tillmail-done "$(mailbox list "$shop" INBOX | grep -F "$(id gus)")"

done_testing
