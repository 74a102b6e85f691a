"""BM25 over what each firm makes, on single characters and on words: what any search engine would do."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import polars as pl

from gaoxin.engines.chains.makers.names import spelling

SATURATION, LENGTH = 1.5, 0.75
LONGEST_WORD = 4
Cut = Callable[[str], list[str]]


def characters(name: str) -> list[str]:
    """Single characters."""
    return list(spelling(name))


def words_by(names: Iterable[str]) -> Cut:
    """Words by a dictionary of the short names themselves, the longest that fits first; else single characters."""
    known = {spelled for name in names if 2 <= len(spelled := spelling(name)) <= LONGEST_WORD}

    def cut(name: str) -> list[str]:
        spelled, at, found = spelling(name), 0, []
        while at < len(spelled):
            sizes = range(min(LONGEST_WORD, len(spelled) - at), 1, -1)
            size = next((size for size in sizes if spelled[at : at + size] in known), 1)
            found.append(spelled[at : at + size])
            at += size
        return found

    return cut


def answers(pairs: pl.DataFrame, names: Sequence[str], cut: Cut, top: int) -> list[list[str]]:
    """The firms for each name, best first."""
    firms = pairs["company_code"].unique().sort().to_list()
    number = {firm: at for at, firm in enumerate(firms)}
    told: dict[str, dict[int, int]] = {}
    lengths = np.zeros(len(firms))
    for firm, product in pairs.rows():
        for piece in cut(product):
            posting = told.setdefault(piece, {})
            posting[number[firm]] = posting.get(number[firm], 0) + 1
            lengths[number[firm]] += 1
    norm = SATURATION * (1 - LENGTH + LENGTH * lengths / lengths.mean())
    index = {}
    for piece, posting in told.items():
        at, times = np.array(list(posting)), np.array(list(posting.values()), float)
        rarity = np.log1p((len(firms) - len(at) + 0.5) / (len(at) + 0.5))
        index[piece] = (at, rarity * times * (SATURATION + 1) / (times + norm[at]))
    found = []
    for name in names:
        scores = np.zeros(len(firms))
        for piece in cut(name):
            if piece in index:
                at, values = index[piece]
                scores[at] += values
        found.append([firms[at] for at in np.argsort(-scores, kind="stable")[:top]])
    return found
