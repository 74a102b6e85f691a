"""Cultivation libraries: filled by their rules and by hand, left only by an officer's decision.

A rule puts in who answers to it, with its reason. A rule of exit proposes; an officer confirms, or keeps the enterprise
with a reason, and is not asked again on the same ground. Whom an officer took out is not put in again by the rule.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl
from django.db import transaction

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.frames.rules import KEY, records_frame
from gaoxin.apps.enterprises.ladder_access import may_cultivate, require_entry
from gaoxin.apps.enterprises.ladder_states import LibraryState, Reach
from gaoxin.apps.enterprises.models import Enterprise, LadderStanding, LibraryEntry
from gaoxin.apps.enterprises.queries.ladders.books import book_in_force
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.cultivation_libraries import Library, LibraryRule, Reached, package_libraries
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import because

LONGEST_REASON = 300
REACHES = {
    Reached.MET: (Reach.MET, Reach.READY),
    Reached.NEARLY: (Reach.NEARLY,),
    Reached.UNKNOWN: (Reach.UNKNOWN,),
    Reached.FAR: (Reach.FAR,),
}
"""Whoever only waits for experts has reached a title as far as a library is concerned."""


@dataclass(frozen=True, slots=True)
class Filled:
    """How many enterprises a rule put in, how many exits it proposes anew, and how many proposals it took back."""

    entered: int = 0
    leaving: int = 0
    staying: int = 0

    def __add__(self, other: "Filled") -> "Filled":
        return Filled(self.entered + other.entered, self.leaving + other.leaving, self.staying + other.staying)


@transaction.atomic
def fill_libraries(zone: Zone) -> Filled:
    """Apply the rules of all libraries to a zone, as the system, after it was judged."""
    on, total = clock.today(), Filled()
    told = _answers(zone, on)
    for library in package_libraries().values():
        total += _fill(zone, library, told, on)
    return total


def _fill(zone: Zone, library: Library, told: Callable[[LibraryRule], set[int]], on: date) -> Filled:
    rows = list(LibraryEntry.objects.select_for_update().filter(zone=zone, library=library.key))
    inside = {row.enterprise_id: row for row in rows if row.state != LibraryState.LEFT}
    taken_out = {row.enterprise_id for row in rows if row.state == LibraryState.LEFT and not row.left_by_rule}
    leaving: dict[int, str] = {}
    for rule in reversed(library.leaves):
        leaving |= dict.fromkeys(told(rule), rule.reason)
    wanted = told(library.enters) - inside.keys() - taken_out - leaving.keys()
    made = [
        _entry(enterprise, library.key, library.enters.reason, on, by_rule=True)
        for enterprise in Enterprise.objects.filter(pk__in=wanted).order_by("pk").iterator(2000)
    ]
    LibraryEntry.objects.bulk_create(made, batch_size=2000)
    proposed = [_propose(row, leaving.get(key, ""), on) for key, row in inside.items()]
    changed = [row for row in proposed if row is not None]
    LibraryEntry.objects.bulk_update(changed, ["state", "leaving_since", "leaving_reason"], batch_size=2000)
    going = sum(row.state == LibraryState.LEAVING for row in changed)
    return Filled(len(made), going, len(changed) - going)


def _propose(row: LibraryEntry, reason: str, on: date) -> LibraryEntry | None:
    """The entry where its proposal of exit changes: comes, or goes because its ground is gone."""
    if reason == row.kept_against:
        reason = ""
    if reason == (row.leaving_reason if row.state == LibraryState.LEAVING else ""):
        return None
    row.state = LibraryState.LEAVING if reason else LibraryState.INSIDE
    row.leaving_since, row.leaving_reason = (on if reason else None), reason
    return row


def _answers(zone: Zone, on: date) -> Callable[[LibraryRule], set[int]]:
    """Which enterprises answer to a rule. All conditions of all libraries are asked together."""
    rules = [rule for library in package_libraries().values() for rule in (library.enters, *library.leaves)]
    conditions = [rule.condition for rule in rules if rule.condition is not None]
    program, moment = Program(conditions), Moment(on)
    columns = Columns(program, rule_vocabulary(), moment)
    held = {rule.unless for rule in rules if rule.unless}
    frame = records_frame(zone, on, wanted={*columns.wanted, *held})
    names = [f"rule {number}" for number in range(len(conditions))]
    states = columns.states(frame, names).to_native()
    placed = {id(condition): name for condition, name in zip(conditions, names, strict=True)}

    def told(rule: LibraryRule) -> set[int]:
        if rule.condition is None:
            found = _standing_so(zone, rule, on)
        else:
            found = set(states.filter(pl.col(placed[id(rule.condition)]))[KEY])
        if rule.unless and rule.unless in states.columns:
            found -= set(states.filter(pl.col(rule.unless))[KEY])
        return found

    return told


def _standing_so(zone: Zone, rule: LibraryRule, on: date) -> set[int]:
    book = book_in_force(zone.pk, rule.title, on)
    if book is None:
        return set()
    reaches = [reach for one in rule.reaches for reach in REACHES[one]]
    rows = LadderStanding.objects.filter(zone=zone, book=book.key, reach__in=reaches)
    return set(rows.values_list("enterprise_id", flat=True))


def _entry(enterprise: Enterprise, library: str, reason: str, on: date, by_rule: bool) -> LibraryEntry:
    return LibraryEntry(
        enterprise=enterprise,
        zone_id=enterprise.zone_id,
        organisation_id=enterprise.organisation_id,
        synthetic=enterprise.synthetic,
        library=library,
        entered_on=on,
        by_rule=by_rule,
        reason=reason,
    )


@transaction.atomic
def enter(user: User, enterprise_ids: Iterable[int], library: str, reason: str) -> int:
    """Put enterprises into a library by hand; those inside already are left alone. Answers how many were put in."""
    if library not in package_libraries():
        raise refuse("ladders.no_library", Place(path="library"))
    said, made = _reason(reason), 0
    for key in sorted(set(enterprise_ids)):
        enterprise, place = require_enterprise(user, key)
        may_cultivate(place.standing)
        inside = LibraryEntry.objects.filter(enterprise=enterprise, library=library).exclude(state=LibraryState.LEFT)
        if not inside.exists():
            entry = _entry(enterprise, library, said, clock.today(), by_rule=False)
            entry.entered_by = user
            entry.save()
            made += 1
    return made


@transaction.atomic
def leave(user: User, entry_ids: Iterable[int], reason: str = "") -> int:
    """Take enterprises out: on the ground the rule proposes, or with a reason of the officer's own."""
    rows = _locked(user, entry_ids)
    for row in rows:
        proposed = row.state == LibraryState.LEAVING and not reason.strip()
        if not proposed:
            row.leaving_reason = _reason(reason)
        row.state, row.left_on, row.left_by, row.left_by_rule = LibraryState.LEFT, clock.today(), user, proposed
        with because(row.leaving_reason):
            row.save()
    return len(rows)


@transaction.atomic
def keep(user: User, entry_ids: Iterable[int], reason: str) -> int:
    """Decline exits that the rule proposes; it does not propose them again on the same ground."""
    rows, said = [row for row in _locked(user, entry_ids) if row.state == LibraryState.LEAVING], _reason(reason)
    for row in rows:
        row.kept, row.kept_against = said, row.leaving_reason
        row.state, row.leaving_reason, row.leaving_since = LibraryState.INSIDE, "", None
        with because(said):
            row.save()
    return len(rows)


def _locked(user: User, entry_ids: Iterable[int]) -> Sequence[LibraryEntry]:
    """The entries that are not left yet, locked; refused as a whole where one is not for this person."""
    keys = sorted(set(entry_ids))
    for key in keys:
        may_cultivate(require_entry(user, key)[1].standing)
    rows = LibraryEntry.objects.select_for_update().filter(pk__in=keys).exclude(state=LibraryState.LEFT)
    return list(rows.order_by("pk"))


def _reason(reason: str) -> str:
    said = reason.strip()
    if not said:
        raise refuse("ladders.reason_needed", Place(path="reason"))
    if len(said) > LONGEST_REASON:
        raise refuse("ladders.reason_too_long", Place(path="reason"), longest=LONGEST_REASON)
    return said
