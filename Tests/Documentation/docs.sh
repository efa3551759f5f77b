#!/usr/bin/env bash
# Builds the documentation of the three libraries with the toolchain's docc, and fails on any
# warning: a link that leads nowhere, a parameter that is told of where others are not.
#
#     Tests/Documentation/docs.sh OUTPUT        needs built modules (swift build)
set -euo pipefail
cd "$(dirname "$0")/../.."
output="${1:?where to put the documentation}"
modules="$(swift build --show-bin-path)"
graphs="$(mktemp -d)"
trap 'rm -rf "$graphs"' EXIT
tools="$(dirname "$(readlink -f "$(command -v swift)")")"
target="$(swiftc -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p' | head -1)"
for library in ITATables ITAModel ITAReports; do
  mkdir -p "$graphs/$library" "$output"
  "$tools/swift-symbolgraph-extract" -module-name "$library" -I "$modules/Modules" \
    -Xcc "-fmodule-map-file=$modules/FrameworkData.build/module.modulemap" \
    -Xcc -fmodule-map-file=Sources/CZlib/module.modulemap -target "$target" \
    -minimum-access-level public -output-dir "$graphs/$library"
  "$tools/docc" convert "Sources/$library/$library.docc" --warnings-as-errors \
    --additional-symbol-graph-dir "$graphs/$library" --output-path "$output/$library" \
    --fallback-display-name "$library" --fallback-bundle-identifier "ita.$library"
  echo "$library: $(find "$output/$library/data" -name '*.json' | wc -l) pages, no warning"
done
