"""Zip files, opened only after their own list of contents has been measured."""

import struct
import zipfile
import zlib
from io import BytesIO

from gaoxin.engines.documents.reading.limits import Limits
from gaoxin.kernel.problems import refuse

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""All that unpacking a damaged archive has been seen to raise."""
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LONGEST_COMMENT = 0xFFFF
_ENTRY_BYTES = 512
"""What an entry takes in the list of contents at most, name and extras included."""


def opened(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive. A list of contents longer than the entries it may have is refused before it is read."""
    at = data.rfind(_END_MARK, max(0, len(data) - _LONGEST_COMMENT - _END.size))
    if at < 0 or at + _END.size > len(data):
        raise refuse("documents.broken_docx")
    listed = _END.unpack_from(data, at)[5]
    if listed > limits.pack_entries * _ENTRY_BYTES:
        raise refuse("documents.too_complex")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except BROKEN as error:
        raise refuse("documents.broken_docx") from error
    if len(archive.infolist()) > limits.pack_entries:
        raise refuse("documents.too_complex")
    return archive
