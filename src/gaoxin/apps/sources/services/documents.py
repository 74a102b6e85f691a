"""Taking documents in and naming passages of them. The only writer of this app's records."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from gaoxin.apps.sources import files
from gaoxin.apps.sources.models import Document, Passage
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock


def store_document(
    user: User | None,
    zone: Zone,
    file_name: str,
    chunks: Iterable[bytes],
    *,
    origin: str = "",
    synthetic: bool = False,
    largest: int = files.LARGEST,
) -> tuple[Document, bool]:
    """Keep a file and return its record, with False when the zone holds the same bytes already (nothing changes then).

    The bytes lie safely on disk before the record exists, so a kill between the two leaves no record without a file.
    """
    stored = files.store(chunks, largest)
    return Document.objects.get_or_create(
        zone=zone,
        sha256=stored.sha256,
        defaults={
            "file_name": file_name[-255:],
            "size": stored.size,
            "origin": origin,
            "synthetic": synthetic,
            "uploaded_by": user,
            "uploaded_at": clock.now(),
        },
    )


@transaction.atomic
def record_reading(
    document: Document,
    *,
    text: str,
    file_format: str,
    title: str = "",
    issuer: str = "",
    number: str = "",
    issued_on: date | None = None,
    pages: Iterable[int] = (),
) -> Document:
    """Write down what was read out of a stored file. Reading again writes the same."""
    document.text, document.format = text, file_format
    document.title, document.issuer, document.number = title[:300], issuer[:200], number[:100]
    document.issued_on, document.pages = issued_on, list(pages)
    document.save()
    return document


def name_passages(document: Document, spans: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Passage]:
    """The passages of these spans of the document's text, made where they are new."""
    wanted = {(start, end) for start, end in spans if 0 <= start < end <= len(document.text)}
    Passage.objects.bulk_create(
        [Passage(document=document, start=s, end=e, quotation=document.text[s:e]) for s, e in sorted(wanted)],
        ignore_conflicts=True,
    )
    found = Passage.objects.filter(document=document)
    return {(passage.start, passage.end): passage for passage in found if (passage.start, passage.end) in wanted}
