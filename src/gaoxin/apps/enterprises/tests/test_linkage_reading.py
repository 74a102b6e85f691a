"""What a merged record holds is read on the page of the one that goes on, with its source."""

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.enterprises.models import Contact, Enterprise, YearlyFacts
from gaoxin.apps.enterprises.queries import known, search, years
from gaoxin.apps.enterprises.queries.merged import merged_records
from gaoxin.apps.enterprises.services.linkage import deciding
from gaoxin.apps.enterprises.services.search import refresh_everything
from gaoxin.apps.enterprises.tests.doubles import add_record, suspected
from gaoxin.apps.enterprises.tests.world import WAN, World, see
from gaoxin.apps.zones.models import OrganisationName
from gaoxin.web.scope import acting_as

NAME = "示例北斗轴承厂"


@pytest.fixture
def gone(world: World) -> Enterprise:
    """A record without a code that was merged into the first firm: it knows 2022, another staff of 2025, and taxes."""
    record = add_record(world, NAME)
    source = {"origin": "synthetic", "source_note": "科技局名单", "entered_at": record.entered_at, "synthetic": True}
    belongs = {"enterprise": record, "zone": world.zone, "organisation": record.organisation}
    YearlyFacts.objects.create(**belongs, year=2025, staff=170, tax_paid=300 * WAN, state="verified", **source)
    YearlyFacts.objects.create(**belongs, year=2022, revenue=5000 * WAN, **source)
    Contact.objects.create(**belongs, role="general", office="厂办", phone="0432-61234567", **source)
    OrganisationName.objects.create(organisation=record.organisation, name="松花轴承厂", kind="former")
    refresh_everything()
    deciding.call_same(world.keeper, [suspected(world, world.firms[0], record).pk], "同址同名")
    return record


def test_its_figures_fill_what_the_own_rows_do_not_know(world, gone):
    first = world.firms[0]
    table = years.year_table(first)
    cells = {(line.fact.key, cell.year): cell for part in table.parts for line in part.lines for cell in line.cells}
    assert [(cell.value, cell.merged, cell.state) for cell in (cells["tax_paid", 2025], cells["staff", 2025])] == [
        (300, True, "verified"),
        (160, False, "reported"),
    ]
    assert (cells["revenue", 2022].value, cells["revenue", 2022].merged) == (5000, True)
    assert sorted(table.rows) == [2023, 2024, 2025]
    assert [row.year for row in table.merged] == [2025, 2022]


def test_a_figure_opens_the_source_in_the_record_that_holds_it(world, gone):
    found = years.figure(world.keeper, world.firms[0].pk, 2025, "tax_paid")
    assert (found.record, found.origins.note, found.beside) == (gone, "科技局名单", [])
    beside = years.figure(world.keeper, world.firms[0].pk, 2025, "staff")
    assert beside.record is None
    assert [(record, cell.value) for record, cell in beside.beside] == [(gone, 170)]
    assert years.figure(world.keeper, gone.pk, 2025, "tax_paid").enterprise == world.firms[0]


def test_what_it_holds_is_not_asked_again(world, gone):
    asked = known.asked(world.member, world.firms[0].pk, 2025, ["tax_paid", "exports"])
    assert [(one.fact.key, one.origins.note) for one in asked.known] == [("tax_paid", "科技局名单")]
    assert [one.key for one in asked.missing] == ["exports"]
    assert "tax_paid" not in [one.key for one in known.missing_keys(world.firms[0], 2025)]


def test_lists_sort_by_its_figures_while_it_is_merged(world):
    market, record = world.firms[5], add_record(world, "示例昌邑电子")
    belongs = {"enterprise": record, "zone": world.zone, "organisation": record.organisation}
    YearlyFacts.objects.create(
        **belongs, year=2024, revenue=90 * WAN, staff=3, origin="synthetic", entered_at=record.entered_at
    )
    row = suspected(world, market, record)
    decided = deciding.call_same(world.keeper, [row.pk], keep=market.organisation_id)
    market.refresh_from_db()
    assert (market.latest_year, market.latest_revenue, market.latest_staff) == (2024, 90 * WAN, 3)
    deciding.take_back(world.keeper, decided.batch)
    market.refresh_from_db()
    assert (market.latest_year, market.latest_revenue, market.latest_staff) == (None, None, None)


def test_its_names_lead_to_the_one_that_goes_on(world, gone):
    with acting_as(world.keeper):
        for words in (NAME, "松花轴承厂"):
            assert search.search_ids(world.keeper, words)[:1] == [world.firms[0].pk]


def test_its_addresses_lead_to_the_one_that_goes_on(client: Client, world, gone):
    first = world.firms[0]
    for person, page in (("officer", "record"), ("member", "own")):
        client.force_login(getattr(world, person))
        answer = client.get(reverse(f"enterprises:{page}", args=[gone.pk]))
        assert (answer.status_code, answer["Location"]) == (302, reverse(f"enterprises:{page}", args=[first.pk]))
    Enterprise.objects.filter(pk=gone.pk).update(published=True)
    assert client.get(reverse("enterprises:public_record", args=[gone.pk])).status_code == 404
    Enterprise.objects.filter(pk=first.pk).update(published=True)
    answer = client.get(reverse("enterprises:public_record", args=[gone.pk]))
    assert answer["Location"] == reverse("enterprises:public_record", args=[first.pk])


def test_the_pages_show_it_with_its_source(client: Client, world, gone):
    key = world.firms[0].pk
    basics = see(client, world, "officer", "record", key)
    assert NAME in basics
    assert "已并入的记录" in basics
    names = see(client, world, "officer", "names", key)
    assert "松花轴承厂" in names
    assert "测试用手工数据" in names
    contacts = see(client, world, "officer", "contacts", key)
    assert "厂办" in contacts
    assert "科技局名单" in contacts
    assert f"并入的记录“{NAME}”" in see(client, world, "officer", "years", key)
    panel = see(client, world, "officer", "figure", key, 2025, "tax_paid")
    assert f"“{NAME}”，已并入本企业" in panel
    assert "科技局名单" in panel
    assert "核实这个数字" not in see(client, world, "keeper", "figure", key, 2025, "tax_paid")
    assert [one.merger.why for one in merged_records(world.firms[0])] == ["同址同名"]
    assert "已并入的记录" not in see(client, world, "officer", "record", world.firms[1].pk)
