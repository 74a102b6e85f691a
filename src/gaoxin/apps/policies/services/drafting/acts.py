"""What the product itself does as stages are done: the numbers and days of a document, its publication."""

from datetime import date
from typing import Protocol

from gaoxin.apps.cases.public_states import ConsultationState
from gaoxin.apps.policies.library_states import ClauseState, PolicyState
from gaoxin.apps.policies.models import Drafting, Policy
from gaoxin.apps.policies.services.library.clauses import open_clause
from gaoxin.apps.policies.services.library.registering import apply_edges
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


class Issued(Protocol):
    """What is said of a document as it is issued."""

    number: str
    policy_number: str
    issued_on: date | None
    in_force_from: date | None
    in_force_until: date | None
    review_by: date | None


def require_answered(drafting: Drafting) -> None:
    """Whoever was asked has been answered, publicly."""
    if drafting.consultation is None:
        raise refuse("drafting.consultation_missing")
    if drafting.consultation.state != ConsultationState.ANSWERED:
        raise refuse("drafting.consultation_runs")


def issue(policy: Policy, said: Issued) -> None:
    """Write the numbers and days onto the document; it is not public yet."""
    if not said.policy_number.strip() or said.issued_on is None or said.in_force_from is None:
        raise refuse("drafting.days_missing", Place(path="policy_number"))
    if said.in_force_until and said.in_force_until < said.in_force_from:
        raise refuse("library.ends_before_it_begins", Place(path="in_force_until"))
    number = said.policy_number.strip()
    other = Policy.objects.filter(zone=policy.zone, number=number).exclude(pk=policy.pk).first()
    if other is not None:
        raise refuse("library.number_kept", Place(path="policy_number"), number=number, title=other.title)
    policy.number, policy.registration = number, said.number.strip()
    policy.issued_on, policy.in_force_from = said.issued_on, said.in_force_from
    policy.in_force_until, policy.review_by = said.in_force_until, said.review_by
    policy.save()


def publish(policy: Policy, interpretation: str) -> None:
    """The policy, its confirmed clauses and its interpretation become public; what it supersedes or repeals ends."""
    words = interpretation.strip() or policy.interpretation
    if not words:
        raise refuse("drafting.interpretation_missing", Place(path="interpretation"))
    policy.interpretation = words
    policy.state, policy.published_at = PolicyState.PUBLISHED, clock.now()
    policy.save()
    for clause in policy.clauses.filter(state=ClauseState.DRAFT):
        open_clause(clause)
    apply_edges(policy)
