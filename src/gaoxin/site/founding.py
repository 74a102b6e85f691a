"""What `gaoxin zone` does: enter zones and their first administrators in the database at hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gaoxin.kernel.problems import refuse
from gaoxin.site.loading import loaded_on
from gaoxin.site.postgres import Tell

if TYPE_CHECKING:
    from gaoxin.apps.zones.models import User


@dataclass(frozen=True, slots=True)
class Wanted:
    """A zone as the command line names it, and who is to administer it, if anybody yet."""

    code: str
    name: str
    level: str
    under: str
    english_name: str
    administrator: str


def new(data: Path, tell: Tell, wanted: Wanted) -> dict[str, str]:
    """Enter a zone, with its administrator if one is named; all of it or nothing."""
    with _site(data, tell):
        from django.db import transaction

        from gaoxin.apps.zones.services.founding import Founded, appoint_administrator, found_zone
        from gaoxin.apps.zones.states import Level

        asked = Founded(wanted.code, wanted.name, Level(wanted.level), wanted.under, wanted.english_name)
        with transaction.atomic():
            zone = found_zone(asked)
            link = _link(*appoint_administrator(zone.code, wanted.administrator)) if wanted.administrator else {}
        return {"code": zone.code, "name": zone.name, **link}


def appoint(data: Path, tell: Tell, code: str, administrator: str) -> dict[str, str]:
    """Open the account of the first administrator of a zone that has none."""
    with _site(data, tell):
        from gaoxin.apps.zones.services.founding import appoint_administrator

        return _link(*appoint_administrator(code, administrator))


def listed(data: Path, tell: Tell) -> list[dict[str, object]]:
    """All zones by code: level, what they belong to, how many administer them today, whether they are synthetic."""
    with _site(data, tell):
        from gaoxin.apps.zones.models import Zone
        from gaoxin.apps.zones.queries.people import administrators_today
        from gaoxin.web.scope import SYSTEM, acting_as

        with acting_as(SYSTEM):
            return [
                {
                    "code": zone.code,
                    "name": zone.name,
                    "level": zone.level,
                    "under": zone.parent.code if zone.parent else "",
                    "administrators": len(administrators_today(zone)),
                    "synthetic": zone.synthetic,
                }
                for zone in Zone.objects.select_related("parent").order_by("code")
            ]


def _link(person: "User", token: str) -> dict[str, str]:
    from django.urls import reverse

    return {"administrator": person.username, "path": reverse("zones:by_link", args=[token])}


@contextmanager
def _site(data: Path, tell: Tell) -> Iterator[None]:
    with loaded_on(data, tell):
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT to_regclass('zones_zone') IS NOT NULL")
            if cursor.fetchone() != (True,):
                raise refuse("zones.no_schema")
        yield
