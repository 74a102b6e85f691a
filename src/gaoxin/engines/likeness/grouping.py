"""Which of many texts say the same: groups that grow from rare pieces, each with the words its texts share."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations

from gaoxin.engines.likeness.pieces import pieces, shared_words, total, weights

ALIKE = 0.3
"""From this likeness on two texts say the same; tried on invented appeals in the tests."""
CORE = 0.5
"""A piece is at the core of a group when this share of its texts has it."""
CROWD = 200
"""Texts that share a piece and are compared by it, the first by key: a piece of more tells little."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text with the key by which it is known."""

    key: int
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """Texts that say the same: their keys in order, the words they share, and the pieces at their core."""

    keys: tuple[int, ...]
    words: tuple[str, ...]
    core: tuple[str, ...]

    def holds(self, mine: Set[str]) -> bool:
        """Whether another text, of which these are the pieces, belongs to the group: it has half of the core."""
        return 2 * sum(piece in mine for piece in self.core) >= len(self.core) > 0


def groups(texts: Sequence[Text], smallest: int = 3) -> list[Group]:
    """The groups of at least `smallest` texts, the largest first. A text stands in one group or in none."""
    ordered = sorted(texts, key=lambda text: text.key)
    cut = {text.key: pieces(text.words) for text in ordered}
    counts = Counter(piece for found in cut.values() for piece in found)
    weight = weights(counts, len(ordered))
    near = _near(cut, counts, weight)
    words = {text.key: text.words for text in ordered}
    found, left = [], set(cut)
    # The text with most neighbours left is in the midst of what the others say; of several the first. Neighbours only
    # become fewer, so what the heap says is looked at again before it is believed.
    heap = [(-len(near[key]), key) for key in cut]
    heapify(heap)
    while heap:
        stated, middle = heappop(heap)
        if middle not in left:
            continue
        here = near[middle] & left
        if len(here) < smallest - 1:
            continue
        if -stated != len(here):
            heappush(heap, (-len(here), middle))
            continue
        members = sorted(here | {middle})
        left -= set(members)
        found.append(_group(members, middle, cut, words))
    return sorted((group for group in found if group.core), key=lambda group: (-len(group.keys), group.keys))


def _near(cut: Mapping[int, tuple[str, ...]], counts: Counter[str], weight: Mapping[str, float]) -> dict[int, set[int]]:
    """For each text those that say the same."""
    near: dict[int, set[int]] = {key: set() for key in cut}
    sets = {key: frozenset(found) for key, found in cut.items()}
    whole = {key: total(found, weight) for key, found in cut.items()}
    for one, other in _candidates(cut, counts):
        # As `likeness`, with what each text weighs reckoned once.
        if total(sets[one] & sets[other], weight) >= ALIKE * math.sqrt(whole[one] * whole[other]):
            near[one].add(other)
            near[other].add(one)
    return near


def _candidates(cut: Mapping[int, tuple[str, ...]], counts: Counter[str]) -> Iterator[tuple[int, int]]:
    """Pairs of texts that share at least two pieces, or one that is all either tells."""
    having: dict[str, list[int]] = defaultdict(list)
    for key, found in cut.items():
        for piece in found:
            if counts[piece] > 1 and len(having[piece]) < CROWD:
                having[piece].append(key)
    shared: Counter[tuple[int, int]] = Counter()
    for keys in having.values():
        shared.update(combinations(keys, 2))
    for (one, other), count in sorted(shared.items()):
        if count > 1 or min(len(cut[one]), len(cut[other])) == 1:
            yield one, other


def _group(members: Sequence[int], middle: int, cut: Mapping[int, tuple[str, ...]], words: Mapping[int, str]) -> Group:
    counts = Counter(piece for key in members for piece in cut[key])
    core = [piece for piece in cut[middle] if counts[piece] >= CORE * len(members) and counts[piece] > 1]
    return Group(tuple(members), tuple(shared_words(words[middle], core)), tuple(core))
