#!/usr/bin/env bash
# folders.t - where mail lies: folders by use and name, pitches, moves made elsewhere, new UIDs.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

servers_start

# pitch NAME: into the inbox.
pitch() {
	printf 'From: %s@seo.example\nTo: %s\nMessage-ID: <%s@seo.example>\nSubject: Rank %s first\nList-Unsubscribe: <mailto:out@seo.example>\nPrecedence: bulk\n\nOur agency boosts your traffic. Book a call.\n' \
		"$1" "$shop" "$1" "$1" >"$TEST_TMP/mail"
	mailbox append "$shop" INBOX "$TEST_TMP/mail"
}

counts() {
	local folder
	for folder; do
		printf '%s ' "$(dovecot_admin mailbox status -u "$shop" messages "$folder" 2>/dev/null | sed 's/.*=//')"
	done
}

lane() {
	tillmail search "from:$1" --json | jq -r '.[0].lane'
}

# How many bodies the sessions since this was asked last have read.
bodies() {
	local all
	all=$(grep -c . "$SERVER_DIR/dovecot/log")
	tail -n +"$((seen + 1))" "$SERVER_DIR/dovecot/log" | grep "imap($shop)" |
		sed -n 's/.*body_count=\([0-9]*\).*/\1/p' | awk '{ n += $1 } END { print n + 0 }'
	seen=$all
}
seen=0

for name in ann ben cleo; do question "$name"; done
for name in p1 p2 p3; do pitch "$name"; done
config_write "$shop"
ok 'pitches stay in the inbox' same '[6,0,0,0,0,0,0]' "$(round)"
ok 'where no folder is named for them' same '6 ' "$(counts INBOX)"

sed -i 's/^mailbox:/mailbox:\n  folders: {pitches: Ofertas año}/' "$CONFIG"
ok 'with one' same "$zeros" "$(round)"
ok 'they go there' same '3 3 ' "$(counts INBOX 'Ofertas año')"
ok 'which is no news' same "$zeros" "$(round)"
pitch p4
ok 'a new one' same '[1,0,0,0,0,0,0]' "$(round)"
ok 'goes at once' same '3 4 ' "$(counts INBOX 'Ofertas año')"

tillmail -q mark customer "$(thread p1)"
round >/dev/null
ok 'a pitch that is rescued comes back' same '4 3 ' "$(counts INBOX 'Ofertas año')"
mailbox move "$shop" 'Ofertas a&APE-o' '<p2@seo.example>' INBOX
round >/dev/null
ok 'one that was taken out elsewhere' same '5 2 ' "$(counts INBOX 'Ofertas año')"
ok 'is none' same customer "$(lane p2)"
ok 'as the server knows, too' has tillmail-customer "$(mailbox list "$shop" INBOX | grep p2@)"
mailbox move "$shop" INBOX '<cleo@customer.example>' 'Ofertas a&APE-o'
round >/dev/null
ok 'one that was put there' same pitch "$(lane cleo)"
ok 'stays' same '4 3 ' "$(counts INBOX 'Ofertas año')"
round >/dev/null
ok 'for good' same '4 3 ' "$(counts INBOX 'Ofertas año')"
tillmail -q 'done' "$(thread p3)"
round >/dev/null
ok 'a pitch that is done goes to the archive' same '4 2 1 ' "$(counts INBOX 'Ofertas año' Archive)"

rm -f "$STORE"*
round >/dev/null
ok 'a new store knows the marks' same 'customer customer pitch' "$(lane p1) $(lane p2) $(lane cleo)"
ok 'and leaves all where it is' same '4 2 1 ' "$(counts INBOX 'Ofertas año' Archive)"
ok 'then nothing is left to do' same "$zeros" "$(round)"

bodies >/dev/null
dovecot_admin mailbox update -u "$shop" --uid-validity 4711 INBOX
dovecot_admin mailbox update -u "$shop" --uid-validity 4712 'Ofertas año'
ok 'new UIDs' same "$zeros" "$(round)"
ok 'fetch no mail again' same 0 "$(bodies)"
ok 'and lose none' same '4 2 1 ' "$(counts INBOX 'Ofertas año' Archive)"
before=$(lane ann)
mailbox move "$shop" INBOX '<ann@customer.example>' Archive
ok 'a mail that was moved elsewhere' same '[0,0,1,0,0,0,0]' "$(round)"
ok 'is not fetched again either' same 0 "$(bodies)"
ok 'stays what it is' same "$before" "$(lane ann)"

# A server that keeps all folders below the inbox, and tells no uses of them.
dovecot_stop
DOVECOT_WITHOUT='SPECIAL-USE LIST-EXTENDED MOVE'
DOVECOT_EXTRA='namespace inbox {
  separator = .
  prefix = INBOX.
  mailbox Sent {
    auto = no
    special_use =
  }
  mailbox Archive {
    auto = no
    special_use =
  }
  mailbox Drafts {
    special_use =
  }
  mailbox Junk {
    special_use =
  }
}'
dovecot_start
shop=eva@lumen.example
dovecot_admin mailbox create -u "$shop" 'INBOX.Elementy wysłane'
config_write "$shop"
sed -i 's/^mailbox:/mailbox:\n  folders: {pitches: Pitches}/' "$CONFIG"
rm -f "$STORE"*
question john
pitch p5
ok 'a server with all below the inbox' same '[2,0,0,0,0,0,0]' "$(round)"
ok 'gets its folders there' same '1 1 ' "$(counts INBOX INBOX.Pitches)"
tillmail -q reply "$(thread john)" -m 'Hello John, thank you, it left today.' --send >/dev/null
tillmail -q 'done' "$(thread john)"
ok 'names are known in many languages' same '[0,0,0,1,0,0,0]' "$(round)"
ok 'also below it' same '1 1 ' "$(counts 'INBOX.Elementy wysłane' INBOX.Archive)"
ok 'and that is all' same "$zeros" "$(round)"

# One that takes old names beside the inbox, too, and has folders of everybody there: it tells by NAMESPACE alone where
# ours begin.
dovecot_stop
DOVECOT_EXTRA+="
namespace old {
  separator = .
  prefix =
  hidden = yes
  list = no
  alias_for = INBOX.
}
namespace public {
  type = public
  separator = .
  prefix = Public.
  location = maildir:$SERVER_DIR/store/public
  subscriptions = no
}"
dovecot_start
shop=ida@lumen.example
maildir public/.Archive >/dev/null
chown -R mail:mail "$SERVER_DIR/store/public"
config_write "$shop"
sed -i 's/^mailbox:/mailbox:\n  folders: {pitches: Pitches}/' "$CONFIG"
rm -f "$STORE"*
question john
pitch p6
ok 'a server that has names in two ways' same '[2,0,0,0,0,0,0]' "$(round)"
tillmail -q 'done' "$(thread john)"
round >/dev/null
ok 'gets them in its own' same 'INBOX INBOX.Archive INBOX.Junk INBOX.Pitches' "$(sqlite3 "$STORE" 'SELECT name FROM folder ORDER BY name' | xargs)"
ok 'and mail lies there' same '0 1 1 0 ' "$(counts INBOX INBOX.Pitches INBOX.Archive Public.Archive)"
ok 'as it is known then' same "$zeros" "$(round)"

dovecot_admin mailbox create -u "$shop" INBOX.Sent
# folders TEXT: the configuration of the folders.
folders() {
	config_write "$shop"
	sed -i "s/^mailbox:/&\n  folders: {$1}/" "$CONFIG"
}

while read -r folders; do
	folders "$folders"
	ok "a mailbox has one use: $folders" status 78 tillmail sync -q
done <<'F'
pitches: inbox
sent: INBOX
sent: Archive, pitches: INBOX.Archive
archive: Sent, sent: INBOX.Sent
F
ok 'which says what to change' has 'INBOX.Sent cannot be both mailbox.folders.sent and mailbox.folders.archive' "$(tillmail sync 2>&1)"

folders 'sent: Archive'
ok 'but one that was only found gives way' same "$zeros" "$(round)"
folders 'archive: Sent'
ok 'also where it is looked for first' same "$zeros" "$(round)"
tillmail -q write --to john@customer.example --subject Parcel -m 'Hello John, thank you, it left today.' --send
round >/dev/null
ok 'and what has no folder then is made under another name' same '1 0 ' "$(counts 'INBOX.Sent Mail' INBOX.Sent)"
folders 'pitches: Archive'
question kim
ok 'so does an archive' same '[1,0,0,0,0,0,0]' "$(round)"
tillmail -q 'done' "$(thread kim)"
round >/dev/null
ok 'and another is made' same '1 ' "$(counts INBOX.Archives)"


dovecot_admin mailbox create -u "$shop" INBOX.Shop
question lea
mailbox move "$shop" INBOX '<lea@customer.example>' INBOX.Shop
folders 'inbox: Shop'
rm -f "$STORE"*
ok 'and mail may arrive below the inbox, too' status 0 tillmail sync -q
ok 'in a folder that is known without that' same open "$(tillmail show "$(thread lea)" --json | jq -r .state)"

done_testing
