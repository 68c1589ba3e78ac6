#!/usr/bin/env bash
# lanes.t - the filter on mail that it was never trained on (tests/data/lanes/check-*): exact
# counts, so that a model that judges otherwise is looked at before it lands.
#
# After `make model`, look at the new counts (the log has them), and write them down here.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
command -v python3 >/dev/null || skip_all 'python3 is missing'

python3 "$TOP_SRCDIR/tests/lib/lanes.py" write "$TEST_TMP/mails" "$TOP_SRCDIR"/tests/data/lanes/check-*.txt
tillmail classify --json "$TEST_TMP"/mails/*.eml >"$TEST_TMP/verdicts"
counts=$(python3 "$TOP_SRCDIR/tests/lib/lanes.py" count "$TEST_TMP/mails" <"$TEST_TMP/verdicts")
tap_comment "$counts"

# line KIND: its counts
line() {
	grep "^$1	" <<<"$counts" | cut -f 2- | tr '\t' ' '
}

ok 'of 355 customers none is put aside, few are doubted' same 'customer=345 unsure=10 notice=0 pitch=0' "$(line customers)"
ok 'so of those that are hard by nature' same 'customer=156 unsure=9 notice=0 pitch=0' "$(line 'customers that are hard')"
ok 'most pitches are out of the way, or doubted' same 'customer=19 unsure=82 notice=0 pitch=137' "$(line pitches)"
ok 'also of those that mimic customers' same 'customer=13 unsure=43 notice=0 pitch=34' \
	"$(line 'pitches that mimic customers')"
ok 'bulk mail, too' same 'customer=3 unsure=3 notice=0 pitch=79' "$(line bulk)"
ok 'notices are notices' same 'customer=0 unsure=0 notice=9 pitch=0' "$(line notices)"
ok 'topics are told when they are clear' same 'right=198 wrong=19 none=76' "$(line topics)"
ok 'no reason is without a word' same 0 "$(jq -s '[.[].reasons[] | select(.text == "")] | length' "$TEST_TMP/verdicts")"
ok 'the reason that decides a pitch speaks for it' same true \
	"$(jq -s 'all(.[] | select(.lane == "pitch"); .reasons[0].weight > 0)' "$TEST_TMP/verdicts")"

mkdir "$TEST_TMP/shipped"
ln -s "$TOP_SRCDIR/lang" "$TEST_TMP/shipped/lang"
export TILLMAIL_DATADIR=$TEST_TMP/shipped
one=$TEST_TMP/mails/0000.eml
ok 'without its model the filter goes on by certain rules' same customer \
	"$(tillmail classify --json "$one" 2>"$TEST_TMP/err" | jq -r .lane)"
ok 'and says so' has 'the filter works without its model' "$(cat "$TEST_TMP/err")"
mkdir "$TEST_TMP/shipped/model"
head -c 100000 "$TOP_SRCDIR/model/lanes.model" >"$TEST_TMP/shipped/model/lanes.model"
ok 'a damaged model is none' same customer \
	"$(tillmail classify --json "$one" 2>"$TEST_TMP/err" | jq -r .lane)"
ok 'which is told, too' has 'it is no model of this version, or it is damaged' "$(cat "$TEST_TMP/err")"
cp "$TOP_SRCDIR/model/lanes.model" "$TEST_TMP/shipped/model/lanes.model"
chmod u+w "$TEST_TMP/shipped/model/lanes.model"
printf '\0\0\0\0' | dd of="$TEST_TMP/shipped/model/lanes.model" bs=1 seek=56 conv=notrunc 2>"$TEST_TMP/err" # a threshold
tillmail classify --json "$one" 2>"$TEST_TMP/err" >"$TEST_TMP/verdict"
ok 'nor is one of which only a threshold is another' has 'or it is damaged' "$(cat "$TEST_TMP/err")"

done_testing
