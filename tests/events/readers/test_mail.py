"""A mail is its body, dated by its header; what is attached is read too, and what cannot be is named."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.readers import ReadError, Skipped, read, read_many
from events.records import SourceText


def mail(body: str = "The pump failed on Sunday.\n", subject: str = "Pump") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ines Holt <ines@works.example>"
    message["Date"] = "Tue, 06 May 2014 17:05:00 +0200"
    message["Subject"] = subject
    message.set_content(body)
    return message


def found_in(folder: Path, message: EmailMessage | bytes) -> list[SourceText | ReadError | Skipped]:
    file = folder / "pump.eml"
    file.write_bytes(message if isinstance(message, bytes) else bytes(message))
    return list(read_many([str(file)]))


def test_body_subject_and_day(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, mail("> Was it Friday?\n\nNo, on Sunday.\n", "Re: Pömp"))
    assert isinstance(found, SourceText)
    assert (found.text, found.title) == ("> Was it Friday?\n\nNo, on Sunday.\n", "Re: Pömp")
    assert [(str(s.date), s.origin) for s in found.stated] == [("2014-05-06T17:05:00+02:00", "Date header")]


def test_the_plain_form_is_preferred_and_a_page_is_read_where_there_is_no_other(tmp_path: Path) -> None:
    both = mail()
    both.add_alternative("<p>The pump failed on <b>Sunday</b>.</p>", subtype="html")
    page = EmailMessage()
    page["Date"] = "6 May 2014 10:00"
    page.set_content("<html><body><p>The pump failed on <b>Sunday</b>.</p><p>Ines</p></body></html>", subtype="html")
    assert [found.text for found in found_in(tmp_path, both) if isinstance(found, SourceText)] == [
        "The pump failed on Sunday.\n"
    ]
    assert [found.text for found in found_in(tmp_path, page) if isinstance(found, SourceText)] == [
        "The pump failed on Sunday.\n\nInes"
    ]


def test_attachments_are_documents_and_pictures_are_named(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment("Log of 4 May 2014.\n", filename="log.txt")
    message.add_attachment("A note.\n", filename=".txt")
    message.add_attachment(mail("It was mended yesterday.\n", "Mended"))
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="../../etc/pump.png")
    found = found_in(tmp_path, message)
    assert [item.text for item in found if isinstance(item, SourceText)] == [
        "The pump failed on Sunday.\n",
        "Log of 4 May 2014.\n",
        "A note.\n",
        "It was mended yesterday.\n",
    ]
    assert len({item.id for item in found if isinstance(item, SourceText)}) == 4
    assert [(Path(item.path).name, item.reason) for item in found if isinstance(item, Skipped)] == [
        ("pump.png", "not a format of documents")
    ]


def test_a_memo_that_begins_like_a_mail_stays_plain_text(tmp_path: Path) -> None:
    file = tmp_path / "memo.txt"
    file.write_text("Date: 3 May 2014\nFrom: the harbour master\n\nThe quay is closed on Friday.\n", encoding="utf-8")
    (found,) = read(str(file))
    assert found.text.startswith("Date: 3 May 2014")


def test_a_mail_is_known_by_its_headers(tmp_path: Path) -> None:
    file = tmp_path / "mail.txt"
    file.write_bytes(b"Return-Path: <a@b.example>\nMessage-ID: <1@b.example>\n" + bytes(mail()))
    (found,) = read(str(file))
    assert found.title == "Pump"


@pytest.mark.parametrize(
    ("header", "days"),
    [(b"Date: yesterday\n", 0), (b"Date: Mon, 31 Feb 2014 99:00\n", 0), (b"", 0), (b"Date: 6 May 2014\n", 1)],
)
def test_headers_beyond_repair(tmp_path: Path, header: bytes, days: int) -> None:
    raw = (
        header
        + b"From: =?x?y?=@@<\nSubject: =?utf-8?q?=ff?= \xff\nContent-Type: text/plain; charset=nowhere\n\nIt rained.\n"
    )
    (found,) = found_in(tmp_path, raw)
    assert isinstance(found, SourceText) and found.text == "It rained.\n" and len(found.stated) == days


def test_a_mail_without_words_is_said_to_have_none(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, b"Subject: nothing\n\n  \n")
    assert isinstance(found, ReadError) and found.reason == "a mail without text"


@settings(max_examples=80)
@given(st.data())
def test_broken_mails_are_read_or_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    message = mail()
    message.add_attachment(mail("An older one."))
    message.add_attachment("Log.\n", filename="log.txt")
    whole = bytes(message)
    at = data.draw(st.integers(0, len(whole)))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 40)) :]
    for found in found_in(tmp_path_factory.mktemp("broken"), broken):
        assert isinstance(found, SourceText | Skipped) or "\n" not in found.reason
