#!/usr/bin/env python3
"""How fast the interactive page of a large map opens and moves in headless Chromium.

usage: page_in_browser.py ARGMAP [--claims N]

Chromium draws without a graphics card here, in the page's own processes. Prints until when the page was there to be used (wall time, and
the processor time of its main thread), then for each way of moving the median and the worst of 60 frames.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import argdown_to_svg

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "render_html"))
import browser  # noqa: E402

TURN = """(down, sideways) => document.querySelector(".picture").dispatchEvent(new WheelEvent("wheel",
    {deltaY: down, clientX: 700, clientY: 450, shiftKey: sideways, bubbles: true, cancelable: true}))"""
FRAMES = """void (window.frames = [], function next(last) {
    requestAnimationFrame(now => {
        frames.push(now - last);
        (%s)(a, b);
        if (frames.length < 62)
            next(now);
    });
}(performance.now()))""" % TURN


def frames(page, down, sideways):
    """Milliseconds a frame while the wheel turns in each: the median and the worst."""
    page.evaluate(FRAMES, down, sideways)
    times = sorted(page.until("frames.length >= 62 && frames.slice(2)", seconds=120))
    return f"{times[len(times) // 2]:.1f} ms, at worst {times[-1]:.1f}"


def main():
    arguments = argparse.ArgumentParser(usage=__doc__.split("\n")[2].removeprefix("usage: "))
    arguments.add_argument("argmap", type=pathlib.Path)
    arguments.add_argument("--claims", type=int, default=10000)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, browser.Browser(1400, 900) as page:
        source, target = pathlib.Path(folder) / "map.argdown", pathlib.Path(folder) / "map.html"
        source.write_text(argdown_to_svg.tree(given.claims))
        subprocess.run([given.argmap.resolve(), "render", source, "--layout", "layered", "-o", target], check=True)
        print(f"{given.claims} claims, {target.stat().st_size / 1e6:.1f} MB")
        page.devtools("Performance.enable", timeDomain="threadTicks")
        page.open(target.as_uri())
        spent = {metric["name"]: metric["value"] for metric in page.devtools("Performance.getMetrics")["metrics"]}
        opened = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
        print(f"opened after {opened / 1000:.1f} s; {spent['TaskDuration']:.1f} s of its main thread's processor")
        page.until("!document.querySelector('.moving')")
        print("moved at 85 %:", frames(page, 20, True))
        print("zoomed out:", frames(page, 60, False))
        print("moved from afar:", frames(page, 20, True))
        print("zoomed in:", frames(page, -60, False))
        page.evaluate("document.querySelector('[data-do=fit]').click()")
        page.until("!document.querySelector('.moving')")
        print("moved, the whole in sight:", frames(page, 20, True))


if __name__ == "__main__":
    main()
