#!/usr/bin/env bash
# providers.t - servers with habits of their own: Gmail's labels, Microsoft's lack of keywords, their own copies.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

command -v python3 >/dev/null || skip_all 'python3 is not installed'
provider_pid=
provider_end() {
	[ -z "$provider_pid" ] || kill "$provider_pid" 2>/dev/null
}
at_exit provider_end

# provider NAME [LINE]: start it, with a fresh store and a line below mailbox:
provider() {
	provider_end
	: >"$TEST_TMP/ports"
	python3 "$TOP_SRCDIR/tests/lib/provider.py" "$1" >"$TEST_TMP/ports" 2>"$TEST_TMP/provider.log" &
	provider_pid=$!
	wait_for 10 test -s "$TEST_TMP/ports"
	read -r imap_port smtp_port <"$TEST_TMP/ports"
	rm -f "$STORE"*
	IMAPS_PORT=1 SMTPS_PORT=1 SERVER_CA=$TEST_TMP/ports SERVER_PASSWORD=x config_write "$shop" 'network: {insecure: yes}'
	sed -i -e "s#imaps://.*#imap://127.0.0.1:$imap_port#" -e "s#submissions://.*#smtp://127.0.0.1:$smtp_port#" \
		-e '/ca_file/d' -e "s#^mailbox:#&\\n  ${2-folders: {\}}#" "$CONFIG"
}

# imap CODE: Python on a session of another client.
imap() {
	python3 - "$imap_port" "$1" <<'P'
import imaplib, sys
imap = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
imap.login("ana", "x")

def put(name, folder="INBOX", flags=""):
    raw = "From: %s@customer.example\r\nTo: ana@lumen.example\r\nMessage-ID: <%s@customer.example>\r\nSubject: Order %s\r\n\r\nWhere is my parcel?\r\n" % (name, name, name)
    imap.append('"%s"' % folder, flags, None, raw.encode())

def uid(folder, name):
    imap.select('"%s"' % folder)
    return imap.uid("SEARCH", "HEADER", "Message-ID", "<%s@customer.example>" % name)[1][0].decode()

def count(folder):
    return int(imap.select('"%s"' % folder)[1][0])

exec(sys.argv[2])
P
}

state() {
	tillmail show "$(thread "$1")" --json | jq -r .state
}

provider gmail
imap 'put("ann"); put("ben", flags="\\Seen"); put("cleo", "[Gmail]/All Mail", "\\Seen")'
ok 'Gmail: each mail is taken once' same '[3,0,0,0,0,0,0]' "$(round)"
ok 'a mail in the inbox is open, also when it was read' same 'open open' "$(state ann) $(state ben)"
ok 'one that was archived and read is done' same 'done' "$(state cleo)"
ok 'then nothing is new' same "$zeros" "$(round)"
tillmail -q 'done' "$(thread ann)"
round >/dev/null
ok 'what is done leaves the inbox' same 1 "$(imap 'print(count("INBOX"))')"
ok 'but not the archive' same 3 "$(imap 'print(count("[Gmail]/All Mail"))')"
round >/dev/null
ok 'and is done' same 'done' "$(state ann)"
imap 'u = uid("INBOX", "ben"); imap.uid("MOVE", u, "\"[Gmail]/All Mail\"")'
round >/dev/null
ok 'what another client archived is done, too' same 'done' "$(state ben)"
tillmail -q open "$(thread ben)"
round >/dev/null
ok 'what is opened comes back' same 1 "$(imap 'print(count("INBOX"))')"
ok 'as news for nobody' same "$zeros" "$(round)"
tillmail reply "$(thread ben)" -m 'Hello Ben, thank you, it left today.' --send >/dev/null
ok 'a letter' same '[0,0,0,1,0,0,0]' "$(round)"
ok 'is filed by Gmail itself, once' same 1 "$(imap 'print(count("[Gmail]/Sent Mail"))')"
round >/dev/null
ok 'which tillmail knows' same filed "$(tillmail outbox --json | jq -r '.[-1].state')"
ok 'the thread waits' same waiting "$(state ben)"
before=$(tillmail list --lane all --state all --json | jq -c '[.[] | [.subject, .state]] | sort')
rm -f "$STORE"*
round >/dev/null
ok 'a new store says the same' same "$before" \
	"$(tillmail list --lane all --state all --json | jq -c '[.[] | [.subject, .state]] | sort')"

provider microsoft
imap 'put("ann"); put("ben")'
ok 'Microsoft: mail is taken' same '[2,0,0,0,0,0,0]' "$(round)"
tillmail -q mark pitch "$(thread ann)"
ok 'a mark stays here, where keywords are not taken' same "$zeros" "$(round)"
ok 'without a word of complaint' same '' "$(tillmail sync 2>&1 >/dev/null)"
tillmail reply "$(thread ben)" -m 'Hello Ben, thank you, it left today.' --send >/dev/null
tillmail -q 'done' "$(thread ann)"
round >/dev/null
ok 'what is sent is filed by Microsoft, once' same 1 "$(imap 'print(count("Sent Items"))')"
ok 'what is done is moved without MOVE' same '1 1' "$(imap 'print(count("INBOX"), count("Archive"))')"
ok 'then nothing is left to do' same "$zeros" "$(round)"

provider microsoft 'folders: {archive: Erledigt, sent: Sent Items}'
imap 'put("ann")'
round >/dev/null
tillmail -q 'done' "$(thread ann)"
ok 'a folder that cannot be made is told' has 'makes no archive' "$(tillmail sync 2>&1)"

# How many mails are here as they came, and how many without a word of them.
taken() {
	tillmail list --lane all --state all --json |
		jq -r 'map(.flags | index("quarantined") != null) | "\(map(select(not)) | length) \(map(select(.)) | length)"'
}

provider microsoft
imap 'put("ann")'
round >/dev/null
imap 'put("ben"); imap.xatom("XREFUSE", "FETCH", "Server busy")'
tillmail sync -q 2>/dev/null
ok 'a server that hands over nothing for a while' same '1 0' "$(taken)"
imap 'imap.xatom("XREFUSE", "FETCH")'
ok 'is asked again' same '[1,0,0,0,0,0,0]' "$(round)"
ok 'and no mail is given up' same '2 0' "$(taken)"
imap 'put("cleo"); put("dan"); imap.xatom("XBROKEN", uid("INBOX", "cleo"))'
round >/dev/null
ok 'but one that is never handed over' same '3 1' "$(taken)"

# archived NAME: how often it lies in the archive
archived() {
	imap "print(len(uid('Archive', '$1').split()))"
}

# complaints NAME: what the round says that tells the server that this is done
complaints() {
	[ $# -eq 0 ] || tillmail -q 'done' "$(thread "$1")"
	{ tillmail sync >/dev/null; } 2>&1
}

provider microsoft
imap 'for name in "quota gone perm limit inuse down bug ann ben cleo dan".split(): put(name)'
round >/dev/null
tillmail reply "$(thread ben)" -m 'Hello Ben, thank you, it left today.' --send >/dev/null

while read -r name code; do
	imap "imap.xatom('XREFUSE', 'COPY', '[$code] no, said the server')"
	ok "$code: a refusal for good is told" has 'for good' "$(complaints "$name")"
	ok "$code: once" same '' "$(complaints)"
	imap 'imap.xatom("XREFUSE", "COPY")'
	ok "$code: and is not asked again" same '0' "$(complaints)$(archived "$name")"
	ok "$code: what is done stays so" same 'done' "$(state "$name")"
done <<'S'
gone NONEXISTENT
perm NOPERM
S
ok 'and what else there is to tell is told' has 'Answered' \
	"$(imap 'u = uid("INBOX", "ben"); print(imap.uid("FETCH", u, "(FLAGS)"))')"

while read -r name code; do
	imap "imap.xatom('XREFUSE', 'COPY', '[$code] not now')"
	ok "$code: a refusal for now is told" has '1 change is not on the server yet' "$(complaints "$name")"
	ok "$code: as long as it waits" has 'not on the server yet' "$(complaints)"
	imap 'imap.xatom("XREFUSE", "COPY")'
	ok "$code: and is done later" same '1' "$(complaints)$(archived "$name")"
done <<'S'
quota OVERQUOTA
limit LIMIT
inuse INUSE
down UNAVAILABLE
bug SERVERBUG
S

imap 'imap.xatom("XGONE", "Archive")'
ok 'a folder that went away is made again' same '1' "$(complaints ann)$(archived ann)"

imap 'imap.xatom("XGONE", "Archive"); imap.xatom("XREFUSE", "CREATE", "[LIMIT] not now")'
ok 'when it may not be made just now' has 'not on the server yet' "$(complaints cleo)"
imap 'imap.xatom("XREFUSE", "CREATE", "never")'
ok 'or never' has 'for good' "$(complaints)"
ok 'that is told once' same '' "$(complaints)"
ok 'and the mail stays where it is' same 0 "$(archived cleo)"
imap 'imap.xatom("XREFUSE", "CREATE"); imap.xatom("CREATE", "Archive")'

imap 'imap.xatom("XREADONLY", "1")'
ok 'a folder for reading only is told' has 'INBOX for reading only' "$(complaints dan)"
ok 'as long as it is one' has '1 change is not on the server yet' "$(complaints)"
ok 'with the thread done all the same' same 'done' "$(state dan)"
imap 'imap.xatom("XREADONLY", "0")'
ok 'and then it hears of it' same '1' "$(complaints)$(archived dan)"

# move NAME FROM TO: by a colleague, whom alone the server lets write.
move() {
	imap "imap.xatom('XREADONLY', '0'); u = uid('$2', '$1'); imap.uid('STORE', u, '+FLAGS', '(\\Seen)'); imap.uid('COPY', u, '$3'); imap.uid('STORE', u, '+FLAGS', '(\\Deleted)'); imap.expunge()"
	imap 'imap.xatom("XREADONLY", "1")'
}

imap 'put("hal"); put("ida"); put("jon")'
round >/dev/null
complaints ida >/dev/null
imap 'imap.xatom("XREADONLY", "1")'
tillmail -q open "$(thread ida)"
complaints hal >/dev/null
move hal INBOX Archive
move ida Archive INBOX
complaints >/dev/null
ok 'what a colleague says, too, while it waits' same 'done open' "$(state hal) $(state ida)"
move hal Archive INBOX
move ida INBOX Archive
complaints >/dev/null
ok 'stays so until he says otherwise' same 'open done' "$(state hal) $(state ida)"
tillmail -q 'done' "$(thread jon)"
move jon INBOX Archive
move jon Archive INBOX
complaints >/dev/null
ok 'but what he did before the server was asked is older' same 'done' "$(state jon)"
imap 'imap.xatom("XREADONLY", "0")'
ok 'the newest word is what the server hears' same '0 1 1' "$(complaints)$(archived hal) $(archived ida) $(archived jon)"
ok 'and keeps' same "$zeros open done done" "$(round) $(state hal) $(state ida) $(state jon)"

imap 'put("eve")'
round >/dev/null
imap 'imap.xatom("XREFUSE", "\\Deleted", "not now")'
ok 'a mail that is copied, but may not be taken away' has 'not on the server yet' "$(complaints eve)"
ok 'is told' has 'not on the server yet' "$(complaints)"
ok 'and is not copied again and again' same 1 "$(archived eve)"
imap 'imap.select("Archive"); imap.uid("STORE", uid("Archive", "eve"), "+FLAGS", "(\\Flagged)"); imap.xatom("XREFUSE", "\\Deleted")'
ok 'nor when it may be' same '1' "$(complaints)$(archived eve)"
ok 'but taken away' same '' "$(imap 'print(uid("INBOX", "eve"))')"

imap 'put("fay")'
round >/dev/null
imap 'imap.xatom("XREFUSE", "\\Deleted", "not now")'
complaints fay >/dev/null
imap 'u = uid("Archive", "fay"); imap.uid("STORE", u, "+FLAGS", "(\\Deleted)"); imap.xatom("XREFUSE", "\\Deleted")'
imap 'u = uid("Archive", "fay"); imap.uid("STORE", u, "+FLAGS", "(\\Deleted)"); imap.expunge()'
complaints >/dev/null
ok 'a copy that somebody took away is made again' same 1 "$(archived fay)"

# A server that has no room for one more keyword.
provider plain 'folders: {pitches: Junk}'
imap 'put("ann"); put("ben")'
round >/dev/null
tillmail -q mark pitch "$(thread ann)"
round >/dev/null
ok 'a pitch is moved' same '1 1' "$(imap 'print(count("INBOX"), count("Junk"))')"
imap 'imap.xatom("XREFUSE", "tillmail-done", "too many keywords")'
ok 'also where its keyword is refused, what is done is archived' same '1 0' "$(complaints ann)$(archived ann) $(imap 'print(count("Junk"))')"
ok 'for good' same "$zeros done" "$(round) $(state ann)"

provider plain
imap 'put("ann"); put("ben")'
round >/dev/null
imap 'u = uid("INBOX", "ann"); imap.uid("COPY", u, "Junk"); imap.uid("STORE", u, "+FLAGS", "(\Deleted)"); imap.expunge()'
round >/dev/null
imap 'imap.xatom("XREFUSE", "tillmail-customer", "too many keywords")'
tillmail -q mark customer "$(thread ann)"
ok 'and a customer is taken out of junk' same '2 0' "$(complaints)$(imap 'print(count("INBOX"), count("Junk"))')"
ok 'for good, too' same "$zeros" "$(round)"
tillmail -q mark customer "$(thread ben)"
ok 'a mark that is only refused is told' has 'too many keywords' "$(complaints)"

# What lay at a UID of the archive is looked for in this archive alone: in the second look at it, in the round, the line breaks behind FETCH.
provider microsoft
imap 'put("old", "Archive"); put("gus")'
round >/dev/null
imap 'imap.xatom("XREFUSE", "\\Deleted", "not now")'
complaints gus >/dev/null
imap 'imap.xatom("XREFUSE", "\\Deleted"); imap.xatom("XREFUSE", "FETCH", "BAD not today"); imap.xatom("XREPLACE", "Archive", "3")'
complaints >/dev/null
imap 'imap.xatom("XREFUSE", "FETCH")'
ok 'where another archive stands in its place, no mail is taken away for its copy in the old one' same 1 \
	"$(imap 'print(len(uid("INBOX", "gus").split()))')"
ok 'until it is copied there' same '1 1 0' "$(complaints)$(archived old) $(archived gus) $(imap 'print(count("INBOX"))')"

# nameless WORD: a customer's mail without a Message-ID, into the inbox.
nameless() {
	imap "imap.append('INBOX', '', None, b'From: $1@customer.example\\r\\nTo: ana@lumen.example\\r\\nSubject: Order $1\\r\\n\\r\\nWhere is my parcel?\\r\\n')"
}

# The line drops behind each of so many copies; then it does not.
while read -r how drops; do
	provider microsoft
	imap 'put("ann")'
	nameless ben
	round >/dev/null
	imap "imap.xatom('XDROP', '$drops')"
	tillmail -q 'done' "$(thread ben)"
	tillmail -q 'done' "$(thread ann)"
	tillmail sync -q 2>/dev/null
	round >/dev/null
	ok "copies whose answer is lost are there once: $how" same '2 0' "$(imap 'print(count("Archive"), count("INBOX"))')"
	ok 'and all is quiet then' same "$zeros done done" "$(round) $(state ann) $(state ben)"
done <<'S'
soon COPY 1
later COPY 1 AUTHENTICATE 3
often COPY 9
S

# A server that hangs up at each try is not called again and again, though looks at folders succeed between them.
provider microsoft
imap 'put("ann"); put("old", "Archive")'
round >/dev/null
imap 'imap.xatom("XDROP", "!COPY 99")'
tillmail -q 'done' "$(thread ann)"
ok 'a move that breaks the line each time is tried three times more' same 4 "$(tillmail -v sync 2>&1 | grep -c '> AUTHENTICATE')"
imap 'imap.xatom("XDROP", "COPY 0")'
ok 'and done later' same '1 0' "$(complaints)$(archived ann) $(imap 'print(count("INBOX"))')"

# Of what is too large nothing is here that could be compared but when it came.
provider microsoft
imap 'put("ann"); imap.append("INBOX", "", None, b"From: big@customer.example\r\nSubject: Photos\r\n\r\n" + b"x" * (26 << 20))'
round >/dev/null
imap 'imap.xatom("XDROP", "COPY 1")'
tillmail -q 'done' "$(tillmail list --lane all --state all --json | jq '.[] | select(.flags | index("quarantined")) | .id')"
tillmail sync -q 2>/dev/null
ok 'so it is with a mail that was too large to fetch' same '1 1' "$(imap 'print(count("Archive"), count("INBOX"))')"
ok 'which is not taken for another one there' same '1 1 done' "$(taken) $(tillmail list --lane all --state 'done' --json | jq -r '.[].state')"

# Nor of one that is never handed over.
provider microsoft
imap 'put("zoe", "Archive"); put("ann")'
round >/dev/null
imap 'put("cleo"); imap.xatom("XBROKEN", "2")'
round >/dev/null
imap 'imap.xatom("XDROP", "COPY 1")'
tillmail -q 'done' "$(tillmail list --lane all --state all --json | jq '.[] | select(.flags | index("quarantined")) | .id')"
tillmail sync -q 2>/dev/null
round >/dev/null
ok 'and with one that was given up' same '2 1 2 1' "$(imap 'print(count("Archive"), count("INBOX"))') $(taken)"

# twin BYTES FOLDER: two mails of one Message-ID
twin() {
	imap "imap.append('$2', '', None, b'From: jo@customer.example\\r\\nMessage-ID: <jo@customer.example>\\r\\nSubject: Order jo\\r\\n\\r\\n$1\\r\\n')"
}

# A copy that the server does not hand over just now is known by its Message-ID, but not taken for another mail.
provider microsoft
imap 'put("hal")'
twin one Archive
twin two INBOX
round >/dev/null
imap 'imap.xatom("XNIL", "Archive"); put("kim", "Archive"); imap.xatom("XDROP", "COPY 1")'
tillmail -q 'done' "$(thread hal)"
tillmail sync -q 2>/dev/null
round >/dev/null
ok 'a copy that is not answered nor handed over is there once' same '1 0' "$(archived hal) $(imap 'print(len(uid("INBOX", "hal").split()))')"
imap 'imap.xatom("XDROP", "!COPY 1")'
tillmail -q 'done' "$(thread jo)"
tillmail sync -q 2>/dev/null
round >/dev/null
ok 'and is made where another mail has its Message-ID' same '2 0' "$(archived jo) $(imap 'print(count("INBOX"))')"
imap 'imap.xatom("XNIL", "-")'
round >/dev/null
ok 'then all is as it would have been' same "$zeros done done" "$(round) $(state hal) $(state jo)"

# pitch NAME: into the inbox.
pitch() {
	imap "imap.append('INBOX', '', None, b'From: $1@seo.example\\r\\nMessage-ID: <$1@customer.example>\\r\\nSubject: Rank first\\r\\nList-Unsubscribe: <mailto:out@seo.example>\\r\\nPrecedence: bulk\\r\\n\\r\\nOur agency boosts your traffic.\\r\\n')"
}
provider microsoft 'folders: {archive: no, pitches: Archive}'
pitch p1
pitch p2
imap 'imap.xatom("XREFUSE", "COPY", "[NOPERM] never")'
ok 'pitches that may not be moved are told' has 'pitches stay where they are' "$(complaints)"
ok 'once' same '' "$(complaints)"
imap 'imap.xatom("XREFUSE", "COPY"); imap.xatom("XREFUSE", "\\Deleted", "not now")'
ok 'though they are tried again' same '' "$(complaints)"
complaints >/dev/null
ok 'each is copied once' same '1 1' "$(archived p1) $(archived p2)"
imap 'imap.xatom("XREFUSE", "\\Deleted"); imap.xatom("XGONE", "Archive")'
pitch p3
ok 'into a folder that is made again' same '' "$(complaints)"
ok 'and then they are taken away' same '1 1 1 0' "$(archived p1) $(archived p2) $(archived p3) $(imap 'print(count("INBOX"))')"
imap 'imap.xatom("XREFUSE", "COPY", "[NOPERM] never")'
pitch p4
ok 'the next refusal is told again' has 'pitches stay where they are' "$(complaints)"
pitch p5
imap 'imap.xatom("XREFUSE", "COPY"); imap.xatom("XDROP", "COPY 1")'
tillmail sync -q 2>/dev/null
round >/dev/null
ok 'pitches whose copy is not answered are there once' same '1 1 0' "$(archived p4) $(archived p5) $(imap 'print(count("INBOX"))')"
ok 'and have taught nobody anything' same 0 "$(sqlite3 "$STORE" 'SELECT count(*) FROM lesson')"

# What the owner does later with a mail that we failed to move is hers.
lane() {
	tillmail show "$(thread "$1")" --json | jq -r .lane
}
# unmoved NAME [OPTION]: a pitch that we fail to move, is called a customer, and seen in a round.
unmoved() {
	pitch "$1"
	imap 'imap.xatom("XREFUSE", "COPY"); imap.xatom("XDROP", "!COPY 9")'
	tillmail sync -q 2>/dev/null
	imap 'imap.xatom("XDROP", "COPY 0")'
	tillmail -q mark customer "$(thread "$1")"
	tillmail -q sync "${@:2}"
}
# drags NAME: the owner does, into the folder of pitches.
drags() {
	imap "u = uid('INBOX', '$1'); imap.uid('COPY', u, 'Archive'); imap.uid('STORE', u, '+FLAGS', '(\\\\Deleted)'); imap.expunge()"
	round >/dev/null
}
unmoved p6
ok 'a pitch that is none stays in the inbox' same 'customer 1' "$(lane p6) $(imap 'print(count("INBOX"))')"
drags p6
ok 'until the owner drags it away herself' same 'pitch 0' "$(lane p6) $(imap 'print(count("INBOX"))')"
unmoved p7 --full
drags p7
ok 'also behind a round that looked at all' same 'pitch 0' "$(lane p7) $(imap 'print(count("INBOX"))')"

imap 'imap.xatom("XREFUSE", "COPY"); imap.xatom("XCLOSED", "Archive")'
ok 'a folder that cannot be opened is told' has 'a folder is left out' "$(complaints)"
ok 'once, as well' same '' "$(complaints)"
imap 'imap.xatom("XCLOSED", "no")'
ok 'until it could be' same '' "$(complaints)"

done_testing
