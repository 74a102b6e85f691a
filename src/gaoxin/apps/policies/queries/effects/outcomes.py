"""Recipients of a policy beside comparable enterprises that received nothing: a description, no proof.

Comparable is who, in the year before the payment, was of the same industry division, the same size class and the same
band of revenue. Growth is the median of each group's growth from the year before the payment to one and two years after
it. Fewer than `LEAST` on either side are not compared.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

LEAST = 5
BANDS = (20_000_000_00, 100_000_000_00, 500_000_000_00, 2_000_000_000_00)
"""Ends of bands of revenue in 分: 2000 万元, 1 亿元, 5 亿元, 20 亿元."""
MEASURES = ("revenue", "average_staff", "rd_expense", "tax_paid")

Figures = Mapping[tuple[int, int], Mapping[str, int | None]]
"""The yearly figures by enterprise and year."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What an enterprise is alike to others in."""

    industry: str
    size: str
    band: int


@dataclass(frozen=True, slots=True)
class Growth:
    """One measure after some years: the median growth in % of recipients and of others, and of how many. None where
    there are fewer than `LEAST`."""

    measure: str
    after: int
    recipients: float | None
    recipient_count: int
    others: float | None
    other_count: int

    @property
    def enough(self) -> bool:
        return self.recipients is not None and self.others is not None


def band(revenue: int) -> int:
    """Which band of revenue it is in, from nothing up.

    >>> band(0), band(20_000_000_00), band(3_000_000_000_00)
    (0, 1, 4)
    """
    return sum(revenue >= end for end in BANDS)


def growths(
    paid: Mapping[int, int], kinds: Mapping[int, tuple[str, str]], figures: Figures, excluded: Collection[int] = ()
) -> Sequence[Growth]:
    """`paid` is the year in which each recipient was first paid; `kinds` the industry division and size class of every
    enterprise of the zone; `excluded` are enterprises that received money by this policy at any other time."""
    made = []
    for measure in MEASURES:
        for after in (1, 2):
            mine = _grown(paid, figures, measure, after)
            others = _others(paid, kinds, figures, measure, after, set(excluded) | set(paid))
            enough = len(mine) >= LEAST and len(others) >= LEAST
            made.append(
                Growth(
                    measure,
                    after,
                    median(mine) if enough else None,
                    len(mine),
                    median(others) if enough else None,
                    len(others),
                )
            )
    return made


def _grown(starts: Mapping[int, int], figures: Figures, measure: str, after: int) -> list[float]:
    found = (_rate(figures, key, year - 1, year + after, measure) for key, year in starts.items())
    return [one for one in found if one is not None]


def _others(
    paid: Mapping[int, int],
    kinds: Mapping[int, tuple[str, str]],
    figures: Figures,
    measure: str,
    after: int,
    left_out: Collection[int],
) -> list[float]:
    """Each comparable enterprise once for each year in which a recipient like it began."""
    wanted = {(year, kind) for key, year in paid.items() if (kind := _kind(kinds, figures, key, year - 1))}
    found = []
    for year in sorted({year for year, _ in wanted}):
        for key in kinds:
            if key not in left_out and (year, _kind(kinds, figures, key, year - 1)) in wanted:
                rate = _rate(figures, key, year - 1, year + after, measure)
                if rate is not None:
                    found.append(rate)
    return found


def _kind(kinds: Mapping[int, tuple[str, str]], figures: Figures, key: int, year: int) -> Kind | None:
    revenue = figures.get((key, year), {}).get("revenue")
    industry, size = kinds.get(key, ("", ""))
    return None if revenue is None or not industry or not size else Kind(industry, size, band(revenue))


def _rate(figures: Figures, key: int, start: int, end: int, measure: str) -> float | None:
    """Growth in %; None where either end is unknown, or there was nothing to grow from."""
    before, then = figures.get((key, start), {}).get(measure), figures.get((key, end), {}).get(measure)
    return None if before is None or then is None or before <= 0 else (then / before - 1) * 100
