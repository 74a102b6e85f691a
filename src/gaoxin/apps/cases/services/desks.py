"""Desks: whose basket a step lands in. A desk is a department, an organisation or a person.

A process names who does a step by a role:

    filer            the organisation the case is filed by or for, else the person who filed it
    dispatch         the office that decides where cases go (duty: enterprise service, else government service)
    lead             the department that answers for the case now
    head             the heads of that department
    leader           the leaders of the zone
    duty:NAME        the department with this duty
    item             the department this instance of a repeated step is for
    of:NAME          the departments named in this field of the data of the case
    person:NAME      the person named in this field, people:NAME the persons
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.models import Case
from gaoxin.apps.zones.access import current_departments, heads_of, leaders_of
from gaoxin.apps.zones.models import Department, Organisation, User
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.scope import as_system

DISPATCHING = (Duty.ENTERPRISES, Duty.SERVICE, Duty.SUPERVISION)
"""Duties of the office that dispatches, the first that some department has."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One basket, by the key under which the engine of assignments knows it: d12, o5 or p7."""

    kind: str
    pk: int

    @property
    def key(self) -> str:
        return f"{self.kind}{self.pk}"

    @property
    def department_id(self) -> int | None:
        return self.pk if self.kind == "d" else None

    @property
    def organisation_id(self) -> int | None:
        return self.pk if self.kind == "o" else None

    @property
    def person_id(self) -> int | None:
        return self.pk if self.kind == "p" else None


PLAIN_ROLES = ("filer", "dispatch", "lead", "head", "leader", "item")
NAMING_ROLES = ("duty", "of", "person", "people")
"""Roles that name something behind a colon."""


def known_role(role: str) -> bool:
    """Whether `desks` knows what a role of a process means."""
    name, colon, argument = role.partition(":")
    if name == "duty":
        return argument in Duty.values
    return name in NAMING_ROLES and bool(argument.strip()) if colon else name in PLAIN_ROLES


def desk_of(key: str) -> Desk:
    """The desk of a key."""
    return Desk(key[0], int(key[1:]))


def named(key: str) -> str:
    """What a desk is called; a key that is none stays as it is."""
    models = {"d": Department, "o": Organisation, "p": User}
    if key[:1] not in models or not key[1:].isdecimal():
        return key
    desk = desk_of(key)
    with as_system():
        found = models[desk.kind].objects.filter(pk=desk.pk).first()
    return key if found is None else str(found)


def department(of: Department | int) -> Desk:
    return Desk("d", of if isinstance(of, int) else of.pk)


def person(of: User | int) -> Desk:
    return Desk("p", of if isinstance(of, int) else of.pk)


def desks(case: Case, role: str, data: dict[str, object], item: object = None) -> list[Desk]:
    """The desks a role leads to for a case; refused where there is nobody."""
    found = list(_desks(case, role, data, item))
    if not found:
        name, _, argument = role.partition(":")
        words = str(Duty(argument).label) if name == "duty" and argument in Duty.values else role
        raise refuse("cases.nobody_for_role", role=words or "—", number=case.number)
    return found


def dispatching_department(case: Case) -> Department | None:
    """The office that decides where the cases of the zone go."""
    return next((one for duty in DISPATCHING if (one := with_duty(case, duty)) is not None), None)


def with_duty(case: Case, duty: str) -> Department | None:
    """The department of the zone with a duty today, the first in official order."""
    return next((one for one in current_departments(case.zone) if duty in one.duties), None)


def _desks(case: Case, role: str, data: dict[str, object], item: object) -> Iterable[Desk]:
    name, _, argument = role.partition(":")
    match name:
        case "filer":
            return _filer(case)
        case "dispatch":
            office = dispatching_department(case)
            return [] if office is None else [department(office)]
        case "lead":
            return [] if case.department_id is None else [department(case.department_id)]
        case "head":
            heads = [] if case.department_id is None else heads_of(case.department_id)
            return [person(one) for one in heads]
        case "leader":
            return [person(one) for one in leaders_of(case.zone)]
        case "duty":
            found = with_duty(case, argument)
            return [] if found is None else [department(found)]
        case "item":
            return _departments(case, [item])
        case "of":
            value = data.get(argument)
            return _departments(case, value if isinstance(value, list) else [value])
        case "person" | "people":
            value = data.get(argument)
            return _people(value if isinstance(value, list) else [value])
    return []


def _filer(case: Case) -> list[Desk]:
    if case.organisation_id is not None:
        return [Desk("o", case.organisation_id)]
    return [] if case.filed_by_id is None else [person(case.filed_by_id)]


def _departments(case: Case, values: Sequence[object]) -> list[Desk]:
    known = {one.pk for one in current_departments(case.zone)}
    keys = [int(value) for value in values if isinstance(value, int | str) and str(value).isdigit()]
    return [department(key) for key in dict.fromkeys(keys) if key in known]


def _people(values: Sequence[object]) -> list[Desk]:
    """Those of these persons who may sign in."""
    keys = [value for value in values if isinstance(value, int)]
    active = set(User.objects.filter(pk__in=keys, is_active=True).values_list("pk", flat=True))
    return [person(key) for key in dict.fromkeys(keys) if key in active]
