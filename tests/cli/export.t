#!/usr/bin/env bash
# export.t - threads as mbox, mails, JSON and calendar, read back by somebody else's code.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

desk_begin
desk_mail INBOX 50m - <<'M'
From: Mia Stone <mia@stone.example>
To: ana@lumen.example
Subject: A vase; two cups, and a jug that has a very long name so that the line is folded ăâîșț ăâîșț ăâîșț
Date: @DATE@
Message-ID: <q1@stone.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

From here it looks broken.
>From there, too.
>>From everywhere.
Where is the other one?

--b
Content-Type: image/png; name="../../evil photo.png"
Content-Disposition: attachment; filename="../../evil photo.png"
Content-Transfer-Encoding: base64

iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
--b--
M
desk_mail Sent 40m '\Seen' <<'M'
From: Ana <ana@lumen.example>
To: Mia Stone <mia@stone.example>
Subject: Re: A vase
Date: @DATE@
Message-ID: <a1@lumen.example>
In-Reply-To: <q1@stone.example>
References: <q1@stone.example>
X-Tillmail-Promise: 2026-09-14T18:00:00+03:00

Hi Mia, thank you, and sorry. You will hear from us by the close of the day.
M
printf 'From: zoe@wood.example\nTo: ana@lumen.example\nSubject: A cup\nDate: Mon, 14 Sep 2026 08:00:00 +0000\n\nWhere is the cup that I ordered?\nFrom Zoe' >"$TEST_TMP/zoe"
desk_mail INBOX 30m - <"$TEST_TMP/zoe"
desk_end
mia=$(id_of from:mia)
zoe=$(id_of from:zoe)
at snooze "$zoe" 3d >/dev/null
at open "$zoe" >/dev/null
at customer mia@stone.example note 'She collects vases.' >/dev/null
at note "$zoe" 'She phoned.' >/dev/null

names() {
	find "$TEST_TMP/mails" -type f -printf '%f\n'
}

# by FILE CODE: Python's word on it.
by() {
	python3 -c "
import email, email.policy, json, mailbox, re, sys
name = sys.argv[1]
$2" "$1"
}

ok 'an mbox of a thread' at export "$mia" --format mbox -o "$TEST_TMP/mia.mbox"
ok 'is for its owner alone' same 600 "$(stat -c %a "$TEST_TMP/mia.mbox")"
ok 'has its messages' same '<q1@stone.example> <a1@lumen.example>' \
	"$(by "$TEST_TMP/mia.mbox" 'print(*[m["message-id"] for m in mailbox.mbox(name)])')"
ok 'with the bytes that came, once the quotes are taken off' same same "$(
	at show "$mia" --raw >"$TEST_TMP/raw"
	by "$TEST_TMP/mia.mbox" '
box = mailbox.mbox(name)
bodies = [re.sub(rb"(?m)^>(>*From )", rb"\1", box.get_bytes(k)) for k in box.keys()]
raw = open(name.replace("mia.mbox", "raw"), "rb").read().replace(b"\r\n", b"\n")
print("same" if b"".join(bodies) == raw or b"".join(b + b"\n" for b in bodies) == raw else (bodies, raw))')"
ok 'the attachments among them' same "b'\\x89PNG'" "$(by "$TEST_TMP/mia.mbox" '
m = email.message_from_bytes(mailbox.mbox(name).get_bytes(0), policy=email.policy.default)
print([a.get_content() for a in m.iter_attachments()][0][:4])')"
ok 'quoted as mboxrd has it' same '>From here|>>From there|>>>From everywhere' \
	"$(grep -a -E '^>+From ' "$TEST_TMP/mia.mbox" | sed 's/\(From [a-z]*\).*/\1/' | tr '\n' '|' | sed 's/|$//')"
ok 'each begins with who and when' same 'From mia@stone.example Mon Sep 14 07:40:00 2026' "$(head -1 "$TEST_TMP/mia.mbox")"
ok 'everything goes to stdout, too' same 3 "$(at export --all --format mbox >"$TEST_TMP/all"; by "$TEST_TMP/all" 'print(len(mailbox.mbox(name)))')"
ok 'a last line without an end gets one' same '>From Zoe|' "$(at export "$zoe" --format mbox | tail -2 | tr '\n' '|' | sed 's/||$/|/')"
ok 'a query finds them' same '<q1@stone.example> <a1@lumen.example>' \
	"$(at export from:mia --format mbox >"$TEST_TMP/q"; by "$TEST_TMP/q" 'print(*[m["message-id"] for m in mailbox.mbox(name)])')"

ok 'a thread of one mail is that mail' cmp <(sed 's/$/\r/' "$TEST_TMP/zoe" | head -c -1) <(at export "$zoe" --format eml)
ok 'one of several is a folder' fails 64 '-o FOLDER' at export "$mia" --format eml
ok 'with a file for each' same 2 "$(at export "$mia" --format eml -o "$TEST_TMP/mails"; names | wc -l)"
ok 'under names that nobody else chose' same '' "$(names | grep -vE "^$mia-20260914T07[0-9]{4}Z-(in|out)-[0-9a-f]{12}\.eml$")"
ok 'whose bytes are those that came' same "$(sha256sum <"$TEST_TMP/raw")" "$(cat "$TEST_TMP/mails"/*-in-* "$TEST_TMP/mails"/*-out-* | sha256sum)"
ok 'a second time changes nothing' at export --all --format eml -o "$TEST_TMP/mails"
ok 'but adds what is new' same 3 "$(names | wc -l)"

at export --all --format json >"$TEST_TMP/json"
ok 'JSON has all threads' same 2 "$(jq length "$TEST_TMP/json")"
ok 'as show has them' same "$(at show "$mia" --json | jq -S .)" \
	"$(jq -S ".[] | select(.id == $mia) | del(.events, .lane_why, .state_why, .thread[].verdict)" "$TEST_TMP/json")"
ok 'with what happened' same 'received sent promised note' "$(jq -r ".[] | select(.id == $mia) | [.events[].kind] | join(\" \")" "$TEST_TMP/json")"
ok 'the promise with its time' same "$close" "$(jq -r ".[] | select(.id == $mia) | .events[2].until" "$TEST_TMP/json")"
ok 'what the owner did' same 'received: snoozed:owner opened:owner noted:owner' \
	"$(jq -r ".[] | select(.id == $zoe) | [.events[] | .kind + \":\" + (if .message then \"\" else .by end)] | join(\" \")" "$TEST_TMP/json" | sed 's/snoozed:\( \|$\)/snoozed:owner\1/')"
ok 'and noted' same 'She phoned.' "$(jq -r ".[] | select(.id == $zoe) | .events[-1].text" "$TEST_TMP/json")"
ok 'and what was thought of it' same 'customer true' \
	"$(jq -r ".[] | select(.id == $mia) | .thread[0].verdict | .lane + \" \" + (.reasons | length > 0 | tostring)" "$TEST_TMP/json")"
ok 'of theirs, not of ours' same null "$(jq -r ".[] | select(.id == $mia) | .thread[1].verdict" "$TEST_TMP/json")"

at export --all --format ics -o "$TEST_TMP/desk.ics"
ok 'a calendar is lines of 75 bytes, ended by CRLF' by "$TEST_TMP/desk.ics" '
lines = open(name, "rb").read().split(b"\r\n")
assert lines.pop() == b"" and all(len(l) <= 75 and b"\n" not in l and l.decode() for l in lines), lines'
unfolded() {
	by "$TEST_TMP/desk.ics" 'print(open(name, newline="").read().replace("\r\n ", "").replace("\r\n", "\n"))'
}
ok 'what is due is to be done' has 'DUE:20260914T150000Z' "$(unfolded)"
ok 'what is promised is an event' has 'DTSTART:20260914T150000Z' "$(unfolded)"
ok 'its text is escaped, and whole' has 'SUMMARY:Promised to Mia Stone: A vase\; two cups\, and a jug that has a very long name so that the line is folded ăâîșț ăâîșț ăâîșț' "$(unfolded)"
ok 'its parts are closed' same "$(unfolded | grep -c ^BEGIN:)" "$(unfolded | grep -c ^END:)"
ok 'and known again' has "UID:thread-$mia-promise@lumen.example" "$(unfolded)"

ok 'a query that finds nothing: the answer is no' status 1 at export from:nobody --format json
ok 'a thread that there is not' fails 66 'no thread 999' at export 999 --format mbox
ok 'leaves no file' status 66 at export 999 --format mbox -o "$TEST_TMP/none"
ok 'nor a part of one' same '' "$(find "$TEST_TMP" -maxdepth 1 -name 'none*')"
ok 'of a thread that there is not nothing is printed' same '66 ' "$(at export 99999 --format json 2>/dev/null >"$TEST_TMP/none"; echo $?) $(cat "$TEST_TMP/none")"
ok 'behind others it ends the array, which is whole' same "66 $mia" \
	"$(at export "$mia" 99999 --format json 2>/dev/null >"$TEST_TMP/one"; echo $?) $(jq '.[].id' "$TEST_TMP/one")"
ok 'a format that there is not' fails 64 'mbox, eml, json or ics' at export "$mia" --format pst
ok 'nothing named' fails 64 '--all' at export --format mbox
# to_nobody COMMAND...: into a pipe that nobody reads any more.
to_nobody() {
	python3 -c 'import os, subprocess, sys
r, w = os.pipe()
os.close(r)
sys.exit(subprocess.call(sys.argv[1:], stdout=w))' "$@"
}
for format in mbox json ics; do
	ok "whoever has seen enough of $format breaks nothing" fails 0 '' to_nobody "$TILLMAIL" --now "$now" export --all --format $format
	ok "$format: and hears nothing" same '' "$(to_nobody "$TILLMAIL" --now "$now" export --all --format $format 2>&1)"
done
ok 'a disk that is full is told of' fails 74 'write the export' at export --all --format mbox -o /dev/full
ok 'and a device stays one' test -c /dev/full
done_testing
