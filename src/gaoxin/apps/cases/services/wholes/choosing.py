"""What the applicant decides: to apply again for what was not granted, or to take what was; to withdraw it all."""

from django.db import transaction

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.services import moving, returning
from gaoxin.apps.cases.services.wholes.held import holding, step_of
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.running.waiting import waiting
from gaoxin.kernel.problems import refuse

BEHALF = "窗口代为选择"
AGAIN = "重新申请"


def choose(user: User, case_id: int, *, again: bool, why: str = "") -> Case:
    """Apply again for what was not granted, or end with what was; the window notes it for whoever comes in person."""
    with holding(user, case_id, why) as held:
        if held.place.filer:
            moving.act(user, step_of(user, held, "choose").pk, why=why, answers={AGAIN: again})
            return held.case
        if not at_window(user, held.case.zone):
            raise refuse("matters.window_is_for_service")
        process, state = moving.loaded(held.case)
        event = next((one for one in waiting(process, state) if any(it.name == BEHALF for it in one.events)), None)
        if event is None:
            raise refuse("wholes.another_stage", number=held.case.number)
        if not why.strip():
            raise refuse("wholes.behalf_needs_words")
        moving.deliver(held.case, event.id, {AGAIN: again}, user)
        return held.case


@transaction.atomic
def withdraw(user: User, case_id: int, why: str) -> Case:
    """Whoever filed takes the whole back: the parts that still run are taken back with it; what is decided stays."""
    with holding(user, case_id, why) as held:
        for part in held.whole.parts.select_related("case"):
            if part.case.state in RUNNING:
                returning.withdraw(user, part.case_id, why, with_whole=True)
        return returning.withdraw(user, case_id, why, with_whole=True)
