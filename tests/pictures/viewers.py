#!/usr/bin/env python3
"""Draws SVGs with four programs and compares the pictures: ./dev compare viewers [SVG...]

Chromium, librsvg, Inkscape and LibreOffice, each at 96 dots an inch; those that are not installed are left out.
For every program beside librsvg: the mean difference of the channels in grey levels (of 255), and the share of pixels
that are off by more than 48 grey levels after a blur of 1.5 pixels, which letters that are smoothed differently are
not. A sheet with all pictures side by side, and what differs, stands in the folder.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
USUAL = [ROOT / "docs/pictures/kim-putin.svg"] + sorted((ROOT / "tests/render_svg/golden").glob("*.svg"))
BLUR = "0x1.5"
OFF = 48 / 255


def run(words, **options):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=300, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]}: {done.stderr.strip()[-500:]}")
    return done.stdout


def size_of(svg):
    found = re.search(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg.read_text(encoding="utf-8"))
    return [-(-float(number) // 1) for number in found.groups()]


def by_librsvg(svg, png, width, height, folder):
    run(["rsvg-convert", "--background-color", "white", "-o", png, svg])


def by_chromium(svg, png, width, height, folder):
    run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
         f"--user-data-dir={folder / 'chromium'}", f"--window-size={int(width)},{int(height)}",
         "--default-background-color=FFFFFFFF", f"--screenshot={png}", svg.as_uri()])


def by_inkscape(svg, png, width, height, folder):
    run(["inkscape", "--export-type=png", "--export-dpi=96", "--export-background=white", "--export-background-opacity=1",
         f"--export-filename={png}", svg])


def by_libreoffice(svg, png, width, height, folder):
    size = {"PixelWidth": {"type": "long", "value": int(width)}, "PixelHeight": {"type": "long", "value": int(height)}}
    run(["soffice", "--headless", f"-env:UserInstallation={(folder / 'libreoffice').as_uri()}", "--convert-to",
         "png:draw_png_Export:" + json.dumps(size), "--outdir", folder, svg])
    (folder / (svg.stem + ".png")).rename(png)


PROGRAMS = {
    "librsvg": ("rsvg-convert", by_librsvg),
    "Chromium": ("chromium", by_chromium),
    "Inkscape": ("inkscape", by_inkscape),
    "LibreOffice": ("soffice", by_libreoffice),
}


def measure(one, other, width, height, difference):
    """Mean difference, and share of pixels that are off; the picture of the difference goes to a file."""
    def cut(png):
        return ["(", png, "-background", "white", "-flatten", "-alpha", "off", "-extent",
                f"{int(width)}x{int(height)}", "+repage", ")"]
    mean = float(run(["convert", *cut(one), *cut(other), "-compose", "difference", "-composite", "-colorspace", "RGB",
                      "-format", "%[fx:255*mean]", "info:"]))
    run(["convert", *cut(one), *cut(other), "-blur", BLUR, "-compose", "difference", "-composite", "-separate",
         "-evaluate-sequence", "max", "-threshold", f"{100 * OFF}%", difference])
    return mean, float(run(["convert", difference, "-format", "%[fx:100*mean]", "info:"]))


def compare(svg, folder):
    width, height = size_of(svg)
    pictures = {}
    for name, (program, draw) in PROGRAMS.items():
        if shutil.which(program) is None:
            print(f"{name:12} is not installed")
            continue
        png = folder / f"{svg.stem}-{name}.png"
        draw(svg, png, width, height, folder)
        pictures[name] = png
    print(f"{svg.stem}: {int(width)} × {int(height)} pixels")
    sheet = []
    for name, png in pictures.items():
        difference = folder / f"{svg.stem}-{name}-off.png"
        mean, off = measure(pictures["librsvg"], png, width, height, difference)
        sheet += ["-label", name, png] + (["-label", f"{name}: off", difference] if name != "librsvg" else [])
        if name != "librsvg":
            print(f"    {name:12} mean difference {mean:5.2f}, off {off:6.3f} %")
    run(["montage", *sheet, "-tile", "x1", "-geometry", "900x1200+8+8", folder / f"{svg.stem}-sheet.png"])


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="argmap-viewers-"))
    for svg in [pathlib.Path(name).resolve() for name in sys.argv[1:]] or USUAL:
        compare(svg, folder)
    print(f"The pictures, and a sheet of each: {folder}")


if __name__ == "__main__":
    main()
