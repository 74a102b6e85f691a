"""Matters whose home is a platform above: the zone keeps number, status and limit, told by hand or by a program."""

from datetime import datetime, time

from django.db import transaction

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import MatterStage
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.queries.matters.platform import Told
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.matters.accepting import after
from gaoxin.apps.cases.services.matters.held import holding, number_on_platform
from gaoxin.apps.cases.states import Channel, StepState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Home
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

KIND = "followed_matter"


@transaction.atomic
def note_status(user: User, zone: Zone, told: Told) -> tuple[Case, str]:
    """Note a number of a platform, or what it says now of one known already; answers the case and what became of it."""
    if not at_window(user, zone):
        raise refuse("matters.window_is_for_service")
    matter = package_matters().get(told.matter)
    if matter is None or matter.home is Home.OWN:
        raise refuse("matters.not_followed", Place(path="matter"), name=matter.name if matter else told.matter)
    if told.accepted > clock.today():
        raise refuse("matters.accepted_later", Place(path="accepted"))
    with as_system():
        due = after(matter.promised.days, clock.local(datetime.combine(told.accepted, time(9))))
        answers = {"事项": matter.name, "平台期限": clock.local(due).date().isoformat()}
        filing = Filing(
            f"{matter.name}（{told.number}）",
            answers,
            channel=Channel.API,
            organisation=told.organisation,
            external_system=matter.platform[:40],
            external_number=told.number,
        )
        case = file(user, zone, KIND, filing)
        kept, new = MatterCase.objects.get_or_create(
            case=case,
            defaults={
                "zone": zone,
                "key": matter.key,
                "stage": MatterStage.FOLLOWED,
                "promised_days": matter.promised.days,
                "statutory_days": None if matter.statutory is None else matter.statutory.days,
                "platform_accepted": told.accepted,
            },
        )
        changed = _tell(user, case, kept, told)
        return case, "new" if new else "changed" if changed else "same"


def note_part(user: User, case_id: int, number: str, status: str, *, finished: bool) -> Case:
    """Note the number that a platform gave to what only it handles of a one-thing, and what it says now."""
    with holding(user, case_id) as held:
        if not at_window(user, held.case.zone):
            raise refuse("matters.window_is_for_service")
        if held.kept.stage != MatterStage.FOLLOWED:
            raise refuse("matters.another_stage", number=held.case.number, stage=str(held.kept.get_stage_display()))
        if not number.strip():
            raise refuse("wholes.no_number", Place(path="number"))
        number_on_platform(held.case, held.matter.platform, number)
        if held.kept.platform_accepted is None:
            held.kept.platform_accepted = clock.today()
        told = Told(held.kept.key, held.case.external_number, None, clock.today(), status.strip() or "—", finished)
        _tell(user, held.case, held.kept, told)
        return held.case


def _tell(user: User, case: Case, kept: MatterCase, told: Told) -> bool:
    """Write what the platform says, if it says something new; a finished case is over."""
    finished = kept.stage == MatterStage.FINISHED
    if (kept.platform_status, finished) == (told.status, told.finished) or finished:
        return False
    kept.platform_status, kept.platform_told_at = told.status[:60], clock.now()
    if told.finished:
        kept.stage = MatterStage.FINISHED
    kept.save()
    if told.finished:
        case = moving.locked(case.pk)
        case.outcome = "finished"
        case.save(update_fields=["outcome"])
        moving.act(user, case.steps.get(element="follow", state=StepState.OPEN).pk)
    return True
