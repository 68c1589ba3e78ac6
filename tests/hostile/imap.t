#!/usr/bin/env bash
# imap.t - what a hostile IMAP server does ends in time, in words, and harms nothing.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/kit.sh"

export TEST_TMP
kit_require

round ok imaps --tls
ok 'ok: with all five mails' same 5 "$(stored)"
behaved ok

while read -r scenario word; do
	round "$scenario" imaps --require-tls
	ok "$scenario: it is refused for good" ended_with 69
	ok "$scenario: and says why" said "$word"
	behaved "$scenario"
done <<'S'
cert_selfsigned issuer
cert_expired expired
cert_notyet clock
cert_wronghost localhost
tls_old 1.2
S

round tls_hang imaps --require-tls
ok 'tls_hang: another try may help' ended_with 75
behaved tls_hang

round preauth imap+starttls
ok 'preauth: it is refused' ended_with 69
behaved preauth

for scenario in drop_mid_fetch rst_mid_fetch; do
	round "$scenario" imap --breaks 2
	ok "$scenario: it goes on where it was cut" ended_with 0
	ok "$scenario: and has all five" same 5 "$(stored)"
	behaved "$scenario"
done

round slowloris imap --delay 0.5
ok 'slowloris: the command has a deadline, not each byte' ended_with 75
behaved slowloris

for scenario in literal_huge literal_overflow literal_negative literal_short literal_endless; do
	round "$scenario" imap
	ok "$scenario: it ends with a reason" ended_with 0 69 75
	ok "$scenario: nothing of it is taken for more than it is" test "$(stored)" -le 5
	behaved "$scenario"
done

done_testing
