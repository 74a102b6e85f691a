"""Gives an uploaded file in UTF-8, whichever of the known encodings it is written in.

Modelers write what their desktop writes: GB 18030 under Chinese Windows, MacRoman on old Macs, UTF-16 here and there.
What the first bytes show comes before what the first line says, and a file that says nothing is UTF-8.
"""

import codecs
import re

from gaoxin.kernel.problems import Place, refuse

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""What a file begins with, and what that shows; the marks of UTF-32 begin with those of UTF-16."""
_SAYS = re.compile(rb"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"'](?P<name>[A-Za-z][\w.-]{0,40})[\"']")
_FIRST_LINE = re.compile(r"\s*<\?xml\s[^>]{0,300}\?>")
_CHINESE = frozenset({"gb2312", "gbk", "gb18030"})
"""All read as GB 18030, which holds the other two."""
_KNOWN = frozenset(
    {
        "utf-8", "ascii", "big5", "big5hkscs", "shift_jis", "euc_jp", "euc_kr", "koi8-r", "mac-roman",
        *(f"iso8859-{number}" for number in range(1, 17)),
        *(f"cp{number}" for number in range(1250, 1259)),
    }
)  # fmt: skip
"""Written text only: other codecs of Python unpack or evaluate escapes."""


def in_utf8(data: bytes, file: str | None = None) -> bytes:
    """The same text in UTF-8 without the line that names an encoding; raises Refusal where it cannot be read.

    >>> in_utf8('<?xml version="1.0" encoding="GBK"?><a name="审批"/>'.encode("gbk")).decode()
    '<a name="审批"/>'
    """
    said = _SAYS.match(data)
    name = said["name"].decode() if said else "UTF-8"
    codec = next((codec for mark, codec in _MARKS if data.startswith(mark)), None) or _codec(name)
    try:
        text = data.decode(codec)
    except (UnicodeError, LookupError):
        code = "flow.wrong_encoding" if data.lstrip().startswith(b"<") else "flow.not_xml"
        raise refuse(code, Place(file), said=name) from None
    first = _FIRST_LINE.match(text)
    return (text[first.end() :] if first else text).encode()


def _codec(said: str) -> str:
    """The codec of a name; one that Python lacks or that does more than text gives a name no codec has."""
    try:
        name = codecs.lookup(said).name
    except LookupError:
        return "unknown"
    if name in _CHINESE:
        return "gb18030"
    return name if name in _KNOWN else "unknown"
