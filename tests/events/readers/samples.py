"""One text in every format that is read, written by other hands than our readers' where such are at hand."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from html import escape
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.events.readers.compound_files import compound_file
from tests.events.readers.outlook import BODY, SUBJECT, SUBMITTED, outlook

TITLE: Final = "The quarry board meets"
DAY: Final = "6 May 2014"
PARAGRAPHS: Final = (
    "HARBOUR CITY, May 6, 2014 — The quarry board met on Monday and voted to close the north pit by the end of June. "
    "The pit opened in 1962 and was flooded twice, in March 1975 and again eleven years later.",
    "The pumps failed on Sunday night. Ines Holt, the engineer, restarted them within two hours, but the water had "
    "risen by a metre. She had warned the board in February that they wouldn't last until summer.",
    "“We'll buy new ones next week,” said Tom Rau, who has chaired the board since 2009. He expects the repairs to "
    "cost $80,000. Last year the board spent half of that.",
    "The county will inspect the quarry on 20 May. A hearing is planned for the autumn.",
)

_SENT: Final = datetime(2014, 5, 6, 15, 5, tzinfo=UTC)


def written_as(suffix: str, title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """The text as a file of this suffix."""
    return _WRITERS[suffix](title, paragraphs)


def _text(title: str, paragraphs: Sequence[str]) -> str:
    return "\n\n".join((title, *paragraphs)) + "\n"


def _plain(title: str, paragraphs: Sequence[str]) -> bytes:
    return _text(title, paragraphs).encode()


def _markdown(title: str, paragraphs: Sequence[str]) -> bytes:
    return _text(f"# {title}", paragraphs).encode()


def _body(title: str, paragraphs: Sequence[str]) -> str:
    return f"<h1>{escape(title)}</h1>" + "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)


def _page(title: str, paragraphs: Sequence[str]) -> bytes:
    head = f'<head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    menu = "<nav><a href='/'>Home</a></nav>"
    return f"<!DOCTYPE html><html>{head}<body>{menu}<main>{_body(title, paragraphs)}</main></body></html>".encode()


def _word(title: str, paragraphs: Sequence[str]) -> bytes:
    document = docx.Document()
    document.add_heading(title, 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _archive(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def _opendocument(title: str, paragraphs: Sequence[str]) -> bytes:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    text = "".join(f"<t:p>{escape(paragraph)}</t:p>" for paragraph in paragraphs)
    content = (
        f'<?xml version="1.0"?><o:document-content xmlns:o="{space}:office:1.0" xmlns:t="{space}:text:1.0">'
        f"<o:body><o:text><t:h>{escape(title)}</t:h>{text}</o:text></o:body></o:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.text"
    return _archive({"mimetype": kind, "content.xml": content.encode(), "meta.xml": b"<meta/>"})


def _book(title: str, paragraphs: Sequence[str]) -> bytes:
    package = (
        f'<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></metadata>'
        '<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    body = _body(title, paragraphs)
    chapter = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
    container = b'<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'
    return _archive({"META-INF/container.xml": container, "book.opf": package.encode(), "a.xhtml": chapter.encode()})


def _pdf(title: str, paragraphs: Sequence[str]) -> bytes:
    styles = getSampleStyleSheet()
    data = io.BytesIO()
    story = [Paragraph(escape(title), styles["Heading1"])]
    story += [Paragraph(escape(paragraph), styles["BodyText"]) for paragraph in paragraphs]
    SimpleDocTemplate(data, title=title, invariant=1).build(story)
    return data.getvalue()


def _rich(title: str, paragraphs: Sequence[str]) -> bytes:
    def escaped(text: str) -> str:
        return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in text.replace("\\", "\\\\"))

    lines = "".join(f"\\pard {escaped(line)}\\par\n" for line in (title, *paragraphs))
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\n{lines}}}".encode()


def _message(title: str, paragraphs: Sequence[str]) -> EmailMessage:
    message = EmailMessage()
    message["Message-ID"] = "<1@works.example>"
    message["From"] = "Ada Brook <ada@echo.example>"
    message["Date"] = "Tue, 06 May 2014 17:05:00 +0200"
    message["Subject"] = title
    message.set_content(_text(title, paragraphs))
    return message


def _mail(title: str, paragraphs: Sequence[str]) -> bytes:
    return bytes(_message(title, paragraphs))


def _mailbox(title: str, paragraphs: Sequence[str]) -> bytes:
    return b"From ines@works.example Tue May  6 17:05:00 2014\n" + _mail(title, paragraphs) + b"\n"


def _mail_of_outlook(title: str, paragraphs: Sequence[str]) -> bytes:
    return compound_file(outlook(32, {SUBJECT: title, BODY: _text(title, paragraphs), SUBMITTED: _SENT}))


def _collection(title: str, paragraphs: Sequence[str]) -> bytes:
    return (json.dumps({"id": "a", "title": title, "text": _text(title, paragraphs)}) + "\n").encode()


def _table(title: str, paragraphs: Sequence[str]) -> bytes:
    text = _text(title, paragraphs).replace('"', '""')
    return f'id,title,text\na,"{title}","{text}"\n'.encode()


def _feed(title: str, paragraphs: Sequence[str]) -> bytes:
    body = escape(_body(title, paragraphs))
    item = f"<item><guid>a</guid><title>{escape(title)}</title><description>{body}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Echo</title>{item}</channel></rss>'.encode()


def _subtitles(title: str, paragraphs: Sequence[str]) -> bytes:
    cues = (
        f"{number}\n00:{number:02}:00,000 --> 00:{number:02}:30,000\n{line}\n"
        for number, line in enumerate((title + ".", *paragraphs), 1)
    )
    return "\n".join(cues).encode()


def _chat(title: str, paragraphs: Sequence[str]) -> bytes:
    return "".join(f"06/05/2014, 17:0{n % 10} - Ines: {line}\n" for n, line in enumerate((title, *paragraphs))).encode()


def _chat_as_json(title: str, paragraphs: Sequence[str]) -> bytes:
    stamp = _SENT.timestamp()
    lines = enumerate((title, *paragraphs))
    return json.dumps([{"type": "message", "ts": f"{stamp + n:.6f}", "text": line} for n, line in lines]).encode()


def _zip(title: str, paragraphs: Sequence[str]) -> bytes:
    return _archive({"a.txt": _plain(title, paragraphs)})


def _tar(title: str, paragraphs: Sequence[str]) -> bytes:
    data, content = io.BytesIO(), _plain(title, paragraphs)
    with tarfile.open(fileobj=data, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
    return data.getvalue()


def _packed(title: str, paragraphs: Sequence[str]) -> bytes:
    return gzip.compress(_plain(title, paragraphs), mtime=0)


_WRITERS: Final = {
    ".txt": _plain,
    ".md": _markdown,
    ".html": _page,
    ".docx": _word,
    ".odt": _opendocument,
    ".epub": _book,
    ".pdf": _pdf,
    ".rtf": _rich,
    ".eml": _mail,
    ".mbox": _mailbox,
    ".msg": _mail_of_outlook,
    ".jsonl": _collection,
    ".csv": _table,
    ".rss": _feed,
    ".srt": _subtitles,
    ".chat.txt": _chat,
    ".json": _chat_as_json,
    ".zip": _zip,
    ".tar": _tar,
    ".txt.gz": _packed,
}
SUFFIXES: Final = tuple(_WRITERS)
"""The formats, by what their files end in."""
