#!/usr/bin/env bash
# reply.t - letters are written, refused, kept, released and taken back; nothing leaves.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# mail FROM SUBJECT [HEADER]... <BODY, from the inbox 50 minutes ago
mail() {
	local from=$1 subject=$2
	shift 2
	{
		printf 'From: %s\nSubject: %s\nDate: @DATE@\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n' \
			"$from" "$subject"
		case " $*" in *' To:'*) ;; *) echo 'To: ana@lumen.example' ;; esac
		[ $# -eq 0 ] || printf '%s\n' "$@"
		echo
		cat
	} >"$TEST_TMP/mail"
	desk_mail INBOX 50m - <"$TEST_TMP/mail"
}

desk_begin
mail 'Mia Stone <mia@stone.example>' 'A vase' 'Message-ID: <q1@stone.example>' <<'M'
Where is the vase that I ordered last week? It should have been here by now.
M
mail 'zoe@wood.example' 'A cup' <<'M'
Could you tell me when the cup that I ordered is going to arrive at my house?
M
mail '=?utf-8?b?2YTZitmE2Ykg2K3Yr9in2K8=?= <layla@bareed.example>' '=?utf-8?b?2LfZhNio2Yo=?=' <<'M'
مرحبا، أين طلبي؟ لقد طلبت المزهرية قبل أسبوعين ولم تصل إلى بيتي حتى الآن، شكرا لكم.
M
mail '"Hughes, Oliver" <oliver@hughes.example>' 'A plate' 'Reply-To: orders@other.example' <<'M'
Can the plate that I bought from you last month go into the dishwasher, please?
M
mail 'Eva <eva@hill.example>' 'A bowl' 'To: Shop <HELLO@lumen.example>, x@else.example' <<'M'
Is the large blue bowl from the autumn collection still to be had in your shop?
M
mail '"boss@bank.example" <evil@else.example>' 'Money' 'Message-ID: <e1@else.example>' <<'M'
Could you please tell me the number of the account that I should pay this to?
M
mail 'Sam Reed <sam@reed.example>' 'Size of a jug' 'Message-ID: <s1@reed.example>' <<'M'
How large is the largest jug of the green collection that you have in the shop?
M
mail 'Sam Reed <sam@reed.example>' 'Colour of a jug' 'Message-ID: <s2@reed.example>' <<'M'
And does that jug come in a blue like that of the vase that I bought in spring?
M
mail 'Sam Reed <sam@reed.example>' 'Re: Size of a jug' 'References: <s1@reed.example> <s2@reed.example>' <<'M'
I wrote to you about the size and about the colour, both mails are about one jug.
M
mail 'Li <li@reply.example>' 'A spoon' 'Reply-To: Li Wei <li.wei@reply.example>' <<'M'
Do you have a wooden spoon that goes together with the salad bowl of yours?
M
mail 'Pat <pat@jug.example>' 'A jug' <<'M'
The jug that I ordered from you arrived broken yesterday. What do we do now?
M
desk_end
sed -i 's/^mailbox:/&\n  aliases: [hello@lumen.example]/' "$CONFIG"
mia=$(id_of from:mia)
zoe=$(id_of from:zoe)
layla=$(id_of from:layla)
oliver=$(id_of from:oliver)
eva=$(id_of from:eva)
li=$(id_of from:li@)
pat=$(id_of from:pat@)

draft() {
	at reply "$@" --dry-run
}

# parsed FILTER: the letter on stdin as a Python mail, and what an expression says of it.
parsed() {
	python3 -c "
import email, email.policy, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
assert not m.defects, m.defects
print($1)"
}

draft "$mia" -m 'It is on its way, *Mia*.' >"$TEST_TMP/letter"
ok 'a dry run is RFC 5322' same 'multipart/alternative text/plain text/html' \
	"$(parsed '*[p.get_content_type() for p in m.walk()]' <"$TEST_TMP/letter")"
ok 'with lines that end in CRLF' same "$(wc -l <"$TEST_TMP/letter")" "$(grep -c $'\r$' "$TEST_TMP/letter")"
ok 'to the customer' same 'Mia Stone <mia@stone.example>' "$(parsed 'm["to"]' <"$TEST_TMP/letter")"
ok 'from the agent' same '"Ana, Lumen Ceramics" <ana@lumen.example>' "$(parsed 'm["from"]' <"$TEST_TMP/letter")"
ok 'about the same' same 'Re: A vase' "$(parsed 'm["subject"]' <"$TEST_TMP/letter")"
ok 'dated now' same 'Mon, 14 Sep 2026 11:30:00 +0300' "$(parsed 'm["date"]' <"$TEST_TMP/letter")"
ok 'as an answer' same '<q1@stone.example> <q1@stone.example>' \
	"$(parsed 'm["in-reply-to"], m["references"]' <"$TEST_TMP/letter")"
ok 'in a language' same en "$(parsed 'm["content-language"]' <"$TEST_TMP/letter")"
ok 'the text is what a person would have typed' has 'It is on its way, Mia.' \
	"$(parsed 'm.get_body(("plain",)).get_content()' <"$TEST_TMP/letter")"
ok 'signed' same '-- |Ana, Lumen Ceramics' \
	"$(parsed '"|".join(m.get_body(("plain",)).get_content().splitlines()[2:4])' <"$TEST_TMP/letter")"
ok 'the HTML has the emphasis' has '<em>Mia</em>' "$(parsed 'm.get_body(("html",)).get_content()' <"$TEST_TMP/letter")"
ok 'as JSON it has every key' same 'thread to subject text html promise promise_text lint message' \
	"$(field '.[0] | keys_unsorted | join(" ")' draft "$mia" -m x)"
ok 'the message among them' same 'Re: A vase' "$(field '.[0].message' draft "$mia" -m x | parsed 'm["subject"]')"
ok 'nothing is queued by that' same '[]' "$(field tostring at outbox)"

ok 'a customer without a name is greeted all the same' has 'Hi there,' "$(field '.[0].text' draft "$zoe" -t parcel-missing)"
ok 'a family name that comes first is not taken for the first' has 'Hi Oliver,' \
	"$(field '.[0].text' draft "$oliver" -t parcel-missing)"
ok 'an Arabic name is greeted' has 'ليلى' "$(field '.[0].text' draft "$layla" -t parcel-missing)"
ok 'and addressed' same 'ليلى حداد' "$(field '.[0].message' draft "$layla" -m x | parsed 'm["to"].addresses[0].display_name')"
ok 'an answer goes out from the address that was written to' has '<hello@lumen.example>' \
	"$(field '.[0].message' draft "$eva" -m x | parsed 'm["from"]')"
ok 'and to the customer alone' same 'eva@hill.example' "$(field '[.[0].to[].email] | join(" ")' draft "$eva" -m x)"
ok 'a Reply-To of the same domain is followed' same 'li.wei@reply.example' "$(field '.[0].to[0].email' draft "$li" -m x)"
ok 'without a refusal' same '' "$(field '.[0].lint[] | select(.level == "refuse") | .name' draft "$li" -m x)"
ok 'a Reply-To of another domain is refused' fails 3 '--allow reply-to-differs' at reply "$oliver" -m x --send
ok 'a dry run prints it all the same' same 'refuse reply-to-differs' \
	"$(field '.[0].lint[0] | .level + " " + .name' draft "$oliver" -m x)"
ok 'unless it is allowed' same 'warn reply-to-differs' \
	"$(field '.[0].lint[0] | .level + " " + .name' draft "$oliver" -m x --allow reply-to-differs)"

evil=$(id_of from:evil)
ok 'a name that is another address is warned of' same 'warn address-in-name' \
	"$(field '.[0].lint[0] | .level + " " + .name' draft "$evil" -m x)"
ok 'and nobody is greeted by it' lacks 'boss' "$(field '.[0].text' draft "$evil" -t parcel-missing)"
ok 'warnings go to stderr as text' has 'warn (address-in-name)' "$(draft "$evil" -m x 2>&1 >/dev/null)"
ok 'and stop nothing' draft "$evil" -m x
ok 'a language may be asked for' has 'Hola' "$(field '.[0].text' draft "$mia" -t parcel-missing --lang es)"
ok 'then the letter says so' same es "$(field '.[0].message' draft "$mia" -t parcel-missing --lang es | parsed 'm["content-language"]')"
ok 'a variant that is missing is warned of' same 'warn other-language' \
	"$(field '.[0].lint[] | select(.name == "other-language") | .level + " " + .name' draft "$mia" -t parcel-missing --lang xx)"
ok 'and the letter does not claim that language' same en \
	"$(field '.[0].message' draft "$mia" -t parcel-missing --lang xx | parsed 'm["content-language"]')"

# advice ID OPTION...: the names of the warnings, one blank between them.
advice() {
	field '[.[0].lint[] | select(.level == "warn") | .name] | join(" ")' draft "$@"
}
ok 'a good letter is not warned of' same '' "$(advice "$mia" -m $'Hi Mia,\n\nthank you for asking, and sorry for the wait. It arrives on Friday.')"
ok 'a shipped one neither' same '' "$(advice "$mia" -t parcel-missing)"
ok 'manners are looked after' same 'no-name no-thanks' "$(advice "$li" -m $'Hello,\n\nwe do have such spoons.')"
ok 'a customer who complains is told sorry' same 'no-apology' "$(advice "$pat" -m $'Hi Pat,\n\nthank you. A new jug leaves on Friday.')"
ok 'empty promises and shrugs are quoted' same 'vague-promise dont-know' \
	"$(advice "$eva" -m $'Hi Eva,\n\nthank you. I do not know yet, but will tell you as soon as possible.')"
ok 'with their sentence' has '"I will tell you as soon as possible."' \
	"$(draft "$eva" -m $'Hi Eva,\n\nthank you. I will tell you as soon as possible.' 2>&1)"
ok 'an attachment that is spoken of is there' same 'no-attachment' "$(advice "$eva" -m $'Hi Eva,\n\nthank you. The list is attached.')"
printf 'list' >"$TEST_TMP/list.txt"
ok 'or it is no matter' same '' "$(advice "$eva" -m $'Hi Eva,\n\nthank you. The list is attached.' -a "$TEST_TMP/list.txt")"
ok 'what is late says sorry' same 'late-no-apology' \
	"$(advice "$eva" -m $'Hi Eva,\n\nthank you. Yes, it is.' --at 2026-09-16T09:00:00+03:00)"
ok 'in the language of the letter' same 'no-name no-thanks' "$(advice "$mia" --lang es -m $'Hola:\n\nsu pedido ha salido de nuestro taller y va de camino a su casa.')"
ok 'whom a letter is passed on to is owed no thanks' same '' \
	"$(field '[.[0].lint[].name] | join(" ")' at forward "$mia" --to carrier@fan.example -m 'Where is this parcel?' --dry-run)"

copies() {
	field '.[0].message' draft "$mia" -m x "$@" | parsed 'm["cc"]'
}
ok 'copies go where --cc says' same 'Bo <bo@x.example>, di@x.example' "$(copies --cc 'Bo <bo@x.example>' --cc di@x.example)"
ok 'what is no address is told of' fails 65 '"nobody"' draft "$mia" -m x --cc nobody
ok 'a line break in it adds no header' lacks 'evil' "$(draft "$mia" -m x --cc $'bo@x.example\r\nBcc: evil@x.example' 2>&1 | grep -i '^bcc')"
printf '%%PDF' >"$TEST_TMP/invoice 7.PDF"
ok 'a file is attached under its name and type' same "invoice 7.PDF application/pdf b'%PDF'" "$(
	draft "$mia" -m x -a "$TEST_TMP/invoice 7.PDF" | parsed '*[(a.get_filename(), a.get_content_type(), a.get_content()) for a in m.iter_attachments()][0]')"

ok 'the text may come from stdin' has 'from a pipe' \
	"$(echo 'from a pipe' | "$TILLMAIL" --now "$now" reply "$mia" -m - --dry-run)"
ok 'the numbers, too' same "$mia $zoe" \
	"$(echo "$mia $zoe" | "$TILLMAIL" --now "$now" reply - -m x --dry-run --json | jq -r '[.[].thread] | join(" ")')"
ok 'but not both' fails 64 'only one' draft - -m -
ok 'an empty text is no letter' fails 65 'empty' draft "$mia" -m ' '
ok 'words too few to tell their language by are in the language of the question' has 'lang="en"' \
	"$(field '.[0].html' draft "$mia" -m 'word word word word')"
draft_stdin() {
	printf '%b' "$1" | "$TILLMAIL" --now "$now" reply "$mia" -m - --dry-run
}
ok 'what is cut at a NUL does not leave' fails 65 NUL draft_stdin 'a\0b'
ok 'nor what has other letters than those typed' fails 65 UTF-8 draft_stdin 'caf\0351'
ok 'one source of the text' fails 64 'one of' draft "$mia" -m x -t received
ok 'and one there must be' fails 64 'one of' draft "$mia"
ok 'one end' fails 64 'exclude each other' draft "$mia" -m x --send
ok 'and without a terminal one there must be' fails 64 '--dry-run' at reply "$mia" -m x
ok '-s goes with a template' fails 64 '-s goes with' draft "$mia" -m x -s a=b

mkdir -p "$XDG_CONFIG_HOME/tillmail/templates/en"
cat >"$XDG_CONFIG_HOME/tillmail/templates/en/late.md" <<'T'
---
ask:
  eta: "New delivery date?"
  carrier: "Which carrier?"
promise: "{{ eta }}"
topic: delay
---
Dear {{ customer.first_name }}, {{ carrier }} says {{ eta | date: "long" }}.
T
printf -- '---\ntopic: delay\n---\nLate: {{ late }} {{ late_days }} {{ late_hours }}.' >"$XDG_CONFIG_HOME/tillmail/templates/en/how-late.md"
ok 'a template knows how late it is' has 'Late: true 2 41.' \
	"$(field '.[0].text' tillmail --now 2026-09-16T11:30:00+03:00 reply "$mia" -t how-late --dry-run 2>/dev/null)"
ok 'and when it is not' has 'Late: false 0 0.' "$(field '.[0].text' draft "$mia" -t how-late 2>/dev/null)"
ok 'all values that are missing are named at once' fails 65 'eta (New delivery date?), carrier (Which carrier?)' \
	draft "$mia" -t late
ok 'a value that is not asked for is a slip' fails 65 'no value "etta=x"' draft "$mia" -t late -s etta=x
eta='eta=2026-09-16T12:00:00+03:00'
ok 'the values are filled in' has 'FAN says Wednesday, 16 September 2026' \
	"$(field '.[0].text' draft "$mia" -t late -s "$eta" -s carrier=FAN)"
ok 'what is promised may be such a value' same 2026-09-16T12:00:00+03:00 \
	"$(field '.[0].promise' draft "$mia" -t late -s "$eta" -s carrier=FAN)"
ok 'no name and no default: no letter' fails 65 'customer.first_name has no value' \
	draft "$zoe" -t late -s "$eta" -s carrier=FAN
ok 'a value of the owner is no markup' lacks '<b>' \
	"$(field '.[0].html' draft "$mia" -t late -s "$eta" -s 'carrier=<b>{{ x }}')"

promise() {
	field '.[0].promise' draft "$mia" "$@"
}
ok 'words of your own promise nothing' same null "$(promise -m x)"
ok 'but may' same 2026-09-15T12:00:00+03:00 "$(promise -m x --promise 2026-09-15T09:00:00Z)"
ok 'a date means its close' same 2026-09-15T18:00:00+03:00 "$(promise -m x --promise 2026-09-15)"
ok 'a template promises by itself' same "$close" "$(promise -t parcel-missing)"
ok 'unless it is told otherwise' same 2026-09-15T18:00:00+03:00 "$(promise -t parcel-missing --promise 2026-09-15)"
ok 'the text then says so' has '15 September 2026 at 18:00' \
	"$(field '.[0].text' draft "$mia" -t parcel-missing --promise 2026-09-15)"
ok 'none is none' same null "$(promise -m x --promise none)"
ok 'a promise that is over is a slip' fails 65 'leaves after that' draft "$mia" -m x --promise 2026-09-14T11:00:00+03:00
ok 'a time that is none, too' fails 65 'no time' draft "$mia" -m x --promise soon
ok 'what leaves later promises later' same 2026-09-15T18:00:00+03:00 \
	"$(promise -t parcel-missing --at 2026-09-15T08:00:00+03:00)"

# queued COMMAND...: what the outbox says of the letter that was queued last.
last() {
	field '.[-1] | [.state, .send_at, .thread] | map(tostring) | join(" ")' at outbox
}
at reply "$mia" -m 'Yes.' --send --json >"$TEST_TMP/queued"
ok 'what is queued has every key' same 'outbox thread state send_at message_id' \
	"$(jq -r '.[0] | keys_unsorted | join(" ")' "$TEST_TMP/queued")"
ok 'it leaves once it cannot be undone' same "held 2026-09-14T11:30:15+03:00 $mia" "$(last)"
ok 'the outbox has every key' same 'id thread to subject state send_at attempts error message_id' \
	"$(field '.[0] | keys_unsorted | join(" ")' at outbox)"
ok 'its bytes are frozen' same "$(jq -r '.[0].message_id' "$TEST_TMP/queued")" "$(field '.[0].message_id' at outbox)"
ok 'the thread waits' same waiting "$(field .state at show "$mia")"
ok 'a placeholder that was left is refused' fails 3 '[NAME] is still in the letter' at reply "$mia" -m 'Dear [NAME], yes.' --send
ok 'unless it is meant' at reply "$mia" -m 'Dear [NAME], yes.' --allow placeholder --dry-run
ok 'the same text again is refused' fails 3 '--allow same-text' at reply "$mia" -m 'Yes.' --send
ok 'and queues nothing' same 1 "$(field length at outbox)"
ok 'undo takes it back' has 'reply taken back' "$(at undo)"
ok 'then the thread is open again' same open "$(field .state at show "$mia")"
ok 'and the letter cancelled' same cancelled "$(field '.[0].state' at outbox)"
ok 'a letter may leave at a time' same "held 2026-09-15T09:00:00+03:00 $zoe" \
	"$(at reply "$zoe" -m 'Tomorrow.' --send --at 2026-09-15T06:00:00Z >/dev/null; last)"
at undo >/dev/null
ok 'said as people say it' same "held 2026-09-16T10:00:00+03:00 $zoe" \
	"$(at reply "$zoe" -m 'Wednesday.' --send --at 'wed 10' >/dev/null; last)"
ok 'a time that is none is a mistake' fails 64 '--at' at reply "$zoe" -m 'Soon.' --send --at soonish
ok 'the same key queues once' same 1 "$(
	for _ in 1 2 3; do at reply "$eva" -m 'Yes, it is.' --send --key k1 --json; done | jq -s 'map(.[0].outbox) | unique | length')"
ok 'for each thread' same 2 "$(
	at reply "$eva" "$li" -m 'Yes, it is.' --send --key k1 --json | jq '[.[].outbox] | unique | length')"
before=$(field length at outbox)
ok 'a number that comes twice gets one letter' same 1 "$(at reply "$layla" "$layla" -m 'Soon.' --send --json | jq length)"
sam=$(id_of from:sam)
merged=$((sam + 1))
ok 'the number of a thread that was merged still finds it' same "$sam" "$(field .id at show "$merged")"
ok 'and both get one letter' same 1 "$(at reply "$sam" "$merged" -m 'Blue.' --dry-run --json | jq length)"
ok 'several letters are one action' same $((before + 1)) "$(field length at outbox)"
at undo >/dev/null
at reply "$mia" "$layla" -m 'To both of you.' --send >/dev/null
ok 'undo takes both back' has '2 threads' "$(at undo)"
ok 'of two actions, too' same 2 "$(at "done" "$mia"; at open "$mia"; at undo 2 | wc -l)"
ok 'one thread that is none does not stop the others' same "$mia" \
	"$(at reply 999 "$mia" -m 'Hello.' --dry-run --json 2>"$TEST_TMP/err" | jq -r '.[].thread')"
ok 'but is told of, and counts' fails 66 'no thread 999' at reply 999 -m 'Hello.' --send

ok 'a draft waits for the owner' same "held null $mia" "$(at reply "$mia" -m 'Perhaps.' --draft >/dev/null; last)"
ok 'and says so' has 'outbox retry' "$(field '.[-1].error' at outbox)"
id=$(field '.[-1].id' at outbox)
ok 'retry releases it' same "held $now $mia" "$(at outbox retry "$id"; last)"
ok 'cancel stops it' same cancelled "$(at outbox cancel "$id"; field '.[-1].state' at outbox)"
ok 'then there is nothing to release' fails 3 'is cancelled' at outbox retry "$id"
ok 'and nothing to resolve' fails 3 'is cancelled' at outbox resolve "$id"
ok 'a letter that there is not' fails 66 'no letter 999' at outbox cancel 999
ok 'outbox knows three words' fails 64 'cancel, retry and resolve' at outbox send 1
ok 'a draft has no time' fails 64 '--at goes with --send' at reply "$mia" -m x --draft --at "$now"

# editor TEXT: an editor that types it.
editor() {
	printf '#!/bin/sh\ncat <<"T" >"$%d"\n%s\nT\n' 1 "$1" >"$TEST_TMP/editor"
	chmod +x "$TEST_TMP/editor"
}
kept() {
	find "$XDG_DATA_HOME/tillmail/drafts" -type f | wc -l
}
export EDITOR="$TEST_TMP/editor"
editor 'Typed *by hand*.'
ok 'an editor may write the text' has 'Typed by hand.' "$(field '.[0].text' draft "$mia" --edit)"
ok 'VISUAL goes before' has 'Typed' "$(EDITOR=false VISUAL=$TEST_TMP/editor draft "$mia" --edit)"
ok 'the configuration before both' has 'Typed' "$(
	sed "s|^compose:.*|compose: {editor: '$EDITOR'}|" "$CONFIG" >"$TEST_TMP/c.yaml"
	VISUAL=false at -c "$TEST_TMP/c.yaml" reply "$mia" --edit --dry-run)"
ok 'nothing stays behind' same 0 "$(kept)"
ok 'what was written is kept when the letter is refused' fails 3 'what you wrote is in' at reply "$oliver" --edit --send
ok 'in a file' same 1 "$(kept)"
ok 'that has it' has 'by hand' "$(cat "$XDG_DATA_HOME"/tillmail/drafts/*)"
editor ''
ok 'nothing written, nothing sent' fails 65 'nothing was written' at reply "$mia" --edit --send
EDITOR=false
ok 'an editor that fails' status 74 at reply "$mia" --edit --send
done_testing
