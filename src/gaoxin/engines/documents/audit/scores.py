"""Scoring documents (考核办法): the points of a heading against the points of what stands under it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.model import Certainty, Check, Finding, FindingType, Item
from gaoxin.engines.documents.layout import Paragraph, Role
from gaoxin.engines.documents.numbers import parse_number

_LABEL_MARKS = re.compile(r"[第章节条款项（）()、.．\s]")
_POINTS = re.compile(r"[（(](?:满分|共|计)?(\d+(?:\.\d+)?)分[）)]")


@dataclass
class Node:
    """A numbered paragraph with its points, and the numbered paragraphs one step below it."""

    paragraph: Paragraph
    points: tuple[re.Match[str], Decimal] | None
    children: list["Node"]


def score_sums(paragraphs: Sequence[Paragraph], text: str) -> Iterator[Finding]:
    """Every heading whose points are not the sum of the points below it, where all below it carry points and their
    numbering misses none."""
    for node in _nodes(paragraphs):
        if node.points is None or len(node.children) < 2:
            continue
        below = [child.points[1] for child in node.children if child.points is not None]
        if (
            len(below) == len(node.children)
            and _counted(node.children)
            and sum(map(Fraction, below)) != Fraction(node.points[1])
        ):
            yield _finding(node, below, text)


def _nodes(paragraphs: Sequence[Paragraph]) -> Iterator[Node]:
    """All numbered paragraphs, each linked to the nearest one above it of a higher level."""
    stack: list[Node] = []
    nodes: list[Node] = []
    for paragraph in paragraphs:
        if paragraph.level is None or paragraph.role not in (Role.HEADING, Role.BODY):
            continue
        node = Node(paragraph, _points(paragraph), [])
        while stack and (stack[-1].paragraph.level or 0) >= paragraph.level:
            stack.pop()
        if stack:
            stack[-1].children.append(node)
        stack.append(node)
        nodes.append(node)
    yield from nodes


def _counted(children: Sequence[Node]) -> bool:
    """False when the numbering skips: then a heading was not read."""
    labels = (_LABEL_MARKS.sub("", child.paragraph.number or "") for child in children)
    counts = [number for label in labels if (number := parse_number(label)) is not None]
    return all(after - before == 1 for before, after in pairwise(counts))


def _points(paragraph: Paragraph) -> tuple[re.Match[str], Decimal] | None:
    """The points a paragraph gives; None where it gives none or several."""
    found = list(_POINTS.finditer(paragraph.clean.text))
    return (found[0], Decimal(found[0][1])) if len(found) == 1 else None


def _finding(node: Node, below: Sequence[Decimal], text: str) -> Finding:
    title = node.paragraph.clean.text[:40]
    stated = node.points[1] if node.points else Decimal(0)
    computed = sum(below, Decimal(0))
    return Finding(
        type=FindingType.SUM_MISMATCH,
        indicator=title,
        severity=Certainty.CERTAIN,
        items=tuple(_item(one, text) for one in (node, *node.children)),
        check=Check("+".join(wording.plain(points) for points in below), stated, computed),
        **wording.total_missed(f"“{title}”", stated, computed),
    )


def _item(node: Node, text: str) -> Item:
    """From the paragraph's first character to its points."""
    clean = node.paragraph.clean
    end = node.points[0].end() if node.points else len(clean.text)
    start = node.points[0].start() if node.points and end > len(node.paragraph.heading or "") + 40 else 0
    span = clean.span(start, end)
    return Item(text[span.start : span.end], span, node.points[1] if node.points else None, "分")
