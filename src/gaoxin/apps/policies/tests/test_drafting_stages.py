"""A policy of the zone is made stage by stage, and is not public before both opinions are there."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gaoxin.apps.policies.drafting_states import DraftingState
from gaoxin.apps.policies.library_states import ClauseState, PolicyState
from gaoxin.apps.policies.models import ClauseProposal, Drafting, DraftingPaper, DraftingStep
from gaoxin.apps.policies.services.drafting import acts, stages
from gaoxin.apps.policies.services.library import clauses
from gaoxin.apps.policies.tests.library_world import (
    NOW,
    TODAY,
    build,
    clause_of,
    done,
    go_to,
    pass_stage,
    proposed,
    upper_policy,
)
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with clock.at(NOW):
        yield build()


def code(refused: pytest.ExceptionInfo[Refusal]) -> str:
    return refused.value.problems[0].code


def stage_now(policy) -> str:
    return Drafting.objects.get(policy=policy).stage


def test_a_stage_wants_its_papers(world):
    policy = proposed(world)
    with pytest.raises(Refusal) as refused:
        stages.complete(world.officer, policy.pk, "proposal", done("proposal", TODAY))
    assert code(refused) == "drafting.paper_missing"
    assert refused.value.problems[0].values["papers"] == "立项请示"
    assert stage_now(policy) == "proposal"
    pass_stage(world, policy, "proposal")
    assert stage_now(policy) == "drafting"
    step = DraftingStep.objects.get(stage="proposal")
    assert (step.done_on, step.done_by, step.due_on) == (TODAY, world.officer, date(2026, 3, 16))


def test_every_stage_is_passed_and_the_policy_with_its_clauses_becomes_public(world, client):
    policy = proposed(world)
    clause = clause_of(world, policy)
    go_to(world, policy, "publication")
    policy.refresh_from_db()
    assert (policy.state, policy.number) == (PolicyState.DRAFTING, "示例管发〔2026〕1号")
    assert client.get(reverse("policies:policy", args=[policy.pk])).status_code == 404
    pass_stage(world, policy, "publication")
    policy.refresh_from_db()
    clause.refresh_from_db()
    assert (policy.state, clause.state) == (PolicyState.PUBLISHED, ClauseState.PUBLISHED)
    page = client.get(reverse("policies:policy_text", args=[policy.pk])).content.decode()
    assert "给企业看的解读。" in page
    go_to(world, policy, "none")
    assert Drafting.objects.get(policy=policy).state == DraftingState.DONE


@pytest.mark.parametrize("missing", ["competition", "legality"])
def test_nothing_is_published_without_both_opinions_attached(world, missing):
    policy = proposed(world)
    clause = clause_of(world, policy)
    go_to(world, policy, "publication")
    # Somebody takes the document of one opinion away behind the stages: the gate itself looks again.
    for paper in DraftingPaper.objects.filter(step__stage=missing):
        paper.delete()
    with pytest.raises(Refusal) as refused:
        stages.complete(world.officer, policy.pk, "publication", done("publication", TODAY))
    assert code(refused) == "drafting.opinions_before_publication"
    policy.refresh_from_db()
    clause.refresh_from_db()
    assert (policy.state, policy.published_at, clause.state) == (PolicyState.DRAFTING, None, ClauseState.DRAFT)


def test_a_rejection_goes_back_to_drafting_and_opinions_are_given_anew(world):
    policy = proposed(world)
    go_to(world, policy, "legality")
    stages.attach(world.officer, policy.pk, "合法性审核意见", "甲.txt", ["不通过".encode()])
    with pytest.raises(Refusal) as refused:
        stages.complete(world.officer, policy.pk, "legality", done("legality", TODAY, opinion="rejected"))
    assert code(refused) == "drafting.say_what_to_change"
    stages.complete(
        world.officer, policy.pk, "legality", done("legality", TODAY, opinion="rejected", note="第三条超越权限")
    )
    assert stage_now(policy) == "drafting"
    drafting = Drafting.objects.get(policy=policy)
    assert [stage.key for stage in stages.lacking_opinions(drafting)] == ["competition", "legality"]


def test_clauses_cannot_be_opened_around_the_gate(world):
    policy = proposed(world)
    clause = clause_of(world, policy)
    with pytest.raises(Refusal) as refused:
        clauses.publish_clause(world.officer, clause.pk)
    assert code(refused) == "library.not_published"
    clause.refresh_from_db()
    assert clause.state == ClauseState.DRAFT


def test_what_was_read_and_not_decided_holds_publication_up(world):
    policy = proposed(world)
    go_to(world, policy, "publication")
    ClauseProposal.objects.create(
        zone=world.zone, policy=policy, position=1, address="第一条", text="甲", start=0, end=1
    )
    with pytest.raises(Refusal) as refused:
        stages.complete(world.officer, policy.pk, "publication", done("publication", TODAY))
    assert code(refused) == "library.no_clauses"
    policy.refresh_from_db()
    assert policy.state == PolicyState.DRAFTING


def test_the_interpretation_is_published_with_the_policy(world):
    policy = proposed(world)
    go_to(world, policy, "publication")
    with pytest.raises(Refusal) as refused:
        stages.complete(world.officer, policy.pk, "publication", done("publication", TODAY, interpretation=" "))
    assert code(refused) == "drafting.interpretation_missing"
    policy.refresh_from_db()
    assert policy.published_at is None


def test_the_minutes_need_their_number(world):
    policy = proposed(world)
    go_to(world, policy, "deliberation")
    stages.attach(world.officer, policy.pk, "会议纪要", "纪要.txt", ["纪要".encode()])
    with pytest.raises(Refusal) as refused:
        stages.complete(world.officer, policy.pk, "deliberation", done("deliberation", TODAY, number=""))
    assert code(refused) == "drafting.number_missing"
    assert refused.value.problems[0].values["what"] == "会议纪要号"
    assert stage_now(policy) == "deliberation"


def test_a_consultation_is_answered_before_the_next_stage(world):
    policy = proposed(world)
    go_to(world, policy, "consultation")
    with pytest.raises(Refusal) as refused:
        stages.complete(world.officer, policy.pk, "consultation", done("consultation", TODAY))
    assert code(refused) == "drafting.consultation_missing"
    pass_stage(world, policy, "consultation")
    assert stage_now(policy) == "competition"


def test_a_revision_ends_what_it_revises_from_its_own_first_day(world):
    first = proposed(world, "旧措施")
    go_to(world, first, "filing")
    first.refresh_from_db()
    second = proposed(world, "新措施", revises=first)
    go_to(world, second, "issue")
    about = done("issue", TODAY, policy_number="示例管发〔2026〕9号", in_force_from=date(2026, 5, 1))
    stages.complete(world.officer, second.pk, "issue", about)
    first.refresh_from_db()
    assert first.state == PolicyState.PUBLISHED
    pass_stage(world, second, "publication")
    first.refresh_from_db()
    assert (first.state, first.repealed_on) == (PolicyState.REPEALED, date(2026, 5, 1))


def test_a_day_that_cannot_be_is_refused(world):
    policy = proposed(world)
    stages.attach(world.officer, policy.pk, "立项请示", "甲.txt", [b"a"])
    for day, expected in [
        (date(2026, 3, 3), "drafting.day_in_the_future"),
        (date(2026, 3, 1), "drafting.day_before_it_began"),
    ]:
        with pytest.raises(Refusal) as refused:
            stages.complete(world.officer, policy.pk, "proposal", done("proposal", day))
        assert code(refused) == expected
    assert stage_now(policy) == "proposal"


def test_a_draft_is_dropped_with_a_reason_and_a_public_policy_is_not(world):
    policy = proposed(world)
    stages.drop(world.officer, policy.pk, "条件不成熟")
    policy.refresh_from_db()
    assert policy.state == PolicyState.DROPPED
    public = proposed(world, "另一份")
    go_to(world, public, "filing")
    with pytest.raises(Refusal) as refused:
        stages.drop(world.officer, public.pk, "不要了")
    assert code(refused) == "drafting.dropped_after_publication"


def test_the_same_number_is_not_issued_twice(world):
    upper_policy(world, number="示例管发〔2026〕1号")
    policy = proposed(world)
    go_to(world, policy, "issue")
    with pytest.raises(Refusal) as refused:
        acts.issue(policy, done("issue", TODAY))
    assert code(refused) == "library.number_kept"


def test_the_page_of_a_round_takes_papers_and_says_what_comes_next(world, client):
    client.force_login(world.officer)
    policy = proposed(world)
    address = reverse("policies:drafting", args=[policy.pk])
    page = client.get(address).content.decode()
    assert "还缺文书" in page
    assert "下一步：起草" in page
    file = SimpleUploadedFile("请示.txt", "请示".encode())
    sent = client.post(reverse("policies:attach", args=[policy.pk]), {"title": "立项请示", "file": file})
    assert sent.status_code == 302
    early = client.post(reverse("policies:complete", args=[policy.pk, "drafting"]), {"on": "2026-03-02"})
    assert early.status_code == 422
    assert "不是您提交的环节" in early.content.decode()
    sent = client.post(reverse("policies:complete", args=[policy.pk, "proposal"]), {"on": "2026-03-02"})
    assert sent.status_code == 302
    assert "现在办理：起草" in client.get(address).content.decode()


def test_another_department_reads_the_round_and_does_not_work_on_it(world, client):
    policy = proposed(world)
    client.force_login(world.treasurer)
    page = client.get(reverse("policies:drafting", args=[policy.pk])).content.decode()
    assert "完成本环节" not in page
    sent = client.post(reverse("policies:complete", args=[policy.pk, "proposal"]), {"on": "2026-03-02"})
    assert sent.status_code == 422
    assert stage_now(policy) == "proposal"
