"""Draw the picture of the README: the sample on the real screen, 120 by 36, as SVG."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from events.readers import read
from tui.app import TimelineApp
from tui.cli import SAMPLE

_PICTURE = Path(__file__).with_name("screen.svg")
_FONT_FROM_THE_NETWORK = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


async def draw() -> None:
    (source,) = read(str(SAMPLE))
    app = TimelineApp(source)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause(1)
        drawn = app.export_screenshot(title="timeline")
    _PICTURE.write_text(_FONT_FROM_THE_NETWORK.sub("", drawn), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw())
