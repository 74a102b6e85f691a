"""Reads the conditions that stand on flows, events and loops.

A condition is one of ours, or it hinders. One exception: a plain comparison as other engines write it (`${approved}`,
`= level = "high"`) is left to a person to judge, so that a process drawn elsewhere can be used before it is adapted.
Where no fact of ours is declared, plain words (`order is valid`, 资料齐全，可以受理) are such a text as well.
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
_EACH_OF = re.compile(r"\s*(?:some|every)\s+\w{1,60}\s+in\s+\w[\w.]{0,80}\s+satisfies\s+")
"""One or all of a list, as FEEL writes it; what they have to be follows."""
_STORED = re.compile(r"bpmn:getDataObject\(\s*'(\w{1,60})'\s*\)")
_TOKEN = re.compile(
    r"\s+|'[^'\\]{0,80}'|\"[^\"\\]{0,80}\"|\d+(?:\.\d+)?|==|!=|<>|<=|>=|=|<|>|&&|\|\||!|\(|\)"
    r"|(?P<name>[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\d_]*(?:\.[A-Za-z]\w*)*)"
)
_FREE = re.compile(r"[^\W\d_]\w*|[?,%，。、；：？！·…（）《》“”‘’]")
"""Words of any script and the marks between them, where nothing is compared: 金额 > 100 is meant as a condition of
ours, whose fact has been forgotten."""
_COMPARES = re.compile(r"[<>=]")
_WORDS = frozenset({"and", "or", "not"})
_CODE = frozenset({"if", "else", "for", "in", "lambda", "import", "return", "some", "every", "function"})
_CODE_PHRASE = re.compile(r"\bif\b.*\belse\b|\bfor\b.*\bin\b|\b(?:lambda|import|return|function)\b", re.DOTALL)
"""Words of code among plain words, where one alone says nothing: all papers in order, granted for a year."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition by its number, or one for a person to judge; neither for none."""

    rule: int | None = None
    judged: bool = False


def read_asked(
    parent: Element, tag: str, element: Element, book: RuleBook, findings: Findings, judged: str = "flow.person_judges"
) -> Asked:
    """The condition that stands below `parent`. `element` is what is named where it cannot be read, `judged` the note
    on one that is left to a person."""
    text = text_of(parent, tag)
    if not text:
        return Asked()
    rule, problems = book.condition(text, findings.drawing.place(element))
    if not problems:
        return Asked(rule)
    if plain_elsewhere(text, ours=bool(book.vocabulary.facts)):
        findings.note(element, Problem(judged, {**about(element), "text": text[:80]}))
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
    inner = _EACH_OF.sub("", _STORED.sub(r"\1", inner), count=1)
    free = not (ours or _COMPARES.search(inner))
    if free and _CODE_PHRASE.search(inner):
        return False
    at, named = 0, False
    while at < len(inner):
        token = _TOKEN.match(inner, at) or (_FREE.match(inner, at) if free else None)
        if token is None or (token[0] == "(" and named) or "__" in token[0] or (token[0] in _CODE and not free):
            return False
        if token[0].strip():
            named = token[0][0].isalpha() and token[0] not in _WORDS
        at = token.end()
    return bool(inner.strip())


def text_of(parent: Element, *tags: str) -> str:
    """The text of the first of these elements that has one."""
    for tag in tags:
        for child in parent.iterchildren(bpmn(tag)):
            if text := "".join(str(part) for part in child.itertext()).strip():
                return text
    return ""
