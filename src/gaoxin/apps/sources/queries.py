"""What the sources app answers: documents with their passages, and the surroundings of a quotation."""

from dataclasses import dataclass

from django.http import Http404

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


def documents(user: User):
    return visible_documents(user).defer("text", "blocks").select_related("uploaded_by", "zone")


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
