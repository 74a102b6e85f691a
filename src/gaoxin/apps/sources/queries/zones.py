"""Several zones side by side: the measures that apps contribute, for each zone the person may look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Level
from gaoxin.web import registry
from gaoxin.web.registry import Measure, TileFigure

SCOPE = "zone"


@dataclass(frozen=True, slots=True)
class Line:
    """One measure across the zones, in their order."""

    measure: Measure
    zones: Sequence[Zone]
    figures: Sequence[TileFigure]

    @property
    def by_zone(self) -> list[tuple[Zone, TileFigure]]:
        return list(zip(self.zones, self.figures, strict=True))

    @property
    def pk(self) -> str:
        return self.measure.key


@dataclass(frozen=True, slots=True)
class Comparison:
    """The zones compared and a line for each measure."""

    zones: Sequence[Zone]
    lines: Sequence[Line]


def comparable(user: User) -> list[Zone]:
    """The development zones the person may look at: their own, and for a viewer those below."""
    return [zone for zone in zones_of(user) if zone.level == Level.ZONE and standing(user, zone).belongs]


def comparison(user: User) -> Comparison:
    """Every measure that is told by zone, asked for each zone with the person's own rights."""
    zones = comparable(user)
    measures = [one for one in registry.every(Measure) if SCOPE in one.scopes]
    return Comparison(zones, [Line(one, zones, [_figure(one, user, zone) for zone in zones]) for one in measures])


def _figure(measure: Measure, user: User, zone: Zone) -> TileFigure:
    """A measure may answer a plain number; here it becomes a figure with its unit."""
    found = measure.value(user, zone=zone)
    if isinstance(found, TileFigure):
        return found
    return TileFigure(found, measure.unit, missing=measure.label, synthetic=zone.synthetic)
