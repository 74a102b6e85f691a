"""Seats of a chain's team: taken, handed on, ended. What was is kept."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.models import ExpertSeat, TeamSeat
from gaoxin.apps.industry.models.teams import in_force
from gaoxin.apps.industry.queries.chains.known import require_chain
from gaoxin.apps.industry.queries.teams.seated import accounts, departments_now, experts_now
from gaoxin.apps.industry.team_access import require_arranger, require_seat
from gaoxin.apps.industry.team_states import DEPARTMENTS, OFFICES, SINGLE, SeatLevel, SeatRole
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import because


@dataclass(frozen=True, slots=True)
class Seating:
    """Who takes a seat: an office by its title, a department, or a place of the library of experts."""

    role: str
    since: date
    level: str = SeatLevel.ZONE
    office: str = ""
    user: User | None = None
    department: Department | None = None
    expert: ExpertSeat | None = None
    until: date | None = None
    basis: str = ""


@transaction.atomic
def take_seat(user: User, zone: Zone, chain: str, given: Seating, *, synthetic: bool = False) -> TeamSeat:
    """Name a seat. Whoever is chief, or leads the team, hands over on the day before."""
    here = require_arranger(user, zone, chain)
    require_chain(here, chain)
    _check(here, chain, given)
    before = _handed_over(here, chain, given) if given.role in SINGLE else None
    office, expert = given.role in OFFICES, given.role == SeatRole.EXPERT
    try:
        with transaction.atomic():
            return TeamSeat.objects.create(
                zone=here,
                chain=chain,
                role=given.role,
                level=given.level if office else SeatLevel.ZONE,
                office=given.office.strip() if office else "",
                user=given.user if office else None,
                department=None if expert else given.department,
                expert=given.expert if expert else None,
                since=given.since,
                until=given.until,
                basis=given.basis.strip(),
                follows=before,
                made_by=user,
                made_at=clock.now(),
                synthetic=synthetic,
            )
    except IntegrityError as error:
        raise refuse("teams.seat_overlaps", Place(path="since")) from error


@transaction.atomic
def end_seat(user: User, seat_id: int, until: date, why: str) -> TeamSeat:
    """End a seat on a day; it stays in the list of those who were."""
    seat = _locked(user, seat_id)
    if seat.until is not None and seat.until < clock.today():
        raise refuse("teams.seat_ended")
    if until < seat.since:
        raise refuse("teams.seat_ends_before", Place(path="until"), day=seat.since)
    if not why.strip():
        raise refuse("teams.say_why", Place(path="why"))
    with because(why.strip()):
        seat.until, seat.ended_why = until, why.strip()
        seat.save(update_fields=["until", "ended_why"])
    return seat


@transaction.atomic
def resume_seat(user: User, seat_id: int) -> TeamSeat:
    """Take back the end of a seat that nobody has taken since."""
    seat = _locked(user, seat_id)
    if TeamSeat.objects.filter(follows=seat).exists():
        raise refuse("teams.seat_followed")
    seat.until, seat.ended_why = None, ""
    try:
        with transaction.atomic():
            seat.save(update_fields=["until", "ended_why"])
    except IntegrityError as error:
        raise refuse("teams.seat_overlaps") from error
    return seat


def _locked(user: User, seat_id: int) -> TeamSeat:
    seat = require_seat(user, seat_id)
    require_arranger(user, seat.zone, seat.chain)
    return TeamSeat.objects.select_for_update(of=("self",)).get(pk=seat.pk)


def _check(zone: Zone, chain: str, given: Seating) -> None:
    if given.role in OFFICES and not given.office.strip():
        raise refuse("teams.office_needed", Place(path="office"))
    if given.role in DEPARTMENTS and given.department is None:
        raise refuse("teams.department_needed", Place(path="department"))
    if given.role == SeatRole.EXPERT and given.expert not in experts_now(zone, chain):
        raise refuse("teams.expert_needed", Place(path="expert"))
    if given.department is not None and given.department not in departments_now(zone):
        raise refuse("teams.department_needed", Place(path="department"))
    if given.user is not None and given.user not in accounts(zone):
        raise refuse("teams.account_unfit", Place(path="user"))
    if given.until is not None and given.until < given.since:
        raise refuse("teams.seat_ends_before", Place(path="until"), day=given.since)
    if given.role not in SINGLE and _sits(zone, chain, given):
        raise refuse("teams.seat_held")


def _sits(zone: Zone, chain: str, given: Seating) -> bool:
    """Whether the same office, department or expert sits there already on that day."""
    rows = TeamSeat.objects.filter(zone=zone, chain=chain, role=given.role).filter(in_force(given.since))
    if given.role == SeatRole.DEPUTY:
        return rows.filter(office=given.office.strip()).exists()
    if given.role == SeatRole.MEMBER:
        return rows.filter(department=given.department).exists()
    return rows.filter(expert=given.expert).exists()


def _handed_over(zone: Zone, chain: str, given: Seating) -> TeamSeat | None:
    """The seat that the new one follows, ended on the day before; it has to have begun earlier."""
    rows = TeamSeat.objects.select_for_update(of=("self",)).filter(zone=zone, chain=chain, role=given.role)
    latest = rows.order_by("-since", "-pk").first()
    if latest is None:
        return None
    if latest.since >= given.since:
        raise refuse("teams.seat_overlaps", Place(path="since"))
    if latest.until is None or latest.until >= given.since:
        name = given.office.strip() or (given.department.name if given.department else "")
        latest.until, latest.ended_why = given.since - timedelta(1), _t("由%(name)s接任") % {"name": name}
        latest.save(update_fields=["until", "ended_why"])
    return latest
