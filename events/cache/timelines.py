"""The merged timeline of a collection, kept as its own JSON; the texts of the documents are not kept again."""

from __future__ import annotations

from collections.abc import Iterable

from events.model import Timeline

__all__ = ["pack_timeline", "unpack_timeline"]


def pack_timeline(timeline: Timeline) -> str:
    """A timeline without the texts of its documents."""
    documents = tuple(document.model_copy(update={"text": ""}) for document in timeline.documents)
    return timeline.model_copy(update={"documents": documents}).model_dump_json()


def unpack_timeline(packed: str, texts: Iterable[str]) -> Timeline:
    """A timeline with the texts of its documents, in their order.

    Raises:
        ValueError: it is none.
    """
    timeline = Timeline.model_validate_json(packed)
    documents = tuple(
        document.model_copy(update={"text": text}) for document, text in zip(timeline.documents, texts, strict=True)
    )
    return timeline.model_copy(update={"documents": documents})
