"""An enterprise asks the zone for contact with somebody, and may take that back; the zone passes it on or does not."""

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import ContactRequest
from gaoxin.apps.industry.queries.resources.requests import other_side, people_of_other, target
from gaoxin.apps.industry.resource_access import Place as Standing
from gaoxin.apps.industry.resource_access import keeping_departments, require_request
from gaoxin.apps.industry.resource_states import OPEN_REQUESTS, RequestState
from gaoxin.apps.zones.access import members_of, people_of
from gaoxin.apps.zones.models import Organisation, User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system

MOST_OPEN = 5
"""Requests of an enterprise that may be open at a time: an assumption, so that partners are not written to in bulk."""
ASKED, SENT = "industry.contact_asked", "industry.contact_sent"


@transaction.atomic
def ask(
    user: User, enterprise_id: int, kind: str, key: int, purpose: str, contact: str, reason: str = ""
) -> ContactRequest:
    """Ask for contact with a holder or partner. Departments that pass requests on are told.

    Refused: a request for the same that is still open, more than MOST_OPEN open ones, what the enterprise holds
    itself, and what its holder does not share."""
    enterprise, wanted = target(user, enterprise_id, kind, key)
    if wanted.holder == enterprise.organisation_id:
        raise refuse("contact.own")
    if wanted.closed:
        raise refuse("contact.closed", name=wanted.about)
    # One at a time for each enterprise: two clicks at once must not both be the fifth.
    Enterprise.objects.select_for_update(of=("self",)).get(pk=enterprise.pk)
    mine = ContactRequest.objects.filter(
        zone=enterprise.zone, organisation=enterprise.organisation_id, state__in=OPEN_REQUESTS
    )
    same = {"resource": wanted.resource, "patent": wanted.patent, "partner_id": wanted.partner}
    if mine.filter(**{name: value for name, value in same.items() if value is not None}).exists():
        raise refuse("contact.twice", name=wanted.about)
    if mine.count() >= MOST_OPEN:
        raise refuse("contact.too_many", most=MOST_OPEN)
    try:
        with transaction.atomic():
            row = ContactRequest.objects.create(
                zone=enterprise.zone,
                organisation_id=enterprise.organisation_id,
                asker_name=str(enterprise.organisation),
                other_name=wanted.other_name,
                about=wanted.about[:200],
                reason=reason[:300],
                purpose=purpose,
                contact=contact,
                asked_by=user,
                asked_at=clock.now(),
                synthetic=enterprise.synthetic,
                **same,
            )
    except IntegrityError as error:
        raise refuse("contact.twice", name=wanted.about) from error
    with as_system():
        inbox.tell(
            people_of(keeping_departments(row.zone)),
            ASKED,
            gettext_noop("%(who)s 申请对接“%(about)s”"),
            {"who": row.asker_name, "about": row.about},
            address(row),
        )
    return row


@transaction.atomic
def forward(user: User, request_id: int, note: str) -> ContactRequest:
    """Pass a request on to the other side: to its people where it has an account, else an officer asks by other ways
    and records the answer. The asker is told."""
    row = _working(user, request_id, RequestState.ASKED)
    people = people_of_other(row)
    row.state, row.zone_note = RequestState.FORWARDED, note
    row.forwarded_by, row.forwarded_at = user, clock.now()
    if people:
        with as_system():
            row.answerer = Organisation.objects.get(pk=other_side(row))
    row.save()
    with as_system():
        inbox.tell(
            people, SENT, gettext_noop("%(who)s 希望与贵单位对接，请答复"), {"who": row.asker_name}, address(row)
        )
        _tell_asker(row, gettext_noop("园区已向%(who)s转达您的对接申请"))
    return row


@transaction.atomic
def turn_down(user: User, request_id: int, note: str) -> ContactRequest:
    """Not to pass a request on; the reason goes to the asker."""
    row = _working(user, request_id, RequestState.ASKED)
    if not note.strip():
        raise refuse("contact.no_reason", Place(path="note"))
    row.state, row.zone_note = RequestState.REFUSED, note
    row.forwarded_by, row.forwarded_at = user, clock.now()
    row.save()
    with as_system():
        _tell_asker(row, gettext_noop("园区没有转达您与%(who)s的对接申请，请看原因"))
    return row


@transaction.atomic
def withdraw(user: User, request_id: int) -> ContactRequest:
    """Take one's request back while nobody has answered; who was asked is told."""
    row, place = require_request(user, request_id, lock=True)
    if not place.asks:
        raise refuse("contact.not_asker")
    if row.state not in OPEN_REQUESTS:
        raise refuse("contact.moved", state=str(RequestState(row.state).label))
    asked = row.answerer_id
    row.state = RequestState.WITHDRAWN
    row.save(update_fields=["state"])
    if asked:
        with as_system():
            inbox.tell(
                members_of(asked), SENT, gettext_noop("%(who)s 撤回了对接申请"), {"who": row.asker_name}, address(row)
            )
    return row


def address(row: ContactRequest) -> str:
    return reverse("industry:contact_request", args=[row.pk])


def tell_asker(row: ContactRequest, title: str) -> None:
    """Say something about a request to those who made it."""
    with as_system():
        _tell_asker(row, title)


def _tell_asker(row: ContactRequest, title: str) -> None:
    inbox.tell(members_of(row.organisation_id), SENT, title, {"who": row.other_name}, address(row))


def _working(user: User, request_id: int, state: RequestState) -> ContactRequest:
    """A held request in some state, for those who pass requests on."""
    row, place = require_request(user, request_id, lock=True)
    require_work(place)
    if row.state != state:
        raise refuse("contact.moved", state=str(RequestState(row.state).label))
    return row


def require_work(place: Standing) -> None:
    if not place.works:
        raise refuse("contact.for_science")
