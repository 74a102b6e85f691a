"""Standard output as UTF-8, whatever the locale says."""

import json
import sys
from typing import NoReturn

import click


def print_bytes(text: str) -> None:
    """Write the text as UTF-8 and nothing else: no newline added, no line end changed."""
    stream = click.get_binary_stream("stdout")
    stream.write(text.encode("utf-8"))
    stream.flush()


def stdout_is_terminal() -> bool:
    """True when a person looks at standard output, not a file or another program."""
    return click.get_binary_stream("stdout").isatty()


def print_json(value: object) -> None:
    """Write one JSON value on one line, Chinese as itself."""
    print_bytes(json.dumps(value, ensure_ascii=False) + "\n")


def fail(sentence: str) -> NoReturn:
    """Say one line on standard error and leave with exit code 2: the input cannot be worked on."""
    stream = click.get_binary_stream("stderr")
    stream.write((" ".join(sentence.split()) + "\n").encode("utf-8", "backslashreplace"))
    stream.flush()
    sys.exit(2)
