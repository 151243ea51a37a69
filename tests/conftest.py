"""What holds for all tests."""

from __future__ import annotations

import os
import signal
import tempfile

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
