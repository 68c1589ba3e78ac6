#!/usr/bin/env bash
# retrain.t - `make model`: what labelled mails are made into a model, the same mails into the same
# file, and the program judges by it.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

train() {
	"$TOP_BUILDDIR/model/train" -l "$TOP_SRCDIR/model" "$@"
}

# by_phrases LINE...: train by one concept, and an English file of these lines.
by_phrases() {
	mkdir -p "$TEST_TMP/words/phrases" "$TEST_TMP/words/senses"
	printf '[order]\nside: customer\ntext: speaks of an order\n' >"$TEST_TMP/words/concepts.txt"
	printf '%s\n' "$@" >"$TEST_TMP/words/phrases/en.txt"
	printf 'parcel: parcel parcels\n' >"$TEST_TMP/words/senses/en.txt"
	"$TOP_BUILDDIR/model/train" -l "$TEST_TMP/words" -o "$TEST_TMP/again" "$mails"/train-en-d1.txt
}

mails=$TOP_SRCDIR/tests/data/lanes
mkdir -p "$TEST_TMP/shipped/model"
ln -s "$TOP_SRCDIR/lang" "$TEST_TMP/shipped/lang"
model=$TEST_TMP/shipped/model/lanes.model

ok 'a model is made of mails' train -o "$model" -s "$TEST_TMP/scores" "$mails"/train-en-d[12].txt
ok 'each of them is judged by a model of the others' same "$(cat "$mails"/train-en-d[12].txt | grep -c '^=== ')" \
	"$(wc -l <"$TEST_TMP/scores" | xargs)"
ok 'the same mails make the same model' train -o "$TEST_TMP/again" "$mails"/train-en-d[12].txt
ok 'byte for byte' cmp "$model" "$TEST_TMP/again"
ok 'the program judges by it' same customer "$(TILLMAIL_DATADIR=$TEST_TMP/shipped tillmail classify --json \
	"$TOP_SRCDIR/demo/mails/01-john-delivered-nothing-here.eml" 2>"$TEST_TMP/err" | jq -r .lane)"
ok 'without a word of complaint' same '' "$(cat "$TEST_TMP/err")"
echo notes >"$TEST_TMP/notes.txt"
ok 'what is no mail with a label is told' fails 1 'does not begin with a line' train -o "$TEST_TMP/again" "$TEST_TMP/notes.txt"

ok 'a language has its phrases in a file of its own' by_phrases '# English' '[order]' 'my order | order no | order 0*'
ok 'of few mails the thresholds are numbers' lacks inf "$(by_phrases '[order]' 'my order')"
ok 'which cannot have concepts of its own' fails 1 'concepts.txt has no "offer"' by_phrases '[offer]' 'we offer'
ok 'nor phrases of none' fails 1 'what is "my order"' by_phrases 'my order'
ok 'nor one that any word begins' fails 1 'begins with any word' by_phrases '[order]' '_ order'

# by_senses LINE...: and a German file of these senses.
by_senses() {
	printf '[order]\nmy order\n' >"$TEST_TMP/words/phrases/en.txt"
	printf '%s\n' "$@" >"$TEST_TMP/words/senses/de.txt"
	"$TOP_BUILDDIR/model/train" -l "$TEST_TMP/words" -o "$TEST_TMP/again" "$mails"/train-en-d1.txt
}

ok 'a language has its words by sense in a file of its own' by_senses '# German' 'parcel: Sendung*'
ok 'which cannot have senses of its own' fails 1 'en.txt has no "offer"' by_senses 'offer: Angebot'
ok 'nor words of none' fails 1 'what is "Sendung"' by_senses 'Sendung'
ok 'nor a beginning that many words have' fails 1 '"pa*" is no single word' by_senses 'parcel: pa*'
ok 'nor two words in one' fails 1 '"Post-Sendung" is no single word' by_senses 'parcel: Post-Sendung'
ok 'nor one that is longer than any' fails 1 'is no single word, too long' by_senses "parcel: $(printf 'x%.0s' {1..50})"

done_testing
