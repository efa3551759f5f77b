#!/usr/bin/env python3
"""One hash for a result, whoever wrote it and in whatever order.  usage: same.py RESULT.csv…

A result has a row an agency-year; its columns are found by name: those of HEAD. Exit status 1 where
two results differ.
"""
import csv, hashlib, sys

HEAD = "year code name iit eit oit overall level rank weakest".split()


def canonical(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return sorted(tuple(r[c] for c in HEAD) for r in csv.DictReader(f))


def hashed(path):
    rows = canonical(path)
    return len(rows), hashlib.sha256(repr(rows).encode()).hexdigest()[:16]


if __name__ == "__main__":
    found = [(p, *hashed(p)) for p in sys.argv[1:]]
    for path, count, digest in found:
        print(f"{digest}  {count} agency-years  {path}")
    sys.exit(len({digest for _, _, digest in found}) > 1)
