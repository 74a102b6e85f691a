"""What the sources app offers to the frame."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources import queries
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, Hit, NavItem, SearchSource, register


def belongs_somewhere(user: User) -> bool:
    return bool(zones_of(user))


def find(request: HttpRequest, words: str, limit: int) -> Sequence[Hit]:
    return [
        Hit(title=str(document), link=reverse("sources:document", args=[document.pk]), note=document.number)
        for document in queries.documents_like(request.user, words, limit)
    ]


register(
    NavItem(
        key="sources.documents",
        group=Group.LEDGERS,
        label=_("文件"),
        url="sources:list",
        icon="files",
        order=90,
        visible=belongs_somewhere,
    ),
    SearchSource(key="sources.documents", label=_("文件"), find=find, visible=belongs_somewhere, order=200),
)
