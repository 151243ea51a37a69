"""The whole timeline as one JSON object, exactly as :class:`events.model.Timeline` and its JSON Schema say."""

from __future__ import annotations

from collections.abc import Iterator

from events.exporters.escaping import json_text
from events.model import Timeline


def render(timeline: Timeline) -> Iterator[str]:
    """The timeline as JSON, indented for people."""
    yield json_text(timeline.model_dump_json(indent=2))
    yield "\n"
