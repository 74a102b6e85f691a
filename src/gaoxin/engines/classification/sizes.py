"""Whether an enterprise is large, medium, small or micro, from the floors of its line of business."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Size(StrEnum):
    """The four classes, from the largest down."""

    LARGE = "large"
    MEDIUM = "medium"
    SMALL = "small"
    MICRO = "micro"


_SIZES = tuple(Size)

Floors = tuple[int, int, int]
"""The least amounts of a large, a medium and a small enterprise."""


@dataclass(frozen=True, slots=True)
class Sizing:
    """The class, or None while facts are missing; then `lacks` names those that would decide it."""

    size: Size | None
    lacks: tuple[str, ...] = ()


def size_of(floors: Mapping[str, Floors], known: Mapping[str, int | None]) -> Sizing:
    """The class of an enterprise whose line of business has these floors, by fact, in the facts' own steps.

    Decided as 《统计上大中小微型企业划分办法（2017）》 says: large, medium and small enterprises reach every floor of
    their class, else they fall one class down; one fact below the floor of small makes an enterprise micro, whatever
    the others are. A fact that is not known may put it into any class, so only micro can be told without it.

    >>> size_of({"staff": (1000, 300, 20), "revenue": (40000, 2000, 300)}, {"staff": 350, "revenue": 1999})
    Sizing(size=<Size.SMALL: 'small'>, lacks=())
    >>> size_of({"staff": (1000, 300, 20), "revenue": (40000, 2000, 300)}, {"staff": 350, "revenue": None})
    Sizing(size=None, lacks=('revenue',))
    >>> size_of({}, {})
    Traceback (most recent call last):
    ValueError: a class is told by at least one floor
    """
    if not floors:
        raise ValueError("a class is told by at least one floor")
    lacks = tuple(fact for fact in floors if known.get(fact) is None)
    found = max(
        (_class_by(amount, floors[fact]) for fact in floors if (amount := known.get(fact)) is not None), default=0
    )
    if lacks and found < len(_SIZES) - 1:
        return Sizing(None, lacks)
    return Sizing(_SIZES[found])


def _class_by(amount: int, floors: Floors) -> int:
    """How many classes below the largest one fact alone puts it."""
    return sum(amount < floor for floor in floors)
