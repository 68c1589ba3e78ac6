#!/bin/sh
# layers.t - who may include what: the module table of ARCHITECTURE.md.
#
# A module sees its own headers and the public ones of the modules in its row;
# a header in src/X is private to src/X. main.c picks a door and may see all.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"

# module: modules whose headers it may include
cat >"$TEST_TMP/modules" <<'T'
base:
text: base
mail: base text
calendar: base text
conf: base text mail calendar
triage: base text mail calendar
letter: base text mail calendar
shop: base text calendar
store: base text mail triage shop
net: base mail
sync: base text mail calendar conf triage letter shop store net
desk: base text mail calendar conf triage letter shop store sync
cli: base text conf desk
tui: base text conf desk
T

# pattern of a library's headers: modules that wrap it
cat >"$TEST_TMP/libraries" <<'T'
^seccomp: mail
^sqlite3: store
^cmark: letter
^csv\.h: shop
^libetpan/: mail net
^gnutls/: net
^(n?curses|ncursesw/|panel\.h|term\.h): tui
^readline/: tui
^(libxml/|libxml2/): text
^(unicode/|uni(case|conv|ctype|gbrk|lbrk|name|norm|str|wbrk|width)): text calendar
^fribidi: text
^libexttextcat: text
^libfyaml: text conf
^libical: calendar
^jansson: letter cli
^nettle/: base
^netdb\.h: net
^sys/socket\.h: net sync desk
T

# violations ROOT: one line for each include that the tables forbid.
# shellcheck disable=SC2016 # the dollars are those of awk
violations() {
	(
		cd "$1" || exit 1
		find src include -name '*.[ch]' ! -path src/main.c | sort >"$TEST_TMP/files"
		xargs awk -v modules="$TEST_TMP/modules" -v libraries="$TEST_TMP/libraries" \
			-v files="$TEST_TMP/files" '
			function say(what) {
				printf "%s:%d: %s\n", FILENAME, FNR, what
			}
			function allow(table, row, name,    n, i, part, word) {
				n = split(row, part, /: */)
				word = row
				sub(/^[^:]*:/, "", word)
				split(word, part, " ")
				for (i in part)
					table[name, part[i]] = 1
			}
			BEGIN {
				while ((getline line < modules) > 0) {
					name = line
					sub(/:.*/, "", name)
					known[name] = 1
					may[name, name] = 1
					allow(may, line, name)
				}
				while ((getline line < libraries) > 0) {
					name = line
					sub(/:.*/, "", name)
					pattern[name] = 1
					allow(wraps, line, name)
				}
				while ((getline line < files) > 0)
					exists[line] = 1
			}
			FNR == 1 {
				split(FILENAME, at, "/")
				if (!(at[2] in known))
					say("\"" at[2] "\" is no module of the table")
			}
			/^[ \t]*#[ \t]*include[ \t]*</ {
				header = $0
				sub(/^[^<]*</, "", header)
				sub(/>.*/, "", header)
				for (p in pattern)
					if (header ~ p && !((p, at[2]) in wraps))
						say(at[2] " includes the library header " header)
			}
			/^[ \t]*#[ \t]*include[ \t]*"/ {
				header = $0
				sub(/^[^"]*"/, "", header)
				sub(/".*/, "", header)
				if (split(header, part, "/") != 2) {
					say(header " does not say its module")
					next
				}
				if (!((at[2], part[1]) in may))
					say(at[2] " includes " header)
				else if (("include/" header) in exists)
					next
				else if (at[1] != "src" || at[2] != part[1])
					say(header " is private to src/" part[1])
			}' <"$TEST_TMP/files"
	)
}

ok 'every include is allowed' same '' "$(violations "$TOP_SRCDIR")"

# And the test can fail: a forbidden include is added to a copy, one at a time.
copy=$TEST_TMP/copy

# caught FILE HEADER WHAT
caught() {
	rm -rf "$copy"
	mkdir -p "$copy"
	cp -R "$TOP_SRCDIR/src" "$TOP_SRCDIR/include" "$copy"
	chmod -R u+w "$copy"
	mkdir -p "$copy/src/net" "$copy/${1%/*}"
	printf '#pragma once\n' >"$copy/src/net/private.h"
	printf '#include %s\n' "$2" >"$copy/$1"
	has "$1:1: $3" "$(violations "$copy")"
}

ok 'base sees no other module' \
	caught src/base/new.c '"text/utf8.h"' 'base includes text/utf8.h'
ok 'a door sees no store' \
	caught src/cli/new.c '"store/store.h"' 'cli includes store/store.h'
ok 'desk sees no network' \
	caught src/desk/new.c '"net/imap.h"' 'desk includes net/imap.h'
ok 'nothing reaches back, in a header neither' \
	caught include/mail/new.h '"triage/lane.h"' 'mail includes triage/lane.h'
ok 'only store sees SQLite' \
	caught src/desk/new.c '<sqlite3.h>' 'desk includes the library header sqlite3.h'
ok 'only the screen sees curses' \
	caught src/cli/new.c '<curses.h>' 'cli includes the library header curses.h'
ok 'only mail and net see libetpan' \
	caught src/sync/new.c '<libetpan/libetpan.h>' 'sync includes the library header libetpan/libetpan.h'
ok 'a private header stays private' \
	caught src/sync/new.c '"net/private.h"' 'net/private.h is private to src/net'
ok 'a public header shows no private one' \
	caught include/net/new.h '"net/private.h"' 'net/private.h is private to src/net'
ok 'a header is named with its module' \
	caught src/net/new.c '"private.h"' 'private.h does not say its module'
ok 'a folder that is not in the table is no module' \
	caught src/util/new.c '<stddef.h>' '"util" is no module of the table'

done_testing
