#!/usr/bin/env bash
# net-hostile.t - what net does with servers that lie, stall, flood and break off.
#
# The servers are those of the project's shared kit; where it is absent nothing
# can be tested here. Each visit must end in time, take little memory and do
# nothing that the kit calls a violation, such as a password in clear.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
: "${TOP_BUILDDIR:=$TOP_SRCDIR}"
. "$TOP_SRCDIR/tests/lib/tap.sh"

kit=${TILLMAIL_SHARED:-$TOP_SRCDIR/../shared}/hostile
probe=$TOP_BUILDDIR/tests/unit/net-probe
certs=$TEST_TMP/certs
seconds=20 # for a whole visit; no single wait is longer than TIMEOUT
memory=200 # MiB, which leaves room for sanitizers
export TIMEOUT=2 AFTER_DOT=2 PYTHONDONTWRITEBYTECODE=1

[ -d "$kit" ] || skip_all 'the shared test kit is not here'
for program in python3 openssl; do
	command -v "$program" >/dev/null || skip_all "$program is not installed"
done

# PROTOCOL SCENARIO WORDS: what the visit has to tell, beside what holds for all.
expectations() {
	cat <<'T'
imap ok               mails: 5 in 1 ranges, 1305 bytes
imap preauth          open: tls:
imap starttls_missing open: tls:
imap starttls_refused open: tls:
imap starttls_inject  open: tls:
imap starttls_garbage open: tls:
imap starttls_planted mails: 5 in
imap login_disabled   open: login:
imap auth_fail        open: login:
imap auth_challenge_loop open: protocol:
imap login_referral   open: login:
imap bad_greeting     is no IMAP server
imap bye_greeting     open: network:
imap silent           takes too long
imap slowloris        takes too long
imap literal_huge     mails: protocol:
imap literal_overflow mails: protocol:
imap literal_negative mails: protocol:
imap literal_short    mails: protocol:
imap literal_endless  more than the 26214400
imap line_endless     a line longer than
imap wrong_tag        out of turn
imap untagged_flood   more lines than the 200000
imap parens_bomb      nested more than 50 levels
imap nul_bytes        mails: protocol:
imap bare_lf          mails: 5 in
imap bad_utf8         mails: 5 in
imap uidvalidity_missing no UIDVALIDITY
imap uid_disorder     search: protocol:
imap unsolicited      mails: 5 in
imap exists_lie       mails: 5 in
imap expunge_race     mails: 0 in 1 ranges
imap read_only        read only
imap store_refused    store: network:
imap append_quota     append: server:
imap append_drop      append: network:
imap appenduid_garbage append: no uid
imap fetch_wrong_uid  mails: 5 in 1 ranges, 1305 bytes
imap fetch_nil        5 without a body
imap size_lies        mails: 5 in 1 ranges, 1305 bytes
imap internaldate_bad 5 in 1 ranges, 1305 bytes, 0 without a body, 5 without a date
imap flags_weird      mails: 5 in
imap permflags_bad    mails: 5 in
imap capability_huge  mails: 5 in
imap search_bomb      search: protocol:
imap list_deep        mails: 5 in
imap drop_mid_fetch   mails: network:
imap rst_mid_fetch    mails: network:
imap stall_mid_fetch  takes too long
imap bye_mid_session  maintenance
imap cert_selfsigned  its issuer is not known
imap cert_expired     it has expired
imap cert_notyet      it is not valid yet
imap cert_wronghost   it belongs to another host
imap tls_old          needs TLS 1.2 or newer
imap tls_hang         takes too long
smtp ok               letter: sent
smtp starttls_missing open: tls:
smtp starttls_refused open: tls:
smtp starttls_inject  open: tls:
smtp starttls_garbage open: tls:
smtp greeting_554     554 5.3.2 no SMTP service here
smtp greeting_garbage open: protocol:
smtp silent           takes too long
smtp slowloris        takes too long
smtp ehlo_endless     more than 100 lines
smtp line_endless     a line longer than 4097 bytes
smtp auth_535         open: login:
smtp auth_454         open: network:
smtp auth_challenge_loop open: protocol:
smtp auth_challenge_garbage open: protocol:
smtp drop_after_dot   letter: unknown
smtp rst_after_dot    letter: unknown
smtp hang_after_dot   letter: unknown
smtp slow_250         letter: sent
smtp data_451         letter: temporary
smtp data_554         letter: failed
smtp rcpt_partial     letter: sent
smtp rcpt_all_550     letter: failed
smtp rcpt_greylist    letter: temporary
smtp sender_553       letter: failed
smtp shutdown_421     letter: temporary
smtp size_limit       letter: sent
smtp quota_452        letter: temporary
smtp seven_bit        letter: sent
smtp pipelining_trap  letter: sent
smtp bad_codes        letter: temporary
smtp code_mismatch    letter: unknown
smtp data_250         letter: temporary
smtp lenient_eod      letter: sent
smtp redirect_551     letter: failed
smtp cert_selfsigned  its issuer is not known
smtp cert_expired     it has expired
smtp cert_notyet      it is not valid yet
smtp cert_wronghost   it belongs to another host
smtp tls_old          needs TLS 1.2 or newer
smtp tls_hang         takes too long
T
}

# url PROTOCOL SCENARIO PORT: STARTTLS where it is the point, clear text where the
# server knows nothing else, TLS everywhere else.
url() {
	case $1-$2 in
	imap-starttls* | imap-preauth) printf 'imap+starttls' ;;
	smtp-starttls*) printf 'smtp+starttls' ;;
	smtp-no_extensions) printf 'smtp' ;;
	imap-*) printf 'imaps' ;;
	smtp-*) printf 'submissions' ;;
	esac
	printf '://localhost:%s' "$3"
}

# visit PROTOCOL SCENARIO: what happened goes to files; runs beside others.
visit() {
	local base=$TEST_TMP/$1-$2 options=() port server recipients=()
	case $(url "$1" "$2" 0) in
	imaps:* | submissions:*) options=(--tls) ;;
	esac
	[ "$1" = imap ] || recipients=(a@customer.example b@customer.example)
	mkfifo "$base.fifo"
	python3 "$kit/hostile_$1.py" "$2" "${options[@]}" --cert-dir "$certs" --delay 0.05 \
		--hold 30 --flood-mb 64 --max-seconds 60 >"$base.fifo" 2>"$base.violations" &
	server=$!
	exec 9<"$base.fifo"
	read -r _ _ port _ <&9
	timeout -k 1 "$seconds" "$probe" "$1" "$(url "$1" "$2" "$port")" ana@lumen.example 'sec"ret' \
		"$certs/ca.pem" "${recipients[@]}" >"$base.out" 2>&1
	printf '%s\n' "$?" >"$base.status"
	kill "$server"
	cat <&9 >/dev/null
	wait "$server"
	printf '%s\n' "$?" >"$base.server"
}

# well_behaved BASE WORDS
well_behaved() {
	local used status
	status=$(cat "$1.status")
	used=$(sed -n 's/^memory: \([0-9]*\) MiB$/\1/p' "$1.out")
	same 0 "$(cat "$1.server")" && has "$2" "$(cat "$1.out")" && [ "$status" -le 1 ] &&
		[ "$used" -lt "$memory" ] && return 0
	printf 'status %s, %s MiB\n' "$status" "$used"
	cat "$1.out" "$1.violations"
	return 1
}

python3 "$kit/hostile_imap.py" --make-certs --cert-dir "$certs" || bail 'no certificates'
for protocol in imap smtp; do
	python3 "$kit/hostile_$protocol.py" --list | sed "s/^\\([a-z0-9_]*\\) .*/$protocol \\1/"
done >"$TEST_TMP/scenarios"

running=0
while read -r protocol scenario; do
	visit "$protocol" "$scenario" &
	running=$((running + 1))
	if [ "$running" -ge 6 ]; then
		wait -n
	fi
done <"$TEST_TMP/scenarios"
wait

expectations >"$TEST_TMP/expectations"
while read -r protocol scenario; do
	words=$(sed -n "s/^$protocol $scenario  *//p" "$TEST_TMP/expectations")
	ok "$protocol $scenario" well_behaved "$TEST_TMP/$protocol-$scenario" "$words"
done <"$TEST_TMP/scenarios"

ok 'a line lost before the dot is never a letter sent' \
	lacks 'letter: sent' "$(cat "$TEST_TMP/smtp-drop_mid_data.out")"
ok 'no password is in a text' lacks 'sec"ret' "$(cat "$TEST_TMP"/*.out)"
done_testing
