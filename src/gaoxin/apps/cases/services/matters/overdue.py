"""Papers that were to follow and did not: the case ends, with the reason, as its notice said."""

from django.db import transaction
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.matter_states import MatterStage, PaperState
from gaoxin.apps.cases.models.matters import MatterCase, Paper
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.matters.held import give_notice
from gaoxin.apps.cases.services.telling import tell_about
from gaoxin.apps.cases.states import RUNNING
from gaoxin.engines.flows.running.waiting import waiting
from gaoxin.web import clock
from gaoxin.web.scope import as_system, because

EVENT = "材料逾期未补"
"""The message of the process by which a case ends."""


def end_overdue() -> int:
    """End every case whose papers did not follow in time; answers how many."""
    with as_system():
        late = Paper.objects.filter(state=PaperState.AWAITED, due__lt=clock.now())
        cases = sorted(set(late.values_list("case_id", flat=True)))
    return sum(_end(case_id) for case_id in cases)


@transaction.atomic
def _end(case_id: int) -> bool:
    with as_system(), because(EVENT):
        case = moving.locked(case_id)
        papers = list(case.papers.select_for_update().filter(state=PaperState.AWAITED, due__lt=clock.now()))
        process, state = moving.loaded(case)
        event = next((one for one in waiting(process, state) if any(it.name == EVENT for it in one.events)), None)
        if not papers or event is None or case.state not in RUNNING:
            return False
        for paper in papers:
            paper.state = PaperState.OVERDUE
            paper.save()
        names = "、".join(paper.name for paper in papers)
        reason = _t("容缺受理的材料逾期未补：%(names)s") % {"names": names}
        kept = MatterCase.objects.get(case=case)
        kept.stage, kept.reason = MatterStage.ENDED, reason[:500]
        kept.save()
        case.outcome = "ended"
        case.save(update_fields=["outcome"])
        tell_about(case, gettext_noop("%(number)s 因材料逾期终止办理：%(title)s"), internal=True)
        moving.deliver(case, event.id, {})
        notice = _t("终止办理通知：%(reason)s。可以重新申请。") % {"reason": reason}
        give_notice(case, None, gettext_noop("%(number)s 已终止办理：%(title)s"), notice)
        return True
