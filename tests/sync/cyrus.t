#!/usr/bin/env bash
# cyrus.t - sync on a real Cyrus IMAP: a visit, and random steps.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/cyrus.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/visit.sh"

cyrus_require
servers_start
cyrus_start "$shop"
config_write "$shop"
visit ''

# AUTHENTICATE, three for the list of folders, SELECT for each of the five and for junk once more, LOGOUT.
ok 'a round with nothing new is so many commands' same 11 "$(tillmail -v sync 2>&1 | grep -c 'imap >')"

sed -i 's/password: .*/password: "wrong"/' "$CONFIG"
ok 'a wrong password is told' has 'does not accept the password of ana@lumen.example' "$(tillmail sync 2>&1)"

while read -r CYRUS_BELOW prefix; do
	cyrus_stop
	rm -r "$cyrus_dir"
	rm -f "$STORE"*
	cyrus_start "$shop"
	config_write "$shop"
	ok "random steps, with names as ${prefix}Sent" \
		python3 "$TOP_SRCDIR/tests/lib/model.py" "${TILLMAIL_MODEL_STEPS:-50}" "${TILLMAIL_MODEL_SEED:-1}" "$prefix"
done <<S

1 INBOX.
S

done_testing
