"""Sub-rows of an indicator table that add up to more than the row they belong to."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.facts import Fact, Facts
from gaoxin.engines.documents.audit.interval import total
from gaoxin.engines.documents.audit.model import Certainty, Check, Finding, FindingType
from gaoxin.engines.documents.audit.names import counted_singly, sized
from gaoxin.engines.documents.indicators import Indicator, Measure, Op
from gaoxin.kernel.quantities import exact


def parts_above_whole(facts: Facts) -> Iterator[Finding]:
    """Every row of an amount whose sub-rows of the same table add up to more than the row itself.

    Sub-rows need not be all the parts, so a smaller sum is no contradiction; and things counted one by one may be
    counted in several sub-rows.
    """
    for whole_row, children in _families(facts.rows):
        stem = sized(whole_row.unit)[1]
        if whole_row.measure is not Measure.LEVEL or not stem or stem == "%" or counted_singly(stem):
            continue
        for whole in facts.of(whole_row):
            parts = [part for child in children for part in facts.of(child) if _beside(part, whole)]
            least, most = total([part.printed for part in parts]).low, whole.printed.high
            if len(parts) > 1 and least is not None and most is not None and least > most and whole.value.op is Op.EQ:
                yield _above(whole, parts)


def _families(rows: Sequence[Indicator]) -> Iterator[tuple[Indicator, list[Indicator]]]:
    """Each row of a table with the sub-rows that follow it."""
    tabled = (row for row in rows if row.source == "table")
    for _, members in groupby(tabled, key=lambda row: row.table):
        whole: Indicator | None = None
        children: list[Indicator] = []
        for row in members:
            if row.parent:
                children.append(row)
                continue
            if whole is not None and children:
                yield whole, children
            whole, children = row, []
        if whole is not None and children:
            yield whole, children


def _beside(part: Fact, whole: Fact) -> bool:
    return (part.year, part.stem, part.row.measure) == (whole.year, whole.stem, whole.row.measure)


def _above(whole: Fact, parts: Sequence[Fact]) -> Finding:
    computed = exact(sum((part.exact for part in parts), Fraction(0)) / whole.size)
    formula = " + ".join(wording.plain(part.number) for part in parts)
    return Finding(
        type=FindingType.SUM_MISMATCH,
        indicator=whole.row.name,
        severity=Certainty.LIKELY,
        items=(whole.item, *(part.item for part in parts)),
        check=Check(f"{formula} <= {wording.plain(whole.number)}", whole.number, computed),
        **wording.parts_above(whole, computed),
    )
