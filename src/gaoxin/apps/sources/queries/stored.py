"""What the sources app answers: documents with their passages, and the surroundings of a quotation."""

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from django.db.models import Q, QuerySet
from django.http import Http404

from gaoxin.apps.sources import files
from gaoxin.apps.sources.access import require_document, visible_documents
from gaoxin.apps.sources.models import Document, Passage
from gaoxin.apps.zones.models import User

CONTEXT = 400
"""Characters shown on either side of a quotation in the side panel."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage with the text around it, for the side panel."""

    passage: Passage
    before: str
    quoted: str
    after: str

    @property
    def page(self) -> int | None:
        """The page the passage begins on, where the file has pages."""
        pages = self.passage.document.pages
        return bisect_right(pages, self.passage.start) if pages else None


def documents(user: User) -> QuerySet[Document]:
    return visible_documents(user).defer("text").select_related("uploaded_by", "zone")


def documents_like(user: User, words: str, limit: int) -> list[Document]:
    """Documents whose title, number or file name holds the words."""
    named = Q(title__icontains=words) | Q(number__icontains=words) | Q(file_name__icontains=words)
    return list(documents(user).filter(named)[:limit])


def document(user: User, document_id: int) -> Document:
    return require_document(user, document_id)


def quotation(user: User, passage_id: int) -> Quotation:
    """The passage and its surroundings, or *not found* when its document is not the viewer's to read."""
    passage = (
        Passage.objects.filter(pk=passage_id, document__in=visible_documents(user)).select_related("document").first()
    )
    if passage is None:
        raise Http404
    text = passage.document.text
    return Quotation(
        passage=passage,
        before=text[max(0, passage.start - CONTEXT) : passage.start],
        quoted=text[passage.start : passage.end],
        after=text[passage.end : passage.end + CONTEXT],
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, cut where the marked stretch begins and ends."""

    before: str
    marked: str
    after: str
    first: bool = False


def marked(text: str, start: int | None, end: int | None) -> list[Line]:
    """The lines of a text that hold words; `marked` carries what lies between the offsets, `first` where it begins."""
    lines, at, found = [], 0, False
    for line in text.splitlines(keepends=True):
        low, high = (max(0, (start or 0) - at), min(len(line), (end or 0) - at))
        if low < high:
            lines.append(Line(line[:low], line[low:high], line[high:].rstrip("\r\n"), first=not found))
            found = True
        elif line.strip():
            lines.append(Line(line.rstrip("\r\n"), "", ""))
        at += len(line)
    return lines


def file_of(document: Document) -> Path:
    """Where the stored bytes of a document lie."""
    return files.path_of(document.sha256)
