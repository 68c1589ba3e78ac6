#!/usr/bin/env bash
# learn.t - the filter learns from corrections and files, and forgets exactly; the digest of pitches.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# letter ADDRESS SUBJECT TEXT [FIELD]...
letter() {
	local addr=$1 subject=$2 text=$3
	shift 3
	printf 'From: %s\nTo: Lumen <support@lumen.example>\nSubject: %s\nMessage-ID: <%s.%s>\n' \
		"$addr" "$subject" "$RANDOM$RANDOM" "$addr"
	printf 'Date: Mon, 14 Sep 2026 09:00:00 +0300\nContent-Type: text/plain; charset=utf-8\n'
	[ $# -eq 0 ] || printf '%s\n' "$@"
	printf '\n%s\n' "$text"
}

lane() {
	field .lane at show "$1"
}

offer='Hello, we help shops like yours grow. Our agency offers SEO audits and guest posts from 99 EUR per month. Would you be open to a quick call this week?'
desk_begin
desk_mail INBOX 60m - < <(letter ann@buyer.example 'Where is my parcel' 'My order 1042 has not arrived. Where is it?')
desk_mail INBOX 50m - < <(letter max@seo.example 'Rankings' "$offer")
desk_mail INBOX 40m - < <(letter eva@links.example 'Guest posts' "$offer" 'List-Unsubscribe: <https://links.example/u>')
desk_end

max=$(id_of from:max)
eva=$(id_of from:eva)
ok 'the digest has the pitches, newest first' same "$eva $max" "$(field '[.pitches[].id] | join(" ")' at digest)"
ok 'never cleared' same null "$(field .since at digest)"
ok 'what it sells is the sentence that offers' has 'Our agency offers SEO audits' "$(field '.pitches[1].sells' at digest)"
ok 'text has a line each' same 2 "$(at digest | wc -l | xargs)"
ok 'one is rescued' at mark customer "$max"
ok 'which is counted' same 1 "$(field .rescued at digest)"
ok 'it is in the queue' same customer "$(lane "$max")"
at mark pitch "$max"
ok 'who is put back is not rescued' same 0 "$(field .rescued at digest)"
at undo >/dev/null
ok 'and not in the digest' same "$eva" "$(field '[.pitches[].id] | join(" ")' at digest)"
ok 'the digest is cleared' at digest --clear
ok 'and empty' same '[]' "$(field '.pitches | tostring' at digest)"
ok 'it tells since when' same "$now" "$(field .since at digest)"
ok 'nothing is deleted' same pitch "$(lane "$eva")"
ok 'undo brings the page back' at undo
ok 'with all on it' same "$eva" "$(field '[.pitches[].id] | join(" ")' at digest)"
ok 'and the correction goes, too' at undo
ok 'as it was' same 'pitch 0' "$(lane "$max") $(field .rescued at digest)"

# One shop's odd mail: a supplier's order slips that read like offers.
n=0
for what in vases bowls mugs plates jugs tiles lamps pots dishes cups trays jars; do
	for qty in 12 40; do
		n=$((n + 1))
		letter "Nordhandel <slips@nordhandel.example>" "Sortiment $what $qty" \
			"Your offer for $what: we promote your $what in $qty stores of our network. Increase sales, partnership slip $n, best price please. Limited stock." \
			'List-Id: <slips.nordhandel.example>' 'Precedence: bulk' >"$TEST_TMP/odd-$n.eml"
	done
done
lanes() {
	at classify --json "$@" | jq -r '.lane' | sort | uniq -c | xargs
}
# checks: one line for each mail of the committed lists that nobody trains on.
i=0
for list in "$TOP_SRCDIR"/tests/data/lanes/check-*.txt; do
	i=$((i + 1))
	awk -v out="$TEST_TMP/check-$i-" '/^=== /{ close(f); f = out ++n ".eml"; print "To: support@lumen.example\nContent-Type: text/plain; charset=utf-8" >f; next }
		f { print >f }' "$list"
done
judge_checks() {
	at classify --json "$TEST_TMP"/check-*.eml | jq -r '"\(.file) \(.lane)"'
}
before=$(judge_checks)
odd=$(at classify --json "$TEST_TMP"/odd-*.eml)
ok 'before, the odd mail is none of a customer' lacks customer "$(lanes "$TEST_TMP"/odd-2[1-4].eml)"
ok 'twenty corrections' at train customer $(seq -f "$TEST_TMP/odd-%.0f.eml" 1 20)
ok 'then its like is right' same '4 customer' "$(lanes "$TEST_TMP"/odd-2[1-4].eml)"
ok 'and nothing else moved' same "$before" "$(judge_checks)"
ok 'undo is exact' at undo
ok 'to the last digit' same "$odd" "$(at classify --json "$TEST_TMP"/odd-*.eml)"

ok 'it says how many' same 'learnt 1 mail of a customer and 0 pitches' "$(at train customer "$TEST_TMP/odd-1.eml")"
at -q undo
ok 'train wants a lane' fails 64 'customer or pitch' at train notice "$TEST_TMP/odd-1.eml"
ok 'and files' fails 64 'train wants' at train customer
ok 'a file that is not there teaches nothing' fails 66 nowhere at train customer "$TEST_TMP/odd-1.eml" "$TEST_TMP/nowhere"
ok 'not even the others' same "$odd" "$(at classify --json "$TEST_TMP"/odd-*.eml)"

ok 'who is marked as a pitch by sender' at mark pitch "$(id_of from:ann)" --sender
ok 'is one' same pitch "$(lane "$(id_of from:ann)")"
ok 'history teaches nothing of what the filter found by itself' same '{"customers":0,"pitches":0}' "$(field tostring at train --history)"

# What history teaches: whoever was answered is a customer, who is blocked is none, whatever the model says.
n=0
while read -r age who what; do
	n=$((n + 1))
	letter "$who" "Order $n" "Hello, where is my order of $what? It should have arrived on Friday, please tell me." |
		sed "s/^Message-ID:.*/Message-ID: <past-$n@shop.example>/" >"$TEST_TMP/past-$n.eml"
	printf '%s %s\n' "$age" "$TEST_TMP/past-$n.eml" >>"$TEST_TMP/past"
done <<'L'
50m a@blocked.example vases
50m b@blocked.example bowls
50m c@blocked.example vases and bowls
40m a@blocked.example plates
40m d@other-blocked.example plates and jars
L
# taught COMMAND: a store in which the mails of the past arrived in that order has learnt from history.
taught() {
	desk_begin
	while read -r age file; do
		desk_mail INBOX "$age" - <"$file"
	done < <("$@" "$TEST_TMP/past")
	desk_mail INBOX 30m - < <(letter max@seo.example 'Rankings' "$offer")
	sed -i '/^block:/d' "$desk_data/demo/config.yaml" "$CONFIG"
	echo 'block: ["@blocked.example", "@other-blocked.example"]' | tee -a "$desk_data/demo/config.yaml" >>"$CONFIG"
	desk_end
	at train --history --json
	at classify --json "$TEST_TMP"/past-*.eml "$TEST_TMP"/odd-*.eml | jq .score >"$TEST_TMP/scores-$1"
}
ok 'what is counted was learnt, for what is like it is known then' same '{"customers":0,"pitches":3}' "$(taught cat | jq -c .)"
ok 'again there is nothing' same '{"customers":0,"pitches":0}' "$(field tostring at train --history)"
ok 'not that it changes anything' same "$(cat "$TEST_TMP/scores-cat")" \
	"$(at classify --json "$TEST_TMP"/past-*.eml "$TEST_TMP"/odd-*.eml | jq .score)"
ok 'also where they came in another order' same '{"customers":0,"pitches":3}' "$(taught tac | jq -c .)"
ok 'the same is learnt' cmp "$TEST_TMP/scores-cat" "$TEST_TMP/scores-tac"
done_testing
