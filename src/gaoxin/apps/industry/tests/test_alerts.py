"""Alerts over enterprises on chains: what gives rise to one, that each reason is told once, how each ends."""

from datetime import date

import pytest
from django.urls import reverse

from gaoxin.apps.cases.models import Visit
from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.enterprises.models import Enterprise, HeldTitle, TitleWarning, YearlyFacts
from gaoxin.apps.enterprises.states import EnterpriseStatus, Origin
from gaoxin.apps.industry import alert_states
from gaoxin.apps.industry.alert_states import AlertGrade, AlertKind, AlertOutcome, AlertState
from gaoxin.apps.industry.models import Alert, SegmentStanding, SupplyRisk
from gaoxin.apps.industry.queries.alerts import lists
from gaoxin.apps.industry.services.alerts import ending, raising, risks
from gaoxin.apps.industry.services.alerts.raising import Raised, find_alerts
from gaoxin.apps.industry.services.alerts.risks import Risky
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, PREPREG, chains_world, see, stand
from gaoxin.apps.industry.tests.test_leads_racing import at_once
from gaoxin.catalogue import chain_alerts
from gaoxin.catalogue.chain_alerts import alert_rule, package_alert_rules
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound

NOW = "2026-05-06T09:00"
WAN = 1_000_000
LEADER = 2
"""Firm 2 leads on carbon fibre: 46 000 万元 in 2025 after 43 000 in 2024."""


@pytest.fixture
def world(db):
    with clock.at(NOW):
        made = chains_world()
        stand(made, LEADER)
        stood(made, FIBRE, leaders=[made.firms[LEADER].pk])
        yield made


def stood(world, segment: str, **more) -> SegmentStanding:
    """How the zone stands on a segment, as if it had been worked out."""
    counts = {"enterprises": 1, "proposed": 0, "figured": 1, "outside": 9, **more}
    return SegmentStanding.objects.create(
        zone=world.zone, chain=CHAIN, segment=segment, as_of=clock.today(), year=2025, **counts
    )


def earned(world, wan: int) -> None:
    YearlyFacts.objects.filter(enterprise=world.firms[LEADER], year=2025).update(revenue=wan * WAN)


def title(world, issued: date, until: date | None, revoked: date | None = None) -> HeldTitle:
    firm = world.firms[LEADER]
    return HeldTitle.objects.create(
        enterprise=firm,
        zone=world.zone,
        organisation=firm.organisation,
        title="高新技术企业",
        issued_on=issued,
        valid_until=until,
        revoked_on=revoked,
        state="confirmed",
        origin=Origin.SYNTHETIC,
        entered_at=clock.now(),
    )


def refused(code: str, act, *args, **more) -> None:
    with pytest.raises(Refusal) as told:
        act(*args, **more)
    assert told.value.problems[0].code == code


def told_to(user) -> list[str]:
    return [inbox.wording(one) for one in inbox.notices(user)]


def test_words_and_thresholds_of_the_catalogue_are_those_of_the_records():
    assert {one.value for one in chain_alerts.AlertKind} == set(alert_states.AlertKind.values)
    rules = package_alert_rules().values()
    assert {one.kind for one in rules} == set(chain_alerts.AlertKind)
    assert all(one.basis and not one.assurance.settled for one in rules)
    drop = alert_rule(AlertKind.OUTPUT_DROP, date(2026, 5, 6))
    assert [drop.grade(one) for one in (9.99, 10, 20, 39.9, 40)] == [0, 1, 2, 2, 3]
    assert (drop.is_worse(20, 29.9), drop.is_worse(20, 30)) == (False, True)


def test_a_leaders_fall_is_told_once_and_again_when_it_is_worse(world):
    assert find_alerts(world.zone) == Raised(0, 0, 0)
    earned(world, 34_400)
    assert find_alerts(world.zone) == Raised(1, 0, 1)
    row = Alert.objects.get()
    assert (row.kind, row.measure, row.grade, row.as_of) == ("output_drop", 20.0, 2, date(2025, 12, 31))
    assert (row.enterprise_id, row.segment, row.reason) == (world.firms[LEADER].pk, FIBRE, "revenue:2025")
    values = row.evidence[0][1]
    assert (values["now"], values["before"], values["drop"]) == ("34,400", "43,000", "20.0")
    assert told_to(world.keeper) == ["产业链预警：新增 1 条，加重 0 条，请处置"]
    assert find_alerts(world.zone) == Raised(0, 0, 1)
    earned(world, 33_000)
    assert find_alerts(world.zone) == Raised(0, 0, 1)
    earned(world, 30_000)
    assert find_alerts(world.zone) == Raised(0, 1, 1)
    row.refresh_from_db()
    assert (row.measure, row.grade) == (30.23, 2)
    assert len(told_to(world.keeper)) == 2
    assert Alert.objects.count() == 1


def test_what_was_ended_is_raised_again_only_when_worse(world):
    earned(world, 34_400)
    find_alerts(world.zone)
    first = Alert.objects.get()
    ending.dismiss(world.keeper, first.pk, "合并报表口径调整")
    assert find_alerts(world.zone) == Raised(0, 0, 1)
    earned(world, 25_000)
    assert find_alerts(world.zone) == Raised(1, 0, 1)
    assert find_alerts(world.zone) == Raised(0, 0, 1)
    second = Alert.objects.latest("pk")
    assert (second.again_id, second.grade, second.state) == (first.pk, 3, AlertState.OPEN)
    refused("alerts.raised_again", ending.reopen, world.keeper, first.pk)


def test_signs_of_moving_away_are_those_that_the_registry_knows(world):
    firm = world.firms[LEADER]
    YearlyFacts.objects.filter(enterprise=firm, year=2025).update(staff=595, total_assets=43_000 * WAN)
    assert find_alerts(world.zone) == Raised(1, 0, 1)
    row = Alert.objects.get()
    assert (row.kind, row.measure, row.grade) == ("relocation", 50.0, 2)
    assert row.evidence[0][0] == "alerts.staff_and_assets_fell"
    Enterprise.objects.filter(pk=firm.pk).update(division="220802")
    Enterprise.objects.filter(pk=firm.pk).update(status=EnterpriseStatus.MOVED_OUT)
    assert find_alerts(world.zone) == Raised(2, 0, 3)
    found = {one.reason: (one.measure, one.grade, one.evidence[0][1]) for one in Alert.objects.exclude(pk=row.pk)}
    assert found == {
        "marked:moved_out": (100.0, 3, {"state": "迁出"}),
        "division:220802": (60.0, 2, {"before": "220204", "after": "220802"}),
    }
    ending.dismiss(world.keeper, row.pk, "产线自动化，已核实")
    assert find_alerts(world.zone) == Raised(0, 0, 3)


def test_segments_in_demand_with_few_known_sources_are_told_of(world):
    needed = {"gap": 8.0, "demand": 45.0, "dependence": 100.0}
    stood(world, "pan_precursor", **{**needed, "outside": 2})
    stood(world, "pultruded_profiles", **{**needed, "outside": 4})
    stood(world, "prepreg", **{**needed, "demand": 10.0, "outside": 1})
    assert find_alerts(world.zone) == Raised(1, 0, 1)
    row = Alert.objects.get()
    assert (row.enterprise, row.segment, row.measure, row.grade) == (None, "pan_precursor", 50.0, 2)


def test_a_recorded_risk_finds_those_who_need_the_segment(client, world):
    stand(world, 0, PREPREG)
    given = Risky(f"{CHAIN}/{FIBRE}", "海外供应商", "停产", AlertGrade.SERIOUS, date(2026, 5, 1), "企业来电")
    refused("alerts.not_yours", risks.record_risk, world.officer, world.zone, given)
    assert not SupplyRisk.objects.exists()
    risk, raised = risks.record_risk(world.keeper, world.zone, given)
    assert raised == Raised(1, 0, 1)
    row = Alert.objects.get()
    assert (row.enterprise_id, row.risk_id, row.grade, row.segment) == (world.firms[0].pk, risk.pk, 2, PREPREG)
    assert find_alerts(world.zone).new == 0
    shown = see(client, world, "leader", "supply_risk", risk.pk)
    assert str(world.firms[0].organisation) in shown
    assert str(world.firms[LEADER].organisation) not in shown
    refused("alerts.ends_before", risks.end_risk, world.keeper, risk.pk, date(2026, 4, 1))
    risks.end_risk(world.keeper, risk.pk, date(2026, 5, 5))
    refused("alerts.risk_ended", risks.end_risk, world.keeper, risk.pk, date(2026, 5, 6))
    ending.dismiss(world.keeper, row.pk, "有半年库存")
    assert find_alerts(world.zone) == Raised(0, 0, 0)


def test_a_title_that_ran_out_is_told_of_unless_it_was_renewed(world):
    lost = title(world, date(2023, 4, 1), date(2026, 4, 1))
    title(world, date(2020, 1, 1), date(2023, 1, 1))
    assert find_alerts(world.zone) == Raised(1, 0, 1)
    row = Alert.objects.get()
    assert (row.kind, row.grade, row.as_of) == ("title_lost", 2, date(2026, 4, 1))
    assert row.evidence == [["alerts.title_expired", {"title": "高新技术企业", "day": "2026-04-01"}, "2026-04-01"]]
    firm = world.firms[LEADER]
    answered = TitleWarning.objects.create(
        enterprise=firm,
        zone=world.zone,
        organisation=firm.organisation,
        title="高新技术企业",
        kind="expired",
        day=date(2026, 4, 1),
        found_on=clock.today(),
        state="dismissed",
        reason="已递交材料",
        decided_by=world.keeper,
        decided_at=clock.now(),
    )
    assert find_alerts(world.zone).seen == 0
    answered.delete()
    HeldTitle.objects.filter(pk=lost.pk).update(revoked_on=date(2026, 3, 1))
    assert find_alerts(world.zone) == Raised(0, 1, 1)
    renewed = title(world, date(2026, 4, 20), date(2029, 4, 20))
    assert find_alerts(world.zone).seen == 0
    HeldTitle.objects.filter(pk=renewed.pk).update(state="stated")
    assert find_alerts(world.zone).seen == 1


def test_an_alert_ends_in_a_recorded_visit(client, world):
    earned(world, 34_400)
    find_alerts(world.zone)
    row = Alert.objects.get()
    made = {"visited_on": date(2026, 5, 6), "met": "分管生产副总", "finding": "订单顺延", "outcome": "eased"}
    refused("alerts.day_ahead", ending.record_visit, world.keeper, row.pk, **{**made, "visited_on": date(2026, 5, 7)})
    refused("alerts.choose_outcome", ending.record_visit, world.keeper, row.pk, **{**made, "outcome": "fine"})
    refused("alerts.not_yours", ending.record_visit, world.officer, row.pk, **made)
    with pytest.raises(NotFound):
        ending.record_visit(world.stranger, row.pk, **made)
    assert not Visit.objects.exists()
    refused("alerts.visitor_unfit", ending.plan_visit, world.keeper, row.pk, str(world.member.pk), date(2026, 5, 8))
    ending.plan_visit(world.keeper, row.pk, str(world.officer.pk), date(2026, 5, 8))
    visit = Visit.objects.get()
    assert (visit.state, visit.visitor_id, visit.enterprise_id) == ("planned", world.officer.pk, row.enterprise_id)
    assert told_to(world.officer) == ["请在 2026-05-08 前走访 示例雾凇碳纤维有限公司"]
    client.force_login(world.keeper)
    address = reverse("industry:record_alert_visit", args=[row.pk])
    assert client.post(address, made).status_code == 302
    visit.refresh_from_db()
    row.refresh_from_db()
    assert (visit.state, visit.visited_on, visit.met) == (VisitState.DONE, date(2026, 5, 6), "分管生产副总")
    assert (row.state, row.outcome, row.visit_id, row.ended_by_id) == ("visited", "eased", visit.pk, world.keeper.pk)
    assert client.post(address, made).status_code == 422
    client.post(reverse("industry:reopen_alert", args=[row.pk]))
    ending.conclude_with(world.keeper, row.pk, visit.pk, AlertOutcome.CONFIRMED, "以五月走访为准")
    row.refresh_from_db()
    assert (row.outcome, row.ended_why, Visit.objects.count()) == ("confirmed", "以五月走访为准", 1)


def test_a_cancelled_visit_leaves_the_alert_open(world):
    earned(world, 34_400)
    find_alerts(world.zone)
    row = Alert.objects.get()
    ending.plan_visit(world.keeper, row.pk, str(world.keeper.pk), date(2026, 5, 8))
    Visit.objects.update(state=VisitState.CANCELLED)
    find_alerts(world.zone)
    row.refresh_from_db()
    assert (row.state, row.visit) == (AlertState.OPEN, None)


def test_staff_see_alerts_and_enterprises_never_do(client, world):
    earned(world, 34_400)
    find_alerts(world.zone)
    row = Alert.objects.get()
    name = str(world.firms[LEADER].organisation)
    assert name in see(client, world, "auditor", "alerts", query="?state=open&kind=output_drop&sort=-grade")
    assert name not in see(client, world, "auditor", "alerts", query="?kind=title_lost")
    assert name in client.get(reverse("industry:alerts") + "?export=csv&cols=what").content.decode()
    page = see(client, world, "viewer", "alert", row.pk)
    assert "下降 20.0%" in page
    assert reverse("industry:dismiss_alert", args=[row.pk]) not in page
    assert reverse("industry:dismiss_alert", args=[row.pk]) in see(client, world, "keeper", "alert", row.pk)
    assert "下降 20.0%" in see(client, world, "leader", "alerts_of_enterprise", row.enterprise_id)
    client.force_login(world.member)
    for name_of, key in (("alert", row.pk), ("alerts_of_enterprise", world.firms[0].pk)):
        assert client.get(reverse(f"industry:{name_of}", args=[key])).status_code == 404
    record = client.get(reverse("enterprises:record", args=[world.firms[0].pk])).content.decode()
    assert reverse("industry:alerts_of_enterprise", args=[world.firms[0].pk]) not in record
    client.force_login(world.stranger)
    assert client.get(reverse("industry:alert", args=[row.pk])).status_code == 404
    client.force_login(world.keeper)
    assert client.post(reverse("industry:find_alerts")).status_code == 302
    assert raising.JOB == "industry.find_alerts"


def test_of_two_who_end_one_alert_at_once_one_does(transactional_db):
    with clock.at(NOW):
        world = chains_world()
        stand(world, LEADER)
        stood(world, FIBRE, leaders=[world.firms[LEADER].pk])
        earned(world, 34_400)
        find_alerts(world.zone)
    row = Alert.objects.get()
    made = {"visited_on": date(2026, 5, 2), "met": "厂长", "finding": "订单顺延", "outcome": "eased"}
    came = at_once(
        [
            (world.keeper, lambda: ending.dismiss(world.keeper, row.pk, "已核实")),
            (world.keeper, lambda: ending.record_visit(world.keeper, row.pk, **made)),
        ],
        NOW,
    )
    assert came == {"done": 1, "alerts.ended_already": 1}
    row.refresh_from_db()
    assert Visit.objects.count() == (row.state == AlertState.VISITED)


def test_an_earlier_visit_does_not_end_an_alert_and_a_visited_one_waits_for_its_word(world):
    earned(world, 34_400)
    find_alerts(world.zone)
    row = Alert.objects.get()
    made = {"met": "分管生产副总", "finding": "订单顺延", "outcome": "eased"}
    early = {**made, "visited_on": date(2026, 4, 5)}
    refused("alerts.visit_before", ending.record_visit, world.keeper, row.pk, **early)
    ending.plan_visit(world.keeper, row.pk, str(world.officer.pk), date(2026, 5, 8))
    assert not lists.waiting_alerts(world.keeper, world.zone).exists()
    done = {"state": VisitState.DONE, "met": "副总", "situation": "平稳"}
    Visit.objects.update(**done, recorded_at=clock.now(), visited_on=date(2026, 4, 4))
    assert list(lists.waiting_alerts(world.keeper, world.zone)) == [row]
    assert lists.alert_page(world.keeper, row.pk).visits == []
    key = Visit.objects.get().pk
    refused("alerts.visit_before", ending.conclude_with, world.keeper, row.pk, key, AlertOutcome.EASED, "平稳")
    Visit.objects.update(visited_on=date(2026, 5, 6))
    ending.conclude_with(world.keeper, row.pk, key, AlertOutcome.EASED, "平稳")
    assert not lists.waiting_alerts(world.keeper, world.zone).exists()
