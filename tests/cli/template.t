#!/usr/bin/env bash
# template.t - templates are listed, shown, checked and filled in.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"
own=$XDG_CONFIG_HOME/tillmail/templates

# template LANG NAME <TEXT
template() {
	mkdir -p "$own/$1"
	cat >"$own/$1/$2.md"
}

ok 'list names them' has 'parcel-missing' "$(tillmail template list)"
ok 'so does template alone' same "$(tillmail template list)" "$(tillmail template)"
ok 'each has every key' same 'name topic languages asks promise path error' \
	"$(field '[.[] | keys_unsorted | join(" ")] | unique | join("; ")' tillmail template list)"
ok 'show prints the text' same "$(cat "$TOP_SRCDIR/templates/en/parcel-missing.md")" \
	"$(tillmail template show parcel-missing | grep -v '^#')"
ok 'in a language' same "$(cat "$TOP_SRCDIR/templates/es/parcel-missing.md")" \
	"$(tillmail template show parcel-missing --lang es | grep -v '^#')"
ok 'and what it needs' same '# asks: order, tracking, voucher
# uses: thread.subject, customer.first_name' "$(tillmail template show parcel-replaced | sed -n 3,4p)"
ok 'or that it asks nothing' has '# asks: nothing' "$(tillmail template show parcel-missing)"
ok 'as JSON it has every key' same 'name lang path topic asks uses promise followup then error text' \
	"$(field 'keys_unsorted | join(" ")' tillmail template show parcel-missing)"
ok 'the questions among them' same 'order Number of the replacement order?' \
	"$(field '.asks[0] | .name + " " + .question' tillmail template show parcel-replaced)"
ok 'as JSON with its path' same "$TOP_SRCDIR/templates/en/parcel-missing.md" \
	"$(field .path tillmail template show parcel-missing)"
ok 'one that there is not' fails 66 'no template "nosuch"' tillmail template show nosuch
ok 'nor is one of any length' fails 66 'no template' tillmail template show "$(printf 'n%.0s' {1..300})"
ok 'a name is no path' fails 66 'no template' tillmail template show ../en/parcel-missing
ok 'show wants a name' fails 64 'wants a name' tillmail template show
ok 'what template does not know' fails 64 'template knows' tillmail template frobnicate
ok 'the shipped ones are right' tillmail template check

template en late <<'T'
---
subject: "{{ thread.subject | reply }}"
topic: delay
ask:
  eta: "New delivery date?"
  carrier: "Which carrier?"
promise: "{{ eta }}"
---
Hi {{ customer.first_name }},

{{ carrier }} says {{ eta | date: "long" }}. {% if late %}Sorry.{% endif %}
T
ok "the owner's are listed, with what they ask" same 'eta carrier' \
	"$(field '.[] | select(.name == "late") | .asks | join(" ")' tillmail template list)"
ok 'and are right' tillmail template check late
ok 'what was shown is a template still' tillmail template check received
tillmail template show received >"$TEST_TMP/kept"
template en received <"$TEST_TMP/kept"
ok 'also when it is kept' tillmail template check received
template en odd <<'T'
---
ask:
  eta: "When?"
---
Hi {{ customer.frist_name }},
T
for lang in es it ro pl ar; do template $lang odd <"$own/en/odd.md"; done
ok 'a value that no letter has is told of' has "$own/en/odd.md:5:7: no letter has a value \"customer.frist_name\"; did you mean \"customer.first_name\"?" \
	"$(tillmail template check odd)"
ok 'and one that is asked for nothing' has 'asks for eta, but never uses it' "$(tillmail template check odd)"
ok 'that is a problem' status 1 tillmail template check odd
template es parcel-missing <<'T'
Lo busco.
T
ok "the owner's goes before the shipped one" same 'Lo busco.' "$(tillmail template show parcel-missing --lang es)"
template en broken <<'T'
---
subject: x
---
{% if %}
T
ok 'a broken one is told of' status 1 tillmail template check
ok 'with file, line and column' has "$own/en/broken.md:4:" "$(tillmail template check broken)"
ok 'the others are still there' has 'parcel-missing' "$(tillmail template list)"
ok 'one that there is not cannot be checked' fails 66 'no template' tillmail template check nosuch

printf '%s' '{"customer": {"first_name": "Mia <b>"}, "thread": {"subject": "AW: Vase"}}' >"$TEST_TMP/data"
render() {
	tillmail --now "$now" template render "$@"
}
ok 'render fills in from JSON' has 'Hi Mia <b>,' "$(render parcel-missing --data "$TEST_TMP/data")"
ok 'its first line is the subject' same 'Re: Vase' "$(render parcel-missing --data "$TEST_TMP/data" | head -n 1)"
ok 'it promises as a reply would' has '14 September 2026 at 18:00' "$(render parcel-missing --data "$TEST_TMP/data")"
ok 'as JSON there is the HTML, too' has 'Mia &lt;b&gt;' "$(field .html render parcel-missing --data "$TEST_TMP/data")"
ok 'what a template asks may be given' has 'FAN says Wednesday, 16 September 2026' \
	"$(render late --data "$TEST_TMP/data" -s eta=2026-09-16T12:00:00+03:00 -s carrier=FAN)"
ok 'what it does not ask may not' fails 65 'no value "nosuch=1"' render late --data "$TEST_TMP/data" -s nosuch=1
outcome render late
for name in eta carrier customer.first_name thread.subject; do
	ok "all that is missing is named: $name" has "$name has no value" "$err"
done
ok 'and it is bad data' status 65 render late
ok 'JSON that is none is bad data' fails 65 '1:2: the values are no valid JSON' sh -c "
	echo '{]' >'$TEST_TMP/data' && '$TILLMAIL' template render late --data '$TEST_TMP/data'"
ok 'one source of values' fails 64 'exclude each other' render late --thread 1 --data "$TEST_TMP/data"

printf '{"a": {"b": [1, 2]}, "n": null}' >"$TEST_TMP/data"
printf '%s' '{% for x in a.b %}{{ x }};{% endfor %}{{ n }}{{ nosuch }}' >"$TEST_TMP/liquid"
evaluate() {
	tillmail --now "$now" template eval "$@"
}
ok 'eval is plain Liquid, lenient' same '1;2;' "$(evaluate --data "$TEST_TMP/data" "$TEST_TMP/liquid")"
ok 'and adds no newline' same 4 "$(evaluate --data "$TEST_TMP/data" "$TEST_TMP/liquid" | wc -c)"
ok '- is standard input' same '1;2;' "$("$TILLMAIL" template eval --data "$TEST_TMP/data" - <"$TEST_TMP/liquid")"
ok 'data may come from there instead' same '1;2;' "$("$TILLMAIL" template eval --data - "$TEST_TMP/liquid" <"$TEST_TMP/data")"
ok 'but not both' fails 64 'only one' tillmail template eval --data - -
ok 'no data is no values' same ';' "$(printf '{{ a }};' | "$TILLMAIL" template eval -)"
printf '{{ who }}, {{ a.b[0] }}' >"$TEST_TMP/snippet.liquid"
printf '{%% render "snippet", who: "Ana" %%}{%% include "snippet" %%}' >"$TEST_TMP/liquid"
ok 'what lies beside a file can be included' same 'Ana, 1, 1' "$(evaluate --data "$TEST_TMP/data" "$TEST_TMP/liquid")"
printf '{%% include "../snippet" %%}' >"$TEST_TMP/liquid"
ok 'but nothing elsewhere' fails 65 'no template' evaluate "$TEST_TMP/liquid"
printf 'x\n{%% if %%}' >"$TEST_TMP/liquid"
ok 'a mistake is bad data with its place' fails 65 "$TEST_TMP/liquid:2:" evaluate "$TEST_TMP/liquid"
ok 'a file that there is not' fails 66 /nonexistent evaluate /nonexistent
ok 'it needs no home' same 3 "$(printf '{{ 1 | plus: 2 }}' | env -u HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME "$TILLMAIL" template eval -)"
ok 'and leaves nothing behind' same '' "$(find "$XDG_DATA_HOME" -type f)"
done_testing
