#!/usr/bin/env python3
"""Takes the pictures of docs/user-guide.md from the running editor: pictures.py PROGRAM FOLDER

A screen of its own (Xvfb, openbox), real keys (xdotool); what the window is doing is asked over the
editor's test hook, so that nothing is photographed before it is there.
"""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = SOURCE / "samples" / "kim-putin.argmap"
PATIENCE = 60  # seconds; machines are busy
# What the pictures do not depend on: the desktop and the language of whoever takes them.
SETTINGS = {
    "GTK_THEME": "Adwaita",
    "GDK_BACKEND": "x11",
    "GDK_SCALE": "1",
    "GSETTINGS_BACKEND": "memory",
    "LANG": "C.UTF-8",
    "NO_AT_BRIDGE": "1",
}


class Editor:
    """An editor on a screen of its own; all of it ends with the block that it is opened in."""

    def __init__(self, program, file):
        self.home = pathlib.Path(tempfile.mkdtemp())
        self.started = []
        read, write = os.pipe()
        # -r: a key that is held for long because the machine is busy does not repeat.
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-dpi", "96",
                   "-r", "-nolisten", "tcp", env=os.environ, pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as pipe:
            display = ":" + pipe.readline().strip()
        self.env = {**os.environ, **SETTINGS, "DISPLAY": display, "HOME": str(self.home),
                    "XDG_RUNTIME_DIR": str(self.home)}
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            self.env.pop(f"XDG_{name}_HOME", None)
        self.start("openbox", env=self.env)
        self.launch(program, str(file))
        self.wait(active=True)
        self.until(self.is_maximised, "the window manager to maximise the window")
        self.wait(painted=True, idle=True, active=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in reversed(self.started):
            process.kill()
            process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def launch(self, program, *arguments):
        hook = self.home / "hook"
        self.start(program, "--test-hook", str(hook), *arguments, env=self.env)
        self.hook = socket.socket(socket.AF_UNIX)
        self.until(lambda: self.hook.connect_ex(str(hook)) == 0, "the editor to start")

    def crash(self):
        editor = self.started.pop()
        editor.kill()
        editor.wait()
        self.hook.close()

    def start(self, *command, **how):
        quiet = subprocess.DEVNULL
        self.started.append(subprocess.Popen(command, stdout=quiet, stderr=quiet, **how))

    def run(self, *command):
        subprocess.run(command, env=self.env, check=True, stdout=subprocess.DEVNULL)

    def is_maximised(self):
        """Asks for it again until it is so: the window manager may not be there yet."""
        subprocess.run(("wmctrl", "-r", ":ACTIVE:", "-b", "add,maximized_vert,maximized_horz"),
                       env=self.env, stderr=subprocess.DEVNULL, check=False)
        return self.ask("window argmap").split()[2] == "1280"

    def windows(self):
        return len(subprocess.run(("wmctrl", "-l"), env=self.env, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, check=False).stdout.splitlines())

    def ask(self, question):
        self.hook.sendall(question.encode() + b"\n")
        answer = b""
        while not answer.endswith(b"\n"):
            answer += self.hook.recv(4096)
        return answer.decode().strip()

    @staticmethod
    def until(condition, what):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                sys.exit(f"pictures: waited in vain for {what}")
            time.sleep(0.05)

    def wait(self, **wanted):
        """Until the window's state is as wanted: wait(text="A claim", editing=False)."""
        def holds():
            state = json.loads(self.ask("state"))
            return all(state[name] == value for name, value in wanted.items())
        self.until(holds, wanted)

    def keys(self, *keys):
        for key in keys:
            self.run("xdotool", "key", "--clearmodifiers", key)
            self.wait(idle=True)

    def type(self, text):
        self.wait(editing=True)
        self.run("xdotool", "type", "--delay", "10", text)

    def add(self, key, text):
        """Adds an item and its text."""
        self.keys(key)
        self.type(text)
        self.keys("Return")
        self.wait(text=text, editing=False, idle=True)

    def picture(self, png):
        time.sleep(0.5)  # the toolkit paints what has changed
        self.run("import", "-window", "root", "+dither", "-colors", "200", "-strip", "-define",
                 "png:compression-level=9", "PNG8:" + str(png))


def main(program, folder):
    folder.mkdir(parents=True, exist_ok=True)
    work = pathlib.Path(tempfile.mkdtemp())
    try:
        copy = work / "kim-putin.argmap"
        shutil.copy(SAMPLE, copy)
        with Editor(program, copy) as editor:
            editor.keys("Right", "Down", "Right", "ctrl+2", "minus", "minus", "minus")
            editor.wait(primary="mutual-interest")
            editor.picture(folder / "editor-window.png")
            editor.keys("ctrl+f")
            editor.wait(focus="find")
            editor.run("xdotool", "type", "--delay", "10", "sanctions")
            editor.wait(primary="promise", idle=True)
            editor.picture(folder / "editor-find.png")

        with Editor(program, copy) as editor:
            editor.keys("Right", "Down", "Right", "ctrl+2", "minus", "minus", "minus")
            editor.wait(primary="mutual-interest")
            editor.keys("alt+v", "t", "d")
            editor.wait(undo="Undo Change Theme", idle=True)
            editor.keys("alt+v", "t")
            editor.picture(folder / "editor-theme.png")

        with Editor(program, copy) as editor:
            editor.keys("ctrl+n")
            editor.type("The town should build the bypass.")
            editor.keys("Return")
            editor.add("Tab", "Half of the lorries in the centre only pass through.")
            editor.add("ctrl+Return", "Who passes through would take the bypass.")
            editor.add("ctrl+u", "The toll on it would keep them in the centre.")
            editor.keys("Home")
            editor.add("shift+Tab", "It cuts through the last meadow on the river.")
            editor.keys("ctrl+0", "Home", "Right")
            editor.keys("ctrl+e")
            editor.type("The count of May 2023: 1,900 of 3,")
            editor.picture(folder / "editor-building.png")

        with Editor(program, copy) as editor:
            editor.keys("Right")
            editor.add("Tab", "Both sides need each other more than before.")
            editor.add("shift+Tab", "Needs of a moment are no friendship.")
            editor.until(lambda: json.loads(editor.ask("state"))["saved"].startswith("kept"),
                         "the journal")
            editor.crash()
            editor.launch(program)
            editor.until(lambda: editor.windows() == 2, "the question")
            editor.picture(folder / "editor-recover.png")

        damaged = work / "damaged.argmap"
        damaged.write_bytes(SAMPLE.read_bytes().replace(b"urgent need", b"Urgent need", 1))
        with Editor(program, damaged) as editor:
            editor.wait(problems=3, idle=True)
            editor.picture(folder / "editor-damaged.png")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
