"""The drawing of the process by which a case runs, and where the case stands on it."""

from collections.abc import Sequence

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.models import Case, Run
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound

_DRAWN = "BPMNDiagram"


def has_drawing(case: Case) -> bool:
    """Whether the file of its process tells where its shapes stand."""
    return Run.objects.filter(case=case, process__text__contains=_DRAWN).exists()


def drawing_of(user: User, case_id: int) -> str:
    """The file of the process a case runs by, for whoever sees the case."""
    case, _ = require_case(user, case_id)
    run = Run.objects.select_related("process").filter(case=case).first()
    if run is None:
        raise NotFound
    return run.process.text


def standing_on(case: Case) -> tuple[Sequence[str], Sequence[str]]:
    """The ids in the drawing of the steps the case is at, and of those that were done."""
    steps = list(case.steps.values_list("element", "state"))
    here = [element for element, state in steps if state == StepState.OPEN]
    done = [element for element, state in steps if state == StepState.DONE and element not in here]
    return list(dict.fromkeys(here)), list(dict.fromkeys(done))
