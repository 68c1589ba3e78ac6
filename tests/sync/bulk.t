#!/usr/bin/env bash
# bulk.t - a bulk letter that is killed half-way and repeated: each customer has exactly one.
# TILLMAIL_BULK is the number of customers.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
count=${TILLMAIL_BULK:-40}

servers_start
config_write "$shop"
dir=$(maildir "$shop")
python3 - "$dir" "$count" <<'P'
import email.utils, sys, time

folder, count = sys.argv[1], int(sys.argv[2])
for i in range(1, count + 1):
    with open("%s/cur/%d.%d.test:2," % (folder, time.time() - 3600, i), "w", newline="\r\n") as f:
        f.write("From: Customer %d <c%d@buyer.example>\nTo: ana@lumen.example\nSubject: Order %d\nDate: %s\n"
                "Message-ID: <q%d@buyer.example>\n\nWhere is the vase that I ordered from you last week?\n"
                % (i, i, i, email.utils.formatdate(time.time() - 3600), i))
P
chown -R mail:mail "$dir"

# The letters that have arrived, by customer.
arrived() {
	find "$SERVER_DIR/store" -path '*/c*@buyer.example/Maildir/*' \( -path '*/new/*' -o -path '*/cur/*' \) -type f |
		sed 's|.*/store/\(c[0-9]*\)@.*|\1|' | sort
}
has_arrived() {
	[ "$(arrived | wc -l)" -ge "$1" ]
}
bulk() {
	tillmail reply --query 'subject:order' -m 'Hi, thank you, and sorry. All orders of last week leave on Monday.' \
		--key strike --send --json 2>"$TEST_TMP/said"
}
left() {
	tillmail outbox --json | jq -c '[.[].state] | group_by(.) | map({(.[0]): length}) | add'
}

ok 'everybody wrote' same "$count" "$(tillmail sync --json | jq .fetched)"
ok 'each gets a letter' same "$count" "$(bulk | jq length)"
ok 'again with the same key queues none' same "$count" "$(bulk | jq length)"
ok 'so there is one for each' same "{\"held\":$count}" "$(left)"

tillmail backup "$TEST_TMP/held.backup" >/dev/null
"$TILLMAIL" send --json >"$TEST_TMP/sent" 2>&1 </dev/null &
pid=$!
ok 'half of them arrive' wait_for 60 has_arrived $((count / 2))
kill -9 $pid 2>/dev/null
wait $pid 2>/dev/null
ok 'and then it is killed' lacks '"sent"' "$(cat "$TEST_TMP/sent")"

ok 'repeated with its key it queues nothing' same "$count" "$(bulk | jq '[.[].outbox] | unique | length')"
ok 'the next round goes on' tillmail send
# Of the one that was at its dot nobody knows; the owner looks, and says.
for letter in $(tillmail outbox --json | jq -r '.[] | select(.state == "unknown") | "\(.id):\(.to[0].email)"'); do
	customer=${letter#*:}
	if arrived | grep -qx "${customer%@*}"; then
		tillmail outbox resolve "${letter%%:*}"
	else
		tillmail outbox retry "${letter%%:*}"
	fi
done
ok 'and one more ends it' tillmail send
ok 'everything has left' same "{\"filed\":$count}" "$(left)"
ok 'all letters arrive' wait_for 60 has_arrived "$count"
ok 'each customer has exactly one' same "$(seq -f 'c%g' "$count" | sort)" "$(arrived)"
ok 'and Sent a copy of each' same "$count" "$(mailbox count "$shop" Sent)"

# The limit: two a minute, of a bulk alone.
sed -i 's/^compose:.*/compose: {undo_send: 0s, bulk_per_minute: 2}/' "$CONFIG"
now=$(date -u -d '+10 minutes' +%Y-%m-%dT%H:%M:%SZ)
at_now() {
	tillmail --now "$now" "$@"
}
mapfile -t ids < <(tillmail search subject:order --json | jq -r '.[0:6][].id')
at_now reply "${ids[@]:0:5}" -m 'Hi, thank you, and sorry for the wait. They have left today.' --send --key left >/dev/null
at_now reply "${ids[5]}" -m 'Hi, thank you, and sorry for the wait. Yours is blue.' --send >/dev/null
ok 'two of the bulk and the single one leave' same '3 3' "$(at_now send --json 2>"$TEST_TMP/err" | jq -r '"\(.sent) \(.held)"')"
ok 'it is said' has '3 letters wait for their turn' "$(cat "$TEST_TMP/err")"
ok 'the others have their minute' same '60 60 120' "$(
	at_now outbox --json | jq -r '.[] | select(.state == "held") | .send_at' | while read -r t; do
		echo $(($(date -d "$t" +%s) - $(date -d "$now" +%s)))
	done | tr '\n' ' ' | sed 's/ $//')"
ok 'with the reason' has 'bulk_per_minute' "$(at_now outbox --json | jq -r '[.[] | select(.state == "held")][0].error')"
ok 'a minute later two more leave' same '2 1' \
	"$(tillmail --now "$(date -u -d "$now + 60 seconds" +%Y-%m-%dT%H:%M:%SZ)" send --json 2>/dev/null | jq -r '"\(.sent) \(.held)"')"
ok 'cancel stops the last' same '{"cancelled":1,"gone":4}' "$(at_now outbox cancel --key left --json | jq -c .)"

# A backup from before all of that: its letters have left since.
ok 'a backup brings all letters back' same "$count" "$(tillmail restore "$TEST_TMP/held.backup" --json 2>/dev/null | jq .held_back)"
before=$(arrived | wc -l)
ok 'the next sync sends none of them' same 0 "$(tillmail sync --json | jq .sent)"
ok 'but finds their copies, which settle them' same "{\"cancelled\":$count}" "$(left)"
ok 'and nobody gets one again' same "$before" "$(arrived | wc -l)"
done_testing
