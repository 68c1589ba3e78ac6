#!/usr/bin/env bash
# servers.t - the private mail servers do what the tests of sync stand on.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"

shop=ana@lumen.example
customer=john@customer.example

DOVECOT_WITHOUT='MOVE QRESYNC'
servers_start

cat >"$TEST_TMP/question" <<'M'
From: John Brown <john@customer.example>
To: Ana <ana@lumen.example>
Subject: My parcel
Message-ID: <question@customer.example>

It says delivered, and I have nothing.
M

# smtp PORT CODE: runs Python code on a session with verified TLS.
smtp() {
	python3 - "$@" <<'P'
import os, smtplib, ssl, sys

port, kind, code = int(os.environ[sys.argv[1]]), sys.argv[2], sys.argv[3]
tls = ssl.create_default_context(cafile=os.environ["SERVER_CA"])
if kind == "tls":
    session = smtplib.SMTP_SSL("localhost", port, context=tls)
else:
    session = smtplib.SMTP("localhost", port)
    session.starttls(context=tls)
password = os.environ["SERVER_PASSWORD"]
raw = "Subject: by {}\nMessage-ID: <{}@lumen.example>\n\nHello\n".format(port, kind)
exec(code)
P
}
submit='session.login("ana@lumen.example", password); session.sendmail("ana@lumen.example", "john@customer.example", raw)'

arrived() {
	[ "$(mailbox count "$1" INBOX "Message-ID=$2")" = 1 ]
}

refuses() {
	! "$@"
}

ok 'a mailbox has the folders of a provider' same '0 0' \
	"$(mailbox count "$shop" Sent) $(mailbox count "$shop" Archive)"
ok 'a customer can write' mailbox send "$customer" "$shop" "$TEST_TMP/question"
ok 'and it arrives' wait_for 20 arrived "$shop" '<question@customer.example>'
ok 'with its text' has 'I have nothing' "$(mailbox text "$shop" INBOX '<question@customer.example>')"
ok 'the shop can write by TLS' smtp SMTPS_PORT tls "$submit"
ok 'and by STARTTLS' smtp SUBMISSION_PORT starttls "$submit"
ok 'the first arrives' wait_for 20 arrived "$customer" '<tls@lumen.example>'
ok 'the second too' wait_for 20 arrived "$customer" '<starttls@lumen.example>'
ok 'a wrong password is refused' refuses smtp SMTPS_PORT tls 'session.login("ana@lumen.example", "wrong")'
ok 'nobody submits without a login' refuses smtp SMTPS_PORT tls \
	'session.sendmail("ana@lumen.example", "john@customer.example", raw)'
ok 'refused@ is refused for good' has '550' \
	"$(mailbox send "$customer" refused@lumen.example "$TEST_TMP/question" 2>&1)"
ok 'busy@ is refused for now' has '451' \
	"$(mailbox send "$customer" busy@lumen.example "$TEST_TMP/question" 2>&1)"
ok 'a capability can be hidden' lacks ' QRESYNC' \
	"$(python3 -c 'import sys; sys.path.insert(0, sys.argv[1]); import mail; print(mail.login("a@b.example").capabilities)' "$TOP_SRCDIR/tests/lib")"

mailbox append "$shop" Sent "$TEST_TMP/question" '02-Nov-2026 10:00:00 +0000' '\Seen'
ok 'a message lies in a folder with date and flags' \
	same "$(printf '1\t\\Seen\t02-Nov-2026 10:00:00 +0000\t<question@customer.example>\tMy parcel')" \
	"$(mailbox list "$shop" Sent)"

dovecot_stop
ok 'a stopped server is gone' refuses port_open "$IMAPS_PORT"
dovecot_start
ok 'and comes back with the mail it had' same 1 "$(mailbox count "$shop" INBOX)"

ok 'messages are generated' generate "$shop" 50 "$TEST_TMP/index.tsv"
ok 'all of them' same 51 "$(mailbox count "$shop" INBOX)"

done_testing
