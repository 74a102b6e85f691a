"""Text files as UTF-8, whatever they were written in, told plainly when they cannot be read.

UTF-8 with and without a byte order mark, GB18030 (and with it GBK and GB2312), and UTF-16 with a mark, as Excel writes
its “Unicode text”.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gaoxin.kernel.problems import Place, Refusal, refuse

BLOCK = 8 << 20
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_CHARACTER = 4
"""Bytes of the longest character in any of these encodings."""
_ENOUGH = 10
"""Chinese characters in UTF-8 that GB18030 text does not happen to look like."""


@dataclass(frozen=True, slots=True)
class Written:
    """How a text file is written: its encoding, the bytes of its mark, and whether lines end in a lone \\r."""

    encoding: str
    mark: int = 0
    returns: bool = False


def written(path: Path, name: str) -> Written:
    """How the whole file is written; refused where it is no text, or cut off in the middle of a character."""
    with path.open("rb") as file:
        start = file.read(4096)
    marked = next((mark for mark in _MARKS if start.startswith(mark)), b"")
    encoding = _MARKS.get(marked, "utf-8")
    found = _decoded(path, encoding, len(marked))
    if not marked and not isinstance(found, bool) and not _chinese(path, found):
        other = _decoded(path, "gb18030", 0)
        if isinstance(other, bool) or other > found:
            encoding, found = "gb18030", other
    if not isinstance(found, bool):
        raise _unreadable(path, name, found, encoding)
    return Written(encoding, len(marked), found)


def _chinese(path: Path, end: int) -> bool:
    """Whether the beginning of a file is Chinese in UTF-8. Then it is damaged UTF-8 and nothing else, though nearly
    anything can be read as GB18030."""
    with path.open("rb") as file:
        text = file.read(min(end, BLOCK)).decode("utf-8", "ignore")
    return sum("\u4e00" <= character <= "\u9fff" for character in text) >= _ENOUGH


def _decoded(path: Path, encoding: str, mark: int) -> bool | int:
    """Whether lines end in a lone \\r, where the file is text in this encoding; else the byte at which it is not."""
    decoder = codecs.getincrementaldecoder(encoding)()
    at, feeds, returns = mark, False, False
    with path.open("rb") as file:
        file.seek(mark)
        while True:
            block = file.read(BLOCK)
            held = len(decoder.getstate()[0])
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                return at - held + error.start
            if "\0" in text:
                return at - held + block.find(b"\0")
            feeds, returns = feeds or "\n" in text, returns or "\r" in text
            if not block:
                return returns and not feeds
            at += len(block)


def _unreadable(path: Path, name: str, at: int, encoding: str) -> Refusal:
    line, left, last = 1, at, b""
    with path.open("rb") as file:
        while left and (block := file.read(min(left, BLOCK))):
            line += block.count(b"\n")
            left -= len(block)
        last = file.read(_CHARACTER + 1)
    if len(last) < _CHARACTER and b"\0" not in last:
        return refuse("imports.cut_short", Place(name, line))
    return refuse("imports.no_text", Place(name, line), encoding=encoding.upper())


def blocks(path: Path, how: Written) -> Iterator[bytes]:
    """The file as UTF-8, block by block; a block may end anywhere between two characters."""
    decoder = codecs.getincrementaldecoder(how.encoding)()
    with path.open("rb") as file:
        file.seek(how.mark)
        while block := file.read(BLOCK):
            if how.encoding != "utf-8":
                block = decoder.decode(block).encode()
            yield block.replace(b"\r", b"\n") if how.returns else block
