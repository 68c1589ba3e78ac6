#!/usr/bin/env bash
# courier.t - sync on a real Courier IMAP, which has neither MOVE nor CONDSTORE and tells no UIDNEXT: a visit, and random steps.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/courier.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/visit.sh"

courier_require
servers_start
courier_start "$shop"
config_write "$shop"
visit INBOX.

question old '13-Sep-2020 12:26:40 +0000'
ok 'what came lately is news, however old' same '[1,0,0,0,0,0,0]' "$(round)"
sed -i "s#imaps://.*#imap+starttls://localhost:$IMAP_PORT#" "$CONFIG"
ok 'also by STARTTLS' same "$zeros" "$(round)"

sed -i 's/password: .*/password: "wrong"/' "$CONFIG"
ok 'a wrong password is told' has 'does not accept the password of ana@lumen.example' "$(tillmail sync 2>&1)"

courier_stop
rm -r "$courier_dir"
rm -f "$STORE"*
courier_start "$shop"
config_write "$shop"
ok 'random steps' python3 "$TOP_SRCDIR/tests/lib/model.py" "${TILLMAIL_MODEL_STEPS:-50}" "${TILLMAIL_MODEL_SEED:-1}" INBOX.

done_testing
