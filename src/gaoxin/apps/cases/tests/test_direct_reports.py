"""Direct reports: sent past the city to the province, with copies; received, returned, completed, answered."""

from dataclasses import dataclass

import pytest

from gaoxin.apps.cases.models import Case, DirectReport
from gaoxin.apps.cases.queries.reports import pages
from gaoxin.apps.cases.report_states import ReportState, Result
from gaoxin.apps.cases.services import limits
from gaoxin.apps.cases.services.reports import answering, sending
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.cases.tests.test_instructions import codes
from gaoxin.apps.cases.tests.world import World, open_step, person
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Level, Role
from gaoxin.catalogue.direct_reports import package_direct_reports
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.checking import check
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice

ANSWERS = {
    "title": "请协调解决区域供电方案",
    "situation": "园区新增用电负荷八万千伏安，现有变电站容量不足，已与市供电公司多次会商。",
    "asked": "请省里协调把新建变电站列入年度电网建设计划。",
    "contact_post": "经发局",
    "contact_phone": "0432-64000000",
}


@dataclass
class Above:
    """Who looks from above: two of the province, one of the city."""

    province: User
    deputy: User
    city: User


@pytest.fixture
def above(world: World) -> Above:
    province = Zone.objects.create(code="sheng", name="示例省", level=Level.PROVINCE)
    city = Zone.objects.create(code="shi", name="示例市", level=Level.CITY, parent=province)
    world.zone.parent = city
    world.zone.save()
    return Above(
        person("province", province, Role.VIEWER),
        person("deputy", province, Role.VIEWER),
        person("city", city, Role.VIEWER),
    )


def send(world: World, kind: str = "report", by: User | None = None, **more: object) -> Case:
    form = package_forms()[package_direct_reports()[kind].form]
    checked = check(form, {**ANSWERS, **more}, clock.today())
    assert checked.problems == ()
    return sending.send_report(by or world.planner, world.zone, kind, form, checked)


def report(case: Case) -> DirectReport:
    return DirectReport.objects.get(case=case)


def told(user: User) -> list[str]:
    return list(Notice.objects.filter(user=user).order_by("pk").values_list("title", flat=True))


def test_it_goes_to_the_province_with_copies_and_limits_of_its_kind(world, above):
    case = send(world)
    kept = report(case)
    assert (kept.state, kept.to_zone.code, case.department) == (ReportState.SENT, "sheng", world.land)
    assert [(one.office, one.zone.code) for one in kept.copies.all()] == [
        ("市人民政府办公室", "shi"),
        ("市级有关部门", "shi"),
    ]
    assert [one.person.username for one in open_step(case).parts.order_by("pk")] == ["deputy", "province"]
    assert told(above.city) == ["抄报：%(number)s %(title)s"]
    assert limits.limits_of(case).grade == "report"
    assert [pages.waiting(one).count() for one in (above.province, above.city, world.planner)] == [1, 0, 0]
    assert pages.copies(above.city).count() == 2


def test_one_of_those_addressed_receives_and_answers_and_the_sender_sees_it(world, above):
    case = send(world)
    answering.receive(above.deputy, case.pk)
    with pytest.raises(Refusal) as refusal:
        answering.receive(above.province, case.pk)
    assert codes(refusal) == ["instructions.not_your_turn"]
    assert report(case).state == ReportState.RECEIVED
    answering.answer(above.province, case.pk, Result.GRANTED, "已列入年度计划。", "吉发改〔2026〕5号")
    case.refresh_from_db()
    page = pages.report_page(world.planner, case.pk)
    assert (case.state, case.outcome, page.report.state) == (CaseState.CLOSED, "granted", ReportState.ANSWERED)
    assert (page.report.answer, page.report.answer_number) == ("已列入年度计划。", "吉发改〔2026〕5号")
    assert pages.waiting(above.province).count() == 0


def test_what_lacks_something_is_returned_completed_by_its_department_and_answered_anew(world, above):
    case = send(world)
    answering.receive(above.province, case.pk)
    with pytest.raises(Refusal) as refusal:
        answering.return_for(above.province, case.pk, " ")
    assert codes(refusal) == ["instructions.say_something"]
    answering.return_for(above.province, case.pk, "请补负荷测算表。")
    assert (report(case).state, open_step(case).parts.get().department) == (ReportState.RETURNED, world.land)
    assert pages.waiting(above.province).count() == 0
    with pytest.raises(NotFound):
        answering.amend(world.treasurer, case.pk, "代补。")
    with clock.at("2026-03-10T10:00"):
        answering.amend(world.planner2, case.pk, "已补测算表。", [Upload("测算表.txt", [b"load"])])
        assert f"{clock.local(limits.limits_of(case).stage('answer').deadline.moment):%m-%d}" == "03-31"
    assert (report(case).state, report(case).returns) == (ReportState.AMENDED, 1)
    assert [one.file_name for one in pages.report_page(above.province, case.pk).attachments] == ["测算表.txt"]
    assert pages.waiting(above.deputy).count() == 1
    with clock.at("2026-03-12T10:00"):
        answering.answer(above.deputy, case.pk, Result.ANSWERED, "收悉，会同电力公司研究。")
    assert report(case).state == ReportState.ANSWERED


def test_a_copy_is_noted_by_the_city_once_and_by_nobody_else(world, above):
    copy = report(send(world)).copies.first()
    with pytest.raises(NotFound):
        answering.note_copy(world.planner, copy.pk)
    noted = answering.note_copy(above.city, copy.pk)
    with clock.at("2026-03-05T10:00"):
        assert answering.note_copy(above.city, copy.pk).seen_at == noted.seen_at
    assert noted.seen_by == above.city


def test_the_city_neither_receives_nor_answers_what_is_for_the_province(world, above):
    case = send(world)
    for act in (lambda: answering.receive(above.city, case.pk), lambda: answering.return_for(above.city, case.pk, "x")):
        with pytest.raises(Refusal) as refusal:
            act()
        assert codes(refusal) == ["instructions.not_your_turn"]
    assert report(case).state == ReportState.SENT


def test_where_nobody_receives_nothing_is_sent(world):
    with pytest.raises(Refusal) as refusal:
        send(world)
    assert codes(refusal) == ["direct_reports.no_level"]
    province = Zone.objects.create(code="sheng", name="示例省", level=Level.PROVINCE)
    world.zone.parent = province
    world.zone.save()
    with pytest.raises(Refusal) as refusal:
        send(world)
    assert codes(refusal) == ["direct_reports.no_receiver"]
    with pytest.raises(NotFound):
        send(world, by=world.leader)
    assert Case.objects.count() == 0
