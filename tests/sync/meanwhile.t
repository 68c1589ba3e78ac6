#!/usr/bin/env bash
# meanwhile.t - what the owner does while a round is at work counts in that round, or in the next one; nothing of it is missed.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
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

def put(name, folder="INBOX", sender=None, fields=""):
    raw = "From: %s@customer.example\r\nTo: ana@lumen.example\r\nMessage-ID: <%s@mail.example>\r\nSubject: My order\r\n%s\r\nWhere is my parcel? I ordered two mugs ten days ago." % (sender or name, name, fields)
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

def meanwhile(folder, command):
    imap.xatom("XMEANWHILE", folder, command)

exec(sys.argv[2])
P

imap() {
	python3 "$TEST_TMP/imap" "$imap_port" "$1"
}

# meanwhile FOLDER COMMAND...: run it when a round is about to open the folder.
meanwhile() {
	printf '#!/bin/sh\n' >"$TEST_TMP/command"
	printf '%q ' "${@:2}" >>"$TEST_TMP/command"
	chmod 700 "$TEST_TMP/command"
	imap "meanwhile('$1', '$TEST_TMP/command')"
}

round() {
	tillmail -q sync
}

lane() {
	tillmail search "from:$1" --json | jq -r '[.[].lane] | join(" ")'
}

# The owner's word on a mail of the inbox, before a later one of the sender is fetched from the archive.
imap 'put("slips", fields="Precedence: bulk\r\n"); put("older", "Archive", "slips", "Precedence: bulk\r\n")'
cat >"$TEST_TMP/mark" <<'S'
#!/bin/sh
"$TILLMAIL" mark customer "$("$TILLMAIL" search from:slips --json | jq '.[0].id')"
S
chmod 700 "$TEST_TMP/mark"
meanwhile Archive "$TEST_TMP/mark"
round
ok 'what is marked while a round is at work counts for mail that it fetches later' same 'customer customer' "$(lane slips)"

done_testing
