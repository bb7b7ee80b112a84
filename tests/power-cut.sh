#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Cuts the power at the moment when a save has ended: saves on a file system in an image, copies the image without a
# sync, mounts the copy, which replays the journal, and looks. Whatever the kernel had not written yet is lost.
#
#   power-cut.sh TIMES NEW COMMAND [ARGUMENT ...]
#
# COMMAND saves to the file that it gets as its last argument and runs in the folder of that file; NEW has the bytes
# that a good save writes. Each of TIMES rounds cuts after saving over an existing file and after saving a new one, at
# once and after another program has forced the journal out. If COMMAND keeps backups in the folder “backups”, the old
# content must be there. OPTIONS: mount options. Status 77 where no image can be mounted.

# In a namespace of its own nobody else holds the copies mounted, and nothing stays mounted if the script is killed.
if [ -z "$IN_NAMESPACE" ]; then
  unshare -m true 2> /dev/null || { echo 'No mount namespace can be made here'; exit 77; }
  IN_NAMESPACE=1 exec unshare -m "$0" "$@"
fi

times=$1
new=$2
shift 2

work=$(mktemp -d) || exit 1
before=$work/before
after=$work/after
image=$work/image
trap 'umount "$after" "$before" 2> /dev/null; rm -rf "$work"' EXIT
mkdir "$before" "$after"
truncate -s 64M "$image" && mkfs.ext4 -q -F "$image" 2> /dev/null &&
  mount -o "loop${OPTIONS:+,$OPTIONS}" "$image" "$before" 2> /dev/null ||
  { echo 'No file system can be mounted here'; exit 77; }

declare -A good cut
bad=0

# round KIND COMMIT NUMBER COMMAND...
round ()
{
  local kind=$1 commit=$2 name=$1-$2-$3
  local label="$kind file${commit:+, after a commit}"
  shift 3

  if [ "$kind" = existing ]; then
    echo "old $name" > "$before/$name"
    sync -f "$before"
  fi
  if ! (cd "$before" && "$@" "$before/$name") > "$work/said" 2>&1; then
    echo "The save failed: $(cat "$work/said")"
    exit 1
  fi
  if [ -n "$commit" ]; then
    dd if=/dev/urandom of="$before/unrelated" bs=1k count=1 conv=fsync status=none
  fi
  rm -f "$work/cut" # a new file each time: the system knows a mounted image by its file
  cp --sparse=always "$image" "$work/cut"

  cut[$label]=$((${cut[$label]:-0} + 1))
  mount -o loop "$work/cut" "$after" || exit 1
  if ! cmp "$after/$name" "$new"; then
    bad=$((bad + 1))
  elif [ "$kind" = existing ] && [ -d "$before/backups" ] && ! grep -rqx "old $name" "$after/backups"; then
    echo "The backup of $name is lost"
    bad=$((bad + 1))
  else
    good[$label]=$((${good[$label]:-0} + 1))
  fi
  umount "$after"
}

for number in $(seq "$times"); do
  for kind in existing new; do
    for commit in '' commit; do
      round $kind "$commit" "$number" "$@"
    done
  done
done

for label in "${!cut[@]}"; do
  echo "$label: ${good[$label]:-0} of ${cut[$label]}"
done
[ $bad = 0 ]
