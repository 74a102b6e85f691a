"""Who is in a draw: strata of targets, inspectors, and who must not go where. Frozen as one canonical text.

The canonical text is JSON as `json.dumps(..., ensure_ascii=False, sort_keys=True, separators=(",", ":"))` writes it,
in UTF-8, every list of names sorted by code point. The same roster gives the same bytes whatever order it was read in.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gaoxin.kernel.problems import Problem

FORMAT = "gaoxin-draw/1"
"""Names the algorithm; another one would have another name."""


@dataclass(frozen=True, slots=True)
class Stratum:
    """Targets among whom `take` are drawn with equal chances."""

    label: str
    entries: tuple[str, ...]
    take: int


@dataclass(frozen=True, slots=True)
class Roster:
    """Everything that is fixed before a draw. `team` inspectors go to each target; none are drawn where it is 0.

    `frozen_at` is the moment it was frozen, as a text; `beacon` says which later public value goes into the draw, and
    is empty where none does. A recusal is a pair (target, inspector).
    """

    title: str
    frozen_at: str
    strata: tuple[Stratum, ...]
    inspectors: tuple[str, ...] = ()
    recusals: frozenset[tuple[str, str]] = frozenset()
    team: int = 0
    beacon: str = ""

    @property
    def entries(self) -> int:
        """How many targets there are in all strata."""
        return sum(len(stratum.entries) for stratum in self.strata)


def as_data(roster: Roster) -> dict[str, Any]:
    """The roster as plain values in canonical order."""
    strata = sorted(roster.strata, key=lambda stratum: stratum.label)
    return {
        "algorithm": FORMAT,
        "beacon": roster.beacon,
        "frozen_at": roster.frozen_at,
        "inspectors": sorted(roster.inspectors),
        "recusals": sorted([target, inspector] for target, inspector in roster.recusals),
        "strata": [{"entries": sorted(one.entries), "label": one.label, "take": one.take} for one in strata],
        "team": roster.team,
        "title": roster.title,
    }


def written(data: object) -> bytes:
    """Plain values as canonical bytes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def canonical(roster: Roster) -> bytes:
    """The bytes that a commitment is made over.

    >>> canonical(Roster("例", "2026-03-05T09:00:00+08:00", (Stratum("全部", ("乙", "甲"), 1),)))[:40].decode()
    '{"algorithm":"gaoxin-draw/1","beacon":""'
    """
    return written(as_data(roster))


def read_roster(data: Any) -> Roster | None:
    """The roster that these plain values are; None where they are none."""
    try:
        strata = tuple(
            Stratum(_text(one["label"]), _texts(one["entries"]), _count(one["take"])) for one in data["strata"]
        )
        recusals = frozenset((_text(target), _text(inspector)) for target, inspector in data["recusals"])
        roster = Roster(
            _text(data["title"]),
            _text(data["frozen_at"]),
            strata,
            _texts(data["inspectors"]),
            recusals,
            _count(data["team"]),
            _text(data["beacon"]),
        )
    except (KeyError, TypeError, ValueError):
        return None
    return roster if as_data(roster) == data else None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _texts(values: Sequence[object]) -> tuple[str, ...]:
    return tuple(_text(value) for value in values)


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(f"{value!r} is no count")
    return value


def faults(roster: Roster) -> list[Problem]:
    """What keeps a roster from being drawn from; nothing of it depends on a seed."""
    return [*_doubles(roster), *_counts(roster), *_unknown(roster), *_lonely(roster)]


def _doubles(roster: Roster) -> Iterator[Problem]:
    entries = Counter(entry for stratum in roster.strata for entry in stratum.entries)
    for name, times in [*entries.items(), *Counter(roster.inspectors).items()]:
        if times > 1:
            yield Problem("draws.listed_twice", {"name": name})
    for label, times in Counter(stratum.label for stratum in roster.strata).items():
        if times > 1:
            yield Problem("draws.listed_twice", {"name": label})


def _counts(roster: Roster) -> Iterator[Problem]:
    if not any(stratum.take for stratum in roster.strata):
        yield Problem("draws.nothing_to_draw")
    for stratum in roster.strata:
        if stratum.take > len(stratum.entries):
            yield Problem(
                "draws.more_than_there_are",
                {"label": stratum.label, "take": stratum.take, "entries": len(stratum.entries)},
            )


def _unknown(roster: Roster) -> Iterator[Problem]:
    targets = {entry for stratum in roster.strata for entry in stratum.entries}
    for target, inspector in sorted(roster.recusals):
        if target not in targets or inspector not in roster.inspectors:
            yield Problem("draws.recusal_of_nobody", {"target": target, "inspector": inspector})


def _lonely(roster: Roster) -> Iterator[Problem]:
    """Targets to which not enough inspectors may go."""
    if not roster.team:
        return
    barred = Counter(target for target, _ in roster.recusals)
    for stratum in roster.strata:
        for entry in stratum.entries:
            left = len(roster.inspectors) - barred[entry]
            if left < roster.team:
                yield Problem("draws.too_few_inspectors", {"target": entry, "left": left, "team": roster.team})
