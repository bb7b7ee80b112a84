#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the first, second, third ... call of each kind fail while a file is saved, until there is no such call any more.
#
#   fail-calls.sh SHIM NEW COMMAND [ARGUMENT ...]
#
# SHIM is the library made from fail-call.c. COMMAND saves to the file that it gets as its last argument and runs in the
# folder of that file; NEW has the bytes that a good save writes. KINDS: which files to save to. FATAL: calls
# whose very first failure must not be overlooked, even if the new file happens to be there.

library=$1
new=$2
shift 2
. "$(dirname "$0")/saving.sh"
shim=$work/fail-call.so # a blank in its path would separate two libraries
cp "$library" "$shim" || exit 1

# try CALL HOW K COMMAND...: FALSE when there was no K-th call.
try ()
{
  call=$1 how=$2 k=$3
  shift 3
  runs=$((runs + 1))
  # The outer redirection is for what the shell says of a killed program.
  {
    (cd "$folder" && FAIL_CALL=$call FAIL_HOW=$how FAIL_K=$k FAIL_FOLDER=$folder FAIL_HIT=$work/hit LD_PRELOAD=$shim \
      ASAN_OPTIONS=verify_asan_link_order=0:$ASAN_OPTIONS exec "$@" "$folder/f") > /dev/null 2> "$work/said"
    status=$?
  } 2> /dev/null
  [ -e "$work/hit" ] || return 1
  judge $status "$call $how k=$k"
  case "$status $k $how $FATAL " in
    '0 1 '[0-9]*" $call "*) bad=$((bad + 1)); echo "BAD: overlooked, $call $how k=$k, $kind" ;;
  esac
  if [ $status != 0 ] && [ $status != 137 ] && [ ! -s "$work/said" ]; then
    bad=$((bad + 1))
    echo "BAD: no message, $call $how k=$k, $kind"
  fi
}

for kind in ${KINDS:-plain symlink absent}; do
  for call in mkostemp fallocate write ftruncate fchmod fchown fsync close rename renameat2 unlink open read pread; do
    for how in 5 28 122 13 22 kill short; do # EIO, ENOSPC, EDQUOT, EACCES, EINVAL
      if [ $how = short ] && [ $call != write ]; then
        continue
      fi
      if [ $how = kill ] && [ "$kind" = hardlink ]; then
        continue # that is what the backup is for
      fi
      k=1
      while fresh $kind && try $call $how $k "$@"; do
        k=$((k + 1))
      done
    done
  done
done
finish
