"""What enterprises propose: the queue of those who decide, and what became of one's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from gaoxin.apps.enterprises.access import keeping_zones, require_enterprise, require_own, visible_proposals
from gaoxin.apps.enterprises.models import Enterprise, Proposal
from gaoxin.apps.enterprises.queries.wording import field_words, value_words
from gaoxin.apps.enterprises.states import ProposalState
from gaoxin.apps.zones.models import User, Zone


def proposals(user: User, zone: Zone) -> QuerySet[Proposal]:
    """Proposals of a zone's enterprises, for those who decide them."""
    return visible_proposals(user, zone).select_related(
        "enterprise__organisation", "submitted_by", "decided_by", "evidence"
    )


FIRMS = 200
"""Enterprises one may choose from when looking for their proposals."""


def firms_of(found: QuerySet[Proposal]) -> list[tuple[str, str]]:
    """The enterprises that stand in some proposals, for a filter: key and name."""
    pairs = found.order_by().values_list("enterprise", "enterprise__organisation__legal_name").distinct()[:FIRMS]
    return sorted(((str(key), name) for key, name in pairs), key=lambda pair: pair[1])


def waiting(user: User) -> QuerySet[Proposal]:
    """What waits for the person's decision in any zone, the oldest first."""
    open_ones = Proposal.objects.filter(zone__in=keeping_zones(user), state=ProposalState.PENDING)
    return open_ones.select_related("enterprise__organisation").order_by("submitted_at", "pk")


@dataclass(frozen=True, slots=True)
class WaitingEnterprise:
    """An enterprise with how many of its proposals wait, and since when."""

    enterprise: Enterprise
    count: int


def waiting_enterprises(user: User, limit: int) -> list[WaitingEnterprise]:
    """Enterprises whose proposals wait for the person, the longest waiting first."""
    counted: dict[int, int] = {}
    first: dict[int, Enterprise] = {}
    for proposal in waiting(user):
        counted[proposal.enterprise_id] = counted.get(proposal.enterprise_id, 0) + 1
        first.setdefault(proposal.enterprise_id, proposal.enterprise)
    return [WaitingEnterprise(first[key], count) for key, count in list(counted.items())[:limit]]


def own_proposals(user: User, enterprise_id: int) -> QuerySet[Proposal]:
    """What the person's own enterprise has proposed, latest first."""
    enterprise, _ = require_own(user, enterprise_id)
    return Proposal.objects.filter(enterprise=enterprise).select_related("decided_by", "evidence", "submitted_by")


def open_count(user: User, enterprise_id: int) -> int:
    """How many proposals of an enterprise nobody has decided."""
    enterprise, _ = require_enterprise(user, enterprise_id)
    return Proposal.objects.filter(enterprise=enterprise, state=ProposalState.PENDING).count()


@dataclass(frozen=True, slots=True)
class Said:
    """A proposal in words."""

    field: str
    before: str
    after: str


def said(proposal: Proposal) -> Said:
    return Said(field_words(proposal), value_words(proposal, proposal.before), value_words(proposal, proposal.after))


def said_all(found: Sequence[Proposal]) -> list[tuple[Proposal, Said]]:
    return [(one, said(one)) for one in found]
