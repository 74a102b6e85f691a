"""A changed rule beside the present one on the zone's own enterprises, with ranges where facts are unknown."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from gaoxin.apps.policies.frames.qualifying import Share
from gaoxin.apps.policies.models import Estimate
from gaoxin.apps.policies.queries.drafting.estimates import change_of
from gaoxin.apps.policies.services.drafting.estimating import estimate
from gaoxin.apps.policies.services.library import clauses, rules
from gaoxin.apps.policies.tests.library_world import NOW, TODAY, WAN, build, clause_of, rule_of, upper_policy
from gaoxin.engines.expressions.findings import State
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
MET, FAILED, UNKNOWN = State.MET, State.FAILED, State.UNKNOWN


@pytest.fixture
def world():
    with clock.at(NOW):
        yield build()


@pytest.fixture
def clause(world):
    made = clause_of(world, upper_policy(world))
    clauses.publish_clause(world.officer, made.pk)
    rules.save_rule(world.officer, made.pk, rule_of(made))
    rules.publish_rule(world.officer, made.pk)
    return made


def side(result: dict, name: str) -> tuple:
    return tuple(result[name][key] for key in ("met", "possible", "low", "high"))


def test_a_lower_threshold_wins_for_those_it_lets_in(world, clause):
    kept = estimate(world.officer, clause.pk, "降到40万元", rule_of(clause, 40), TODAY)
    assert kept.enterprises == 3
    assert side(kept.result, "before") == (1, 2, 20 * WAN, 50 * WAN)
    assert side(kept.result, "after") == (2, 3, 25 * WAN, 55 * WAN)
    assert kept.result["extra"] == (5 * WAN, 5 * WAN)
    assert [(row["name"], row["change"], row["after_low"]) for row in kept.result["moved"]] == [
        ("乙示例公司", "wins", 5 * WAN)
    ]


def test_a_higher_threshold_loses_for_those_it_shuts_out_and_may_for_the_unknown(world, clause):
    kept = estimate(world.officer, clause.pk, "提到400万元", rule_of(clause, 400), TODAY)
    assert side(kept.result, "after") == (0, 0, 0, 0)
    assert [(row["name"], row["change"], row["missing"]) for row in kept.result["moved"]] == [
        ("甲示例公司", "loses", ()),
        ("丙示例公司", "may_lose", ("职工总数",)),
    ]


def test_a_changed_formula_moves_those_who_qualify_either_way(world, clause):
    kept = estimate(world.officer, clause.pk, "提到两成", rule_of(clause).replace("* 10%", "* 20%"), TODAY)
    assert side(kept.result, "after") == (1, 2, 40 * WAN, 100 * WAN)
    assert [(row["name"], row["change"]) for row in kept.result["moved"]] == [
        ("甲示例公司", "wins"),
        ("丙示例公司", "may_win"),
    ]


def test_a_first_rule_is_compared_with_giving_nothing(world):
    fresh = clause_of(world, upper_policy(world, number="另一份"))
    kept = estimate(world.officer, fresh.pk, "新设", rule_of(fresh), TODAY)
    assert kept.present == ""
    assert side(kept.result, "before") == (0, 0, 0, 0)
    assert [row["change"] for row in kept.result["moved"]] == ["wins", "may_win"]


@pytest.mark.parametrize("text", ["same", "", "clause: [", "甲: {乙: 丙}"])
def test_what_cannot_be_compared_is_refused(world, clause, text):
    with pytest.raises(Refusal):
        estimate(world.officer, clause.pk, "不成", rule_of(clause) if text == "same" else text, TODAY)
    assert Estimate.objects.count() == 0


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Share(FAILED, 0, 0), Share(MET, 5, 5), "wins"),
        (Share(MET, 5, 5), Share(FAILED, 0, 0), "loses"),
        (Share(MET, 5, 5), Share(MET, 5, 5), ""),
        (Share(UNKNOWN, 0, 5), Share(UNKNOWN, 0, 5), ""),
        (Share(FAILED, 0, 0), Share(UNKNOWN, 0, 5), "may_win"),
        (Share(MET, 5, 5), Share(UNKNOWN, 0, 5), "may_lose"),
        (Share(MET, None, None), Share(FAILED, None, None), "loses"),
        (Share(FAILED, None, None), Share(UNKNOWN, None, None), "may_win"),
        (Share(MET, None, None), Share(MET, None, None), ""),
    ],
)
def test_what_a_change_does_to_one_enterprise(before, after, expected):
    assert change_of(before, after) == expected


def test_the_result_is_kept_shown_and_exported(world, clause, client):
    client.force_login(world.officer)
    sent = client.post(
        reverse("policies:estimate", args=[clause.pk]),
        {"title": "降到40万元", "on": "2026-03-02", "proposed": rule_of(clause, 40)},
    )
    kept = Estimate.objects.get()
    assert sent["Location"] == reverse("policies:estimate_result", args=[kept.pk])
    page = client.get(sent["Location"]).content.decode()
    assert "2–3" in page
    assert "乙示例公司" in page
    answer = client.get(reverse("policies:estimate_file", args=[kept.pk]))
    book = load_workbook(BytesIO(answer.content))
    assert [sheet.title for sheet in book] == ["测算结果", "企业名单"]
    assert [cell.value for cell in list(book["测算结果"].rows)[-1]] == ["拟定", 2, 3, 25, 55]
    client.force_login(world.member)
    assert client.get(sent["Location"]).status_code == 404
