#!/usr/bin/env bash
# smtp.t - whatever an SMTP server does, a letter leaves once, or it is known why not.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/kit.sh"

export TEST_TMP
kit_require

now=2025-09-18T12:00:00+03:00
later=2025-09-18T14:00:00+03:00

# letter_ready SCENARIO SCHEME [OPTION]...: a store with one letter that is due.
letter_ready() {
	local scenario=$1 scheme=$2 imap
	shift 2
	rm -rf "$STORE"* "$TEST_TMP/out"
	kit_start imap ok --tls
	imap=$kit_port
	kit_start smtp "$scenario" --store "$TEST_TMP/out" "$@"
	kit_config "imaps://localhost:$imap" "$scheme://localhost:$kit_port" \
		'network: {timeout: 3s, after_dot: 3s, insecure: yes}'
	tillmail --now "$now" sync -q
	id=$(tillmail --now "$now" list --lane all --state all --json | jq '.[0].id')
	ok "$scenario: a letter is queued" \
		tillmail --now "$now" reply "$id" -m "Your parcel left this morning." --send
}

state() {
	tillmail outbox --json | jq -r '.[0].state'
}

copies() {
	find "$TEST_TMP/out" -name '*.eml' 2>/dev/null | wc -l
}

send_at() {
	ok "$1: a round ends" measured 60 200 "$TILLMAIL" --now "$2" send --json
}

behaved() {
	ok "$1: the server has nothing to complain of" kit_behaved "$kit_pid" "$kit_log"
}

letter_ready ok submissions --tls
send_at ok "$now"
ok 'ok: the letter is filed' same filed "$(state)"
ok 'ok: it left once' same 1 "$(copies)"
behaved ok

while read -r scenario word; do
	letter_ready "$scenario" submissions --require-tls
	send_at "$scenario" "$now"
	ok "$scenario: the round fails for good" ended_with 69
	ok "$scenario: and says why" has "$word" "$(cat "$TEST_TMP/stderr")"
	ok "$scenario: the letter stays" same held "$(state)"
	behaved "$scenario"
done <<'S'
cert_selfsigned issuer
cert_expired expired
cert_notyet clock
cert_wronghost localhost
tls_old 1.2
S

letter_ready tls_hang submissions --require-tls
send_at tls_hang "$now"
ok 'tls_hang: another try may help' ended_with 75
ok 'tls_hang: the letter stays' same held "$(state)"
behaved tls_hang

letter_ready slowloris smtp --delay 0.5
send_at slowloris "$now"
ok 'slowloris: another try may help' ended_with 75
ok 'slowloris: the letter stays' same held "$(state)"
behaved slowloris

for scenario in drop_after_dot rst_after_dot hang_after_dot; do
	letter_ready "$scenario" smtp
	send_at "$scenario" "$now"
	ok "$scenario: nobody knows whether it arrived" same unknown "$(state)"
	ok "$scenario: which is said at once" has 'nobody knows' "$(cat "$TEST_TMP/stderr")"
	send_at "$scenario" "$later"
	ok "$scenario: and it is not resent" same 'unknown 1' "$(state) $(copies)"
	behaved "$scenario"
done

letter_ready drop_mid_data smtp
send_at drop_mid_data "$now"
ok 'drop_mid_data: it certainly did not arrive' same held "$(state)"
send_at drop_mid_data "$later"
ok 'drop_mid_data: so it is sent later, once' same 'filed 1' "$(state) $(copies)"
behaved drop_mid_data

letter_ready data_451 smtp
send_at data_451 "$now"
ok 'data_451: for now means later' same held "$(state)"
ok 'data_451: not at once' test "$(tillmail outbox --json | jq -r '.[0].send_at')" '>' "$now"
send_at data_451 2025-09-18T13:00:00+03:00
send_at data_451 2025-09-18T14:00:00+03:00
ok 'data_451: in the end it is sent, once' same 'filed 1' "$(state) $(copies)"
behaved data_451

letter_ready data_554 smtp
send_at data_554 "$now"
ok 'data_554: for good means failed' same failed "$(state)"
ok "data_554: with the server's words" has 554 "$(tillmail outbox --json | jq -r '.[0].error')"
send_at data_554 "$later"
ok 'data_554: and it is not tried again' same 'failed 0' "$(state) $(copies)"
ok 'data_554: its thread is open' same open "$(tillmail --now "$now" show "$id" --json | jq -r .state)"
behaved data_554

done_testing
