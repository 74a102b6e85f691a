"""A model small enough to check by hand: two classes, made in the test."""

from gaoxin.engines.classification.model import Header, Model, packed
from gaoxin.engines.classification.terms import entry_mark, run_mark

CODES = ("0001", "0002")


def tiny_model() -> Model:
    """木 speaks for 0001, 铁 for 0002 and a little against 0001, 木 and 铁 together for the group of both.

    木桶 is listed in 0001, 铁桶 in both. A weight w stands for w² steps of 0.0002: 100 for 2, 50 for 0.5.
    """
    terms = {
        "木": (20, [(0, 100)]),
        "铁": (20, [(0, -50), (1, 100)]),
        "木铁": (40, []),
        "木 铁": (50, [(2, 50)]),
        "桶": (20, []),
        "箱": (20, []),
        "木桶": (40, []),
        "木箱": (40, [(0, 50)]),
    }
    marks = sorted((run_mark(term), *rest) for term, rest in terms.items())
    starts, weights = [0], []
    for _, _, found in marks:
        weights += found
        starts.append(len(weights))
    entries = sorted([(entry_mark("木桶"), 0), (entry_mark("铁桶"), 0), (entry_mark("铁桶"), 1)])
    levels = ((2, 2), (3, 3), (4, 4))
    header = Header(CODES, ("木器", "铁器"), levels, (-0.75, -0.7), (0.0, -0.1), 0.0002, 0.5, (0.0, 1.0), (0.0, 1.0))
    parts = {
        "marks": [mark for mark, *_ in marks],
        "starts": starts,
        "rarities": [rarity for _, rarity, _ in marks],
        "classes": [one for one, _ in weights],
        "weights": [value for _, value in weights],
        "entries": [mark for mark, _ in entries],
        "entry_classes": [one for _, one in entries],
    }
    return Model(memoryview(packed(header, parts)))
