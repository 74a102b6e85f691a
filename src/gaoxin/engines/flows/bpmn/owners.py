"""Who does an activity, as other modelers write it: a resource, a name in an expression, a group of candidates."""

import re
from collections.abc import Iterator

from gaoxin.engines.flows.bpmn.asking import text_of
from gaoxin.engines.flows.bpmn.drawing import Drawing, Element
from gaoxin.engines.flows.bpmn.names import bpmn, local

_OWNERS = ("potentialOwner", "humanPerformer", "performer")
_NAME = re.compile(r"[\w \-]{1,60}")
"""A name as it stands; an expression that would have to be worked out names nobody."""


def owner(element: Element, drawing: Drawing) -> str:
    """The first name that is written; empty where there is none."""
    owners = [part for part in element if local(part.tag) in _OWNERS]
    for part in owners:
        if resource := text_of(part, "resourceRef"):
            return drawing.title(resource)
    written = (*(text_of(part, "resourceAssignmentExpression") for part in owners), *_groups(element))
    return next((name for text in written if (name := text.strip()) and _NAME.fullmatch(name)), "")


def _groups(element: Element) -> Iterator[str]:
    """The groups of candidates that attributes of other engines name."""
    extensions = [part for around in element.iterchildren(bpmn("extensionElements")) for part in around]
    for part in (element, *extensions):
        for name, value in part.items():
            if str(name).rpartition("}")[2] == "candidateGroups":
                yield str(value)
