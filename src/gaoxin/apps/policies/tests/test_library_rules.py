"""The rule editor: mistakes in a text, who would qualify, versions that are published once their examples hold."""

from datetime import date

import pytest
from django.urls import reverse

from gaoxin.apps.policies.library_states import RuleState
from gaoxin.apps.policies.models import RuleVersion
from gaoxin.apps.policies.queries.library.examples import with_example
from gaoxin.apps.policies.queries.library.qualifying import who_qualifies
from gaoxin.apps.policies.queries.library.rules import facts, published_rulebooks, read_rule, template_of
from gaoxin.apps.policies.services.library import clauses, rules
from gaoxin.apps.policies.tests.library_world import NOW, TODAY, WAN, build, clause_of, rule_of, upper_policy
from gaoxin.engines.expressions.findings import State
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with clock.at(NOW):
        yield build()


@pytest.fixture
def clause(world):
    return clause_of(world, upper_policy(world))


def code(refused: pytest.ExceptionInfo[Refusal]) -> str:
    return refused.value.problems[0].code


def test_a_new_rule_begins_with_a_text_whose_conditions_can_be_read(clause):
    read = read_rule(template_of(clause, TODAY))
    assert read.book is not None
    assert read.book.key == f"clause_{clause.pk}"
    assert [problem.code for problem in read.problems] == ["rulebook.too_few_examples"]
    assert not read.ready


def test_who_qualifies_is_counted_with_what_keeps_the_others_out(world, clause):
    book = read_rule(rule_of(clause)).book
    found = who_qualifies(world.zone, book, TODAY, cap=None)
    assert (found.total, found.met, found.failed, found.unknown) == (3, 1, 1, 1)
    assert [(line.id, line.failed, line.only, line.unknown) for line in found.conditions] == [
        ("C1", 1, 1, 0),
        ("C2", 0, 0, 1),
    ]
    assert found.cost == (20 * WAN, 50 * WAN)
    assert {(one.name, one.state) for one in found.sample} == {
        ("甲示例公司", State.MET),
        ("乙示例公司", State.FAILED),
        ("丙示例公司", State.UNKNOWN),
    }
    assert next(one.missing for one in found.sample if one.state is State.UNKNOWN) == ("职工总数",)


def test_the_cap_of_the_clause_holds_in_the_cost(world, clause):
    book = read_rule(rule_of(clause)).book
    assert who_qualifies(world.zone, book, TODAY, cap=15 * WAN).cost == (15 * WAN, 30 * WAN)


def test_a_rule_is_published_and_found_on_its_days(world, clause):
    clauses.publish_clause(world.officer, clause.pk)
    rules.save_rule(world.officer, clause.pk, rule_of(clause))
    assert published_rulebooks(world.zone, TODAY) == {}
    kept = rules.publish_rule(world.officer, clause.pk)
    assert (kept.state, kept.version, kept.published_by) == (RuleState.PUBLISHED, 1, world.officer)
    assert [book.id for book in published_rulebooks(world.zone, TODAY)[clause.pk]] == ["示例研发补助2026"]
    assert published_rulebooks(world.zone, date(2026, 3, 1)) == {}


def test_the_rule_of_a_clause_that_is_not_public_is_not_used(world, clause):
    rules.save_rule(world.officer, clause.pk, rule_of(clause))
    rules.publish_rule(world.officer, clause.pk)
    assert published_rulebooks(world.zone, TODAY) == {}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("研发费用 >= 100 万元", "研发经费 >= 100 万元"), "library.rule_not_readable"),
        (("研发费用: 500, 职工总数: 10", "研发费用: 50, 职工总数: 10"), "library.rule_not_readable"),
        (("      - {name: 三, on: 2026-03-02, unit: 万元, facts: {研发费用: 700, 职工总数: 30}}\n", ""), None),
        (("clause_", "other_"), "library.rule_one_entry"),
    ],
)
def test_a_rule_with_a_mistake_or_an_example_that_does_not_hold_is_not_published(world, clause, change, expected):
    rules.save_rule(world.officer, clause.pk, rule_of(clause).replace(*change))
    with pytest.raises(Refusal) as refused:
        rules.publish_rule(world.officer, clause.pk)
    assert code(refused) == (expected or "library.rule_not_readable")
    assert RuleVersion.objects.get(clause=clause).state == RuleState.DRAFT


def test_a_next_version_ends_the_one_before_and_rewrites_nothing(world, clause):
    rules.save_rule(world.officer, clause.pk, rule_of(clause))
    first = rules.publish_rule(world.officer, clause.pk)
    rules.save_rule(world.officer, clause.pk, rule_of(clause, 200, "2026-03-02"))
    with pytest.raises(Refusal) as refused:
        rules.publish_rule(world.officer, clause.pk, "提高门槛")
    assert code(refused) == "library.rule_begins_in_the_past"
    rules.save_rule(world.officer, clause.pk, rule_of(clause, 200, "2026-04-01"))
    with pytest.raises(Refusal) as refused:
        rules.publish_rule(world.officer, clause.pk)
    assert code(refused) == "library.say_why"
    second = rules.publish_rule(world.officer, clause.pk, "提高门槛")
    first.refresh_from_db()
    assert (first.state, first.valid_until) == (RuleState.ENDED, date(2026, 3, 31))
    assert (second.version, second.valid_from, second.why) == (2, date(2026, 4, 1), "提高门槛")


def test_two_who_edit_at_once_do_not_overwrite_each_other(world, clause):
    kept = rules.save_rule(world.officer, clause.pk, rule_of(clause))
    seen = rules.mark_of(kept.text)
    rules.save_rule(world.officer, clause.pk, rule_of(clause, 200), seen=seen)
    with pytest.raises(Refusal) as refused:
        rules.save_rule(world.officer, clause.pk, rule_of(clause, 300), seen=seen)
    assert code(refused) == "library.rule_changed_meanwhile"
    assert "200 万元" in RuleVersion.objects.get(clause=clause).text


def test_an_enterprise_becomes_an_example_that_holds(world, clause):
    text = (
        template_of(clause, TODAY)
        .replace("高新技术企业证书有效", "研发费用达标")
        .replace('test: "研发费用达标"', "test: 研发费用 >= 100 万元")
    )
    for name, expected in [("甲", State.MET), ("丙", State.MET), ("乙", State.FAILED)]:
        book = read_rule(text).book
        text, state = with_example(text, book, world.zone, world.firms[name].pk, TODAY)
        assert state is expected
    assert "研发费用: [200]" in text
    assert "fails: [C1]" in text
    codes = [problem.code for problem in read_rule(text).problems]
    assert codes == ["rulebook.too_few_examples", "rulebook.too_few_examples"]


def test_an_enterprise_of_which_too_little_is_known_is_no_example(world, clause):
    text = rule_of(clause)
    book = read_rule(text).book
    same, state = with_example(text, book, world.zone, world.firms["丙"].pk, TODAY)
    assert (same, state) == (text, State.UNKNOWN)


def test_facts_are_found_by_a_part_of_their_name():
    found, count = facts("研发费用")
    assert found[0].name == "研发费用"
    assert found[0].insert == "研发费用 >= 0 万元"
    assert count >= 2
    assert facts("没有的名字") == ([], 0)


def test_the_editor_counts_anew_for_the_text_as_it_is_typed(world, clause, client):
    client.force_login(world.officer)
    address = reverse("policies:check_rule", args=[clause.pk])
    page = client.post(address, {"text": rule_of(clause)}).content.decode()
    assert "<b data-met>1</b>" in page
    assert "没有错误" in page
    page = client.post(address, {"text": rule_of(clause, 40)}).content.decode()
    assert "<b data-met>2</b>" in page
    page = client.post(address, {"text": rule_of(clause).replace("研发费用 >=", "研发经费 >=")}).content.decode()
    assert "第 13 行" in page
    assert RuleVersion.objects.count() == 0


def test_the_public_reads_the_conditions_in_words(world, clause, client):
    clauses.publish_clause(world.officer, clause.pk)
    rules.save_rule(world.officer, clause.pk, rule_of(clause))
    rules.publish_rule(world.officer, clause.pk)
    page = client.get(reverse("policies:clause", args=[clause.policy_id, "第六条"])).content.decode()
    assert "职工不少于十人" in page
    assert "编写规则" not in page


def test_the_page_saves_a_draft_and_publishes_it(world, clause, client):
    client.force_login(world.officer)
    address = reverse("policies:rule", args=[clause.pk])
    assert "谁会符合" in client.get(address).content.decode()
    assert client.post(address, {"text": rule_of(clause)}).status_code == 302
    wrong = client.post(reverse("policies:publish_rule", args=[clause.pk]), {"why": ""})
    assert wrong.status_code == 302
    assert RuleVersion.objects.get(clause=clause).state == RuleState.PUBLISHED


def test_another_department_does_not_write_rules(world, clause, client):
    client.force_login(world.treasurer)
    assert client.get(reverse("policies:rule", args=[clause.pk])).status_code == 422
    assert client.post(reverse("policies:rule", args=[clause.pk]), {"text": rule_of(clause)}).status_code == 422
    assert RuleVersion.objects.count() == 0
