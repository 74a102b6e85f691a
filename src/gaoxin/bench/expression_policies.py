"""The policies of the bench: each condition as an official text of ours and as a line of Polars written by hand.

The hand-written side is what an analyst would write who knows the columns: binary fractions, no thought for unknown
facts or zero denominators.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

MONEY = tuple(f"金额{number}" for number in range(12))
COUNTS = tuple(f"数量{number}" for number in range(8))
CODES = tuple(str(code) for code in range(1000, 1050))
YEARS = (2025, 2024, 2023)
ON = date(2026, 5, 1)
YEAR_BEFORE, THREE_YEARS_BEFORE = date(2025, 5, 1), date(2023, 5, 1)
_WAN = 1_000_000


@dataclass(frozen=True, slots=True)
class Line:
    """One condition: its text, and the same for a frame of Polars (an expression; named `Any` to import nothing)."""

    text: str
    plain: Any


def policy(random: Random, conditions: int) -> list[Line]:
    """So many conditions of the kinds that official criteria have; about 430 different ones there are."""
    return [_condition(random) for _ in range(conditions)]


def _condition(random: Random) -> Line:
    forms = (_least, _most, _people, _share, _sums, _growth, _codes, _plain_facts)
    return random.choices(forms, (4, 1, 2, 1, 1, 1, 2, 2))[0](random)


def _col(name: str, year: int = 2025) -> Any:
    import polars as pl

    return pl.col(f"{name}_{year}")


def _least(random: Random) -> Line:
    one, amount = random.choice(MONEY), random.choice((100, 500, 1000, 2000, 5000))
    return Line(f"{one} >= {amount} 万元", _col(one) >= amount * _WAN)


def _most(random: Random) -> Line:
    one, amount = random.choice(MONEY), random.choice((2, 4, 10))
    return Line(f"{one} <= {amount} 亿元", _col(one) <= amount * 10_000 * _WAN)


def _people(random: Random) -> Line:
    one, amount = random.choice(COUNTS), random.choice((10, 50, 100))
    return Line(f"{one} >= {amount} 人", _col(one) >= amount)


def _share(random: Random) -> Line:
    few, many = random.sample(COUNTS, 2)
    share = random.choice((10, 20, 30))
    return Line(f"{few} / {many} >= {share}%", _col(few) / _col(many) >= share / 100)


def _sums(random: Random) -> Line:
    one, other = random.sample(MONEY, 2)
    share = random.choice((3, 4, 5))
    above, below = (sum((_col(name, year) for year in YEARS[1:]), _col(name)) for name in (one, other))
    return Line(f"合计({one}, 近3年) / 合计({other}, 近3年) >= {share}%", above / below >= share / 100)


def _growth(random: Random) -> Line:
    one, rate = random.choice(MONEY), random.choice((5, 10, 20))
    return Line(f"增长率({one}) >= {rate}%", (_col(one) - _col(one, 2024)) / _col(one, 2024) >= rate / 100)


def _codes(random: Random) -> Line:
    import polars as pl

    chosen = random.sample(CODES[:8], 4)
    return Line(f"行业代码 属于 {{{', '.join(chosen)}}}", pl.col("行业代码").is_in(chosen))


def _plain_facts(random: Random) -> Line:
    import polars as pl

    forms: Sequence[Line] = (
        Line("非 重大事故", ~pl.col("重大事故")),
        Line("上市", pl.col("上市")),
        Line("成立日期 <= 申报日 - 365 天", pl.col("成立日期") <= YEAR_BEFORE),
        Line("周年数(成立日期, 申报日) >= 3 年", pl.col("成立日期") <= THREE_YEARS_BEFORE),
    )
    return random.choice(forms)
