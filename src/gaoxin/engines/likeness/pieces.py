"""The telling pieces of a text, how much each tells, and how alike two texts are by them."""

import math
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from zlib import crc32

MOST = 24
"""Pieces kept of one text, the first ones: a title says most, and what is kept for a million texts stays small."""
ALONE = 0.25
"""How much of its weight a piece keeps that only one text has."""
LONELY = 1.3
"""Weight of a piece nothing is known of: that of one alone among some 200 texts."""
_RUN = re.compile(r"[\u4e00-\u9fff]+|[a-z][a-z0-9]+")
_STOPS = (
    "我公司 我司 我们 公司 企业 请求 请问 希望 要求 问题 协调 解决 办理 申请 反映 尽快 帮助 有关 相关 部门 情况 目前 "
    "现在 已经 没有 不能 无法 需要 如何 怎么 是否 可以 进行 由于 因为 导致 造成 影响 一直 至今 仍未 迟迟 明确 说明 "
    "告知 提供 开发区 高新区 园区 本区 管委会 贵区 单位 我单位 此事 该事 以及 并且 或者"
)
_STOP = re.compile("|".join(sorted(_STOPS.split(), key=lambda word: (-len(word), word))))
_EMPTY = frozenset("的了和与及或在是有被把将对从向为以于也都还又要请可到等这那其此该我你他它们不未没很最")
"""Characters that say nothing of the matter; a pair with one of them tells nothing."""


def pieces(text: str) -> tuple[str, ...]:
    """The telling pieces of a text in their order, each once, no more than `MOST`."""
    return tuple(dict.fromkeys(_pieces(text)))[:MOST]


def _pieces(text: str) -> Iterator[str]:
    for run in _runs(text):
        if run[0].isascii():
            yield run
            continue
        for one, other in pairwise(run):
            if one not in _EMPTY and other not in _EMPTY:
                yield one + other


def _runs(text: str) -> list[str]:
    """Stretches of Chinese characters and Latin words, without what every request has."""
    return _RUN.findall(_STOP.sub(" ", unicodedata.normalize("NFKC", text).lower()))


def number_of(piece: str) -> int:
    """A piece as a signed 32-bit number, as it is looked up by. Two pieces may share a number; texts are compared by
    the pieces themselves afterwards."""
    return crc32(piece.encode()) - (1 << 31)


def weights(counts: Mapping[str, int], texts: int) -> dict[str, float]:
    """How much each piece tells when so many of `texts` have it: ln(1 + texts per text that has it). One that only a
    single text has weighs little: mostly it is where two words happen to meet."""
    return {piece: math.log1p(texts / max(count, 1)) * (1.0 if count > 1 else ALONE) for piece, count in counts.items()}


def likeness(one: Collection[str], other: Collection[str], weight: Mapping[str, float]) -> float:
    """The weight of the pieces both have by that of each of the two (their geometric mean), from 0 to 1; a piece
    without a weight is one that nothing else has."""
    both = total(set(one) & set(other), weight)
    return both / math.sqrt(total(one, weight) * total(other, weight)) if both else 0.0


def total(found: Iterable[str], weight: Mapping[str, float]) -> float:
    """The weight of pieces together. Exact, so that it does not depend on the order."""
    return math.fsum(weight.get(piece, LONELY) for piece in found)


def shared_words(text: str, common: Iterable[str]) -> list[str]:
    """The pieces that texts have in common as words of one of them: pairs that overlap there are put together, longest
    first, then as they stand."""
    wanted = set(common)
    found: dict[str, None] = {}
    for run in _runs(text):
        if run[0].isascii():
            found |= dict.fromkeys([run] if run in wanted else [])
            continue
        found |= dict.fromkeys(_joined(run, wanted))
    order: Sequence[str] = list(found)
    return sorted(order, key=lambda word: (-len(word), order.index(word)))


def _joined(run: str, wanted: set[str]) -> Iterator[str]:
    word = ""
    for one, other in pairwise(run):
        if one + other in wanted:
            word = word + other if word else one + other
        elif word:
            yield word
            word = ""
    if word:
        yield word
