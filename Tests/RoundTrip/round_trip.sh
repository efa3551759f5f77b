#!/bin/sh
# Saves a plan again by LibreOffice and by openpyxl, updates it by other scores, and compares every
# human cell, and colours, comments, formulas, merged cells, widths and sheets.
# Usage: Tests/RoundTrip/round_trip.sh ITA   (the program; needs soffice and python3 with openpyxl)
set -eu
ita=$1
here=$(dirname "$0")
package=$here/../..
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$ita" plan "$package/Fixtures/sheets/kudhae-2567.tsv" \
  --units "$package/Fixtures/plans/units.tsv" -o "$folder/drafted.xlsx" -q
# One weak item is weak no more, another is weaker.
sed -e 's/^\(O10\t.*\t\).*/\1100/' -e 's/^\(O11\t.*\t\).*/\10/' \
  "$package/Fixtures/sheets/kudhae-2567.tsv" >"$folder/scores.tsv"
for seed in 1 2 3 4 5; do
  python3 "$here/edit_workbook.py" edit "$folder/drafted.xlsx" "$folder/plan.xlsx" "$seed"
  mkdir -p "$folder/saved"
  soffice --headless --convert-to xlsx --outdir "$folder/saved" "$folder/plan.xlsx" >/dev/null 2>&1
  for file in "$folder/plan.xlsx" "$folder/saved/plan.xlsx"; do
    cp "$file" "$folder/updated.xlsx"
    rm -f "$folder/updated.xlsx.bak"
    "$ita" plan "$folder/scores.tsv" \
      --units "$package/Fixtures/plans/units.tsv" --update "$folder/updated.xlsx" -q
    python3 "$here/edit_workbook.py" compare "$folder/plan.xlsx" "$folder/updated.xlsx"
    python3 "$here/edit_workbook.py" looks "$file" "$folder/updated.xlsx"
  done
done
