"""``timeline tag``: every time expression of documents, dated."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from events.readers.columns import Columns
from events.records import SourceText
from tui.command_line import end, failure
from tui.options import JOBS, PATHS, common_options
from tui.reporting import Report
from tui.results import refuse_to_overwrite, results

if TYPE_CHECKING:
    from events.batch import Batch
    from events.edtf import Edtf

__all__ = ["tag_command"]

_FORMATS: Final = ("jsonl", "timeml")


@click.command("tag", short_help="Print every time expression, dated, as JSON lines or TimeML.")
@PATHS
@click.option("-t", "--to", type=click.Choice(_FORMATS), default="jsonl", show_default=True, help="The format.")
@click.option("-o", "--output", type=click.Path(), metavar="PATH", help="Write to a file; timeml: into a folder.")
@click.option("--explain", is_flag=True, help="jsonl: how each expression came to its value, and how sure it is.")
@common_options
@JOBS
def tag_command(
    paths: tuple[str, ...],
    to: str,
    output: str | None,
    explain: bool,
    date: Edtf | None,
    columns: Columns,
    language: str,
    quiet: bool,
    no_cache: bool,
    jobs: int,
) -> None:
    """Print one JSON object a document: its reference date and its time expressions as TIMEX3.

    timeml is the text itself with TIMEX3 elements, an XML document each: one document goes to standard output,
    several go to a folder (-o), a .tml file each, named after their ids.
    """
    from events.batch import Wanted, tag
    from tui.batching import open_batch

    report = Report(quiet, to_file=output is not None)
    if to == "timeml" and explain:
        raise click.UsageError("--explain is for jsonl: TimeML has no place for explanations")
    with open_batch(jobs, not no_cache, report.warn) as batch:
        sources = report.readable(batch.documents(paths, columns))
        if to == "timeml":
            _tag_as_timeml(batch, paths, sources, output, date, report)
        else:
            refuse_to_overwrite(paths, output)
            wanted = Wanted(partial(tag, explain=explain), date, events=False)
            with results(output) as write:
                for line in report.counted(batch.each(sources, wanted)):
                    write(line.encode())
    report.finish()
    end(report)


def _tag_as_timeml(
    batch: Batch,
    paths: tuple[str, ...],
    sources: Iterator[SourceText],
    folder: str | None,
    date: Edtf | None,
    report: Report,
) -> None:
    from events.batch import Wanted, tag_as_timeml
    from tui.file_names import FileNames

    if folder is None:
        first = list(islice(sources, 2))
        if len(first) > 1:
            raise click.UsageError("an XML document holds one text and these are several: name a folder with -o")
        sources = iter(first)
    else:
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise failure(f"cannot write {folder}: {(error.strerror or str(error)).lower()}") from None
    names = FileNames(".tml")
    for document, xml in report.counted(batch.each(sources, Wanted(tag_as_timeml, date, events=False))):
        output = str(Path(folder, names.name(document))) if folder is not None else None
        refuse_to_overwrite(paths, output)
        with results(output) as write:
            write(xml.encode())
