"""What holds for all tests."""

from __future__ import annotations

import os
import signal
import tempfile

import pytest
from hypothesis import settings

# A machine under load is no reason for a property to fail.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

# Started in the background, a shell lets its children ignore Ctrl+C, and they theirs: the tests that press it need it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Nobody's own settings hold for the tests, and what they leave behind is nobody's.
for _variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
    os.environ[_variable] = tempfile.mkdtemp(prefix="timeline-tests-")
os.environ.pop("NO_COLOR", None)


@pytest.fixture(autouse=True)
def _no_project_of_others(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the command keeps, it keeps for one test, and never among the projects of whoever runs the tests."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
