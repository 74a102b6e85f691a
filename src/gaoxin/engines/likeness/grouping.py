"""Which of many texts say the same: groups that grow from rare pieces, each with the words its texts share."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from gaoxin.engines.likeness.pieces import likeness, pieces, shared_words, weights

ALIKE = 0.3
"""From this likeness on two texts say the same; tried on invented appeals in the tests."""
CORE = 0.5
"""A piece is at the core of a group when this share of its texts has it."""
CROWD = 400
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

    def holds(self, text: str) -> bool:
        """Whether another text belongs to the group: it has at least half of the core."""
        mine = set(pieces(text))
        return 2 * sum(piece in mine for piece in self.core) >= len(self.core) > 0


def groups(texts: Sequence[Text], smallest: int = 3) -> list[Group]:
    """The groups of at least `smallest` texts, the largest first. A text stands in one group or in none."""
    ordered = sorted(texts, key=lambda text: text.key)
    cut = {text.key: pieces(text.words) for text in ordered}
    counts = Counter(piece for found in cut.values() for piece in found)
    weight = weights(counts, len(ordered))
    near = _near(cut, counts, weight)
    found, left = [], set(cut)
    while left:
        # The text with most neighbours left, of several the first: it is in the midst of what the others say.
        middle = min(left, key=lambda key: (-len(near[key] & left), key))
        members = sorted((near[middle] & left) | {middle})
        if len(members) < smallest:
            break
        left -= set(members)
        found.append(_group(members, middle, cut, {text.key: text.words for text in ordered}))
    return sorted((group for group in found if group.core), key=lambda group: (-len(group.keys), group.keys))


def _near(cut: Mapping[int, tuple[str, ...]], counts: Counter[str], weight: Mapping[str, float]) -> dict[int, set[int]]:
    """For each text those that say the same."""
    near: dict[int, set[int]] = {key: set() for key in cut}
    for one, other in _candidates(cut, counts):
        if likeness(cut[one], cut[other], weight) >= ALIKE:
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
