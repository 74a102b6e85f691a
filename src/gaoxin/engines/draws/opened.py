"""The file published when a draw is opened, and the check that does the whole draw again from it.

The file is canonical itself: one line of JSON without a space, so that no byte of it can change unnoticed.
"""

import json
from dataclasses import dataclass
from typing import Any

from gaoxin.engines.draws.commitments import SEED_BYTES, commitment, drawing_key
from gaoxin.engines.draws.drawing import Drawn, drawn
from gaoxin.engines.draws.rosters import FORMAT, Roster, as_data, faults, read_roster, written
from gaoxin.kernel.problems import Problem

FIELDS = {"beacon_value", "commitment", "format", "key", "result", "roster", "seed"}


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read from a file, and what is wrong with it. Without problems the draw is as it was committed to."""

    problems: tuple[Problem, ...]
    roster: Roster | None = None
    commitment: str = ""
    drawn: Drawn | None = None

    @property
    def holds(self) -> bool:
        return not self.problems


def opened_text(seed: bytes, roster: Roster, beacon_value: str = "") -> str:
    """The file of a draw that is opened: everything that is needed to draw again, and the outcome."""
    data = {
        "beacon_value": beacon_value,
        "commitment": commitment(seed, roster),
        "format": FORMAT,
        "key": drawing_key(seed, roster, beacon_value).hex(),
        "result": _result(drawn(roster, seed, beacon_value)),
        "roster": as_data(roster),
        "seed": seed.hex(),
    }
    return written(data).decode() + "\n"


def verify(content: bytes, known: str = "") -> Opened:
    """Do the draw of a file again. `known` is the commitment as it was noted before the draw, where somebody has it."""
    data, problem = _read(content)
    if problem is not None:
        return Opened((problem,))
    roster = read_roster(data["roster"])
    if roster is None:
        return Opened((Problem("draws.no_roster"),))
    wrong = faults(roster)
    if wrong:
        return Opened(tuple(wrong), roster)
    return _again(data, roster, known.strip().lower())


def _again(data: dict[str, Any], roster: Roster, known: str) -> Opened:
    seed = _seed(data["seed"])
    if seed is None:
        return Opened((Problem("draws.no_seed", {"length": SEED_BYTES * 2}),), roster)
    problems = []
    made = commitment(seed, roster)
    if data["commitment"] != made:
        problems.append(Problem("draws.commitment_differs", {"made": made, "told": _shown(data["commitment"])}))
    if known and known != made:
        problems.append(Problem("draws.known_differs", {"made": made, "known": known}))
    value = data["beacon_value"]
    if not isinstance(value, str) or bool(value) is not bool(roster.beacon):
        return Opened((*problems, Problem("draws.no_beacon_value", {"beacon": roster.beacon})), roster, made)
    if data["key"] != drawing_key(seed, roster, value).hex():
        problems.append(Problem("draws.key_differs"))
    outcome = drawn(roster, seed, value)
    if data["result"] != _result(outcome):
        problems.append(Problem("draws.result_differs"))
    return Opened(tuple(problems), roster, made, outcome)


def _read(content: bytes) -> tuple[dict[str, Any], Problem | None]:
    try:
        data = json.loads(content.decode())
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        return {}, Problem("draws.no_file")
    if not isinstance(data, dict) or set(data) != FIELDS:
        return {}, Problem("draws.no_file")
    if data["format"] != FORMAT:
        return {}, Problem("draws.other_format", {"known": FORMAT, "told": _shown(data["format"])})
    try:
        same = written(data) + b"\n" == content
    except UnicodeEncodeError:  # half a surrogate pair, which JSON may spell out and UTF-8 cannot write
        same = False
    return data, None if same else Problem("draws.not_canonical")


def _seed(told: object) -> bytes | None:
    try:
        seed = bytes.fromhex(told) if isinstance(told, str) else b""
    except ValueError:
        return None
    return seed if len(seed) == SEED_BYTES else None


def _result(outcome: Drawn) -> list[dict[str, Any]]:
    return [{"inspectors": [*one.inspectors], "stratum": one.stratum, "target": one.target} for one in outcome.teams]


def _shown(value: object) -> str:
    return str(value)[:80]
