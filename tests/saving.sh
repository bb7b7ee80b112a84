# SPDX-FileCopyrightText: 2026 The Ciclo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts share that disturb a save: a folder with the file to save to, and the verdict on what is there
# afterwards. To be sourced, with $new: a file with the bytes that a good save writes. Counts:
#
#   BAD        the file is neither exactly OLD nor exactly NEW
#   LIE        the command said “saved”, and the file is not NEW
#   left       temporary files that stayed although the program was not killed
#
# Whatever stays must have the name that the next start cleans up.

runs=0 hits=0 bad=0 lies=0 left=0
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
folder=$work/folder
old=$work/old
printf 'old-content\n' > "$old"

# fresh KIND: a folder with the file $folder/f: plain, symlink, hardlink or absent.
fresh ()
{
  kind=$1
  rm -rf "$folder" "$work/hit"
  mkdir "$folder"
  case $kind in
    plain) cp "$old" "$folder/f" ;;
    symlink) cp "$old" "$folder/real"; ln -s real "$folder/f" ;;
    hardlink) cp "$old" "$folder/real"; ln "$folder/real" "$folder/f" ;;
    absent) ;;
  esac
}

# judge STATUS LABEL: looks at what a run that was hit left behind.
judge ()
{
  hits=$((hits + 1))
  state=BAD
  cmp -s "$folder/f" "$old" && state=OLD
  cmp -s "$folder/f" "$new" && state=NEW
  [ "$kind" = absent ] && [ ! -e "$folder/f" ] && state=OLD
  [ "$kind" = hardlink ] && ! cmp -s "$folder/f" "$folder/real" && state=BAD
  if [ $state = BAD ]; then
    bad=$((bad + 1))
    echo "BAD: $2, $kind"
  fi
  if [ "$1" = 0 ] && [ $state != NEW ]; then
    lies=$((lies + 1))
    echo "LIE: $2, $kind"
  fi
  for name in $(ls -A "$folder"); do
    case $name in
      f | real | backups) ;;
      .ciclo-??????)
        case "$1 $2" in
          137* | *unlink*) ;; # killed, or the removal itself failed
          *) left=$((left + 1)); echo "left: $name, $2, $kind" ;;
        esac ;;
      *) bad=$((bad + 1)); echo "BAD: a file $name, $2, $kind" ;;
    esac
  done
}

# Ends the script with the figures.
finish ()
{
  echo "runs=$runs hits=$hits BAD=$bad LIES=$lies left=$left"
  [ $hits -gt 0 ] && [ $bad = 0 ] && [ $lies = 0 ] && [ $left = 0 ]
  exit
}
