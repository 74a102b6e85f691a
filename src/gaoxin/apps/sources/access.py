"""Who may read a stored document: whoever belongs to its zone."""

from django.db.models import QuerySet
from django.http import Http404

from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User


def visible_documents(user: User) -> QuerySet[Document]:
    return Document.objects.filter(zone__in=zones_of(user))


def require_document(user: User, document_id: int) -> Document:
    document = visible_documents(user).filter(pk=document_id).select_related("zone").first()
    if document is None:
        raise Http404
    return document
