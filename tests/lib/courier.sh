# shellcheck shell=bash
# shellcheck disable=SC2154 # what servers.sh sets
# courier.sh - a private Courier IMAP for one test script. Source it after servers.sh.
#
#   servers_start
#   courier_start ana@lumen.example
#
# From then on IMAPS_PORT and IMAP_PORT are those of Courier, with the same
# SERVER_PASSWORD, and mail.py and tillmail talk to it. Letters still leave by
# Postfix. TILLMAIL_TEST_SERVERS is the folder that unpack-servers filled;
# without it, Courier is taken from where a package installs it.

courier_root=${TILLMAIL_TEST_SERVERS-}
courier_dir=$SERVER_DIR/courier
courier_pid=

# Courier asks for the password at one fixed place, and speaks STARTTLS as one fixed user: so it needs a /run and an
# /etc/passwd of its own.
courier_require() {
	local program
	servers_require
	for program in unshare pgrep; do
		command -v "$program" >/dev/null || skip_all "$program is not installed"
	done
	[ -x "$courier_root/usr/sbin/couriertcpd" ] || skip_all 'Courier IMAP is not here (see tests/lib/unpack-servers)'
	setpriv --reuid mail --clear-groups test -x "$courier_root/usr/bin/imapd" ||
		skip_all "the user mail cannot get at $courier_root"
	unshare --mount true 2>/dev/null || skip_all 'there can be no private /run here'
}

courier_maildir() {
	printf '%s\n' "$courier_dir/$1/Maildir"
}

# courier_user ADDRESS: somebody who can log in, with the folders of a provider.
courier_user() {
	local dir folder
	dir=$(courier_maildir "$1")
	for folder in '' /.Sent /.Archive /.Drafts /.Junk; do
		install -d -m 700 -o mail -g mail "${dir%/*}" "$dir" "$dir$folder" "$dir$folder/"{cur,new,tmp}
		[ -z "$folder" ] || install -m 600 -o mail -g mail /dev/null "$dir$folder/maildirfolder"
	done
}

# What runs in the private /run; gam_server tells Courier what happens in a folder.
courier_script() {
	local root=$courier_root dir=$courier_dir
	cat <<C
trap 'kill \$(jobs -p); wait; exit' TERM
mount -t tmpfs tmpfs /run
mkdir -p /run/courier/authdaemon
{ cat /etc/passwd; echo courier:x:$(id -u mail):$(id -g mail)::/:/bin/false; } >/run/passwd
mount --bind /run/passwd /etc/passwd
python3 "$TOP_SRCDIR/tests/lib/courier-auth.py" /run/courier/authdaemon/socket &
until [ -S /run/courier/authdaemon/socket ]; do sleep 0.05; done
export LD_LIBRARY_PATH=$(echo "$root"/usr/lib/*-linux-gnu*):$root/usr/lib
export GAM_CLIENT_ID=${TEST_TMP##*/}
setpriv --reuid mail --regid mail --clear-groups $root/usr/libexec/gam_server --notimeout "\$GAM_CLIENT_ID" &
export IMAP_CAPABILITY="IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE"
export IMAP_CAPABILITY_TLS="\$IMAP_CAPABILITY AUTH=PLAIN"
export IMAP_KEYWORDS=1 IMAP_ACL=1 IMAP_MAILBOX_SANITY_CHECK=1 IMAP_USELOCKS=1 IMAP_TRASHFOLDERNAME=Trash
export IMAP_IDLE_TIMEOUT=60 IMAP_ENHANCEDIDLE=1 IMAP_TLS_REQUIRED=0
export COURIERTLS=$root/usr/bin/couriertls TLS_CERTFILE=$dir/server.pem TLS_VERIFYPEER=NONE TLS_TRUSTCERTS=$SERVER_CA
listen() {
	$root/usr/sbin/couriertcpd -address=127.0.0.1 -maxprocs=100 -maxperip=100 -nodnslookup -noidentlookup "\$@" \
		$root/usr/lib/courier/courier/imaplogin $root/usr/bin/imapd Maildir &
}
IMAP_STARTTLS=YES listen $IMAP_PORT
IMAP_STARTTLS=NO IMAP_TLS=1 listen $IMAPS_PORT $root/usr/bin/couriertls -server -tcpd
wait
C
}

# A later courier_start of the same script serves the same mail on the same ports.
courier_start() {
	local dir=$courier_dir try
	courier_require
	install -d -m 755 "$dir"
	cat "$SERVER_DIR/server.key" "$SERVER_DIR/server.pem" >"$dir/server.pem"
	for try in "$@"; do
		courier_user "$try"
	done
	for try in 1 2 3 4 5; do
		if [ "$try" -gt 1 ] || [ ! -e "$dir/script" ]; then
			read -r IMAPS_PORT IMAP_PORT < <(free_ports 2)
		fi
		courier_script >"$dir/script"
		server_run "$dir/log" unshare --mount bash "$dir/script"
		courier_pid=$server_pid
		if server_up "$courier_pid" "$IMAPS_PORT" "$IMAP_PORT"; then
			export IMAPS_PORT IMAP_PORT courier_dir courier_pid
			return 0
		fi
	done
	tap_comment <"$dir/log"
	bail 'Courier does not start'
}

courier_stop() {
	server_end "$courier_pid"
}

# courier_folder USER FOLDER: the path of it.
courier_folder() {
	case $2 in
	INBOX) courier_maildir "$1" ;;
	*) printf '%s/%s\n' "$(courier_maildir "$1")" "${2#INBOX}" ;;
	esac
}

# What model.py wants of a server.
server_replace() {
	printf '1 %s 1\n' "$3" >"$(courier_folder "$1" "$2")/courierimapuiddb"
}

server_hang_up() {
	server_end_below "$courier_pid" imapd
}
export -f server_replace server_hang_up courier_folder courier_maildir server_below server_end_below process_gone wait_for
