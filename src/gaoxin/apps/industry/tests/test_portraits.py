"""Portraits of industries: exact figures of a few enterprises over two years, coverage, and rows that add up."""

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from unittest.mock import patch

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from gaoxin.apps.enterprises.models import YearlyFacts
from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.chain_states import EditionState, PlacementState
from gaoxin.apps.industry.models import Placement, ZoneChain
from gaoxin.apps.industry.queries.portraits import lists, page, traces
from gaoxin.apps.industry.queries.portraits.measures import UNSUMMED, measures, shown
from gaoxin.apps.industry.services.portraits import printing
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, PREPREG, chains_world, see, stand
from gaoxin.apps.zones.models import Presence
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

WAN = 1_000_000


@pytest.fixture
def world(db):
    """Five enterprises on the chain, one of them on two segments; a sixth is only proposed."""
    with clock.at(NOW):
        made = chains_world()
        for firm, segment in ((0, FIBRE), (0, PREPREG), (1, PREPREG), (2, FIBRE), (3, PREPREG), (4, FIBRE)):
            stand(made, firm, segment)
        stand(made, 5, FIBRE, PlacementState.PROPOSED)
        yield made


def portrait(world, **asked: str) -> page.Portrait:
    return page.portrait(world.leader, world.zone, CHAIN, asked)


def trace(world, key: str, year: int = 2025, segment: str = "") -> traces.Trace:
    return traces.trace(world.leader, world.zone, CHAIN, key, year, segment)


def test_figures_say_how_many_told_them_and_compare_the_same_enterprises(world):
    found = portrait(world)
    revenue, staff = found.year.figures["revenue"], found.year.figures["staff"]
    assert (found.year.year, found.stock.placed, found.stock.here) == (2025, 5, 5)
    assert (revenue.value, revenue.before, revenue.known, revenue.of, revenue.coverage) == (56400, 51380, 4, 5, 80)
    assert round(revenue.growth, 3) == Decimal("9.770")  # one of them had told nothing the year before
    assert (revenue.same, round(revenue.growth_same, 3)) == (3, Decimal("8.408"))  # 55,700 after 51,380
    assert (staff.value, staff.known, staff.before, staff.as_of) == (1652, 5, 1393, date(2025, 12, 31))
    intensity = found.year.figures["rd_intensity"]
    assert (intensity.known, round(intensity.value, 4)) == (3, Decimal("5.9605"))  # 3,320 of 55,700
    assert round(intensity.growth_same, 4) == Decimal("0.1197")  # points above 3,001 of 51,380
    assert (found.year.figures["land"].value, found.year.figures["land"].known) == (None, 0)
    assert (found.year.silent, found.year.fallen, found.year.synthetic) == (0, 0, True)


def test_the_trend_and_an_earlier_year_stand_in_the_address(world):
    found = portrait(world, year="2024", years="3", measure="staff")
    assert [(one.year, one.value, one.known, one.same) for one in found.trend] == [
        (2022, None, 0, 0),
        (2023, 148, 1, 0),
        (2024, 1393, 3, 1),
    ]
    assert found.year.figures["revenue"].of == 5
    assert found.year.silent == 2
    YearlyFacts.objects.filter(enterprise=world.firms[1], year=2025).delete()  # told the year before, nothing now
    now = portrait(world)
    assert now.trend[-1] == now.year.figures["revenue"]
    assert now.trend[-1].before == 51380
    strange = portrait(world, year="1066", years="99", measure="nothing")
    assert (strange.year.year, len(strange.trend), strange.asked.measure.key) == (2025, 10, "revenue")


def test_segments_add_up_to_the_industry_by_the_shares_told(world):
    found = {one.segment.key: one for branch in portrait(world).branches for one in branch.lines}
    assert {key: (one.enterprises, one.known, one.value) for key, one in found.items()} == {
        FIBRE: (3, 2, 50100),
        PREPREG: (3, 3, 6300),
    }
    assert (found[FIBRE].same, round(found[FIBRE].growth_same, 3)) == (2, Decimal("7.281"))  # 50,100 after 46,700
    Placement.objects.filter(enterprise=world.firms[0], segment=FIBRE).update(share=Decimal("0.75"))
    told = {one.segment.key: one.value for branch in portrait(world).branches for one in branch.lines}
    assert told == {FIBRE: 52150, PREPREG: 4250}  # what the share leaves goes to the other segment
    for segment, value in told.items():
        assert trace(world, "revenue", segment=segment).total == value


def test_the_rows_behind_every_figure_make_the_figure(world):
    YearlyFacts.objects.filter(enterprise=world.firms[2], year=2025).update(
        land=Decimal("120.5"), tax_paid=1800 * WAN, energy=Decimal("950.125"), total_profit=-3 * WAN
    )
    found = portrait(world)
    assert round(found.year.figures["tax_per_mu"].value, 4) == Decimal("14.9378")
    for one in shown():
        figure, behind = found.year.figures[one.key], trace(world, one.key)
        assert (behind.total, behind.known, behind.rows.count()) == (figure.value, figure.known, figure.known), one.key
        assert behind.total == one.value(
            sum(row.kept for row in behind.rows) if figure.known else None,
            sum(row.below for row in behind.rows) if one.bottom and figure.known else None,
        )
    changes = {row.enterprise_id: row.change for row in trace(world, "revenue").rows}
    assert round(changes[world.firms[0].pk], 2) == 10.81
    assert changes[world.firms[3].pk] is None
    YearlyFacts.objects.filter(enterprise=world.firms[2], year=2025).update(revenue=34400 * WAN)  # a fifth less
    assert portrait(world).year.fallen == trace(world, "revenue").rows.filter(change__lte=-20).count() == 1


def test_every_yearly_fact_of_the_catalogue_has_its_figure_and_its_rows(world):
    chain, found = lists.all_figures(world.leader, world.zone, CHAIN, 2025)
    assert chain.key == CHAIN
    assert [one.measure.key for one in found] == list(measures())
    assert not UNSUMMED & set(measures())
    assert {one.measure.key: one.value for one in found}["total_assets"] == 9100 + 1900 + 88000 + 400 + 12000


def test_industries_of_a_zone_stand_side_by_side(world):
    line = next(one for one in lists.industries(world.leader, world.zone) if one.pk == CHAIN)
    assert (line.enterprises, line.known, line.revenue, line.same, line.staff) == (5, 4, 56400, 3, 1652)
    assert round(line.growth_same, 3) == Decimal("8.408")
    empty = next(one for one in lists.industries(world.leader, world.zone) if one.pk == "hydrogen")
    assert (empty.enterprises, empty.revenue, empty.staff, empty.growth_same, empty.coverage) == (0, 0, 0, None, None)


def test_who_came_left_and_told_nothing_is_counted_and_named(world):
    Presence.objects.filter(pk=world.firms[1].pk).update(since=date(2025, 3, 1))
    Presence.objects.filter(pk=world.firms[2].pk).update(until=date(2025, 9, 30))
    type(world.firms[3]).objects.filter(pk=world.firms[3].pk).update(status="moved_out")
    YearlyFacts.objects.filter(enterprise=world.firms[0], year=2025).delete()
    found = portrait(world)
    moved = {one.year: (one.came, one.left, one.net) for one in found.stock.movements}
    assert (moved[2025], moved[2020], found.stock.here, found.stock.went_unknown) == ((1, 1, 0), (1, 0, 1), 3, 1)

    def named(kind: str) -> list[int]:
        return sorted(row.pk for row in traces.enterprises(world.leader, world.zone, CHAIN, kind, 2025, clock.today()))

    assert named("came") == [world.firms[1].pk]
    assert named("left") == [world.firms[2].pk]
    assert named("silent") == [world.firms[0].pk]
    assert found.year.silent == 1
    assert named("here") == sorted(world.firms[one].pk for one in (0, 1, 4))


def test_a_portrait_says_what_it_has_and_what_is_missing(client, world):
    text = see(client, world, "leader", "portrait", CHAIN)
    assert text.count("gx-synthetic") >= 1
    assert "style=" not in re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL)
    for words in ("4/5 家，80%", "截至 2025-12-31", "+8.4%（3 家）", "示例雾凇碳纤维有限公司"):
        assert words in text, words
    for missing in ("规模以上工业月度产值", "企业景气问卷"):
        assert missing in text
    assert reverse("industry:portrait_rows", args=[CHAIN, "revenue"]) + "?year=2025" in text
    assert reverse("industry:portrait", args=[CHAIN]) in see(client, world, "leader", "chain", CHAIN)
    assert reverse("industry:chain", args=[CHAIN]) in text
    assert reverse("industry:portrait", args=[CHAIN]) in see(client, world, "leader", "portraits")
    assert "全部指标" in see(client, world, "leader", "portrait_figures", CHAIN)
    assert "没有填报的企业" in see(client, world, "leader", "portrait_firms", CHAIN, "silent")
    assert all(f'id="{chart}"' in text for chart in ("portrait-trend", "portrait-structure"))
    bare = see(client, world, "leader", "portrait", "hydrogen")
    assert "还没有企业确认落在这条链上" in bare
    assert 'id="portrait-' not in bare  # no frame around nothing
    assert client.get(reverse("industry:portrait_report", args=["hydrogen", "pdf"])).content.startswith(b"%PDF-")


def test_the_rows_say_their_total_and_leave_as_a_workbook(client, world):
    text = see(client, world, "auditor", "portrait_rows", CHAIN, "revenue", query="?year=2025")
    total = re.search(r'data-trace-total.*?title="([\d,.]+) 万元"', text, re.DOTALL)
    assert total is not None
    assert total[1] == "56,400"
    answer = client.get(reverse("industry:portrait_rows", args=[CHAIN, "revenue"]) + "?year=2025&export=xlsx")
    rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True))
    head = next(number for number, row in enumerate(rows) if row[0] == "企业")
    column = rows[head].index("营业收入（万元）")
    assert [row[column] for row in rows[head + 1 :]] == [46000, 8200, 1500, 700]
    assert rows[head + 2][1] == "碳纤维、预浸料"
    few = see(client, world, "leader", "portrait_rows", CHAIN, "revenue", query="?change_from=20&sort=change")
    assert "示例松江软件" in few
    assert "示例雾凇" not in few


def test_the_report_is_a_pdf_and_a_workbook_with_the_same_figures(client, world):
    client.force_login(world.leader)
    with patch.object(printing, "typeset", wraps=printing.typeset) as typeset:
        pdf = client.get(reverse("industry:portrait_report", args=[CHAIN, "pdf"]))
    assert pdf.content.startswith(b"%PDF")
    drawn = [part for part in typeset.call_args.args[1]["parts"] if part["svg"]]
    assert [part["title"] for part in drawn] == ["走势：营业收入", "环节结构"]
    assert ">5.64<" in drawn[0]["svg"] and ">2025<" in drawn[0]["svg"]
    assert drawn[0]["under"].startswith("图：营业收入（亿元），")
    book = load_workbook(BytesIO(client.get(reverse("industry:portrait_report", args=[CHAIN, "xlsx"])).content))
    figures = {row[0]: row for row in book["主要指标"].iter_rows(values_only=True) if row[0]}
    assert figures["营业收入"][1:5] == (2025, 56400, "万元", 51380)
    assert figures["营业收入"][7:11] == (3, 4, 5, 80)
    assert {row[1]: row[3] for row in book["环节结构"].iter_rows(values_only=True, min_row=8)}["碳纤维"] == 50100
    assert client.get(reverse("industry:portrait_report", args=[CHAIN, "exe"])).status_code == 404


def test_another_zone_has_its_own_portrait_and_finds_no_record_of_this_one(client, world):
    mine = ZoneChain.objects.create(
        zone=world.zone,
        key="ours",
        version=1,
        text="ours: {}",
        state=EditionState.DRAFT,
        made_by=world.keeper,
        made_at=clock.now(),
    )
    theirs = see(client, world, "stranger", "portrait", CHAIN)
    assert "示例雾凇" not in theirs
    assert "还没有企业确认落在这条链上" in theirs
    rows = traces.trace(world.stranger, world.other, CHAIN, "revenue", 2025)
    assert (rows.total, rows.known, rows.rows.count()) == (None, 0, 0)
    with pytest.raises(NotFound):
        page.portrait(world.stranger, world.zone, CHAIN, {})
    for name, args in (
        ("portrait", [mine.key]),
        ("portrait_rows", [CHAIN, "nothing"]),
        ("portrait_firms", [CHAIN, "x"]),
    ):
        assert client.get(reverse(f"industry:{name}", args=args)).status_code == 404
    client.force_login(world.member)
    assert client.get(reverse("industry:portrait", args=[CHAIN])).status_code == 404
