"""热点清单: each week the appeals that say the same are grouped, with how that grew; an officer makes a task of
improving a policy or a service of a hot spot, and those who asked are told when it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import oversees
from gaoxin.apps.cases.appeal_states import HotState
from gaoxin.apps.cases.models import Case, CaseLink, HotSpot, HotSpotCase
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.telling import filers, tell_people
from gaoxin.apps.cases.states import CaseState, Relation
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.likeness import Group, Text, groups, pieces
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

APPEAL, IMPROVEMENT = "appeal", "improvement"
WEEKS = 13
"""Weeks looked at: the week itself and the twelve before it."""
SMALLEST = 3
"""Appeals of a hot spot at least, one of them of the week."""
MOST = 2_000
"""Texts that are grouped together: the week's first, then those before it."""
LISTED = 20
MOST_LINKED = 500
"""Appeals kept with a hot spot, the latest; the figures count all."""


@dataclass(frozen=True, slots=True)
class Said:
    """One appeal of the weeks looked at: its text and pieces, its week (0 the latest) and whose it is."""

    key: int
    text: str
    pieces: frozenset[str]
    weeks_ago: int
    organisation: int | None


def week_of(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


@transaction.atomic
def find(zone: Zone, week: date) -> list[HotSpot]:
    """Find the hot spots of a week anew. Those that somebody has judged stay as they are; the rest are replaced."""
    with as_system():
        Zone.objects.select_for_update().get(pk=zone.pk)  # two at once would rank twice
        said = _said(zone, week)
        HotSpot.objects.filter(zone=zone, week=week, state=HotState.NEW).delete()
        kept = list(HotSpot.objects.filter(zone=zone, week=week))
        taken = set(HotSpotCase.objects.filter(spot__in=kept).values_list("case_id", flat=True))
        found = [group for group in _ranked(said) if not set(group.keys) & taken][:LISTED]
        first = max((spot.rank for spot in kept), default=0) + 1
        return [_written(zone, week, rank, group, said) for rank, group in enumerate(found, first)]


def find_everywhere(day: date) -> int:
    """The hot spots of the week before a day in every zone that has appeals; answers how many."""
    with as_system():
        since = _begins(week_of(day) - timedelta(weeks=1))
        zones = Case.objects.filter(kind=APPEAL, filed_at__gte=since).values_list("zone", flat=True)
        return sum(len(find(zone, week_of(day) - timedelta(weeks=1))) for zone in Zone.objects.filter(pk__in=zones))


@transaction.atomic
def find_for(user: User, zone: Zone, week: date) -> list[HotSpot]:
    """The same by hand."""
    _may(user, zone)
    return find(zone, week_of(week))


@transaction.atomic
def make_task(user: User, spot_id: int, answers: dict[str, str]) -> Case:
    """Make a task of improving a policy or a service of a hot spot; the appeals are linked to it."""
    spot = _held(user, spot_id)
    if spot.task is not None:
        raise refuse("appeals.hot_task_already", number=spot.task.number)
    members = list(spot.members.select_related("case"))
    filing = Filing(
        answers["title"],
        answers,
        form=IMPROVEMENT,
        topic=answers["kind"],
        synthetic=all(one.case.synthetic for one in members),
    )
    with as_system():
        task = file(user, spot.zone, IMPROVEMENT, filing)
        now = clock.now()
        CaseLink.objects.bulk_create(
            CaseLink(case=task, relation=Relation.ABOUT, other_id=one.case_id, made_by=user, made_at=now)
            for one in members
        )
        spot.state, spot.task = HotState.TASK, task
        spot.judged_by, spot.judged_at = user, now
        spot.save()
    return task


@transaction.atomic
def set_aside(user: User, spot_id: int, why: str) -> HotSpot:
    """Judge that a hot spot needs no task, with the reason."""
    spot = _held(user, spot_id)
    if spot.task is not None:
        raise refuse("appeals.hot_task_already", number=spot.task.number)
    if not why.strip():
        raise refuse("assignments.no_reason")
    spot.state, spot.note = HotState.SET_ASIDE, why.strip()[:500]
    spot.judged_by, spot.judged_at = user, clock.now()
    spot.save()
    return spot


def tell_who_asked(task: Case) -> None:
    """A task is done: it has its outcome, and those whose appeals it came from are told, once."""
    if task.state != CaseState.CLOSED or task.outcome:
        return
    task.outcome = "changed"
    for link in task.links.filter(relation=Relation.ABOUT, other__isnull=False).select_related("other"):
        told = gettext_noop("您反映过的 %(title)s（%(number)s）：%(task)s 已经改进")
        tell_people(link.other, filers(link.other), told, task=task.title)


def _may(user: User, zone: Zone) -> None:
    if zone not in zones_of(user):
        raise NotFound
    if not oversees(standing(user, zone)):
        raise refuse("appeals.hot_by_office")


def _held(user: User, spot_id: int) -> HotSpot:
    spot = HotSpot.objects.select_related("zone").filter(pk=spot_id).first()
    if spot is None:
        raise NotFound
    _may(user, spot.zone)
    return HotSpot.objects.select_for_update(of=("self",)).select_related("zone", "task").get(pk=spot_id)


def _begins(day: date) -> datetime:
    return clock.local(datetime.combine(day, time()))


def _said(zone: Zone, week: date) -> list[Said]:
    """The appeals of the weeks looked at, the latest first: one range of an index."""
    end = week + timedelta(weeks=1)
    found = Case.objects.filter(
        zone=zone,
        kind=APPEAL,
        filed_at__gte=_begins(end - timedelta(weeks=WEEKS)),
        filed_at__lt=_begins(end),
    ).exclude(state__in=[CaseState.MERGED, CaseState.WITHDRAWN])
    rows = found.order_by("-filed_at", "-pk").values_list(
        "pk", "title", "content__answers__request", "filed_at", "organisation"
    )
    found = []
    for key, title, request, at, organisation in rows:
        text, ago = f"{title}。{request or ''}", (week - week_of(clock.local(at).date())).days // 7
        found.append(Said(key, text, frozenset(pieces(text)), ago, organisation))
    return found


def _ranked(said: Sequence[Said]) -> list[Group]:
    """The groups with something of the week, those with most of it first, then those that grew most."""
    latest = {one.key for one in said if one.weeks_ago == 0}
    found = groups([Text(one.key, one.text) for one in said[:MOST]], SMALLEST)
    hot = [group for group in found if latest & set(group.keys)]
    return sorted(hot, key=lambda group: (-len(latest & set(group.keys)), len(group.keys), group.keys))


def _written(zone: Zone, week: date, rank: int, group: Group, said: Sequence[Said]) -> HotSpot:
    """A hot spot with its members of the week and those like them in the weeks before."""
    grouped = set(group.keys)
    members = [one for one in said if one.key in grouped or group.holds(one.pieces)]
    latest = [one for one in members if one.weeks_ago == 0]
    former = [sum(one.weeks_ago == ago for one in members) for ago in range(WEEKS - 1, 0, -1)]
    spot = HotSpot.objects.create(
        zone=zone,
        week=week,
        rank=rank,
        words=list(group.words),
        core=list(group.core),
        number=len(latest),
        organisations=len({one.organisation for one in latest if one.organisation is not None}),
        former=former,
        found_at=clock.now(),
    )
    HotSpotCase.objects.bulk_create(
        HotSpotCase(spot=spot, zone=zone, case_id=one.key, this_week=one.weeks_ago == 0)
        for one in members[:MOST_LINKED]
    )
    return spot
