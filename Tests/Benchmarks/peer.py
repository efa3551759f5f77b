#!/usr/bin/env python3
"""The same analysis in other tools, exact.

usage: peer.py duckdb|polars|pandas long|wide IN.tsv OUT.csv    does it
       peer.py sql|awk long|wide IN.tsv OUT.csv                 prints the program of a tool's own

Means are whole numbers over a common denominator, rounded half up once, as `ita` does; the total of
a wide table is the stated one. The output has the columns that `reference.py` and `same.py` read.
THREADS=N bounds the threads of DuckDB and polars.
"""
import os, sys
from make_national import INDICATOR, ITEMS, SUB

LEVELS = ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"]
THREADS = os.environ.get("THREADS")
TENS = range(1, 11)
HEAD = "year code name iit eit oit overall level rank weakest".split()


def weights():
    """What a hundredth of an item adds to its indicator, in parts of D: every mean of 2567 is whole."""
    sizes = {s: sum(SUB.get(i) == s for i in ITEMS) for s in set(SUB.values())}
    found = {"10": (10, D)}
    for i in ITEMS:
        if INDICATOR[i] <= 8:
            found[i] = (INDICATOR[i], D // sum(INDICATOR[j] == INDICATOR[i] for j in ITEMS))
        elif i in SUB:
            found[i] = (9, D // (len(sizes) * sizes[SUB[i]]))
    return found


D = 25200
WEIGHTS = weights()


def half(x, d, divide="//"):
    return f"((2 * ({x}) + {d}) {divide} (2 * {d}))"


IIT, EIT, OIT = "(i1+i2+i3+i4+i5)", "(i6+i7+i8)", "(i9+i10)"
TOTAL = half(f"18*{IIT}+30*{EIT}+60*{OIT}", 300 * D)


def cases(total, low, eit, link, when, end):
    """The levels that the unknown parts of EIT leave possible, as a chain of conditions."""
    good = when(link(8500), "ผ่านดี/ผ่าน", "ผ่านดี")
    best = when(link(9500), when(link(8500), "ผ่านดีเยี่ยม/ผ่านดี/ผ่าน", "ผ่านดีเยี่ยม/ผ่านดี"), "ผ่านดีเยี่ยม")
    return when(f"{total} < 7000", LEVELS[4], when(f"{total} < 8500", LEVELS[3], when(
        f"{low} < 8500", LEVELS[2], when(f"{total} >= 9500 {end} {low} >= 9500", best, good))))


def sql(form, src, out):
    text = "'VARCHAR'"
    if form == "long":
        columns = f"'year':'INTEGER','code':{text},'name':{text},'type':{text},'province':{text},'item':{text},'score':'DOUBLE'"
        values = ", ".join(f"('{i}', {k}, {w})" for i, (k, w) in WEIGHTS.items())
        sums = ", ".join(f"sum(h * w) FILTER (k = {k}) i{k}" for k in TENS)
        agencies = f"""CREATE TEMP TABLE items AS SELECT * FROM (VALUES {values}) t(item, k, w);
CREATE TEMP TABLE a AS SELECT year, code, any_value(name) AS name, {sums}, NULL AS stated FROM (
  SELECT year, code, name, k, w, CAST(round(score * 100) AS BIGINT) h FROM read_csv('{src}', delim='\\t', quote='',
    header=true, columns={{{columns}}}) JOIN items USING (item)) GROUP BY year, code;"""
    else:
        columns = f"'year':'INTEGER','code':{text},'name':{text},'type':{text},'province':{text}," + "".join(
            f"'i{k}':'DOUBLE'," for k in TENS) + "'overall':'DOUBLE'"
        values = ", ".join(f"CAST(round(i{k} * 100) AS BIGINT) * {D} i{k}" for k in TENS)
        agencies = f"""CREATE TEMP TABLE a AS SELECT year, code, name, {values}, CAST(round(overall * 100) AS BIGINT) stated
  FROM read_csv('{src}', delim='\\t', quote='', header=true, columns={{{columns}}});"""
    shown = "[" + ", ".join(half(f"i{k}", D) for k in TENS) + "]"
    level = cases(
        "ov", "least(iit, eit, oit)", "eit",
        lambda f: f"(eit < {(10000 + f) // 2} OR eit = {(10000 + f) // 2} AND 200 * ov - 2 * (30 * iit + 30 * eit + 40 * oit) < 155)",
        lambda c, a, b: f"CASE WHEN {c} THEN {quoted(a)} ELSE {quoted(b)} END", "AND")
    places = ", ".join(f"printf('%.2f', {c} / 100) {n}" for c, n in [("iit", "iit"), ("eit", "eit"), ("oit", "oit"), ("ov", "overall")])
    return (f"SET threads = {THREADS};\n" if THREADS else "") + agencies + f"""
CREATE TEMP TABLE b AS SELECT year, code, name, {half(IIT, 5 * D)} iit, {half(EIT, 3 * D)} eit, {half(OIT, 2 * D)} oit,
  coalesce(stated, {TOTAL}) ov, {shown} shown FROM a;
COPY (SELECT year, code, name, {places}, {level} AS level, rank() OVER (PARTITION BY year ORDER BY ov DESC) AS rank,
  list_position(shown, list_min(shown)) weakest FROM b ORDER BY year, rank, code) TO '{out}' (HEADER, DELIMITER ',');
"""


def quoted(word):
    return word if word.startswith("CASE") else f"'{word}'"


def awk(form, src, out):
    table = "\n".join(f'  K["{i}"] = {k}; W["{i}"] = {w}' for i, (k, w) in WEIGHTS.items())
    if form == "long":
        row = "{ S[n * 16 + K[$6]] += int($7 * 100 + 0.5) * W[$6] }"
    else:
        row = "{ for (k = 1; k <= 10; k++) S[n * 16 + k] = int($(k + 5) * 100 + 0.5) * %d; O[n] = int($16 * 100 + 0.5) }" % D
    level = cases(
        "o", "m", "eit", lambda f: f"link({(10000 + f) // 2})",
        lambda c, a, b: f"({c} ? {text(a)} : {text(b)})", "&&")
    return f"""function half(x, d) {{ return int((2 * x + d) / (2 * d)) }}
function link(edge) {{ return eit < edge || eit == edge && 200 * o - 2 * (30 * iit + 30 * eit + 40 * oit) < 155 }}
BEGIN {{ FS = "\\t"; OFMT = CONVFMT = "%.0f"
{table} }}
FNR == 1 {{ next }}
{{ key = $1 FS $2
  if (key != last) {{ if (key in id) n = id[key]; else {{ n = id[key] = ++N; year[N] = $1; code[N] = $2; name[N] = $3 }} last = key }} }}
{row}
END {{
  for (n = 1; n <= N; n++) {{
    a = b = c = 0; least = 1e9
    for (k = 1; k <= 10; k++) {{
      v = S[n * 16 + k]; s = half(v, {D}); if (s < least) {{ least = s; w = k }}
      if (k < 6) a += v; else if (k < 9) b += v; else c += v
    }}
    iit = half(a, 5 * {D}); eit = half(b, 3 * {D}); oit = half(c, 2 * {D})
    o = n in O ? O[n] : half(18 * a + 30 * b + 60 * c, 300 * {D})
    m = iit < eit ? iit : eit; if (oit < m) m = oit
    L[n] = {level}
    A[n] = iit; B[n] = eit; C[n] = oit; T[n] = o; X[n] = w; H[year[n], o]++; Y[year[n]]
  }}
  for (y in Y) {{ r = 1; for (o = 10000; o >= 0; o--) if ((y, o) in H) {{ R[y, o] = r; r += H[y, o] }} }}
  print "{','.join(HEAD)}" > "{out}"; close("{out}")
  sort = "LC_ALL=C sort -t, -k1,1n -k9,9n -k2,2 >> '{out}'"
  for (n = 1; n <= N; n++) printf "%s,%s,%s,%.2f,%.2f,%.2f,%.2f,%s,%d,%d\\n", year[n], code[n], name[n],
    A[n] / 100, B[n] / 100, C[n] / 100, T[n] / 100, L[n], R[year[n], T[n]], X[n] | sort
}}
"""


def text(word):
    return word if word.startswith("(") else f'"{word}"'


def polars(form, src, out):
    if THREADS:
        os.environ["POLARS_MAX_THREADS"] = THREADS
    import polars as pl
    hundredths = lambda c: (pl.col(c) * 100).round().cast(pl.Int64)
    schema = {"year": pl.Int32, "code": pl.String, "name": pl.String, "type": pl.String, "province": pl.String}
    if form == "long":
        items = pl.LazyFrame(
            {"item": list(WEIGHTS), "k": [k for k, _ in WEIGHTS.values()], "w": [w for _, w in WEIGHTS.values()]},
            schema={"item": pl.String, "k": pl.Int32, "w": pl.Int64})
        rows = pl.scan_csv(src, separator="\t", quote_char=None, schema={**schema, "item": pl.String, "score": pl.Float64})
        a = rows.select("year", "code", "name", "item", h=hundredths("score")).join(items, on="item").group_by("year", "code").agg(
            pl.col("name").first(), *[(pl.col("h") * pl.col("w")).filter(pl.col("k") == k).sum().alias(f"i{k}") for k in TENS])
    else:
        schema.update({str(k): pl.Float64 for k in TENS}, overall=pl.Float64)
        a = pl.scan_csv(src, separator="\t", quote_char=None, schema=schema).select(
            "year", "code", "name", *[(hundredths(str(k)) * D).alias(f"i{k}") for k in TENS], stated=hundredths("overall"))
    a = a.collect(engine="streaming").lazy()
    rounded = lambda x, d: (2 * x + d) // (2 * d)
    sums = [pl.sum_horizontal([f"i{k}" for k in ks]) for ks in (range(1, 6), range(6, 9), range(9, 11))]
    total = pl.col("stated") if form == "wide" else rounded(18 * sums[0] + 30 * sums[1] + 60 * sums[2], 300 * D)
    b = a.with_columns(
        iit=rounded(sums[0], 5 * D), eit=rounded(sums[1], 3 * D), oit=rounded(sums[2], 2 * D), overall=total,
        weakest=pl.concat_list([rounded(pl.col(f"i{k}"), D) for k in TENS]).list.arg_min() + 1)
    eit, ov, low = pl.col("eit"), pl.col("overall"), pl.min_horizontal("iit", "eit", "oit")
    gap = 200 * ov - 2 * (30 * pl.col("iit") + 30 * eit + 40 * pl.col("oit")) < 155
    link = lambda f: (eit < (10000 + f) // 2) | ((eit == (10000 + f) // 2) & gap)
    case = lambda c, x, y: pl.when(c).then(pl.lit(x) if isinstance(x, str) else x).otherwise(pl.lit(y) if isinstance(y, str) else y)
    good = case(link(8500), "ผ่านดี/ผ่าน", "ผ่านดี")
    best = case(link(9500), case(link(8500), "ผ่านดีเยี่ยม/ผ่านดี/ผ่าน", "ผ่านดีเยี่ยม/ผ่านดี"), "ผ่านดีเยี่ยม")
    level = case(ov < 7000, LEVELS[4], case(ov < 8500, LEVELS[3], case(low < 8500, LEVELS[2], case((ov >= 9500) & (low >= 9500), best, good))))
    b.with_columns(level=level, rank=ov.rank("min", descending=True).over("year")).select(
        "year", "code", "name", *[(pl.col(c) / 100).alias(c) for c in ("iit", "eit", "oit", "overall")], "level", "rank", "weakest"
    ).sort("year", "rank", "code").collect().write_csv(out, float_precision=2)


def pandas(form, src, out):
    import numpy as np, pandas as pd
    names = ["year", "code", "name", "type", "province"] + (["item", "score"] if form == "long" else [f"i{k}" for k in TENS] + ["overall"])
    used = [n for n in names if n not in ("type", "province")]
    rows = pd.read_csv(src, sep="\t", names=names, skiprows=1, usecols=used, quoting=3, encoding="utf-8",
                       dtype={n: str for n in ("code", "name", "item") if n in used})
    inds = [f"i{k}" for k in TENS]
    if form == "long":
        rows["k"] = rows["item"].map({i: k for i, (k, _) in WEIGHTS.items()})
        rows["w"] = rows["item"].map({i: w for i, (_, w) in WEIGHTS.items()})
        rows = rows[rows["k"].notna()]
        rows["x"] = np.rint(rows["score"] * 100).astype("int64") * rows["w"].astype("int64")
        a = rows.groupby(["year", "code", "k"], sort=False)["x"].sum().unstack("k")
        a = a[sorted(a.columns)]
        a.columns = inds
        a = a.join(rows.drop_duplicates(["year", "code"]).set_index(["year", "code"])["name"]).reset_index()
    else:
        a = rows
        a[inds] = np.rint(a[inds] * 100).astype("int64") * D
    rounded = lambda x, d: (2 * x + d) // (2 * d)
    x, y, z = a[inds[:5]].sum(axis=1), a[inds[5:8]].sum(axis=1), a[inds[8:]].sum(axis=1)
    iit, eit, oit = rounded(x, 5 * D), rounded(y, 3 * D), rounded(z, 2 * D)
    ov = np.rint(a["overall"] * 100).astype("int64") if form == "wide" else rounded(18 * x + 30 * y + 60 * z, 300 * D)
    low = np.minimum(np.minimum(iit, eit), oit)
    gap = 200 * ov - 2 * (30 * iit + 30 * eit + 40 * oit) < 155
    link = lambda f: (eit < (10000 + f) // 2) | (eit == (10000 + f) // 2) & gap
    best = (ov >= 9500) & (low >= 9500)
    a["level"] = np.select(
        [ov < 7000, ov < 8500, low < 8500, best & link(9500) & link(8500), best & link(9500), best, link(8500)],
        [LEVELS[4], LEVELS[3], LEVELS[2], "ผ่านดีเยี่ยม/ผ่านดี/ผ่าน", "ผ่านดีเยี่ยม/ผ่านดี", "ผ่านดีเยี่ยม", "ผ่านดี/ผ่าน"], "ผ่านดี")
    a["weakest"] = rounded(a[inds].to_numpy(), D).argmin(axis=1) + 1
    for name, value in zip(HEAD[3:7], (iit, eit, oit, ov)):
        a[name] = value / 100
    a["rank"] = a.groupby("year")["overall"].rank("min", ascending=False).astype(int)
    a[HEAD].sort_values(["year", "rank", "code"]).to_csv(out, index=False, float_format="%.2f")


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    tool, form, src, out = sys.argv[1:]
    if tool in ("sql", "awk"):
        print({"sql": sql, "awk": awk}[tool](form, src, out))
    elif tool == "duckdb":
        import duckdb
        duckdb.connect().execute(sql(form, src, out))
    else:
        {"polars": polars, "pandas": pandas}[tool](form, src, out)


if __name__ == "__main__":
    main()
