"""How one enterprise stands to clauses: what it gets, what it nearly gets and why not, and what is not known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, ROUND_UP, Decimal
from fractions import Fraction
from math import ceil, floor

from django.utils.translation import gettext

from gaoxin.apps.enterprises.frames.rules import record_of
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.claim_states import ENTITLEMENT_TONES, EntitlementState
from gaoxin.apps.policies.models import Clause
from gaoxin.apps.policies.queries.entitling.books import bench_of, books_of, clauses_in_force
from gaoxin.catalogue.limits import limit
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.rules.amounts import Amount, shown
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.verdicts import Finding, Verdict

FEN_OF_A_YUAN = 100
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Judged:
    """One clause for one enterprise; money in 分 within the clause's yearly cap, None where the rule names none or it
    is not known."""

    clause: Clause
    verdict: Verdict
    state: EntitlementState
    low: int | None
    high: int | None

    @property
    def failing(self) -> Sequence[Finding]:
        return [one for one in self.verdict.findings if one.state is State.FAILED]

    @property
    def gaps(self) -> Sequence[tuple[str, str, str, str]]:
        """Each condition that fails: its name, what it is now, how much is missing, where it is written. Numbers to two
        decimals, what is missing rounded up, so that it suffices."""
        return [
            (
                one.name,
                brief(one.value, ROUND_HALF_EVEN),
                brief(one.gap, ROUND_UP) if one.gap and one.gap.low else "",
                one.citation.shown if one.citation else "",
            )
            for one in self.failing
        ]

    @property
    def missing(self) -> Sequence[str]:
        return self.verdict.missing

    @property
    def tone(self) -> str:
        return ENTITLEMENT_TONES[self.state]

    @property
    def words(self) -> str:
        """What it would bring, in words."""
        if self.low is None or self.high is None:
            return str(self.clause.benefit_words)
        if self.low == self.high:
            return gettext("可得 %(low)s 元") % {"low": f"{Decimal(self.low) / 100:,.2f}"}
        ends = {"low": f"{Decimal(self.low) / 100:,.2f}", "high": f"{Decimal(self.high) / 100:,.2f}"}
        return gettext("可得 %(low)s 至 %(high)s 元") % ends


def judged(clause: Clause, verdict: Verdict) -> Judged:
    """What a verdict comes to for whoever reads it: a failure by a condition or two is nearly, by more is not."""
    low, high = (end if end is None or clause.cap is None else min(end, clause.cap) for end in money(verdict))
    return Judged(clause, verdict, _state(verdict), low, high)


def _state(verdict: Verdict) -> EntitlementState:
    if verdict.state is State.MET:
        return EntitlementState.MET
    if verdict.state is State.UNKNOWN:
        return EntitlementState.UNKNOWN
    failing = sum(one.state is State.FAILED for one in verdict.findings)
    return EntitlementState.NEARLY if failing <= limit("claims.nearly_conditions").value else EntitlementState.NOT


def money(verdict: Verdict) -> tuple[int | None, int | None]:
    """The benefit's bounds in whole 分, the lower end rounded down and the upper one up."""
    amount = verdict.benefit
    if amount is None or not amount.unit.monetary:
        return None, None
    low, high = (Fraction(end) * amount.unit.scale * FEN_OF_A_YUAN for end in (amount.low, amount.high))
    return max(0, floor(low)), max(0, ceil(high))


def judge_one(clause: Clause, book: Rulebook, enterprise: Enterprise, on: date) -> Judged:
    """How one enterprise stands to one clause on a day, by all that is known of it."""
    (verdict,) = bench_of({clause.pk: book}).judge(record_of(enterprise, on), Moment(on))
    return judged(clause, verdict)


def judge_all(enterprise: Enterprise, on: date) -> Sequence[Judged]:
    """How one enterprise stands to every clause in force on a day."""
    clauses = {clause.pk: clause for clause in clauses_in_force(enterprise.zone, on)}
    books = books_of(list(clauses.values()), on)
    if not books:
        return []
    verdicts = bench_of(books).judge(record_of(enterprise, on), Moment(on))
    return [judged(clauses[key], verdict) for key, verdict in zip(books, verdicts, strict=True)]


def brief(value: object, rounding: str) -> str:
    """A number of a finding as an enterprise reads it; nothing for what is no number."""
    if not isinstance(value, Amount):
        return ""
    ends = [shown(end.quantize(CENT, rounding), value.unit) for end in (value.low, value.high)]
    return "至".join(dict.fromkeys(ends))
