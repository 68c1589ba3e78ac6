#!/usr/bin/env bash
# moments.t - what may happen to a computer and its network while sync --watch is at work: it sleeps, lines
# go dead without a word, servers and networks go away; and it is asked to end in the middle of something.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"
. "$TOP_SRCDIR/tests/lib/watching.sh"

servers_start
generate "$shop" 40 "$TEST_TMP/index" --pitches 0 --threads 0
read -ra cc <<<"${CC:-cc}"
for lib in clock disk; do
	"${cc[@]}" -shared -fPIC -o "$TEST_TMP/$lib.so" "$TOP_SRCDIR/tests/lib/$lib.c" || bail "the $lib is not compiled"
done

control=$TEST_TMP/control
log=$TEST_TMP/log
: >"$TEST_TMP/jump"
export CLOCK_JUMP=$TEST_TMP/jump
proxy_pid=

# proxy PORT: everything of the program goes through it, in clear, so that its log knows the commands.
proxy() {
	[ -z "$proxy_pid" ] || server_end "$proxy_pid"
	echo pass >"$control"
	: >"$log"
	: >"$TEST_TMP/port"
	setsid setpriv --pdeathsig TERM python3 "$TOP_SRCDIR/tests/lib/proxy.py" "$1" "$control" "$log" >"$TEST_TMP/port" 2>"$TEST_TMP/proxy" &
	proxy_pid=$!
	server_pids+=("$proxy_pid")
	wait_for 10 test -s "$TEST_TMP/port"
	port=$(cat "$TEST_TMP/port")
}

# configure IMAP_PORT SMTP_PORT
configure() {
	config_write "$shop" 'network: {insecure: yes, timeout: 2s, after_dot: 3s}'
	sed -i -e "s#imaps://.*#imap://127.0.0.1:$1#" -e "s#submissions://.*#smtp://127.0.0.1:$2#" "$CONFIG"
}

# clock_watch [VARIABLE=VALUE]...: on a clock that may jump.
clock_watch() {
	watch_command=(env LD_PRELOAD="$(preload clock)" "$@" "$TILLMAIL" sync --watch)
	watch_start
}

# preload LIB: AddressSanitizer has to come before all others.
preload() {
	if grep -q __asan_init "$TILLMAIL"; then
		printf '%s ' "$("${cc[@]}" -print-file-name=libasan.so)"
	fi
	printf '%s' "$TEST_TMP/$1.so"
}

# logged N TEXT: at least so many lines of the proxy's log begin with it.
logged() {
	[ "$(grep -c "^$2" "$log")" -ge "$1" ]
}

connections() {
	grep -c ^connect "$log"
}

listening() {
	said "$1" '^ok: ' && logged "$1" IDLE
}

# has_log WORD: whether the store has a write-ahead log ("1": no, "2": yes), as its header says.
has_log() {
	[ "$(od -An -tu1 -j18 -N1 "$STORE" 2>/dev/null | tr -d ' ')" = "$1" ]
}

proxy "$IMAP_PORT"
configure "$port" 1

# sync_deaf DISK_MS: a round that gets no mail, on such a disk.
sync_deaf() {
	: >"$log"
	DISK_MS=$1 LD_PRELOAD=$(preload disk) "$TILLMAIL" sync >"$out" 2>&1 &
	pid=$!
}

# Somebody looks while the first round is at work, which does without the log as long as it is alone on a fast disk.
echo deaf >"$control"
sync_deaf 60
wait_for 20 logged 1 connect
ok 'on a slow disk a first round keeps its log' has_log 2
kill "$pid"
wait "$pid"
rm -f "$STORE"*
sync_deaf 0
ok 'a first round fills its store without a log' wait_for 10 has_log 1
ok 'whoever looks meanwhile is not held up' status 0 timeout 5 "$TILLMAIL" list
ok 'and starts the log' has_log 2
kill "$pid"
wait "$pid"
rm -f "$STORE"*
echo pass >"$control"
: >"$log"
clock_watch
wait_for 20 listening 1
ok 'a watch goes on with a log' has_log 2
ok 'and no journal' test ! -e "$STORE-journal"
watch_end
rm -f "$STORE"*
: >"$log"

# The computer sleeps: its lines are dead when it wakes up, and nobody tells.
clock_watch
wait_for 20 listening 1
echo deaf >"$control"
wait_for 2 test ! -s "$TEST_TMP/proxy"
head -c 3600 /dev/zero >>"$CLOCK_JUMP"
question ann
ok 'a computer that slept for an hour takes the news at once' wait_for 6 said 1 '^ok: .*1 fetched'
ok 'by a new line' same 2 "$(connections)"
ok 'without a complaint' lacks error: "$(cat "$out")"

# A line is half open: the other end is gone, and only a question shows it.
wait_for 5 logged 2 IDLE
echo pass >"$control"
sleep 0.2
echo deaf >"$control"
sleep 0.2
question ben
echo >&9
ok 'a line that went dead is noticed by the next round, within its time' wait_for 8 said 2 '^ok: .*1 fetched'
ok 'and replaced' same 3 "$(connections)"
ok 'which is nobody'"'"'s fault' lacks error: "$(cat "$out")"

# The network goes away, and comes back.
wait_for 5 logged 3 IDLE
echo gone >"$control"
ok 'a line that breaks is told' wait_for 5 said 1 '^error: '
ok 'and when it is tried again' wait_for 10 said 1 '^trying again in [23][0-9] s'
rounds=$(grep -c connecting "$out")
sleep 3
ok 'nothing is tried until then' same "$rounds" "$(grep -c connecting "$out")"
question cleo
echo pass >"$control"
sleep 0.2
echo >&9
ok 'a word ends the pause' wait_for 8 said 3 '^ok: .*1 fetched'

# A server that hangs up on everybody.
echo bye >"$control"
wait_for 5 said 2 '^error: '
before=$(connections)
echo >&9
wait_for 12 said 3 '^error: '
sleep 2
ok 'a server that hangs up is not called again and again' test "$(($(connections) - before))" -le 4
watch_end

# Twenty-five times as fast: in 40 seconds a quarter of an hour is over.
sed -i 's/timeout: 2s/timeout: 250s/' "$CONFIG"
echo pass >"$control"
: >"$log"
clock_watch CLOCK_SPEED=25
ok 'every few minutes the connection listens anew' wait_for 40 logged 3 IDLE
ok 'and is not another one each time' test "$(connections)" -lt 3
ok 'it ended its listening before' logged 1 DONE
watch_end

echo noidle >"$control"
sleep 0.2
: >"$log"
clock_watch CLOCK_SPEED=25
ok 'a server that tells of IDLE and refuses it is asked every two minutes' wait_for 18 said 3 '^ok: '
ok 'which is no error' lacks error: "$(cat "$out")"
ok 'nor tried again' same '1 1' "$(connections) $(grep -c ^IDLE "$log")"
watch_end

echo bye >"$control"
sleep 0.2
: >"$log"
clock_watch CLOCK_SPEED=25
wait_for 40 said 5 '^trying again in '
mapfile -t pauses < <(sed -n 's/^trying again in \([0-9]*\) s/\1/p' "$out")
grows() {
	local i means=(30 60 120 300 900)
	for i in 0 1 2 3 4; do
		((pauses[i] >= means[i] * 8 / 10 && pauses[i] <= means[i] * 12 / 10 + 1)) || return 1
	done
}
ok 'the pauses grow, each a little longer or shorter' grows
ok 'not to the very second' test "$(printf '%s\n' "${pauses[@]}" | grep -cxE '30|60|120|300|900')" -lt 5
ok 'in nine minutes there are few connections' test "$(connections)" -le 20
watch_end
sed -i 's/timeout: 250s/timeout: 2s/' "$CONFIG"

# It is asked to end in the middle of a round.
fresh() {
	rm -f "$STORE"*
	: >"$log"
	echo 'stall 20000' >"$control"
	sleep 0.2
}

# The round waits for mails that do not come.
fetching() {
	logged 1 'UID FETCH'
}
under_way=fetching

# ends NAME STATUS SIGNAL COMMAND...: within a second; five on a busy machine.
ends() {
	local name=$1 status=$2 signal=$3 pid
	shift 3
	# A shell lets what it starts behind itself ignore ^C.
	env --default-signal=INT setsid "$@" >"$out" 2>"$TEST_TMP/stderr" &
	pid=$!
	wait_for 10 "$under_way"
	sleep 0.3
	kill "-$signal" -- "$pid"
	ok "$name" wait_for 5 process_gone "$pid"
	ok "$name: as it should" status "$status" wait "$pid"
}

fresh
ends 'TERM ends a round' 75 TERM "$TILLMAIL" sync
ok 'with a word' has 'the next round goes on' "$(cat "$TEST_TMP/stderr")"
echo pass >"$control"
sleep 0.2
ok 'the next one has no reason to doubt the store' lacks 'checking the store' "$(tillmail -v sync 2>&1)"
ok 'goes on where the first one stopped' same 43 "$(tillmail list --lane all --state all --json | jq '[.[].messages] | add')"
ok 'and nothing of it is quarantined' same 0 "$(tillmail search is:open --json | jq '[.[] | select(.flags | index("quarantined"))] | length')"
fresh
ends '^C, which all its processes get, ends a round' 75 INT "$TILLMAIL" sync --json
ok 'and says so in JSON' same stopped "$(jq -r .error.kind "$TEST_TMP/stderr")"
fresh
(
	trap '' HUP
	exec setsid "$TILLMAIL" sync >"$out" 2>"$TEST_TMP/stderr"
) &
pid=$!
wait_for 10 fetching
kill -HUP "$pid"
sleep 0.5
ok 'a hangup that is ignored ends nothing' kill -0 "$pid"
kill "$pid"
wait_for 5 process_gone "$pid"
fresh
exec 8<>"$TEST_TMP/wake"
ends 'a watch ends in the middle of a round' 0 TERM "$TILLMAIL" sync --watch <&8
ok 'without calling it a failure' lacks error: "$(cat "$out")"
exec 8>&-

# It is asked to end while a letter is on its way. The server takes so many seconds for the recipient, and
# for the letter.
submission() {
	[ -z "${submission_pid-}" ] || server_end "$submission_pid"
	: >"$log"
	: >"$TEST_TMP/port"
	setsid setpriv --pdeathsig TERM python3 - "$log" "$1" "$2" >"$TEST_TMP/port" <<'P' &
import socket, sys, time

log, rcpt, dot = open(sys.argv[1], "a", buffering=1), float(sys.argv[2]), float(sys.argv[3])
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
while True:
    client, _ = server.accept()
    file = client.makefile("rwb", buffering=0)
    try:
        file.write(b"220 ready\r\n")
        for line in file:
            verb = line.split()[0].upper()
            log.write(verb.decode() + "\n")
            if verb == b"RCPT":
                time.sleep(rcpt)
            if verb == b"DATA":
                file.write(b"354 go\r\n")
                while file.readline() != b".\r\n":
                    pass
                log.write("dot\n")
                time.sleep(dot)
                log.write("taken\n")
            file.write({b"EHLO": b"250-here\r\n250 AUTH PLAIN", b"AUTH": b"235 in"}.get(verb, b"250 ok") + b"\r\n")
    except OSError:
        pass
P
	submission_pid=$!
	server_pids+=("$submission_pid")
	wait_for 10 test -s "$TEST_TMP/port"
	configure "$IMAP_PORT" "$(cat "$TEST_TMP/port")"
}

letter() {
	tillmail -q reply "$(tillmail search "from:$1" --json | jq '.[0].id')" -m 'Hello, thank you. It left this morning.' --send
}

naming() {
	logged 1 RCPT
}

behind_the_dot() {
	logged 1 dot
}

echo pass >"$control"
tillmail -q sync
submission 60 0
letter ann
under_way=naming
ends 'TERM before the dot ends a round' 75 TERM "$TILLMAIL" send
ok 'the letter is still due' same held "$(outbox_state)"
submission 0 1.5
ok 'and leaves with the next round' status 0 "$TILLMAIL" -q send
ok 'once' same 'filed 1' "$(outbox_state) $(grep -c taken "$log")"
letter ben
: >"$log"
setsid "$TILLMAIL" send >"$out" 2>&1 &
pid=$!
wait_for 10 behind_the_dot
kill "$pid"
ok 'TERM behind the dot waits for the answer' status 75 wait "$pid"
ok 'so that it is known what became of the letter' same sent "$(outbox_state)"
tillmail -q send
ok 'the next round files its copy' same 'filed 1' "$(outbox_state) $(grep -c taken "$log")"
submission 0 60
letter cleo
setsid "$TILLMAIL" send >"$out" 2>&1 &
pid=$!
wait_for 10 behind_the_dot
kill "$pid"
ok 'but not for ever' wait_for 5 process_gone "$pid"
ok 'then nobody can know' same unknown "$(outbox_state)"

# The name servers are out of reach: only a name space of its own can have that.
# shellcheck disable=SC2016 # the shell in it expands them
out_of_reach() {
	unshare -nm bash -c '
		mount --bind "$1/resolv" /etc/resolv.conf && ip link set lo up || exit 1
		python3 -c "import socket, time; s = socket.socket(type=socket.SOCK_DGRAM); s.bind((\"127.0.0.1\", 53)); time.sleep(60)" &
		sleep 0.5
		"$TILLMAIL" sync >/dev/null 2>"$1/stderr" &
		sleep "$2"
		kill $!
		wait $!
		status=$?
		kill %1
		exit $status' - "$TEST_TMP" "$1"
}
printf 'nameserver 127.0.0.1\noptions timeout:20\n' >"$TEST_TMP/resolv"
sed -i "s#imap://.*#imaps://mail.shop.example:993#" "$CONFIG"
# shellcheck disable=SC2016
if unshare -nm bash -c 'mount --bind "$1" /etc/resolv.conf && ip link set lo up' - "$TEST_TMP/resolv" 2>/dev/null; then
	start=$SECONDS
	ok 'TERM ends the wait for a name server' status 75 out_of_reach 1
	ok 'at once' test $((SECONDS - start)) -le 4
	ok 'in its words' has 'stopped' "$(cat "$TEST_TMP/stderr")"
	ok 'and so does the time of a command' status 75 out_of_reach 4
	ok 'which says so' has 'cannot find the address' "$(cat "$TEST_TMP/stderr")"
else
	skip 'a name server that is out of reach' 'there is no name space for it'
fi

done_testing
