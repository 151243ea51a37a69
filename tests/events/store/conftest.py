"""A project over a document, opened as often as a test likes."""

from __future__ import annotations

from pathlib import Path

import pytest

from events.records import Event
from events.store.project import Project
from events.store.review import Review
from tests.events.store.mill import MILL, Open, read


@pytest.fixture
def events() -> tuple[Event, ...]:
    return read(MILL)[1]


@pytest.fixture
def open_review(tmp_path: Path) -> Open:
    """Opens the project of the test anew, over the mill or over another text."""

    def make(text: str = MILL) -> Review:
        source, found = read(text)
        review = Review(Project(tmp_path / "mill.timeline"))
        review.take([(source, found)])
        return review

    return make
