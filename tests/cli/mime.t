#!/usr/bin/env bash
# mime.t - what a mail says in the ways of MIME is read as it was meant.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# parted SUBJECT BOUNDARY: a text and a file.
parted() {
	printf 'From: Ann <ann@stranger.example>\nTo: ana@lumen.example\nSubject: %s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="%s"\n\n' \
		"$1" "$2" >"$TEST_TMP/mail"
	printf -- '--%s\nContent-Type: text/plain\n\nWhere is my order 10482?\n' "$2" >>"$TEST_TMP/mail"
	printf -- '--%s\nContent-Type: text/csv; name=orders.csv\n\n1,2\n--%s--\n' "$2" "$2" >>"$TEST_TMP/mail"
	desk_mail INBOX 50m - <"$TEST_TMP/mail"
}

desk_begin
parted Blanks 'two  blanks'
parted Question '----=_Part=?'
parted Word '=?utf-8?q?x?='
desk_end

for subject in blanks question word; do
	id=$(field '.[0].id' at list --lane all --state all "subject:$subject")
	ok "$subject in a boundary: the text" same 'Where is my order 10482?' "$(field '.thread[0].text | rtrimstr("\n")' at show "$id")"
	ok 'and the file' same 'orders.csv text/csv 3' \
		"$(field '[.thread[0].attachments[] | "\(.name) \(.type) \(.size)"] | join(", ")' at show "$id")"
	at show "$id" --attachments "$TEST_TMP/$subject" >/dev/null
	ok 'as it was' same '1,2' "$(cat "$TEST_TMP/$subject/orders.csv")"
done
done_testing
