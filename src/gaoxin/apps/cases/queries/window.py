"""The window: what waits there, and the receipt of what it took in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import MatterStage, PaperState
from gaoxin.apps.cases.models import Case, Step, Whole
from gaoxin.apps.cases.models.matters import MatterCase, Paper
from gaoxin.apps.cases.queries.matters.guides import in_words, name_of
from gaoxin.apps.cases.states import RUNNING, StepState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.words import worded
from gaoxin.catalogue.one_things import package_one_things
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language

ELEMENTS = ("accept", "deliver", "issue", "follow")
"""Steps of processes that are the window's own."""
SOON = timedelta(days=3)
"""How early a limit on a platform is warned of."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an applicant takes home: what was applied for, which papers are there, which lack and until when."""

    case: Case
    zone: str
    names: Sequence[str]
    promised_days: int
    received: Sequence[Paper]
    lacking: Sequence[Paper]
    accepted_at: datetime | None
    whole: bool


def waiting_at(user: User, zone: Zone) -> QuerySet[Step]:
    """The open steps of the window, the most urgent first."""
    if not at_window(user, zone):
        raise refuse("matters.window_is_for_service")
    steps = Step.objects.filter(
        case__zone=zone,
        case__kind__in=("matter", "followed_matter", "whole"),
        case__state__in=RUNNING,
        state=StepState.OPEN,
        element__in=ELEMENTS,
    )
    return steps.select_related("case__organisation", "case__matter")


def counts(steps: QuerySet[Step]) -> Sequence[tuple[str, int]]:
    """How many wait for each of the window's steps."""
    found = dict.fromkeys(ELEMENTS, 0)
    for element in steps.values_list("element", flat=True):
        found[element] += 1
    return list(found.items())


def matter_choices() -> Sequence[tuple[str, str]]:
    """What the window takes in: one-things, the zone's own matters, and those it carries to a platform (帮办代办)."""
    matters = [
        (key, f"{one.code} {name_of(one)}（{in_words(worded(one.home))}）")
        for key, one in package_matters().items()
        if one.accepted_here
    ]
    things = [
        (f"whole:{key}", one.name_en if language() == "en" else one.name) for key, one in package_one_things().items()
    ]
    return [*things, *matters]


def receipt(user: User, case_id: int) -> Receipt:
    """The receipt of a matter or a one-thing, for the window and for whoever filed it."""
    case, _ = require_case(user, case_id)
    kept, whole = MatterCase.objects.filter(case=case).first(), Whole.objects.filter(case=case).first()
    if kept is None and whole is None:
        raise NotFound
    papers = list(case.papers.all())
    matters = package_matters()
    if whole is not None:
        one = package_one_things()[whole.key]
        keys = [key for stage in one.stages for key in stage.all if key in stage.matters or key in whole.chosen]
        names, days, accepted = [name_of(matters[key]) for key in keys], whole.promised_days, whole.accepted_at
    else:
        names, days, accepted = [name_of(matters[kept.key])], kept.promised_days, kept.accepted_at
    return Receipt(
        case=case,
        zone=str(case.zone),
        names=names,
        promised_days=days,
        received=[paper for paper in papers if paper.state == PaperState.RECEIVED],
        lacking=[paper for paper in papers if paper.state in (PaperState.MISSING, PaperState.AWAITED)],
        accepted_at=accepted,
        whole=whole is not None,
    )


def followed_soon(zone: Zone) -> QuerySet[MatterCase]:
    """Cases on platforms whose limit is near or over."""
    found = MatterCase.objects.filter(zone=zone, stage=MatterStage.FOLLOWED, case__due__lte=clock.now() + SOON)
    return found.select_related("case__organisation").order_by("case__due")
