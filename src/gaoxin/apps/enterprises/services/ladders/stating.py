"""Facts and titles that an enterprise or an officer states, and what an officer decides of them.

What somebody of a cultivating department states is confirmed by that; what anybody else states waits. A newer statement
takes the place of the older one in the same state; nothing is overwritten. Each change judges the enterprise anew.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import Place as Person
from gaoxin.apps.enterprises.ladder_access import cultivates, may_cultivate, require_cultivating, require_title
from gaoxin.apps.enterprises.ladder_states import COUNTING, StatementState
from gaoxin.apps.enterprises.models import Enterprise, HeldTitle, StatedFact, TitleRoll
from gaoxin.apps.enterprises.services.locking import locked
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.zones.access import members_of, standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.records import SEPARATOR, read_record
from gaoxin.kernel.periods import Grain, Period
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound
from gaoxin.web.registry import followed

FOLLOWED = "enterprises.enterprise"
NOTICE = "enterprises.ladder_decided"
LONGEST_REASON = 300
Key = tuple[str, int | None]
"""A fact by its key, and the year of those that are of a year."""
_COLUMNS = {
    FactKind.NUMBER: "number",
    FactKind.TRUTH: "truth",
    FactKind.DATE: "day",
    FactKind.CODE: "words",
    FactKind.CODES: "words",
}


@transaction.atomic
def state_facts(
    user: User, enterprise_id: int, values: Mapping[Key, object], source: Given, as_of: date
) -> list[StatedFact]:
    """State facts of one enterprise, each in the unit of its fact, as they stood on a day."""
    enterprise, place = locked(user, enterprise_id)
    _may_state(place)
    if as_of > clock.today():
        raise refuse("ladders.day_to_come", Place(path="as_of"))
    read = _read(values)
    if not read:
        raise refuse("enterprise.nothing_changed")
    made = [_state(user, enterprise, place, key, value, source, as_of) for key, value in read.items()]
    followed(FOLLOWED, [enterprise.pk])
    return made


def _may_state(place: Person) -> None:
    if not (place.member or place.writes):
        raise refuse("enterprise.not_yours_to_write")


def _read(values: Mapping[Key, object]) -> dict[Key, object]:
    """The values as they are kept. All that is wrong with them is told at once."""
    found: dict[Key, object] = {}
    problems = []
    for (key, year), value in values.items():
        fact = rule_vocabulary().facts[key]
        period = None if year is None else Period(Grain.YEAR, year)
        record, wrong = read_record({fact.name: value if period is None else {period: value}}, rule_vocabulary())
        problems += [_beside(problem, key) for problem in wrong]
        if (fact.name, period) in record.values:
            found[key, year] = record.values[fact.name, period]
    if problems:
        raise Refusal(*problems)
    return found


def _beside(problem: Any, key: str) -> Any:
    return type(problem)(problem.code, problem.values, Place(path=key))


def _state(
    user: User, enterprise: Enterprise, place: Person, key: Key, value: object, source: Given, as_of: date
) -> StatedFact:
    fact: Fact = rule_vocabulary().facts[key[0]]
    state = StatementState.CONFIRMED if cultivates(place.standing) else StatementState.STATED
    before = StatedFact.objects.select_for_update().filter(enterprise=enterprise, fact=fact.key, year=key[1])
    replaced = COUNTING if state == StatementState.CONFIRMED else [StatementState.STATED]
    _replace(before.filter(state__in=replaced))
    kept = SEPARATOR.join(sorted(value)) if isinstance(value, frozenset) else value
    return StatedFact.objects.create(
        **_common(user, enterprise, place, state),
        **source.fields(),
        **{_COLUMNS[fact.kind]: kept},
        fact=fact.key,
        year=key[1],
        as_of=as_of,
    )


def _replace(rows: Iterable[StatedFact | HeldTitle]) -> None:
    for row in rows:
        row.state = StatementState.REPLACED
        row.save()


def _common(user: User, enterprise: Enterprise, place: Person, state: StatementState) -> dict[str, Any]:
    confirmed = state == StatementState.CONFIRMED
    return {
        "enterprise": enterprise,
        "zone_id": enterprise.zone_id,
        "organisation_id": enterprise.organisation_id,
        "by_enterprise": place.member and not place.writes,
        "state": state,
        "decided_by": user if confirmed else None,
        "decided_at": clock.now() if confirmed else None,
        "entered_by": user,
        "entered_at": clock.now(),
        "synthetic": enterprise.synthetic,
    }


@transaction.atomic
def decide_facts(user: User, fact_ids: Iterable[int], accept: bool, reason: str = "") -> int:
    """Confirm or turn down facts that wait; whoever stated them is told. Answers how many were decided."""
    rows = list(StatedFact.objects.select_for_update().filter(pk__in=set(fact_ids), state=StatementState.STATED))
    reason = _reason(reason, needed=not accept)
    for row in rows:
        may_cultivate(_standing(user, row.zone_id))
        if accept:
            same = StatedFact.objects.filter(enterprise=row.enterprise_id, fact=row.fact, year=row.year)
            _replace(same.filter(state=StatementState.CONFIRMED))
        _decided(user, row, accept, reason)
    for row in rows:
        _tell(row, accept, rule_vocabulary().facts[row.fact].name)
    followed(FOLLOWED, sorted({row.enterprise_id for row in rows}))
    return len(rows)


@dataclass(frozen=True, slots=True)
class TitleGiven:
    """A title as its certificate says."""

    title: str
    issued_on: date
    valid_until: date | None = None
    number: str = ""
    issuer: str = ""


@transaction.atomic
def record_title(user: User, enterprise_id: int, given: TitleGiven, source: Given) -> HeldTitle:
    """Record that an enterprise holds a title."""
    enterprise, place = locked(user, enterprise_id)
    _may_state(place)
    if given.valid_until is not None and given.valid_until < given.issued_on:
        raise refuse("ladders.title_ends_first", Place(path="valid_until"))
    if given.issued_on > clock.today():
        raise refuse("ladders.day_to_come", Place(path="issued_on"))
    state = StatementState.CONFIRMED if cultivates(place.standing) else StatementState.STATED
    same = HeldTitle.objects.filter(enterprise=enterprise, title=given.title, issued_on=given.issued_on)
    if same.filter(state=StatementState.CONFIRMED).exists() and state == StatementState.STATED:
        raise refuse("ladders.title_known", Place(path="issued_on"), title=given.title)
    _replace(same.filter(state__in=COUNTING))
    row = HeldTitle.objects.create(
        **_common(user, enterprise, place, state),
        **source.fields(),
        title=given.title,
        number=given.number.strip(),
        issuer=given.issuer.strip(),
        issued_on=given.issued_on,
        valid_until=given.valid_until,
    )
    followed(FOLLOWED, [enterprise.pk])
    return row


@transaction.atomic
def decide_titles(user: User, title_ids: Iterable[int], accept: bool, reason: str = "") -> int:
    """Confirm or turn down titles that wait."""
    rows = list(HeldTitle.objects.select_for_update().filter(pk__in=set(title_ids), state=StatementState.STATED))
    reason = _reason(reason, needed=not accept)
    for row in rows:
        may_cultivate(_standing(user, row.zone_id))
        _decided(user, row, accept, reason)
    for row in rows:
        _tell(row, accept, row.title)
    followed(FOLLOWED, sorted({row.enterprise_id for row in rows}))
    return len(rows)


@transaction.atomic
def revoke_title(user: User, title_id: int, day: date, reason: str) -> HeldTitle:
    """Note that a title was taken away, with effect from a day."""
    found, place = require_title(user, title_id)
    may_cultivate(place.standing)
    row = HeldTitle.objects.select_for_update().get(pk=found.pk)
    if row.revoked_on is not None or row.state != StatementState.CONFIRMED:
        raise refuse("ladders.title_not_held", title=row.title)
    if day < row.issued_on:
        raise refuse("ladders.title_ends_first", Place(path="day"))
    row.revoked_on, row.reason = day, _reason(reason, needed=True)
    row.save()
    followed(FOLLOWED, [row.enterprise_id])
    return row


@transaction.atomic
def complete_roll(user: User, zone: Zone, title: str, day: date, source_note: str) -> TitleRoll:
    """Say that the zone's holders of a title were compared with the official roll and are complete as of a day."""
    require_cultivating(user, zone)
    if not source_note.strip():
        raise refuse("enterprise.source_needed", Place(path="source_note"))
    values = {"complete_on": day, "source_note": source_note.strip(), "entered_by": user, "entered_at": clock.now()}
    return TitleRoll.objects.update_or_create(zone=zone, title=title, defaults=values)[0]


def _reason(reason: str, needed: bool) -> str:
    said = reason.strip()
    if needed and not said:
        raise refuse("ladders.reason_needed", Place(path="reason"))
    if len(said) > LONGEST_REASON:
        raise refuse("ladders.reason_too_long", Place(path="reason"), longest=LONGEST_REASON)
    return said


def _standing(user: User, zone_id: int) -> Any:
    place = standing(user, Zone.objects.get(pk=zone_id))
    if not place.belongs:
        raise NotFound
    return place


def _decided(user: User, row: StatedFact | HeldTitle, accept: bool, reason: str) -> None:
    row.state = StatementState.CONFIRMED if accept else StatementState.REJECTED
    row.decided_by, row.decided_at, row.reason = user, clock.now(), reason
    row.save()


def _tell(row: StatedFact | HeldTitle, accept: bool, name: str) -> None:
    if row.by_enterprise:
        words = (
            gettext_noop("您申报的“%(name)s”已确认") if accept else gettext_noop("您申报的“%(name)s”未采纳：%(reason)s")
        )
        link = reverse("enterprises:own_ladder", args=[row.enterprise_id])
        inbox.tell(members_of(row.organisation_id), NOTICE, words, {"name": name, "reason": row.reason}, link)
