"""Figures of the registry that zones are compared by."""

from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries.measures import Totals, totals
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.registry import Measure, TileFigure, register

FEN_PER_YI = 10_000_000_000
ZONE = frozenset({"zone"})


def enterprises(user: User, zone: Zone) -> TileFigure:
    link = reverse("enterprises:registry")
    return TileFigure(totals(zone).enterprises, as_of=clock.today(), link=link, synthetic=zone.synthetic)


def revenue(user: User, zone: Zone) -> TileFigure:
    found = totals(zone)
    value = None if found.revenue is None else round(Decimal(found.revenue) / FEN_PER_YI, 2)
    return _reported(zone, found, value, _t("营业收入"))


def staff(user: User, zone: Zone) -> TileFigure:
    found = totals(zone)
    return _reported(zone, found, found.staff, _t("从业人员数"))


def _reported(zone: Zone, found: Totals, value: object, missing: str) -> TileFigure:
    note = _t("%(n)s 家填报") % {"n": found.reporting} if found.year else ""
    year = _t("%(year)s年") % {"year": found.year} if found.year else None
    return TileFigure(value, as_of=year, note=note, missing=missing, synthetic=zone.synthetic)


register(
    Measure(key="enterprises.count", label=_("在营企业"), unit=_("家"), value=enterprises, scopes=ZONE, order=100),
    Measure(key="enterprises.revenue", label=_("企业营业收入"), unit=_("亿元"), value=revenue, scopes=ZONE, order=110),
    Measure(key="enterprises.staff", label=_("企业从业人员"), unit=_("人"), value=staff, scopes=ZONE, order=120),
)
