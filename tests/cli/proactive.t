#!/usr/bin/env bash
# proactive.t - orders late and orders duplicate, by worked tables.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

desk_begin
desk_mail INBOX 60m - <<'M'
From: Ann Lee <ann@buyer.example>
To: Lumen Ceramics <support@lumen.example>
Subject: Where is #2001?
Message-ID: <ann.1@buyer.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8

Hello, where is my order #2001, please?
M
desk_mail Sent 50m - <<'M'
From: Lumen Ceramics <support@lumen.example>
To: told@buyer.example
Subject: Your order
Message-ID: <told.1@lumen.example>
Date: Mon, 14 Sep 2026 09:10:00 +0300
Content-Type: text/plain; charset=utf-8

Hello, your vase takes a little longer.
M
desk_end

csv=$TEST_TMP/orders.csv
ok 'without orders nothing can be late' fails 3 'import orders' at orders late

# It is Monday, 14 September, 11:30; three working days behind Tuesday 8 ended on Friday 11 at 18:00.
cat >"$csv" <<'C'
Order,Date,Paid at,Email,Customer,Total,Currency,Payment status,Shipping status,Cancelled at,Tags,Product,SKU,Quantity
#2001,2026-09-08 10:00,2026-09-08 10:05,ann@buyer.example,Ann Lee,44.90,EUR,paid,unfulfilled,,,Vase,V-1,1
#2002,2026-09-09 10:00,2026-09-09 10:05,wed@buyer.example,Wed,44.90,EUR,paid,unfulfilled,,,Vase,V-1,1
#2003,2026-09-05 10:00,2026-09-05 10:05,sat@buyer.example,Sat,44.90,EUR,paid,partial,,,Vase,V-1,1
#2004,2026-09-01 10:00,2026-09-01 10:05,gone@buyer.example,Gone,44.90,EUR,paid,fulfilled,,,Vase,V-1,1
#2005,2026-09-01 10:00,,owes@buyer.example,Owes,44.90,EUR,pending,unfulfilled,,,Vase,V-1,1
#2006,2026-09-01 10:00,2026-09-01 10:05,left@buyer.example,Left,44.90,EUR,paid,unfulfilled,2026-09-02 10:00,,Vase,V-1,1
#2007,2026-09-01 10:00,2026-09-01 10:05,early@buyer.example,Early,44.90,EUR,paid,unfulfilled,,"vip, pre-order",Vase,V-1,1
#2008,2026-09-01 10:00,2026-09-01 10:05,told@buyer.example,Told,44.90,EUR,paid,unfulfilled,,,Vase,V-1,1
#2009,2026-09-01 10:00,2026-09-08 09:00,lately@buyer.example,Paid lately,44.90,EUR,paid,unfulfilled,,,Vase,V-1,1
#2010,2026-09-01 10:00,,back@buyer.example,Back,44.90,EUR,refunded,unfulfilled,,,Vase,V-1,1
#2011,2026-09-01 10:00,2026-09-01 10:05,hold@buyer.example,Hold,44.90,EUR,paid,on hold,,,Vase,V-1,1
C
at import orders "$csv" >/dev/null || bail 'the orders are not taken in'
ok 'late is what is paid and not shipped for three working days' same '#2003 #2009 #2001' "$(field '[.[].number] | join(" ")' at orders late)"
ok 'the longest first, with the moment' same '2026-09-09T18:00:00+03:00 2026-09-11T18:00:00+03:00' \
	"$(field '"\(.[0].since) \(.[2].since)"' at orders late)"
ok 'with the thread that names it' same "null $(id_of from:ann)" "$(field '[.[] | select(.number == "#2001" or .number == "#2009") | .thread | tostring] | join(" ")' at orders late)"
ok 'and the customer' same 'Ann Lee ann@buyer.example' "$(field '.[2].customer | "\(.name) \(.email)"' at orders late)"
ok 'in words, a line each' same $'#2001\tann@buyer.example' "$(at orders late 2>/dev/null | sed -n 3p | cut -f 1,2)"
ok 'and how old they are' has 'orders as of' "$(at orders late 2>&1 >/dev/null)"
sed -i '/^mailbox:/i orders: {late_days: 6}' "$CONFIG"
ok 'the days are a setting' same '' "$(field '[.[].number] | join(" ")' at orders late)"
sed -i '/^orders:/d' "$CONFIG"
at write --to sat@buyer.example --order 2003 --subject 'Your order' -m 'Hi Sat, thank you. Your order takes until Friday, sorry.' --key late --send --json >/dev/null 2>&1
ok 'whoever was written to is not listed again' same '#2009 #2001' "$(field '[.[].number] | join(" ")' at orders late)"
ok 'old data are no news' fails 3 'import them again' tillmail --now 2026-09-17T11:30:00+03:00 orders late

# Duplicates.
rm -f "$csv"
cat >"$csv" <<'C'
Order,Date,Email,Customer,Phone,Address,Total,Currency,Payment status,Shipping status,Cancelled at,Product,SKU,Quantity
#3001,2026-09-13 10:00,ann@x.example,Ann,,,10,EUR,paid,unfulfilled,,Vase,V-1,1
#3002,2026-09-13 10:20,ann@x.example,Ann,,,10,EUR,paid,unfulfilled,,Vase (new),V-1,2
#3003,2026-09-13 11:00,bob@x.example,Bob,,,10,EUR,paid,unfulfilled,,Vase,V-1,1
#3004,2026-09-13 11:05,bob@x.example,Bob,,,10,EUR,paid,unfulfilled,,Cup,C-1,1
#3005,2026-09-12 11:00,cat@x.example,Cat,,,10,EUR,paid,unfulfilled,,Vase,V-1,1
#3006,2026-09-13 11:01,cat@x.example,Cat,,,10,EUR,paid,unfulfilled,,Vase,V-1,1
#3007,2026-09-13 12:00,dan@x.example,Dan,,,10,EUR,paid,fulfilled,,Vase,V-1,1
#3008,2026-09-13 12:05,dan@x.example,Dan,,,10,EUR,paid,unfulfilled,,Vase,V-1,1
#3009,2026-09-13 13:00,eva@x.example,Eva,,,10,EUR,paid,unfulfilled,2026-09-13 13:02,Vase,V-1,1
#3010,2026-09-13 13:05,eva@x.example,Eva,,,10,EUR,paid,unfulfilled,,Vase,V-1,1
#3011,2026-09-13 14:00,fay@x.example,Fay,+40 722 111 222,,10,EUR,paid,unfulfilled,,Lamp,,1
#3012,2026-09-13 14:05,fay@work.example,Fay Ray,0722111222,,10,EUR,paid,unfulfilled,,lamp,L-9,1
#3013,2026-09-13 15:00,gus@x.example,Gus Ox,,Strada 1,10,EUR,paid,unfulfilled,,Bowl,B-1,1
#3014,2026-09-13 15:05,gus2@x.example,gus ox,,strada 1,10,EUR,paid,unfulfilled,,Bowl,B-1,1
#3015,2026-09-13 15:05,hal@x.example,Hal,,,10,EUR,paid,unfulfilled,,Bowl,B-1,1
#3016,2026-09-13 15:06,ira@x.example,Ira,,,10,EUR,paid,unfulfilled,,Bowl,B-1,1
C
at import orders "$csv" >/dev/null || bail 'the orders are not taken in'
ok 'the same person, goods in common, within a day, nothing shipped or cancelled' same '#3002=#3001 #3012=#3011 #3014=#3013' \
	"$(field '[.[] | "\(.number)=\(.repeats)"] | join(" ")' at orders duplicate)"
ok 'in words, too' same $'#3002\tann@x.example\t-\t2026-09-13T10:00:00+03:00\t#3001\tAnn' "$(at orders duplicate 2>/dev/null | head -n 1)"
at customer hal@x.example merge ira@x.example
ok 'also by the owner'\''s word' same '#3016=#3015' "$(field '.[-1] | "\(.number)=\(.repeats)"' at orders duplicate)"
ok 'nothing else is known' fails 64 'late, duplicate' at orders early

done_testing
