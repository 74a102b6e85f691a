"""Over which years a stated growth runs, where the sentence says so."""

import re

from gaoxin.engines.documents.audit.names import folded
from gaoxin.engines.documents.numbers import find_periods, parse_number
from gaoxin.engines.documents.numbers.periods import Role

_REACH = 160
"""A sentence is looked back over at most so many characters."""

_FULL_STOP = re.compile(r"[。；;！？]")
_COUNT = re.compile(r"(?:今后|未来|近|这|过去|前|后)([二三四五六七八九十]|\d{1,2})年")
_COMPARABLE = re.compile(r"可比|不变价|实际增长|实际增速|扣除价格")


def stated_base_year(text: str, at: int, until: int) -> int | None:
    """The year before the first year of growth, when the sentence up to `at` names a period that ends in `until`."""
    sentence = _FULL_STOP.split(folded(text[max(0, at - _REACH) : at + 12]))
    before = next((part for part in reversed(sentence) if part), "")
    periods = [one for one in find_periods(before) if one.role is Role.DURING and one.last == until > one.first]
    if periods:
        return periods[-1].first - 1
    counts = _COUNT.findall(before)
    years = parse_number(counts[-1]) if counts else None
    return None if years is None else until - int(years)


def in_comparable_prices(text: str, start: int, end: int) -> bool:
    """True when the words around a growth rate at `start`–`end` mark it as 可比价, 不变价 or 实际."""
    return bool(_COMPARABLE.search(folded(text[max(0, start - 12) : end + 16])))
