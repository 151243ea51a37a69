"""Files of other programs on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.events.readers.samples import written_as

Start = Callable[..., Any]


def test_files_of_other_programs_open_as_texts_do(timeline: Start, tmp_path: Path) -> None:
    for suffix in (".pdf", ".docx", ".msg"):
        (tmp_path / f"board{suffix}").write_bytes(written_as(suffix))
    (tmp_path / "broken.docx").write_bytes(written_as(".docx")[:2_000])
    terminal = timeline(str(tmp_path / "board.pdf"))
    terminal.wait_for(lambda text: "1962" in text and "page 1" in text)
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    terminal = timeline(str(tmp_path))
    terminal.wait_for("3 documents")
    terminal.press("q")
    assert terminal.wait_for_end() == 1
    assert "damaged" in "".join(terminal.text.split())
