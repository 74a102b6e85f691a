"""Working off findings: accepted with a reason, taken back, sent to the enterprise; only by those whose desk it is."""

import pytest

from gaoxin.apps.enterprises.models import QualityFinding
from gaoxin.apps.enterprises.queries import quality
from gaoxin.apps.enterprises.queries.reasons import reasons
from gaoxin.apps.enterprises.services import findings as services
from gaoxin.apps.enterprises.services.checking import check_zone
from gaoxin.apps.enterprises.states import FindingState
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice
from gaoxin.web.scope import acting_as


@pytest.fixture
def finding(world) -> QualityFinding:
    row = world.firms[0].yearly_facts.get(year=2025)
    row.average_staff, row.technical_staff = 100, 140
    row.save()
    check_zone(world.zone)
    return QualityFinding.objects.get(enterprise=world.firms[0], code="technical_above_staff")


def test_an_accepted_finding_keeps_its_reason_and_by_whom(world, finding):
    with acting_as(world.keeper):
        assert services.accept_findings(world.keeper, [finding.pk], " 含外聘专家，合同备查 ") == 1
    finding.refresh_from_db()
    assert (finding.state, finding.reason, finding.accepted_by) == (
        FindingState.ACCEPTED,
        "含外聘专家，合同备查",
        world.keeper,
    )
    event = QualityFinding.pgh_event_model.objects.filter(pgh_obj_id=finding.pk).latest("pgh_id")
    assert event.pgh_context.metadata["why"] == "含外聘专家，合同备查"


@pytest.mark.parametrize(("reason", "code"), [("  ", "quality.reason_needed"), ("长" * 301, "quality.reason_too_long")])
def test_without_a_proper_reason_nothing_is_accepted(world, finding, reason, code):
    with acting_as(world.keeper), pytest.raises(Refusal) as refused:
        services.accept_findings(world.keeper, [finding.pk], reason)
    assert [problem.code for problem in refused.value.problems] == [code]
    finding.refresh_from_db()
    assert finding.state == FindingState.OPEN


def test_another_departments_finding_is_refused(world, finding):
    with acting_as(world.officer), pytest.raises(Refusal) as refused:
        services.accept_findings(world.officer, [finding.pk], "理由")
    assert refused.value.problems[0].code == "quality.not_your_desk"
    finding.refresh_from_db()
    assert finding.state == FindingState.OPEN


@pytest.mark.parametrize("name", ["stranger", "neighbour"])
def test_others_do_not_find_it(world, finding, name):
    person = getattr(world, name)
    with acting_as(person), pytest.raises(NotFound):
        quality.finding_page(person, finding.pk)


def test_its_own_people_see_what_they_have_to_put_right(world, finding):
    with acting_as(world.member):
        assert finding in list(quality.own(world.member))
        page = quality.finding_page(world.member, finding.pk)
        assert not page.may_work
    department_fault = QualityFinding.objects.exclude(fixer="enterprise").filter(enterprise=world.firms[0]).first()
    assert department_fault is not None
    with acting_as(world.member), pytest.raises(NotFound):
        quality.finding_page(world.member, department_fault.pk)


def test_an_acceptance_that_is_taken_back_waits_again(world, finding):
    with acting_as(world.keeper):
        services.accept_findings(world.keeper, [finding.pk], "理由")
        assert services.withdraw_acceptance(world.keeper, finding.pk).state == FindingState.OPEN
        with pytest.raises(Refusal) as refused:
            services.withdraw_acceptance(world.keeper, finding.pk)
    assert refused.value.problems[0].code == "quality.not_accepted"


def test_its_people_are_told_once_of_all_that_is_sent(world, finding):
    other = QualityFinding.objects.filter(enterprise=world.firms[0], fixer="enterprise").exclude(pk=finding.pk).first()
    with acting_as(world.keeper):
        sent = services.send_to_enterprises(world.keeper, [finding.pk, other.pk])
    assert (sent.findings, sent.enterprises, sent.people) == (2, 1, 1)
    notice = Notice.objects.get(user=world.member, kind="enterprises.quality_sent")
    assert notice.values["n"] == 2
    finding.refresh_from_db()
    assert (finding.sent_by, finding.sent_at is not None) == (world.keeper, True)


def test_where_nobody_can_be_told_nothing_is_sent(world, finding):
    lonely = QualityFinding.objects.filter(enterprise=world.firms[4], fixer="enterprise").first()
    with acting_as(world.keeper), pytest.raises(Refusal) as refused:
        services.send_to_enterprises(world.keeper, [lonely.pk])
    assert refused.value.problems[0].code == "quality.nobody_to_tell"
    lonely.refresh_from_db()
    assert lonely.sent_at is None
    assert not Notice.objects.exists()


def test_the_reasons_are_the_figures_as_they_are_now(world, finding):
    found = reasons(finding)
    assert [(one.name, one.period, one.value) for one in found.seen] == [
        ("科技人员数", "2025", "140 人"),
        ("职工总数", "2025", "100 人"),
    ]
    assert found.fails
    row = world.firms[0].yearly_facts.get(year=2025)
    row.technical_staff = None
    row.save()
    again = reasons(finding)
    assert ([one.value for one in again.seen], again.fails) == ([None, "100 人"], False)


def test_a_check_that_is_gone_leaves_a_finding_without_reasons(world, finding):
    finding.code = "no_such_check"
    assert reasons(finding) is None
    assert quality.name_of(finding) == "no_such_check"


def test_each_department_has_its_counts_and_its_trend(world, finding):
    with acting_as(world.keeper):
        (line,) = quality.by_department(world.keeper, world.zone)
        trend = quality.trend(world.keeper, world.zone)
        counts = quality.counts(world.keeper, world.zone)
    waiting = QualityFinding.objects.filter(zone=world.zone)
    assert line["errors"] == waiting.filter(gravity=1).count() == counts.errors
    assert trend.departments == [("经济发展局", [waiting.count()])]


def test_another_zones_counts_are_nobodys(world, finding):
    with acting_as(world.stranger):
        assert quality.counts(world.stranger, world.zone).errors == 0
        with pytest.raises(NotFound):
            quality.trend(world.stranger, world.zone)
        assert quality.last_run(world.stranger, world.zone) is None
