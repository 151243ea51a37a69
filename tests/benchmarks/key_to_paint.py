"""From a key to the last byte of what it changes on the screen, against a bare Textual app that echoes keys.

    key_to_paint.py [--megabytes 1 10 100] [--events 1000 100000] [--keys 40]

Sources of so many megabytes are paged and walked through while they are read in the background; collections of so many
events are moved, paged and zoomed in. Prints medians and 95th percentiles in milliseconds, and their ratios to the
bare app's in the same run.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep

_BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready to paint")
    def on_key(self, event):
        self.count = getattr(self, "count", 0) + 1
        self.query_one(Static).update(f"{event.key} {self.count}")
Bare().run()
"""
_SEQUENCE = re.compile(rb"\x1b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])")
_TIMEOUT = 120.0
_QUIET = 0.06
"""Seconds without a byte after which a reaction is over; progress is told more seldom."""
_DOWN, _PAGE_DOWN, _PAGE_UP, _END = "\x1b[B", "\x1b[6~", "\x1b[5~", "\x1b[F"


class Screen:
    """A command on a pseudo-terminal of 120 by 40."""

    def __init__(self, command: list[str]) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True, env=environment
        )
        os.close(slave)

    def wait_for(self, words: bytes) -> None:
        """Read until the words are painted.

        Raises:
            TimeoutError: they are not.
        """
        written = b""
        end = perf_counter() + _TIMEOUT
        while words not in _SEQUENCE.sub(b"", written):
            if perf_counter() > end or not select.select([self._master], [], [], _TIMEOUT)[0]:
                raise TimeoutError(f"not painted: {words!r}")
            written += os.read(self._master, 65_536)

    def reaction(self, key: str) -> float:
        """Milliseconds from a key to the last byte of what follows."""
        self.drain()
        start = last = perf_counter()
        os.write(self._master, key.encode())
        while select.select([self._master], [], [], _QUIET if last > start else 2.0)[0]:
            os.read(self._master, 65_536)
            last = perf_counter()
        return (last - start) * 1000

    def drain(self) -> None:
        """Read what is still coming."""
        while select.select([self._master], [], [], _QUIET)[0]:
            os.read(self._master, 65_536)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)


def reactions(screen: Screen, keys: list[str], count: int) -> list[float]:
    """How long the keys take, each pressed so often, without the first ones."""
    for key in keys:
        screen.reaction(key)
    return [screen.reaction(keys[number % len(keys)]) for number in range(count)]


def source(folder: Path, megabytes: int) -> Path:
    """Prose of so many megabytes."""
    path = folder / f"{megabytes}.txt"
    line = "The council voted to delay repairs until the summer while divers searched the channel near the bridge. "
    with path.open("w") as file:
        for number in range(megabytes * 1_000_000 // (len(line) * 6)):
            file.write(f"Part {number}. {line * 6}\n\n")
    return path


def collection(folder: Path, events: int) -> Path:
    """Documents that tell of so many events."""
    path = folder / f"{events}.jsonl"
    with path.open("w") as file:
        for number in range(0, events, 10):
            year = 1900 + number % 120
            days = range(1, 1 + min(10, events - number))
            text = " ".join(f"The bridge was closed on {day} March {year}." for day in days)
            file.write(json.dumps({"id": f"d{number}", "text": text}) + "\n")
    return path


def show(name: str, times: list[float], bare: list[float]) -> None:
    """Print a line of the table."""
    p95, bare_p95 = (quantiles(found, n=20)[-1] for found in (times, bare))
    ratios = f"{median(times) / median(bare):.2f}, {p95 / bare_p95:.2f}"
    print(f"{name:<34} {median(times):>9.1f} {p95:>8.1f}   {ratios}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, nargs="*", default=[1, 10])
    parser.add_argument("--events", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--keys", type=int, default=40)
    options = parser.parse_args()
    screen = Screen([sys.executable, "-c", _BARE])
    screen.wait_for(b"ready to paint")
    bare = reactions(screen, ["a"], options.keys)
    screen.close()
    print(f"{options.keys} keys each                  median ms   p95 ms   ratios")
    show("bare Textual app", bare, bare)
    command = str(Path(sys.executable).with_name("timeline"))
    with tempfile.TemporaryDirectory() as folder:
        for megabytes in options.megabytes:
            screen = Screen([command, str(source(Path(folder), megabytes))])
            screen.wait_for(b"Part 1.")
            screen.reaction("\t")
            for name, keys in (("page", [_PAGE_DOWN]), ("row", [_DOWN]), ("end and page up", [_END, _PAGE_UP])):
                show(f"source of {megabytes} MB: {name}", reactions(screen, keys, options.keys), bare)
            screen.close()
        for events in options.events:
            screen = Screen([command, str(collection(Path(folder), events))])
            screen.wait_for(f"{events:,} events".encode())
            sleep(1)
            for name, keys in (("move", [_DOWN]), ("page", [_PAGE_DOWN, _PAGE_UP]), ("zoom", ["+", "-"])):
                show(f"{events:,} events: {name}", reactions(screen, keys, options.keys), bare)
            screen.close()


if __name__ == "__main__":
    main()
