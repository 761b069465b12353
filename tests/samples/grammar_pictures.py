#!/usr/bin/env python3
"""Draws the pictures of docs/diagram-grammar.md, each from a small map in docs/pictures/grammar.

usage: grammar_pictures.py ARGMAP FOLDER      FOLDER: where the SVGs go"""

import pathlib
import subprocess
import sys

MAPS = pathlib.Path(__file__).resolve().parents[2] / "docs/pictures/grammar"
FIGURE = "--without title --without legend --without sources"
DOWN = "--direction down --opt rank-gap=70"

# By name: the map, and the options of `argmap render` besides those of a figure.
FIGURES = {
    "analyst": "analyst.argdown --root Twice",
    "apart": "apart.argdown",
    "argument": "argument.argdown --root Safety",
    "attack": f"attack.argdown {DOWN}",
    "attack-on-argument": "attack-on-argument.argdown",
    "box": "box.json --root box",
    "changes": "changes.argdown --since changes-before.argdown",
    "closed-group": f"closed-group.argdown {DOWN}",
    "contradiction": "contradiction.argdown",
    "contrary": "contrary.json",
    "equivalence": "equivalence.json",
    "evidence": "evidence.argdown --root Strands --root Lorries",
    "folded": "folded.argdown --root Cables --depth 0",
    "frames": "frames.argdown",
    "implicit": f"implicit.argdown {DOWN}",
    "kinds": "kinds.argdown --root Prices --root Rules",
    "likelihood": "likelihood.argdown --root Closed --root Unsafe",
    "lines-orthogonal": "tree.argdown --layout dot --opt lines=orthogonal",
    "lines-straight": "tree.argdown --layout dot --opt lines=straight",
    "linked": "linked.argdown",
    "main": "main.argdown",
    "open-argument": "open-argument.argdown",
    "preference": "preference.json",
    "premises": "premises.json",
    "question": f"question.argdown {DOWN}",
    "relation": "relation.json",
    "scripts": "scripts.argdown",
    "several": "several.argdown",
    "signs": "several.argdown --words signs",
    "strength": "strength.argdown",
    "strict": f"strict.argdown {DOWN}",
    "support": f"support.argdown {DOWN}",
    "tags": "tags.argdown --root Steel --root Years",
    "theme-argdown": "theme.argdown --theme argdown",
    "theme-contrast": "theme.argdown --theme contrast",
    "theme-dark": "theme.argdown --theme dark",
    "theme-light": "theme.argdown --theme light",
    "theme-print": "theme.argdown --theme print",
    "tree": "tree.argdown --layout tree --opt compact=true --direction down",
    "undercut": f"undercut.argdown {DOWN}",
    "unspecified": f"unspecified.json {DOWN}",
}
PICTURES = {
    **{name: f"{drawn} {FIGURE} --without numbers" for name, drawn in FIGURES.items()},
    "numbers": f"tree.argdown {FIGURE}",
    "page": "page.argdown",
}


def main():
    argmap, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    for name, words in PICTURES.items():
        subprocess.run([argmap, "render", *words.split(), "-o", folder / f"{name}.svg"], cwd=MAPS, check=True)


if __name__ == "__main__":
    main()
