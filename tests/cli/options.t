#!/usr/bin/env bash
# options.t - how a command line is read, and how it ends.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

verbs='sync send list show why search reply done open undo outbox due classify template config demo'

# A home where nothing is yet.
ok 'without a configuration, the program alone says where to begin' fails 64 'tillmail demo' tillmail
ok 'and where the configuration goes' fails 64 "$CONFIG" tillmail
ok 'a verb that needs a configuration says so' fails 78 "there is no configuration $CONFIG" tillmail list
ok 'so does one for a profile' fails 78 "${CONFIG%/*}/other.yaml" tillmail -p other list
ok 'and for a file that is named' fails 78 /nonexistent tillmail -c /nonexistent list
ok 'a profile is a name, not a path' fails 64 'no name of a profile' tillmail -p ../x list
ok 'also with a file of its own' fails 64 'no name of a profile' tillmail -c /nonexistent -p ../x list
ok 'nothing was made there' same '' "$(find "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" -type f)"

ok 'the version is told' has 'tillmail ' "$(tillmail --version)"
help=$(tillmail --help)
for verb in $verbs; do
	ok "--help tells of $verb" has "
  $verb " "$help"
	ok "$verb has a help of its own" has "usage: tillmail $verb" "$(tillmail "$verb" --help)"
	ok "$verb takes no option of others" fails 64 'there is no option --nonsense' tillmail "$verb" --nonsense
	ok "the manual tells of $verb" grep -q "^\.It Cm $verb" "$TOP_SRCDIR/man/tillmail.1"
done
for option in $(for verb in $verbs; do tillmail "$verb" --help; done | grep -oE -- '--[a-z-]+' | sort -u); do
	ok "the manual tells of $option" grep -qE -- "Fl Fl ${option#--}( |$)" "$TOP_SRCDIR/man/tillmail.1"
done

desk_sample
queue=$(at list)
ok 'with a configuration, the program alone names the verbs' fails 64 'tillmail --help' tillmail
ok 'options may stand before the verb' same "$queue" "$(tillmail --now "$now" list)"
ok 'and behind it' same "$queue" "$(tillmail list --now "$now")"
ok 'with = as well' same "$queue" "$(tillmail list --now="$now")"
ok 'a long option may be cut short' same "$(at list --json)" "$(at list --js)"
ok 'but not when it may mean two' fails 64 'may mean' at show 1 --he
ok 'letters may stand together' same "$queue" "$(tillmail -qv list --now "$now" 2>/dev/null)"
ok 'a letter may have its value on it' same "$queue" "$(at -c"$CONFIG" list)"
ok 'behind -- everything is a word' at list -- -word
ok 'a dash before that is an option' fails 64 'put -- before' at list -word
ok 'a verb that there is not' fails 64 'no verb "frobnicate"' tillmail frobnicate
ok 'an option that goes with another verb' fails 64 '--lane does not go with show' tillmail show 1 --lane pitch
ok 'a value that is missing' fails 64 '--now wants a value' tillmail list --now
ok 'a value that is too much' fails 64 '--json takes no value' tillmail list --json=yes
ok 'a word that is too much' fails 64 'do with "x"' at due x
ok 'also behind a number' fails 64 'do with "2"' at show 1 2
ok 'a time that is none' fails 64 '--now: "soon" is no time' tillmail --now soon list
ok 'a language that is none' fails 64 'no language' at reply 1 -m x --dry-run --lang $'en\r\nBcc: a@b.example'
ok 'a number that is none' fails 64 '"1x" is no number' at show 1x
ok 'a number with a sign' fails 64 'is no number' at show +1
ok 'a number that is missing' fails 64 'wants the number of a thread' at "done"

# Text is UTF-8; only a name of a file may have any bytes.
broken=$'caf\xe9' cut=$'caf\xe2\x82'
for args in 'list -- @' 'search @' 'note 5 @' 'snooze 5 @' 'topic 5 @' 'customer @' 'customer a@x.example voucher @' \
	'reply 5 -m @ --send' 'reply 5 -m hello --subject @ --send' 'reply 5 -t delay -s eta=@ --send' 'reply 5 -m hello --cc @ --send' \
	'reply 5 -m hello --send --at @' 'reply 5 -m hello --send --key @' 'reply --query @ -m hello --send' 'orders map @ -s number=a -s date=b' \
	'orders map x -s number=@ -s date=b' 'write --to a@x.example --subject @ -m hello --send'; do
	for text in "$broken" "$cut"; do
		mapfile -t words < <(tr ' ' '\n' <<<"$args")
		ok "not UTF-8: $args" fails 64 'is not UTF-8' at "${words[@]//@/$text}"
	done
done
ok 'nothing of it was taken' same 0 "$(field length at outbox)"
mkdir "$TEST_TMP/$broken"
cp "$TOP_SRCDIR/tests/data/mail/alternative.eml" "$TEST_TMP/$broken/$broken.eml"
ok 'a file is found by any name' has '"lane"' "$(at classify --json "$TEST_TMP/$broken/$broken.eml")"
ok 'a folder, too' at show 5 --attachments "$TEST_TMP/$broken"
ok 'a text from a pipe is UTF-8, too' fails 65 'is not UTF-8' sh -c "printf 'caf\351' | '$TILLMAIL' --now $now reply 5 -m - --dry-run"

# Every way to end that needs no server.
ok '1: nothing found' status 1 at search nosuchword
ok '3: refused' fails 3 'is cancelled' sh -c "
	'$TILLMAIL' --now $now reply 5 -m hello --draft >/dev/null && '$TILLMAIL' --now $now outbox cancel 1 &&
	'$TILLMAIL' --now $now outbox cancel 1"
ok '65: bad data' fails 65 'is' at search 'due:<someday'
ok '66: no such thread' fails 66 'there is no thread 999' at show 999
ok '66: no such file' fails 66 '/nonexistent' at reply 1 -m x -a /nonexistent --dry-run
ok '74: a full disk' fails 74 'could not be written' sh -c "'$TILLMAIL' --now $now list >/dev/full"
ok '78: another mailbox' fails 78 'ana@lumen.example' sh -c "
	sed s/ana@lumen/eve@lumen/ '$CONFIG' >'$TEST_TMP/eve.yaml' && '$TILLMAIL' -c '$TEST_TMP/eve.yaml' list"
sed 's/imap\.lumen\.example:993/127.0.0.1:1/; s/"true"/echo x/' "$CONFIG" >"$TEST_TMP/away.yaml"
ok '75: nobody answers' fails 75 '127.0.0.1' tillmail -c "$TEST_TMP/away.yaml" sync

# error FIELD COMMAND...: of the JSON on stderr, where stdout is empty.
error() {
	local name=$1
	shift
	outcome "$@"
	[ -z "$out" ] || echo 'something on stdout'
	jq -r ".error.$name" "$TEST_TMP/err"
}
ok 'with --json an error is JSON' same 'kind status text' \
	"$(error 'nothing' at show 999 --json >/dev/null; jq -r '.error | keys | join(" ")' "$TEST_TMP/err")"
ok 'its status is the exit status' same 66 "$(error status at show 999 --json)"
ok 'its kind is a word' same not-found "$(error kind at show 999 --json)"
ok 'also when the command line is wrong behind it' same usage "$(error kind tillmail --json list --nonsense)"
ok 'or before it' same usage "$(error kind tillmail list --nonsense --json)"
ok 'or there is no configuration' same config "$(error kind tillmail -c /nonexistent list --json)"
ok 'undo with nothing to take back' same 66 "$(error status at undo 2 --json | tail -n 1)"
ok 'a control character in a word comes back as text' lacks $'\033' \
	"$(tillmail $'\033[31mred' 2>&1)"

ok 'a reader that goes away ends it quietly' same 0: "$(
	bash -c 'set -o pipefail; for i in 1 2 3; do "$TILLMAIL" classify --json $(yes "$0" | head -n 400); done | head -n 1 >/dev/null
		echo "${PIPESTATUS[0]}:"' "$TOP_SRCDIR/demo/mails/01-john-delivered-nothing-here.eml" 2>&1)"
done_testing
