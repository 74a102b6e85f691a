"""City events: who acts, how they are corrected and carried out, plans, and what the stream tells whom."""

import pytest
from django.utils import timezone

from gaoxin.apps.cases.models import Case, CityEvent, Trail
from gaoxin.apps.cases.models.public_matters import FilerContact
from gaoxin.apps.cases.queries.city import stream
from gaoxin.apps.cases.services.city import correcting, planning
from gaoxin.apps.cases.services.city import showing as event_queries
from gaoxin.apps.cases.services.public.contacts import forget_contacts
from gaoxin.apps.cases.states import CaseState, Urgency
from gaoxin.apps.cases.tests.city_world import IN_S3, City, build, done, open_steps, reported
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import acting_as

NOW = "2026-03-02T09:00"


@pytest.fixture
def city(db):
    with clock.at(NOW):
        yield build()


@pytest.mark.parametrize(
    ("category", "kind", "place", "department", "area"),
    [
        ("traffic", "signal", ("126.540000", "43.880000"), "建设局", "N1"),
        ("emergency", "fire", None, "应急管理局", ""),
        ("urban", "noise", ("126.540000", "43.880000"), "生态环境分局", "N1"),
        ("urban", "noise", IN_S3, "城市管理局", "S3"),
        ("security", "dispute", ("120.000000", "43.000000"), "应急管理局", ""),
    ],
)
def test_type_and_place_decide_who_acts(city: City, category, kind, place, department, area):
    case = reported(city, category, kind, place)
    assert (case.department.name, case.city_event.area) == (department, area)
    assert (case.topic, case.state, list(open_steps(case))) == (category, CaseState.OPEN, ["verify"])


def test_where_no_department_has_the_duty_whoever_runs_the_streets_acts(city: City):
    city.environment.duties = []
    city.environment.save()
    case = reported(city, "urban", "noise")
    assert case.department == city.streets
    assert case.city_event.why == {"by": "nobody", "duty": "environment"}


def test_an_event_goes_from_report_to_closed_through_the_competent_department(city: City):
    case = reported(city, "traffic", "accident", hurt=True)
    assert case.urgency == Urgency.URGENT
    done(city.grid, case, "verify", real=True)
    assert set(open_steps(case)) == {"traffic", "report"}
    done(city.builder, case, "traffic")
    done(city.leader, case, "report")
    done(city.grid, case, "inspect")
    assert (case.state, case.outcome) == (CaseState.CLOSED, "handled")


def test_what_is_not_real_ends_at_once(city: City):
    case = reported(city, "urban", "waste")
    done(city.grid, case, "verify", real=False)
    assert (case.state, case.outcome) == (CaseState.CLOSED, "unfounded")


def test_whoever_verifies_says_whether_it_is_real_and_what_was_seen(city: City):
    case = reported(city, "urban", "waste")
    with pytest.raises(Refusal) as refused:
        done(city.grid, case, "verify")
    assert refused.value.problems[0].code == "city.say_whether_real"
    assert list(open_steps(case)) == ["verify"]


def test_a_telephone_number_is_kept_apart_and_forgotten_a_month_after_the_end(city: City):
    case = reported(city, "urban", "waste", contact_phone="13900000000")
    assert "contact_phone" not in case.content.answers
    page = event_queries.event_page(city.grid, case.pk)
    assert page.contact == "13900000000"
    with acting_as(city.auditor):
        assert event_queries.event_page(city.auditor, case.pk).contact == ""
    done(city.grid, case, "verify", real=False)
    with clock.at("2026-03-31T09:00"):
        assert forget_contacts() == 0
    with clock.at("2026-04-02T09:00"):
        assert forget_contacts() == 1
    assert FilerContact.objects.count() == 0


def test_correcting_the_type_finds_the_department_anew_until_it_is_verified(city: City):
    case = reported(city, "urban", "waste")
    correcting.correct(city.grid, case.pk, "noise", "N1")
    case.refresh_from_db()
    assert (case.department, case.title) == (city.environment, "噪声：示例路 1 号")
    with pytest.raises(Refusal) as refused:
        correcting.correct(city.grid, case.pk, "fire", "N1")
    assert refused.value.problems[0].code == "city.type_of_category"
    done(city.grid, case, "verify", real=True)
    with pytest.raises(Refusal) as refused:
        correcting.correct(city.grid, case.pk, "waste", "")
    assert refused.value.problems[0].code == "city.verified_already"
    assert CityEvent.objects.get(case=case).type == "noise"


def test_a_plan_gives_each_step_to_somebody_within_minutes(city: City):
    case = reported(city, "emergency", "fire")
    plan = planning.start_plan(city.rescuer, case.pk, "fire")
    page = event_queries.event_page(city.rescuer, case.pk)
    steps = {line.step.name: line for line in page.plans[0].steps}
    assert [(name, line.who, line.left) for name, line in steps.items()] == [
        ("核警并通知消防", "应急管理局", 5),
        ("报告值班领导", "示例leader", 10),
    ]
    with clock.at("2026-03-02T09:08"):
        late = event_queries.event_page(city.rescuer, case.pk).plans[0].steps[0]
        assert (late.left, late.late) == (-3, 3)
    assert plan.links.get().other == case
    assert event_queries.event_of_plan(plan) == case
    assert Trail.objects.filter(case=case, what="plan_started").count() == 1


def test_a_plan_is_not_started_twice_nor_by_whoever_does_not_act(city: City):
    case = reported(city, "emergency", "fire")
    planning.start_plan(city.rescuer, case.pk, "fire")
    with pytest.raises(Refusal) as refused:
        planning.start_plan(city.leader, case.pk, "fire")
    assert refused.value.problems[0].code == "city.plan_runs_already"
    with pytest.raises(NotFound):
        planning.start_plan(city.green, case.pk, "leak")
    assert Case.objects.filter(kind="emergency_plan").count() == 1


def told(user, zone, after):
    with acting_as(user):
        return [(beat.name, beat.data.get("number"), beat.data.get("what")) for beat in stream.beats(user, zone, after)]


def test_the_stream_tells_each_viewer_what_they_may_see_from_where_they_left_off(city: City):
    with clock.at(timezone.now()):
        start = stream.latest(city.zone)
        noise = reported(city, "urban", "noise")
        start_of_fire = stream.latest(city.zone)
        fire = reported(city, "emergency", "fire")
        everything = told(city.grid, city.zone, start)
        assert [line[1] for line in everything] == [noise.number] * 2 + [fire.number] * 2
        assert {line[1] for line in told(city.green, city.zone, start)} == {noise.number}
        assert told(city.stranger, city.zone, start) == []
        assert told(city.grid, city.zone, None) == [("now", None, None)]
    with clock.at("2099-01-01T09:00"):  # what is old is told only to whoever has not seen it
        assert {line[1] for line in told(city.grid, city.zone, start_of_fire)} == {fire.number}
        assert told(city.grid, city.zone, stream.latest(city.zone)) == []


def test_a_step_of_a_plan_is_told_as_the_event_it_belongs_to(city: City):
    case = reported(city, "emergency", "fire")
    planning.start_plan(city.rescuer, case.pk, "fire")
    found = told(city.rescuer, city.zone, stream.latest(city.zone) - 1)
    assert {line[1] for line in found} == {case.number}


def test_running_events_of_the_same_category_close_by_are_shown_as_maybe_the_same(city: City):
    first = reported(city, "urban", "waste")
    reported(city, "urban", "waste", IN_S3)
    reported(city, "emergency", "fire")
    again = reported(city, "urban", "manhole")
    assert event_queries.event_page(city.grid, again.pk).nearby == [first]
    done(city.grid, first, "verify", real=False)
    assert event_queries.event_page(city.grid, again.pk).nearby == []
