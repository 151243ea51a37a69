"""From dated expressions to events: what happened, who took part, where, and whether it did."""

from __future__ import annotations

from events.extraction.assembling import extract

__all__ = ["extract"]
