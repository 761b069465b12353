#!/usr/bin/env python3
"""Reads an SVG or an HTML page as a screen reader does: Chromium's accessibility tree in its order.

usage: read_aloud.py FILE      prints "role: name (description)", one thing a line"""

import pathlib
import sys

import browser

# What a screen reader passes over since it stands for nothing, and what it says as one thing, by its name.
SILENT = {"generic", "none", "InlineTextBox", "RootWebArea", "ListMarker", "LineBreak", "paragraph"}
WHOLE = {"graphics-symbol", "treeitem", "heading", "link", "button", "DisclosureTriangle"}


class Spoken:
    def __init__(self, node):
        self.role = node["role"]["value"]
        self.name = node.get("name", {}).get("value", "")
        self.description = node.get("description", {}).get("value", "")
        self.properties = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}

    def __str__(self):
        return f"{self.role}: {self.name}" + (f" ({self.description})" if self.description else "")


def spoken(chromium):
    """What the page that is open says, in its order."""
    nodes = chromium.devtools("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    waiting = [nodes[0]]
    while waiting:
        node = waiting.pop()
        role = "" if node.get("ignored") else node["role"]["value"]
        if role and role not in SILENT and (role != "StaticText" or Spoken(node).name.strip()):
            yield Spoken(node)
        if role not in WHOLE or not Spoken(node).name:
            waiting.extend(by_id[child] for child in reversed(node.get("childIds", [])) if child in by_id)


def main():
    with browser.Browser() as chromium:
        chromium.open(pathlib.Path(sys.argv[1]).resolve().as_uri())
        for each in spoken(chromium):
            print(each)


if __name__ == "__main__":
    main()
