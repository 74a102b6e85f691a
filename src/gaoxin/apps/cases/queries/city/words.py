"""Words of city events in the reader's language: categories, types, areas, and why a department acts."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _t

from gaoxin.apps.cases.queries.city.areas import areas_of
from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.case_kinds import package_case_kinds
from gaoxin.catalogue.city_event_types import package_city_event_types
from gaoxin.catalogue.emergency_plans import EmergencyPlan
from gaoxin.web.problems import language


def said(one: object) -> str:
    """The name of something declared."""
    return getattr(one, "name_en" if language() == "en" else "name")


def categories() -> Sequence[tuple[str, str]]:
    return [(key, said(one)) for key, one in package_case_kinds()["city_event"].topics.items()]


def category_word(key: str) -> str:
    return dict(categories()).get(key, key)


def types(category: str = "") -> Sequence[tuple[str, str]]:
    """The types of a category, or all."""
    found = package_city_event_types().items()
    return [(key, said(one)) for key, one in found if category in ("", one.category.value)]


def type_word(key: str) -> str:
    one = package_city_event_types().get(key)
    return said(one) if one is not None else key


def areas(zone: Zone) -> Sequence[tuple[str, str]]:
    return [(code, said(area)) for code, area in areas_of(zone).areas.items()]


def area_word(zone: Zone, code: str) -> str:
    """The area with those around it, the largest first; empty where the place is not known."""
    return " / ".join(said(area) for area in reversed(areas_of(zone).around(code)))


def why_word(zone: Zone, why: Mapping[str, str]) -> str:
    """Why the competent department acts, as a sentence."""
    duty = why.get("duty", "")
    words = {"duty": str(Duty(duty).label) if duty in Duty.values else duty}
    match why.get("by"):
        case "area":
            return _t("%(area)s的这类事件由“%(duty)s”部门处置") % {
                **words,
                "area": area_word(zone, why.get("area", "")),
            }
        case "type":
            return _t("这一类型由“%(duty)s”部门处置") % words
        case "category":
            return _t("没有说明类型，按类别由“%(duty)s”部门处置") % words
        case "nobody":
            return _t("区里没有“%(duty)s”部门，由城市管理部门处置") % words
    return ""


def plan_purpose(plan: EmergencyPlan) -> str:
    return plan.purpose_en if language() == "en" else plan.purpose
