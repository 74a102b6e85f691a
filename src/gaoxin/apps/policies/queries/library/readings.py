"""What was read out of a policy's document: proposals beside the text, and each as the form of a clause."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gaoxin.apps.policies.access import Person, belongs, require_policy, works_on
from gaoxin.apps.policies.library_states import BenefitKind, ProposalState
from gaoxin.apps.policies.models import ClauseProposal, Policy
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.engines.documents.policies.figures import figures
from gaoxin.web import clock
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
EACH = re.compile(r"单个(?:企业|单位|主体)|单户|每[家户]|每个?(?:企业|单位|主体)|同一(?:企业|单位|主体|申报)")
YEARLY = re.compile(r"年度|每年|当年|全年|一年|/年")
ABOVE = re.compile(r"^(?:[省市州区县]|本区|新区|高新区|开发区|经开区|管委会)")
"""What stands before a department's name without being part of it."""


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
    answering = answering_departments(proposal.policy.zone, read.get("departments") or [])
    return {
        "address": proposal.address,
        "title": _title(read, proposal),
        "text": proposal.text,
        "benefit_kind": kind_of(benefits, proposal.text),
        "benefit_words": "；".join(words_of(one) for one in benefits)[:300],
        "who_words": (read.get("who") or "")[:500],
        "budget": _limit(benefits, each=False),
        "cap": _limit(benefits, each=True) or _cap(benefits),
        "exclusive_groups": "",
        "materials": "\n".join(read.get("materials") or []),
        "department": answering[0] if answering else proposal.policy.department,
        "partners": answering[1:],
    }


def answering_departments(zone: Zone, names: Sequence[str]) -> list[Department]:
    """The zone's present departments that a text names, by name or alias, in the order of the text."""
    today = clock.today()
    present = [one for one in zone.departments.all() if one.valid_to is None or one.valid_to >= today]
    known = {name: one for one in present for name in (one.name, *one.aliases)}
    found = (known.get(name) or known.get(ABOVE.sub("", name)) for name in names)
    return list(dict.fromkeys(one for one in found if one is not None))


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
    shown = "，".join(parts) or str(benefit.get("type") or "")
    return "；".join([shown, *("".join(one.split()) for one in benefit.get("limits") or [])])


def _ends(value: Any) -> str:
    if isinstance(value, list):
        low, high = value
        return f"{low}" if low == high else f"{low}–{high}"
    return f"{value}"


def _limit(benefits: Sequence[Mapping[str, Any]], *, each: bool) -> Decimal | None:
    """What further caps of the text leave to one enterprise in a year, or to all of them together, in 万元."""
    return max((one for one, single in _yearly_limits(benefits) if single is each), default=None)


def _yearly_limits(benefits: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Decimal, bool]]:
    for words in (words for one in benefits for words in one.get("limits") or []):
        sums = [figure.low for figure in figures(words) if figure.unit == "万元"]
        if len(sums) == 1 and YEARLY.search(words):
            yield sums[0], EACH.search(words) is not None


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


def _title(read: Mapping[str, Any], proposal: ClauseProposal) -> str:
    """Its own title, else its first words without the label that already stands in its address."""
    heading = "".join(str(read.get("heading") or "").split())
    label = "".join((read.get("path") or [""])[-1].split())
    words = "".join(proposal.text.split()).removeprefix(label).lstrip("、.．：:")
    return (heading or re.split(r"[，。；]", words)[0][:30])[:120]
