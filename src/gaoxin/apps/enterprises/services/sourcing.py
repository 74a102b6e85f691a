"""Where a value comes from, as whoever enters it says."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file handed in with a value."""

    file_name: str
    chunks: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Given:
    """The source of what is entered: words, a stored file with a line in it, or both."""

    note: str = ""
    document: Document | None = None
    line: int | None = None
    origin: Origin = Origin.REPORT

    def fields(self) -> dict[str, Any]:
        """As the columns of a record."""
        return {
            "origin": self.origin,
            "document": self.document,
            "line": self.line,
            "source_note": self.note.strip(),
        }


def given(user: User, zone: Zone, note: str, evidence: Evidence | None = None) -> Given:
    """The source that a form names. Words or a file must be there: no value without a source."""
    if not note.strip() and evidence is None:
        raise refuse("enterprise.source_needed", Place(path="source_note"))
    if evidence is None:
        return Given(note)
    with as_system():  # the zone's files are not an enterprise's to see, and yet it hands one in
        document, _ = sources.store_document(user, zone, evidence.file_name, evidence.chunks, origin=note.strip())
    return Given(note, document, origin=Origin.DOCUMENT)
