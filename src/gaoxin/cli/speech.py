"""Problems told on the terminal, in the language of whoever sits there."""

import os
import sys
from typing import NoReturn

import click

from gaoxin.catalogue.sentences import Language, line
from gaoxin.kernel.problems import Problem, Refusal


def terminal_language() -> Language:
    """Chinese where the locale is Chinese, else English: a terminal without it may not show Chinese at all."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def tell(problem: Problem) -> None:
    """One line on standard error; work goes on."""
    stream = click.get_binary_stream("stderr")
    stream.write((line(problem, terminal_language()) + "\n").encode("utf-8", "backslashreplace"))
    stream.flush()


def leave(refusal: Refusal) -> NoReturn:
    """A line for each problem, and exit code 2."""
    for problem in refusal.problems:
        tell(problem)
    sys.exit(2)
