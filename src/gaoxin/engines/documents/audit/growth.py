"""Growth rates that do not follow from their end points, wherever in the document these stand."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.conventions import COMPARABLE_PRICES, PRICE_FREE
from gaoxin.engines.documents.audit.facts import Fact, Facts, allowed, key_of_row, places
from gaoxin.engines.documents.audit.interval import Interval, yearly_rate
from gaoxin.engines.documents.audit.model import Certainty, Check, Figure, Finding, FindingType, Item
from gaoxin.engines.documents.audit.names import Key
from gaoxin.engines.documents.audit.periods import in_comparable_prices, stated_base_year
from gaoxin.engines.documents.indicators import Growth, GrowthKind, Indicator, Measure, Op
from gaoxin.kernel.quantities import exact

FURTHEST = 7
"""Where the text does not say from which year a rate runs, a base further back than this is not meant."""

SAME_SIZE = 10
"""No average of a plan leads to more than ten times its base."""

LOOSE_MULTIPLE = (Fraction(95, 100), Fraction(125, 100))
"""翻一番 is said of anything from nearly twice to somewhat more than twice."""

_RATE_NAME = re.compile(r"年均(?:增长率|增长速度|增长|增速)$")


@dataclass(frozen=True, slots=True)
class Claim:
    """A growth stated in a row, with the printed values it may run between."""

    row: Indicator
    key: Key
    growth: Growth
    bases: tuple[Fact, ...]
    ends: tuple[Fact, ...]
    period_stated: bool

    @property
    def base(self) -> Fact:
        """The base a reader would take: the row's own, else the latest, of a table before one of the text."""
        return max(self.bases, key=lambda fact: (fact.row is self.row, fact.when, fact.row.source == "table"))

    @property
    def end(self) -> Fact:
        """The end the growth leads to."""
        return self.ends[0]

    def holds(self) -> bool:
        """True when some printed base and end agree with the rate."""
        return any(fits(self.growth, base, end) for base in self.bases for end in self.ends)


def growth_mismatches(facts: Facts, text: str) -> Iterator[Finding]:
    """Every stated growth for which base and end are printed and no printed base leads to the end at that rate.

    A growth stated twice, in the text and in a table, is one finding.
    """
    failed: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for row in facts.rows:
        for key, growth in _stated(row):
            claim = _claim(row, key, growth, facts, text)
            if claim is not None and not claim.holds():
                numbers = (growth.kind, growth.value, claim.base.exact, claim.end.exact)
                failed[facts.root(key), *numbers].append(claim)
    for claims in failed.values():
        yield _finding(claims, facts)


def _stated(row: Indicator) -> Iterator[tuple[Key, Growth]]:
    """The growth a row states of itself; for a row that is a yearly rate, of the indicator it is the rate of."""
    if row.measure is Measure.LEVEL:
        yield from ((key_of_row(row), growth) for growth in row.growth)
    elif row.measure is Measure.GROWTH and _RATE_NAME.search(row.name):
        key = key_of_row(replace(row, name=_RATE_NAME.sub("", row.name)))
        for value in row.targets:
            if isinstance(value.value, Decimal) and isinstance(value.year, int) and value.raw is not None:
                rate = (value.value, "%", value.op or Op.EQ, value.raw, value.at or row.offset)
                yield key, Growth(GrowthKind.CAGR, *rate, until=value.year)


def _claim(row: Indicator, key: Key, growth: Growth, facts: Facts, text: str) -> Claim | None:
    """The growth with its printed end points; None where one is not printed or the two cannot be compared."""
    if growth.comparable or in_comparable_prices(text, growth.span.start, growth.span.end):
        return None
    known = [fact for fact in facts.same_indicator(key) if _usable(fact, growth)]
    own = [fact for fact in known if fact.row is row]
    until = growth.until or max((fact.when for fact in own), default=None)
    if until is None:
        return None
    ends = [fact for fact in own if fact.when == until] or [fact for fact in known if fact.when == until]
    since = growth.since or stated_base_year(text, growth.at, until)
    earliest = until - (FURTHEST if growth.kind is GrowthKind.CAGR else 1)
    bases = [fact for fact in known if (fact.when == since if since else earliest <= fact.when < until)]
    bases = [fact for fact in bases if all(_alike(fact, end) for end in ends)]
    if not bases or not ends:
        return None
    return Claim(row, key, growth, tuple(bases), tuple(ends), since is not None)


def _usable(fact: Fact, growth: Growth) -> bool:
    """Growth in percent is not checked for an indicator that is itself a percentage: it may mean points."""
    dated = isinstance(fact.year, int) and fact.row.measure is Measure.LEVEL and not fact.value.cumulative
    return dated and fact.exact > 0 and not (fact.stem == "%" and growth.unit == "%")


def _alike(base: Fact, end: Fact) -> bool:
    """True for values of one size and subject; a base a tenth or ten times the end is of another area or body."""
    near = Fraction(1, SAME_SIZE) <= end.exact / base.exact <= SAME_SIZE
    return near and (base.stem, base.subject) == (end.stem, end.subject)


def fits(growth: Growth, base: Fact, end: Fact, years: int | None = None) -> bool:
    """True when a base, grown as stated over the years between, can be the end, all within their printing."""
    return _grown(growth, base, end.when - base.when if years is None else years).meets(end.amount)


def _grown(growth: Growth, base: Fact, years: int) -> Interval:
    rate = _rate(growth)
    if growth.kind is GrowthKind.MULTIPLE:
        return Interval(_times(base.amount.low, rate.low), _times(base.amount.high, rate.high))
    if growth.unit != "%":
        return base.amount + rate * base.size
    return base.amount.grown(rate * Fraction(1, 100), years if growth.kind is GrowthKind.CAGR else 1)


def _times(bound: Fraction | None, factor: Fraction | None) -> Fraction | None:
    return None if bound is None or factor is None else bound * factor


def _rate(growth: Growth) -> Interval:
    """The rates, points or multiples the statement allows."""
    if growth.kind is GrowthKind.MULTIPLE:
        times = Fraction(growth.value)
        # 增长2倍 is said of twice and of three times the base; neither reading is held against the author.
        most = times if "翻" in growth.raw else times + 1
        return Interval(times * LOOSE_MULTIPLE[0], None if growth.op in (Op.GE, Op.GT) else most * LOOSE_MULTIPLE[1])
    rate = allowed(growth.value, growth.raw, growth.op)
    if growth.op is not Op.APPROX:
        return rate
    slack = max(Fraction(1, 2), Fraction(10) ** -places(growth.value, growth.raw))
    return rate | Interval(Fraction(growth.value) - slack, Fraction(growth.value) + slack)


def _finding(claims: Sequence[Claim], facts: Facts) -> Finding:
    claim = claims[0]
    base, end, name = claim.base, claim.end, claim.key.name
    years = end.when - base.when
    at_prices = COMPARABLE_PRICES.covers(name) and not any(word in name for word in PRICE_FREE)
    doubtful = at_prices or not _certain_kind(claim) or base.value.year_inferred or end.value.year_inferred
    shorter = years - 1 if claim.growth.kind is GrowthKind.CAGR and not claim.period_stated and years > 1 else None
    others = tuple(fact for fact in _near(claim.key, facts, end) if fits(claim.growth, fact, end))
    return Finding(
        type=FindingType.CAGR_MISMATCH,
        indicator=claim.row.name,
        severity=Certainty.LIKELY if doubtful else Certainty.CERTAIN,
        items=_items(claims, others),
        check=_check(claim, base, end, shorter),
        **wording.growth(
            claim.growth,
            base,
            end,
            shorter=shorter,
            shorter_fits=shorter is not None and fits(claim.growth, base, end, shorter),
            others=others,
            at_prices=at_prices,
        ),
    )


def _certain_kind(claim: Claim) -> bool:
    """A yearly average or a change against a named year; 增长8% alone may be against a base revised since."""
    return claim.growth.kind is GrowthKind.CAGR or claim.growth.since is not None


def _near(key: Key, facts: Facts, end: Fact) -> Iterator[Fact]:
    """Values under almost the same name (规模以上工业总产值 for 工业总产值) that may be the base that was meant."""
    for fact in facts.ending_alike(key):
        usable = isinstance(fact.year, int) and fact.stem == end.stem and fact.exact > 0
        if usable and end.when - FURTHEST <= fact.when < end.when:
            yield fact


def _items(claims: Sequence[Claim], others: Sequence[Fact]) -> tuple[Item, ...]:
    """Every base of the year taken, every statement of the growth, and the bases that would fit."""
    base, end = claims[0].base, claims[0].end
    bases = [base, *(fact for fact in claims[0].bases if fact.year == base.year and fact.row is not base.row)]
    items = {fact.row.span: fact.item for fact in (*bases, end, *others)}
    for claim in claims:
        own = claim.end if claim.end.row is claim.row else None
        number, unit = (own.number, own.row.unit) if own else (None, None)
        span, said = claim.row.span, claim.growth.value
        items[span] = Item(claim.row.evidence, span, number, unit, claim.end.year, growth=said)
    return tuple(items.values())


def _check(claim: Claim, base: Fact, end: Fact, shorter: int | None) -> Check:
    growth, years = claim.growth, end.when - base.when
    first, last = (wording.plain(exact(fact.exact / end.size)) for fact in (base, end))
    if growth.kind is GrowthKind.MULTIPLE:
        return Check(f"{last}/{first}", growth.raw, {"ratio": wording.tidy(end.exact / base.exact)})
    if growth.unit != "%":
        points = exact((end.exact - base.exact) / end.size)
        return Check(f"{last}-{first}", f"{wording.plain(growth.value)}{growth.unit}", {"points": points})
    span = years if growth.kind is GrowthKind.CAGR else 1
    computed: dict[str, Figure] = {
        "base": base.number,
        "target": end.number,
        "years": span,
        "rate_pct": rate_between(base, end, span),
        "target_if_rate": wording.tidy(base.exact * (1 + Fraction(growth.value) / 100) ** span / end.size),
    }
    if shorter is not None:
        computed[f"rate_{shorter}y_pct"] = rate_between(base, end, shorter)
    return Check(f"({last}/{first})^(1/{span})-1", f"{wording.plain(growth.value)}%", computed)


def rate_between(base: Fact, end: Fact, years: int) -> Decimal:
    """The yearly growth in percent that leads from base to end."""
    return yearly_rate(base.exact, end.exact, years)
