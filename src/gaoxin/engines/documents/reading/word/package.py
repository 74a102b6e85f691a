"""The package a .docx is: a zip file of parts, each measured before it is unpacked."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from gaoxin.engines.documents.reading.limits import MEGABYTE, Limits, TagCounter
from gaoxin.engines.documents.reading.zipped import BROKEN, opened
from gaoxin.kernel.problems import refuse

_CHUNK = 1 << 16
_SMALL_PART = 4 * MEGABYTE
"""Below this a part may be as repetitive as it likes."""
_ENCRYPTED = 0x1


class Package:
    """Parts by name. Names are compared without case, with forward slashes: some writers use neither."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._archive = opened(data, limits)
        self._entries = {_key(entry.filename): entry for entry in self._archive.infolist()}

    def main_part(self) -> str:
        """The name of the part that holds the body."""
        return self.related("", "officeDocument") or "word/document.xml"

    def related(self, part: str, kind: str) -> str | None:
        """The part that `part` (the package itself when empty) relates to as styles, numbering, footnotes …"""
        folder, name = posixpath.split(part)
        relations = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in relations if relations is not None else ():
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
                if _key(target) in self._entries:
                    return target
        fallback = posixpath.join(folder, f"{kind}.xml")
        return fallback if _key(fallback) in self._entries else None

    def tree(self, name: str | None) -> etree._Element | None:
        """A part as a tree, or None if the package has none of that name."""
        if name is None or _key(name) not in self._entries:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        counter = TagCounter(self._limits)
        try:
            for chunk in self.chunks(name):
                counter.feed(chunk)
                parser.feed(chunk)
            return parser.close()
        except etree.XMLSyntaxError as error:
            raise refuse("documents.broken_docx") from error

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part. Refuses a part that says, or turns out, to be larger than it may be."""
        entry = self._entries.get(_key(name))
        if entry is None:
            raise refuse("documents.broken_docx")
        if entry.flag_bits & _ENCRYPTED:
            raise refuse("documents.encrypted", format="ZIP")
        is_bomb = entry.file_size > _SMALL_PART and entry.file_size > self._limits.pack_ratio * entry.compress_size
        if is_bomb or entry.file_size > self._limits.part_bytes:
            raise refuse("documents.unpacks_too_large", unpacked_mb=-(-entry.file_size // MEGABYTE))
        try:
            # A part that is longer than it says ends here with a wrong checksum: the archive reads no further.
            with self._archive.open(entry) as part:
                while chunk := part.read(_CHUNK):
                    yield chunk
        except BROKEN as error:
            raise refuse("documents.broken_docx") from error


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
