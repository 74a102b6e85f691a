import pytest
from django.http import Http404

from gaoxin.apps.plans.models import Plan, Row
from gaoxin.apps.plans.queries import review as queries
from gaoxin.apps.plans.services import review
from gaoxin.apps.plans.states import Decision, FindingState, FindingType, PlanState, RowKind, RowState
from gaoxin.apps.plans.words import arithmetic
from gaoxin.kernel.problems import Refusal


def rows(plan: Plan, kind: RowKind = RowKind.TARGET) -> list[Row]:
    return list(plan.rows.filter(kind=kind).order_by("position"))


def code_of(refused: pytest.ExceptionInfo) -> str:
    return refused.value.problems[0].code


def test_accepted_rows_say_who_accepted_them(setting, plan):
    first, second, _ = rows(plan)
    assert review.accept_rows(setting.planner, plan.pk, {first.pk: 0, second.pk: 0}) == 2
    first.refresh_from_db()
    assert (first.state, first.decided_by, first.revision) == (RowState.ACCEPTED, setting.planner, 1)


def test_the_second_of_two_officers_is_told_who_was_first_and_changes_nothing(setting, plan):
    first, second, _ = rows(plan)
    review.drop_rows(setting.planner, plan.pk, {first.pk: 0})
    with pytest.raises(Refusal) as refused:
        review.accept_rows(setting.second_planner, plan.pk, {first.pk: 0, second.pk: 0})
    assert code_of(refused) == "plans.row_changed"
    assert refused.value.problems[0].values["who"] == setting.planner.display_name
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == (RowState.DROPPED, RowState.READ)


def test_a_correction_keeps_what_was_read(setting, plan):
    row = rows(plan)[0]
    review.correct_row(setting.planner, plan.pk, row.pk, 0, {"name": "地区生产总值（GDP）", "unit": "亿元"})
    row.refresh_from_db()
    assert row.title == "地区生产总值（GDP）"
    assert row.original["name"] == "地区生产总值"
    assert row.corrected
    assert row.state == RowState.ACCEPTED


def test_a_reset_brings_back_what_was_read(setting, plan):
    row = rows(plan)[0]
    review.correct_row(setting.planner, plan.pk, row.pk, 0, {"name": "别的"})
    review.reset_row(setting.planner, plan.pk, row.pk, 1)
    row.refresh_from_db()
    assert (row.title, row.corrected, row.state) == ("地区生产总值", False, RowState.READ)


def test_merging_fills_what_is_missing_and_replaces_nothing(setting, plan):
    kept, _, other = rows(plan)
    review.merge_rows(setting.planner, plan.pk, kept.pk, {kept.pk: 0, other.pk: 0})
    kept.refresh_from_db()
    other.refresh_from_db()
    assert kept.current["baseline"]["value"] == 120
    assert [goal["year"] for goal in kept.current["targets"]] == [2030]
    assert (other.state, other.merged_into) == (RowState.MERGED, kept)


def test_rows_of_two_kinds_do_not_merge(setting, plan):
    target, project = rows(plan)[0], rows(plan, RowKind.PROJECT)[0]
    with pytest.raises(Refusal) as refused:
        review.merge_rows(setting.planner, plan.pk, target.pk, {target.pk: 0, project.pk: 0})
    assert code_of(refused) == "plans.merge_needs_one_kind"


def test_accepting_all_of_a_kind_leaves_decided_rows_alone(setting, plan):
    dropped = rows(plan)[1]
    review.drop_rows(setting.planner, plan.pk, {dropped.pk: 0})
    assert review.accept_all(setting.planner, plan.pk, RowKind.TARGET) == 1
    dropped.refresh_from_db()
    assert dropped.state == RowState.DROPPED


def test_a_finding_settled_for_one_value_corrects_the_row_of_the_other(setting, plan):
    finding = plan.findings.get()
    review.settle_finding(setting.planner, plan.pk, finding.pk, 0, Decision.HOLDS, "以统计公报为准", holds=0)
    finding.refresh_from_db()
    wrong = rows(plan)[2]
    assert (finding.state, finding.holds) == (FindingState.SETTLED, 0)
    assert wrong.current["baseline"]["value"] == 120
    assert wrong.original["baseline"]["value"] == 118


def test_a_finding_is_not_settled_without_a_reason(setting, plan):
    finding = plan.findings.get()
    with pytest.raises(Refusal) as refused:
        review.settle_finding(setting.planner, plan.pk, finding.pk, 0, Decision.SOUND, "  ")
    assert code_of(refused) == "plans.reason_needed"
    finding.refresh_from_db()
    assert finding.state == FindingState.OPEN


def test_a_row_added_by_hand_quotes_the_text_it_stands_on(setting, plan):
    text = plan.document.text
    start = text.index("建成两个")
    added = review.add_row(
        setting.planner, plan.pk, RowKind.TARGET, start, start + 6, {"name": "中试平台", "targets": []}
    )
    assert added.current["evidence"] == text[start : start + 6]
    assert (added.state, added.original, added.position) == (RowState.ACCEPTED, None, 4)


def test_departments_do_not_find_a_plan_under_review(setting, plan):
    with pytest.raises(Http404):
        review.accept_all(setting.scientist, plan.pk, RowKind.TASK)


def test_leaders_see_a_plan_under_review_but_do_not_decide_on_rows(setting, plan):
    with pytest.raises(Refusal) as refused:
        review.accept_all(setting.leader, plan.pk, RowKind.TASK)
    assert code_of(refused) == "plans.planning_office_only"


def test_the_planning_office_of_another_zone_does_not_find_the_plan(setting, plan):
    with pytest.raises(Http404):
        queries.review(setting.stranger, plan.pk)


def test_rows_of_an_issued_plan_are_fixed(setting, plan):
    Plan.objects.update(state=PlanState.PUBLISHED)
    with pytest.raises(Refusal) as refused:
        review.accept_all(setting.planner, plan.pk, RowKind.TASK)
    assert code_of(refused) == "plans.rows_are_fixed"


def test_the_history_keeps_every_decision(setting, plan):
    row = rows(plan)[0]
    review.accept_rows(setting.planner, plan.pk, {row.pk: 0})
    review.drop_rows(setting.second_planner, plan.pk, {row.pk: 1})
    assert list(row.events.order_by("pgh_id").values_list("pgh_label", "state")) == [
        ("insert", RowState.READ),
        ("update", RowState.ACCEPTED),
        ("update", RowState.DROPPED),
    ]


def test_accepting_all_targets_leaves_rows_that_only_tell_how_things_are(setting, plan):
    assert review.accept_all(setting.planner, plan.pk, RowKind.TARGET) == 2
    assert rows(plan)[2].state == RowState.READ
    assert [count.undecided for count in queries.review(setting.planner, plan.pk).counts] == [0, 1, 1]


def test_rows_that_contradict_each_other_are_not_merged_by_themselves(setting, plan):
    assert review.merge_alike(setting.planner, plan.pk) == 0


def test_rows_that_agree_are_merged_and_complete_each_other(setting, plan):
    kept, _, status = rows(plan)
    kept.current = {**kept.current, "baseline": None}
    kept.save()
    assert review.merge_alike(setting.planner, plan.pk) == 1
    kept.refresh_from_db()
    status.refresh_from_db()
    assert kept.current["baseline"]["value"] == 118
    assert (status.state, status.merged_into) == (RowState.MERGED, kept)


def test_minor_rows_can_be_looked_at_alone(setting, plan):
    first = rows(plan)[0]
    first.current = {**first.current, "level": "minor"}
    first.save()
    assert queries.rows_of(setting.planner, plan.pk, RowKind.TARGET, level="minor") == [first]
    assert len(queries.rows_of(setting.planner, plan.pk, RowKind.TARGET)) == 3


def test_the_second_officer_comes_back_to_the_rows_with_a_word(client, setting, plan):
    row = rows(plan)[0]
    review.accept_rows(setting.planner, plan.pk, {row.pk: 0})
    client.force_login(setting.second_planner)
    answer = client.post(f"/plans/{plan.pk}/review/decide/", {"one": f"drop {row.pk}:0"}, follow=True)
    assert answer.redirect_chain == [(f"/plans/{plan.pk}/review/", 302)]
    assert f"刚由 {setting.planner.display_name}" in answer.content.decode()
    row.refresh_from_db()
    assert row.state == RowState.ACCEPTED


def test_a_decision_that_could_not_be_recorded_is_shown_as_it_was_filled_in(client, setting, plan):
    finding = plan.findings.get()
    client.force_login(setting.planner)
    filled = {"revision": finding.revision, "decision": "holds", "reason": "以年报为准"}
    answer = client.post(f"/plans/{plan.pk}/findings/{finding.pk}/", filled)
    assert answer.status_code == 422
    assert answer.context["tried"]["reason"] == "以年报为准"
    assert "以年报为准</textarea>" in answer.content.decode()
    finding.refresh_from_db()
    assert finding.state == FindingState.OPEN


def test_the_arithmetic_of_a_finding_names_its_results():
    results = [("base", 412.6), ("years", 5), ("rate_pct", 9.18), ("rate_4y_pct", 11.6), ("target_if_rate", 727.1)]
    assert arithmetic(FindingType.CAGR_MISMATCH, "(640/412.6)^(1/5)-1", results) == [
        "(640/412.6)^(1/5)-1",
        "算得 9.18%",
        "按 4 年算得 11.6%",
        "照所写增速，目标应为 727.1",
    ]


def test_two_values_of_one_indicator_need_no_arithmetic():
    assert arithmetic(FindingType.VALUE_CONFLICT, "146家 == 164家", [("", 164)]) == []
