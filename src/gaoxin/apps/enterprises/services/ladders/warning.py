"""Warnings before a title ends, and while it is endangered: found each night, told at the days the ladder names,
answered with a reason or with a measure.

A warning is over as soon as its ground is: a newer certificate, figures that are safe again.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.frames.rules import KEY, records_frame
from gaoxin.apps.enterprises.ladder_access import may_cultivate, require_warning
from gaoxin.apps.enterprises.ladder_states import StatementState, WarningKind, WarningState
from gaoxin.apps.enterprises.models import CultivationMeasure, Enterprise, HeldTitle, TitleWarning
from gaoxin.apps.enterprises.services.ladders.planning import (
    MeasureGiven,
    PlanGiven,
    active_plan,
    add_measure,
    make_plan,
)
from gaoxin.apps.zones.access import current_departments, members_of, people_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.ladders import Ladder, Rung, Watch, package_ladders
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import because

NOTICE = "enterprises.title_warning"
LONGEST_REASON = 300
EXPIRED_DAYS = 180
"""So long an ended title is warned of; later it is history."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a warning stands on: whose title, of which kind, found by which watch, its last day."""

    enterprise: int
    title: str
    kind: WarningKind
    watch: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """How many warnings are new, and how many are over."""

    opened: int
    over: int


@transaction.atomic
def find_warnings(zone: Zone) -> Found:
    """Look through a zone for titles that end or are endangered, as the system; tells whom it concerns."""
    on = clock.today()
    grounds = {**_ending(zone, on), **_endangered(zone, on)}
    rows = TitleWarning.objects.select_for_update(of=("self",)).filter(zone=zone).exclude(state=WarningState.OVER)
    rows = rows.select_related("enterprise__organisation")
    known = {_ground(row): row for row in rows}
    for ground, row in known.items():
        if ground not in grounds:
            row.state = WarningState.OVER
            row.save()
    new = [ground for ground in grounds if ground not in known]
    firms = Enterprise.objects.select_related("organisation").in_bulk([ground.enterprise for ground in new])
    made = [_warning(firms[ground.enterprise], ground, grounds[ground], on) for ground in new]
    TitleWarning.objects.bulk_create(made, batch_size=2000)
    waiting = (*made, *(row for row in known.values() if row.state == WarningState.OPEN))
    _tell_departments(zone, [row for row in waiting if _told(row, on)])
    return Found(len(made), sum(ground not in grounds for ground in known))


def _ground(row: TitleWarning) -> Ground:
    return Ground(row.enterprise_id, row.title, WarningKind(row.kind), row.watch, row.day)


def _rungs() -> dict[str, tuple[Ladder, Rung]]:
    return {rung.title: (ladder, rung) for ladder in package_ladders().values() for rung in ladder.rungs.values()}


def _ending(zone: Zone, on: date) -> dict[Ground, str]:
    """Titles whose last valid day is near or has passed, unless a newer certificate takes over."""
    farthest = max(max(ladder.warn_days) for ladder in package_ladders().values())
    latest: dict[tuple[int, str], HeldTitle] = {}
    held = HeldTitle.objects.filter(zone=zone, state=StatementState.CONFIRMED, revoked_on__isnull=True)
    soon = held.filter(
        valid_until__gte=on - timedelta(EXPIRED_DAYS), valid_until__lte=on + timedelta(farthest)
    ).values_list("enterprise_id", flat=True)
    for row in held.filter(enterprise__in=soon, enterprise__merged=False):
        key = (row.enterprise_id, row.title)
        if key not in latest or (latest[key].valid_until or date.max) < (row.valid_until or date.max):
            latest[key] = row
    found: dict[Ground, str] = {}
    for (enterprise, title), row in latest.items():
        ladder = _rungs().get(title)
        days = max(ladder[0].warn_days) if ladder else farthest
        if row.valid_until is None or not on - timedelta(EXPIRED_DAYS) <= row.valid_until <= on + timedelta(days):
            continue
        kind = WarningKind.EXPIRED if row.valid_until < on else WarningKind.EXPIRING
        found[Ground(enterprise, title, kind, "", row.valid_until)] = ""
    return found


def _endangered(zone: Zone, on: date) -> dict[Ground, str]:
    """Holders of a title of whom a watch of its rung fails."""
    found: dict[Ground, str] = {}
    for title, (_, rung) in _rungs().items():
        watches = [watch for watch in rung.watches.values() if watch.condition is not None]
        if watches and (holders := _holders(zone, title, on)):
            for key, watch in _failing(zone, holders, watches, on):
                found[Ground(key, title, WarningKind.ENDANGERED, watch.key)] = watch.name
    return found


def _holders(zone: Zone, title: str, on: date) -> list[int]:
    rows = HeldTitle.objects.filter(
        zone=zone,
        title=title,
        state=StatementState.CONFIRMED,
        issued_on__lte=on,
        revoked_on__isnull=True,
        enterprise__merged=False,
    )
    return sorted(set(rows.exclude(valid_until__lt=on).values_list("enterprise_id", flat=True)))


def _failing(zone: Zone, holders: list[int], watches: list[Watch], on: date) -> Iterable[tuple[int, Watch]]:
    program = Program([watch.condition for watch in watches if watch.condition is not None])
    columns = Columns(program, rule_vocabulary(), Moment(on))
    frame = records_frame(zone, on, keys=holders, wanted=columns.wanted)
    states = columns.states(frame, [f"watch {watch.key}" for watch in watches]).to_native()
    for watch in watches:
        for key in states.filter(~pl.col(f"watch {watch.key}"))[KEY]:
            yield key, watch


def _warning(firm: Enterprise, ground: Ground, words: str, on: date) -> TitleWarning:
    return TitleWarning(
        enterprise=firm,
        zone_id=firm.zone_id,
        organisation_id=firm.organisation_id,
        synthetic=firm.synthetic,
        title=ground.title,
        kind=ground.kind,
        watch=ground.watch,
        day=ground.day,
        words=words,
        found_on=on,
    )


def _told(row: TitleWarning, on: date) -> bool:
    """Tell the enterprise, once for each mark that is reached; answers whether there was something to tell."""
    found = _rungs().get(row.title)
    mark: int | None = 0
    if row.kind == WarningKind.EXPIRING and row.day is not None and found is not None:
        left = (row.day - on).days
        mark = min((days for days in found[0].warn_days if left <= days), default=None)
    if mark is None or (row.told_days is not None and row.told_days <= mark):
        return False
    row.told_days = mark
    row.save(update_fields=["told_days"])
    values = {"title": row.title, "day": str(row.day or ""), "what": row.words}
    link = reverse("enterprises:own_ladder", args=[row.enterprise_id])
    inbox.tell(members_of(row.organisation_id), NOTICE, _WORDS[WarningKind(row.kind)], values, link)
    return True


def _tell_departments(zone: Zone, rows: list[TitleWarning]) -> None:
    """One notice for each department that keeps a ladder, with how many of its titles are concerned."""
    departments, rungs = current_departments(zone), _rungs()
    counts = Counter(rungs[row.title][0].duty.value for row in rows if row.title in rungs)
    for duty, count in sorted(counts.items()):
        people = people_of([one.pk for one in departments if duty in one.duties])
        words = gettext_noop("%(n)s 项企业资质到期或有风险，请处理")
        inbox.tell(people, NOTICE, words, {"n": count}, f"{reverse('enterprises:title_warnings')}?state=open")


_WORDS = {
    WarningKind.EXPIRING: gettext_noop("本企业的“%(title)s”将于 %(day)s 到期"),
    WarningKind.EXPIRED: gettext_noop("本企业的“%(title)s”已于 %(day)s 到期"),
    WarningKind.ENDANGERED: gettext_noop("本企业的“%(title)s”有风险：%(what)s"),
}


@transaction.atomic
def dismiss(user: User, warning_ids: Iterable[int], reason: str) -> int:
    """Answer warnings with a reason; they do not come up again while their ground is the same."""
    said = reason.strip()
    if not said:
        raise refuse("ladders.reason_needed", Place(path="reason"))
    if len(said) > LONGEST_REASON:
        raise refuse("ladders.reason_too_long", Place(path="reason"), longest=LONGEST_REASON)
    rows = _locked(user, warning_ids)
    for row in rows:
        row.state, row.reason, row.decided_by, row.decided_at = WarningState.DISMISSED, said, user, clock.now()
        with because(said):
            row.save()
    return len(rows)


@transaction.atomic
def plan_warning(user: User, warning_id: int, words: str, department: int, due_on: date) -> CultivationMeasure:
    """Turn a warning into a measure of the enterprise's plan for that title; a plan is made where there is none."""
    (row,) = _locked(user, [warning_id]) or (None,)
    if row is None:
        raise refuse("ladders.warning_answered")
    plan = active_plan(row.enterprise_id, row.title)
    if plan is None:
        plan = make_plan(user, row.enterprise_id, PlanGiven(row.title, department, due_on))
    measure = add_measure(user, plan.pk, MeasureGiven(words, due_on, department))
    row.state, row.measure, row.decided_by, row.decided_at = WarningState.PLANNED, measure, user, clock.now()
    row.save()
    return measure


def _locked(user: User, warning_ids: Iterable[int]) -> list[TitleWarning]:
    keys = sorted(set(warning_ids))
    for key in keys:
        may_cultivate(require_warning(user, key)[1].standing)
    rows = TitleWarning.objects.select_for_update().filter(pk__in=keys, state=WarningState.OPEN)
    return list(rows.order_by("pk"))
