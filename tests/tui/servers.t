#!/usr/bin/env bash
# servers.t - a customer is answered in Spanish by hand, over a real Dovecot and a real Postfix.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/tui.sh"

shop=ana@lumen.example
lucia=lucia@correo.example

servers_start

# A safe that asks on the terminal once, and is open then.
cat >"$TEST_TMP/safe" <<S
#!/bin/sh
if [ ! -e "$TEST_TMP/open" ]; then
	printf 'PIN of the safe: ' >/dev/tty
	read -r pin </dev/tty
	[ "\$pin" = 1234 ] || exit 1
	touch "$TEST_TMP/open"
fi
echo "$SERVER_PASSWORD"
S
chmod +x "$TEST_TMP/safe"

config_write "$shop"
sed -i -e "s|^  password: .*|  password_command: $TEST_TMP/safe|" -e 's/undo_send: 0s/undo_send: 10m/' "$CONFIG"

cat >"$TEST_TMP/pregunta" <<M
From: "Lucía Fernández" <$lucia>
To: Ana <$shop>
Subject: ¿Dónde está mi pedido?
Message-ID: <pregunta@correo.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hola, hice un pedido hace dos semanas y todavía no ha llegado el paquete.
¿Me puede decir cuándo lo voy a recibir? Muchas gracias.
M
mailbox append "$shop" INBOX "$TEST_TMP/pregunta"

arrived() {
	[ "$(mailbox count "$lucia" INBOX)" = 1 ]
}

filed() {
	[ "$(mailbox count "$shop" Sent)" = 1 ]
}

tui_start 80 24
ok 'a safe asks for its PIN before the screen is there' shows 'PIN of the safe'
typed 1234
keys Enter
ok 'the mail appears by itself' shows 'Lucía Fernández'

keys r
ok 'r offers templates' shows 'parcel-missing'
typed parcelmis
ok 'a few letters find one' hides 'refund-done'
keys Enter
ok 'the letter is in her language' shows 'Hola, Lucía'
ok 'and shows what it promises' shows 'Promise'
keys y
ok 'the seconds are counted in which it can be taken back' shows ' s. u takes it back'
ok 'nothing waits for an answer but the promise' same waiting "$(tillmail list --json | jq -r '.[].state')"
keys u
ok 'u takes it back' hides 's. u takes it back'
ok 'the letter is cancelled' same cancelled "$(tillmail outbox --json | jq -r '.[0].state')"
ok 'she waits for an answer again' same open "$(tillmail list --json | jq -r '.[].state')"

keys r
ok 'another letter' shows 'parcel-missing'
typed delay
keys Enter
ok 'it asks in the words of the shop' shows 'New delivery date?'
keys Enter
keys Enter
ok 'what was left out is marked' shows '! missing'
typed 2099-01-05
keys Tab
typed VALE-10
keys Enter
ok 'the letter has what was typed' shows 'VALE-10'
ok 'in her words' shows 'lunes, 5 de enero'
keys y
ok 'it is in the outbox' shows ' s. u takes it back'
keys o
ok 'o shows the outbox' shows "$lucia"
keys R
ok 'R does not wait any longer' wait_for 20 arrived
ok 'the copy is in Sent' wait_for 20 filed
ok 'the outbox sees that it has left' shows 'sent'
letter=$(mailbox raw "$lucia" INBOX - | tr -d '\r')
ok 'she got it in Spanish' has 'Hola' "$letter"
ok 'signed by name' has 'Ana, Lumen Ceramics' "$letter"
ok 'the promise stays here' lacks 'X-Tillmail' "$letter"
keys q
ok 'the queue again' shows ' left'

sed -e 's/pregunta@/otra@/' -e 's/^Subject: .*/Subject: Otra cosa/' "$TEST_TMP/pregunta" >"$TEST_TMP/otra"
mailbox append "$shop" INBOX "$TEST_TMP/otra"
ok 'a mail that comes in meanwhile appears' shows 'Otra cosa'
keys q
ok 'q leaves' ended

dovecot_stop
tui_start 80 24
ok 'a server that is not there is told' shows 'Esc takes this away'
keys j k
ok 'and stays to be read' shows 'Esc takes this away'
keys Escape
ok 'until it was' hides 'Esc takes this away'
ok 'the status line still has it' shows '! cannot connect'
dovecot_start
keys '$'
ok 'and forgets it when all is well' shows 'synced'
done_testing
