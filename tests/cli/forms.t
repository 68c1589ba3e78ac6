#!/usr/bin/env bash
# forms.t - who writes by a form of the site is the customer, and is answered.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

desk_begin
desk_mail INBOX 60m - <<'M'
From: Formspree <noreply@formspree.io>
To: support@lumen.example
Subject: New submission from lumen.example
Message-ID: <f1@formspree.io>
Auto-Submitted: auto-generated
Content-Type: text/plain; charset=utf-8

Someone just submitted your form.

name:
Mary Hill

email:
mary@mail.example

message:
Where is my parcel? I ordered two mugs last week.
M
desk_end

id=$(id_of from:mary)
ok 'the thread is hers' same 'Mary Hill mary@mail.example' "$(field '"\(.customer.name) \(.customer.email)"' at show "$id")"
ok 'in front of the owner' same 'customer open' "$(field '"\(.lane) \(.state)"' at show "$id")"
ok 'the letter goes to her' same mary@mail.example "$(field '.[0].to[0].email' at reply "$id" -m 'Hello Mary, thank you.' --dry-run)"
ok 'why tells it' has 'came by a form of the site' "$(at why "$id")"
done_testing
