"""The installed command in a real pseudo-terminal, its screen read by a terminal emulator."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pyte
import pytest

TIMEOUT = 20.0
"""Seconds after which what was awaited does not come; a loaded machine is slow, so it is generous."""

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=?][0-9;]*[$]?[a-gi-km-zA-Z]")
"""Private sequences that pyte would print in part: keyboard protocols and queries, all but h and l, which set modes."""
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;<>=?$]*)?\Z")

_ALTERNATE_SCREEN = 1049 << 5
_MOUSE = 1000 << 5
"""Private modes as pyte keeps them."""


class Terminal:
    """One run of the command; reads its screen, types keys, waits for what is shown instead of for time."""

    def __init__(
        self, arguments: tuple[str, ...], columns: int, rows: int, piped: bytes | None, folder: Path | None
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.raw = b""
        self._stream = pyte.ByteStream(self.screen)
        self._pending = b""
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._before = termios.tcgetattr(slave)
        command = Path(sys.executable).with_name("timeline")
        self.process = subprocess.Popen(
            [str(command), *arguments],
            stdin=slave if piped is None else subprocess.PIPE,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            cwd=folder,
            preexec_fn=lambda: fcntl.ioctl(1, termios.TIOCSCTTY, 0),
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"},
        )
        self._slave = slave
        if piped is not None:
            assert self.process.stdin
            self.process.stdin.write(piped)
            self.process.stdin.close()

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def style_of(self, words: str) -> tuple[object, ...]:
        """How the first place that shows the words draws them."""
        for row, line in enumerate(self.screen.display):
            if words in line:
                char = self.screen.buffer[row][line.index(words)]
                return char.fg, char.bg, char.bold, char.reverse, char.underscore
        raise AssertionError(f"not shown: {words}\n{self.text}")

    @property
    def in_full_screen(self) -> bool:
        return _ALTERNATE_SCREEN in self.screen.mode

    @property
    def clean(self) -> bool:
        """Whether the terminal is as a shell left it: main screen, cursor, echo, no reports of the mouse."""
        modes = not self.in_full_screen and _MOUSE not in self.screen.mode and not self.screen.cursor.hidden
        return modes and termios.tcgetattr(self._slave)[:4] == self._before[:4]

    def wait_for(self, shown: str | Callable[[str], object]) -> str:
        """Read until the screen shows the words, or fulfils the condition."""
        holds = (lambda text: shown in text) if isinstance(shown, str) else shown
        end = monotonic() + TIMEOUT
        while not holds(self.text):
            assert monotonic() < end, f"not shown: {shown}\n{self.text}"
            if not self._read(0.2) and self.process.poll() is not None:
                assert holds(self.text), f"ended before it showed: {shown}\n{self.text}"
        return self.text

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def interrupt(self) -> None:
        """Send what a terminal sends for Ctrl+C, whatever the program does with keys."""
        self.process.send_signal(signal.SIGINT)

    def wait_for_end(self) -> int:
        """Read the rest and give the exit status."""
        end = monotonic() + TIMEOUT
        while self.process.poll() is None:
            assert monotonic() < end, f"still running\n{self.text}"
            self._read(0.05)
        while self._read(0.05):
            pass
        return self.process.returncode

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._master)
        os.close(self._slave)

    def _read(self, seconds: float) -> bool:
        """Feed what has come to the emulator; whether anything came."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        data = os.read(self._master, 65_536)
        self.raw += data
        data = self._pending + data
        unfinished = _UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        self._pending = data[cut:]
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data[:cut]))
        return True


@pytest.fixture
def timeline() -> Iterator[Callable[..., Terminal]]:
    """Start the command with arguments, in a folder; ``piped`` stands on its standard input instead of the terminal."""
    started: list[Terminal] = []

    def start(
        *arguments: str, columns: int = 120, rows: int = 40, piped: bytes | None = None, folder: Path | None = None
    ) -> Terminal:
        started.append(Terminal(arguments, columns, rows, piped, folder))
        return started[-1]

    yield start
    for terminal in started:
        terminal.close()
