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
# on DAY ARG...: at 09:30 of a day of that week.
on() {
	local day=$1
	shift
	tillmail --now "2025-09-${day}T09:30:00+03:00" "$@"
}

# ask SLUG: a customer writes and is answered on Monday at noon; puts the letter's number in $letter.
ask() {
	local slug=$1
	shift
	printf 'From: %s Lamb <%s@pen.example>\nTo: %s\nSubject: The %s one\nMessage-ID: <%s@pen.example>\n\nHello, is the %s one still there? I would like to have it.\n' \
		"$slug" "$slug" "$shop" "$slug" "$slug" "$slug" >"$TEST_TMP/$slug"
	mailbox append "$shop" INBOX "$TEST_TMP/$slug" '15-Sep-2025 08:55:00 +0000'
	at sync -q
	letter=$(field '.[0].outbox' at reply "$(field '.[0].id' at search "from:$slug")" --send "$@")
}

# what_is FILTER: of the letter.
what_is() {
	field ".[] | select(.id == $letter) | $1" at outbox
}

ask tuesday -m 'Hi Tuesday, thank you, yes, it is. Ana'
ok 'a letter that is a working day late leaves' same 1 "$(field .sent on 16 send)"

ask old -m 'Hi Old, thank you, yes, it is here today. Ana'
ok 'an older one does not' same '0 1' "$(field '[.sent, .held] | map(tostring) | join(" ")' on 17 send)"
ok 'it waits for its owner' same 'held null' "$(what_is '.state + " " + (.send_at | tostring)')"
ok 'and says why, and what to do' has 'a working day ago and may not be true any more; read it again, then send it (outbox retry)' "$(what_is .error)"
ok 'not even later' same 0 "$(field .sent on 18 send)"
on 18 outbox retry "$letter"
ok 'once the owner says so it leaves' same '1 filed' "$(field .sent on 18 send) $(what_is .state)"

ask later -m 'Hi Later, thank you, it comes back on Thursday. Ana' --at 2025-09-18T09:00:00+03:00
ok 'what is meant for a later day is not old on it' same '1 filed' "$(field .sent on 18 send) $(what_is .state)"

ask promise -m 'Hi Promise, thank you. You will hear from me by the end of today. Ana'
ok 'a promise that is over stops a letter' same '0 held' "$(field .sent on 16 send) $(what_is .state)"
ok 'which says so' has 'The time that this letter promises is over' "$(what_is .error)"
on 16 outbox retry "$letter"
ok 'but its owner is heard' same '1 filed' "$(field .sent on 16 send) $(what_is .state)"

ask allowed -m 'Hi Allowed, thank you, yes, it is here today. Ana' --allow old
ok 'who allows it beforehand is not asked' same '1 filed' "$(field .sent on 19 send) $(what_is .state)"

ask busy -m 'Hi Busy, thank you, yes, it is. Ana'
at send -q
ok 'a letter that is put off' same 'held 1' "$(what_is '.state + " " + (.attempts | tostring)')"
on 17 send -q
ok 'becomes old, too, and is not tried again' same 'held 1 null' \
	"$(what_is '[.state, .attempts, .send_at] | map(tostring) | join(" ")')"

# finds WORDS: whether the server, which decodes what it searches, has one letter with them.
finds() {
	[ "$(mailbox search "$van" INBOX "$1")" = 1 ]
}

passed=$(sent write --to "$van" --subject 'Zażółć gęślą — قهوة' \
	-m 'Dzień dobry Van, dziękuję. Łódź i gęsi czekają, a kawa stygnie już od samego rana. شكرا لك. Ana')
ok 'a letter in many letters arrives' wait_for 20 arrived "$van" "Message-ID=<$passed>"
ok 'a server finds it by its subject' finds 'Zażółć gęślą'
ok 'by words of its text' finds 'gęsi czekają'
ok 'and by those of another script' finds 'شكرا لك'
done_testing
