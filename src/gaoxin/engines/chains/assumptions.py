"""What a shock stops, and what is assumed where nothing is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gaoxin.engines.chains.declared import NeedKind


@dataclass(frozen=True, slots=True)
class Shock:
    """What stops: enterprises by key, all enterprises of a region, and parts (0 to 1) of what comes from outside, by
    segment. `days` is None where it does not end."""

    firms: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    outside: Mapping[str, float] = field(default_factory=dict)
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is assumed where nothing is known; every outcome states it.

    `spare`: how much more a line can make, as a part of its output. `outside`: the part of a segment's supply that
    comes from makers nobody listed, by segment, and `outside_else` for segments that have known makers and are not
    named. `grips`: how much of a line stops when an input of this kind is missing. `substitutable`: the part of a
    missing segment that something else can replace. `switching`: the part of a lost contract that can be bought on the
    market instead. `stock_days` stands for stocks that are not known; known ones are multiplied by `stock_factor`.
    """

    horizon_days: int = 90
    spare: float = 0.1
    outside: Mapping[str, float] = field(default_factory=dict)
    outside_else: float = 0.0
    grips: Mapping[str, float] = field(
        default_factory=lambda: {
            NeedKind.MATERIAL: 1.0,
            NeedKind.PART: 1.0,
            NeedKind.EQUIPMENT: 0.0,  # what stands runs on
            NeedKind.SERVICE: 0.5,
            "": 1.0,
        }
    )
    substitutable: Mapping[str, float] = field(default_factory=dict)
    switching: float = 1.0
    stock_days: float = 0.0
    stock_factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranges:
    """Between what an assumption may lie: (least, most)."""

    spare: tuple[float, float] = (0.0, 0.3)
    stock_factor: tuple[float, float] = (0.5, 1.5)
    service_grip: tuple[float, float] = (0.2, 0.8)
