"""The trail of a case: one line for each thing that happened, written in the transaction that did it."""

from gaoxin.apps.cases.models import Case, Step, Trail
from gaoxin.apps.zones.models import User
from gaoxin.web import clock


def note(
    case: Case, what: str, by: User | None, *, step: Step | None = None, internal: bool = False, **values: object
) -> Trail:
    """Write down that something happened. `what` is a key of `words.WHAT`; `values` fill its sentence."""
    return Trail.objects.create(
        case=case, zone_id=case.zone_id, internal=internal, step=step, what=what, values=values, by=by, at=clock.now()
    )
