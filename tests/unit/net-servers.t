#!/usr/bin/env bash
# net-servers.t - net with a real Dovecot and a real Postfix.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
: "${TOP_BUILDDIR:=$TOP_SRCDIR}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"

shop=ana@lumen.example
customer=john@customer.example

servers_start
generate "$shop" 2000 "$TEST_TMP/index"

# probe PROTOCOL URL PASSWORD [ARG]...
probe() {
	"$TOP_BUILDDIR/tests/unit/net-probe" "$1" "$2" "$shop" "$3" "${@:4}" 2>&1
}

# field N LINE-PREFIX FILE: a word of a line that the probe printed.
field() {
	sed -n "s/^$2//p" "$3" | cut -d ' ' -f "$1"
}

arrived() {
	[ "$(mailbox count "$1" INBOX "Message-ID=$2")" = 1 ]
}

visited=$TEST_TMP/visited
bytes=$(cd "$(maildir "$shop")" && find cur new -type f -exec cat {} + | wc -c)
MOVE_TO=Archive probe imap "imaps://localhost:$IMAPS_PORT" "$SERVER_PASSWORD" "$SERVER_CA" >"$visited"
said=$(cat "$visited")

ok 'special folders are known by their use' has 'mailbox: \Sent Sent' "$said"
ok 'the inbox takes keywords' has 'select: 2000 mails, keywords' "$said"
ok 'all mails are found' has 'search: 2000' "$said"
ok 'all come, in ranges under way at once' has 'mails: 2000 in 4 ranges' "$said"
ok 'each has a body and a date' has '0 without a body, 0 without a date' "$(grep '^mails:' "$visited")"
ok 'a copy in Sent tells its UID' has 'append: uid' "$said"
ok 'and is there, byte for byte' has 'a lone' \
	"$(mailbox text "$shop" Sent '<probe@lumen.example>')"
ok 'nothing else fails' has 'end: alive' "$said"
ok 'no byte is lost on the way' same "$bytes" "$(field 5 'mails: ' "$visited")"
ok 'a move tells the new UID' has 'move: uid' "$said"
ok 'and the mail is there' same 1 "$(mailbox count "$shop" Archive)"
ok 'memory does not grow with the mailbox' [ "$(field 1 'memory: ' "$visited")" -lt 100 ]

said=$(CHANGE=0 probe imap "imap+starttls://localhost:$IMAP_PORT" "$SERVER_PASSWORD" "$SERVER_CA")
ok 'STARTTLS serves as well' has 'mails: ' "$said"
said=$(CHANGE=0 probe imap "imap://127.0.0.1:$IMAP_PORT" "$SERVER_PASSWORD")
ok 'and clear text on this computer' has 'mails: ' "$said"
said=$(probe imap "imaps://localhost:$IMAPS_PORT" wrong "$SERVER_CA")
ok 'a wrong password is refused' has 'open: login:' "$said"
ok 'and kept out of the text' lacks wrong "$said"
said=$(probe imap "imaps://localhost:$IMAPS_PORT" "$SERVER_PASSWORD")
ok 'a CA that the system does not know is refused' has 'open: tls:' "$said"

said=$(probe smtp "submissions://localhost:$SMTPS_PORT" "$SERVER_PASSWORD" "$SERVER_CA" \
	"$customer" refused@customer.example busy@customer.example)
ok 'a letter leaves' has 'letter: sent' "$said"
ok 'one recipient takes it' has "to $customer: sent" "$said"
ok 'one refuses it for good' has 'to refused@customer.example: failed' "$said"
ok 'and one for now' has 'to busy@customer.example: temporary' "$said"
ok 'the letter arrives' wait_for 20 arrived "$customer" '<probe@lumen.example>'
ok 'dots and line ends are kept' has '.A dot at the start' \
	"$(mailbox text "$customer" INBOX '<probe@lumen.example>')"
said=$(probe smtp "smtp+starttls://localhost:$SUBMISSION_PORT" wrong "$SERVER_CA")
ok 'a wrong password sends nothing' has 'open: login:' "$said"

done_testing
