# shellcheck shell=bash
# home.sh - a home of its own for the program under test, and a configuration
# for the servers of servers.sh. Source it after tap.sh.

unset EDITOR VISUAL PAGER NO_COLOR TERM
LANG=C.UTF-8
HOME=$TEST_TMP/home
XDG_CONFIG_HOME=$HOME/.config
XDG_DATA_HOME=$HOME/.local/share
XDG_STATE_HOME=$HOME/.local/state
XDG_CACHE_HOME=$HOME/.cache
XDG_RUNTIME_DIR=$HOME/.run
export LANG HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR
mkdir -p "$XDG_CONFIG_HOME/tillmail" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
: "${TOP_BUILDDIR:=$TOP_SRCDIR/build}"
: "${TILLMAIL:=$TOP_BUILDDIR/tillmail}"
: "${TILLMAIL_DATADIR:=$TOP_SRCDIR}"
export TILLMAIL TILLMAIL_DATADIR

CONFIG=$XDG_CONFIG_HOME/tillmail/config.yaml
STORE=$XDG_DATA_HOME/tillmail/default.db
export CONFIG STORE

tillmail() {
	"$TILLMAIL" "$@" </dev/null
}

# config_write USER [LINE]...: a shop that answers as USER, open Monday to Friday
# from 9 to 18 in Bucharest; the lines go to the end of the file.
config_write() {
	local user=$1
	shift
	(
		umask 077
		{
			cat <<C
shop:
  name: Lumen Ceramics
  timezone: Europe/Bucharest
  languages: [en, es, it, ro, pl, ar]
  hours: {mon-fri: "09:00-18:00"}
agent: {name: Ana, signature: "Ana, Lumen Ceramics"}
mailbox:
  address: $user
  imap: imaps://localhost:$IMAPS_PORT
  smtp: submissions://localhost:$SMTPS_PORT
  ca_file: $SERVER_CA
  password: "$SERVER_PASSWORD"
compose: {undo_send: 0s}
C
			[ $# -eq 0 ] || printf '%s\n' "$@"
		} >"$CONFIG"
	)
}
