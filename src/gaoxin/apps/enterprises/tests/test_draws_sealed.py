"""Draws: nobody reads the seed before, nobody changes what was committed to, nobody draws twice."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import DatabaseError, ProgrammingError, connection, connections, transaction

from gaoxin.apps.enterprises.inspection_states import DrawState, InspectionState
from gaoxin.apps.enterprises.models import CreditMonth, Draw, DrawNames, DrawRoster, Inspection, SealedSeed
from gaoxin.apps.enterprises.queries.inspections import drawings
from gaoxin.apps.enterprises.services.inspections import drawing, roster
from gaoxin.apps.enterprises.tests.inspections_world import build, frozen, opened, published_plan
from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.enterprises.tests.world import build as build_zone
from gaoxin.engines.draws import verify
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import SYSTEM, acting_as


def refused(code: str):
    return pytest.raises(Refusal, match=code)


def test_a_draw_is_committed_to_before_and_opened_for_all_to_check(offices):
    _, line = published_plan(offices)
    draw = frozen(offices, line)
    assert (draw.state, draw.entries, draw.take, draw.seed) == (DrawState.COMMITTED, 6, 3, "")
    with acting_as(None):
        seen = drawings.public_draw(draw.pk)
        assert seen.commitment == draw.commitment
        assert not DrawRoster.objects.filter(draw=draw).exists()
        with pytest.raises(NotFound):
            drawings.file_of(seen)
    draw = opened(offices, draw)
    with acting_as(None):
        content = drawings.file_of(drawings.public_draw(draw.pk)).encode()
        again = verify(content, draw.commitment)
    assert again.holds
    visits = Inspection.objects.filter(draw=draw)
    assert {f"{one.organisation.credit_code or one.organisation.provisional_key} {one.name}" for one in visits} == set(
        again.drawn.targets
    )
    assert {(one.state, one.team.count()) for one in visits} == {(InspectionState.PLANNED, 2)}


def test_no_role_reads_the_seed_until_the_draw_is_opened(offices):
    _, line = published_plan(offices)
    draw = frozen(offices, line)
    for actor in (offices.labour1, offices.world.auditor, SYSTEM):
        with acting_as(actor), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            SealedSeed.objects.filter(draw=draw.pk).first()
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM enterprises_drawevent WHERE seed <> ''")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE enterprises_draw SET commitment = repeat('0', 64)",
        "UPDATE enterprises_draw SET take = 1",
        "UPDATE enterprises_draw SET title = 'other'",
        "DELETE FROM enterprises_draw",
    ],
)
def test_the_database_itself_keeps_what_was_committed_to(offices, change):
    _, line = published_plan(offices)
    frozen(offices, line)
    with acting_as(SYSTEM), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


@pytest.mark.parametrize("model", [DrawRoster, DrawNames, SealedSeed])
def test_rosters_and_seeds_are_written_once(offices, model):
    _, line = published_plan(offices)
    draw = frozen(offices, line)
    with acting_as(SYSTEM), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        model.objects.filter(pk=draw.pk).update(draw=draw)


def test_a_seed_that_is_not_the_commitments_does_not_open(offices):
    """The trigger compares seed and roster with the commitment; here another seed is laid in its place."""
    _, line = published_plan(offices)
    draw = frozen(offices, line)
    other = Draw.objects.get(pk=draw.pk)
    other.pk, other.line_id, other.commitment, other.state = None, draw.line_id, "0" * 64, DrawState.COMMITTED
    with acting_as(offices.labour1), pytest.raises(DatabaseError), transaction.atomic():
        other.save(force_insert=True)  # a line has one commitment
    with acting_as(offices.labour1):
        drawing.abandon(offices.labour1, draw.pk, "核对名册")
        other.save(force_insert=True)
        DrawRoster.objects.create(draw=other, zone=other.zone, text=draw.roster.text)
    with acting_as(SYSTEM):
        SealedSeed.objects.create(draw=other, seed="11" * 32)
    wrong = pytest.raises(DatabaseError, match="not those of the commitment")
    with acting_as(offices.labour1), wrong, transaction.atomic():
        Draw.objects.filter(pk=other.pk).update(state=DrawState.OPENED, ended_at=clock.now())
    other.refresh_from_db()
    assert (other.state, other.seed) == (DrawState.COMMITTED, "")


def test_an_opened_draw_cannot_be_drawn_or_given_up_again(offices):
    _, line = published_plan(offices)
    draw = opened(offices, frozen(offices, line))
    before = list(Inspection.objects.filter(draw=draw).values_list("enterprise", flat=True).order_by("pk"))
    with acting_as(offices.labour1):
        for act in (
            lambda: drawing.open_draw(offices.labour1, draw.pk),
            lambda: drawing.abandon(offices.labour1, draw.pk, "想换一批"),
        ):
            with refused("draws.ended_already"):
                act()
        with refused("draws.committed_already"):
            drawing.freeze(offices.labour1, line.pk)
    assert list(Inspection.objects.filter(draw=draw).values_list("enterprise", flat=True).order_by("pk")) == before
    with acting_as(SYSTEM), pytest.raises(DatabaseError, match="ends once"), transaction.atomic():
        Draw.objects.filter(pk=draw.pk).update(state=DrawState.COMMITTED, seed="", ended_at=None)


def test_what_is_given_up_stays_in_the_open_with_its_reason(offices):
    _, line = published_plan(offices)
    first = frozen(offices, line)
    with acting_as(offices.labour1):
        with refused("draws.why_abandoned"):
            drawing.abandon(offices.labour1, first.pk, "  ")
        drawing.abandon(offices.labour1, first.pk, "名册漏了新登记的检查人员")
    second = frozen(offices, line)
    with acting_as(None):
        shown = {one.pk: (one.state, one.why) for one in drawings.public_draws()}
    assert shown == {
        first.pk: (DrawState.ABANDONED, "名册漏了新登记的检查人员"),
        second.pk: (DrawState.COMMITTED, ""),
    }
    assert first.commitment != second.commitment


def test_a_draw_that_waits_for_a_public_value_needs_it_and_only_it(offices):
    _, line = published_plan(offices)
    draw = frozen(offices, line, "2026-05-06上证综合指数收盘点位")
    with acting_as(offices.labour1), refused("draws.beacon_value"):
        drawing.open_draw(offices.labour1, draw.pk)
    draw = opened(offices, draw, "3421.77")
    assert json.loads(drawings.file_of(draw))["beacon_value"] == "3421.77"
    assert drawings.checked_draw(draw).holds


def test_by_class_the_published_roster_tells_nobodys_class(offices):
    classed(offices)
    _, line = published_plan(offices, by_grade=True)
    draw = opened(offices, frozen(offices, line))
    with acting_as(None):
        text = drawings.file_of(drawings.public_draw(draw.pk))
        assert not DrawNames.objects.exists()
    for firm in offices.world.firms:
        assert firm.organisation.legal_name not in text
        assert str(firm.organisation.credit_code) not in text
    data = json.loads(text)
    assert {one["label"] for one in data["roster"]["strata"]} <= set(drawing.ORDINALS)
    with acting_as(offices.world.auditor):
        key = drawings.key_of(offices.world.auditor, draw.pk)
    named = {one["entry"]: one["name"] for one in key["targets"]}
    assert {named[one["target"]] for one in data["result"]} == set(
        Inspection.objects.filter(draw=draw).values_list("name", flat=True)
    )
    assert "示例雾凇碳纤维有限公司" in {named[one["target"]] for one in data["result"]}  # class D: every one is drawn


def test_the_names_behind_a_draw_are_for_those_who_may_know_the_classes(offices):
    classed(offices)
    _, line = published_plan(offices, by_grade=True)
    draw = opened(offices, frozen(offices, line))
    for person in (offices.world.viewer, offices.world.stranger, offices.world.member):
        with acting_as(person), pytest.raises(NotFound):
            drawings.key_of(person, draw.pk)


def test_whoever_declared_a_relation_is_never_drawn_to_go_there(offices):
    world = offices.world
    for inspector in offices.inspectors[:2]:
        with acting_as(offices.labour1):
            roster.declare_recusal(offices.labour1, inspector.pk, world.firms[0].pk, "近亲属在该企业任职")
    _, line = published_plan(offices, percent=Decimal(100))
    draw = opened(offices, frozen(offices, line))
    visit = Inspection.objects.get(draw=draw, enterprise=world.firms[0])
    assert {member.inspector_id for member in visit.team.all()} == {one.pk for one in offices.inspectors[2:]}


def test_too_few_inspectors_are_told_before_anything_is_committed_to(offices):
    for inspector in offices.inspectors[1:]:
        with acting_as(offices.labour1):
            roster.change_inspector(offices.labour1, inspector.pk, inspector.valid_until, active=False)
    _, line = published_plan(offices)
    with acting_as(offices.labour1), refused("draws.too_few_inspectors"):
        drawing.freeze(offices.labour1, line.pk)
    assert not Draw.objects.exists()


def test_others_draw_for_no_department_but_theirs(offices):
    _, line = published_plan(offices)
    with acting_as(offices.safety1), refused("inspections.not_your_department"):
        drawing.freeze(offices.safety1, line.pk)
    with acting_as(offices.world.stranger), pytest.raises(NotFound):
        drawing.freeze(offices.world.stranger, line.pk)
    assert not Draw.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_officers_who_open_at_once_one_wins_and_the_other_is_told():
    with clock.at(NOW):
        with acting_as(SYSTEM):
            offices = build(build_zone())
            _, line = published_plan(offices)
            draw = frozen(offices, line)
        barrier = threading.Barrier(2, timeout=30)

        def open_it(name: str) -> str:
            try:
                with clock.at(NOW), acting_as(offices.people[name]):
                    barrier.wait()
                    drawing.open_draw(offices.people[name], draw.pk)
                return "opened"
            except Refusal as refusal:
                return refusal.problems[0].code
            finally:
                connections.close_all()

        with ThreadPoolExecutor(2) as pool:
            outcomes = sorted(pool.map(open_it, ["labour1", "labour2"]))
    assert outcomes == ["draws.ended_already", "opened"]
    assert Inspection.objects.filter(draw=draw).count() == draw.take


def classed(offices) -> None:
    """Classes for the enterprises: A, B, D, and three without."""
    for firm, grade in zip(offices.world.firms, ("A", "B", "D"), strict=False):
        CreditMonth.objects.create(
            zone=offices.world.zone,
            enterprise=firm,
            month=clock.today().replace(day=1),
            grade=grade,
            basis="province",
            province_grade=grade,
        )
