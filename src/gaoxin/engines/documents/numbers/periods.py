"""Years and periods as official documents name them: 2025年, 到2020年末, 2016—2020年, “十四五”期间, 二〇三五年, 今年.

The five-year plans are numbered from the first (一五, 1953–1957); from the third on they run without a gap, so that
十五 is 2001–2005, 十三五 2016–2020 and 十四五 2021–2025.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.documents.numbers.numerals import parse_number


class Role(StrEnum):
    """How a period stands in its sentence."""

    BY = "by"
    """A moment by which, or at which, something holds: 到2025年, 截至2019年底, 2019年."""
    DURING = "during"
    """A stretch over which something accumulates: “十三五”期间, 2021—2025年."""
    AGAINST = "against"
    """A base of comparison: 较2015年, 比上年, 在2018年基础上, 与2013年相比."""
    OF = "of"
    """The period of the value that follows: 2017年的8.2%, 由2012年的35%."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A period found at `start`:`end` of a text; `first` and `last` are its years, equal for a single year."""

    start: int
    end: int
    first: int
    last: int
    role: Role


_CENTURY = r"(?:19|20)\d{2}"
_CHINESE_YEAR = r"[一二][九〇零○][〇零○一二三四五六七八九]{2}"
_YEAR = rf"(?:{_CENTURY}|{_CHINESE_YEAR})"
_DASH = r"[-—–―－~～至到]+"
_RANGE = re.compile(rf"(?<![\d.])({_YEAR})\s*年?\s*{_DASH}\s*({_CENTURY}|{_CHINESE_YEAR}|\d{{2}}(?=年))\s*年?(?!\d)")
_SINGLE = re.compile(rf"(?<![\d.〔\[])({_YEAR})\s*年(?!鉴|版)")
_PLAN = re.compile(
    r"[“\"]?(十[一二三四五六七八]?五|[二三四]十[一二三]?五)[”\"]+(?:规划|计划)?(?:时期|期间|期末|时|末|初|以来)?"
)
_PLAN_BARE = re.compile(r"(?<![一二三四五六七八九十])(十[一二三四五六七八]五)(?:规划|计划)?(?:时期|期间|期末|末|以来)")
_RELATIVE = re.compile(r"(?:今年|本年度|本年|年内|当年|全年|年底前|年底)|(?:上年|去年|上一年度)|明年")
_AHEAD = re.compile(
    r"(?:未来|今后|用|再用|经过)?([一二三四五六七八九十两\d]{1,2})年(?:左右)?(?:内|以内|之内|后)|(?:未来|今后)([一二三四五六七八九十\d]{1,2})年"
)
_AGAINST_BEFORE = re.compile(r"(?:较|比|与|同|相比于?|相较于?|在|以|自|从)$")
_AGAINST_AFTER = re.compile(
    r"(?:年?[末底初]?)(?:的)?(?:水平)?(?:相比|的?基础上|基数|为基[期数年]|翻|(?:增长|提高|下降|降低|减少|提升|上升|增加))"
)
_TAIL = re.compile(r"[末底初]起?|年末|年底|中期|起(?![点步草飞])")


def plan_years(numeral: str) -> tuple[int, int] | None:
    """The years of a five-year plan by its number: 十四五 gives 2021 and 2025."""
    ordinal = re.sub("五$", "", numeral)
    number = parse_number(ordinal) if ordinal else None
    if number is None or number < 3:
        return None
    first = 1966 + (int(number) - 3) * 5 if number < 10 else 2001 + (int(number) - 10) * 5
    return first, first + 4


def find_periods(text: str, current: int | None = None) -> list[Mention]:
    """The years and periods named in a text, in order, without overlaps.

    `current` is the document's own year; without it 今年 and its kin are not resolved and not reported.
    """
    found: list[Mention] = []
    for match in _RANGE.finditer(text):
        first, last = _year(match.group(1)), _year(match.group(2), match.group(1))
        if first <= last:
            found.append(Mention(match.start(), match.end(), first, last, Role.DURING))
    for match in (*_PLAN.finditer(text), *_PLAN_BARE.finditer(text)):
        years = plan_years(match.group(1))
        if years is not None:
            found.append(_plan(text, match, years))
    for match in _SINGLE.finditer(text):
        tail = _TAIL.match(text, match.end())
        end = tail.end() if tail else match.end()
        year = _year(match.group(1))
        found.append(Mention(match.start(), end, year, year, _role(text, match.start(), end)))
    if current is not None:
        found += [_relative(text, match, current) for match in _RELATIVE.finditer(text)]
        found += [ahead for match in _AHEAD.finditer(text) if (ahead := _ahead(match, current)) is not None]
    return _apart(found)


def _year(raw: str, beside: str = "") -> int:
    if len(raw) == 2 and raw.isdigit():
        return int(beside[:2] + raw) if beside.isdigit() else 2000 + int(raw)
    number = parse_number(raw)
    return int(number) if number is not None else 0


def _plan(text: str, match: re.Match[str], years: tuple[int, int]) -> Mention:
    first, last = years
    if match.group().endswith("末"):
        first = last
    elif match.group().endswith("初"):
        last = first
    role = _role(text, match.start(), match.end())
    if role is Role.BY and first != last:
        role = Role.DURING
    return Mention(match.start(), match.end(), first, last, role)


def _relative(text: str, match: re.Match[str], current: int) -> Mention:
    word = match.group()
    year = current - 1 if word in ("上年", "去年", "上一年度") else current + 1 if word == "明年" else current
    return Mention(match.start(), match.end(), year, year, _role(text, match.start(), match.end()))


def _ahead(match: re.Match[str], current: int) -> Mention | None:
    number = parse_number(match.group(1) or match.group(2))
    if number is None or not 1 <= number <= 30:
        return None
    return Mention(match.start(), match.end(), current + int(number), current + int(number), Role.BY)


def _role(text: str, start: int, end: int) -> Role:
    before = text[max(0, start - 4) : start]
    after = text[end : end + 8]
    if re.search(r"(?:较|比|相比于?|相较于?)(?:[“\"])?$", before):
        return Role.AGAINST
    if _AGAINST_BEFORE.search(before) and _AGAINST_AFTER.match(after):
        return Role.AGAINST
    if re.match(r"的?(?:水平)?(?:基础上|基数|相比)", after):
        return Role.AGAINST
    if after.startswith("的") or (re.search(r"[由从自]$", before) and re.match(r"[约近]?\d", after)):
        return Role.OF
    return Role.BY


def _apart(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, one.start - one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
