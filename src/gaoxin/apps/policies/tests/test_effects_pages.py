"""What became of policies: outcomes beside others, the two questions, tasks to look at a policy again."""

from datetime import date

import pytest

from gaoxin.apps.policies.fund_states import AdjustmentState
from gaoxin.apps.policies.models import Claim, ClaimFeedback, PolicyAdjustment
from gaoxin.apps.policies.queries.effects.outcomes import band, growths
from gaoxin.apps.policies.queries.effects.policies import effect_page
from gaoxin.apps.policies.services.effects import rating
from gaoxin.apps.policies.services.paying import receipts
from gaoxin.apps.policies.tests import claims_world
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

pytestmark = pytest.mark.django_db
WAN = 1_000_000


def figures(keys: range, growth: int) -> dict:
    """Revenue of 1000 万元 in 2023 that has grown by so many % two years later."""
    before = {(key, 2023): {"revenue": 1_000 * WAN} for key in keys}
    return before | {(key, 2025): {"revenue": 10 * WAN * (100 + growth)} for key in keys}


def test_the_median_growth_stands_beside_that_of_others_alike() -> None:
    mine, others, unlike = range(5), range(10, 16), range(20, 30)
    kinds = dict.fromkeys((*mine, *others), ("39", "small")) | dict.fromkeys(unlike, ("14", "small"))
    all_figures = figures(mine, 30) | figures(others, 10) | figures(unlike, 90)
    found = growths(dict.fromkeys(mine, 2024), kinds, all_figures)
    revenue = next(one for one in found if one.measure == "revenue" and one.after == 1)
    assert (revenue.recipient_count, revenue.other_count) == (5, 6)
    assert (round(revenue.recipients), round(revenue.others)) == (30, 10)


def test_fewer_than_five_on_either_side_are_not_compared() -> None:
    mine, others = range(5), range(10, 14)
    kinds = dict.fromkeys((*mine, *others), ("39", "small"))
    found = growths(dict.fromkeys(mine, 2024), kinds, figures(mine, 30) | figures(others, 10))
    revenue = next(one for one in found if one.measure == "revenue" and one.after == 1)
    assert (revenue.recipients, revenue.others, revenue.recipient_count, revenue.other_count) == (None, None, 5, 4)


def test_bands_begin_where_they_say() -> None:
    assert [band(end) for end in (0, 2_000 * WAN - 1, 2_000 * WAN, 10_000 * WAN, 50_000 * WAN, 200_000 * WAN)] == [
        *(0, 0, 1, 2, 3, 4)
    ]


@pytest.fixture
def world():
    with clock.at(claims_world.NOW):
        made = claims_world.build()
        claims_world.funded(made, 100 * WAN)
        yield made


def paid(world) -> Claim:
    claim = claims_world.ordered(world, claims_world.call(world), 20 * WAN)
    payment = claim.payments.get()
    with clock.at(claims_world.AFTER):
        receipt = receipts.Receipt(payment.number, 20 * WAN, date(2026, 3, 11), "示例回单1")
        receipts.confirm(world.treasurer, world.zone, receipt)
    claim.refresh_from_db()
    return claim


def test_an_enterprise_rates_its_payment_once(world, client) -> None:
    waiting = claims_world.claimed(world, claims_world.call(world), 20 * WAN)
    with pytest.raises(Refusal) as refused:
        rating.rate_claim(world.member, waiting.pk, 5, 5, "")
    assert refused.value.problems[0].code == "effects.not_paid" and not ClaimFeedback.objects.exists()


def test_what_is_paid_and_said_stands_on_the_page_of_the_policy(world, client) -> None:
    claim = paid(world)
    client.force_login(world.member)
    with clock.at(claims_world.AFTER):
        assert claim.number in client.get("/effects/rate/").text
        sent = {"easy": "4", "useful": "5", "words": "示例建议早一点通知"}
        assert client.post(f"/effects/rate/{claim.pk}/", sent).status_code == 302
        with pytest.raises(Refusal) as refused:
            rating.rate_claim(world.member, claim.pk, 5, 5, "")
        assert refused.value.problems[0].code == "effects.feedback_given"
        with pytest.raises(NotFound):
            rating.rate_claim(world.stranger, claim.pk, 5, 5, "")
        page = effect_page(world.leader, world.policy.pk)
        assert (page.given.amount, page.given.recipients) == (20 * WAN, 1)
        assert (page.satisfaction.answers, page.satisfaction.easy, page.satisfaction.useful) == (1, 4.0, 5.0)
        assert not any(one.enough for one in page.growths)
        client.force_login(world.leader)
        shown = client.get(f"/effects/{world.policy.pk}/").text
        assert "不能证明变化是政策带来的" in shown and "示例建议早一点通知" in shown
        assert world.policy.title in client.get("/effects/").text
        assert f'href="/effects/{world.policy.pk}/"' in client.get(f"/policies/{world.policy.pk}/").text
        client.force_login(world.member)
        assert f'href="/effects/{world.policy.pk}/"' not in client.get(f"/policies/{world.policy.pk}/").text


def test_feedback_becomes_a_task_of_the_policys_department(world, client) -> None:
    client.force_login(world.officer)
    sent = {"why": "示例意见集中", "due": "2026-06-30"}
    assert client.post(f"/effects/{world.policy.pk}/adjust/", sent).status_code == 302
    task = PolicyAdjustment.objects.get()
    with pytest.raises(Refusal):
        rating.answer_adjustment(world.guard, task.pk, AdjustmentState.KEPT, "示例")
    assert (
        client.post(f"/effects/adjustments/{task.pk}/", {"state": "changed", "answer": "示例已改"}).status_code == 302
    )
    task.refresh_from_db()
    assert (task.state, task.answered_by) == ("changed", world.officer)
    assert "示例意见集中" in client.get("/effects/adjustments/").text
