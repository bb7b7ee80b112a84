#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every XML file of the project is well-formed: user interface, icons, templates, package descriptions.

command -v xmllint > /dev/null || { echo "xmllint is not here"; exit 77; }
cd "${1:-$(dirname "$0")/..}" || exit 1
if echo '<a><b></a>' | xmllint --noout - 2> /dev/null; then
  echo "xmllint is blind: it took an element that was not closed"
  exit 1
fi
find data ui src \( -name '*.ui' -o -name '*.xml' -o -name '*.xml.in' -o -name '*.svg' -o -name '*.ciclo' \
  -o -name '*.its' \) -print0 2> /dev/null | xargs -0 xmllint --nonet --noout
