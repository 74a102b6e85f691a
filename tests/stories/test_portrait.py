"""A leader opens the portrait of the automobile industry and follows two of its figures to the enterprises behind."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.chain_states import PlacementSource, PlacementState
from gaoxin.apps.industry.models import Placement
from gaoxin.catalogue.chains import package_chains
from gaoxin.web import clock

pytestmark = pytest.mark.browser
CHAIN = "automobiles"
FIRMS = 12


def stand_on_the_chain() -> None:
    """Some enterprises of the sample, confirmed on segments of the chain one after the other."""
    segments = list(package_chains()[CHAIN].declared.segments)
    firms = Enterprise.objects.filter(zone__code="jilin-gaoxin", merged=False, latest_revenue__gt=0)
    Placement.objects.bulk_create(
        Placement(
            zone_id=firm.zone_id,
            enterprise=firm,
            chain=CHAIN,
            segment=segments[number],
            state=PlacementState.CONFIRMED,
            confidence=90,
            source=PlacementSource.SAMPLE,
            placed_on=clock.today(),
            synthetic=True,
        )
        for number, firm in enumerate(firms.order_by("-latest_revenue")[:FIRMS])
    )


def number_in(text: str) -> Decimal:
    found = re.search(r"-?[\d,]+(\.\d+)?", text)
    assert found is not None, text
    return Decimal(found[0].replace(",", ""))


def exact(page: Page, place: str) -> Decimal:
    """A figure to its last place, as it is told to those who point at it."""
    return number_in(page.locator(f"{place} .gx-number").first.get_attribute("title") or "")


def follow(page: Page, words: str, column: int) -> None:
    """From a figure to its rows: they add up to it, and each says where it comes from."""
    tile = page.locator(".gx-tile", has=page.get_by_role("link", name=words, exact=True))
    said = number_in(tile.locator(".gx-number").get_attribute("title") or "")
    assert "家" in tile.inner_text()
    tile.get_by_role("link", name=words, exact=True).click()
    expect(page.locator("[data-trace-total]")).to_be_visible()
    cells = page.locator(f"[data-list] tbody td:nth-child({column})").all_inner_texts()
    assert len(cells) > 1
    assert sum(number_in(one) for one in cells) == exact(page, "[data-trace-total]") == said
    page.locator("[data-list] tbody .gx-source").first.click()
    expect(page.locator("#side-body")).to_contain_text("模拟数据")


def test_a_leader_traces_two_figures_of_the_automobile_portrait_to_their_rows(visitor):
    stand_on_the_chain()
    page = visitor.sign_in("leader", "/industry/portraits/").page
    page.get_by_role("link", name="汽车及零部件").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("汽车及零部件")
    visitor.sees("规模以上工业月度产值")
    portrait = page.url
    follow(page, "营业收入", 3)
    page.goto(portrait)
    follow(page, "从业人员数", 3)
