#!/usr/bin/env bash
# bulk.t - one letter to each of many: found, previewed, skipped with the reason, repeated, cancelled.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# mail FROM SUBJECT [HEADER]...
mail() {
	{
		printf 'From: %s\nSubject: %s\nDate: @DATE@\nTo: ana@lumen.example\nMIME-Version: 1.0\n' "$1" "$2"
		shift 2
		[ $# -eq 0 ] || printf '%s\n' "$@"
		printf 'Content-Type: text/plain; charset=utf-8\n\n%s\n' "${text:-Where is the vase that I ordered from you two weeks ago?}"
	} >"$TEST_TMP/mail"
	desk_mail INBOX 50m - <"$TEST_TMP/mail"
}

desk_begin
mail 'Mia Stone <mia@stone.example>' 'My vase'
mail 'zoe@wood.example' 'My cup'
mail 'Oliver Hughes <oliver@hughes.example>' 'My plate' 'Reply-To: orders@other.example'
mail 'Nobody' 'My spoon'
mail 'Ben Hill <ben@hill.example>' 'My bowl'
mail 'Ben Hill <ben@hill.example>' 'My second bowl'
text='Fifty percent off all lamps until Sunday.' mail 'Offers <offers@bulk.example>' 'My offer' 'List-Unsubscribe: <mailto:x@bulk.example>' 'Precedence: bulk'
desk_end
mia=$(id_of from:mia)
zoe=$(id_of from:zoe)
oliver=$(id_of from:oliver)
nobody=$(id_of subject:spoon)
mapfile -t ben < <(field '.[].id' at search from:ben)
mkdir -p "$XDG_CONFIG_HOME/tillmail/templates/en"
printf '%s\n' --- --- 'Dear {{ customer.first_name }}, thank you. It leaves today, sorry.' >"$XDG_CONFIG_HOME/tillmail/templates/en/leaves.md"

bulk() {
	at reply --query 'subject:my is:open' -t leaves "$@"
}
threads() {
	jq -c '[.[].thread] | sort' "$TEST_TMP/out"
}
statuses() {
	field '[.[].state] | join(" ")' at outbox
}

ok 'a preview says that not all get theirs' status 65 outcome bulk --dry-run --json
ok 'it has those that are written, refused ones too, of customers alone' same \
	"$(jq -cn '$ARGS.positional | map(tonumber) | sort' --args "$mia" "$oliver" "${ben[@]}")" "$(threads)"
ok 'who has no name is told of' has "thread $zoe: " "$(cat "$TEST_TMP/err")"
ok 'with what is missing' has 'customer.first_name' "$(cat "$TEST_TMP/err")"
ok 'who has no address is told of' has "thread $nobody has nobody to write to" "$(cat "$TEST_TMP/err")"
ok 'a wrong addressee is refused' same 'reply-to-differs' \
	"$(jq -r ".[] | select(.thread == $oliver) | .lint[] | select(.level == \"refuse\") | .name" "$TEST_TMP/out")"
ok 'the second thread of one person, too' same 'same-text' \
	"$(jq -r ".[] | select(.thread == ${ben[1]}) | .lint[] | select(.level == \"refuse\") | .name" "$TEST_TMP/out")"
bulk --dry-run >"$TEST_TMP/out" 2>"$TEST_TMP/err"
ok 'as text it shows each recipient' has 'To: Mia Stone <mia@stone.example>' "$(cat "$TEST_TMP/out")"
ok 'and who is skipped' has 'Skipped: the mail came from oliver@hughes.example' "$(cat "$TEST_TMP/out")"
ok 'the sum comes last' has 'letters: 2, refused 2, cannot be written to 2' \
	"$(tail -1 "$TEST_TMP/err")"
ok 'nothing is queued by that' same '' "$(statuses)"

ok 'those that can be are queued' status 65 outcome bulk --send --key k1 --json
ok 'and no other' same "$(jq -cn '$ARGS.positional | map(tonumber) | sort' --args "$mia" "${ben[0]}")" "$(threads)"
ok 'a refusal says how it is overruled' has '--allow reply-to-differs' "$(cat "$TEST_TMP/err")"
ok 'again by its numbers it queues nothing' at reply "$mia" "${ben[0]}" -t leaves --send --key k1
ok 'there are still two' same 'held held' "$(statuses)"
ok 'not even when it could no longer be written' at reply "$mia" -t nothing --send --key k1
ok 'the query finds the rest' same "[$zoe]" "$(
	at reply --query 'from:zoe is:open' -m 'Hi, thank you, sorry, it left.' --send --key k1 --json | jq -c '[.[].thread]')"
ok 'numbers may come from stdin' same "[$mia,$zoe]" "$(
	printf '%s\n' "$mia" "$zoe" | "$TILLMAIL" --now "$now" reply - -m 'x' --send --key k1 --json | jq -c '[.[].thread]')"
ok 'undo takes the last action back' has 'taken back' "$(at undo)"
ok 'cancel stops what is left of a key' same '{"cancelled":2,"gone":0}' "$(at outbox cancel --key k1 --json | jq -c .)"
ok 'all of it' same 'cancelled cancelled cancelled' "$(statuses)"
ok 'their threads are open again' same open "$(field .state at show "$mia")"
ok 'a key that nobody used' fails 66 'no letter was queued' at outbox cancel --key k2
ok 'what was cancelled may be sent again' same "[$mia]" "$(at reply "$mia" -t leaves --send --key k1 --json | jq -c '[.[].thread]')"
ok 'several letters are decided on at once' status 66 at outbox cancel 4 999
ok 'one that there is not stops no other' same 'cancelled' "$(field '.[3].state' at outbox)"
ok 'a query that finds nobody: the answer is no' status 1 outcome at reply --query subject:nowhere -t leaves --send --json
ok 'which is an empty list' same '[]' "$(cat "$TEST_TMP/out")"
ok 'a pitch is no customer' status 1 at reply --query subject:offer -t leaves --send
ok 'numbers and a query exclude each other' fails 64 'not both' at reply "$mia" --query is:open -t leaves --send
ok 'a query that is none' fails 65 '' at reply --query 'due:soonish' -t leaves --send
ok '--key stops whole bulks' fails 64 'outbox cancel' at outbox retry --key k1
done_testing
