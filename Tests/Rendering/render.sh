#!/usr/bin/env bash
# Draws documents as people will see them, for a look by eye, and reads Word files back.
#
#   Tests/Rendering/render.sh OUTPUT [FILE.docx|FILE.html ...]
#
# Without files it draws the sample documents of the tests and the reports of the fixtures: report,
# memo, report in a template that python-docx and one that LibreOffice made; and writes each report
# twice, in other time zones and locales, which must give the same bytes. Word files become PDF and
# PNG through LibreOffice; HTML files PNG on a desk's and a telephone's width, in light and dark, and
# PDF as printed, through Chromium, and are tried with axe-core. Not part of `swift test`: it
# installs what it needs (Debian, pip).
set -euo pipefail
if [ $# -lt 1 ]; then sed -n '2,14s/^# \{0,1\}//p' "$0"; exit 2; fi
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
output=$(cd "$1" && pwd)
shift

need() { command -v "$1" >/dev/null || missing+=("$2"); }
missing=()
need soffice libreoffice-writer
need chromium chromium
need pdftoppm poppler-utils
fc-list | grep -qi laksaman || missing+=(fonts-thai-tlwg)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o DPkg::Lock::Timeout=900 "${missing[@]}"
fi
python3 -c 'import docx, html5lib, axe_core_python' 2>/dev/null ||
  python3 -m pip install -q python-docx html5lib axe-core-python

# The font of official papers is not free to ship with Debian; Laksaman has the same measures.
fonts=$(mktemp -d)
trap 'rm -rf "$fonts"' EXIT
cat >"$fonts/fonts.conf" <<'CONF'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family" qual="any"><string>TH SarabunPSK</string></test>
    <edit name="family" mode="assign" binding="same"><string>Laksaman</string></edit>
  </match>
</fontconfig>
CONF
export FONTCONFIG_FILE="$fonts/fonts.conf"

# The reports of the fixtures by the program itself. The same words must give the same bytes
# wherever and whenever they are said.
reports() {
  swift build --product ita
  local ita name file
  ita=$(swift build --product ita --show-bin-path)/ita
  for file in sheets/kudhae-2567.tsv sheets/maesai-2566.tsv documents/khlongmai-2565.txt; do
    name=$(basename "${file%.*}")
    write "$name.docx" "$file"
    write "$name-memo.docx" "$file" --memo
    write "$name-office.docx" "$file" --template "$output/office.dotx"
    write "$name-libreoffice.docx" "$file" --template "$fonts/template.docx"
    write "$name.html" "$file"
    write "$name-english.html" "$file" --lang en --digits arabic
    write "$name.md" "$file"
    write "$name.json" "$file"
  done
}

write() { # name, fixture, further words: the document, written twice
  local name=$1 file=Fixtures/$2
  shift 2
  "$ita" -q report "$file" --force -o "$output/$name" "$@"
  TZ=Pacific/Kiritimati LC_ALL=th_TH.UTF-8 COLUMNS=40 \
    "$ita" -q report "$file" --force -o "$fonts/again-$name" "$@"
  cmp "$output/$name" "$fonts/again-$name"
  TZ=America/Adak LC_ALL=C "$ita" -q report "$file" --force -o "$fonts/again-$name" "$@"
  cmp "$output/$name" "$fonts/again-$name"
}

if [ $# -eq 0 ]; then
  python3 "$here/make_template.py" "$output/office.dotx"
  ITA_RENDERING="$output" swift test --package-path "$here/../.." --filter DocumentRendering
  soffice --headless -env:UserInstallation="file://$fonts/office" \
    --convert-to "docx:MS Word 2007 XML" --outdir "$fonts" "$here/template.fodt" >/dev/null 2>&1
  (cd "$here/../.." && reports)
  rm "$output/office.dotx"
  set -- "$output"/*.docx "$output"/*.html
fi

shoot() { # page, name, width, height, extra options: a picture of a page
  local page=$1 name=$2 width=$3 height=$4
  shift 4
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --window-size="$width,$height" --screenshot="$output/$name" "$@" "file://$page" >/dev/null 2>&1
}

status=0
for file in "$@"; do
  file=$(realpath "$file")
  name=$(basename "${file%.*}")
  case $file in
    *.docx)
      soffice --headless -env:UserInstallation="file://$fonts/office" --convert-to pdf \
        --outdir "$output" "$file" >/dev/null 2>&1
      mv "$output/$name.pdf" "$output/$name.word.pdf"
      pdftoppm -r 60 -png "$output/$name.word.pdf" "$output/$name.word"
      pdffonts "$output/$name.word.pdf" >"$output/$name.fonts.txt"
      python3 "$here/read_back.py" "$file" "$output/$name.word.pdf" || status=1
      ;;
    *.html)
      shoot "$file" "$name.desk.png" 1280 3600
      shoot "$file" "$name.dark.png" 1280 2400 --blink-settings=preferredColorScheme=0
      # A window can't be as narrow as a telephone, a frame in it can.
      printf '<body style="margin:0"><iframe src="file://%s" width=390 height=4000 style="border:0">' \
        "$file" >"$fonts/phone.html"
      shoot "$fonts/phone.html" "$name.phone.png" 500 4000
      chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
        --print-to-pdf="$output/$name.html.pdf" "file://$file" >/dev/null 2>&1
      pdftoppm -r 60 -png "$output/$name.html.pdf" "$output/$name.print"
      python3 "$here/read_back.py" "$file" || status=1
      python3 "$here/accessibility.py" "$file" || status=1
      ;;
    *) echo "not drawn: $file" ;;
  esac
done
echo "look at the pictures in $output"
exit $status
