#!/usr/bin/env bash
# Line coverage of the libraries by all tests, then every line that no test reaches, by file; exit
# status 1 where a library is below 95 %.
#
#   Tests/Coverage/coverage.sh            build, run all tests, report (a few minutes)
#   Tests/Coverage/coverage.sh --report   report on the last run again
#
# The package is built once more, in a folder of its own (ITA_COVERAGE_SCRATCH).
set -euo pipefail
cd "$(dirname "$0")/../.."
scratch="${ITA_COVERAGE_SCRATCH:-.build-coverage}"
tools="$(dirname "$(readlink -f "$(command -v swift)")")"
least=95

if [ "${1:-}" != --report ]; then
  swift test --enable-code-coverage --scratch-path "$scratch" "$@"
fi
bin="$(swift build --show-bin-path --scratch-path "$scratch")"
profile="$bin/codecov/default.profdata"
binary="$(find "$bin" -maxdepth 1 -name '*PackageTests.xctest' | head -n 1)"

status=0
for library in ITATables ITAModel ITAReports; do
  # The tenth column of the last line is the share of the lines.
  share="$("$tools/llvm-cov" report "$binary" -instr-profile "$profile" "Sources/$library" |
    awk 'END { print $10 }')"
  echo "$library $share"
  awk -v share="${share%\%}" -v least="$least" 'BEGIN { exit !(share < least) }' && status=1
done
echo
echo "lines that no test reaches (a line runs on where one call does not return):"
"$tools/llvm-cov" show "$binary" -instr-profile "$profile" \
  Sources/ITATables Sources/ITAModel Sources/ITAReports |
  awk -v top="$PWD/" '
    /^\/.*:$/ { file = substr($0, 1, length($0) - 1); sub(top, "", file); shown = 0 }
    /^ +[0-9]+\| +0\|/ {
      if (!shown) { print file; shown = 1 }
      line = $0; sub(/\| +0\|/, " ", line); print line
    }'
exit "$status"
