"""What drawings mean: of other modelers, without detail, and with our attributes."""

from pathlib import Path

import pytest

from gaoxin.engines.flows.assignments import Order, Share
from gaoxin.engines.flows.bpmn.asking import plain_elsewhere
from gaoxin.engines.flows.bpmn.model import Cue, Does
from gaoxin.engines.flows.bpmn.reading import read_process, usable
from gaoxin.engines.flows.checking import check
from gaoxin.engines.flows.running.rehearsing import rehearsals
from gaoxin.engines.flows.running.stepping import choose, occur, start
from gaoxin.engines.flows.running.waiting import tasks
from gaoxin.kernel.problems import Refusal
from tests.engines.flows.drawn import DAY, HEAD, at, codes, do, element, flows, process, read, reading, waits

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize(
    ("file", "notes"),
    [
        (
            "lanes_and_messages.bpmn",
            ["person_does", "complex_gateway", "number_open", "person_decides", "timer_open", "again_open"],
        ),
        (
            "jobs_and_listeners.bpmn",
            ["person_does", "foreign_ignored", "person_does", "called_elsewhere", "person_judges", "person_judges"],
        ),
        ("everything.bpmn", ["timer_open", "any_event", "event_open", "timer_open", "person_decides"]),
        ("conditions_of_others.bpmn", ["person_judges", "person_judges", "person_judges"]),
    ],
)
def test_drawings_of_other_modelers_run_to_their_end_and_notes_tell_how_they_are_understood(file, notes):
    found = check(FILES / file)
    assert found.hindrances == ()
    assert codes(found.notes) == [f"flow.{note}" for note in notes]
    assert all(note.values["id"] for note in found.notes)
    for run in found.processes:
        assert {course.over for course in rehearsals(run)} == {"ended"}


def test_who_does_a_task_stands_in_our_attribute_the_lane_the_owner_or_the_pool():
    found = {
        step.id: step
        for run in read_process(FILES / "lanes_and_messages.bpmn").processes
        for step in run.steps.values()
    }
    assert (found["_t1"].role, found["_t2"].role, found["_t3"].role) == ("Front office", "Desk 3", "Office")
    assert (found["_t1"].name, found["_t9"].role) == ("Look at it", "Builder")
    assert usable(read_process(FILES / "everything.bpmn")).steps["owned"].role == "Leader"
    run = read(
        '<laneSet><lane id="l" name="Lane" gaoxin:role="officer"><flowNodeRef>a</flowNodeRef>'
        "<flowNodeRef>b</flowNodeRef></lane></laneSet>",
        element("startEvent", "s"),
        element("userTask", "a"),
        element("userTask", "b", gaoxin_role="head", gaoxin_rule="分管", gaoxin_form="opinion", gaoxin_together="all"),
        flows("s>a", "a>b"),
    )
    assert run.steps["a"].role == "officer"
    step = run.steps["b"]
    assert (step.role, step.rule, step.form, step.together) == ("head", "分管", "opinion", "all")


def test_how_several_people_decide_stands_in_our_attributes():
    counted = {"gaoxin_together": "all", "gaoxin_order": "sequential", "gaoxin_share": "2/3", "gaoxin_veto": "true"}
    run = read(
        element("startEvent", "s"),
        element("userTask", "a", **counted),
        element("userTask", "b", gaoxin_together="all", gaoxin_share="&gt;1/2"),
        flows("s>a", "a>b"),
    )
    first, second = run.steps["a"], run.steps["b"]
    assert (first.order, first.share, first.veto) == (Order.SEQUENTIAL, Share(2, 3), True)
    assert (second.order, second.share, second.veto) == (Order.PARALLEL, Share(1, 2, exceeded=True), False)
    (one,) = tasks(run, start(run, {}, DAY).state)
    assert (one.together, one.order, one.share, one.veto) == ("all", Order.SEQUENTIAL, Share(2, 3), True)


def test_things_without_detail_are_understood_so_that_people_can_work():
    steps = usable(read_process(FILES / "everything.bpmn")).steps
    assert {key: steps[key].does for key in ("begins_here", "mail", "race_letter", "nothing", "loose", "booking")} == {
        "begins_here": Does.TASK,
        "mail": Does.TASK,
        "race_letter": Does.RECEIVE,
        "nothing": Does.THROW,
        "loose": Does.SCOPE,
        "booking": Does.SCOPE,
    }
    assert [event.cue for event in steps["multiple"].events] == [Cue.SIGNAL, Cue.TIMER]
    assert (steps["book"].handler, steps["unbook"].apart, steps["loose"].ad_hoc) == ("unbook", True, True)


def test_a_cancelled_booking_is_made_undone():
    run = usable(read_process(FILES / "everything.bpmn"))
    state = start(run, {}, DAY).state
    for step in ("begins_here", "never", "owned"):
        state = do(run, state, step).state
    state = occur(run, state, at(run, state, "multiple"), {}, DAY).state
    state = do(run, state, "book").state
    state = choose(run, state, at(run, state, "b_ok"), ["b4"], DAY).state
    assert waits(run, state) == ["sorry", "unbook"]


@pytest.mark.parametrize(
    ("parts", "code", "key"),
    [
        ((element("userTask", "t"), flows("s>t", "t>nowhere")), "flow.leads_nowhere", "t>nowhere"),
        ((element("userTask", "t"), flows("s>t", "t>s")), "flow.wrong_end", "t>s"),
        ((element("userTask", "t"), element("userTask", "t"), flows("s>t")), "flow.id_twice", "t"),
        ((element("choreographyTask", "c"),), "flow.no_such_element", "c"),
        (
            (element("subProcess", "p", element("userTask", "u")), element("userTask", "t"), flows("s>p", "t>u")),
            "flow.crosses",
            "t>u",
        ),
        (
            (element("intermediateThrowEvent", "l", '<linkEventDefinition name="x"/>'), flows("s>l")),
            "flow.link_open",
            "l",
        ),
        ((element("eventBasedGateway", "g"), element("userTask", "t"), flows("s>g", "g>t")), "flow.event_wanted", "t"),
        ((element("boundaryEvent", "b", attachedToRef="gone"),), "flow.stands_nowhere", "b"),
        ((element("boundaryEvent", "b"),), "flow.stands_nowhere", "b"),
        ((element("userTask", "t", gaoxin_together="some"), flows("s>t")), "flow.together", "t"),
        ((element("userTask", "t", gaoxin_together="all", gaoxin_order="random"), flows("s>t")), "flow.order", "t"),
        ((element("userTask", "t", gaoxin_together="all", gaoxin_share="3/2"), flows("s>t")), "flow.share", "t"),
        ((element("userTask", "t", gaoxin_together="all", gaoxin_veto="yes"), flows("s>t")), "flow.veto", "t"),
        ((element("userTask", "t", gaoxin_share="2/3"), flows("s>t")), "flow.nothing_to_count", "t"),
        ((element("userTask", "t"), flows("s>t", "t>t")), "flow.no_end", "p"),
        (
            (element("subProcess", "u", element("userTask", "x") + flows("x>x")), flows("s>u")),
            "flow.no_beginning",
            "u",
        ),
    ],
)
def test_what_cannot_run_is_named_with_the_id_of_its_element(parts, code, key):
    found = check(process(element("startEvent", "s"), *parts))
    assert (code, key) in [(problem.code, problem.place.path) for problem in found.hindrances if problem.place]
    with pytest.raises(Refusal):
        usable(read_process(process(element("startEvent", "s"), *parts)))


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        ('<gaoxin:fact name="金额" kind="money"/>', "flow.fact_kind"),
        ('<gaoxin:fact name="金额" kind="number" unit="光年"/>', "flow.fact_unit"),
        ('<gaoxin:fact name="1 2" kind="number"/>', "expression.name_shape"),
    ],
)
def test_a_declared_fact_that_cannot_be_is_named(fact, code):
    found = reading(f"<extensionElements>{fact}</extensionElements>", element("startEvent", "s"))
    assert codes(found.hindrances) == [code]


def test_a_misspelt_fact_hinders_and_the_cause_says_what_is_meant():
    found = reading(
        '<extensionElements><gaoxin:fact name="注册资本" kind="number" unit="万元"/></extensionElements>',
        element("startEvent", "s"),
        element("userTask", "t"),
        element("userTask", "u"),
        flows("s>t", "t>u: 注册资木 &gt;= 100 万元".replace("&gt;", ">")),
    )
    assert codes(found.hindrances)[0] == "flow.unreadable_condition"
    assert found.hindrances[1].code.startswith("expression.")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("${approved}", True),
        ("#{!approved}", True),
        ("= approved", True),
        ('=status = "open" and not(closed)', True),
        ("Service Level == 'Premium'", True),
        ("bpmn:getDataObject('clarified') = 'yes'", True),
        ("a == 1 || b.c >= 2.5", True),
        ('= some risk in levels satisfies risk = "red"', True),
        ('= every risk in applicant.levels satisfies risk.level = "low" and checked', True),
        ("= some x in xs satisfies f(x)", False),
        ("= some x in [1, 2] satisfies x > 1", False),
        ("= for x in xs return x", False),
        ("approved", False),
        ("${}", False),
        ("=", False),
        ("${a.b()}", False),
        ("${f(a)}", False),
        ("a == b[0]", False),
        ("a == __b__", False),
        ("a == 1; b", False),
        ("金额 == 甲", False),
        ("a == 'x' if b else c", False),
    ],
)
def test_plain_comparisons_of_other_engines_are_left_to_a_person(text, plain):
    assert plain_elsewhere(text) is plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("order is valid", True),
        ("amount if paid else 0", False),
        ("amount > 100", True),
        ("approved", True),
        ("Prüfung = 'ok'", True),
        ("金额 > 100", False),
        ("资料齐全，可以受理", True),
        ("同意？", True),
        ("同意 且 金额 > 100", False),
        ("yes, 95% done?", True),
        ("all papers in order", True),
        ("if granted", True),
        ("x for x in papers", False),
        ("import os", False),
        ("同意()", False),
        ("approve()", False),
        ("os.system('x')", False),
        ("[approved]", False),
    ],
)
def test_plain_words_are_left_to_a_person_where_no_fact_of_ours_is_declared(text, plain):
    assert plain_elsewhere(text, ours=False) is plain
    parts = (
        element("startEvent", "s"),
        element("userTask", "t"),
        element("userTask", "u"),
        flows("s>t", f"t>u: {text}"),
    )
    assert (reading(*parts).hindrances == ()) is plain
    fact = '<extensionElements><gaoxin:fact name="紧急" kind="truth"/></extensionElements>'
    assert codes(reading(fact, *parts).hindrances)[0] == "flow.unreadable_condition"


def test_a_condition_for_a_person_is_asked_and_never_taken_for_granted():
    run = usable(read_process(FILES / "conditions_of_others.bpmn"))
    state = do(run, start(run, {}, DAY).state, "look").state
    assert waits(run, state) == ["level"]
    state = choose(run, state, at(run, state, "level"), ["f3"], DAY).state
    state = do(run, do(run, state, "premium").state, "check").state
    assert waits(run, state) == ["check"]
    assert waits(run, choose(run, state, at(run, state, "check"), ["f8"], DAY).state) == ["b"]


def test_each_process_of_a_file_can_be_had_by_its_id():
    found = read_process(FILES / "lanes_and_messages.bpmn")
    assert usable(found, "WFP-2").name == "Builder"
    with pytest.raises(Refusal) as refused:
        usable(found, "other")
    assert codes(refused.value.problems) == ["flow.no_such_process"]


def test_data_objects_and_files_share_ids_without_harm():
    text = f'{HEAD}<process id="file">{element("startEvent", "s")}<dataObject id="s"/></process></definitions>'
    assert check(text.encode()).hindrances == ()
