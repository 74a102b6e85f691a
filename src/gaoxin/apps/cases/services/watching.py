"""What follows when a case of a kind moves: parts of the app watch the kinds they know more of than a process does.

`filed` is called once as a case is filed, `opened` for each step that is reached, `moved` after every move. Each is
called in the transaction of the move, where every row is seen.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gaoxin.apps.cases.models import Case, Step
from gaoxin.apps.zones.models import User


@dataclass(frozen=True, slots=True)
class Watcher:
    """What one part of the app does."""

    filed: Callable[[Case], None] | None = None
    opened: Callable[[Case, Step, User | None], None] | None = None
    moved: Callable[[Case], None] | None = None


_watching: dict[str, list[Watcher]] = {}


def watch(kind: str, watcher: Watcher) -> None:
    """Watch the cases of a kind from now on."""
    _watching.setdefault(kind, []).append(watcher)


def filed(case: Case) -> None:
    for one in _watching.get(case.kind, ()):
        if one.filed is not None:
            one.filed(case)


def opened(case: Case, steps: Iterable[Step], by: User | None) -> None:
    for step in steps:
        for one in _watching.get(case.kind, ()):
            if one.opened is not None:
                one.opened(case, step, by)


def moved(case: Case) -> None:
    for one in _watching.get(case.kind, ()):
        if one.moved is not None:
            one.moved(case)
