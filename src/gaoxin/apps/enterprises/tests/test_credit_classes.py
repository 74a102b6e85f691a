"""Credit classes: three sources and their order, files that are all right or not written, and who never sees them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.imports.tables import Row
from gaoxin.apps.enterprises.models import CreditMonth, CreditOverride, StatedFact
from gaoxin.apps.enterprises.queries.credit import classes
from gaoxin.apps.enterprises.services.credit import importing, overriding, trial
from gaoxin.apps.enterprises.states import Origin
from gaoxin.catalogue.rule_facts import package_rule_facts, rule_vocabulary
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.engines.rules.books import BookKind
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import SYSTEM, acting_as

HEADS = "统一社会信用代码,信用风险类别,得分\n"
UNTIL = date(2026, 7, 31)


def brought(world, text: str, month: date = date(2026, 5, 1)):
    with acting_as(world.keeper):
        return importing.import_classes(world.keeper, world.zone, month, "省级分类.csv", [text.encode()])


def codes(world) -> list[str]:
    return [firm.organisation.credit_code for firm in world.firms[:5]]


def grades(world) -> list[tuple[str, str]]:
    rows = CreditMonth.objects.filter(latest=True).order_by("enterprise")
    return [(row.grade, row.basis) for row in rows]


def test_the_provinces_classes_come_from_a_file(world):
    one, two, three, *_ = codes(world)
    found = brought(world, f"{HEADS}{one},A,12\n{two},B类,\n{three},Ｄ,800\n")
    assert (found.written, found.elsewhere) == (3, 0)
    assert grades(world) == [("A", "province"), ("B", "province"), ("D", "province")]
    assert CreditMonth.objects.get(enterprise=world.firms[0]).document.file_name == "省级分类.csv"
    again = brought(world, f"{HEADS}{one},C,600\n")
    assert again.written == 1
    assert grades(world)[0] == ("C", "province")
    assert CreditMonth.objects.count() == 3


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("123,A,1\n", [("credit.no_code", 2)]),
        ("{0},E,1\n", [("credit.no_class", 2)]),
        ("{0},A,1001\n", [("credit.no_score", 2)]),
        ("{0},A,1\n{0},B,2\n", [("credit.listed_twice", 3)]),
        ("{0},A,1\n{1},甲,-3\n", [("credit.no_class", 3), ("credit.no_score", 3)]),
        ("", [("credit.no_rows", None)]),
    ],
)
def test_of_a_file_with_a_mistake_nothing_is_written(world, rows, told):
    with pytest.raises(Refusal) as refused:
        brought(world, HEADS + rows.format(*codes(world)))
    assert [(one.code, one.place.line) for one in refused.value.problems] == told
    assert not CreditMonth.objects.exists()


def test_a_file_without_the_two_headings_is_told_so():
    with pytest.raises(Refusal, match=r"credit\.no_headings"):
        importing.read_classes([Row(1, ["代码", "等级"]), Row(2, ["1", "A"])], "x.csv")


def test_by_hand_comes_before_the_province_and_ends_by_itself(world):
    one, *_ = codes(world)
    brought(world, f"{HEADS}{one},C,600\n")
    firm = world.firms[0]
    with acting_as(world.officer):
        overriding.override_class(world.officer, firm.pk, "B", "已移出经营异常名录，省级数据未更新", UNTIL)
    assert grades(world) == [("B", "override")]
    with clock.at("2026-08-01T00:10"):
        assert overriding.expire_overrides() == 1
        assert overriding.expire_overrides() == 0
    assert grades(world) == [("C", "province")]
    assert CreditOverride.objects.get().ended_by is None


@pytest.mark.parametrize(
    ("grade", "reason", "until", "code"),
    [
        ("E", "理由", UNTIL, "credit.choose_class"),
        ("B", " ", UNTIL, "credit.reason_needed"),
        ("B", "理由", date(2026, 5, 5), "credit.until_when"),
        ("B", "理由", date(2026, 5, 6) + timedelta(days=367), "credit.until_when"),
    ],
)
def test_a_class_is_set_by_hand_with_a_reason_and_a_last_day_or_not(world, grade, reason, until, code):
    with acting_as(world.officer), pytest.raises(Refusal, match=code):
        overriding.override_class(world.officer, world.firms[0].pk, grade, reason, until)
    assert not CreditOverride.objects.exists()


def test_months_stay_and_what_was_known_goes_on(world):
    one, *_ = codes(world)
    brought(world, f"{HEADS}{one},C,600\n", date(2026, 4, 1))
    with clock.at("2026-05-06T09:00"):
        trial.try_zone(world.zone.pk, SYSTEM)
    months = list(CreditMonth.objects.filter(enterprise=world.firms[0]).order_by("month"))
    assert [(row.month, row.grade, row.latest) for row in months] == [
        (date(2026, 4, 1), "C", False),
        (date(2026, 5, 1), "C", True),
    ]
    assert months[0].trial_grade == ""


FACTS = {
    "属于重点监管行业": False,
    "按时公示年报": True,
    "近一年登记变更次数": 0,
    "列入经营异常名录": False,
    "近两年行政处罚次数": 2,
    "近两年抽查不合格次数": 0,
    "高风险关联企业数": 0,
    "近一年投诉举报次数": 0,
    "列入严重违法失信名单": False,
}


def state(firm, facts: dict[str, object]) -> None:
    keys = {fact.name: key for key, fact in package_rule_facts().items()}
    for name, value in facts.items():
        StatedFact.objects.create(
            enterprise=firm,
            zone=firm.zone,
            organisation=firm.organisation,
            fact=keys[name],
            truth=value if isinstance(value, bool) else None,
            number=None if isinstance(value, bool) else value,
            as_of=date(2026, 5, 1),
            state="confirmed",
            origin=Origin.REPORT,
            source_note="企业信用信息公示系统",
            entered_at=clock.now(),
        )


def test_our_own_trial_says_why_and_without_facts_says_what_is_missing(world):
    firm, other = world.firms[:2]
    state(firm, FACTS)
    assert trial.try_zone(world.zone.pk, SYSTEM) == 1
    row = CreditMonth.objects.get(enterprise=firm)
    assert (row.trial_grade, row.trial_score, row.grade, row.basis) == ("A", 60, "A", "trial")
    assert {"kind": "points", "name": "监管信息（0—350分）", "value": "60分"} in [
        {**one, "value": one.get("value", "").replace(" ", "")} for one in row.reasons
    ]
    unknown = CreditMonth.objects.get(enterprise=other)
    assert (unknown.trial_grade, unknown.grade, unknown.basis) == ("", "", "")
    missing = {one["name"] for one in unknown.reasons if one["kind"] == "missing"}
    assert {"列入严重违法失信名单", "近两年行政处罚次数"} <= missing


def test_a_listed_serious_offender_is_of_the_highest_risk_whatever_else(world):
    state(world.firms[0], {**FACTS, "列入严重违法失信名单": True})
    trial.try_zone(world.zone.pk, SYSTEM)
    assert CreditMonth.objects.get(enterprise=world.firms[0]).trial_grade == "D"


@pytest.mark.parametrize("name", ["member", "neighbour", "viewer", "stranger"])
def test_no_enterprise_nobody_above_and_no_other_zone_sees_a_class(client, world, name):
    one, *_ = codes(world)
    brought(world, f"{HEADS}{one},D,900\n")
    person = getattr(world, name)
    with acting_as(person), pytest.raises(NotFound):
        classes.class_page(person, world.firms[0].pk)
    client.force_login(person)
    for page, args in (("record_credit", [world.firms[0].pk]), ("override_credit_class", [world.firms[0].pk])):
        assert client.get(reverse(f"enterprises:{page}", args=args)).status_code == 404


def test_the_rows_themselves_are_closed_to_enterprises_and_the_public(world):
    one, *_ = codes(world)
    brought(world, f"{HEADS}{one},D,900\n")
    for person in (world.member, world.stranger, None):
        with acting_as(person):
            assert not CreditMonth.objects.exists()
            assert not CreditMonth.pgh_event_model.objects.exists()


def test_no_pages_of_the_enterprise_itself_name_its_class(client, world):
    one, *_ = codes(world)
    brought(world, f"{HEADS}{one},D,900\n")
    client.force_login(world.member)
    for page, args in (("mine", []), ("own", [world.firms[0].pk]), ("own_inspections", [])):
        text = client.get(reverse(f"enterprises:{page}", args=args), follow=True).content.decode()
        assert "信用风险" not in text


def test_no_rulebook_asks_for_a_class_and_there_is_no_fact_that_could(world):
    """Money does not depend on it: a rulebook can only ask for facts, and a class is none."""
    assert [name for name in rule_vocabulary().facts if "信用风险类别" in name or "信用风险等级" in name] == []
    for book in package_rulebooks().values():
        if book.kind is not BookKind.CREDIT:
            assert "信用风险" not in book.title


def test_every_class_has_its_rulebook_in_force_today(world):
    books = [book for book in package_rulebooks().values() if book.kind is BookKind.CREDIT]
    assert sorted(trial.grade_of(book) for book in books if book.in_force(clock.today())) == ["A", "B", "C", "D"]
