"""From a new process to the first sentence dated, against dateparser and, where Node has it, chrono-node.

    start_up.py [--runs 15] [--chrono FOLDER]

The processes are started in turn, all compiled beforehand. Prints the median milliseconds from the start of the
process until it says that it is done, and the ratios of ours to the others', whole and beyond the bare interpreter.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from chrono_node import environment, missing

_SENTENCE = "The council met on Friday, 3 May 2013, and will vote on the bridge next week."
_PYTHON = {
    "bare Python": "print()",
    "timeline": f"""
from events.pipeline import date_document
from events.records import SourceText
print(len(date_document(SourceText("", "", "", {_SENTENCE!r})).timexes))
""",
    "dateparser.parse": """
import dateparser
print(dateparser.parse("Friday, 3 May 2013", languages=["en"]))
""",
    "search_dates": f"""
from dateparser.search import search_dates
print(len(search_dates({_SENTENCE!r}, languages=["en"])))
""",
}
_JAVASCRIPT = {
    "bare Node": "console.log('')",
    "chrono-node": f"console.log(require('chrono-node').parse({_SENTENCE!r}).length)",
}


def milliseconds(command: list[str], variables: dict[str, str]) -> float:
    """Until the process has written its line."""
    start = perf_counter()
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        took = perf_counter() - start
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return took * 1000


def measured(commands: dict[str, list[str]], runs: int, variables: dict[str, str]) -> dict[str, float]:
    """Medians; a first run of each, which compiles, does not count."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            took = milliseconds(command, variables)
            if run:
                times[name].append(took)
    return {name: median(took) for name, took in times.items()}


def report(medians: dict[str, float]) -> None:
    ours, bare = medians["timeline"], medians["bare Python"]
    print(f"{'':<18}{'median ms':>10}{'timeline ÷ it':>16}{'beyond bare Python':>20}")
    for name, took in medians.items():
        own = f"{(ours - bare) / (took - bare):>20.2f}" if name in _PYTHON and took > bare else ""
        print(f"{name:<18}{took:>10.1f}{ours / took:>16.2f}{own}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--chrono", type=Path, metavar="FOLDER", help="where node_modules/chrono-node is")
    options = parser.parse_args()
    variables = environment(options.chrono)
    reason = missing(variables)
    if reason:
        print(f"chrono-node is not measured: {reason}")
    commands = {name: [sys.executable, "-c", code] for name, code in _PYTHON.items()}
    commands |= {} if reason else {name: ["node", "-e", code] for name, code in _JAVASCRIPT.items()}
    # Installed packages are compiled, so neither is a variable that forbids it obeyed nor the checkout written to.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    with TemporaryDirectory() as compiled:
        report(measured(commands, options.runs, {**variables, "PYTHONPYCACHEPREFIX": compiled}))


if __name__ == "__main__":
    main()
