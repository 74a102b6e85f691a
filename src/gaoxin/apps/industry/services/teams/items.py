"""Items of a chain's lists: put there, corrected, told of, ended, and the last word taken back."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import ChainItem, ChainMeeting, ChainPlan, ItemProgress
from gaoxin.apps.industry.queries.chains.known import require_chain, require_segment
from gaoxin.apps.industry.queries.leads.seen import print_of
from gaoxin.apps.industry.queries.teams.seated import departments_now
from gaoxin.apps.industry.team_access import locked_item, require_arranger, require_entry
from gaoxin.apps.industry.team_states import ENDED, ItemState
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox

NOTICE = "industry.teams"
WHOLE = 100
MOST = 400
"""Items of one plan."""


@dataclass(frozen=True, slots=True)
class Written:
    """What an item says."""

    kind: str
    title: str
    measure: str
    department: Department
    due: date
    detail: str = ""
    segment: str = ""
    organisation: int | None = None
    """The organisation of an enterprise of the zone."""


@transaction.atomic
def add_item(
    user: User,
    zone: Zone,
    chain: str,
    year: int,
    given: Written,
    *,
    meeting: ChainMeeting | None = None,
    synthetic: bool = False,
) -> ChainItem:
    """Put an item on one of the year's lists; those of its department are told."""
    here = require_arranger(user, zone, chain)
    plan = ChainPlan.objects.select_for_update(of=("self",)).filter(zone=here, chain=chain, year=year).first()
    if plan is None:
        raise refuse("teams.no_plan", year=year)
    firm = _checked(user, here, chain, given)
    if meeting is not None and (meeting.zone_id, meeting.chain) != (here.pk, chain):
        raise refuse("teams.other_meeting")
    if plan.items.count() >= MOST:
        raise refuse("teams.too_many_items", most=MOST)
    item = ChainItem(zone=here, plan=plan, meeting=meeting, made_by=user, made_at=clock.now(), synthetic=synthetic)
    _write(item, given, firm)
    item.save()
    _tell(user, item)
    return item


@transaction.atomic
def change_item(user: User, item_id: int, given: Written, *, seen: str = "") -> ChainItem:
    """Correct what an item says; a department that takes it over is told."""
    item = locked_item(user, item_id)
    require_arranger(user, item.zone, item.plan.chain)
    if item.state in ENDED:
        raise refuse("teams.item_ended", state=str(item.get_state_display()))
    if seen and seen != said_print(item):
        raise refuse("leads.changed_since")
    firm = _checked(user, item.zone, item.plan.chain, given)
    moved = item.department_id != given.department.pk
    _write(item, given, firm)
    item.reminded = None
    item.save()
    if moved:
        _tell(user, item)
    return item


def said_print(item: ChainItem) -> str:
    """What a page saw of what an item says; progress told meanwhile does not matter to it."""
    return print_of(item, ("kind", "title", "measure", "department", "due", "detail", "segment", "enterprise"))


@transaction.atomic
def tell_progress(user: User, item_id: int, state: str, percent: int, words: str) -> ItemProgress:
    """Say how an item stands: going on, done, given up or taken up again. What is done stands at 100 %."""
    item = locked_item(user, item_id)
    if item.state == ItemState.CARRIED:
        raise refuse("teams.item_carried")
    if not words.strip():
        raise refuse("teams.say_progress", Place(path="words"))
    if state not in ItemState.values or state == ItemState.CARRIED:
        raise refuse("teams.choose_state", Place(path="state"))
    if item.state in ENDED and state == item.state:
        raise refuse("teams.item_ended", state=str(item.get_state_display()))
    share = WHOLE if state == ItemState.DONE else 0 if state == ItemState.OPEN else percent
    entry = ItemProgress.objects.create(
        zone=item.zone,
        item=item,
        day=clock.today(),
        words=words.strip(),
        state=state,
        percent=share,
        before=item.state,
        percent_before=item.percent,
        by=user,
        at=clock.now(),
    )
    _stand(item, state, share, entry.day, entry.words)
    return entry


@transaction.atomic
def take_back(user: User, entry_id: int) -> ItemProgress:
    """Take back the last word on an item: it stands as before, the word stays, crossed out."""
    found = require_entry(user, entry_id)
    item = locked_item(user, found.item_id)
    latest = item.entries.filter(taken_back__isnull=True).order_by("-at", "-pk").first()
    if latest is None or latest.pk != found.pk or item.state == ItemState.CARRIED:
        raise refuse("teams.not_the_last")
    latest.taken_back = clock.now()
    latest.save(update_fields=["taken_back"])
    ended = item.entries.filter(taken_back__isnull=True, state=latest.before).order_by("-at", "-pk").first()
    _stand(
        item,
        latest.before,
        latest.percent_before,
        ended.day if ended else clock.today(),
        ended.words if ended else "",
    )
    return latest


def _stand(item: ChainItem, state: str, percent: int, day: date, words: str) -> None:
    over = state in ENDED
    item.state, item.percent, item.reminded = state, percent, None
    item.ended_on, item.ended_why = (day, words) if over else (None, "")
    item.save(update_fields=["state", "percent", "reminded", "ended_on", "ended_why"])


def _checked(user: User, zone: Zone, chain: str, given: Written) -> Enterprise | None:
    """The enterprise that an item is about; refused where something the item names is not there."""
    require_chain(zone, chain)
    if given.segment:
        require_segment(zone, chain, given.segment)
    if given.department not in departments_now(zone):
        raise refuse("teams.department_needed", Place(path="department"))
    if given.organisation is None:
        return None
    firm = enterprises_in(user, zone).filter(organisation=given.organisation).first()
    if firm is None:
        raise refuse("industry.enterprise_unknown_here", Place(path="enterprise"))
    return firm


def _write(item: ChainItem, given: Written, firm: Enterprise | None) -> None:
    item.kind, item.title, item.measure = given.kind, given.title.strip(), given.measure.strip()
    item.department, item.due, item.detail = given.department, given.due, given.detail.strip()
    item.segment, item.enterprise = given.segment, firm


def _tell(user: User, item: ChainItem) -> None:
    people = [one for one in people_of([item.department_id]) if one.pk != user.pk]
    words = gettext_noop("产业链清单新事项“%(title)s”，请在 %(day)s 前完成")
    values = {"title": item.title, "day": item.due.isoformat()}
    inbox.tell(people, NOTICE, words, values, reverse("industry:team_item", args=[item.pk]))
