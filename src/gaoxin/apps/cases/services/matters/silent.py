"""Limits that ran out undecided: granted by itself where a law says so (超时默认), else overdue and reported upwards.

Without a legal basis that the catalogue names with law and article, nothing is ever granted by default.
"""

from django.db import transaction
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.matter_states import MatterStage, PaperState
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.matters.documents import issue
from gaoxin.apps.cases.services.matters.held import give_notice
from gaoxin.apps.cases.services.telling import tell_about, tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.zones.access import heads_of, leaders_of
from gaoxin.catalogue.matters import package_matters
from gaoxin.engines.flows.running.waiting import waiting
from gaoxin.web import clock
from gaoxin.web.scope import as_system, because

EVENT = "超时默认"
"""The message of the process by which a matter is decided without anybody."""


def decide_silently() -> int:
    """Grant every matter whose law takes silence for a yes and whose time is over; answers how many."""
    with as_system():
        late = MatterCase.objects.filter(stage=MatterStage.ACCEPTED, silence_due__lt=clock.now())
        keys = list(late.order_by("pk").values_list("pk", flat=True))
    return sum(_grant(key) for key in keys)


def report_overdue() -> int:
    """Report every matter that is over its promised limit to the heads of its department and the leaders, once."""
    with as_system():
        late = MatterCase.objects.filter(
            stage=MatterStage.ACCEPTED,
            escalated_at__isnull=True,
            case__state=CaseState.OPEN,
            case__due__lt=clock.now(),
        )
        keys = list(late.order_by("pk").values_list("pk", flat=True))
    return sum(_report(key) for key in keys)


@transaction.atomic
def _grant(case_id: int) -> bool:
    with as_system(), because(EVENT):
        case = moving.locked(case_id)
        kept = MatterCase.objects.get(case=case)
        matter = package_matters()[kept.key]
        process, state = moving.loaded(case)
        event = next((one for one in waiting(process, state) if any(it.name == EVENT for it in one.events)), None)
        over = kept.silence_due is not None and kept.silence_due < clock.now()
        if event is None or matter.silence is None or kept.stage != MatterStage.ACCEPTED or not over:
            return False
        if case.papers.filter(state=PaperState.AWAITED).exists():
            return False
        kept.stage, kept.granted, kept.decided_at = MatterStage.DECIDED, True, clock.now()
        kept.silence_basis = matter.silence.shown[:200]
        kept.reason = _t("逾期没有作出决定，依照%(law)s视为准予。") % {"law": matter.silence.shown}
        kept.save()
        case.outcome = "granted"
        case.save(update_fields=["outcome"])
        issue(None, case, matter, granted=True, reason=kept.reason)
        note(case, "silent", None, law=matter.silence.shown)
        tell_about(case, gettext_noop("%(number)s 逾期视为准予：%(title)s"), internal=True)
        moving.deliver(case, event.id, {})
        give_notice(case, None, gettext_noop("%(number)s 逾期视为准予：%(title)s"), kept.reason)
        return True


@transaction.atomic
def _report(case_id: int) -> bool:
    with as_system():
        case = moving.locked(case_id)
        kept = MatterCase.objects.get(case=case)
        late = case.state == CaseState.OPEN and case.due is not None and case.due < clock.now()
        if kept.escalated_at is not None or kept.stage != MatterStage.ACCEPTED or not late:
            return False
        kept.escalated_at = clock.now()
        kept.save()
        Case.objects.filter(pk=case.pk, rung=0).update(rung=1)
        note(case, "overdue", None)
        heads = list(heads_of(case.department_id)) if case.department_id else []
        people = {one.pk: one for one in [*heads, *leaders_of(case.zone)]}
        tell_people(case, people.values(), gettext_noop("%(number)s 超过承诺时限没有决定：%(title)s"))
        return True
