"""Minutes read into items, items handed out and verified; bulletins drafted from what happened, edited and issued."""

import io
from datetime import date

import docx
import pytest

from gaoxin.apps.cases.instruction_states import BulletinState, LeaderVerdict
from gaoxin.apps.cases.models import Bulletin, Case, MeetingItem, Minutes
from gaoxin.apps.cases.queries.instructions import bulletins as pages
from gaoxin.apps.cases.queries.instructions.proposing import proposals
from gaoxin.apps.cases.services.instructions import bulletins, handling, minutes
from gaoxin.apps.cases.services.instructions.minutes import Item
from gaoxin.apps.cases.services.ordering import Handed
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.cases.tests.test_instructions import codes, instruct, supervisor
from gaoxin.apps.cases.tests.world import World, open_step
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

TEXT = """专题会议纪要
〔2026〕8号

2026年2月27日，管委会召开专题会议，研究重点项目推进有关事项。会议议定：

一、关于中试平台用地。由规划建设局牵头，财政金融局配合，于3月20日前完成选址论证和用地预审。

二、关于企业融资。由财政金融局负责，会同企业服务中心，3月底前组织一次银企对接会。

三、关于路灯安装。由规划建设局于2026年4月15日前完成南区主干道路灯安装。

出席：各单位主要负责同志。
"""


@pytest.fixture
def office(world: World) -> User:
    return supervisor(world)


def entered(world: World, office: User, text: str = TEXT, number: str = "〔2026〕8号") -> Minutes:
    return minutes.enter_minutes(office, world.zone, "重点项目专题会", number, date(2026, 2, 27), text)


def handed_out(world: World, office: User) -> list[Case]:
    kept = entered(world, office)
    items = [Item(one.title, one.text, Handed(one.lead, one.due, one.supporting)) for one in proposals(kept)]
    return list(minutes.hand_out(office, kept.pk, items))


def test_items_are_read_from_the_text_with_units_and_days(world, office):
    found = proposals(entered(world, office))
    assert [(one.title, one.due, one.stated) for one in found] == [
        ("关于中试平台用地", date(2026, 3, 20), True),
        ("关于企业融资", date(2026, 3, 31), True),
        ("关于路灯安装", date(2026, 4, 15), True),
    ]
    assert [(one.lead, one.supporting) for one in found] == [
        (world.land.pk, [world.finance.pk]),
        (world.finance.pk, [world.office.pk]),
        (world.land.pk, []),
    ]


def test_each_item_becomes_a_case_and_is_proposed_no_more(world, office):
    cases = handed_out(world, office)
    assert [one.department for one in cases] == [world.land, world.finance, world.land]
    assert [one.meeting_item.position for one in cases] == [1, 2, 3]
    assert proposals(Minutes.objects.get()) == []
    assert open_step(cases[2]).element == "answer"
    handling.report_result(world.planner, cases[2].pk, "已安装六十盏。")
    handling.judge(office, cases[2].pk, "抽查有三盏不亮。", done=False)
    assert open_step(cases[2]).element == "answer"
    handling.report_result(world.planner, cases[2].pk, "已修复。")
    handling.judge(office, cases[2].pk, "", done=True)
    cases[2].refresh_from_db()
    assert (cases[2].state, cases[2].outcome) == (CaseState.CLOSED, "closed")


def test_an_item_is_not_handed_out_twice_from_a_page_left_open(world, office):
    cases = handed_out(world, office)
    kept = Minutes.objects.get()
    item = cases[0].meeting_item
    again = Item(cases[0].title, item.text, Handed(world.land.pk, date(2026, 4, 15)))
    with pytest.raises(Refusal) as refusal:
        minutes.hand_out(office, kept.pk, [Item("另一件事", "", again.handed), again])
    assert codes(refusal) == ["instructions.item_handed_out"]
    assert MeetingItem.objects.count() == len(cases)


def test_one_wrong_item_holds_all_back_and_is_named(world, office):
    kept = entered(world, office)
    right = Item("路灯安装", "", Handed(world.land.pk, date(2026, 4, 15)))
    wrong = Item("融资", "", Handed(999_999, date(2026, 4, 15)))
    with pytest.raises(Refusal) as refusal:
        minutes.hand_out(office, kept.pk, [right, wrong])
    assert codes(refusal) == ["instructions.item_wrong", "instructions.no_such_department"]
    with pytest.raises(Refusal) as refusal:
        minutes.hand_out(office, kept.pk, [])
    assert codes(refusal) == ["instructions.no_items"]
    assert MeetingItem.objects.count() == 0


def test_minutes_are_entered_once_and_by_the_office_of_supervision_only(world, office):
    entered(world, office)
    for user, number, code in (
        (office, "〔2026〕8号", "instructions.minutes_known"),
        (world.planner, "", "instructions.supervision_only"),
    ):
        with pytest.raises(Refusal) as refusal:
            entered(world, user, number=number)
        assert codes(refusal) == [code]
    assert Minutes.objects.count() == 1


def a_month(world: World, office: User) -> list[Case]:
    """Three items and two instructions handed out on March 2; one done in time, one late, and two still late."""
    cases = [*handed_out(world, office), instruct(world, world.land), instruct(world, world.finance)]
    with clock.at("2026-03-10T10:00"):
        handling.report_result(world.planner, cases[3].pk, "已提出办法。")
        handling.review(world.leader, cases[3].pk, LeaderVerdict.AGREED, "")
    with clock.at("2026-03-24T10:00"):
        handling.report_result(world.treasurer, cases[4].pk, "资金已到位。")
        handling.review(world.leader, cases[4].pk, LeaderVerdict.NOTED, "")
    return cases


def test_the_bulletin_of_a_month_counts_what_happened_and_leads_to_it(world, office):
    cases = a_month(world, office)
    with clock.at("2026-04-01T09:00"):
        bulletin = bulletins.draft_monthly(office, world.zone, "2026-03")
        overall = bulletin.body[0]["paragraphs"][0]
        assert overall["text"] == (
            "2026年3月，全区新交办督办事项5件，办结2件，其中按期1件、逾期1件；到期末在办3件，其中逾期未办结2件。"
        )
        behind = {one["name"]: one["cases"] for one in overall["figures"]}
        keys = [one.pk for one in cases]
        assert behind["新交办"] == sorted(keys)
        assert (behind["按期办结"], behind["逾期办结"]) == ([keys[3]], [keys[4]])
        assert behind["逾期未办结"] == keys[:2]
        assert [one["text"] for one in bulletin.body[1]["paragraphs"]] == [
            "规划建设局：承办3件，办结1件，逾期未办结1件。",
            "财政金融局：承办2件，办结1件，逾期未办结1件。",
        ]
        assert bulletin.body[2]["paragraphs"][0]["text"].endswith("应于3月20日报告结果，逾期8个工作日。")
        pieces = pages.bulletin_page(office, bulletin.pk).sections[0].paragraphs[0].pieces
        assert [one.words for one in pieces if one.link] == ["5", "2", "1", "1", "3", "2"]
        _, words, rows = pages.cases_behind(office, bulletin.pk, "0-0-5")
        assert (words, sorted(one.pk for one in rows)) == ("逾期未办结 2", keys[:2])
        with pytest.raises(NotFound):
            pages.cases_behind(office, bulletin.pk, "0-0-9")


def test_a_month_has_one_bulletin_and_none_ahead(world, office):
    bulletins.draft_monthly(office, world.zone, "2026-03")
    for month, code in (
        ("2026-03", "instructions.month_drafted"),
        ("2026-04", "instructions.month_to_come"),
        ("2026-13", "instructions.no_month"),
    ):
        with pytest.raises(Refusal) as refusal:
            bulletins.draft_monthly(office, world.zone, month)
        assert codes(refusal) == [code]
    dropped = Bulletin.objects.get()
    bulletins.drop(office, dropped.pk, 0)
    assert bulletins.draft_monthly(office, world.zone, "2026-03").pk != dropped.pk


def test_figures_written_by_hand_want_a_source_and_leaders_issue_with_a_number(world, office):
    handed_out(world, office)
    bulletin = bulletins.draft_monthly(office, world.zone, "2026-03")
    bulletins.edit(office, bulletin.pk, 0, "三月督查通报", {"0-0": "本月新交办3件，另有7件由各单位自行督办。"})
    with pytest.raises(Refusal) as refusal:
        bulletins.submit(office, bulletin.pk, 1)
    assert refusal.value.problems[0].values["values"] == ["7"]
    with pytest.raises(Refusal) as refusal:
        bulletins.edit(office, bulletin.pk, 0, "旧稿", {})
    assert codes(refusal) == ["instructions.bulletin_changed"]
    bulletins.edit(office, bulletin.pk, 1, "三月督查通报", {"note-0-0": "各单位书面报送"})
    bulletins.submit(office, bulletin.pk, 2)
    with pytest.raises(Refusal) as refusal:
        bulletins.approve(office, bulletin.pk, 3)
    assert codes(refusal) == ["instructions.leaders_approve"]
    bulletins.send_back(world.leader, bulletin.pk, 3, "补上下一步安排。")
    bulletins.submit(office, bulletin.pk, 4)
    issued = bulletins.approve(world.leader, bulletin.pk, 5)
    assert (issued.state, issued.shown, issued.approved_by) == (BulletinState.ISSUED, "督通〔2026〕1期", world.leader)
    with pytest.raises(Refusal) as refusal:
        bulletins.edit(office, bulletin.pk, 6, "改", {})
    assert codes(refusal) == ["instructions.bulletin_state"]
    _, paper = pages.paper_of(world.planner, bulletin.pk)
    texts = [one.text for one in docx.Document(io.BytesIO(paper)).paragraphs]
    assert texts[:2] == ["三月督查通报", "督通〔2026〕1期"]
    assert "本月新交办3件，另有7件由各单位自行督办。" in texts


def test_a_draft_is_not_found_by_those_who_neither_write_nor_watch(world, office):
    bulletin = bulletins.draft_monthly(office, world.zone, "2026-03")
    with pytest.raises(NotFound):
        pages.bulletin_page(world.planner, bulletin.pk)
    assert pages.bulletin_page(world.leader, bulletin.pk).may_approve is False


def test_a_special_report_tells_origin_progress_problems_and_what_is_next(world, office):
    case = instruct(world, world.land)
    handling.tell_progress(world.planner, case.pk, date(2026, 3, 2), "已约供电公司勘查{现场}。")
    bulletin = bulletins.draft_special(office, world.zone, f"case:{case.pk}")
    told = {section["title"]: [one["text"] for one in section["paragraphs"]] for section in bulletin.body}
    assert told["一、事项来源"] == ["2026年3月2日，示例leader批示：“请研究提出办法，报我。”（批示〔2026〕1号）。"]
    assert told["二、办理进展"] == ["共1件，已办结0件。", "3月2日，规划建设局：已约供电公司勘查{现场}。"]
    assert told["三、存在问题"] == ["目前没有逾期，也没有升级督办。"]
    assert told["四、下一步"] == ["批示件“请研究提出办法，报我。”：由规划建设局报告结果，3月13日前报告结果。"]
    kept = entered(world, office)
    with pytest.raises(Refusal) as refusal:
        bulletins.draft_special(office, world.zone, f"minutes:{kept.pk}")
    assert codes(refusal) == ["instructions.nothing_to_report"]
    with pytest.raises(NotFound):
        bulletins.draft_special(office, world.zone, "case:999999")
