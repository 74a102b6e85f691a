"""What the head of a table's column announces: the name, the unit, values of a year, a growth rate, the attribute."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.documents.numbers import find_periods


class ColumnKind(StrEnum):
    """What stands in a column."""

    SEQUENCE = "sequence"
    CATEGORY = "category"
    NAME = "name"
    UNIT = "unit"
    ATTRIBUTE = "attribute"
    VALUE = "value"
    GROWTH = "growth"
    """A rate of growth, or the total over a period."""
    OTHER = "other"
    """Anything else: projects, builders, remarks, responsible units."""


class Tense(StrEnum):
    """Whether a column's head says that its values have been reached or shall be."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Column:
    """What a column's head says. `year` is the year of its values (the last one of a period, whose first is `first`);
    `cumulative` marks totals over the period; `unit` is a unit printed in the head."""

    kind: ColumnKind
    year: int | None = None
    first: int | None = None
    tense: Tense | None = None
    cumulative: bool = False
    unit: str | None = None


_NAMED = (
    (ColumnKind.SEQUENCE, re.compile(r"序号?|号|编号|序列|No\.?")),
    (ColumnKind.UNIT, re.compile(r"(?:计量|指标)?单位")),
    (ColumnKind.ATTRIBUTE, re.compile(r"(?:指标)?(?:属性|性质)")),
    (
        ColumnKind.NAME,
        re.compile(
            r"(?:主要|具体|核心|发展|监测|考核|二级|三级|规划|量化|关键|预期|评价)*指标(?:名称|内容|项目?|体系)?"
            r"|指标项|名称|目标名称|目标内容|(?:目标|工作|重点|主要)*任务(?:名称|内容|指标)?"
        ),
    ),
    (
        ColumnKind.CATEGORY,
        re.compile(r"(?:指标|目标)?(?:类别|分类|类型|领域|维度|方面|大类|类)|一级指标|板块|准则层|项目"),
    ),
)
_GROWTH = re.compile(
    r"(?:[“\"]?十[一二三四五六]五[”\"]?(?:时期|期间)?|五年|三年|\d{4}.{0,12}年?|期间?|规划期)?(?:内|的)?"
    r"(?:[〔\[（(]?(?:年均|年度|累计|增速|增长|增幅|递增|同比|增减|平均)).{0,10}"
)
_PAST = re.compile(r"现状|基期|基准|基数|基础值|完成|实际|实绩|达到值|预计|执行|当前|初值")
_FUTURE = re.compile(r"目标|规划|预期|计划|任务|达到|末值")
_FOREIGN = re.compile(
    r"项目|投资|建设|责任|牵头|配合|承担|部门|单位|备注|时限|进度|措施|内容|规模|地点|业主|主体|说明|计算|解释|来源|分值"
    r"|权重|得分|电话|依据|名称|企业|日期|时间"
)
_UNIT_INSIDE = re.compile(r"[（(](%|％|亿元|万元|个|家|人|万人)[）)]")
_LONGEST = 28


def read_heading(text: str) -> Column:
    """What a column with this head holds."""
    plain = re.sub(r"\s", "", text)
    inside = _UNIT_INSIDE.search(plain)
    unit = inside.group(1) if inside else None
    bare = _UNIT_INSIDE.sub("", plain)
    for kind, pattern in _NAMED:
        if pattern.fullmatch(bare):
            return Column(kind, unit=unit)
    if len(plain) > _LONGEST:
        return Column(ColumnKind.OTHER)
    return _values(bare, unit)


def _values(plain: str, unit: str | None) -> Column:
    periods = find_periods(plain)
    last = periods[-1] if periods else None
    year = last.last if last else None
    first = last.first if last and last.first != last.last else None
    if _GROWTH.fullmatch(plain) and not _FOREIGN.search(plain):
        return Column(ColumnKind.GROWTH, year, first, None, "累计" in plain and "年均" not in plain, unit)
    tense = Tense.FUTURE if _FUTURE.search(plain) else Tense.PAST if _PAST.search(plain) else None
    if last is not None and not _FOREIGN.search(plain.replace("完成", "")):
        return Column(ColumnKind.VALUE, year, first, tense, False, unit)
    if tense is not None and len(plain) <= 12 and not _FOREIGN.search(plain):
        return Column(ColumnKind.VALUE, tense=tense, unit=unit)
    return Column(ColumnKind.OTHER)


_HEAD_WORD = re.compile(
    r"序号|编号|名称|指标|单位|属性|类别|分类|领域|目标|项目|内容|规模|投资|年限|时限|期限|责任|牵头|备注|地点|主体|业主|任务"
    r"|措施|阶段|现状|完成|部门|性质|建设|地区|数量|金额|面积|类型|进度|时间|产品|企业|依据|来源|说明"
)
_HEAD_LONGEST = 24


def is_heading(text: str | None) -> bool:
    """Whether a cell can be the head of a column: short, no sentence, and a word that heads columns or a year."""
    if text is None:
        return False
    plain = re.sub(r"\s", "", text)
    if not plain or len(plain) > _HEAD_LONGEST or plain[-1] in "：:。；;":
        return False
    if _HEAD_WORD.search(plain) is not None or _GROWTH.fullmatch(plain) is not None:
        return True
    return bool(find_periods(plain)) and len(plain) <= 16


def count_header(rows: Sequence[Sequence[str | None]]) -> int:
    """How many leading rows of a table are its head: at least one when a row of heads opens the table, else none."""
    count = 0
    for row in rows[:4]:
        cells = [cell for cell in row if cell]
        if not cells or sum(map(is_heading, cells)) * 2 < len(cells):
            break
        if count and not all(is_heading(cell) and len(cell) <= 16 for cell in cells):
            break
        count += 1
    return count if count < len(rows) else 0
