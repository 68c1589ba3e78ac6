#!/usr/bin/env bash
# secrets.t - the password is in the configuration and on its way to the server, nowhere else.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/kit.sh"

kit_require

password='correct-horse-battery' # of kit_config
folder=${STORE%/*}

# hidden FILE: neither the password nor anything that a login makes of it is in there.
hidden() {
	local secret
	for secret in "$password" "$(printf '%s' "$password" | base64)" \
		"$(printf '\0support@example.test\0%s' "$password" | base64 -w0)"; do
		if grep -aqF "$secret" "$1"; then
			printf '%s is in %s:\n' "$secret" "$1"
			grep -aF "$secret" "$1"
			return 1
		fi
	done
}

while read -r scenario status; do
	kit_start imap "$scenario"
	kit_config "imap://localhost:$kit_port" smtp://localhost:9 'network: {timeout: 3s, insecure: yes}'
	got=0
	tillmail -v sync >"$TEST_TMP/said" 2>&1 || got=$?
	ok "$scenario: a talkative round" same "$status" "$got"
	ok "$scenario: says something" test -s "$TEST_TMP/said"
	ok "$scenario: but not the password" hidden "$TEST_TMP/said"
done <<'S'
ok 0
auth_fail 77
login_disabled 77
auth_challenge_loop 75
S

ok 'the store does not have it' hidden "$STORE"

# What others could learn from the process that waits for a server.
kit_start imap silent
kit_config "imap://localhost:$kit_port" smtp://localhost:9 'network: {timeout: 20s, insecure: yes}'
"$TILLMAIL" sync >/dev/null 2>&1 </dev/null &
pid=$!
wait_for 10 grep -q . "/proc/$pid/cmdline"
ok 'its arguments are known to everybody' hidden "/proc/$pid/cmdline"
ok 'its environment is handed on' hidden "/proc/$pid/environ"
if grep -q __asan_init "$TILLMAIL"; then
	skip 'it leaves no core file' 'a sanitizer wants to attach'
else
	ok 'it leaves no core file' wait_for 10 grep -Eq '^Max core file size +0 +0 ' "/proc/$pid/limits"
fi
kill "$pid"
wait "$pid" 2>/dev/null

# mode WANT PATH
mode() {
	same "$1" "$(stat -c %a "$2")"
}

ok 'the folder is closed to others' mode 700 "$folder"
ok 'and the store' mode 600 "$STORE"
chmod 755 "$folder"
chmod 644 "$STORE"
kit_start imap ok
kit_config "imap://localhost:$kit_port" smtp://localhost:9 'network: {timeout: 3s, insecure: yes}'
(umask 000 && tillmail sync -q)
ok 'whatever became of them, and whatever the umask is' mode 700 "$folder"
for file in "$folder"/*; do
	ok "so is ${file##*/}" mode 600 "$file"
done

for bits in 644 640 604; do
	chmod "$bits" "$CONFIG"
	ok "a configuration with a password and mode $bits is refused" status 78 tillmail list
done
chmod 600 "$CONFIG"
sed -i 's/password: .*/password_command: pass show mail/' "$CONFIG"
chmod 644 "$CONFIG"
ok 'with a command for it, it may be read by all' status 0 tillmail list
chmod 664 "$CONFIG"
ok 'but not written' status 78 tillmail list

done_testing
