"""The values of a project's fields: money into 亿元, periods into years, builders into names, areas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.numbers.periods import plan_years
from gaoxin.engines.documents.projects.model import Area

_SCALES = {
    "万亿": Decimal(10_000),
    "亿": Decimal(1),
    "千万": Decimal("0.1"),
    "百万": Decimal("0.01"),
    "万": Decimal("0.0001"),
    "": Decimal("0.00000001"),
}
_NUMBER = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_MONEY = re.compile(
    rf"(?P<kind>(?:计划|预计|项目|估算|规划|固定资产|概算|工程)*(?:总投资|投资总额|投资额|投资估算|总概算|投资规模|投资))"
    rf"(?:额|规模|估算)?(?:预计|估算|计划)?(?:约为|约|达到|达|为|超过|近|不低于|：|:|共|共计|合计)*"
    rf"(?P<number>{_NUMBER})(?:余|多)?(?P<scale>万亿|亿|千万|百万|万)(?P<currency>元|美元|欧元|港元|人民币)?"
)
_AMOUNT = re.compile(
    rf"(?:约|超|近)?(?P<number>{_NUMBER})(?:余|多)?(?P<scale>万亿|亿|千万|百万|万)?(?P<currency>元|美元|欧元|港元)?"
)
_UNIT = re.compile(r"(?P<scale>万亿|亿|千万|百万|万)?(?P<currency>元|美元|欧元|港元)|[（(](?P<bare>亿|万)[）)]")
_TOTAL = re.compile(r"总投资|投资总额|总概算")


@dataclass(frozen=True, slots=True)
class Money:
    """An investment in 亿元 (None for another currency), as written, and the words that name it (总投资, 计划投资)."""

    yi: Decimal | None
    start: int
    end: int
    kind: str | None


def find_money(text: str) -> Money | None:
    """The investment a text states in words: the one called total before any other."""
    matches = list(_MONEY.finditer(text))
    best = next((match for match in matches if _TOTAL.search(match["kind"])), matches[0] if matches else None)
    if best is None:
        return None
    kind = re.sub(r"^(?:项目|工程)(?=.)", "", best["kind"])
    return Money(_yi(best["number"], best["scale"], best["currency"]), *best.span(), kind)


def money_of_cell(text: str, unit: str | None) -> Money | None:
    """The investment in a cell of a column whose head or caption gives the unit: 亿元, 万元."""
    stated = find_money(text)
    if stated is not None:
        return stated
    match = _AMOUNT.search(text)
    if match is None or not re.fullmatch(r"[约超近≥>＞\s]*", text[: match.start()]):
        return None
    if match["scale"] or match["currency"]:
        return Money(_yi(match["number"], match["scale"] or "", match["currency"]), *match.span(), None)
    column = _UNIT.search(unit or "")
    if column is None:
        return None
    scale = column["scale"] or column["bare"] or ""
    return Money(_yi(match["number"], scale, column["currency"]), *match.span(), None)


def _yi(number: str, scale: str, currency: str | None) -> Decimal | None:
    if currency not in (None, "元", "人民币"):
        return None
    return (Decimal(re.sub("[,， ]", "", number)) * _SCALES[scale]).normalize()


_YEAR = r"(?:20\d\d|(?<=[^\d])\d\d(?=年))"
_SPAN = re.compile(
    r"(?P<first>(?:19|20)\d\d)(?:年)?(?:[.年/-]?\d{1,2}月?(?:\d{1,2}日)?)?\s*(?:[-—–－―~～至到]+|[-—]*)\s*"
    r"(?P<last>(?:19|20)\d\d)(?:年)?(?:[./-]?\d{1,2}月?)?(?:底|末)?"
)
_SHORT = re.compile(
    r"(?<!\d)(?P<first>20\d\d|\d\d(?=\s?[-—–－~～至]\s?\d\d年))(?:年)?\s?[-—–－~～至到]+\s?(?P<last>\d\d)(?:年)?(?!\d)"
)
_BY = re.compile(r"年?(?:\d{1,2}月)?[底末]?(?:之?前|建成|完工|竣工|投产|完成|投运|交付)")
_FROM = re.compile(r"(?:起|开工|启动|开建|[-—–－~～至])$")
_ONE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:年)?")
_PLAN = re.compile(r"[“\"]?(十[一二三四五六七八]?五)[”\"]?")


@dataclass(frozen=True, slots=True)
class Period:
    """First and last year of building, None where not said."""

    first: int | None
    last: int | None


def read_period(text: str) -> Period | None:
    """The years of a period: 2021年-2022年, 2021.3—2023.12, 2021-23, 2022年, “十四五”期间; None for no year.

    A year by which a thing is done (2025年底前, 2024年竣工) is the last alone, one from which on (2021年起) the first
    alone.
    """
    spans = [match for match in _SPAN.finditer(text) if int(match["first"]) <= int(match["last"])]
    if spans:
        return Period(min(int(span["first"]) for span in spans), max(int(span["last"]) for span in spans))
    short = _SHORT.search(text)
    if short:
        first = int(short["first"]) if len(short["first"]) == 4 else 2000 + int(short["first"])
        last = first // 100 * 100 + int(short["last"])
        if last >= first:
            return Period(first, last)
    years = [int(year) for year in _ONE.findall(text)]
    if len(years) == 1 and _BY.search(text):
        return Period(None, years[0])
    if len(years) == 1 and _FROM.search(text):
        return Period(years[0], None)
    if years:
        return Period(min(years), max(years))
    plan = _PLAN.search(text)
    found = plan_years(plan[1]) if plan else None
    return Period(*found) if found else None


_HOPED = re.compile(r"(?:积极|力争|拟|计划|主动)*(?:争取|引进|引入|联合|对接|招引|吸引)+(?:联合|引进|引入|与|和)*")
_HOPED_END = re.compile(r"等|在|共同|合作|共建|参与|入驻|建设|投资|落户")
_ETC = re.compile(r"等(?:\S{0,6}(?:单位|公司|企业|机构|部门|方)|\d*[家户个])?$")
_LIST = re.compile(r"[、，,；;/\n]|(?<=[司团院局委会心府厂])(?:和|与|及)(?=\S)")
_NOBODY = re.compile(r"[-—/无未定待拟\s]*(?:招商|确定|定|引进|落实)?(?:中)?|[-—/]+")


def read_builders(text: str) -> tuple[tuple[str, ...], bool]:
    """The names in a builder's field, and whether they are only hoped for (积极争取X、Y等机构…)."""
    hoped = _HOPED.match(text)
    if hoped:
        rest = text[hoped.end() :]
        stop = _HOPED_END.search(rest)
        return _names(rest[: stop.start()] if stop else rest), True
    return _names(text), False


def _names(text: str) -> tuple[str, ...]:
    pieces = (_ETC.sub("", piece.strip(" 。：:")) for piece in _outside_brackets(text))
    return tuple(dict.fromkeys(piece for piece in pieces if piece and not _NOBODY.fullmatch(piece)))


def _outside_brackets(text: str) -> Iterator[str]:
    depth, start = 0, 0
    joints = {match.start(): match.end() for match in _LIST.finditer(text)}
    for at, sign in enumerate(text):
        depth += (sign in "（(") - (sign in "）)")
        if at in joints and depth <= 0:
            yield text[start:at]
            start = joints[at]
    yield text[start:]


_AREA = re.compile(
    rf"(?P<kind>(?:总|规划|新建|新增|地上|地下|净)?(?:总)?(?:占地|用地|建筑|建设用地|厂房|经营|种植|流转|绿化)?(?:总)?面积|占地|用地|征地|合)"
    rf"(?:约为|约|达到|达|为|超过|近|：|:)*(?P<number>{_NUMBER})(?:余|多)?(?P<unit>万平方米|平方米|万平米|平米|万㎡|㎡|平方公里|公顷|万亩|亩)"
)
_WIDE = {
    "万平方米": ("平方米", 10_000),
    "万平米": ("平方米", 10_000),
    "万㎡": ("平方米", 10_000),
    "平米": ("平方米", 1),
    "㎡": ("平方米", 1),
    "万亩": ("亩", 10_000),
}


def find_areas(content: Clean, text: str) -> tuple[Area, ...]:
    """The areas a text states with what they are of, multiplied out to 平方米; 亩 and 公顷 are kept."""
    found: list[Area] = []
    for match in _AREA.finditer(content.text):
        unit, factor = _WIDE.get(match["unit"], (match["unit"], 1))
        kind = re.sub("^(?:总|规划)+", "", match["kind"])
        kind = found[-1].kind if kind == "合" and found else {"占地": "占地面积", "用地": "用地面积"}.get(kind, kind)
        span = content.span(*match.span())
        value = Decimal(re.sub("[,，]", "", match["number"])) * factor
        found.append(Area(kind, value, unit, text[span.start : span.end], span.start))
    return tuple(found)
