# shellcheck shell=bash
# watching.sh - `sync --watch` in the background. Source it after home.sh.
#
# What it says is in the file $out; a line on descriptor 9 wakes it.

out=$TEST_TMP/out

watch_command=("$TILLMAIL" sync --watch)

watch_start() {
	: >"$out"
	rm -f "$TEST_TMP/wake"
	mkfifo "$TEST_TMP/wake"
	"${watch_command[@]}" <"$TEST_TMP/wake" >"$out" 2>&1 &
	watch_pid=$!
	exec 9>"$TEST_TMP/wake"
}

# said N TEXT: so many lines have it.
said() {
	[ "$(grep -c -e "$2" "$out")" -ge "$1" ]
}

watch_has_ended() {
	! kill -0 "$watch_pid" 2>/dev/null
}

# The end of its input is its end, too.
watch_end() {
	kill "$watch_pid"
	wait_for 10 watch_has_ended || kill -KILL "$watch_pid"
	wait "$watch_pid" 2>/dev/null
	exec 9>&-
}
