"""Which processes there are: those the product ships, and the kinds of cases that run by each."""

from collections.abc import Sequence
from pathlib import Path

from gaoxin.catalogue.case_kinds import package_case_kinds
from gaoxin.catalogue.emergency_plans import package_emergency_plans
from gaoxin.catalogue.shelves import PACKAGE
from gaoxin.web.errors import NotFound

FOLDER = PACKAGE / "flows"
PLAN = "emergency_plan"
"""The kind of cases by which emergency plans run, whichever plan it is."""


def process_keys() -> Sequence[str]:
    """The keys of the processes by which some kind of case runs, in the order of the kinds, then those of the
    emergency plans, each of which has one."""
    plans = [plan.flow for plan in package_emergency_plans().values()]
    return list(dict.fromkeys([*(kind.flow for kind in package_case_kinds().values()), *plans]))


def known_process(key: str) -> str:
    """The key, or *not found* where no case runs by it."""
    if key not in process_keys():
        raise NotFound
    return key


def kinds_running_by(key: str) -> Sequence[str]:
    """The keys of the kinds of cases that run by a process."""
    kinds = [kind.key for kind in package_case_kinds().values() if kind.flow == key]
    plans = [PLAN for plan in package_emergency_plans().values() if plan.flow == key]
    return list(dict.fromkeys([*kinds, *plans]))


def shipped_text(key: str) -> str | None:
    """The file of the product's own process, if it ships one."""
    path: Path = FOLDER / f"{key}.bpmn"
    return path.read_text(encoding="utf-8") if path.is_file() else None
