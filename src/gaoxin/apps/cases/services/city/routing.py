"""Which department acts on a city event: the type and the place decide, by what the catalogue declares of both."""

from collections.abc import Mapping
from dataclasses import dataclass

from gaoxin.apps.cases.queries.city.areas import areas_of
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.catalogue.case_kinds import package_case_kinds
from gaoxin.catalogue.city_event_types import package_city_event_types
from gaoxin.kernel.problems import refuse


@dataclass(frozen=True, slots=True)
class Competent:
    """The department that acts, the area, and what decided: words for `queries.city.words.why`."""

    department: Department
    area: str
    why: Mapping[str, str]


def competent(zone: Zone, category: str, event_type: str, area: str) -> Competent:
    """Who acts: what the area says of this type or category, else the type's duty, else the category's.

    A duty that no department of the zone has falls to whoever runs the streets; refused where nobody does.
    """
    said = areas_of(zone).duty(area, event_type, category)
    declared = package_city_event_types().get(event_type)
    if said is not None:
        duty, why = said[0], {"by": "area", "area": said[1].code}
    elif declared is not None:
        duty, why = declared.duty, {"by": "type"}
    else:
        duty, why = package_case_kinds()["city_event"].topics[category].duty, {"by": "category"}
    found = _with(zone, duty)
    if found is None:
        found, why = _with(zone, "city"), {"by": "nobody", "duty": duty}
    if found is None:
        raise refuse("city.nobody_competent", zone=zone.name)
    return Competent(found, area, {**why, "duty": duty})


def _with(zone: Zone, duty: str) -> Department | None:
    return next((one for one in current_departments(zone) if duty in one.duties), None)
