"""What the command prints on a terminal while it works for a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Start = Callable[..., Any]


def test_progress_ends_as_one_line_of_counts(timeline: Start, tmp_path: Path) -> None:
    docs = tmp_path / "docs.jsonl"
    docs.write_text(
        "".join(json.dumps({"id": n, "text": f"The mill burned on 3 May {1600 + n}."}) + "\n" for n in range(300))
    )
    table = tmp_path / "table.csv"
    terminal = timeline(
        "export", str(docs), str(tmp_path / "missing.txt"), "--to", "csv", "-o", str(table), columns=160
    )
    assert terminal.wait_for_end() == 1
    missing, counts = [line for line in terminal.text.split("\n") if line]
    assert missing.endswith("missing.txt: no such file or folder")
    assert counts == "timeline: 300 events in 300 documents"
    assert b"\x1b[K1 document" in terminal.raw
    assert table.read_text().count("\n") == 301


def test_quiet_shows_nothing(timeline: Start, tmp_path: Path) -> None:
    document = tmp_path / "mill.txt"
    document.write_text("The mill burned on 3 May 1921.")
    terminal = timeline("export", str(document), "--to", "md", "-o", str(tmp_path / "mill.md"), "--quiet")
    assert terminal.wait_for_end() == 0
    assert terminal.raw == b""


def test_results_on_the_terminal_are_harmless(timeline: Start, tmp_path: Path) -> None:
    document = tmp_path / "hostile.txt"
    document.write_text("The \x1b]0;owned\x07mill burned on 3 May\u202e 1921. \x9b2J")
    for arguments in (["tag"], *(["export", "--to", to] for to in ("json", "csv", "md"))):
        terminal = timeline(*arguments, str(document))
        assert terminal.wait_for_end() == 0
        assert b"\x1b]0" not in terminal.raw
        assert "\x9b" not in terminal.raw.decode()
        assert "\u202e" not in terminal.raw.decode()
