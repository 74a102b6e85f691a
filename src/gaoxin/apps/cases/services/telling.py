"""Who is told what about a case: notices in the transaction of the change, so that nobody is told what did not happen
and nobody is told twice."""

from collections.abc import Iterable

from gaoxin.apps.cases.models import Case, Part
from gaoxin.apps.cases.queries.own_pages import page_of
from gaoxin.apps.cases.states import HELD
from gaoxin.apps.zones.access import members_of, people_of
from gaoxin.apps.zones.models import User
from gaoxin.web import inbox
from gaoxin.web.scope import as_system

NOTICE = "cases.case"


def tell_about(case: Case, title: str, *, by: User | None = None, internal: bool = False, **values: object) -> None:
    """Tell those who work on a case now and, unless it is internal, those who filed it; never the one who did it."""
    with as_system():
        people = {person.pk: person for person in working_on(case)}
        if not internal:
            people |= {person.pk: person for person in filers(case)}
    tell_people(case, (person for key, person in people.items() if by is None or key != by.pk), title, **values)


def tell_people(case: Case, people: Iterable[User], title: str, **values: object) -> None:
    """Tell these people; `title` is marked with gettext_noop and may hold %(number)s and %(title)s."""
    said = {"number": case.number, "title": case.title, **values}
    inbox.tell(people, NOTICE, title, said, page_of(case))


def filers(case: Case) -> list[User]:
    """Those outside who wait for the answer: whoever filed it, and the people of its organisation."""
    found = {} if case.filed_by is None else {case.filed_by_id: case.filed_by}
    if case.organisation_id is not None:
        found |= {person.pk: person for person in members_of(case.organisation_id)}
    return list(found.values())


def working_on(case: Case) -> list[User]:
    """Those who have a part in it now; where nobody has taken one, everybody of its department."""
    parts = list(Part.objects.filter(case=case, state__in=HELD).select_related("person"))
    named = [part.person for part in parts if part.person is not None]
    waiting = [part.department_id for part in parts if part.person is None and part.department_id is not None]
    return [*named, *people_of(waiting)]
