"""Rulebooks that wait for a zone: filled in the browser, used there and nowhere else; who may see and write them."""

import re
from datetime import date

import pytest
from django.urls import reverse

from gaoxin.apps.cases.tests.world import person
from gaoxin.apps.enterprises.ladder_states import Reach
from gaoxin.apps.enterprises.models import LadderStanding
from gaoxin.apps.enterprises.queries.ladders.books import books_of, ready_for
from gaoxin.apps.enterprises.queries.ladders.page import ladder_page
from gaoxin.apps.enterprises.services.ladders.assessing import assess_zone
from gaoxin.apps.policies.library_states import RuleState
from gaoxin.apps.policies.models import RuleVersion
from gaoxin.apps.policies.queries.library.rulebooks import beginning, lines, may_be_stated
from gaoxin.apps.policies.queries.library.rules import read_rule
from gaoxin.apps.policies.services.library import rulebooks
from gaoxin.apps.policies.tests.library_world import NOW, TODAY, WAN, build, firm
from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.states import Level, Role
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Job

pytestmark = pytest.mark.django_db

GIANT = "provincial_technology_giant"
TITLE = "省级科技小巨人企业"
EXAMPLES = """  examples:
    passing:
      - {name: 一, on: 2026-03-02, unit: 万元, facts: {研发费用: 500}}
      - {name: 二, on: 2026-03-02, unit: 万元, facts: {研发费用: 600}}
      - {name: 三, on: 2026-03-02, unit: 万元, facts: {研发费用: 700}}
    failing:
      - {name: 四, on: 2026-03-02, unit: 万元, facts: {研发费用: 1}, fails: [C1]}
      - {name: 五, on: 2026-03-02, unit: 万元, facts: {研发费用: 2}, fails: [C1]}
      - {name: 六, on: 2026-03-02, unit: 万元, facts: {研发费用: 3}, fails: [C1]}
"""


def giant(least: int = 100, since: str = "2026-03-02") -> str:
    """省级科技小巨人 as a zone might state it: research spending of at least so many 万元."""
    text = beginning(package_rulebooks()[GIANT], TODAY).replace("2026-03-02", since)
    begun = text.replace("name: 高新技术企业证书有效", "name: 研发费用达标")
    return begun.replace("test: 高新技术企业证书有效", f"test: 研发费用 >= {least} 万元") + EXAMPLES


@pytest.fixture
def world():
    with clock.at(NOW):
        yield build()


def published(world, text: str = "") -> RuleVersion:
    rulebooks.save_rulebook(world.officer, world.zone, GIANT, text or giant())
    return rulebooks.publish_rulebook(world.officer, world.zone, GIANT, "按省科技厅现行办法填写")


def code(refused: pytest.ExceptionInfo[Refusal]) -> str:
    return refused.value.problems[0].code


def test_every_rulebook_that_may_be_stated_begins_with_a_text_that_can_be_read():
    stated = [book for book in package_rulebooks().values() if may_be_stated(book, TODAY)]
    assert {book.kind for book in stated} == {"qualification", "cultivation", "title"}
    for book in stated:
        read = read_rule(beginning(book, max(TODAY, book.valid_from)))
        assert read.book is not None, (book.key, read.problems)
        assert (read.book.key, read.book.title) == (book.key, book.title)
        assert read.ready is not bool(book.pending), book.key


def test_a_filled_rulebook_changes_the_verdict_in_its_zone_and_nowhere_else(world):
    other = Zone.objects.create(code="other", name="另一高新区", level=Level.ZONE)
    abroad = firm(other, "丁", rd_expense=200 * WAN, average_staff=20)
    elsewhere = person("elsewhere", other, Role.LEADER)

    def reach(user, enterprise):
        steps = [step for climb in ladder_page(user, enterprise.pk).climbs for step in climb.steps]
        return next(step.reach for step in steps if step.rung.title == TITLE)

    assert reach(world.leader, world.firms["甲"]) is None
    published(world)
    assert reach(world.leader, world.firms["甲"]) is Reach.MET
    assert reach(world.leader, world.firms["乙"]) in (Reach.NEARLY, Reach.FAR)
    assert reach(elsewhere, abroad) is None
    for zone in (world.zone, other):
        assess_zone(zone)
    kept = LadderStanding.objects.filter(book=GIANT)
    assert {row.enterprise_id for row in kept} == {one.pk for one in world.firms.values()}
    assert kept.get(enterprise=world.firms["甲"].pk).reach == Reach.MET
    assert kept.get(enterprise=world.firms["乙"].pk).failed == ["C1"]


def test_the_zone_is_judged_anew_after_publishing_and_what_is_ready_is_kept(world):
    published(world)
    assert Job.objects.filter(kind="enterprises.assess_ladders").count() == 1
    assert ready_for(world.zone.pk, TODAY) is ready_for(world.zone.pk, TODAY)
    assert books_of(world.zone.pk)[GIANT] is books_of(world.zone.pk)[GIANT]


def test_a_next_version_takes_over_on_its_day(world):
    published(world)
    rulebooks.save_rulebook(world.officer, world.zone, GIANT, giant(300, "2026-04-01"))
    rulebooks.publish_rulebook(world.officer, world.zone, GIANT, "提高门槛")
    first, second = RuleVersion.objects.filter(key=GIANT).order_by("version")
    assert (first.state, first.valid_until) == (RuleState.ENDED, date(2026, 3, 31))
    assert second.state == RuleState.PUBLISHED
    assert "100 万元" in books_of(world.zone.pk)[GIANT].clauses[0].expression.root.spot.text
    with clock.at("2026-04-01T09:00"):
        assert "300 万元" in books_of(world.zone.pk)[GIANT].clauses[0].expression.root.spot.text


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ((f"title: {TITLE}", "title: 高新技术企业"), "library.rulebook_other_head"),
        (("kind: qualification", "kind: credit"), "library.rulebook_other_head"),
        (("valid_from: 2026-03-02", "valid_from: 2017-12-31"), "library.rulebook_outside_its_days"),
        (("C1", "条件 一"), "library.rulebook_condition_id"),
        (("研发费用 >= 100", "研发经费 >= 100"), "library.rule_not_readable"),
        ((f"{GIANT}:", "other_giant:"), "library.rule_one_entry"),
        ((EXAMPLES, ""), "library.rule_not_readable"),
    ],
)
def test_what_does_not_fit_the_shipped_rulebook_is_not_published(world, change, expected):
    with pytest.raises(Refusal) as refused:
        published(world, giant().replace(*change))
    assert code(refused) == expected
    assert RuleVersion.objects.get(key=GIANT).state == RuleState.DRAFT
    assert books_of(world.zone.pk)[GIANT].pending


def test_publishing_asks_for_a_reason(world):
    rulebooks.save_rulebook(world.officer, world.zone, GIANT, giant())
    with pytest.raises(Refusal) as refused:
        rulebooks.publish_rulebook(world.officer, world.zone, GIANT, " ")
    assert code(refused) == "library.say_why"
    assert RuleVersion.objects.get(key=GIANT).state == RuleState.DRAFT


def test_the_list_marks_what_waits_and_what_the_zone_states(world, client):
    client.force_login(world.leader)
    page = client.get(reverse("policies:rulebooks"), {"pending": "1"}).content.decode()
    assert "省级科技小巨人" in page
    assert "高新技术企业2016" not in page
    published(world)
    page = client.get(reverse("policies:rulebooks"), {"pending": "1"}).content.decode()
    assert reverse("policies:rulebook", args=[GIANT]) not in page
    page = client.get(reverse("policies:rulebooks"), {"stated": "1", "sort": "-id"}).content.decode()
    assert reverse("policies:rulebook", args=[GIANT]) in page
    rows = {row.pk: row for row in lines(world.leader, world.zone, TODAY)}
    assert set(rows) == set(package_rulebooks())
    assert [key for key, row in rows.items() if row.stated] == [GIANT]


def test_the_editor_saves_counts_and_publishes(world, client):
    client.force_login(world.officer)
    assert "待补" in client.get(reverse("policies:rulebook", args=[GIANT])).content.decode()
    address = reverse("policies:edit_rulebook", args=[GIANT])
    assert "谁会符合" in client.get(address).content.decode()
    page = client.post(reverse("policies:check_rulebook", args=[GIANT]), {"text": giant()}).content.decode()
    assert "<b data-met>2</b>" in page
    assert "没有错误" in page
    wrong = giant().replace("研发费用 >=", "研发经费 >=")
    page = client.post(reverse("policies:check_rulebook", args=[GIANT]), {"text": wrong}).content.decode()
    assert re.search(r'data-line="\d+"', page)
    assert client.post(address, {"text": giant(), "why": "按现行办法填写"}).status_code == 302
    second = client.post(address, {"text": giant(300), "seen": ""})
    assert second.status_code == 422, "begun before the first draft was kept"
    assert "300" not in RuleVersion.objects.get(key=GIANT).text
    publish = reverse("policies:publish_rulebook", args=[GIANT])
    page = client.get(address).content.decode()
    assert page.count('name="why"') == 1
    assert page.index(f'action="{publish}"') < page.index('id="rule-why"'), "the reason goes with the button beside it"
    assert client.post(publish, {"why": ""}).status_code == 422
    sent = client.post(reverse("policies:publish_rulebook", args=[GIANT]), {"why": "按现行办法填写"})
    assert sent.url == reverse("policies:rulebook", args=[GIANT])
    page = client.get(sent.url).content.decode()
    assert "研发费用达标" in page
    kept = RuleVersion.objects.get(key=GIANT)
    assert client.get(reverse("policies:rule_version", args=[kept.pk])).status_code == 200


def test_for_a_title_no_enterprises_are_counted(world, client):
    client.force_login(world.officer)
    title = next(book for book in package_rulebooks().values() if book.kind == "title" and may_be_stated(book, TODAY))
    page = client.get(reverse("policies:edit_rulebook", args=[title.key])).content.decode()
    assert "没有错误" in page
    assert "谁会符合" not in page


def test_an_enterprise_becomes_an_example_and_a_draft_is_thrown_away(world, client):
    client.force_login(world.officer)
    rulebooks.save_rulebook(world.officer, world.zone, GIANT, giant().replace(EXAMPLES, ""))
    address = reverse("policies:rulebook_example", args=[GIANT, world.firms["甲"].pk])
    assert client.post(address).status_code == 302
    assert "研发费用: [200]" in RuleVersion.objects.get(key=GIANT).text
    client.post(reverse("policies:drop_rulebook", args=[GIANT]))
    assert not RuleVersion.objects.exists()


def test_others_do_not_write_and_outsiders_do_not_see(world, client):
    client.force_login(world.treasurer)
    assert client.get(reverse("policies:rulebooks")).status_code == 200
    assert client.post(reverse("policies:edit_rulebook", args=[GIANT]), {"text": giant()}).status_code == 422
    assert client.get(reverse("policies:rulebook", args=["credit_risk_a"])).status_code == 200
    client.force_login(world.officer)
    assert client.get(reverse("policies:edit_rulebook", args=["credit_risk_a"])).status_code == 404
    client.force_login(world.member)
    for address in (reverse("policies:rulebooks"), reverse("policies:rulebook", args=["credit_risk_a"])):
        assert client.get(address).status_code == 404
    client.logout()
    assert client.get(reverse("policies:rulebooks")).status_code in (302, 404)
    assert RuleVersion.objects.count() == 0
