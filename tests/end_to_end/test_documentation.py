"""Every command of the README and of docs/, in the order in which a reader would type them."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from tests.events.readers.samples import written_as
from tui.cli import timeline_command

Start = Callable[..., Any]

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
INSTALLATION: Final = ("python3", "pip", "uv", ".venv/bin/")
"""What begins a line that sets up the program; the script of the project's checks runs those."""
WITHOUT_SCREEN: Final = frozenset(timeline_command.commands)
NEWS: Final = "The mill burned on 3 May 1921. It was built again two years later."


def blocks(page: Path, language: str) -> Iterator[str]:
    return (match[1] for match in re.finditer(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL))


def commands(page: Path) -> list[str]:
    """The lines of a page's shell blocks, without their remarks."""
    lines = (
        line.partition("  #")[0].partition(" # ")[0].strip()
        for block in blocks(page, "sh")
        for line in block.split("\n")
    )
    return [line for line in lines if line and not line.startswith(INSTALLATION)]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with every file that the pages name."""
    (tmp_path / "article.txt").write_text(NEWS)
    (tmp_path / "wire.txt").write_text(NEWS)
    for name in ("minutes.md", "blog.md"):
        (tmp_path / name).write_text(f"# The mill\n\n{NEWS}\n")
    for name in ("scans.pdf", "odd.pdf", "letters.zip", "archive.mbox"):
        (tmp_path / name).write_bytes(written_as(Path(name).suffix))
    (tmp_path / "news.jsonl").write_text(json.dumps({"id": "a", "text": NEWS}) + "\n")
    (tmp_path / "table.csv").write_text(f"body,sent\n{NEWS},2014-05-06\n")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "board.pdf").write_bytes(written_as(".pdf"))
    (tmp_path / "papers" / "mill.txt").write_text(NEWS)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_works(page: Path, desk: Path, timeline: Start) -> None:
    for line in commands(page):
        shown = opens_the_screen(line)
        if shown is None:
            run_in_shell(line, desk)
            continue
        terminal = timeline(*shown, folder=desk, piped=NEWS.encode() if "-" in shown else None)
        terminal.wait_for(lambda text: " event" in text and "Document date" in text)
        terminal.press("q")
        assert terminal.wait_for_end() == 0, line


def opens_the_screen(line: str) -> list[str] | None:
    """The arguments of a command that opens the screen, or None; what another program pipes into it is left away."""
    words = shlex.split(line.rpartition("|")[2])
    return words[1:] if words[0] == "timeline" and words[1:2] != [] and words[1] not in WITHOUT_SCREEN else None


def run_in_shell(line: str, folder: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, f"{line}\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_line_of_python_works(page: Path, desk: Path) -> None:
    for block in blocks(page, "python"):
        done = subprocess.run(
            [sys.executable, "-c", block], cwd=desk, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, f"{block}\n{done.stderr}"
        assert "1921-05-03" in done.stdout


def test_links_lead_to_files_of_the_project() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_manual_page_is_what_the_command_says_of_itself() -> None:
    manual = (ROOT / "docs" / "timeline.1").read_text(encoding="utf-8")
    options = {
        option
        for command in (timeline_command, *timeline_command.commands.values())
        for parameter in command.params
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option.startswith("-")
    }
    assert options
    assert [option for option in options if option.replace("-", r"\-") not in manual] == []
    assert [name for name in timeline_command.commands if name != "open" and f"timeline {name}" not in manual] == []
