#!/usr/bin/env bash
# crowd.t - hundreds of mails that refer to one another: they are one thread, which is concluded a few times and not for each.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

servers_start
config_write "$shop"
ok 'nothing is there' same 0 "$(tillmail sync --json | jq .fetched)"
sqlite3 "$STORE" 'CREATE TABLE concluded (thread); CREATE TRIGGER conclude AFTER UPDATE OF state ON thread BEGIN INSERT INTO concluded VALUES (new.id); END'

# Fives, and then a mail that refers to all of them.
dir=$(maildir "$shop")
python3 - "$dir" <<'P'
import email.utils, os, sys, time

now = int(time.time()) - 3600

def put(i, refers):
    path = "%s/cur/%d.%03d.test:2," % (sys.argv[1], now, i)
    with open(path, "w", newline="\r\n") as f:
        f.write("From: c%d@buyer.example\nTo: ana@lumen.example\nSubject: Order %d\nDate: %s\nMessage-ID: <q%d@buyer.example>\n"
                "References: %s\n\nWhere is the vase?\n" % (i, i, email.utils.formatdate(now + i), i, refers))
    os.utime(path, (now + i, now + i))

for i in range(250):
    put(i, "<five%d@buyer.example>" % (i // 5))
put(250, " ".join("<five%d@buyer.example>" % i for i in range(50)))
for i in range(251, 300):
    put(i, "<q250@buyer.example>")
P
chown -R mail:mail "$dir"
ok 'all are taken' same 300 "$(tillmail sync --json | jq .fetched)"
ok 'they are one thread' same '[[300,"open"]]' "$(tillmail list --lane all --state all --json | jq -c '[.[] | [.messages, .state]]')"
ok 'which is that of the newest' same c299@buyer.example "$(tillmail list --json | jq -r '.[0].customer.email')"
n=$(sqlite3 "$STORE" 'SELECT max(n) FROM (SELECT count(*) n FROM concluded GROUP BY thread)')
ok "it was concluded $n times" test "$n" -le 5
done_testing
