"""Zones and their first administrators: entered by whoever runs the installation, before anybody can sign in."""

import re
from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.zones.account_states import PersonnelKind
from gaoxin.apps.zones.models import Grant, User, Zone
from gaoxin.apps.zones.queries.people import administrators_today
from gaoxin.apps.zones.services import passwords, personnel
from gaoxin.apps.zones.services.registrations import wrong_name
from gaoxin.apps.zones.services.roles import words
from gaoxin.apps.zones.states import Level, Role
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system, because

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_CODE = 40
_LONGEST_NAME = 80
_MAY_STAND_IN = {Level.CITY: {Level.PROVINCE}, Level.ZONE: {Level.PROVINCE, Level.CITY}, Level.PART: {Level.ZONE}}
_POST = "系统管理员"
_REASON = "设立时由系统运行人员开通"


@dataclass(frozen=True, slots=True)
class Founded:
    """A zone to enter: its code in addresses, its level, and the code of the one it belongs to, if any."""

    code: str
    name: str
    level: Level = Level.ZONE
    above: str = ""
    english_name: str = ""


@transaction.atomic
@as_system()
def found_zone(wanted: Founded) -> Zone:
    """Enter a zone, or a city or province above one. Its records are real: nothing in it is marked synthetic."""
    problems = []
    name = wanted.name.strip()
    if not _CODE.fullmatch(wanted.code) or len(wanted.code) > _LONGEST_CODE:
        problems.append(Problem("zones.code_not_usable", {"code": wanted.code}, Place(path="code")))
    elif Zone.objects.filter(code=wanted.code).exists():
        problems.append(Problem("zones.code_taken", {"code": wanted.code}, Place(path="code")))
    if not name or len(name) > _LONGEST_NAME:
        problems.append(Problem("zones.name_length", {"most": _LONGEST_NAME}, Place(path="name")))
    above = _above(wanted, problems)
    if problems:
        raise Refusal(*problems)
    return Zone.objects.create(
        code=wanted.code, name=name, english_name=wanted.english_name.strip()[:120], level=wanted.level, parent=above
    )


def _above(wanted: Founded, problems: list[Problem]) -> Zone | None:
    if not wanted.above:
        return None
    above = Zone.objects.filter(code=wanted.above).first()
    if above is None:
        known = list(Zone.objects.order_by("code").values_list("code", flat=True)[:20])
        problems.append(Problem("zones.no_such_zone", {"code": wanted.above, "known": known}, Place(path="above")))
    elif above.level not in _MAY_STAND_IN.get(wanted.level, set()):
        problems.append(Problem("zones.not_above", {"above": above.name}, Place(path="above")))
    return above


@transaction.atomic
@as_system()
def appoint_administrator(code: str, username: str) -> tuple[User, str]:
    """Open the account of a zone's administrator where nobody administers the zone yet; answers it and the token of
    the link with which its password is set.

    Once there is one, further accounts are opened in the browser, by name and with a reason."""
    zone = Zone.objects.select_for_update().filter(code=code).first()
    if zone is None:
        raise refuse("zones.no_such_zone", code=code, known=list(Zone.objects.values_list("code", flat=True)[:20]))
    if administrators_today(zone):
        raise refuse("zones.administered", name=zone.name)
    name = username.strip().lower()
    if problems := wrong_name(name):
        raise Refusal(*problems)
    person = User.objects.create_user(name, None, display_name=_POST)
    with because(_REASON):
        role = Grant.objects.create(
            user=person, role=Role.ADMINISTRATOR, zone=zone, valid_from=clock.today(), reason=_REASON
        )
        personnel.note(PersonnelKind.OPENED, zone, person, None, name, _REASON)
        personnel.note(PersonnelKind.GRANTED, zone, person, None, words(role), _REASON)
    return person, passwords.issue_link(None, person)
