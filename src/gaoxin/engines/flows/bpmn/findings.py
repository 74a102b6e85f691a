"""What is found in a drawing: what hinders it from running, and what is understood in a way worth telling."""

from dataclasses import replace

from gaoxin.engines.flows.bpmn.drawing import Drawing, Element
from gaoxin.kernel.problems import Problem, Severity


class Findings:
    """Problems of one drawing, each with the place and the id of its element."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.problems: list[Problem] = []

    def hinder(self, element: Element, problem: Problem, *causes: Problem) -> None:
        """Something keeps the process from running; the causes tell more."""
        self._add(element, problem, Severity.ERROR)
        self.problems.extend(causes)

    def note(self, element: Element, problem: Problem) -> None:
        """Something is understood so that the process can run."""
        self._add(element, problem, Severity.WARNING)

    def _add(self, element: Element, problem: Problem, severity: Severity) -> None:
        self.problems.append(replace(problem, place=self.drawing.place(element), severity=severity))


def about(element: Element) -> dict[str, str]:
    """Id and name of an element, which most sentences tell."""
    return {"id": element.get("id") or "", "name": title(element)}


def title(element: Element) -> str:
    """The name of an element on one line."""
    return " ".join((element.get("name") or "").split())[:60]
