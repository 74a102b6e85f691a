"""The pages of data quality, as their people see them."""

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.models import QualityFinding
from gaoxin.apps.enterprises.services.checking import JOB, check_zone
from gaoxin.apps.enterprises.states import FindingState
from gaoxin.catalogue.quality_checks import package_checks
from gaoxin.web.models import Job


@pytest.fixture
def finding(world) -> QualityFinding:
    row = world.firms[0].yearly_facts.get(year=2025)
    row.average_staff, row.technical_staff = 100, 140
    row.save()
    check_zone(world.zone)
    return QualityFinding.objects.get(enterprise=world.firms[0], code="technical_above_staff")


def shown(client, person, name, *args, **words) -> str:
    client.force_login(person)
    answer = client.get(reverse(f"enterprises:{name}", args=args), words)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_shows_what_waits_and_can_be_narrowed(client, world, finding):
    every = shown(client, world.keeper, "quality")
    assert "科技人员多于职工总数" in every
    assert "年度缺营业收入" in every
    only = shown(client, world.keeper, "quality", check="revenue_missing")
    assert f"/quality/{finding.pk}/" not in only
    assert "年度缺营业收入" in only


def test_a_finding_tells_figures_reason_and_remedy(client, world, finding):
    page = shown(client, world.keeper, "quality_finding", finding.pk)
    for words in (
        "140 人",
        "100 人",
        "占比大于一会使资格判断失真",
        "科技人员数 &lt;= 职工总数",
        "去改正",
        "发企业核对",
    ):
        assert words in page


def test_its_own_people_may_correct_but_not_accept(client, world, finding):
    page = shown(client, world.member, "quality_finding", finding.pk)
    assert "去改正" in page
    assert reverse("enterprises:own_year", args=[finding.enterprise_id, 2025]) in page
    assert reverse("enterprises:quality_accept_one", args=[finding.pk]) not in page
    assert "科技人员多于职工总数" in shown(client, world.member, "quality_own")


def test_an_officer_of_another_department_is_offered_no_decision(client, world, finding):
    page = shown(client, world.officer, "quality_finding", finding.pk)
    assert reverse("enterprises:quality_accept_one", args=[finding.pk]) not in page


def test_many_are_accepted_with_one_reason(client, world, finding):
    client.force_login(world.keeper)
    other = QualityFinding.objects.get(enterprise=world.firms[4], code="revenue_missing")
    rows = {"row": [finding.pk, other.pk]}
    asked = client.post(reverse("enterprises:quality"), {**rows, "action": "accept"})
    assert "认可 2 项" in asked.content.decode()
    without = client.post(reverse("enterprises:quality_accept"), {**rows, "reason": ""})
    assert without.status_code == 422
    done = client.post(reverse("enterprises:quality_accept"), {**rows, "reason": "已与企业核实"})
    assert done.status_code == 302
    states = QualityFinding.objects.filter(pk__in=rows["row"]).values_list("state", flat=True)
    assert set(states) == {FindingState.ACCEPTED}
    assert "已与企业核实" in shown(client, world.keeper, "quality_accepted")


def test_sending_is_shown_before_it_is_done(client, world, finding):
    client.force_login(world.keeper)
    words = {"row": [finding.pk], "action": "send"}
    preview = client.post(reverse("enterprises:quality"), words)
    assert "发企业核对" in preview.content.decode()
    finding.refresh_from_db()
    assert finding.sent_at is None
    client.post(reverse("enterprises:quality"), {**words, "confirm": "yes"})
    finding.refresh_from_db()
    assert finding.sent_at is not None


def test_every_check_has_a_page_that_explains_it(client, world, finding):
    page = shown(client, world.leader, "quality_checks")
    assert all(f"/quality/checks/{key}/" in page for key in package_checks())
    one = shown(client, world.leader, "quality_check", "technical_above_staff")
    for words in ("科技人员数（2025）", "40 人", "34 人", "看 1 项待处理"):
        assert words in one
    assert client.get(reverse("enterprises:quality_check", args=["no_such_check"])).status_code == 404


def test_checks_are_explained_in_english_too(client, world, finding):
    world.keeper.language = "en"
    world.keeper.save()
    page = shown(client, world.keeper, "quality_check", "technical_above_staff")
    for words in ("More technical staff than staff", "They are part of the staff", "Technical staff（2025）"):
        assert words in page


def test_the_board_has_a_table_behind_each_chart(client, world, finding):
    page = shown(client, world.leader, "quality_board")
    assert page.count("data-chart") == 2
    assert page.count("gx-chart-table") == 2
    assert "经济发展局" in page
    assert "重新检查全区" not in page
    assert "重新检查全区" in shown(client, world.keeper, "quality_board")


def test_an_officer_has_the_zone_checked_as_a_job(client, world, finding):
    client.force_login(world.keeper)
    client.post(reverse("enterprises:quality_check_zone"))
    job = Job.objects.get(kind=JOB)
    assert (job.user, job.arguments) == (world.keeper, {"zone_id": world.zone.pk})


def test_a_finding_is_checked_again_and_an_acceptance_taken_back(client, world, finding):
    client.force_login(world.keeper)
    client.post(reverse("enterprises:quality_accept_one", args=[finding.pk]), {"reason": "已核实"})
    finding.refresh_from_db()
    assert finding.state == FindingState.ACCEPTED
    client.post(reverse("enterprises:quality_withdraw", args=[finding.pk]))
    row = world.firms[0].yearly_facts.get(year=2025)
    row.technical_staff = 20
    row.save()
    assert "按现在的数据这项检查已经通过" in shown(client, world.keeper, "quality_finding", finding.pk)
    client.post(reverse("enterprises:quality_check_again", args=[finding.pk]))
    finding.refresh_from_db()
    assert finding.state == FindingState.FIXED
    assert "科技人员多于职工总数" in shown(client, world.keeper, "quality_fixed")


def test_the_file_of_an_enterprise_has_a_tab_of_its_faults(client, world, finding):
    page = shown(client, world.keeper, "record_quality", world.firms[0].pk)
    assert "科技人员多于职工总数" in page
    assert "年度缺营业收入" not in page
    client.force_login(world.stranger)
    assert client.get(reverse("enterprises:record_quality", args=[world.firms[0].pk])).status_code == 404


def test_another_zone_shows_none_of_it(client, world, finding):
    client.force_login(world.stranger)
    assert client.get(reverse("enterprises:quality_finding", args=[finding.pk])).status_code == 404
    assert "示例北斗轴承有限公司" not in shown(client, world.stranger, "quality")
