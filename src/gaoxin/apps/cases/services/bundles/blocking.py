"""Obstacles of a project: a case with an owner and a day, told to leaders where the owner does not clear it."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.bundle_access import carries, require_carried
from gaoxin.apps.cases.models import Blocker, Bundle, BundleStep, Case
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.ordering import Handed, checked, link, order
from gaoxin.apps.cases.services.telling import tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, Channel
from gaoxin.apps.zones.access import leaders_of
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

LONGEST = 1000
SHORTEST = 4


@transaction.atomic
def report_blocker(
    user: User, bundle_id: int, text: str, department: int, due: date | None, step_id: int | None = None
) -> Case:
    """Report what holds a project, or one of its procedures, up; the department has to clear it by a day."""
    bundle = require_carried(user, bundle_id)
    text = " ".join(text.split())
    if not SHORTEST <= len(text) <= LONGEST:
        raise refuse("instructions.text", Place(path="text"), shortest=SHORTEST, longest=LONGEST)
    if due is None:
        raise refuse("instructions.no_day", Place(path="due"))
    (owner,) = checked(bundle.zone, Handed(department, due))
    step = None
    if step_id is not None:
        step = bundle.steps.filter(pk=step_id).first()
        if step is None:
            raise NotFound
    filing = Filing(
        title=f"{text[:80]}：{bundle.title}"[:200],
        answers={"内容": text, "项目": bundle.title, **({"手续": step.name} if step is not None else {})},
        channel=Channel.ONLINE,
        synthetic=bundle.synthetic,
        data={"steward": bundle.steward_id},
        prepare=lambda case: _prepare(case, bundle, step, owner),
    )
    case = file(user, bundle.zone, "blocker", filing)
    with as_system():
        link(case, user, bundle.record, bundle.record_id, bundle.title)
        order(case, due)
    return case


@transaction.atomic
def escalate(user: User, case_id: int) -> Blocker:
    """Tell the leaders of the zone of an obstacle that is not cleared, once a day."""
    blocker = Blocker.objects.select_related("bundle__zone", "case__zone").filter(pk=case_id).first()
    if blocker is None or not carries(user, blocker.bundle):
        raise NotFound
    if blocker.case.state not in RUNNING:
        raise refuse("cases.closed_already", number=blocker.case.number)
    if blocker.escalated_at is not None and clock.local(blocker.escalated_at).date() == clock.today():
        raise refuse("bundles.told_today", number=blocker.case.number)
    with as_system():
        blocker.escalated_at = clock.now()
        blocker.save()
        note(blocker.case, "escalated", user)
        people = leaders_of(blocker.bundle.zone)
        tell_people(blocker.case, people, gettext_noop("项目堵点请您协调：%(number)s %(title)s"))
    return blocker


def _prepare(case: Case, bundle: Bundle, step: BundleStep | None, owner: Department) -> None:
    case.department = owner
    case.save()
    Blocker.objects.create(case=case, zone_id=case.zone_id, bundle=bundle, step=step)
