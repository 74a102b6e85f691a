"""Credit classes as pages show them, to those who may see them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.inspection_access import reads_classes, visible_classes
from gaoxin.apps.enterprises.models import CreditMonth, CreditOverride, Enterprise
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class ClassPage:
    """The class of one enterprise: what is in force, month by month, and what was set by hand."""

    enterprise: Enterprise
    latest: CreditMonth | None
    months: Sequence[CreditMonth]
    overrides: Sequence[CreditOverride]
    may_set: bool

    @property
    def standing(self) -> CreditOverride | None:
        """What is set by hand now."""
        return next((one for one in self.overrides if one.ended_at is None), None)

    @property
    def rests_on(self) -> str:
        """The document our trial rests on, with what is to be verified about it."""
        book = package_rulebooks().get(self.latest.rulebook) if self.latest else None
        return book.note if book else ""


MONTHS = 24
"""Months of history that a page shows."""


def classes(user: User, zone: Zone) -> QuerySet[CreditMonth]:
    """The latest class of every enterprise of a zone."""
    if not reads_classes(user, zone):
        raise NotFound
    return visible_classes(user, zone).filter(latest=True)


def tally(user: User, zone: Zone) -> Counter[str]:
    """How many enterprises each class has."""
    rows = classes(user, zone).order_by().values("grade").annotate(count=Count("pk"))
    return Counter({row["grade"]: row["count"] for row in rows})


def may_set(user: User, zone: Zone) -> bool:
    return reads_classes(user, zone) and standing(user, zone).works


def class_page(user: User, enterprise_id: int) -> ClassPage:
    enterprise, place = require_enterprise(user, enterprise_id)
    if not place.reads or not reads_classes(user, enterprise.zone):
        raise NotFound
    months = list(CreditMonth.objects.filter(enterprise=enterprise).select_related("document")[:MONTHS])
    overrides = list(enterprise.credit_overrides.select_related("made_by", "ended_by")[:MONTHS])
    latest = next((row for row in months if row.latest), None)
    return ClassPage(enterprise, latest, months, overrides, place.standing.works)
