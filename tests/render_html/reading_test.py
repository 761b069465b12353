"""What is read aloud of the sample, as SVG and as page, is the map's text in reading order.

usage: reading_test.py ARGMAP SOURCE-FOLDER [unittest options]

The order expected is worked out here from the map's JSON: depth first, what stands below an item in the author's order."""

import json
import subprocess
import unittest

import browser
import page_case
import read_aloud
from page_case import given

class Map:
    def __init__(self, document):
        self.items = {item["id"]: item for kind in ("statements", "issues", "arguments") for item in document.get(kind, [])}
        self.steps = document["inferences"]
        self.roots = [document["map"]["mainItem"], *self.items]
        self.opened = {step["argument"]: step["id"] for step in self.steps if step.get("argument") and step.get("premises")}

    def text(self, name):
        item = self.items[name]
        return item["wordings"][0]["text"] if item.get("wordings") else item.get("title", name)

    def carriers(self, step):
        return [premise["statement"] for premise in step.get("premises", [])] or [step["argument"]]

    def below(self, name, step):
        """Answers, reasons, then what attacks the step by which the item stands; each with its step."""
        found = [(answer, None) for answer in self.items[name].get("positions", [])]
        targets = [name]
        if step:
            targets.append(step["id"])
            targets += [argument for argument, last in self.opened.items() if last == step["id"]]
        return found + [(carrier, on) for target in targets for on in self.steps if on.get("target") == target for carrier in self.carriers(on)]

    def in_order(self):
        """Each item once, with its level."""
        met, told = {}, set()
        def visit(name, step, level):
            if name in met or name not in self.items or (name in self.opened):
                return
            met[name] = level
            first = step and step["id"] not in told
            if step:
                told.add(step["id"])
            for other, on in self.below(name, step if first else None):
                visit(other, on, level + 1)
        for root in self.roots:
            visit(root, None, 1)
        return met


class Reading(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        sample = given.source / "samples/kim-putin.argdown"
        subprocess.run([given.argmap, "convert", sample, "-o", given.folder / "sample.json"], check=True, stderr=subprocess.DEVNULL)
        cls.map = Map(json.loads((given.folder / "sample.json").read_text()))
        cls.order = cls.map.in_order()
        cls.texts = [cls.map.text(name) for name in cls.order]
        cls.read = {}
        with browser.Browser() as chromium:
            for form in ("svg", "html"):
                subprocess.run([given.argmap, "render", sample, "-o", given.folder / f"sample.{form}"], check=True, stderr=subprocess.DEVNULL)
                chromium.open((given.folder / f"sample.{form}").as_uri())
                cls.read[form] = list(read_aloud.spoken(chromium))
            shapes = given.folder / "shapes.svg"
            subprocess.run([given.argmap, "render", sample, "-o", shapes, "--opt", "fonts=outlines"], check=True, stderr=subprocess.DEVNULL)
            chromium.open(shapes.as_uri())
            cls.read["shapes"] = list(read_aloud.spoken(chromium))
            cls.found = chromium.evaluate("[window.find(a), String(getSelection())]", "munitions against Ukraine")
            cls.under_the_mouse = chromium.evaluate("""(line => {
                line.scrollIntoView();
                const r = line.getBoundingClientRect();
                return document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2).closest("text")?.className.baseVal;
            })(document.querySelector("#win-win .text tspan"))""")

    def part(self, form, begin, end=None):
        """What is read from one thing to another, by their roles and names."""
        all_of_it = self.read[form]
        first = next(i for i, each in enumerate(all_of_it) if (each.role, each.name) == begin)
        last = next((i for i, each in enumerate(all_of_it) if i > first and (each.role, each.name) == end), None)
        return all_of_it[first + 1:last]

    def test_the_order_is_that_of_a_whole_map(self):
        self.assertGreater(len(self.texts), 50)
        self.assertEqual(len(set(self.texts)), len(self.texts))

    def test_the_svg_tells_what_it_is(self):
        first = self.read["svg"][0]
        self.assertEqual((first.role, first.name), ("graphics-document", "The pact of pariahs?"))
        self.assertRegex(first.description, "^Argument map with [0-9]+ statements, 1 question")

    def test_the_boxes_of_the_svg(self):
        boxes = [each for each in self.part("svg", ("graphics-object", "Statements")) if each.role.startswith("graphics")]
        self.assertEqual([box.name for box in boxes], self.texts)
        self.assertRegex(boxes[1].description, "^Supported by “Russia gains”, “North Korea gains” and “Each can spare”; .* Cited: S1 ¶5.$")

    def test_the_lines_of_the_svg_are_sentences(self):
        lines = self.part("svg", ("graphics-object", "Inferences"), ("graphics-object", "Relations"))
        self.assertEqual(len([line for line in lines if line.role == "graphics-symbol"]), len(self.map.steps))
        self.assertIn("“Interest is no pact” undercuts the step from “Mutual interest” to “A pact may come”.", [line.name for line in lines])

    def test_letters_that_are_shapes_change_nothing_for_those_who_read_search_or_select(self):
        self.assertEqual([str(each) for each in self.read["shapes"]], [str(each) for each in self.read["svg"]])
        self.assertEqual(self.found, [True, "munitions against Ukraine"])
        self.assertEqual(self.under_the_mouse, "text")

    def test_the_boxes_of_the_page_are_a_tree(self):
        boxes = [each for each in self.part("html", ("tree", "Boxes"), ("region", "Outline")) if each.role == "treeitem"]
        self.assertEqual([box.name for box in boxes], self.texts)
        self.assertEqual([box.properties["level"] for box in boxes], list(self.order.values()))
        self.assertEqual(boxes[0].properties["expanded"], True)
        self.assertNotIn("expanded", boxes[3].properties)

    def test_the_outline_of_the_page(self):
        outline = self.part("html", ("region", "Outline"), ("heading", "Notes"))
        self.assertEqual([each.name for each in outline if each.role == "link" and each.name in self.texts], self.texts)
        words = [each.name for each in outline]
        at = words.index("North Korea could become a new source of munitions for Russia’s war.")
        self.assertEqual(words[at - 2:at], ["because", "1.1.1"])
        at = words.index("Russia could give North Korea’s nuclear, missile and satellite programme long-term help.")
        self.assertEqual(words[at - 2:at], ["and", "1.1.2"])
        self.assertIn("undercut by", words)

    def test_the_page_has_landmarks_and_headings(self):
        told = [(each.role, each.name) for each in self.read["html"]]
        for landmark in [("banner", ""), ("main", ""), ("search", ""), ("region", "Picture"), ("region", "Outline"),
                         ("heading", "The pact of pariahs?"), ("heading", "Outline"), ("heading", "Notes")]:
            self.assertEqual(told.count(landmark), 1, landmark)
        self.assertEqual([each for each in told if each[0] in ("button", "link", "searchbox") and not each[1]], [])


if __name__ == "__main__":
    page_case.main()
