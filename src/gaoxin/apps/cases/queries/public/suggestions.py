"""Suggestions: what is published, what an office answers, settles and publishes, and one's own answer by its code."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, QuerySet

from gaoxin.apps.cases.access import cases_in, dispatches
from gaoxin.apps.cases.models import Case, PublishedSuggestion
from gaoxin.apps.cases.public_access import require_to_publish
from gaoxin.apps.cases.public_states import SUGGESTION
from gaoxin.apps.cases.queries import progress
from gaoxin.apps.cases.queries.kinds import kind_named, topics
from gaoxin.apps.cases.queries.progress import Progress
from gaoxin.apps.cases.queries.public.proposals import Public, agreed, answered, proposed
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language
from gaoxin.web.scope import as_system

OUTCOME_TONES = {"adopted": "good", "partly": "info", "explained": "plain", "declined": "warn"}


def published() -> QuerySet[PublishedSuggestion]:
    """What everybody may read."""
    return PublishedSuggestion.objects.filter(withdrawn_at__isnull=True).select_related("zone", "department")


def published_one(case_id: int) -> PublishedSuggestion:
    found = published().filter(pk=case_id).first()
    if found is None:
        raise NotFound
    return found


def outcome_counts() -> dict[str, int]:
    """How many published suggestions came to what."""
    return dict(published().order_by().values_list("outcome").annotate(Count("pk")))


def topic_words() -> list[tuple[str, str]]:
    return list(topics(kind_named(SUGGESTION)))


def outcome_words() -> list[tuple[str, str]]:
    found = kind_named(SUGGESTION).outcomes.values()
    return [(one.key, one.name_en if language() == "en" else one.name) for one in found]


def handled(user: User | AnonymousUser, zone: Zone) -> QuerySet[Case]:
    """The suggestions of a zone that the person sees as its staff."""
    found = cases_in(user, zone).filter(kind=SUGGESTION)
    return found.select_related("content", "department", "published")


def to_settle(user: User | AnonymousUser) -> QuerySet[Case]:
    """Answered suggestions of which nobody has said yet what became of them, for the offices that publish."""
    if not user.is_authenticated:
        return Case.objects.none()
    zones = [zone.pk for zone in zones_of(user) if dispatches(standing(user, zone))]
    found = Case.objects.filter(zone__in=zones, kind=SUGGESTION, state=CaseState.CLOSED, outcome="")
    return found.select_related("content").order_by("closed_at", "pk")


@dataclass(frozen=True, slots=True)
class ToSettle:
    """A suggestion as the office settles it: what would be published, and what stands published now."""

    case: Case
    agreed: bool
    proposed: Public
    shown: PublishedSuggestion | None


def to_publish(user: User, case_id: int) -> ToSettle:
    case = require_to_publish(user, case_id)
    shown = PublishedSuggestion.objects.filter(case=case, withdrawn_at__isnull=True).first()
    return ToSettle(case, agreed(case), proposed(case), shown)


def shown_as(case: Case) -> str:
    """Whether a suggestion is public: yes, not yet, or not agreed to."""
    shown = getattr(case, "published", None)
    if shown is not None and shown.withdrawn_at is None:
        return "public"
    return "agreed" if agreed(case) else "private"


@dataclass(frozen=True, slots=True)
class Answered:
    """How one's own suggestion stands, and the answer once it is given."""

    progress: Progress
    answer: str


def answer_by_code(number: str, code: str) -> Answered | None:
    """For whoever has number and code; None for everything else, nothing told apart."""
    found = progress.by_code(number, code)
    if found is None:
        return None
    with as_system():
        case = Case.objects.select_related("content").get(number=found.number)
        done = case.kind == SUGGESTION and case.state == CaseState.CLOSED
        return Answered(found, answered(case) if done else "")
