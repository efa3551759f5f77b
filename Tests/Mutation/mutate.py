#!/usr/bin/env python3
"""Changes one rule at a time and sees whether the tests notice.

    Tests/Mutation/mutate.py COPY [--seed 1] [--data 30] [--jobs 2] [--built] [--from 1] [--only WORD]

Works on a copy of the package, which is built once: every rule of `rules.txt` becomes a choice
between itself and its mutant, made by the environment variable ITA_MUTANT when the tests run. The
years' data (floors, weights, targets, tolerances, cut-offs) is read from the copy instead of
being compiled in, so that a number of it, chosen by the seed, can be changed between two runs.
Prints a table of the mutants and the tests that noticed; exit status 1 if one survived.
"""
import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
DATA = "Sources/FrameworkData"
# The tests of the package's own shape are left out: they look at the sources, which are not the
# package's here. Suites that try thousands of cases are asked last.
SLOW = "Property|BruteForce|Shortest|LostItems|Contest|Reconciliation|PlanUpdate|RoundTrip|Corpus"
# The suites that know most of a folder are asked first.
JUDGING = "Tests.(Condition|Level|Figure|Analysis|Assessment|Scenario|Composition|Framework)"
FIRST = {
    "Judging": [JUDGING], "Framework": [JUDGING],
    "Plan": ["ITAModelTests.(Plan|Measure|Thai|Progress)",
             "ITAReportsTests.(Plan|Progress)|itaTests.(Plan|Progress)"],
    "Nation": ["Tests.(Comparison|National|Compare|Trend)"],
    "WhatIf": ["ITAModelTests.(Shortest|WhatIf)"],
}

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
  static const char *folders[] = {"Years", "Measures", "Schemas", "Citations"};
  for (int place = 0; place < 4; place++) {
    char path[4096];
    const char *own = getenv("ITA_MUTANT_DATA");
    snprintf(path, sizeof path, "%s/%s/%s", own ? own : MUTANT_DATA, folders[place],
             files[index].name);
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


def killers(copy, first, number=0, data=None):
    """The tests that fail under a mutant; empty where none does.

    The suites of the filters in `first` are asked one after the other, then all.
    """
    environment = dict(os.environ, ITA_MUTANT=str(number), SWIFT_BACKTRACE="enable=no")
    if data:
        environment["ITA_MUTANT_DATA"] = str(data)
    for tests in [[suites, "--skip", SLOW] for suites in first] + [
            ["ITAModelTests", "--skip", SLOW], [f"ITAModelTests.*({SLOW})"],
            ["ITAReportsTests|itaTests"]]:
        command = ["swift", "test", "--skip-build", "--filter"] + tests
        binary = copy / ".build/debug/itaPackageTests.xctest"
        if binary.is_file():
            command = [binary.resolve(), "--testing-library", "swift-testing", "--filter"] + tests
        try:
            run = subprocess.run(
                command, cwd=copy, env=environment, capture_output=True, text=True,
                errors="replace", timeout=1800)
        except subprocess.TimeoutExpired:
            return ["(no end)"]
        output = run.stdout + run.stderr
        found = re.findall(r"Test (\w+)\(.*(?:failed after|recorded an issue)", output)
        # Some runners take a filter that fits no test for a fault of its own.
        if found or run.returncode not in (0, 69):
            return list(dict.fromkeys(found)) or ["(crash)"]
    return []


def rule_result(copy, number, mutant):
    name, line, changed = mutant
    folder, file = name.split("/")[1:]
    word = re.match(r"[A-Z]+[a-z]*", file).group()
    found = killers(copy, [f"ITAModelTests.{word}"] + FIRST.get(folder, []), number)
    return found, name, line, changed


def data_result(copy, mutant):
    """Judges by a folder of data of its own, so that several mutants can run at once."""
    path, number, line = mutant
    with tempfile.TemporaryDirectory() as own:
        shutil.copytree(copy / DATA, own, dirs_exist_ok=True)
        target = pathlib.Path(own) / path.relative_to(DATA)
        lines = target.read_text().split("\n")
        before, lines[number] = lines[number], line
        target.write_text("\n".join(lines))
        found = killers(copy, ["Tests.(Level|Scenario|Measure)", JUDGING], data=own)
    cut = 4 if before.startswith(("level", "tool", "target", "rule")) else None
    return (found, f"{path.name}:{number + 1}", " ".join(before.split("\t")[:cut]),
            " ".join(line.split("\t")[:cut]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("copy", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=int, default=30, help="how many numbers of the data")
    parser.add_argument("--jobs", type=int, default=2, help="how many mutants at once")
    parser.add_argument("--built", action="store_true", help="the copy is there, and built")
    parser.add_argument("--from", dest="start", type=int, default=1, help="first mutant to try")
    parser.add_argument("--only", default="", help="only mutants whose line has this word")
    given = parser.parse_args()
    rules = rule_mutants()
    data = list(data_mutants())
    random.Random(given.seed).shuffle(data)
    if not given.built:
        make_copy(given.copy, rules)
        build = subprocess.run(["swift", "build", "--build-tests"], cwd=given.copy)
        if build.returncode:
            sys.exit("the copy does not build")
        if killers(given.copy, []):
            sys.exit("the tests fail without any mutant")
    survivors = killed = 0
    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        results = [
            pool.submit(rule_result, given.copy, number, mutant)
            for number, mutant in enumerate(rules, 1)
            if number >= given.start and given.only in mutant[0] + mutant[1]]
        results += [
            pool.submit(data_result, given.copy, mutant)
            for mutant in data[:given.data] if given.only in f"{mutant[0]} {mutant[2]}"]
        for result in concurrent.futures.as_completed(results):
            found, place, before, after = result.result()
            killed += bool(found)
            survivors += not found
            more = f" and {len(found) - 2} more" if len(found) > 2 else ""
            word = "killed" if found else "SURVIVED"
            print("\t".join([word, place, before.strip(), after.strip(),
                             ", ".join(found[:2]) + more]), flush=True)
    print(f"{killed} killed, {survivors} survived")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
