#!/usr/bin/env bash
# due.t - by when a mail is to be answered, from the configuration alone.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# shop LINE...: the configuration's shop in Bucharest.
shop() {
	{
		printf 'shop:\n  timezone: Europe/Bucharest\n'
		printf '  %s\n' "$@"
	} >"$CONFIG"
}

# due TIME: the deadline of a mail of that time.
due() {
	field .due tillmail due --at "$1"
}

weekdays='hours: {mon-fri: "09:00-18:00"}'
shop "$weekdays" 'holidays: [2026-12-25, "2026-12-24 09:00-13:00"]'
# The 14th of September 2026 is a Monday.
ok 'while open: that day' same 2026-09-14T18:00:00+03:00 "$(due 2026-09-14T11:10:00+03:00)"
ok 'before opening: that day' same 2026-09-14T18:00:00+03:00 "$(due 2026-09-14T00:05:00+03:00)"
ok 'at the close: the next day' same 2026-09-15T18:00:00+03:00 "$(due 2026-09-14T18:00:00+03:00)"
ok 'overnight: the next day' same 2026-09-15T18:00:00+03:00 "$(due 2026-09-14T23:30:00+03:00)"
ok 'Friday evening: Monday' same 2026-09-14T18:00:00+03:00 "$(due 2026-09-11T18:12:00+03:00)"
ok 'Saturday: Monday' same 2026-09-14T18:00:00+03:00 "$(due 2026-09-12T18:12:00+03:00)"
ok 'a time of another zone is the same moment' same 2026-09-14T18:00:00+03:00 "$(due 2026-09-14T08:10:00Z)"
ok 'a short day closes early' same 2026-12-24T13:00:00+02:00 "$(due 2026-12-24T10:00:00+02:00)"
ok 'a holiday and the weekend: Monday' same 2026-12-28T18:00:00+02:00 "$(due 2026-12-24T14:00:00+02:00)"
ok 'the clock change keeps the hour' same 2026-10-26T18:00:00+02:00 "$(due 2026-10-24T12:00:00+03:00)"
ok 'it is told why' same 'Received Sat 18:12, closed (weekend). Next open day Mon 14 Sep, close 18:00.' \
	"$(field .why tillmail due --at 2026-09-12T18:12:00+03:00)"
ok 'as text: the time, and why' \
	same '2026-09-14T18:00:00+03:00
Received Sat 18:12, closed (weekend). Next open day Mon 14 Sep, close 18:00.' \
	"$(tillmail due --at 2026-09-12T18:12:00+03:00)"
ok 'JSON has every key' same 'received due why' \
	"$(field 'keys_unsorted | join(" ")' tillmail due --at 2026-09-12T18:12:00+03:00)"
ok 'when it came is told in the zone of the shop' same 2026-09-14T11:10:00+03:00 \
	"$(field .received tillmail due --at 2026-09-14T08:10:00Z)"
ok 'without a time: now' same 2026-09-14T18:00:00+03:00 "$(field .due at due)"
ok 'no store is made for that' same '' "$(find "$XDG_DATA_HOME" -type f)"

# An .ics as other programs write it: CRLF, a folded line, a rule, a text with escapes.
crlf() {
	sed 's/$/\r/'
}
crlf >"${CONFIG%/*}/ro.ics" <<'I'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//holidays//RO
BEGIN:VEVENT
UID:christmas@test
DTSTART;VALUE=DATE:20201225
DTEND;VALUE=DATE:20201227
RRULE:FREQ=YEARLY
SUMMARY:Crăciunul\, prima și a do
 ua zi
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:breakfast@test
DTSTART;TZID=Europe/Bucharest:20261123T090000
DTEND;TZID=Europe/Bucharest:20261123T100000
SUMMARY:Team breakfast
END:VEVENT
END:VCALENDAR
I
shop "$weekdays" 'holidays: [ro.ics, "2029-12-26 10:00-12:00"]'
ok 'a day of a file is closed every year' same 2028-12-27T18:00:00+02:00 "$(due 2028-12-22T19:00:00+02:00)"
ok 'and told by its name' has 'Mon 25 Dec (Crăciunul, prima și a doua zi), Tue 26 Dec (Crăciunul' \
	"$(tillmail due --at 2028-12-22T19:00:00+02:00 2>/dev/null)"
ok 'what the owner lists beats the file' same 2029-12-26T12:00:00+02:00 "$(due 2029-12-24T19:00:00+02:00)"
ok 'an event with a time of day closes nothing' same 2026-11-23T18:00:00+02:00 "$(due 2026-11-23T09:30:00+02:00)"
ok 'with a warning' eval 'tillmail due 2>&1 >/dev/null | grep -q "Team breakfast.*time of day"'
ok 'config list shows the file' has 'shop.holidays: ["ro.ics", "2029-12-26 10:00-12:00"]' "$(tillmail config list 2>/dev/null)"
printf 'no calendar' >"${CONFIG%/*}/ro.ics"
ok 'a file that is no calendar is a mistake' fails 78 'ro.ics: it is no calendar' tillmail due
rm "${CONFIG%/*}/ro.ics"
ok 'and so is one that is not there' fails 78 'ro.ics' tillmail due
shop 'hours: {mon-fri: "09:00-18:00", fri: "09:00-13:00"}'
ok 'two lines about one day are a mistake' fails 78 'fri has hours already' tillmail due
shop 'hours: {sat-mon: "09:00-18:00"}'
ok 'hours wrap around the week' same 2026-09-12T18:00:00+03:00 "$(due 2026-09-08T10:00:00+03:00)"
printf 'shop: {timezone: Europe/Bucarest}\n' >"$CONFIG"
ok 'a misspelt zone is a mistake' fails 78 'did you mean "Europe/Bucharest"' tillmail due

shop "$weekdays" 'cutoff: 45m'
ok 'before the cutoff: that day' same 2026-09-14T18:00:00+03:00 "$(due 2026-09-14T17:14:00+03:00)"
ok 'behind it: the next day' same 2026-09-15T18:00:00+03:00 "$(due 2026-09-14T17:16:00+03:00)"
shop "$weekdays" 'within: 6h'
ok 'within some hours, when that is earlier' same 2026-09-14T15:00:00+03:00 "$(due 2026-09-14T08:00:00+03:00)"
ok 'and the close, when that is' same 2026-09-14T18:00:00+03:00 "$(due 2026-09-14T16:00:00+03:00)"
shop 'hours: {mon-fri: "09:00-13:00 14:00-18:00", sat: "10:00-13:00"}'
ok 'lunch is open enough' same 2026-09-14T18:00:00+03:00 "$(due 2026-09-14T13:30:00+03:00)"
ok 'Saturday has its own close' same 2026-09-12T13:00:00+03:00 "$(due 2026-09-12T09:00:00+03:00)"
shop 'hours: {mon-fri: "09:00-13:00 14:00-18:00"}' 'within: 6h'
ok 'the lunch does not count' same 2026-09-14T17:00:00+03:00 "$(due 2026-09-14T10:00:00+03:00)"
shop 'hours: {sun-thu: "20:00-24:00"}'
ok 'midnight closes a day' same 2026-09-15T00:00:00+03:00 "$(due 2026-09-14T21:00:00+03:00)"
shop 'hours: {mon: ""}'
ok 'a shop that never opens is a mistake' status 78 tillmail due --at 2026-09-14T21:00:00+03:00
done_testing
