#!/usr/bin/env python3
"""Runs `ita` and its peers in turn on the same data, checks that they say the same, prints the table.

usage: race.py [-n ROUNDS] [--folder F] [--build B] [--libraries B] [--shared B] [NAME…]
NAME    one long ten wide thai encodings xlsx start; all without any. Ten years take a while.
F       where data, programs and results go; made data is kept and used again (default: race-data)
B       the folder of a build of `ita`: with -static-executable (default: .build/release); beside it,
        for its start only, with --static-swift-stdlib, and with shared libraries

Programs are raced as they are installed, copied and without symbols: a file as a linker leaves it lies
in pieces in the system's cache, and starts half a millisecond later.

Every row of the table is whole processes: median wall time, peak memory, and the median over the
rounds of the peer's time divided by `ita`'s in the same round, so that a drifting machine moves both
alike; of a goal the same ratio of CPU times too, which other people's work on the machine moves less.
The first command of a table is ours. A result that differs ends with exit status 1.
"""
import argparse, os, shlex, statistics, subprocess, sys
import same

# How a program is linked, and what the compiler is told for it.
LINKED = {"static": "-static-executable", "libraries": "-static-stdlib", "shared": ""}

HERE = os.path.dirname(os.path.abspath(__file__))
EMPTY = 'print("")\n'


class Race:
    def __init__(self, name, title):
        self.name, self.title, self.runs, self.goals, self.results = name, title, [], [], []

    def run(self, name, command, result=None):
        self.runs.append((name, command))
        if result:
            self.results.append((name, result))
        return self

    def goal(self, text, over, under, least=None, most=None):
        """The time of `over` divided by that of `under` must be at least or at most a number."""
        self.goals.append((text, over, under, least, most))
        return self


def sh(command, **more):
    return subprocess.run(command, shell=True, check=True, **more)


def made(path, command):
    if not os.path.exists(path):
        sh(command)
    return settled(path)


def settled(path):
    """A file in the system's cache as one read from the disk in order is, whoever read it before.

    Read first by something that takes it in small pieces, it lies there in such, hour after hour,
    and to copy it costs every tool twice as much.
    """
    with open(path, "rb", buffering=0) as file:
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while file.read(1 << 20):
            pass
    return path


def data(f, name, options):
    return made(f"{f}/{name}", f"{sys.executable} {HERE}/make_national.py {options} --out {f}/{name}")


def peers(race, f, form, src, tools):
    """The peers' commands for a table, each with a result of its own."""
    stem = f"{f}/{race.name}"
    for tool in tools:
        out = f"{stem}.{tool}.csv"
        if tool == "duckdb-cli":
            sh(f"{sys.executable} {HERE}/peer.py sql {form} {src} {out} > {stem}.sql")
            race.run(tool, f"duckdb -batch -f {stem}.sql", out)
        elif tool == "mawk":
            sh(f"{sys.executable} {HERE}/peer.py awk {form} {src} {out} > {stem}.awk")
            race.run(tool, f"mawk -f {stem}.awk {src}", out)
        else:
            race.run(tool, f"{sys.executable} {HERE}/peer.py {tool} {form} {src} {out}", out)
    return race


def compare(race, build, f, src, name="ita", tag="", options=""):
    out = f"{f}/{race.name}{tag}.ita.csv"
    return race.run(name, f"{build}/ita compare {src}{options} -o {out} --force", out)


def one(builds, f):
    src = data(f, "one.tsv", "--agencies 1")
    race = Race("one", "One agency, 60 rows")
    for linked, build in builds.items():
        mark = "" if linked == "static" else " " + linked
        race.run("ita" + mark, f"{build}/ita analyze {src}").run("empty" + mark, empty(f, linked))
        race.goal(f"within 2.5 x an empty Swift program ({linked})", "ita" + mark, "empty" + mark, most=2.5)
    peers(race, f, "long", src, ["duckdb-cli", "mawk"]).run("cat", f"cat {src}")
    sh(f"{builds['static']}/ita compare {src} -o {f}/one.ita.csv --force > /dev/null 2>&1")
    race.results.append(("ita compare", f"{f}/one.ita.csv"))
    race.goal("20 x faster than DuckDB", "duckdb-cli", "ita", least=20)
    return race.goal("within 4 x cat", "ita", "cat", most=4)


def installed(source, folder, name):
    """A copy of a program without its symbols."""
    os.makedirs(folder, exist_ok=True)
    sh(f"strip -o {folder}/{name} {source}")
    return folder


def empty(f, linked):
    """An empty Swift program, linked as a build of `ita` is."""
    folder = f"{f}/empty-{linked}"
    program = f"{folder}/empty"
    if not os.path.exists(program):
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/main.swift", "w") as file:
            file.write(EMPTY)
        sh(f"swiftc -O {LINKED[linked]} {folder}/main.swift -o {folder}/linked")
        installed(f"{folder}/linked", folder, "empty")
    return program


def nation(name, title, options, build, f, tools, goals):
    src = data(f, f"{name}.tsv", options)
    # The peers know one year's rules; years before 2562 have none of their own.
    rules = " --rules-as 2567" if "--years" in options else ""
    race = compare(Race(name, title), build, f, src, options=rules)
    form = "wide" if "wide" in options else "long"
    peers(race, f, form, src, tools).run("wc -l", f"wc -l {src}").run("cat", f"cat {src}")
    for text, over, under, least, most in goals:
        race.goal(text, over, under, least, most)
    return race


def long(build, f):
    return nation(
        "long", "The nation, one year by items", "", build, f,
        ["duckdb-cli", "duckdb", "polars", "pandas", "mawk"], [
            ("6 x faster than DuckDB", "duckdb-cli", "ita", 6, None),
            ("8 x faster than polars", "polars", "ita", 8, None),
            ("14 x faster than mawk", "mawk", "ita", 14, None),
            ("within 5 x wc -l", "ita", "wc -l", None, 5)])


def ten(build, f):
    return nation(
        "ten", "The nation, ten years by items", "--years 10", build, f,
        ["duckdb-cli", "duckdb", "polars"], [
            ("4 x faster than DuckDB", "duckdb-cli", "ita", 4, None),
            ("4 x faster than polars", "polars", "ita", 4, None),
            ("within 5 x wc -l", "ita", "wc -l", None, 5)])


def wide(build, f):
    return nation(
        "wide", "The nation, one row an agency", "--form wide", build, f,
        ["duckdb-cli", "polars", "pandas"], [
            ("6 x faster than DuckDB", "duckdb-cli", "ita", 6, None),
            ("30 x faster than pandas", "pandas", "ita", 30, None)])


def thai(build, f):
    race = Race("thai", "Thai numerals against ASCII digits")
    compare(race, build, f, data(f, "thai.tsv", "--thai"))
    compare(race, build, f, data(f, "long.tsv", ""), "ascii", ".ascii")
    return race.goal("within 1.5 x the file in ASCII", "ita", "ascii", most=1.5)


def encodings(build, f):
    race = Race("encodings", "Other encodings against UTF-8 with tabs")
    compare(race, build, f, data(f, "long.tsv", ""), "ita")
    for name, options in [("utf-16", "--encoding utf-16"), ("cp874", "--encoding cp874"), ("csv", "--csv --encoding utf-8-sig")]:
        compare(race, build, f, data(f, f"long-{name}.{'csv' if name == 'csv' else 'tsv'}", options), name, "." + name)
        race.goal(f"{name} within 3 x UTF-8 TSV", name, "ita", most=3)
    return race


def xlsx(build, f):
    src = data(f, "wide.tsv", "--form wide")
    race = Race("xlsx", "A workbook of 8,323 rows and 17 columns, read")
    for maker in ("xlsxwriter", "openpyxl"):
        book = f"{f}/{maker}/book.xlsx"
        made(book, f"mkdir -p {f}/{maker} && {sys.executable} {HERE}/workbook.py {maker} {src} {book}")
        ours, mark = ("ita", "") if maker == "xlsxwriter" else ("ita 2", " 2")
        race.run(ours, f"{build}/ita bench {f}/{maker} read", "-")
        race.run("inflate" + mark, f"{build}/ita bench {f}/{maker} inflate")
        race.run("calamine" + mark, f"{sys.executable} {HERE}/workbook.py read-calamine {book}", "-")
        race.run("openpyxl" + mark, f"{sys.executable} {HERE}/workbook.py read-openpyxl {book}", "-")
        race.run("ita compare" + mark, f"{build}/ita compare {book} -o {f}/xlsx.csv --force")
        race.goal(f"within 2 x inflating it ({maker})", ours, "inflate" + mark, most=2)
        race.goal(f"5 x faster than calamine ({maker})", "calamine" + mark, ours, least=5)
        race.goal(f"40 x faster than openpyxl ({maker})", "openpyxl" + mark, ours, least=40)
    return race


def start(builds, f):
    race = Race("start", "Start-up")
    for linked, build in builds.items():
        mark = "" if linked == "static" else " " + linked
        race.run("ita" + mark, f"{build}/ita --help").run("empty" + mark, empty(f, linked))
        race.goal(f"within 2.5 x an empty Swift program ({linked})", "ita" + mark, "empty" + mark, most=2.5)
    return race.run("python", f"{sys.executable} -c pass")


def spawned(command, out=os.devnull):
    """Runs a command once: seconds, CPU seconds, peak MiB."""
    words = [sys.executable, "-I", "-S", f"{HERE}/once.py", out, *shlex.split(command)]
    told = subprocess.run(words, capture_output=True, text=True)
    if told.returncode:
        sys.exit(f"failed: {command}\n{told.stderr}")
    return [float(x) for x in told.stdout.split()]


def checked(race, f):
    """Runs each command once, and compares what they say."""
    found = {}
    for name, command in race.runs:
        spawned(command, f"{f}/said")
        if (name, "-") in race.results:
            with open(f"{f}/said") as file:
                found[name] = file.read().strip()
    for name, result in race.results:
        if result != "-":
            found[name] = "%d agency-years, %s" % same.hashed(result)
    if len(set(found.values())) > 1:
        sys.exit(f"{race.name}: the results differ\n" + "\n".join(f"  {v}  {n}" for n, v in found.items()))
    return f"{len(found)} results are the same: {next(iter(found.values()))}" if found else "no results to compare"


def raced(race, f, rounds):
    print(f"\n### {race.title}\n\n{checked(race, f)}; {rounds} rounds\n")
    times = {name: [] for name, _ in race.runs}
    for _ in range(rounds):
        for name, command in race.runs:
            times[name].append(spawned(command))
    ratio = lambda a, b, k=0: statistics.median(x[k] / y[k] for x, y in zip(times[a], times[b]))
    ours = race.runs[0][0]
    print(f"| | wall, median | least | CPU | peak MiB | x {ours} | command |\n|---|--:|--:|--:|--:|--:|---|")
    for name, command in race.runs:
        wall, cpu, peak = ([x[k] for x in times[name]] for k in range(3))
        shown = command.replace(sys.executable, "python3").replace(HERE, "Tests/Benchmarks")
        print(f"| {name} | {statistics.median(wall) * 1e3:.1f} ms | {min(wall) * 1e3:.1f} | {statistics.median(cpu) * 1e3:.1f} "
              f"| {max(peak):.0f} | {ratio(name, ours):.2f} | `{shown}` |")
    print()
    for text, over, under, least, most in race.goals:
        if over in times and under in times:
            r = ratio(over, under)
            print(f"- {'met' if (least is None or r >= least) and (most is None or r <= most) else 'NOT met'}: {text}: {r:.2f} (CPU {ratio(over, under, 1):.2f})")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("-n", type=int, default=7)
    ap.add_argument("--folder", default="race-data")
    ap.add_argument("--build", default=".build/release")
    ap.add_argument("--libraries")
    ap.add_argument("--shared")
    races = [start, one, long, ten, wide, thai, encodings, xlsx]
    ap.add_argument("names", nargs="*", metavar="NAME")
    o = ap.parse_args()
    os.makedirs(o.folder, exist_ok=True)
    given = {"static": o.build, "libraries": o.libraries, "shared": o.shared}
    builds = {
        linked: installed(f"{build}/ita", f"{o.folder}/ita-{linked}", "ita")
        for linked, build in given.items() if build}
    for race in races:
        if not o.names or race.__name__ in o.names:
            own = builds if race in (start, one) else builds["static"]
            raced(race(own, o.folder), o.folder, o.n)
            sys.stdout.flush()


if __name__ == "__main__":
    main()
