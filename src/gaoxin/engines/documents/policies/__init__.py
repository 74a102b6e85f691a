"""Reads a policy: its head, its clauses with what each gives to whom on which conditions, and what it ends.

Everything read is a proposal with its quotation; an officer confirms it before it becomes a rule. Limits: amounts are
read where the sentence gives them in the order of official writing (whom, conditions, rate, amount, cap); what is told
only by a formula or agreed case by case is named without a number.
"""

from gaoxin.engines.documents.layout import Layout
from gaoxin.engines.documents.model import Document, Span
from gaoxin.engines.documents.policies.benefits import benefits_of
from gaoxin.engines.documents.policies.clauses import Part, parts_of, sentences
from gaoxin.engines.documents.policies.conditions import conditions_of, who
from gaoxin.engines.documents.policies.head import read_head
from gaoxin.engines.documents.policies.model import Benefit, Clause, Condition, Head, PolicyReading, Quoted
from gaoxin.engines.documents.policies.practice import departments_of, is_exclusive, materials_of, windows_of
from gaoxin.engines.documents.policies.tables import benefits_in
from gaoxin.engines.documents.structure import lay_out

__all__ = ["Benefit", "Clause", "Condition", "Head", "PolicyReading", "read_policy"]


def read_policy(document: Document) -> PolicyReading:
    """What a read file says as a policy.

    >>> from gaoxin.engines.documents.reading import read
    >>> text = "第一条 对新认定的高新技术企业，给予20万元奖励。"
    >>> (clause,) = read_policy(read(text.encode(), "policy.txt")).clauses
    >>> clause.address, clause.benefits[0].amount
    ('第一条', (Decimal('20'), Decimal('20')))
    """
    layout = lay_out(document)
    clauses = tuple(_clause(part, document.text) for part in parts_of(layout))
    return PolicyReading(read_head(layout, document.text), _with_tables(clauses, layout, document.text))


def _clause(part: Part, text: str) -> Clause:
    first, last = part.pieces[0][0], part.pieces[-1][0]
    span = Span(first.origins[0], last.origins[-1] + 1)
    words = "\n".join(sentences(part))
    conditions = [
        condition
        for listed, pieces in ((False, part.texts), (True, part.listed))
        for clean, start in pieces
        for condition in conditions_of(clean, start, text, listed, listed and part.excludes)
    ]
    return Clause(
        path=part.path,
        section=part.section,
        heading=part.heading,
        quoted=Quoted(text[span.start : span.end], span),
        who=next((found for clean, start in part.texts if (found := who(clean, start))), ""),
        conditions=tuple(conditions),
        benefits=tuple(benefit for clean, start in part.texts for benefit in benefits_of(clean, start, text)),
        exclusive=is_exclusive(words),
        windows=tuple(window for clean, start in part.pieces for window in windows_of(clean, start, text)),
        materials=materials_of(words),
        departments=departments_of(words),
    )


def _with_tables(clauses: tuple[Clause, ...], layout: Layout, text: str) -> tuple[Clause, ...]:
    """The clauses, with tables that give something as clauses of their own at their place."""
    found = list(clauses)
    for grid in layout.grids:
        benefits = tuple(benefits_in(grid, text))
        if benefits:
            quoted = Quoted(text[grid.span.start : grid.span.end], grid.span)
            found.append(Clause((), grid.section, grid.title or "", quoted, benefits=benefits))
    return tuple(sorted(found, key=lambda clause: clause.quoted.span.start))
