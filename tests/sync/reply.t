#!/usr/bin/env bash
# reply.t - one mail from a real mailbox to an answered customer.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
john=john@customer.example
# A Monday that has passed: Dovecot takes no INTERNALDATE of the future. Bucharest
# is three hours east of UTC then.
noon=2025-09-15T12:00:00+03:00
close=2025-09-15T18:00:00+03:00
export TZ=UTC

servers_start
config_write "$shop"

at() {
	local time=$1
	shift
	tillmail --now "$time" "$@"
}

arrived() {
	[ "$(mailbox count "$1" INBOX "$2")" = 1 ]
}

# field FILTER COMMAND...: what jq finds in the JSON of a command.
field() {
	local filter=$1
	shift
	"$@" --json | jq -r "$filter"
}

queue() {
	field '.[] | [.subject, .lane, .state, .due, .due_kind, .customer.email] | @tsv' at "$noon" list
}

cat >"$TEST_TMP/question" <<M
From: John Brown <$john>
To: Ana <$shop>
Subject: My parcel
Message-ID: <question@customer.example>
References: <older@lumen.example>

The tracking page says delivered since this morning, but I have nothing here.
Could you please find out what happened to my order?
M
cat >"$TEST_TMP/spanish" <<M
From: "Lucía Fernández" <lucia@correo.example>
To: Ana <$shop>
Subject: ¿Dónde está mi pedido?
Message-ID: <pregunta@correo.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hola, hice un pedido hace dos semanas y todavía no ha llegado el paquete.
¿Me puede decir cuándo lo voy a recibir? Muchas gracias.
M

mailbox append "$shop" INBOX "$TEST_TMP/question" '15-Sep-2025 08:10:00 +0000'
mailbox append "$shop" INBOX "$TEST_TMP/spanish" '15-Sep-2025 07:30:00 +0000'

ok 'the first round fetches both' same 2 "$(field .fetched at "$noon" sync)"
ok 'the queue has them by due date, then arrival' same "$(printf '%s\tcustomer\topen\t%s\treply\t%s\n' \
	'¿Dónde está mi pedido?' "$close" lucia@correo.example 'My parcel' "$close" "$john")" "$(queue)"
ok 'their languages are known' same 'es en' "$(field '[.[].lang] | join(" ")' at "$noon" list)"
id=$(field '.[] | select(.subject == "My parcel") | .id' at "$noon" list)
id_es=$(field '.[] | select(.lang == "es") | .id' at "$noon" list)

at "$noon" reply "$id" -t parcel-missing --dry-run >"$TEST_TMP/letter"
ok 'a dry run prints the letter' has 'To: ' "$(cat "$TEST_TMP/letter")"
ok 'and queues nothing' same '[]' "$(field 'tostring' at "$noon" outbox)"
ok 'it greets by first name, promises a time and is signed' has 'Hi John' \
	"$(field '.[0].text' at "$noon" reply "$id" -t parcel-missing --dry-run)"
ok 'never the word today' lacks 'today' "$(field '.[0].text' at "$noon" reply "$id" -t parcel-missing --dry-run)"
ok 'the promise is close of business' same "$close" \
	"$(field '.[0].promise' at "$noon" reply "$id" -t parcel-missing --dry-run)"
ok 'a Spanish question gets a Spanish answer' has 'Hola, Lucía' \
	"$(field '.[0].text' at "$noon" reply "$id_es" -t parcel-missing --dry-run)"
ok 'a template that there is not is told of' status 66 at "$noon" reply "$id" -t no-such --dry-run
ok 'without a terminal the end must be named' status 64 at "$noon" reply "$id" -t parcel-missing

message_id=$(field '.[0].message_id' at "$noon" reply "$id" -t parcel-missing --send)
ok 'a letter waits in the outbox' same held "$(field '.[0].state' at "$noon" outbox)"
ok 'its thread waits for the customer, and is queued for its promise' \
	same "$(printf 'waiting\tpromise')" \
	"$(field ".[] | select(.id == $id) | [.state, .due_kind] | @tsv" at "$noon" list)"
ok 'undo takes it back' at "$noon" undo
ok 'then the question is open again' same "$(printf 'open\treply')" \
	"$(field ".[] | select(.id == $id) | [.state, .due_kind] | @tsv" at "$noon" list)"
ok 'and nothing leaves' same 0 "$(field .sent at "$noon" send)"

message_id=$(field '.[0].message_id' at "$noon" reply "$id" -t parcel-missing --send --key first)
ok 'a key that comes again queues nothing' same "$message_id" \
	"$(field '.[0].message_id' at "$noon" reply "$id" -t parcel-missing --send --key first)"
ok 'the letter leaves' same 1 "$(field .sent at "$noon" send)"
ok 'and reaches the customer' wait_for 20 arrived "$john" "Message-ID=<$message_id>"
ok 'a letter that left cannot be taken back' status 3 at "$noon" undo
ok 'its copy is in Sent once' same 1 "$(mailbox count "$shop" Sent "Message-ID=<$message_id>")"
ok 'the copy says what was promised' same "$close" \
	"$(mailbox header "$shop" Sent "<$message_id>" X-Tillmail-Promise)"
ok 'the customer does not see that' lacks 'X-Tillmail' "$(mailbox raw "$john" INBOX "<$message_id>")"
ok 'it answers the question' same '<question@customer.example>' \
	"$(mailbox header "$john" INBOX "<$message_id>" In-Reply-To)"
ok 'with all its references' same '<older@lumen.example> <question@customer.example>' \
	"$(mailbox header "$john" INBOX "<$message_id>" References)"
ok 'its text is there' has 'Hi John' "$(mailbox text "$john" INBOX "<$message_id>")"
ok 'its HTML too' has 'Hi John' "$(mailbox html "$john" INBOX "<$message_id>")"
ok 'the question is \Answered on the server' has '\Answered' \
	"$(mailbox list "$shop" INBOX | grep question@)"
ok 'the outbox says filed' same filed \
	"$(field ".[] | select(.message_id == \"$message_id\") | .state" at "$noon" outbox)"

ok 'a second round changes nothing' same '0 0 0 0' \
	"$(field '[.fetched, .updated, .removed, .sent] | map(tostring) | join(" ")' at "$noon" sync)"
before=$(queue)
rm -f "$STORE"*
ok 'a new store is filled from the mailbox' at "$noon" sync
ok 'and has the same queue' same "$before" "$(queue)"

# The phone answers the Spanish customer.
cat >"$TEST_TMP/phone" <<M
From: Ana <$shop>
To: lucia@correo.example
Subject: Re: pedido
Message-ID: <phone@phone.example>
In-Reply-To: <pregunta@correo.example>
References: <pregunta@correo.example>

Sale hoy.
M
mailbox append "$shop" Sent "$TEST_TMP/phone" '15-Sep-2025 09:30:00 +0000' '\Seen'
at 2025-09-15T13:00:00+03:00 sync -q
ok 'an answer from the phone counts' same waiting \
	"$(field '.[0].state' at "$noon" search from:lucia)"

# The promise is kept by a second letter in the customer's own words.
cat >"$TEST_TMP/thanks" <<M
From: John Brown <$john>
To: $shop
Subject: Re: My parcel
Message-ID: <more@customer.example>
In-Reply-To: <$message_id>
References: <question@customer.example> <$message_id>

And could you send it to my office instead, please?
M
mailbox append "$shop" INBOX "$TEST_TMP/thanks" '15-Sep-2025 12:00:00 +0000'
later=2025-09-15T15:30:00+03:00
at "$later" sync -q
id=$(field '.[0].id' at "$later" search from:john)
ok 'what the customer adds lands in the same thread' same 3 "$(field '.[0].messages' at "$later" search from:john)"
ok 'and opens it' same open "$(field '.[0].state' at "$later" search from:john)"
ok 'the promise is still owed first' has 'Promised Mon 15 Sep' "$(at "$later" why "$id")"
at "$later" reply "$id" -m 'It is on its way to your office.' --send --json >"$TEST_TMP/queued"
at "$later" send -q
ok 'the second letter keeps the promise' same null "$(field '.[0].promise' at "$later" search from:john)"
ok 'done takes the mails to the archive' at "$later" "done" "$id"
at "$later" sync -q
ok 'on the server, too' same 2 "$(mailbox count "$shop" Archive "From=$john")"
ok 'and the queue is empty' same '[]' "$(field tostring at "$later" list)"

# question NAME: one more customer asks.
question() {
	cat >"$TEST_TMP/$1" <<M
From: $1@customer.example
To: $shop
Subject: About the mug
Message-ID: <$1@customer.example>

Is the blue mug still there?
M
	mailbox append "$shop" INBOX "$TEST_TMP/$1" '15-Sep-2025 12:10:00 +0000'
	at "$later" sync -q
	id=$(field '.[0].id' at "$later" search "from:$1")
}

state_of() {
	field '.[0].state' at "$later" search "from:$1"
}

question refused
at "$later" reply "$id" -m 'Yes, it is.' --send >/dev/null
ok 'a refused letter is counted' same 1 "$(field .failed at "$later" send)"
ok "and keeps the server's words" has 550 "$(field '.[] | select(.state == "failed") | .error' at "$later" outbox)"
ok 'its question is still open' same open "$(state_of refused)"

question busy
at "$later" reply "$id" -m 'Yes, it is still here.' --send >/dev/null
ok 'a letter that is put off stays' same 0 "$(field .sent at "$later" send)"
ok 'to be tried again later' same held "$(field '.[-1].state' at "$later" outbox)"
at "$later" outbox cancel "$(field '.[-1].id' at "$later" outbox)"
ok 'unless the owner cancels it' same open "$(state_of busy)"

# Sent takes no mail, as a full one would not.
question quota
at "$later" reply "$id" -m 'Yes, and a second one.' --cc refused@friend.example --send >/dev/null
chmod 500 "$SERVER_DIR/store/$shop/Maildir/.Sent/tmp"
chown root "$SERVER_DIR/store/$shop/Maildir/.Sent/tmp"
ok 'a letter leaves also when its copy is refused' same 1 "$(field .sent at "$later" send 2>"$TEST_TMP/said")"
ok 'which is told' has 'the copy of 1 letter is not in Sent yet, and is tried again: ' "$(cat "$TEST_TMP/said")"
last=$(field '.[-1] | .state + " " + .error' at "$later" outbox)
missing=${last#sent }
missing=${missing%; sent, but*}
ok 'and stands in the outbox' has '; sent, but its copy is not in Sent yet: ' "$last"
ok 'beside who has it not' has 'sent refused@friend.example: 550' "$last"
chown mail "$SERVER_DIR/store/$shop/Maildir/.Sent/tmp"
chmod 700 "$SERVER_DIR/store/$shop/Maildir/.Sent/tmp"
ok 'the next round tries again' lacks 'not in Sent' "$(at "$later" send 2>&1)"
ok 'and tells only who has it not' same "filed $missing" \
	"$(field '.[-1] | .state + " " + .error' at "$later" outbox)"
ok 'with one copy' same 1 "$(mailbox count "$shop" Sent 'In-Reply-To=<quota@customer.example>')"

question twice
at "$later" reply "$id" -m 'Yes, the blue one is.' --send >/dev/null
sed -e 's/^Message-ID: .*/Message-ID: <more@twice.example>\nIn-Reply-To: <twice@customer.example>/' \
	-e 's/still there/really blue/' "$TEST_TMP/twice" >"$TEST_TMP/overtakes"
mailbox append "$shop" INBOX "$TEST_TMP/overtakes" '15-Sep-2025 12:25:00 +0000'
ok 'a letter that the customer overtook does not leave' same '0 1' \
	"$(field '[.sent, .held] | map(tostring) | join(" ")' at "$later" send)"
ok 'and says why' has 'wrote again' "$(field '.[-1].error' at "$later" outbox)"
ok 'until the owner says that it shall' at "$later" outbox retry "$(field '.[-1].id' at "$later" outbox)"
ok 'then it does' same 1 "$(field .sent at "$later" send)"

question gone
message_id=$(field '.[0].message_id' at "$later" reply "$id" -m 'Yes, one is left.' --send)
at "$later" send -q
ok 'an answered question waits' same waiting "$(state_of gone)"
cat >"$TEST_TMP/bounce" <<M
From: Mail Delivery System <mailer-daemon@mx.example>
To: $shop
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce@mx.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Your message could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; gone@customer.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 no such user
--b
Content-Type: text/rfc822-headers

From: Ana <$shop>
Message-ID: <$message_id>

--b--
M
mailbox append "$shop" INBOX "$TEST_TMP/bounce" '15-Sep-2025 12:20:00 +0000'
at "$later" sync -q
ok 'a letter that comes back opens it again' same open "$(state_of gone)"
ok 'with a flag' same '["bounced"]' "$(field '.[0].flags | tojson' at "$later" search from:gone)"

done_testing
