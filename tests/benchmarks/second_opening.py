"""Opening a folder a second time against the first: as an export, and on the screen until all rows are there.

    second_opening.py [--documents 1000] [--size 2000] [--jobs 1]

Every opening is a new process; the cache is one of its own. Prints seconds, and how many times faster the second was.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from prose import generated

_ROUNDS: Final = 3
"""Second openings, of which the fastest counts."""
_EXPORT: Final = "import sys; from tui.cli import main; sys.exit(main())"
_SCREEN: Final = """
import asyncio, sys
from tui.analysis import PipelineAnalyst
from tui.app import TimelineApp
from tui.opening import open_paths
from tui.reporting import Report
from events.readers.columns import GUESSED

async def show():
    opening = open_paths([sys.argv[1]], GUESSED, Report(quiet=True))
    app = TimelineApp(opening.documents[0], paths=opening.paths, analyst=PipelineAnalyst(cached=True))
    async with app.run_test(size=(120, 40)):
        while not app.screen._begun or app.screen.working:
            await asyncio.sleep(0.02)
        print(len(app.readings), len(app.screen.listing))

asyncio.run(show())
"""


def write(folder: Path, documents: int, size: int) -> None:
    """Texts that differ, out of generated sentences."""
    sentences = [f"{sentence.strip()}." for sentence in generated(400_000).text.split(".")]
    chance = random.Random(1)
    for number in range(documents):
        lines = [f"LOWER MARSH, {chance.randrange(1, 29)} May {chance.randrange(1950, 2020)} —"]
        while sum(map(len, lines)) < size:
            lines.append(chance.choice(sentences))
        (folder / f"{number}.txt").write_text(" ".join(lines), encoding="utf-8")


def seconds(script: str, *arguments: str) -> float:
    """What a new process takes for it."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", script, *arguments], check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--size", type=int, default=2_000, help="characters of a document")
    parser.add_argument("--jobs", default="1", help="processes of the export; the screen uses all cores")
    options = parser.parse_args()
    with TemporaryDirectory() as root:
        folder = Path(root, "papers")
        folder.mkdir()
        write(folder, options.documents, options.size)
        for name, script, arguments in (
            (f"export, {options.jobs} jobs", _EXPORT, ("export", str(folder), "--to", "json", "-j", options.jobs)),
            ("screen", _SCREEN, (str(folder),)),
        ):
            os.environ["XDG_CACHE_HOME"] = str(Path(root, name))
            first = seconds(script, *arguments)
            second = min(seconds(script, *arguments) for _ in range(_ROUNDS))
            print(f"{name:>16}: first {first:.2f} s, second {second:.2f} s, {first / second:.1f} times", flush=True)


if __name__ == "__main__":
    main()
