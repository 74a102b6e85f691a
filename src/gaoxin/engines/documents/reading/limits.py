"""How much a file may ask of the machine before it is refused.

A hostile file is small on disk and large in memory, or endless in time. Every reader measures before it unpacks and
stops at these bounds; the defaults are some ten times what a plan of a thousand pages needs.
"""

from dataclasses import dataclass

from gaoxin.kernel.problems import Refusal, refuse

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading. Sizes in bytes, times in seconds."""

    file_bytes: int = 200 * MEGABYTE
    """Any file, as it lies on disk."""
    text_bytes: int = 50 * MEGABYTE
    """A .txt or .html file: all of it is text."""
    markdown_bytes: int = 4 * MEGABYTE
    """A .md file, whose grammar needs some ten times longer per byte."""
    part_bytes: int = 64 * MEGABYTE
    """One unpacked part of a .docx."""
    pack_ratio: int = 200
    """A part that unpacks to more than this multiple of its packed size is a bomb; Word's own parts stay below 60."""
    pack_entries: int = 10_000
    """Files inside a .docx."""
    tags: int = 6_000_000
    """Tags in one marked-up part, opening and closing."""
    tags_at_once: int = 1_200_000
    """Tags held in memory together: a whole .html, or one paragraph or table of a .docx."""
    grid_fields: int = 1_000_000
    """Rows times columns of one table, merged cells counted at full size."""
    pages: int = 5_000
    """Pages of a .pdf."""
    memory_bytes: int = 1 << 30
    """Address space of the process that reads a .pdf, beyond the file itself."""
    page_seconds: int = 4
    """Processor time for one page of a .pdf."""
    seconds: int = 120
    """Wall time for one .pdf."""


DEFAULT_LIMITS = Limits()


def too_large(size: int, limit: int) -> Refusal:
    """The refusal of a file or part that is larger than it may be; sizes are told in megabytes, rounded up."""
    return refuse("documents.too_large", size_mb=-(-size // MEGABYTE), limit_mb=-(-limit // MEGABYTE))


class TagCounter:
    """Counts the tags of markup as it is fed to a parser, so that a flood of them is refused before it is built."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._total = 0
        self._held = 0

    def feed(self, chunk: bytes) -> None:
        """Count the tags of the next stretch; refuse when there are too many in all or in memory together."""
        found = chunk.count(b"<")
        self._total += found
        self._held += found
        if self._total > self._limits.tags or self._held > self._limits.tags_at_once:
            raise refuse("documents.too_complex")

    def release(self) -> None:
        """What was held has been read and thrown away."""
        self._held = 0
