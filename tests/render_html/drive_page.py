"""Drives the interactive page in headless Chromium as its readers do.

usage: drive_page.py ARGMAP SOURCE-FOLDER [unittest options]; ends with 77 where there is no Chromium."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import browser

argmap = source = None

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


def draw(map_file, name, *options):
    """The address of a page drawn of a map."""
    page = folder / (name + ".html")
    subprocess.run([argmap, "render", map_file, "-o", page, *options], check=True, stderr=subprocess.DEVNULL)
    return page.as_uri()


class Page(unittest.TestCase):
    """Opens the sample anew for each test in a browser that all tests of the class share."""
    window = {"width": 1366, "height": 768}

    @classmethod
    def setUpClass(cls):
        cls.browser = browser.Browser(**cls.window)
        cls.address = draw(source / "samples/kim-putin.argdown", "sample")

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()

    def setUp(self):
        self.browser.open("about:blank")
        self.browser.console()
        self.browser.requests()
        self.opened = []
        self.open(self.address)

    def open(self, address):
        self.opened.append(address.split("#")[0])
        self.browser.open(address)

    def tearDown(self):
        self.assertEqual(self.browser.console(), [])
        self.assertEqual([address for address in self.browser.requests() if address not in self.opened], [])

    # What a reader sees.
    def scale(self):
        return self.browser.evaluate("new DOMMatrix(document.querySelector('.sheet').style.transform).a")

    def place(self):
        return self.browser.evaluate("(m => [m.e, m.f])(new DOMMatrix(document.querySelector('.sheet').style.transform))")

    def focused(self):
        return self.browser.evaluate("document.activeElement.dataset.id ?? document.activeElement.localName")

    def is_shown(self, box):
        return self.browser.evaluate("document.getElementById(a).getClientRects().length > 0", box)

    def said(self):
        return self.browser.evaluate("document.querySelector('.status').textContent")

    def details(self):
        return self.browser.evaluate("(d => d.hidden ? '' : d.innerText)(document.querySelector('.details'))")

    def to_picture(self):
        """By Tab, as those who have no mouse."""
        for _ in range(20):
            self.browser.press("Tab")
            if self.browser.evaluate("document.activeElement.closest('.picture') !== null"):
                return
        self.fail("Tab does not lead to the picture")

    def settled(self, measure):
        """A measure after the movement that the last key began."""
        self.browser.evaluate("""new Promise(done => {
            const look = () => document.querySelector(".sheet").matches(".moving, .gliding") ? setTimeout(look, 20)
                : requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
            look();
        })""")
        return measure()


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
        map_file = folder / "hostile.json"
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
        self.open(draw(source / "samples/kim-putin.argdown", "down", "--direction", "down"))
        self.to_picture()
        for key, box in [("Down", "win-win"), ("Right", "pact-may-come"), ("Up", "pact-question")]:
            self.browser.press(key)
            self.assertEqual(self.focused(), box)


class Pages(Page):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.address = draw(source / "samples/kim-putin.argdown", "pages", "--page", "A4")

    def test_pages_stand_below_each_other(self):
        tops = self.browser.evaluate("[...document.querySelectorAll('.sheet > svg')].map(page => page.getBoundingClientRect().top)")
        self.assertGreater(len(tops), 2)
        self.assertEqual(tops, sorted(tops))
        self.assertEqual(self.browser.evaluate("(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))"), 0)

    def test_who_chooses_a_box_on_another_page_stays_there(self):
        copy = self.browser.evaluate("""[...document.querySelectorAll(".statements > g")].map(box => [box.id, box.dataset.id])
            .find(([id, item]) => id !== item && document.getElementById(item) !== null)""")
        self.assertTrue(copy, "no item is on two pages")
        self.browser.evaluate("document.getElementById(a).dispatchEvent(new MouseEvent('click', {bubbles: true}))", copy[0])
        self.assertEqual(self.browser.evaluate("document.activeElement.id"), copy[0])
        self.assertEqual(self.browser.evaluate("location.hash"), "#" + copy[0])
        self.assertTrue(self.browser.until("""(box => box.top > 0 && box.bottom < innerHeight)
            (document.getElementById(a).querySelector(".box").getBoundingClientRect())""", copy[0]))

    def test_each_text_is_told_once(self):
        texts = self.browser.evaluate("[...document.querySelectorAll('.outline li[data-box] > p > a.go')].map(link => link.hash)")
        self.assertEqual(len(texts), len(set(texts)))
        self.assertGreaterEqual(len(texts), 58)


class LargeMap(Page):
    claims = 1600

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        lines = ["[c0]: Claim number 0"] + [f"\n[c{i}]: Claim number {i}\n  {'-' if i % 4 == 0 else '+'}> [c{(i - 1) // 4}]" for i in range(1, cls.claims)]
        map_file = folder / "large.argdown"
        map_file.write_text("\n".join(lines) + "\n")
        cls.address = draw(map_file, "large", "--layout", "layered")

    def test_only_what_is_in_sight_is_laid_out(self):
        shown = self.browser.evaluate("[...document.querySelectorAll('.statements > g > .box')].filter(box => box.getClientRects().length > 0).length")
        self.assertGreater(shown, 0)
        self.assertLess(shown, self.claims / 4)

    def test_keys_lead_to_what_is_out_of_sight(self):
        self.to_picture()
        self.browser.press("End")
        last = self.focused()
        self.assertEqual(last, self.browser.evaluate("[...document.querySelectorAll('.statements > g')].at(-1).dataset.id"))
        self.assertTrue(self.browser.until("""(() => {
            const box = document.activeElement.querySelector(".text").getBoundingClientRect();
            return box.width > 50 && box.top > 0 && box.bottom < innerHeight;
        })()"""))

    def test_from_afar_boxes_are_marks_that_can_be_clicked(self):
        self.browser.press("0")
        self.assertTrue(self.browser.until("document.querySelector('.far').hidden === false"))
        self.browser.until("!document.querySelector('.gliding')")
        painted = self.browser.evaluate("""(canvas => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data
            .filter((value, index) => index % 4 === 3 && value > 0).length)(document.querySelector(".far"))""")
        self.assertGreater(painted, 1000)
        for _ in range(60):
            if self.scale() > 0.2:
                break
            x, y = self.browser.centre(".picture")
            self.browser.turn_wheel(x, y, -60)
            self.settled(self.scale)
        self.assertFalse(self.browser.evaluate("document.querySelector('.far').hidden"))
        x, y = self.browser.evaluate("""(() => {
            const matrix = new DOMMatrix(document.querySelector(".sheet").style.transform);
            const stage = document.querySelector(".picture").getBoundingClientRect();
            for (const box of document.querySelectorAll(".statements > g > .box")) {
                const [left, top] = [Number(box.getAttribute("x")) + 100, Number(box.getAttribute("y")) + 20];
                const at = [stage.left + left * matrix.a + matrix.e, stage.top + top * matrix.a + matrix.f];
                if (at[0] > stage.left + 5 && at[0] < stage.right - 5 && at[1] > stage.top + 5 && at[1] < stage.bottom - 5)
                    return at;
            }
        })()""")
        self.browser.click(x, y)
        self.assertIn("Claim number", self.details())

    def test_folding_hides_from_afar_too(self):
        self.to_picture()
        self.browser.press(" ")
        self.assertEqual(self.browser.evaluate("document.querySelectorAll('.statements > .away').length"), self.claims - 1)
        self.assertIn(f"{self.claims - 1} boxes", self.said())

    def test_all_boxes_are_told(self):
        names = [node["name"]["value"] for node in self.browser.devtools("Accessibility.getFullAXTree")["nodes"]
                 if node.get("role", {}).get("value") == "treeitem"]
        self.assertEqual(len(names), self.claims)


class Phone(Page):
    window = {"width": 390, "height": 844, "phone": True}

    def test_nothing_is_wider_than_the_screen(self):
        self.assertEqual(self.browser.evaluate("[innerWidth, document.documentElement.scrollWidth, document.body.scrollWidth]"), [390, 390, 390])
        for action in ["outline", "outline", "help"]:
            self.browser.evaluate("document.querySelector('[data-do=' + a + ']').click()", action)
            self.assertEqual(self.browser.evaluate("document.documentElement.scrollWidth"), 390)
            self.assertLessEqual(self.browser.evaluate("""Math.max(...[...document.querySelectorAll("header *, .outline *, .help *")]
                .filter(e => !e.closest("svg")).map(e => e.getBoundingClientRect().right))"""), 390)

    def test_what_one_touches_is_large_enough(self):
        self.browser.evaluate("document.getElementById('win-win').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
        small = self.browser.evaluate("""[...document.querySelectorAll("button, input, .details a.go")].filter(e => e.getClientRects().length > 0)
            .filter(e => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44).map(e => e.outerHTML)""")
        self.assertEqual(small, [])

    def test_a_tap_opens_details_from_below(self):
        self.browser.touch([self.browser.centre("#pact-question > .box")])
        self.assertIn("Will Russia and North Korea form a pact", self.browser.until("document.querySelector('.details').innerText"))
        panel = self.browser.evaluate("(r => [r.left, r.right, r.bottom])(document.querySelector('.details').getBoundingClientRect())")
        self.assertEqual(panel, [0, 390, 844])
        box = self.browser.until("(r => r.bottom < document.querySelector('.details').getBoundingClientRect().top && [r.top])(document.querySelector('#pact-question > .box').getBoundingClientRect())")
        self.assertTrue(box, "the box lies below its details")

    def test_the_outline_makes_room_for_what_it_leads_to(self):
        self.browser.touch([self.browser.centre(".wide[data-do=outline]")])
        self.assertTrue(self.browser.until("document.querySelector('.outline').getClientRects().length > 0"))
        self.browser.touch([self.browser.centre(".outline a.go[href='#win-win']")])
        self.assertTrue(self.browser.until("document.querySelector('.outline').getClientRects().length === 0"))
        self.assertIn("Working together more closely", self.details())
        self.assertEqual(self.focused(), "win-win")

    def test_one_finger_moves_and_two_zoom(self):
        x, y = self.browser.centre(".picture")
        start, scale = self.settled(self.place), self.scale()
        self.browser.touch([(x, y), (x - 30, y - 20), (x - 60, y - 40)])
        moved = self.settled(self.place)
        self.assertAlmostEqual(moved[0] - start[0], -60, delta=2)
        self.assertAlmostEqual(moved[1] - start[1], -40, delta=2)
        self.browser.touch([(x - 30, y), (x - 60, y), (x - 90, y)], [(x + 30, y), (x + 60, y), (x + 90, y)])
        self.assertGreater(self.settled(self.scale), scale * 2)


class WithoutScript(Page):
    def setUp(self):
        self.browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
        super().setUp()

    def tearDown(self):
        self.browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
        super().tearDown()

    def test_picture_and_outline_are_there(self):
        names = [node["name"]["value"] for node in self.browser.devtools("Accessibility.getFullAXTree")["nodes"]
                 if node.get("role", {}).get("value") == "link"]
        self.assertIn("Working together more closely could be win–win for Moscow and Pyongyang.", names)
        self.browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
        self.assertGreater(self.browser.evaluate("document.querySelector('.sheet > svg').getBoundingClientRect().width"), 1000)
        self.assertGreater(self.browser.evaluate("document.querySelector('.outline').getBoundingClientRect().height"), 1000)
        self.assertEqual(self.browser.evaluate("[...document.querySelectorAll('.tools, .details')].map(e => e.getClientRects().length)"), [0, 0])


if __name__ == "__main__":
    if not browser.is_installed():
        print("skipped: chromium and chromedriver are not installed (Debian: chromium, chromium-driver)")
        sys.exit(77)
    argmap, source = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="argmap-pages-") as name:
        folder = pathlib.Path(name)
        unittest.main(argv=sys.argv[:1] + sys.argv[3:])
