# shellcheck shell=bash
# shellcheck disable=SC2154 # what servers.sh sets
# cyrus.sh - a private Cyrus IMAP for one test script. Source it after servers.sh.
#
#   servers_start
#   cyrus_start ana@lumen.example
#
# From then on IMAPS_PORT and IMAP_PORT are those of Cyrus, with the same
# SERVER_PASSWORD, and mail.py and tillmail talk to it. Letters still leave by
# Postfix. TILLMAIL_TEST_SERVERS is the folder that unpack-servers filled;
# without it, Cyrus is taken from where a package installs it.
#
# Knob, read at the start: CYRUS_BELOW=1 for folders that lie below the inbox, as
# INBOX.Sent, which was usual.

cyrus_root=${TILLMAIL_TEST_SERVERS-}
cyrus_dir=$SERVER_DIR/cyrus
cyrus_pid=

cyrus_require() {
	servers_require
	command -v pgrep >/dev/null || skip_all 'pgrep is not installed'
	[ -x "$cyrus_root/usr/lib/cyrus/bin/imapd" ] || skip_all 'Cyrus IMAP is not here (see tests/lib/unpack-servers)'
	setpriv --reuid mail --clear-groups test -x "$cyrus_root/usr/lib/cyrus/bin/imapd" ||
		skip_all "the user mail cannot get at $cyrus_root"
	[ -x "$cyrus_root/usr/sbin/saslpasswd2" ] || skip_all 'saslpasswd2 is not here (see tests/lib/unpack-servers)'
}

cyrus_configure() {
	local dir=$cyrus_dir
	cat >"$dir/imapd.conf" <<C
configdirectory: $dir/config
partition-default: $dir/mail
defaultpartition: default
cyrus_user: mail
cyrus_group: mail
servername: localhost
virtdomains: userid
altnamespace: $([ -z "${CYRUS_BELOW-}" ] && echo yes || echo no)
unixhierarchysep: $([ -z "${CYRUS_BELOW-}" ] && echo yes || echo no)
autocreate_quota: 0
autocreate_inbox_folders: Sent | Archive | Drafts | Junk
xlist-sent: Sent
xlist-archive: Archive
xlist-drafts: Drafts
xlist-junk: Junk
admins: cyrus
allowplaintext: yes
skiplist_unsafe: yes
specialuse_protect: no
duplicatesuppression: no
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: $dir/sasldb2
sasl_mech_list: PLAIN LOGIN SCRAM-SHA-1 SCRAM-SHA-256
tls_server_cert: $SERVER_DIR/server.pem
tls_server_key: $dir/server.key
C
	cat >"$dir/cyrus.conf" <<C
START {
  recover cmd="$cyrus_root/usr/lib/cyrus/bin/ctl_cyrusdb -C $dir/imapd.conf -r"
}
SERVICES {
  imap cmd="$cyrus_root/usr/lib/cyrus/bin/imapd -C $dir/imapd.conf -U 30" listen="127.0.0.1:$IMAP_PORT" proto="tcp4" prefork=0
  imaps cmd="$cyrus_root/usr/lib/cyrus/bin/imapd -C $dir/imapd.conf -s -U 30" listen="127.0.0.1:$IMAPS_PORT" proto="tcp4" prefork=0
}
DAEMON {
  idled cmd="$cyrus_root/usr/lib/cyrus/bin/idled -C $dir/imapd.conf"
}
EVENTS {
}
C
}

# cyrus_user ADDRESS: somebody who can log in; the first login makes the mailbox.
cyrus_user() {
	printf %s "$SERVER_PASSWORD" |
		cyrus_run "$cyrus_root/usr/sbin/saslpasswd2" -p -c -f "$cyrus_dir/sasldb2" -u "${1#*@}" "${1%@*}" &&
		chown mail "$cyrus_dir/sasldb2"
}

# cyrus_run PROGRAM [ARGUMENT]...: with the libraries that came with it.
cyrus_run() {
	LD_LIBRARY_PATH=$(echo "$cyrus_root"/usr/lib/*-linux-gnu*) "$@"
}

# A later cyrus_start of the same script serves the same mail on the same ports.
cyrus_start() {
	local dir=$cyrus_dir try
	cyrus_require
	install -d -m 755 "$dir"
	install -d -m 700 -o mail -g mail "$dir/config" "$dir/config/socket" "$dir/mail"
	install -m 600 -o mail "$SERVER_DIR/server.key" "$dir/server.key"
	for try in "$@"; do
		cyrus_user "$try" || bail 'saslpasswd2 knows nobody'
	done
	for try in 1 2 3 4 5; do
		if [ "$try" -gt 1 ] || [ ! -e "$dir/imapd.conf" ]; then
			read -r IMAPS_PORT IMAP_PORT < <(free_ports 2)
		fi
		cyrus_configure
		cyrus_run server_run "$dir/log" "$cyrus_root/usr/sbin/cyrmaster" -D -C "$dir/imapd.conf" -M "$dir/cyrus.conf" \
			-p "$dir/pid"
		cyrus_pid=$server_pid
		if server_up "$cyrus_pid" "$IMAPS_PORT" "$IMAP_PORT"; then
			export IMAPS_PORT IMAP_PORT cyrus_pid
			return 0
		fi
	done
	tap_comment <"$dir/log"
	bail 'Cyrus does not start'
}

cyrus_stop() {
	server_end "$cyrus_pid"
}

# What model.py wants of a server. An inbox is nothing that can be replaced.
server_replace() {
	[ "$2" = INBOX ] || mailbox replace "$1" "$2"
}

server_hang_up() {
	server_end_below "$cyrus_pid" imapd
}
export -f server_replace server_hang_up server_below server_end_below process_gone wait_for mailbox
