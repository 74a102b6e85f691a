"""One clause for one reader: in words for everybody, with its rule's versions."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from gaoxin.apps.policies.access import Person, belongs, require_clause, works_on
from gaoxin.apps.policies.library_states import ClauseState, PolicyState, RuleState, Standing
from gaoxin.apps.policies.models import Clause, ClauseMaterial, RuleVersion
from gaoxin.apps.policies.queries.library.policies import standing_of
from gaoxin.apps.policies.queries.library.rules import conditions_of
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class ClausePage:
    """`rules` are the versions, newest first: all for staff, published ones for everybody."""

    clause: Clause
    standing: Standing
    staff: bool
    works: bool
    materials: Sequence[ClauseMaterial]
    partners: Sequence[str]
    rules: Sequence[RuleVersion]
    conditions: Sequence[tuple[str, str]]
    """Of the rule in force: the name of each condition with its citation."""

    @property
    def open_now(self) -> bool:
        """Whether one may file today."""
        today = clock.today()
        window = self.clause.opens_on is None or self.clause.opens_on <= today
        return window and (self.clause.closes_on is None or today <= self.clause.closes_on)

    @property
    def cap_yuan(self) -> Decimal | None:
        return None if self.clause.cap is None else Decimal(self.clause.cap) / 100

    @property
    def budget_yuan(self) -> Decimal | None:
        return None if self.clause.budget is None else Decimal(self.clause.budget) / 100

    @property
    def may_publish(self) -> bool:
        ready = self.clause.policy.state == PolicyState.PUBLISHED
        return self.works and ready and self.clause.state != ClauseState.PUBLISHED


def clause_page(user: Person, policy_id: int, address: str) -> ClausePage:
    clause = require_clause(user, policy_id, address)
    staff = belongs(user, clause.zone)
    rules = clause.rules.select_related("made_by", "published_by").order_by("-version")
    if not staff:
        rules = rules.exclude(state=RuleState.DRAFT)
    return ClausePage(
        clause=clause,
        standing=standing_of(clause.policy),
        staff=staff,
        works=works_on(user, clause.policy),
        materials=list(clause.materials.all()),
        partners=[one.name for one in clause.partners.all()],
        rules=list(rules),
        conditions=conditions_of(clause, clock.today()),
    )
