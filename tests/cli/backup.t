#!/usr/bin/env bash
# backup.t - what the mailbox does not have travels by a backup; nothing is lost by bringing it back.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

kept=$TEST_TMP/desk.backup
sql() {
	python3 -c 'import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for row in db.execute(sys.argv[2]): print(*row)
db.commit()' "$@"
}
threads() {
	at list --lane all --state all --json
}
aside() {
	find "${STORE%/*}" -name 'default.db.replaced-*' ! -name '*-wal' ! -name '*-shm'
}

desk_sample
mapfile -t ids < <(at list --json | jq -r '.[0:4][].id')
at snooze "${ids[0]}" 'tomorrow 9' >/dev/null
at "done" "${ids[1]}" >/dev/null
at mark pitch "${ids[2]}" --sender >/dev/null
at reply "${ids[3]}" -m 'Hi, thank you, sorry. It leaves tomorrow.' --send --key k --at '2026-09-15T09:00:00+03:00' >/dev/null
threads >"$TEST_TMP/threads"
at outbox --json >"$TEST_TMP/outbox"

ok 'a backup says what it has' same "$(jq length "$TEST_TMP/threads")" "$(at backup "$kept" --json | jq .threads)"
ok 'it is for its owner alone' same 600 "$(stat -c %a "$kept")"
ok 'one file by itself' same "$kept" "$(ls "$kept"*)"
ok 'whole' same ok "$(sql "$kept" 'PRAGMA integrity_check')"
ok 'with no log' same delete "$(sql "$kept" 'PRAGMA journal_mode')"
ok 'the next one takes its place' at backup "$kept"
echo precious >"$TEST_TMP/notes"
ok 'nothing else is overwritten' fails 3 'no backup of tillmail' at backup "$TEST_TMP/notes"
ok 'so it is still there' same precious "$(cat "$TEST_TMP/notes")"
ok 'nor is the store' fails 3 'the store itself' at backup "$STORE"
ok 'a folder that there is not' fails 74 'create' at backup "$TEST_TMP/none/x"
ok 'a file is to be named' fails 64 'name of a file' at backup
ok 'by more than nothing' fails 64 'name of a file' at backup ''

rm -f "$STORE"*
ok 'without a store it is restored' at restore "$kept"
ok 'all threads are as they were' same "$(cat "$TEST_TMP/threads")" "$(threads)"
ok 'and the outbox' same "$(cat "$TEST_TMP/outbox")" "$(at outbox --json)"
ok 'the rule of the sender, too' same 1 "$(sql "$STORE" 'SELECT count(*) FROM sender_rule')"
ok 'a letter with that key is not written again' same "$(jq '.[-1].id' "$TEST_TMP/outbox")" \
	"$(at reply "${ids[3]}" -m 'x' --send --key k --json | jq '.[0].outbox')"
ok 'the last action can be undone' at undo
ok 'the backup itself is not touched' same ok "$(sql "$kept" 'PRAGMA integrity_check')"

ok 'over a store that there is' has 'is kept as' "$(at restore "$kept")"
ok 'that one is set aside' same 1 "$(aside | wc -l)"
ok 'whole, with what was done since' same ok "$(sql "$(aside)" 'PRAGMA integrity_check')"
ok 'for its owner alone' same 600 "$(stat -c %a "$(aside)")"
ok 'and everything is back' same "$(cat "$TEST_TMP/threads")" "$(threads)"
ok 'twice in a second keeps both' at restore "$kept"
ok 'under two names' same 2 "$(aside | wc -l)"
ok 'the answer as JSON has every key' same 'file threads messages letters actions orders held_back aside' \
	"$(field 'keys_unsorted | join(" ")' at restore "$kept")"
ok 'a letter that may have left since waits for the owner' same '1 null' "$(
	"$TILLMAIL" --now 2026-09-16T12:00:00+03:00 restore "$kept" --json 2>/dev/null </dev/null | jq -r .held_back) $(
	field '.[-1].send_at' at outbox)"
ok 'and says why' has 'may have left' "$(field '.[-1].error' at outbox)"

# A store is killed while it writes, and its file alone is removed: what is left beside it is of no other.
# cut_short MODE: in a transaction (delete), or behind one that is in the log alone (wal).
cut_short() {
	rm -f "$STORE"*
	at list >/dev/null
	python3 - "$STORE" "$1" <<'P'
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode = " + sys.argv[2])
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN")
db.execute("UPDATE setting SET value = value || ' '")
db.execute("CREATE TABLE more AS SELECT zeroblob(1000000)")
if sys.argv[2] == "wal":
    db.execute("COMMIT")
os.kill(os.getpid(), signal.SIGKILL)
P
	rm "$STORE"
}
mails=$(sql "$kept" 'SELECT count(*) FROM mail')
for mode in delete:journal wal:wal; do
	cut_short "${mode%:*}" 2>/dev/null
	test -s "$STORE-${mode#*:}" || bail "no ${mode#*:} is left"
	ok "beside a ${mode#*:} of a store that is gone it is restored" at restore "$kept"
	ok 'with every mail' same "ok $mails" "$(sql "$STORE" 'PRAGMA integrity_check') $(sql "$STORE" 'SELECT count(*) FROM mail')"
	ok 'and every thread' same "$(cat "$TEST_TMP/threads")" "$(threads)"
	cp "$kept" "$TEST_TMP/beside"
	echo precious >"$TEST_TMP/beside-${mode#*:}"
	ok 'no backup is made where it would be read with something else' fails 3 'lies beside' at backup "$TEST_TMP/beside"
	ok 'which stays' same precious "$(cat "$TEST_TMP/beside-${mode#*:}")"
	rm "$TEST_TMP/beside"*
done

at restore "$kept" >/dev/null
cp "$STORE" "$TEST_TMP/before"
ok 'no backup' fails 66 'no backup' at restore "$TEST_TMP/none"
ok 'another kind of file' fails 65 'no backup of tillmail' at restore "$TEST_TMP/notes"
sed 's/^\( *address:\).*/\1 other@lumen.example/' "$CONFIG" >"$TEST_TMP/other.yaml"
chmod 600 "$TEST_TMP/other.yaml"
ok 'the backup of another mailbox' fails 78 'is a backup of' at -c "$TEST_TMP/other.yaml" restore "$kept"
cp "$kept" "$TEST_TMP/newer"
sql "$TEST_TMP/newer" 'PRAGMA user_version = 9999'
ok 'that of a newer tillmail' fails 78 'newer tillmail' at restore "$TEST_TMP/newer"
cp "$kept" "$TEST_TMP/torn"
python3 - "$TEST_TMP/torn" <<'P'
import os, sys
with open(sys.argv[1], "r+b") as f:
    for page in range(8192, os.path.getsize(sys.argv[1]), 8192):
        f.seek(page)
        f.write(b"\x5a" * 4096)
P
ok 'one that is damaged' fails 65 'damaged; nothing was changed' at restore "$TEST_TMP/torn"
head -c 20000 "$kept" >"$TEST_TMP/cut"
ok 'one that was cut short' fails 65 'damaged; nothing was changed' at restore "$TEST_TMP/cut"
ok 'nothing of these has changed the store' cmp "$TEST_TMP/before" "$STORE"
ok 'and nothing lies about' same '' "$(find "${STORE%/*}" "$TEST_TMP" -maxdepth 1 \( -name '*.restored*' -o -name '*.part' -o -name '*.doubt' \))"

# Somebody has the store open, and would go on writing to what is set aside.
threads >/dev/null
python3 - "$STORE" <<'P' &
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1])
db.execute("SELECT count(*) FROM mail").fetchall()
open(sys.argv[1] + "-open", "w").close()
time.sleep(60)
P
pid=$!
wait_for 10 test -e "$STORE-open" || bail 'nobody opens the store'
ok 'a store that is in use stays' fails 75 'another tillmail has the store open' at restore "$kept"
kill $pid
wait $pid 2>/dev/null
ok 'until it no longer is' at restore "$kept"

# Another tillmail is making a store there.
rm -f "$STORE"*
python3 - "${STORE%/*}" "$TEST_TMP/locked" <<'P' &
import fcntl, os, sys, time
fcntl.flock(os.open(sys.argv[1], os.O_RDONLY), fcntl.LOCK_EX)
open(sys.argv[2], "w").close()
time.sleep(60)
P
pid=$!
wait_for 10 test -e "$TEST_TMP/locked" || bail 'nobody locks the folder'
at list >"$TEST_TMP/listed" 2>&1 &
ok 'while another one makes a store, none is restored' fails 75 'another tillmail is just making a store' at restore "$kept"
ok 'nor is any made' status 75 wait $!
ok 'and it is said' has 'another tillmail is just making a store' "$(cat "$TEST_TMP/listed")"
ok 'nothing of it is left' same '' "$(find "${STORE%/*}" -name 'default.db*' ! -name '*.lock' ! -name '*.replaced-*')"
kill $pid
wait $pid 2>/dev/null
ok 'then it is restored' at restore "$kept"
ok 'as it was' same "$(cat "$TEST_TMP/threads")" "$(threads)"
done_testing
