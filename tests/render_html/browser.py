"""Headless Chromium, driven over WebDriver with nothing but Python's standard library.

    with Browser() as browser:
        browser.open("file:///…/map.html")
        browser.press("/")

Needs chromium and chromedriver (Debian: chromium, chromium-driver)."""

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004", "Left": "\ue012", "Up": "\ue013", "Right": "\ue014", "Down": "\ue015",
        "Home": "\ue011", "End": "\ue010", "Shift": "\ue008"}
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars"]


def is_installed():
    return bool(shutil.which("chromium") and shutil.which("chromedriver"))


class Browser:
    def __init__(self, width=1366, height=768, phone=False):
        self._folder = tempfile.TemporaryDirectory(prefix="argmap-browser-", ignore_cleanup_errors=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self._driver = subprocess.Popen([shutil.which("chromedriver"), f"--port={self._port}"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        options = {"binary": shutil.which("chromium"),
                   "args": [*ARGUMENTS, f"--user-data-dir={self._folder.name}", f"--window-size={width},{height}"]}
        if phone:
            options["mobileEmulation"] = {"deviceMetrics": {"width": width, "height": height, "pixelRatio": 2, "touch": True}}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options,
                  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        try:
            self._await_driver()
            self._session = ""
            self._session = "/session/" + self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]
        except BaseException:
            self._end()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        try:
            self._call("DELETE", "")
        finally:
            self._end()

    def _end(self):
        self._driver.terminate()
        self._driver.wait()
        self._folder.cleanup()

    def _await_driver(self):
        for _ in range(200):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/status", timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("chromedriver did not start")

    def _call(self, method, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self._port}{getattr(self, '_session', '')}{path}", method=method,
                                         data=None if method != "POST" else json.dumps(body or {}).encode(),
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from None

    def open(self, address):
        self._call("POST", "/url", {"url": address})

    def evaluate(self, script, *arguments):
        """The value of a JavaScript expression; its arguments are called a, b, c."""
        names = ", ".join("abc"[:len(arguments)])
        return self._call("POST", "/execute/sync", {"script": f"return (({names}) => ({script}))(...arguments)", "args": list(arguments)})

    def until(self, script, *arguments, seconds=5):
        """Waits until a JavaScript expression holds, and gives its value."""
        end = time.monotonic() + seconds
        while True:
            value = self.evaluate(script, *arguments)
            if value or time.monotonic() > end:
                return value
            time.sleep(0.03)

    def press(self, *keys, shift=False):
        """Presses keys one after the other, by name or character, where the focus is."""
        actions = [{"type": kind, "value": KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")]
        if shift:
            actions = [{"type": "keyDown", "value": KEYS["Shift"]}, *actions, {"type": "keyUp", "value": KEYS["Shift"]}]
        self._act([{"type": "key", "id": "keys", "actions": actions}])

    def click(self, x, y):
        self._point("mouse", [[("move", x, y), ("down",), ("up",)]])

    def drag(self, x, y, to_x, to_y):
        self._point("mouse", [[("move", x, y), ("down",), ("move", (x + to_x) / 2, (y + to_y) / 2), ("move", to_x, to_y), ("up",)]])

    def touch(self, *fingers):
        """Fingers that go down together, each along its points, and up together."""
        self._point("touch", [[("move", *points[0]), ("down",), *[("move", *point) for point in points[1:]], ("up",)] for points in fingers])

    def turn_wheel(self, x, y, by):
        self._act([{"type": "wheel", "id": "wheel", "actions": [
            {"type": "scroll", "x": int(x), "y": int(y), "deltaX": 0, "deltaY": by, "origin": "viewport"}]}])

    def _point(self, kind, pointers):
        def action(step):
            if step[0] == "move":
                return {"type": "pointerMove", "x": int(step[1]), "y": int(step[2]), "duration": 20, "origin": "viewport"}
            return {"type": "pointerDown" if step[0] == "down" else "pointerUp", "button": 0}
        self._act([{"type": "pointer", "id": f"{kind}{number}", "parameters": {"pointerType": kind},
                    "actions": [action(step) for step in steps]} for number, steps in enumerate(pointers)])

    def _act(self, sources):
        self._call("POST", "/actions", {"actions": sources})

    def centre(self, selector):
        """Where the middle of an element lies in the window."""
        box = self.evaluate("(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector(a).getBoundingClientRect())", selector)
        return box[0], box[1]

    def devtools(self, command, **parameters):
        return self._call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def console(self):
        """What the page's console said: errors, warnings, violations of its policy."""
        return [entry["message"] for entry in self._call("POST", "/se/log", {"type": "browser"})]

    def requests(self):
        """Addresses that the page asked for, the page itself among them; not what it holds itself as data."""
        messages = [json.loads(entry["message"])["message"] for entry in self._call("POST", "/se/log", {"type": "performance"})]
        asked = [message["params"]["request"]["url"] for message in messages if message["method"] == "Network.requestWillBeSent"]
        return [address for address in asked if not address.startswith("data:")]

    def picture(self, file):
        with open(file, "wb") as out:
            out.write(base64.b64decode(self._call("GET", "/screenshot")))
