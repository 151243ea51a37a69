"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# A machine under load is no reason for a property to fail.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
