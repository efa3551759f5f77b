#!/usr/bin/env bash
# Line coverage of the libraries by all tests, then every line that no test reaches.
# Takes a few minutes: the package is built once more, in its own folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
scratch="${ITA_COVERAGE_SCRATCH:-.build-coverage}"
tools="$(dirname "$(readlink -f "$(command -v swift)")")"

swift test --enable-code-coverage --scratch-path "$scratch" "$@"
bin="$(swift build --show-bin-path --scratch-path "$scratch")"
profile="$bin/codecov/default.profdata"
binary="$(find "$bin" -maxdepth 1 -name '*PackageTests.xctest' | head -n 1)"
libraries=(Sources/ITATables Sources/ITAModel Sources/ITAReports)

"$tools/llvm-cov" report "$binary" -instr-profile "$profile" "${libraries[@]}"
echo
echo "lines that no test reaches:"
"$tools/llvm-cov" show "$binary" -instr-profile "$profile" "${libraries[@]}" |
  awk '/^\/.*:$/ { file = $0 } /^ +[0-9]+\| +0\|/ { print file " " $0 }' |
  sed "s|$PWD/||"
