"""Cutting one stored line into its paragraphs: endless lines with many numbered items, captions glued to a sentence."""

import re
from collections.abc import Iterator

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.structure.headings import UNITS_BEFORE, is_prose
from gaoxin.engines.documents.structure.labels import Label, Style, label_at

_CANDIDATE = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,4}[篇章节编部]|[（(]?[一二三四五六七八九十百两\d][一二三四五六七八九十百零〇两\d.]{0,6}[、.．）)]|[①-⑳]"
)
_CAPTION = re.compile(r"(?<=[。；）])(?=专栏\s?[\d一二三四五六七八九十]{1,3}\s?[：:])")
_CLOSED = frozenset("。！？；：:）)】”》")
_NUMBER = re.compile(
    r"(.{6,120}?(?:意见|通知|方案|规划|纲要|要点|办法|措施|决定|计划|批复|函))"
    r"([\u4e00-\u9fff]{1,10}[〔\[（(](?:19|20)\d\d[〕\]）)]\d{1,4}号)"
)
_ADDRESS = re.compile(r"各?[^。：:]{2,200}[：:](?=[^\s])")
_STANDARD = re.compile(
    r"(?:总体要求|指导思想|基本原则|主要目标|工作目标|总体目标|发展目标|主要任务|重点任务|工作任务|保障措施|组织实施|组织保障|工作要求|"
    r"有关要求|实施步骤|附则)(?=[^，。；、：的和与及\s])"
)
"""Headings of every plan, told from the text run on behind them."""
_REACH = 120
_PUNCTUATION = frozenset("，。；：！？、,;:（）()")
_HAN = re.compile("[\u4e00-\u9fff]")
_WIDE = 2
"""White space of so many characters parts more than words."""
_HEAD = 400
_HEADING_MAX = 60
_LONG = 200


def cuts(clean: Clean) -> list[int]:
    """Where in a stored line new paragraphs begin (0 not included).

    A label begins a paragraph when it stands after a sentence or a closed bracket, or right after a heading of higher
    level, and its numbering holds: it is the first of its style and the second follows, or it comes after the last one.
    """
    text = clean.text
    found = {match.start() for match in _CAPTION.finditer(text)} if "专栏" in text else set()
    opening = label_at(text)
    if len(text) > _LONG or (opening is not None and opening.style in (Style.CHINESE, Style.CHINESE_BRACKET)):
        found |= set(_numbered(text))
        found |= set(_front(text))
    if opening is not None:
        found |= set(_heading_gap(clean, opening.end))
    return sorted(at for at in found if 0 < at < len(text))


def _heading_gap(clean: Clean, start: int) -> Iterator[int]:
    """The end of a heading that a wide gap parts from its text on the same line: 一、总体要求　　以…为指导"""
    text = clean.text
    for at in range(start + 2, min(start + _HEADING_MAX, len(text) - 1)):
        if text[at] in _PUNCTUATION:
            return
        wide = clean.origins[at] - clean.origins[at - 1] > _WIDE
        if wide and _HAN.match(text[at - 1]) and _HAN.match(text[at]) and is_prose(text[at:]):
            yield at
            return


def _front(text: str) -> Iterator[int]:
    """Title, number and addressees run together at the head of a line: …的意见某发〔2018〕9号各市人民政府：为…"""
    match = _NUMBER.match(text[:_HEAD])
    if match is None:
        return
    yield match.start(2)
    yield match.end(2)
    address = _ADDRESS.match(text, match.end(2))
    if address is not None:
        yield address.end()


def _numbered(text: str) -> Iterator[int]:
    labels = [(match.start(), label) for match in _CANDIDATE.finditer(text) if (label := label_at(text, match.start()))]
    following = _has_following(labels)
    counts: dict[int, int] = {}
    last_cut, open_rank = 0, 0
    for (at, label), has_next in zip(labels, following, strict=True):
        if at == 0:
            counts[label.rank], open_rank = label.value, label.rank
            continue
        follows = counts.get(label.rank, 0) + 1 == label.value
        if label.style is Style.DECIMAL or not (follows or (label.value == 1 and has_next)):
            continue
        if _may_begin(text, at, label, last_cut, open_rank):
            counts[label.rank], open_rank, last_cut = label.value, label.rank, at
            yield at
            standard = _STANDARD.match(text, at + label.end)
            if standard is not None:
                yield standard.end()


def _has_following(labels: list[tuple[int, Label]]) -> list[bool]:
    """For each label, whether one of its style with the next value comes later."""
    later: set[tuple[int, int]] = set()
    answer: list[bool] = []
    for _, label in reversed(labels):
        answer.append((label.rank, label.value + 1) in later)
        later.add((label.rank, label.value))
    return answer[::-1]


def _may_begin(text: str, at: int, label: Label, last_cut: int, open_rank: int) -> bool:
    """Whether a label whose value is due can open a paragraph where it stands."""
    reach = text[max(last_cut, at - _REACH) : at]
    if text[at - 1] in _CLOSED or UNITS_BEFORE.search(reach):
        return True
    if at - last_cut > _HEADING_MAX or not open_rank or label.rank <= open_rank:
        return False
    return not any(sign in text[last_cut:at] for sign in "。；！？")
