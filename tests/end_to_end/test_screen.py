"""A person at a terminal: the screen opens, moves, takes documents from anywhere, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Start = Callable[..., Any]

CTRL_C = "\x03"
CTRL_U = "\x15"
DOWN = "\x1b[B"

MILL = """The mill on the river

The mill burned down on 3 May 1921. It was rebuilt in August 1922 and closed on 9 October 1984.
"""


@pytest.fixture
def mill(tmp_path: Path) -> str:
    path = tmp_path / "mill.txt"
    path.write_text(MILL)
    return str(path)


def selected(text: str) -> str:
    """The row that the list's pointer marks."""
    return next((line for line in text.split("\n") if "▶" in line), "")


def test_the_sample_opens_with_events_beside_the_text(timeline: Start) -> None:
    terminal = timeline()
    terminal.wait_for("sample.txt")
    shown = terminal.wait_for("2013-06-04")
    assert "Two presidents" in shown
    assert terminal.in_full_screen


def test_moving_takes_the_source_along(timeline: Start, mill: str) -> None:
    terminal = timeline(mill)
    terminal.wait_for(lambda text: "1921-05-03" in selected(text))
    # The last one is selected neither now nor next: it shows how an expression looks that is not.
    first, second, other = "3 May 1921", "August 1922", "9 October 1984"
    style = terminal.style_of
    terminal.wait_for(lambda _: style(first) != style(other) and style(second) == style(other))
    terminal.press(DOWN)
    terminal.wait_for(lambda text: "1922-08" in selected(text))
    terminal.wait_for(lambda _: style(second) not in (style(first), style(other)))
    terminal.press("j")
    terminal.wait_for(lambda text: "1984-10-09" in selected(text))
    terminal.press("k")
    terminal.wait_for(lambda text: "1922-08" in selected(text))


def test_q_leaves_the_terminal_as_it_was(timeline: Start, mill: str) -> None:
    terminal = timeline(mill)
    terminal.wait_for("1921-05-03")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.clean


def test_ctrl_c_leaves_the_terminal_as_it_was(timeline: Start, mill: str) -> None:
    terminal = timeline(mill)
    terminal.wait_for("1921-05-03")
    terminal.press(CTRL_C)
    assert terminal.wait_for_end() in (0, 130)
    assert terminal.clean


def test_an_interrupt_from_outside_leaves_the_terminal_as_it_was(timeline: Start, mill: str) -> None:
    terminal = timeline(mill)
    terminal.wait_for("1921-05-03")
    terminal.interrupt()
    assert terminal.wait_for_end() in (0, 130)
    assert terminal.clean


def test_a_document_from_standard_input_leaves_the_keys_to_the_terminal(timeline: Start) -> None:
    terminal = timeline("-", piped=MILL.encode())
    terminal.wait_for("1921-05-03")
    terminal.press(DOWN)
    terminal.wait_for(lambda text: "1922-08" in selected(text))
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.clean


def test_a_date_given_counts(timeline: Start, tmp_path: Path) -> None:
    path = tmp_path / "fire.txt"
    path.write_text("The mill burned down on Tuesday.\n")
    terminal = timeline(str(path), "--date", "2013-06-06")
    terminal.wait_for("2013-06-04")


def test_a_date_typed_on_the_screen_dates_everything_again(timeline: Start, tmp_path: Path) -> None:
    path = tmp_path / "fire.txt"
    path.write_text("The mill burned down on Tuesday.\n")
    terminal = timeline(str(path), "--date", "2013-06-06")
    terminal.wait_for("2013-06-04")
    terminal.press("D")
    terminal.wait_for("Enter done")
    terminal.press(CTRL_U)
    terminal.wait_for(lambda text: "Document date 2013" not in text)
    terminal.press("1 May 2014")
    terminal.wait_for("Document date 1 May 2014")
    terminal.press("\r")
    terminal.wait_for("2014-04-29")


def test_searching_selects_the_event_that_is_told_there(timeline: Start, mill: str) -> None:
    terminal = timeline(mill)
    terminal.wait_for(lambda text: "1921-05-03" in selected(text))
    terminal.press("/")
    terminal.wait_for("Enter done")
    terminal.press("closed")
    terminal.wait_for("Search closed")
    terminal.press("\r")
    terminal.wait_for(lambda text: "1984-10-09" in selected(text))


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (50, 20)])
def test_small_terminals(timeline: Start, mill: str, columns: int, rows: int) -> None:
    terminal = timeline(mill, columns=columns, rows=rows)
    terminal.wait_for("1921-05-03")


def test_a_terminal_that_changes_its_size(timeline: Start, mill: str) -> None:
    terminal = timeline(mill)
    terminal.wait_for("1921-05-03")
    terminal.resize(80, 24)
    terminal.wait_for(lambda text: "1921-05-03" in text and len(text.split("\n")) == 24)


def test_hostile_text_is_shown_and_not_obeyed(timeline: Start, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(
        "The mill burned on 3 May 1921 \x1b]52;c;aGk=\x07 and [/b] reopened [@click=app.quit]here[/] in 1922.\n"
    )
    terminal = timeline(str(path))
    terminal.wait_for("1921-05-03")
    terminal.wait_for("[@click=app.quit]")
    assert b"\x1b]52" not in terminal.raw


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "no such file or folder"), (b"", "empty"), (bytes(range(256)) * 9, "a binary file, not text")],
)
def test_a_document_that_cannot_be_read_is_one_line(
    timeline: Start, tmp_path: Path, content: bytes | None, reason: str
) -> None:
    path = tmp_path / "bad\x1b[2J.txt"
    if content is not None:
        path.write_bytes(content)
    terminal = timeline(str(path), columns=200)
    assert terminal.wait_for_end() == 1
    lines = [line for line in terminal.text.split("\n") if line]
    assert len(lines) == 1
    assert lines[0].startswith("timeline: ")
    assert lines[0].endswith(f"bad␛[2J.txt: {reason}")
    assert terminal.clean


def test_what_was_decided_is_there_after_a_kill_and_after_the_document_changed(timeline: Start, mill: str) -> None:
    terminal = timeline(mill)
    terminal.wait_for(lambda text: "1921-05-03" in selected(text))
    terminal.press("x")
    terminal.wait_for("Hidden · u undoes")
    terminal.press("t")
    terminal.wait_for("separated by blanks")
    terminal.press("law\r")
    terminal.wait_for("Tagged · u undoes")
    terminal.process.kill()
    Path(mill).write_text("Notes\n\n" + MILL.replace("closed", "was closed"))
    again = timeline(mill)
    text = again.wait_for("1 hidden (X) · saved")
    assert "1921-05-03" not in text and "#law" in next(line for line in text.split("\n") if "1922-08" in line)
    again.press("uu")
    again.wait_for(lambda text: "1921-05-03" in selected(text) and "#law" not in text)


def test_a_project_that_is_none_is_refused_in_one_line(timeline: Start, mill: str) -> None:
    terminal = timeline(mill, "--project", mill)
    assert terminal.wait_for_end() == 1
    assert not terminal.in_full_screen
    assert "file is not a database" in terminal.text


def test_a_project_is_opened_by_itself_without_its_documents(timeline: Start, mill: str, tmp_path: Path) -> None:
    project = str(tmp_path / "arden.timeline")
    terminal = timeline(mill, "--project", project)
    terminal.wait_for(lambda text: "1921-05-03" in selected(text))
    terminal.press("x")
    terminal.wait_for("Hidden · u undoes")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    Path(mill).unlink()
    again = timeline(project)
    text = again.wait_for("1 hidden (X) · saved")
    assert "1922-08" in selected(text) and "The mill on the river" in text
    again.press("q")
    assert again.wait_for_end() == 0
    table = timeline("export", project, "--to", "csv")
    assert table.wait_for_end() == 0
    assert "1922-08" in table.text and "1921-05-03" not in table.text


def test_a_folder_is_one_timeline_that_is_filtered(timeline: Start, tmp_path: Path) -> None:
    for year in range(1921, 1925):
        (tmp_path / f"{year}.txt").write_text(f"The mill burned down on 3 May {year}. It was rebuilt in August.\n")
    (tmp_path / "empty.txt").touch()
    terminal = timeline(str(tmp_path))
    terminal.wait_for("8 events")
    terminal.press("f")
    terminal.wait_for("Enter done")
    terminal.press("burned date:1923..\r")
    terminal.wait_for("2 of 8")
    terminal.press("]")
    terminal.wait_for("1924.txt")
    terminal.press("q")
    assert terminal.wait_for_end() == 1
    # A long path of the folder may break the line anywhere.
    assert "empty.txt:empty" in "".join(terminal.text.split())
    assert terminal.clean


def test_settings_hold_and_what_is_wrong_is_told(
    timeline: Start, mill: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    settings = tmp_path / "config" / "timeline" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('colour = 1\n[keys]\n"event.next" = "J"\n')
    terminal = timeline(mill)
    terminal.wait_for("no setting “colour”")
    terminal.wait_for("↑J move")
    terminal.press("J")
    terminal.wait_for(lambda text: "1922-08" in selected(text))
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_the_plain_screen_shows_the_cursor_on_the_row(timeline: Start, mill: str) -> None:
    terminal = timeline(mill, "--plain")
    terminal.wait_for("1921-05-03 Tue: ")
    terminal.wait_for(lambda text: text.split("\n")[terminal.screen.cursor.y].startswith("1921-05-03"))
    terminal.press(DOWN)
    terminal.wait_for(lambda text: text.split("\n")[terminal.screen.cursor.y].startswith("1922-08"))
    assert not terminal.screen.cursor.hidden
    assert "│" not in terminal.text
