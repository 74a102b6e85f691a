"""Which policies in force name an industry, in their title, their text or one of their clauses."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from django.utils.translation import gettext

from gaoxin.apps.policies.models import Clause, Policy
from gaoxin.apps.policies.queries.library.policies import clauses_in_force, in_force, library
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.portraits import Industry, Mention, PortraitLine, PortraitTold


def policies_of(
    user: User, zone: Zone, industry: Industry, address: Callable[[int | None], str]
) -> PortraitTold | None:
    """Policies of the zone's library that hold today and name the industry; None where no policy holds."""
    today = clock.today()
    policies = list(in_force(library(user, zone), today).order_by("-issued_on", "pk"))
    if not policies:
        return None
    clauses = _clauses(zone, policies)
    lines = [
        _line(policy, found, address(policy.pk))
        for policy in policies
        if (found := _mention(policy, clauses.get(policy.pk, ()), industry))
    ]
    return PortraitTold(lines, len(policies), today, gettext("政策库现行有效的政策"), address(None))


def _clauses(zone: Zone, policies: Sequence[Policy]) -> Mapping[int, Sequence[Clause]]:
    found: dict[int, list[Clause]] = defaultdict(list)
    for clause in clauses_in_force(Clause.objects.filter(policy__in=policies), clock.today()).order_by("pk"):
        found[clause.policy_id].append(clause)
    return found


def _mention(policy: Policy, clauses: Sequence[Clause], industry: Industry) -> tuple[str, Mention] | None:
    """Where the policy names the industry, and how."""
    texts = [(policy.title, gettext("标题")), *((one.title + one.text, one.address) for one in clauses)]
    for text, where in [*texts, (policy.text, gettext("正文"))]:
        found = industry.mentioned_in(text)
        if found is not None:
            return where, found
    return None


def _line(policy: Policy, found: tuple[str, Mention], address: str) -> PortraitLine:
    where, mention = found
    reason = gettext("%(where)s提到“%(word)s”") % {"where": where, "word": mention.word}
    if mention.segment:
        reason += gettext("（环节：%(segment)s）") % {"segment": mention.segment}
    until = policy.in_force_until
    return PortraitLine(
        title=policy.title,
        link=address,
        state=gettext("现行有效"),
        tone="good",
        when=gettext("有效期至 %(day)s") % {"day": until.isoformat()} if until else "",
        reason=reason + (f"；{policy.number}" if policy.number else ""),
        synthetic=policy.synthetic,
    )
