#!/usr/bin/env bash
# mark.t - the owner's word on lanes, for a thread, a sender, a domain.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# mail ADDRESS AGE TEXT [FIELD]...
mail() {
	local addr=$1 age=$2 text=$3
	shift 3
	desk_mail INBOX "$age" - < <(
		cat <<M
From: $addr
To: Lumen Ceramics <support@lumen.example>
Subject: From $addr
Message-ID: <$age.$addr>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8
M
		[ $# -eq 0 ] || printf '%s\n' "$@"
		printf '\n%s\n' "$text"
	)
}

bulk='List-Unsubscribe: <https://seo.example/out>'

desk_begin
mail ann@buyer.example 60m 'Where is my parcel?'
mail bob@gmail.com 58m 'Where is mine?'
mail max@seo.example 56m 'Where is my order 1042? It has not arrived.'
mail max@seo.example 54m 'My order 1042 still has not arrived.'
mail eva@mail.seo.example 52m 'Do you ship the blue vase to Ireland?'
mail news@partner.example 50m 'The new price list.' "$bulk" 'Precedence: bulk'
mail news@partner.example 48m 'Your order of clay is late.' "$bulk" 'Precedence: bulk'
mail robot@carrier.example 46m 'The parcel of Zoe was delivered at noon.' 'Auto-Submitted: auto-generated'
desk_end

lane() {
	field .lane at show "$1"
}

lanes_from() {
	field '[.[].lane] | join(" ")' at search "from:$1"
}

last_from() {
	field '.[-1].id' at search "from:$1"
}

first=$(field '.[0].id' at search from:max)
ok 'who asks like a customer is one' same customer "$(lane "$first")"
ok 'the owner says that it is one' same '' "$(at mark pitch "$first")"
ok 'so it is' same pitch "$(lane "$first")"
ok 'and out of the queue' lacks " $first " " $(field '[.[].id | tostring] | join(" ")' at list) "
ok 'why names her' has 'Lane pitch (score 1.00). pitch, marked by the owner.' "$(at why "$first")"
ok 'the history, too' has 'marked as pitch, by the owner' "$(at why "$first")"
ok 'what is like it goes there, too' same 'pitch pitch' "$(lanes_from max@seo.example)"
ok 'undo gives the lane back' has 'mark taken back' "$(at undo)"
ok 'as it was' same customer "$(lane "$first")"

ok 'with --sender' at mark pitch "$first" --sender
ok 'all threads of the sender go there' same 'pitch pitch' "$(lanes_from max@seo.example)"
ok 'no other of the domain is hidden' same customer "$(lanes_from eva)"
second=$(last_from max@seo.example)
ok 'and the reason is told' has 'the owner marked this sender as one of pitches' "$(at why "$second")"
ok 'undo takes the rule back' at undo
ok 'and judges all anew' same 'customer customer' "$(lanes_from max@seo.example)"

ok 'with --domain' at mark pitch "$first" --domain
ok 'the domain goes there with what is below it' same 'pitch pitch pitch' "$(lanes_from seo.example)"
eva=$(id_of from:eva)
ok 'a thread may be called a customer again' at mark customer "$eva"
ok 'which beats the rule' same customer "$(lane "$eva")"
ok 'a later rule for the sender' at mark customer "$eva" --sender
ok 'beats that of the domain' same 'pitch pitch' "$(lanes_from max@seo.example)"

partner=$(id_of from:partner)
ok 'a mailing is a pitch' same 'pitch pitch' "$(lanes_from partner)"
ok 'its sender is none' at mark customer "$partner" --sender
ok 'for the owner says so' same 'customer customer' "$(lanes_from partner)"

robot=$(id_of from:robot)
ok 'a notice asks nothing' same 'notice done' "$(field '"\(.lane) \(.state)"' at show "$robot")"
ok 'unless the owner says that it does' at mark customer "$robot"
ok 'then it is open' same 'customer open reply' "$(field '"\(.lane) \(.state) \(.due_kind)"' at show "$robot")"
ok 'and back' at mark notice "$robot"
ok 'it is none again' same 'notice done null' "$(field '"\(.lane) \(.state) \(.due_kind)"' at show "$robot")"

bob=$(id_of from:bob)
before=$(lane "$bob")
ok 'no domain of everybody is hidden' fails 3 'customers have addresses at gmail.com' at mark pitch "$bob" --domain
ok 'then nothing is marked' same "$before" "$(lane "$bob")"
ok 'one address of it may be' at mark pitch "$bob" --sender
ok 'unsure is not for the owner' fails 64 'is no lane to mark' at mark unsure "$bob"
ok 'a lane is wanted' fails 64 'a lane and the number' at mark
ok 'a thread is wanted' fails 64 'the number of a thread' at mark pitch
ok 'one scope at a time' fails 64 'not both' at mark pitch "$bob" --sender --domain
ok 'a thread that there is not' fails 66 'there is no thread 999' at mark pitch 999

done_testing
