"""Records that a leader may write on: an app contributes one `Subject` for each of its kinds, named `app.model`."""

from collections.abc import Callable
from dataclasses import dataclass

from gaoxin.apps.zones.models import Zone
from gaoxin.web.registry import Contribution, Person, Text, get


@dataclass(frozen=True, slots=True)
class Found:
    """One record, or one figure of it: whose zone it is in, what it is called, where it is shown. `department` is the
    key of the one that answers for it, if any."""

    zone: Zone
    title: str
    link: str
    department: int | None = None
    synthetic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject(Contribution):
    """A kind of record. `find(person, key, part)` answers a record that the person may see, or None; `part` names one
    of its figures, or is empty."""

    label: Text
    find: Callable[[Person, int, str], Found | None]


def found(user: Person, record: str, key: int, part: str = "") -> Found | None:
    """A record of any app that may be written on, as this person sees it."""
    subject = get(Subject, record)
    return None if subject is None else subject.find(user, key, part)


def kind_word(record: str) -> Text:
    """What a kind of record is called; empty for one that nobody contributes any more."""
    subject = get(Subject, record)
    return "" if subject is None else subject.label
