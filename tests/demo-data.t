#!/bin/sh
# demo-data.t - the sample mailbox holds what its index says.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
cd "$TOP_SRCDIR/demo" || bail 'no demo'

rows() {
	grep -v '^#' index.tsv
}

count() {
	grep -liE "$1" mails/*.eml | wc -l
}

# A row is a file, a folder, an age and flags.
malformed() {
	rows | grep -vE "^[0-9]{2}-[a-z-]+\.eml	(INBOX|Sent)	[0-9]+[dhm]( [0-9]+[hm])?	(-|\\\\[A-Z].*)$"
}

# Whatever answers, or reports on, a mail names one that is there.
dangling() {
	grep -hiE '^(In-Reply-To|References):' mails/*.eml | grep -oE '<[^>]+>' | sort -u |
		while IFS= read -r id; do
			grep -qF "Message-ID: $id" mails/*.eml || printf '%s\n' "$id"
		done
}

# What tillmail must not take for real: addresses outside the reserved domains.
real_addresses() {
	grep -noE '[[:alnum:]._-]+@[[:alnum:].-]+' mails/*.eml | grep -vE '(\.example|@lumenceramics)$'
}

ok 'every row is well formed' same '' "$(malformed)"
ok 'the index lists the files there are' same "$(cd mails && ls)" "$(rows | cut -f1 | sort)"
ok 'Message-IDs are unique' same '' \
	"$(grep -h '^Message-ID:' mails/??-[!b]*.eml | sort | uniq -d)"
ok 'each mail has a date to fill in' same '' "$(grep -L '^Date: @DATE@$' mails/*.eml)"
ok 'answers have a question' same '' "$(dangling)"
ok 'nobody in it exists' same '' "$(real_addresses)"
ok 'ten pitches' same 10 "$(count '^List-Unsubscribe:')"
ok 'one bounce' same 1 "$(count 'report-type=delivery-status')"
ok 'one promise' same 1 "$(count '^X-Tillmail-Promise: @PROMISE@')"
ok 'one HTML-only mail from a customer' same mails/07-emma-wrong-colour.eml \
	"$(grep -l '^Content-Type: text/html' mails/*.eml | xargs grep -L '^Content-Type: multipart')"

done_testing
