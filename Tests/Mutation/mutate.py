#!/usr/bin/env python3
"""Changes one rule at a time and sees whether the tests notice.

    Tests/Mutation/mutate.py COPY [--seed 1] [--data 30] [--only WORD]

Works on a copy of the package, which is built once: every rule of `rules.txt` becomes a choice
between itself and its mutant, made by the environment variable ITA_MUTANT when the tests run. The
years' data (floors, weights, targets, tolerances, cut-offs) is read from the copy instead of
being compiled in, so that a number of it, chosen by the seed, can be changed between two runs.
Prints a table of the mutants and the tests that noticed; exit status 1 if one survived.
"""
import argparse
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
DATA = "Sources/FrameworkData"
# The tests of the package's own shape look at the sources, which are not the package's here.
OTHERS = "ITATablesTests|ITAReportsTests|itaTests"

SWITCH_C = """
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int active_mutant(void) {
  const char *number = getenv("ITA_MUTANT");
  return number ? atoi(number) : 0;
}

EmbeddedFile embedded_file(size_t index) {
  static EmbeddedFile read[64];
  if (index >= embedded_file_count()) return (EmbeddedFile){0, 0, 0};
  if (read[index].name) return read[index];
  static const char *folders[] = {"Years", "Measures", "Schemas"};
  for (int place = 0; place < 3; place++) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s/%s", MUTANT_DATA, folders[place], files[index].name);
    FILE *file = fopen(path, "rb");
    if (!file) continue;
    unsigned char *bytes = malloc(1 << 24);
    size_t count = fread(bytes, 1, 1 << 24, file);
    fclose(file);
    read[index].start = bytes;
    read[index].count = count;
    read[index].name = files[index].name;
    return read[index];
  }
  return files[index];
}

// All files are read before any thread is.
__attribute__((constructor)) static void read_all(void) {
  for (size_t index = 0; index < embedded_file_count(); index++) embedded_file(index);
}
"""
SWITCH_SWIFT = """internal import FrameworkData

/// The mutant of this run; 0 for none.
enum Mutant {
  static let active = Int(active_mutant())
}
"""


def rule_mutants():
    """The mutants of `rules.txt`: file, line with the marked expression, what it becomes."""
    text = (HERE / "rules.txt").read_text()
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    blocks = [[line for line in block if not line.startswith("# ")] for block in blocks]
    return [tuple(block[:3]) for block in blocks if len(block) >= 3]


def schemata(copy, mutants):
    """Puts every mutant of the rules into the copy; stops where an expression is not there once."""
    edits = {}
    for number, (name, line, changed) in enumerate(mutants, 1):
        before, rest = line.split("⟦")
        original, after = rest.split("⟧")
        text = (copy / "Sources" / name).read_text()
        whole = before + original + after
        if text.count(whole) != 1:
            sys.exit(f"{name}: {text.count(whole)} times: {whole}")
        start = text.index(whole) + len(before)
        edits.setdefault(name, {}).setdefault((start, start + len(original)), []).append(
            (number, changed))
    for name, places in edits.items():
        path = copy / "Sources" / name
        path.write_text(rewritten(path.read_text(), 0, None, places))


def rewritten(text, offset, end, places):
    """The text with the choices put in; an expression may lie inside another one."""
    end = offset + len(text) if end is None else end
    outer = sorted(
        span for span in places
        if offset <= span[0] and span[1] <= end and not any(
            other != span and other[0] <= span[0] and span[1] <= other[1] for other in places
            if offset <= other[0] and other[1] <= end))
    result, last = "", offset
    for span in outer:
        inner = {other: value for other, value in places.items()
                 if other != span and span[0] <= other[0] and other[1] <= span[1]}
        body = rewritten(text[span[0] - offset:span[1] - offset], span[0], span[1], inner)
        for number, changed in places[span]:
            body = f"(Mutant.active == {number} ? ({changed}) : ({body}))"
        result += text[last - offset:span[0] - offset] + body
        last = span[1]
    return result + text[last - offset:]


def data_mutants():
    """Numbers of the rules' data, each moved by a little: file, line from 0, the line changed."""
    for path in sorted((PACKAGE / DATA / "Years").glob("*.tsv")):
        for number, line in enumerate(path.read_text().split("\n")):
            cells = line.split("\t")
            if len(cells) < 4:
                continue
            if cells[0] in ("level", "tool", "target") or cells[:2] == ["rule", "tolerance"]:
                yield from moved(path, number, cells, 3)
    path = PACKAGE / DATA / "Measures/cutoffs.tsv"
    for number, line in enumerate(path.read_text().split("\n")[1:], 1):
        cells = line.split("\t")
        for column in range(len(cells)):
            if re.fullmatch(r"\d+(\.\d+)?", cells[column]) and cells[column] not in ("0", "100"):
                yield from moved(path, number, cells, column)


def moved(path, number, cells, column):
    for match in re.finditer(r"(?<![a-z])\d+(\.\d+)?", cells[column]):
        for step in (1, -1):
            value = match.group()
            if "." in value:
                changed = f"{float(value) + step * 0.01:.2f}"
            else:
                changed = str(int(value) + step)
            if changed.startswith("-") or changed == "101":
                continue
            cell = cells[column][:match.start()] + changed + cells[column][match.end():]
            yield (path.relative_to(PACKAGE), number,
                   "\t".join(cells[:column] + [cell] + cells[column + 1:]))


def make_copy(copy, mutants):
    # What was built before is kept, so that a second run is short.
    for name in ("Sources", "Tests"):
        shutil.rmtree(copy / name, ignore_errors=True)
    shutil.copytree(
        PACKAGE, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".build*", ".git"))
    schemata(copy, mutants)
    (copy / "Sources/ITAModel/Mutant.swift").write_text(SWITCH_SWIFT)
    header = copy / DATA / "include/FrameworkData.h"
    header.write_text(
        header.read_text().replace("#endif", "int active_mutant(void);\n\n#endif"))
    source = copy / DATA / "FrameworkData.c"
    kept = source.read_text().split("EmbeddedFile embedded_file(size_t index)")[0]
    folder = (copy / DATA).resolve()
    source.write_text(f'{kept}\n#define MUTANT_DATA "{folder}"\n{SWITCH_C}')


def killers(copy, number):
    """The tests that fail under a mutant; empty where none does."""
    environment = dict(os.environ, ITA_MUTANT=str(number), SWIFT_BACKTRACE="enable=no")
    for tests in ("ITAModelTests", OTHERS):
        try:
            run = subprocess.run(
                ["swift", "test", "--skip-build", "--filter", tests], cwd=copy, env=environment,
                capture_output=True, text=True, errors="replace", timeout=900)
        except subprocess.TimeoutExpired:
            return ["(no end)"]
        if run.returncode:
            found = re.findall(r"✘ Test (?:case passing .* to )?(\w+)\(", run.stdout + run.stderr)
            return list(dict.fromkeys(found)) or ["(crash)"]
    return []


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("copy", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=int, default=30, help="how many numbers of the data")
    parser.add_argument("--only", default="", help="only mutants whose line has this word")
    given = parser.parse_args()
    rules = rule_mutants()
    data = list(data_mutants())
    random.Random(given.seed).shuffle(data)
    make_copy(given.copy, rules)
    build = subprocess.run(["swift", "build", "--build-tests"], cwd=given.copy)
    if build.returncode:
        sys.exit("the copy does not build")
    if killers(given.copy, 0):
        sys.exit("the tests fail without any mutant")
    survivors = killed = 0

    def tell(found, place, before, after):
        nonlocal survivors, killed
        killed += bool(found)
        survivors += not found
        more = f" and {len(found) - 2} more" if len(found) > 2 else ""
        print("\t".join(["killed" if found else "SURVIVED", place, before.strip(), after.strip(),
                         ", ".join(found[:2]) + more]), flush=True)

    for number, (name, line, changed) in enumerate(rules, 1):
        if given.only in name + line:
            tell(killers(given.copy, number), name, line, changed)
    for path, number, line in data[:given.data]:
        if given.only not in f"{path} {line}":
            continue
        target = given.copy / path
        text = target.read_text()
        lines = text.split("\n")
        before, lines[number] = lines[number], line
        target.write_text("\n".join(lines))
        try:
            found = killers(given.copy, 0)
        finally:
            target.write_text(text)
        cut = 4 if before.startswith(("level", "tool", "target", "rule")) else None
        tell(found, f"{path.name}:{number + 1}", " ".join(before.split("\t")[:cut]),
             " ".join(line.split("\t")[:cut]))
    print(f"{killed} killed, {survivors} survived")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
