"""Titles being won: begun, figures stated, conditions given to departments, evidence kept, won or given up."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gaoxin.apps.policies.fund_access import may_register, require_worked
from gaoxin.apps.policies.fund_states import QuestState
from gaoxin.apps.policies.models import TitleDuty, TitleEvidence, TitleFigure, TitleQuest
from gaoxin.apps.policies.queries.titles.quests import book_of, facts_of, parsed
from gaoxin.apps.policies.services.funds.papers import Handed, kept
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.engines.rules.books import Rulebook
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

OPEN = (QuestState.PREPARING, QuestState.FILED)


@dataclass(frozen=True, slots=True)
class Duty:
    """Who sees to a condition, until when, how far it is in %, in a sentence."""

    department: Department
    due: date
    progress: int = 0
    note: str = ""


@transaction.atomic
def begin_quest(
    user: User,
    zone: Zone,
    title: str,
    department: Department,
    due: date,
    holder: Organisation | None = None,
    *,
    synthetic: bool = False,
) -> TitleQuest:
    """Set out to win a title for the zone, or for an organisation present in it."""
    if not may_register(user, zone):
        raise refuse("money.staff_only")
    if department.zone_id != zone.pk:
        raise refuse("money.other_zone", Place(path="department"))
    if holder is not None and not holder.presences.filter(zone=zone).exists():
        raise refuse("money.other_zone", Place(path="holder"))
    _book(zone, title)
    if TitleQuest.objects.filter(zone=zone, title=title, holder=holder, state__in=OPEN).exists():
        raise refuse("titles.sought_already", Place(path="title"), title=title)
    return TitleQuest.objects.create(
        zone=zone,
        title=title,
        department=department,
        due=due,
        holder=holder,
        made_by=user,
        made_at=clock.now(),
        synthetic=synthetic,
    )


@transaction.atomic
def state_figure(
    user: User, quest_id: int, fact: str, value: str, source: str, as_of: date, year: int | None = None
) -> TitleFigure:
    """State a fact that the rules ask for, with its source; what stood before stays in the history."""
    quest = _open(user, quest_id)
    asked = {one.name: one for one in facts_of(_book(quest.zone, quest.title))}
    if fact not in asked:
        raise refuse("titles.no_fact", Place(path="fact"), fact=fact)
    if as_of > clock.today():
        raise refuse("money.day_to_come", Place(path="as_of"))
    if parsed(asked[fact], value) is None:
        raise refuse(
            "titles.not_readable", Place(path="value"), fact=fact, value=value, unit=str(asked[fact].unit) or "—"
        )
    told = {"value": value, "source": source, "as_of": as_of, "by": user, "at": clock.now()}
    kept_year = None if asked[fact].grain is None else year or as_of.year - 1
    made, _new = TitleFigure.objects.update_or_create(quest=quest, fact=fact, year=kept_year, defaults=told)
    return made


@transaction.atomic
def assign_condition(user: User, quest_id: int, condition: str, duty: Duty) -> TitleDuty:
    """Give a condition to a department, or write down how far it is. The department that has it may report."""
    quest = _for_condition(user, quest_id, condition)
    _condition(quest, condition)
    if duty.department.zone_id != quest.zone_id:
        raise refuse("money.other_zone", Place(path="department"))
    told = {"department": duty.department, "due": duty.due, "progress": duty.progress, "note": duty.note}
    made, _new = TitleDuty.objects.update_or_create(quest=quest, condition=condition, defaults=told)
    return made


@transaction.atomic
def add_evidence(user: User, quest_id: int, condition: str, title: str, file: Handed) -> TitleEvidence:
    quest = _for_condition(user, quest_id, condition)
    _condition(quest, condition)
    return TitleEvidence.objects.create(
        quest=quest, condition=condition, title=title, by=user, at=clock.now(), **kept(file)
    )


@transaction.atomic
def end_step(user: User, quest_id: int, state: QuestState, document: str = "") -> TitleQuest:
    """Filed, won by a document, given up, or taken up again after filing."""
    quest = _open(user, quest_id)
    if state == QuestState.WON and not document:
        raise refuse("titles.won_needs_document", Place(path="document"))
    quest.state, quest.document = state, document
    quest.save()
    return quest


def _book(zone: Zone, title: str) -> Rulebook:
    book = book_of(zone, title, clock.today())
    if book is None:
        raise refuse("titles.no_rulebook", Place(path="title"), title=title)
    return book


def _condition(quest: TitleQuest, condition: str) -> None:
    if condition not in {clause.id for clause in _book(quest.zone, quest.title).clauses}:
        raise refuse("titles.no_condition", condition=condition)


def _for_condition(user: User, quest_id: int, condition: str) -> TitleQuest:
    """The quest for its own department, and for the one that has the condition."""
    having = TitleDuty.objects.filter(quest=quest_id, condition=condition).select_related("quest__zone").first()
    if having is not None and standing(user, having.quest.zone).in_department(having.department_id):
        return _still_open(TitleQuest.objects.select_for_update().get(pk=quest_id))
    return _open(user, quest_id)


def _open(user: User, quest_id: int) -> TitleQuest:
    found = require_worked(TitleQuest, user, quest_id)
    return _still_open(TitleQuest.objects.select_for_update().get(pk=found.pk))


def _still_open(quest: TitleQuest) -> TitleQuest:
    if quest.state not in OPEN:
        raise refuse("titles.over", title=quest.title)
    return quest
