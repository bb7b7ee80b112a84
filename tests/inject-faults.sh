#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fails or kills a save in each system call that concerns the folder of the file, one call a run, and looks at the file.
# Unlike fail-calls.sh this sees the calls of all libraries, whatever they are called in C.
#
#   inject-faults.sh NEW COMMAND [ARGUMENT ...]
#
# COMMAND saves to the file that it gets as its last argument and runs in the folder of that file; NEW has the bytes
# that a good save writes. A dry run finds the calls that concern the folder, by path or by descriptor. KINDS: which
# files to save to; FAULTS: what happens to a call. Status 77 where strace is missing or may not look.

new=$1
shift
. "$(dirname "$0")/saving.sh"

strace -o /dev/null true 2> /dev/null || { echo 'strace cannot be used here'; exit 77; }

# trace LOG OPTION... COMMAND...: runs COMMAND in the folder and sets $status.
trace ()
{
  log=$1
  shift
  # The outer redirection is for what the shell says of a killed program.
  {
    (cd "$folder" && exec strace -f -y -qq -o "$log" "$@") > /dev/null 2> "$work/said"
    status=$?
  } 2> /dev/null
}

for kind in ${KINDS:-plain symlink absent}; do
  for call in openat write writev pwrite64 copy_file_range fsync fdatasync fchmod fchown fallocate ftruncate fsetxattr \
    read pread64 rename renameat renameat2 link linkat close unlink unlinkat; do
    fresh $kind
    trace "$work/dry" -e trace=$call "$@" "$folder/f"
    for k in $(grep -nF "$folder" "$work/dry" | cut -d : -f 1 | head -n 12); do
      for fault in ${FAULTS:-signal=KILL error=EIO error=ENOSPC error=EDQUOT error=EACCES}; do
        fresh $kind
        trace "$work/log" -e trace=$call -e inject=$call:$fault:when=$k "$@" "$folder/f"
        runs=$((runs + 1))
        grep -F "$folder" "$work/log" | grep -q INJECTED || grep -q 'killed by SIGKILL' "$work/log" || continue
        judge $status "$call $fault k=$k"
      done
    done
  done
done
finish
