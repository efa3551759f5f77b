"""Reads a Word or HTML file with other people's libraries and tells what they find in it.

    read_back.py FILE.docx [FILE.pdf]    the PDF that an office program made of it
    read_back.py FILE.html

Ends with 1 where something is lost.
"""

import re
import subprocess
import sys


def word(path, pdf):
    import docx

    document = docx.Document(path)
    headings = [p.text for p in document.paragraphs if re.match("[Hh]eading", p.style.name)]
    tables = [[[c.text for c in row.cells] for row in table.rows] for table in document.tables]
    print(f"{path}: {len(document.sections)} sections, {len(headings)} headings, "
          f"{len(tables)} tables, {len(document.inline_shapes)} charts")
    lost = []
    for number, section in enumerate(document.sections, 1):
        if section.header.is_linked_to_previous or section.footer.is_linked_to_previous:
            lost.append(f"section {number} has no head or foot of its own")
    charts = [part for part in document.part.package.iter_parts()
              if str(part.partname).startswith("/word/charts/chart")]
    if len(charts) != len(document.inline_shapes):
        lost.append(f"{len(charts)} charts, {len(document.inline_shapes)} places for them")
    for shape in document.inline_shapes:
        if not shape._inline.docPr.get("descr"):
            lost.append("a chart without words for who can't see it")
    if pdf:
        # Raw order keeps the lines of a cell together.
        text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True,
                              capture_output=True).stdout.decode()
        drawn = bare(text)
        texts = headings + [c for t in tables for row in t for c in row]
        texts += [p.text for p in document.paragraphs]
        for each in texts:
            for line in each.splitlines():
                for part in re.split(r"[\s\t]+", line):
                    if bare(part) and bare(part) not in drawn:
                        lost.append(f"not in the PDF: {part}")
    return lost


def bare(text):
    """The letters without marks: a PDF may hold ำ as two letters and marks in another order."""
    return re.sub(r"[\s“”\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u200b.า]", "", text)


def html(path):
    import html5lib

    with open(path, "rb") as file:
        parser = html5lib.HTMLParser(strict=False)
        tree = parser.parse(file.read())
    lost = [f"{position}: {code} {data}" for position, code, data in parser.errors]
    name = "{http://www.w3.org/1999/xhtml}"
    levels = [int(e.tag[-1]) for e in tree.iter() if re.fullmatch(r"h[1-6]", local(e.tag))]
    tables = list(tree.iter(name + "table"))
    print(f"{path}: {len(levels)} headings, {len(tables)} tables")
    if levels.count(1) != 1:
        lost.append("not one main heading")
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            lost.append(f"heading {after} follows {before}")
    identifiers = [e.get("id") for e in tree.iter() if e.get("id")]
    lost += [f"twice: {i}" for i in set(identifiers) if identifiers.count(i) > 1]
    for element in tree.iter():
        for key in ("aria-labelledby", "href"):
            for target in (element.get(key) or "").split():
                if key == "href" and not target.startswith("#"):
                    continue
                if target.lstrip("#") not in identifiers:
                    lost.append(f"leads nowhere: {target}")
        for key in ("src", "srcset"):
            if element.get(key):
                lost.append(f"from outside: {element.get(key)}")
    for table in tables:
        for cell in table.iter(name + "th"):
            if not cell.get("scope"):
                lost.append("a head without scope")
    return lost


def local(tag):
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


if __name__ == "__main__":
    source = sys.argv[1]
    found = html(source) if source.endswith(".html") else word(source, (sys.argv + [None])[2])
    print("\n".join(found))
    sys.exit(1 if found else 0)
