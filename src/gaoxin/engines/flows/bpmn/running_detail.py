"""What another engine would run in an element. Ours runs nothing of it.

Code and its names in another engine's memory (classes, expressions, scripts, connectors) hinder. The name of a job,
decision or technology that stands elsewhere does not: nobody here knows it, so a person does the task.
"""

from collections.abc import Iterator

from gaoxin.engines.flows.bpmn.drawing import Element
from gaoxin.engines.flows.bpmn.names import MODEL, bpmn, local

_RUN = frozenset({"class", "expression", "delegateExpression", "resource", "script"})
"""Attributes of other engines that name what a task runs."""
_RUNNING = frozenset({"script", "connector"})
"""Extension elements that do."""
_LISTENING = frozenset({"executionListener", "taskListener"})


def what_runs(element: Element) -> str:
    """The first thing a task or event would run, as it is written; empty where nothing is."""
    return next(_runs(element), "")[:80]


def _runs(element: Element) -> Iterator[str]:
    for script in element.iterchildren(bpmn("script")):
        if text := "".join(str(part) for part in script.itertext()).strip():
            yield text
    for key, value in ((str(name), str(text)) for name, text in element.items()):
        if key.startswith("{") and not key.startswith("{" + MODEL) and key.rpartition("}")[2] in _RUN and value:
            yield f"{key.rpartition('}')[2]}={value}"
    for extension in element.iterchildren(bpmn("extensionElements")):
        for inner in extension.iterdescendants():
            if isinstance(inner.tag, str) and inner.tag.rpartition("}")[2] in _RUNNING:
                yield inner.tag.rpartition("}")[2]


def listens(element: Element) -> bool:
    """Whether another engine would run something beside this element; ours passes over it."""
    return any(
        isinstance(inner.tag, str) and not local(inner.tag) and inner.tag.rpartition("}")[2] in _LISTENING
        for extension in element.iterchildren(bpmn("extensionElements"))
        for inner in extension.iterdescendants()
    )
