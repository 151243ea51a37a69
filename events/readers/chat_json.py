"""Chats as JSON: a day or a channel that Slack exported, a chat that Telegram exported."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from events.readers.chat_lines import Message, chat_text
from events.readers.errors import NoDocumentError, ReadError
from events.readers.file_dates import date_in_name
from events.readers.source import Opened, without_surrogates
from events.records import SourceText

_LINK: Final = re.compile(r"<([^<>|\n]+)(?:\|([^<>\n]*))?>")
"""Slack's mentions of people, channels and pages, with a name behind the bar."""


def read(source: Opened) -> Iterator[SourceText]:
    """Read one chat, whose times are those of the export: Slack's are UTC.

    Raises:
        NoDocumentError: it is JSON of another kind.
        ReadError: it is no JSON.
    """
    try:
        loaded = json.loads(source.text())
    except ValueError:
        raise ReadError(source.path, "broken JSON") from None
    records = loaded.get("messages") if isinstance(loaded, dict) else loaded
    records = [record for record in records if isinstance(record, dict)] if isinstance(records, list) else []
    names = _names(records)
    messages = [message for record in records if (message := _message(record, names))]
    if not messages:
        raise NoDocumentError(source.path, "JSON that is no chat")
    name = loaded.get("name") if isinstance(loaded, dict) else None
    title = name if isinstance(name, str) and name.strip() else source.name
    text = without_surrogates(chat_text(messages))
    yield SourceText(source.stem, source.path, title, text, date_in_name(source.name))


def _names(records: list[dict[str, Any]]) -> dict[str, str]:
    """What the people of a Slack channel are called, by their ids, as far as their messages say."""
    return {record["user"]: name for record in records if isinstance(record.get("user"), str) if (name := _own(record))}


def _own(record: Mapping[str, Any]) -> str:
    profile = record.get("user_profile")
    names = [profile.get("real_name"), profile.get("display_name")] if isinstance(profile, dict) else []
    return next((name for name in (*names, record.get("username"), record.get("from")) if isinstance(name, str)), "")


def _message(record: Mapping[str, Any], names: Mapping[str, str]) -> Message | None:
    sent, text = _sent(record), _text(record.get("text"))
    if sent is None or not text.strip() or record.get("type", "message") != "message":
        return None
    user = record.get("user")
    sender = _own(record) or (names.get(user, user) if isinstance(user, str) else "")
    return Message(sent, sender, _LINK.sub(lambda link: _words(link, names), text) if "ts" in record else text)


def _sent(record: Mapping[str, Any]) -> datetime | None:
    try:
        if "ts" in record:
            return datetime.fromtimestamp(float(record["ts"]), UTC)
        return datetime.fromisoformat(record["date"])
    except (KeyError, OverflowError, OSError, TypeError, ValueError):
        return None


def _text(words: object) -> str:
    """The words of a message, which Telegram cuts into pieces where they are formatted."""
    if isinstance(words, list):
        return "".join(_text(piece.get("text") if isinstance(piece, dict) else piece) for piece in words)
    return words if isinstance(words, str) else ""


def _words(link: re.Match[str], names: Mapping[str, str]) -> str:
    if link[2]:
        return link[2]
    return "@" + names.get(link[1][1:], link[1][1:]) if link[1].startswith("@") else link[1]
