"""What came of a visit: results by the standard list, looking again, and publishing within the days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.inspection_access import arranges, require_inspection
from gaoxin.apps.enterprises.inspection_states import DONE, RECHECKED, InspectionState, Recheck, Result
from gaoxin.apps.enterprises.models import InspectedItem, Inspection
from gaoxin.apps.enterprises.services.inspections.arranging import NOTICE, locked, still
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.inspection_items import ItemForm, package_inspection_items
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because

LONGEST = 500
LONGEST_NOTE = 300
CALENDAR = "cn"


@dataclass(frozen=True, slots=True)
class Found:
    """The result of one item."""

    result: str
    found: str = ""
    due_on: date | None = None


@transaction.atomic
def record_results(user: User, inspection_id: int, found: Mapping[int, Found]) -> Inspection:
    """Write down what came of each item. On site nothing can be recorded before the inspectors have signed in."""
    one, place = require_inspection(user, inspection_id)
    if not place.reads:
        raise NotFound
    one = still(one, InspectionState.NOTIFIED, InspectionState.ENTERED)
    if not one.team.filter(inspector__user=user).exists():
        raise refuse("inspections.not_in_the_team")
    items = list(one.items.select_for_update().order_by("pk"))
    if needs_entry(items) and one.entered_at is None:
        raise refuse("inspections.sign_in_first", least=int(limit("inspections.team").value))
    problems = [problem for item in items for problem in _wrong(item, found.get(item.pk))]
    if problems:
        raise Refusal(*problems)
    for item in items:
        said = found[item.pk]
        item.result, item.found = said.result, said.found.strip()
        item.due_on = said.due_on if said.result in RECHECKED else None
        item.save(update_fields=["result", "found", "due_on"])
    one.state, one.recorded_at = InspectionState.RECORDED, clock.now()
    days = WorkingDays(int(limit("inspections.publish_days").value))
    one.publish_by = clock.local(deadline(one.recorded_at, days, package_calendar(CALENDAR)).moment).date()
    one.save(update_fields=["state", "recorded_at", "publish_by"])
    with as_system():
        people = members_of(one.organisation_id)
    link = reverse("enterprises:own_inspection", args=[one.pk])
    values = {"department": one.department.name}
    inbox.tell(people, NOTICE, gettext_noop("%(department)s 的检查结果已录入，请查看并评价"), values, link)
    return one


def needs_entry(items: Sequence[InspectedItem]) -> bool:
    """Whether anything is looked at on site; what the list no longer has is taken for that."""
    listed = package_inspection_items()
    return any(item.item not in listed or listed[item.item].form is ItemForm.ONSITE for item in items)


def _wrong(item: InspectedItem, said: Found | None) -> list[Problem]:
    if said is None or said.result not in Result.values:
        return [Problem("inspections.choose_result", {}, Place(path=f"result_{item.pk}"))]
    wrong = []
    if len(said.found.strip()) > LONGEST:
        wrong.append(Problem("inspections.found_too_long", {"longest": LONGEST}, Place(path=f"found_{item.pk}")))
    if said.result != Result.CLEAN and not said.found.strip():
        wrong.append(Problem("inspections.say_what", {}, Place(path=f"found_{item.pk}")))
    if said.result in RECHECKED and (said.due_on is None or said.due_on < clock.today()):
        wrong.append(Problem("inspections.by_when", {}, Place(path=f"due_{item.pk}")))
    return wrong


@transaction.atomic
def recheck(user: User, item_id: int, outcome: str, note: str) -> InspectedItem:
    """Look again at what was ordered to be put right. Not put right, it may be looked at once more."""
    found = InspectedItem.objects.filter(pk=item_id).select_related("inspection").first()
    if found is None:
        raise NotFound
    one, place = require_inspection(user, found.inspection_id)
    if not place.reads:
        raise NotFound
    going = one.team.filter(inspector__user=user).exists()
    if not going and not arranges(place.standing, found.department_id):
        raise refuse("inspections.not_your_department")
    still(one, *DONE)
    item = InspectedItem.objects.select_for_update().get(pk=found.pk)
    if item.result not in RECHECKED or item.recheck == Recheck.DONE:
        raise refuse("inspections.nothing_to_recheck")
    if outcome not in Recheck.values:
        raise refuse("inspections.choose_recheck", Place(path="outcome"))
    if len(note.strip()) > LONGEST_NOTE or (outcome == Recheck.NOT_DONE and not note.strip()):
        raise refuse("inspections.say_what_is_left", Place(path="note"), longest=LONGEST_NOTE)
    item.recheck, item.recheck_note, item.rechecked_on = outcome, note.strip(), clock.today()
    item.save(update_fields=["recheck", "recheck_note", "rechecked_on"])
    return item


@transaction.atomic
def publish(user: User, inspection_ids: Sequence[int]) -> int:
    """Publish results: enterprise, items, results, department and day are public from now on, and stay so."""
    keys = sorted(set(inspection_ids))
    with because("公示检查结果"):
        for key in keys:
            one = locked(user, key, InspectionState.RECORDED)
            one.state, one.published_at = InspectionState.PUBLISHED, clock.now()
            one.save(update_fields=["state", "published_at"])
    return len(keys)
