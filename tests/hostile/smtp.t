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
		tillmail --now "$now" reply "$id" -m $'Your parcel left thís morning.\n.\nFrom here' --send
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

letter_ready slow_250 smtp --delay 0.05
send_at slow_250 "$now"
ok 'slow_250: it is waited for' same 'filed 1' "$(state) $(copies)"
behaved slow_250

letter_ready batch_drop smtp --breaks 2
others=$(tillmail --now "$now" list --lane all --state open --json | jq ".[].id | select(. != $id)")
# shellcheck disable=SC2086 # a list of numbers
ok 'batch_drop: and four more' tillmail --now "$now" reply $others -m 'Your parcel is on its way.' --send
send_at batch_drop "$now"
for hour in 13 14 18; do
	tillmail --now "2025-09-18T$hour:00:00+03:00" send -q 2>/dev/null
done
ok 'batch_drop: in the end each has left once' same 'filed 5' \
	"$(tillmail outbox --json | jq -r 'map(.state) | unique | join(" ")') $(copies)"
behaved batch_drop

# What the first round ends with, what the letter is then, why, and what it is
# after all its back-off with how many copies.
while read -r scenario scheme status first last copies word; do
	letter_ready "$scenario" "$scheme"
	send_at "$scenario" "$now"
	ok "$scenario: the round ends as it should" ended_with "$status"
	ok "$scenario: the letter is $first" same "$first" "$(state)"
	ok "$scenario: and it is known why" has "$word" "$(cat "$TEST_TMP/stderr"; tillmail outbox)"
	ok "$scenario: no control character is shown" lacks $'\033' "$(cat "$TEST_TMP/stderr"; tillmail outbox)"
	for hour in 13 14 18; do
		tillmail --now "2025-09-18T$hour:00:00+03:00" send -q 2>/dev/null
	done
	ok "$scenario: in the end it is $last, $copies times there" same "$last $copies" "$(state) $(copies)"
	case $scenario in
	# The kit has the real time and takes these rounds for hasty ones.
	auth_535 | rcpt_greylist) ;;
	*) behaved "$scenario" ;;
	esac
done <<'S'
starttls_missing smtp+starttls 69 held held 0 nothing was sent
starttls_refused smtp+starttls 69 held held 0 nothing was sent
starttls_inject smtp+starttls 69 held held 0 nothing was sent
starttls_garbage smtp+starttls 69 held held 0 nothing was sent
greeting_554 smtp 69 held held 0 no SMTP service here
greeting_garbage smtp 75 held held 0 no answer of a mail server
ehlo_endless smtp 75 held held 0 more than 100 lines
line_endless smtp 75 held held 0 longer than 4097 bytes
auth_535 smtp 77 held held 0 does not accept the password
auth_454 smtp 75 held held 0 for now
auth_challenge_loop smtp 75 held held 0 login
auth_challenge_garbage smtp 75 held held 0 longer than 4097 bytes
rcpt_all_550 smtp 0 failed failed 0 no such user
rcpt_greylist smtp 0 held held 0 greylisted
sender_553 smtp 0 failed failed 0 support@example.test
shutdown_421 smtp 0 held filed 1 shutting down
quota_452 smtp 0 held filed 1 insufficient storage
drop_on_quit smtp 0 filed filed 1
rset_refused smtp 0 filed filed 1
no_extensions smtp 0 filed filed 1
seven_bit smtp 0 filed filed 1
pipelining_trap smtp 0 filed filed 1
lenient_eod smtp 0 filed filed 1
bad_codes smtp 0 held held 0 no answer of a mail server
data_250 smtp 0 held held 0 answers DATA with 250
code_mismatch smtp 0 unknown unknown 0 nobody knows
redirect_551 smtp 0 failed failed 0 user moved
bad_utf8_reply smtp 0 failed failed 0 550
escape_reply smtp 0 failed failed 0 550
S

done_testing
