"""From a policy's document to proposals of clauses, and from a proposal to a clause that an officer confirmed.

What is read is never public: a proposal becomes a clause only by somebody's confirmation, with what they corrected.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _t

from gaoxin.apps.policies.library_states import ProposalState, ReadingState
from gaoxin.apps.policies.models import Clause, ClauseProposal, Policy
from gaoxin.apps.policies.services.library.clauses import WrittenClause, add_clause
from gaoxin.apps.policies.services.library.registering import locked
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.files import path_of
from gaoxin.apps.zones.models import User
from gaoxin.engines.documents.policies import read_policy
from gaoxin.engines.documents.reading import read
from gaoxin.kernel.problems import Problem, Refusal, refuse
from gaoxin.web import clock, jobs
from gaoxin.web.models import Job
from gaoxin.web.scope import Actor, acting_as

Step = Callable[[int, str], None]
STEPS = 3
LARGEST = 50 * 1024 * 1024


@transaction.atomic
def upload_document(user: User, policy_id: int, file_name: str, chunks: Iterable[bytes]) -> Job:
    """Keep the policy's document and start reading it. Once proposals are decided, it is not read anew."""
    policy = locked(user, policy_id)
    if policy.reading == ReadingState.READING:
        raise refuse("library.reading_runs")
    decided = policy.proposals.exclude(state=ProposalState.PROPOSED).count()
    if decided:
        raise refuse("library.decided_before_reading", count=decided)
    document, _new = sources.store_document(
        user, policy.zone, file_name, chunks, synthetic=policy.synthetic, largest=LARGEST
    )
    policy.document, policy.reading, policy.reading_problem = document, ReadingState.READING, None
    policy.save()
    title = _t("识读：%(name)s") % {"name": policy.title}
    return jobs.start("policies.read", title=title, user=user, policy_id=policy.pk)


def read_document(actor: Actor, policy_id: int, step: Step) -> Policy:
    """Read the document and write down its text and its proposals. What cannot be read is kept as the policy's problem
    and refused, so that the job has failed too. Nothing is locked while the file is being read."""
    with acting_as(actor):
        policy = Policy.objects.select_related("document").get(pk=policy_id)
        document = policy.document
    if policy.reading != ReadingState.READING or document is None:
        return policy
    try:
        step(0, "read")
        blocks = read(path_of(document.sha256), name=document.file_name)
        step(1, "extract")
        found = read_policy(blocks).as_dict()
    except Refusal as refusal:
        with acting_as(actor):
            _note_failure(policy_id, refusal.problems[0])
        raise
    step(2, "write")
    with acting_as(actor):
        policy = Policy.objects.select_for_update(of=("self",)).select_related("document").get(pk=policy_id)
        if policy.reading != ReadingState.READING or policy.document is None:
            return policy
        sources.record_reading(policy.document, text=blocks.text, file_format=blocks.format, pages=blocks.pages)
        write_proposals(policy, found["clauses"])
        policy.reading, policy.text = ReadingState.READ, policy.text or blocks.text
        policy.save()
        step(STEPS, "done")
    return policy


def write_proposals(policy: Policy, clauses: Any) -> None:
    """One proposal for each clause that was read, in place of undecided ones of an earlier reading."""
    for old in policy.proposals.filter(state=ProposalState.PROPOSED):
        old.delete()
    taken: dict[str, int] = {}
    for position, one in enumerate(clauses, start=1):
        address = "".join(one["address"].split())[:50] or _t("第%(n)d段") % {"n": position}
        taken[address] = taken.get(address, 0) + 1
        if taken[address] > 1:
            address = f"{address}〔{taken[address]}〕"
        ClauseProposal.objects.create(
            zone=policy.zone,
            policy=policy,
            position=position,
            address=address,
            text=one["text"],
            start=one["offset"],
            end=one["end"],
            proposed=one,
        )


@transaction.atomic
def confirm_proposal(user: User, policy_id: int, proposal_id: int, written: WrittenClause) -> Clause:
    """An officer takes what was read, as corrected, for a clause; it stands on its place in the document. It is still
    not public."""
    proposal = _undecided(user, policy_id, proposal_id)
    clause = add_clause(user, policy_id, written)
    document = proposal.policy.document
    if document is not None:
        passages = sources.name_passages(document, [(proposal.start, proposal.end)])
        clause.passage = passages.get((proposal.start, proposal.end))
        clause.position = proposal.start
        clause.save()
    _decide(proposal, user, ProposalState.CONFIRMED, clause)
    return clause


@transaction.atomic
def drop_proposal(user: User, policy_id: int, proposal_id: int) -> ClauseProposal:
    """What was read gives nothing, or is no clause."""
    proposal = _undecided(user, policy_id, proposal_id)
    _decide(proposal, user, ProposalState.DROPPED, None)
    return proposal


@transaction.atomic
def restore_proposal(user: User, policy_id: int, proposal_id: int) -> ClauseProposal:
    """A dropped proposal waits again."""
    locked(user, policy_id)
    proposal = ClauseProposal.objects.select_for_update().filter(pk=proposal_id, policy=policy_id).first()
    if proposal is None or proposal.state != ProposalState.DROPPED:
        raise refuse("library.proposal_decided")
    proposal.state, proposal.decided_by, proposal.decided_at = ProposalState.PROPOSED, None, None
    proposal.save()
    return proposal


def _undecided(user: User, policy_id: int, proposal_id: int) -> ClauseProposal:
    locked(user, policy_id)
    found = ClauseProposal.objects.select_for_update(of=("self",)).select_related("policy__document")
    proposal = found.filter(pk=proposal_id, policy=policy_id).first()
    if proposal is None or proposal.state != ProposalState.PROPOSED:
        raise refuse("library.proposal_decided")
    return proposal


def _decide(proposal: ClauseProposal, user: User, state: ProposalState, clause: Clause | None) -> None:
    proposal.state, proposal.clause = state, clause
    proposal.decided_by, proposal.decided_at = user, clock.now()
    proposal.save()


def _note_failure(policy_id: int, problem: Problem) -> None:
    policy = Policy.objects.select_for_update().get(pk=policy_id)
    if policy.reading == ReadingState.READING:
        values = {name: str(value) for name, value in problem.values.items()}
        policy.reading, policy.reading_problem = ReadingState.FAILED, {"code": problem.code, "values": values}
        policy.save()
