#!/usr/bin/env bash
# letters.t - what goes to others than the customer, through real servers.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
mia=mia@stone.example
bo=bo@reed.example
van=van@co.example
noon=2025-09-15T12:00:00+03:00
export TZ=UTC

servers_start
config_write "$shop"

at() {
	tillmail --now "$noon" "$@"
}

# field FILTER COMMAND...: what jq finds in the JSON of a command.
field() {
	local filter=$1
	shift
	"$@" --json | jq -r "$filter"
}

arrived() {
	[ "$(mailbox count "$1" INBOX "$2")" = 1 ]
}

# sent COMMAND...: the Message-ID of the letter that it queues, which has left then.
sent() {
	field '.[0].message_id' at "$@" --send
	at send -q
}

cat >"$TEST_TMP/question" <<M
From: Mia Stone <$mia>
To: Ana <$shop>, $bo
Subject: A broken vase
Message-ID: <question@stone.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

The vase that you have sent me last week is broken. Here is a picture of it.
--b
Content-Type: image/png; name="vase.png"
Content-Disposition: attachment; filename="vase.png"
Content-Transfer-Encoding: base64

aVBORw==
--b--
M
mailbox append "$shop" INBOX "$TEST_TMP/question" '15-Sep-2025 08:10:00 +0000'
at sync -q
id=$(field '.[0].id' at list)

passed=$(sent forward "$id" --to "$van" -m 'Please look at this.')
ok 'what is passed on arrives' wait_for 20 arrived "$van" "Message-ID=<$passed>"
ok 'with the attachment' has 'vase.png' "$(mailbox raw "$van" INBOX "<$passed>")"
ok 'and the words of the customer' has 'is broken' "$(mailbox text "$van" INBOX "<$passed>")"
ok 'the question is still open' same 'open 2' "$(field '[.state, .messages] | map(tostring) | join(" ")' at show "$id" | head -1)"
ok 'on the server, too' lacks '\Answered' "$(mailbox list "$shop" INBOX | grep question@)"
rm -f "$STORE"*
at sync -q
ok 'a new store agrees' same "open $mia" "$(field '.[0] | .state + " " + .customer.email' at search subject:vase)"
id=$(field '.[0].id' at search subject:vase)

all=$(sent reply "$id" --all -m 'We send you a new one today.')
ok 'an answer to all reaches the customer' wait_for 20 arrived "$mia" "Message-ID=<$all>"
ok 'and who got the question' wait_for 20 arrived "$bo" "Message-ID=<$all>"
ok 'but not us' same 0 "$(mailbox count "$shop" INBOX "Message-ID=<$all>")"
ok 'the quote arrives' has '> The vase that you have sent me' "$(mailbox text "$mia" INBOX "<$all>")"
ok 'the customer is answered' same waiting "$(field .state at show "$id")"

thread=$(field '.[0].thread' at write --to "$van" --subject 'A collection' -m 'Please collect a parcel on Friday.' --send)
at send -q
ok 'a conversation that we begin is a thread' same "waiting 1 $van" \
	"$(field '[.state, .messages, .customer.email] | map(tostring) | join(" ")' at show "$thread")"
first=$(field '.[] | select(.subject == "A collection") | .message_id' at outbox)
ok 'that reaches whom it is for' wait_for 20 arrived "$van" "Message-ID=<$first>"
cat >"$TEST_TMP/answer" <<M
From: Van Co <$van>
To: $shop
Subject: Re: A collection
Message-ID: <answer@co.example>
In-Reply-To: <$first>

On Friday we come at ten. Is that fine?
M
mailbox append "$shop" INBOX "$TEST_TMP/answer" '15-Sep-2025 08:50:00 +0000'
at sync -q
ok 'the answer joins it' same "$thread" "$(field '.[0].id' at search 'from:van subject:collection')"
done_testing
