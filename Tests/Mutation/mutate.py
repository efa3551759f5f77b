#!/usr/bin/env python3
"""Changes one rule at a time and sees whether the tests notice.

Each mutant is one changed number of a year's rules or one changed sign of the arithmetic; the
tests of the model must fail for it. Works on a copy of the package, never on the package itself.

    Tests/Mutation/mutate.py COPY [--seed 1] [--count 60]
"""
import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
RULES = "Sources/FrameworkData/Years"
MODEL = "Sources/ITAModel"
# The files that judge; readers of labels and wording have tests of their own.
JUDGING = [
    "Points", "Interval", "Condition", "LevelDecision", "FigureTree", "Composition", "Analysis",
    "Assessment", "ReconciliationSearch", "ReconciliationRelation", "ScoreText", "Slip",
]
SIGNS = [
    (" >= ", " > "), (" <= ", " < "), (" > ", " >= "), (" < ", " <= "), (" == ", " != "),
    (" && ", " || "), (" + ", " - "), (".lower", ".upper"), ("? quotient + 1", "? quotient"),
    ("numerator * 200 + denominator", "numerator * 200"), (".first", ".last"),
    ("includesUpper = false", "includesUpper = true"), ("hundredths: 1)", "hundredths: 2)"),
]


def rule_mutants():
    """Thresholds, weights and tolerances of the framework files, each moved by a little."""
    for path in sorted((PACKAGE / RULES).glob("*.tsv")):
        for number, line in enumerate(path.read_text().split("\n")):
            cells = line.split("\t")
            if cells[0] not in ("level", "tool", "part", "target", "tolerance") or len(cells) < 4:
                continue
            for match in re.finditer(r"\d+(\.\d+)?", cells[3]):
                # The figure's own name may have a digit: eit1=85.
                if match.start() and cells[3][match.start() - 1].isalpha():
                    continue
                for step in (1, -1):
                    value = match.group()
                    if "." in value:
                        changed = f"{float(value) + step * 0.01:.2f}"
                    else:
                        changed = str(int(value) + step)
                    if changed.startswith("-") or changed == "101":
                        continue
                    cell = cells[3][: match.start()] + changed + cells[3][match.end():]
                    yield path.relative_to(PACKAGE), number, "\t".join(
                        cells[:3] + [cell] + cells[4:])


def code_mutants():
    """Signs of comparison and arithmetic in the judging files."""
    for name in JUDGING:
        path = next((PACKAGE / MODEL).rglob(f"{name}.swift"))
        if not path.exists():
            continue
        for number, line in enumerate(path.read_text().split("\n")):
            if line.lstrip().startswith(("//", "import", "public import")) or '"' in line:
                continue
            for old, new in SIGNS:
                if old in line and "func " not in line:
                    yield path.relative_to(PACKAGE), number, line.replace(old, new, 1)


def copy_package(copy):
    shutil.copytree(
        PACKAGE, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".build*", ".git"))


def tests_fail(copy):
    """Whether the tests fail; a mutant that does not compile is told apart."""
    build = subprocess.run(
        ["nice", "swift", "build", "--build-tests"], cwd=copy, capture_output=True, text=True)
    if build.returncode:
        return None
    try:
        run = subprocess.run(
            ["nice", "swift", "test", "--skip-build", "--filter", "ITAModelTests|RepositoryTests"],
            cwd=copy, capture_output=True, text=True, timeout=600)
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("copy", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    rules, code = list(rule_mutants()), list(code_mutants())
    chance.shuffle(rules)
    chance.shuffle(code)
    half = given.count // 2
    # More than wanted, since some do not compile.
    mutants = rules[:half] + code[: 2 * (given.count - half)]
    copy_package(given.copy)
    if tests_fail(given.copy) is not False:
        sys.exit("the tests fail without any mutant")
    killed, survivors, refused = 0, [], 0
    for path, number, line in mutants:
        if killed + len(survivors) >= given.count:
            break
        target = given.copy / path
        text = target.read_text()
        lines = text.split("\n")
        before = lines[number]
        lines[number] = line
        target.write_text("\n".join(lines))
        result = tests_fail(given.copy)
        target.write_text(text)
        words = {True: "killed", False: "SURVIVED", None: "not compiled"}[result]
        print(f"{words}  {path}:{number + 1}  {before.strip()[:90]}  ->  {line.strip()[:90]}",
              flush=True)
        if result is None:
            refused += 1
        elif result:
            killed += 1
        else:
            survivors.append(f"{path}:{number + 1}")
    print(f"{killed} killed, {len(survivors)} survived, {refused} did not compile")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
