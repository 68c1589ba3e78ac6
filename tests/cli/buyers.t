#!/usr/bin/env bash
# buyers.t - orders in the mail: numbers that are found, buyers that are seen, letters to the right person.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# mail FROM AGE SUBJECT TEXT [FIELD]...
mail() {
	local from=$1 age=$2 subject=$3 text=$4
	shift 4
	desk_mail INBOX "$age" - < <(
		cat <<M
From: $from
To: Lumen Ceramics <support@lumen.example>
Subject: $subject
Message-ID: <$age.${#subject}@mails.example>
Date: Mon, 14 Sep 2026 09:00:00 +0300
Content-Type: text/plain; charset=utf-8
M
		[ $# -eq 0 ] || printf '%s\n' "$@"
		printf '\n%s\n' "$text"
	)
}

bulk='List-Unsubscribe: <https://shop.example/out>'

desk_begin
mail 'Ann Lee <ann@buyer.example>' 60m 'Parcel' 'Hello, where is the vase of order #1042? It should have been here by now.'
mail 'Ben <ben@news.example>' 59m 'Autumn' 'Ten percent off for everybody.' "$bulk"
mail 'Eve <eve@other.example>' 58m 'Question' 'When does order 1042 arrive? Please tell me soon.'
mail 'Jan Kowalski <jan@private.example>' 57m 'Pytanie' 'Gdzie jest zamówienie nr SO-10377? Czekam od tygodnia.' "$bulk"
mail 'Max <max@buyer.example>' 56m 'Hello' 'I ordered from you and would like to say how nice that was.'
mail 'Pia <pia@seo.example>' 55m 'SEO' 'We looked at order 1042 of your shop and can do better.' "$bulk"
mail 'Zed <zed@other.example>' 54m 'Number 9999' 'What about order #9999?'
mail 'Nora <nora@buyer.example>' 53m 'Jarra' 'Hola, ¿dónde está mi pedido 20077? Lo espero desde hace días.'
mail 'Otto <otto@other.example>' 52m 'Delivery' 'Please tell me where order 20077 is.'
mail 'Iga Lis <iga@private.example>' 51m 'Kubek' 'Gdzie jest zamówienie nr 20078?' "$bulk"
mail 'Uwe Alt <uwe@seo.example>' 50m 'Links' 'We looked at order 20078 of your shop.' "$bulk"
desk_end

csv=$TEST_TMP/orders.csv
cat >"$csv" <<'C'
Order,Date,Email,Customer,Total,Currency,Payment status,Shipping status,Product,Quantity,Price,Tracking,Address
#1042,2026-09-10,ann@buyer.example,Ann Lee,44.90,EUR,paid,unfulfilled,Vase Azul,2,20.00,LX123456789RO,Strada Lunga 5
SO-10377,2026-09-09,j.kowalski@home.example,Jan Kowalski,80.00,PLN,paid,unfulfilled,Misa,1,80.00,,
#1050,2026-09-08,max@buyer.example,Max Ray,10.00,EUR,paid,fulfilled,Cup,1,10.00,,
SO-20077,2026-09-08,nora.work@buyer.example,Nora Paz,30.00,EUR,paid,unfulfilled,Jarra,1,30.00,,
SO-20070,2026-09-08,nora@buyer.example,Nora Paz,20.00,EUR,paid,fulfilled,Plato,1,20.00,,
SO-20078,2026-09-08,iga@home.example,Iga Lis,10.00,EUR,paid,unfulfilled,Kubek,1,10.00,,
#1051,2026-09-08,ben@news.example,Ben Day,10.00,EUR,paid,fulfilled,Cup,1,10.00,,
C
lane() {
	field '.[0].lane' at search "$1"
}

ok 'before, a mailing is a pitch, or doubted' same 'pitch unsure pitch' "$(lane from:ben) $(lane from:jan) $(lane from:pia)"
ok 'and no thread has an order' same 'null' "$(field '.[0].order' at search from:ann)"
at import orders "$csv" >/dev/null || bail 'the orders are not taken in'
ok 'who has an order is a customer' same 'customer' "$(lane from:ben)"
ok 'and why says so' has 'has an order' "$(at why "$(id_of from:ben)")"
ok 'who names an order with its name, too' same 'customer' "$(lane from:jan)"
ok 'the score follows' same 'true' "$(field '.[0].score < 0.01' at search from:ben)"
ok 'a number alone makes nobody a buyer' same 'pitch' "$(lane from:pia)"
ok 'what a thread names is linked' same '#1042 SO-10377' "$(field '.[0].order' at search from:ann) $(field '.[0].order' at search from:jan)"
ok 'an order that there is not is not linked' same 'null' "$(field '.[0].order' at search from:zed)"
ok 'with the digits alone, too' same 'customer' "$(lane from:iga)"
ok 'but not those and another name' same 'pitch' "$(lane from:uwe)"
ok 'digits alone link no order of another address' same 'null null' "$(field '.[0].order' at search from:nora) $(field '.[0].order' at search from:otto)"
at customer nora@buyer.example merge nora.work@buyer.example
ok 'those of all her own addresses they do' same 'SO-20077 null' "$(field '.[0].order' at search from:nora) $(field '.[0].order' at search from:otto)"
ok 'a query finds the threads of an order' same 'ann@buyer.example eve@other.example pia@seo.example' \
	"$(field '[.[].customer.email] | sort | join(" ")' at search order:#1042)"
ok 'and that of its customer, who names none' same 'max@buyer.example' "$(field '.[].customer.email' at search order:1050)"
ok 'without that order there are none' fails 1 '' at search order:1049

ok 'show says what she is worth and what making it right costs' has 'Sending order #1042 again costs 20.00 EUR; the customer is worth 44.90 EUR so far.' "$(at show "$(id_of from:ann)")"
ok 'as JSON, too' same '4490 2000 []' "$(field '.buyer | "\(.worth[0].total) \(.remedy.cost) \(.warnings)"' at show "$(id_of from:ann)")"
ok 'who names another one'\''s order is told of' has '! order #1042, which is named here, is that of ann@buyer.example' "$(at show "$(id_of from:eve)")"
ok 'of whom nothing is known nothing is said' same 'null' "$(field .buyer at show "$(id_of from:zed)")"

# Letters. mine is a template that tells of the order.
mkdir -p "${CONFIG%/*}/templates/en"
cat >"${CONFIG%/*}/templates/en/mine.md" <<'T'
---
subject: "{{ thread.subject | reply }}"
---
Hi {{ customer.first_name | default: "there" }},

thank you. Order {{ order.number }} of {{ order.total | money }}:{% for item in order.items %} {{ item.quantity }} {{ item.name }}{% endfor %}. You have {{ customer.orders_count }}.
T
text_of() {
	field '.[0].text' at reply "$(id_of "$1")" --dry-run --lang en "${@:2}"
}
refusals() {
	field '[.[0].lint[] | select(.level == "refuse") | .name] | join(" ")' at reply "$(id_of "$1")" --dry-run --lang en "${@:2}"
}
ok 'a template has the order' has 'Order #1042 of €44.90: 2 Vase Azul. You have 1.' "$(text_of from:ann -t mine)"
ok 'and is right by template check' same '[]' "$(at template check mine --json | jq -c '[.[] | select(test("variant") | not)]')"
ok 'the only order is meant where none is named' has 'Order #1050' "$(text_of from:max -t mine)"
ok 'to its customer nothing is refused' same '' "$(refusals from:ann -t mine)"
ok 'to somebody else it is' same 'wrong-person' "$(refusals from:eve -t mine)"
ok 'with a status of its own' fails 3 'ann@buyer.example' at reply "$(id_of from:eve)" -t mine --lang en --send
ok 'in words of one'\''s own, too' same 'wrong-person' "$(refusals from:eve -m 'Your order 1042 is on its way.')"
ok 'and by its goods alone' same 'wrong-person' "$(refusals from:eve -m 'The vase azul is on its way.')"
ok 'a letter that tells nothing may go' same '' "$(refusals from:eve -m 'Could you write from the address that you ordered with?')"
ok 'a slip in the number is caught' same 'wrong-person' "$(refusals from:max -m 'Order #1042 is on its way.')"
ok 'the owner may know better' same '' "$(refusals from:eve -t mine --allow wrong-person)"
at customer ann@buyer.example merge eve@other.example
ok 'or say that both are one' same '' "$(refusals from:eve -t mine)"
at undo >/dev/null
ok 'an order can be named' has 'Order #1050' "$(text_of from:max -t mine --order 1050)"
ok 'digits mean hers' has 'Order SO-20077 of' "$(text_of from:nora -t mine)"
ok 'also where another one of hers is named' has 'Order SO-20070 of' "$(text_of from:nora -t mine --order 20070)"
ok 'and she may read of it by them' same '' "$(refusals from:nora -m 'Your order 20077 is on its way.')"
ok 'a stranger'\''s is not found by them' fails 66 'no order 20077' at reply "$(id_of from:otto)" -t mine --order 20077 --dry-run
ok 'one that there is not is told' fails 66 'no order 77' at reply "$(id_of from:max)" -t mine --order 77 --dry-run
ok 'forwarding to a carrier is the owner'\''s affair' same '0' "$(at forward "$(id_of from:ann)" --to carrier@dhl.example -m 'Please look for order #1042.' --dry-run >/dev/null; echo $?)"

done_testing
