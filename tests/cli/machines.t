#!/usr/bin/env bash
# machines.t - what machines write is a notice, what people write behind them is not.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

# Mails stand behind lines of "=== LANE what it is"; a header may leave out what all have. The lane "shown" is that
# of a customer or unsure, as the model will have it.
split() {
	awk -v out="$TEST_TMP/" -v list="$TEST_TMP/list" '
		/^=== /{
			if (f) close(f)
			f = sprintf("%s%03d.eml", out, ++n)
			print f "\t" substr($0, 5) >list
			print "MIME-Version: 1.0\nDate: Mon, 14 Sep 2026 09:00:00 +0300\nMessage-ID: <" n "@machines.example>" >f
			next
		}
		f { print >f }' "$@"
}

split "$TOP_SRCDIR"/tests/data/machines/*.txt
tillmail classify --json "$TEST_TMP"/*.eml | jq -r '"\(.file)\t\(.lane): \(.reasons[0].text)"' >"$TEST_TMP/lanes"
is_judged() {
	local lane
	lane=$(grep -F "$2" "$TEST_TMP/lanes" | cut -f 2)
	case $1 in
	shown) [[ $lane == customer:* || $lane == unsure:* ]] ;;
	*) [[ $lane == "$1: "* ]] ;;
	esac || { echo "# $lane"; return 1; }
}

while IFS=$'\t' read -r file what; do
	ok "${what#* }" is_judged "${what%% *}" "$file"
done <"$TEST_TMP/list"
ok 'there were some' test "$(grep -c . "$TEST_TMP/list")" -gt 60
done_testing
