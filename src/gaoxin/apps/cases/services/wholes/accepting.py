"""One window for all parts: what is ready is accepted at once, what lacks papers is told once, nobody waits for it."""

from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import MatterStage, PaperState
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.services.matters import accepting
from gaoxin.apps.cases.services.wholes.held import HeldWhole, holding
from gaoxin.apps.cases.services.wholes.parts import current_parts
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Need
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of the parts that waited: accepted, some with papers to follow, or asked for papers."""

    accepted: int
    with_deficit: int
    asked: int


@transaction.atomic
def accept_ready(user: User, case_id: int, text: str = "") -> Accepted:
    """Accept every part whose papers are there or may follow; ask once for what the others lack. Departments whose part
    is accepted begin; the others' limits stand still until the papers are there."""
    counts = {"accepted": 0, "with_deficit": 0, "asked": 0}
    with holding(user, case_id) as held:
        if not at_window(user, held.case.zone):
            raise refuse("matters.window_is_for_service")
        waiting = _waiting(held)
        if not waiting:
            raise refuse("wholes.nothing_to_accept", number=held.case.number)
        for kept, lacking, may_follow in waiting:
            if not lacking or may_follow:
                accepting.accept(user, kept.case_id)
                counts["with_deficit" if lacking else "accepted"] += 1
            else:
                accepting.ask_once(user, kept.case_id, text)
                counts["asked"] += 1
        _begin(held)
    return Accepted(**counts)


def _waiting(held: HeldWhole) -> list[tuple[MatterCase, bool, bool]]:
    """The parts that wait to be accepted: whether papers lack, and whether all that lacks may follow."""
    found = []
    for part in current_parts(held.whole):
        kept = MatterCase.objects.get(case=part.case_id)
        if kept.stage in (MatterStage.FILED, MatterStage.ASKED):
            missing = list(part.case.papers.filter(state=PaperState.MISSING))
            if missing and kept.stage == MatterStage.ASKED:
                continue
            later = all(paper.need == Need.LATER.value for paper in missing)
            found.append((kept, bool(missing), later and package_matters()[kept.key].deficit.allowed))
    return found


def _begin(held: HeldWhole) -> None:
    """The promised time of the whole runs from the first acceptance."""
    whole = held.whole
    whole.refresh_from_db()
    accepted = whole.parts.filter(case__matter__accepted_at__isnull=False).exists()
    if whole.accepted_at is None and accepted:
        whole.accepted_at = clock.now()
        whole.promised_due = accepting.after(whole.promised_days, whole.accepted_at)
        whole.save()
