"""Inspections as pages show them: to the zone's staff, to the enterprise, to anybody."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import qrcode
from django.db.models import QuerySet
from qrcode.image.svg import SvgPathImage

from gaoxin.apps.enterprises.access import Place, require_enterprise
from gaoxin.apps.enterprises.inspection_access import (
    arranges,
    own_inspections,
    require_inspection,
    visible_inspections,
)
from gaoxin.apps.enterprises.inspection_states import (
    DONE,
    RECHECKED,
    InspectionState,
    PlanState,
    Recheck,
)
from gaoxin.apps.enterprises.models import (
    Enterprise,
    EntryCode,
    InspectedItem,
    Inspection,
    InspectionRating,
    Inspector,
    PlanLine,
    TeamMember,
)
from gaoxin.apps.enterprises.queries.inspections.items import items_for
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.inspection_items import ItemForm, package_inspection_items
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.remaining import remaining
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class VisitPage:
    """One inspection and what the person may do with it now."""

    inspection: Inspection
    items: Sequence[InspectedItem]
    team: Sequence[TeamMember]
    rating: InspectionRating | None
    place: Place
    me: TeamMember | None
    onsite: bool

    @property
    def arranges(self) -> bool:
        return arranges(self.place.standing, self.inspection.department_id)

    @property
    def may_notify(self) -> bool:
        return self.arranges and self.inspection.state == InspectionState.PLANNED

    @property
    def may_cancel(self) -> bool:
        return self.arranges and self.inspection.state in {InspectionState.PLANNED, InspectionState.NOTIFIED}

    @property
    def may_sign(self) -> bool:
        open_ = self.inspection.state in {InspectionState.NOTIFIED, InspectionState.ENTERED}
        return self.onsite and open_ and self.me is not None and self.me.signed_at is None

    @property
    def may_record(self) -> bool:
        open_ = self.inspection.state in {InspectionState.NOTIFIED, InspectionState.ENTERED}
        return open_ and self.me is not None and (not self.onsite or self.inspection.entered_at is not None)

    @property
    def waits_for_others(self) -> bool:
        """Signed in, with too few others so far."""
        signed = self.me is not None and self.me.signed_at is not None
        return signed and self.inspection.state == InspectionState.NOTIFIED and self.inspection.entered_at is None

    @property
    def may_publish(self) -> bool:
        return self.arranges and self.inspection.state == InspectionState.RECORDED

    @property
    def may_recheck(self) -> bool:
        return self.inspection.state in DONE and (self.arranges or self.me is not None)

    @property
    def may_rate(self) -> bool:
        return self.place.member and self.inspection.state in DONE


def inspections(user: User, zone: Zone) -> QuerySet[Inspection]:
    """The inspections of a zone, for its staff."""
    return visible_inspections(user, zone).prefetch_related("items")


def visit_page(user: User, inspection_id: int) -> VisitPage:
    """One inspection, for the zone's staff."""
    page = _page(user, inspection_id)
    if not page.place.reads:
        raise NotFound
    return page


def signing_page(user: User, inspection_id: int) -> VisitPage:
    """The same for one who is about to sign in: refused at once to whoever does not go."""
    page = visit_page(user, inspection_id)
    _must_go(page)
    return page


def recording_page(user: User, inspection_id: int) -> VisitPage:
    """The same for one who is about to record: refused at once where nothing could be kept."""
    page = visit_page(user, inspection_id)
    _must_go(page)
    if not page.may_record:
        raise refuse("inspections.sign_in_first", least=int(limit("inspections.team").value))
    return page


def _must_go(page: VisitPage) -> None:
    if page.inspection.state not in {InspectionState.NOTIFIED, InspectionState.ENTERED}:
        raise refuse("inspections.other_state", state=page.inspection.get_state_display())
    if page.me is None:
        raise refuse("inspections.not_in_the_team")


def own_page(user: User, inspection_id: int) -> VisitPage:
    """One inspection of the person's own enterprise."""
    page = _page(user, inspection_id)
    if not page.place.member:
        raise NotFound
    return page


def _page(user: User, inspection_id: int) -> VisitPage:
    one, place = require_inspection(user, inspection_id)
    items = list(one.items.select_related("department").order_by("pk"))
    team = list(one.team.order_by("pk"))
    mine = Inspector.objects.filter(user=user, pk__in=[member.inspector_id for member in team]).first()
    me = next((member for member in team if mine is not None and member.inspector_id == mine.pk), None)
    rating = InspectionRating.objects.filter(inspection=one).first()
    return VisitPage(one, items, team, rating, place, me, any(_onsite(item.item) for item in items))


def _onsite(key: str) -> bool:
    item = package_inspection_items().get(key)
    return item is None or item.form is ItemForm.ONSITE


def waits_for_recheck(item: InspectedItem) -> bool:
    return item.result in RECHECKED and item.recheck != Recheck.DONE


def to_recheck(inspection_id: int, item_id: int) -> InspectedItem:
    """The item of a visit that is to be looked at again."""
    item = InspectedItem.objects.filter(pk=item_id, inspection=inspection_id).first()
    if item is None or not waits_for_recheck(item):
        raise NotFound
    return item


def inspection_of_item(item_id: int) -> int:
    """The visit an item belongs to."""
    found = InspectedItem.objects.filter(pk=item_id).values_list("inspection", flat=True).first()
    if found is None:
        raise NotFound
    return found


def days_left(day: date | None) -> int | None:
    """Working days from today to a day; None where the calendar does not reach so far."""
    if day is None:
        return None
    try:
        moment = clock.now().replace(year=day.year, month=day.month, day=day.day)
        return remaining(clock.now(), moment, package_calendar("cn")).working_days
    except Refusal:
        return None


# The enterprise


def own(user: User) -> QuerySet[Inspection]:
    """Every inspection of the person's enterprises, coming and past."""
    return own_inspections(user).prefetch_related("items")


def coming_count(user: User) -> int:
    return own_inspections(user).filter(state__in=[InspectionState.NOTIFIED, InspectionState.ENTERED]).count()


def code_of(inspection: Inspection) -> EntryCode | None:
    """The code at the door, which the enterprise's people alone can read."""
    return EntryCode.objects.filter(inspection=inspection).first()


def used_up(code: EntryCode | None) -> bool:
    return code is not None and code.failed >= int(limit("inspections.wrong_codes").value)


def picture_of(address: str) -> str:
    """A QR picture of an address, as the source of an image."""
    written = BytesIO()
    qrcode.make(address, image_factory=SvgPathImage, box_size=12).save(written)
    return f"data:image/svg+xml;base64,{base64.b64encode(written.getvalue()).decode()}"


# Anybody


def published() -> QuerySet[Inspection]:
    """The published results of all zones."""
    rows = Inspection.objects.filter(published_at__isnull=False).select_related("zone", "department")
    return rows.prefetch_related("items")


# Arranging


@dataclass(frozen=True, slots=True)
class Arranging:
    """What there is to choose from when somebody arranges a visit."""

    enterprise: Enterprise
    departments: Sequence[tuple[int, str]]
    items: Sequence[tuple[str, str]]
    inspectors: Sequence[tuple[int, str]]
    lines: Sequence[PlanLine]


def arranging(user: User, enterprise_id: int) -> Arranging:
    """For an enterprise of a zone in which the person arranges something."""
    enterprise, place = require_enterprise(user, enterprise_id)
    mine = [one for one in current_departments(enterprise.zone) if arranges(place.standing, one.pk)]
    if not place.reads or not mine:
        raise NotFound
    inspectors = Inspector.objects.filter(
        zone=enterprise.zone, active=True, valid_until__gte=clock.today()
    ).select_related("department")
    lines = PlanLine.objects.filter(
        plan__state=PlanState.PUBLISHED, plan__year=clock.today().year, department__in=mine
    ).select_related("department")
    return Arranging(
        enterprise,
        [(one.pk, one.name) for one in mine if items_for(one)],
        list(dict.fromkeys(choice for one in mine for choice in items_for(one))),
        [(one.pk, f"{one.certificate}（{one.department.name}）") for one in inspectors],
        list(lines.order_by("month", "pk")),
    )


def of_enterprise(user: User, enterprise_id: int) -> QuerySet[Inspection]:
    """The inspections of one enterprise, for the zone's staff."""
    enterprise, place = require_enterprise(user, enterprise_id)
    if not place.reads:
        raise NotFound
    return visible_inspections(user, enterprise.zone).filter(enterprise=enterprise).prefetch_related("items")


def department_options(zone: Zone) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in current_departments(zone)]
