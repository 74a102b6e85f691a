"""Quantities in running text: a number with its unit and the words that bound it.

130余平方公里 is more than 130 平方公里, 近19万平方米 less than 19 万平方米, 5.5%以内 at most 5.5 %, 1—2个 a range,
前120位 a rank of at most 120, 翻两番 four times. What only looks like a number is left alone: years and dates, 5G,
PM2.5, 24小时, “三个代表”, 第十五届, 两百亿级.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gaoxin.engines.documents.numbers.numerals import Numeral, parse_number, read_numeral
from gaoxin.engines.documents.numbers.periods import find_periods
from gaoxin.engines.documents.numbers.units import normalise_unit, read_unit

Amount = Decimal | tuple[Decimal, Decimal]


class Form(StrEnum):
    """What kind of quantity it is."""

    AMOUNT = "amount"
    SHARE = "share"
    POINTS = "points"
    RANK = "rank"
    MULTIPLE = "multiple"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at `start`:`end` of a text, bounding words included; the bare number is at `number`."""

    start: int
    end: int
    number: tuple[int, int]
    value: Amount
    op: str
    unit: str
    form: Form
    words: tuple[str, ...] = ()
    """The bounding words as written: 超过, 以上, 近, 前120位."""
    chinese: bool = False
    """Written in Chinese numerals, where a small count is usually part of a name (两大产业, 三个代表)."""


_BEFORE = (
    (
        "le",
        r"不高于|不超过|不大于|不多于|最高为?|最多|至多|控制在|≤|⩽|<=|限制在|压减至|压缩至|压缩到|缩短至|缩短到|缩减至|降至不超过",
    ),
    ("ge", r"不低于|不少于|不小于|不下|至少|最少|最低|≥|⩾|>="),
    ("gt", r"超过|突破|高于|大于|多于|逾|超|＞|>"),
    ("lt", r"低于|小于|少于|不足|不到|接近|将近|近|＜|<"),
    ("approx", r"大约|约为|约|大致|左右"),
)
_AFTER = (
    ("ge", r"(?:及|或)?(?:以上|之上)"),
    ("le", r"(?:及|或)?(?:以内|以下|之内|之下)"),
    ("approx", r"左右|上下"),
    ("gt", r"[余多]"),
)
_LEAD = {op: re.compile(f"(?:{words})(?:达到?|到|在|至)?$") for op, words in _BEFORE}
_TRAIL = {op: re.compile(words) for op, words in _AFTER}
_VAGUE = re.compile(r"[余多来几]")
_SPLIT = re.compile(r"([万亿]+)([余多来])(?=\S)")
_SCALE = re.compile(r"万亿|[万亿]")
_CLOSED = re.compile(r"(?:以上|以下|以内|左右)?(?=[，。；、,;）)]|$)")
_VALUED = re.compile(r"(?:达到?|突破|超过|控制在|[高长加低降少][到至]|[升降增]至|保持在|稳定在|不?[低高]于|不超过)$")
_COUNTING = re.compile(r"(?:减少|增加|新增|净增|增长|下降|降低|人口|用户|人数|人次|游客|总数|户数|总量|约|近|超)$")
_YEAR_LIKE = re.compile(r"(?:19|20)\d{2}")
_JOIN = re.compile(r"\s*(?:[-—–―－~～]+|至|到)\s*")
_RANK = re.compile(r"前\s*([\d一二三四五六七八九十百]+)\s*(位|名|强)?|第\s*([\d一二三四五六七八九十]+)\s*(位|名)")
_PLACED = re.compile(r"(?:排名?|位居|位列|居)(?:[一-鿿]{0,6})$")
_DOUBLE = re.compile(r"翻(?:了)?([一两二三四])番|翻番|实现翻番|倍增(?!计划|培育|行动|工程)")
_PART = re.compile(r"(?<![\d/])(?:(\d{1,2})/(\d{1,2})(?![\d/])|[一二三四五六七八九十]+分之[一二三四五六七八九十]+)")
_CELL_WORDS = re.compile(
    r"[\s\[\]［］【】〔〕()（）*＊※:：]|年均|每年|五年|累计|新增|净增|增长|提高|提升|增加|上升|下降|降低|减少|压减|达到|达|力争|控制在|稳定在|保持在"
    r"|较|比|水平|至|到|年末|末|底|约"
)
_FALLING = re.compile(r"(?:下降|降低|减少|压减)(?!到|至)")
_MIRRORED = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}
_AHEAD = re.compile(r"[-−\d前第翻倍〇零○一二三四五六七八九十百千万亿两]|实现翻番")
_STARTS = re.compile(r"[-−]?\d|[〇零○一二三四五六七八九十百千万亿两]")
_DURATIONS = {"年", "个月", "天", "日", "小时", "分钟", "秒", "工作日", "个工作日", "岁", "学时", "课时"}


def find_quantities(text: str, taken: Iterable[tuple[int, int]] = ()) -> list[Quantity]:
    """The quantities of a text in order. `taken` are stretches that are already read as years or names."""
    blocked = sorted(taken)
    found: list[Quantity] = []
    position = at = 0
    for quantity in _candidates(text):
        start, end = quantity.number
        while at < len(blocked) and blocked[at][1] <= start:
            at += 1
        if start < position or (at < len(blocked) and blocked[at][0] < end):
            continue
        found.append(quantity)
        position = quantity.end
    return found


def read_value(text: str) -> tuple[Amount, str, tuple[str, ...]] | None:
    """The number of a table cell that holds one number and nothing but words that bind it: value, op, words.

    下降18% is -18, 较2020年提高5个百分点 is 5; years are no numbers here.
    """
    stripped = text.strip()
    periods = [(mention.start, mention.end) for mention in find_periods(stripped)]
    found = [
        one
        for one in _candidates(stripped, cell=True)
        if not any(a < one.number[1] and one.number[0] < b for a, b in periods)
    ]
    if len(found) != 1:
        return None
    (quantity,) = found
    rest = stripped[: quantity.start] + stripped[quantity.end :]
    for start, end in periods:
        rest = rest.replace(stripped[start:end], "")
    if _CELL_WORDS.sub("", rest):
        return None
    falling = _FALLING.search(stripped[: quantity.start]) is not None and isinstance(quantity.value, Decimal)
    value = -quantity.value if falling and isinstance(quantity.value, Decimal) else quantity.value
    return value, _MIRRORED.get(quantity.op, quantity.op) if falling else quantity.op, quantity.words


def _candidates(text: str, *, cell: bool = False) -> Iterator[Quantity]:
    position = 0
    while (ahead := _AHEAD.search(text, position)) is not None:
        position = ahead.start()
        step = _RANK.match(text, position) or _DOUBLE.match(text, position) or _PART.match(text, position)
        if step is not None:
            special = _special(text, step)
            if special is not None:
                yield special
                position = special.end
                continue
        if _STARTS.match(text, position):
            quantity = _amount(text, position, cell=cell)
            if quantity is not None:
                yield quantity
                position = max(quantity.end, position + 1)
                continue
            numeral = read_numeral(text, position)
            position += max(1, numeral.length if numeral else 1)
            continue
        position += 1


def _special(text: str, match: re.Match[str]) -> Quantity | None:
    raw, start, end = match.group(), match.start(), match.end()
    if match.re is _RANK:
        first = raw.startswith("前")
        value = parse_number(match.group(1) if first else match.group(3))
        unit = match.group(2) if first else match.group(4)
        if value is None or (
            first
            and unit is None
            and not re.search(r"(?:进入|位居|位列|排名|排|跻身|居)[^，。；]{0,12}$", text[max(0, start - 16) : start])
        ):
            return None
        if not first and not (match.group(3).isdigit() or _PLACED.search(text[max(0, start - 12) : start])):
            return None
        return Quantity(start, end, (start, end), value, "le" if first else "eq", "位", Form.RANK, (raw,))
    if match.re is _DOUBLE:
        times = {"一": 2, "两": 4, "二": 4, "三": 8, "四": 16}.get(match.group(1) or "一", 2)
        return Quantity(start, end, (start, end), Decimal(times), "eq", "倍", Form.MULTIPLE, (raw,))
    value = parse_number(raw)
    if value is None or not 0 < value < 1:
        return None
    share = (value * 100).quantize(Decimal("0.1"))
    return Quantity(start, end, (start, end), share, "eq", "%", Form.SHARE)


def _amount(text: str, start: int, *, cell: bool) -> Quantity | None:
    numeral = read_numeral(text, start)
    if numeral is None or (start and not cell and not _may_begin(text, start)) or (cell and numeral.bare):
        return None
    position = start + numeral.length
    value: Amount = numeral.value
    vague, position = _take(_VAGUE, text, position)
    upper, position, middle = _upper(text, position)
    if upper is not None:
        value = (numeral.value, upper.value)
    number_end = position
    unit = _unit_after(text, position) or middle
    if unit and unit != middle:
        position += len(unit)
    elif middle and text.startswith(middle, position):
        position += len(middle)
    if not unit:
        unit, position, inside = _vague_inside(text, position)
        vague = vague or inside
    if unit in ("%", "％", "‰"):
        number_end = position
    if not unit and not cell:
        return _bare(text, start, position, numeral)
    words, op, begin, position = _bounds(text, start, position, vague)
    if isinstance(value, tuple) and op == "eq":
        op = "range"
    if not cell and not _is_quantity(text, numeral, unit, begin, position, words):
        return None
    plain = normalise_unit(unit)
    return Quantity(
        begin, position, (start, number_end), value, op, plain or unit, _form(plain), words, numeral.chinese
    )


def _bare(text: str, start: int, end: int, numeral: Numeral) -> Quantity | None:
    """A number without a unit that a verb makes a value: 指数达到85, 死亡率控制在0.03以内, 用户突破500万."""
    scale = _SCALE.match(text, end)
    unit = scale.group() if scale else ""
    position = end + len(unit)
    after = _CLOSED.match(text, position)
    before = text[max(0, start - 6) : start]
    if numeral.chinese or after is None or not (_VALUED.search(before) or (unit and _COUNTING.search(before))):
        return None
    if not unit and _YEAR_LIKE.fullmatch(text[start:end]):
        return None
    words, op, begin, position = _bounds(text, start, position, "")
    return Quantity(begin, position, (start, end), numeral.value, op, unit, Form.AMOUNT, words)


def _unit_after(text: str, position: int) -> str:
    return "%" if text[position : position + 1] in ("%", "％") else read_unit(text, position)


def _may_begin(text: str, start: int) -> bool:
    """Whether a number can begin here: not inside 5G, PM2.5, 3.0, 2+2, 〔2021〕, 第十五届, 星期三."""
    before = text[start - 1]
    if before in "第〔[【+×*/.．·＋#《" or before.isdigit() or (before.isascii() and before.isalpha()):
        return False
    if text[start] in "-−" and not (before in "（(:：为达到在至增" or before.isspace()):
        return False
    return before not in "一二三四五六七八九十百千万亿" or text[start].isdigit()


def _upper(text: str, position: int) -> tuple[Numeral | None, int, str]:
    """The upper end of a range, where the text goes on as one: 3—5家, 3000万元至5000万元, 6%-6.5%."""
    middle = _unit_after(text, position)
    join = _JOIN.match(text, position + len(middle))
    if join is None:
        return None, position, ""
    upper = read_numeral(text, join.end())
    if upper is None or (upper.chinese and upper.bare):
        return None, position, ""
    end = join.end() + upper.length
    if not middle and not _unit_after(text, end):
        return None, position, ""
    if "到" in join.group() and middle:
        return None, position, ""
    return upper, end, middle


def _take(pattern: re.Pattern[str], text: str, position: int) -> tuple[str, int]:
    match = pattern.match(text, position)
    return (match.group(), match.end()) if match and position < len(text) else ("", position)


def _vague_inside(text: str, position: int) -> tuple[str, int, str]:
    """余 or 多 between 万 and the thing counted: 3万多人 has the unit 万人."""
    match = _SPLIT.match(text, position)
    rest = read_unit(text, match.end()) if match else ""
    if match is None or not rest:
        return "", position, ""
    return match.group(1) + rest, match.end() + len(rest), match.group(2)


def _bounds(text: str, start: int, end: int, vague: str) -> tuple[tuple[str, ...], str, int, int]:
    words: list[str] = []
    op, begin = "eq", start
    head = text[max(0, start - 8) : start]
    for name, lead in _LEAD.items():
        match = lead.search(head)
        if match is not None and not (name == "lt" and re.search(r"[最附邻]近$", head)):
            op, begin = name, start - len(match.group())
            words.append(match.group())
            break
    if vague and vague != "几":
        words.append(vague)
        op = "gt" if op == "eq" else op
    for name, trail in _TRAIL.items():
        match = trail.match(text, end)
        if match is not None:
            words.append(match.group())
            end = match.end()
            op = name if op in ("eq", "range") or name != "gt" else op
            break
    return tuple(words), op, begin, end


def _is_quantity(text: str, numeral: Numeral, unit: str, begin: int, end: int, words: tuple[str, ...]) -> bool:
    """Whether a number with a unit is meant as a quantity rather than as part of a name."""
    if text[end : end + 1] == "级" and unit.lstrip("万亿") in ("", "元", "吨"):
        return False
    if text[begin - 1 : begin] == "每" or text[max(0, begin - 1) : begin] in ("“", '"', "‘"):
        return False
    if not numeral.chinese:
        return True
    if numeral.bare:
        return bool(words)
    return numeral.value >= 100 or (numeral.value >= 10 and bool(words)) or unit in ("%", "个百分点", "倍")


def _form(unit: str) -> Form:
    if unit in ("%", "‰"):
        return Form.SHARE
    if unit == "个百分点":
        return Form.POINTS
    if unit == "倍":
        return Form.MULTIPLE
    return Form.DURATION if unit in _DURATIONS else Form.AMOUNT
