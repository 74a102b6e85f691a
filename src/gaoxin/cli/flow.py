"""`gaoxin flow`: BPMN processes on the command line."""

import sys
from pathlib import Path

import click

from gaoxin.catalogue.sentences import remedy, sentence
from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import tell, terminal_language
from gaoxin.engines.flows.bpmn.model import Does, Process
from gaoxin.engines.flows.checking import Checked
from gaoxin.engines.flows.checking import check as checked
from gaoxin.kernel.problems import Problem

_WORDS = {
    "zh": ("流程 {id}（{name}），{steps} 步，其中任务 {tasks} 项", "可以运行"),
    "en": ("process {id} ({name}), {steps} steps, {tasks} of them tasks", "can run"),
}


@click.group()
def flow() -> None:
    """Check processes drawn as BPMN 2.0."""


@flow.command(cls=PlainCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--service", "services", multiple=True, metavar="NAME", help="A registered service; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: processes, hindrances, notes.")
def check(file: Path, services: tuple[str, ...], as_json: bool) -> None:
    """Say whether a BPMN file can run (exit 0), or name every element that hinders it (exit 2)."""
    found = checked(file, services=frozenset(services))
    if as_json:
        print_json(_as_dict(found))
    else:
        _show(found)
    if found.hindrances:
        sys.exit(2)


def _show(found: Checked) -> None:
    language = terminal_language()
    for problem in (*found.hindrances, *found.notes):
        tell(problem)
    if not found.hindrances:
        described, runs = _WORDS[language]
        for process in found.processes:
            print_bytes(f"{described.format(**_counts(process))}: {runs}\n")


def _as_dict(found: Checked) -> dict[str, object]:
    return {
        "runs": not found.hindrances,
        "processes": [_counts(process) for process in found.processes],
        "hindrances": [_told(problem) for problem in found.hindrances],
        "notes": [_told(problem) for problem in found.notes],
    }


def _counts(process: Process) -> dict[str, object]:
    steps = process.steps.values()
    tasks = sum(step.does is Does.TASK for step in steps)
    return {"id": process.id, "name": process.name, "version": process.version, "steps": len(steps), "tasks": tasks}


def _told(problem: Problem) -> dict[str, object]:
    """A problem for programs: the id of its element, its code, sentence and remedy, in the terminal's language."""
    place = problem.place
    language = terminal_language()
    return {
        "id": str(problem.values.get("id", "")) or (place.path if place else None),
        "line": place.line if place else None,
        "code": problem.code,
        "reason": sentence(problem, language),
        "remedy": remedy(problem, language),
    }
