"""What one reason for concern is, before it is compared with the alerts that stand; sentences as they are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.models import Placement
from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import Problem
from gaoxin.web.problems import Said, say

FEN_PER_WAN = 1_000_000
Line = tuple[str, Mapping[str, Any], str]
"""A line of evidence: the code of its sentence, the values, the day of which it tells."""


@dataclass(frozen=True, slots=True)
class Found:
    """One reason for concern. `enterprise` is None where it is about a segment as a whole."""

    kind: str
    reason: str
    enterprise: int | None
    chain: str
    segment: str
    measure: float
    grade: int
    as_of: date
    evidence: Sequence[Line] = field(default=())
    risk: int | None = None
    synthetic: bool = False

    @property
    def key(self) -> tuple[str, int | None, str]:
        """What makes two the same reason."""
        return self.kind, self.enterprise, self.reason


def told(evidence: Sequence[Sequence[Any]]) -> list[tuple[Said, str]]:
    """Lines of evidence in the reader's language, each with its day."""
    return [(say(Problem(code, values)), day) for code, values, day in evidence]


def whole_wan(fen: int) -> str:
    """Whole 分 as 万元 with separators, for a sentence."""
    return f"{Decimal(fen) / FEN_PER_WAN:,.0f}"


def standing_on_chains(zone: Zone) -> Mapping[int, tuple[str, str]]:
    """The enterprises of a zone that stand on chains for certain, each with the segment where it is surest."""
    rows = Placement.objects.filter(zone=zone, state=PlacementState.CONFIRMED, enterprise__merged=False)
    ordered = rows.order_by("enterprise", "-share", "-confidence", "pk")
    found: dict[int, tuple[str, str]] = {}
    for enterprise, chain, segment in ordered.values_list("enterprise", "chain", "segment"):
        found.setdefault(enterprise, (chain, segment))
    return found


def made_up(keys: Sequence[int]) -> frozenset[int]:
    """Those of the enterprises that are synthetic."""
    return frozenset(Enterprise.objects.filter(pk__in=keys, synthetic=True).values_list("pk", flat=True))
