"""The file of each person: what was done with an account or its roles, by whom and why."""

from gaoxin.apps.zones.account_states import PersonnelKind
from gaoxin.apps.zones.models import PersonnelAction, User, Zone
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def note(
    kind: PersonnelKind, zone: Zone, person: User, by: User | None, detail: str = "", reason: str = ""
) -> PersonnelAction:
    """Write one line, in the transaction of what it tells."""
    with as_system():
        return PersonnelAction.objects.create(
            zone=zone,
            person=person,
            kind=kind,
            detail=detail[:300],
            reason=reason.strip()[:200],
            made_by=by,
            made_at=clock.now(),
        )
