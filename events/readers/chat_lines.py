"""What chats become: a line a message, opened by its day and time, which the dating of words goes by."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple


class Message(NamedTuple):
    """What somebody wrote."""

    sent: datetime
    sender: str
    text: str


def chat_text(messages: Iterable[Message]) -> str:
    """The messages in their order; the lines of one stand below each other."""
    return "\n".join(
        f"{message.sent:%Y-%m-%d %H:%M} {message.sender + ': ' if message.sender else ''}{message.text.strip()}"
        for message in messages
        if message.text.strip()
    )
