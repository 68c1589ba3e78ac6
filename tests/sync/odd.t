#!/usr/bin/env bash
# odd.t - servers with one odd habit each: mail is taken, moved, answered and filed as on any other.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
command -v python3 >/dev/null || skip_all 'python3 is not installed'
server_pid=
server_end() {
	[ -z "$server_pid" ] || kill "$server_pid" 2>/dev/null
}
at_exit server_end

# server HABIT [LINE]: start it, with a fresh store and a line below mailbox:
server() {
	server_end
	: >"$TEST_TMP/ports"
	python3 "$TOP_SRCDIR/tests/lib/odd.py" "$1" >"$TEST_TMP/ports" 2>"$TEST_TMP/server.log" &
	server_pid=$!
	wait_for 10 test -s "$TEST_TMP/ports"
	read -r odd_port imap_port smtp_port <"$TEST_TMP/ports"
	rm -f "$STORE"*
	IMAPS_PORT=1 SMTPS_PORT=1 SERVER_CA=$TEST_TMP/ports SERVER_PASSWORD=x config_write "$shop" 'network: {insecure: yes}'
	sed -i -e "s#imaps://.*#imap://127.0.0.1:$odd_port#" -e "s#submissions://.*#smtp://127.0.0.1:$smtp_port#" \
		-e '/ca_file/d' -e "s#^mailbox:#&\\n  ${2-folders: {\}}#" "$CONFIG"
}

# What a round did, and what it said but for the alert: fetched, updated, removed, sent, failed, held, quarantined.
round() {
	tillmail sync --json 2>"$TEST_TMP/said" |
		jq -c '[.fetched, .updated, .removed, .sent, .failed, .held, .quarantined]'
	grep -v 'the mail server says: Your mailbox is .*nearly full' "$TEST_TMP/said"
}

# imap CODE: Python on a session of another client, which sees nothing of the habit.
imap() {
	python3 - "$imap_port" "$1" <<'P'
import imaplib, sys
imap = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
imap.login("ana", "x")

def put(name):
    raw = "From: %s@customer.example\r\nTo: ana@lumen.example\r\nMessage-ID: <%s@customer.example>\r\nSubject: Order %s\r\n\r\nWhere is my parcel?\r\n" % (name, name, name)
    imap.append("INBOX", "", None, raw.encode())

def uid(name):
    imap.select("INBOX")
    return imap.uid("SEARCH", "HEADER", "Message-ID", "<%s@customer.example>" % name)[1][0].decode()

exec(sys.argv[2])
P
}

# lie FOLDER...: how many mails lie there
lie() {
	local folder
	for folder; do
		imap "print(imap.select(imap._quote('''$folder'''))[1][0].decode())"
	done | xargs
}

thread() {
	tillmail search "from:$1" --json | jq '.[0].id'
}

states() {
	tillmail list --lane all --state all --json | jq -r 'map(.customer.email[:3] + " " + .state) | sort | join(" ")'
}

while read -r habit sent archive; do
	server "$habit"
	imap 'put("ann"); put("ben"); put("cyd")'
	ok "$habit: mail is taken" same '[3,0,0,0,0,0,0]' "$(round)"
	imap 'imap.uid("STORE", uid("cyd"), "+FLAGS", "(\Deleted)"); imap.expunge(); imap.uid("STORE", uid("ann"), "+FLAGS", "(\Flagged)")'
	tillmail -q reply "$(thread ben)" -m 'Hello Ben, thank you, it left today.' --send >/dev/null
	tillmail -q 'done' "$(thread ann)"
	ok "$habit: changes are followed, and ours are told" same '[0,1,1,1,0,0,0]' "$(round)"
	ok "$habit: then nothing is left to do" same '[0,0,0,0,0,0,0]' "$(round)"
	ok "$habit: each thread is what it is" same 'ann done ben waiting cyd open' "$(states)"
	ok "$habit: each mail lies where it has to" same '1 1 1' "$(lie INBOX "$sent" "$archive")"
done <<'S'
literal8 Sent Archive
origin Sent Archive
flags_nil Sent Archive
old_names Sent Archive
noise Sent Archive
long_lines Sent Archive
no_uidnext Sent Archive
no_permanentflags Sent Archive
alert Sent Archive
inbox_case Sent Archive
no_delimiter Sent Archive
bare_names Sent Archive
extended_list Sent Archive
shouted Sent Archive
backwards Sent Archive
spaces Sent Archive
many_uses Sent Zeug
courier INBOX.Sent INBOX.Archive
prefixed Mail/Sent Mail/Archive
S

server raw_names "folders: {archive: 'Załatwione \"A\\\\B\" \\& C'}"
imap 'put("ann"); put("ben")'
ok 'names in UTF-8, with quotes and backslashes: mail is taken' same '[2,0,0,0,0,0,0]' "$(round)"
tillmail -q reply "$(thread ben)" -m 'Hello Ben, thank you, it left today.' --send >/dev/null
tillmail -q 'done' "$(thread ann)"
ok 'is sent and moved' same '[0,0,0,1,0,0,0]' "$(round)"
ok 'to where it has to be' same '[0,0,0,0,0,0,0] filed done' \
	"$(round) $(tillmail outbox --json | jq -r '.[0].state') $(tillmail show "$(thread ann)" --json | jq -r .state)"

# put_old NAME: what came to another place long ago, and here now.
put_old() {
	imap "imap.append('INBOX', '', '\"13-Sep-2020 12:26:40 +0000\"', b'From: $1@customer.example\r\nMessage-ID: <$1@customer.example>\r\nSubject: $1\r\n\r\nHello?\r\n')"
}

server no_uidnext
ok 'where no UIDNEXT is told, an inbox may begin empty' same '[0,0,0,0,0,0,0]' "$(round)"
put_old old
ok 'what came lately is news, however old' same '[1,0,0,0,0,0,0]' "$(round)"
imap 'put("ann"); put("ben")'
round >/dev/null
imap 'imap.select("INBOX"); imap.store("1:*", "+FLAGS", "(\Deleted)"); imap.expunge()'
ok 'and an inbox may be emptied' same '[0,0,3,0,0,0,0]' "$(round)"
ok 'which is news once' same '[0,0,0,0,0,0,0]' "$(round)"
put_old older
ok 'what came there then is news, too' same '[1,0,0,0,0,0,0]' "$(round)"
imap 'u = uid("older"); imap.uid("COPY", u, "Junk"); imap.uid("STORE", u, "+FLAGS", "(\Deleted)"); imap.expunge()'
round >/dev/null
ok 'and so is what is moved to an empty junk folder' same to-junk=pitch "$(sqlite3 "$STORE" "SELECT source || '=' || lane FROM lesson")"
ok 'and then nothing is searched by its day' lacks SINCE "$(tillmail -v sync 2>&1)"

server alert
tillmail sync >/dev/null 2>"$TEST_TMP/said"
ok 'an alert is told' same 'tillmail: the mail server says: Your mailbox is �[31mnearly full' \
	"$(cat "$TEST_TMP/said")"
ok 'in words that move no cursor' lacks $'\033' "$(cat "$TEST_TMP/said")"

done_testing
