"""Reads the conditions that stand on flows, events and loops.

A condition is one of ours, or it hinders. One exception: a plain comparison as other engines write it (`${approved}`,
`= level = "high"`) is left to a person to judge, so that a process drawn elsewhere can be used before it is adapted.
Where no fact of ours is declared, plain words (`order is valid`) are such a text as well.
"""

import re
from dataclasses import dataclass

from gaoxin.engines.flows.bpmn.drawing import Element
from gaoxin.engines.flows.bpmn.findings import Findings, about
from gaoxin.engines.flows.bpmn.names import bpmn
from gaoxin.engines.flows.bpmn.rules import RuleBook
from gaoxin.kernel.problems import Problem

_WRAPPED = re.compile(r"[$#]\{(?P<inner>[^{}]*)\}|=(?P<formula>[^=].*)", re.DOTALL)
_FOREIGN = re.compile(r"==|&&|\|\||bpmn:getDataObject\(")
_STORED = re.compile(r"bpmn:getDataObject\(\s*'(\w{1,60})'\s*\)")
_TOKEN = re.compile(
    r"\s+|'[^'\\]{0,80}'|\"[^\"\\]{0,80}\"|\d+(?:\.\d+)?|==|!=|<>|<=|>=|=|<|>|&&|\|\||!|\(|\)"
    r"|(?P<name>[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\d_]*(?:\.[A-Za-z]\w*)*)"
)
_WORDS = frozenset({"and", "or", "not"})
_CODE = frozenset({"if", "else", "for", "in", "lambda", "import", "return", "some", "every", "function"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition by its number, or one for a person to judge; neither for none."""

    rule: int | None = None
    judged: bool = False


def read_asked(parent: Element, tag: str, element: Element, book: RuleBook, findings: Findings) -> Asked:
    """The condition that stands below `parent`. `element` is what is named where it cannot be read."""
    text = text_of(parent, tag)
    if not text:
        return Asked()
    rule, problems = book.condition(text, findings.drawing.place(element))
    if not problems:
        return Asked(rule)
    if plain_elsewhere(text, ours=bool(book.vocabulary.facts)):
        findings.note(element, Problem("flow.person_judges", {**about(element), "text": text[:80]}))
    else:
        wrong = Problem("flow.unreadable_condition", {**about(element), "text": text[:80]})
        findings.hinder(element, wrong, *problems)
    return Asked(judged=True)


def plain_elsewhere(text: str, ours: bool = True) -> bool:
    """Whether a text is a plain comparison in the manner of another engine: names, literals, comparisons and words of
    logic, and nothing that calls, indexes or computes. In a process with facts of ours it must look like another
    engine's, lest a misspelt condition of ours is taken for one.

    >>> plain_elsewhere("${approved == 'yes'}"), plain_elsewhere("${bean.run(approved)}")
    (True, False)
    """
    wrapped = _WRAPPED.fullmatch(text.strip())
    inner = (wrapped["inner"] or wrapped["formula"] or "") if wrapped else text
    if ours and not wrapped and not _FOREIGN.search(text):
        return False
    inner = _STORED.sub(r"\1", inner)
    at, named = 0, False
    while at < len(inner):
        token = _TOKEN.match(inner, at)
        if token is None or (token[0] == "(" and named) or "__" in token[0] or token["name"] in _CODE:
            return False
        if token[0].strip():
            named = token["name"] is not None and token["name"] not in _WORDS
        at = token.end()
    return bool(inner.strip())


def text_of(parent: Element, *tags: str) -> str:
    """The text of the first of these elements that has one."""
    for tag in tags:
        for child in parent.iterchildren(bpmn(tag)):
            if text := "".join(str(part) for part in child.itertext()).strip():
                return text
    return ""
