"""Which product words a piece of a firm's own text names: alike in their characters, the end counting most.

In Chinese the end of a name says what the thing is and what stands before says what for: 汽车车灯 is a lamp, 车灯模具 a
mould. So the ends of names are compared as pieces of their own.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LONGEST_PIECE = 40
"""Characters of one product's name; what is longer is a sentence, of which the end is read."""
LONGEST_TEXT = 4000
"""Characters read of one text; a business scope (经营范围) has a few hundred."""
TRADED = 0.6
"""How far a piece counts that says the firm only sells, rents or repairs the thing."""
LEAST = 0.35
"""Pieces less alike than this are not looked at."""

_DIVIDES = re.compile(r"[、，,；;。\n\r|：:/]+|(?<=[^a-z0-9])\.(?=[^0-9])")
_BRACKETS = re.compile(r"[(\[【][^()\[\]【】]*[)\]】]")
_BLANK = re.compile(r"[\s·\"'“”‘’#*%]+")
_AND = "(?:及其|以及|和|及|与|或)?"
_MAKES = "研究开发|技术开发|研发|开发|研制|设计|生产|制造|加工|制作|组装|装配|产销"
_TRADES = "销售|批发|零售|经营|租赁|维修|进出口|贸易|代理|安装|服务"
_BEFORE = re.compile(f"^(?:(?:从事|主要|专业|一般项目|许可项目|{_MAKES}|{_TRADES}){_AND})+的?")
_AFTER = re.compile(f"(?:{_AND}(?:的|{_MAKES}|{_TRADES}|业务|收入|产品))+$")
_TRADE = re.compile(_TRADES)
_MAKE = re.compile(_MAKES)


def spelling(text: str) -> str:
    """One spelling: half width, lower case, no blanks.

    >>> spelling("ＩＧＢＴ 模块")
    'igbt模块'
    """
    return _BLANK.sub("", unicodedata.normalize("NFKC", text[:LONGEST_TEXT])).lower()


def pieces(text: str) -> Iterator[tuple[str, float]]:
    """The names of things in a text, each with how far it counts: as they stand, and without what is done with them.

    >>> list(pieces("汽车零部件研发；轴承销售"))
    [('汽车零部件研发', 1.0), ('汽车零部件', 1.0), ('轴承销售', 1.0), ('轴承', 0.6)]
    """
    for raw in _DIVIDES.split(_BRACKETS.sub("、", spelling(text))):
        piece = raw[-LONGEST_PIECE:]
        if len(piece) < 2:
            continue
        bare = _AFTER.sub("", _BEFORE.sub("", piece))
        if not bare:  # 租赁, 销售: what is done, with nothing
            continue
        yield piece, 1.0
        if bare != piece and len(bare) > 1:
            done = piece.replace(bare, "")
            yield bare, TRADED if _TRADE.search(done) and not _MAKE.search(done) else 1.0


def grams(name: str) -> list[str]:
    """Runs of one to three characters, the end of the name being a character of its own."""
    framed = name + "$"
    return [framed[at : at + n] for n in (1, 2, 3) for at in range(len(framed) - n + 1) if framed[at : at + n] != "$"]


class WordIndex:
    """Names by their runs, weighted by rarity and scaled to unit length."""

    def __init__(self, words: Sequence[str]) -> None:
        found: dict[str, list[int]] = {}
        for number, word in enumerate(words):
            for gram in dict.fromkeys(grams(word)):
                found.setdefault(gram, []).append(number)
        self._numbers = {gram: at for at, gram in enumerate(found)}
        held = [len(numbers) for numbers in found.values()]
        self._starts = np.concatenate([[0], np.cumsum(held, dtype=np.int64)])
        self._words = np.fromiter((one for numbers in found.values() for one in numbers), np.int64, self._starts[-1])
        self._rarity = np.log1p(len(words) / np.maximum(np.array(held, dtype=float), 1))
        self._alone = float(np.log1p(len(words)))
        squares = np.bincount(self._words, np.repeat(self._rarity**2, held), minlength=len(words))
        self._lengths = np.sqrt(np.maximum(squares, 1e-12))
        self._count = len(words)

    def alike(self, names: Sequence[str], least: float = LEAST) -> tuple[Ints, Ints, Floats]:
        """Numbers of names and words that are alike, and how much: 1 where they are the same. Alike is the cosine of
        their runs, or half of it and half the part of the word's runs that stand in the name, whichever is more."""
        rows, words, values = [], [], []
        step = max(1, 4_000_000 // max(self._count, 1))
        for begin in range(0, len(names), step):
            row, word, value = self._chunk(names[begin : begin + step], least)
            rows.append(row + begin)
            words.append(word)
            values.append(value)
        if not rows:
            return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
        return np.concatenate(rows), np.concatenate(words), np.concatenate(values)

    def _chunk(self, names: Sequence[str], least: float) -> tuple[Ints, Ints, Floats]:
        at: list[int] = []
        asked: list[int] = []
        lengths = np.empty(len(names))
        for row, name in enumerate(names):
            unique = dict.fromkeys(grams(name))
            known = [self._numbers[gram] for gram in unique if gram in self._numbers]
            at += known
            asked += [row] * len(known)
            lengths[row] = np.sum(self._rarity[known] ** 2) + (len(unique) - len(known)) * self._alone**2
        places = np.array(at, dtype=np.int64)
        counts = self._starts[places + 1] - self._starts[places]
        before = np.cumsum(counts) - counts
        position = np.arange(int(counts.sum())) + np.repeat(self._starts[places] - before, counts)
        cell = np.repeat(np.array(asked, dtype=np.int64), counts) * self._count + self._words[position]
        shared = np.bincount(cell, np.repeat(self._rarity[places] ** 2, counts), minlength=len(names) * self._count)
        cells = np.flatnonzero(shared)
        rows, words = cells // self._count, cells % self._count
        cosine = shared[cells] / (np.sqrt(np.maximum(lengths[rows], 1e-12)) * self._lengths[words])
        covered = shared[cells] / self._lengths[words] ** 2
        value = np.round(np.minimum(1.0, np.maximum(cosine, (cosine + covered) / 2)), 6)
        keep = value >= least
        return rows[keep], words[keep], value[keep]
