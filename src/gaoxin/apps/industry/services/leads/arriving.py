"""Money that arrived: claimed with its voucher, recognised or not by somebody else, held against the year's goal."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.industry.lead_access import carried_lead, require_counter, require_fund, require_promoter
from gaoxin.apps.industry.lead_states import CapitalKind, FundState, LeadState
from gaoxin.apps.industry.models import ArrivalGoal, ArrivedFund
from gaoxin.apps.industry.services.leads.papers import Handed, kept, voucher_of
from gaoxin.apps.industry.services.leads.telling import tell_carriers
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Arrived:
    """One sum in 分 that arrived in a month; `converted` says from what, where it came in another currency."""

    year: int
    month: int
    kind: CapitalKind
    amount: int
    voucher: str
    file: Handed
    converted: str = ""


@transaction.atomic
def claim_fund(user: User, lead_id: int, arrived: Arrived) -> ArrivedFund:
    """Report money that arrived. A voucher and a file serve once, unless they were turned down."""
    lead = carried_lead(user, lead_id)
    if lead.state == LeadState.LOST:
        raise refuse("leads.not_open", number=lead.number)
    if lead.signed_on is None:
        raise refuse("leads.not_signed_yet", number=lead.number)
    today = clock.today()
    if (arrived.year, arrived.month) > (today.year, today.month):
        raise refuse("leads.day_to_come", Place(path="month"))
    fields, voucher = kept(arrived.file), voucher_of(arrived.voucher)
    there = ArrivedFund.objects.filter(zone=lead.zone).exclude(state=FundState.REJECTED)
    try:
        with transaction.atomic():
            return ArrivedFund.objects.create(
                zone=lead.zone,
                lead=lead,
                year=arrived.year,
                month=arrived.month,
                kind=arrived.kind,
                amount=arrived.amount,
                voucher=voucher,
                reason=arrived.converted,
                claimed_by=user,
                claimed_at=clock.now(),
                synthetic=lead.synthetic,
                **fields,
            )
    except IntegrityError as error:
        if there.filter(voucher=voucher).exists():
            raise refuse("leads.voucher_used", Place(path="voucher"), voucher=voucher) from error
        raise refuse("leads.file_used", Place(path="file"), name=fields["file_name"]) from error


@transaction.atomic
def decide_fund(user: User, fund_id: int, *, recognised: bool, reason: str = "") -> ArrivedFund:
    """Recognise a sum or turn it down with a reason; never by whoever claimed it. How it was converted stays."""
    fund = require_fund(user, fund_id)
    require_counter(user, fund.zone)
    fund = ArrivedFund.objects.select_for_update(of=("self",)).get(pk=fund_id)
    if fund.state != FundState.CLAIMED:
        raise refuse("leads.fund_decided", voucher=fund.voucher)
    if fund.claimed_by_id == user.pk:
        raise refuse("leads.own_claim")
    if not recognised and not reason.strip():
        raise refuse("leads.reason_missing", Place(path="reason"))
    fund.state = FundState.RECOGNISED if recognised else FundState.REJECTED
    fund.reason = "；".join(one for one in (fund.reason, reason.strip()) if one)[:500]
    fund.decided_by, fund.decided_at = user, clock.now()
    fund.save()
    words = gettext_noop("%(company)s 的到位资金（凭证 %(voucher)s）已认定")
    if not recognised:
        words = gettext_noop("%(company)s 的到位资金（凭证 %(voucher)s）不予认定，请看意见")
    tell_carriers(user, fund.lead, words, {"voucher": fund.voucher})
    return fund


@transaction.atomic
def set_goal(
    user: User, zone: Zone, year: int, kind: CapitalKind, amount: int, document: str, *, synthetic: bool = False
) -> ArrivalGoal:
    """What shall arrive in a year; set anew, the history keeps what it was."""
    require_promoter(user, zone)
    goal, _made = ArrivalGoal.objects.update_or_create(
        zone=zone,
        year=year,
        kind=kind,
        defaults={
            "amount": amount,
            "document": document,
            "set_by": user,
            "set_at": clock.now(),
            "synthetic": synthetic,
        },
    )
    return goal
