# shellcheck shell=bash
# tui.sh - the program in a terminal: a private tmux, polled and never slept upon.
# Source it after tap.sh and home.sh.
#
#   tui_start 80 24 demo "$TEST_TMP/demo"
#   ok 'the urgent one is on top' shows 'Grace Murphy'
#   keys e
#   ok 'q leaves' ended

command -v tmux >/dev/null || skip_all 'tmux is not installed'
tui_socket=$TEST_TMP/tmux.0
tui_starts=0

tui_tmux() {
	tmux -S "$tui_socket" -f /dev/null "$@"
}
at_exit 'tui_tmux kill-server >/dev/null 2>&1'

# tui_start COLUMNS ROWS [ARGUMENT]...: the program, with what it is to be given.
# Its exit status is in $TEST_TMP/tui-status once it has ended.
tui_start() {
	local columns=$1 rows=$2
	shift 2
	rm -f "$TEST_TMP/tui-status"
	printf '#!/bin/sh\n%q "$@"\necho $? >%q\n' "$TILLMAIL" "$TEST_TMP/tui-status" >"$TEST_TMP/tui-run"
	chmod +x "$TEST_TMP/tui-run"
	tui_tmux kill-server >/dev/null 2>&1
	tui_socket=$TEST_TMP/tmux.$((++tui_starts)) # the old one may take a while to go
	TERM=xterm-256color tui_tmux new-session -d -x "$columns" -y "$rows" "$TEST_TMP/tui-run" "$@"
}

screen() {
	tui_tmux capture-pane -p 2>/dev/null
}

screen_has() {
	has "$1" "$(screen)"
}

screen_lacks() {
	lacks "$1" "$(screen)"
}

# shows TEXT, hides TEXT: sooner or later.
shows() {
	wait_for 15 screen_has "$1"
}

hides() {
	wait_for 15 screen_lacks "$1"
}

# keys KEY...: as tmux names them ("Enter", "Escape", "C-c") or spells them.
keys() {
	tui_tmux send-keys "$@"
}

# typed TEXT: letter by letter, whatever it means to tmux.
typed() {
	tui_tmux send-keys -l "$1"
}

resize() {
	tui_tmux resize-window -x "$1" -y "$2"
}

tui_has_ended() {
	[ -s "$TEST_TMP/tui-status" ]
}

# ended [STATUS]: by itself, with that status.
ended() {
	wait_for 15 tui_has_ended && same "${1-0}" "$(cat "$TEST_TMP/tui-status")"
}
