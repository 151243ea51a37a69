"""A saved project of many events: how soon a window of its rows is there, wherever it lies, against a small project.

    large_project.py [--events 1000000] [--keep FILE]

Writes a project of events a day apart in documents of a hundred, then opens it anew as often as there are places to
look at, and fetches 64 rows at each. Prints minimum and median in milliseconds, the same for a project of a thousand
events, and the memory that the windows took. --keep leaves the file, and uses it where it is there already.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from events.edtf import DatePoint
from events.records import Event, SourceText, Span, Telling, Timex
from events.store.packing import pack
from events.store.project import Project
from events.store.saved import window
from events.store.schema import transaction

_ROWS = 64
_PLACES = 40
_A_DOCUMENT = 100
_FIRST_DAY = 700_000
_DAYS = 40_000
_SMALL = 1_000


def told(number: int, count: int) -> Event:
    """One of so many events in the order of time."""
    day = DatePoint.of_day(_FIRST_DAY + number * _DAYS // count)
    document, place = number // _A_DOCUMENT + 1, number % _A_DOCUMENT * 60
    timex = Timex(place + 30, place + 40, str(day), "DATE", str(day), date=day, rule="written")
    mention = Telling(f"d{document}", Span(place, place + 50), Span(place + 10, place + 16), timex, day)
    title = f"Council of ward {number % 977} votes on item {number}"
    return Event(f"{number:016x}", day, title, ("Council",), None, "happened", 0.9, ("As written.",), (mention,))


def records(count: int) -> Iterator[tuple[int, int, str]]:
    """The rows of so many events: of each day one is packed, and its words are changed for the others."""
    first, packed, packed_day = 0, "", -1
    for number in range(count):
        day, document = number * _DAYS // count, number // _A_DOCUMENT + 1
        if day != packed_day:
            first, packed, packed_day = number, pack(told(number, count)), day
        record = packed.replace(f"{first:016x}", f"{number:016x}").replace(f"item {first}", f"item {number}")
        yield number, document, record


def make(path: Path, count: int) -> None:
    """Write a project with so many events."""
    project = Project(path)
    project.database.execute("PRAGMA synchronous = OFF")
    with transaction(project.database):
        for document in range(1, count // _A_DOCUMENT + 2):
            project.add_document(SourceText(f"d{document}", f"d{document}.txt", "", ""), document.to_bytes(8))
        project.database.executemany("INSERT INTO event VALUES (?, ?, ?)", records(count))
    project.close()


def opened(path: Path, count: int) -> list[float]:
    """Milliseconds from an unopened file to a window of rows, at places spread over it."""
    times = []
    for place in range(_PLACES):
        start = perf_counter()
        project = Project(path)
        found = window(project, (count - _ROWS) * place // _PLACES, (count - _ROWS) * place // _PLACES + _ROWS)
        times.append((perf_counter() - start) * 1000)
        assert len(found) == _ROWS
        project.close()
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="where the large project is kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small.timeline"), options.keep or Path(folder, "large.timeline")
        make(small, _SMALL)
        if not large.exists():
            start = perf_counter()
            make(large, options.events)
            print(
                f"written: {perf_counter() - start:.0f} s, {large.stat().st_size / options.events:.0f} bytes an event"
            )
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"{'opened, and 64 rows fetched':<32} min ms  median ms")
        for path, count in ((small, _SMALL), (large, options.events)):
            times = opened(path, count)
            print(f"{count:>20,} events      {min(times):>10.2f} {median(times):>10.2f}")
        print(f"memory: {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:.0f} MB more")


if __name__ == "__main__":
    main()
