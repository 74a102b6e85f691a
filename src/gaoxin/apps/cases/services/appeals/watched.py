"""What follows when an appeal moves: its pieces are kept, its routing written down, its questions put, its counts made
anew. Registered by being imported."""

from gaoxin.apps.cases.models import Case, Step
from gaoxin.apps.cases.services.appeals import asking, hotspots, part_limits, routing, tallying
from gaoxin.apps.cases.services.watching import Watcher, watch
from gaoxin.apps.zones.models import User

APPEAL = "appeal"


def _opened(case: Case, step: Step, by: User | None) -> None:
    routing.note_routing(case, step, by)
    asking.handled_again(case, step)
    asking.put_question(case, step)


def _moved(case: Case) -> None:
    routing.note_reassigned(case)
    part_limits.settle(case)
    asking.lapse(case)
    tallying.tally(case)


watch(hotspots.IMPROVEMENT, Watcher(moved=hotspots.tell_who_asked))
watch(APPEAL, Watcher(filed=routing.index, opened=_opened, moved=_moved))
