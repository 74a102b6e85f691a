"""A zone's policy from its proposal to its evaluation, stage by declared stage. Nothing becomes public here before the
opinions that the process requires are passed and attached."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from gaoxin.apps.policies.access import require_work, works_in
from gaoxin.apps.policies.drafting_states import PASSING, DraftingState, Opinion, StepState
from gaoxin.apps.policies.library_states import EdgeKind, PolicyLevel, PolicyState, ProposalState
from gaoxin.apps.policies.models import Drafting, DraftingPaper, DraftingStep, Policy, PolicyEdge
from gaoxin.apps.policies.queries.drafting.process import Act, Stage, due_of, process, stage_of
from gaoxin.apps.policies.services.drafting.acts import issue, publish, require_answered
from gaoxin.apps.policies.services.library.registering import Written, create, locked
from gaoxin.apps.sources import services as sources
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import because


@dataclass(frozen=True, slots=True)
class Done:
    """What is recorded of a stage as it is done."""

    on: date
    number: str = ""
    unit: str = ""
    opinion: str = ""
    note: str = ""
    policy_number: str = ""
    issued_on: date | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None
    review_by: date | None = None
    interpretation: str = ""


@transaction.atomic
def propose(
    user: User,
    zone: Zone,
    written: Written,
    reason: str,
    *,
    revises: Policy | None = None,
    began: date | None = None,
    synthetic: bool = False,
) -> Policy:
    """Begin to make a policy of the zone. One that revises another supersedes it once it is published."""
    if not works_in(user, zone):
        raise refuse("library.staff_only")
    if not reason.strip():
        raise refuse("library.say_why", Place(path="reason"))
    policy = create(user, zone, replace(written, level=PolicyLevel.ZONE), PolicyState.DRAFTING, synthetic=synthetic)
    drafting = Drafting.objects.create(
        zone=zone,
        policy=policy,
        reason=reason.strip(),
        stage=process().first.key,
        started_at=clock.now(),
    )
    if revises is not None:
        PolicyEdge.objects.create(zone=zone, newer=policy, older=revises, kind=EdgeKind.SUPERSEDES)
    _begin(drafting, process().first, began or clock.today())
    return policy


@transaction.atomic
def attach(
    user: User, policy_id: int, title: str, file_name: str, chunks: Iterable[bytes], *, synthetic: bool = False
) -> DraftingPaper:
    """Attach a document to the stage under way."""
    drafting, step = _under_way(user, policy_id)
    document, _new = sources.store_document(user, drafting.zone, file_name, chunks, synthetic=synthetic)
    return DraftingPaper.objects.create(
        zone=drafting.zone, step=step, title=title.strip(), document=document, added_by=user, added_at=clock.now()
    )


@transaction.atomic
def detach(user: User, policy_id: int, paper_id: int) -> None:
    """Take a document off the stage under way; the file stays with the zone's documents."""
    _drafting, step = _under_way(user, policy_id)
    paper = step.papers.filter(pk=paper_id).first()
    if paper is not None:
        paper.delete()


@transaction.atomic
def complete(user: User, policy_id: int, stage_key: str, done: Done) -> DraftingStep:
    """Record that the stage under way is done, do what the product does in it, and begin the one that follows: the next
    one, or after a rejection the one it returns to."""
    drafting, step = _under_way(user, policy_id)
    stage = stage_of(drafting.stage)
    if stage_key != stage.key:
        raise refuse("drafting.not_this_stage", stage=stage.name)
    _check(stage, step, done)
    rejected = stage.opinion and done.opinion not in PASSING
    step.state = StepState.RETURNED if rejected else StepState.PASSED
    step.done_on, step.done_by, step.recorded_at = done.on, user, clock.now()
    step.number, step.unit, step.note = done.number.strip(), done.unit.strip(), done.note.strip()
    step.opinion = done.opinion if stage.opinion else ""
    step.save()
    if not rejected:
        _act(drafting, stage, done)
    follows = stage_of(stage.returns_to) if rejected else process().after(stage.key)
    if follows is None:
        drafting.state, drafting.ended_at, drafting.due_on = DraftingState.DONE, clock.now(), None
        drafting.save()
    else:
        _begin(drafting, follows, done.on)
    return step


@transaction.atomic
def drop(user: User, policy_id: int, why: str) -> Policy:
    """Give up making a policy that is not public, for a recorded reason."""
    drafting, step = _under_way(user, policy_id)
    if drafting.policy.state != PolicyState.DRAFTING:
        raise refuse("drafting.dropped_after_publication")
    if not why.strip():
        raise refuse("library.say_why", Place(path="why"))
    with because(why.strip()):
        step.state, step.done_on, step.done_by = StepState.RETURNED, max(clock.today(), step.began_on), user
        step.note, step.recorded_at = why.strip(), clock.now()
        step.save()
        drafting.state, drafting.ended_at, drafting.due_on = DraftingState.DROPPED, clock.now(), None
        drafting.save()
        drafting.policy.state = PolicyState.DROPPED
        drafting.policy.save()
    return drafting.policy


def lacking_opinions(drafting: Drafting) -> list[Stage]:
    """The reviews without whose passed and attached opinion nothing may be published, of the present draft: one that
    was given before the text went back to drafting does not count."""
    steps = list(drafting.steps.prefetch_related("papers"))
    drafted = max((step.pk for step in steps if step.state == StepState.RETURNED), default=0)
    passed = {
        step.stage
        for step in steps
        if step.pk > drafted and step.state == StepState.PASSED and step.opinion in PASSING and step.papers.all()
    }
    return [stage for stage in process().reviews() if stage.key not in passed]


def _under_way(user: User, policy_id: int) -> tuple[Drafting, DraftingStep]:
    require_work(user, policy_id)
    policy = locked(user, policy_id)
    drafting = Drafting.objects.select_for_update().filter(policy=policy).first()
    if drafting is None or drafting.state != DraftingState.RUNNING:
        raise refuse("drafting.not_running")
    drafting.policy = policy
    return drafting, drafting.steps.get(state=StepState.OPEN)


def _begin(drafting: Drafting, stage: Stage, day: date) -> None:
    due = due_of(stage, day)
    DraftingStep.objects.create(zone=drafting.zone, drafting=drafting, stage=stage.key, began_on=day, due_on=due)
    drafting.stage, drafting.due_on = stage.key, due
    drafting.save()


def _check(stage: Stage, step: DraftingStep, done: Done) -> None:
    if done.on > clock.today():
        raise refuse("drafting.day_in_the_future", Place(path="on"))
    if done.on < step.began_on:
        raise refuse("drafting.day_before_it_began", Place(path="on"), day=step.began_on.isoformat())
    if stage.opinion and done.opinion not in Opinion.values:
        raise refuse("drafting.opinion_missing", Place(path="opinion"))
    if stage.opinion and done.opinion != Opinion.APPROVED and not done.note.strip():
        raise refuse("drafting.say_what_to_change", Place(path="note"))
    if stage.number and not done.number.strip():
        raise refuse("drafting.number_missing", Place(path="number"), what=stage.number)
    attached = set(step.papers.values_list("title", flat=True))
    if missing := [paper for paper in stage.papers if paper not in attached]:
        raise refuse("drafting.paper_missing", stage=stage.name, papers="、".join(missing))


def _act(drafting: Drafting, stage: Stage, done: Done) -> None:
    """What the product itself does as a stage is done."""
    if stage.act is Act.CONSULTATION:
        require_answered(drafting)
    elif stage.act is Act.ISSUE:
        issue(drafting.policy, done)
    elif stage.act is Act.PUBLISH:
        if lacking := lacking_opinions(drafting):
            raise refuse("drafting.opinions_before_publication", stages="、".join(stage.name for stage in lacking))
        left = drafting.policy.proposals.filter(state=ProposalState.PROPOSED).count()
        if left:
            raise refuse("library.no_clauses", count=left)
        publish(drafting.policy, done.interpretation)
