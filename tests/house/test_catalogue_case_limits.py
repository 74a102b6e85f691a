"""Declared limits of cases: what the product ships, and how a computation reads."""

from datetime import datetime

import pytest

from gaoxin.catalogue.bases import Confidence
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.case_limits import package_case_limits
from gaoxin.catalogue.case_limits.words import computation, given_words
from gaoxin.catalogue.loader import load
from gaoxin.catalogue.shelves import package_shelf, rows_shelf
from gaoxin.engines.flows.limits import (
    Continued,
    Done,
    Extended,
    HandedOn,
    Opened,
    Reclassified,
    SentBack,
    Stopped,
    case_limits,
    ladder,
)

CALENDAR = package_calendar()
DECLARED = package_case_limits()
SCHEMES = {key: declared.scheme for key, declared in DECLARED.items()}


def at(text):
    return CALENDAR.aware(datetime.fromisoformat(text))


def limits(*happened):
    return case_limits(happened, SCHEMES, CALENDAR)


def told(found, kind, stage, language="zh"):
    return list(computation(found.stage(stage), DECLARED, kind, CALENDAR, language))


@pytest.mark.parametrize(
    ("kind", "stage", "grade", "amount"),
    [
        ("appeal", "receipt", "complex", "1 个工作日"),
        ("appeal", "receipt", "urgent", "1 小时"),
        ("appeal", "answer", "complex", "3 个工作日"),
        ("appeal", "solution", "complex", "15 个工作日"),
        ("hotline", "answer", "complaint", "13 个工作日"),
        ("bad_rating", "rectification", "any", "15 个工作日"),
        ("permit", "acceptance", "ordinary", "5 个工作日"),
        ("permit", "decision", "ordinary", "20 个工作日"),
        ("permit", "decision", "joint", "45 个工作日"),
        ("permit", "delivery", "joint", "10 个工作日"),
    ],
)
def test_the_shipped_limits(kind, stage, grade, amount):
    (found,) = (each for each in SCHEMES[kind].stages if each.key == stage)
    assert given_words(found.amounts[grade], "zh") == amount


def test_permits_are_extended_by_what_the_law_allows_each_kind():
    (decision,) = (each for each in SCHEMES["permit"].stages if each.key == "decision")
    assert {grade: amount.count for grade, amount in decision.extension.amounts.items()} == {
        "ordinary": 10,
        "joint": 15,
    }
    assert decision.extension.times == 1


@pytest.mark.parametrize("kind", DECLARED)
def test_every_amount_ground_and_step_names_its_document_and_says_how_certain_it_is(kind):
    declared = DECLARED[kind]
    parts = [declared.stages, declared.grounds, declared.rungs]
    bases = [label.bases for labels in parts for label in labels.values()] + list(declared.extensions.values())
    assert all(bases)
    for basis in (basis for each in bases for basis in each):
        assert basis.assurance.settled or basis.assurance.verify or basis.assurance.confidence is Confidence.EXAMPLE


def test_a_permits_clock_is_stopped_by_the_procedures_the_law_names_and_by_nothing_else():
    stops = {ground.key: ground.stages for ground in SCHEMES["permit"].grounds}
    assert stops.pop("supplement") == ("acceptance",)
    assert list(stops) == [
        *("hearing", "tender", "auction", "inspection", "testing", "quarantine", "appraisal", "expert_review")
    ]
    assert set(stops.values()) == {("decision",)}


def test_the_ladder_of_an_appeal_is_climbed_in_the_order_officials_know():
    found = limits(Opened(at("2026-03-02T10:00"), "appeal", "complex"), Done(at("2026-03-02T11:00"), "receipt"))
    steps = [(climb.stage, climb.rung.key, f"{climb.at:%m-%d %H:%M}") for climb in ladder(found, CALENDAR)]
    assert [step[1:] for step in steps if step[0] == "solution"] == [
        ("remind", "03-19 08:30"),
        ("urge", "03-23 17:00"),
        ("supervision_order", "03-24 17:00"),
        ("joint_meeting", "03-26 17:00"),
        ("circular", "03-30 17:00"),
    ]


def test_another_entry_lends_its_ladder_without_steps_for_stages_one_does_not_have():
    assert [(rung.key, rung.stages) for rung in SCHEMES["bad_rating"].ladder] == [("urge", ()), ("circular", ())]


# In words


def test_a_computation_says_from_when_what_was_left_out_and_why_what_was_given_and_the_result():
    found = limits(
        Opened(at("2026-09-28T10:00"), "permit", "ordinary"),
        Done(at("2026-09-28T16:00"), "acceptance"),
        HandedOn(at("2026-09-28T17:00"), "行政审批局"),
        Stopped(at("2026-09-29T09:00"), "expert_review"),
        Continued(at("2026-10-12T09:00"), "expert_review"),
        Extended(at("2026-10-20T09:00"), "decision", "需现场核查"),
    )
    lines = told(found, "permit", "decision")
    assert lines[:8] == [
        "行政许可 · 作出决定（《中华人民共和国行政许可法》第四十二条）",
        "2026-09-28 16:00 起算，20 个工作日",
        "2026-09-28 17:00 转办 行政审批局，时限不变",
        "2026-09-29 09:00 停止计时：专家评审（《中华人民共和国行政许可法》第四十五条）",
        "2026-10-12 09:00 恢复计时：专家评审",
        "2026-10-20 09:00 延期 10 个工作日：需现场核查（《中华人民共和国行政许可法》第四十二条）",
        "2026-09-28 周一 工作日：起算日，不计入",
        "2026-09-29 周二 工作日：暂停，不计入",
    ]
    assert lines[-2:] == ["2026-11-23 周一 工作日：计入，第 30 个工作日", "结果：2026-11-23 17:00 到期"]


def test_a_computation_reads_in_english():
    found = limits(Opened(at("2026-03-02T10:00"), "appeal", "simple"), Done(at("2026-03-03T17:30"), "answer"))
    lines = told(found, "appeal", "answer", "en")
    assert lines[1:] == [
        "2026-03-02 10:00 begins, 1 working day",
        "2026-03-03 17:30 done",
        "2026-03-02 Mon working day: start day, not counted",
        "2026-03-03 Tue working day: counted, working day 1",
        "due 2026-03-03 17:00",
        "done 2026-03-03 17:30, late",
    ]


def test_suspended_waiting_and_changed_limits_are_told():
    opened = Opened(at("2026-03-02T10:00"), "appeal", "complex")
    stopped = limits(opened, Stopped(at("2026-03-03T09:00"), "supplement"))
    assert told(stopped, "appeal", "answer")[-1] == (
        "结果：自 2026-03-03 09:00 起停止计时，剩余 3 个工作日，恢复前没有到期时间"
    )
    waiting = limits(Opened(at("2026-03-02T10:00"), "permit", "joint"))
    assert told(waiting, "permit", "decision") == [
        "行政许可 · 作出决定（《中华人民共和国行政许可法》第四十二条）",
        "还没有开始",
    ]
    changed = limits(opened, Reclassified(at("2026-03-02T11:00"), "hotline", "complaint"))
    assert "2026-03-02 11:00 改为12345 热线工单 · 投诉和举报，从原起算时间按 13 个工作日重算" in told(
        changed, "hotline", "answer"
    )
    back = limits(opened, Done(at("2026-03-04T09:00"), "answer"), SentBack(at("2026-03-06T09:00"), "answer"))
    assert "2026-03-06 09:00 退回，重新起算，3 个工作日" in told(back, "appeal", "answer")


# Of a zone


def test_a_zone_replaces_the_limits_of_a_kind():
    own = """
appeal:
  name: 企业诉求
  name_en: Appeals
  grades: {plain: {name: 一般, name_en: plain}}
  stages:
    answer:
      {name: 答复, name_en: answer, amounts: {plain: 2 工作日}, basis: [{document: 《本区办法》, confidence: example}]}
  ladder: permit
"""
    loaded = load(package_shelf(), rows_shelf("zone", {"case_limits/own.yaml": own})).case_limits
    assert list(loaded["appeal"].grades) == ["plain"]
    assert [rung.key for rung in loaded["appeal"].scheme.ladder] == ["remind", "urge", "supervision_order", "circular"]
