#!/usr/bin/env bash
# moved.t - what other programs say of a mail, by where they put it or by a keyword, is learnt once.
# shellcheck disable=SC2016 # $Junk is a word
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

command -v sqlite3 >/dev/null || skip_all 'sqlite3 is not installed'
servers_start

# put NAME SUBJECT TEXT [DOMAIN]: into the inbox, from NAME@NAME.example.
put() {
	printf 'From: %s@%s\nTo: %s\nMessage-ID: <%s@mail.example>\nSubject: %s\n\n%s\n' \
		"$1" "${4-$1.example}" "$shop" "$1" "$2" "$3" >"$TEST_TMP/mail"
	mailbox append "$shop" INBOX "$TEST_TMP/mail"
}

question() {
	put "$1" 'My order' 'Where is my parcel? I ordered ten days ago.'
}

pitch() {
	put "$1" 'Rank first' 'Our agency offers SEO audits and guest posts from 99 EUR per month. Would you be open to a quick call this week?'
}

# Another one, for what rescues of the first kind teach is heard by all of that kind.
boxes() {
	put "$1" 'Our offer' 'Our factory offers printed packaging at competitive prices, MOQ 300, free samples. Are you interested in a quote?'
}

leads() {
	put "$1" 'More bookings for your team' 'Our outreach software sends personalised campaigns for sales teams, with lead generation included. Book a free demo, or start your trial today.'
}

move() {
	mailbox move "$shop" "$1" "<$2@mail.example>" "$3"
}

flag() {
	mailbox flag "$shop" "$1" "<$2@mail.example>" "${@:3}"
}

lane() {
	tillmail search "from:$1" --json | jq -r '[.[].lane] | join(" ")'
}

# What was learnt of NAME's mail, oldest first.
lessons() {
	sqlite3 "$STORE" "SELECT l.source || '=' || l.lane FROM lesson l JOIN mail m ON m.id = l.mail
		WHERE m.from_addr LIKE '$1@%' ORDER BY l.id" | xargs
}

where() {
	local folder
	for folder in INBOX Pitches Junk Archive; do
		mailbox list "$shop" "$folder" 2>/dev/null | grep -q "<$1@mail.example>" && printf '%s ' "$folder"
	done
	return 0
}

dovecot_admin mailbox create -u "$shop" Trash
for name in ann ben cleo dora emil finn; do question "$name"; done
for name in p2 p3; do pitch "$name"; done
leads p4
for name in p1 p5; do boxes "$name"; done
put known 'My order' 'Where is it?'
put old 'My order' 'Where is it?'
move INBOX old Junk
config_write "$shop"
ok 'a round' same '[12,0,0,0,0,0,0]' "$(round)"
ok 'nothing is fetched from junk' same '' "$(lane old)"
ok 'nothing is learnt of what lies where it came in' same 0 "$(sqlite3 "$STORE" 'SELECT count(*) FROM lesson')"

# Without a folder for pitches.
move INBOX ann Junk
ok 'one is moved to junk by another program' same '[0,0,1,0,0,0,0]' "$(round)"
ok 'it is a pitch' same pitch "$(lane ann)"
ok 'and learnt' same to-junk=pitch "$(lessons ann)"
ok 'then all is quiet' same "$zeros" "$(round)"
flag Junk ann '+\Seen' '+\Flagged'
round >/dev/null
ok 'flags teach it no second time' same to-junk=pitch "$(lessons ann)"
move Junk ann INBOX
round >/dev/null
ok 'and back' same 'to-junk=pitch out-of-junk=customer' "$(lessons ann)"
ok 'it is a customer, as before' has customer "$(lane ann)"
ok 'as the server is told' has tillmail-customer "$(mailbox list "$shop" INBOX | grep '<ann@')"

ok 'why tells all of it' has 'you moved it to junk on another device: pitch' "$(tillmail why "$(thread ann)")"
ok 'and how it is taken back' has "customer, as was seen on the server; undo --thread $(thread ann)" "$(tillmail why "$(thread ann)")"
ok 'in JSON, too' has 'you moved it out of junk on another device: customer' "$(tillmail why "$(thread ann)" --json | jq -r '.lessons[1]')"
printf 'From: ann@ann.example\nSubject: Hi\n\nHi\n' >"$TEST_TMP/file"
ok 'and so it is for a file of the sender' has "you moved a mail of thread $(thread ann) to junk on another device" \
	"$(tillmail classify --json "$TEST_TMP/file" | jq -r '.lessons[0]')"

# Each is taken back exactly, and by its thread: what the owner did last stays.
verdicts() {
	sqlite3 "$STORE" "SELECT m.id, m.lane, m.score, m.topic, t.lane, t.score, t.state FROM mail m JOIN thread t ON t.id = m.thread ORDER BY 1;
		SELECT * FROM reason ORDER BY mail, position"
}
tillmail -q note "$(thread finn)" 'A regular.'
before=$(verdicts)
move INBOX finn Junk
round >/dev/null
ok 'what was moved is judged anew' same pitch "$(lane finn)"
ok 'undo takes back what the owner did' same 'note taken back (1 thread)' "$(tillmail undo)"
ok 'undo of the thread what was seen' has 'what another program said' "$(tillmail undo --thread "$(thread finn)")"
ok 'exactly' same "$before" "$(verdicts)"
ok 'with a row for each' same 'undoes seen' "$(sqlite3 "$STORE" "SELECT 'undoes ' || o.verb FROM action a JOIN action o ON o.id = a.undoes ORDER BY a.id DESC LIMIT 1")"
ok 'why says so' has '(taken back)' "$(tillmail why "$(thread finn)")"
flag Junk finn '+\Flagged'
round >/dev/null
ok 'and it is not learnt anew' same 'customer to-junk=pitch' "$(lane finn) $(lessons finn)"
ok 'then nothing is left on that thread' has 'nothing to take back on thread' "$(tillmail undo --thread "$(thread finn)" 2>&1)"
before=$(verdicts)
flag INBOX emil '+$Junk'
round >/dev/null
ok '$Junk' same pitch "$(lane emil)"
ok 'is taken back, too' tillmail -q undo --thread "$(thread emil)"
ok 'as exactly' same "$before" "$(verdicts)"
flag INBOX emil '+\Flagged'
round >/dev/null
ok 'and for good' same customer "$(lane emil)"
flag INBOX emil '-$Junk' '+tillmail-notice'
round >/dev/null
ok 'the mark of another tillmail' same notice "$(lane emil)"
ok 'is taken back' tillmail -q undo --thread "$(thread emil)"
round >/dev/null
ok 'there as well' lacks tillmail- "$(mailbox list "$shop" INBOX | grep '<emil@')"

move INBOX p1 Trash
round >/dev/null
ok 'what goes to the trash teaches nothing' same '' "$(lessons p1)"
move Trash p1 INBOX
round >/dev/null
ok 'nor what comes from there' same 'pitch ' "$(lane p1) $(lessons p1)"

tillmail -q reply "$(thread known)" -m 'Hello, it left today. Thank you for asking.' --send >/dev/null
round >/dev/null
move INBOX known Junk
round >/dev/null
ok 'who was answered is not hidden by a move into junk' same 'customer ' "$(lane known) $(lessons known)"

flag INBOX ben '+$Junk'
round >/dev/null
ok '$Junk is learnt' same junk=pitch "$(lessons ben)"
ok 'and hides it' same pitch "$(lane ben)"
flag INBOX ben '+\Flagged'
round >/dev/null
ok 'once' same junk=pitch "$(lessons ben)"
flag INBOX ben '-$Junk' '+$NotJunk'
round >/dev/null
ok 'so is $NotJunk' same 'junk=pitch not-junk=customer' "$(lessons ben)"
ok 'which shows it' same customer "$(lane ben)"
flag INBOX ben '-$NotJunk' '+$Junk'
round >/dev/null
ok 'who changes their mind is heard' same pitch "$(lane ben)"
question iris
round >/dev/null
flag INBOX iris '+$Junk'
round >/dev/null
move INBOX iris Junk
round >/dev/null
move Junk iris INBOX
round >/dev/null
ok 'a flag that is only still there is no news after a move' same 'customer junk=pitch out-of-junk=customer' \
	"$(lane iris) $(lessons iris)"
flag INBOX p2 '+$NotJunk'
round >/dev/null
ok '$NotJunk rescues a pitch' same 'customer not-junk=customer' "$(lane p2) $(lessons p2)"

# With one.
sed -i 's/^mailbox:/mailbox:\n  folders: {pitches: Pitches}/' "$CONFIG"
round >/dev/null
ok 'what we move ourselves' same 'Pitches ' "$(where p3)"
round >/dev/null
ok 'teaches nothing' same '' "$(lessons p3)"
move Pitches p3 INBOX
round >/dev/null
ok 'out of it to the inbox' same 'customer out-of-pitches=customer' "$(lane p3) $(lessons p3)"
move Pitches p4 Archive
round >/dev/null
ok 'or to the archive' same 'customer out-of-pitches=customer' "$(lane p4) $(lessons p4)"
move Pitches p5 Junk
round >/dev/null
ok 'but to junk says what was known' same 'pitch ' "$(lane p5) $(lessons p5)"
move Pitches p1 Trash
round >/dev/null
ok 'and to the trash nothing' same 'pitch ' "$(lane p1) $(lessons p1)"
move INBOX cleo Pitches
round >/dev/null
ok 'into it' same 'pitch to-pitches=pitch' "$(lane cleo) $(lessons cleo)"
round >/dev/null
ok 'it stays there, learnt once' same 'Pitches to-pitches=pitch' "$(where cleo)$(lessons cleo)"
move INBOX dora Junk
round >/dev/null
ok 'to junk as before' same 'pitch to-junk=pitch' "$(lane dora) $(lessons dora)"
ok 'where it stays' same 'Junk ' "$(where dora)"
tillmail -q mark customer "$(thread dora)"
round >/dev/null
ok 'until the owner calls it a customer' same 'customer INBOX ' "$(lane dora) $(where dora)"
ok 'which is her word, not the server'\''s' same 'to-junk=pitch mark=customer' "$(lessons dora)"

# A pitch that is done leaves for the archive; another tillmail knows that from a rescue.
config_two=$TEST_TMP/two
boxes p6
round >/dev/null
cp -r "$XDG_DATA_HOME" "$config_two"
tillmail -q 'done' "$(thread p6)"
round >/dev/null
ok 'done here' same 'Archive ' "$(where p6)"
ok 'here that teaches nothing' same '' "$(lessons p6)"
rm -rf "$XDG_DATA_HOME" && mv "$config_two" "$XDG_DATA_HOME"
round >/dev/null
ok 'nor on another machine' same 'pitch done ' "$(lane p6) $(tillmail show "$(thread p6)" --json | jq -r .state) $(lessons p6)"
tillmail -q open "$(thread p6)"
round >/dev/null
round >/dev/null
ok 'opened, it is not done' same open "$(tillmail show "$(thread p6)" --json | jq -r .state)"

# A letter to somebody takes back what was learnt against him, whoever taught it.
odd='Sortiment slip 4711, vases and jugs in stores of our network, stock is limited.'
put gina 'Sortiment 1' "$odd"
put hugo 'Sortiment 2' "$odd"
round >/dev/null
score() {
	tillmail show "$(thread "$1")" --json | jq .score
}
before=$(score gina)
move INBOX hugo Pitches
round >/dev/null
ok 'one is put among the pitches' same 'pitch Pitches ' "$(lane hugo) $(where hugo)"
ok 'and what is like it, of others, is nearer to them' jq -en "$(score gina) > $before + 0.02"
tillmail -q reply "$(thread hugo)" -m 'Hello, thank you, we have enough of them.' --send >/dev/null
round >/dev/null
round >/dev/null
ok 'a letter to him makes him a customer' same 'customer INBOX ' "$(lane hugo) $(where hugo)"
ok 'also in the mailbox' lacks tillmail-pitch "$(mailbox list "$shop" INBOX | grep '<hugo@')"
ok 'and what is like it is where it was' same "$before" "$(score gina)"
printf 'From: %s\nTo: ben@ben.example\nSubject: Re: My order\nMessage-ID: <phone@lumen.example>\n\nIt left today.\n' "$shop" >"$TEST_TMP/mail"
mailbox append "$shop" Sent "$TEST_TMP/mail"
round >/dev/null
ok 'a letter from a phone takes back $Junk' same customer "$(lane ben)"
emil=$(thread emil)
tillmail -q mark pitch "$emil" --domain
put fred 'My order' 'Where is my parcel?' emil.example
round >/dev/null
fred=$(tillmail search from:fred --json | jq '.[0].id')
lanes() {
	local id
	for id; do tillmail show "$id" --json | jq -r .lane; done | xargs
}
ok 'a domain of pitches' same 'pitch pitch' "$(lanes "$emil" "$fred")"
tillmail -q reply "$emil" -m 'Hello, it left today. Thank you for asking.' --send >/dev/null
round >/dev/null
ok 'is none for whom we wrote to' same 'customer pitch' "$(lanes "$emil" "$fred")"

before=$(for name in ann ben cleo dora p2 p3 p4; do printf '%s=%s ' "$name" "$(lane "$name")"; done)
rm -f "$STORE"*
round >/dev/null
ok 'a new store knows all that' same "$before" \
	"$(for name in ann ben cleo dora p2 p3 p4; do printf '%s=%s ' "$name" "$(lane "$name")"; done)"

done_testing
