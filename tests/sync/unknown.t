#!/usr/bin/env bash
# unknown.t - a letter whose outcome nobody knew did leave: whoever was refused is told as missing, and nobody else.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

servers_start
generate "$shop" 5 "$TEST_TMP/index" --pitches 0 --threads 0
log=$TEST_TMP/log
: >"$log"

# nobody@ is refused for good, busy@ for now, the others are taken; behind the dot the server hangs up, or says nothing.
setsid setpriv --pdeathsig TERM python3 - "$log" >"$TEST_TMP/port" <<'P' &
import os, socket, sys, time

log = open(sys.argv[1], "a", buffering=1)
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
while True:
    client, _ = server.accept()
    file = client.makefile("rwb", buffering=0)
    try:
        file.write(b"220 ready\r\n")
        for line in file:
            answer = {b"EHLO": b"250-here\r\n250 AUTH PLAIN", b"AUTH": b"235 in"}.get(line.split()[0].upper(), b"250 ok")
            if b"<nobody@" in line:
                answer = b"550 no such user"
            if b"<busy@" in line:
                answer = b"451 not now"
            if line.upper().startswith(b"DATA"):
                file.write(b"354 go\r\n")
                while file.readline() != b".\r\n":
                    pass
                log.write("dot\n")
                if os.path.exists(sys.argv[1] + ".silent"):
                    time.sleep(60)
                client.shutdown(socket.SHUT_RDWR)
                break
            file.write(answer + b"\r\n")
    except OSError:
        pass
P
server_pids+=("$!")
wait_for 10 test -s "$TEST_TMP/port"
config_write "$shop" 'network: {insecure: yes, timeout: 2s, after_dot: 30s}'
sed -i "s#submissions://.*#smtp://127.0.0.1:$(cat "$TEST_TMP/port")#" "$CONFIG"
tillmail -q sync
mapfile -t ids < <(tillmail list --lane all --state all --json | jq -r '.[].id')

# letter THREAD: it is unknown once its round has ended.
letter() {
	tillmail -q reply "$1" -m "Hello, thank you. Thread $1 left this morning." --cc nobody@friend.example --cc busy@friend.example --send
	number=$(last .id)
	customer=$(last '.to[0].email')
}
last() {
	tillmail outbox --json | jq -r "max_by(.id) | $1"
}
# told STATE: in that state, it tells who was refused, and does not name the customer.
told() {
	ok "$1: its state is known" same "$1" "$(last .state)"
	ok "$1: who was refused for good is told" has 'nobody@friend.example: 550' "$(last .error)"
	ok "$1: and who was for now" has 'busy@friend.example: 451' "$(last .error)"
	ok "$1: but nobody else" lacks "$customer" "$(last .error)"
}

letter "${ids[0]}"
tillmail -q send 2>/dev/null
ok 'nobody knows' same unknown "$(last .state)"
ok 'the owner says that it arrived' tillmail outbox resolve "$number"
told sent
tillmail -q send
told filed

letter "${ids[1]}"
tillmail -q send 2>/dev/null
ok 'nobody knows again' same unknown "$(last .state)"
printf 'Message-ID: <%s>\r\nFrom: ana@lumen.example\r\nTo: %s\r\nSubject: Re\r\n\r\nHello\r\n' \
	"$(last .message_id | tr -d "<>")" "$customer" >"$TEST_TMP/copy"
ok 'a copy lies in Sent' mailbox append "$shop" Sent "$TEST_TMP/copy"
tillmail -q sync
told filed

# Killed behind the dot: what was said before it is known.
: >"$log"
touch "$log.silent"
letter "${ids[2]}"
setsid "$TILLMAIL" -q send >/dev/null 2>&1 </dev/null &
pid=$!
wait_for 10 grep -q dot "$log" || bail 'no dot is sent'
kill -9 "$pid"
wait "$pid" 2>/dev/null
tillmail -q send 2>/dev/null
ok 'of a letter that was killed behind the dot nobody knows' same unknown "$(last .state)"
ok 'the owner says that it arrived, too' tillmail outbox resolve "$number"
told sent
done_testing
