"""Processes drawn as BPMN 2.0, one in a file that bears its id: appeal.bpmn holds the process `appeal`.

They can be drawn in bpmn.io or Camunda Modeler; what our attributes mean stands in `engines.flows.bpmn.names`. A zone's
own file of the same name takes the place of the product's. Services that a process names are known to the program that
runs it, not here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from typing import NoReturn

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node, Scalar
from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.checking import check
from gaoxin.kernel.problems import Place, Problem


def _scan(text: str | bytes, report: Report) -> Sequence[tuple[Scalar, Process]]:
    """The process that bears the name of the file; every hindrance of the file is a mistake."""
    found = check(text.encode() if isinstance(text, str) else text, services=None)
    for problem in found.hindrances:
        place = problem.place or Place()
        report.problems.append(replace(problem, place=replace(place, file=report.file)))
    name = PurePosixPath(report.path).stem
    process = next((one for one in found.processes if one.id == name), None)
    if process is not None:
        return [(Scalar(1, 1, name, text=name, plain=True), process)]
    if not found.hindrances:
        report.problems.append(Problem("flow.file_named_otherwise", {"name": name}, Place(report.file)))
    return []


def _read(_key: str, _node: Node, _report: Report) -> NoReturn:
    raise AssertionError("processes are not written as YAML")


def _settle(entries: Mapping[str, Entry[Process]]) -> Mapping[str, Process]:
    return {key: entry.declaration for key, entry in entries.items()}


FLOWS: Kind[Process, Process] = Kind("flows", _read, _settle, ending=".bpmn", scan=_scan)


@cache
def package_process(key: str) -> Process:
    """A process of the product."""
    return gather(FLOWS, [package_shelf("flows")])[0][key]
