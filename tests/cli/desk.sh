# shellcheck shell=bash
# desk.sh - a desk without servers: a store that is filled from files, the way
# the sample mailbox is. Source it after tap.sh and home.sh.
#
#   desk_begin; desk_mail INBOX 50m '-' <<M ... M; desk_end    mails of one's own
#   desk_sample                                                the sample mailbox
#
# Then at() runs the program on it. It is a Monday, 11:30; the shop is open from
# Monday to Friday, 9 to 18.

# shellcheck disable=SC2034 # for the scripts
now=2026-09-14T11:30:00+03:00
close=2026-09-14T18:00:00+03:00
desk_data=$TEST_TMP/data
desk_count=0

desk_begin() {
	local shipped
	rm -rf "$desk_data" "$TEST_TMP/demo" "$STORE"*
	desk_count=0
	mkdir -p "$desk_data/demo/mails"
	for shipped in "$TILLMAIL_DATADIR"/*; do
		[ "${shipped##*/}" = demo ] || ln -s "$shipped" "$desk_data"
	done
	cp "$TOP_SRCDIR/demo/config.yaml" "$desk_data/demo/config.yaml"
	: >"$desk_data/demo/index.tsv"
}

# desk_mail FOLDER AGE FLAGS <MESSAGE; not behind a pipe, for it counts.
desk_mail() {
	desk_count=$((desk_count + 1))
	cat >"$desk_data/demo/mails/$desk_count.eml"
	printf '%d.eml\t%s\t%s\t%s\n' "$desk_count" "$1" "$2" "$3" >>"$desk_data/demo/index.tsv"
}

# The store moves to where the default profile looks for it.
desk_take() {
	mkdir -p "${STORE%/*}"
	mv "$TEST_TMP/demo/tillmail.db" "$STORE" || bail 'the mails make no store'
	[ -e "$CONFIG" ] || cp "$TOP_SRCDIR/demo/config.yaml" "$CONFIG"
}

# The demo looks for a letter of its own, which these mails do not have.
desk_end() {
	TILLMAIL_DATADIR=$desk_data tillmail --now "$now" demo "$TEST_TMP/demo" >/dev/null 2>&1
	desk_take
}

desk_sample() {
	rm -rf "$TEST_TMP/demo" "$STORE"*
	tillmail --now "$now" demo "$TEST_TMP/demo" >/dev/null || bail 'the sample mailbox does not open'
	desk_take
}

at() {
	tillmail --now "$now" "$@"
}

# field FILTER COMMAND...: what jq finds in the JSON of a command.
field() {
	local filter=$1
	shift
	"$@" --json | jq -r "$filter"
}

# id_of QUERY: the number of the one thread that it finds.
id_of() {
	field '.[0].id' at search "$1"
}

# outcome COMMAND...: its exit status, and what it printed to each side, in $out and $err.
outcome() {
	local status=0
	"$@" >"$TEST_TMP/out" 2>"$TEST_TMP/err" || status=$?
	out=$(cat "$TEST_TMP/out")
	err=$(cat "$TEST_TMP/err")
	return $status
}

# fails STATUS TEXT COMMAND...: it prints nothing and says that on stderr.
fails() {
	local want=$1 text=$2 got=0
	shift 2
	outcome "$@" || got=$?
	same "$want" "$got" && same '' "$out" && has "$text" "$err"
}
