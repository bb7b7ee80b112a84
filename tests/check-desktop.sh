#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-desktop.sh DESKTOP METAINFO MEDIA-TYPE: what the build made of these files is what desktops expect, and a
# design file is recognised, by its name as well as by its first bytes.

for tool in desktop-file-validate appstreamcli update-mime-database gio; do
  command -v $tool > /dev/null || { echo "$tool is not here"; exit 77; }
done
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 1
status=0
fail () { echo "$1"; status=1; }

echo '[Desktop Entry]' > "$work/bad.desktop"
desktop-file-validate "$work/bad.desktop" > /dev/null && fail "desktop-file-validate is blind"
echo '<component/>' > "$work/bad.metainfo.xml"
appstreamcli validate --no-net "$work/bad.metainfo.xml" > /dev/null && fail "appstreamcli is blind"

desktop-file-validate "$1" || status=1
# The project has no page of its own on the web; older versions neither miss one nor know the word.
appstreamcli validate --no-net --override url-homepage-missing=info "$2" > /dev/null 2>&1 ||
  appstreamcli validate --no-net "$2" || status=1

mkdir -p "$work/mime/packages" && cp "$3" "$work/mime/packages" && update-mime-database "$work/mime" 2> /dev/null ||
  fail "update-mime-database refuses $3"
echo 'anything' > "$work/by-name.ciclo"
printf '<?xml version="1.0" encoding="UTF-8"?>\n<course xmlns="urn:ciclo:design:1"/>\n' > "$work/by-content"
printf '<?xml version="1.0" encoding="UTF-8"?>\n<course xmlns="urn:another:design:1"/>\n' > "$work/other"
type_of ()
{
  XDG_DATA_HOME=$work XDG_DATA_DIRS=${XDG_DATA_DIRS:-/usr/local/share:/usr/share} \
    gio info -a standard::content-type "$work/$1" | sed -n 's/.*content-type: //p'
}
for file in by-name.ciclo by-content; do
  [ "$(type_of $file)" = application/vnd.ciclo.design+xml ] || fail "$file counts as $(type_of $file)"
done
[ "$(type_of other)" = application/vnd.ciclo.design+xml ] && fail "a file of another kind counts as a design"
exit $status
