"""The plan of a chain's year: its goal, what goes on from the year before, meetings of the chief."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.models import ChainItem, ChainMeeting, ChainPlan
from gaoxin.apps.industry.queries.chains.known import require_chain
from gaoxin.apps.industry.queries.teams.lists import open_before
from gaoxin.apps.industry.team_access import require_arranger
from gaoxin.apps.industry.team_states import RUNNING, ItemState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

AHEAD = 2
"""Years beyond the present one that may be planned."""
FIRST_YEAR = 2000
FEBRUARY, LEAP_DAY = 2, 29


@transaction.atomic
def set_plan(user: User, zone: Zone, chain: str, year: int, goal: str, *, synthetic: bool = False) -> ChainPlan:
    """Write what a chain is to reach in a year, for the first time or anew."""
    here = require_arranger(user, zone, chain)
    require_chain(here, chain)
    if not FIRST_YEAR <= year <= clock.today().year + AHEAD:
        raise refuse("teams.year_out_of_reach", Place(path="year"), year=year)
    if not goal.strip():
        raise refuse("teams.goal_needed", Place(path="goal"))
    plan, _made = ChainPlan.objects.select_for_update(of=("self",)).get_or_create(
        zone=here,
        chain=chain,
        year=year,
        defaults={"goal": goal.strip(), "made_by": user, "made_at": clock.now(), "synthetic": synthetic},
    )
    if plan.goal != goal.strip():
        plan.goal = goal.strip()
        plan.save(update_fields=["goal"])
    return plan


@transaction.atomic
def carry_over(user: User, zone: Zone, chain: str, year: int) -> Sequence[ChainItem]:
    """Let what is still open of the last plan go on in a year's plan; each old item says where it went. What has gone
    on already is not carried twice."""
    here = require_arranger(user, zone, chain)
    plan = ChainPlan.objects.select_for_update(of=("self",)).filter(zone=here, chain=chain, year=year).first()
    if plan is None:
        raise refuse("teams.no_plan", year=year)
    keys = [one.pk for one in open_before(here, chain, year)]
    rows = ChainItem.objects.select_for_update(of=("self",)).filter(pk__in=keys, state__in=RUNNING).order_by("pk")
    return [_carried(user, one, plan) for one in rows]


def _carried(user: User, old: ChainItem, plan: ChainPlan) -> ChainItem:
    new = ChainItem.objects.create(
        zone_id=old.zone_id,
        plan=plan,
        kind=old.kind,
        title=old.title,
        detail=old.detail,
        measure=old.measure,
        department_id=old.department_id,
        due=_later(old.due, plan.year),
        segment=old.segment,
        enterprise_id=old.enterprise_id,
        state=old.state,
        percent=old.percent,
        came_from=old,
        made_by=user,
        made_at=clock.now(),
        synthetic=old.synthetic,
    )
    old.state, old.ended_on = ItemState.CARRIED, clock.today()
    old.ended_why = _t("结转到 %(year)s 年") % {"year": plan.year}
    old.save(update_fields=["state", "ended_on", "ended_why"])
    return new


def _later(due: date, year: int) -> date:
    """A day of an earlier year in a later one; a day that lies there already stays."""
    if due.year >= year:
        return due
    return due.replace(year=year, day=LEAP_DAY - 1 if (due.month, due.day) == (FEBRUARY, LEAP_DAY) else due.day)


@transaction.atomic
def record_meeting(
    user: User,
    zone: Zone,
    chain: str,
    *,
    held_on: date,
    title: str,
    chair: str,
    minutes: str,
    synthetic: bool = False,
) -> ChainMeeting:
    """Write down a meeting of the chief that was held; what it decided is put on the lists from its page."""
    here = require_arranger(user, zone, chain)
    require_chain(here, chain)
    if held_on > clock.today():
        raise refuse("teams.not_yet", Place(path="held_on"))
    return ChainMeeting.objects.create(
        zone=here,
        chain=chain,
        held_on=held_on,
        title=title.strip(),
        chair=chair.strip(),
        minutes=minutes.strip(),
        made_by=user,
        made_at=clock.now(),
        synthetic=synthetic,
    )
