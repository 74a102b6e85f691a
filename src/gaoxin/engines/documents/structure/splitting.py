"""Cutting one stored line into its paragraphs: endless lines with many numbered items, captions glued to a sentence."""

import re
from collections.abc import Iterator

from gaoxin.engines.documents.structure.labels import Label, Style, label_at

_CANDIDATE = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,4}[篇章节编部]|[（(]?[一二三四五六七八九十百\d][一二三四五六七八九十百\d.]{0,6}[、.．）)]|[①-⑳]"
)
_CAPTION = re.compile(r"(?<=[。；）])(?=专栏\s?[\d一二三四五六七八九十]{1,3}\s?[：:])")
_CLOSED = frozenset("。！？；）)】”》")
_HEADING_MAX = 60
_LONG = 200


def cuts(text: str) -> list[int]:
    """Where in a stored line new paragraphs begin (0 not included).

    A label begins a paragraph when it stands after a sentence or a closed bracket, or right after a heading of higher
    level, and its numbering holds: it is the first of its style and the second follows, or it comes after the last one.
    """
    found = {match.start() for match in _CAPTION.finditer(text)} if "专栏" in text else set()
    if len(text) > _LONG:
        found |= set(_numbered(text))
    return sorted(at for at in found if 0 < at < len(text))


def _numbered(text: str) -> Iterator[int]:
    labels = [(match.start(), label) for match in _CANDIDATE.finditer(text) if (label := label_at(text, match.start()))]
    following = _has_following(labels)
    counts: dict[int, int] = {}
    last_cut, open_rank = 0, 0
    for (at, label), has_next in zip(labels, following, strict=True):
        if at == 0:
            counts[label.rank], open_rank = label.value, label.rank
            continue
        if label.style is Style.DECIMAL or not _may_begin(text, at, label, last_cut, open_rank):
            continue
        if counts.get(label.rank, 0) + 1 == label.value or (label.value == 1 and has_next):
            for rank in [rank for rank in counts if rank > label.rank]:
                del counts[rank]
            counts[label.rank], open_rank, last_cut = label.value, label.rank, at
            yield at


def _has_following(labels: list[tuple[int, Label]]) -> list[bool]:
    """For each label, whether one of its style with the next value comes later."""
    later: set[tuple[int, int]] = set()
    answer: list[bool] = []
    for _, label in reversed(labels):
        answer.append((label.rank, label.value + 1) in later)
        later.add((label.rank, label.value))
    return answer[::-1]


def _may_begin(text: str, at: int, label: Label, last_cut: int, open_rank: int) -> bool:
    before = text[at - 1]
    if before in _CLOSED:
        return True
    if at - last_cut > _HEADING_MAX or not open_rank or label.rank <= open_rank or label.value != 1:
        return False
    return not any(sign in text[last_cut:at] for sign in "。；！？")
