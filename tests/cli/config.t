#!/usr/bin/env bash
# config.t - the settings are listed, and what is wrong with them is told.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

ok 'without a configuration the defaults are listed' has 'shop.queue_days: 30' "$(tillmail config list)"
ok 'but there is none to be checked' fails 78 "$CONFIG" tillmail config check
cp "$TOP_SRCDIR/demo/config.yaml" "$CONFIG"
ok 'what is set is listed' has 'shop.name: Lumen Ceramics' "$(tillmail config list)"
ok 'every setting has every key' same 'name type default value help' \
	"$(field '[.[] | keys_unsorted | join(" ")] | unique | join("; ")' tillmail config list)"
ok 'every setting is in the manual' same '' "$(
	for name in $(field '.[].name' tillmail config list); do
		grep -q "^\.It .*${name##*.}" "$TOP_SRCDIR/man/tillmail.yaml.5" || echo "$name"
	done)"
ok 'a right one is fine' has "$CONFIG is fine" "$(tillmail config check)"
ok 'also as JSON' same "true $CONFIG" "$(field '"\(.ok) \(.path)"' tillmail config check)"
cp "$CONFIG" "$TEST_TMP/kept.yaml"
echo 'auto_ack: {enabled: yes}' >>"$CONFIG"
ok 'what is not built yet is said' has 'auto_ack.enabled is not built yet' "$(tillmail config check 2>&1)"
ok 'and stops nothing' tillmail config check
mv "$TEST_TMP/kept.yaml" "$CONFIG"
ok 'config knows two words' fails 64 'list and check' tillmail config show
ok 'and wants one' fails 64 'list and check' tillmail config

# wrong TEXT LINE...: a configuration of these lines is refused, by all who read it, with that text.
wrong() {
	local text=$1
	shift
	printf '%s\n' "$@" >"$CONFIG"
	fails 78 "$text" tillmail config check && fails 78 "$text" tillmail config list &&
		fails 78 "$text" tillmail due
}
ok 'a mistake has its line, its column and a caret' wrong "$CONFIG:3:13: " 'shop:' '  name: x' '  timezone: Europe/Bukarest'
ok 'the caret stands below it' has '  timezone: Europe/Bukarest
            ^' "$err"
ok 'a misspelt setting is guessed' wrong 'timezone' 'shop:' '  timezon: Europe/Bucharest'
ok 'what is no YAML is refused' wrong "$CONFIG:" 'shop: [a'
ok 'a setting given twice is refused' wrong "$CONFIG:" 'shop:' '  name: a' '  name: b'
ok 'hours that overlap are refused' wrong "$CONFIG:" 'shop:' '  hours: {mon-fri: "09:00-12:00 11:00-18:00"}'
ok 'a number out of range is refused' wrong "$CONFIG:" 'shop: {queue_days: -1}'
printf '%s\n' 'mailbox: {address: a@b.example, imap: "imaps://b.example", smtp: "submissions://b.example", password: x}' >"$CONFIG"
chmod 644 "$CONFIG"
ok 'a password that others can read is refused' fails 78 'chmod' tillmail config check
chmod 600 "$CONFIG"
ok 'one that they cannot read is fine' tillmail config check
ok 'a password is never shown' lacks '"x"' "$(tillmail config list --json)"
ok 'the JSON of an error has the caret, too' same 78 "$(tillmail -c /dev/null --json config check 2>&1 | jq -r .error.status)"
done_testing
