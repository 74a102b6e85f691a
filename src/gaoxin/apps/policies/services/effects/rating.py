"""What an enterprise says after it was paid, and the task of looking at a policy again."""

from datetime import date

from django.db import transaction

from gaoxin.apps.policies.access import require_work
from gaoxin.apps.policies.claim_access import require_own
from gaoxin.apps.policies.claim_states import GIVEN
from gaoxin.apps.policies.fund_states import AdjustmentState
from gaoxin.apps.policies.models import ClaimFeedback, Policy, PolicyAdjustment
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


@transaction.atomic
def rate_claim(user: User, claim_id: int, easy: int, useful: int, words: str) -> ClaimFeedback:
    """The two questions, once, by the enterprise's own people, after the payment."""
    claim = require_own(user, claim_id)
    if claim.state not in GIVEN:
        raise refuse("effects.not_paid")
    if ClaimFeedback.objects.filter(claim=claim).exists():
        raise refuse("effects.feedback_given")
    return ClaimFeedback.objects.create(
        zone=claim.zone,
        claim=claim,
        policy=claim.call.clause.policy,
        organisation=claim.organisation,
        easy=easy,
        useful=useful,
        words=words,
        by=user,
        at=clock.now(),
        synthetic=claim.synthetic,
    )


@transaction.atomic
def ask_adjustment(user: User, policy_id: int, why: str, due: date) -> PolicyAdjustment:
    """A task for the policy's department, out of what its effect and its enterprises say."""
    policy = require_work(user, policy_id)
    return PolicyAdjustment.objects.create(
        zone=policy.zone,
        policy=policy,
        department=policy.department,
        why=why,
        due=due,
        made_by=user,
        made_at=clock.now(),
        synthetic=policy.synthetic,
    )


@transaction.atomic
def answer_adjustment(user: User, task_id: int, state: AdjustmentState, answer: str) -> PolicyAdjustment:
    """Adjusted, or kept as it is, each with words."""
    task = PolicyAdjustment.objects.select_for_update().filter(pk=task_id).first()
    if task is None:
        raise NotFound
    require_work(user, task.policy_id)
    if task.state != AdjustmentState.OPEN:
        raise refuse("effects.task_done")
    if state == AdjustmentState.OPEN or not answer:
        raise refuse("money.needs_words")
    task.state, task.answer, task.answered_by, task.answered_at = state, answer, user, clock.now()
    task.save()
    return task


def policy_of(task_id: int) -> Policy:
    """The policy that a task is about."""
    task = PolicyAdjustment.objects.select_related("policy").filter(pk=task_id).first()
    if task is None:
        raise NotFound
    return task.policy
