#!/usr/bin/env bash
# login.t - every way to log in that Dovecot and Postfix know, for both lines.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/servers.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"

shop=ana@lumen.example
POSTFIX_EXTRA='max_use = 1' # each session asks Dovecot anew what it knows
servers_start
config_write "$shop"

# In which way the last session logged in.
method() {
	grep -o 'Login: .*method=[A-Z0-9-]*' "$SERVER_DIR/dovecot/log" | tail -n 1 | sed 's/.*method=//'
}

# mechanisms NAME... [LINE]: Dovecot again, with these alone.
mechanisms() {
	dovecot_stop
	DOVECOT_EXTRA="auth_mechanisms = $1
${2-}"
	dovecot_start
}

# The token of the first call has run out.
token_write() {
	rm -f "$TEST_TMP/calls"
	cat >"$TEST_TMP/token" <<'S'
#!/bin/sh
echo called >>"$TEST_TMP/calls"
[ "$(wc -l <"$TEST_TMP/calls")" -gt 1 ] || { echo old-token; exit; }
printf '%s\n' "$SERVER_PASSWORD"
S
	chmod 700 "$TEST_TMP/token"
}

quiet() {
	tillmail -q "$@" >/dev/null
}

# A letter leaves: both lines have let us in.
letter() {
	quiet write --to john@customer.example --subject "$1" -m "Hello John, thank you; parcel $1 is on its way." --send &&
		quiet sync && [ "$(tillmail outbox --json | jq -r '.[-1].state')" = filed ]
}

ok 'PLAIN' letter plain
ok 'is said to the server' same PLAIN "$(method)"

mechanisms 'plain login scram-sha-1 scram-sha-256'
ok 'SCRAM-SHA-256' letter scram-256
ok 'is better than a password in clear' same SCRAM-SHA-256 "$(method)"

tillmail write --to john@customer.example --subject 'Guess' -m 'Hello John, it is on its way.' --send >/dev/null
log=$(tillmail -v sync 2>&1)
ok 'what is said for it is not logged' same 0 "$(grep -cE '(\+|334) [A-Za-z0-9+/]{20}' <<<"$log")"
ok 'but that it is, and of the copy of the letter' same '3 2' "$(grep -cx '.*imap < +' <<<"$log") $(grep -cx '.*smtp < 334' <<<"$log")"

mechanisms 'plain scram-sha-1' 'auth_username_chars ='
ok 'SCRAM-SHA-1' letter scram-1
ok 'is, too' same SCRAM-SHA-1 "$(method)"

sed -i "s/^  address:.*/&\n  user: Ana,b=c@lumen.example/" "$CONFIG"
ok 'with any name' quiet sync
ok 'by SCRAM' same SCRAM-SHA-1 "$(method)"
config_write "$shop"

mechanisms login
ok 'LOGIN' letter login
ok 'is better than nothing' same LOGIN "$(method)"

mechanisms login 'disable_plaintext_auth = yes'
ok 'also over TLS only' quiet sync

mechanisms 'plain scram-sha-256'
sed -i 's/password: .*/password: "wrong"/' "$CONFIG"
ok 'a wrong password is told' status 77 tillmail sync
ok 'as one' has 'does not accept the password of ana@lumen.example' "$(tillmail sync 2>&1)"

mechanisms xoauth2
config_write "$shop"
ok 'a password is no token' status 77 tillmail sync
token_write
export TEST_TMP
sed -i "s#password: .*#oauth2_command: $TEST_TMP/token#" "$CONFIG"
ok 'XOAUTH2, with a new token for an old one' quiet sync
ok 'which costs one call more' same 2 "$(wc -l <"$TEST_TMP/calls")"
ok 'for both lines' letter token
ok 'is what the server heard' same XOAUTH2 "$(method)"
: >"$TEST_TMP/calls"
printf '#!/bin/sh\necho called >>%s/calls\necho never-right\n' "$TEST_TMP" >"$TEST_TMP/token"
ok 'a token that is never right' status 77 tillmail sync
ok 'is asked for twice' same 2 "$(wc -l <"$TEST_TMP/calls")"

mechanisms oauthbearer
token_write
ok 'OAUTHBEARER, with a new token for an old one' quiet sync
ok 'costs one call more, too' same 2 "$(wc -l <"$TEST_TMP/calls")"
ok 'serves both lines' letter bearer
ok 'and is what the server heard' same OAUTHBEARER "$(method)"
mechanisms 'oauthbearer xoauth2'
ok 'where there are both' quiet sync
ok 'it is the one that all providers have' same XOAUTH2 "$(method)"

mechanisms plain
rm "$TEST_TMP/calls"
ok 'a token is no password' status 77 tillmail sync
ok 'nor is another one, so none is asked for' same 1 "$(wc -l <"$TEST_TMP/calls")"
ok 'as is told' has 'offers no login with an access token' "$(tillmail sync 2>&1)"

config_write "$shop"
sed -i "s#imaps://localhost#imaps://127.0.0.1#" "$CONFIG"
ok 'a host may be an address' quiet sync
if python3 -c 'import socket; socket.socket(socket.AF_INET6).bind(("::1", 0))' 2>/dev/null; then
	mechanisms plain "service imap-login {
  inet_listener imaps6 {
    address = ::1
    port = $IMAPS_PORT
    ssl = yes
  }
}"
	sed -i "s#imaps://127.0.0.1#imaps://[::1]#" "$CONFIG"
	ok 'also one of IPv6' quiet sync
else
	skip 'also one of IPv6' 'there is none here'
fi

done_testing
