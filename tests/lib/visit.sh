# shellcheck shell=bash
# visit.sh - a compact visit to a mailbox on whatever server: what every one of them has to get right.
# Source it after servers.sh, the server's own script and home.sh; servers_start, config_write, then visit PREFIX.
#
# PREFIX is how the folders' names begin there, but for the inbox's.

. "$TOP_SRCDIR/tests/lib/rounds.sh"
. "$TOP_SRCDIR/tests/lib/watching.sh"

state() {
	tillmail search "from:$1" --json | jq -r '.[0] | .lane + " " + .state'
}

# lies FOLDER NAME: its flags there, or nothing.
lies() {
	mailbox list "$shop" "$1" | grep -F "<$2@customer.example>" | cut -f 2
}

visit_first() {
	local name
	for name in ann ben cyd dan eve fay; do question "$name"; done
	ok 'mail is taken' same '[6,0,0,0,0,0,0]' "$(round)"
	ok 'then nothing is new' same "$zeros" "$(round)"
}

visit_others() {
	mailbox flag "$shop" INBOX '<ann@customer.example>' '+\Flagged'
	mailbox flag "$shop" INBOX '<ben@customer.example>' '+\Seen'
	mailbox move "$shop" INBOX '<ben@customer.example>' "$1Archive"
	mailbox delete "$shop" INBOX '<cyd@customer.example>'
	ok 'what others do is followed' same '[0,1,2,0,0,0,0]' "$(round)"
	ok 'a mail that was archived is done' same 'customer done' "$(state ben)"
	ok 'one that was deleted is still here' same 'customer open' "$(state cyd)"
	ok 'then nothing is new' same "$zeros" "$(round)"
}

visit_own() {
	tillmail 'done' "$(thread dan)"
	tillmail -q reply "$(thread eve)" -m 'Hello, thank you, it left today.' --send >/dev/null
	tillmail mark pitch "$(thread fay)"
	tillmail mark customer "$(thread ann)"
	ok 'what is done here' same '[0,0,0,1,0,0,0]' "$(round)"
	ok 'is archived, read' same '\Seen' "$(lies "$1Archive" dan)"
	ok 'answered' has '\Answered' "$(lies INBOX eve)"
	ok 'with a copy of the letter' same 1 "$(mailbox count "$shop" "$1Sent" 'In-Reply-To=<eve@customer.example>')"
	ok 'moved to a folder that was made for it' has tillmail-pitch "$(lies "$1Ofertas a&APE-o" fay)"
	ok 'and marked' same '\Flagged tillmail-customer' "$(lies INBOX ann)"
	ok 'all of it once' same ' ' "$(lies INBOX dan) $(lies INBOX fay)"
	ok 'and is no news' same "$zeros" "$(round)"
}

visit_new_uids() {
	server_replace "$shop" "$1Archive" 4711
	ok 'new UIDs fetch nothing' same "$zeros" "$(round)"
	tillmail open "$(thread dan)"
	ok 'and are learnt' same "$zeros" "$(round)"
	ok 'so that a mail comes back' same '\Seen customer open' "$(lies INBOX dan) $(state dan)"
	ok 'alone' same '\Seen' "$(lies "$1Archive" ben)$(lies "$1Archive" dan)"
}

visit_new_store() {
	local before
	before=$(for name in ann eve fay; do state "$name"; done)
	rm -f "$STORE"*
	round >/dev/null
	ok 'a new store knows it all from the server' same "$before" "$(for name in ann eve fay; do state "$name"; done)"
	ok 'also what was done there' has ' done' "$(state ben)"
}

visit_watch() {
	watch_start
	ok 'a watch begins' wait_for 10 said 1 '^ok: synced'
	question gil
	ok 'what comes is here at once' wait_for 10 said 1 '^ok: synced .*1 fetched'
	server_hang_up "$shop"
	ok 'a server that hangs up is told' wait_for 10 said 1 '^error: '
	: >"$TEST_TMP/out"
	echo >&9
	ok 'and asked again' wait_for 10 said 1 '^ok: synced'
	question hal
	ok 'it listens again' wait_for 10 said 1 '^ok: synced .*1 fetched'
	exec 9>&-
	wait "$watch_pid"
}

# visit PREFIX
visit() {
	sed -i 's/^mailbox:/&\n  folders: {pitches: Ofertas año}/' "$CONFIG"
	visit_first
	visit_others "$1"
	visit_own "$1"
	visit_new_uids "$1"
	visit_new_store
	visit_watch
}
