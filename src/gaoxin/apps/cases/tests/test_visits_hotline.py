"""Tickets of the hotline by file and interface: columns matched, wrong rows kept, nothing filed twice, two clocks."""

import json
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from gaoxin.apps.cases.models import Case, Ticket, TicketImport, TicketRow
from gaoxin.apps.cases.queries.asks import Asks
from gaoxin.apps.cases.queries.hotline.tickets import answers, tickets
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.asked import asked
from gaoxin.apps.cases.services.hotline import importing
from gaoxin.apps.cases.states import CaseState, Channel
from gaoxin.apps.cases.tests.world import World, open_step
from gaoxin.apps.cases.visit_states import ImportState, RowState
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.assignments import CastVote, Vote
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, worker
from gaoxin.web.models import Job

HEAD = ["工单编号", "受理时间", "诉求类型", "诉求内容", "要求办结时间", "来电单位", "来电人", "联系电话"]
GOOD = ["JL20260301001", "2026-03-01 10:20", "求助", "门前道路没有路灯", "2026-03-06", "甲示例公司", "某某", "139"]
ROWS = [
    GOOD,
    ["JL20260301002", "2026/3/1", "投诉举报", "夜间施工噪声", "2026-03-20 12:00", "", "", ""],
    ["JL20260301003", "昨天", "咨询", "怎样申请路灯", "", "", "", ""],
    ["", "2026-03-01", "咨询", "没有编号", "", "", "", ""],
    ["JL20260301001", "2026-03-01", "求助", "重复一行", "", "", "", ""],
    ["JL20260301006", "2026-03-01", "求助", "期限早于受理", "2026-02-20", "", "", ""],
]


def csv(rows: list[list[str]], encoding: str = "utf-8-sig") -> bytes:
    return "".join(",".join(row) + "\r\n" for row in [HEAD, *rows]).encode(encoding)


def book(rows: list[list[str]], title: str = "") -> bytes:
    made, file = Workbook(), BytesIO()
    if title:
        made.active.append([title])
    for row in [HEAD, *rows]:
        made.active.append(row)
    made.save(file)
    return file.getvalue()


def bring(world: World, content: bytes, name: str = "工单.csv") -> TicketImport:
    return importing.bring(world.dispatcher, world.zone, name, [content])


def take(world: World, file: TicketImport) -> None:
    importing.start_taking(world.dispatcher, file.pk)
    worker.run(Job.objects.latest("pk").pk)
    file.refresh_from_db()


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize(
    ("name", "content"),
    [("工单.csv", csv(ROWS)), ("工单.csv", csv(ROWS, "gb18030")), ("工单.xlsx", book(ROWS, "三月热线工单"))],
)
def test_a_file_is_matched_by_its_headings_and_every_row_judged_with_its_line(world: World, name, content):
    file = bring(world, content, name)
    assert {key: file.head[at] for key, at in file.columns.items()} == {
        "number": "工单编号",
        "received_at": "受理时间",
        "kind": "诉求类型",
        "text": "诉求内容",
        "due": "要求办结时间",
        "caller": "来电单位",
    }
    found = [(row.state, [one["code"] for one in row.problems]) for row in file.rows.order_by("line")]
    assert found == [
        (RowState.NEW, []),
        (RowState.NEW, []),
        (RowState.WRONG, ["hotline.no_moment"]),
        (RowState.WRONG, ["hotline.cell_empty"]),
        (RowState.WRONG, ["hotline.twice_in_file"]),
        (RowState.WRONG, ["hotline.due_before_received"]),
    ]
    assert Case.objects.count() == 0


def test_good_rows_become_cases_with_the_hotlines_number_and_clock_beside_ours(world: World):
    file = bring(world, csv(ROWS))
    take(world, file)
    assert (file.state, Case.objects.count(), TicketRow.objects.filter(state=RowState.WRONG).count()) == (
        ImportState.TAKEN,
        2,
        4,
    )
    first = Ticket.objects.get(number="JL20260301001")
    assert (first.case.channel, first.case.external_number, first.case.kind) == (
        Channel.HOTLINE,
        "JL20260301001",
        "hotline",
    )
    assert clock.local(first.due).isoformat(" ", "minutes") == "2026-03-06 17:00+08:00"
    assert clock.local(first.case.clocks.get(stage="limit:answer").due).date().isoformat() == "2026-03-05"
    second = Ticket.objects.get(number="JL20260301002")
    assert clock.local(second.case.clocks.get(stage="limit:answer").due).date().isoformat() == "2026-03-19"
    kept = json.dumps(list(Case.objects.values_list("content__answers", flat=True)), ensure_ascii=False)
    assert "某某" not in kept
    assert "139" not in kept


def test_the_same_file_changes_nothing_and_a_changed_row_updates(world: World):
    take(world, bring(world, csv(ROWS)))
    again = bring(world, csv([GOOD]))
    assert [row.state for row in again.rows.all()] == [RowState.SAME]
    later = bring(world, csv([[*GOOD[:4], "2026-03-09", *GOOD[5:]]]))
    assert [row.state for row in later.rows.all()] == [RowState.UPDATE]
    take(world, later)
    ticket = Ticket.objects.get(number=GOOD[0])
    assert clock.local(ticket.due).date().isoformat() == "2026-03-09"
    assert Case.objects.count() == 2
    assert ticket.case.trail.filter(what="ticket_changed").count() == 1


def test_a_closed_ticket_is_not_changed(world: World):
    take(world, bring(world, csv([GOOD])))
    Case.objects.update(state="closed", closed_at=clock.now())
    later = bring(world, csv([[*GOOD[:4], "2026-03-09", *GOOD[5:]]]))
    assert [row.problems[0]["code"] for row in later.rows.all()] == ["hotline.closed_already"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("工单.csv", csv(ROWS).decode("utf-8-sig").encode("utf-16")[:-1], "imports.cut_short"),
        ("工单.csv", csv(ROWS, "gb18030")[:-1] + b"\x81", "imports.cut_short"),
        ("工单.xlsx", book(ROWS)[:2000], "imports.broken_book"),
        ("工单.csv", b"\xff\xfe\x00\xd8" * 40, "imports.no_text"),
        ("工单.csv", ",".join(HEAD).encode(), "imports.no_rows"),
        ("工单.csv", b"%PDF-1.7 no table", "imports.no_table_format"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence_and_leaves_nothing(world: World, name, content, code):
    found = refusal(lambda: bring(world, content, name))
    assert found == code
    assert TicketImport.objects.count() == 0


def test_a_row_that_is_cut_off_is_named_and_not_taken(world: World):
    file = bring(world, csv(ROWS[:2])[:-60])
    (wrong,) = file.rows.filter(state=RowState.WRONG)
    assert (wrong.line, wrong.problems[0]["code"]) == (3, "hotline.row_cut")


def test_headings_nobody_knows_are_matched_by_hand(world: World):
    content = (
        csv([GOOD]).replace("工单编号".encode(), "流水".encode()).replace("诉求内容".encode(), "说了什么".encode())
    )
    file = bring(world, content)
    assert refusal(lambda: importing.start_taking(world.dispatcher, file.pk)) == "hotline.no_column"
    assert refusal(lambda: importing.match(world.dispatcher, file.pk, {"number": 0})) == "hotline.no_column"
    twice = {**file.columns, "number": 0, "text": 0}
    assert refusal(lambda: importing.match(world.dispatcher, file.pk, twice)) == "hotline.column_twice"
    importing.match(world.dispatcher, file.pk, {**file.columns, "number": 0, "text": 3})
    assert [row.state for row in file.rows.all()] == [RowState.NEW]


def test_answers_go_back_as_a_file_with_whether_the_hotlines_limit_was_kept(world: World):
    take(world, bring(world, csv([GOOD])))
    case = Case.objects.get()
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    moving.act(world.planner, open_step(case).pk)
    moving.act(world.planner, open_step(case).pk, answers={"opinion": "本周安装"})
    content = answers(world.dispatcher, world.zone, tickets(world.dispatcher, world.zone))
    cells = [[cell.value for cell in row] for row in load_workbook(BytesIO(content)).active.iter_rows()]
    (line,) = [row for row in cells if row[0] == GOOD[0]]
    assert (line[1], line[4], line[7], line[8]) == (case.number, "规划建设局", "是", "本周安装")


def test_after_its_answer_a_ticket_is_called_back_and_closed_without_asking_for_departments(world: World):
    take(world, bring(world, csv([GOOD])))
    case = Case.objects.get()
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    moving.act(world.planner, open_step(case).pk)
    moving.act(world.planner, open_step(case).pk, answers={"opinion": "本周安装"})
    step = open_step(case)
    assert asked(world.dispatcher, step.pk).asks == Asks(decides=True)
    moving.act(world.dispatcher, step.pk, CastVote(Vote.OPPOSE), why="来电人说没有装")
    assert open_step(case).element == "dispatch"
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    moving.act(world.planner, open_step(case).pk)
    moving.act(world.planner, open_step(case).pk, answers={"opinion": "已装好"})
    moving.act(world.dispatcher, open_step(case).pk)
    case.refresh_from_db()
    assert case.state == CaseState.CLOSED


def test_files_are_brought_checked_and_taken_on_their_pages(world: World):
    client = signed_in(world.dispatcher)
    upload = SimpleUploadedFile("工单.csv", csv(ROWS), "text/csv")
    page = client.post(reverse("hotline:new_file"), {"file": upload}, follow=True).content.decode()
    file = TicketImport.objects.get()
    assert "“受理时间”写的“昨天”不是日期时间" in page
    wrong = client.get(reverse("hotline:wrong_rows", args=[file.pk]))
    lines = [row[0].value for row in load_workbook(BytesIO(wrong.content)).active.iter_rows()]
    assert [line for line in lines if isinstance(line, int)] == [4, 5, 6, 7]
    client.post(reverse("hotline:take", args=[file.pk]))
    worker.run(Job.objects.latest("pk").pk)
    page = client.get(reverse("hotline:tickets")).content.decode()
    assert GOOD[0] in page
    case = Ticket.objects.get(number=GOOD[0]).case
    beside = client.get(reverse("cases:case", args=[case.pk])).content.decode()
    assert "热线要求 2026-03-06 17:00 前办结" in beside
    assert signed_in(world.planner).get(reverse("hotline:file", args=[file.pk])).status_code == 404


TOLD = {
    "zone": "qinghe",
    "number": "JL20260302009",
    "received_at": "2026-03-02 08:30",
    "text": "停电两小时",
    "kind": "求助",
    "due": "2026-03-04",
}


def test_the_interface_takes_a_number_once_and_says_what_came_of_it(world: World):
    client = signed_in(world.dispatcher)

    def tell(**more: str):
        return client.post("/api/v1/hotline", json.dumps({**TOLD, **more}), "application/json")

    came = [tell().json()["came"], tell().json()["came"], tell(due="2026-03-05").json()["came"]]
    assert came == ["new", "same", "update"]
    assert Case.objects.count() == 1
    wrong = tell(number="JL20260302010", received_at="昨天")
    assert (wrong.status_code, wrong.json()["problems"][0]["place"]["path"]) == (422, "received_at")
    found = client.get(f"/api/v1/hotline/qinghe/{TOLD['number']}").json()
    assert (found["number"], found["state"], found["answer"]) == (TOLD["number"], "open", "")
    assert client.get("/api/v1/hotline/qinghe/none").status_code == 404
    assert signed_in(world.planner).post("/api/v1/hotline", json.dumps(TOLD), "application/json").status_code == 422
