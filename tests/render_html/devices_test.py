"""Drives the interactive page in headless Chromium where it differs: several pages, a large map, a phone, without script.

usage: devices_test.py ARGMAP SOURCE-FOLDER [unittest options]"""

import page_case
from page_case import Page, draw, given


class Pages(Page):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.address = draw(given.source / "samples/kim-putin.argdown", "pages", "--page", "A4")

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
        map_file = given.folder / "large.argdown"
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


class WithFonts(Page):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.address = draw(given.source / "samples/kim-putin.argdown", "fonts", "--opt", "fonts=embedded")

    def test_its_policy_lets_them_in_and_its_texts_take_them(self):
        fonts = self.browser.evaluate("document.fonts.ready.then(fonts => [...fonts].map(font => [font.family, font.weight, font.status]))")
        self.assertEqual(sorted(fonts), [["Noto Sans", "bold", "loaded"], ["Noto Sans", "normal", "loaded"]])


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
    page_case.main()
