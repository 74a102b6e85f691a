"""What a cell can be: how well its text suits what a column holds, and the lines that are no rows."""

import re

from gaoxin.engines.documents.structure.ledgers.heads import Holds
from gaoxin.engines.documents.tables.typed import is_attribute, is_unit_cell, is_value

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
_PERSONS = re.compile(r"[\u4e00-\u9fff·]{2,4}(?:[、，][\u4e00-\u9fff·]{2,4})*")
_TIME = re.compile(r"(?:20\d\d年?|\d{1,2}月|年底|长期|持续|全年|常年|每年|[一二三四]季度|上半年|下半年)")
_REST = re.compile(r"[、，。；：）)]|(?:股份)?有限(?:责任)?公司|限(?:责任)?公司|公?司$|[局委厅部会]$")
"""What cannot open a cell: it goes on from the line above."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_EMPTY = -1.0
_AMOUNT = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


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
        Holds.INDICATOR,
        Holds.OTHER,
    }
)


def empty_cost(holds: Holds) -> float:
    """What an empty cell of a column counts: a row without its name is hardly a row."""
    return -6.0 if holds in (Holds.NAME, Holds.TASK, Holds.INDICATOR) else _EMPTY


def is_open(text: str) -> bool:
    """Whether a text of several words seems to go on: it ends neither as sentences nor as names do."""
    return not (text[-1] in "。；;！）)" or _NAME_END.search(text) or _UNIT_END.search(text) or _PLACE_END.search(text))


def is_number(text: str) -> bool:
    """Whether a cell is nothing but an amount: 35000, 1,200.5."""
    return _AMOUNT.fullmatch(text) is not None


def suits(text: str, holds: Holds) -> float:
    """How well a cell suits a column: negative where it cannot be what the column holds."""
    if _REST.match(text):
        return -3.0
    if holds in _OF_INDICATORS:
        return _suits_indicator(text, holds)
    number = _NUMBER.fullmatch(text) is not None
    if holds in (Holds.MONEY, Holds.PLAN_MONEY, Holds.YEAR_MONEY):
        return (0.5 if re.fullmatch(r"20[0-4]\d", text) else 3.0) if number else -3.0
    if holds in (Holds.PERIOD, Holds.START, Holds.FINISH):
        return 3.0 if _PERIOD.fullmatch(text) else (1.0 if _YEARS.search(text) and len(text) <= 24 else -3.0)
    if holds is Holds.DEADLINE:
        return 3.0 if _TIME.search(text) and len(text) <= 30 and not _UNIT_END.search(text) else -2.0
    if holds is Holds.SEQ:
        return 3.0 if re.fullmatch(r"\d{1,4}[.、]?|[（(]\d{1,3}[）)]", text) else -5.0
    if holds is Holds.NATURE:
        return 3.0 if _NATURE.fullmatch(text) else (-0.5 if len(text) <= 6 and not number else -3.0)
    if number or not _HAN.search(text):
        return -3.0
    return _suits_words(text, holds)


_OF_INDICATORS = frozenset({Holds.INDICATOR, Holds.COUNTED_IN, Holds.VALUE, Holds.ATTRIBUTE})


def _suits_indicator(text: str, holds: Holds) -> float:
    if holds is Holds.ATTRIBUTE:
        return 4.0 if is_attribute(text) else -4.0
    if holds is Holds.COUNTED_IN:
        return 3.0 if is_unit_cell(text) else -2.0
    if holds is Holds.VALUE:
        return 3.0 if is_value(text) else (0.5 if len(text) <= 16 and not is_attribute(text) else -3.0)
    if is_attribute(text) or is_value(text) or not _HAN.search(text) or "。" in text:
        return -3.0
    return 1.5 if len(text) >= 4 else 0.5


def _suits_words(text: str, holds: Holds) -> float:
    sentence = "。" in text or "；" in text
    if holds is Holds.NAME:
        return (1.0 if _NAME_END.search(text) else 0.3) - (2.0 if sentence or len(text) > 60 else 0.0)
    if holds in (Holds.BUILDER, Holds.UNIT, Holds.LEAD, Holds.HELP):
        prose = sentence or re.search(r"[，\d]", text) is not None
        return (2.0 if _UNIT_END.search(text) else -0.5) - (3.0 if prose else 0.0)
    if holds is Holds.TASK:
        return 1.0 if sentence or len(text) >= 25 else (0.8 if not _UNIT_END.search(text) else -0.5)
    if holds in (Holds.CONTENT, Holds.MEASURE):
        return 2.0 if sentence or "，" in text or len(text) >= 25 else (0.2 if not _UNIT_END.search(text) else -0.5)
    if holds is Holds.PERSON:
        return 2.0 if _PERSONS.fullmatch(text) and not _UNIT_END.search(text) else -1.0
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
