"""The command: what it prints where, its exit status, and what it does not import."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from events.model import TaggedDocument, Timeline
from tui.cli import main

MILL = "The mill burned down on 3 May 1921. It was rebuilt in August 1922.\n"
OF_FORMATS = {
    "selectolax",
    "pypdfium2",
    "feedparser",
    "oxmsg",
    "olefile",
    "striprtf",
    "zipfile",
    "tarfile",
    "csv",
    "xml",
}
COMMAND = str(Path(sys.executable).with_name("timeline"))


@pytest.fixture
def mill(tmp_path: Path) -> str:
    path = tmp_path / "mill.txt"
    path.write_text(MILL)
    return str(path)


def in_new_process(code: str) -> set[str]:
    """The modules that are loaded after the code has run in a process of its own."""
    report = f"{code}\nimport sys; sys.stderr.write(chr(10).join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stderr.split("\n"))


def run(arguments: str) -> str:
    return f"from tui.cli import main; main({arguments})"


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["tag", "--help"], ["export", "--help"], ["completion", "zsh"]]
)
def test_help_is_light(arguments: list[str]) -> None:
    loaded = in_new_process(run(repr(arguments)))
    assert loaded.isdisjoint({"textual", "rich", "pydantic", "dateparser", "yaml", *OF_FORMATS})


def test_tagging_is_light(mill: str) -> None:
    loaded = in_new_process(run(repr(["tag", mill, "--date", "2013-06-06"])))
    assert loaded.isdisjoint({"textual", "rich", "pydantic", "dateparser", "yaml", "charset_normalizer", *OF_FORMATS})


def test_exporting_needs_no_screen(mill: str) -> None:
    assert in_new_process(run(repr(["export", mill, "--to", "json"]))).isdisjoint({"textual", "rich", "dateparser"})


def test_the_way_to_the_first_event_needs_neither_pydantic_nor_dateparser() -> None:
    code = """
import asyncio
from events.readers import read
from tui.app import TimelineApp
from tui.cli import SAMPLE

async def show():
    (source,) = read(str(SAMPLE))
    app = TimelineApp(source)
    async with app.run_test() as pilot:
        while app.screen.reading is None:
            await pilot.pause(0.01)

asyncio.run(show())
"""
    loaded = in_new_process(code)
    assert "textual" in loaded
    assert loaded.isdisjoint({"pydantic", "dateparser", "yaml", "charset_normalizer"})


def test_the_public_names_are_lazy() -> None:
    assert not {name for name in in_new_process("import events") if name.startswith("events.")}
    loaded = in_new_process("import events\nfor name in events.__all__: getattr(events, name)")
    assert "events.pipeline" in loaded


def test_help_shows_the_ways_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    for words in ("timeline [PATH]...", "export", "tag", "schema", "completion", "--date DATE", "--ascii", "Examples:"):
        assert words in shown
    assert all(len(line) <= 80 for line in shown.split("\n"))


def test_the_columns_of_a_table_can_be_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mill.csv").write_text("who,words,sent\nAnn,It burned yesterday.,1921-05-04\n")
    assert main(["tag", str(tmp_path / "mill.csv"), "--map", "text=words,date=sent,id=who"]) == 0
    tagged = TaggedDocument.model_validate_json(capsys.readouterr().out)
    assert (tagged.doc, [t.value for t in tagged.timexes]) == ("Ann", ["1921-05-03"])
    assert main(["tag", str(tmp_path / "mill.csv"), "--map", "text=none"]) == 1
    assert "no column “none”; there are who, words, sent" in capsys.readouterr().err
    assert main(["tag", str(tmp_path / "mill.csv"), "--map", "words"]) == 2


def test_tag_prints_a_line_a_document(mill: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", mill]) == 0
    printed = capsys.readouterr()
    (line,) = printed.out.splitlines()
    tagged = TaggedDocument.model_validate_json(line)
    assert tagged.doc == "mill"
    assert [(t.text, t.type, t.value) for t in tagged.timexes] == [
        ("3 May 1921", "DATE", "1921-05-03"),
        ("August 1922", "DATE", "1922-08"),
    ]
    assert printed.err == ""


def test_tag_explains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(
        "The mill burned down on 3 May 1921. Two days later it rained. It opened on 4 July 1922 and shut again."
    )
    assert main(["tag", str(path), "--explain", "--date", "2013-06-06"]) == 0
    written, later, _ = TaggedDocument.model_validate_json(capsys.readouterr().out).timexes
    assert written.explanation is not None and later.explanation is not None
    assert (written.explanation.rule, written.explanation.anchor, written.confidence) == ("written", None, 0.98)
    assert later.explanation.anchor is not None and later.explanation.arithmetic is not None
    anchor = later.explanation.anchor
    assert (anchor.kind, anchor.start, anchor.end, anchor.text) == (
        "expression",
        written.start,
        written.end,
        "3 May 1921",
    )
    assert later.explanation.arithmetic.words == "1921-05-03 (Tuesday), + 2 days: 1921-05-05 (Thursday)"
    assert (later.value, later.explanation.words) == ("1921-05-05", "Two days later")
    assert later.explanation.sentence == "“Two days later” = “3 May 1921”, told before, plus 2 days."


def test_timeml_is_one_document_or_a_folder(mill: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", mill, "--to", "timeml"]) == 0
    alone = capsys.readouterr().out
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"id": name, "text": MILL}) + "\n" for name in ("../a/b", "..", "A", "a")))
    assert main(["tag", str(many), "--to", "timeml"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "-o" in printed.err
    folder = tmp_path / "out" / "tml"
    assert main(["tag", mill, str(many), "--to", "timeml", "-o", str(folder)]) == 0
    names = ["A.tml", "a-2.tml", "a-b.tml", "document.tml", "mill.tml"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert (folder / "mill.tml").read_text() == alone


def test_timeml_explains_nothing(mill: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", mill, "--to", "timeml", "--explain"]) == 2
    assert "--explain" in capsys.readouterr().err


def test_a_given_date_is_the_reference(mill: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", mill, "--date", "6 June 2013"]) == 0
    reference = json.loads(capsys.readouterr().out)["reference"]
    assert (reference["date"], reference["source"]) == ("2013-06-06", "given")


def test_export_json(mill: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", mill, "--to", "json"]) == 0
    timeline = Timeline.model_validate_json(capsys.readouterr().out)
    assert [document.path for document in timeline.documents] == [mill]
    assert [str(event.date) for event in timeline.events] == ["1921-05-03", "1922-08"]


@pytest.mark.parametrize(
    ("options", "events", "omitted"),
    [(["json"], 1, 1), (["json", "--undated"], 2, 0), (["csv"], 2, None), (["csv", "--no-undated"], 1, None)],
)
def test_events_without_a_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], events: int, omitted: int | None
) -> None:
    path = tmp_path / "order.txt"
    path.write_text("The mill burned on 3 May 1921. The council must report within 60 days of the order.\n")
    assert main(["export", str(path), "--to", *options]) == 0
    printed = capsys.readouterr().out
    if omitted is None:
        assert len(printed.splitlines()) == events + 1
    else:
        timeline = Timeline.model_validate_json(printed)
        assert (len(timeline.events), timeline.omitted.undated) == (events, omitted)


def test_export_to_a_file(mill: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "table.csv"
    assert main(["export", mill, "-t", "csv", "-o", str(table)]) == 0
    assert capsys.readouterr() == ("", "")
    assert [row["edtf"] for row in csv.DictReader(io.StringIO(table.read_text()))] == ["1921-05-03", "1922-08"]


def test_the_name_of_the_output_tells_the_format(mill: str, tmp_path: Path) -> None:
    assert main(["export", mill, "-o", str(tmp_path / "table.MD")]) == 0
    assert (tmp_path / "table.MD").read_text().startswith("# Timeline of")
    assert main(["export", mill, "-o", str(tmp_path / "table.md"), "--to", "csv"]) == 0
    assert (tmp_path / "table.md").read_text().startswith("date,")


def test_an_export_is_filtered_as_the_screen_is(mill: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", mill, "--to", "md", "--filter", "date:1922 -flood"]) == 0
    printed = capsys.readouterr()
    assert "| August 1922 |" in printed.out and "1921 |" not in printed.out
    assert printed.out.endswith("1 events with a date and 0 without. Left out: 1 that the filter does not keep.\n")
    assert printed.err == "timeline: left out: 1 that the filter does not keep\n"
    assert main(["export", mill, "--to", "md", "--filter", "date:1922", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_export_never_overwrites_its_document(mill: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", mill, "-t", "md", "-o", mill]) == 2
    assert Path(mill).read_text() == MILL
    assert "overwrite" in capsys.readouterr().err


def test_a_file_that_cannot_be_written(mill: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", mill, "-t", "md", "-o", str(tmp_path / "none" / "a.md")]) == 1
    assert "cannot write" in capsys.readouterr().err


def test_a_full_disk_is_one_line(mill: str) -> None:
    script = f"{COMMAND} export {mill} --to json > /dev/full"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "timeline: cannot write standard output: no space left on device\n")


def test_what_cannot_be_finished_leaves_the_old_file(
    mill: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_room(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    table = tmp_path / "table.csv"
    table.write_text("old")
    monkeypatch.setattr("os.fsync", no_room)
    before = sorted(tmp_path.iterdir())
    assert main(["export", mill, "-o", str(table)]) == 1
    assert capsys.readouterr().err == f"timeline: cannot write {table}: no space left on device\n"
    assert table.read_text() == "old"
    assert sorted(tmp_path.iterdir()) == before


def test_an_output_keeps_its_rights_and_a_link_stays_one(mill: str, tmp_path: Path) -> None:
    table, link = tmp_path / "table.csv", tmp_path / "link.csv"
    table.write_text("old")
    table.chmod(0o640)
    link.symlink_to(table)
    assert main(["export", mill, "-o", str(link)]) == 0
    assert table.read_text().startswith("date,") and link.is_symlink()
    assert table.stat().st_mode & 0o777 == 0o640


def test_the_schema_is_that_of_the_models(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert {"Timeline", "TaggedDocument"} <= set(json.loads(capsys.readouterr().out)["$defs"])


def test_what_cannot_be_read_is_a_line_and_the_rest_is_done(
    mill: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty\x1b[2J.txt"
    empty.touch()
    assert main(["tag", str(tmp_path / "missing.txt"), str(empty), mill]) == 1
    printed = capsys.readouterr()
    assert [json.loads(line)["doc"] for line in printed.out.splitlines()] == ["mill"]
    first, second = printed.err.splitlines()
    assert first == f"timeline: {tmp_path}/missing.txt: no such file or folder"
    assert second == f"timeline: {tmp_path}/empty␛[2J.txt: empty"


def test_files_that_are_no_documents_are_passed_over_with_a_word(
    mill: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "b.json").write_text("{}")
    assert main(["tag", str(tmp_path)]) == 0
    assert capsys.readouterr().err == "timeline: passed over 2 files that cannot be read as text (.json 2)\n"
    assert main(["tag", str(tmp_path), "--quiet"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--date", "potato"], "“potato”"),
        (["--date", "6 June"], "year"),
        (["tag", "a.txt", "--date", "6/5/2013"], "day first or month first"),
        (["tag"], "PATH"),
        (["tag", "a.txt", "--language", "xx"], "xx"),
        (["tag", "a.txt", "-j", "0"], "0"),
        (["export", "a.txt"], "--to"),
        (["export", "a.txt", "-o", "a.bin"], "--to"),
        (["export", "a.txt", "-o", "a.md", "--filter", "when:1922"], "no field “when”"),
        (["export", "a.txt", "--to", "doc"], "doc"),
        (["--quiet", "export", "a.txt"], "must come first"),
        (["--bogus\x1b[2J"], "--bogus"),
        (["completion", "tcsh"], "tcsh"),
    ],
)
def test_wrong_usage(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("timeline: ")
    assert printed.err.count("\n") == 1
    assert words in printed.err
    assert "\x1b" not in printed.err


def test_the_screen_needs_a_terminal(mill: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([mill]) == 2
    assert "terminal" in capsys.readouterr().err


def test_several_processes_give_the_same_in_the_same_order(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02d}.txt").write_text(MILL.replace("1921", str(1900 + number)))
    one, two = (
        subprocess.run([COMMAND, "tag", str(tmp_path), "-j", jobs], capture_output=True, text=True, check=True).stdout
        for jobs in ("1", "2")
    )
    assert one == two
    assert one.count("\n") == 40


def test_a_reader_that_has_enough(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"id": n, "text": MILL}) + "\n" for n in range(3000)))
    script = f"{COMMAND} tag {path} | head -n 1; exit ${{PIPESTATUS[0]}}"
    piped = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert piped.stdout.count("\n") == 1
    assert piped.stderr == ""
    assert piped.returncode == 128 + signal.SIGPIPE


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_quietly(tmp_path: Path, jobs: str) -> None:
    fifo = tmp_path / "slow.jsonl"
    os.mkfifo(fifo)
    process = subprocess.Popen(
        [COMMAND, "tag", str(fifo), "-j", jobs],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with fifo.open("w") as slow:
        # More than the pipe holds, so that the command is at work when all is written and the interrupt comes.
        slow.write((json.dumps({"id": "a", "text": MILL + " " * 100_000}) + "\n") * 3)
        slow.flush()
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert f"_TIMELINE_COMPLETE={shell}_complete" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("timeline ex", "plain,export"), ("timeline tag --da", "plain,--date"), ("timeline a", "file,a")],
)
def test_what_is_completed(typed: str, offered: str) -> None:
    variables = {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" ")), "_TIMELINE_COMPLETE": "bash_complete"}
    done = subprocess.run([COMMAND], env={**os.environ, **variables}, capture_output=True, text=True, check=False)
    assert offered in done.stdout.split("\n")


def workers_of(process: subprocess.Popen[str]) -> list[int]:
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the processes where Linux lists them")
def test_a_process_that_dies_is_one_line(tmp_path: Path) -> None:
    fifo = tmp_path / "slow.jsonl"
    os.mkfifo(fifo)
    process = subprocess.Popen(
        [COMMAND, "tag", str(fifo), "-j", "2"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    with fifo.open("w") as slow:
        slow.write((json.dumps({"id": "a", "text": MILL + " " * 100_000}) + "\n") * 3)
        slow.flush()
        # The pipe holds less than that, so the first document was read and the processes are started for it.
        for worker in workers_of(process):
            os.kill(worker, signal.SIGKILL)
        slow.write(json.dumps({"id": "b", "text": MILL}) + "\n")
    _, err = process.communicate(timeout=30)
    assert process.returncode == 1
    assert err == "timeline: a process that worked on the documents died\n"


def test_documents_that_are_there_twice_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(MILL if name != "b" else "The barn was sold on 4 May 1921.")
    for _ in range(2):
        assert main(["export", str(tmp_path), "--to", "csv"]) == 0
        out, err = capsys.readouterr()
        assert err == "timeline: 1 document repeats another, word for word or nearly: “c” repeats “a”\n"
    assert main(["export", str(tmp_path), "--to", "csv", "--quiet"]) == 0
    assert capsys.readouterr() == (out, "")


def test_names_with_line_breaks_and_escapes_are_harmless_in_every_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = "line\nbreak\x1b]0;owned\x07 \u202etxt"
    (tmp_path / f"{odd}.txt").write_text(MILL)
    (tmp_path / f"{odd}.md").touch()
    for to in ("json", "csv", "md"):
        assert main(["export", str(tmp_path), "--to", to]) == 1
        out, err = capsys.readouterr()
        assert err.count("\n") == 1 and err.endswith(".md: empty\n")
        assert {"\x1b", "\x07", "\u202e"}.isdisjoint(err + out), to
    assert main(["tag", str(tmp_path)]) == 1
    assert capsys.readouterr().out.count("\n") == 1
