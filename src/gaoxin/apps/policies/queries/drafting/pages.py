"""The making of policies as pages: what is under way, and one round stage by stage."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.policies.access import Person, belongs, require_policy, works_on
from gaoxin.apps.policies.drafting_states import DraftingState, StepState
from gaoxin.apps.policies.models import Drafting, DraftingStep, Policy
from gaoxin.apps.policies.queries.drafting.process import Act, Stage, process, stage_of
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import Zone
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


def draftings(user: Person, zone: Zone | None) -> QuerySet[Drafting]:
    """Every round of a zone, for its staff."""
    if zone is None or not belongs(user, zone):
        return Drafting.objects.none()
    return Drafting.objects.filter(zone=zone).select_related("policy__department", "zone", "consultation")


def waiting(user: Person) -> QuerySet[Drafting]:
    """Rounds in which the person's departments have the next step."""
    units = [unit for zone in zones_of(user) for unit in standing(user, zone).departments]
    running = Drafting.objects.filter(state=DraftingState.RUNNING, policy__department__in=units)
    return running.select_related("policy__department", "zone").order_by("due_on", "policy")


def stage_name(drafting: Drafting) -> str:
    return stage_of(drafting.stage).name


def due_note(drafting: Drafting) -> str:
    """The stage under way and by when it has to be done, in words."""
    name = stage_name(drafting)
    if drafting.due_on is None:
        return name
    words = _t("%(stage)s，已超期（%(day)s）") if drafting.due_on < clock.today() else _t("%(stage)s，期限 %(day)s")
    return words % {"stage": name, "day": drafting.due_on.isoformat()}


@dataclass(frozen=True, slots=True)
class StageLine:
    """A declared stage with what was done in it, the latest pass last; `now` is the one under way."""

    stage: Stage
    steps: Sequence[DraftingStep]
    now: bool


@dataclass(frozen=True, slots=True)
class DraftingPage:
    """One round for one reader."""

    policy: Policy
    drafting: Drafting
    works: bool
    lines: Sequence[StageLine]
    step: DraftingStep | None

    @property
    def stage(self) -> Stage | None:
        return stage_of(self.drafting.stage) if self.drafting.state == DraftingState.RUNNING else None

    @property
    def follows(self) -> Stage | None:
        """What comes after the stage under way."""
        return process().after(self.drafting.stage) if self.stage else None

    @property
    def missing_papers(self) -> list[str]:
        """The documents the stage under way still lacks."""
        attached = {paper.title for paper in self.step.papers.all()} if self.step else set()
        return [paper for paper in self.stage.papers if paper not in attached] if self.stage else []

    @property
    def overdue(self) -> bool:
        return self.drafting.due_on is not None and self.drafting.due_on < clock.today()

    @property
    def asks(self) -> bool:
        """Whether the stage under way is the public consultation."""
        return self.stage is not None and self.stage.act is Act.CONSULTATION

    @property
    def issues(self) -> bool:
        return self.stage is not None and self.stage.act is Act.ISSUE

    @property
    def publishes(self) -> bool:
        return self.stage is not None and self.stage.act is Act.PUBLISH


def drafting_page(user: Person, policy_id: int) -> DraftingPage:
    policy = require_policy(user, policy_id)
    if not belongs(user, policy.zone):
        raise NotFound
    drafting = Drafting.objects.filter(policy=policy).select_related("consultation", "zone").first()
    if drafting is None:
        raise NotFound
    found = drafting.steps.select_related("done_by").prefetch_related("papers__document").order_by("pk")
    steps = list(found)
    lines = [
        StageLine(
            stage,
            [step for step in steps if step.stage == stage.key],
            drafting.state == DraftingState.RUNNING and stage.key == drafting.stage,
        )
        for stage in process().stages.values()
    ]
    step = next((one for one in steps if one.state == StepState.OPEN), None)
    return DraftingPage(policy, drafting, works_on(user, policy), lines, step)
