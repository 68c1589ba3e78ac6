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
# A mail for each label of a charset.
desk_label() {
	desk_count=$((desk_count + 1))
	printf '%d.eml\tINBOX\t50m\t-\n' "$desk_count" >>"$desk_data/demo/index.tsv"
	{
		printf 'From: Ann <ann@stranger.example>\nTo: ana@lumen.example\nSubject: label %s\nMIME-Version: 1.0\n' "$1"
		printf 'Content-Type: text/plain; charset="%s"\nContent-Transfer-Encoding: base64\n\n%s\n' "$1" "$2"
	} >"$desk_data/demo/mails/$desk_count.eml"
}
labels=$TOP_SRCDIR/tests/data/charsets/labels.tsv
python3 - "$labels" >"$TEST_TMP/labels" <<'P'
import base64, sys
for line in open(sys.argv[1], encoding="utf-8"):
    fields = line.rstrip("\n").split("\t")
    if len(fields) == 3 and '"' not in fields[0]:
        print(fields[0], base64.b64encode(bytes.fromhex(fields[1])).decode())
P
while read -r label bytes; do
	desk_label "$label" "$bytes"
done <"$TEST_TMP/labels"
desk_end

for subject in blanks question word; do
	id=$(field '.[0].id' at list --lane all --state all "subject:$subject")
	ok "$subject in a boundary: the text" same 'Where is my order 10482?' "$(field '.thread[0].text | rtrimstr("\n")' at show "$id")"
	ok 'and the file' same 'orders.csv text/csv 3' \
		"$(field '[.thread[0].attachments[] | "\(.name) \(.type) \(.size)"] | join(", ")' at show "$id")"
	at show "$id" --attachments "$TEST_TMP/$subject" >/dev/null
	ok 'as it was' same '1,2' "$(cat "$TEST_TMP/$subject/orders.csv")"
done

at export --all --format json >"$TEST_TMP/all" 2>/dev/null
wrong_labels() {
	python3 - "$labels" "$TEST_TMP/all" <<'P'
import json, sys
texts = {}
decoder = json.JSONDecoder()
rest = open(sys.argv[2], encoding="utf-8").read().strip()
while rest:
    value, end = decoder.raw_decode(rest)
    rest = rest[end:].strip()
    for thread in value if isinstance(value, list) else [value]:
        for message in thread["thread"]:
            texts[message["subject"]] = message["text"].rstrip("\n")
n = 0
for line in open(sys.argv[1], encoding="utf-8"):
    fields = line.rstrip("\n").split("\t")
    if len(fields) == 3 and '"' not in fields[0]:
        n += 1
        if texts.get("label " + fields[0]) != fields[2].strip():
            print(fields[0], "is read as", texts.get("label " + fields[0]))
print("all" if n > 300 else "too few")
P
}
ok 'every charset and alias is read' same all "$(wrong_labels)"
done_testing
