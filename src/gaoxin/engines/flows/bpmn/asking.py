"""Reads the conditions that stand on flows, events and loops."""

from gaoxin.engines.flows.bpmn.drawing import Element
from gaoxin.engines.flows.bpmn.findings import Findings, about
from gaoxin.engines.flows.bpmn.names import bpmn
from gaoxin.engines.flows.bpmn.rules import RuleBook
from gaoxin.kernel.problems import Problem


def read_asked(parent: Element, tag: str, element: Element, book: RuleBook, findings: Findings) -> int | None:
    """The number of the condition that stands below `parent`; None for none, and for one that hinders.

    `element` is what is named where the condition cannot be read.
    """
    text = text_of(parent, tag)
    if not text:
        return None
    rule, problems = book.condition(text, findings.drawing.place(element))
    if problems:
        wrong = Problem("flow.unreadable_condition", {**about(element), "text": text[:80]})
        findings.hinder(element, wrong, *problems)
    return rule


def text_of(parent: Element, *tags: str) -> str:
    """The text of the first of these elements that has one."""
    for tag in tags:
        for child in parent.iterchildren(bpmn(tag)):
            if text := "".join(str(part) for part in child.itertext()).strip():
                return text
    return ""
