"""Drafts of forms: what a person has typed and not yet sent, kept by the server."""

from datetime import datetime

from django.http import QueryDict

from gaoxin.web import clock
from gaoxin.web.models import Draft
from gaoxin.web.registry import Person

NOT_KEPT = {"csrfmiddlewaretoken", "next", "confirm"}
LONGEST = 200_000  # characters of one field


def keep(person: Person, key: str, typed: QueryDict) -> datetime:
    """Keep the fields of a form as they stand (never files or passwords); answers when."""
    values = {
        name: [value[:LONGEST] for value in fields]
        for name, fields in typed.lists()
        if name not in NOT_KEPT and "password" not in name
    }
    moment = clock.now()
    Draft.objects.update_or_create(user=person, form_key=key[:160], defaults={"values": values, "saved_at": moment})
    return moment


def draft_of(person: Person, key: str) -> Draft | None:
    """The draft of a form, if this person has one."""
    return Draft.objects.filter(user=person, form_key=key[:160]).first()


def forget(person: Person, key: str) -> None:
    """Drop a draft: its form has been sent, or the person does not want it."""
    Draft.objects.filter(user=person, form_key=key[:160]).delete()
