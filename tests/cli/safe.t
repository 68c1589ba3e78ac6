#!/usr/bin/env bash
# safe.t - what a stranger wrote moves no cursor, names no file and fools no eye.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# Escape, bell, C1, bidi override and isolate, line separator, each where it hurts.
word() {
	printf '%s' "$1" | base64 -w 0
}
evil=$'\033]0;owned\007\033[2J\302\233\342\200\256txt\342\201\246\342\200\250x'
desk_begin
{
	printf 'From: =?utf-8?b?%s?= <mallory@evil.example>\n' "$(word "Mallory $evil")"
	printf 'To: ana@lumen.example\nSubject: =?utf-8?b?%s?=\n' "$(word "Parcel $evil")"
	printf 'X-Odd: =?utf-8?b?%s?=\nMIME-Version: 1.0\n' "$(word "$evil")"
	printf 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n%s\n' \
		"$(word "Where is my parcel? $evil")"
	for name in '../../x' '-rf' '.bashrc' 'a/b\c:d.txt' "$evil.exe" same.txt same.txt "$(printf '%0300d' 0).pdf" ''; do
		printf -- '--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n'
		printf 'Content-Disposition: attachment; filename="=?utf-8?b?%s?="\n\n%s\n' "$(word "$name")" "$(word "content of $name")"
	done
	printf -- '--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n%s\n--b--\n' "$(word "<p>$evil</p>")"
} >"$TEST_TMP/mail"
desk_mail INBOX 50m - <"$TEST_TMP/mail"
printf 'From: Bo <"\033[31m"@x.example>\nTo: ana@lumen.example\nReply-To: "%s" <"\033[31m"@evil.example>\nSubject: x\n\nWhere is it?\n' "$evil" >"$TEST_TMP/mail"
desk_mail INBOX 50m - <"$TEST_TMP/mail"
desk_end
id=$(field '.[0].id' at list --lane all --state all subject:parcel)
ok 'the mail is there' test "$id" -gt 0

# harmless COMMAND...: nothing of that is in what it prints; new lines are its own.
harmless() {
	"$@" >"$TEST_TMP/shown" 2>&1
	[ -s "$TEST_TMP/shown" ] || {
		echo 'it prints nothing'
		return 1
	}
	python3 - "$TEST_TMP/shown" <<'P'
import sys, unicodedata
text = open(sys.argv[1], encoding="utf-8").read()
bad = [c for c in text if c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")]
sys.exit("in it: %s\n%s" % (bad, ascii(text)) if bad else 0)
P
}
for verb in 'list --lane all --state all' 'search subject:parcel' "show $id" "show $id --headers" "why $id" \
	"reply $id -m hello --dry-run"; do
	# shellcheck disable=SC2086 # words of a command
	ok "$verb" harmless at $verb
	# shellcheck disable=SC2086
	ok "$verb --json" harmless at $verb --json
done
# terminal COMMAND...: with its output on one.
terminal() {
	script -qec "'$TILLMAIL' --now $now $*" /dev/null </dev/null | tr -d '\r'
}
if command -v script >/dev/null; then
	for verb in 'list --lane all --state all' "show $id" "show $id --raw" "show $id --html" "template show parcel-missing"; do
		# shellcheck disable=SC2086
		ok "$verb on a terminal" harmless terminal $verb
	done
else
	skip 'raw mail on a terminal' 'script(1) is not installed'
fi
at reply "$id" -m 'Hello.' --send >/dev/null
ok 'the outbox' harmless at outbox
ok 'the outbox as JSON' harmless at outbox --json
ok 'has the letter' same 1 "$(field length at outbox)"
other=$(id_of subject:x)
ok 'an address that is none cannot be answered' fails 65 'correct it' at reply "$other" -m 'Hello.' --send --allow reply-to-differs
ok 'but is shown' harmless at show "$other"

saved=$TEST_TMP/saved
at show "$id" --attachments "$saved" >"$TEST_TMP/paths"
ok 'attachments stay in their folder' same "$(wc -l <"$TEST_TMP/paths")" "$(find "$saved" -type f | wc -l)"
ok 'all of them' same 9 "$(wc -l <"$TEST_TMP/paths")"
ok 'none is hidden, an option or outside' same '' "$(find "$saved" -name '.*' -o -name '-*'; find "$TEST_TMP" -maxdepth 1 -name x)"
ok 'names show what they are' harmless ls "$saved"
ok 'a name that is taken gets a number' test -e "$saved/2-same.txt"
ok 'the content is whole' same 'content of same.txt' "$(cat "$saved/2-same.txt")"
ok 'a long name keeps its ending' same 1 "$(find "$saved" -name '*0.pdf' | wc -l)"
at show "$id" --attachments "$saved" >/dev/null
ok 'saving again overwrites nothing' same 18 "$(find "$saved" -type f | wc -l)"
ok 'others cannot read them' same 600 "$(stat -c %a "$saved/same.txt")"
ok 'as JSON they are paths' same 9 "$(field length at show "$id" --attachments "$TEST_TMP/json")"
ok 'a folder that cannot be made is told of' fails 74 '/dev/null/x' at show "$id" --attachments /dev/null/x
done_testing
