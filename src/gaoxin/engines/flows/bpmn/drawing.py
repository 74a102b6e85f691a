"""An index of a parsed file: its processes, and what their elements point at."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from lxml import etree

from gaoxin.engines.flows.bpmn.names import GLOBAL_TASKS, NODES, UNKNOWN_NODES, bpmn, local, ours
from gaoxin.kernel.problems import Place

Element = etree._Element
_PARTS = NODES | {"process", "sequenceFlow"}


class Drawing:
    """What stands in a file, by id."""

    def __init__(self, root: Element, file: str | None = None) -> None:
        self.root = root
        self.file = file
        self.elements: dict[str, Element] = {}
        self.twice: list[Element] = []
        for element in root.iter():
            key = element.get("id")
            if key and local(element.tag):
                self._keep(key, element)

    def _keep(self, key: str, element: Element) -> None:
        """What takes part in a process comes before what is only drawn; two of the former are a mistake."""
        before = self.elements.get(key)
        if before is None or (local(before.tag) not in _PARTS and local(element.tag) in _PARTS):
            self.elements[key] = element
        elif local(element.tag) in _PARTS:
            self.twice.append(element)

    def place(self, element: Element) -> Place:
        """Where an element stands, with its id as path."""
        return Place(self.file, line_of(element), path=element.get("id"))

    def key(self, reference: str | None) -> str:
        """The id a reference names; some modelers write the prefix of their namespace before it."""
        written = (reference or "").strip()
        return written if written in self.elements else written.rpartition(":")[2]

    def target(self, reference: str | None) -> Element | None:
        """The element a reference names."""
        return self.elements.get(self.key(reference))

    def title(self, reference: str | None, *attributes: str) -> str:
        """The first of these attributes, or the name, or the id, of what a reference names."""
        element = self.target(reference)
        if element is None:
            return (reference or "").strip()
        return next((text for name in (*attributes, "name", "id") if (text := (element.get(name) or "").strip())), "")

    @cached_property
    def processes(self) -> tuple[Element, ...]:
        """Processes that hold something; a pool that is only a box has none."""
        return tuple(
            process
            for process in self.root.iter(bpmn("process"))
            if any(local(child.tag) in NODES | UNKNOWN_NODES for child in process)
        )

    @cached_property
    def lanes(self) -> Mapping[str, str]:
        """For each element in a lane, the role that lane stands for: our attribute, else its name. Inner lanes win."""
        return dict(self._lanes())

    def _lanes(self) -> Iterator[tuple[str, str]]:
        for lane in self.root.iter(bpmn("lane")):  # outer lanes come before those inside them
            role = (lane.get(ours("role")) or lane.get("name") or "").strip()
            for reference in lane.iterchildren(bpmn("flowNodeRef")):
                if reference.text and role:
                    yield self.key(reference.text), role

    @cached_property
    def pools(self) -> Mapping[str, str]:
        """For each process, the name of its pool."""
        return {
            self.key(pool.get("processRef")): " ".join((pool.get("name") or "").split())
            for pool in self.root.iter(bpmn("participant"))
            if pool.get("processRef")
        }

    @cached_property
    def joined(self) -> Mapping[str, tuple[str, ...]]:
        """For each element, what associations join it with."""
        found: dict[str, list[str]] = {}
        for line in self.root.iter(bpmn("association")):
            source, target = self.key(line.get("sourceRef")), self.key(line.get("targetRef"))
            if source and target:
                found.setdefault(source, []).append(target)
                found.setdefault(target, []).append(source)
        return {key: tuple(others) for key, others in found.items()}

    def called(self, element: Element) -> Element | None:
        """The process that a call activity calls, if it stands in this file and holds something."""
        found = self.target(element.get("calledElement"))
        return found if found is not None and found in self.processes else None

    def calls_task(self, element: Element) -> bool:
        """Whether a call activity calls a task that several processes share."""
        found = self.target(element.get("calledElement"))
        return found is not None and local(found.tag) in GLOBAL_TASKS


def line_of(element: Element) -> int | None:
    """The line an element begins on."""
    line = element.sourceline
    return line if isinstance(line, int) else None
