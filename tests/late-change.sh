#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Another program saves to the same file in the middle of a save, after it was found unchanged and before each of the
# calls that follow, also where the file system cannot exchange two names at once. What the other program wrote must be
# there in the end, and the save must not say “saved”.
#
#   late-change.sh SHIM NEW COMMAND [ARGUMENT ...]
#
# As fail-calls.sh, but COMMAND must load the file first and refuse when it was changed.

library=$1
new=$2
shift 2
. "$(dirname "$0")/saving.sh"
shim=$work/fail-call.so # a blank in its path would separate two libraries
cp "$library" "$shim" || exit 1

for kind in plain symlink absent; do
  for disturbance in mkostemp fallocate write fchmod fsync rename renameat2 renameat2=22 unlink; do # 22: EINVAL
    call=${disturbance%=*}
    how=${disturbance#$call}
    k=1
    while
      fresh $kind
      other=$folder/f
      [ $kind = symlink ] && other=$folder/real
      echo "$call $k" | tee "$work/other" > "$work/by"
      runs=$((runs + 1))
      FAIL_CALL=$call FAIL_HOW=${how#=} FAIL_K=$k FAIL_FOLDER=$folder FAIL_HIT=$work/hit \
        FAIL_BY=$work/by FAIL_TO=$other LD_PRELOAD=$shim ASAN_OPTIONS=verify_asan_link_order=0:$ASAN_OPTIONS \
        "$@" "$folder/f" > /dev/null 2>&1
      status=$?
      [ -e "$work/hit" ]
    do
      hits=$((hits + 1))
      if [ $status = 0 ]; then
        lies=$((lies + 1))
        echo "LIE: $disturbance k=$k, $kind"
      fi
      if ! cmp -s "$folder/f" "$work/other"; then
        bad=$((bad + 1))
        echo "BAD: $disturbance k=$k, $kind"
      fi
      k=$((k + 1))
    done
  done
done
finish
