#!/usr/bin/env bash
# meanwhile.t - what the owner does while a round is at work counts in that round, or in the next one; nothing of it is missed.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
command -v sqlite3 >/dev/null || skip_all 'sqlite3 is not installed'
command -v python3 >/dev/null || skip_all 'python3 is not installed'
provider_pid=
provider_end() {
	[ -z "$provider_pid" ] || kill "$provider_pid" 2>/dev/null
}
at_exit provider_end
python3 "$TOP_SRCDIR/tests/lib/provider.py" plain >"$TEST_TMP/ports" 2>"$TEST_TMP/provider.log" &
provider_pid=$!
wait_for 10 test -s "$TEST_TMP/ports"
read -r imap_port smtp_port <"$TEST_TMP/ports"
IMAPS_PORT=1 SMTPS_PORT=1 SERVER_CA=$TEST_TMP/ports SERVER_PASSWORD=x config_write "$shop" 'network: {insecure: yes}'
sed -i -e "s#imaps://.*#imap://127.0.0.1:$imap_port#" -e "s#submissions://.*#smtp://127.0.0.1:$smtp_port#" -e '/ca_file/d' "$CONFIG"

# Python on a session of another client.
cat >"$TEST_TMP/imap" <<'P'
import imaplib, sys
imap = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
imap.login("ana", "x")

def put(name, folder="INBOX", sender=None, fields="", text="Where is my parcel? I ordered two mugs ten days ago.", known_by="Message-ID"):
    raw = "From: %s@customer.example\r\nTo: ana@lumen.example\r\n%s: <%s@mail.example>\r\nSubject: My order\r\n%s\r\n%s" % (sender or name, known_by, name, fields, text)
    imap.append(folder, "", None, raw.encode())

def uid(folder, name):
    imap.select(folder)
    return imap.uid("SEARCH", "HEADER", "Message-ID", "<%s@mail.example>" % name)[1][0].decode()

def copy(name, folder, to):
    imap.uid("COPY", uid(folder, name), to)

def remove(name, folder):
    imap.uid("STORE", uid(folder, name), "+FLAGS", "(\\Deleted)")
    imap.expunge()

def move(name, folder, to):
    copy(name, folder, to)
    remove(name, folder)

def empty(folder):
    imap.select(folder)
    imap.uid("STORE", "1:*", "+FLAGS", "(\\Deleted)")
    imap.expunge()

def meanwhile(folder, command):
    imap.xatom("XMEANWHILE", folder, command)

exec(sys.argv[2])
P

imap() {
	python3 "$TEST_TMP/imap" "$imap_port" "$1"
}

# meanwhile FOLDER CODE: the other client does that when a round is about to open the folder.
meanwhile() {
	printf '#!/bin/sh\npython3 "%s" %s "%s"\n' "$TEST_TMP/imap" "$imap_port" "$2" >"$TEST_TMP/command"
	chmod 700 "$TEST_TMP/command"
	imap "meanwhile('$1', '$TEST_TMP/command')"
}

round() {
	tillmail -q sync
}

lane() {
	tillmail search "from:$1" --json | jq -r '[.[].lane] | join(" ")'
}

# What was learnt of NAME's mail by where it was put.
learnt() {
	sqlite3 "$STORE" "SELECT l.source || '=' || l.lane FROM lesson l JOIN mail m ON m.id = l.mail WHERE m.from_addr LIKE '$1@%' ORDER BY l.id" | xargs
}

# It is taken back, so that its like is no pitch, and that of the next one is news.
forget() {
	tillmail -q undo --thread "$(tillmail search "from:$1" --json | jq '.[0].id')" >/dev/null
}

# The owner's word on a mail of the inbox, before another one of the sender is fetched from the archive.
imap 'put("slips", fields="Precedence: bulk\r\n"); put("older", "Archive", "slips", "Precedence: bulk\r\n")'
cat >"$TEST_TMP/mark" <<'S'
#!/bin/sh
"$TILLMAIL" mark customer "$("$TILLMAIL" search from:slips --json | jq '.[0].id')"
S
chmod 700 "$TEST_TMP/mark"
imap "meanwhile('Archive', '$TEST_TMP/mark')"
round
ok 'what is marked while a round is at work counts for mail that it fetches later' same 'customer customer' "$(lane slips)"

# Moves into junk, where nothing is asked for that could not be known. The inbox is looked at before the archive, and that before junk.
imap 'for name in ("ann", "ben", "cleo", "dora", "emil", "finn", "gina"): put(name)
put("hugo", "Archive")'
round
ok 'all is where it came in' same '' "$(sqlite3 "$STORE" 'SELECT m.id FROM mail m WHERE m.id NOT IN (SELECT mail FROM location)')"
meanwhile Archive "move('ann', 'INBOX', 'Junk')"
round
round
ok 'a move into junk between the looks at two folders is learnt in the next round' same to-junk=pitch "$(learnt ann)"
forget ann

meanwhile Junk "move('ben', 'INBOX', 'Junk')"
round
ok 'one before the first look in the same round' same to-junk=pitch "$(learnt ben)"
forget ben

imap 'move("hugo", "Archive", "Junk"); imap.xatom("XCLOSED", "Archive")'
round 2>/dev/null
round 2>/dev/null
imap 'imap.xatom("XCLOSED", "no")'
round
ok 'one out of a folder that cannot be opened for a while as soon as it can' same to-junk=pitch "$(learnt hugo)"
forget hugo

imap 'move("cleo", "INBOX", "Junk"); imap.xatom("XBROKEN", uid("Junk", "cleo"))'
round
ok 'one that the server does not tell of for now teaches nothing' same '' "$(learnt cleo)"
imap 'imap.xatom("XBROKEN", uid("Junk", "cleo"))'
round
ok 'but looked at again' same to-junk=pitch "$(learnt cleo)"
forget cleo

imap 'put("spam1", "Junk"); move("dora", "INBOX", "Junk"); put("spam2", "Junk"); imap.xatom("XBROKEN", uid("Junk", "spam1"))'
round
ok 'a mail of which nothing can be had keeps no other unknown' same to-junk=pitch "$(learnt dora)"
forget dora

imap 'copy("emil", "INBOX", "Junk")'
round
round
ok 'a copy is no move' same '' "$(learnt emil)"
imap 'copy("finn", "INBOX", "Junk"); imap.uid("STORE", uid("INBOX", "finn"), "+FLAGS", "(\\Deleted)")'
round
ok 'unless what is left is marked as deleted' same to-junk=pitch "$(learnt finn)"
forget finn
imap 'put("iris", "Junk"); copy("iris", "Junk", "INBOX")'
round
round
ok 'nor is one out of junk' same '' "$(learnt iris)"


# Many mails gone from Sent, or from junk, are asked about; where mails were moved from is known all the same.
imap 'for i in range(21): put("sent%d" % i, "Sent", "ana")'
round
imap 'empty("Sent"); copy("emil", "INBOX", "Junk")'
ok 'Sent is emptied' has '21 of 21 mails are gone from Sent' "$(tillmail sync 2>&1)"
imap 'remove("emil", "INBOX")'
round 2>/dev/null
ok 'a copy in junk is no move later either' same '' "$(learnt emil)"
tillmail -q sync --full
forget emil # who is in junk alone now, which the whole look has learnt
pitch='Our agency offers SEO audits and guest posts from 99 EUR per month. Would you be open to a quick call this week?'
imap "for i in range(22): put('offer%d' % i, text='$pitch')"
round
imap 'for i in range(11): move("offer%d" % i, "INBOX", "Junk")'
round
imap 'for i in range(11, 22): move("offer%d" % i, "INBOX", "Junk")'
round
imap 'put("jon")'
round
imap 'empty("Junk"); copy("jon", "INBOX", "Junk")'
ok 'junk is emptied' has 'mails are gone from Junk' "$(tillmail sync 2>&1)"
imap 'remove("jon", "INBOX")'
round 2>/dev/null
ok 'what is copied there then is no move later either' same '' "$(learnt jon)"
tillmail -q sync --full
forget jon

# The provider finds such a mail by any field.
imap 'put("lea", known_by="X-Name"); put("max", known_by="X-Name")'
round
imap 'move("lea", "INBOX", "Junk"); copy("max", "INBOX", "Junk")'
round
ok 'a move of a mail without a Message-ID is learnt, too' same to-junk=pitch "$(learnt lea)"
ok 'a copy of such a one is none' same '' "$(learnt max)"
forget lea
imap 'remove("max", "INBOX"); put("morris", "Junk", known_by="X-Name")'
round
ok 'nor is another mail in junk' same '' "$(learnt max)"

# What lies in a folder that is not looked at any more may have gone from there.
imap 'put("nora", "Archive"); put("omar", "Archive")'
round
sed -i 's/^mailbox:/&\n  folders: {archive: no}/' "$CONFIG"
imap 'move("nora", "Archive", "Junk")'
round
ok 'a move into junk out of a folder that was given up is learnt' same to-junk=pitch "$(learnt nora)"
forget nora
sed -i '/folders: {archive: no}/d' "$CONFIG"
round
imap 'copy("omar", "Archive", "Junk")'
round
ok 'a copy out of one that is looked at again is none' same '' "$(learnt omar)"

# A mail that cannot be had just now makes no new folder of one that was looked at before.
imap 'move("gina", "INBOX", "Junk")'
round
ok 'one is moved to junk' same to-junk=pitch "$(learnt gina)"
imap 'put("kim"); imap.xatom("XDROP", "FETCH", "5")'
round 2>/dev/null
ok 'the line breaks at each attempt to fetch another' same '' "$(lane kim)"
imap 'move("gina", "Junk", "INBOX")'
round
ok 'then it is fetched' same 1 "$(tillmail search from:kim --json | jq length)"
ok 'and what was moved back meanwhile is learnt' same 'to-junk=pitch out-of-junk=customer' "$(learnt gina)"

done_testing
