#!/usr/bin/env bash
# regroup.t - threads are merged, split, named and noted on, and back.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# mail ID AGE SUBJECT TEXT [FIELD]: of Ann.
mail() {
	desk_mail INBOX "$2" - <<M
From: Ann Stone <ann@buyer.example>
To: Lumen Ceramics <support@lumen.example>
Subject: $3
Message-ID: <$1@buyer.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8
${5:-X-None: none}

$4
M
}

desk_begin
mail parcel 120m 'Where is my parcel' 'It should have been here on Friday.'
mail again 60m 'No parcel yet' 'Still nothing here. Please tell me where it is.'
mail more 30m 'Re: Where is my parcel' 'And can I have an invoice for it?' 'In-Reply-To: <parcel@buyer.example>'
mail twin 20m 'where is my PARCEL' 'I wrote this morning. Where is it?'
mail first 90m 'A question' 'How do I care for the bowl of order LC-20481?'
mail second 15m 'Something else' 'The lid of order LC-20481 has a chip.'
desk_end
one=$(id_of invoice)
twin=$(id_of morning)
two=$(id_of subject:yet)
bowl=$(id_of bowl)
lid=$(id_of chip)

# has_mails ID: how many messages, and of which thread number.
has_mails() {
	field '"\(.id) \(.messages)"' at show "$1"
}

ok 'the same subject is told, and not merged' same "$twin" "$(field '[.similar[].id] | join(",")' at show "$one")"
ok 'in words' has "merge $one $twin puts them together" "$(at show "$one")"
ok 'by why, too' has "merge $one $twin puts them together" "$(at why "$one")"
ok 'two threads' same "$one 2, $two 1" "$(has_mails "$one"), $(has_mails "$two")"
ok 'the first takes in the other' same "$one 3" "$(field '.[0] | "\(.id) \(.messages)"' at merge "$one" "$two")"
ok 'the other number is still known' same "$one 3" "$(has_mails "$two")"
ok 'why tells' has 'others merged into it, by the owner' "$(at why "$one")"
ok 'merged twice is told' fails 65 'is part of thread' at merge "$one" "$two"
ok 'undo' at undo
ok 'takes it back' same "$one 2, $two 1" "$(has_mails "$one"), $(has_mails "$two")"
ok 'all are in the queue' same "$(printf '%s\n' "$one" "$two" "$twin" "$bowl" "$lid" | sort | paste -sd' ')" "$(field '[.[].id | tostring] | sort | join(" ")' at list)"

new=$(at split "$one")
ok 'the newest message is a thread of its own' same "$one 1, $new 1" "$(has_mails "$one"), $(has_mails "$new")"
ok 'with a clock of its own' same open "$(field .state at show "$new")"
ok 'the last message cannot be split off' fails 65 'would be left' at split "$two"
ok 'undo' at undo
ok 'puts them together' same "$one 2" "$(has_mails "$new")"

ok 'an empty note is none' fails 65 'write something' at note "$one" ' '
ok 'a note' at note "$one" 'she rang at 10'
ok 'show has it' same 'she rang at 10' "$(field '.notes[0].text' at show "$one")"
ok 'in words, too' has 'she rang at 10' "$(at show "$one")"
ok 'undo' at undo
ok 'takes it off' same 0 "$(field '.notes | length' at show "$one")"
ok 'a topic' at topic "$one" delay
ok 'list has it' same delay "$(field ".[] | select(.id == $one) | .topic" at list)"
ok 'a topic is one word' fails 65 'one word' at topic "$one" 'Where is it'
ok 'none takes it off' at topic "$one" none
ok 'again' same null "$(field .topic at show "$one")"
ok 'a thread that is not there' fails 66 'thread 999' at merge "$one" 999
ok 'one is not enough' fails 64 'merge wants' at merge "$one"

ok 'what has another subject is not similar' same '' "$(field '[.similar[].id] | join(",")' at show "$two")"

ok 'the same order is told, whatever the subject' same "$lid" "$(field '[.similar[].id] | join(",")' at show "$bowl")"
ok 'with its number, by why' has "Thread $lid may be about the same (the same customer, and both speak of" "$(at why "$bowl")"
ok 'and as JSON' same 1 "$(field '.similar | length' at why "$bowl")"

done_testing
