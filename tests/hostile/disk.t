#!/usr/bin/env bash
# disk.t - on a full disk a verb says so, with the path, and everything goes on once there is room.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/lib/kit.sh"

kit_require

# Everything below runs in a mount namespace of its own, where the disk may be small.
if [ -z "${DISK_IS_OURS-}" ]; then
	unshare -Urm true 2>/dev/null || skip_all 'no file system can be mounted here'
	DISK_IS_OURS=yes TILLMAIL=$TILLMAIL exec unshare -Urm bash "$0"
fi

export TEST_TMP
now=2025-09-18T12:00:00+03:00
folder=${STORE%/*}
mkdir -m 700 "$folder"

# disk SIZE: what was on it is gone.
disk() {
	umount "$folder" 2>/dev/null
	mount -t tmpfs -o "size=$1,mode=700" tmpfs "$folder" || bail 'the small disk cannot be mounted'
}

disk_gone() {
	umount "$folder" 2>/dev/null
}

room() {
	mount -o "remount,size=$1" "$folder"
}
at_exit disk_gone

fill() {
	cat /dev/zero >"$folder/full" 2>/dev/null
	true
}

kit_start imap ok --tls
kit_config "imaps://localhost:$kit_port" submissions://localhost:9

stored() {
	tillmail --now "$now" list --lane all --state all --json | jq '[.[].messages] | add // 0'
}

said() {
	has "$1" "$(cat "$TEST_TMP/stderr")"
}

# From no room for an empty store to room for some of the mails.
for size in 64k 400k 600k; do
	disk "$size"
	ok "$size: the first round ends" measured 60 200 "$TILLMAIL" --now "$now" sync
	ok "$size: for want of room" ended_with 74
	ok "$size: it says so" said full
	ok "$size: and where" said "$folder"
	room 16m
	ok "$size: with room the next one" measured 60 200 "$TILLMAIL" --now "$now" sync
	ok "$size: goes on" ended_with 0
	ok "$size: and has all" same 5 "$(stored)"
	ok "$size: nothing was set aside" same '' "$(find "$folder" -name '*damaged*')"
done

id=$(tillmail --now "$now" list --lane all --state all --json | jq '.[0].id')
fill
ok 'an answer' measured 60 200 "$TILLMAIL" --now "$now" reply "$id" -m 'Your parcel left this morning.' --send
ok 'for which there is no room is refused' ended_with 74
ok 'with the path' said "$STORE"
rm "$folder/full"
ok 'it is not half there' same '[]' "$(tillmail --now "$now" outbox --json)"
ok 'with room' tillmail --now "$now" reply "$id" -m 'Your parcel left this morning.' --send
ok 'it is held' same held "$(tillmail --now "$now" outbox --json | jq -r '.[0].state')"

done_testing
