"""What an enterprise says about itself: written at once where it is the enterprise's own, else proposed and decided.

An officer takes a proposal or leaves it with a reason; both sides are told. A figure that was taken counts as verified,
since somebody compared it with what the enterprise handed in.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from gaoxin.apps.enterprises.access import Place as Standpoint
from gaoxin.apps.enterprises.access import keeping_departments, require_own
from gaoxin.apps.enterprises.models import Enterprise, Proposal, YearlyFacts
from gaoxin.apps.enterprises.queries.wording import field_words
from gaoxin.apps.enterprises.services.checking import recheck
from gaoxin.apps.enterprises.services.facts import kept, put_facts
from gaoxin.apps.enterprises.services.locking import locked, may_keep
from gaoxin.apps.enterprises.services.records import current_value, put_values
from gaoxin.apps.enterprises.services.sourcing import Evidence, Given, given
from gaoxin.apps.enterprises.services.values import OF_ORGANISATION, OWNED, PROPOSED, checked
from gaoxin.apps.enterprises.states import FactState, ProposalState, Subject
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.access import members_of, people_of, standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class Submitted:
    """What became of what an enterprise sent: fields written at once, and proposals that wait for an officer."""

    written: int
    proposed: int


@transaction.atomic
def submit_record(
    user: User,
    enterprise_id: int,
    seen: int,
    values: Mapping[str, Any],
    reason: str = "",
    evidence: Evidence | None = None,
) -> Submitted:
    """Change what the enterprise owns, propose the rest. Fields that are as they were are left alone."""
    enterprise, _ = _own(user, enterprise_id, seen)
    found = checked(enterprise.zone, values)
    if any(name not in (*OWNED, *PROPOSED) for name in found):
        raise KeyError(sorted(found.keys() - {*OWNED, *PROPOSED}))
    changed = {name: value for name, value in found.items() if value != current_value(enterprise, name)}
    owned = {name: value for name, value in changed.items() if name in OWNED}
    rest = {name: value for name, value in changed.items() if name not in OWNED}
    if not changed:
        raise refuse("enterprise.nothing_changed")
    source = given(user, enterprise.zone, reason or gettext("企业填报"), evidence)
    if owned:
        put_values(user, enterprise, owned, source)
    for name, value in rest.items():
        subject = Subject.ORGANISATION if name in OF_ORGANISATION else Subject.ENTERPRISE
        _propose(user, enterprise, subject, name, None, current_value(enterprise, name), value, reason, source.document)
    _tell_keepers(enterprise, len(rest))
    return Submitted(len(owned), len(rest))


@transaction.atomic
def submit_facts(
    user: User,
    enterprise_id: int,
    year: int,
    written: Mapping[str, Decimal | None],
    reason: str = "",
    evidence: Evidence | None = None,
) -> Submitted:
    """Propose figures of a year, each in the unit of its fact. What is known and unchanged is left alone."""
    enterprise, _ = _own(user, enterprise_id)
    row = YearlyFacts.objects.filter(enterprise=enterprise, year=year).first()
    values = {key: value for key, value in kept(written).items() if value != (getattr(row, key) if row else None)}
    if not values:
        raise refuse("enterprise.nothing_changed")
    document = given(user, enterprise.zone, reason or gettext("企业填报"), evidence).document
    for key, value in values.items():
        before = getattr(row, key) if row else None
        _propose(user, enterprise, Subject.FACTS, key, year, before, value, reason, document)
    _tell_keepers(enterprise, len(values))
    return Submitted(0, len(values))


def _own(user: User, enterprise_id: int, seen: int | None = None) -> tuple[Enterprise, Any]:
    require_own(user, enterprise_id)
    return locked(user, enterprise_id, seen)


def _propose(
    user: User,
    enterprise: Enterprise,
    subject: Subject,
    field: str,
    year: int | None,
    before: Any,
    after: Any,
    reason: str,
    document: Document | None,
) -> None:
    waiting = Proposal.objects.filter(
        enterprise=enterprise, subject=subject, field=field, year=year, state=ProposalState.PENDING
    )
    waiting.update(state=ProposalState.REPLACED, decided_at=clock.now())
    Proposal.objects.create(
        enterprise=enterprise,
        zone_id=enterprise.zone_id,
        organisation_id=enterprise.organisation_id,
        subject=subject,
        field=field,
        year=year,
        before=as_json(before),
        after=as_json(after),
        reason=reason.strip(),
        evidence=document,
        submitted_by=user,
        submitted_at=clock.now(),
        synthetic=enterprise.synthetic,
    )


def as_json(value: Any) -> str | int | None:
    """A value as a proposal keeps it."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def as_kept(proposal: Proposal) -> Any:
    """The proposed value as the record keeps it."""
    after = proposal.after
    if proposal.subject == Subject.FACTS:
        return Decimal(after) if isinstance(after, str) else after
    return date.fromisoformat(after) if proposal.field == "founded_on" and after else after


def _tell_keepers(enterprise: Enterprise, count: int) -> None:
    if count:
        inbox.tell(
            people_of(keeping_departments(enterprise.zone)),
            "enterprises.proposed",
            gettext_noop("%(name)s 申报了 %(n)s 项更正，等待核定"),
            {"name": enterprise.organisation.legal_name, "n": count},
            link=f"{reverse('enterprises:proposals')}?enterprise={enterprise.pk}",
        )


@transaction.atomic
def withdraw(user: User, proposal_id: int) -> Proposal:
    """Take back a proposal that nobody has decided, by the enterprise itself."""
    [proposal] = _open([proposal_id])
    require_own(user, proposal.enterprise_id)
    proposal.state, proposal.decided_at = ProposalState.WITHDRAWN, clock.now()
    proposal.save()
    return proposal


def _open(proposal_ids: Sequence[int]) -> list[Proposal]:
    """Proposals that nobody has decided, locked; one that is decided is refused, one that is not there not found."""
    found = list(Proposal.objects.select_for_update(of=("self",)).filter(pk__in=proposal_ids).order_by("pk"))
    if len(found) != len(set(proposal_ids)):
        raise NotFound
    for proposal in found:
        if proposal.state != ProposalState.PENDING:
            raise refuse("enterprise.proposal_decided", state=proposal.get_state_display())
    return found


def _to_decide(user: User, proposal_ids: Sequence[int]) -> list[Proposal]:
    """Open proposals of zones whose registry the person keeps."""
    found = _open(proposal_ids)
    for zone in Zone.objects.filter(pk__in={proposal.zone_id for proposal in found}):
        place = standing(user, zone)
        if not place.belongs:
            raise NotFound
        may_keep(Standpoint(place, member=False))
    return found


def _submissions(proposals: Sequence[Proposal]) -> Iterable[list[Proposal]]:
    """Proposals that go into one row with one source, together."""
    found: dict[tuple[object, ...], list[Proposal]] = {}
    for one in proposals:
        of_facts = one.subject == Subject.FACTS
        key = (one.enterprise_id, of_facts, one.year, one.reason, one.evidence_id)
        found.setdefault(key, []).append(one)
    return found.values()


def _apply(user: User, together: Sequence[Proposal]) -> None:
    first = together[0]
    enterprise, _ = locked(user, first.enterprise_id)
    values = {proposal.field: as_kept(proposal) for proposal in together}
    source = Given(gettext("企业申报：%(reason)s") % {"reason": first.reason or "—"}, first.evidence)
    if first.subject != Subject.FACTS:
        _still_as_it_was(enterprise, together, {name: current_value(enterprise, name) for name in values})
        put_values(user, enterprise, values, source)
        return
    year = first.year or 0
    row = YearlyFacts.objects.filter(enterprise=enterprise, year=year).first()
    _still_as_it_was(enterprise, together, {key: getattr(row, key) if row else None for key in values})
    put_facts(user, enterprise, year, values, source, seen=None, state=FactState.VERIFIED)


def _still_as_it_was(enterprise: Enterprise, proposals: Sequence[Proposal], now: Mapping[str, Any]) -> None:
    outdated = [one for one in proposals if as_json(now[one.field]) != one.before]
    if outdated:
        raise Refusal(
            *(
                Problem("enterprise.proposal_outdated", {"name": str(enterprise), "field": field_words(one)})
                for one in outdated
            )
        )


def _decide(user: User, proposals: Sequence[Proposal], state: ProposalState, words: str) -> None:
    keys = [proposal.pk for proposal in proposals]
    Proposal.objects.filter(pk__in=keys).update(
        state=state, decided_by=user, decided_at=clock.now(), decision=words.strip()
    )
    recheck(proposal.enterprise_id for proposal in proposals)


def _tell_members(proposals: Sequence[Proposal], title: str, **values: object) -> None:
    """One notice for each enterprise, however many of its proposals were decided."""
    for enterprise_id, count in Counter(proposal.enterprise_id for proposal in proposals).items():
        enterprise = Enterprise.objects.select_related("organisation").get(pk=enterprise_id)
        inbox.tell(
            members_of(enterprise.organisation_id),
            "enterprises.decided",
            title,
            {"name": enterprise.organisation.legal_name, "n": count, **values},
            link=reverse("enterprises:own_proposals", args=[enterprise.pk]),
        )


@transaction.atomic
def accept(user: User, proposal_ids: Sequence[int], note: str = "") -> int:
    """Take proposals into the record, all or none; the enterprise is told. Answers how many.

    One whose field has changed since it was proposed is refused, since the officer would decide about another value
    than the enterprise saw.
    """
    taken = _to_decide(user, proposal_ids)
    problems: list[Problem] = []
    for together in _submissions(taken):
        try:
            _apply(user, together)
        except Refusal as refusal:
            problems.extend(refusal.problems)
    if problems:
        raise Refusal(*problems)
    _decide(user, taken, ProposalState.ACCEPTED, note)
    _tell_members(taken, gettext_noop("%(name)s 申报的 %(n)s 项更正已采纳"))
    return len(taken)


@transaction.atomic
def reject(user: User, proposal_ids: Sequence[int], reason: str) -> int:
    """Leave proposals out of the record, for a reason that the enterprise is told. Answers how many."""
    if not reason.strip():
        raise refuse("enterprise.reason_needed", Place(path="reason"))
    left = _to_decide(user, proposal_ids)
    _decide(user, left, ProposalState.REJECTED, reason)
    _tell_members(left, gettext_noop("%(name)s 申报的 %(n)s 项更正未采纳：%(reason)s"), reason=reason.strip())
    return len(left)
