"""Random draws: frozen and committed to, opened once, or given up in the open with a reason.

Freezing writes down who is in the draw (enterprises by stratum, inspectors, who keeps away from whom), seals a seed of
32 random bytes, and publishes the hash of both. Opening lets the database copy the seed into the draw, which it does
only for the roster that was committed to; who is drawn follows from that, and the visits are made at once.

Where strata are credit classes, entries are pseudonyms of a key of this draw: the roster is published, and must tell
nobody's class.
"""

import hmac
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.db import IntegrityError, transaction

from gaoxin.apps.enterprises.inspection_access import must_arrange, require_draw, require_line
from gaoxin.apps.enterprises.inspection_states import DrawState, InspectionBasis, InspectionState, PlanState
from gaoxin.apps.enterprises.models import (
    Draw,
    DrawNames,
    DrawRoster,
    Enterprise,
    Inspection,
    Inspector,
    PlanLine,
    SealedSeed,
)
from gaoxin.apps.enterprises.queries.inspections import caps
from gaoxin.apps.enterprises.queries.inspections.drawings import roster_of
from gaoxin.apps.enterprises.queries.inspections.items import item_name, item_of
from gaoxin.apps.enterprises.services.inspections import teams
from gaoxin.apps.enterprises.services.inspections.arranging import Asked, write
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.inspection_items import InspectionItem, ItemKind
from gaoxin.catalogue.inspection_ratios import UNKNOWN, Share, ratios_on
from gaoxin.catalogue.limits import limit
from gaoxin.engines.draws import Roster, Stratum, canonical, commitment, drawn, faults
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system, because

LONGEST = 300
LONGEST_BEACON = 120
LONGEST_VALUE = 60
ORDINALS = ("第一层", "第二层", "第三层", "第四层", "第五层")
"""What strata are called where it must not be said which class they are; their order is by chance."""
ALL = "全部对象"


@dataclass(frozen=True, slots=True)
class Target:
    """An enterprise as it stands in a roster."""

    enterprise: int
    organisation: int
    entry: str
    grade: str


@transaction.atomic
def freeze(user: User, line_id: int, beacon: str = "") -> Draw:
    """Freeze the rosters of a line of a published plan and publish the commitment."""
    line, place = require_line(user, line_id)
    must_arrange(place, line.department_id)
    line = PlanLine.objects.select_for_update(of=("self",)).select_related("plan", "zone", "department").get(pk=line.pk)
    item = _drawable(line)
    beacon = beacon.strip()
    if len(beacon) > LONGEST_BEACON:
        raise refuse("draws.beacon_too_long", Place(path="beacon"), longest=LONGEST_BEACON)
    key = secrets.token_hex(32) if line.by_grade else ""
    targets, capped = _targets(line, item, key)
    inspectors = teams.able(line.zone, _days(line)[1], [line.department_id])
    roster, grades = _roster(line, beacon, targets, inspectors)
    wrong = faults(roster)
    if wrong:
        raise Refusal(*wrong[:20])
    return _kept(
        user,
        line,
        roster,
        DrawNames(
            zone=line.zone,
            key=key,
            targets={one.entry: one.enterprise for one in targets},
            inspectors={one.certificate: one.pk for one in inspectors},
            grades=grades,
        ),
        capped,
    )


def _kept(user: User, line: PlanLine, roster: Roster, names: DrawNames, capped: int) -> Draw:
    seed = secrets.token_bytes(32)
    try:
        with transaction.atomic():
            draw = Draw.objects.create(
                zone=line.zone,
                line=line,
                title=roster.title,
                commitment=commitment(seed, roster),
                frozen_at=clock.now(),
                frozen_by=user,
                beacon=roster.beacon,
                entries=roster.entries,
                take=sum(one.take for one in roster.strata),
                inspectors=len(roster.inspectors),
                capped=capped,
                synthetic=line.synthetic,
            )
    except IntegrityError:  # another commitment of the line stands, made a moment ago
        raise refuse("draws.committed_already") from None
    names.draw = draw
    names.save(force_insert=True)
    DrawRoster.objects.create(draw=draw, zone=line.zone, text=canonical(roster).decode())
    with as_system():  # nobody's row: written here, and read by the database alone
        SealedSeed.objects.create(draw=draw, seed=seed.hex())
    return draw


@transaction.atomic
def open_draw(user: User, draw_id: int, beacon_value: str = "") -> Draw:
    """Open a draw: its seed is published, and who was drawn is to be visited. It happens once, by whoever is first."""
    draw, place = require_draw(user, draw_id)
    must_arrange(place, draw.line.department_id)
    value = beacon_value.strip()
    if bool(draw.beacon) is not bool(value) or len(value) > LONGEST_VALUE:
        raise refuse("draws.beacon_value", Place(path="beacon_value"), beacon=draw.beacon, longest=LONGEST_VALUE)
    with because("开启抽取"):
        opened = Draw.objects.filter(pk=draw.pk, state=DrawState.COMMITTED).update(
            state=DrawState.OPENED, beacon_value=value, ended_at=clock.now(), ended_by=user
        )
    draw.refresh_from_db()
    if not opened:
        raise refuse("draws.ended_already", state=draw.get_state_display(), who=str(draw.ended_by or ""))
    _visits(user, draw)
    return draw


@transaction.atomic
def abandon(user: User, draw_id: int, why: str) -> Draw:
    """Give a commitment up before it is opened. It stays where everybody sees it, with the reason; then the line may be
    committed to again."""
    draw, place = require_draw(user, draw_id)
    must_arrange(place, draw.line.department_id)
    why = why.strip()
    if not why or len(why) > LONGEST:
        raise refuse("draws.why_abandoned", Place(path="why"), longest=LONGEST)
    with because(why):
        ended = Draw.objects.filter(pk=draw.pk, state=DrawState.COMMITTED).update(
            state=DrawState.ABANDONED, why=why, ended_at=clock.now(), ended_by=user
        )
    draw.refresh_from_db()
    if not ended:
        raise refuse("draws.ended_already", state=draw.get_state_display(), who=str(draw.ended_by or ""))
    return draw


# Freezing


def _drawable(line: PlanLine) -> InspectionItem:
    if line.plan.state != PlanState.PUBLISHED:
        raise refuse("draws.plan_not_published")
    standing = line.draws.exclude(state=DrawState.ABANDONED).first()
    if standing is not None:
        raise refuse("draws.committed_already")
    item = item_of(line.item)
    if item is None:
        raise refuse("inspections.not_on_the_list")
    if _days(line)[1] < clock.today():
        raise refuse("draws.month_over", month=line.month)
    return item


def _days(line: PlanLine) -> tuple[date, date]:
    """The month of a line, first and last day; a month that runs begins today."""
    first = date(line.plan.year, line.month, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return max(first, clock.today()), date.fromordinal(following.toordinal() - 1)


def _targets(line: PlanLine, item: InspectionItem, key: str) -> tuple[list[Target], int]:
    """The enterprises of a line that are not at their cap, and how many are."""
    rows = Enterprise.objects.filter(zone=line.zone, merged=False, status="active")
    divisions = (
        set(item.divisions) & set(line.divisions)
        if item.divisions and line.divisions
        else (set(item.divisions) | set(line.divisions))
    )
    if divisions:
        rows = rows.filter(industry_division__in=divisions)
    if line.divisions and item.divisions and not divisions:
        raise refuse("draws.nobody_concerned", item=item_name(line.item))
    found = list(
        rows.order_by("pk").values_list(
            "pk",
            "organisation",
            "organisation__credit_code",
            "organisation__provisional_key",
            "organisation__legal_name",
        )
    )
    if not found:
        raise refuse("draws.nobody_concerned", item=item_name(line.item))
    keys = [one[0] for one in found]
    full = caps.at_cap(keys, line.plan.year) if item.kind is ItemKind.GENERAL else set()
    grades: Mapping[int, str] = caps.grades_of(keys) if line.by_grade else {}
    targets = [
        Target(pk, organisation, _entry(key, code or provisional, name), grades.get(pk, UNKNOWN))
        for pk, organisation, code, provisional, name in found
        if pk not in full
    ]
    if not targets:
        raise refuse("draws.all_at_cap", count=len(full))
    return targets, len(full)


def _entry(key: str, code: str, name: str) -> str:
    """What stands in the roster: code and name, or a pseudonym that nobody can trace without the key."""
    if not key:
        return f"{code} {name}"
    return hmac.digest(bytes.fromhex(key), code.encode(), sha256).hex()[:32]


def _roster(
    line: PlanLine, beacon: str, targets: Sequence[Target], inspectors: Sequence[Inspector]
) -> tuple[Roster, dict[str, str]]:
    strata, grades = _strata(line, targets)
    certificates = {one.pk: one.certificate for one in inspectors}
    entries = {one.organisation: one.entry for one in targets}
    barred = teams.recused(list(certificates), list(entries))
    title = f"{line.plan.year}年{line.month}月 {item_name(line.item)} {line.department.name}"
    roster = Roster(
        title,
        clock.local(clock.now()).isoformat(timespec="seconds"),
        strata,
        tuple(certificates.values()),
        frozenset((entries[organisation], certificates[inspector]) for organisation, inspector in barred),
        int(limit("inspections.team").value),
        beacon,
    )
    return roster, grades


def _strata(line: PlanLine, targets: Sequence[Target]) -> tuple[tuple[Stratum, ...], dict[str, str]]:
    """The strata, and which class each is; without classes all are one."""
    if not line.by_grade:
        share = Share(line.percent or 0, None)
        entries = tuple(one.entry for one in targets)
        return (Stratum(ALL, entries, share.of(len(entries))),), {}
    shares = ratios_on(clock.today()).shares
    there = sorted({one.grade for one in targets})
    secrets.SystemRandom().shuffle(there)
    grades = dict(zip(ORDINALS, there, strict=False))
    strata = []
    for label, grade in grades.items():
        entries = tuple(one.entry for one in targets if one.grade == grade)
        strata.append(Stratum(label, entries, shares[grade].of(len(entries))))
    return tuple(strata), grades


# Opening


def _visits(user: User, draw: Draw) -> None:
    """The visits of those drawn. Whoever reached the cap since the roster was frozen is written down as not visited."""
    names, line = draw.names, draw.line
    outcome = drawn(roster_of(draw), bytes.fromhex(draw.seed), draw.beacon_value)
    keys = [names.targets[one.target] for one in outcome.teams]
    enterprises = {one.pk: one for one in Enterprise.objects.filter(pk__in=keys).select_related("organisation", "zone")}
    inspectors = {one.pk: one for one in Inspector.objects.filter(pk__in=names.inspectors.values())}
    item = item_of(line.item)
    general = item is None or item.kind is ItemKind.GENERAL
    full = caps.at_cap(keys, line.plan.year) if general else set()
    starts, ends = _days(line)
    for one in outcome.teams:
        enterprise = enterprises[names.targets[one.target]]
        asked = Asked(
            enterprise.pk, line.department_id, [line.item], InspectionBasis.PLAN, "", starts, max(starts, ends), ()
        )
        visit = write(user, enterprise, line.department, asked, line, draw)
        teams.send(visit, [inspectors[names.inspectors[name]] for name in one.inspectors])
        if enterprise.pk in full:
            Inspection.objects.filter(pk=visit.pk).update(
                state=InspectionState.CANCELLED, reason="抽中后已达年度检查频次上限，不再实施"
            )
