#!/usr/bin/env bash
# refused.t - what the server refuses for now waits, and hides nothing that others do to the mail meanwhile.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
# shellcheck disable=SC2034 # servers.sh reads it
DOVECOT_EXTRA='mail_plugins = acl
plugin {
  acl = vfile:cache_secs=0
}'
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/rounds.sh"

servers_start
config_write "$shop"

id() {
	printf '<%s@customer.example>' "$1"
}

# only FOLDER RIGHTS: what the server lets everybody do there; without rights, all.
only() {
	local file
	file=$(maildir "$shop")
	[ "$1" = INBOX ] || file+=/.$1
	rm -f "$file/dovecot-acl"
	[ -z "${2-}" ] || printf 'owner %s\n' "$2" >"$file/dovecot-acl"
}

# colleague FOLDER COMMAND...: does that with the mailbox, while the server lets us only read the inbox.
colleague() {
	only INBOX
	mailbox "$@"
	only INBOX lr
}

lane() {
	tillmail show "$(thread "$1")" --json | jq -r .lane
}

keywords() {
	mailbox list "$shop" "${2-INBOX}" | grep -F "$(id "$1")" | grep -o 'tillmail-[a-z]*' | sort | xargs
}

complaints() {
	{ tillmail sync >/dev/null; } 2>&1
}

for name in ann ben cleo dan eva fay gus; do question "$name"; done
round >/dev/null
tillmail -q mark notice "$(thread ann)" "$(thread ben)" "$(thread cleo)"
round >/dev/null
only INBOX lr
for name in ann ben cleo dan fay; do tillmail -q mark pitch "$(thread "$name")"; done
tillmail -q mark customer "$(thread eva)"
ok 'marks that the server does not take' has '6 changes are not on the server yet' "$(complaints)"
ok 'wait' has '6 changes are not on the server yet' "$(complaints)"

colleague flag "$shop" INBOX "$(id ann)" '-tillmail-notice' '+tillmail-customer'
colleague flag "$shop" INBOX "$(id ben)" '+\Flagged'
colleague flag "$shop" INBOX "$(id dan)" '+tillmail-notice'
colleague move "$shop" INBOX "$(id eva)" Junk
colleague move "$shop" INBOX "$(id cleo)" Archive
complaints >/dev/null
ok 'the mark of a colleague is newer' same 'customer notice' "$(lane ann) $(lane dan)"
ok 'and so is a move into junk' same pitch "$(lane eva)"
ok 'another flag says nothing of marks' same pitch "$(lane ben)"
ok 'nor does a move with the keyword that was there' same pitch "$(lane cleo)"
tillmail -q mark customer "$(thread gus)"
colleague flag "$shop" INBOX "$(id gus)" '+tillmail-pitch'
complaints >/dev/null
ok 'what he says before the server was asked is older' same customer "$(lane gus)"
colleague flag "$shop" INBOX "$(id gus)" '+\Flagged'
complaints >/dev/null
ok 'and stays so' same customer "$(lane gus)"
only INBOX
ok 'then the server takes them' same '' "$(complaints)"
ok 'the newest word is what it hears' same 'tillmail-customer tillmail-pitch tillmail-notice' "$(keywords ann) $(keywords ben) $(keywords dan)"
ok 'also where the mail was moved' same 'tillmail-pitch tillmail-customer' "$(keywords cleo Archive) $(keywords gus)"
ok 'and so it stays' same "$zeros customer pitch pitch notice pitch customer" \
	"$(round) $(lane ann) $(lane ben) $(lane cleo) $(lane dan) $(lane fay) $(lane gus)"

done_testing
