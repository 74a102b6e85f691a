"""The one page of a chain's team: who sits there, the year's lists with their progress, links, meetings; one item."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet

from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.models import Bridge, ChainItem, ChainMeeting, ChainPlan, ItemProgress, TeamSeat
from gaoxin.apps.industry.queries.chains.known import named, require_chain
from gaoxin.apps.industry.queries.teams.lists import open_before, years_of
from gaoxin.apps.industry.queries.teams.seated import seats_not_now, seats_now
from gaoxin.apps.industry.team_access import arranges, carries, require_item, require_meeting
from gaoxin.apps.industry.team_states import BRIDGE_OVER, RUNNING, ItemKind, ItemState, SeatRole
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.web import clock

SHOWN_SEATS = 50
"""Former seats listed."""
SHOWN_MEETINGS = 20


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item with the last that was told of it."""

    row: ChainItem
    last: ItemProgress | None
    segment: str

    @property
    def late(self) -> bool:
        return self.row.state in RUNNING and self.row.due < clock.today()


@dataclass(frozen=True, slots=True)
class ListOfYear:
    """One of the four lists."""

    kind: ItemKind
    items: Sequence[ItemLine]

    @property
    def done(self) -> int:
        return sum(one.row.state == ItemState.DONE for one in self.items)

    @property
    def late(self) -> int:
        return sum(one.late for one in self.items)


@dataclass(frozen=True, slots=True)
class TeamPage:
    """Everything about a chain's team in one year."""

    zone: Zone
    chain: DeclaredChain
    year: int
    years: Sequence[int]
    plan: ChainPlan | None
    seats: Sequence[TeamSeat]
    others: Sequence[TeamSeat]
    lists: Sequence[ListOfYear]
    open_before: int
    bridges: Sequence[Bridge]
    bridges_over: int
    meetings: Sequence[ChainMeeting]
    may_arrange: bool

    @property
    def items(self) -> Sequence[ItemLine]:
        return [item for one in self.lists for item in one.items]

    @property
    def chief(self) -> TeamSeat | None:
        return next((one for one in self.seats if one.role == SeatRole.CHIEF), None)


def team_page(user: Person, zone: Zone | None, chain: str, year: int) -> TeamPage:
    here = require_zone(user, zone)
    declared = require_chain(here, chain).declared
    plan = ChainPlan.objects.filter(zone=here, chain=chain, year=year).select_related("made_by").first()
    lines = _lines(plan, declared)
    bridges = bridges_of(user, here, chain)
    return TeamPage(
        zone=here,
        chain=declared,
        year=year,
        years=years_of(here, chain),
        plan=plan,
        seats=seats_now(here, chain),
        others=list(seats_not_now(here, chain)[:SHOWN_SEATS]),
        lists=[ListOfYear(kind, [one for one in lines if one.row.kind == kind]) for kind in ItemKind],
        open_before=len(open_before(here, chain, year)),
        bridges=list(bridges.exclude(state__in=BRIDGE_OVER)),
        bridges_over=bridges.filter(state__in=BRIDGE_OVER).count(),
        meetings=list(
            ChainMeeting.objects.filter(zone=here, chain=chain, held_on__year=year).annotate(n=Count("items"))[
                :SHOWN_MEETINGS
            ]
        ),
        may_arrange=arranges(user, here, chain),
    )


def _lines(plan: ChainPlan | None, chain: DeclaredChain) -> list[ItemLine]:
    if plan is None:
        return []
    told = Prefetch(
        "entries", ItemProgress.objects.filter(taken_back__isnull=True).order_by("-at", "-pk"), to_attr="told"
    )
    rows = plan.items.select_related("department", "enterprise__organisation", "went_on").prefetch_related(told)
    return [
        ItemLine(one, one.told[0] if one.told else None, segment_name(chain, one.segment))  # type: ignore[attr-defined]
        for one in rows
    ]


def segment_name(chain: DeclaredChain, key: str) -> str:
    found = chain.segments.get(key)
    return named(found) if found else key


@dataclass(frozen=True, slots=True)
class ItemPage:
    """One item with all that was told of it, the latest first."""

    row: ChainItem
    chain: DeclaredChain
    entries: Sequence[ItemProgress]
    went_on: ChainItem | None
    may_tell: bool
    may_arrange: bool

    @property
    def late(self) -> bool:
        return self.row.state in RUNNING and self.row.due < clock.today()

    @property
    def last(self) -> ItemProgress | None:
        """The one that may be taken back."""
        return next((one for one in self.entries if one.taken_back is None), None)


def item_page(user: Person, item_id: int) -> ItemPage:
    row = require_item(user, item_id)
    return ItemPage(
        row=row,
        chain=require_chain(row.zone, row.plan.chain).declared,
        entries=list(row.entries.select_related("by")),
        went_on=ChainItem.objects.filter(came_from=row).select_related("plan").first(),
        may_tell=carries(user, row) and row.state != ItemState.CARRIED,
        may_arrange=arranges(user, row.zone, row.plan.chain),
    )


def bridges_of(user: Person, zone: Zone | None, chain: str) -> QuerySet[Bridge]:
    """Links of a chain's gaps to technologies and partners, open ones and those that ended."""
    here = require_zone(user, zone)
    return Bridge.objects.filter(zone=here, chain=chain).select_related("department", "zone")


def closable(user: Person, zone: Zone, chain: str) -> Callable[[Bridge], bool]:
    """Says of a link of the chain whether the person writes how it ended."""
    whole = arranges(user, zone, chain)
    mine = standing(user, zone)  # type: ignore[arg-type] # pages of teams are open to those signed in
    return lambda row: row.state not in BRIDGE_OVER and mine.works and (whole or mine.in_department(row.department_id))


def open_bridges(zone: Zone, chain: str, segment: str) -> int:
    """How many links of one segment are still open."""
    return Bridge.objects.filter(zone=zone, chain=chain, segment=segment).exclude(state__in=BRIDGE_OVER).count()


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting with what it put on the lists."""

    row: ChainMeeting
    chain: DeclaredChain
    items: Sequence[ChainItem]
    planned: bool
    may_arrange: bool


def meeting_page(user: Person, meeting_id: int) -> MeetingPage:
    row = require_meeting(user, meeting_id)
    return MeetingPage(
        row=row,
        chain=require_chain(row.zone, row.chain).declared,
        items=list(row.items.select_related("department", "plan").order_by("due", "pk")),
        planned=ChainPlan.objects.filter(Q(year=row.held_on.year), zone=row.zone, chain=row.chain).exists(),
        may_arrange=arranges(user, row.zone, row.chain),
    )
