#!/usr/bin/env python3
"""From an Argdown file to an SVG, whole command: argmap beside Argdown's own tool, in turn.

usage: argdown_to_svg.py ARGMAP [--claims N] [--runs N] [--peer COMMAND]

The peer is @argdown/cli 1.7.5: COMMAND, else `argdown` on the path, else what npm fetches into a folder beside ARGMAP's.
Prints seconds (wall and processor, children included), the peak memory of the largest process, and the ratios of the
medians. One pair of runs comes first and does not count.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PEER = "@argdown/cli@1.7.5"


def tree(claims):
    """A tree of claims with four reasons or objections each, as text."""
    lines = [f"[c0]: Claim number 0 of a map with {claims} claims, as long as claims are."]
    for i in range(1, claims):
        sign = "-" if i % 4 == 0 else "+"
        lines.append(f"\n[c{i}]: Claim number {i} of a map with {claims} claims, as long as claims are.\n"
                     f"  {sign}> [c{(i - 1) // 4}]")
    return "\n".join(lines) + "\n"


def peer_command(given, argmap):
    if given:
        return given
    found = shutil.which("argdown")
    if found:
        return found
    folder = argmap.parent.parent / "peers"
    command = folder / "node_modules" / ".bin" / "argdown"
    if not command.exists():
        if not shutil.which("npm"):
            sys.exit("argdown_to_svg: neither argdown nor npm is installed; name the peer with --peer")
        subprocess.run(["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, PEER], check=True)
    return str(command)


def run(command, output):
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    words = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0 or not list(output.glob("**/*.svg")):
        sys.exit(f"argdown_to_svg: {' '.join(map(str, command))} failed:\n{words.decode(errors='replace')}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(usage=__doc__.split("\n")[2].removeprefix("usage: "))
    arguments.add_argument("argmap", type=pathlib.Path)
    arguments.add_argument("--claims", type=int, default=1000)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--peer")
    given = arguments.parse_args()
    peer = peer_command(given.peer, given.argmap.resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        source = folder / "tree.argdown"
        source.write_text(tree(given.claims))
        ours, theirs = folder / "ours", folder / "theirs"
        ours.mkdir()
        commands = [(ours, [given.argmap, "render", source, "-o", ours / "tree.svg"]),
                    (theirs, [peer, "map", "-f", "svg", "--silent", source, theirs])]
        figures = [[], []]
        for turn in range(given.runs + 1):
            for which, (output, command) in enumerate(commands):
                measured = run(command, output)
                if turn > 0:
                    figures[which].append(measured)
    medians = [[statistics.median(column) for column in zip(*runs)] for runs in figures]
    print(f"{given.claims} claims, Argdown to SVG, medians of {given.runs} runs in turn")
    print(f"{'':12}{'wall s':>10}{'cpu s':>10}{'peak MiB':>10}")
    for label, row in zip(["argmap", "argdown"], medians):
        print(f"{label:12}{row[0]:10.3f}{row[1]:10.3f}{row[2]:10.0f}")
    print(f"{'ratio':12}" + "".join(f"{b / a:10.1f}" for a, b in zip(*medians)))


if __name__ == "__main__":
    main()
