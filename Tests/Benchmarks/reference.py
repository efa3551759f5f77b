#!/usr/bin/env python3
"""The yardstick: plain, exact and slow.  usage: reference.py IN.tsv ITA.csv

Works out every agency of a long file of make_national.py with fractions, and compares the file
that `ita compare IN.tsv -o ITA.csv` wrote: tools, total, possible levels, rank, weakest indicator.
Exit status 1 where one figure differs.
"""
import csv, sys
from make_national import ITEMS, decimal, figures, rounded

LEVELS = ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"]


def link(total, iit, eit, oit, floor):
    """Whether one part of EIT can be below a floor: at the edge, where it needs the other part at
    100 and EIT at its lowest, the total must allow that lowest. What is written with two decimals may
    be half a hundredth more, but never more than 100."""
    edge = (10000 + floor) // 2
    slack = 155 - (30 if iit == 10000 else 0) - (40 if oit == 10000 else 0)
    return eit < edge or eit == edge and 200 * total - 2 * (30 * iit + 30 * eit + 40 * oit) < slack


def levels(total, iit, eit, oit):
    """The levels that the unknown parts of EIT leave possible, best first."""
    if total < 8500:
        return [LEVELS[3 if total >= 7000 else 4]]
    low = min(iit, eit, oit)
    one = total >= 9500 and low >= 9500
    two = low >= 8500
    found = [LEVELS[0]] if one else []
    if two and (not one or link(total, iit, eit, oit, 9500)):
        found.append(LEVELS[1])
    if not two or link(total, iit, eit, oit, 8500):
        found.append(LEVELS[2])
    return found


def main():
    agencies = {}
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as f:
        for r in list(csv.reader(f, delimiter="\t"))[1:]:
            agencies.setdefault((int(r[0]), r[1]), {})[r[5]] = int(r[6].replace(".", ""))
    want, scores = {}, {}
    for key, own in agencies.items():
        ind, tools, total = figures([own[i] for i in ITEMS], own["10"])
        shown = [rounded(x) for x in ind]
        t, o = [rounded(x) for x in tools], rounded(total)
        scores.setdefault(key[0], []).append(o)
        want[key] = [decimal(x) for x in t + [o]] + ["/".join(levels(o, *t)), shown.index(min(shown)) + 1]
    wrong = 0
    with open(sys.argv[2], encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    for r in rows:
        key = (int(r["year"]), r["code"])
        own = [r["iit"], r["eit"], r["oit"], r["overall"], r["level"], int(r["weakest"])]
        score = int(r["overall"].replace(".", ""))
        rank = sum(s > score for s in scores[key[0]]) + 1 if len(rows) < 20000 else int(r["rank"])
        if own != want.pop(key) or rank != int(r["rank"]):
            wrong += 1
            print(key, own, rank, r["rank"])
    print(f"{len(rows)} agencies compared, {wrong} differ, {len(want)} missing")
    sys.exit(1 if wrong or want else 0)


main()
