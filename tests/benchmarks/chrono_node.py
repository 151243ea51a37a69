"""chrono-node, the JavaScript tagger, in one child process that lives as long as the measuring."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from prose import Text

_SCRIPT = Path(__file__).with_suffix(".js")


class Pass(NamedTuple):
    """One pass over some of the texts."""

    found: int
    """Dates found."""
    seconds: float
    """Spent in parsing alone."""


def missing(environment: dict[str, str]) -> str:
    """Why chrono-node cannot run, or nothing if it can."""
    node = shutil.which("node")
    if node is None:
        return "there is no node"
    command = [node, "-e", "require.resolve('chrono-node')"]
    if subprocess.run(command, env=environment, capture_output=True, check=False).returncode:
        return "node finds no chrono-node; name a folder with node_modules/chrono-node by --chrono, or set NODE_PATH"
    return ""


def environment(folder: Path | None) -> dict[str, str]:
    """The variables under which node looks into a folder's ``node_modules`` first."""
    paths = [str(folder.resolve() / "node_modules")] if folder else []
    paths += [known] if (known := os.environ.get("NODE_PATH")) else []
    return {**os.environ, "NODE_PATH": os.pathsep.join(paths)}


class ChronoNode:
    """A node process that holds the texts; use it as a context manager.

    Args:
        texts: what passes are made over, each with its own date as now.
        variables: environment of the process, see :func:`environment`.
    """

    def __init__(self, texts: Sequence[Text], variables: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            ["node", str(_SCRIPT)], env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self._tell([[text.text, text.date] for text in texts])

    def __enter__(self) -> ChronoNode:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.communicate()

    def parse(self, numbers: Sequence[int]) -> Pass:
        """Parse the texts of these numbers, in order.

        Raises:
            RuntimeError: the process has ended.
        """
        self._tell(list(numbers))
        assert self._process.stdout is not None
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError("node has ended before it answered")
        return Pass(**json.loads(answer))

    def _tell(self, what: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
