"""The process beside the screen: a pickled document on standard input, its pickled reading on standard output."""

from __future__ import annotations

import pickle
import signal
import sys

from events.pipeline import analyse

__all__ = ["main"]


def main() -> None:
    """Read one document. An interrupt is the screen's to handle: it ends this process when it ends itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, given = pickle.load(sys.stdin.buffer)
    pickle.dump(analyse(source, given), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
