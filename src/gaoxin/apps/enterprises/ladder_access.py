"""Who may see and do what in cultivation.

Staff of a zone read how its enterprises stand; the people of an enterprise read their own. Departments for science,
industry, statistics, finance and serving enterprises cultivate: they confirm what is stated, keep libraries, make
plans, answer warnings. A record of another is not found.
"""

from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, QuerySet

from gaoxin.apps.enterprises.access import Place, require_enterprise
from gaoxin.apps.enterprises.models import (
    CultivationMeasure,
    CultivationPlan,
    HeldTitle,
    LadderStanding,
    LibraryEntry,
    StatedFact,
    TitleWarning,
)
from gaoxin.apps.zones.access import Standing, organisations_of, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

CULTIVATING = frozenset({Duty.SCIENCE, Duty.INDUSTRY, Duty.STATISTICS, Duty.FINANCE, Duty.ENTERPRISES})
"""Duties with which a department cultivates enterprises."""
Reader = User | AnonymousUser
Of = TypeVar("Of", bound=Model)


def cultivates(place: Standing) -> bool:
    return not CULTIVATING.isdisjoint(place.duties)


def may_cultivate(place: Standing) -> None:
    if not cultivates(place):
        raise refuse("ladders.not_your_desk")


def require_cultivating(user: User, zone: Zone) -> None:
    """Refused for whoever sees the zone but does not cultivate; not found for everybody else."""
    if zone not in zones_of(user):
        raise NotFound
    may_cultivate(standing(user, zone))


def standings_in(user: Reader, zone: Zone) -> QuerySet[LadderStanding]:
    """How the enterprises of a zone stand, for its staff."""
    return _in_zone(LadderStanding.objects.all(), user, zone)


def entries_in(user: Reader, zone: Zone) -> QuerySet[LibraryEntry]:
    return _in_zone(LibraryEntry.objects.all(), user, zone)


def plans_in(user: Reader, zone: Zone) -> QuerySet[CultivationPlan]:
    return _in_zone(CultivationPlan.objects.all(), user, zone)


def warnings_in(user: Reader, zone: Zone) -> QuerySet[TitleWarning]:
    return _in_zone(TitleWarning.objects.all(), user, zone)


def stated_in(user: Reader, zone: Zone) -> QuerySet[StatedFact]:
    return _in_zone(StatedFact.objects.all(), user, zone)


def titles_in(user: Reader, zone: Zone) -> QuerySet[HeldTitle]:
    return _in_zone(HeldTitle.objects.all(), user, zone)


def _in_zone(rows: QuerySet[Of], user: Reader, zone: Zone) -> QuerySet[Of]:
    return rows.filter(zone=zone) if zone in zones_of(user) else rows.none()


def own_warnings(user: Reader) -> QuerySet[TitleWarning]:
    return TitleWarning.objects.filter(organisation__in=organisations_of(user))


def own_plans(user: Reader) -> QuerySet[CultivationPlan]:
    return CultivationPlan.objects.filter(organisation__in=organisations_of(user))


def require_plan(user: Reader, plan_id: int) -> tuple[CultivationPlan, Place]:
    """A plan and what the person is to its enterprise, or *not found*."""
    found = CultivationPlan.objects.filter(pk=plan_id).select_related("department", "made_by", "zone").first()
    return _with_place(user, found)


def require_measure(user: Reader, measure_id: int) -> tuple[CultivationMeasure, Place]:
    found = CultivationMeasure.objects.filter(pk=measure_id).select_related("plan__zone", "department").first()
    if found is None:
        raise NotFound
    return found, require_enterprise(user, found.plan.enterprise_id)[1]


def require_entry(user: Reader, entry_id: int) -> tuple[LibraryEntry, Place]:
    return _with_place(user, LibraryEntry.objects.filter(pk=entry_id).select_related("zone").first())


def require_warning(user: Reader, warning_id: int) -> tuple[TitleWarning, Place]:
    return _with_place(user, TitleWarning.objects.filter(pk=warning_id).select_related("zone").first())


def require_title(user: Reader, title_id: int) -> tuple[HeldTitle, Place]:
    return _with_place(user, HeldTitle.objects.filter(pk=title_id).select_related("zone").first())


def _with_place(user: Reader, found: Of | None) -> tuple[Of, Place]:
    if found is None:
        raise NotFound
    return found, require_enterprise(user, found.enterprise_id)[1]  # type: ignore[attr-defined] # all of one enterprise
