"""Facts for tests of cultivation."""

from datetime import date
from typing import Any

from gaoxin.apps.enterprises.ladder_states import StatementState
from gaoxin.apps.enterprises.models import Enterprise, HeldTitle, StatedFact, YearlyFacts
from gaoxin.apps.enterprises.states import Origin
from gaoxin.web import clock

WAN = 1_000_000
DAY = date(2026, 5, 6)


def common(enterprise: Enterprise) -> dict[str, Any]:
    return {
        "enterprise": enterprise,
        "zone_id": enterprise.zone_id,
        "organisation_id": enterprise.organisation_id,
        "origin": Origin.REPORT,
        "entered_at": clock.now(),
    }


def state(enterprise: Enterprise, fact: str, how: str = StatementState.CONFIRMED, **value: object) -> StatedFact:
    return StatedFact.objects.create(**{**common(enterprise), "fact": fact, "as_of": DAY, "state": how, **value})


def hold(
    enterprise: Enterprise,
    issued: date,
    until: date | None,
    how: str = StatementState.CONFIRMED,
    title: str = "高新技术企业",
) -> HeldTitle:
    certificate = {"title": title, "issued_on": issued, "valid_until": until, "state": how}
    return HeldTitle.objects.create(**{**common(enterprise), **certificate})


def two_steps_away(enterprise: Enterprise) -> None:
    """An enterprise that misses 高新技术企业 by its technical staff and its high-tech income alone."""
    for year, growth in ((2023, 0), (2024, 1), (2025, 2)):
        YearlyFacts.objects.update_or_create(
            enterprise=enterprise,
            year=year,
            defaults={
                "zone_id": enterprise.zone_id,
                "organisation_id": enterprise.organisation_id,
                "origin": Origin.REPORT,
                "entered_at": clock.now(),
                "revenue": (6000 + growth * 600) * WAN,
                "total_income": (6000 + growth * 600) * WAN,
                "rd_expense": 400 * WAN,
                "rd_domestic": 400 * WAN,
                "high_tech_revenue": 3000 * WAN,
                "average_staff": 100,
                "technical_staff": 8,
                "achievements": 6,
                "net_assets": (900 + growth) * WAN,
            },
        )
    for key in ("key_field", "own_research"):
        state(enterprise, key, truth=True)
    for key in ("serious_breach", "drafted_standards"):
        state(enterprise, key, truth=False)
    for key, number in (("class_one_rights", 3), ("class_two_rights", 6), ("rights_in_force", 9)):
        state(enterprise, key, number=number)
    state(enterprise, "innovation_score", number=81)
