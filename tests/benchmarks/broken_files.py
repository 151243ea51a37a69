"""Files of every format broken at random: how many are read all the same, how many are named, and the slowest.

    broken_files.py [--files 200] [--seed 1] [SUFFIX …]

Ends with status 1 when one raised, gave nothing, or was given up as hanging.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

# The tests are a package beside the events, and this script may stand anywhere.
sys.path.insert(0, str(Path(__file__).parents[2]))

from events.readers import ReadError, read_many
from events.records import SourceText
from tests.events.readers.breaking import broken
from tests.events.readers.samples import SUFFIXES, written_as


def outcome(path: Path) -> str:
    """What becomes of a file: read, named, passed over, or how it failed."""
    try:
        found = list(read_many([str(path)]))
    except Exception as error:
        return f"RAISED {type(error).__name__}"
    errors = [item.reason for item in found if isinstance(item, ReadError)]
    if not found or any("\n" in reason for reason in errors):
        return "LOST"
    if any("given up" in reason for reason in errors):
        return "HANGS"
    if any("broke down" in reason for reason in errors):
        return "named, its reader died"
    return "read" if any(isinstance(item, SourceText) for item in found) else "named" if errors else "passed over"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=200, help="broken files of each format")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("suffixes", nargs="*", default=SUFFIXES, metavar="SUFFIX")
    options = parser.parse_args()
    failed = False
    with TemporaryDirectory() as folder:
        for suffix in options.suffixes:
            whole, random, slowest = written_as(suffix), Random(f"{options.seed}{suffix}"), 0.0
            outcomes: Counter[str] = Counter()
            for _ in range(options.files):
                path = Path(folder, f"board{suffix}")
                path.write_bytes(broken(whole, random))
                start = perf_counter()
                result = outcome(path)
                slowest = max(slowest, perf_counter() - start)
                outcomes[result] += 1
                if result.isupper() or result.startswith("RAISED"):
                    failed = True
                    path.rename(Path.cwd() / f"broken-{options.seed}-{outcomes.total()}{suffix}")
            counts = ", ".join(f"{count} {what}" for what, count in sorted(outcomes.items()))
            print(f"{suffix:>9} {options.files} files: {counts}; slowest {slowest:.2f} s", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
