"""Reading web pages against reading their text from plain files: alone, and with everything that follows.

    pages.py [--pages 1000] [--jobs N]

Pages of 10 kB with the furniture of a site. Prints seconds and how many times what the texts take.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from functools import partial
from html import escape
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from prose import generated

from events.batch import Batch, Wanted, tag
from events.records import SourceText

_PAGE: Final = 10_000
_ROUNDS: Final = 3
_MENU: Final = "".join(f"<li class='item'><a href='/section/{n}'>Section {n}</a></li>" for n in range(20))
_HEAD: Final = (
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Story {n}</title>"
    "<meta property='article:published_time' content='2014-05-06T10:00:00Z'><style>p {{ margin: 0 }}</style></head>"
    "<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>Story {n}</h1>"
)
_FOOT: Final = "</article><aside class='related'><ul>{menu}</ul></aside></main><footer>2014 Echo</footer></body></html>"


def pages(number: int) -> list[tuple[str, str]]:
    """Pages and their texts."""
    made = []
    for n in range(number):
        head, foot = _HEAD.format(n=n, menu=_MENU), _FOOT.format(menu=_MENU)
        text = generated(_PAGE - len(head) - len(foot) - 900).text
        sentences = [f"{sentence}." for sentence in text.split(". ")]
        paragraphs = [" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3)]
        body = "".join(f"<p class='text'>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
        made.append((head + body + foot, "\n\n".join((f"Story {n}", *paragraphs))))
    return made


def seconds(work: Callable[[], object]) -> float:
    """The least that the work takes."""
    best = float("inf")
    for _ in range(_ROUNDS):
        start = perf_counter()
        work()
        best = min(best, perf_counter() - start)
    return best


def documents(folder: Path, batch: Batch) -> list[SourceText]:
    """The documents of a folder."""
    return [found for found in batch.documents([str(folder)]) if isinstance(found, SourceText)]


def tagged(folder: Path, batch: Batch) -> list[object]:
    """The time expressions of the documents of a folder."""
    return list(batch.each(documents(folder, batch), Wanted(tag, events=False)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    with TemporaryDirectory() as root:
        folders = {suffix: Path(root, suffix) for suffix in ("txt", "html")}
        for folder in folders.values():
            folder.mkdir()
        for number, (page, text) in zip(count(), pages(options.pages)):
            (folders["html"] / f"{number}.html").write_text(page, encoding="utf-8")
            (folders["txt"] / f"{number}.txt").write_text(text, encoding="utf-8")
        kilobytes = sum(file.stat().st_size for file in folders["html"].iterdir()) / options.pages / 1000
        print(f"{options.pages} pages of {kilobytes:.1f} kB")
        works: list[tuple[str, int, Callable[[Path, Batch], object]]] = [
            ("reading alone", 1, documents),
            (f"reading, {options.jobs} processes", options.jobs, documents),
            (f"tagging, {options.jobs} processes", options.jobs, tagged),
        ]
        for name, jobs, work in works:
            with Batch(jobs) as batch:
                texts, markup = (seconds(partial(work, folders[suffix], batch)) for suffix in ("txt", "html"))
            print(f"{name:>24}: texts {texts:.2f} s, pages {markup:.2f} s, {markup / texts:.2f} times", flush=True)


if __name__ == "__main__":
    main()
