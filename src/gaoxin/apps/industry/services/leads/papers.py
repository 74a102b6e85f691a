"""Files handed in with a step: kept under their hash."""

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from gaoxin.apps.sources import files

LARGEST = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Handed:
    """A file as it came with a form."""

    name: str
    chunks: Iterable[bytes]


def voucher_of(typed: str) -> str:
    """A voucher's number in one spelling, so that the same one typed otherwise is known again: full-width signs as
    plain ones, capitals, no blanks."""
    return "".join(normalize("NFKC", typed).split()).upper()


def kept(handed: Handed | None) -> dict[str, str]:
    """The fields of a record that holds a file; none without one."""
    if handed is None:
        return {}
    return {"file_name": handed.name[-255:], "sha256": files.store(handed.chunks, LARGEST).sha256}
