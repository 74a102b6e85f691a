"""At the door and after it: code, signing in, results, looking again, publishing, rating."""

from datetime import date

import pytest

from gaoxin.apps.enterprises.inspection_states import InspectionState, Recheck
from gaoxin.apps.enterprises.models import EntryCode, Inspection, InspectionRating
from gaoxin.apps.enterprises.queries.inspections import visits
from gaoxin.apps.enterprises.services.inspections import arranging, entering, rating, recording
from gaoxin.apps.enterprises.tests.inspections_world import code_of, entered, recorded, visited
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice
from gaoxin.web.scope import acting_as


def refused(code: str):
    return pytest.raises(Refusal, match=code)


def announced(offices) -> Inspection:
    visit = visited(offices)
    with acting_as(offices.labour1):
        arranging.notify(offices.labour1, visit.pk)
    visit.refresh_from_db()
    return visit


def test_the_enterprise_is_told_and_alone_sees_the_code(offices):
    visit = announced(offices)
    assert Notice.objects.filter(user=offices.world.member, kind="enterprises.inspection").count() == 1
    with acting_as(offices.world.member):
        page = visits.own_page(offices.world.member, visit.pk)
        assert len(visits.code_of(page.inspection).code) == 6
        assert [one.certificate for one in page.team] == ["LD-001", "LD-002"]
    for person in (offices.labour1, offices.coordinator, offices.world.leader, offices.world.neighbour):
        with acting_as(person):
            assert not EntryCode.objects.exists()


def test_without_two_signed_in_nothing_can_be_recorded(offices):
    visit = announced(offices)
    found = {item.pk: recording.Found("clean") for item in visit.items.all()}
    with acting_as(offices.labour1), refused("inspections.sign_in_first"):
        recording.record_results(offices.labour1, visit.pk, found)
    with acting_as(offices.labour1):
        entering.sign_in(offices.labour1, visit.pk, code_of(visit))
        with refused("inspections.sign_in_first"):
            recording.record_results(offices.labour1, visit.pk, found)
        with refused("inspections.signed_already"):
            entering.sign_in(offices.labour1, visit.pk, code_of(visit))
    visit.refresh_from_db()
    assert (visit.state, visit.entered_at) == (InspectionState.NOTIFIED, None)
    with acting_as(offices.labour2):
        entering.sign_in(offices.labour2, visit.pk, f" {code_of(visit)[:3]} {code_of(visit)[3:]}")
    assert recorded(offices, visit).state == InspectionState.RECORDED


def test_a_code_that_is_guessed_at_stops_counting(offices):
    visit = announced(offices)
    right = code_of(visit)
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    told = []
    with acting_as(offices.labour1):
        for typed in (*[wrong] * 5, right):
            told.append(entering.sign_in(offices.labour1, visit.pk, typed)[1].code)
    assert told == [*["inspections.wrong_code"] * 4, *["inspections.code_used_up"] * 2]
    with acting_as(offices.world.member):
        entering.renew_code(offices.world.member, visit.pk)
    with acting_as(offices.labour1):
        assert entering.sign_in(offices.labour1, visit.pk, code_of(visit))[1] is None


@pytest.mark.parametrize(("name", "code"), [("labour3", "not_in_the_team"), ("coordinator", "not_in_the_team")])
def test_whoever_does_not_go_can_neither_sign_nor_record(offices, name, code):
    visit = entered(offices, visited(offices))
    person = offices.people[name]
    with acting_as(person):
        with refused(code):
            entering.sign_in(person, visit.pk, code_of(visit))
        with refused(code):
            recording.record_results(person, visit.pk, {})


def test_nobody_enters_outside_the_days_or_with_a_certificate_that_ended(offices):
    visit = announced(offices)
    with clock.at("2026-05-09T09:00"), acting_as(offices.labour1), refused("inspections.not_on_these_days"):
        entering.sign_in(offices.labour1, visit.pk, code_of(visit))
    offices.inspectors[0].valid_until = date(2026, 5, 5)
    offices.inspectors[0].save()
    with acting_as(offices.labour1), refused("inspections.no_valid_certificate"):
        entering.sign_in(offices.labour1, visit.pk, code_of(visit))


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (recording.Found("fine"), "inspections.choose_result"),
        (recording.Found("corrected", " "), "inspections.say_what"),
        (recording.Found("ordered", "未签合同 3 人"), "inspections.by_when"),
        (recording.Found("ordered", "未签合同 3 人", date(2026, 5, 5)), "inspections.by_when"),
        (recording.Found("clean", "长" * 501), "inspections.found_too_long"),
    ],
)
def test_a_result_that_is_not_whole_is_refused(offices, found, code):
    visit = entered(offices, visited(offices))
    with acting_as(offices.labour1), refused(code):
        recording.record_results(offices.labour1, visit.pk, {visit.items.get().pk: found})
    visit.refresh_from_db()
    assert (visit.state, visit.items.get().result) == (InspectionState.ENTERED, "")


def test_results_are_due_to_be_published_in_twenty_working_days_and_then_anybodys(offices):
    visit = recorded(offices, entered(offices, visited(offices)), "ordered", found="未签合同", due_on=date(2026, 5, 20))
    assert visit.publish_by == date(2026, 6, 2)  # Saturday 9 May is worked in place of the holidays before
    with acting_as(None):
        assert not visits.published().exists()
    with acting_as(offices.safety1), refused("inspections.not_your_department"):
        recording.publish(offices.safety1, [visit.pk])
    with acting_as(offices.labour1):
        recording.publish(offices.labour1, [visit.pk])
    with acting_as(None):
        (seen,) = visits.published()
        assert seen.name == "示例北斗轴承有限公司"
        assert [item.result for item in seen.items.all()] == ["ordered"]
    item = visit.items.get()
    with acting_as(offices.labour2):
        with refused("inspections.say_what_is_left"):
            recording.recheck(offices.labour2, item.pk, Recheck.NOT_DONE, "")
        recording.recheck(offices.labour2, item.pk, Recheck.NOT_DONE, "还差 1 人")
        recording.recheck(offices.labour2, item.pk, Recheck.DONE, "")
        with refused("inspections.nothing_to_recheck"):
            recording.recheck(offices.labour2, item.pk, Recheck.DONE, "")


def test_the_enterprise_rates_what_is_over_and_nobody_else_does(offices):
    visit = visited(offices)
    with acting_as(offices.world.member), refused("inspections.other_state"):
        rating.rate(offices.world.member, visit.pk, 5, "")
    visit = recorded(offices, entered(offices, visit))
    with acting_as(offices.labour1), pytest.raises(NotFound):
        rating.rate(offices.labour1, visit.pk, 5, "")
    with acting_as(offices.world.neighbour), pytest.raises(NotFound):
        rating.rate(offices.world.neighbour, visit.pk, 1, "")
    with acting_as(offices.world.member):
        with refused("inspections.choose_stars"):
            rating.rate(offices.world.member, visit.pk, 6, "")
        rating.rate(offices.world.member, visit.pk, 4, "出示了证件")
        rating.rate(offices.world.member, visit.pk, 5, "出示了证件")
    assert [(one.stars, one.comment) for one in InspectionRating.objects.all()] == [(5, "出示了证件")]


def test_a_visit_that_is_called_off_says_why_and_tells_whoever_knew(offices):
    visit = announced(offices)
    with acting_as(offices.labour1):
        with refused("inspections.why_cancelled"):
            arranging.cancel(offices.labour1, visit.pk, "")
        arranging.cancel(offices.labour1, visit.pk, "企业停产检修")
    assert Notice.objects.filter(user=offices.world.member).count() == 2
    with acting_as(offices.labour1), refused("inspections.other_state"):
        arranging.notify(offices.labour1, visit.pk)


def test_paper_and_online_items_need_no_door(offices):
    visit = visited(offices, items=["social_insurance"])
    with acting_as(offices.labour1):
        arranging.notify(offices.labour1, visit.pk)
    assert recorded(offices, visit).state == InspectionState.RECORDED
