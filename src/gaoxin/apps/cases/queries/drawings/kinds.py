"""Which processes there are: those the product ships, and the kinds of cases that run by each."""

from collections.abc import Sequence
from pathlib import Path

from gaoxin.catalogue.case_kinds import package_case_kinds
from gaoxin.catalogue.shelves import PACKAGE
from gaoxin.web.errors import NotFound

FOLDER = PACKAGE / "flows"


def process_keys() -> Sequence[str]:
    """The keys of the processes by which some kind of case runs, in the order of the kinds."""
    return list(dict.fromkeys(kind.flow for kind in package_case_kinds().values()))


def known_process(key: str) -> str:
    """The key, or *not found* where no kind of case runs by it."""
    if key not in process_keys():
        raise NotFound
    return key


def kinds_running_by(key: str) -> Sequence[str]:
    """The keys of the kinds of cases that run by a process."""
    return [kind.key for kind in package_case_kinds().values() if kind.flow == key]


def shipped_text(key: str) -> str | None:
    """The file of the product's own process, if it ships one."""
    path: Path = FOLDER / f"{key}.bpmn"
    return path.read_text(encoding="utf-8") if path.is_file() else None
