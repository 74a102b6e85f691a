"""Fitting the cells of one row under their heads when some are missing or broken in two."""

import re
from collections.abc import Sequence

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.structure.ledgers.heads import Holds

_NUMBER = re.compile(r"[约超近≥>]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|[约超近≥>]?\d+(?:\.\d+)?(?:万|亿)?元?|[-—/]+")
_YEARS = re.compile(r"(?:19|20)\d\d|十[一二三四五六]?五")
_PERIOD = re.compile(
    r"[“\"]?(?:(?:19|20)\d\d|十[一二三四五六]?五)[”\"\d年月日.\-—–－~～至到/底末期间前规划、（）()续建]*"
)
_NATURE = re.compile(
    r"(?:新建|续建|改扩建|扩建|改建|迁建|技改|技术改造|前期|储备|在建|拟建|谋划|改造|新开工|计划新开工|投产|竣工|完工|预备|正式|结转|置换)[^，。]{0,6}"
)
_UNIT_END = re.compile(
    r"(?:局|委|办|厅|部|署|公司|集团|政府|管委会|院|校|中心|厂|企业|单位|业主|街道|镇|乡|会|社|站|所|处|行)(?:[（(].*[）)])?等?$"
)
_NAME_END = re.compile(
    r"(?:项目|工程|园|园区|基地|中心|平台|厂|站|路|桥|线|学校|医院|建设|改造|公园|体系|系统|小区|广场|期|段|[）)])$"
)
_PLACE_END = re.compile(r"(?:区|县|市|镇|乡|街道|村|路|园|旗|州|省|境内|全市|全区|全县)$")
_TIME = re.compile(r"(?:20\d\d年?|\d{1,2}月|年底|长期|持续|全年|常年|每年|[一二三四]季度|上半年|下半年)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_EMPTY, _EXTRA = -1.0, -0.6


def fit(cells: Sequence[Clean], columns: Sequence[Holds]) -> list[list[Clean]]:
    """The cells of a row under its columns, in order: a column may stay empty or take several cells of text.

    The placing with the best sum of how well each cell suits its column wins.
    """
    if len(cells) == len(columns):
        return [[cell] for cell in cells]
    count, width = len(cells), len(columns)
    best = [[float("-inf")] * (width + 1) for _ in range(count + 1)]
    step: list[list[int]] = [[0] * (width + 1) for _ in range(count + 1)]
    best[0][0] = 0.0
    for column, holds in enumerate(columns):
        for used in range(count + 1):
            score = best[used][column]
            if score == float("-inf"):
                continue
            gained = score + _empty(holds)
            if gained > best[used][column + 1]:
                best[used][column + 1], step[used][column + 1] = gained, 0
            gained = score
            for taken in range(1, count - used + 1):
                gained += (
                    suits(cells[used + taken - 1].text, holds)
                    if taken == 1
                    else _joined(cells[used + taken - 1].text, holds)
                )
                if gained > best[used + taken][column + 1]:
                    best[used + taken][column + 1], step[used + taken][column + 1] = gained, taken
                if taken > 1 and holds not in TEXTS:
                    break
    return _trace(cells, step, width)


def fit_score(cells: Sequence[Clean], columns: Sequence[Holds]) -> float:
    """How well cells make one row of these columns: the mean suitability under the best placing."""
    placed = fit(cells, columns)
    total = 0.0
    for held, holds in zip(placed, columns, strict=True):
        if not held:
            total += _empty(holds)
            continue
        total += suits(held[0].text, holds) + sum(_joined(cell.text, holds) for cell in held[1:])
    return total / max(1, len(columns))


TEXTS = frozenset(
    {
        Holds.NAME,
        Holds.CONTENT,
        Holds.TASK,
        Holds.MEASURE,
        Holds.BUILDER,
        Holds.UNIT,
        Holds.HELP,
        Holds.LEAD,
        Holds.OTHER,
    }
)


def _trace(cells: Sequence[Clean], step: Sequence[Sequence[int]], width: int) -> list[list[Clean]]:
    placed: list[list[Clean]] = []
    used = len(cells)
    for column in range(width, 0, -1):
        taken = step[used][column]
        placed.append(list(cells[used - taken : used]))
        used -= taken
    return placed[::-1]


def _empty(holds: Holds) -> float:
    return -6.0 if holds in (Holds.NAME, Holds.TASK) else _EMPTY


def _joined(text: str, holds: Holds) -> float:
    if holds not in TEXTS:
        return -4.0
    if holds in (Holds.NAME, Holds.OTHER) or _NUMBER.fullmatch(text):
        return _EXTRA - 1.0
    return _EXTRA + (0.3 if holds in (Holds.CONTENT, Holds.MEASURE) else 0.0)


def suits(text: str, holds: Holds) -> float:
    """How well a cell suits a column: negative where it cannot be what the column holds."""
    number = _NUMBER.fullmatch(text) is not None
    if holds in (Holds.MONEY, Holds.PLAN_MONEY, Holds.YEAR_MONEY):
        return (0.5 if re.fullmatch(r"20[0-4]\d", text) else 3.0) if number else -3.0
    if holds in (Holds.PERIOD, Holds.START, Holds.FINISH):
        return 3.0 if _PERIOD.fullmatch(text) else (1.0 if _YEARS.search(text) and len(text) <= 24 else -3.0)
    if holds is Holds.DEADLINE:
        return 3.0 if _TIME.search(text) and len(text) <= 30 else -2.0
    if holds is Holds.SEQ:
        return 3.0 if re.fullmatch(r"\d{1,4}[.、]?|[（(]\d{1,3}[）)]", text) else -5.0
    if holds is Holds.NATURE:
        return 3.0 if _NATURE.fullmatch(text) else (-0.5 if len(text) <= 6 and not number else -3.0)
    if number or not _HAN.search(text):
        return -3.0
    return _suits_words(text, holds)


def _suits_words(text: str, holds: Holds) -> float:
    sentence = "。" in text or "；" in text
    if holds is Holds.NAME:
        return (1.0 if _NAME_END.search(text) else 0.3) - (2.0 if sentence or len(text) > 60 else 0.0)
    if holds in (Holds.BUILDER, Holds.UNIT, Holds.LEAD, Holds.HELP):
        return (2.0 if _UNIT_END.search(text) else -0.5) - (3.0 if sentence or _PERIOD.fullmatch(text) else 0.0)
    if holds in (Holds.CONTENT, Holds.MEASURE, Holds.TASK):
        return 2.0 if sentence or "，" in text or len(text) >= 25 else (0.2 if not _UNIT_END.search(text) else -0.5)
    if holds is Holds.PLACE:
        return 2.0 if _PLACE_END.search(text) and len(text) <= 20 else -0.5
    return 0.2 if len(text) <= 12 else -1.0


_GROUP = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．].{0,40}|[（(][一二三四五六七八九十]{1,3}[）)].{0,40}|"
    r".{2,40}[（(](?:共)?\d+\s?[个项][^（）()]*[）)]|第[一二三四五六七八九十]+[章部类].{0,40}|[一二三四五六七八九十]{1,3}|"
    r"(?:总计|合计|小计|共计).{0,20}|.{0,20}(?:合计|小计|总计)"
)


def is_group(text: str) -> bool:
    """Whether a lone cell announces a group of rows or sums one up: 一、交通项目（12个）, 合计."""
    return _GROUP.fullmatch(text) is not None


def ends_unit(text: str) -> bool:
    """Whether a name of a unit is whole: it ends as names of units do."""
    return _UNIT_END.search(text) is not None


def ends_name(text: str) -> bool:
    """Whether a project's name is whole: it ends as names of projects do."""
    return _NAME_END.search(text) is not None
