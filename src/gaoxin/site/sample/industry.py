"""Listed companies as public facts, and synthetic enterprises of the sample put on segments, so that maps show some."""

from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

import yaml
from django.db import transaction

from gaoxin.apps.enterprises.queries.years import last_year
from gaoxin.apps.enterprises.services.facts import record_facts
from gaoxin.apps.enterprises.services.records import register_enterprise, update_enterprise
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.models import OutsideCompany, OutsidePlacement, OutsideProduct, Placement, PlacementDecision
from gaoxin.apps.industry.services.chains.placing import place_enterprises
from gaoxin.apps.industry.services.chains.reckoning import reckon
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.chains import package_chains
from gaoxin.web import clock

SURE = 55
"""Confidence in % from which the sample takes a proposal as confirmed."""
KEPT = 25
"""Of so many sure proposals one is left waiting, so that there is something to confirm."""
DECLARED = 80
"""Confidence in % of a segment that the list of companies names itself."""


@cache
def listed() -> dict[str, Any]:
    """Listed companies with main products and segments, each with its sources."""
    text = resources.files(__package__).joinpath("listed_companies.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def load_listed() -> int:
    """The listed companies, for everybody. How many."""
    told = listed()
    segments = {f"{key}/{segment}" for key, chain in package_chains().items() for segment in chain.declared.segments}
    for one in told["companies"]:
        source = "；".join(
            f"{told['sources'][name]['title']}（{told['sources'][name]['as_of']}）" for name in one["source"]
        )
        company = OutsideCompany.objects.create(
            code=one["code"],
            name=one["name"],
            full_name=one["full_name"],
            province=one["province"],
            city=one["city"],
            exchange=_exchange(one["code"]),
            listed_on=one["listed_on"],
            source=source,
            as_of=_month(str(told["sources"][one["source"][0]]["as_of"])),
        )
        OutsideProduct.objects.bulk_create(
            OutsideProduct(company=company, product=product, source=_cited(told["sources"]["report"]))
            for product in dict.fromkeys(one["products"])
        )
        OutsidePlacement.objects.bulk_create(
            OutsidePlacement(
                company=company,
                chain=key.partition("/")[0],
                segment=key.partition("/")[2],
                confidence=DECLARED,
                reason="、".join(one["products"])[:200],
                source=source,
            )
            for key in dict.fromkeys(one["segments"])
            if key in segments
        )
    return len(told["companies"])


def _cited(source: dict[str, Any]) -> str:
    return f"{source['title']}（{source['as_of']}）"


def _exchange(code: str) -> str:
    return {"SZ": "深圳证券交易所", "SH": "上海证券交易所", "BJ": "北京证券交易所"}.get(code.partition(".")[2], "")


def _month(text: str) -> date:
    """The first day of a month written as 2026-01."""
    return date.fromisoformat(f"{text}-01")


def load_makers(zone: Zone, officer: User) -> None:
    """A few synthetic makers of converters and drives, as the zone's offices would enter them: what they buy shows
    which segments the zone lacks."""
    text = resources.files(__package__).joinpath("chain_makers.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.safe_load(text)
    source, year = Given(told["source"], origin=Origin.SYNTHETIC), last_year()
    for one in told["makers"]:
        made = register_enterprise(officer, zone, one["name"], "", source, synthetic=True)
        values = {name: one[name] for name in ("industry", "products", "business")}
        update_enterprise(officer, made.pk, made.revision, values, source)
        for back, (revenue, staff) in enumerate(zip(reversed(one["revenue"]), reversed(one["staff"]), strict=True)):
            figures = {"revenue": Decimal(revenue), "staff": Decimal(staff)}
            record_facts(officer, made.pk, year - back, figures, source)


@transaction.atomic
def load_industry(zone: Zone, people: dict[str, User]) -> None:
    """Companies outside, and the zone's enterprises on chains: sure ones confirmed, the others waiting."""
    load_listed()
    load_makers(zone, people["industry"])
    place_enterprises(zone)
    Placement.objects.filter(zone=zone).update(synthetic=True)
    sure = Placement.objects.filter(zone=zone, confidence__gte=SURE, state=PlacementState.PROPOSED)
    keys = [key for number, key in enumerate(sure.order_by("pk").values_list("pk", flat=True)) if number % KEPT]
    if keys:
        person, now = people["industry"], clock.now()
        decision = PlacementDecision.objects.create(
            zone=zone, verdict=PlacementState.CONFIRMED, count=len(keys), by=person, at=now
        )
        Placement.objects.filter(pk__in=keys).update(
            state=PlacementState.CONFIRMED, decision=decision, decided_by=person, decided_at=now
        )
    reckon(zone)
