# shellcheck shell=bash
# servers.sh - a private Dovecot and a private Postfix for one test script.
#
#   . "$TOP_SRCDIR/tests/lib/tap.sh"
#   . "$TOP_SRCDIR/tests/lib/servers.sh"
#   servers_start
#
# Loopback only, on free ports, everything below one temporary folder; both end
# with the script, however it ends. Every address is a mailbox, of every domain,
# and SERVER_PASSWORD opens each of them. What Postfix accepts it hands to
# Dovecot over LMTP, except mail to refused@ (550) and busy@ (451).
#
# Set by servers_start:
#   SERVER_CA                    the CA that signed the certificate of "localhost"
#   IMAPS_PORT IMAP_PORT         IMAP by TLS; in clear, with STARTTLS
#   SMTPS_PORT SUBMISSION_PORT   mail from users: by TLS; STARTTLS; both want a login
#   SMTP_PORT                    mail from anybody, in clear
#
# Knobs, read at the start:
#   DOVECOT_WITHOUT="MOVE QRESYNC"   capabilities that are not announced
#   DOVECOT_EXTRA, POSTFIX_EXTRA     more lines of dovecot.conf and main.cf

SERVER_DIR=$TEST_TMP/servers
SERVER_PASSWORD=correct-horse
SERVER_CA=$SERVER_DIR/ca.pem
export SERVER_DIR SERVER_PASSWORD SERVER_CA

server_pids=()
dovecot_pid=
postfix_pid=
PATH=$PATH:/usr/sbin:/sbin

# Skips the whole script where the servers cannot run.
servers_require() {
	local program
	[ "$(id -u)" -eq 0 ] || skip_all 'the private mail servers need root'
	for program in dovecot postfix openssl python3 setpriv; do
		command -v "$program" >/dev/null || skip_all "$program is not installed"
	done
	[ -x "$(dovecot_libexec)/lmtp" ] || skip_all 'dovecot-lmtpd is not installed'
}

dovecot_libexec() {
	doveconf -h libexec_dir 2>/dev/null || echo /usr/lib/dovecot
}

server_ca_create() {
	local dir=$SERVER_DIR
	[ ! -e "$SERVER_CA" ] || return 0
	openssl ecparam -name prime256v1 -genkey -noout -out "$dir/ca.key" &&
		openssl req -x509 -new -key "$dir/ca.key" -days 30 -subj '/CN=tillmail test CA' \
			-out "$dir/ca.pem" &&
		openssl ecparam -name prime256v1 -genkey -noout -out "$dir/server.key" &&
		openssl req -new -key "$dir/server.key" -subj '/CN=localhost' -out "$dir/server.csr" &&
		openssl x509 -req -in "$dir/server.csr" -CA "$dir/ca.pem" -CAkey "$dir/ca.key" \
			-CAcreateserial -days 30 -out "$dir/server.pem" \
			-extfile <(printf 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1\nextendedKeyUsage=serverAuth\n')
}

# Below the range that the kernel takes for outgoing connections. Somebody else
# may still be quicker: who starts a server tries again with other ports.
free_ports() {
	python3 - "$1" <<'P'
import random, socket, sys

held = []
while len(held) < int(sys.argv[1]):
    s = socket.socket()
    try:
        s.bind(("127.0.0.1", random.randrange(20000, 32000)))
        held.append(s)
    except OSError:
        s.close()
print(*(s.getsockname()[1] for s in held))
P
}

port_open() {
	(exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# server_run LOG COMMAND...: in a session of its own, which ends with this
# script even when that is killed. Its process id is in server_pid.
server_run() {
	local log=$1
	shift
	TZ=UTC setsid setpriv --pdeathsig TERM "$@" >>"$log" 2>&1 </dev/null &
	server_pid=$!
	server_pids+=("$server_pid")
}

process_gone() {
	! kill -0 "$1" 2>/dev/null
}

# server_end PID
server_end() {
	kill "$1" 2>/dev/null
	wait_for 10 process_gone "$1" || kill -KILL "$1"
	wait "$1" 2>/dev/null
	return 0
}

servers_end() {
	local pid
	for pid in "${server_pids[@]}"; do
		server_end "$pid"
	done
	server_pids=()
}

# server_up PID PORT...: succeeds once all ports answer, fails once it died.
server_up() {
	local pid=$1 port
	shift
	for port in "$@"; do
		until port_open "$port"; do
			process_gone "$pid" && return 1
			sleep 0.05
		done
	done
}

capabilities() {
	local all='IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE SORT SORT=DISPLAY
		THREAD=REFERENCES THREAD=REFS THREAD=ORDEREDSUBJECT MULTIAPPEND URL-PARTIAL
		CATENATE UNSELECT CHILDREN NAMESPACE UIDPLUS LIST-EXTENDED I18NLEVEL=1 CONDSTORE
		QRESYNC ESEARCH ESORT SEARCHRES WITHIN CONTEXT=SEARCH LIST-STATUS BINARY MOVE
		SNIPPET=FUZZY PREVIEW=FUZZY PREVIEW STATUS=SIZE SAVEDATE LITERAL+ NOTIFY SPECIAL-USE'
	local word
	for word in $all; do
		case " $DOVECOT_WITHOUT " in
		*" $word "*) ;;
		*) printf '%s ' "$word" ;;
		esac
	done
}

dovecot_configure() {
	local dir=$SERVER_DIR/dovecot
	cat <<C
protocols = imap lmtp
base_dir = $dir/run
state_dir = $dir/state
instance_name = tillmail-test
log_path = $dir/log
listen = 127.0.0.1
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
first_valid_gid = 1
mail_fsync = never
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
ssl = yes
ssl_cert = <$SERVER_DIR/server.pem
ssl_key = <$SERVER_DIR/server.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_username_format = %Lu
auth_failure_delay = 0
passdb {
  driver = static
  args = password=$SERVER_PASSWORD
}
userdb {
  driver = static
  args = home=$SERVER_DIR/store/%Lu allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Archive {
    auto = create
    special_use = \\Archive
  }
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
  mailbox Junk {
    auto = create
    special_use = \\Junk
  }
}
service imap-login {
  service_count = 0
  inet_listener imap {
    port = $IMAP_PORT
  }
  inet_listener imaps {
    port = $IMAPS_PORT
    ssl = yes
  }
}
service imap {
  service_count = 100
}
service lmtp {
  inet_listener lmtp {
    port = $LMTP_PORT
  }
}
service auth {
  unix_listener $dir/run/auth-postfix {
    mode = 0666
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
C
	if [ -n "${DOVECOT_WITHOUT-}" ]; then
		printf 'imap_capability = %s\n' "$(capabilities)"
	fi
	printf '%s\n' "${DOVECOT_EXTRA-}"
}

dovecot_start() {
	local dir=$SERVER_DIR/dovecot try
	mkdir -p "$dir/run" "$dir/state"
	for try in 1 2 3 4 5; do
		if [ "$try" -gt 1 ] || [ -z "${IMAPS_PORT-}" ]; then
			read -r IMAPS_PORT IMAP_PORT LMTP_PORT < <(free_ports 3)
		fi
		dovecot_configure >"$dir/dovecot.conf"
		server_run "$dir/log" dovecot -F -c "$dir/dovecot.conf"
		dovecot_pid=$server_pid
		if server_up "$dovecot_pid" "$IMAPS_PORT" "$IMAP_PORT" "$LMTP_PORT"; then
			export IMAPS_PORT IMAP_PORT LMTP_PORT
			return 0
		fi
	done
	tap_comment <"$dir/log"
	bail 'Dovecot does not start'
}

# server_below PID NAME: the processes of that name that descend from it.
server_below() {
	local child
	for child in $(pgrep -P "$1"); do
		[ "$(cat "/proc/$child/comm" 2>/dev/null)" != "$2" ] || printf '%s\n' "$child"
		server_below "$child" "$2"
	done
}

# server_end_below PID NAME: those, and wait until they are gone.
server_end_below() {
	local pid
	for pid in $(server_below "$@"); do
		kill "$pid" 2>/dev/null
		wait_for 10 process_gone "$pid"
	done
	return 0
}

dovecot_admin() {
	doveadm -c "$SERVER_DIR/dovecot/dovecot.conf" "$@"
}

# What model.py wants of a server: give a folder of USER new UIDs; cut the lines of USER.
server_replace() {
	dovecot_admin mailbox update -u "$1" --uid-validity "$3" "$2"
}

server_hang_up() {
	dovecot_admin kick "$1" || true # nobody is there
}

# A later dovecot_start serves the same mail on the same ports.
dovecot_stop() {
	server_end "$dovecot_pid"
}

postfix_configure() {
	local dir=$SERVER_DIR/postfix
	local user='-o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=permit_sasl_authenticated,reject'
	cat >"$dir/etc/main.cf" <<C
compatibility_level = 3.6
queue_directory = $dir/queue
data_directory = $dir/data
daemon_directory = $(postconf -hd daemon_directory)
command_directory = $(postconf -hd command_directory)
mail_owner = postfix
setgid_group = postdrop
maillog_file = $dir/log
maillog_file_prefixes = $dir
myhostname = mail.test
myorigin = mail.test
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
alias_maps =
local_recipient_maps =
virtual_mailbox_domains = static:all
virtual_transport = lmtp:inet:127.0.0.1:$LMTP_PORT
default_transport = error:no mail leaves this machine
smtpd_recipient_restrictions =
  check_recipient_access regexp:{ { /^refused@/ 550 5.1.1 no such mailbox }, { /^busy@/ 451 4.3.0 try again later } },
  permit_mynetworks, permit_sasl_authenticated, reject
smtpd_tls_cert_file = $SERVER_DIR/server.pem
smtpd_tls_key_file = $SERVER_DIR/server.key
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = $SERVER_DIR/dovecot/run/auth-postfix
smtpd_client_connection_rate_limit = 0
smtpd_client_connection_count_limit = 0
${POSTFIX_EXTRA-}
C
	cat >"$dir/etc/master.cf" <<C
127.0.0.1:$SMTP_PORT inet n - n - - smtpd
127.0.0.1:$SUBMISSION_PORT inet n - n - - smtpd -o smtpd_tls_security_level=encrypt $user
127.0.0.1:$SMTPS_PORT inet n - n - - smtpd -o smtpd_tls_wrappermode=yes $user
pickup   unix n - n 60   1 pickup
cleanup  unix n - n -    0 cleanup
qmgr     unix n - n 300  1 qmgr
tlsmgr   unix - - n 1000 1 tlsmgr
rewrite  unix - - n -    - trivial-rewrite
bounce   unix - - n -    0 bounce
defer    unix - - n -    0 bounce
trace    unix - - n -    0 bounce
verify   unix - - n -    1 verify
flush    unix n - n 1000 0 flush
proxymap unix - - n -    - proxymap
error    unix - - n -    - error
retry    unix - - n -    - error
discard  unix - - n -    - discard
lmtp     unix - - n -    - lmtp
anvil    unix - - n -    1 anvil
scache   unix - - n -    1 scache
postlog  unix-dgram n - n - 1 postlogd
C
}

postfix_start() {
	local dir=$SERVER_DIR/postfix try
	mkdir -p "$dir/etc" "$dir/data" "$dir/queue"
	chown postfix "$dir/data"
	for try in 1 2 3 4 5; do
		if [ "$try" -gt 1 ] || [ -z "${SMTP_PORT-}" ]; then
			read -r SMTP_PORT SUBMISSION_PORT SMTPS_PORT < <(free_ports 3)
		fi
		postfix_configure
		postfix -c "$dir/etc" check >>"$dir/start.log" 2>&1
		server_run "$dir/start.log" "$(postconf -hd daemon_directory)/master" -c "$dir/etc" -d
		postfix_pid=$server_pid
		if server_up "$postfix_pid" "$SMTP_PORT" "$SUBMISSION_PORT" "$SMTPS_PORT"; then
			export SMTP_PORT SUBMISSION_PORT SMTPS_PORT
			return 0
		fi
	done
	cat "$dir/start.log" "$dir/log" 2>/dev/null | tap_comment
	bail 'Postfix does not start'
}

postfix_stop() {
	server_end "$postfix_pid"
}

# Both read mail as another user, so they must get through the folders above it.
servers_start() {
	servers_require
	chmod 755 "$TEST_TMP"
	install -d -m 755 "$SERVER_DIR"
	install -d -m 755 -o mail -g mail "$SERVER_DIR/store"
	at_exit servers_end
	server_ca_create >"$SERVER_DIR/ca.log" 2>&1 || bail 'openssl made no certificate'
	dovecot_start
	postfix_start
}

# mailbox...: see mail.py for what it can do in a mailbox of these servers.
mailbox() {
	python3 "$TOP_SRCDIR/tests/lib/mail.py" "$@"
}

# maildir USER: the path of the user's inbox, made when it is not there yet.
maildir() {
	install -d -m 700 -o mail -g mail "$SERVER_DIR/store/$1" "$SERVER_DIR/store/$1/Maildir" \
		"$SERVER_DIR/store/$1/Maildir/"{cur,new,tmp}
	printf '%s\n' "$SERVER_DIR/store/$1/Maildir"
}

# generate USER N INDEX [OPTION]...: N messages of gen-mail.py into the user's
# inbox, the list of them into the file INDEX.
generate() {
	local dir
	dir=$(maildir "$1")
	python3 "$TOP_SRCDIR/tests/lib/gen-mail.py" --to "$1" --index "$3" "${@:4}" "$2" "$dir" &&
		chown -R mail:mail "$dir"
}
