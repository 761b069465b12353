"""What the browser tests share: where they draw their pages, how a reader sees one, how they begin.

A test file ends with `page_case.main()`; it is called with ARGMAP SOURCE-FOLDER [unittest options], and ends with 77 where there is no Chromium."""

import pathlib
import subprocess
import sys
import tempfile
import types
import unittest

import browser

given = types.SimpleNamespace(argmap=None, source=None, folder=None)


def main():
    if not browser.is_installed():
        print("skipped: chromium and chromedriver are not installed (Debian: chromium, chromium-driver)")
        sys.exit(77)
    given.argmap, given.source = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="argmap-pages-") as name:
        given.folder = pathlib.Path(name)
        unittest.main(argv=sys.argv[:1] + sys.argv[3:])


def draw(map_file, name, *options):
    """The address of a page drawn of a map."""
    page = given.folder / (name + ".html")
    subprocess.run([given.argmap, "render", map_file, "-o", page, *options], check=True, stderr=subprocess.DEVNULL)
    return page.as_uri()


class Page(unittest.TestCase):
    """Opens the sample anew for each test in a browser that all tests of the class share."""
    window = {"width": 1366, "height": 768}

    @classmethod
    def setUpClass(cls):
        cls.browser = browser.Browser(**cls.window)
        cls.address = draw(given.source / "samples/kim-putin.argdown", "sample")

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
