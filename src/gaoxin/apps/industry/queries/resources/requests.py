"""Requests for contact: the zone's list, one's own, one request with what may be done, and figures of all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Avg, Count, F, Q, QuerySet

from gaoxin.apps.enterprises.access import require_own
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import ContactRequest
from gaoxin.apps.industry.queries.resources.near import partner, tie_of
from gaoxin.apps.industry.resource_access import (
    Person,
    Place,
    keeps_resources,
    own_requests,
    require_patent,
    require_request,
    require_resource,
    visible_requests,
)
from gaoxin.apps.industry.resource_states import OPEN_REQUESTS, RequestOutcome, RequestState, Tie
from gaoxin.apps.zones.access import members_of, organisations_of
from gaoxin.apps.zones.models import Zone
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

ABOUT = ("resource", "patent", "partner")


@dataclass(frozen=True, slots=True)
class Target:
    """With whom contact is sought, and why they are near. Exactly one of the first three is given."""

    resource: Any
    patent: Any
    partner: int | None
    other_name: str
    about: str
    tie: Tie | None
    of: str
    segment: str
    holder: int | None
    closed: bool = False


def target(user: Person, enterprise_id: int, kind: str, key: int) -> tuple[Enterprise, Target]:
    """What an enterprise wants to ask for: a resource, a patent, or another enterprise by the key of its record."""
    enterprise, _place = require_own(user, enterprise_id)
    if kind == "partner":
        found, organisation = partner(enterprise, key)
        return enterprise, Target(
            None, None, organisation, found.name, found.name, found.tie, found.of, found.segment, organisation
        )
    if kind not in ABOUT:
        raise NotFound
    row: Any = require_resource(user, key) if kind == "resource" else require_patent(user, key)
    if row.zone_id != enterprise.zone_id or row.ended_on is not None:
        raise NotFound
    link = tie_of(enterprise, row)
    return enterprise, Target(
        row if kind == "resource" else None,
        row if kind == "patent" else None,
        None,
        row.holder_name,
        str(row),
        link.tie if link else None,
        link.of if link else "",
        "",
        row.holder_id,
        getattr(row, "sharing", "") == "closed",
    )


@dataclass(frozen=True, slots=True)
class RequestPage:
    """One request and what this person may do with it."""

    row: ContactRequest
    place: Place
    has_account: bool

    @property
    def open(self) -> bool:
        return self.row.state in OPEN_REQUESTS

    @property
    def may_forward(self) -> bool:
        return self.place.works and self.row.state == RequestState.ASKED

    @property
    def may_answer(self) -> bool:
        """The other side answers itself; an officer records the answer of one without an account."""
        if self.row.state != RequestState.FORWARDED:
            return False
        return self.place.answers or (self.place.works and self.row.answerer_id is None)

    @property
    def may_withdraw(self) -> bool:
        return self.place.asks and self.open

    @property
    def may_conclude(self) -> bool:
        return self.row.state == RequestState.ACCEPTED and (self.place.asks or self.place.works)

    @property
    def accepted(self) -> bool:
        return self.row.state == RequestState.ACCEPTED

    @property
    def shows_contact(self) -> bool:
        """Whether the asker's contact is told to this reader."""
        return self.place.sees_asker or (self.place.answers and self.accepted)

    @property
    def shows_answer_contact(self) -> bool:
        return bool(self.row.answer_contact) and (self.place.sees_other or (self.place.asks and self.accepted))


def request_page(user: Person, request_id: int) -> RequestPage:
    row, place = require_request(user, request_id)
    return RequestPage(row, place, bool(place.works and people_of_other(row)))


def other_side(row: ContactRequest) -> int | None:
    """The organisation that is asked, where it is known; the request is read in the system's name."""
    if row.partner_id:
        return row.partner_id
    held: Any = row.resource or row.patent
    return held.holder_id if held else None


def people_of_other(row: ContactRequest) -> Sequence[Any]:
    """The people of the organisation that is asked."""
    with as_system():
        there = other_side(row)
        return members_of(there) if there else []


def requests(user: Person, zone: Zone | None) -> QuerySet[ContactRequest]:
    return visible_requests(user, zone)


def mine(user: Person) -> QuerySet[ContactRequest]:
    """What one's organisations asked and were asked, latest first."""
    return own_requests(user).order_by("-pk")


def is_asked(user: Person, row: ContactRequest) -> bool:
    """Whether the person stands on the asked side."""
    return row.organisation_id not in organisations_of(user)


def waiting(user: Person, zone: Zone | None) -> QuerySet[ContactRequest]:
    """Requests that wait for an officer: to be forwarded, or for the answer of somebody without an account."""
    if not keeps_resources(user, zone):
        return ContactRequest.objects.none()
    rows = ContactRequest.objects.filter(zone=zone)
    state = Q(state=RequestState.ASKED) | Q(state=RequestState.FORWARDED, answerer__isnull=True)
    return rows.filter(state).order_by("pk")


def waiting_for_answer(user: Person) -> QuerySet[ContactRequest]:
    """Requests that wait for the person's organisation."""
    mine_ = organisations_of(user)
    return ContactRequest.objects.filter(answerer__in=mine_, state=RequestState.FORWARDED).order_by("pk")


@dataclass(frozen=True, slots=True)
class Figures:
    """Over all requests of a zone: how many, by state; days from asking to the answer; what came of them."""

    asked: int
    open: int
    accepted: int
    declined: int
    agreed: int
    days: float | None

    @property
    def share(self) -> float | None:
        """Accepted of all answered, in %."""
        answered = self.accepted + self.declined
        return 100 * self.accepted / answered if answered else None


def figures(user: Person, zone: Zone | None) -> Figures:
    """How requests of a zone fare."""
    told = visible_requests(user, zone).aggregate(
        asked=Count("pk"),
        open=Count("pk", filter=Q(state__in=OPEN_REQUESTS)),
        accepted=Count("pk", filter=Q(state=RequestState.ACCEPTED)),
        declined=Count("pk", filter=Q(state=RequestState.DECLINED)),
        agreed=Count("pk", filter=Q(outcome=RequestOutcome.AGREED)),
        took=Avg(F("answered_at") - F("asked_at"), filter=Q(answered_at__isnull=False)),
    )
    took = told.pop("took")
    return Figures(**told, days=took / timedelta(days=1) if took is not None else None)
