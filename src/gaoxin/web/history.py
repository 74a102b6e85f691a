"""Who changed what, and when: kept by the database itself for every business record.

`tracked` adds statement-level triggers for insert, update and delete, so that a change by any road (a service, a bulk
update, a psql prompt) leaves its line. The acting person is the one `web.scope.acting_as` was given.

A model may say how its values are told: `history_words` leads from a field's name to a function that writes its value
(an amount in 万元 where 分 are kept), `history_leaves` names fields that are not worth a word (a revision).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pghistory
from django.contrib.auth import get_user_model
from django.db.models import Field, ForeignKey, Model
from django.utils.translation import gettext

from gaoxin.web import clock
from gaoxin.web.registry import Text
from gaoxin.web.triggers import look_up

look_up()

LONGEST = 80  # characters of a value shown in a line


def tracked(model: type[Model]) -> type[Model]:
    """Class decorator: keep the history of a model in `<Model>Event`, which nothing updates or deletes."""
    # Trackers remember the model they were given to, so each model gets its own.
    track = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(condition=pghistory.AnyChange()),
        pghistory.DeleteEvent(),
        level=pghistory.Statement,
        append_only=True,
    )
    return track(model)


def tracked_in_bulk(model: type[Model]) -> type[Model]:
    """Class decorator: `tracked`, for records that come by the hundred thousand.

    Their history is looked up by number, moment, record and context; the keys that its entries copy have no index,
    which would cost each new record as much as the entry itself.
    """
    tracked(model)
    for field in model.pgh_event_model._meta.local_fields:
        if isinstance(field, ForeignKey) and not field.name.startswith("pgh_"):
            field.db_index = False
    return model


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a record that changed, in its own words."""

    label: Text
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of a record: who (None is the system), when, what kind (insert, update, delete), which fields and why.

    `why` is empty where whoever changed it gave no reason (`web.scope.because`).
    """

    who: str | None
    when: datetime
    kind: str
    changes: Sequence[FieldChange]
    why: str


def history(record: Model, limit: int = 50) -> list[HistoryLine]:
    """The latest changes of a tracked record, newest first."""
    event_model = type(record).pgh_event_model
    events = list(
        event_model.objects.filter(pgh_obj_id=record.pk).select_related("pgh_context").order_by("-pgh_id")[: limit + 1]
    )
    return _lines(events)[:limit]


def change(entries: type[Model], number: int) -> tuple[Any, HistoryLine] | None:
    """One entry of a history with the line that tells it; None where there is no such entry."""
    event = entries.objects.filter(pgh_id=number).select_related("pgh_context").first()
    if event is None:
        return None
    before = entries.objects.filter(pgh_obj_id=event.pgh_obj_id, pgh_id__lt=number).order_by("-pgh_id")[:1]
    return event, _lines([event, *before])[0]


def values(event: Any) -> list[tuple[Text, str]]:
    """Every value of the record as one entry holds it, in words."""
    record = event.pgh_tracked_model._meta
    return [(field.verbose_name, _words(field, event)) for field in record.concrete_fields]


def _lines(events: Sequence[Any]) -> list[HistoryLine]:
    """The lines of entries of one record, newest first; each is told by comparing it with the next."""
    if not events:
        return []
    names = _names({_actor(event) for event in events})
    record = events[0].pgh_tracked_model._meta
    left = getattr(record.model, "history_leaves", ())
    fields = [field for field in record.concrete_fields if not field.primary_key and field.name not in left]
    return [
        HistoryLine(
            names.get(_actor(event)),
            clock.local(event.pgh_created_at),
            event.pgh_label,
            _changes(fields, before, event) if event.pgh_label == "update" and before else [],
            gettext(why) if (why := _said(event).get("why", "")) else "",
        )
        for event, before in zip(events, [*events[1:], None], strict=True)
    ]


def _said(event: Any) -> dict[str, Any]:
    return event.pgh_context.metadata if event.pgh_context else {}


def _actor(event: Any) -> int | None:
    return _said(event).get("user")


def _names(keys: set[int | None]) -> dict[int | None, str]:
    people = get_user_model()._default_manager.filter(pk__in=[key for key in keys if key is not None])
    return {person.pk: str(person) for person in people}


def _changes(fields: Sequence[Field], before: Any, after: Any) -> list[FieldChange]:
    return [
        FieldChange(field.verbose_name, _words(field, before), _words(field, after))
        for field in fields
        if getattr(before, field.attname) != getattr(after, field.attname)
    ]


def _words(field: Field, event: Any) -> str:
    """A field's value in writing: the label of a choice, 是 or 否, the number of another record, text cut to a line."""
    value = getattr(event, field.attname)
    if value is None or value == "":
        return gettext("空")
    if isinstance(value, bool):
        return gettext("是") if value else gettext("否")
    if isinstance(field, ForeignKey):
        return _related(field, value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if write := getattr(field.model, "history_words", {}).get(field.name):
        return write(value)
    text = f"{clock.local(value):%Y-%m-%d %H:%M}" if isinstance(value, datetime) else str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _related(field: ForeignKey, key: object) -> str:
    other = field.related_model._base_manager.filter(pk=key).first()
    return str(other) if other else f"#{key}"
