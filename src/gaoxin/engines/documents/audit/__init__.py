"""The audit of a document's numbers: statements that cannot, or hardly can, hold together.

Nothing is decided here about who is right. A finding quotes every place it compares, shows the arithmetic, and says how
sure it is. Printed numbers count with the doubt of their rounding, so that 803 and 803.2 agree; where the reading of
the document leaves room for two meanings, the audit is silent.
"""

from collections.abc import Sequence

from gaoxin.engines.documents.audit.claims import sentence_claims
from gaoxin.engines.documents.audit.columns import column_totals
from gaoxin.engines.documents.audit.conflicts import value_conflicts
from gaoxin.engines.documents.audit.direction import targets_below_base
from gaoxin.engines.documents.audit.facts import Facts
from gaoxin.engines.documents.audit.growth import growth_mismatches
from gaoxin.engines.documents.audit.jumps import unit_jumps
from gaoxin.engines.documents.audit.model import Certainty, Check, Finding, FindingType, Item
from gaoxin.engines.documents.audit.scores import score_sums
from gaoxin.engines.documents.audit.shares import share_mismatches
from gaoxin.engines.documents.audit.subjects import Subjects
from gaoxin.engines.documents.audit.sums import parts_above_whole
from gaoxin.engines.documents.indicators import Indicator
from gaoxin.engines.documents.layout import Layout

__all__ = ["Certainty", "Check", "Finding", "FindingType", "Item", "audit_numbers"]


def audit_numbers(text: str, layout: Layout, indicators: Sequence[Indicator]) -> tuple[Finding, ...]:
    """The contradictions among the numbers of a document, in the order of their first place in `text`."""
    facts = Facts(indicators, Subjects(layout))
    found = [
        *value_conflicts(facts, text),
        *growth_mismatches(facts, text),
        *targets_below_base(facts),
        *unit_jumps(facts),
        *parts_above_whole(facts),
        *share_mismatches(facts),
        *column_totals(layout.grids, text),
        *score_sums(layout.paragraphs, text),
        *sentence_claims(layout.paragraphs, text),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.items[0].span, finding.type)))
