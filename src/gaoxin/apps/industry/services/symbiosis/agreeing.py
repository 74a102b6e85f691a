"""Both ends answer a proposed exchange; what really went is recorded with its voucher."""

from datetime import date
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.frames.symbiosis import tonnes_in
from gaoxin.apps.industry.models import ByproductLine, SymbiosisExchange, SymbiosisMatch
from gaoxin.apps.industry.symbiosis_access import require_exchange, require_exchange_work, require_match
from gaoxin.apps.industry.symbiosis_states import AGREED, LineState, MatchState, SideAnswer
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.byproducts import package_byproducts
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system

PROPOSED, REPLIED = "industry.exchange_proposed", "industry.exchange_replied"


@transaction.atomic
def answer(user: User, match_id: int, *, giver: bool, agreed: bool, note: str) -> SymbiosisMatch:
    """One end's answer: its own people give it, or a department in its name. With both agreeing the tonnes are spoken
    for; with one declining the pair is not proposed again. Of two answers for one end the second is refused."""
    row, end = require_match(user, match_id, lock=True)
    if not end.speaks_for(giver):
        raise refuse("byproducts.other_end")
    if row.state != MatchState.PROPOSED:
        raise refuse("byproducts.match_moved", state=str(MatchState(row.state).label))
    side = "giver" if giver else "taker"
    if getattr(row, f"{side}_answer") != SideAnswer.WAITING:
        raise refuse("byproducts.answered_already")
    if not agreed and not note.strip():
        raise refuse("contact.no_reason", Place(path="note"))
    setattr(row, f"{side}_answer", SideAnswer.YES if agreed else SideAnswer.NO)
    setattr(row, f"{side}_by", user)
    setattr(row, f"{side}_at", clock.now())
    if note:
        row.answer_note = note
    if not agreed:
        row.state = MatchState.REJECTED
    elif row.giver_answer == row.taker_answer == SideAnswer.YES:
        _room(row)
        row.state = MatchState.CONFIRMED
    row.save()
    _tell_other(row, giver)
    return row


def _room(row: SymbiosisMatch) -> None:
    """Both lines still stand, and no other agreed match has taken what this one needs. The lines are held, so that two
    matches of one line are not agreed on at once."""
    with as_system():
        lines = ByproductLine.objects.select_for_update(of=("self",)).order_by("pk")
        held = list(lines.filter(pk__in=(row.offer_id, row.need_id)))
        if len(held) != 2 or any(one.state != LineState.ACTIVE for one in held):
            raise refuse("byproducts.line_gone")
        for line in held:
            bound = SymbiosisMatch.objects.filter(Q(offer=line) | Q(need=line), state__in=AGREED)
            spoken = bound.aggregate(sum=Sum("tonnes"))["sum"] or Decimal(0)
            if spoken + row.tonnes > tonnes_in(line):
                raise refuse("byproducts.line_gone")


def _tell_other(row: SymbiosisMatch, giver: bool) -> None:
    who, other = (row.giver_name, row.taker_id) if giver else (row.taker_name, row.giver_id)
    titles = {
        MatchState.CONFIRMED: gettext_noop("与%(who)s的副产物交换双方都同意了"),
        MatchState.REJECTED: gettext_noop("%(who)s不同意副产物匹配"),
    }
    title = titles.get(MatchState(row.state), gettext_noop("%(who)s同意了副产物匹配，等贵单位答复"))
    with as_system():
        link = reverse("industry:symbiosis_match", args=[row.pk])
        inbox.tell(members_of(other), REPLIED, title, {"who": who}, link)


@transaction.atomic
def record(user: User, match_id: int, tonnes: Decimal, day: date, document: str) -> SymbiosisExchange:
    """Write down that so many tonnes of an agreed exchange went, on or until a day. Refused: more than was agreed in
    all, days to come, one voucher twice."""
    row, _end = require_match(user, match_id, lock=True)
    require_exchange_work(user, row.zone)
    if row.state not in AGREED:
        raise refuse("byproducts.not_agreed")
    went = row.exchanges.aggregate(sum=Sum("tonnes"))["sum"] or Decimal(0)
    if went + tonnes > row.tonnes:
        left = f"{(row.tonnes - went).normalize():f}"
        raise refuse("byproducts.more_than_agreed", Place(path="tonnes"), tonnes=left)
    made = SymbiosisExchange(
        zone=row.zone,
        match=row,
        giver_id=row.giver_id,
        giver_name=row.giver_name,
        giver_plant=row.giver_plant,
        taker_id=row.taker_id,
        taker_name=row.taker_name,
        taker_plant=row.taker_plant,
        material=row.material,
        synthetic=row.synthetic,
    )
    _save(made, user, tonnes, day, document)
    row.state = MatchState.REALISED
    row.save(update_fields=["state"])
    return made


@transaction.atomic
def record_running(
    user: User, zone: Zone, giver: int, taker: int, material: str, tonnes: Decimal, day: date, document: str
) -> SymbiosisExchange:
    """Write down an exchange that runs without a match, between two enterprises of the zone, each by the key of its
    organisation."""
    require_exchange_work(user, zone)
    known = {one.organisation_id: one.organisation for one in _enterprises(user, zone, giver, taker)}
    if len(known) != 2:
        raise refuse("byproducts.two_enterprises", Place(path="taker"))
    if material not in package_byproducts():
        raise refuse("byproducts.no_material", Place(path="material"), text=material[:60])
    made = SymbiosisExchange(
        zone=zone,
        giver=known[giver],
        giver_name=str(known[giver]),
        taker=known[taker],
        taker_name=str(known[taker]),
        material=material,
        synthetic=zone.synthetic,
    )
    return _save(made, user, tonnes, day, document)


def _enterprises(user: User, zone: Zone, *organisations: int) -> QuerySet[Enterprise]:
    return enterprises_in(user, zone).filter(organisation__in=organisations).select_related("organisation")


def _save(made: SymbiosisExchange, user: User, tonnes: Decimal, day: date, document: str) -> SymbiosisExchange:
    if tonnes <= 0:
        raise refuse("byproducts.amount", Place(path="tonnes"), amount=f"{tonnes:f}吨")
    if day > clock.today():
        raise refuse("byproducts.day_to_come", Place(path="day"))
    made.tonnes, made.day, made.document = tonnes, day, document
    made.by, made.at = user, clock.now()
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as error:
        raise refuse("byproducts.voucher_twice", Place(path="document"), document=document) from error
    return made


@transaction.atomic
def take_back(user: User, exchange_id: int) -> SymbiosisMatch | None:
    """Take a wrongly recorded exchange away; its history stays. A match without any other is agreed on again."""
    made = require_exchange(user, exchange_id)
    row = made.match
    made.delete()
    if row is not None and not row.exchanges.exists():
        row.state = MatchState.CONFIRMED
        row.save(update_fields=["state"])
    return row
