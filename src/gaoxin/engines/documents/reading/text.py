"""Plain text: which encoding, and every character kept."""

import codecs
import re

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.reading.limits import Limits, too_large
from gaoxin.kernel.problems import Problem, Severity, refuse

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("\ufeff".encode("gb18030"), "gb18030"),
)
_LONGEST_CHARACTER = 4
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
_CONTROLS_TOLERATED = 0.01
_JUDGED_BYTES = 1 << 14
_JUDGED_CHARACTERS = 20
"""Below so many Chinese characters their distribution says nothing about the encoding."""


def read_text(data: bytes, sha256: str, limits: Limits) -> Document:
    """A .txt file: its characters as they are, no blocks."""
    if len(data) > limits.text_bytes:
        raise too_large(len(data), limits.text_bytes)
    text, problems = decode(data)
    if not text:
        raise refuse("documents.empty_file")
    if not text.strip():
        raise refuse("documents.no_text")
    return Document(text, "txt", sha256, problems=problems)


def decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The characters of a text file without byte order mark, and a warning if its last character was cut.

    UTF-8 is tried before GB18030, because hardly any Chinese text in GB18030 happens to be valid UTF-8 while most
    UTF-8 is valid GB18030. Refuses what is neither, and what is no text at all.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            decoded = _decode_as(data[len(mark) :], encoding)
            if decoded is None:
                raise refuse("documents.broken_encoding", encoding=encoding.upper())
            return _without_junk(decoded)
    if b"\x00" in data:
        raise refuse("documents.binary_text")
    decoded = _decode_as(data, "utf-8")
    if decoded is None:
        decoded = _decode_as(data, "gb18030")
        if decoded is not None and _is_rather_big5(data):
            raise refuse("documents.unknown_encoding", guess=" (Big5)")
    if decoded is None:
        raise refuse("documents.unknown_encoding", guess="")
    return _without_junk(decoded)


def _decode_as(data: bytes, encoding: str) -> tuple[str, int] | None:
    """The characters and how many bytes of a cut last character were left over; None if it is another encoding."""
    try:
        return data.decode(encoding), 0
    except UnicodeDecodeError as error:
        left = len(data) - error.start
    if left >= _LONGEST_CHARACTER:
        return None
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        # An incremental decoder waits for the rest of a character but still refuses wrong bytes.
        decoded = decoder.decode(data)
    except UnicodeDecodeError:
        return None
    return decoded, left


def _without_junk(decoded: tuple[str, int]) -> tuple[str, tuple[Problem, ...]]:
    text, left = decoded
    if "\x00" in text or len(_CONTROLS.findall(text)) > _CONTROLS_TOLERATED * len(text):
        raise refuse("documents.binary_text")
    if left:
        return text, (Problem("documents.cut_character", {"bytes": left}, severity=Severity.WARNING),)
    return text, ()


def _is_rather_big5(data: bytes) -> bool:
    """Traditional text in Big5 mostly decodes as GB18030 too, into rare characters nobody writes together."""
    sample = data[:_JUDGED_BYTES]
    as_gb, as_big5 = (_beyond_ascii(sample.decode(encoding, "ignore")) for encoding in ("gb18030", "big5"))
    if len(as_gb) < _JUDGED_CHARACTERS:
        return False
    return _common_share(as_gb, "gb2312", 0xD7) < 0.6 and _common_share(as_big5, "big5", 0xC6) > 0.9


def _beyond_ascii(text: str) -> list[str]:
    return [character for character in text if character > "\x7f"]


def _common_share(characters: list[str], encoding: str, last_common: int) -> float:
    """Which share of the characters is punctuation or a frequent character of that character set."""
    encoded = [character.encode(encoding, "replace") for character in characters]
    return sum(len(pair) == 2 and pair[0] <= last_common for pair in encoded) / max(1, len(encoded))
