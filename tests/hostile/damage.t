#!/usr/bin/env bash
# damage.t - a damaged store is told, kept under another name, and made anew from the server.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/kit.sh"

export TEST_TMP
kit_require

now=2025-09-18T12:00:00+03:00

kit_start imap ok --tls
kit_config "imaps://localhost:$kit_port" submissions://localhost:9

# What there is to remember, without what a new store numbers anew.
threads() {
	tillmail --now "$now" list --lane all --state all --json | jq -S 'map(del(.id)) | sort_by(.subject)'
}

folder=${STORE%/*}

damage() {
	python3 - "$1" "$STORE" <<'P'
import os, random, sys

kind, path = sys.argv[1:]
size = os.path.getsize(path)
with open(path, "r+b") as f:
    if kind == "empty":
        f.truncate(0)
    elif kind == "half":
        f.truncate(size // 2)
    elif kind == "garbage":
        f.write(random.Random(1).randbytes(size))
    elif kind == "no database":
        f.write(b"not a database at all")
    elif kind == "zeros":
        f.seek(8192)
        f.write(bytes((size // 8192 - 2) * 8192))
P
}

ok 'a first round' tillmail --now "$now" sync -q
want=$(threads)
ok 'it has all five mails' same 5 "$(jq length <<<"$want")"
ok 'and leaves no doubt behind' test ! -e "$STORE.doubt"

for kind in empty half garbage 'no database' zeros; do
	damage "$kind"
	ok "$kind: a verb cannot go on" status 74 tillmail --now "$now" list --lane all 2>"$TEST_TMP/stderr"
	tillmail --now "$now" list --lane all --json >"$TEST_TMP/stdout" 2>"$TEST_TMP/stderr"
	ok "$kind: it says what it is" same damaged "$(jq -r .error.kind "$TEST_TMP/stderr")"
	ok "$kind: and what to do" has 'tillmail sync' "$(cat "$TEST_TMP/stderr")"
	ok "$kind: and leaves the file alone" test -e "$STORE"
	ok "$kind: so does send" status 74 tillmail --now "$now" send
	ok "$kind: sync mends it" measured 60 200 "$TILLMAIL" --now "$now" sync
	ok "$kind: and succeeds" ended_with 0
	ok "$kind: it tells that it was damaged" has damaged "$(cat "$TEST_TMP/stderr")"
	aside=$(find "$folder" -name 'default.db.damaged-20250918-120000' -print)
	ok "$kind: it tells where the old one is" has "$aside" "$(cat "$TEST_TMP/stderr")"
	ok "$kind: which is there" test -n "$aside"
	ok "$kind: and nobody else's" same 600 "$(stat -c %a "${aside:-/}")"
	ok "$kind: the server gave back everything" same "$want" "$(threads)"
	ok "$kind: nothing is in doubt any more" test ! -e "$STORE.doubt"
	rm -f "$folder"/default.db.damaged-*
done

# A page that no verb has read yet: the round that is cut short is a reason to look.
damage_of_a_mail() {
	python3 - "$STORE" <<'P'
import os, sqlite3, sys

db = sqlite3.connect(sys.argv[1])
pages = [n for (n,) in db.execute("SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'record' AND rootpage > 0")]
db.close()
with open(sys.argv[1], "r+b") as f:
    f.seek((pages[0] - 1) * 8192)
    f.write(bytes(8192))
P
}
damage_of_a_mail
: >"$STORE.doubt"
ok 'a doubted store is looked at in full' measured 60 200 "$TILLMAIL" --now "$now" sync
ok 'and mended' ended_with 0
ok 'the server gave back everything' same "$want" "$(threads)"

: >"$STORE.doubt"
rm -f "$folder"/default.db.damaged-*
ok 'a store that is whole' measured 60 200 "$TILLMAIL" --now "$now" sync
ok 'is not set aside, whatever the doubt' same '' "$(find "$folder" -name '*.damaged-*')"

done_testing
