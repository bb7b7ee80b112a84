#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Saves where the system really refuses: full, without inodes, read-only, protected, limited. What was there must stay
# to the last byte, no other file may stay, and the message must name the reason.
#
#   bad-disks.sh NEW COMMAND [ARGUMENT ...]
#
# COMMAND saves to the file that it gets as its last argument; NEW has the bytes that a good save writes, 10 kB at
# least. Status 77 where nothing can be mounted.

if [ -z "$IN_NAMESPACE" ]; then
  unshare -m true 2> /dev/null || { echo 'No mount namespace can be made here'; exit 77; }
  IN_NAMESPACE=1 exec unshare -m "$0" "$@"
fi

new=$1
shift
command=("$@")
export LC_ALL=C.UTF-8 LANGUAGE=
work=$(mktemp -d) || exit 1
disk=$work/disk
trap 'chattr -i "$disk/f" 2> /dev/null; umount "$disk" 2> /dev/null; rm -rf "$work"' EXIT
mkdir "$disk"
chmod 755 "$work"
mount -t tmpfs none "$disk" 2> /dev/null && umount "$disk" || { echo 'Nothing can be mounted here'; exit 77; }
echo 'old content' > "$work/old"
done=0 bad=0

wrong ()
{
  echo "$case: $1"
  bad=$((bad + 1))
}

# on TYPE OPTIONS: an empty disk with the file f.
on ()
{
  umount "$disk" 2> /dev/null
  if [ "$1" = ext4 ]; then
    rm -f "$work/image"
    truncate -s 2M "$work/image" && mkfs.ext4 -q -F "$work/image" && mount -o "loop,$2" "$work/image" "$disk"
    rmdir "$disk/lost+found"
  else
    mount -t "$1" -o "$2" none "$disk"
  fi || { echo "$1 cannot be mounted here"; exit 77; }
  cp "$work/old" "$disk/f"
}

# To the last block: what is asked for in large pieces, or not yet on the disk, is refused while there is still room.
fill ()
{
  local size
  for size in 64k 1k; do
    while dd if=/dev/zero of="$disk/filling" bs=$size count=1 oflag=append conv=notrunc,fsync status=none 2> /dev/null
    do :; done
  done
}

# run TARGET [PREFIX ...]: saves and keeps the status.
run ()
{
  local target=$1
  shift
  before=$(ls -A "$disk")
  timeout 60 "$@" "${command[@]}" "$disk/$target" > /dev/null 2> "$work/said"
  status=$?
}

# refused TARGET REASON: nothing was saved, nothing was lost, and the message says why.
refused ()
{
  done=$((done + 1))
  [ $status = 3 ] || wrong "status $status instead of 3"
  cmp -s "$disk/f" "$work/old" || wrong 'the old file is damaged'
  [ "$before" = "$(ls -A "$disk")" ] || wrong "left behind: $(ls -A "$disk" | tr '\n' ' ')"
  grep -qF "$disk/$1" "$work/said" || wrong 'the message does not name the file'
  grep -qF "$2" "$work/said" || wrong "the message does not say “$2” but “$(cat "$work/said")”"
}

saved ()
{
  done=$((done + 1))
  [ $status = 0 ] || wrong "status $status: $(cat "$work/said")"
  cmp -s "$disk/f" "$new" || wrong 'the new file is not there'
}

for type in tmpfs ext4; do
  case="full $type"
  on $type "$([ $type = tmpfs ] && echo size=64k)"
  fill
  run f
  refused f 'The disk is full.'
  case="new file on a full $type"
  run absent
  refused absent 'The disk is full.'
done

case='after space was freed'
on tmpfs size=1m
fill
run f
refused f 'The disk is full.'
rm "$disk"/filling*
run f
saved

case='no inodes'
on tmpfs nr_inodes=3
touch "$disk/last"
run f
refused f 'The disk is full.'

case='read-only disk'
on tmpfs size=1m
mount -o remount,ro "$disk"
run f
refused f 'The disk can only be read.'
run absent
refused absent 'The disk can only be read.'

case='protected file'
on ext4 ''
if chattr +i "$disk/f" 2> /dev/null; then
  run f
  refused f 'The system protects the file'
  chattr -i "$disk/f"
fi

case='limit for the size of files'
on tmpfs size=1m
run f prlimit --fsize=8192
refused f 'no file of this size'

case='no descriptors left'
run f prlimit --nofile=4
if [ $status = 0 ]; then saved; else refused f 'Too many files'; fi

case='folder not writable'
nobody='setpriv --reuid=65534 --regid=65534 --clear-groups'
on tmpfs size=1m,mode=755
chmod 666 "$disk/f"
if $nobody test -x "$1" -a -r "$new"; then
  run f $nobody
  refused f 'not allowed to write in its folder'
fi

echo "cases=$done wrong=$bad"
[ $bad = 0 ]
