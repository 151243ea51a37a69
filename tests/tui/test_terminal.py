"""The program on a real terminal, end to end: what is painted, what keys do, and how it leaves."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

TEXT = "The mill burned down on 3 May 1921. \x1b]52;c;aGk=\x07It was rebuilt in August 1922.\n"
PATIENCE = 20.0
"""Seconds until something must have happened, on a machine under load."""


class Terminal:
    """The command on a pseudo-terminal of 100 by 30, and what a person would see there."""

    def __init__(self, path: Path) -> None:
        self.screen = pyte.Screen(100, 30)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.before = termios.tcgetattr(theirs)
        command = Path(sys.executable).with_name("timeline")
        environment = {**os.environ, "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            [command, path], stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        self.theirs = theirs

    def wait_for(self, words: str) -> None:
        end = time.monotonic() + PATIENCE
        while not any(words in line for line in self.screen.display):
            assert time.monotonic() < end, "\n".join(self.screen.display)
            self._read(0.1)

    def press(self, keys: bytes) -> None:
        os.write(self._ours, keys)

    def end(self) -> int:
        while self.process.poll() is None:
            self._read(0.1)
        self._read(0.1)
        return self.process.returncode

    def _read(self, seconds: float) -> None:
        if select.select([self._ours], [], [], seconds)[0]:
            found = os.read(self._ours, 65536)
            self.output += found
            self._stream.feed(found)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._ours)
        os.close(self.theirs)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    path = tmp_path / "mill.txt"
    path.write_text(TEXT)
    terminal = Terminal(path)
    yield terminal
    terminal.close()


@pytest.mark.parametrize("leave", ["q", "ctrl+c"])
def test_from_the_first_paint_to_a_clean_terminal(terminal: Terminal, leave: str) -> None:
    terminal.wait_for("The mill burned down")
    terminal.wait_for("2 events")
    terminal.wait_for("event 1 of 2")
    terminal.press(b"j")
    terminal.wait_for("event 2 of 2")
    terminal.press(b"q" if leave == "q" else b"\x03")
    assert terminal.end() == 0
    assert b"\x1b]52" not in terminal.output
    for mode, reset in ((b"1049", b"l"), (b"25", b"h"), (b"1000", b"l")):
        assert terminal.output.rindex(b"\x1b[?" + mode + reset) > terminal.output.find(b"mill")
    assert termios.tcgetattr(terminal.theirs) == terminal.before
