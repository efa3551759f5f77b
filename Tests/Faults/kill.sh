#!/usr/bin/env bash
# Kills `ita` while it writes, at many moments, and looks at what it leaves: for every output the
# old file or the new one, whole. A temporary file of a process that was killed outright may stay
# (nothing can remove it); it must never be taken for the output. One that is interrupted by
# Ctrl-C (SIGINT) leaves none.
#
#     Tests/Faults/kill.sh [TIMES]     needs a built ita; strace, where there is one, aims exactly
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
times="${1:-60}"
ita="$(swift build --show-bin-path)/ita"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

# What is killed: the command line, the outputs in $folder and, behind a bar, files to start from.
sheet=Fixtures/sheets/kudhae-2567.tsv
sed 's/๕๐/๑๐๐/' "$sheet" > "$folder/next.tsv"
awk 'BEGIN { print "year\tname\toverall"
  for (n = 1; n <= 500; n++) printf "2567\tหน่วยงาน %d\t%.2f\n", n, n == 9 ? 101 : 70 + n % 30 }' \
  > "$folder/nation.tsv"
commands=(
  "convert $sheet -o out.tsv --force|out.tsv"
  "report $sheet -o out.docx --force|out.docx"
  "plan $folder/next.tsv --update plan.csv|plan.csv plan.csv.bak"
  "compare $folder/nation.tsv -o out.csv --rejects rejects.tsv --force|out.csv rejects.tsv"
)
faults=0

# Puts the old outputs into $folder/place.
begin() {
  rm -rf "$folder/place" && mkdir "$folder/place"
  for output in $1; do
    case "$output" in
      plan.csv) cp Fixtures/plans/kudhae-2568.csv "$folder/place/$output" ;;
      *.bak) ;;
      *) echo "what stood there before" > "$folder/place/$output" ;;
    esac
  done
}

sum() { if [ -e "$1" ]; then cksum < "$1"; else echo none; fi; }

# Runs the command line in $folder/place: the names of its outputs stand there.
words() {
  local word line=()
  for word in $1; do
    case "$word" in out.* | rejects.* | plan.csv) line+=("$folder/place/$word") ;; *) line+=("$word") ;; esac
  done
  printf '%s\n' "${line[@]}"
}

# Looks at the outputs behind a signal; $3 tells which signal.
look() {
  local output now
  for output in $1; do
    now="$(sum "$folder/place/$output")"
    if [ "$now" = "${new[$output]}" ]; then seen[new]=$((seen[new] + 1))
    elif [ "$now" = "${old[$output]}" ]; then seen[old]=$((seen[old] + 1))
    else echo "A MIXTURE in $output: $2"; faults=1; fi
  done
  for left in "$folder"/place/.ita-*; do
    [ -e "$left" ] || continue
    if [ "$3" = INT ]; then echo "LEFT BY CTRL-C: $2"; faults=1; fi
    seen[left]=$((seen[left] + 1))
  done
}

for row in "${commands[@]}"; do
  line="${row%%|*}"
  outputs="${row#*|}"
  mapfile -t given < <(words "$line")
  declare -A old=() new=()
  begin "$outputs"
  for output in $outputs; do old[$output]="$(sum "$folder/place/$output")"; done
  started=$(date +%s%N)
  "$ita" "${given[@]}" -q > /dev/null || { echo "FAILS: $line"; exit 1; }
  took=$((($(date +%s%N) - started) / 1000000 + 1))
  for output in $outputs; do new[$output]="$(sum "$folder/place/$output")"; done
  for signal in KILL INT; do
    declare -A seen=([old]=0 [new]=0 [left]=0)
    runs=0
    if command -v strace > /dev/null; then
      for call in openat write fchown fchmod fsync close rename; do
        begin "$outputs"
        strace -qq -o "$folder/trace" -e "trace=$call" "$ita" "${given[@]}" -q > /dev/null 2>&1
        for number in $(seq 1 "$(grep -c "^$call(" "$folder/trace")"); do
          begin "$outputs"
          inject="inject=$call:signal=$signal:when=$number"
          # In a shell of its own, which tells nobody that it was killed.
          (strace -qq -o /dev/null -e "$inject" "$ita" "${given[@]}" -q > /dev/null; true) 2> /dev/null
          runs=$((runs + 1))
          look "$outputs" "$call $number $signal, $line" "$signal"
        done
      done
    fi
    for number in $(seq 1 "$times"); do
      begin "$outputs"
      # A shell makes background commands ignore SIGINT; a shell of its own in between does not.
      (trap - INT; exec "$ita" "${given[@]}" -q > /dev/null 2>&1) &
      process=$!
      sleep "$(printf '0.%03d' $((RANDOM % (took > 999 ? 999 : took))))"
      kill "-$signal" "$process" 2> /dev/null
      wait "$process" 2> /dev/null || true
      runs=$((runs + 1))
      look "$outputs" "random $number $signal, $line" "$signal"
    done
    printf '%-4s %4d runs  old %4d  new %4d  temporary files left %3d  ita %s\n' \
      "$signal" "$runs" "${seen[old]}" "${seen[new]}" "${seen[left]}" "${line//$folder\//}"
  done
done
exit "$faults"
