#!/usr/bin/env bash
# letters.t - to everybody, to somebody else, to somebody new; and what stands below a letter.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

desk_begin
desk_mail INBOX 50m - <<'M'
From: Mia Stone <mia@stone.example>
To: Shop <ana@lumen.example>, Bo Reed <bo@reed.example>
Cc: Di <di@wood.example>, MIA@stone.example, bo@reed.example, HELLO@lumen.example
Subject: Re: A vase
Message-ID: <q1@stone.example>
References: <q0@stone.example>
Date: @DATE@
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Where is the vase {{ x }} that I ordered last week? It should be here.

And please <b>hurry</b>, it is a gift for my mother, whose birthday is on Thursday, and for nobody else.
-- 
Mia

On Sun, 13 Sep 2026, Ana wrote:
> We have sent the vase to your house, it will be there soon.
--b
Content-Type: image/png; name="vase.png"
Content-Disposition: attachment; filename="vase.png"
Content-Transfer-Encoding: base64

aVBORw==
--b--
M
desk_mail INBOX 50m - <<'M'
From: =?utf-8?q?Luc=C3=ADa?= <lucia@correo.example>
To: ana@lumen.example
Subject: Un jarro
Message-ID: <q2@correo.example>
Date: @DATE@
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hola, ¿dónde está el jarro que compré la semana pasada en vuestra tienda?
M
desk_mail INBOX 50m - <<'M'
From: "boss@bank.example" <long@letter.example>
To: ana@lumen.example
Subject: A long one
Date: @DATE@
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

This is the first line of a letter that is longer than anybody wants to read again.
1
2
3
4
5
6
7
8
9
10
11
12
13
14
15
16
17
18
19
20
21
M
desk_end
sed -i 's/^mailbox:/&\n  aliases: [hello@lumen.example]/' "$CONFIG"
mia=$(id_of from:mia)
lucia=$(id_of from:lucia)
long=$(id_of from:long@)

# letter WHAT VERB...: of the letter that a dry run of the verb prints.
letter() {
	local what=$1
	shift
	field ".[0].$what" at "$@" --dry-run
}

# parsed FILTER VERB...: what a Python expression says of that letter as a mail.
parsed() {
	local filter=$1
	shift
	letter message "$@" | python3 -c "
import email, email.policy, sys
m = email.message_from_string(sys.stdin.read(), policy=email.policy.default)
assert not m.defects, m.defects
print($filter)"
}

ok 'a reply goes to who wrote' same 'Mia Stone <mia@stone.example> None' "$(parsed 'm["to"], m["cc"]' reply "$mia" -m x | tr -d "()'," )"
ok 'a reply to all has the others as copies, each once, and not us' same \
	'Mia Stone <mia@stone.example> | Bo Reed <bo@reed.example>, Di <di@wood.example>' \
	"$(parsed 'str(m["to"]) + " | " + str(m["cc"])' reply "$mia" --all -m x)"
ok 'who is named as well gets no second copy' same 'Bo Reed <bo@reed.example>, Di <di@wood.example>, new@x.example' \
	"$(parsed 'm["cc"]' reply "$mia" --all --cc BO@reed.example --cc new@x.example -m x)"
ok 'an answer to all is an answer' same '<q1@stone.example>' "$(parsed 'm["in-reply-to"]' reply "$mia" --all -m x)"

text=$(letter text reply "$mia" -m 'It is *here*.')
ok 'the new lines of the question stand below the signature' same \
	"$(printf '%s\n' 'It is here.' '' '-- ' 'Ana, Lumen Ceramics' '' 'On Monday, 14 September 2026 at 10:40, Mia Stone wrote:' \
		'> Where is the vase {{ x }} that I ordered last week? It should be here.' '>' \
		'> And please <b>hurry</b>, it is a gift for my mother, whose birthday is on' \
		'> Thursday, and for nobody else.')" "$text"
html=$(letter html reply "$mia" -m 'It is *here*.')
ok 'in the HTML, too' has '<blockquote' "$html"
ok 'where they are text' has '&lt;b&gt;hurry&lt;/b&gt;' "$html"
ok 'what was quoted there or signed is not repeated' lacks 'We have sent' "$text"
ok 'the introduction speaks the language of the letter' has 'El lunes, 14 de septiembre de 2026' \
	"$(letter text reply "$lucia" -m 'Está en camino, llegará mañana a su casa.')"
ok 'a template has it, too' has 'Lucía escribió:' "$(letter text reply "$lucia" -t parcel-missing)"
ok 'nobody is quoted by the name of somebody else' has 'long@letter.example wrote:' "$(letter text reply "$long" -m 'Read.')"
ok 'a long mail is cut' same '[...]' "$(letter text reply "$long" -m 'Read.' | tail -2 | cut -c3-)"
quote() {
	sed "s|^compose:.*|compose: {quote: $1}|" "$CONFIG" >"$XDG_CONFIG_HOME/tillmail/$1.yaml"
	shift
	field '.[0].text' at -c "$XDG_CONFIG_HOME/tillmail/$quote.yaml" reply "$@" --dry-run
}
quote=none
ok 'or nothing, if you like' lacks '>' "$(quote none "$mia" -m x)"
quote=full
ok 'or all of it' has '>> We have sent' "$(quote full "$mia" -m x)"
ok 'a subject of your own is taken' same 'Your vase' "$(letter subject reply "$mia" -m x --subject 'Your vase')"

forward() {
	at forward "$mia" --to 'Van Co <van@co.example>' -m 'Where is *this* parcel?' "$@"
}
passed() {
	local what=$1
	shift
	letter "$what" forward "$mia" --to 'Van Co <van@co.example>' -m 'Where is *this* parcel?' "$@"
}
ok 'a mail is passed on under its subject' same 'Fwd: A vase' "$(passed subject)"
ok 'to whom one says' same 'Van Co <van@co.example>' "$(parsed 'm["to"]' forward "$mia" --to 'Van Co <van@co.example>' -m x)"
ok 'below the letter stands who wrote it' has $'From: Mia Stone <mia@stone.example>\nDate: Monday, 14 September 2026 at 10:40\nSubject: Re: A vase\nTo: Shop <ana@lumen.example>, Bo Reed <bo@reed.example>\n\nWhere is' \
	"$(passed text)"
ok 'and all that was written' has 'We have sent the vase' "$(passed text)"
ok 'its attachments go along' same "vase.png image/png b'iPNG'" \
	"$(parsed '*[(a.get_filename(), a.get_content_type(), a.get_content()) for a in m.iter_attachments()][0]' \
		forward "$mia" --to van@co.example -m x)"
ok 'it refers to the mail, but answers it not' same 'None <q0@stone.example> <q1@stone.example>' \
	"$(parsed 'm["in-reply-to"], m["references"]' forward "$mia" --to van@co.example -m x)"
ok 'a template greets whom it goes to' has 'Hi Van,' "$(letter text forward "$mia" --to 'Van Driver <van@co.example>' -t received)"
ok 'never the customer' lacks 'Mia,' "$(letter text forward "$mia" --to van@co.example -t received)"
ok 'the thread is still open behind it' same open "$(forward --send >/dev/null; field .state at show "$mia")"
ok 'undo takes it back' has 'forward taken back' "$(at undo)"
ok 'to nobody it cannot go' fails 64 '--to' at forward "$mia" -m x --send
ok 'nor to what is no address' fails 65 '"van"' at forward "$mia" --to van -m x --send
ok 'one mail at a time' status 64 at forward "$mia" "$lucia" --to van@co.example -m x --send
ok 'of a thread that there is' fails 66 'no thread 999' at forward 999 --to van@co.example -m x --send
ok 'and no thread has the number 0' fails 64 '' at reply 0 -m x --send

new() {
	at write --to 'Van Co <van@co.example>' --subject 'Prices of 2027' -m 'Please send us your *new* prices.' "$@"
}
ok 'a conversation may begin with us' same 'Prices of 2027|null' \
	"$(new --dry-run --json | jq -r '.[0] | .subject + "|" + (.thread | tostring)')"
ok 'with nothing below' same 'Ana, Lumen Ceramics' "$(new --dry-run --json | jq -j '.[0].text' | tail -1)"
ok 'nothing is begun by looking' same '[]' "$(field tostring at list --state waiting)"
before=$(field length at list --lane all --state all)
thread=$(new --send --key k --json | jq -r '.[0].thread')
ok 'once it is queued it is a thread that waits' same 'Prices of 2027|waiting|van@co.example' \
	"$(field '.[0] | [.subject, .state, .customer.email] | join("|")' at list --state waiting)"
ok 'a new one' same $((before + 1)) "$(field length at list --lane all --state all)"
ok 'the same key begins no other' same "$thread" "$(new --send --key k --json | jq -r '.[0].thread')"
ok 'the same text again is refused' fails 3 'same-text' new --send
ok 'undo takes it back' has 'letter taken back' "$(at undo)"
ok 'a letter wants a subject' fails 64 '--subject' at write --to van@co.example -m x --send
ok 'and somebody to go to' fails 64 '--to' at write --subject x -m x --send
ok 'a template that answers has none of its own' fails 65 'subject' at write --to van@co.example -t received --send
ok 'or takes the subject' same 'Hello' "$(letter subject write --to van@co.example --subject Hello -t received)"
ok 'a line break in it adds no header' lacks 'Bcc' "$(letter message write --to van@co.example --subject $'x\r\nBcc: evil@x.example' -m x | grep '^Bcc')"
done_testing
