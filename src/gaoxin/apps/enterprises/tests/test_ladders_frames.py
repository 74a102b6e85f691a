"""Facts of rules for one enterprise and for a zone: from the registry, from titles, from what is stated."""

from datetime import date

from gaoxin.apps.enterprises.frames.rules import KEY, record_of, records, records_frame
from gaoxin.apps.enterprises.ladder_states import StatementState
from gaoxin.apps.enterprises.models import Enterprise, HeldTitle, StatedFact, TitleRoll, YearlyFacts
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.enterprises.tests.world import World
from gaoxin.kernel.periods import Grain, Period
from gaoxin.web import clock

DAY = date(2026, 5, 6)
LAST = Period(Grain.YEAR, 2025)
HELD = ("高新技术企业证书有效", None)


def common(enterprise: Enterprise) -> dict[str, object]:
    return {
        "enterprise": enterprise,
        "zone_id": enterprise.zone_id,
        "organisation_id": enterprise.organisation_id,
        "origin": Origin.REPORT,
        "entered_at": clock.now(),
    }


def state(enterprise: Enterprise, fact: str, how: str = StatementState.CONFIRMED, **value: object) -> None:
    StatedFact.objects.create(**{**common(enterprise), "fact": fact, "as_of": DAY, "state": how, **value})


def hold(enterprise: Enterprise, issued: date, until: date, how: str = StatementState.CONFIRMED) -> HeldTitle:
    title = {"title": "高新技术企业", "issued_on": issued, "valid_until": until, "state": how}
    return HeldTitle.objects.create(**{**common(enterprise), **title})


def test_figures_of_years_and_what_the_record_says(world: World):
    firm = world.firms[0]
    YearlyFacts.objects.filter(enterprise=firm, year=2025).update(
        technical_staff=12, invention_patents=2, utility_models=3, market_share="12.5"
    )
    found = record_of(firm, DAY).values
    assert found["销售收入", LAST] == 8_200_000_000
    assert found["研发费用", Period(Grain.YEAR, 2023)] == 250_000_000
    assert found["科技人员数", LAST] == 12
    assert found["主导产品市场占有率", LAST] == 125_000, "percent in ten-thousandths"
    assert found["成立日期", None] == date(2012, 4, 9)
    assert found["行业代码", None] == "3451"
    assert found["Ⅰ类知识产权数", None] == 2
    assert ("Ⅱ类知识产权数", None) not in found, "designs and copyrights are not known"
    assert ("职工总数", LAST) not in found
    assert HELD not in found


def test_confirmed_goes_before_stated_and_stated_before_the_registry(world: World):
    firm = world.firms[0]
    YearlyFacts.objects.filter(enterprise=firm, year=2025).update(invention_patents=2)
    key = "class_one_rights"
    assert record_of(firm, DAY).values["Ⅰ类知识产权数", None] == 2
    state(firm, key, StatementState.STATED, number=5)
    assert record_of(firm, DAY).values["Ⅰ类知识产权数", None] == 5
    assert record_of(firm, DAY, confirmed=True).values["Ⅰ类知识产权数", None] == 2
    state(firm, key, StatementState.CONFIRMED, number=3)
    assert record_of(firm, DAY).values["Ⅰ类知识产权数", None] == 3
    assert record_of(firm, date(2026, 5, 5)).values["Ⅰ类知识产权数", None] == 2, "not known before its day"


def test_title_is_valid_from_issue_to_its_last_day(world: World):
    firm, other = world.firms[:2]
    hold(firm, date(2023, 10, 16), date(2026, 10, 15))
    for day, valid in ((date(2026, 10, 15), True), (date(2026, 10, 16), False), (date(2023, 10, 15), False)):
        assert record_of(firm, day).values[HELD] is valid
    hold(other, date(2024, 1, 1), date(2027, 1, 1), StatementState.STATED)
    assert HELD not in record_of(other, DAY).values, "a title that nobody confirmed proves nothing"


def test_complete_roll_says_who_does_not_hold_a_title(world: World):
    hold(world.firms[0], date(2024, 10, 16), date(2027, 10, 15))
    roll = {"title": "高新技术企业", "complete_on": DAY, "source_note": "公告名单", "entered_at": clock.now()}
    TitleRoll.objects.create(zone=world.zone, **roll)
    found = dict(records(records_frame(world.zone, DAY).to_native()))
    assert found[world.firms[0].pk].values[HELD] is True
    assert [found[firm.pk].values[HELD] for firm in world.firms[1:]] == [False] * 5


def test_frame_of_a_zone_says_the_same_as_each_record(world: World):
    hold(world.firms[1], date(2024, 10, 16), date(2027, 10, 15))
    state(world.firms[2], "key_field", truth=True)
    frame = records_frame(world.zone, DAY).to_native()
    assert frame[KEY].to_list() == sorted(firm.pk for firm in world.firms)
    for key, record in records(frame):
        firm = next(firm for firm in world.firms if firm.pk == key)
        assert record_of(firm, DAY) == record


def test_what_is_taken_for_granted_gives_way_to_what_is_stated(world: World):
    firm = world.firms[0]
    fact = ("境内注册居民企业", None)
    assert record_of(firm, DAY).values[fact] is True
    state(firm, "resident_enterprise", truth=False)
    assert record_of(firm, DAY).values[fact] is False


def test_only_wanted_columns_are_read(world: World):
    state(world.firms[2], "key_field", truth=True)
    frame = records_frame(world.zone, DAY, wanted=["销售收入_2025", "属于重点支持领域"]).to_native()
    assert frame.columns == [KEY, "销售收入_2025", "属于重点支持领域"]
    one = records_frame(world.zone, DAY, keys=[world.firms[2].pk], wanted=["销售收入_2025"]).to_native()
    assert one.rows() == [(world.firms[2].pk, 46_000_000_000)]
