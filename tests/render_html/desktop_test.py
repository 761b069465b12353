"""Drives the interactive page in headless Chromium as its readers do at a desk, and feeds it hostile text.

usage: desktop_test.py ARGMAP SOURCE-FOLDER [unittest options]"""

import json

import page_case
from page_case import Page, draw, given

RUN = """<script>document.title = "ran"</script><img src=x onerror='document.title = "ran"'>"""
HOSTILE = {
    "argmap": 0,
    "map": {"title": "</title>" + RUN, "authors": ["</desc>" + RUN], "abstract": "--> <!-- " + RUN, "language": '"><b>', "mainItem": "onload"},
    "statements": [
        {"id": "onload", "kind": "</span>" + RUN, "wordings": [{"text": "</text></svg></ul><style>*{display:none}</style>" + RUN}]},
        {"id": "body", "group": "g", "title": "</a>" + RUN, "wordings": [{"text": "&lt;script&gt; ]]> `${alert(1)}` " + RUN}]},
        {"id": "title", "wordings": [{"text": "{{script}} \" onfocus=\"document.title = 'ran'"}]}],
    "inferences": [{"id": "script", "premises": [{"statement": "body"}], "target": "onload", "stance": "attack", "scheme": "</p>" + RUN},
                   {"id": "i2", "premises": [{"statement": "title"}], "target": "onload", "stance": "support"}],
    "relations": [{"id": "r", "kind": "</g>" + RUN, "from": "title", "to": "body"}],
    "groups": [{"id": "g", "title": "</text>" + RUN}],
    "sources": [{"id": "s", "title": "</p>" + RUN, "address": "javascript:document.title='ran'", "reliability": '"'}],
    "citations": [{"id": "c", "cited": "body", "source": "s", "paragraph": "<b>", "spans": [{"exact": "</blockquote></details>" + RUN}]}],
}


class Desktop(Page):
    def test_arrow_keys_walk_along_the_structure(self):
        self.to_picture()
        self.assertEqual(self.focused(), "pact-question")
        for key, box in [("Right", "win-win"), ("Down", "pact-may-come"), ("Right", "mutual-interest"), ("Down", "solidarity"),
                         ("Up", "mutual-interest"), ("Left", "pact-may-come"), ("Up", "win-win"), ("Left", "pact-question"),
                         ("Left", "pact-question")]:
            self.browser.press(key)
            self.assertEqual(self.focused(), box, key)
        self.browser.press("End")
        last = self.focused()
        self.assertNotEqual(last, "pact-question")
        self.assertEqual(last, self.browser.evaluate("[...document.querySelectorAll('.statements > g')].at(-1).dataset.id"))
        self.browser.press("Home")
        self.assertEqual(self.focused(), "pact-question")

    def test_the_focused_box_is_in_sight_and_marked(self):
        self.to_picture()
        self.browser.press("Right", "Right", "Right")
        self.assertTrue(self.browser.until("""(() => {
            const box = document.activeElement.querySelector(".box").getBoundingClientRect();
            const stage = document.querySelector(".picture").getBoundingClientRect();
            return box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom;
        })()"""))
        self.assertEqual(self.browser.evaluate("getComputedStyle(document.activeElement.querySelector('.box')).strokeWidth"), "4px")

    def test_enter_opens_details_with_the_quotation(self):
        self.to_picture()
        self.browser.press("Right", "Enter")
        details = self.details()
        for text in ["Working together more closely could be win–win for Moscow and Pyongyang.", "closer cooperation could be a win–win outcome",
                     "Article on the Kim–Putin meeting of September 2023", "S1 ¶5", "Supported by",
                     "North Korea could become a new source of munitions", "Answers", "confidence low"]:
            self.assertIn(text, details)
        self.assertEqual(self.focused(), "h2")
        self.browser.press("Escape")
        self.assertEqual(self.details(), "")
        self.assertEqual(self.focused(), "win-win")

    def test_links_of_the_details_jump(self):
        self.to_picture()
        self.browser.press("Right", "Enter")
        self.browser.evaluate("document.querySelector('.details .bonds.support a').click()")
        self.assertEqual(self.focused(), "russia-gains")
        self.assertIn("North Korea could become a new source of munitions", self.details())
        self.assertTrue(self.browser.evaluate("location.hash === '#russia-gains'"))

    def test_space_folds_and_says_so(self):
        self.to_picture()
        self.browser.press("Right")
        self.assertEqual(self.browser.evaluate("document.activeElement.getAttribute('aria-expanded')"), "true")
        self.browser.press(" ")
        self.assertFalse(self.is_shown("russia-gains"))
        self.assertFalse(self.is_shown("need-of-shells"))
        self.assertFalse(self.is_shown("need-of-shells.russia-gains"), "its line")
        self.assertFalse(self.is_shown("gains"), "the frame around them")
        self.assertTrue(self.is_shown("pact-may-come"))
        hidden = self.browser.evaluate("document.querySelectorAll('.statements > .away').length")
        self.assertGreater(hidden, 5)
        self.assertEqual(self.browser.evaluate("document.querySelector('#win-win .fold text').textContent"), f"+{hidden}")
        self.assertEqual(self.browser.evaluate("document.activeElement.getAttribute('aria-expanded')"), "false")
        self.assertEqual(self.said(), f"Folded: {hidden} boxes below “Working together more closely could be win–win for Moscow…”.")
        self.browser.press(" ")
        self.assertTrue(self.is_shown("russia-gains"))
        self.assertTrue(self.is_shown("gains"))
        self.assertEqual(self.browser.evaluate("document.querySelectorAll('.away').length"), 0)

    def test_all_is_folded_and_unfolded(self):
        self.browser.evaluate("document.querySelector('[data-do=fold-all]').click()")
        self.assertTrue(self.is_shown("win-win"))
        self.assertFalse(self.is_shown("russia-gains"))
        self.browser.evaluate("document.querySelector('[data-do=fold-all]').click()")
        self.assertEqual(self.browser.evaluate("document.querySelectorAll('.away').length"), 0)

    def test_search_counts_and_leads_from_match_to_match(self):
        self.browser.press("/")
        self.assertEqual(self.focused(), "input")
        self.browser.press(*"SANCTIONS")
        count = int(self.browser.until("document.querySelector('.count').textContent").split()[0])
        self.assertGreater(count, 2)
        self.assertEqual(self.browser.evaluate("document.querySelectorAll('.statements > .found').length"), count)
        found = []
        for number in range(1, count + 1):
            self.browser.press("Enter")
            self.assertEqual(self.browser.evaluate("document.querySelector('.count').textContent"), f"{number} of {count}")
            found.append(self.browser.evaluate("document.querySelector('.chosen').dataset.id"))
        self.assertEqual(len(set(found)), count)
        self.browser.press("Enter")
        self.assertEqual(self.browser.evaluate("document.querySelector('.chosen').dataset.id"), found[0])
        self.browser.press("Enter", shift=True)
        self.assertEqual(self.browser.evaluate("document.querySelector('.chosen').dataset.id"), found[-1])
        self.browser.press("Escape")
        self.assertEqual(self.focused(), found[-1])
        self.assertEqual(self.browser.evaluate("document.querySelectorAll('.found').length"), 0)

    def test_search_says_that_nothing_was_found(self):
        self.browser.press("/")
        self.browser.press(*"xyzzy")
        self.assertEqual(self.browser.until("document.querySelector('.count').textContent"), "No match")

    def test_search_finds_quotations_and_what_is_folded_away(self):
        self.browser.evaluate("document.querySelector('[data-do=fold-all]').click()")
        self.assertFalse(self.is_shown("russia-gains"))
        self.browser.press("/")
        self.browser.press(*"could benefit from a new source")
        self.browser.press("Enter")
        self.assertEqual(self.browser.evaluate("document.querySelector('.chosen').dataset.id"), "russia-gains")
        self.assertTrue(self.is_shown("russia-gains"))

    def test_keys_and_buttons_zoom(self):
        self.to_picture()
        start = self.settled(self.scale)
        self.browser.press("+")
        near = self.settled(self.scale)
        self.assertAlmostEqual(near, start * 1.25, places=3)
        self.browser.press("-", "-")
        self.assertAlmostEqual(self.settled(self.scale), start * 0.8, places=3)
        self.browser.press("0")
        whole = self.settled(self.scale)
        self.assertLess(whole, 0.3)
        self.assertTrue(self.browser.until("""((sheet, stage) => sheet.left >= stage.left && sheet.right <= stage.right
            && sheet.top >= stage.top && sheet.bottom <= stage.bottom)(...[".sheet", ".picture"]
                .map(name => document.querySelector(name).getBoundingClientRect()))"""))
        self.browser.click(*self.browser.centre("[data-do=zoom-in]"))
        self.assertAlmostEqual(self.settled(self.scale), whole * 1.25, places=3)
        self.browser.click(*self.browser.centre("[data-do=whole-size]"))
        self.assertAlmostEqual(self.settled(self.scale), 1, places=3)

    def test_the_wheel_zooms_where_the_mouse_is(self):
        x, y = self.browser.centre("#pact-question > .box")
        before = self.settled(self.scale)
        self.browser.turn_wheel(x, y, -200)
        self.assertGreater(self.settled(self.scale), before * 1.1)
        after = self.browser.centre("#pact-question > .box")
        self.assertAlmostEqual(after[0], x, delta=2)
        self.assertAlmostEqual(after[1], y, delta=2)

    def test_dragging_and_shift_with_arrows_move_the_picture(self):
        x, y = self.browser.centre(".picture")
        start = self.settled(self.place)
        self.browser.drag(x, y, x + 100, y + 60)
        moved = self.settled(self.place)
        self.assertAlmostEqual(moved[0] - start[0], 100, places=3)
        self.assertAlmostEqual(moved[1] - start[1], 60, places=3)
        self.to_picture()
        before = self.settled(self.place)
        self.browser.press("Left", shift=True)
        self.assertAlmostEqual(self.settled(self.place)[0] - before[0], 80, places=3)

    def test_a_press_in_the_overview_goes_there(self):
        overview = self.browser.evaluate("(r => [r.left, r.top, r.width, r.height])(document.querySelector('.overview').getBoundingClientRect())")
        self.browser.click(overview[0] + overview[2] * 0.9, overview[1] + overview[3] * 0.95)
        self.settled(self.place)
        sheet, stage = self.browser.evaluate("""[".sheet", ".picture"].map(name => document.querySelector(name).getBoundingClientRect())
            .map(r => [r.left, r.top, r.width, r.height])""")
        self.assertAlmostEqual((stage[0] + stage[2] / 2 - sheet[0]) / sheet[2], 0.9, delta=0.02)
        self.assertAlmostEqual((stage[1] + stage[3] / 2 - sheet[1]) / sheet[3], 0.95, delta=0.02)
        self.assertEqual(self.details(), "")
        self.browser.press("0")
        self.assertTrue(self.browser.until("document.querySelector('.overview').hidden"))

    def test_a_click_opens_details_and_a_drag_does_not(self):
        x, y = self.browser.centre("#pact-question > .box")
        self.browser.drag(x, y, x + 50, y)
        self.assertEqual(self.details(), "")
        self.browser.click(*self.browser.centre("#pact-question > .box"))
        self.assertIn("Will Russia and North Korea form a pact", self.details())

    def test_an_address_names_a_box(self):
        self.browser.open("about:blank")
        self.open(self.address + "#solidarity")
        self.assertEqual(self.browser.evaluate("document.querySelector('.chosen').dataset.id"), "solidarity")
        self.assertIn("North Korea’s largely isolated rulers", self.details())

    def test_hostile_text_stays_text(self):
        map_file = given.folder / "hostile.json"
        map_file.write_text(json.dumps(HOSTILE))
        self.open(draw(map_file, "hostile"))
        self.to_picture()
        self.browser.press("Enter")
        self.assertIn("<img src=x onerror=", self.details())
        self.browser.evaluate("document.querySelector('.details .bonds.attack a').click()")
        self.assertIn("</blockquote></details><script>", self.details())
        self.browser.press("/")
        self.browser.press(*"alert", "Enter")
        self.assertEqual(self.browser.evaluate("document.title"), HOSTILE["map"]["title"])
        self.assertEqual(self.browser.evaluate("document.querySelectorAll('script, style').length"), 2)
        self.assertEqual(self.browser.evaluate("document.querySelectorAll('img, iframe, object, b:not(.label)').length"), 0)
        self.assertEqual(self.browser.evaluate("""[...document.querySelectorAll("*")].filter(e => [...e.attributes].some(
            at => at.name.startsWith("on") || at.name.endsWith("href") && at.value.startsWith("java"))).length"""), 0)

    def test_the_policy_lets_nothing_else_run(self):
        self.browser.evaluate("""void document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='document.title = 1'><p style='color: red'>")""")
        self.assertIn("Content Security Policy", " ".join(self.browser.console()))
        self.assertEqual(self.browser.evaluate("document.title"), "The pact of pariahs?")
        self.assertEqual(len(self.browser.requests()), 2, "the page, and what was blocked")

    def test_arrows_follow_a_picture_that_runs_down(self):
        self.open(draw(given.source / "samples/kim-putin.argdown", "down", "--direction", "down"))
        self.to_picture()
        for key, box in [("Down", "win-win"), ("Right", "pact-may-come"), ("Up", "pact-question")]:
            self.browser.press(key)
            self.assertEqual(self.focused(), box)


if __name__ == "__main__":
    page_case.main()
