"""What `gaoxin seal` does: make, check and export the daily seals of the database at hand."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from gaoxin.kernel.problems import Problem
from gaoxin.site.loading import loaded_on
from gaoxin.site.postgres import Tell

if TYPE_CHECKING:
    from gaoxin.web.jobs import NoProgress

Told = Callable[[int, int], None]


def make(data: Path, tell: Tell, told: Told) -> list[tuple[str, str, int]]:
    """Seal every closed day that has no seal; answers day, seal and number of entries of each that was made."""
    with loaded_on(data, tell):
        from gaoxin.web.seal.making import make_missing

        return [(f"{seal.day}", seal.hash, seal.entries) for seal in make_missing(_progress(told))]


def verify(data: Path, tell: Tell, told: Told, known: dict[str, str]) -> tuple[dict[str, int], list[Problem]]:
    """Check all seals, also against seals known from elsewhere by day; answers what was counted and what was found."""
    with loaded_on(data, tell):
        from gaoxin.web.scope import SYSTEM, acting_as
        from gaoxin.web.seal import verifying

        with acting_as(SYSTEM):
            findings = verifying.verify(_progress(told), known)
        counted = {name: getattr(findings, name) for name in ("seals", "entries", "pruned", "unsealed", "found")}
        return counted, findings.problems


def export(data: Path, tell: Tell, told: Told, folder: Path) -> dict[str, int]:
    """Write seals and entries into a folder; answers how many."""
    with loaded_on(data, tell):
        from gaoxin.web.scope import SYSTEM, acting_as
        from gaoxin.web.seal import exporting

        with acting_as(SYSTEM):
            done = exporting.export(folder, _progress(told))
        return {"seals": done.seals, "entries": done.entries, "loose": done.loose}


def _progress(told: Told) -> "NoProgress":
    from gaoxin.web.jobs import NoProgress

    class Telling(NoProgress):
        def step(self, done: int, total: int | None = None, message: str = "") -> None:
            told(done, total or 0)

    return Telling()
