"""Mailboxes and Outlook's mails are mails: body, day, attachments, and mails inside mails."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from events.readers import ReadError, read_many
from events.records import SourceText
from tests.events.readers.compound_files import Tree, compound_file
from tests.events.readers.inside import found_in
from tests.events.readers.outlook import BODY, CONTENT, HEADERS, HTML, LONG_NAME, SUBJECT, SUBMITTED, outlook


def mail(text: str, subject: str = "Pump") -> bytes:
    message = EmailMessage()
    message["Message-ID"] = "<1@works.example>"
    message["Date"] = "Tue, 06 May 2014 17:05:00 +0200"
    message["Subject"] = subject
    message.set_content(text)
    return bytes(message)


def test_the_mails_of_a_mailbox() -> None:
    attached = EmailMessage()
    attached["Subject"] = "Log"
    attached.set_content("See the log.\n")
    attached.add_attachment("Log of 4 May 2014.\n", filename="log.txt")
    box = b"".join(
        b"From ines@works.example Tue May  6 17:05:00 2014\n" + content + b"\n"
        for content in (mail("It failed.\n\n>From noon on.\n"), b"Subject: nothing\n\n", bytes(attached))
    )
    found = found_in(box, "box")
    assert [item.text if isinstance(item, SourceText) else item.reason for item in found] == [
        "It failed.\n\nFrom noon on.\n",
        "a mail without text",
        "See the log.\n",
        "Log of 4 May 2014.\n",
    ]
    assert isinstance(found[0], SourceText) and str(found[0].stated[0].date) == "2014-05-06T17:05:00+02:00"
    assert [item.path for item in found][2:] == ["box/box 3.eml", "box/box 3.eml/log.txt"]


def test_a_mailbox_without_mails(tmp_path: Path) -> None:
    (tmp_path / "a.mbox").write_text("Nothing here.\n")
    (error,) = read_many([str(tmp_path / "a.mbox")])
    assert isinstance(error, ReadError) and error.reason == "no mails in this mailbox"


def test_a_mail_of_outlook_with_what_is_attached() -> None:
    inner = outlook(24, {SUBJECT: "Mended", BODY: "It was mended on Friday.\r\nInes"})
    tree = outlook(
        32,
        {
            SUBJECT: "Pump",
            BODY: "It failed on Sunday.",
            HEADERS: "Date: Tue, 06 May 2014 17:05:00 +0200\r\nFrom: ines@works.example\r\n",
            SUBMITTED: datetime(2014, 5, 6, 15, 5, tzinfo=UTC),
        },
        **{
            "__attach_version1.0_#00000000": outlook(8, {LONG_NAME: "../log.txt", CONTENT: b"Log of 4 May 2014."}),
            "__attach_version1.0_#00000001": outlook(8, {LONG_NAME: "Mended"}, **{"__substg1.0_3701000D": inner}),
        },
    )
    found = found_in(compound_file(tree), "pump.msg")
    assert [(item.path, item.text) for item in found if isinstance(item, SourceText)] == [
        ("pump.msg", "It failed on Sunday."),
        ("pump.msg/log.txt", "Log of 4 May 2014."),
        ("pump.msg/Mended.msg", "It was mended on Friday.\nInes"),
    ]
    assert isinstance(found[0], SourceText)
    assert (found[0].title, str(found[0].stated[0].date)) == ("Pump", "2014-05-06T17:05:00+02:00")


def test_a_mail_of_outlook_that_is_a_page_and_has_no_headers() -> None:
    page = "<html><body><p>It failed on <b>Sunday</b>.</p></body></html>"
    tree = outlook(32, {HTML: page, SUBMITTED: datetime(2014, 5, 6, 15, 5, tzinfo=UTC)})
    (found,) = found_in(compound_file(tree), "pump.msg")
    assert isinstance(found, SourceText)
    assert (found.text, str(found.stated[0].date)) == ("It failed on Sunday.", "2014-05-06T15:05:00Z")


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        ({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}, "encrypted: it needs a password"),
        ({"WordDocument": b"x"}, "an old Word file: save it as .docx"),
        ({"Other": b"x"}, "an old office file, not a mail"),
        (outlook(32, {SUBJECT: "Pump"}), "a mail without text"),
    ],
)
def test_what_else_that_container_holds_is_named(tree: Tree, reason: str) -> None:
    (found,) = found_in(compound_file(tree), "a.docx")
    assert isinstance(found, ReadError) and found.reason == reason
