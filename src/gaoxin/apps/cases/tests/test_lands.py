"""Standard land: promised for a plot, the way shortened, reviewed after completion with consequences."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.cases.land_states import ReviewState
from gaoxin.apps.cases.matter_states import PromiseState
from gaoxin.apps.cases.models import LandParcel, LandPromise
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.queries.lands import parcel_page, promise_of
from gaoxin.apps.cases.services import lands
from gaoxin.apps.cases.tests.test_wholes import filed, parts, through
from gaoxin.apps.cases.tests.world import World
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice

PROMISED = {
    "investment_intensity": "160",
    "floor_area_ratio": "1.2",
    "tax_per_mu": "8",
    "output_per_mu": "300",
    "energy_per_output": "0.25",
    "rd_intensity": "2",
}


@pytest.fixture
def parcel(world: World) -> LandParcel:
    return LandParcel.objects.create(
        zone=world.zone, code="GX-2026-01", name="示例路东", kind="industrial", area=50, values={"tax_per_mu": "8"}
    )


@pytest.fixture
def promise(world: World, parcel: LandParcel) -> LandPromise:
    return lands.sign_promise(world.member, parcel.pk, world.enterprise, PROMISED)


def refused(error) -> list[tuple[str, str | None]]:
    return [(one.code, one.place.path if one.place else None) for one in error.value.problems]


def test_a_promise_keeps_the_indicators_of_the_plot_and_is_signed_once(world, desk, parcel):
    low = {**PROMISED, "investment_intensity": "149.9", "energy_per_output": "0.31", "rd_intensity": "多"}
    with pytest.raises(Refusal) as error:
        lands.sign_promise(world.member, parcel.pk, world.enterprise, low)
    assert refused(error) == [
        ("lands.below_the_standard", "investment_intensity"),
        ("lands.below_the_standard", "energy_per_output"),
        ("lands.not_a_number", "rd_intensity"),
    ]
    with pytest.raises(Refusal) as error:
        lands.sign_promise(world.stranger, parcel.pk, world.enterprise, PROMISED)
    assert refused(error) == [("lands.for_the_applicant", None)]
    assert not LandPromise.objects.exists()
    lands.sign_promise(desk, parcel.pk, world.enterprise, PROMISED)
    with pytest.raises(Refusal) as error:
        lands.sign_promise(world.member, parcel.pk, world.enterprise, PROMISED)
    assert refused(error) == [("lands.promised_already", None)]


def test_the_way_to_the_construction_permit_is_shorter_and_matters_go_on_promise(world, desk, promise, industry):
    page = parcel_page(world.member, promise.parcel_id)
    assert (page.usual, page.shortened) == (11, 9)
    assert promise_of(world.member, world.enterprise, str(promise.parcel_id)) == promise
    with pytest.raises(NotFound):
        promise_of(world.stranger, world.stranger_enterprise, str(promise.parcel_id))
    case = filed(world, promise=promise)
    through(case, desk, {"project_filing": industry, "other": world.planner})
    found = {key: MatterCase.objects.get(case=one).promise for key, one in parts(case).items()}
    assert found["building_planning_permit"] == PromiseState.GIVEN
    assert {found[key] for key in ("project_filing", "construction_permit")} == {PromiseState.NONE}


def test_reviews_follow_completion_and_what_is_broken_has_its_consequence(world, desk, promise):
    with pytest.raises(Refusal) as error:
        lands.note_completion(world.planner, promise.parcel_id, date(2026, 3, 3))
    assert refused(error) == [("lands.completion_day", "completed_on")]
    with clock.at("2027-03-10T09:00"):
        lands.note_completion(world.planner, promise.parcel_id, date(2027, 3, 1))
        first, second = promise.reviews.order_by("due")
        assert [(one.milestone, one.due) for one in (first, second)] == [
            ("completion", date(2027, 6, 1)),
            ("production", date(2029, 3, 1)),
        ]
        with pytest.raises(Refusal) as error:
            lands.review(world.planner, first.pk, {"investment_intensity": "155"}, "现场核查")
        assert refused(error) == [("lands.figures_missing", "investment_intensity")]
        figures = {"investment_intensity": "155", "floor_area_ratio": "1.25"}
        lands.review(world.planner, first.pk, figures, "现场核查")
        first.refresh_from_db()
        assert (first.state, first.consequence) == (ReviewState.BROKEN, "限期整改")
        again = promise.reviews.get(milestone="completion", state=ReviewState.WAITING)
        assert (again.due, again.step) == (date(2027, 9, 10), 1)
        lands.review(world.planner, again.pk, {**figures, "investment_intensity": "161"}, "整改到位")
        again.refresh_from_db()
    assert (again.state, again.consequence) == (ReviewState.KEPT, "")
    assert not promise.reviews.filter(milestone="completion", state=ReviewState.WAITING).exists()
    assert Notice.objects.filter(user=world.member).count() == 2
    with pytest.raises(NotFound):
        lands.review(world.treasurer, second.pk, figures, "越权")


def test_the_last_consequence_is_not_remedied_again(world, promise):
    with clock.at("2027-03-10T09:00"):
        lands.note_completion(world.planner, promise.parcel_id, date(2027, 3, 1))
        for _ in range(4):
            one = promise.reviews.get(milestone="completion", state=ReviewState.WAITING)
            lands.review(world.planner, one.pk, {"investment_intensity": "1", "floor_area_ratio": "1"}, "未整改")
    found = list(promise.reviews.filter(milestone="completion").order_by("pk").values_list("consequence", flat=True))
    assert (found[0], found[-1], len(found)) == ("限期整改", "依法依约收回土地使用权", 4)
    assert Decimal(promise.values["tax_per_mu"]) == 8
