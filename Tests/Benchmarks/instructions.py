#!/usr/bin/env python3
"""Counts the instructions that `ita compare` takes a row, which no other program can disturb.

usage: instructions.py [--ita PROGRAM] [--record] [--profile]

Makes small files of make_national.py, counts each run with valgrind twice as many agencies and
once, and compares what one more row costs with instructions.tsv beside this file: more than 5 %
above is exit status 1 (make it faster again, or record the new number with a reason); more than
5 % below asks you to record it, so that the gain is kept. With --record the numbers are written.
With --profile the dearest functions of each form are shown.

Build first: swift build -c release --static-swift-stdlib
"""
import os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
RECORD = os.path.join(HERE, "instructions.tsv")
PROGRAM = os.path.join(HERE, "../../.build/release/ita")
FEW, MANY = 500, 1500  # agencies; what both runs have in common falls out
FORMS = {
    "long": [], "long-thai": ["--thai"], "long-quoted": ["--csv"], "long-utf-16": ["--encoding", "utf-16"],
    "long-windows-874": ["--encoding", "cp874"], "long-shuffled": ["--shuffle"], "wide": ["--form", "wide"],
}


def count(program, path, profile=None):
    """The instructions of one run, and how many rows it had."""
    out = profile or os.devnull
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program, "compare", path, "--format", "csv"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"refs:\s+([\d,]+)", run.stderr).group(1).replace(",", ""))


def rows(path, options):
    encoding = "utf-16" if "utf-16" in options else "cp874" if "cp874" in options else "utf-8"
    with open(path, encoding=encoding, newline="\n") as f:
        return sum(1 for _ in f) - 1


def measured(program, name, options, folder, profile):
    counts, sizes = [], []
    for agencies in (FEW, MANY):
        path = os.path.join(folder, f"{name}-{agencies}.tsv")
        subprocess.run([sys.executable, os.path.join(HERE, "make_national.py"), "--agencies", str(agencies), "--out", path]
                       + options, check=True)
        counts.append(count(program, path))
        sizes.append(rows(path, options))
    if profile:
        out = os.path.join(folder, "callgrind")
        count(program, path, out)
        print(subprocess.run(["callgrind_annotate", out], capture_output=True, text=True).stdout[:6000])
    return round((counts[1] - counts[0]) / (sizes[1] - sizes[0]))


def main():
    words = sys.argv[1:]
    if any(w in ("-h", "--help") for w in words):
        sys.exit(__doc__)
    program = words[words.index("--ita") + 1] if "--ita" in words else PROGRAM
    known = {}
    if os.path.exists(RECORD):
        known = {a: int(b) for a, b in (line.split("\t") for line in open(RECORD).read().splitlines()[1:])}
    found, wrong = {}, False
    with tempfile.TemporaryDirectory() as folder:
        for name, options in FORMS.items():
            found[name] = measured(program, name, options, folder, "--profile" in words)
            share = 100 * found[name] / known[name] - 100 if name in known else 0
            verdict = "dearer" if share > 5 else "cheaper: record it" if share < -5 else "as recorded"
            wrong |= abs(share) > 5
            print(f"{name:18} {found[name]:8,} instructions a row  {share:+6.1f} %  {verdict}", flush=True)
    if "--record" in words:
        with open(RECORD, "w") as f:
            f.write("form\tinstructions a row\n" + "".join(f"{k}\t{v}\n" for k, v in found.items()))
    elif wrong:
        sys.exit(1)


main()
