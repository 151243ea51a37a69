"""From the command to the first painted text and the first painted event, against a bare Textual app.

    first_paint.py [--runs 12] [DOCUMENT]

Each run starts ``timeline`` (the sample, or the document) and an app with one line of text, in turn, in a
pseudo-terminal of 120 by 40. Prints minimum and median in milliseconds and the ratios to the bare app's first paint.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path
from statistics import median
from time import perf_counter

_BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready to paint")
Bare().run()
"""
_SEQUENCE = re.compile(rb"\x1b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])")
_TIMEOUT = 30.0


def painted(command: list[str], patterns: list[re.Pattern[bytes]]) -> list[float]:
    """Milliseconds until each pattern stands in what the command has painted.

    Raises:
        TimeoutError: one was not painted.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    start = perf_counter()
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True, env=environment
    )
    os.close(slave)
    written, found = b"", [0.0] * len(patterns)
    try:
        while not all(found):
            if not select.select([master], [], [], _TIMEOUT)[0]:
                raise TimeoutError(
                    f"not painted: {[p.pattern for p, at in zip(patterns, found, strict=True) if not at]}"
                )
            written += os.read(master, 65_536)
            now = (perf_counter() - start) * 1000
            words = _SEQUENCE.sub(b"", written)
            found = [at or (now if pattern.search(words) else 0.0) for pattern, at in zip(patterns, found, strict=True)]
    finally:
        process.kill()
        process.wait()
        os.close(master)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("document", nargs="?", type=Path, help="a document instead of the sample")
    parser.add_argument("--runs", type=int, default=12)
    options = parser.parse_args()
    command = [str(Path(sys.executable).with_name("timeline")), *([str(options.document)] if options.document else [])]
    text = options.document.read_text(encoding="utf-8") if options.document else None
    first_words = " ".join(text.split()[:2]) if text else "Two presidents"
    patterns = [re.compile(re.escape(first_words.encode())), re.compile(rb"\d{4}-\d\d(?:-\d\d)?[ /]")]
    bare: list[float] = []
    ours: list[list[float]] = []
    for _ in range(options.runs):
        bare += painted([sys.executable, "-c", _BARE], [re.compile(b"ready to paint")])
        ours.append(painted(command, patterns))
    kinds = {"bare Textual app": bare, "first text": [run[0] for run in ours], "first event": [run[1] for run in ours]}
    print(f"{options.runs} runs of each, in turn     min ms  median ms   ratio of minima, of medians")
    for name, times in kinds.items():
        ratios = f"{min(times) / min(bare):.2f}, {median(times) / median(bare):.2f}"
        print(f"{name:<28} {min(times):>9.0f} {median(times):>10.0f}   {ratios}")


if __name__ == "__main__":
    main()
