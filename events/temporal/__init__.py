"""Time in texts: finding the expressions, the document's own date, and what each expression means."""

from __future__ import annotations

from events.temporal.meaning import Expression
from events.temporal.recognition.recognise import recognise
from events.temporal.reference.finding import find_reference
from events.temporal.resolution.resolve import resolve

__all__ = ["Expression", "find_reference", "recognise", "resolve"]
