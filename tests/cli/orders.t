#!/usr/bin/env bash
# orders.t - orders are imported, and tell who a customer is.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

header='Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Phone,Cancelled at,Refunded Amount,Risk Level'
csv=$TEST_TMP/orders.csv

# export_orders ROW...
export_orders() {
	printf '%s\n' "$header" "$@" >"$csv"
}

ann='#1042,ann@buyer.example,paid,2026-09-10 10:00:00 +0300,,EUR,40.00,4.90,44.90,2026-09-10 09:59:00 +0300,2,Vase,20.00,V-1,Ann Lee,+40 722 123 456,,,Low'
bob='#1043,bob@buyer.example,paid,2026-09-11 10:00:00 +0300,fulfilled,EUR,10.00,0,10.00,2026-09-11 09:59:00 +0300,1,Cup,10.00,C-1,Bob Ray,,,,High'

desk_begin
desk_mail INBOX 60m - <<'M'
From: Ann Lee <ann@buyer.example>
To: Lumen Ceramics <support@lumen.example>
Subject: Where is my parcel?
Message-ID: <ann.1@buyer.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8

Where is the vase of order #1042, please?
M
desk_end

ok 'nobody is known by an address that wrote nothing' fails 66 'nobody@x.example' at customer nobody@x.example
ok 'whoever wrote is known' same 'null 0 1' "$(field '"\(.orders_as_of) \(.orders | length) \(.threads | length)"' at customer ann@buyer.example)"

export_orders "$ann" '#1042,ann@buyer.example,,,,,,,,,1,Cup,4.90,C-1,,,,,' "$bob" ',x@buyer.example,paid,,,,,,,2026-09-11,,,,,,,,,'
ok 'an import tells what it did' same 'shopify 4 2 0 0 5' \
	"$(field '"\(.format) \(.rows) \(.new) \(.updated) \(.unchanged) \(.skipped[0].line)"' at import orders "$csv")"
ok 'a repeated one does nothing' same '0 0 2' "$(field '"\(.new) \(.updated) \(.unchanged)"' at import orders "$csv")"
export_orders "$ann" "${bob/fulfilled/partial}"
ok 'one that says something new changes that' same '0 2 0' "$(field '"\(.new) \(.updated) \(.unchanged)"' at import orders "$csv")"
ok 'the words say so, too' has '2 rows; orders: 0 new, 0 updated, 2 unchanged' "$(at import orders "$csv")"
export_orders "$ann"
truncate -s 300M "$TEST_TMP/huge.csv"
ok 'a file beyond the limit is named with it' fails 65 'is larger than 268435456 bytes' at import orders "$TEST_TMP/huge.csv"
ok 'one row is no rows' has '1 row; orders: 0 new, 0 updated, 1 unchanged' "$(at import orders "$csv")"

# sep SIGN ROW...: as for Excel, with a column that has more commas in its name than there are columns.
sep() {
	printf 'sep=%s\r\n' "$1"
	shift
	printf '%s\r\n' "$header,$(printf '~%.0s' {1..40})" "$@" | tr ',~' '|,'
}
sep '|' "$ann" ',x@buyer.example,paid,,,,,,,2026-09-11,,,,,,,,,' >"$csv"
ok 'a first line may tell the separator, which is no row' same '2 0 0 1 4' \
	"$(field '"\(.rows) \(.new) \(.updated) \(.unchanged) \(.skipped[0].line)"' at import orders "$csv")"
sed -i '1s/.*/sep=|;/' "$csv"
ok 'another first line is a row' fails 65 '' at import orders "$csv"

ok 'a customer has her orders' same '#1042 4490 paid unfulfilled Vase 2' \
	"$(field '.orders[0] | "\(.number) \(.total) \(.payment) \(.fulfillment) \(.items[0].name) \(.items[0].quantity)"' at customer Ann@Buyer.example)"
ok 'and is worth what she spent' same 'EUR 4490 4490 1' "$(field '.worth[0] | "\(.currency) \(.total) \(.average) \(.orders)"' at customer ann@buyer.example)"
ok 'making it right costs goods and shipping' same '#1042 2490 2000 490 4490' \
	"$(field '.remedy | "\(.order) \(.cost) \(.goods) \(.shipping) \(.worth)"' at customer ann@buyer.example)"
ok 'how old the orders are is said' has 'Orders as of 14 Sep, 11:30 (now)' "$(at customer ann@buyer.example)"
ok 'also later' has '(3 d ago)' "$(tillmail --now 2026-09-17T11:30:00+03:00 customer ann@buyer.example)"
ok 'a high risk is a warning' same 'true' "$(field '.fraud' at customer bob@buyer.example)"

export_orders "${bob/,paid,/,pending,}"
at import orders "$csv" >/dev/null
ok 'what is not paid is worth nothing yet' same '[] null' "$(field '"\(.worth) \(.remedy)"' at customer bob@buyer.example)"

# Malformed files: 65, and nothing of them.
bad() {
	printf '%s\n' "$@" >"$csv"
	fails 65 'line' at import orders "$csv" && fails 66 'eve@buyer.example' at customer eve@buyer.example
}
eve='#2000,eve@buyer.example,paid,,,EUR,1,1,1,2026-09-10 09:59:00 +0300,1,Cup,1,C-1,Eve,,,,'
ok 'a row with too many cells stops all' bad "$header" "$eve" "$eve,more"
ok 'so does a quote that is not closed' bad "$header" "$eve" '"#2001,'
ok 'and a date of two meanings' bad 'Order,Date,Email' '1,2026-01-02,eve@buyer.example' '2,01/02/2026,eve@buyer.example'
ok 'which the owner can settle' same '2' "$(field .new at import orders "$csv" --dates dmy)"
ok 'so that it means that day' same '2026-02-01T00:00:00+02:00' "$(field '.orders[] | select(.number == "2") | .date' at customer eve@buyer.example)"
ok 'a file that is not there is told' fails 66 'none.csv' at import orders none.csv
ok 'import wants to know what' fails 64 'orders FILE' at import "$csv"

# Columns of their own.
printf 'Bestellnr.;Wann;Wer;Betrag\n77;07.10.2025 09:50;max@buyer.example;1.234,50\n' >"$csv"
ok 'unknown columns are named, with what to do' fails 65 'orders map' at import orders "$csv"
ok 'a map wants fields that there are' fails 64 'colour' at orders map mine -s colour=Wer
at orders map mine -s number=Bestellnr -s date=wann -s email=WER -s total=Betrag -s currency=EUR
ok 'a map is kept' same 'mine' "$(at orders map)"
ok 'and shown' same 'WER' "$(field .email at orders map mine)"
ok 'it fits by itself' same 'map 1' "$(field '"\(.format) \(.new)"' at import orders "$csv")"
ok 'or by its name' same '1' "$(field .unchanged at import orders "$csv" --map mine)"
ok 'its amounts have its currency' same 'EUR 123450' "$(field '.worth[0] | "\(.currency) \(.total)"' at customer max@buyer.example)"

# One person, several addresses.
export_orders "${ann/\#1042,ann@buyer.example/#1050,ann@work.example}" \
	"$(sed 's/#1042,ann@buyer.example/#1051,ben@buyer.example/; s/Ann Lee/Ben Lee/' <<<"$ann")"
at import orders "$csv" >/dev/null
ok 'the same name and phone are one person' same 'ann@buyer.example ann@work.example; #1042 #1050' \
	"$(field '"\(.emails | join(" ")); \([.orders[].number] | sort | join(" "))"' at customer ann@buyer.example)"
ok 'the same phone alone is told' same 'ben@buyer.example' "$(field '.similar[]' at customer ann@work.example)"
at customer ann@buyer.example merge ben@buyer.example
ok 'the owner can merge' same '3' "$(field '.orders | length' at customer ben@buyer.example)"
ok 'not twice' fails 65 'one customer already' at customer ann@buyer.example merge ben@buyer.example
at customer ann@work.example unmerge
ok 'and unmerge' same '2 1' "$(field '.orders | length' at customer ann@buyer.example) $(field '.orders | length' at customer ann@work.example)"
at undo 2 >/dev/null
ok 'and take both back' same '2 1' "$(field '.orders | length' at customer ann@work.example) $(field '.orders | length' at customer ben@buyer.example)"
parted() {
	at customer ann@work.example unmerge && at import orders "$csv" >/dev/null &&
		same 1 "$(field '.orders | length' at customer ann@work.example)"
}
ok 'an import does not undo what the owner said' parted

# Addresses that are missing.
printf 'Order,Date,Customer,Contact\nS-1,2026-09-10,Ida,ida@buyer.example\n' >"$csv"
ok 'a file without addresses is taken in with a warning' has 'warning: no column is known to be the e-mail' "$(at import orders "$csv")"
ok 'in JSON, too' has 'orders map mine' "$(field .warning at import orders "$csv")"
ok 'and her orders are nobody'\''s' fails 66 'ida@buyer.example' at customer ida@buyer.example
at orders map contacts -s number=Order -s date=Date -s email=Contact
ok 'a map mends that' same '1 null' "$(field '"\(.updated) \(.warning)"' at import orders "$csv" --map contacts)"
ok 'so that she has it' same 'S-1' "$(field '.orders[].number' at customer ida@buyer.example)"

# Notes, vouchers, fraud.
at customer ann@buyer.example note 'likes blue'
at customer ann@buyer.example voucher SORRY10 10.00 EUR --thread "$(id_of parcel)"
ok 'a note and a voucher are kept' same 'note likes blue null; voucher null 1000' \
	"$(field '[.notes[] | "\(.kind) \(.text) \(.amount)"] | join("; ")' at customer ann@buyer.example)"
ok 'with the thread' same "$(id_of parcel)" "$(field '.notes[1].thread' at customer ann@buyer.example)"
ok 'one voucher is no habit' same '1 ' "$(field '"\(.compensated) \(.warnings | map(select(startswith("already"))) | join(" "))"' at customer ann@buyer.example)"
at customer ann@buyer.example voucher SORRY20 20.00 EUR
ok 'two are' has '! already compensated twice in 90 days' "$(at customer ann@buyer.example)"
ok 'after 90 days they are forgotten' lacks 'already compensated' "$(tillmail --now 2026-12-14T11:30:00+02:00 customer ann@buyer.example)"
at customer ann@buyer.example fraud 'disputed a payment'
ok 'a fraud is a warning' has '! fraud: disputed a payment' "$(at customer ann@buyer.example)"
at undo >/dev/null
ok 'that can be taken back' lacks 'disputed' "$(at customer ann@buyer.example)"
ok 'a voucher needs an amount that is one' fails 64 'no amount' at customer ann@buyer.example voucher X much

done_testing
