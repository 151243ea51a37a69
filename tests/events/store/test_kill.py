"""Killed at any moment, a program leaves every decision that it has shown as done, and a sound file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.events.store.killing import kill_while_editing


@pytest.mark.parametrize("seed", range(6))
def test_nothing_decided_is_lost(tmp_path: Path, seed: int) -> None:
    kill_while_editing(tmp_path, seed)
