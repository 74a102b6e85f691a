"""An industry chain as it is declared: its segments, what each of them needs, and the way it is to grow.

A segment (环节) is a step of making or serving that an enterprise can stand on; its needs lead to the segments it buys
from, inside the chain or in another one. Shares are parts of a segment's own output value, 0 to 1.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Tier(StrEnum):
    """Where a segment stands between raw materials and the last use."""

    UPSTREAM = "upstream"
    MIDSTREAM = "midstream"
    DOWNSTREAM = "downstream"
    SUPPORT = "support"
    """Beside the chain: testing, research, equipment, logistics and other services that several segments use."""


class NeedKind(StrEnum):
    """What is bought: goods that go into the product, what it is made with, or work done for it."""

    MATERIAL = "material"
    PART = "part"
    EQUIPMENT = "equipment"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Branch:
    """Segments that are shown, and folded, together."""

    key: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Need:
    """What a segment buys. `chain` is empty inside the same chain. `share` is the part of the buying segment's output
    value spent on it, None where nobody has said."""

    chain: str
    segment: str
    kind: NeedKind
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment. `products` are named as firms name them; `codes` are of GB/T 4754-2017, three or four digits;
    `kind_of` is the segment that this is a special case of; `stock_days` are days that users usually have in stock,
    None where unknown."""

    key: str
    name: str
    name_en: str
    tier: Tier
    branch: str
    products: tuple[str, ...]
    codes: tuple[str, ...]
    needs: tuple[Need, ...]
    kind_of: str
    stock_days: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way a chain is to grow (发展路径): what is aimed at, and the segments it is about."""

    key: str
    name: str
    name_en: str
    aim: str
    segments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeclaredChain:
    """One chain. Segments and branches stand in the order in which they are shown."""

    key: str
    name: str
    name_en: str
    definition: str
    branches: Mapping[str, Branch]
    segments: Mapping[str, Segment]
    path: tuple[Step, ...]

    def needs(self) -> Iterator[tuple[Segment, Need]]:
        """Every need with the segment that has it."""
        for segment in self.segments.values():
            for need in segment.needs:
                yield segment, need
