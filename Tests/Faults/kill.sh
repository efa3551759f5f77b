#!/usr/bin/env bash
# Kills `ita convert` at many moments and looks at what it leaves: the old file or the new one,
# whole. A temporary file of a killed process may stay (nothing can remove it); it must never be
# taken for the output.
#
#     Tests/Faults/kill.sh [TIMES]     needs a built ita; strace, where there is one, aims exactly
set -euo pipefail
cd "$(dirname "$0")/../.."
times="${1:-200}"
ita="$(swift build --show-bin-path)/ita"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
input=Fixtures/sheets/maesai-2566.tsv
"$ita" convert "$input" -o "$folder/new.tsv" -q
new="$(cksum < "$folder/new.tsv")"
echo "what stood there before" > "$folder/old"
old="$(cksum < "$folder/old")"
declare -A seen

look() {
  local sum
  sum="$(cksum < "$folder/out.tsv")"
  case "$sum" in
    "$old") seen[old]=$((${seen[old]:-0} + 1)) ;;
    "$new") seen[new]=$((${seen[new]:-0} + 1)) ;;
    *) echo "a mixture after $1"; exit 1 ;;
  esac
  for left in "$folder"/.ita-*; do
    if [ -e "$left" ]; then seen[left]=$((${seen[left]:-0} + 1)); rm -f "$left"; fi
  done
}

if command -v strace > /dev/null; then
  for call in openat write fchown fchmod fsync close rename; do
    for number in $(seq 1 40); do
      cp "$folder/old" "$folder/out.tsv"
      strace -qq -o /dev/null -e "inject=$call:signal=KILL:when=$number" \
        "$ita" convert "$input" -o "$folder/out.tsv" --force -q > /dev/null 2>&1 || true
      look "$call $number"
    done
  done
else
  for number in $(seq 1 "$times"); do
    cp "$folder/old" "$folder/out.tsv"
    "$ita" convert "$input" -o "$folder/out.tsv" --force -q > /dev/null 2>&1 &
    process=$!
    sleep "0.$(printf '%04d' $((RANDOM % 400)))"
    kill -9 "$process" 2> /dev/null || true
    wait "$process" 2> /dev/null || true
    look "$number"
  done
fi
echo "old ${seen[old]:-0}  new ${seen[new]:-0}  temporary files left by a kill ${seen[left]:-0}"
