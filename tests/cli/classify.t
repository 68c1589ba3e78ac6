#!/usr/bin/env bash
# classify.t - raw messages are judged without a configuration and without a trace.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"
cd "$TOP_SRCDIR/demo/mails" || bail 'no sample mails'
john=01-john-delivered-nothing-here.eml
lucia=02-lucia-broken-vase.eml

classify() {
	tillmail classify --json "$@" 2>"$TEST_TMP/err"
}

lines=$(classify "$lucia" "$john" "$lucia")
ok 'one object a line, in the order given' same "$lucia $john $lucia" "$(jq -r .file <<<"$lines" | xargs)"
ok 'each on one line' same 3 "$(wc -l <<<"$lines" | xargs)"
ok 'with every key' same 'file lane score lang topic quarantined reasons lessons' \
	"$(head -n 1 <<<"$lines" | jq -r 'keys_unsorted | join(" ")')"
ok 'the lane is a word' same customer "$(jq -r .lane <<<"$lines" | sort -u)"
ok 'the score is a probability' same true "$(jq -s 'all(.[]; .score >= 0 and .score <= 1)' <<<"$lines")"
ok 'the language is told' same 'es en es' "$(jq -r .lang <<<"$lines" | xargs)"
ok 'a reason has a text and a weight' same 'text weight' \
	"$(head -n 1 <<<"$lines" | jq -r '.reasons[0] | keys_unsorted | join(" ")')"
ok 'the same mail is judged the same' same "$(sed -n 1p <<<"$lines")" "$(sed -n 3p <<<"$lines")"
ok '- is standard input, and called so' same '-' "$("$TILLMAIL" classify --json - <"$john" | jq -r .file)"
ok 'and judged the same' same "$(sed -n 2p <<<"$lines" | jq -c 'del(.file)')" \
	"$("$TILLMAIL" classify --json - <"$john" | jq -c 'del(.file)')"
ok 'text has a line each, too' same "$john" "$(tillmail classify "$john" | cut -f 4)"

lines=$(classify "$john" /nonexistent . "$lucia")
ok 'a file that cannot be read has its own line' same "$john /nonexistent . $lucia" "$(jq -r .file <<<"$lines" | xargs)"
ok 'with two keys' same 'file error' "$(sed -n 2p <<<"$lines" | jq -r 'keys_unsorted | join(" ")')"
ok 'and ends it with 65' status 65 classify "$john" /nonexistent "$lucia"
ok 'which is told as JSON' same 65 "$(jq -r .error.status "$TEST_TMP/err")"
ok 'classify wants a file' fails 64 'wants files' tillmail classify

: >"$TEST_TMP/empty"
python3 -c "import random, sys; sys.stdout.buffer.write(random.Random(1).randbytes(100000))" >"$TEST_TMP/noise"
printf 'Subject: =?utf-8?q?=1B[31mred?=\r\nFrom: \033]0;x\007 <a@b.example>\r\n\r\n\033[2J\302\233x\r\n' >"$TEST_TMP/escape"
cp "$TEST_TMP/escape" "$TEST_TMP/$(printf 'name\033[31m')"
ok 'what is no mail is judged all the same, and never hidden' same 2 \
	"$(classify "$TEST_TMP/empty" "$TEST_TMP/noise" | jq -r .lane | grep -cE '^(customer|unsure)$')"
ok 'no escape reaches the terminal' lacks $'\033' \
	"$(tillmail classify "$TEST_TMP/escape" "$TEST_TMP"/name*; classify "$TEST_TMP/escape" "$TEST_TMP"/name*)"
ok 'it needs no home' same customer "$(env -u HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME "$TILLMAIL" classify --json "$john" </dev/null | jq -r .lane)"
ok 'and leaves nothing behind' same '' "$(find "$HOME" -type f)"
printf 'shop: [\n' >"$CONFIG"
ok 'a configuration that is wrong does not stop it' same customer "$(classify "$john" | jq -r .lane)"
ok 'but is told of' has "$CONFIG:" "$(cat "$TEST_TMP/err")"
ok 'unless it was named' status 78 classify -c "$CONFIG" "$john"
done_testing
