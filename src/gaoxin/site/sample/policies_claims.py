"""Money given by the sample zone's policies, by the services people use: what is entitled, offered, settled, shown in
public, paid with receipts, objected to; and a claim of the sample enterprise that waits for the formal review.

Every enterprise and every figure is invented and marked 模拟数据. Where enterprises of the sample have no account of
their own, their consent is given in their place.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.claim_states import CallMode, ClaimState, Desk, ReviewKind
from gaoxin.apps.policies.models import Budget, Claim, ClaimCall, Clause, Payment
from gaoxin.apps.policies.queries.claiming.prefill import wanted_materials
from gaoxin.apps.policies.services.claiming import calling, filing, publishing, settling
from gaoxin.apps.policies.services.claiming.calling import WrittenCall
from gaoxin.apps.policies.services.claiming.filing import Paper
from gaoxin.apps.policies.services.entitling import judging, telling
from gaoxin.apps.policies.services.paying import budgets, ordering, receipts
from gaoxin.apps.policies.services.paying.receipts import Receipt
from gaoxin.apps.zones.access import organisations_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.site.sample.visits import at, working_day
from gaoxin.web import clock
from gaoxin.web.jobs import NoProgress

BEGUN, SHOWN, PAID = -16, -14, -5
"""Working days before today on which it was settled, shown in public, and paid."""


@cache
def sample() -> Any:
    return yaml.safe_load(Path(__file__).with_name("policies_claims.yaml").read_text(encoding="utf-8"))


def load_claims(zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User]) -> None:
    """After the policies and the enterprises of the zone are there."""
    clauses = {one.address: one for one in Clause.objects.filter(zone=zone, state="published", rules__isnull=False)}
    if not clauses:
        return
    judging.judge_zone(NoProgress(), zone)
    year = clock.today().year
    made = sample()["budget"]
    budget = budgets.open_budget(people["finance"], zone, made["title"], year, synthetic=True)
    budgets.appropriate(people["finance"], budget.pk, made["amount"] * 100, made["document"])
    _without_applying(zone, clauses, budget, people)
    _by_applying(zone, clauses, budget, departments, people)
    for clause in clauses.values():
        telling.tell_entitled(people["science"], clause.pk)


def _call(
    zone: Zone, clause: Clause, budget: Budget, user: User, one: Mapping[str, Any], first: date, **more: Any
) -> ClaimCall:
    """A published call; `more` says how its money is asked for."""
    written = WrittenCall(
        title=one["title"],
        subject=one["subject"],
        text=one["text"],
        year=budget.year,
        opens_on=first,
        closes_on=working_day(30),
        enterprise_cap=clause.cap,
        ceiling=clause.budget,
        **{"mode": CallMode.APPLY, "review": ReviewKind.NONE, **more},
    )
    call = calling.draft_call(user, zone, clause, budget, written)
    return calling.publish_call(user, call.pk)


def _without_applying(zone: Zone, clauses: Mapping[str, Clause], budget: Budget, people: Mapping[str, User]) -> None:
    one, officer, minutes = sample()["consent"], people["science"], sample()["minutes"]
    clause = clauses.get(one["clause"])
    if clause is None:
        return
    begun, shown, paid = working_day(BEGUN), working_day(SHOWN), working_day(PAID)
    with clock.at(at(begun)):
        call = _call(zone, clause, budget, officer, one, begun, mode=CallMode.CONSENT, minutes=minutes)
        offered = calling.offer_claims(officer, call.pk)
        agreed = _agreed(offered, people, one["agreed"], minutes)
    noticed = agreed[: one["noticed"]]
    if not noticed:
        return
    with clock.at(at(shown)):
        publishing.publish_notice(officer, call.pk, [claim.pk for claim in noticed], sample()["contact"])
    if len(noticed) > 1:
        told = sample()["objection"]
        with clock.at(at(working_day(SHOWN + 2))):
            publishing.raise_objection(officer, noticed[-1].pk, told["raised_by"], told["reason"])
    with clock.at(at(paid)):
        publishing.end_notices()
        _pay(call, people["finance"])


def _agreed(offered: Sequence[Claim], people: Mapping[str, User], most: int, minutes: str) -> list[Claim]:
    """Consent of the first few, but for the sample enterprise, which is to give its own."""
    own = set(organisations_of(people["enterprise"]))
    chosen = [claim for claim in offered if claim.organisation_id not in own][:most]
    settling.settle_held(None, chosen, {}, minutes, clock.today())
    return [claim for claim in chosen if claim.state == ClaimState.APPROVED]


def _pay(call: ClaimCall, treasurer: User) -> None:
    payable = list(call.claims.filter(state=ClaimState.PAYABLE).order_by("pk").values_list("pk", flat=True))
    if not payable:
        return
    order = ordering.order_payments(treasurer, call.pk, payable, sample()["order"])
    for number, payment in enumerate(Payment.objects.filter(order=order).order_by("pk"), 1):
        told = Receipt(payment.number, payment.amount, clock.today(), f"示例回单-{number:03d}")
        receipts.confirm(treasurer, call.zone, told)


def _by_applying(
    zone: Zone,
    clauses: Mapping[str, Clause],
    budget: Budget,
    departments: Mapping[str, Department],
    people: Mapping[str, User],
) -> None:
    one, officer = sample()["apply"], people["science"]
    clause = clauses.get(one["clause"])
    if clause is None:
        return
    desks = {Desk(key): departments[name].pk for key, name in one["desks"].items()}
    first = working_day(-3)
    with clock.at(at(first)):
        call = _call(zone, clause, budget, officer, one, first, desks=desks)
    member = people["enterprise"]
    firm = Enterprise.objects.filter(zone=zone, organisation__in=organisations_of(member)).order_by("pk").first()
    if firm is None:
        return
    with clock.at(at(working_day(-2))):
        papers = {name: Paper(f"{name}.pdf", b"%PDF-1.4 example") for name in wanted_materials(call, firm)}
        filing.file_claim(member, call.pk, firm.pk, one["asked"], one["statement"], papers)
