#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fuzz-briefly.sh TARGET OPTION… SEEDS…: the same inputs each time, from a folder for finds that is empty. FUZZ_RUNS and
# FUZZ_SEED ask for more and for other ones. The input that ended the target is left where the test ran.

target=$1
shift
finds=$(mktemp -d) || exit 1
trap 'rm -rf "$finds"' EXIT
"$target" -runs="${FUZZ_RUNS:-20000}" -seed="${FUZZ_SEED:-1}" -timeout=60 -print_final_stats=1 "$finds" "$@"
