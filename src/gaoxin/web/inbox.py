"""Notices to people: told by services, read in the inbox."""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet
from django.utils.translation import gettext

from gaoxin.web import clock, registry
from gaoxin.web.models import Notice
from gaoxin.web.registry import InboxKind, Person


def tell(
    people: Iterable[Person], kind: str, title: str, values: Mapping[str, object] | None = None, link: str = ""
) -> None:
    """Leave one notice for each person, in the transaction of the caller.

    `kind` is the key of a registered InboxKind. `title` is a message marked with gettext_noop, with %(name)s places
    that `values` fill, so that everyone reads it in their own language.
    """
    if registry.get(InboxKind, kind) is None:
        raise ValueError(f"no inbox kind {kind!r} is registered")
    moment = clock.now()
    Notice.objects.bulk_create(
        Notice(user=person, kind=kind, title=title, values=dict(values or {}), link=link, created_at=moment)
        for person in people
    )


def notices(person: Person) -> QuerySet[Notice]:
    """All notices of a person, latest first."""
    return Notice.objects.filter(user=person)


def unread(person: Person) -> int:
    """How many notices a person has not read."""
    return notices(person).filter(read_at__isnull=True).count()


def mark_read(person: Person, notice_id: int | None = None) -> int:
    """Mark one notice of a person as read, or all of them; answers how many changed."""
    chosen = notices(person).filter(read_at__isnull=True)
    if notice_id is not None:
        chosen = chosen.filter(pk=notice_id)
    return chosen.update(read_at=clock.now())


def wording(notice: Notice) -> str:
    """The title in the reader's language."""
    return gettext(notice.title) % notice.values if notice.values else gettext(notice.title)
