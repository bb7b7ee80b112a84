#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# gui-run.sh COMMAND [ARGUMENT…]: runs COMMAND with a display, a session bus, a home and settings of its own, which are
# gone afterwards. Any number may run at the same time. Where there is no display to be had, the test is skipped.

for program in Xvfb dbus-run-session; do
  command -v $program > /dev/null || { echo "$program is not installed"; exit 77; }
done

own=$(mktemp -d) || exit 99
mkdir -p "$own"/{home,run,config/gtk-4.0,data,cache,state,documents}
chmod 700 "$own/run"
cat > "$own/config/gtk-4.0/settings.ini" <<'END'
[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=false
gtk-cursor-blink=false
gtk-xft-antialias=1
gtk-xft-hinting=0
END

# Xvfb finds a free display by itself and tells which one when it is ready.
mkfifo "$own/ready"
Xvfb -displayfd 3 -screen 0 "${GUI_SCREEN:-1280x900x24}" -nolisten tcp -noreset 3> "$own/ready" 2> "$own/xvfb.log" &
xvfb=$!
trap 'kill $xvfb 2> /dev/null; wait $xvfb 2> /dev/null; rm -rf "$own"' EXIT
read -r -t 30 display < "$own/ready" || { cat "$own/xvfb.log" >&2; exit 99; }

[[ $1 != */* ]] || set -- "$(realpath "$1")" "${@:2}"
cd "$own/documents" || exit 99
env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u AT_SPI_BUS_ADDRESS -u LC_ALL \
  DISPLAY=":$display" HOME="$own/home" XDG_RUNTIME_DIR="$own/run" XDG_CONFIG_HOME="$own/config" \
  XDG_DATA_HOME="$own/data" XDG_CACHE_HOME="$own/cache" XDG_STATE_HOME="$own/state" \
  LANG="${GUI_LANG:-C.UTF-8}" LANGUAGE="${GUI_LANGUAGE:-}" \
  GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GDK_DISABLE=gl GTK_A11Y="${GTK_A11Y:-atspi}" \
  GSETTINGS_BACKEND=memory ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0 \
  timeout -k 5 "${GUI_TIMEOUT:-300}" dbus-run-session -- "$@" \
  2> >(grep -v -E 'dbus-daemon\[|SpiRegistry|Failed to set fd limit' >&2)
