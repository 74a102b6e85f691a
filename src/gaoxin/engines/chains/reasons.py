"""Why a segment is a gap, or the next step, in sentences that an officer can check."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from gaoxin.engines.chains.holders import SegmentKey
from gaoxin.engines.chains.relatedness import Method, Related, Space, Unit
from gaoxin.engines.chains.spans import Part, money, percent
from gaoxin.kernel.problems import Problem

MOST_NAMED = 3
"""Segments named in one sentence."""
UNITS: Mapping[Unit, Mapping[str, str]] = {
    Unit.REGION: {"zh": "地区", "en": "regions"},
    Unit.ZONE: {"zh": "开发区", "en": "zones"},
    Unit.FIRM: {"zh": "企业", "en": "firms"},
}


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of a year in 分, between limits; `high` is None where nothing limits it. Above what is known, enterprises
    that told nothing are taken to be like those of their segment that did, and needs without a share may take all that
    the buyer's other shares leave."""

    low: int
    high: int | None

    @property
    def known(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Buyer:
    """A segment that needs this one or, where `kind` is another, a special kind of it. At `step` 1 it is made here, at
    further ones it is bought outside now. Its `output` (at further steps what is bought of it), the share it spends,
    None where unknown, and the amount this makes."""

    segment: SegmentKey
    kind: SegmentKey
    step: int
    output: Amount
    share: float | None
    amount: Amount


class Says:
    """Segments and amounts as sentences name them."""

    def __init__(self, names: Mapping[SegmentKey, Mapping[str, str]]) -> None:
        self.names = names

    def segments(self, keys: Collection[SegmentKey]) -> dict[str, str]:
        """The first few by name."""
        first = list(dict.fromkeys(keys))[:MOST_NAMED]
        named = [self.names.get(key, {"zh": key, "en": key}) for key in first]
        return {"zh": "、".join(name["zh"] for name in named), "en": ", ".join(name["en"] for name in named)}

    def amount(self, amount: Amount) -> dict[str, str]:
        """One amount, or its limits as far as there are any."""
        low, high = money(amount.low), money(amount.high or 0)
        if amount.known:
            return low
        if amount.high is None:
            if not amount.low:
                return {"zh": "未知数额", "en": "an unknown amount"}
            return {"zh": f"{low['zh']}以上", "en": f"{low['en']} or more"}
        if not amount.low:
            return {"zh": f"至多{high['zh']}", "en": f"at most {high['en']}"}
        return {"zh": f"{low['zh']}至{high['zh']}", "en": f"{low['en']} to {high['en']}"}


def why_demand(says: Says, needed: Amount, further: Amount, buyers: tuple[Buyer, ...]) -> tuple[Problem, ...]:
    """Who here needs it, and how much; what is not known of that."""
    direct = [buyer for buyer in buyers if buyer.step == 1]
    found = []
    if not buyers:
        return (Problem("chain_gap.not_needed"),)
    if direct:
        names = says.segments([buyer.segment for buyer in direct])
        found.append(Problem("chain_gap.needed", {"buyers": names, "amount": says.amount(needed)}))
    if further.high != 0:
        names = says.segments([buyer.segment for buyer in buyers if buyer.step > 1])
        found.append(Problem("chain_gap.needed_further", {"buyers": names, "amount": says.amount(further)}))
    unsaid = says.segments([buyer.segment for buyer in buyers if buyer.share is None])
    if unsaid["zh"]:
        found.append(Problem("chain_gap.share_unknown", {"buyers": unsaid}))
    untold = says.segments([buyer.segment for buyer in direct if not buyer.output.known])
    if untold["zh"]:
        found.append(Problem("chain_gap.output_unknown", {"buyers": untold}))
    return tuple(found)


def why_dependence(says: Says, idle: bool, supply: Amount, dependence: Part) -> tuple[Problem, ...]:
    """How much of it comes from outside; nothing where nobody needs it."""
    if idle:
        return ()
    if supply.high == 0:
        return (Problem("chain_gap.nothing_made"),)
    share = percent(dependence.low)
    if not dependence.known:
        share = f"{percent(dependence.low)}–{percent(dependence.high)}"
    return (Problem("chain_gap.partly_made", {"supply": says.amount(supply), "share": share}),)


def why_feasible(says: Says, related: Related, known: Space | None) -> tuple[Problem, ...]:
    """How related it is to what the zone does, and by what that was told."""
    if related.value is None or related.method is None:
        return (Problem("chain_gap.relation_unknown"),)
    near = says.segments([near.segment for near in related.nearest])
    value = percent(related.value)
    if not related.nearest:
        return (Problem("chain_gap.unrelated"),)
    if related.method is Method.CO_PRESENCE and known is not None:
        values = {"near": near, "value": value, "count": related.units, "unit": UNITS[known.unit]}
        return (Problem("chain_gap.together", values),)
    if related.method is Method.SHARED_INPUTS:
        return (Problem("chain_gap.same_inputs", {"near": near, "value": value}),)
    return (Problem("chain_gap.same_codes", {"near": near, "value": value}),)


def why_candidates(says: Says, outside: int | None) -> tuple[Problem, ...]:
    """How many could be brought in."""
    if outside is None:
        return (Problem("chain_gap.candidates_unknown"),)
    if not outside:
        return (Problem("chain_gap.no_candidates"),)
    return (Problem("chain_gap.candidates", {"count": outside}),)


def why_extension(says: Says, suppliers: Collection[SegmentKey], inputs: float) -> tuple[Problem, ...]:
    """What made here it would use."""
    values = {"suppliers": says.segments(suppliers), "share": percent(inputs)}
    return (Problem("chain_gap.next_step", values),)
