"""Kill a program that decides, at a random moment, as often as asked; each time nothing decided may be lost.

    kills.py [--times 100] [--seed 0]

Prints how many edits were done before each kill, and ends with status 1 at the first loss.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.events.store.killing import EDITS, kill_while_editing


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0, help="of the first kill; another one, other moments")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        seeds = range(options.seed, options.seed + options.times)
        done = [kill_while_editing(Path(folder), seed) for seed in seeds]
    print(f"{options.times} kills among {EDITS} edits, after {min(done)} to {max(done)}, median {median(done):.0f}")
    print("no decision lost, every file sound")


if __name__ == "__main__":
    main()
