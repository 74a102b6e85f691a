"""Minutes of meetings: entered by the office of supervision, their items handed out as cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from gaoxin.apps.cases.instruction_access import require_minutes, supervises
from gaoxin.apps.cases.models import Case, MeetingItem, Minutes
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.ordering import Handed, checked, order, process_data
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

KIND = "meeting_item"
SHORTEST, LONGEST_TITLE, LONGEST = 2, 100, 2000
MOST = 80
"""Items handed out at once."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item to hand out: what is to be done, the passage it comes from, to whom and by when."""

    title: str
    text: str
    handed: Handed


@transaction.atomic
def enter_minutes(user: User, zone: Zone, title: str, number: str, held_on: date, text: str) -> Minutes:
    """Enter minutes; refused outside the office of supervision, and for a number that is known."""
    if not supervises(user, zone):
        raise refuse("instructions.supervision_only")
    if held_on > clock.today():
        raise refuse("instructions.meeting_to_come", Place(path="held_on"))
    if number and Minutes.objects.filter(zone=zone, number=number).exists():
        raise refuse("instructions.minutes_known", Place(path="number"), number=number)
    return Minutes.objects.create(
        zone=zone,
        title=title.strip(),
        number=number.strip(),
        held_on=held_on,
        text=text.replace("\r\n", "\n").strip(),
        entered_by=user,
        entered_at=clock.now(),
        synthetic=zone.synthetic,
    )


@transaction.atomic
def hand_out(user: User, minutes_id: int, items: Sequence[Item]) -> Sequence[Case]:
    """Hand items out, each as a case that whoever has to do it is told of. All of them or none: what is wrong with any
    is told with its place among them. An item handed out before, by a page left open, is refused."""
    minutes = require_minutes(user, minutes_id)
    if not supervises(user, minutes.zone):
        raise NotFound
    if not items:
        raise refuse("instructions.no_items")
    if len(items) > MOST:
        raise refuse("instructions.too_many_items", most=MOST)
    Minutes.objects.select_for_update().get(pk=minutes.pk)  # two pages at once would number alike
    _refuse_handed_out(minutes, items)
    departments = _all_checked(minutes.zone, items)
    taken = minutes.items.aggregate(last=Max("position"))["last"] or 0
    pairs = zip(items, departments, strict=True)
    return [_hand_out(user, minutes, one, units, taken + place) for place, (one, units) in enumerate(pairs, start=1)]


def _refuse_handed_out(minutes: Minutes, items: Sequence[Item]) -> None:
    there = set(minutes.items.values_list("case__title", "text"))
    again = [one.title.strip() for one in items if (one.title.strip(), one.text.strip()[:LONGEST]) in there]
    if again:
        raise refuse("instructions.item_handed_out", title=again[0][:30], count=len(again))


def _all_checked(zone: Zone, items: Sequence[Item]) -> list[list[Department]]:
    found: list[list[Department]] = []
    problems: list[Problem] = []
    for place, one in enumerate(items, start=1):
        try:
            if not SHORTEST <= len(one.title.strip()) <= LONGEST_TITLE:
                raise refuse("instructions.item_title", shortest=SHORTEST, longest=LONGEST_TITLE)
            found.append(checked(zone, one.handed))
        except Refusal as refusal:
            problems += [
                Problem("instructions.item_wrong", {"place": place, "title": one.title[:30]}),
                *refusal.problems,
            ]
    if problems:
        raise Refusal(*problems)
    return found


def _hand_out(user: User, minutes: Minutes, item: Item, departments: Sequence[Department], position: int) -> Case:
    filing = Filing(
        title=item.title.strip(),
        answers={
            "内容": item.text.strip()[:LONGEST] or item.title.strip(),
            "会议": f"{minutes.title} {minutes.number}".strip(),
            "承办单位": "、".join(one.name for one in departments),
            "要求办结": item.handed.due.isoformat(),
        },
        channel=Channel.MEETING,
        synthetic=minutes.synthetic,
        data=process_data(departments),
        prepare=lambda case: _prepare(case, minutes, item, departments[0], position),
    )
    case = file(user, minutes.zone, KIND, filing)
    with as_system():
        order(case, item.handed.due)
    return case


def _prepare(case: Case, minutes: Minutes, item: Item, lead: Department, position: int) -> None:
    case.department = lead
    case.save()
    MeetingItem.objects.create(
        case=case,
        zone_id=case.zone_id,
        minutes=minutes,
        position=position,
        text=item.text.strip()[:LONGEST],
    )
