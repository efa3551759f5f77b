#!/usr/bin/env python3
"""DuckDB's SQL of the same analysis, exact: usage: peer.py IN.tsv OUT.csv [--print]

Means are compared as whole numbers over a common denominator and rounded half up once, as `ita`
does; the output has the columns that reference.py looks at. With --print the SQL is only shown.
"""
import sys
from make_national import INDICATOR, ITEMS, SUB

D = 25200  # every mean of 2567 is exact in parts of a hundredth over this
src, out = sys.argv[1:3]
sizes = {s: sum(1 for i in ITEMS if SUB.get(i) == s) for s in set(SUB.values()) if s}
weight = {}
for i in ITEMS:
    k = INDICATOR[i]
    if k <= 8:
        weight[i] = (k, D // 3)
    elif i in SUB:
        weight[i] = (9, D // (len(sizes) * sizes[SUB[i]]))
weight["10"] = (10, D)
values = ", ".join(f"('{i}', {k}, {w})" for i, (k, w) in weight.items())
sums = ", ".join(f"sum(h * w) FILTER (k = {k}) i{k}" for k in range(1, 11))
half = lambda x, d: f"((2 * ({x}) + {d}) // (2 * {d}))"
low = "least(iit, eit, oit)"
link = lambda f: f"""(eit < {(10000 + f) // 2} OR eit = {(10000 + f) // 2} AND 200 * ov - 2 * (30 * iit + 30 * eit + 40 * oit)
  < 155 - (CASE iit WHEN 10000 THEN 30 ELSE 0 END) - (CASE oit WHEN 10000 THEN 40 ELSE 0 END))"""
sql = f"""
CREATE TEMP TABLE items AS SELECT * FROM (VALUES {values}) t(item, k, w);
CREATE TEMP TABLE a AS SELECT year, code, any_value(name) AS name, {sums} FROM (
  SELECT year, code, name, k, w, CAST(round(score * 100) AS BIGINT) h FROM read_csv('{src}', delim='\\t', quote='',
    header=true, columns={{'year':'INTEGER','code':'VARCHAR','name':'VARCHAR','type':'VARCHAR','province':'VARCHAR','item':'VARCHAR','score':'DOUBLE'}})
  JOIN items USING (item)) GROUP BY year, code;
CREATE TEMP TABLE b AS SELECT year, code, name, {half('i1+i2+i3+i4+i5', f'5*{D}')} iit,
  {half('i6+i7+i8', f'3*{D}')} eit, {half('i9+i10', f'2*{D}')} oit,
  {half('18*(i1+i2+i3+i4+i5)+30*(i6+i7+i8)+60*(i9+i10)', f'300*{D}')} ov,
  list_position({[f'#' for _ in ()]} || [{', '.join(half(f'i{k}', str(D)) for k in range(1, 11))}],
    least({', '.join(half(f'i{k}', str(D)) for k in range(1, 11))})) weakest FROM a;
COPY (SELECT year, code, name, printf('%.2f', iit / 100) iit, printf('%.2f', eit / 100) eit, printf('%.2f', oit / 100) oit,
  printf('%.2f', ov / 100) overall, CASE WHEN ov < 7000 THEN 'ต้องปรับปรุงโดยด่วน' WHEN ov < 8500 THEN 'ต้องปรับปรุง'
  WHEN ov >= 9500 AND {low} >= 9500 THEN CASE WHEN {link(9500)} THEN 'ผ่านดีเยี่ยม/ผ่านดี' ELSE 'ผ่านดีเยี่ยม' END
    || CASE WHEN {link(8500)} THEN '/ผ่าน' ELSE '' END
  WHEN {low} >= 8500 THEN CASE WHEN {link(8500)} THEN 'ผ่านดี/ผ่าน' ELSE 'ผ่านดี' END ELSE 'ผ่าน' END AS level,
  rank() OVER (PARTITION BY year ORDER BY ov DESC) AS rank, weakest FROM b ORDER BY year, rank, code)
  TO '{out}' (HEADER, DELIMITER ',');
"""
sql = sql.replace("[] || ", "")
if "--print" in sys.argv:
    print(sql)
else:
    import duckdb
    duckdb.connect().execute(sql)
