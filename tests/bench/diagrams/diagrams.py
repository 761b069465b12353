#!/usr/bin/env python3
"""Diagrams beside those of others, in one run on the same maps: one table with ratios, and whether each aim is met.

usage: diagrams.py ARGMAP BENCH_DIAGRAMS [--claims N,N,…] [--kinds KIND,…] [--skip WHAT,…] [--seed N] [--audit SCRIPT]

WHAT: whole (argdown map -f svg), dot (its layout, in one process), elk, hundred (100,000 boxes), steady (scripted
edits), svg (dot -Tsvg), audit. Peers that are not installed are fetched by npm into a folder beside ARGMAP's, or left out
and named. SCRIPT measures pictures and prints JSON; by default tools/svg-audit.py of the folder that ARGMAP_SHARED names.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as tree

import maps

ROWS = []
NOTES = []


def add(what, ours, peer="", ratio="", aim="", met=None):
    ROWS.append((what, ours, peer, ratio, aim, "" if met is None else "yes" if met else "NO"))
    print("  ".join(str(cell) for cell in ROWS[-1]), file=sys.stderr, flush=True)


def npm(folder, package, found):
    if not found.exists():
        if not shutil.which("npm"):
            NOTES.append(f"npm is not installed: nothing beside {package}")
            return False
        subprocess.run(["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, package], check=True)
    return True


def timed(command, output=None):
    """Wall and processor seconds and peak MiB, of the command with all its children."""
    start = time.monotonic()
    with open(output or os.devnull, "wb") as sink:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.PIPE)
        words = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}:\n{words.decode(errors='replace')[-500:]}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def asked(*command):
    return json.loads(subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE).stdout)


class Bench:
    def __init__(self, given, folder):
        self.argmap, self.inner, self.seed, self.folder = given.argmap, given.bench, given.seed, folder
        self.peers = given.argmap.resolve().parent.parent / "peers"
        self.kinds = given.kinds.split(",")

    def map(self, kind, claims):
        file = self.folder / f"{kind}-{claims}.argdown"
        if not file.exists():
            file.write_text(maps.argdown(kind, claims, self.seed))
        return file

    def whole(self, claims):
        """Argdown to SVG, whole command, in turn; the first pair does not count where there are several."""
        found = self.peers / "node_modules/.bin/argdown"
        if not npm(self.peers, "@argdown/cli@1.7.5", found):
            return
        runs = 7 if claims <= 1000 else 1
        aim = 40 if claims <= 1000 else 20
        for kind in self.kinds:
            ours, theirs = [], []
            for turn in range(runs + (runs > 1)):
                first = timed([self.argmap, "render", "-q", self.map(kind, claims), "-o", self.folder / "ours.svg"])
                second = timed([found, "map", "-f", "svg", "--silent", self.map(kind, claims), self.folder / "theirs"])
                if turn > 0 or runs == 1:
                    ours.append(first)
                    theirs.append(second)
            for name, at in (("wall", 0), ("processor", 1)):
                a = statistics.median(run[at] for run in ours)
                b = statistics.median(run[at] for run in theirs)
                add(f"Argdown to SVG, {kind}, {claims:,} claims, {name}", f"{a:.2f} s", f"{b:.2f} s", f"{b / a:.1f}",
                    f"{aim} times" if name == "wall" else "", b / a >= aim if name == "wall" else None)

    def compare(self, kind, claims, name, figures, times):
        ours, peer = figures["layered"], figures["peer"]
        ratio = peer["ms"] / ours["ms"]
        add(f"layout, {kind}, {claims:,} boxes, beside {name}", f"{ours['ms']:.1f} ms", f"{peer['ms']:.0f} ms", f"{ratio:.0f}",
            f"{times} times" if times else "faster", ratio >= (times or 1))
        for what, most in (("crossings", 1.1 if name == "dot" else 1), ("length", 1.1 if name == "dot" else None),
                           ("area", None if name == "dot" else 1)):
            part = ours[what] / peer[what] if peer[what] else (0 if not ours[what] else float("inf"))
            add(f"    {what}", f"{ours[what]:,.0f}", f"{peer[what]:,.0f}", f"{part:.2f}", f"at most {most}" if most else "",
                part <= most if most else None)

    def dot(self, claims):
        for kind in self.kinds:
            figures = asked(self.inner, "measure", self.map(kind, claims), "dot")
            self.compare(kind, claims, "dot", figures, {1000: 20, 5000: 100, 10000: 300}.get(claims, 0))
            if claims >= 10000:
                add(f"layout after one leaf more, {kind}, {claims:,} boxes", f"{figures['again']:.0f} ms", "", "", "50 ms",
                    figures["again"] <= 50)

    def elk(self, claims):
        if not npm(self.peers, "elkjs@0.9.3", self.peers / "node_modules/elkjs"):
            return
        for kind in self.kinds:
            graph, made = self.folder / "graph.json", self.folder / "elk.json"
            graph.write_text(json.dumps(asked(self.inner, "graph", self.map(kind, claims))))
            script = pathlib.Path(__file__).parent / "elk.mjs"
            try:
                with open(made, "wb") as sink:
                    subprocess.run(["node", "--stack-size=60000", "--max-old-space-size=8000", script, self.peers, graph],
                                   check=True, stdout=sink, stderr=subprocess.PIPE, timeout=300)
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
                why = "took more than 300 s" if isinstance(error, subprocess.TimeoutExpired) else "failed"
                add(f"layout, {kind}, {claims:,} boxes, beside elkjs", "", f"elkjs {why}")
                continue
            self.compare(kind, claims, "elkjs", asked(self.inner, "measure", self.map(kind, claims), made), 0)

    def hundred(self):
        for kind in self.kinds:
            wall, cpu, peak = timed([self.argmap, "render", "-q", "--timeout", "0", "--memory", "0", self.map(kind, 100000),
                                     "-o", self.folder / "hundred.svg"])
            add(f"Argdown to SVG, {kind}, 100,000 claims", f"{wall:.1f} s, {peak:.0f} MiB", "none finishes", "",
                "5 s, 1,500 MiB", wall <= 5 and peak <= 1500)

    def steady(self):
        for boxes in (50, 200, 500):
            for kind in self.kinds:
                report = asked(self.argmap, "bench", "layout", "-q", "--json", self.map(kind, boxes))
                by = {run["layout"]: run for run in report["runs"] if "moved" in run}
                ours, peer = by["layered"], by["dot"]
                told = [f"{100 * run['moved']:.1f} % move, {100 * run['swapped']:.2g} % swap" for run in (ours, peer)]
                add(f"scripted edits, {kind}, {boxes} boxes, beside layout dot", told[0], told[1], "", "3 %, 0",
                    ours["moved"] <= 0.03 and ours["swapped"] == 0)

    def svg(self, claims):
        """dot's SVG of the same texts, wrapped as ours are: the same picture, and one of texts and lines alone."""
        for kind in self.kinds:
            # The best of three processes: now and then a shared machine runs at two thirds of its speed for seconds.
            ours = max((asked(self.inner, "write", self.map(kind, claims)) for _ in range(3)), key=lambda one: one["boxesASecond"])
            add(f"writing SVG, {kind}, {claims:,} boxes", f"{ours['boxesASecond']:,.0f} boxes/s", "", "", "500,000",
                ours["boxesASecond"] >= 500000)
            if not shutil.which("dot"):
                NOTES.append("dot is not installed (Debian package graphviz): no SVG beside its own")
                return
            drawing = self.folder / "drawing.svg"
            subprocess.run([self.argmap, "render", "-q", self.map(kind, claims), "-o", drawing], check=True)
            a = drawing.stat().st_size / claims
            for dressed in (True, False):
                source, peer = self.folder / "peer.dot", self.folder / "peer.svg"
                source.write_text(dot_text(drawing, dressed))
                subprocess.run(["dot", "-Tsvg", source, "-o", peer], stderr=subprocess.DEVNULL, check=True)
                b = peer.stat().st_size / claims
                what = "the same colours, groups, numbers" if dressed else "black lines and texts alone"
                add(f"    bytes a box, beside {what}", f"{a:.0f}", f"{b:.0f}", f"{a / b:.3f}",
                    "at most 1.0" if dressed else "", a <= b if dressed else None)

    def audit(self, script, claims):
        for kind in self.kinds:
            drawing = self.folder / f"{kind}.svg"
            subprocess.run([self.argmap, "render", "-q", self.map(kind, claims), "-o", drawing], check=True)
            figures = asked("python3", script, "--json", drawing)[0]
            found = [figures[what] for what in ("overlaps", "through", "overflow")]
            add(f"faults in the picture, {kind}, {claims:,} boxes", "; ".join(map(str, found)), "", "", "0; 0; 0", not any(found))


SVG = "{http://www.w3.org/2000/svg}"
LOOK = {True: ("style=filled, fillcolor=white, color=\"#7A8087\", fontcolor=\"#1A1A1A\", ", "penwidth=1.2, "), False: ("", "")}


def dot_text(drawing, dressed):
    """What a picture of ours shows as dot's input: boxes with the same lines of text, lines with their words; dressed: with their
    colours and widths, the numbers of boxes, and the groups."""
    items = [(set((element.get("class") or "").split()), element) for element in tree.parse(drawing).getroot().iter(SVG + "g")]
    groups = [(box_of(element), element.find(SVG + "title").text, []) for names, element in items if dressed and "group" in names]
    lines = []
    for names, element in items:
        if "statement" in names:
            shown = ("number", "text") if dressed else ("text",)
            texts = [text for wanted in shown for text in element.iter(SVG + "text") if text.get("class") == wanted]
            label = "\\l".join(piece.strip() for text in texts for piece in text.itertext() if piece.strip())
            lines.append(f"{element.get('data-id')} [label=\"{label}\\l\"];")
            for frame, _, members in groups:
                if inside(box_of(element), frame):
                    members.append(element.get("data-id"))
        elif "inference" in names:
            attack = "attack" in names
            colour = "#D55E00" if attack else "#0072B2"
            look = f", color=\"{colour}\", fontcolor=\"{colour}\", arrowtail={'tee' if attack else 'normal'}" if dressed else ""
            for premise in element.get("data-premises").split():
                lines.append(f"{element.get('data-target')} -> {premise} [dir=back, label=\"{'but' if attack else 'because'}\"{look}];")
    for row, (_, title, members) in enumerate(groups):
        lines.insert(0, f"subgraph cluster_{row} {{ label=\"{title}\"; style=filled; fillcolor=\"#F5F7F9\"; color=\"#C4C9CF\"; "
                        f"fontname=\"Noto Sans\"; fontcolor=\"#5F6368\"; {'; '.join(members)} }}")
    boxes, bonds = LOOK[dressed]
    return (f"digraph {{ rankdir=LR; node [{boxes}shape=box, fontname=\"Noto Sans\", fontsize=9]; "
            f"edge [{bonds}fontname=\"Noto Sans\", fontsize=8];\n" + "\n".join(lines) + "\n}\n")


def box_of(element):
    box = next(rect for rect in element.iter(SVG + "rect") if rect.get("class") == "box")
    return [float(box.get(side)) for side in ("x", "y", "width", "height")]


def inside(box, frame):
    return frame[0] <= box[0] <= frame[0] + frame[2] and frame[1] <= box[1] <= frame[1] + frame[3]


def table():
    head = ("", "Argmap", "beside it", "ratio", "aim", "met")
    widths = [max(len(str(row[at])) for row in [head] + ROWS) for at in range(6)]
    for row in [head] + ROWS:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())
    for note in sorted(set(NOTES)):
        print(f"({note})")


def main():
    arguments = argparse.ArgumentParser(usage=__doc__.split("\n")[2].removeprefix("usage: "))
    arguments.add_argument("argmap", type=pathlib.Path)
    arguments.add_argument("bench", type=pathlib.Path)
    arguments.add_argument("--claims", default="1000,5000,10000")
    arguments.add_argument("--kinds", default=",".join(maps.KINDS))
    arguments.add_argument("--skip", default="")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--audit", type=pathlib.Path,
                           default=pathlib.Path(os.environ.get("ARGMAP_SHARED", "")) / "tools/svg-audit.py")
    given = arguments.parse_args()
    skipped = given.skip.split(",")
    sizes = [int(size) for size in given.claims.split(",")]
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(given, pathlib.Path(name))
        for claims in sizes:
            if "whole" not in skipped and claims in (1000, 10000):
                bench.whole(claims)
            if "dot" not in skipped:
                bench.dot(claims)
            if "elk" not in skipped:
                bench.elk(claims)
        if "hundred" not in skipped:
            bench.hundred()
        if "steady" not in skipped:
            bench.steady()
        if "svg" not in skipped:
            bench.svg(1000)
        if "audit" not in skipped and given.audit.is_file():
            bench.audit(given.audit, 1000)
        elif "audit" not in skipped:
            NOTES.append("nothing measures pictures: --audit names a script that does")
    table()


if __name__ == "__main__":
    main()
