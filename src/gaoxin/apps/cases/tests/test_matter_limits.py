"""Limits that ran out: granted by itself only where a law says so; fees are settled before the result goes out."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.cases.matter_states import FeeState, MatterStage
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.services.matters import accepting, applying, deciding, fees, silent
from gaoxin.apps.cases.services.matters.applying import Application
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.cases.tests.test_matter_cases import REQUIRED, applied, kept, refused
from gaoxin.apps.cases.tests.world import World, person
from gaoxin.apps.zones.models import Department, User
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice


@pytest.fixture
def personnel(world: World) -> User:
    office = Department.objects.create(zone=world.zone, name="人社局", duties=[Duty.PERSONNEL], position=6)
    return person("personnel", world.zone, Role.OFFICER, office)


def renewal(world: World, desk: User, ends_on: date | None) -> Case:
    application = Application(
        "labour_dispatch_renewal", "", world.enterprise, Channel.WINDOW, received=(0, 1), ends_on=ends_on
    )
    case = applying.apply(desk, world.zone, application)
    accepting.accept(desk, case.pk)
    case.refresh_from_db()
    return case


def test_silence_until_the_licence_ends_means_yes_by_the_law_that_says_so(world, desk, personnel):
    case = renewal(world, desk, date(2026, 3, 20))
    with clock.at("2026-03-20T23:00"):
        assert silent.decide_silently() == 0
    with clock.at("2026-03-21T00:10"):
        assert silent.decide_silently() == 1
        assert silent.decide_silently() == 0
        found = kept(case)
        assert case.steps.get(state="open").element == "deliver"
        deciding.deliver(desk, case.pk)
    assert (found.stage, found.granted) == (MatterStage.DECIDED, True)
    assert found.silence_basis == "《中华人民共和国行政许可法》第五十条第二款"
    case.refresh_from_db()
    assert "视为准予" in case.certificate.body and case.certificate.issued_by is None
    assert kept(case).stage == MatterStage.DELIVERED


def test_without_such_a_law_it_is_only_overdue_and_reported_upwards_once(world, desk):
    case = applied(world, desk, received=(*REQUIRED, 6))
    accepting.accept(desk, case.pk)
    with clock.at("2026-04-30T09:00"):
        assert (silent.decide_silently(), silent.report_overdue(), silent.report_overdue()) == (0, 1, 0)
    found = kept(case)
    assert (found.stage, found.granted, found.silence_basis) == (MatterStage.ACCEPTED, None, "")
    case.refresh_from_db()
    assert (case.rung, case.outcome) == (1, "")
    told = Notice.objects.filter(title="%(number)s 超过承诺时限没有决定：%(title)s").values_list("user", flat=True)
    assert set(told) == {world.head.pk, world.leader.pk}


def test_a_fee_is_what_the_catalogue_declares_and_is_settled_before_the_result_goes_out(world, desk):
    office = Department.objects.create(zone=world.zone, name="城管局", duties=[Duty.CITY], position=7)
    officer = person("city", world.zone, Role.OFFICER, office)
    matter = "road_occupation"
    case = applying.apply(
        desk, world.zone, Application(matter, "示例路", world.enterprise, Channel.WINDOW, received=range(9))
    )
    assert not case.fees.exists()
    accepting.accept(desk, case.pk)
    fee = case.fees.get()
    assert (fee.state, fee.amount, bool(fee.standard), fee.basis.startswith("《")) == (FeeState.OPEN, None, True, True)
    deciding.decide(officer, case.pk, granted=True)
    with pytest.raises(Refusal) as error:
        deciding.deliver(desk, case.pk)
    assert refused(error) == "matters.fees_open"
    wrong = [(Decimal("0"), "票1", "matters.fee_amount"), (Decimal("12.5"), " ", "matters.fee_receipt")]
    for amount, receipt, code in wrong:
        with pytest.raises(Refusal) as error:
            fees.pay(desk, case.pk, 0, amount, receipt)
        assert refused(error) == code
    with pytest.raises(Refusal) as error:
        fees.pay(officer, case.pk, 0, Decimal("12.5"), "票1")
    assert (refused(error), case.fees.get().state) == ("matters.window_is_for_service", FeeState.OPEN)
    fees.pay(desk, case.pk, 0, Decimal("1250.50"), "吉财〔2026〕1号")
    assert (case.fees.get().amount, case.fees.get().yuan) == (125_050, Decimal("1250.5"))
    with pytest.raises(Refusal) as error:
        fees.waive(desk, case.pk, 0, "减免文件")
    assert refused(error) == "matters.fee_settled"
    deciding.deliver(desk, case.pk)
    assert MatterCase.objects.get(case=case).stage == MatterStage.DELIVERED
