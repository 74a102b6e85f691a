"""What a program says of a case on a platform, with the zone, matter and organisation that it names."""

from dataclasses import dataclass
from datetime import date

from gaoxin.apps.cases.queries.matters.cases import present_with_code
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class Told:
    """What a platform says of one of its cases."""

    matter: str
    number: str
    organisation: Organisation | None
    accepted: date
    status: str
    finished: bool = False


def told_by(
    user: User, *, zone: str, matter: str, number: str, accepted: date, status: str, finished: bool, credit_code: str
) -> tuple[Zone, Told]:
    """The zone by its code and what is told of a case there; another's zone is *not found*."""
    place = next((one for one in zones_of(user) if one.code == zone), None)
    if place is None:
        raise NotFound
    key = next((key for key, one in package_matters().items() if one.code == matter), None)
    if key is None:
        raise refuse("matters.not_followed", Place(path="matter"), name=matter)
    organisation = present_with_code(place, credit_code) if credit_code else None
    if credit_code and organisation is None:
        raise refuse("matters.no_organisation", Place(path="credit_code"), code=credit_code)
    return place, Told(key, number.strip(), organisation, accepted, status.strip(), finished)
