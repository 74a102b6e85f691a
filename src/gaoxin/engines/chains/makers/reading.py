"""The world out of a folder of CSV files, as `sets` names them."""

from pathlib import Path

import polars as pl

from gaoxin.engines.chains.makers.world import World, world_of
from gaoxin.engines.chains.set_files import SetFile, read_file
from gaoxin.kernel.problems import Place, Problem, Refusal, Severity, refuse

NEEDED = {"companies.csv": (("code",), ("name", "fullname")), "company_product.csv": (("company_code", "product"), ())}
HELPFUL = {
    "industries.csv": (("code", "name"), ("parent",)),
    "company_industry.csv": (("company_code", "industry_code"), ()),
    "product_edges.csv": (("from", "to", "rel"), ()),
}
"""Without these the answers are poorer, not impossible."""


def read_world(folder: Path) -> tuple[World, tuple[Problem, ...]]:
    """The world of the folder, and what of it could not be read: lines left out, helpful files that are not there.

    Refused: no such folder, a needed file missing or without its columns, nobody making anything.
    """
    files, problems = read_frames(folder)
    return world_of(*(files[name] for name in FILES)), problems


FILES = ("companies.csv", "company_product.csv", "company_industry.csv", "industries.csv", "product_edges.csv")
"""In the order in which `world_of` takes them."""


def read_frames(folder: Path) -> tuple[dict[str, pl.DataFrame], tuple[Problem, ...]]:
    """The frames of the files by name."""
    if not folder.is_dir():
        raise refuse("chain_set.no_folder", name=folder.name)
    files = {name: read_file(folder / name, *columns) for name, columns in (NEEDED | HELPFUL).items()}
    lacking = [problem for name in NEEDED for problem in files[name].problems if problem.severity is Severity.ERROR]
    if lacking:
        raise Refusal(*lacking)
    if files["company_product.csv"].frame.is_empty():
        raise refuse("chain_makers.nobody", Place("company_product.csv"))
    return {name: file.frame for name, file in files.items()}, _told(files)


def _told(files: dict[str, SetFile]) -> tuple[Problem, ...]:
    """One problem for each file that has any: the first, and how many more."""
    found = []
    for file in files.values():
        if file.problems:
            first = file.problems[0]
            found.append(first)
            if len(file.problems) > 1:
                values = {"count": len(file.problems) - 1}
                found.append(Problem("chain_makers.more_lines", values, Place(file.name), Severity.WARNING))
    return tuple(found)
