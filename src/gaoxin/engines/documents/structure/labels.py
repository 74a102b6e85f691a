"""The numbering of Chinese official writing: 第一章, 一、, （一）, 1., （1）, ①, 3.1.2, and what each label counts."""

import re
from dataclasses import dataclass
from enum import IntEnum

NUMERALS = "零〇一二三四五六七八九十百两"
_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class Style(IntEnum):
    """Styles of label, from the highest to the lowest as GB/T 9704 and the habit of plans order them."""

    PART = 10
    CHAPTER = 20
    SECTION = 30
    CHINESE = 40
    NAMED = 45
    """行动一：, 任务2：."""
    CHINESE_BRACKET = 50
    DECIMAL = 60
    """3.1 and 3.1.2; the depth adds to the rank."""
    ARABIC = 90
    ARABIC_BRACKET = 100
    ARABIC_HALF = 110
    CIRCLED = 120


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a text: `end` is the number of characters it takes, `value` what it counts."""

    style: Style
    value: int
    text: str
    end: int
    depth: int = 0

    @property
    def rank(self) -> int:
        """The place in the order of levels; a smaller number stands higher."""
        return self.style + max(0, self.depth - 2) * 5


_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.PART, re.compile(rf"第([{NUMERALS}]{{1,5}}|\d{{1,3}})(?:篇|部分|编|板块)[、:：,，]?")),
    (Style.CHAPTER, re.compile(rf"第([{NUMERALS}]{{1,5}}|\d{{1,3}})章[、:：,，]?")),
    (Style.SECTION, re.compile(rf"第([{NUMERALS}]{{1,5}}|\d{{1,3}})节[、:：,，]?")),
    (Style.CHINESE, re.compile(rf"([{NUMERALS}]{{1,6}})[、.,，：:](?![{NUMERALS}]{{0,2}}(?:是|要|个))")),
    (
        Style.NAMED,
        re.compile(rf"(?:(?:重点|专项)?(?:行动|任务|举措|措施|工程|计划)|专项)([{NUMERALS}]{{1,3}}|\d{{1,2}})[：:、.]"),
    ),
    (Style.CHINESE_BRACKET, re.compile(rf"[（(]([{NUMERALS}]{{1,6}})[）)][、.．]?")),
    (Style.DECIMAL, re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})[、.]?(?![\d%])")),
    (Style.ARABIC, re.compile(r"(\d{1,3})(?:[.．](?!\d)|、)")),
    (Style.ARABIC_BRACKET, re.compile(r"[（(](\d{1,3})[）)][、.]?")),
    (Style.ARABIC_HALF, re.compile(r"(\d{1,3})[）)][、.]?")),
    (Style.CIRCLED, re.compile(f"([{_CIRCLED}])[、.]?")),
)
_WORDS_AFTER = re.compile(r"\s?[“‘《\u4e00-\u9fff]")
_NO_UNIT_AFTER = re.compile(
    r"\s?(?!万|亿|个(?!性)|家|年|月|日|倍|元|吨|亩|平方|公里|米|左右|以上|以下|岁|至|件|标准|标台|千|百分)[“‘《\u4e00-\u9fff]"
)
"""What stands after a decimal label: words, and no unit of measure."""


def number(raw: str) -> int:
    """The number that Chinese numerals up to 999 or Arabic digits say: 二十三 is 23."""
    if raw.isdigit():
        return int(raw)
    total, digit = 0, 0
    for sign in raw:
        if sign == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif sign == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = _DIGITS[sign]
    return total + digit


def label_at(text: str, start: int = 0) -> Label | None:
    """The label that begins at `start`, None when none does. A measured value (3.5亿元) is not a label."""
    if start >= len(text) or text[start] not in _FIRST:
        return None
    for style, pattern in _PATTERNS:
        match = pattern.match(text, start)
        if match is None:
            continue
        raw = match[1]
        if style is Style.DECIMAL:
            steps = [int(step) for step in raw.split(".")]
            words = _WORDS_AFTER if len(steps) > 2 else _NO_UNIT_AFTER
            if steps[0] == 0 or not words.match(text, match.end()):
                continue
            return Label(style, steps[-1], match[0], match.end() - start, len(steps))
        value = _CIRCLED.index(raw) + 1 if style is Style.CIRCLED else number(raw)
        if value:
            return Label(style, value, match[0], match.end() - start)
    return None


_FIRST = frozenset("第（(0123456789行任举专措工计" + NUMERALS + _CIRCLED)
