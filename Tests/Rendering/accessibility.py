"""Asks axe-core, in Chromium, what of an HTML report somebody can't see, hear or reach.

    accessibility.py FILE.html ...

Every page is tried on a desk's and a telephone's width, in light and dark. Ends with 1 where a
rule is broken. Needs Chromium and the package axe-core-python, which holds the rules.
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import axe_core_python

RULES = pathlib.Path(axe_core_python.__file__).with_name("axe.min.js").read_text()
ASK = """
<script>%s</script>
<script>
addEventListener("load", () => axe.run().then(found => {
  const lines = [];
  for (const rule of found.violations)
    for (const node of rule.nodes) lines.push(`${rule.id}: ${rule.help}: ${node.html}`);
  const answer = { rules: found.passes.length, faults: lines, doubts:
    found.incomplete.map(rule => `${rule.id}: ${rule.nodes.length}`) };
  document.body.innerHTML = "";
  const place = document.createElement("pre");
  place.id = "answer";
  place.textContent = JSON.stringify(answer);
  document.body.append(place);
}));
</script>
"""


def answer(page, width, dark):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "page.html")
        path.write_text(page.replace("</body>", ASK % RULES + "</body>"))
        words = ["chromium", "--headless", "--no-sandbox", "--disable-gpu",
                 f"--user-data-dir={folder}/profile", f"--window-size={width},2000",
                 "--virtual-time-budget=20000", "--dump-dom", f"file://{path}"]
        if dark:
            words.insert(1, "--blink-settings=preferredColorScheme=0")
        shown = subprocess.run(words, check=True, capture_output=True).stdout.decode()
    found = re.search(r'<pre id="answer">(.*?)</pre>', shown, re.S)
    return json.loads(html.unescape(found[1])) if found else None


def main(files):
    broken = False
    for file in files:
        page = pathlib.Path(file).read_text()
        for width in (1280, 500):
            for dark in (False, True):
                name = f"{file} at {width}, {'dark' if dark else 'light'}"
                result = answer(page, width, dark)
                if result is None:
                    print(f"{name}: no answer")
                    broken = True
                    continue
                print(f"{name}: {result['rules']} rules kept, {len(result['faults'])} broken, "
                      f"in doubt: {', '.join(result['doubts']) or 'none'}")
                for fault in result["faults"]:
                    print("  " + fault)
                broken = broken or bool(result["faults"])
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
