#!/usr/bin/env bash
# model.t - random steps in a mailbox, by tillmail and by others; after each sync the store is as the server is.
#
# TILLMAIL_MODEL_STEPS (200) and TILLMAIL_MODEL_SEED (1) choose how many and which; poorer servers get a quarter.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

export TZ=UTC
export -f dovecot_admin server_replace server_hang_up
steps=${TILLMAIL_MODEL_STEPS:-200}
seed=${TILLMAIL_MODEL_SEED:-1}
servers_start
config_write ana@lumen.example
ok "$steps steps of seed $seed" python3 "$TOP_SRCDIR/tests/lib/model.py" "$steps" "$seed"

while read -r DOVECOT_WITHOUT; do
	seed=$((seed + 1000))
	dovecot_stop
	dovecot_start
	rm -rf "${SERVER_DIR:?}/store/ana@lumen.example"
	rm -f "${STORE:?}"*
	ok "without $DOVECOT_WITHOUT: seed $seed" python3 "$TOP_SRCDIR/tests/lib/model.py" "$((steps / 4))" "$seed"
done <<'S'
QRESYNC
QRESYNC CONDSTORE
MOVE SPECIAL-USE
MOVE UIDPLUS
MOVE UIDPLUS CONDSTORE QRESYNC SPECIAL-USE LIST-STATUS ESEARCH
S

done_testing
