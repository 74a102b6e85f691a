"""One door to a record that is about to be changed: locked, and still as the writer saw it."""

from gaoxin.apps.enterprises.access import Place, require_enterprise
from gaoxin.apps.enterprises.models import Contact, Enterprise, YearlyFacts
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock


def locked(user: User, enterprise_id: int, seen: int | None = None) -> tuple[Enterprise, Place]:
    """The enterprise, locked until the transaction ends; refused when somebody changed it after it was `seen`."""
    found, place = require_enterprise(user, enterprise_id)
    enterprise = (
        Enterprise.objects.select_for_update(of=("self",)).select_related("organisation", "zone").get(pk=found.pk)
    )
    if seen is not None:
        unchanged(enterprise, seen)
    return enterprise, place


def unchanged(record: Enterprise | YearlyFacts | Contact, seen: int) -> None:
    """Refuse when the record has moved on since the writer read it."""
    if record.revision != seen:
        raise refuse(
            "enterprise.changed_meanwhile", who=str(record.entered_by or ""), when=clock.local(record.entered_at)
        )


def may_write(place: Place) -> None:
    if not place.writes:
        raise refuse("enterprise.not_yours_to_write")


def may_keep(place: Place) -> None:
    if not place.keeps:
        raise refuse("enterprise.not_yours_to_decide")
