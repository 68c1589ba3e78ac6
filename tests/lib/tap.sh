# shellcheck shell=sh
# tap.sh - the few words that a TAP script needs.
#
#   . "$TOP_SRCDIR/tests/lib/tap.sh"
#   ok 'done empties the queue' same '[]' "$(tillmail list --json)"
#   done_testing
#
# A test is a name and a command that succeeds; what the command prints is shown
# when it does not. Every script ends with done_testing: one that dies before is
# a failure, for it has no plan. TEST_TMP is a folder of the script's own, gone
# at its end, together with all that at_exit was told.

tap_count=0
tap_at_exit=:

TEST_TMP=$(mktemp -d "${TMPDIR:-/tmp}/tillmail-test.XXXXXX") || exit 1

# at_exit COMMAND: the newest runs first.
at_exit() {
	tap_at_exit="$1; $tap_at_exit"
}

tap_cleanup() {
	trap - EXIT
	eval "$tap_at_exit"
	rm -rf "$TEST_TMP"
}
trap tap_cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP PIPE

tap_comment() {
	sed 's/^/#   /'
}

# ok NAME COMMAND...
ok() {
	tap_name=$1
	shift
	tap_count=$((tap_count + 1))
	if "$@" >"$TEST_TMP/.output" 2>&1; then
		printf 'ok %d - %s\n' "$tap_count" "$tap_name"
		return 0
	fi
	printf 'not ok %d - %s\n' "$tap_count" "$tap_name"
	{
		printf '%s\n' "$*"
		cat "$TEST_TMP/.output"
	} | tap_comment
	return 0
}

# skip NAME REASON
skip() {
	tap_count=$((tap_count + 1))
	printf 'ok %d - %s # SKIP %s\n' "$tap_count" "$1" "$2"
}

# skip_all REASON: nothing in this script can run here.
skip_all() {
	printf '1..0 # SKIP %s\n' "$1"
	exit 0
}

# bail REASON: what the tests stand on did not come up.
bail() {
	printf 'Bail out! %s\n' "$1"
	exit 1
}

# The exit status speaks of the script, not of its tests: the report has those.
done_testing() {
	printf '1..%d\n' "$tap_count"
}

# Words to test with; each succeeds or says why not.

# same WANT GOT
same() {
	[ "$1" = "$2" ] && return 0
	printf '%s\n' "$1" >"$TEST_TMP/.want"
	printf '%s\n' "$2" >"$TEST_TMP/.got"
	diff -u --label want --label got "$TEST_TMP/.want" "$TEST_TMP/.got"
}

# has TEXT GOT: TEXT, as it stands, is somewhere in GOT.
has() {
	case $2 in
	*"$1"*) return 0 ;;
	esac
	printf 'no "%s" in:\n%s\n' "$1" "$2"
	return 1
}

# lacks TEXT GOT
lacks() {
	case $2 in
	*"$1"*)
		printf 'unwanted "%s" in:\n%s\n' "$1" "$2"
		return 1
		;;
	esac
}

# status WANT COMMAND...: it ends with that exit status.
status() {
	tap_want=$1
	shift
	tap_got=0
	"$@" || tap_got=$?
	[ "$tap_got" -eq "$tap_want" ] && return 0
	printf 'status %d instead of %d\n' "$tap_got" "$tap_want"
	return 1
}

# wait_for SECONDS COMMAND...: polls until COMMAND succeeds.
wait_for() {
	tap_deadline=$(($(date +%s) + $1 + 1)) # of whole seconds, of which the first has begun
	shift
	until "$@" >"$TEST_TMP/.waiting" 2>&1; do
		if [ "$(date +%s)" -ge "$tap_deadline" ]; then
			printf 'still not true: %s\n' "$*"
			cat "$TEST_TMP/.waiting"
			return 1
		fi
		sleep 0.05
	done
}
