#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The C sources are as clang-format 14 makes them. Other versions differ in taste, so this is skipped without it.
# Repair: clang-format-14 -i FILE

for format in clang-format-14 clang-format; do
  "$format" --version 2> /dev/null | grep -q 'version 14\.' && break
  format=
done
[ -n "$format" ] || { echo "clang-format 14 is not here"; exit 77; }

cd "${1:-$(dirname "$0")/..}" || exit 1
if printf 'int  a;\n' | "$format" --dry-run -Werror --assume-filename=src/a.c 2> /dev/null; then
  echo "$format is blind: it did not find two blanks"
  exit 1
fi
find src tests -name data -prune -o -name '*.[ch]' -print0 | xargs -0 "$format" --dry-run -Werror
