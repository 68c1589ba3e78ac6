#!/usr/bin/env bash
# disguise.t - senders and links that look like what they are not are marked where they are shown.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# letter FROM SUBJECT [LINE]
letter() {
	printf 'From: %s\nTo: ana@lumen.example\nSubject: %s\nContent-Type: text/plain; charset=utf-8\n\n%s\n' \
		"$1" "$2" "${3:-Where is my order 10482?}"
}

desk_begin
letter $'Bank <pay@ex\u0430mple.test>' Homograph >"$TEST_TMP/mail"
desk_mail INBOX 50m - <"$TEST_TMP/mail"
letter 'Help <help@xn--gmil-63d.com>' Punycode >"$TEST_TMP/mail"
desk_mail INBOX 49m - <"$TEST_TMP/mail"
letter 'Tom <tom@lumen.example.login.test>' Ours >"$TEST_TMP/mail"
desk_mail INBOX 48m - <"$TEST_TMP/mail"
letter $'J\u00fcrgen <j@m\u00fcller.example>' Umlaut >"$TEST_TMP/mail"
desk_mail INBOX 47m - <"$TEST_TMP/mail"
letter '"support@example.test" <thief@evil.test>' Name >"$TEST_TMP/mail"
desk_mail INBOX 46m - <"$TEST_TMP/mail"
{
	echo 'From: second@evil.test'
	letter 'First <first@fine.test>' Twice
} >"$TEST_TMP/mail"
desk_mail INBOX 45m - <"$TEST_TMP/mail"
letter 'Ann <ann@plain.example>' Link 'Is https://www.paypa1.com/login?x=1 you? Or https://paypal.com@evil.test/?' >"$TEST_TMP/mail"
desk_mail INBOX 44m - <"$TEST_TMP/mail"
letter 'Bo <bo@plain.example>' Plain 'I ordered at https://www.paypal.com/ and http://lumen.example/shop.' >"$TEST_TMP/mail"
desk_mail INBOX 43m - <"$TEST_TMP/mail"
{
	echo 'Reply-To: service@paypa1.com'
	letter 'Pay <service@paypal.com>' Answers
} >"$TEST_TMP/mail"
desk_mail INBOX 42m - <"$TEST_TMP/mail"
letter $'Chlo\u00e9 <chloe@plain.example>' French $'J\'ai command\u00e9 sur https://lumen.example\u00a0! Et \u00abhttps://www.lumen.example\u00bb\u2026' >"$TEST_TMP/mail"
desk_mail INBOX 42m - <"$TEST_TMP/mail"
{
	printf 'References:'
	seq -f ' <r%g@plain.example>' 101
	letter 'Bo <bo@plain.example>' Long
} >"$TEST_TMP/mail"
desk_mail INBOX 41m - <"$TEST_TMP/mail"
letter 'Bo <bo@plain.example>' Glued $'Ich war auf https://shop.plain.example.\u00c4ndern kann ich nichts.' >"$TEST_TMP/mail"
desk_mail INBOX 41m - <"$TEST_TMP/mail"
letter 'Bo <bo@plain.example>' Front 'See https://www.paypal.com;@evil.test/login' >"$TEST_TMP/mail"
desk_mail INBOX 41m - <"$TEST_TMP/mail"
desk_end

thread() {
	field '.[0].id' at list --lane all --state all "subject:$1"
}

# cautions SUBJECT: their names as show --json has them, and as why --json has them.
cautions() {
	field '[.thread[0].cautions[].name] | join(" ")' at show "$(thread "$1")"
	field '[.cautions[].name] | join(" ")' at why "$(thread "$1")"
}

twice() {
	printf '%s\n%s' "$1" "$1"
}
ok 'an alphabet within another' same "$(twice mixed-alphabets)" "$(cautions homograph)"
ok 'a well-known domain in punycode' same "$(twice lookalike)" "$(cautions punycode)"
ok 'the own domain at the beginning of another' same "$(twice lookalike)" "$(cautions ours)"
ok 'letters beyond ASCII' same "$(twice international)" "$(cautions umlaut)"
ok 'a name that is another address' same "$(twice address-in-name)" "$(cautions name)"
ok 'two senders' same "$(twice several-senders)" "$(cautions twice)"
ok 'links' same "$(twice 'lookalike hidden-host')" "$(cautions link)"
ok 'our own link within a sentence has none' same "$(twice '')" "$(cautions french)"
ok 'nor has a sentence that begins behind one without a blank' same "$(twice '')" "$(cautions glued)"
ok 'punctuation before the @ hides no host' same "$(twice hidden-host)" "$(cautions front)"
ok 'more references than count' same "$(twice many-references)" "$(cautions long)"
ok 'are told' has 'Caution: It names 101 mails that came before it; only the first and the latest 99 counted' \
	"$(at show "$(thread long)")"
ok 'what is plain has none' same "$(twice '')" "$(cautions plain)"

ok 'a list marks the senders that most likely deceive' same 'Homograph Ours Punycode' \
	"$(field '[.[] | select(.flags | index("lookalike")) | .subject] | sort | join(" ")' at list --lane all --state all)"
# terminal COMMAND...: with its output on one.
terminal() {
	script -qec "'$TILLMAIL' --now $now $*" /dev/null </dev/null | tr -d '\r'
}
if command -v script >/dev/null; then
	ok 'so does its table' has ' ?Bank ' "$(terminal list --lane all --state all)"
	ok 'and no others' lacks '?Bo ' "$(terminal list --lane all --state all)"
else
	skip 'the table on a terminal' 'script(1) is not installed'
fi

ok 'show has a line for it, with both forms' has \
	$'Caution: The mail is from ex\u0430mple.test (xn--exmple-4nf.test), whose letters are of several alphabets.' "$(at show "$(thread homograph)")"
ok 'also where punycode was written' has \
	$'Caution: The mail is from gm\u0430il.com (xn--gmil-63d.com), which looks like gmail.com, but is another domain.' "$(at show "$(thread punycode)")"
ok 'why has it, too' has 'Caution: A link leads to www.paypa1.com, which looks like paypal.com, but is another domain.' \
	"$(at why "$(thread link)")"
ok 'it is no word against a plain mail' lacks Caution "$(at show "$(thread plain)"; at why "$(thread plain)")"
ok 'it moves nobody out of sight' same customer "$(field .lane at why "$(thread homograph)")"
ok 'an answer there is warned of' has 'lookalike' \
	"$(field '[.[0].lint[] | select(.level == "warn") | .name] | join(" ")' at reply "$(thread punycode)" -m 'Hi, thanks.' --dry-run)"
ok 'and one elsewhere is not' lacks 'lookalike' \
	"$(field '[.[0].lint[] | .name] | join(" ")' at reply "$(thread plain)" -m 'Hi, thanks.' --dry-run)"

# warnings VERB...: about the domains that a letter goes to.
warnings() {
	field '.[0].lint[] | select(.name == "lookalike") | .text' at "$@" -m 'Hi, thanks.' --dry-run
}
there='The letter goes to paypa1.com, which looks like paypal.com, but is another domain.'
ok 'who asks to be answered there is told from who writes from there' has \
	"Caution: An answer goes to paypa1.com, which looks like paypal.com, but is another domain." "$(at show "$(thread answers)")"
ok 'and so it is when a letter is written' same "$there" "$(warnings reply "$(thread answers)")"
ok 'a letter that is passed on there is warned of, too' same "$there" "$(warnings forward "$(thread plain)" --to bo@paypa1.com)"
ok 'and a new one' same "$there" "$(warnings write --subject Hello --to bo@paypa1.com)"
ok 'or a copy, once for a domain' same "$there" "$(warnings reply "$(thread plain)" --cc bo@paypa1.com --cc ann@paypa1.com)"
done_testing
