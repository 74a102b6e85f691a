"""Policies in the library: taken in, in force at a date, ended by others, reminded of, read by everybody."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from gaoxin.apps.policies import views
from gaoxin.apps.policies.library_states import EdgeKind, PolicyState, Standing
from gaoxin.apps.policies.models import Policy, PolicyReminder
from gaoxin.apps.policies.queries.library import policies as queries
from gaoxin.apps.policies.services.library import clauses, registering
from gaoxin.apps.policies.services.library.reminding import remind
from gaoxin.apps.policies.tests.library_world import NOW, build, clause_of, proposed, upper_policy, written
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.inbox import notices

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with clock.at(NOW):
        yield build()


def code(refused: pytest.ExceptionInfo[Refusal]) -> str:
    return refused.value.problems[0].code


def test_a_policy_of_the_province_is_public_at_once_and_its_clause_is_not(world, client):
    policy = upper_policy(world)
    clause = clause_of(world, policy)
    address = reverse("policies:clause", args=[policy.pk, "第六条"])
    assert client.get(reverse("policies:policy", args=[policy.pk])).status_code == 200
    assert client.get(address).status_code == 404
    clauses.publish_clause(world.officer, clause.pk)
    page = client.get(address).content.decode()
    assert "研发费用达标的企业" in page
    assert "年度预算" not in page


def test_a_policy_of_the_zone_is_not_taken_in_as_published(world):
    with pytest.raises(Refusal) as refused:
        registering.register_policy(world.officer, world.zone, written(world, level="zone"))
    assert code(refused) == "library.zone_policy_is_made"
    assert Policy.objects.count() == 0


def test_a_number_is_kept_once(world):
    upper_policy(world)
    with pytest.raises(Refusal) as refused:
        upper_policy(world, "另一份")
    assert code(refused) == "library.number_kept"
    assert Policy.objects.count() == 1


def test_who_does_not_work_in_the_department_changes_nothing(world):
    policy = upper_policy(world)
    with pytest.raises(Refusal) as refused:
        registering.repeal(world.treasurer, policy.pk, date(2026, 3, 2), "试试")
    assert code(refused) == "library.not_your_policy"
    policy.refresh_from_db()
    assert policy.state == PolicyState.PUBLISHED


def test_what_held_on_a_day_follows_from_the_days(world):
    old = upper_policy(world, "旧", number="甲1号", in_force_until=date(2025, 12, 31))
    new = upper_policy(world, "新", number="甲2号", in_force_from=date(2026, 1, 1))
    registering.repeal(world.officer, new.pk, date(2026, 3, 2), "另有规定")
    everything = queries.library(world.officer, world.zone)

    def held(day):
        return {row.title for row in queries.in_force(everything, day)}

    assert held(date(2025, 1, 31)) == set()
    assert held(date(2025, 2, 1)) == {"旧"}
    assert held(date(2025, 12, 31)) == {"旧"}
    assert held(date(2026, 1, 1)) == {"新"}
    assert held(date(2026, 3, 1)) == {"新"}
    assert held(date(2026, 3, 2)) == set()
    new.refresh_from_db()
    assert queries.standing_of(old) is Standing.EXPIRED
    assert queries.standing_of(new) is Standing.REPEALED
    assert queries.standing_of(new, date(2026, 3, 1)) is Standing.IN_FORCE


def test_the_list_of_a_day_stands_in_the_address(world, client):
    upper_policy(world, "旧政策", number="甲1号", in_force_until=date(2025, 12, 31))
    upper_policy(world, "新政策", number="甲2号", in_force_from=date(2026, 1, 1))
    page = client.get(reverse("policies:library"), {"on": "2025-06-01"}).content.decode()
    assert "旧政策" in page
    assert "新政策" not in page
    wrong = client.get(reverse("policies:library"), {"on": "去年"}).content.decode()
    assert "“去年”不是日期" in wrong


def test_a_newer_policy_ends_the_older_and_taking_that_back_restores_it(world):
    old, new = upper_policy(world, "旧", number="甲1号"), upper_policy(world, "新", number="甲2号")
    edge = registering.join(world.officer, new.pk, old.pk, EdgeKind.SUPERSEDES, date(2026, 3, 1))
    old.refresh_from_db()
    assert (old.state, old.repealed_on) == (PolicyState.REPEALED, date(2026, 3, 1))
    with pytest.raises(Refusal) as refused:
        registering.join(world.officer, old.pk, new.pk, EdgeKind.REPEALS, date(2026, 3, 1))
    assert code(refused) == "library.edge_makes_circle"
    rows = queries.lineage(world.officer, old.pk)
    assert [(row.title, [one.older.title for one in edges]) for row, _standing, edges in rows] == [
        ("旧", []),
        ("新", ["旧"]),
    ]
    registering.part(world.officer, edge.pk, new.pk)
    old.refresh_from_db()
    assert (old.state, old.repealed_on) == (PolicyState.PUBLISHED, None)


def test_an_amendment_ends_nothing(world):
    old, new = upper_policy(world, "旧", number="甲1号"), upper_policy(world, "新", number="甲2号")
    registering.join(world.officer, new.pk, old.pk, EdgeKind.AMENDS, None)
    old.refresh_from_db()
    assert old.state == PolicyState.PUBLISHED


def test_the_tree_holds_what_supports_a_main_policy_and_no_circles(world, client):
    main = upper_policy(world, "主文件", number="甲1号")
    part = upper_policy(world, "配套一", number="甲2号", parent=main)
    upper_policy(world, "配套二", number="甲3号", parent=part)
    (branch,) = queries.tree(world.officer, world.zone)
    assert (branch.policy.title, branch.total) == ("主文件", 2)
    with pytest.raises(Refusal) as refused:
        registering.change_policy(world.officer, main.pk, written(world, "主文件", number="甲1号", parent=part))
    assert code(refused) == "library.own_tree"
    assert "配套二" in client.get(reverse("policies:tree")).content.decode()


def test_a_window_with_one_end_and_what_buttons_do_are_said(world, client):
    policy = upper_policy(world)
    clause_of(world, policy, opens_on=date(2026, 5, 1))
    clause_of(world, policy, "第七条", closes_on=date(2026, 6, 1))
    clause_of(world, policy, "第八条")
    client.force_login(world.officer)
    address = reverse("policies:policy", args=[policy.pk])
    shown = client.get(address).content.decode()
    assert all(words in shown for words in ("2026-05-01 开始受理", "2026-06-01 截止", "常年受理"))
    client.post(reverse("web:language"), {"language": "en"})
    shown = client.get(address).content.decode()
    assert "Change policy" in shown and "Repeal policy" in shown


def test_the_form_asks_for_the_day_since_which_a_policy_holds(world, client):
    client.force_login(world.officer)
    said = {"title": "没有日期", "level": "province", "issuer": "示例省", "topic": "innovation"}
    sent = client.post(reverse("policies:register"), said | {"department": world.science.pk})
    assert sent.context["form"].errors.keys() == {"in_force_from"}
    assert not Policy.objects.exists()
    draft = proposed(world)
    form = client.get(reverse("policies:change_policy", args=[draft.pk])).context["form"]
    assert not form.fields["in_force_from"].required
    policy = upper_policy(world, issued_on=None)
    assert "未印发" not in client.get(reverse("policies:policy", args=[policy.pk])).content.decode()


def test_departments_are_reminded_once_of_what_expires(world):
    upper_policy(world, "快到期", number="甲1号", in_force_until=date(2026, 5, 1))
    upper_policy(world, "还早", number="甲2号", in_force_until=date(2027, 5, 1))
    upper_policy(world, "该评估", number="甲3号", review_by=date(2026, 4, 1))
    assert remind() == 2
    assert remind() == 0
    assert {(one.policy.title, one.kind) for one in PolicyReminder.objects.all()} == {
        ("快到期", "expiry"),
        ("该评估", "review"),
    }
    told = notices(world.officer).values_list("link", flat=True)
    assert len(told) == 2
    assert notices(world.treasurer).count() == 0


def test_an_end_that_only_the_text_states_is_shown_and_reminded_of(world, client):
    text = "第九条 本措施自印发之日起施行，有效期三年。\n第十条 高新技术企业证书有效期一年。"
    policy = upper_policy(world, "没有登记", number="甲1号", in_force_from=date(2023, 5, 1), text=text)
    upper_policy(world, "只说证书", number="甲2号", in_force_from=date(2025, 4, 1), text=text.splitlines()[1])
    assert (remind(), remind()) == (1, 0)
    reminder = PolicyReminder.objects.get()
    assert (reminder.policy, reminder.kind, reminder.day) == (policy, "expiry", date(2026, 4, 30))
    address = reverse("policies:policy", args=[policy.pk])
    assert "还没有登记" not in client.get(address).content.decode()
    client.force_login(world.officer)
    assert "推算有效期至 2026-04-30，还没有登记" in client.get(address).content.decode()
    form = reverse("policies:change_policy", args=[policy.pk])
    assert 'value="2026-04-30"' in client.get(f"{form}?stated=1").content.decode()
    assert 'value="2026-04-30"' not in client.get(form).content.decode()
    registering.change_policy(
        world.officer, policy.pk, written(world, number="甲1号", in_force_until=date(2026, 4, 30))
    )
    assert "还没有登记" not in client.get(address).content.decode()


def test_a_stage_that_is_nearly_due_is_reminded_of(world):
    policy = proposed(world)
    with clock.at("2026-03-15T09:00"):
        assert remind() == 1
    assert PolicyReminder.objects.get().policy == policy


def test_what_is_being_made_is_seen_by_staff_alone(world, client):
    policy = proposed(world)
    address = reverse("policies:policy", args=[policy.pk])
    assert client.get(address).status_code == 404
    client.force_login(world.member)
    assert client.get(address).status_code == 404
    client.force_login(world.leader)
    assert client.get(address).status_code == 200


def test_the_address_of_a_published_clause_is_permanent(world):
    policy = upper_policy(world)
    clause = clause_of(world, policy)
    clauses.publish_clause(world.officer, clause.pk)
    about = clauses.WrittenClause("第七条", "甲", "乙", "reward", "丙", "丁", world.science)
    with pytest.raises(Refusal) as refused:
        clauses.change_clause(world.officer, clause.pk, about)
    assert code(refused) == "library.address_permanent"
    clause.refresh_from_db()
    assert clause.address == "第六条"


@pytest.mark.parametrize("address", ["6", "第六条/一", "第 六条", "clause"])
def test_an_address_that_could_be_no_address_is_refused(world, address):
    policy = upper_policy(world)
    with pytest.raises(Refusal) as refused:
        clause_of(world, policy, address)
    assert code(refused) == "library.address_shape"
    assert policy.clauses.count() == 0


def test_a_stopped_clause_stays_readable_and_says_why(world, client):
    policy = upper_policy(world)
    clause = clause_of(world, policy)
    clauses.publish_clause(world.officer, clause.pk)
    with pytest.raises(Refusal) as refused:
        clauses.stop_clause(world.officer, clause.pk, " ")
    assert code(refused) == "library.say_why"
    clauses.stop_clause(world.officer, clause.pk, "预算用完")
    page = client.get(reverse("policies:clause", args=[policy.pk, "第六条"]))
    assert "停止执行" in page.content.decode()


def test_policies_and_clauses_are_exported(world, client):
    policy = upper_policy(world)
    clause = clause_of(world, policy, cap=500_000_000)
    clauses.publish_clause(world.officer, clause.pk)
    answer = client.get(reverse("policies:clauses"), {"export": "csv"})
    text = b"".join(answer.streaming_content).decode() if answer.streaming else answer.content.decode()
    assert "研发补助" in text
    assert "500" in text


def test_words_to_translate_are_collected_from_the_pages_of_policies():
    """What stands inside a formatted string is not collected, so it has to stand elsewhere as well."""
    modules = [path.read_text(encoding="utf-8") for path in Path(views.__file__).parent.glob("*.py")]
    known = Path(settings.LOCALE_PATHS[0], "en", "LC_MESSAGES", "django.po").read_text(encoding="utf-8")
    hidden = {words for text in modules for words in re.findall(r"_t\('([^']+)'\)", text)}
    assert {words for words in hidden if f'msgid "{words}"' not in known} == set()
