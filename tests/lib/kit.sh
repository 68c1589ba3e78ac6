# shellcheck shell=bash
# kit.sh - hostile servers for one test script: those of a kit that lies beside
# the project, or where TILLMAIL_SHARED says. Source it after tap.sh and home.sh.

KIT=${TILLMAIL_SHARED:-$TOP_SRCDIR/../shared}/hostile

kit_pids=()
at_exit kit_end

kit_require() {
	[ -x "$KIT/hostile_imap.py" ] || skip_all 'the kit of hostile servers is not here'
	command -v python3 >/dev/null || skip_all 'python3 is not installed'
	command -v openssl >/dev/null || skip_all 'openssl is not installed'
	python3 "$KIT/hostile_imap.py" --make-certs --cert-dir "$TEST_TMP/certs" >/dev/null ||
		bail 'the kit makes no certificates'
}

kit_end() {
	[ ${#kit_pids[@]} -eq 0 ] || kill "${kit_pids[@]}" 2>/dev/null
	wait
	kit_pids=()
}

# shellcheck disable=SC2034 # kit_port is for the script
# kit_start PROTOCOL SCENARIO [OPTION]...: its port is in kit_port, what it says
# at its end in kit_log.
kit_start() {
	local protocol=$1 scenario=$2 number=${#kit_pids[@]}
	shift 2
	kit_log=$TEST_TMP/kit-$protocol-$scenario-$number
	: >"$kit_log"
	python3 "$KIT/hostile_$protocol.py" "$scenario" --cert-dir "$TEST_TMP/certs" --max-seconds 120 \
		--hold 30 --flood-mb 300 "$@" >"$kit_log" 2>&1 &
	kit_pid=$!
	kit_pids+=("$kit_pid")
	wait_for 10 grep -q ^READY "$kit_log" || bail "the kit's $scenario does not start"
	kit_port=$(awk '/^READY/ { print $3 }' "$kit_log")
}

# kit_behaved PID LOG: it saw nothing that a client must never do.
kit_behaved() {
	local status=0
	kill "$1" 2>/dev/null
	wait "$1" || status=$?
	[ "$status" -eq 3 ] || return 0
	cat "$2"
	return 1
}

# kit_config IMAP_URL SMTP_URL [LINE]...
kit_config() {
	(
		umask 077
		printf '%s\n' 'shop: {name: Lumen Ceramics, timezone: Europe/Bucharest, hours: {mon-fri: "09:00-18:00"}, queue_days: 3650}' \
			'agent: {name: Ana, signature: "Ana, Lumen Ceramics"}' \
			'mailbox:' \
			'  address: support@example.test' \
			"  imap: $1" "  smtp: $2" \
			"  ca_file: $TEST_TMP/certs/ca.pem" \
			'  password: correct-horse-battery' '  sync_days: 0' \
			'compose: {undo_send: 0s}' >"$CONFIG"
		shift 2
		[ $# -eq 0 ] || printf '%s\n' "$@" >>"$CONFIG"
	)
}

# measured SECONDS MEBIBYTES COMMAND...: it ends in time, and no process of it
# grows beyond that; not under a sanitizer, whose shadow is larger than any limit.
# Its exit status is in measured_status, its stderr in $TEST_TMP/stderr.
measured() {
	python3 - "$@" 2>&1 <<'P'
import os, resource, subprocess, sys

seconds, mebibytes, command = float(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
tmp = os.environ["TEST_TMP"]
with open(tmp + "/stdout", "wb") as out, open(tmp + "/stderr", "wb") as err:
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, timeout=seconds)
        status = done.returncode
    except subprocess.TimeoutExpired:
        status = "late"
with open(tmp + "/status", "w") as f:
    print(status, file=f)
used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
sanitized = b"__asan_init" in open(os.environ["TILLMAIL"], "rb").read()
if status == "late":
    sys.exit("not done after %g seconds" % seconds)
if used > mebibytes and not sanitized:
    sys.exit("%d MiB used" % used)
P
}

# ended_with STATUS...: the measured command did, with one of these.
ended_with() {
	local status got
	got=$(cat "$TEST_TMP/status")
	for status; do
		[ "$got" != "$status" ] || return 0
	done
	printf 'status %s\n' "$got"
	cat "$TEST_TMP/stderr"
	return 1
}

# round SCENARIO SCHEME [OPTION]...: one round against an IMAP server, with a fresh
# store. Nothing is ever due in it, so nobody calls the SMTP server.
round() {
	local scenario=$1 scheme=$2
	shift 2
	rm -f "$STORE"*
	kit_start imap "$scenario" "$@"
	kit_config "$scheme://localhost:$kit_port" submissions://localhost:9 'network: {timeout: 3s, insecure: yes}'
	ok "$scenario: the round ends" measured 60 200 "$TILLMAIL" sync --json
}

stored() {
	tillmail list --lane all --state all --json | jq '[.[].messages] | add // 0'
}

said() {
	has "$1" "$(cat "$TEST_TMP/stderr")"
}

behaved() {
	ok "$1: nothing was given away" kit_behaved "$kit_pid" "$kit_log"
}
