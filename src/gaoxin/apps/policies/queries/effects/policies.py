"""What became of policies: a list with sums, and one policy with outcomes, satisfaction and what is to be adjusted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Avg, Count, QuerySet, Sum

from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.policies.access import belongs, require_policy, works_on
from gaoxin.apps.policies.claim_access import require_own
from gaoxin.apps.policies.claim_states import GIVEN, PaymentState
from gaoxin.apps.policies.models import Claim, ClaimFeedback, Payment, Policy, PolicyAdjustment
from gaoxin.apps.policies.queries.effects.outcomes import MEASURES, Figures, Growth, growths
from gaoxin.apps.zones.access import organisations_of, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class Given:
    """Money in 分, payments, and how many organisations received it."""

    amount: int
    payments: int
    recipients: int


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """How many answered, of how many who were paid, and the mean grades from 1 to 5."""

    answers: int
    paid: int
    easy: float | None
    useful: float | None
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class EffectPage:
    policy: Policy
    given: Given
    growths: Sequence[Growth]
    satisfaction: Satisfaction
    adjustments: Sequence[PolicyAdjustment]
    works: bool


def paid_policies(user: User, zone: Zone) -> QuerySet[Policy]:
    """The policies of a zone by which something was paid."""
    if zone not in zones_of(user):
        return Policy.objects.none()
    paid = Payment.objects.filter(zone=zone, state=PaymentState.PAID).values("claim__call__clause__policy")
    return Policy.objects.filter(zone=zone, pk__in=paid).select_related("department")


def has_effects(policy: Policy) -> bool:
    """Something was paid by it."""
    return Payment.objects.filter(claim__call__clause__policy=policy, state=PaymentState.PAID).exists()


def prepare(rows: Sequence[Policy]) -> None:
    """What each policy of a page gave, as its `given`."""
    found = _given([row.pk for row in rows])
    for row in rows:
        row.given = found.get(row.pk, Given(0, 0, 0))


def effect_page(user: User, policy_id: int) -> EffectPage:
    policy = require_policy(user, policy_id)
    if not belongs(user, policy.zone):
        raise NotFound
    return EffectPage(
        policy,
        _given([policy.pk]).get(policy.pk, Given(0, 0, 0)),
        _growths(policy),
        _satisfaction(policy),
        list(policy.adjustments.select_related("department", "answered_by")),
        works_on(user, policy),
    )


def to_rate(user: User) -> QuerySet[Claim]:
    """Paid claims of the person's enterprises that nobody rated yet."""
    mine = Claim.objects.filter(organisation__in=organisations_of(user), state__in=GIVEN, feedback__isnull=True)
    return mine.select_related("call__clause__policy", "organisation").order_by("-pk")


def claim_to_rate(user: User, claim_id: int) -> Claim:
    """A claim of the person's own enterprise."""
    return require_own(user, claim_id)


def open_adjustments(user: User, zone: Zone) -> QuerySet[PolicyAdjustment]:
    if zone not in zones_of(user):
        return PolicyAdjustment.objects.none()
    return PolicyAdjustment.objects.filter(zone=zone).select_related("policy", "department")


def _given(policies: Sequence[int]) -> Mapping[int, Given]:
    paid = Payment.objects.filter(claim__call__clause__policy__in=policies, state=PaymentState.PAID).order_by()
    rows = paid.values_list("claim__call__clause__policy").annotate(
        Sum("amount"), Count("pk"), Count("organisation", distinct=True)
    )
    return {key: Given(amount, count, who) for key, amount, count, who in rows}


def _growths(policy: Policy) -> Sequence[Growth]:
    rows = Payment.objects.filter(claim__call__clause__policy=policy, state=PaymentState.PAID)
    paid: dict[int, int] = {}
    for key, day in rows.values_list("claim__enterprise", "paid_on"):
        paid[key] = min(paid.get(key, day.year), day.year)
    if not paid:
        return ()
    first, last = min(paid.values()) - 1, max(paid.values()) + 2
    found = Enterprise.objects.filter(zone=policy.zone, merged=False)
    kinds = {
        key: (division or "", size) for key, division, size in found.values_list("pk", "industry_division", "size")
    }
    return growths(paid, kinds, _figures(policy.zone, first, last))


def _figures(zone: Zone, first: int, last: int) -> Figures:
    rows = YearlyFacts.objects.filter(zone=zone, year__range=(first, last))
    return {
        (key, year): dict(zip(MEASURES, values, strict=True))
        for key, year, *values in rows.values_list("enterprise", "year", *MEASURES)
    }


def _satisfaction(policy: Policy) -> Satisfaction:
    said = ClaimFeedback.objects.filter(policy=policy)
    told = said.aggregate(n=Count("pk"), e=Avg("easy"), u=Avg("useful"))
    paid = Claim.objects.filter(call__clause__policy=policy, state__in=GIVEN).count()
    words = list(said.exclude(words="").values_list("words", flat=True)[:20])
    return Satisfaction(told["n"], paid, told["e"], told["u"], words)
