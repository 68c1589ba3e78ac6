#!/usr/bin/env bash
# large.t - large mails, one behind the other: no process ever holds two of them, nor one twice.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

! grep -q __asan_init "$TILLMAIL" || skip_all 'a sanitizer needs more memory than any mail'

most=64000 # KiB in any process; one with mails of the usual sizes takes 30000, and two of these would be 50000 more
shop=ana@lumen.example
# shellcheck disable=SC2034 # of servers.sh
POSTFIX_EXTRA='message_size_limit = 40000000'
servers_start
inbox=$(maildir "$shop")
config_write "$shop"

# arrive KIND MIB NUMBER...: mails of so many MiB with a file in base64, or of nothing but text, or of elements.
arrive() {
	python3 - "$inbox/new" "$@" <<'P'
import base64, random, sys

folder, kind, size = sys.argv[1], sys.argv[2], int(float(sys.argv[3]) * (1 << 20))
for number in sys.argv[4:]:
    head = f"From: Kim <kim{number}@customer.example>\r\nMessage-ID: <large{number}@customer.example>\r\n" \
        f"Subject: My broken vase {number}\r\nMIME-Version: 1.0\r\n"
    if kind == "file":
        head += 'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n\r\nIt came broken, see the photo.\r\n' \
            '--x\r\nContent-Type: image/png; name="vase.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        piece = base64.encodebytes(random.Random(number).randbytes(57 << 10)).replace(b"\n", b"\r\n")
        end = b"--x--\r\n"
    elif kind == "html":
        head += "Content-Type: text/html\r\n\r\n<p>My order 17 of the vase came broken again."
        piece = b"<p>x<p a=b c>y<li>z\r\n" * 100
        end = b""
    else:
        head += "\r\n"
        piece = b"".join(b"My order %d of the vase came broken again.\r\n" % n for n in range(1000))
        end = b""
    head = head.encode()
    mail = head + piece * ((size - len(head) - len(end)) // len(piece)) + end
    with open(f"{folder}/{number}.large", "wb") as f:
        f.write(mail)
P
	chown -R mail:mail "$inbox/new"
}

# largest COMMAND...: run it; its largest process, in KiB, is in $TEST_TMP/largest, what it says in $TEST_TMP/said.
largest() {
	python3 - "$TEST_TMP/largest" "$@" >"$TEST_TMP/said" 2>&1 3<&0 <<'P'
import resource, subprocess, sys

status = subprocess.call(sys.argv[2:], stdin=3)
with open(sys.argv[1], "w") as f:
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=f)
sys.exit(status)
P
}

is_small() {
	local used
	used=$(cat "$TEST_TMP/largest")
	[ "$used" -lt "$most" ] || printf '%s KiB used\n' "$used"
	[ "$used" -lt "$most" ]
}

# said N TEXT: so many lines have it.
said() {
	[ "$(grep -c -e "$2" "$TEST_TMP/said")" -ge "$1" ]
}

generate "$shop" 100 "$TEST_TMP/index" --pitches 0 --threads 0
arrive file 23 1 2 3 4 5
arrive file 24.9 6
largest "$TILLMAIL" sync </dev/null
ok 'a first round takes large mails in among others' said 1 '^106 fetched.* 0 quarantined'
ok 'and holds none of them twice, nor two' is_small

arrive text 24.9 11 12
largest "$TILLMAIL" sync </dev/null
ok 'so does a later round' said 1 '^2 fetched.* 0 quarantined'
ok 'also where all of them is text' is_small

arrive html 4 13
largest "$TILLMAIL" sync </dev/null
ok 'HTML of nothing but elements is read' said 1 '^1 fetched.* 0 quarantined'
ok 'in no more than that' is_small
id=$("$TILLMAIL" list from:kim13@customer.example --json | jq -r '.[0].id')
ok 'and told how far' has 'cut here: of HTML' "$("$TILLMAIL" show "$id")"

mkfifo "$TEST_TMP/wake"
largest "$TILLMAIL" sync --watch <"$TEST_TMP/wake" &
watch=$!
exec 9>"$TEST_TMP/wake"
wait_for 20 said 1 synced
arrive file 23 21
wait_for 20 said 1 ' 1 fetched'
arrive file 24.9 22
ok 'a watch takes them one by one' wait_for 20 said 2 ' 1 fetched'
exec 9>&-
wait "$watch"
ok 'and grows no further' is_small

# thread_of NUMBER
thread_of() {
	tillmail search "from:kim$1@customer.example" --json | jq '.[0].id'
}

largest "$TILLMAIL" show "$(thread_of 6)" --raw </dev/null
ok 'each byte of a large one is kept' cmp "$TEST_TMP/said" "$(find "$inbox" -name '6.large*')"
ok 'and shown by a small process' is_small
tr -d '\r' <"$TEST_TMP/said" >"$TEST_TMP/lines"
largest "$TILLMAIL" export "$(thread_of 6)" --format mbox </dev/null
ok 'it is exported line by line' cmp "$TEST_TMP/lines" <(sed '1d;$d' "$TEST_TMP/said")
ok 'by another one' is_small
largest "$TILLMAIL" show "$(thread_of 5)" --attachments "$TEST_TMP/saved" </dev/null
ok 'its file is saved' same 1 "$(find "$TEST_TMP/saved" -name vase.png -size +16M | wc -l)"
ok 'by one, too' is_small

head -c 16M /dev/urandom >"$TEST_TMP/new.png"
largest "$TILLMAIL" reply "$(thread_of 5)" -m 'Hello Kim, thank you for the photo.' -a "$TEST_TMP/new.png" --send </dev/null
ok 'a letter with a large file is written in little memory' is_small
largest "$TILLMAIL" sync </dev/null
ok 'and leaves' said 1 ' 1 sent'
ok 'in little memory' is_small
ok 'its copy is filed' same 1 "$(mailbox count "$shop" Sent)"

done_testing
