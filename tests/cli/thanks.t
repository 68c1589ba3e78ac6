#!/usr/bin/env bash
# thanks.t - a mail that only says thanks asks for nothing.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# mail NAME ID AGE SUBJECT TEXT [FIELD]: of a customer.
mail() {
	desk_mail INBOX "$3" - <<M
From: $1 Stone <$1@buyer.example>
To: Lumen Ceramics <support@lumen.example>
Subject: $4
Message-ID: <$2@buyer.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8
${6:-X-None: none}

$5
M
}

# answer NAME AGE [FIELD]: ours, to the question of NAME.
answer() {
	desk_mail Sent "$2" - <<M
From: Lumen Ceramics <support@lumen.example>
To: $1@buyer.example
Subject: Re: Question of $1
Message-ID: <re-$1@lumen.example>
In-Reply-To: <$1@buyer.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8
${3:-X-None: none}

Hi, we are looking into it. Is there anything else?
M
}

# thanks NAME TEXT: what NAME writes ten minutes ago, below our answer.
thanks() {
	mail "$1" "thanks-$1" 10m "Re: Question of $1" "$2

On Mon, 14 Sep 2026 at 10:30, Ana wrote:
> Is there anything else?" "In-Reply-To: <re-$1@lumen.example>"
}

# asked NAME [FIELD]: a question of NAME, and our answer.
asked() {
	mail "$1" "$1" 120m "Question of $1" 'Where is my parcel? It should have been here on Friday.'
	answer "$1" 60m "$2"
}

desk_begin
asked ann
thanks ann 'Thank you so much, Ana!

Kind regards,
ann'
asked bob
thanks bob 'Thanks, but where is it'
asked cid "X-Tillmail-Promise: $close"
thanks cid 'ok merci'
asked dan 'X-Tillmail-Then: done'
thanks dan '👍'
mail eve eve 30m 'Where is my parcel?' 'Thanks'
mail fay fay 120m 'Question of fay' 'Where is my parcel? It should have been here on Friday.'
mail fay fay2 20m 'Re: Question of fay' 'Thanks!' 'In-Reply-To: <fay@buyer.example>'
asked gil
desk_end

# is NAME: state, due_kind and flags.
is() {
	field '.[0] | "\(.state) \(.due_kind) \(.flags | join(","))"' at search "from:$1"
}

ok 'after our answer it still waits' same 'waiting null thanks' "$(is ann)"
ok 'a question behind the thanks opens' same 'open reply ' "$(is bob)"
ok 'a promise stays' same 'waiting promise thanks' "$(is cid)"
ok 'what was closed stays done' same 'done null thanks' "$(is dan)"
ok 'a subject that asks is a question' same 'open reply ' "$(is eve)"
ok 'thanks before our answer change nothing' same 'open reply thanks' "$(is fay)"
ok 'the queue has who waits for us' same 'bob cid eve fay' \
	"$(field '[.[].customer.email | split("@")[0]] | sort | join(" ")' at list)"
ok 'show offers that no reply is needed' has 'no reply needed' "$(at show "$(id_of from:ann)")"
ok 'and tells which mail' same 'false false true' \
	"$(field '[.thread[].thanks | tostring] | join(" ")' at show "$(id_of from:ann)")"
ok 'why says so' has 'only said thanks: no reply needed' "$(at why "$(id_of from:ann)")"
ok 'not where a question is open' lacks 'no reply needed (done' "$(at show "$(id_of from:fay)")"
ok 'the owner may know better' at open "$(id_of from:ann)"
ok 'then it is open' same 'open reply thanks' "$(is ann)"

done_testing
