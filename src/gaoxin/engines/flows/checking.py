"""Whether a BPMN file can be used: read, then carried to its end twice in a rehearsal."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from gaoxin.engines.expressions.facts import Fact
from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.bpmn.reading import Reading, read_process
from gaoxin.engines.flows.running.rehearsing import rehearsals
from gaoxin.kernel.problems import Place, Problem, Refusal


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: the processes, what hinders them (nothing: they can run), and how the rest is understood."""

    processes: tuple[Process, ...]
    hindrances: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def check(source: bytes | Path, facts: Iterable[Fact] = (), services: Set[str] | None = frozenset()) -> Checked:
    """Everything that hinders the processes of a file, and every note on how it is understood.

    Never raises for what stands in a file: one that is no BPMN, or too large, is a hindrance as well.
    """
    try:
        reading = read_process(source, facts, services)
    except Refusal as refusal:
        return Checked((), refusal.problems, ())
    hindrances = reading.hindrances or tuple(_stuck(reading))
    return Checked(reading.processes, hindrances, reading.notes)


def _stuck(reading: Reading) -> Iterator[Problem]:
    """What a rehearsal could not get past."""
    for process in reading.processes:
        try:
            for course in rehearsals(process):
                if not course.over:
                    left = next(iter(course.left), None)
                    values = {"id": left.step if left else process.id, "name": left.name if left else process.name}
                    yield Problem("flow.stuck", values, Place(path=values["id"]))
                    break
        except Refusal as refusal:
            yield from refusal.problems
