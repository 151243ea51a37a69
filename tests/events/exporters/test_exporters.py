"""What leaves the program is complete, exact where programs read it, and harmless wherever it is opened."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from events.date_words import date_words
from events.edtf import parse_edtf
from events.exporters import FORMATS, export, fitted, format_of
from events.exporters.escaping import csv_cell, json_text, markdown
from events.exporters.tagged_line import tagged_line
from events.model import Omitted, TaggedDocument, TimeExpression, Timeline
from events.model import Reference as PublicReference
from events.pipeline import analyse
from events.readers import read
from events.records import Anchor, Choice, Grounds, Part, Reading, Span
from events.safetext import is_safe, one_line

Render = Callable[[str], str]


def written(timeline: Timeline, to: str) -> str:
    """The file as one text."""
    return b"".join(export(timeline, to)).decode()


@pytest.mark.parametrize("to", [to for to, form in FORMATS.items() if not form.binary])
def test_nothing_that_drives_a_terminal(render: Render, to: str) -> None:
    assert is_safe(render(to).replace("\r\n", "\n"))


def test_json_is_the_model(render: Render, timeline: Timeline) -> None:
    assert Timeline.model_validate_json(render("json")) == timeline


def test_json_keeps_the_text_exactly(render: Render, reading: Reading) -> None:
    (document,) = json.loads(render("json"))["documents"]
    assert document["text"] == reading.source.text
    assert document["path"] == "news/bridge.txt"


@pytest.mark.parametrize("explain", [False, True])
def test_a_tagged_line_is_the_model(reading: Reading, explain: bool) -> None:
    first, *others = reading.timexes
    day = parse_edtf("2024-04-02")
    anchored = [
        first._replace(rule="counted from speech", grounds=Grounds(Anchor("document date", day), -3, "week", -2)),
        first._replace(
            rule="weekday",
            grounds=Grounds(Anchor("expression", day, Span(0, 6), "Bridge"), 5, "day", None, Choice(5, -2)),
        ),
        first._replace(
            type="DURATION", value="P2W", rule="length", grounds=Grounds(Anchor("heading", day), -2, "week")
        ),
        first._replace(type="SET", value="P1W", rule="repeated", quant="EVERY", freq="2X"),
        *others,
    ]
    line = tagged_line(reading.source.id, reading.reference, anchored, explain=explain)
    public = TaggedDocument(
        doc=reading.source.id,
        reference=PublicReference.from_record(reading.reference),
        timexes=tuple(
            TimeExpression.from_record(timex, explain=reading.reference if explain else None) for timex in anchored
        ),
    )
    assert line.endswith("}\n")
    assert line.count("\n") == 1
    assert json.loads(line) == json.loads(public.model_dump_json())


def test_csv_has_a_row_an_event(render: Render) -> None:
    first, second, third = csv.DictReader(io.StringIO(render("csv")))
    assert first["date"] == "14 June 2001"
    assert first["edtf"] == "2001-06-14"
    assert first["who"] == "Ana Ruiz; the council"
    assert first["where"] == "Harbour City"
    assert first["confidence"] == "0.912"
    assert (first["document"], first["paragraph"], first["offset"]) == ("bridge", "2", "13")
    assert first["quotation"] == "The bridge opened on 14 June 2001"
    assert first["date as written"] == "14 June 2001"
    assert first["mentions"] == "2"
    assert second["date as written"] == "Tuesday"
    assert (third["date"], third["edtf"], third["title"]) == ("", "", "Repairs follow")


def test_csv_holds_no_formula(render: Render) -> None:
    for row in csv.reader(io.StringIO(render("csv"))):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@given(st.text())
def test_csv_cells_are_text(text: str) -> None:
    cell = csv_cell(text)
    assert not cell.startswith(("=", "+", "-", "@"))
    assert cell.removeprefix("'") == one_line(text).removeprefix("'")


@given(st.text())
def test_json_strings_stay_the_same(text: str) -> None:
    written = json_text(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert is_safe(written)


@given(st.text() | st.text(alphabet="\\`*_[]()<>&|~$@#+=-!.:/ wh1)t\n"))
@example("12. and 3) are no lists")
@example("see www.example.com or https://example.com or a@example.com")
def test_markdown_shows_the_words_and_nothing_else(text: str) -> None:
    words = one_line(text)
    parser = MarkdownIt("gfm-like", {"html": True})
    assert parser.linkify
    # GitHub links what begins with www or a scheme; this parser would link “a.al” as well.
    parser.linkify.set({"fuzzy_link": "www" in text})
    tokens = parser.parse(markdown(text))
    assert [token.type for token in tokens] == (["paragraph_open", "inline", "paragraph_close"] if words else [])
    shown = [child for token in tokens for child in token.children or []]
    assert {child.type for child in shown} <= {"text", "text_special"}
    assert "".join(child.content for child in shown) == words


def test_a_markdown_table_has_a_row_an_event(render: Render) -> None:
    written = render("md")
    tokens = MarkdownIt("gfm-like").parse(written)
    assert sum(token.type == "tr_open" for token in tokens) == 5
    assert "| 14 June 2001 | Bridge opens | Ana Ruiz; the council | Harbour City |" in written
    assert "(bridge, paragraph 2; also bridge, paragraph 2)" in written
    assert "<script" not in written
    assert "inferred date 2 April 2024. “Tuesday” is past." in written
    assert written.endswith("2 events with a date and 1 without. Nothing is left out.\n")


def test_tables_have_what_a_person_added(timeline: Timeline) -> None:
    first, *others = timeline.events
    added = first.model_copy(update={"tags": ("key", "=sad"), "note": "Ask | Ana\nagain"})
    noted = timeline.model_copy(update={"events": (added, *others)})
    row, *_ = csv.DictReader(io.StringIO(written(noted, "csv")))
    assert (row["tags"], row["note"]) == ("key; =sad", "Ask | Ana again")
    table = written(noted, "md")
    assert "| Date | Event | Who | Where | Tags | Note | Source |" in table
    assert "| key; =sad | Ask \\| Ana again | “The bridge" in table
    assert "Tags" not in table.partition("## Without a date")[2]


def test_markdown_says_what_is_left_out(timeline: Timeline) -> None:
    partial = timeline.model_copy(update={"omitted": Omitted(undated=2, hidden=3)})
    assert written(partial, "md").endswith("Left out: 3 hidden and 2 without a date.\n")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-03-26", "26 March 2024"),
        ("2024-03-26T02:14", "26 March 2024 02:14"),
        ("2024-03-26T02:14:05Z", "26 March 2024 02:14:05 UTC"),
        ("2024-03", "March 2024"),
        ("2024", "2024"),
        ("199X~", "about 1990s"),
        ("19XX", "1900–1999"),
        ("2019-12?", "December 2019 (uncertain)"),
        ("2013-22", "summer 2013"),
        ("2013-35", "third quarter of 2013"),
        ("XXXX-06-04", "4 June"),
        ("-0043-03-15", "15 March 44 BC"),
        ("0000", "1 BC"),
        ("2024-03-26/2024-04-02", "26 March 2024 to 2 April 2024"),
        ("/2024-04-02", "until 2 April 2024"),
        ("2024-04-02/..", "since 2 April 2024"),
        ("[2024-03-13..2024-04-01]", "one day between 13 March 2024 and 1 April 2024"),
        ("[..2024-04-01]", "1 April 2024 or before"),
        ("[2024-04-03..]", "3 April 2024 or after"),
    ],
)
def test_dates_in_words(edtf: str, words: str) -> None:
    assert date_words(parse_edtf(edtf)) == words


def test_places_are_cited_by_the_pages_of_their_file(reading: Reading) -> None:
    parts = (Part(0, "page 1"), Part(5, "page\x1b 2"))
    timeline = Timeline.from_readings([reading._replace(source=reading.source._replace(parts=parts))])
    assert "(bridge, page␛ 2" in written(timeline, "md")
    first, *_ = csv.DictReader(io.StringIO(written(timeline, "csv")))
    assert (first["part"], first["paragraph"]) == ("page␛ 2", "2")
    (document,) = json.loads(written(timeline, "json"))["documents"]
    assert document["parts"][0] == {"start": 0, "label": "page 1"}


@pytest.mark.parametrize(
    ("name", "to"), [("t.csv", "csv"), ("A.JSON", "json"), ("folder.md/t", None), ("t.doc", None), (".csv", None)]
)
def test_the_name_of_a_file_tells_the_format(name: str, to: str | None) -> None:
    assert format_of(name) == to


def test_events_without_a_date_stay_unless_the_format_or_the_user_says_otherwise(timeline: Timeline) -> None:
    kept = {to: len(fitted(timeline, to).events) for to in ("json", "csv")}
    assert kept == {"json": 2, "csv": 3}
    assert fitted(timeline, "csv", undated=False).omitted == fitted(timeline, "json").omitted == Omitted(undated=1)
    assert fitted(timeline, "json", undated=True) == timeline


@pytest.mark.parametrize("to", FORMATS)
def test_a_format_is_described(to: str) -> None:
    form = FORMATS[to]
    assert form.suffix.startswith(".")
    assert 0 < len(form.words) < 60


def test_json_lines_are_complete_by_themselves(render: Render) -> None:
    opened, fell, repairs = (json.loads(line) for line in render("jsonl").splitlines())
    assert (opened["date"], opened["first"], opened["last"]) == ("2001-06-14", "2001-06-14", "2001-06-14")
    assert opened["mentions"][0]["quotation"] == "The bridge opened on 14 June 2001"
    assert opened["mentions"][0]["path"] == "news/bridge.txt"
    assert fell["who"] == ["Ana Ruiz", "the council"]
    assert (repairs["date"], repairs["first"]) == (None, None)


def moments(timeline: Timeline, date: str) -> list[tuple[str, str]]:
    event = timeline.events[0].model_copy(update={"date": parse_edtf(date)})
    lines = written(timeline.model_copy(update={"events": (event,)}), "timesketch").splitlines()
    return [(row["datetime"], row["timestamp_desc"]) for row in map(json.loads, lines)]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2001-06-14", [("2001-06-14T00:00:00+00:00", "Event on this day")]),
        ("2001-06-14T02:14Z", [("2001-06-14T02:14:00+00:00", "Event")]),
        ("2001-06-14T02:14:09+02:00", [("2001-06-14T02:14:09+02:00", "Event")]),
        (
            "2001-06",
            [("2001-06-01T00:00:00+00:00", "Event, earliest"), ("2001-06-30T23:59:59+00:00", "Event, latest")],
        ),
        (
            "2001-06-14/2001-06-16",
            [("2001-06-14T00:00:00+00:00", "Event begins"), ("2001-06-16T23:59:59+00:00", "Event ends")],
        ),
        ("[..2001-06-14]", [("2001-06-14T23:59:59+00:00", "Event, latest")]),
        ("-0043", []),
    ],
)
def test_timesketch_has_a_row_for_each_end(timeline: Timeline, date: str, expected: list[tuple[str, str]]) -> None:
    assert moments(timeline, date) == expected


def test_timesketch_counts_what_it_cannot_write(timeline: Timeline) -> None:
    assert fitted(timeline, "timesketch").omitted.undated == 1


def test_timelinejs_shows_texts_of_documents_as_texts(timeline: Timeline) -> None:
    data = json.loads(written(timeline, "timelinejs"))
    assert all("<" not in slide["text"]["headline"] + slide["text"]["text"] for slide in data["events"])
    assert "1 without a date" in data["title"]["text"]["text"]
    tagged = timeline.events[0].model_copy(update={"tags": ("a<b>&amp;",)})
    (slide, *_) = json.loads(written(timeline.model_copy(update={"events": (tagged,)}), "timelinejs"))["events"]
    assert slide["group"] == "a‹b›&amp;amp;"


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2001-06", {"year": 2001, "month": 6}, None),
        ("2001-06-14T02:14", {"year": 2001, "month": 6, "day": 14, "hour": 2, "minute": 14}, None),
        ("-0043-03-15", {"year": -44, "month": 3, "day": 15}, None),
        ("2001/2003-05", {"year": 2001}, {"year": 2003, "month": 5}),
        ("2001-21", {"year": 2001, "month": 3, "day": 1}, {"year": 2001, "month": 5, "day": 31}),
        ("199X", {"year": 1990, "month": 1, "day": 1}, {"year": 1999, "month": 12, "day": 31}),
        ("[..2001-06-14]", {"year": 2001, "month": 6, "day": 14}, None),
    ],
)
def test_timelinejs_gives_dates_at_their_precision(
    timeline: Timeline, date: str, start: dict[str, int], end: dict[str, int] | None
) -> None:
    event = timeline.events[0].model_copy(update={"date": parse_edtf(date)})
    (slide,) = json.loads(written(timeline.model_copy(update={"events": (event,)}), "timelinejs"))["events"]
    assert (slide["start_date"], slide.get("end_date"), slide["edtf"]) == (start, end, date)


def test_a_timeline_comes_back_from_timelinejs(timeline: Timeline, tmp_path: Path) -> None:
    (tmp_path / "slides.json").write_bytes(b"".join(export(timeline, "timelinejs")))
    (source,) = read(str(tmp_path / "slides.json"))
    back = Timeline.from_readings([analyse(source)])
    dated = fitted(timeline, "timelinejs").events
    assert [(str(event.date), event.title) for event in back.events] == [
        (str(event.date), one_line(event.title)) for event in dated
    ]
