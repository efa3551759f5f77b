#!/usr/bin/env python3
"""Deterministic made-up ITA data of the nation, in the real item structure of fiscal year 2567.

usage: make_national.py [--agencies N] [--years N] [--last-year Y] [--seed N] [--form long|wide]
                        [--thai] [--csv] [--encoding E] [--shuffle] [--out FILE]

The items come from Sources/FrameworkData/Years/fy2567.tsv: i1-i15, e1-e9, and the O items with
their sub-indicators. What indicator 10 is made of is not known, so that it is stated; its own
items O26-O35 stand in the file all the same: 60 rows an agency.

Every mean is exact and rounded half up once, when it is written: indicators 1-8 are means of their
items, 9 is the mean of its sub-indicators, tools are means of indicators, the total is 30-30-40.
"""
import argparse, os, random, sys
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
YEAR_FILE = os.path.join(HERE, "../../Sources/FrameworkData/Years/fy2567.tsv")
PROVINCES = "กระบี่ กาฬสินธุ์ ขอนแก่น ชัยนาท เชียงใหม่ ตรัง ตาก น่าน พิจิตร แพร่ ยะลา ระนอง เลย สตูล สุรินทร์".split()
TYPES = [("องค์การบริหารส่วนตำบล", 64), ("เทศบาลตำบล", 27), ("เทศบาลเมือง", 3), ("จังหวัด", 2), ("กรม", 4)]
HEADS = "หนอง บ้าน ท่า วัง คลอง ดอน โพธิ์ แม่ ห้วย นา โคก เขา บาง ทุ่ง ป่า".split()
TAILS = "ใหญ่ น้อย ขาว แดง สูง งาม ไผ่ ยาง แก้ว ทอง เงิน หลวง ใต้ เหนือ กลาง ม่วง สะอาด พัฒนา".split()
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def structure():
    """Items in order, the indicator of each, the sub-indicator of each."""
    indicator, sub, items = {}, {}, []
    with open(YEAR_FILE, encoding="utf-8") as f:
        for line in f:
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "item":
                items.append(cells[1])
                indicator[cells[1]] = int(cells[2])
            elif cells[0] == "member":
                first, last = cells[1].split("-")
                for k in range(int(first[1:]), int(last[1:]) + 1):
                    sub[f"O{k}"] = cells[2]
    return items, indicator, sub


ITEMS, INDICATOR, SUB = structure()


def rounded(x):
    return (2 * x.numerator + x.denominator) // (2 * x.denominator)


def mean(xs):
    return Fraction(sum(xs)) / len(xs)


def figures(scores, ten):
    """Exact indicators 1-10, tools and total, in hundredths; ten is the stated indicator 10."""
    of, subs = {}, {}
    for item, value in zip(ITEMS, scores):
        if INDICATOR[item] <= 8:
            of.setdefault(INDICATOR[item], []).append(value)
        elif item in SUB:
            subs.setdefault(SUB[item], []).append(value)
    ind = [mean(of[k]) for k in range(1, 9)]
    ind += [mean([mean(v) for v in subs.values()]), Fraction(ten)]
    tools = [mean(ind[:5]), mean(ind[5:8]), mean(ind[8:])]
    return ind, tools, (30 * tools[0] + 30 * tools[1] + 40 * tools[2]) / 100


def agency(seed, a):
    r = random.Random(seed * 1_000_003 + a)
    kind = r.choices([t for t, _ in TYPES], [w for _, w in TYPES])[0]
    name = kind + r.choice(HEADS) + r.choice(TAILS) + (r.choice(TAILS) if r.random() < 0.3 else "")
    return f"{a + 1:07d}", name, kind, r.choice(PROVINCES), 78 + 20 * (1 - r.random() ** 2)


def scores(seed, year, a, quality):
    r = random.Random((seed * 10007 + year) * 1_000_003 + a)
    q = quality + r.uniform(-3, 3) - (r.uniform(0, 25) if r.random() < 0.04 else 0)
    got = min(0.995, max(0.3, (q - 40) / 55))
    out = []
    for item in ITEMS:
        if item[0] == "O":
            x = r.random()
            out.append(10000 if x < got else 5000 if x < got + 0.01 else 0)
        else:
            out.append(min(10000, max(0, int(q * 100 + (r.random() + r.random() + r.random() - 1.5) * 900))))
    tens = [v for item, v in zip(ITEMS, out) if INDICATOR[item] == 10]
    return out, rounded(mean(tens))


def decimal(h):
    return f"{h // 100}.{h % 100:02d}"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--form", choices=["long", "wide"], default="long")
    ap.add_argument("--agencies", type=int, default=8323)
    ap.add_argument("--years", type=int, default=1)
    ap.add_argument("--last-year", type=int, default=2567)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--thai", action="store_true")
    ap.add_argument("--csv", action="store_true")
    ap.add_argument("--shuffle", action="store_true")
    ap.add_argument("--encoding", default="utf-8")
    ap.add_argument("--out", default="-")
    o = ap.parse_args()
    out = sys.stdout.buffer if o.out == "-" else open(o.out, "wb", buffering=1 << 20)
    sep, end = (",", "\r\n") if o.csv else ("\t", "\n")
    digits = (lambda s: s.translate(THAI)) if o.thai else (lambda s: s)
    quote = (lambda s: f'"{s}"') if o.csv else (lambda s: s)
    # Encoders with a byte-order mark put it before every piece; here it belongs before the first.
    marks = {"utf-16": ("utf-16-le", b"\xff\xfe"), "utf-8-sig": ("utf-8", b"\xef\xbb\xbf")}
    encoding, mark = marks.get(o.encoding, (o.encoding, b""))
    out.write(mark)
    head = "year code name type province".split()
    head += ["item", "score"] if o.form == "long" else [str(k) for k in range(1, 11)] + ["overall"]
    out.write((sep.join(head) + end).encode(encoding))
    rows = []
    who = [agency(o.seed, a) for a in range(o.agencies)]
    for year in range(o.last_year - o.years + 1, o.last_year + 1):
        for a, (code, name, kind, province, quality) in enumerate(who):
            values, ten = scores(o.seed, year, a, quality)
            start = sep.join([digits(str(year))] + [quote(c) for c in (code, name, kind, province)]) + sep
            if o.form == "long":
                pairs = list(zip(ITEMS, values))
                pairs[-1] = ("10", ten)   # in the place of O35, so that 60 rows are an agency
                pairs.insert(len(pairs) - 1, (ITEMS[-1], values[-1]))
                rows += [start + quote(item) + sep + digits(decimal(v)) + end for item, v in pairs]
            else:
                ind, _, total = figures(values, ten)
                rows.append(start + sep.join(digits(decimal(rounded(x))) for x in ind + [total]) + end)
            if len(rows) > 100_000 and not o.shuffle:
                out.write("".join(rows).encode(encoding))
                rows = []
    if o.shuffle:
        random.Random(o.seed).shuffle(rows)
    out.write("".join(rows).encode(encoding))


if __name__ == "__main__":
    main()
