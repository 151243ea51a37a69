"""Mails that Outlook saved (.msg), with what is attached to them; other files of their container are named."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from events.edtf import DatePoint
from events.readers.errors import NoDocumentError, ReadError
from events.readers.file_dates import date_in_name
from events.readers.html import text_of_page
from events.readers.mail import sent_date, text_or_error
from events.readers.opening import Found, read_inner, within
from events.readers.source import Opened, without_surrogates
from events.records import DATE_HEADER, SourceText, StatedDate

if TYPE_CHECKING:
    from oxmsg.properties import Properties
    from oxmsg.storage import Storage

_CONFIDENCE: Final = 0.98
_TOP_HEADER: Final = 32
_INNER_HEADER: Final = 24
_ATTACHMENT_HEADER: Final = 8
"""Bytes before the properties of a mail, of a mail inside another one, of an attachment ([MS-OXMSG] 2.4.1)."""
_EMBEDDED: Final = "__substg1.0_3701000D"
"""Where an attachment holds a mail."""
_OTHERS: Final = {
    "EncryptedPackage": "encrypted: it needs a password",
    "WordDocument": "an old Word file: save it as .docx",
    "Workbook": "an old Excel file: save it as .csv",
    "PowerPoint Document": "an old PowerPoint file: save it as .pdf",
}
"""Streams that only such files have."""


def read(source: Opened) -> Iterator[Found]:
    """Read one mail and what is attached to it.

    Raises:
        NoDocumentError: it is no mail.
        ReadError: it is damaged, another kind of file, or holds no text for people.
    """
    from olefile import OleFileIO
    from oxmsg.storage import Storage

    with OleFileIO(BytesIO(source.data())) as container:
        names = {"/".join(path) for path in container.listdir()}
        reason = next((reason for stream, reason in _OTHERS.items() if stream in names), None)
        if reason:
            raise ReadError(source.path, reason)
        if not any(name.startswith("__properties_version1.0") for name in names):
            raise NoDocumentError(source.path, "an old office file, not a mail")
        storage = Storage.from_ole(container)
    yield from _message(storage, _TOP_HEADER, source)


def _message(storage: Storage, header: int, source: Opened) -> Iterator[Found]:
    from oxmsg.properties import Properties

    yield from text_or_error(_documents(storage, Properties(storage, header), source), source)


def _documents(storage: Storage, properties: Properties, source: Opened) -> Iterator[Found]:
    from oxmsg.domain import constants

    text = _body(properties)
    if text.strip():
        title = " ".join((properties.str_prop_value(constants.PID_SUBJECT) or "").split()) or source.name
        dates = (*_sent(properties), *date_in_name(source.name))
        yield SourceText(source.stem, source.path, without_surrogates(title), text, dates)
    for number, attachment in enumerate(storage.iter_attachment_storages(), 1):
        yield from _attached(attachment, source, number)


def _attached(storage: Storage, source: Opened, number: int) -> Iterator[Found]:
    from oxmsg.domain import constants
    from oxmsg.properties import Properties

    properties = Properties(storage, _ATTACHMENT_HEADER)
    name = properties.str_prop_value(constants.PID_ATTACH_LONG_FILENAME) or f"part {number}"
    inner = next((inner for inner in storage.storages if inner.name == _EMBEDDED), None)
    if inner is not None:
        yield from within(source, f"{PurePath(name).stem}.msg", partial(_message, inner, _INNER_HEADER))
        return
    data = properties.binary_prop_value(constants.PID_ATTACH_DATA_BINARY) or b""
    yield from read_inner(source, PurePath(name).name, lambda: data)


def _body(properties: Properties) -> str:
    """The words of the mail: its plain form, else its page."""
    from oxmsg.domain import constants

    plain = properties.str_prop_value(constants.PID_BODY) or ""
    if plain.strip():
        return without_surrogates(plain.replace("\r\n", "\n").replace("\r", "\n"))
    data = properties.binary_prop_value(constants.PID_HTML)
    markup = (
        data.decode(properties.body_encoding, "replace") if data else properties.str_prop_value(constants.PID_BODY_HTML)
    )
    return text_of_page(without_surrogates(markup)) if markup else ""


def _sent(properties: Properties) -> tuple[StatedDate, ...]:
    """The Date header, which has the sender's zone, else the moment at which Outlook sent or got the mail."""
    from oxmsg.domain import constants

    headers = sent_date(properties.str_prop_value(constants.PID_TRANSPORT_MESSAGE_HEADERS) or "")
    if headers:
        return headers
    for pid in (constants.PID_CLIENT_SUBMIT_TIME, constants.PID_MESSAGE_DELIVERY_TIME):
        sent = properties.date_prop_value(pid)
        if sent:
            point = DatePoint(sent.year, sent.month, sent.day, sent.hour, sent.minute, sent.second, "Z")
            return (StatedDate(point, DATE_HEADER, str(point), _CONFIDENCE),)
    return ()
