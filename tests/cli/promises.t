#!/usr/bin/env bash
# promises.t - what a letter says by when we write again is found, kept in mind, and kept.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# mail NAME AGE: a question of NAME.
mail() {
	desk_mail INBOX "$2" - <<M
From: $1 <$1@buyer.example>
To: Lumen Ceramics <support@lumen.example>
Subject: Question of $1
Message-ID: <$1.$2@buyer.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8

Where is my parcel? It should have been here on Friday.
M
}

# sent NAME AGE TEXT: an answer of ours to NAME that another program wrote.
sent() {
	desk_mail Sent "$2" S <<M
From: Lumen Ceramics <support@lumen.example>
To: $1 <$1@buyer.example>
Subject: Re: Question of $1
Message-ID: <re.$1@lumen.example>
In-Reply-To: <$1.$4@buyer.example>
Date: Mon, 14 Sep 2026 09:30:00 +0300
Content-Type: text/plain; charset=utf-8

$3

> We will answer by tomorrow.
M
}

desk_begin
mail ann 60m
mail bob 50m
mail cid 90m
sent cid 80m 'Hi Cid, you will hear from me by 11:00 today.' 90m
mail dan 75m
sent dan 70m 'Hi Dan, thank you. It left the house on Friday.' 75m
desk_end
ann=$(id_of from:ann)
bob=$(id_of from:bob)
cid=$(id_of from:cid)

# said TEXT [OPTION...]: what a letter with that text promises.
said() {
	local text=$1
	shift
	field '.[0].promise' at reply "$ann" -m "$text" --dry-run "$@" 2>/dev/null
}

ok 'the end of today is the close' same "$close" "$(said 'Hi Ann, thank you! You will hear from me by the end of today.')"
ok 'two working days' same 2026-09-16T18:00:00+03:00 "$(said 'We will write to you within two working days.')"
ok 'in Spanish' same 2026-09-15T12:00:00+03:00 "$(said 'Le escribiré mañana por la mañana.')"
ok 'in Italian' same 2026-09-18T18:00:00+03:00 "$(said 'Le risponderemo entro venerdì.')"
ok 'in Romanian' same 2026-09-15T18:00:00+03:00 "$(said 'Vă vom răspunde până mâine.')"
ok 'in Polish' same 2026-09-15T18:00:00+03:00 "$(said 'Odpiszemy do jutra.')"
ok 'in Arabic' same 2026-09-16T18:00:00+03:00 "$(said 'سنرد عليك خلال يومين.')"
ok 'what depends on the customer is none' same null "$(said 'If you write by Friday we will refund you.')"
ok 'what is quoted is none' same null "$(said "$(printf 'Thank you!\n\n> You will hear from me by Friday.')")"
ok 'none is none' same null "$(said 'You will hear from me by Friday.' --promise none)"
ok 'the owner knows better' same 2026-09-17T18:00:00+03:00 "$(said 'You will hear from me by Friday.' --promise thu)"
ok 'with a time, too' same 2026-09-17T16:00:00+03:00 "$(said 'Hi' --promise 'thursday 16:00')"
ok 'what leaves later promises later' same 2026-09-16T18:00:00+03:00 \
	"$(said 'I will write tomorrow.' --at 2026-09-15T10:00:00+03:00)"
ok 'the sentence is told' same 'You will hear from me by Friday.' \
	"$(field '.[0].promise_text' at reply "$ann" -m 'Hi Ann. You will hear from me by Friday. Bye!' --dry-run 2>/dev/null)"
ok 'a closed day is a warning' has promise-closed \
	"$(at reply "$ann" -m 'I will write to you on Saturday.' --dry-run 2>&1 >/dev/null)"
ok 'also when the owner names it' has promise-closed \
	"$(at reply "$ann" -m 'Hi' --promise 2026-09-19 --dry-run 2>&1 >/dev/null)"
ok 'and not one that is open' lacks promise-closed \
	"$(at reply "$ann" -m 'I will write to you on Friday.' --dry-run 2>&1 >/dev/null)"

ok 'a letter from elsewhere promised, too' same "$cid 2026-09-14T11:00:00+03:00 true" \
	"$(field '.[] | "\(.thread) \(.promise) \(.broken)"' at promises)"
ok 'what is broken is on top of the queue' same "$cid" "$(field '.[0].id' at list)"
ok 'even of what is overdue for longer' same "$cid $ann $bob" \
	"$(field '[.[].id] | join(" ")' tillmail --now 2026-09-16T12:00:00+03:00 list)"
ok 'a letter is sent' at -q reply "$bob" -m 'Hi Bob, thank you. We will let you know by tomorrow noon.' --send 2>/dev/null
ok 'its promise is on the thread' same 2026-09-15T12:00:00+03:00 "$(field .promise at show "$bob")"
ok 'and in the list, behind the earlier one' same "$cid $bob" "$(field '[.[].thread] | join(" ")' at promises)"
ok 'every key is there' same 'thread subject customer state promised promise broken text' \
	"$(field '.[0] | keys_unsorted | join(" ")' at promises)"
ok 'as text: a line each' same "$(printf '%s\t2026-09-14T11:00:00+03:00\tbroken\tcid@buyer.example\tQuestion of cid' "$cid")" \
	"$(at promises | head -n 1)"
ok 'a later letter keeps it' at -q reply "$cid" -m 'Hi Cid, thank you for waiting. It is on its way.' --send 2>/dev/null
ok 'then it is in the list no more' same "$bob" "$(field '[.[].thread] | join(" ")' at promises)"
ok 'undo takes that back' at -q undo
ok 'and it is owed again' same "$cid $bob" "$(field '[.[].thread] | join(" ")' at promises)"

done_testing
