"""What is published to bring enterprises in: written, published, withdrawn."""

from dataclasses import dataclass
from dataclasses import fields as fields_of
from decimal import Decimal

from django.db import IntegrityError, transaction

from gaoxin.apps.industry.lead_access import require_offer, require_promoter
from gaoxin.apps.industry.lead_states import OfferKind, OfferState
from gaoxin.apps.industry.models import AttractionProject
from gaoxin.apps.industry.queries.chains.known import spot
from gaoxin.apps.industry.queries.leads.seen import print_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry of the project table or the guide; money in 分, `spot` a segment as chain/segment."""

    kind: OfferKind
    title: str
    spot: str
    content: str
    office: Department
    investment: int | None = None
    way: str = ""
    site: str = ""
    longitude: Decimal | None = None
    latitude: Decimal | None = None
    office_phone: str = ""


@transaction.atomic
def write_offer(user: User, zone: Zone, offer: Offer, *, synthetic: bool = False) -> AttractionProject:
    """A new entry, as a draft."""
    row = AttractionProject(zone=zone, made_by=user, made_at=clock.now(), synthetic=synthetic)
    return _save(user, row, offer)


@transaction.atomic
def change_offer(user: User, offer_id: int, offer: Offer, *, seen: str = "") -> AttractionProject:
    """Correct an entry; what is published shows the correction at once."""
    require_offer(user, offer_id)
    row = AttractionProject.objects.select_for_update().get(pk=offer_id)
    if seen and seen != print_of(row):
        raise refuse("leads.changed_since")
    if row.state == OfferState.PUBLISHED:
        _reachable(offer.office_phone)
    return _save(user, row, offer)


@transaction.atomic
def publish_offer(user: User, offer_id: int, *, shown: bool) -> AttractionProject:
    """Show an entry to everybody, or no longer. Whoever reads it has to find somebody to call."""
    row = require_offer(user, offer_id)
    _may(user, row.zone)
    row = AttractionProject.objects.select_for_update().get(pk=offer_id)
    if shown == (row.state == OfferState.PUBLISHED):
        raise refuse("leads.offer_stands", title=row.title)
    if shown:
        _reachable(row.office_phone)
        row.state, row.published_on = OfferState.PUBLISHED, clock.today()
    else:
        row.state = OfferState.WITHDRAWN if row.published_on else OfferState.DRAFT
    row.save()
    return row


def _save(user: User, row: AttractionProject, offer: Offer) -> AttractionProject:
    _may(user, row.zone)
    found = spot(row.zone, offer.spot)
    if found is None:
        raise refuse("leads.no_segment", Place(path="spot"), segment=offer.spot[:80])
    if offer.office.zone_id != row.zone_id:
        raise refuse("leads.other_zone", Place(path="office"))
    if (offer.longitude is None) != (offer.latitude is None):
        raise refuse("leads.half_a_place", Place(path="latitude"))
    for one in fields_of(offer):
        if one.name != "spot":
            setattr(row, one.name, getattr(offer, one.name))
    row.chain, row.segment = found.chain.key, found.segment.key
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise refuse("leads.offer_known", Place(path="title"), title=offer.title) from error
    return row


def _reachable(phone: str) -> None:
    if not phone.strip():
        raise refuse("leads.offer_phone_missing", Place(path="office_phone"))


def _may(user: User, zone: Zone) -> None:
    require_promoter(user, zone)
