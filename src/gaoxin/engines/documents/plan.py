"""The whole reading of a plan: its head, its indicators, projects and tasks, and the audit of its numbers."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.audit import Finding, audit_numbers
from gaoxin.engines.documents.front import Front, read_front
from gaoxin.engines.documents.indicators import Indicator, extract_indicators
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.projects import Project, extract_projects
from gaoxin.engines.documents.structure import lay_out
from gaoxin.engines.documents.tasks import Task, extract_tasks


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says. Rows stand in the order of the text, and every quotation lies at its offsets in
    `document.text`."""

    document: Document
    front: Front
    indicators: tuple[Indicator, ...]
    projects: tuple[Project, ...]
    tasks: tuple[Task, ...]
    inconsistencies: tuple[Finding, ...]

    def as_dict(self) -> dict[str, object]:
        """The JSON of `gaoxin read --json`."""
        return {
            "document": self.front.as_dict() | {"sha256": self.document.sha256},
            "indicators": [row.as_dict() for row in self.indicators],
            "projects": [row.as_dict() for row in self.projects],
            "tasks": [row.as_dict() for row in self.tasks],
            "inconsistencies": [row.as_dict() for row in self.inconsistencies],
        }


def read_plan(document: Document) -> Reading:
    """Read a document whole. It is laid out once, and every part reads the same layout."""
    layout = lay_out(document)
    projects = extract_projects(document, layout)
    indicators = tuple(_outside(extract_indicators(document, layout), projects))
    return Reading(
        document=document,
        front=read_front(layout),
        indicators=indicators,
        projects=projects,
        tasks=extract_tasks(document, layout),
        inconsistencies=audit_numbers(document.text, layout, indicators),
    )


def _outside(indicators: Iterable[Indicator], projects: Sequence[Project]) -> Iterator[Indicator]:
    """The indicators that no project's own description holds: what one project shall produce is no goal of the plan."""
    starts = [project.offset for project in projects]
    for row in indicators:
        at = bisect_right(starts, row.offset) - 1
        if at < 0 or row.end > projects[at].end:
            yield row
