"""Claims that are about to be changed, locked in one order: enterprises, then claims, then calls, then accounts.

Caps of an enterprise and overlapping clauses are decided while nobody else decides about the same enterprise; caps of a
clause while nobody else decides about its calls. One order for all means that nobody waits for each other.
"""

from collections.abc import Iterable, Sequence

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.models import Claim, ClaimCall
from gaoxin.web.scope import as_system

RELATED = (
    "call__zone",
    "call__budget",
    "call__department",
    "call__clause__policy",
    "organisation",
    "enterprise",
    "zone",
)


def hold(claims: Iterable[int]) -> Sequence[Claim]:
    """These claims, locked with their enterprises until the transaction ends, in the order of enterprises."""
    keys = sorted(set(claims))
    with as_system():  # what else an enterprise has may lie beyond what the person sees
        firms = Claim.objects.filter(pk__in=keys).values("enterprise")
        list(Enterprise.objects.filter(pk__in=firms).order_by("pk").select_for_update(of=("self",), no_key=True))
        rows = Claim.objects.filter(pk__in=keys).select_related(*RELATED).order_by("enterprise", "pk")
        return list(rows.select_for_update(of=("self",)))


def hold_one(claim_id: int) -> Claim:
    """One claim, locked with its enterprise."""
    return hold([claim_id])[0]


def hold_calls(claims: Iterable[Claim]) -> None:
    """All calls of the clauses of these claims, locked: their ceilings are counted together."""
    clauses = {claim.call.clause_id for claim in claims}
    with as_system():
        calls = ClaimCall.objects.filter(clause__in=clauses).order_by("pk")
        list(calls.select_for_update(of=("self",), no_key=True))
