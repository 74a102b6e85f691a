"""What a record said when a page was opened, as a short print: who saves tells what they saw, so that nobody writes
over a colleague's words without having read them."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

_LENGTH = 16


def print_of(row: Any, names: Sequence[str] = ()) -> str:
    """The print of a record's columns: those named, or all of them."""
    columns = [one.attname for one in row._meta.concrete_fields if not names or one.name in names]
    told = "\x1f".join(f"{name}={getattr(row, name)}" for name in sorted(columns))
    return sha256(told.encode()).hexdigest()[:_LENGTH]
