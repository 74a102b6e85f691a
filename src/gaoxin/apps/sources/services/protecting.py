"""Which cells of a statistic may go out, against everything that the zone has let out before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import polars as pl

from gaoxin.apps.sources.frames import stored
from gaoxin.apps.sources.frames.statistics import Measure, Recipe, public_table, release, shown_cells
from gaoxin.apps.sources.models import OpenVersion
from gaoxin.apps.sources.states import OpenKind, VersionState
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.limits import limit
from gaoxin.engines.disclosure import Figures, Reason, Rule, audit, protect
from gaoxin.engines.disclosure.tables import CellKey, Joined, Release, joined
from gaoxin.kernel.problems import refuse


@dataclass(frozen=True, slots=True)
class Former:
    """A statistic that is or was out: what is public once stays known."""

    number: int
    recipe: Recipe
    release: Release


@dataclass(frozen=True, slots=True)
class Protected:
    """The public table, and what was done so that it may be one."""

    table: pl.DataFrame
    report: dict[str, Any]


def recipe_of(kept: dict[str, Any]) -> Recipe:
    return Recipe(
        holder=kept["holder"],
        place=kept["place"],
        dimensions=kept["dimensions"],
        plain=frozenset(kept["plain"]),
        crossing=kept["crossing"],
        measures=[Measure(**measure) for measure in kept["measures"]],
        dominance=kept["dominance"],
    )


def rule_of(recipe: Recipe) -> Rule:
    """The zone's thresholds, from the catalogue."""
    smallest = int(limit("sources.smallest_group").value)
    return Rule(smallest, Fraction(limit("sources.guess_margin").value), recipe.dominance)


def former_statistics(zone: Zone) -> list[Former]:
    """Every statistic of the zone that is or was out, the oldest first."""
    known = OpenVersion.objects.filter(
        zone=zone,
        open_set__kind=OpenKind.STATISTIC,
        state__in=[VersionState.PUBLISHED, VersionState.WITHDRAWN],
    )
    found = []
    for version in known.select_related("source", "open_set").order_by("decided_at", "pk"):
        recipe = recipe_of(version.protection["recipe"])
        table = stored.scan(version.sha256).collect()
        frame = stored.scan(version.source.sha256).collect()
        shown = shown_cells(table, recipe.dimensions)
        found.append(Former(version.pk, recipe, release(str(version), frame, recipe, shown)))
    return found


def protected_statistic(zone: Zone, name: str, frame: pl.DataFrame, recipe: Recipe) -> Protected:
    """The table with the cells that must not go out withheld in all their figures, and audited.

    A cell is withheld as a whole: with the same cells missing from every field, fields that add up to one another tell
    nothing more than one of them does.
    """
    rule, formers = rule_of(recipe), former_statistics(zone)
    offered = release(name, frame, recipe)
    withheld: dict[CellKey, Reason] = {}
    groups = 0
    for field in _fields(recipe):
        together = _together(formers, replace(offered, withheld=frozenset(withheld)), field)
        decided = protect(together.figures, rule)
        groups += decided.groups
        for cell, reason in decided.withheld.items():
            withheld.setdefault(together.cells[cell][1], reason)
    _require_safe(formers, replace(offered, withheld=frozenset(withheld)), recipe, rule)
    reasons = list(withheld.values())
    report = {
        "smallest": rule.smallest,
        "margin": str(limit("sources.guess_margin").value),
        "dominance": rule.dominance,
        "groups": groups,
        "withheld": {reason.value: reasons.count(reason) for reason in Reason},
        "against": [former.number for former in formers],
    }
    return Protected(public_table(offered, recipe, withheld), report)


def _fields(recipe: Recipe) -> list[Measure | None]:
    """The number of records, then each measure."""
    return [None, *recipe.measures]


def _together(formers: Sequence[Former], offered: Release, field: Measure | None) -> Joined:
    """The cells of one field in everything that is out and in what is offered."""
    if field is None:
        return joined([*(former.release for former in formers), offered], None)
    same = [former.release for former in formers if any(one.concept == field.concept for one in former.recipe.measures)]
    return joined([*same, offered], field.concept, nonnegative=field.nonnegative)


def _require_safe(formers: Sequence[Former], offered: Release, recipe: Recipe, rule: Rule) -> None:
    """The audit before anything goes out."""
    figures: list[Figures] = [_together(formers, offered, field).figures for field in _fields(recipe)]
    breaches = [breach for one in figures for breach in audit(one, rule)]
    if breaches:
        raise refuse("sources.gives_away", groups=len({breach.holders for breach in breaches}))


def known_versions(zone: Zone) -> list[int]:
    """What a check made now would be made against."""
    known = OpenVersion.objects.filter(
        zone=zone,
        open_set__kind=OpenKind.STATISTIC,
        state__in=[VersionState.PUBLISHED, VersionState.WITHDRAWN],
    )
    return list(known.order_by("decided_at", "pk").values_list("pk", flat=True))
