#!/usr/bin/env bash
# Brings about real faults of the system for every command that writes and prints a table of what
# came of each: exit status and code. It fails where an old output was harmed, where another file
# was left behind, or where the status is not the one that the fault calls for.
#
#     Tests/Faults/faults.sh        needs a built ita; as root it runs ita as nobody, and only root
#                                   can make a full disk
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
folder="$(mktemp -d)"
full="$folder/full"
trap 'umount "$full" 2> /dev/null; chmod -R u+w "$folder" 2> /dev/null; rm -rf "$folder"' EXIT
chmod 755 "$folder"
cp "$(swift build --show-bin-path)/ita" "$folder/ita"
ita=("$folder/ita")
if [ "$(id -u)" = 0 ]; then
  ita=(setpriv --reuid=65534 --regid=65534 --clear-groups "$folder/ita")
fi

inputs="$folder/inputs"
mkdir "$inputs"
cp Fixtures/sheets/kudhae-2567.tsv "$inputs/in.tsv"
sed 's/๕๐/๑๐๐/' "$inputs/in.tsv" > "$inputs/next.tsv"
cp Fixtures/plans/kudhae-2568.csv "$inputs/plan.csv"
printf 'year\tname\toverall\n2566\tก\t90\n2567\tก\t91\n' > "$inputs/nation.tsv"
printf 'ก\n2566\n%s' "$(printf '90\n%.0s' $(seq 1 16))" > "$inputs/answers"
chmod -R a+rX "$inputs"

# Name, ending of the output, command line: IN is the first input, OUT the output.
commands=(
  "analyze|csv|analyze IN/in.tsv --plan OUT"
  "plan|xlsx|plan IN/in.tsv -o OUT"
  "update|csv|plan IN/next.tsv --update OUT"
  "progress|csv|progress IN/plan.csv --as-of 2568-03-31 -o OUT"
  "report|docx|report IN/in.tsv -o OUT"
  "compare|csv|compare IN/nation.tsv -o OUT"
  "trend|csv|trend IN/nation.tsv --format csv -o OUT"
  "convert|tsv|convert IN/in.tsv -o OUT"
  "template|xlsx|template -o OUT"
  "new|xlsx|new -o OUT"
)
# Name, expected status, whether --force is given; what each does stands in `prepare`.
faults=(
  "a new file|0|" "old file, no --force|4|" "old file, --force|0|--force"
  "file is read-only|4|--force" "folder is read-only|4|--force" "output is a folder|4|--force"
  "folder is missing|4|" "link to a file|0|--force" "link to a missing folder|4|--force"
  "link in a circle|4|--force" "link to /dev/null|0|--force" "link to /dev/full|4|--force"
  "a FIFO with a reader|0|--force" "name of 300 letters|4|" "disk is full|4|--force"
  "file size is limited|4|--force" "input is missing|3|" "input is unreadable|3|"
  "input is a folder|3|"
)
bad=0

# Makes the place of a fault; sets `out`, `old` (the path to look at) and `given` (the inputs).
prepare() {
  local fault="$1" ending="$2" place="$folder/place"
  umount "$full" 2> /dev/null
  chmod -R u+w "$place" 2> /dev/null
  rm -rf "$place" && mkdir "$place"
  out="$place/out.$ending" old="" given="$inputs" limit=""
  case "$fault" in
    "old file"* | "file is read-only" | "folder is read-only" | "file size"*) old="$out" ;;
    "link to a file") old="$place/real.$ending"; ln -s "real.$ending" "$out" ;;
    "output is a folder") mkdir "$out" ;;
    "folder is missing") out="$place/none/out.$ending" ;;
    "link to a missing folder") ln -s "none/x" "$out" ;;
    "link in a circle") ln -s "out.$ending" "$out" ;;
    "link to /dev/null") ln -s /dev/null "$out" ;;
    "link to /dev/full") ln -s /dev/full "$out" ;;
    "a FIFO"*) mkfifo "$out"; (cat "$out" > "$place/got" &) ;;
    "name of 300 letters") out="$place/$(printf 'a%.0s' $(seq 1 300)).$ending" ;;
    "disk is full")
      mkdir -p "$full"
      mount -t tmpfs -o size=128k,mode=777 tmpfs "$full" 2> /dev/null || return 1
      out="$full/out.$ending" old="$out" ;;
    "input is missing") given="$place/none" ;;
    "input is unreadable") given="$place/in"; cp -r "$inputs" "$given"; chmod 000 "$given"/* ;;
    "input is a folder") given="$place/in"; for name in "$inputs"/*; do
      mkdir -p "$given/${name##*/}"; done ;;
  esac
  if [ -n "$old" ]; then
    if [ "$command" = update ]; then cp "$inputs/plan.csv" "$old"; else echo old > "$old"; fi
  elif [ "$command" = update ] && [[ "$fault" = "a new file" || "$fault" = "input"* ]]; then
    old="$out"; cp "$inputs/plan.csv" "$old"
  fi
  [ "$(id -u)" = 0 ] && chown -R 65534:65534 "$place" "$full" 2> /dev/null
  case "$fault" in
    "file is read-only") chmod 444 "$old" ;;
    "folder is read-only") chmod 555 "$place" ;;
    "disk is full") dd if=/dev/zero of="$full/rest" bs=1k 2> /dev/null ;;
    "file size"*) limit=1 ;;
  esac
  return 0
}

# Runs a command under a fault and prints its cell of the table.
cell() {
  local fault="$1" expected="$2" force="$3" ending="$4" line="$5" before after code status
  # Commands that take folders find nothing in an empty one.
  case "$command $fault" in "analyze input is a f"* | "compare input is a f"* | "trend input is a f"*)
    expected=2 ;; esac
  # An edited plan is replaced without --force, and only a file can be one.
  if [ "$command" = update ]; then
    force=""
    case "$fault" in
      "old file, no"*) expected=0 ;;
      "output is"* | "folder is missing" | "link to a missing"* | "link in"* | "link to /dev"* \
        | "a FIFO"* | "name of"*) printf ' |'; return ;;
    esac
  fi
  case "$command $fault" in "template input"* | "new input"*) printf ' |'; return ;; esac
  prepare "$fault" "$ending" || { printf ' not run |'; return; }
  before="$([ -n "$old" ] && cksum < "$old")"
  local words=()
  for word in $line $force; do
    word="${word/#IN/$given}"
    [ "$word" = OUT ] && word="$out"
    words+=("$word")
  done
  (
    # A limit is for ita alone, not for what writes down what it tells.
    bash -c "${limit:+ulimit -f 0;}"' exec "$@"' ita "${ita[@]}" "${words[@]}" \
      < "$inputs/answers" 2>&1 > /dev/null | cat > "$folder/told"
    exit "${PIPESTATUS[0]}"
  )
  status=$?
  code="$(grep -aoE ' E[0-9]{3} ' "$folder/told" | head -1 | tr -d ' ')"
  chmod u+rwx "$folder/place"
  after="$([ -n "$old" ] && cksum < "$old")"
  [ "$status" = "$expected" ] || { bad=1; code="$code EXPECTED $expected"; }
  if [ "$status" != 0 ] && [ "$before" != "$after" ]; then bad=1; code="$code HARMED"; fi
  if [ "$status" = 0 ] && [ -n "$old" ] && [ "$before" = "$after" ]; then
    bad=1; code="$code NOT WRITTEN"
  fi
  [ "$fault" = "link to a file" ] && [ ! -L "$out" ] && { bad=1; code="$code LINK LOST"; }
  if compgen -G "$folder/place/.ita-*" > /dev/null || compgen -G "$full/.ita-*" > /dev/null; then
    bad=1; code="$code LEFT"
  fi
  printf ' %s%s |' "$status" "${code:+ $code}"
}

printf '| fault |'; for row in "${commands[@]}"; do printf ' %s |' "${row%%|*}"; done; echo
printf '|---|'; for row in "${commands[@]}"; do printf -- '---|'; done; echo
for row in "${faults[@]}"; do
  IFS='|' read -r fault expected force <<< "$row"
  printf '| %s |' "$fault"
  for line in "${commands[@]}"; do
    IFS='|' read -r command ending words <<< "$line"
    cell "$fault" "$expected" "$force" "$ending" "$words"
  done
  echo
done
exit "$bad"
