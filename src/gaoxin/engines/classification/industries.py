"""Which four-digit industries of GB/T 4754-2017 a business text suggests, best first."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp

from gaoxin.engines.classification.model import Model, packaged_model
from gaoxin.engines.classification.terms import pieces, spelling

MOST = 5
"""Codes suggested at most."""

SURE_WHERE_LISTED = 0.97
"""Confidence shared by the classes that list the text word for word; the rest is for what a list does not know."""

WEIGHT_OF_PIECES = 0.5
"""How far the pieces of an enumeration that are listed word for word count against the text as a whole."""

LEAST_FAMILIAR = 0.6
"""A text of whose letters the model has seen a smaller share is answered with a reason and no code."""


class Reason(StrEnum):
    """Why a text gets no code."""

    TOO_SHORT = "too_short"
    UNFAMILIAR = "unfamiliar"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code of the standard with its name and the probability (0 to 1) that it is right."""

    code: str
    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Coding:
    """Up to five suggestions, best first, whose confidences sum to at most 1; or none, and the reason."""

    suggestions: tuple[Suggestion, ...]
    reason: Reason | None = None


def industries(text: str, model: Model | None = None) -> Coding:
    """Suggest the industries of an enterprise's product, service or line of business.

    Decided by the standard's own lists where they hold the text word for word, else by weights trained on them. An
    entry may stand in several classes (made, sold wholesale, sold by retail): the words alone cannot tell which, and
    the confidences say so.
    """
    model = model or packaged_model()
    spelled = spelling(text)
    if sum(character.isalpha() for character in spelled) < 2:
        return Coding((), Reason.TOO_SHORT)
    listed = model.listed(spelled)
    if not listed and model.familiarity(spelled) < LEAST_FAMILIAR:
        return Coding((), Reason.UNFAMILIAR)
    chances = _chances(model, spelled)
    if listed:
        chances = _shifted(chances, _shares(listed, chances), SURE_WHERE_LISTED)
    else:
        chances = _with_pieces(model, spelled, chances)
    best = sorted(range(len(chances)), key=lambda one: (-chances[one], one))[:MOST]
    header = model.header
    found = [Suggestion(header.codes[one], header.names[one], _floor(chances[one])) for one in best]
    return Coding(tuple(one for one in found if one.confidence > 0))


def _chances(model: Model, spelled: str) -> list[float]:
    """Probability of each class from its score alone, together at most 1; the best as often right as it says."""
    header = model.header
    scores = model.scores(spelled)
    best = max(range(len(scores)), key=scores.__getitem__)
    odds = [exp(header.sharpness * (score - scores[best])) for score in scores]
    stated = 1 / sum(odds)
    right = _between(stated, header.stated, header.right)
    rest = (1 - right) / (1 - stated) if stated < 1 else 0.0
    chances = [min(right, odd * stated * rest) for odd in odds]
    chances[best] = right
    return chances


def _between(value: float, stated: Sequence[float], right: Sequence[float]) -> float:
    """The value on the curve through the points, level before the first and behind the last."""
    at = bisect_right(stated, value)
    if at in (0, len(stated)):
        return right[min(at, len(right) - 1)]
    part = (value - stated[at - 1]) / (stated[at] - stated[at - 1])
    return right[at - 1] + part * (right[at] - right[at - 1])


def _with_pieces(model: Model, spelled: str, chances: list[float]) -> list[float]:
    """Let the pieces that are listed word for word speak, each by its share of the text."""
    parts = [piece for piece in pieces(spelled) if len(piece) > 1]
    shares: dict[int, float] = {}
    for piece in parts:
        classes = model.listed(piece)
        if classes:
            for one, share in _shares(classes, chances).items():
                shares[one] = shares.get(one, 0.0) + share * len(piece) / len(spelled)
    covered = sum(shares.values())
    if not covered:
        return chances
    told = {one: share / covered for one, share in shares.items()}
    return _shifted(chances, told, WEIGHT_OF_PIECES * min(1.0, covered))


def _shares(classes: list[int], chances: list[float]) -> dict[int, float]:
    """Divide 1 among the classes in proportion to their chances."""
    total = sum(chances[one] for one in classes)
    return {one: chances[one] / total if total else 1 / len(classes) for one in classes}


def _shifted(chances: list[float], told: dict[int, float], weight: float) -> list[float]:
    rest = [chance * (1 - weight) for chance in chances]
    for one, share in told.items():
        rest[one] += weight * share
    return rest


def _floor(chance: float) -> float:
    """Six decimals, rounded down, so that rounding never lifts a sum above 1."""
    return int(chance * 1_000_000) / 1_000_000
