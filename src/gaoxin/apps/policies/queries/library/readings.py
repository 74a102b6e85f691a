"""What was read out of a policy's document: proposals beside the text, and each as the form of a clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gaoxin.apps.policies.access import Person, belongs, require_policy, works_on
from gaoxin.apps.policies.library_states import BenefitKind, ProposalState
from gaoxin.apps.policies.models import ClauseProposal, Policy
from gaoxin.web.errors import NotFound

KINDS = {
    "奖": BenefitKind.REWARD,
    "贴息": BenefitKind.INTEREST,
    "补": BenefitKind.SUBSIDY,
    "券": BenefitKind.VOUCHER,
    "租": BenefitKind.RENT,
    "税": BenefitKind.TAX,
    "基金": BenefitKind.FUND,
    "人才": BenefitKind.TALENT,
}
"""Words of a benefit's type or text, the first that is found."""


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """A policy's document with its proposals."""

    policy: Policy
    works: bool
    proposals: Sequence[ClauseProposal]
    shown: Sequence[ClauseProposal]
    giving: int
    """How many undecided proposals name a benefit."""

    @property
    def text(self) -> str:
        return self.policy.document.text if self.policy.document else ""

    @property
    def undecided(self) -> int:
        return sum(one.state == ProposalState.PROPOSED for one in self.proposals)


def reading_page(user: Person, policy_id: int, state: str, giving: bool) -> ReadingPage:
    """`giving` shows only proposals that name a benefit."""
    policy = require_policy(user, policy_id)
    if not belongs(user, policy.zone):
        raise NotFound
    rows = list(policy.proposals.select_related("clause", "decided_by").order_by("position"))
    shown = [one for one in rows if (not state or one.state == state) and (not giving or one.proposed.get("benefits"))]
    waiting = [one for one in rows if one.state == ProposalState.PROPOSED and one.proposed.get("benefits")]
    return ReadingPage(policy, works_on(user, policy), rows, shown, len(waiting))


def require_proposal(user: Person, policy_id: int, proposal_id: int) -> ClauseProposal:
    policy = require_policy(user, policy_id)
    found = ClauseProposal.objects.select_related("policy__zone", "policy__department", "clause")
    proposal = found.filter(pk=proposal_id, policy=policy).first()
    if proposal is None or not belongs(user, policy.zone):
        raise NotFound
    return proposal


def initial_of(proposal: ClauseProposal) -> dict[str, Any]:
    """What was read as the form of a clause begins with, for an officer to correct."""
    read = proposal.proposed
    benefits = read.get("benefits") or []
    return {
        "address": proposal.address,
        "title": _title(read, proposal.text),
        "text": proposal.text,
        "benefit_kind": kind_of(benefits, proposal.text),
        "benefit_words": "；".join(words_of(one) for one in benefits)[:300],
        "who_words": (read.get("who") or "")[:500],
        "cap": _cap(benefits),
        "exclusive_groups": "",
        "materials": "\n".join(read.get("materials") or []),
        "department": proposal.policy.department,
    }


def kind_of(benefits: Sequence[Mapping[str, Any]], text: str) -> str:
    words = "".join(f"{one.get('type', '')}{one.get('evidence', '')}" for one in benefits) or text
    return next((kind for word, kind in KINDS.items() if word in words), BenefitKind.SERVICE).value


def words_of(benefit: Mapping[str, Any]) -> str:
    """A benefit in a few words: to whom, and what was written."""
    tier, said = benefit.get("tier") or "", "".join(str(benefit.get("evidence") or "").split())
    return f"{tier}：{said}" if tier and tier not in said else said


def rows_of(proposal: ClauseProposal) -> list[tuple[str, str]]:
    """Each benefit with its figures, as the officer checks them."""
    return [(words_of(one), figures_of(one)) for one in proposal.proposed.get("benefits") or []]


def figures_of(benefit: Mapping[str, Any]) -> str:
    unit = benefit.get("unit") or "万元"
    parts = []
    if "amount" in benefit:
        parts.append(f"{_ends(benefit['amount'])} {unit}")
    if "rate_pct" in benefit:
        parts.append(f"{benefit.get('basis') or ''} {_ends(benefit['rate_pct'])}%".strip())
    if "cap" in benefit:
        parts.append(f"≤ {benefit['cap']} {benefit.get('cap_unit') or unit}")
    return "，".join(parts) or str(benefit.get("type") or "")


def _ends(value: Any) -> str:
    if isinstance(value, list):
        low, high = value
        return f"{low}" if low == high else f"{low}–{high}"
    return f"{value}"


def _cap(benefits: Sequence[Mapping[str, Any]]) -> Decimal | None:
    """The largest sum in 万元 that any benefit of the clause names, as its cap for one enterprise."""
    found = []
    for one in benefits:
        if (one.get("unit") or "万元") != "万元":
            continue
        value = one.get("cap", one.get("amount"))
        value = value[-1] if isinstance(value, list) else value
        if isinstance(value, int | float):
            found.append(Decimal(str(value)))
    return max(found, default=None)


def _title(read: Mapping[str, Any], text: str) -> str:
    heading = "".join(str(read.get("heading") or "").split())
    return (heading or "".join(text.split())[:30])[:120]
