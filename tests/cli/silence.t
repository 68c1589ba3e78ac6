#!/usr/bin/env bash
# silence.t - a letter that has no answer comes back.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# asked NAME [FIELD]: a question of NAME, and our answer of Monday, 10:30.
asked() {
	desk_mail INBOX 120m - <<M
From: $1 Stone <$1@buyer.example>
To: Lumen Ceramics <support@lumen.example>
Subject: Question of $1
Message-ID: <$1@buyer.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8

Where is my parcel? It should have been here on Friday.
M
	desk_mail Sent 60m - <<M
From: Lumen Ceramics <support@lumen.example>
To: $1@buyer.example
Subject: Re: Question of $1
Message-ID: <re-$1@lumen.example>
In-Reply-To: <$1@buyer.example>
Date: Mon, 14 Sep 2026 09:30:00 +0300
${2:-X-None: none}
Content-Type: text/plain; charset=utf-8

Hi $1, which address did you give?
M
}

desk_begin
asked ann 'X-Tillmail-Followup: 2'
asked bob
desk_end
ann=$(id_of from:ann)
bob=$(id_of from:bob)

# on TIME COMMAND...: at that time of September.
on() {
	local time=2026-09-$1:00+03:00
	shift
	tillmail --now "$time" "$@"
}

queue() {
	field '[.[] | "\(.customer.email | split("@")[0]) \(.due_kind)"] | join(", ")' "$@" list
}

ok 'it waits until then' same '' "$(queue on 16T08:59)"
ok 'the Sent copy says after how many days' same 'ann followup' "$(queue on 16T09:00)"
ok 'it still waits' same waiting "$(field .state on 16T09:00 show "$ann")"
ok 'it says why' has 'no answer for 2 working days' "$(on 16T09:00 why "$ann")"
ok 'nobody calls it late' same '' "$(field '.[0].flags | join(",")' on 17T09:00 list)"

sed 's/^  queue_days.*//; s/^shop:/shop:\n  waiting_days: 3/' -i "$CONFIG"
ok 'a setting brings the others back' same 'ann followup, bob followup' "$(queue on 17T09:00)"
ok 'snooze settles it' on 17T09:00 snooze "$ann" 2026-09-21
ok 'done settles it' on 17T09:00 'done' "$bob"
ok 'the queue is empty' same '' "$(queue on 17T09:00)"

mkdir -p "${CONFIG%/*}/templates/en"
cat >"${CONFIG%/*}/templates/en/which-address.md" <<'T'
---
followup: 1
---
Hi {{ customer.first_name | default: "there" }}, which address did you give?
T
ok 'a template says it, too' on 17T10:00 reply "$bob" -t which-address --send
ok 'not before the next working day' same '' "$(queue on 17T18:00)"
ok 'but then' same 'bob followup' "$(queue on 18T09:00)"
sed -i 's/followup: 1/followup: soon/' "${CONFIG%/*}/templates/en/which-address.md"
ok 'a misspelt one is told' fails 65 'after so many working days' on 17T10:00 reply "$ann" -t which-address --send

done_testing
