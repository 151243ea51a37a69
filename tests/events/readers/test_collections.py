"""Tables and feeds give a document a record; chats and subtitles give one whose lines keep their times."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from events.pipeline import analyse
from events.readers import Columns, ReadError, Skipped, read, read_many
from events.readers.columns import GUESSED, parse_columns
from events.records import SourceText


def written(folder: Path, name: str, content: str) -> str:
    (folder / name).write_text(content, encoding="utf-8")
    return str(folder / name)


def documents(path: str, columns: Columns = GUESSED) -> list[tuple[str, str, str, list[str]]]:
    """Id, title, text and days of each."""
    return [(d.id, d.title, d.text, [str(s.date) for s in d.stated]) for d in read(path, columns)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_columns_of_a_table_are_guessed_by_their_names(tmp_path: Path, delimiter: str) -> None:
    rows = (("Ref", "Published", "Headline", "Body"), ("a1", "2014-05-06", "Pump", '"It failed\non Sunday."'))
    path = written(tmp_path, "all.csv", "\n".join(map(delimiter.join, rows)) + "\n\n")
    assert documents(path) == [("a1", "Pump", "It failed\non Sunday.", ["2014-05-06"])]


def test_the_text_is_the_longest_column_where_no_name_tells(tmp_path: Path) -> None:
    path = written(
        tmp_path, "all.csv", "A,B,C\n1,The pump of the quarry failed on Sunday.,x\n2,It was mended at once.,y\n"
    )
    assert [text for _, _, text, _ in documents(path)] == [
        "The pump of the quarry failed on Sunday.",
        "It was mended at once.",
    ]
    (error,) = read_many([written(tmp_path, "short.csv", "A,B\n1,2\n")])
    assert isinstance(error, ReadError)
    assert error.reason == "which column holds the text? say --map text=COLUMN (A, B)"


def test_columns_that_are_given_win(tmp_path: Path) -> None:
    path = written(tmp_path, "all.csv", "text,Remark,day,other\nno,It failed.,2014-05-06,2013-01-01\n")
    assert documents(path, parse_columns("text=remark, date=4"))[0][2:] == ("It failed.", ["2013-01-01"])
    (error,) = read_many([path], Columns(text="none"))
    assert isinstance(error, ReadError) and error.reason == "no column “none”; there are text, Remark, day, other"
    lines = written(tmp_path, "all.jsonl", json.dumps({"body": "It failed.", "made": "2014-05-06"}) + "\n")
    assert documents(lines, parse_columns("text=body,date=made"))[0][2:] == ("It failed.", ["2014-05-06"])
    for words in ("text", "text=", "body=x"):
        with pytest.raises(ValueError, match=r"write text=COLUMN|is none of text"):
            parse_columns(words)


@pytest.mark.parametrize(
    ("days", "read_as"),
    [
        (("6/5/2014", "31/5/2014"), ["2014-05-06"]),
        (("5/6/2014", "5/31/2014"), ["2014-05-06"]),
        (("6/5/2014", "7/5/2014"), []),
    ],
)
def test_days_in_figures_are_read_as_the_column_tells(
    tmp_path: Path, days: tuple[str, str], read_as: list[str]
) -> None:
    path = written(tmp_path, "all.csv", f"date,text\n{days[0]},It failed.\n{days[1]},It was mended.\n")
    assert documents(path)[0][3] == read_as


def test_a_row_without_text_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, "all.csv", "id,text\n1,\n2,It failed.\n")
    found = list(read_many([path]))
    assert [str(item) if isinstance(item, ReadError) else type(item).__name__ for item in found] == [
        f"{path}, row 1: a document without text",
        "SourceText",
    ]


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Echo</title><item><guid>e1</guid><title>Pump &amp; quay</title><pubDate>Tue, 06 May 2014 17:05:00 +0200</pubDate>
<description>Short.</description>
<content:encoded>&lt;p&gt;It failed on &lt;b&gt;Sunday&lt;/b&gt;.&lt;/p&gt;</content:encoded>
</item><item><title>Only a title</title></item><item><guid>e3</guid></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title><entry><id>a1</id><title>Pump</title>
<updated>2015-01-01T00:00:00Z</updated><published>2014-05-06T10:00:00Z</published>
<content type="html">&lt;p&gt;It failed.&lt;/p&gt;</content></entry></feed>"""


def test_entries_of_feeds(tmp_path: Path) -> None:
    found = list(read_many([written(tmp_path, "a.xml", RSS), written(tmp_path, "b.xml", ATOM)]))
    assert [(d.id, d.title, d.text, [str(s.date) for s in d.stated]) for d in found if isinstance(d, SourceText)] == [
        ("e1", "Pump & quay", "It failed on Sunday.", ["2014-05-06T17:05:00+02:00"]),
        ("a:2", "Only a title", "Only a title", []),
        ("a1", "Pump", "It failed.", ["2014-05-06T10:00:00Z"]),
    ]
    assert [error.reason for error in found if isinstance(error, ReadError)] == ["a document without text"]


def test_xml_that_is_no_feed_is_passed_over_in_folders(tmp_path: Path) -> None:
    written(tmp_path, "a.xml", "<note><to>Ines</to></note>")
    found = list(read_many([str(tmp_path)]))
    assert [item.reason for item in found if isinstance(item, Skipped)] == ["XML that is no feed"]


@pytest.mark.parametrize("head", ["", "WEBVTT\n\nNOTE made by hand\n\n"])
def test_subtitles_are_paragraphs_with_the_times_of_the_recording(tmp_path: Path, head: str) -> None:
    cues = (
        "1\n00:00:01,000 --> 00:00:03,000\n<i>The mill burned</i>\ndown on 3 May 1921,\n\n"
        "2\n00:00:03,100 --> 00:00:05,000 align:start\nand nobody &amp; nothing was saved.\n\n"
        "3\n01:02:09,500 --> 01:02:11,000\nIt was rebuilt.\n\n4\n01:02:11,100 --> 01:02:12,000\n- By whom?\n- By us.\n"
    )
    path = written(tmp_path, "film.srt", head + (cues.replace(",000", ".000") if head else cues))
    (found,) = read(path)
    assert found.text == (
        "The mill burned down on 3 May 1921, and nobody & nothing was saved.\n\nIt was rebuilt."
        "\n\n- By whom?\n\n- By us."
    )
    assert [(found.text[part.start :].split()[0], part.label) for part in found.parts] == [
        ("The", "0:00:01"),
        ("and", "0:00:03"),
        ("It", "1:02:09"),
        ("-", "1:02:11"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("[12/05/2014, 10:23:45] Ines: It failed", "[13/05/2014, 09:00:01] \u200eTom Rau: yesterday?"),
        ("5/12/14, 10:23 AM - Ines: It failed", "5/13/14, 9:00\u202fAM - Tom Rau: yesterday?"),
        ("12.05.14, 10:23 - Ines: It failed", "13.05.14, 09:00 - Tom Rau: yesterday?"),
        ("2014-05-12, 10:23 - Ines: It failed", "2014-05-13, 09:00 - Tom Rau: yesterday?"),
    ],
)
def test_each_message_of_a_chat_has_its_own_day(tmp_path: Path, lines: tuple[str, str]) -> None:
    (found,) = read(written(tmp_path, "chat.txt", f"{lines[0]}\nin the night.\n{lines[1]}\n"))
    assert found.text == "2014-05-12 10:23 Ines: It failed\nin the night.\n2014-05-13 09:00 Tom Rau: yesterday?"


def test_days_of_a_chat_run_forwards(tmp_path: Path) -> None:
    chat = "".join(f"0{month}/0{day}/2014, 10:00 - Ines: Hello.\n" for month, day in ((5, 3), (5, 9), (6, 1)))
    (found,) = read(written(tmp_path, "chat.txt", chat))
    assert [line[:10] for line in found.text.split("\n")] == ["2014-05-03", "2014-05-09", "2014-06-01"]


def test_relative_days_in_a_chat_count_from_the_message(tmp_path: Path) -> None:
    chat = "".join(f"{day}/05/2014, 10:00 - Ines: The pump broke down yesterday.\n" for day in (12, 20, 27))
    (found,) = read(written(tmp_path, "chat.txt", chat))
    assert [str(event.date) for event in analyse(found).events] == ["2014-05-11", "2014-05-19", "2014-05-26"]


def test_a_log_stays_as_it_is(tmp_path: Path) -> None:
    log = "2014-05-12 10:23 - Pump started\n2014-05-12 10:24 - Pump: stopped\n"
    (found,) = read(written(tmp_path, "pump.log", log))
    assert found.text == log


def test_chats_as_json(tmp_path: Path) -> None:
    slack = [
        {"type": "message", "user": "U1", "text": "It failed, see <http://a.example|the log>",
         "ts": "1399883025.000200", "user_profile": {"real_name": "Ines Holt"}},
        {"type": "message", "subtype": "bot_message", "username": "watch", "text": "<@U1> & all", "ts": "1399883085.0"},
        {"type": "file_change", "ts": "1399883085.0"},
    ]  # fmt: skip
    telegram = {"name": "Pump", "messages": [
        {"type": "message", "date": "2014-05-12T10:23:45", "from": "Ines",
         "text": ["It ", {"type": "bold", "text": "failed"}]},
        {"type": "service", "date": "2014-05-12T10:23:45", "text": ""},
    ]}  # fmt: skip
    (tmp_path / "day").mkdir()
    found = list(
        read_many(
            [
                written(tmp_path, "2014-05-12.json", json.dumps(slack)),
                written(tmp_path, "result.json", json.dumps(telegram)),
                written(tmp_path, "package.json", '{"name": "x"}'),
            ]
        )
    )
    assert [item.text if isinstance(item, SourceText) else str(item) for item in found] == [
        "2014-05-12 08:23 Ines Holt: It failed, see the log\n2014-05-12 08:24 watch: @Ines Holt & all",
        "2014-05-12 10:23 Ines: It failed",
        f"{tmp_path}/package.json: JSON that is no chat",
    ]
