"""Mails: the body is the text, quote marks kept; the Date header dates it; attachments are documents of their own."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from contextlib import suppress
from email.message import EmailMessage, MIMEPart
from email.utils import getaddresses, parsedate_to_datetime
from functools import partial
from pathlib import PurePath
from typing import Final, cast

from events.edtf import DatePoint, Edtf
from events.readers.decoding import NotTextError, decode
from events.readers.errors import ReadError, Skipped
from events.readers.file_dates import date_in_name
from events.readers.opening import Found, read_inner, within
from events.readers.source import Opened, without_surrogates
from events.records import DATE_HEADER, SourceText, StatedDate
from events.typed_dates import parse_date

_CONFIDENCE: Final = 0.98
_YEAR: Final = re.compile(r"\b\d{4}\b")


def read(source: Opened) -> Iterator[Found]:
    """Read one mail and what is attached to it.

    Raises:
        ReadError: it is empty, or neither it nor what it carries holds text for people.
    """
    yield from read_message(source.data(), source)


def read_message(data: bytes, source: Opened) -> Iterator[Found]:
    """Read the mail that these bytes are, and what is attached to it.

    Raises:
        ReadError: neither it nor what it carries holds text for people.
    """
    if not data.strip():
        raise ReadError(source.path, "nothing but white space")
    yield from text_or_error(_documents(email.message_from_bytes(data, policy=email.policy.default), source), source)


def text_or_error(found: Iterator[Found], source: Opened) -> Iterator[Found]:
    """What a mail holds.

    Raises:
        ReadError: nothing of it is text.
    """
    passed_over: list[Found] = []
    for item in found:
        if isinstance(item, Skipped):
            passed_over.append(item)
        else:
            yield from (*passed_over, item)
            passed_over.clear()
            break
    else:
        raise ReadError(source.path, "a mail without text")
    yield from found


def sent_date(headers: str) -> tuple[StatedDate, ...]:
    """The date that the headers of a mail state."""
    return tuple(_sent(email.message_from_string(headers, policy=email.policy.default)))


def _documents(message: EmailMessage, source: Opened) -> Iterator[Found]:
    text = _body(message)
    if text.strip():
        title = _header(message, "Subject") or source.name
        dates = (*_sent(message), *date_in_name(source.name))
        author, addressee = _person(message, "From"), _person(message, "To")
        yield SourceText(source.stem, source.path, title, text, dates, author=author, addressee=addressee)
    for number, part in enumerate(_attachments(message), 1):
        yield from _attached(part, source, number)


def _attachments(message: EmailMessage) -> list[MIMEPart]:
    try:
        return list(message.iter_attachments())
    except (AttributeError, KeyError, TypeError, ValueError):
        # A message that calls itself multipart and is none.
        return []


def _attached(part: MIMEPart, source: Opened, number: int) -> Iterator[Found]:
    name = without_surrogates(part.get_filename() or "") or f"part {number}"
    if part.get_content_type() == "message/rfc822":
        inner = cast("list[EmailMessage]", part.get_payload())
        if inner:
            yield from within(source, f"{PurePath(name).stem}.eml", partial(_documents, inner[0]))
        return
    data = part.get_payload(decode=True)
    yield from read_inner(source, PurePath(name).name, lambda: data if isinstance(data, bytes) else b"")


def _body(message: EmailMessage) -> str:
    """The words of the mail itself; of its plain and its HTML form the plain one."""
    try:
        part = message.get_body(("plain", "html"))
    except (AttributeError, KeyError, TypeError, ValueError):
        part = message if not message.is_multipart() else None
    if part is None:
        return ""
    text = without_surrogates(_decoded(part))
    if part.get_content_type() == "text/html":
        from events.readers.html import text_of_page

        return text_of_page(text)
    return text


def _decoded(part: MIMEPart) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    declared = ""
    with suppress(AttributeError, IndexError, ValueError):
        declared = part.get_content_charset() or ""
    try:
        return decode(data, declared)
    except NotTextError:
        return ""


def _header(message: EmailMessage, name: str) -> str:
    """A header's words on one line; empty where it is missing or beyond repair."""
    # The parser of the standard library raises many things on broken headers.
    with suppress(AttributeError, IndexError, KeyError, TypeError, ValueError):
        return " ".join(without_surrogates(str(message.get(name, ""))).split())
    return ""


def _person(message: EmailMessage, name: str) -> str:
    """The name in a header of one address; empty where it has none, or several."""
    # As in _header: the parser may raise many things.
    with suppress(AttributeError, IndexError, KeyError, TypeError, ValueError):
        people = getaddresses([_header(message, name)])
        last, comma, first = people[0][0].partition(",") if len(people) == 1 else ("", "", "")
        return " ".join(f"{first} {last}".split()) if comma else last.strip()
    return ""


def _sent(message: EmailMessage) -> Iterator[StatedDate]:
    words = _header(message, "Date")
    date = moment(words)
    if date is not None:
        yield StatedDate(date, DATE_HEADER, words, _CONFIDENCE)


def moment(words: str) -> Edtf | None:
    """The moment that a header of a mail or a feed states, or the day where a careless program left the time out."""
    try:
        sent = parsedate_to_datetime(words)
        offset = sent.strftime("%z")
        zone = f"{offset[:3]}:{offset[3:5]}" if offset else ""
        return DatePoint(sent.year, sent.month, sent.day, sent.hour, sent.minute, sent.second, zone)
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    try:
        return parse_date(words) if _YEAR.search(words) else None
    except ValueError:
        return None
