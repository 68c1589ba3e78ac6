#!/usr/bin/env bash
# model.t - random steps in a mailbox, by tillmail and by others; after each sync the store is as the server is.
#
# TILLMAIL_MODEL_STEPS (24) and TILLMAIL_MODEL_SEED (1) choose how many and which.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

export TZ=UTC
steps=${TILLMAIL_MODEL_STEPS:-24}
seed=${TILLMAIL_MODEL_SEED:-1}
servers_start
config_write ana@lumen.example
ok "$steps steps of seed $seed" python3 "$TOP_SRCDIR/tests/lib/model.py" "$steps" "$seed"

dovecot_stop
DOVECOT_WITHOUT='MOVE CONDSTORE QRESYNC SPECIAL-USE'
dovecot_start
rm -rf "${SERVER_DIR:?}/store/ana@lumen.example"
rm -f "${STORE:?}"*
ok "and on a server that can do little" python3 "$TOP_SRCDIR/tests/lib/model.py" "$steps" "$((seed + 1000))"

done_testing
