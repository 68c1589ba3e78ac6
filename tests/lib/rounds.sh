# shellcheck shell=bash
# rounds.sh - the shop of the tests of sync, and words for what its rounds did. Source it after servers.sh and home.sh.
#
# now, where it is set, is the time of every round.

shop=ana@lumen.example
# shellcheck disable=SC2034 # who sources this compares a round with it
zeros='[0,0,0,0,0,0,0]'
export TZ=UTC

at_now() {
	tillmail ${now:+--now "$now"} "$@"
}

# What a round did: fetched, updated, removed, sent, failed, held, quarantined.
round() {
	at_now sync --json | jq -c "$did"
}
did='[.fetched, .updated, .removed, .sent, .failed, .held, .quarantined]'

# thread NAME: the number of the thread of NAME, or of the address.
thread() {
	at_now search "from:$1" --json | jq '.[0].id'
}

# question NAME [RECEIVED]: into the inbox, from NAME@customer.example.
question() {
	printf 'From: %s@customer.example\nTo: %s\nMessage-ID: <%s@customer.example>\nSubject: Order %s\n\nWhere is my parcel? I ordered ten days ago.\n' \
		"$1" "$shop" "$1" "$1" >"$TEST_TMP/mail"
	mailbox append "$shop" INBOX "$TEST_TMP/mail" "${@:2}"
}

# outbox_state: of the newest letter.
outbox_state() {
	at_now outbox --json | jq -r '.[-1].state'
}
