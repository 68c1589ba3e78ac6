#!/usr/bin/env bash
# crash.t - whatever breaks a round at whatever file operation, the next one ends
# like a round that nothing broke, and no letter leaves twice.
#
# Some ten break points for each verb and kind of fault; TILLMAIL_CRASH_STEP=1 tries
# every single file operation, which takes an hour.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/kit.sh"

kit_require
command -v "${CC%% *}" >/dev/null || skip_all 'there is no compiler for the faults'
! grep -q __asan_init "$TILLMAIL" || skip_all 'a sanitizer must be the first library, and so must the faults'

points=4
now=2025-09-18T12:00:00+03:00
later=2025-09-19T12:00:00+03:00
folder=${STORE%/*}
world=$TEST_TMP/world
export KIT TEST_TMP now later folder world

${CC:-cc} -shared -fPIC -o "$TEST_TMP/faultline.so" "$KIT/faultline.c" -ldl || bail 'the faults cannot be built'

# Servers that have seen nothing yet, always on the ports of the first ones. They
# outlive the shell that starts them, so their ids are in a file.
cat >"$TEST_TMP/servers.sh" <<'S'
servers_stop() {
	[ -e "$world/pids" ] || return 0
	while read -r pid; do
		kill "$pid" 2>/dev/null
	done <"$world/pids"
	for protocol in imap smtp; do
		until grep -q '"violations"' "$world/$protocol.out"; do sleep 0.01; done
	done
}

server_start() {
	: >"$world/$1.out"
	python3 "$KIT/hostile_$1.py" ok --port "$2" --max-seconds 600 --cert-dir "$TEST_TMP/certs" \
		$3 >"$world/$1.out" 2>&1 </dev/null &
	echo $! >>"$world/pids"
}

servers_start() {
	servers_stop
	rm -rf "$world"
	mkdir "$world"
	server_start imap "${imap_port:-0}"
	server_start smtp "${smtp_port:-0}" "--store $world/out"
	for protocol in imap smtp; do
		until grep -q '^READY' "$world/$protocol.out"; do sleep 0.01; done
	done
}

server_port() {
	awk '/^READY/ { print $3 }' "$world/$1.out"
}
S
# shellcheck source=/dev/null
. "$TEST_TMP/servers.sh"
at_exit servers_stop

servers_start
imap_port=$(server_port imap)
smtp_port=$(server_port smtp)
export imap_port smtp_port
kit_config "imap://localhost:$imap_port" "smtp://localhost:$smtp_port" 'network: {timeout: 10s, insecure: yes}'

# All that a store has to say, without the numbers that it gave.
cat >"$TEST_TMP/dump.sh" <<'S'
"$TILLMAIL" --now "$later" list --lane all --state all --json |
	jq -S 'map(del(.id)) | sort_by(.subject)'
for id in $("$TILLMAIL" --now "$later" list --lane all --state all --json | jq -r 'sort_by(.subject)[].id'); do
	"$TILLMAIL" --now "$later" show "$id" --json | jq -S 'del(.id) | del(.thread[].id)'
done
"$TILLMAIL" --now "$later" outbox --json | jq -S 'map({to, subject, state, error})'
S

# After a fault: no help is needed, nothing is in doubt, nothing was set aside.
cat >"$TEST_TMP/recover.sh" <<'S'
recover() {
	"$TILLMAIL" --now "$later" "$1" -q && "$TILLMAIL" --now "$later" "$1" -q || return 1
	if ls "$folder" | grep -E 'damaged|doubt|new'; then
		echo 'something is left behind'
		return 1
	fi
}
S

cat >"$TEST_TMP/check-sync.sh" <<'S'
. "$TEST_TMP/recover.sh"
recover sync || exit 1
sh "$TEST_TMP/dump.sh" >"$TEST_TMP/got"
diff -u "$TEST_TMP/want" "$TEST_TMP/got"
S

cat >"$TEST_TMP/setup-send.sh" <<'S'
. "$TEST_TMP/servers.sh"
servers_start
rm -rf "$folder"
cp -r "$TEST_TMP/base" "$folder"
S

# Each letter is filed and was taken once, or nobody knows and it was taken once at most:
# that only of the one on its way, and of one that certainly did not leave only when
# the program was killed.
cat >"$TEST_TMP/check-send.sh" <<'S'
. "$TEST_TMP/servers.sh"
. "$TEST_TMP/recover.sh"
recover send || exit 1
"$TILLMAIL" --now "$later" outbox --json >"$TEST_TMP/outbox"
servers_stop
cat "$world/imap.out" "$world/smtp.out"
grep -h '"violations"' "$world/imap.out" "$world/smtp.out" | jq -e '.violations == []' >/dev/null || exit 1
filed=$(jq 'map(select(.state == "filed")) | length' "$TEST_TMP/outbox")
unknown=$(jq 'map(select(.state == "unknown")) | length' "$TEST_TMP/outbox")
taken=$(find "$world/out" -name '*.eml' 2>/dev/null | wc -l)
copies=$(grep -h '"mailboxes"' "$world/imap.out" | jq .mailboxes.Sent)
echo "filed $filed, unknown $unknown, taken $taken, copies $copies"
[ $((filed + unknown)) -eq 2 ] && [ "$unknown" -le 1 ] && [ "$copies" -eq "$filed" ] &&
	[ "$taken" -ge "$filed" ] && [ "$taken" -le 2 ] || exit 1
case $1 in
kill | after | torn) ;;
*) [ "$taken" -eq 2 ] ;;
esac
S

# count VERB: how many file operations it has.
count() {
	LD_PRELOAD=$TEST_TMP/faultline.so FAULT_PATH=default.db FAULT_COUNT=$TEST_TMP/count \
		"$TILLMAIL" --now "$now" "$1" -q && cat "$TEST_TMP/count"
}

# loop VERB SETUP KIND [OPTION]
loop() {
	local verb=$1 setup=$2 kind=$3
	shift 3
	python3 "$KIT/crash_loop.py" --path default.db --kind "$kind" --step "$step" --setup "$setup" \
		--run "'$TILLMAIL' --now $now $verb -q" --check "sh $TEST_TMP/check-$verb.sh $kind" "$@"
}

# loops VERB SETUP OPERATIONS
loops() {
	local kind
	step=${TILLMAIL_CRASH_STEP:-$((($3 + points) / points))}
	for kind in kill after torn short enospc eio edquot; do
		ok "$1, $kind: it recovers" loop "$1" "$2" "$kind"
	done
	ok "$1, a disk that stays full: it recovers" loop "$1" "$2" enospc --stick
}

operations=$(count sync)
ok 'a round that nothing breaks' test "$operations" -gt 10
sh "$TEST_TMP/dump.sh" >"$TEST_TMP/want"
ok 'has something to lose' test "$(jq -s '.[0] | length' "$TEST_TMP/want")" -eq 5
loops sync "rm -rf '$folder'" "$operations"

rm -rf "$folder"
tillmail --now "$now" sync -q
for id in 1 2; do
	ok "letter $id is queued" tillmail --now "$now" reply "$id" -m 'Your parcel left this morning.' --send
done
cp -r "$folder" "$TEST_TMP/base"
sh "$TEST_TMP/setup-send.sh"
operations=$(count send)
ok 'a round that nothing breaks sends both' sh "$TEST_TMP/check-send.sh"
loops send "sh $TEST_TMP/setup-send.sh" "$operations"

done_testing
