#!/usr/bin/env bash
# restore.t - a backup that cannot take the place of the store leaves the store where it was, or says where it lies.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/kit.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

kit_require
command -v "${CC%% *}" >/dev/null || skip_all 'there is no compiler for the faults'
! grep -q __asan_init "$TILLMAIL" || skip_all 'a sanitizer must be the first library, and so must the faults'
${CC:-cc} -shared -fPIC -o "$TEST_TMP/faultline.so" "$KIT/faultline.c" -ldl || bail 'the faults cannot be built'

folder=${STORE%/*}
kept=$TEST_TMP/desk.backup

# broken OPERATION NUMBER [STICK]: restore, while that file operation fails.
broken() {
	FAULT_OPS=$1 FAULT_AT=$2 FAULT_STICK=${3-0} FAULT_KIND=eio FAULT_PATH=$folder \
		LD_PRELOAD=$TEST_TMP/faultline.so "$TILLMAIL" --now "$now" restore "$kept" </dev/null
}

# failed PATTERN COMMAND...: with 74 and a text.
failed() {
	local pattern=$1
	shift
	"$@" >/dev/null 2>"$TEST_TMP/stderr"
	same 74 $? && has "$pattern" "$(cat "$TEST_TMP/stderr")"
}

asides() {
	find "$folder" -name 'default.db.replaced-*'
}

leftovers() {
	find "$folder" -name '*.restored*'
}

desk_sample
at backup "$kept" -q
id=$(at list --json | jq '.[0].id')
at note "$id" 'since the backup' >/dev/null
noted() {
	has 'since the backup' "$(at show "$id")"
}

# Renames: the store to another name, three that might lie beside it, the draft to the name of the store.
ok 'the store cannot be set aside' failed 'set aside' broken rename 1
ok 'it is there' noted
ok 'the draft cannot take its place' failed 'the store is the one before' broken rename 5
ok 'the store has its name again' noted
ok 'and no other' same '' "$(asides)$(leftovers)"
ok 'the next round looks at all of it' test -e "$STORE.doubt"

ok 'nor can the store be put back' failed 'rename it to' broken rename 5 1
ok 'it is told where it lies' has "$(asides)" "$(cat "$TEST_TMP/stderr")"
ok 'and what its name was' has "rename it to $STORE before" "$(cat "$TEST_TMP/stderr")"
ok 'nothing else is there' same '' "$(find "$STORE" 2>/dev/null)$(leftovers)"
mv "$(asides)" "$STORE"
ok 'with its name back, it is as it was' noted

# The last operation of all: the folder, where the draft has its name already.
cp "$STORE" "$TEST_TMP/noted.db"
n=1
until broken fsync $n 2>&1 | grep -q 'may forget'; do
	n=$((n + 1))
	[ $n -lt 40 ] || bail 'the folder is never written to the disk'
	rm "$STORE"*
	cp "$TEST_TMP/noted.db" "$STORE"
done
ok 'where the disk may forget it' same 1 "$(asides | wc -l)"
ok 'the backup is in its place' at list
ok 'and the store before is kept' grep -qa 'since the backup' "$(asides)"
done_testing
