"""Processes drawn by a zone: drafts, the check, versions, and running cases that keep theirs until taken over."""

import pytest

from gaoxin.apps.cases.models import Case, ProcessDraft, ProcessTransfer, ProcessVersion, TransferredCase
from gaoxin.apps.cases.queries.drawings.differing import differing
from gaoxin.apps.cases.queries.drawings.kinds import process_keys, shipped_text
from gaoxin.apps.cases.services import filing, moving
from gaoxin.apps.cases.services.asked import asked
from gaoxin.apps.cases.services.drawings import checking, drafting, publishing, reporting, showing, transferring
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.services.processes import current_version
from gaoxin.apps.cases.states import StepState, Taken
from gaoxin.apps.cases.tests.world import World, open_step, person
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Role
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.jobs import NoProgress

KEY = "appeal"
PROCESS = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:gaoxin="urn:gaoxin:bpmn:1"
             targetNamespace="urn:test" id="d">
  <process id="appeal" name="试办" isExecutable="true">
    <startEvent id="filed"/><sequenceFlow id="f1" sourceRef="filed" targetRef="dispatch"/>
    <userTask id="dispatch" name="分拨" gaoxin:role="dispatch" gaoxin:due="P1D"/>
    <sequenceFlow id="f2" sourceRef="dispatch" targetRef="work"/>
    <userTask id="work" name="办理" gaoxin:role="of:departments" gaoxin:together="all" gaoxin:due="P3D"/>
    <sequenceFlow id="f3" sourceRef="work" targetRef="judge"/>
    <userTask id="judge" name="评价" gaoxin:role="filer"/>
    <sequenceFlow id="f4" sourceRef="judge" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""
SIGNED = PROCESS.replace(
    '<sequenceFlow id="f3" sourceRef="work" targetRef="judge"/>',
    '<sequenceFlow id="f3" sourceRef="work" targetRef="sign"/><userTask id="sign" name="签发" gaoxin:role="leader"/>'
    '<sequenceFlow id="f5" sourceRef="sign" targetRef="judge"/>',
)


@pytest.fixture
def admin(world: World) -> User:
    return person("admin", world.zone, Role.ADMINISTRATOR)


def published(admin: User, world: World, text: str, why: str = "试行") -> ProcessVersion:
    before = ProcessDraft.objects.filter(zone=world.zone, key=KEY).first()
    draft = drafting.save_draft(admin, world.zone, KEY, text, before.revision if before else 0)
    return publishing.publish(admin, world.zone, KEY, why, draft.revision)


def filed(world: World) -> Case:
    return filing.file(world.member, world.zone, KEY, Filing("路灯不亮", {}, organisation=world.enterprise))


def refused(codes: list[str], act, *arguments) -> None:
    with pytest.raises(Refusal) as caught:
        act(*arguments)
    assert [one.code for one in caught.value.problems] == codes


def test_a_published_version_runs_the_next_case_and_leaves_running_ones_alone(world: World, admin: User):
    published(admin, world, PROCESS)
    first = filed(world)
    with clock.at("2026-03-03T09:00"):
        second = published(admin, world, SIGNED, "加一道签发")
    case = filed(world)
    assert (second.version, second.published_by, second.why) == ("20260303.1", admin, "加一道签发")
    assert (first.run.process.version, case.run.process) == ("20260302.1", second)
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    moving.act(world.planner, open_step(case).pk)
    assert open_step(case).element == "sign"
    assert not ProcessDraft.objects.exists()
    page = showing.process_page(admin, world.zone, KEY)
    assert ([running for _, running in page.lines if running], page.behind) == ([1, 1], 1)


def test_only_administrators_and_the_dispatching_office_draw(world: World, admin: User):
    drafting.save_draft(world.dispatcher, world.zone, KEY, PROCESS, 0)
    for user in (world.planner, world.leader, world.member):
        refused(["cases.may_not_draw"], drafting.save_draft, user, world.zone, KEY, SIGNED, 1)
        refused(["cases.may_not_draw"], publishing.publish, user, world.zone, KEY, "试", 1)
        refused(["cases.may_not_draw"], drafting.drop_draft, user, world.zone, KEY)
    assert ProcessDraft.objects.get().text == ProcessDraft.objects.get(saved_by=world.dispatcher).text
    with pytest.raises(NotFound):
        drafting.save_draft(admin, world.zone, "nobodys", PROCESS, 0)


def test_nobody_overwrites_a_draft_they_have_not_seen(world: World, admin: User):
    drafting.save_draft(admin, world.zone, KEY, PROCESS, 0)
    refused(["cases.draft_moved"], drafting.save_draft, world.dispatcher, world.zone, KEY, SIGNED, 0)
    assert "签发" not in ProcessDraft.objects.get().text
    assert drafting.save_draft(world.dispatcher, world.zone, KEY, SIGNED, 1).revision == 2
    refused(["cases.draft_moved"], publishing.publish, admin, world.zone, KEY, "试行", 1)


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ('gaoxin:role="dispatch"', 'gaoxin:role="boss"', ["cases.drawing_role"]),
        ('name="分拨"', 'name="分拨" gaoxin:form="nobodys"', ["cases.drawing_form"]),
        ('targetRef="end"', 'targetRef="gone"', ["flow.leads_nowhere"]),
        ('gaoxin:together="all"', 'gaoxin:share="2/3"', ["flow.nothing_to_count"]),
        ('<process id="appeal"', '<process id="other"', ["flow.no_such_process"]),
        ("<endEvent", '<scriptTask id="x" scriptFormat="python"><script>import os</script></scriptTask><endEvent',
         ["flow.runs_something"]),
    ],
)  # fmt: skip
def test_what_cannot_run_here_is_kept_as_a_draft_and_not_published(world, admin, before, after, codes):
    assert before in PROCESS
    draft = drafting.save_draft(admin, world.zone, KEY, PROCESS.replace(before, after), 0)
    assert [one.code for one in checking.check_drawing(KEY, draft.text).hindrances] == codes
    refused(codes, publishing.publish, admin, world.zone, KEY, "试行", draft.revision)
    assert current_version(world.zone, KEY).zone is None


def test_a_file_that_is_no_drawing_is_not_even_kept(world: World, admin: User):
    refused(["flow.not_bpmn"], drafting.bring_draft, admin, world.zone, KEY, b"<html/>", "a.bpmn")
    refused(["flow.document_type"], drafting.save_draft, admin, world.zone, KEY, "<!DOCTYPE x>" + PROCESS, 0)
    assert not ProcessDraft.objects.exists()


def test_publishing_needs_a_reason_and_a_difference(world: World, admin: User):
    first = published(admin, world, PROCESS)
    draft = drafting.draft_of_version(admin, world.zone, KEY, first.pk)
    refused(["cases.say_what_for"], publishing.publish, admin, world.zone, KEY, "  ", draft.revision)
    refused(["cases.nothing_differs"], publishing.publish, admin, world.zone, KEY, "再发一次", draft.revision)
    assert ProcessVersion.objects.filter(zone=world.zone).count() == 1


def test_a_gateway_without_conditions_asks_whoever_did_the_step_before(world: World, admin: User):
    chosen = PROCESS.replace(
        '<sequenceFlow id="f3" sourceRef="work" targetRef="judge"/>',
        '<sequenceFlow id="f3" sourceRef="work" targetRef="which"/><exclusiveGateway id="which" name="要签发吗"/>'
        '<sequenceFlow id="yes" name="签发" sourceRef="which" targetRef="sign"/>'
        '<sequenceFlow id="no" name="直接答复" sourceRef="which" targetRef="judge"/>'
        '<userTask id="sign" name="签发" gaoxin:role="leader"/>'
        '<sequenceFlow id="f5" sourceRef="sign" targetRef="judge"/>',
    )
    published(admin, world, chosen)
    case = filed(world)
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    moving.act(world.planner, open_step(case).pk)
    choice = open_step(case)
    assert (choice.element, choice.name, choice.parts.get().department) == ("which", "要签发吗", world.land)
    assert asked(world.planner, choice.pk).asks.ways == (("yes", "签发"), ("no", "直接答复"))
    refused(["flow.no_such_way"], lambda: moving.act(world.planner, choice.pk, answers={"ways": ["yes", "no"]}))
    assert open_step(case) == choice
    moving.act(world.planner, choice.pk, answers={"ways": ["yes"]})
    assert open_step(case).element == "sign"


def test_an_earlier_version_comes_back_as_a_new_one(world: World, admin: User):
    first = published(admin, world, PROCESS)
    published(admin, world, SIGNED)
    draft = drafting.draft_of_version(admin, world.zone, KEY, first.pk)
    back = publishing.publish(admin, world.zone, KEY, "恢复", draft.revision)
    assert (back.version, back.based_on) == ("20260302.3", first)
    assert differing(first.text, back.text).lines == []
    assert showing.version_before(world.zone, back).version == "20260302.2"


@pytest.mark.parametrize("key", process_keys())
def test_every_process_of_the_product_passes_its_own_check(key):
    assert checking.check_drawing(key, shipped_text(key)).hindrances == ()


def test_steps_that_a_page_has_acts_for_stay_in_the_drawing():
    text = shipped_text("matter").replace('id="decide"', 'id="decided"').replace(">decide<", ">decided<")
    text = text.replace('"decide"', '"decided"')
    codes = [one.code for one in checking.check_drawing("matter", text).hindrances]
    assert "cases.drawing_needs_step" in codes


def transfer(admin: User, world: World, renamed: dict[str, str] | None = None, *, rehearsed: bool) -> ProcessTransfer:
    transferring.begin_transfer(admin, world.zone, KEY, renamed or {}, rehearsed=rehearsed)
    begun = ProcessTransfer.objects.get(finished_at__isnull=True)
    return transferring.transfer_cases(NoProgress(), begun.pk)


def test_running_cases_are_tried_first_and_then_taken_over_with_their_baskets_and_limits(world: World, admin: User):
    published(admin, world, PROCESS)
    at_work, at_the_filer = filed(world), filed(world)
    for case in (at_work, at_the_filer):
        moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    moving.take(world.planner, open_step(at_work).pk)
    moving.act(world.planner, open_step(at_the_filer).pk)
    target = published(admin, world, SIGNED)
    step, due = open_step(at_work), open_step(at_work).clocks.get().due

    tried = transfer(admin, world, rehearsed=True)
    assert (tried.moved, tried.kept) == (2, 0)
    assert at_work.run.process.version == "20260302.1"

    done = transfer(admin, world, rehearsed=False)
    assert (done.moved, done.kept, TransferredCase.objects.count()) == (2, 0, 4)
    at_work.run.refresh_from_db()
    assert at_work.run.process == target
    assert (open_step(at_work), step.parts.get().person, step.clocks.get().due) == (step, world.planner, due)
    moving.act(world.planner, step.pk)
    assert open_step(at_work).element == "sign"
    assert open_step(at_the_filer).element == "judge"
    assert at_work.trail.filter(what="transferred", internal=True).count() == 1
    assert transfer(admin, world, rehearsed=False).moved == 0


def test_a_case_whose_step_is_gone_keeps_its_version_unless_the_step_is_renamed(world: World, admin: User):
    published(admin, world, PROCESS)
    case = filed(world)
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    target = published(admin, world, PROCESS.replace('"work"', '"handling"').replace("办理", "承办"))
    assert transferring.steps_gone(world.zone, target) == [("work", "办理")]

    kept = transfer(admin, world, rehearsed=False)
    (line,) = reporting.lines(kept)
    assert (kept.moved, kept.kept, line.number, line.key) == (0, 1, case.number, Taken.KEPT)
    assert "办理" in line.problems[0]
    assert case.run.process.version == "20260302.1"

    moved = transfer(admin, world, {"work": "handling"}, rehearsed=False)
    assert (moved.moved, open_step(case).element, open_step(case).name) == (1, "handling", "承办")
    moving.act(world.planner, open_step(case).pk)
    assert open_step(case).element == "judge"
    refused(["cases.no_such_step"], lambda: transfer(admin, world, {"work": "nowhere"}, rehearsed=True))


def test_a_transfer_that_was_cut_off_goes_on_where_it_stopped(world: World, admin: User):
    published(admin, world, PROCESS)
    cases = [filed(world) for _ in range(3)]
    published(admin, world, SIGNED)
    transferring.begin_transfer(admin, world.zone, KEY, {}, rehearsed=False)
    begun = ProcessTransfer.objects.get()

    class CutOff(NoProgress):
        def step(self, done: int, total: int | None = None, message: str = "") -> None:
            if done == 2:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        transferring.transfer_cases(CutOff(), begun.pk)
    done = transferring.transfer_cases(NoProgress(), begun.pk)
    assert (done.moved, done.kept, done.cases.count()) == (3, 0, 3)
    assert {case.steps.filter(state=StepState.OPEN).count() for case in cases} == {1}
