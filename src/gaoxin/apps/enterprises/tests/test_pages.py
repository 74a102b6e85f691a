"""Pages of the registry for the zone's staff: what they show, to whom, and how many questions they ask."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.models import Enterprise, FactException, YearlyFacts
from gaoxin.apps.enterprises.services.contacts import Reach, set_contact
from gaoxin.apps.enterprises.services.facts import record_facts
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.states import ContactRole
from gaoxin.apps.enterprises.tests.world import see, send
from gaoxin.apps.zones.models import OrganisationName
from gaoxin.web.scope import acting_as

TABS = ("record", "years", "names", "contacts", "changes", "visit", "size")


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("user", ["officer", "leader", "auditor", "viewer"])
def test_staff_of_the_zone_and_of_the_level_above_read_every_tab(client, world, user, tab):
    assert "示例北斗轴承有限公司" in see(client, world, user, tab, world.firms[0].pk)


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("user", ["stranger", "member", "neighbour"])
def test_the_zones_file_is_not_found_by_others(client, world, user, tab):
    see(client, world, user, tab, world.firms[0].pk, expect=404)


def test_the_list_shows_figures_in_wan_and_says_what_is_unknown(client, world):
    text = see(client, world, "officer", "registry")
    assert "共 6 条" in text
    assert text.index("示例雾凇碳纤维有限公司") < text.index("示例北斗轴承有限公司")
    assert "46,000" in text
    assert text.count("模拟数据") >= 6
    for missing in ("待核（缺：营业收入）", "待核（缺：划型数据）", "待核（缺：成立日期）"):
        assert missing in text


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?size=large", ["雾凇"]),
        ("?size=small", ["北斗", "松江", "龙潭"]),
        ("?industry=65", ["松江"]),
        ("?revenue_from=8200", ["雾凇", "北斗"]),
        ("?revenue_to=700", ["龙潭"]),
        ("?founded_from=2018-09-01&founded_to=2020-12-31", ["松江", "船营"]),
        ("?status=revoked", []),
        ("?coding=suggested", []),
    ],
)
def test_filters_in_the_address_narrow_the_list(client, world, query, names):
    text = see(client, world, "officer", "registry", query=query)
    found = {short for short in ("北斗", "松江", "雾凇", "龙潭", "船营", "昌邑") if f"示例{short}" in text}
    assert found == set(names)


def test_an_export_holds_the_filtered_rows_with_plain_numbers(client, world):
    client.force_login(world.officer)
    answer = client.get(reverse("enterprises:registry") + "?size=large&cols=name&cols=revenue&export=csv")
    lines = answer.content.decode().splitlines()
    assert lines[-1] == "示例雾凇碳纤维有限公司,46000"


@pytest.mark.parametrize("query", ["", "?size=small&sort=founded", "?revenue_from=1&industry=34"])
def test_the_list_asks_as_much_whatever_the_role_or_filter(client, world, query, django_assert_max_num_queries):
    counts = set()
    for user in ("officer", "leader", "auditor", "viewer"):
        client.force_login(getattr(world, user))
        client.get(reverse("enterprises:registry") + query)
        with django_assert_max_num_queries(40) as asked:
            client.get(reverse("enterprises:registry") + query)
        rows = [
            one
            for one in asked.captured_queries
            if "enterprises_enterprise" in one["sql"] and "proposal" not in one["sql"]
        ]
        counts.add(len(rows))
    assert counts == {2}  # how many, and which


def test_many_rows_are_published_after_a_preview_that_says_what_becomes_public(client, world):
    keys = [world.firms[0].pk, world.firms[1].pk]
    text = send(client, world, "officer", "registry", expect=200, action="publish", row=keys)
    assert "看不到年度数据和联系方式" in text
    assert not Enterprise.objects.filter(published=True).exists()
    send(client, world, "officer", "registry", action="publish", row=keys, confirm="yes")
    assert sorted(Enterprise.objects.filter(published=True).values_list("pk", flat=True)) == keys


def test_those_who_only_read_are_offered_no_changes(client, world):
    for name, args in (("registry", []), ("record", [world.firms[0].pk]), ("years", [world.firms[0].pk])):
        text = see(client, world, "leader", name, *args)
        assert not [words for words in ("登记企业", "修改基本情况", ">修改<", "核实</button>") if words in text]
    see(client, world, "leader", "edit", world.firms[0].pk, expect=404)


def test_every_number_of_the_year_table_opens_its_source(client, world):
    text = see(client, world, "officer", "years", world.firms[0].pk)
    address = reverse("enterprises:figure", args=[world.firms[0].pk, 2025, "revenue"])
    assert f'hx-get="{address}"' in text
    assert "各年都没有的：" in text
    panel = see(client, world, "officer", "figure", world.firms[0].pk, 2025, "revenue")
    for words in (
        "8,200",
        "测试用手工数据",
        "企业经营主要业务和其他业务所确认的收入总额",
        "财会〔2019〕6号",
        "统计联网直报",
    ):
        assert words in panel


def test_a_figure_nobody_knows_says_so_and_an_unknown_fact_is_no_page(client, world):
    assert "待核（缺：用地面积）" in see(client, world, "officer", "figure", world.firms[0].pk, 2025, "land")
    see(client, world, "officer", "figure", world.firms[0].pk, 2025, "nonsense", expect=404)


def test_a_figure_is_seen_by_the_enterprise_itself_and_by_no_neighbour(client, world):
    see(client, world, "member", "figure", world.firms[0].pk, 2025, "revenue")
    see(client, world, "neighbour", "figure", world.firms[0].pk, 2025, "revenue", expect=404)


def year_form(row: YearlyFacts, **changed) -> dict[str, object]:
    figures = {"revenue": "8200", "staff": "160", "rd_expense": "420", "total_assets": "9100"}
    return {"seen": row.revision, "state": "reported", "source_note": "年报", **figures, **changed}


def test_a_year_is_corrected_in_the_form_and_empty_fields_stay_unknown(client, world):
    row = YearlyFacts.objects.get(enterprise=world.firms[0], year=2025)
    text = see(client, world, "officer", "edit_year", world.firms[0].pk, 2025)
    assert 'value="8200"' in text
    send(
        client, world, "officer", "edit_year", world.firms[0].pk, 2025, **year_form(row, revenue="8,300", tax_paid="12")
    )
    row.refresh_from_db()
    assert (row.revenue, row.tax_paid, row.land) == (8_300_000_000, 12_000_000, None)


def test_the_year_before_stands_in_an_empty_field(client, world):
    assert "上年 8,200" not in see(client, world, "officer", "edit_year", world.firms[0].pk, 2023)
    YearlyFacts.objects.filter(enterprise=world.firms[0], year=2025).update(revenue=None)
    assert "上年 7,400" in see(client, world, "officer", "edit_year", world.firms[0].pk, 2025)


def test_what_is_wrong_with_a_figure_stands_beside_it_and_nothing_is_saved(client, world):
    row = YearlyFacts.objects.get(enterprise=world.firms[0], year=2025)
    text = send(
        client, world, "officer", "edit_year", world.firms[0].pk, 2025, expect=422, **year_form(row, staff="12.5")
    )  # fmt: skip
    assert "“从业人员数”最多精确到 1人。" in text
    assert YearlyFacts.objects.get(pk=row.pk).revision == 1


def test_a_form_opened_before_somebody_else_saved_is_refused(client, world):
    row = YearlyFacts.objects.get(enterprise=world.firms[0], year=2025)
    first, second = year_form(row, revenue="8300"), year_form(row, revenue="8400")
    send(client, world, "officer", "edit_year", world.firms[0].pk, 2025, **first)
    text = send(client, world, "keeper", "edit_year", world.firms[0].pk, 2025, expect=422, **second)
    assert "您打开之后，officer（示例）" in text
    assert YearlyFacts.objects.get(pk=row.pk).revenue == 8_300_000_000


def test_two_who_edit_the_record_at_once(client, world):
    data = {"legal_name": "示例北斗轴承有限公司", "credit_code": "91990000MA0000001B", "status": "active", "seen": 1}
    data |= {"industry": "3451", "registered_capital": "3000", "founded_on": "2012-04-09", "source_note": "营业执照"}
    send(client, world, "officer", "edit", world.firms[0].pk, **data, address="甲路 1 号")
    text = send(client, world, "keeper", "edit", world.firms[0].pk, expect=422, **data, address="乙路 2 号")
    assert "本次没有保存" in text
    assert Enterprise.objects.get(pk=world.firms[0].pk).address == "甲路 1 号"


def test_a_year_is_verified_by_whoever_keeps_the_figures(client, world):
    see(client, world, "keeper", "years", world.firms[0].pk)
    send(client, world, "officer", "verify", world.firms[0].pk, 2025, seen=1, expect=422)
    send(client, world, "keeper", "verify", world.firms[0].pk, 2025, seen=1, column="revenue")
    assert FactException.objects.get().state == "verified"
    send(client, world, "keeper", "verify", world.firms[0].pk, 2025, seen=1)
    assert YearlyFacts.objects.get(enterprise=world.firms[0], year=2025).state == "verified"


def test_the_brief_for_a_visit_says_what_it_does_how_it_grows_and_what_is_missing(client, world):
    with acting_as(world.officer):
        set_contact(world.officer, world.firms[0].pk, ContactRole.GENERAL, Reach("综合部", "0432-60000000"))
        figures = {"total_profit": Decimal(10)}
        record_facts(world.officer, world.firms[0].pk, 2025, figures, Given("年报"), seen=1)
    text = see(client, world, "officer", "visit", world.firms[0].pk)
    for words in ("滚动轴承制造", "+10.8", "5.12%", "4.88%", "0432-60000000", "2025 年数据缺", "另有"):
        assert words in text
    empty = see(client, world, "officer", "visit", world.firms[5].pk)
    for words in ("待核（缺：联系岗位）", "基本情况缺：统一社会信用代码", "待核（缺：年度数据）"):
        assert words in empty


def test_growth_from_nothing_or_below_is_not_told(client, world):
    YearlyFacts.objects.filter(enterprise=world.firms[0], year=2024).update(revenue=0)
    assert "+10.8" not in see(client, world, "officer", "record", world.firms[0].pk)


def test_the_size_class_is_explained_with_its_floors_and_document(client, world):
    text = see(client, world, "officer", "size", world.firms[0].pk)
    for words in ("国统字〔2017〕213号", "工业划为<strong>小型</strong>", "≥ 1,000", "≥ 40,000"):
        assert words in text
    assert "待核（缺：营业收入）" in see(client, world, "officer", "size", world.firms[4].pk)


def test_an_enterprise_is_registered_named_and_reached(client, world):
    send(client, world, "officer", "register", legal_name="示例新设公司", credit_code="", source_note="企业来信")
    made = Enterprise.objects.get(organisation__legal_name="示例新设公司")
    assert made.source_note == "企业来信"
    text = send(
        client, world, "officer", "register", expect=422, legal_name="某", credit_code="91990000MA0000001B",
        source_note="来信",
    )  # fmt: skip
    assert "企业库里已经有“示例北斗轴承有限公司”。" in text
    send(client, world, "officer", "add_name", made.pk, name="新设厂", kind="former", valid_to="2020-01-01")
    assert OrganisationName.objects.get().valid_to == date(2020, 1, 1)
    send(client, world, "officer", "contact", made.pk, "general", seen=0, phone="0432-1")
    assert "0432-1" in see(client, world, "officer", "contacts", made.pk)
    see(client, world, "officer", "contact", made.pk, "nobody", expect=404)


def test_a_value_without_a_source_is_refused(client, world):
    text = send(client, world, "officer", "register", expect=422, legal_name="示例新设公司", credit_code="")
    assert "没有写数据从哪里来。" in text


def test_a_parent_is_written_down_with_its_share(client, world):
    send(
        client, world, "officer", "parent", world.firms[0].pk, seen=1, parent_name="示例控股集团", parent_share="51",
        source_note="工商登记",
    )  # fmt: skip
    text = see(client, world, "officer", "record", world.firms[0].pk)
    assert "示例控股集团（持股 51%）" in text


def test_parks_are_listed_with_their_enterprises(client, world):
    text = see(client, world, "officer", "premises")
    assert "示例产业园" in text
    send(client, world, "officer", "new_premises", name="示例大厦", kind="building")
    park = world.firms[0].premises_id
    send(client, world, "officer", "change_premises", park, name="示例科技园", kind="park")
    assert "示例科技园" in see(client, world, "officer", "premises")
    see(client, world, "stranger", "change_premises", park, expect=404)


def test_an_unconfirmed_industry_is_suggested_from_what_the_enterprise_makes(client, world):
    confirmed = see(client, world, "officer", "edit", world.firms[0].pk)
    assert "建议" not in confirmed.split("<main")[1]
    assert '<option value="3451">3451 滚动轴承制造</option>' in confirmed
    Enterprise.objects.filter(pk=world.firms[0].pk).update(industry="", industry_state="")
    assert "建议 3451 滚动轴承制造（把握" in see(client, world, "officer", "edit", world.firms[0].pk)


def test_history_tells_parts_persons_and_reasons(client, world):
    with acting_as(world.officer):
        record_facts(world.officer, world.firms[0].pk, 2025, {"revenue": Decimal(8300)}, Given("年报"), seen=1)
    text = see(client, world, "officer", "changes", world.firms[0].pk)
    for words in ("2025 年数据 ·", "officer（示例）", "<del>8,200 万元</del> <ins>8,300 万元</ins>"):
        assert words in text
