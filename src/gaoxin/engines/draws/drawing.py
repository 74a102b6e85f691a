"""Who is drawn: everybody gets a number by HMAC-SHA256 of the name, and the smallest numbers of a stratum are drawn.

No generator of random numbers is run, so nothing depends on a language, a version, or the order of a list.
"""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from gaoxin.engines.draws.commitments import drawing_key
from gaoxin.engines.draws.rosters import Roster, Stratum


@dataclass(frozen=True, slots=True)
class Team:
    """A target that is drawn, its stratum, and the inspectors who go there."""

    stratum: str
    target: str
    inspectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The outcome: the targets drawn, stratum by stratum in the order of their numbers, each with its inspectors."""

    teams: tuple[Team, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        return tuple(team.target for team in self.teams)


def number(key: bytes, kind: str, *names: str) -> bytes:
    """The number of one name: 32 bytes, compared as they stand."""
    return hmac.digest(key, "\n".join((kind, *names)).encode(), sha256)


def drawn(roster: Roster, seed: bytes, beacon_value: str = "") -> Drawn:
    """Who is drawn from the roster with this seed. A roster with `faults` must not come here."""
    key = drawing_key(seed, roster, beacon_value)
    chosen = [
        (stratum.label, target)
        for stratum in sorted(roster.strata, key=lambda stratum: stratum.label)
        for target in _smallest(key, stratum)
    ]
    return Drawn(tuple(_teams(key, roster, chosen)))


def _smallest(key: bytes, stratum: Stratum) -> list[str]:
    ranked = sorted(stratum.entries, key=lambda entry: (number(key, "target", stratum.label, entry), entry))
    return ranked[: stratum.take]


def _teams(key: bytes, roster: Roster, chosen: Sequence[tuple[str, str]]) -> list[Team]:
    """Target by target, those who may go there: first who has fewest so far, among those by their numbers."""
    load = dict.fromkeys(roster.inspectors, 0)
    teams = []
    for label, target in chosen:
        team = _team(key, roster, target, load)
        for inspector in team:
            load[inspector] += 1
        teams.append(Team(label, target, team))
    return teams


def _team(key: bytes, roster: Roster, target: str, load: Mapping[str, int]) -> tuple[str, ...]:
    free = [inspector for inspector in roster.inspectors if (target, inspector) not in roster.recusals]
    ranked = sorted(free, key=lambda one: (load[one], number(key, "inspector", target, one), one))
    return tuple(ranked[: roster.team])
