"""A paper handed in with a step: kept under its hash."""

from collections.abc import Iterable
from dataclasses import dataclass

from gaoxin.apps.sources import files

LARGEST = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Handed:
    """A file as it came with a form."""

    name: str
    chunks: Iterable[bytes]


def kept(handed: Handed | None) -> dict[str, str]:
    """The fields of a record that holds a file; none without one."""
    if handed is None:
        return {}
    return {"file_name": handed.name[-255:], "sha256": files.store(handed.chunks, LARGEST).sha256}
