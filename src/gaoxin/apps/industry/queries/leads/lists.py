"""Leads as a list and as a board by stage; reviews that wait; who in a zone may keep a lead."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from gaoxin.apps.industry.lead_access import visible_leads
from gaoxin.apps.industry.lead_states import DisputeState, LeadState, Verdict
from gaoxin.apps.industry.models import Lead, LeadDispute, LeadReview
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.queries.leads.process import process, stage_words
from gaoxin.apps.zones.access import people_of, standing
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.lead_stages import LeadAct, Office
from gaoxin.web import clock
from gaoxin.web.problems import language

ON_CARD = 3
"""Leads named on one card of the board."""


def all_leads(user: User, zone: Zone | None) -> QuerySet[Lead]:
    """All of a zone, for its staff."""
    return visible_leads(user, zone).select_related("leading", "keeper")


def waiting_reviews(user: User, zone: Zone | None) -> QuerySet[LeadReview]:
    """Desks of the person's departments that have not answered, the first due first."""
    if zone is None:
        return LeadReview.objects.none()
    mine = standing(user, zone).departments
    rows = LeadReview.objects.filter(department__in=mine, verdict=Verdict.PENDING, lead__zone=zone)
    at_review = process().of_act(LeadAct.REVIEW).key
    open_ones = rows.filter(lead__state=LeadState.OPEN, lead__stage=at_review)
    return open_ones.select_related("lead__leading", "department").order_by("due", "pk")


def open_disputes(zone: Zone | None) -> QuerySet[LeadDispute]:
    """Disputes about who leads that a leader has to decide."""
    rows = LeadDispute.objects.filter(lead__zone=zone, state=DisputeState.OPEN)
    return rows.select_related("lead__leading", "department").order_by("pk")


def late_leads(user: User, zone: Zone | None) -> QuerySet[Lead]:
    """Open leads of the person's departments that should have left their stage by now, the latest first."""
    if zone is None:
        return Lead.objects.none()
    rows = visible_leads(user, zone).filter(state=LeadState.OPEN, due__lt=clock.now())
    return rows.filter(leading__in=standing(user, zone).departments).order_by("due", "pk")


def decided_by_leaders(zone: Zone | None) -> QuerySet[Lead]:
    """Open leads whose stage a leader ends, the first due first."""
    if zone is None:
        return Lead.objects.none()
    stages = [key for key, stage in process().stages.items() if Office.LEADER in stage.movers]
    rows = Lead.objects.filter(zone=zone, state=LeadState.OPEN, stage__in=stages).select_related("leading")
    return rows.order_by("due", "pk")


def is_late(lead: Lead) -> bool:
    return lead.state == LeadState.OPEN and lead.due is not None and lead.due < clock.now()


@dataclass(frozen=True, slots=True)
class StageCard:
    """One stage of the board: how many open leads stand there, how much they mean to invest (分), how many are late."""

    key: str
    words: str
    count: int
    investment: int | None
    late: int
    named: Sequence[Lead]

    @property
    def more(self) -> int:
        return self.count - len(self.named)


def board(user: User, zone: Zone | None) -> Sequence[StageCard]:
    """Every stage, with the leads that have stood there longest."""
    rows = visible_leads(user, zone).filter(state=LeadState.OPEN)
    late = Count("pk", filter=Q(due__lt=clock.now()))
    sums = {
        row["stage"]: row
        for row in rows.order_by().values("stage").annotate(n=Count("pk"), money=Sum("investment"), late=late)
    }
    named: dict[str, list[Lead]] = {}
    for lead in rows.filter(stage__in=sums).select_related("leading").order_by("stage", "stage_since", "pk"):
        there = named.setdefault(lead.stage, [])
        if len(there) < ON_CARD:
            there.append(lead)
    return [
        StageCard(
            key,
            stage_words(key),
            sums[key]["n"] if key in sums else 0,
            sums[key]["money"] if key in sums else 0,
            sums[key]["late"] if key in sums else 0,
            named.get(key, ()),
        )
        for key in process().stages
    ]


def own_departments(user: User, zone: Zone) -> QuerySet[Department]:
    """The departments in which the person works."""
    return Department.objects.filter(pk__in=standing(user, zone).departments).order_by("position", "pk")


def colleagues(user: User, zone: Zone) -> Sequence[User]:
    """Who may keep a lead: those who work in the person's departments."""
    return sorted(people_of(standing(user, zone).departments), key=lambda one: one.pk)


def segment_choices(zone: Zone) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every segment by chain, to choose from; keys as chain/segment."""
    english = language() == "en"
    return [
        (
            chain.declared.name_en if english else chain.declared.name,
            [(f"{key}/{one.key}", one.name_en if english else one.name) for one in chain.declared.segments.values()],
        )
        for key, chain in chains_of(zone).items()
    ]


def chain_options(zone: Zone) -> list[tuple[str, str]]:
    english = language() == "en"
    return [(key, chain.declared.name_en if english else chain.declared.name) for key, chain in chains_of(zone).items()]


class Segments:
    """Names of chains and segments of a zone, looked up once for a whole page."""

    def __init__(self, zone: Zone) -> None:
        self._chains = chains_of(zone)
        self._english = language() == "en"

    def chain(self, key: str) -> str:
        found = self._chains.get(key)
        return key if found is None else found.declared.name_en if self._english else found.declared.name

    def segment(self, chain: str, key: str) -> str:
        found = self._chains.get(chain)
        there = found.declared.segments.get(key) if found else None
        return key if there is None else there.name_en if self._english else there.name
