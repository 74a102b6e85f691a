"""Money and shares in the running text of policies: 1.5亿元, 50—200万元, 20、50、100万元, 100元/亩, 5%—20%.

Money is told in 万元; what is counted by the piece keeps its own unit (元/亩). Each figure has its place in the text.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from gaoxin.engines.documents.numbers.numerals import parse_number

MYRIAD = Decimal(10_000)
_NUMBER = (
    r"(?<![\d.])\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?"
    r"|(?<![一二三四五六七八九十两百千])[一二三四五六七八九十两百千]{1,12}"
)
_SCALE = r"百万|千万|十万|万|亿|千|百"
_SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8}
_THING = (
    r"亩|平方米|平米|间|床位|床|张|人次|人|户|件|项|台套|台|套|吨|公里|辆|家|个|只|头|场|车次|次|标箱|千瓦时|千瓦|立方米|"
    r"年|月|天|日|夜|晚|株|棵|班|架次|架|艘|篇|部|例|种|公斤|度"
)
_TO = r"\s*(?:-|—|–|－|~|～|至|到)+\s*"
_MONEY = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?P<low_scale>{_SCALE})?(?:元)?(?:{_TO}(?P<high>{_NUMBER})\s*(?P<high_scale>{_SCALE})?)?\s*元"
    rf"(?:人民币)?(?P<per>(?:[/／](?:{_THING}))+)?"
)
_BARE = re.compile(
    rf"(?<=[\u4e00-\u9fff])(?P<low>{_NUMBER})\s*(?P<low_scale>万|亿)(?:{_TO}(?P<high>{_NUMBER})\s*(?P<high_scale>万|亿))?(?P<per>)"
    r"(?=[，。；、）)]|$|奖|补助|补贴|资助|支持|以上|以下|封顶)"
)
_SPEAKS_OF_MONEY = re.compile(
    r"(?:给予|奖励?|补助?|补贴|资助|支持|最高|不超过|上限|收入|产值|投资|税收|销售额)[^，。；、\d]{0,10}$"
)
"""Money that leaves its 元 out: 奖励企业50万。"""
_EARLIER = re.compile(rf"(?P<low>{_NUMBER})\s*(?P<scale>{_SCALE})?(?P<unit>元)?\s*(?:、|和|及|与|以及|或|/)\s*$")
"""A figure of a list that leaves its unit to the next: 20、50、100万元, 50万和30万元."""
_SHARE = re.compile(
    rf"(?P<low>(?<![\d.])\d{{1,9}}(?:\.\d{{1,6}})?)\s*[%％]?(?:{_TO}(?P<high>\d{{1,9}}(?:\.\d{{1,6}})?))?\s*(?P<unit>[%％‰]|个百分点)"
    r"|百分之(?P<words>[一二三四五六七八九十百零]{1,12})"
)
_LISTED = re.compile(r"\s*(?:、|和|及|与|以及|或)\s*")
_EARLIER_SHARE = re.compile(r"(?P<low>(?<![\d.])\d{1,9}(?:\.\d{1,6})?)(?:、|和|及|与|或)$")
_PIECE = re.compile(
    rf"每(?P<piece>个?床位|张床|{_THING})"
    r"(?P<time>[/每]?[年月天日])?(?:[^，。；、\d]{0,6}?)(?:(?:奖励|补助|补贴|给予|奖补|资助|支持|奖|补)[^，。；、\d]{0,6})?$"
)
_NEAR = 30
"""How many characters before a figure may say what it is counted in."""
_TIMES = {"年", "月", "天", "日"}


class Kind(StrEnum):
    """What a figure measures."""

    MONEY = "money"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `start`:`end` of a text; money in its `unit` (万元, 元/亩), shares in percent."""

    start: int
    end: int
    kind: Kind
    low: Decimal
    high: Decimal
    unit: str = "万元"


def figures(text: str) -> list[Figure]:
    """All money and shares of a text, in order.

    >>> [(str(one.low), str(one.high), one.unit) for one in figures("分别给予20、50、100万元，按5%—20%")]
    [('20', '20', '万元'), ('50', '50', '万元'), ('100', '100', '万元'), ('5', '20', '%')]
    """
    found: list[Figure] = []
    for match in _MONEY.finditer(text):
        found.extend(_money(text, match))
    for match in _BARE.finditer(text):
        taken = any(one.start < match.end() and match.start() < one.end for one in found)
        if not taken and _SPEAKS_OF_MONEY.search(text[max(0, match.start() - _NEAR) : match.start()]):
            found.extend(_money(text, match))
    for match in _SHARE.finditer(text):
        found.extend(_shares(text, match))
    return _counted_alike(text, sorted(found, key=lambda one: one.start))


def _counted_alike(text: str, found: list[Figure]) -> list[Figure]:
    """The figures, those of one list counted in what the first is: 每人每月3000元、1500元、800元."""
    answer: list[Figure] = []
    for one in found:
        last = answer[-1] if answer else None
        joined = last is not None and last.unit.startswith("元/") and one.kind is Kind.MONEY and one.unit == "万元"
        if (
            last
            and joined
            and _LISTED.fullmatch(text[last.end : one.start])
            and not re.search("万|亿", text[one.start : one.end])
        ):
            one = replace(one, low=one.low * MYRIAD, high=one.high * MYRIAD, unit=last.unit)
        answer.append(one)
    return answer


def _value(raw: str, scale: str | None) -> Decimal | None:
    number = parse_number(raw)
    return None if number is None else number * _SCALES[scale or ""]


def _money(text: str, match: re.Match[str]) -> list[Figure]:
    scale = match["high_scale"] or match["low_scale"] or ""
    low = _value(match["low"], match["low_scale"] or (scale if match["high"] else ""))
    high = _value(match["high"], scale) if match["high"] else low
    if low is None or high is None or high < low:
        return []
    unit = _unit(text, match, scale)
    by = Decimal(1) if unit.startswith("元") else MYRIAD
    last = Figure(match.start(), match.end(), Kind.MONEY, low / by, high / by, unit)
    found = [last]
    at = match.start()
    while earlier := _EARLIER.search(text, max(0, at - _NEAR), at):
        value = _value(earlier["low"], earlier["scale"] or ("" if earlier["unit"] else scale))
        if value is None or earlier["unit"]:
            break
        found.insert(0, Figure(earlier.start(), earlier.end() - 1, Kind.MONEY, value / by, value / by, unit))
        at = earlier.start()
    return found


def _unit(text: str, match: re.Match[str], scale: str) -> str:
    """万元, or what money by the piece is counted in. By the year or by the thing in 万元 stays 万元."""
    base = "万元" if "万" in scale or "亿" in scale else "元"
    pieces = [piece for piece in re.split("[/／]", match["per"] or "") if piece]
    if pieces and not set(pieces) <= _TIMES:
        return "/".join((base, *pieces))
    if base == "元" and (piece := _PIECE.search(text[max(0, match.start() - _NEAR) : match.start()])):
        time = (piece["time"] or "").strip("/每")
        return "/".join(part for part in ("元", piece["piece"], time) if part)
    return "万元"


def _shares(text: str, match: re.Match[str]) -> list[Figure]:
    if match["words"]:
        value = parse_number(match["words"])
        return [] if value is None else [Figure(match.start(), match.end(), Kind.SHARE, value, value, "%")]
    by = Decimal(10) if match["unit"] == "‰" else Decimal(1)
    low = Decimal(match["low"]) / by
    high = Decimal(match["high"]) / by if match["high"] else low
    if high < low:
        return []
    found = [Figure(match.start(), match.end(), Kind.SHARE, low, high, "%")]
    at = match.start()
    while earlier := _EARLIER_SHARE.search(text, max(0, at - _NEAR), at):
        value = Decimal(earlier["low"]) / by
        found.insert(0, Figure(earlier.start(), earlier.end() - 1, Kind.SHARE, value, value, "%"))
        at = earlier.start()
    return found
