#!/usr/bin/env python3
"""What installed plugins cost: `argmap plugins` with none and with a hundred more, in turn.

usage: hundred_plugins.py ARGMAP [--plugins N] [--runs N]

Each plugin has the manifest of the Argdown reader, under a name of its own; its library is an empty file, so that one
that is loaded would be a failure. Prints the medians of the wall and processor times and their difference. One pair of
runs comes first and does not count.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


def run(argmap, folder, home):
    environment = {**os.environ, "ARGMAP_PLUGIN_PATH": str(folder), "XDG_DATA_HOME": str(home)}
    start = time.monotonic()
    process = subprocess.Popen([argmap, "plugins"], env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"hundred_plugins: argmap plugins failed:\n{words.decode(errors='replace')}")
    return 1000 * wall, 1000 * (usage.ru_utime + usage.ru_stime)


def main():
    arguments = argparse.ArgumentParser(usage=__doc__.split("\n")[2].removeprefix("usage: "))
    arguments.add_argument("argmap", type=pathlib.Path)
    arguments.add_argument("--plugins", type=int, default=100)
    arguments.add_argument("--runs", type=int, default=50)
    given = arguments.parse_args()
    argmap = given.argmap.resolve()
    manifest = json.loads((argmap.parent.parent / "lib/argmap/plugins/argdown/manifest.json").read_text())
    with tempfile.TemporaryDirectory() as name:
        none, many, home = (pathlib.Path(name) / part for part in ("none", "many", "home"))
        for i in range(given.plugins):
            plugin = many / f"plugin-{i}"
            plugin.mkdir(parents=True)
            (plugin / "manifest.json").write_text(json.dumps({**manifest, "id": f"example-{i}"}, indent=4))
            (plugin / manifest["library"]).touch()
        figures = {none: [], many: []}
        for turn in range(given.runs + 1):
            for folder, own in figures.items():
                measured = run(argmap, folder, home)
                if turn > 0:
                    own.append(measured)
        medians = [[statistics.median(column) for column in zip(*own)] for own in figures.values()]
    print(f"argmap plugins, medians of {given.runs} runs in turn")
    print(f"{'':24}{'wall ms':>10}{'cpu ms':>10}")
    for label, row in zip(["shipped plugins alone", f"with {given.plugins} more"], medians):
        print(f"{label:24}{row[0]:10.1f}{row[1]:10.1f}")
    print(f"{'difference':24}" + "".join(f"{b - a:10.1f}" for a, b in zip(*medians)))


if __name__ == "__main__":
    main()
