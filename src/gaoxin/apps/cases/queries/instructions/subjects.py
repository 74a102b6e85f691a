"""Records of this app and of those below that a leader may write on, and their figures."""

from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.subjects import Found
from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.queries import years
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound

FIGURE = ":"
"""Between the year and the key of a yearly figure of an enterprise: 2025:revenue."""


def case_found(user: User, key: int, part: str) -> Found | None:
    """A case of any kind, for its staff."""
    try:
        case, place = require_case(user, key)
    except NotFound:
        return None
    if not place.staff:
        return None
    return Found(case.zone, str(case), reverse("cases:case", args=[case.pk]), case.department_id, case.synthetic)


def enterprise_found(user: User, key: int, part: str) -> Found | None:
    """An enterprise of the registry, or one of its yearly figures (`2025:revenue`)."""
    try:
        enterprise, place = require_enterprise(user, key)
    except NotFound:
        return None
    if not place.reads:
        return None
    name, zone = enterprise.organisation.legal_name, enterprise.zone
    if not part:
        return Found(zone, name, reverse("enterprises:record", args=[key]), None, enterprise.synthetic)
    year, colon, fact = part.partition(FIGURE)
    if not colon or not year.isdecimal() or len(year) != 4:
        return None
    try:
        found = years.figure(user, key, int(year), fact)
    except NotFound:
        return None
    value = _t("待核") if found.cell.value is None else f"{found.cell.value} {found.fact.unit}"
    told = {"name": name, "year": year, "fact": found.fact.name, "value": value}
    title = _t("%(name)s %(year)s 年%(fact)s（%(value)s）") % told
    return Found(zone, title, reverse("enterprises:figure", args=[key, int(year), fact]), None, found.cell.synthetic)
