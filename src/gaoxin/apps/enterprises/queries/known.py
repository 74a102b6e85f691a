"""One figure is asked once: what the registry, an import or an earlier report holds is not asked for again.

Every form that needs figures of an enterprise asks here first. What is known comes back with its source, to be shown;
what the enterprise has told and nobody has looked at yet counts as told. Only the rest is asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.models import Enterprise, Proposal
from gaoxin.apps.enterprises.queries.figures import fact, facts, in_unit
from gaoxin.apps.enterprises.queries.years import (
    Cell,
    Origins,
    cell_among,
    existed,
    held_rows,
    holding,
    origins_of,
    proposed_keys,
)
from gaoxin.apps.enterprises.states import ProposalState, Subject
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.enterprise_facts import EnterpriseFact


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that needs no asking, in the unit of its fact, with where it comes from."""

    fact: EnterpriseFact
    cell: Cell
    origins: Origins


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that the enterprise has proposed and nobody has decided yet, in the unit of its fact."""

    fact: EnterpriseFact
    value: Decimal | None
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Asked:
    """Some figures of a year, sorted into what is known, what has been told, and what is still to be asked."""

    enterprise: Enterprise
    year: int
    known: Sequence[Known]
    told: Sequence[Told]
    missing: Sequence[EnterpriseFact]

    @property
    def existed(self) -> bool:
        return existed(self.enterprise, self.year)


def asked(user: User, enterprise_id: int, year: int, keys: Sequence[str] | None = None) -> Asked:
    """Which of these figures (all, where none are named) are still to be asked for a year."""
    enterprise, _ = require_enterprise(user, enterprise_id)
    return asked_of(enterprise, year, keys)


def asked_of(enterprise: Enterprise, year: int, keys: Sequence[str] | None = None) -> Asked:
    wanted = list(facts()) if keys is None else list(keys)
    rows = held_rows(enterprise, [year]).get(year, [])
    proposals = {one.field: one for one in _waiting(enterprise, year)}
    known: list[Known] = []
    told: list[Told] = []
    missing: list[EnterpriseFact] = []
    for key in wanted:
        cell = cell_among(rows, year, key, {(year, field) for field in proposals})
        if (row := holding(rows, key)) is not None and cell.value is not None:
            known.append(Known(fact(key), cell, origins_of(row, key)))
        elif key in proposals:
            told.append(Told(fact(key), _value(key, proposals[key].after), proposals[key]))
        elif existed(enterprise, year):
            missing.append(fact(key))
    return Asked(enterprise, year, known, told, missing)


def missing_keys(enterprise: Enterprise, year: int) -> list[EnterpriseFact]:
    """The facts of a year that nobody has told, those that most ask for first; none of before the founding."""
    if not existed(enterprise, year):
        return []
    rows = held_rows(enterprise, [year]).get(year, [])
    told = {key for when, key in proposed_keys(enterprise) if when == year}
    held = {key for key in facts() if any(getattr(row, key) is not None for row in rows)}
    lacking = [one for key, one in facts().items() if key not in told | held]
    return sorted(lacking, key=lambda one: -len(one.asked_by))


def _waiting(enterprise: Enterprise, year: int) -> Sequence[Proposal]:
    return list(
        Proposal.objects.filter(
            enterprise=enterprise, subject=Subject.FACTS, year=year, state=ProposalState.PENDING
        ).select_related("submitted_by")
    )


def _value(key: str, after: object) -> Decimal | None:
    return None if after is None else in_unit(key, Decimal(str(after)))
