"""One door to an import that is about to change: locked, as the person saw it, and moved only where it may go."""

from gaoxin.apps.enterprises.import_states import MOVES, ImportState
from gaoxin.apps.enterprises.models import Import
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound


def move(record: Import, state: ImportState) -> None:
    """Put an import into another state; refused where that does not follow."""
    if state not in MOVES[ImportState(record.state)]:
        raise refuse("imports.not_now", state=record.get_state_display())
    record.state = state
    record.revision += 1


def locked(import_id: int, seen: int | None = None) -> Import:
    """The import, locked until the transaction ends; refused when it has moved on since it was `seen`."""
    found = Import.objects.select_for_update(of=("self",)).select_related("zone", "document", "job")
    record = found.filter(pk=import_id).first()
    if record is None:
        raise NotFound
    if seen is not None and record.revision != seen:
        raise refuse("imports.moved_on")
    return record
