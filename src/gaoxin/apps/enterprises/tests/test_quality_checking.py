"""What checks find in the registry, and how a finding lives: found, fixed at once, recurred, accepted."""

from datetime import date
from decimal import Decimal

from gaoxin.apps.enterprises.frames.quality import FAULTS, faults, faults_one_by_one, wanted_facts
from gaoxin.apps.enterprises.frames.registry import registry_frame
from gaoxin.apps.enterprises.models import Enterprise, QualityDay, QualityFinding, QualityRun
from gaoxin.apps.enterprises.services import checking
from gaoxin.apps.enterprises.services.checking import check_all_zones, check_zone, check_zone_of_key, recheck
from gaoxin.apps.enterprises.services.facts import record_facts
from gaoxin.apps.enterprises.services.records import update_enterprise
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.services.synthetic import load_synthetic
from gaoxin.apps.enterprises.states import FindingState, Fixer, Gravity
from gaoxin.apps.zones.models import Department, Presence
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue import quality_checks as catalogue
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, acting_as

SAID = Given("审计报告第3页")


def findings(world, firm: int, *codes: str) -> dict[tuple[str, int | None], QualityFinding]:
    found = QualityFinding.objects.filter(enterprise=world.firms[firm], code__in=codes)
    return {(one.code, one.year): one for one in found}


def revenue_finding(world) -> QualityFinding:
    return QualityFinding.objects.get(enterprise=world.firms[4], code="revenue_missing", year=2025)


def give_revenue(world, amount: Decimal | None) -> None:
    with acting_as(world.keeper):
        firm = Enterprise.objects.get(pk=world.firms[4].pk)
        row = firm.yearly_facts.get(year=2025)
        record_facts(world.keeper, firm.pk, 2025, {"revenue": amount}, SAID, seen=row.revision)


def test_a_zone_is_checked_and_each_fault_is_written_down_once(world):
    run = check_zone(world.zone)
    assert (run.enterprises, run.fixed, run.recurred) == (6, 0, 0)
    assert run.opened == QualityFinding.objects.count() == QualityFinding.objects.filter(zone=world.zone).count()
    shop = findings(world, 5, "credit_code_missing", "founded_missing", "address_missing", "name_too_short")
    assert set(shop) == {("credit_code_missing", None), ("founded_missing", None), ("address_missing", None)}
    assert shop["credit_code_missing", None].gravity == Gravity.ERROR
    assert revenue_finding(world).department == Department.objects.get(zone=world.zone, name="经济发展局")
    assert not findings(world, 0, "revenue_missing", "staff_missing", "credit_code_missing")


def test_the_same_data_checked_again_change_nothing(world):
    check_zone(world.zone)
    before = set(QualityFinding.objects.values_list("pk", "state", "changed_at"))
    events = QualityFinding.pgh_event_model.objects.count()
    again = check_zone(world.zone)
    assert (again.opened, again.fixed, again.recurred) == (0, 0, 0)
    assert set(QualityFinding.objects.values_list("pk", "state", "changed_at")) == before
    assert QualityFinding.pgh_event_model.objects.count() == events


def test_a_correction_fixes_its_finding_at_once(world):
    check_zone(world.zone)
    finding = revenue_finding(world)
    give_revenue(world, Decimal(5000))
    finding.refresh_from_db()
    assert finding.state == FindingState.FIXED


def test_a_fixed_fault_that_comes_back_is_the_same_finding(world):
    check_zone(world.zone)
    first = revenue_finding(world)
    give_revenue(world, Decimal(5000))
    give_revenue(world, None)
    again = revenue_finding(world)
    assert (again.pk, again.state, again.recurrences) == (first.pk, FindingState.RECURRED, 1)
    assert again.found_at == first.found_at


def test_a_change_of_the_record_is_checked_too(world):
    check_zone(world.zone)
    assert findings(world, 5, "address_missing")["address_missing", None].state == FindingState.OPEN
    firm = Enterprise.objects.get(pk=world.firms[5].pk)
    with acting_as(world.keeper):
        update_enterprise(world.keeper, firm.pk, firm.revision, {"address": "吉林市高新区创业路128号"}, SAID)
    assert findings(world, 5, "address_missing")["address_missing", None].state == FindingState.FIXED


def test_an_accepted_finding_stays_until_the_data_change(world):
    check_zone(world.zone)
    finding = revenue_finding(world)
    QualityFinding.objects.filter(pk=finding.pk).update(
        state=FindingState.ACCEPTED, reason="停产技改，全年无收入", accepted_by=world.keeper
    )
    check_zone(world.zone)
    assert revenue_finding(world).state == FindingState.ACCEPTED
    give_revenue(world, Decimal(5000))
    assert revenue_finding(world).state == FindingState.FIXED


def test_years_that_are_not_looked_at_any_more_keep_their_findings(world):
    check_zone(world.zone)
    with clock.at("2031-05-06T09:00"):
        run = check_zone(world.zone)
    finding = revenue_finding(world)
    assert finding.state == FindingState.OPEN
    assert run.fixed < QualityFinding.objects.filter(year__isnull=False).count()


def test_what_was_merged_into_another_has_no_faults_of_its_own(world):
    check_zone(world.zone)
    Enterprise.objects.filter(pk=world.firms[5].pk).update(merged=True)
    changed = recheck([world.firms[5].pk])
    assert changed.fixed > 3
    assert set(QualityFinding.objects.filter(enterprise=world.firms[5]).values_list("state", flat=True)) == {"fixed"}


def test_another_zones_record_is_compared_though_its_officers_do_not_see_it(world):
    first = world.firms[0]
    presence = Presence.objects.create(zone=world.other, organisation=first.organisation)
    Enterprise.objects.create(
        presence=presence,
        zone=world.other,
        organisation=first.organisation,
        founded_on=date(2011, 1, 1),
        origin="import",
        entered_at=clock.now(),
    )
    with acting_as(world.officer):
        assert not Enterprise.objects.filter(zone=world.other).exists()
        recheck([first.pk])
    found = findings(world, 0, "founded_elsewhere_differs", "capital_elsewhere_differs")
    assert set(found) == {("founded_elsewhere_differs", None)}


def test_each_night_every_zone_is_checked_as_the_system(world):
    assert check_all_zones() == 2
    runs = QualityRun.objects.all()
    assert {run.zone for run in runs} == {world.zone, world.other}
    assert {run.asked_by for run in runs} == {None}


def test_a_day_has_one_point_for_each_department(world):
    check_zone(world.zone)
    check_zone(world.zone)
    (day,) = QualityDay.objects.filter(zone=world.zone)
    assert day.day == clock.today()
    waiting = QualityFinding.objects.filter(zone=world.zone, state=FindingState.OPEN)
    assert (day.errors, day.warnings, day.notices) == tuple(
        waiting.filter(gravity=gravity).count() for gravity in Gravity
    )
    with clock.at("2027-05-06T09:00"):
        check_zone(world.zone)
    assert QualityDay.objects.filter(zone=world.zone).get().day == date(2027, 5, 6)


def test_a_department_that_takes_over_a_duty_takes_over_its_findings(world):
    check_zone(world.zone)
    Department.objects.filter(zone=world.zone, name="经济发展局").update(duties=[])
    office = Department.objects.create(zone=world.zone, name="统计局", duties=["statistics"])
    check_zone(world.zone)
    waiting = QualityFinding.objects.filter(zone=world.zone).exclude(state=FindingState.FIXED)
    assert set(waiting.values_list("department", flat=True)) == {office.pk}


def test_slices_of_a_zone_find_what_the_whole_does(world, monkeypatch):
    whole = check_zone(world.zone).opened
    QualityFinding.objects.all().delete()
    monkeypatch.setattr(checking, "SLICE", 2)
    heard = []
    assert check_zone(world.zone, told=lambda done, total: heard.append((done, total))).opened == whole
    assert heard == [(2, 6), (4, 6), (6, 6)]


def test_alone_and_in_a_frame_enterprises_have_the_same_faults(world):
    load_synthetic(world.zone, 400)
    keys = list(Enterprise.objects.filter(zone=world.zone).values_list("pk", flat=True))
    frame = registry_frame(keys, range(2022, 2026), (126.53, 43.83), wanted_facts())
    years = [2023, 2024, 2025]
    together = faults(frame, clock.today(), years).sort(*FAULTS)
    alone = faults_one_by_one(frame, clock.today(), years).sort(*FAULTS)
    assert together.height > 300
    assert together.equals(alone)


def test_the_registrys_words_are_those_of_the_catalogue_and_of_departments():
    assert {fixer.value for fixer in Fixer} == {fixer.value for fixer in catalogue.Fixer}
    assert {fixer.value for fixer in Fixer} - {"enterprise"} <= set(Duty.values)
    assert {gravity.name for gravity in Gravity} == {severity.name for severity in catalogue.Severity}


def test_each_kind_of_fault_goes_to_the_department_with_its_duty(world):
    science = Department.objects.get(zone=world.zone, name="科技创新局")
    Department.objects.filter(pk=science.pk).update(duties=["science"])
    row = world.firms[0].yearly_facts.get(year=2025)
    row.rd_expense, row.technical_staff = 0, 40
    row.save()
    check_zone(world.zone)
    assert findings(world, 0, "technical_without_rd")["technical_without_rd", 2025].department == science
    assert revenue_finding(world).department.name == "经济发展局"


def test_a_look_that_nobody_asked_for_names_nobody(world):
    asked = check_zone_of_key(world.zone.pk, world.keeper, lambda done, total: None)
    unasked = check_zone_of_key(world.zone.pk, SYSTEM, lambda done, total: None)
    assert (asked.asked_by, unasked.asked_by) == (world.keeper, None)
