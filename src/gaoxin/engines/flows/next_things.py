"""What to do next about work that hangs together: which few things gain most, and why just these.

What is answered. From the critical path (`paths`), the obstacles that stand in it and what is silent, the next
things to do, the most pressing first. What has no room (机动) comes before what has some: a day lost there is a
day lost for all. With the same room an obstacle comes before work that is late, that before work which could
begin, that before work that is to be entered as done, and asking after silent work comes last; then what is
later comes first.

On whose authority. The critical path method; the order among equals is the product's own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.flows.paths import Path


class Do(StrEnum):
    """What to do, in the order in which it is done where the room is the same."""

    CLEAR = "clear"
    """疏通: an obstacle."""
    PRESS = "press"
    """催办: work that is late, or that nobody has taken."""
    BEGIN = "begin"
    """启动: work whose predecessors are done."""
    FINISH = "finish"
    """登记办结: work that should be done by now and is the steward's own to enter."""
    ASK = "ask"
    """问进展: work of which nothing was heard."""


class Why(StrEnum):
    """Why just this."""

    CRITICAL = "critical"
    """A day lost here is a day lost for all."""
    ROOM = "room"
    """So many days are left until it becomes critical."""
    LATE = "late"
    UNTAKEN = "untaken"
    """Nobody has taken it."""
    QUIET = "quiet"
    WHOLE = "whole"
    """It holds up the whole project."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What holds work up: that of `work`, or all of it. `late`: working days past its own day."""

    key: str
    work: str = ""
    late: int = 0
    taken: bool = True


@dataclass(frozen=True, slots=True)
class Running:
    """Work that has begun: whether it is entered by the steward, whether somebody took it, and for how many working
    days nothing was heard of it."""

    own: bool = False
    taken: bool = True
    quiet: int = 0


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing to do. `key` is that of the work or, to clear, of the obstacle; `room` in working days until it costs
    a day, `late` and `quiet` in working days."""

    do: Do
    key: str
    room: int
    why: tuple[Why, ...]
    late: int = 0
    quiet: int = 0


def next_things(
    path: Path,
    running: Mapping[str, Running],
    ready: Iterable[str],
    obstacles: Iterable[Obstacle],
    silent_after: int,
    most: int = 3,
) -> Sequence[Thing]:
    """The next things to do, the most pressing first.

    `running` and `ready` are keys of the path: work that has begun and is not done, and work that could begin.
    `silent_after` is after how many working days without news one asks.
    """
    found = [
        *(_clear(one, path) for one in obstacles),
        *(_begin(key, path) for key in ready),
        *(thing for key, one in running.items() if (thing := _running(key, one, path, silent_after)) is not None),
    ]
    return sorted(found, key=lambda one: order(one))[:most]


def order(thing: Thing) -> tuple[int, int, int, str]:
    """By what things of several projects are put in one order."""
    return thing.room, list(Do).index(thing.do), -thing.late, thing.key


def _clear(one: Obstacle, path: Path) -> Thing:
    room = path.placed[one.work].room if one.work in path.placed else 0
    why = [_pressing(room) if one.work else Why.WHOLE]
    why += [Why.LATE] if one.late else []
    why += [] if one.taken else [Why.UNTAKEN]
    return Thing(Do.CLEAR, one.key, room, tuple(why), one.late)


def _begin(key: str, path: Path) -> Thing:
    room = path.placed[key].room
    return Thing(Do.BEGIN, key, room, (_pressing(room),))


def _running(key: str, one: Running, path: Path, silent_after: int) -> Thing | None:
    placed = path.placed[key]
    pressing = _pressing(placed.room)
    if one.own:
        return Thing(Do.FINISH, key, placed.room, (pressing, Why.LATE), placed.late) if placed.late else None
    if placed.late or not one.taken:
        why = (pressing, *([Why.LATE] if placed.late else []), *([] if one.taken else [Why.UNTAKEN]))
        return Thing(Do.PRESS, key, placed.room, why, placed.late)
    if one.quiet >= silent_after:
        return Thing(Do.ASK, key, placed.room, (pressing, Why.QUIET), 0, one.quiet)
    return None


def _pressing(room: int) -> Why:
    return Why.CRITICAL if room <= 0 else Why.ROOM
