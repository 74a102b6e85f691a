"""Events, sub-processes and repeated activities."""

import pytest

from gaoxin.engines.flows.bpmn.model import Cue, Process
from gaoxin.engines.flows.bpmn.reading import read_process, usable
from gaoxin.engines.flows.running.state import State
from gaoxin.engines.flows.running.stepping import Advance, awaiting, complete, occur, start
from gaoxin.engines.flows.running.waiting import timers, waiting
from tests.engines.flows.drawn import DAY, HEAD, at, do, element, flows, process, read, waits

TIMER = "<timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>"
MET = "<conditionalEventDefinition><condition>办结</condition></conditionalEventDefinition>"
FACTS = (
    '<extensionElements><gaoxin:fact name="紧急" kind="truth"/><gaoxin:fact name="办结" kind="truth"/>'
    '<gaoxin:fact name="约定日期" kind="date"/></extensionElements>'
)


def again(state: State) -> State:
    """Saved and restored."""
    return State.from_json(state.as_json())


def hear(run: Process, state: State, step: str) -> Advance:
    return occur(run, state, at(run, state, step), {}, DAY)


def bounded(inner: str, **attributes: str):
    """A task t with an event on it that leads to u; t leads to v."""
    return read(
        FACTS,
        element("startEvent", "s"),
        *(element("userTask", key) for key in "tuv"),
        element("boundaryEvent", "b", inner, attachedToRef="t", **attributes),
        flows("s>t", "t>v", "b>u"),
    )


def test_a_timer_is_a_limit_for_a_deadline_row_and_cancels_the_task_when_it_occurs():
    run = bounded(TIMER)
    state = start(run, {}, DAY).state
    (timer,) = timers(run, state)
    assert (timer.step, timer.due, timer.host) == ("b", {"workdays": 3}, at(run, state, "t"))
    assert waits(run, hear(run, state, "b").state) == ["u"]
    assert waits(run, do(run, state, "t").state) == ["v"]


def test_an_event_that_does_not_interrupt_goes_beside_the_task_and_may_come_again():
    run = bounded("<messageEventDefinition/>", cancelActivity="false")
    state = start(run, {}, DAY).state
    first = at(run, state, "b")
    state = hear(run, again(state), "b").state
    assert waits(run, state) == ["b", "t", "u"]
    assert at(run, state, "b") != first
    state = hear(run, state, "b").state
    assert waits(run, state) == ["b", "t", "u", "u"]
    state = do(run, state, "t").state
    assert waits(run, state) == ["u", "u", "v"]


@pytest.mark.parametrize(("cycle", "rings"), [("P1D", 1), ("R3/P1D", 3), ("R/P1D", 9), ("", 1)])
def test_a_timer_that_does_not_interrupt_rings_as_often_as_it_says(cycle, rings):
    run = bounded(TIMER.replace("P3D", cycle), cancelActivity="false")
    state = start(run, {}, DAY).state
    for _ in range(rings):
        state = hear(run, again(state), "b").state
    assert ("b" in waits(run, state)) is (cycle == "R/P1D")
    assert waits(run, state).count("u") == rings


@pytest.mark.parametrize(
    ("due", "data", "expected"),
    [
        ("P5D", {}, {"workdays": 5}),
        ("PT4H", {}, {"workminutes": 240}),
        ("PT1H30M", {}, {"workminutes": 90}),
        ("P1M", {}, {"calendar": "P1M"}),
        ("P2W", {}, {"calendar": "P2W"}),
        ("2026-03-01", {}, {"on": "2026-03-01"}),
        ("R3/P1D", {}, {"workdays": 1, "every": 3}),
        ("", {}, {"open": True}),
        ("5 工作日", {}, {"workdays": 5}),
        ("如果(紧急, 1 工作日, 5 工作日)", {"紧急": True}, {"workdays": 1}),
        ("如果(紧急, 1 工作日, 5 工作日)", {"紧急": False}, {"workdays": 5}),
        ("如果(紧急, 1 工作日, 5 工作日)", {}, {"open": True}),
        ("4 小时", {}, {"workminutes": 240}),
        ("10 天", {}, {"calendar": "P10D"}),
        ("约定日期", {"约定日期": "2026-05-06"}, {"on": "2026-05-06"}),
        ("约定日期", {}, {"open": True}),
    ],
)
def test_limits_of_tasks_and_timers(due, data, expected):
    run = read(
        FACTS,
        element("startEvent", "s"),
        element("userTask", "t", gaoxin_due=due),
        element("intermediateCatchEvent", "c", TIMER.replace("P3D", due)),
        flows("s>t", "t>c"),
    )
    state = start(run, data, DAY).state
    assert [one.due for one in waiting(run, state)] == [expected]
    state = do(run, state, "t").state
    assert [one.due for one in timers(run, state)] == [expected]
    assert hear(run, state, "c").over == "ended"


def test_the_first_event_behind_an_event_gateway_decides():
    run = read(
        element("startEvent", "s"),
        element("eventBasedGateway", "g"),
        element("intermediateCatchEvent", "c", TIMER),
        element("receiveTask", "r", messageRef="m"),
        element("userTask", "a"),
        element("userTask", "b"),
        flows("s>g", "g>c", "g>r", "c>a", "r>b"),
        extra='<message id="m" name="答复"/>',
    )
    state = start(run, {}, DAY).state
    assert waits(run, state) == ["c", "r"]
    (key,) = awaiting(run, state, Cue.MESSAGE, "答复")
    assert waits(run, occur(run, state, key, {}, DAY).state) == ["b"]
    assert waits(run, hear(run, state, "c").state) == ["a"]


def test_what_is_sent_is_told_and_a_signal_reaches_the_case_itself():
    run = read(
        element("startEvent", "s"),
        element("parallelGateway", "g"),
        element("userTask", "t"),
        element("intermediateThrowEvent", "x", '<signalEventDefinition signalRef="sig"/>'),
        element("sendTask", "m", messageRef="msg"),
        element("intermediateCatchEvent", "c", '<signalEventDefinition signalRef="sig"/>'),
        element("userTask", "u"),
        flows("s>g", "g>t", "t>x", "x>m", "g>c", "c>u"),
        extra='<signal id="sig" name="停电"/><message id="msg" name="通知"/>',
    )
    state = start(run, {}, DAY).state
    assert waits(run, state) == ["c", "t"]
    done = do(run, state, "t")
    assert waits(run, done.state) == ["u"]
    assert [(one.cue, one.name, one.step) for one in done.thrown] == [("signal", "停电", "x"), ("message", "通知", "m")]


def test_a_condition_is_met_by_data_whoever_brings_them():
    run = read(
        FACTS,
        element("startEvent", "s"),
        element("parallelGateway", "g"),
        element("userTask", "t"),
        element("intermediateCatchEvent", "c", MET),
        element("userTask", "u"),
        flows("s>g", "g>t", "g>c", "c>u"),
    )
    state = start(run, {}, DAY).state
    assert waits(run, state) == ["c", "t"]
    assert waits(run, do(run, state, "t", 办结=False).state) == ["c"]
    assert waits(run, do(run, state, "t", 办结=True).state) == ["u"]


def sub(*parts: str, **attributes: str) -> str:
    return element("subProcess", "sub", "".join(parts), **attributes)


def test_an_error_inside_is_caught_on_the_outside_and_ends_what_ran():
    run = read(
        element("startEvent", "s"),
        sub(
            element("startEvent", "i"),
            element("parallelGateway", "g"),
            element("userTask", "a"),
            element("userTask", "b"),
            element("endEvent", "x", '<errorEventDefinition errorRef="bad"/>'),
            flows("i>g", "g>a", "g>b", "a>x"),
        ),
        element("boundaryEvent", "other", '<errorEventDefinition errorRef="else"/>', attachedToRef="sub"),
        element("boundaryEvent", "e", '<errorEventDefinition errorRef="bad"/>', attachedToRef="sub"),
        element("userTask", "u"),
        element("userTask", "v"),
        flows("s>sub", "sub>v", "e>u", "other>v"),
        extra='<error id="bad" errorCode="材料不全"/><error id="else" errorCode="别的"/>',
    )
    state = start(run, {}, DAY).state
    assert waits(run, do(run, again(state), "a").state) == ["u"]


def test_an_error_nobody_catches_ends_the_case_as_failed():
    run = read(
        element("startEvent", "s"),
        element("userTask", "t"),
        element("userTask", "u"),
        element("endEvent", "x", "<errorEventDefinition/>"),
        flows("s>t", "s>u", "t>x"),
    )
    done = do(run, start(run, {}, DAY).state, "t")
    assert (done.over, done.state.tokens, [one.step for one in done.closed]) == ("failed", {}, ["t", "u"])


def test_a_terminate_event_ends_its_own_scope_only():
    run = read(
        element("startEvent", "s"),
        sub(
            element("startEvent", "i"),
            element("userTask", "a"),
            element("userTask", "b"),
            element("endEvent", "x", "<terminateEventDefinition/>"),
            flows("i>a", "i>b", "a>x"),
        ),
        element("userTask", "v"),
        element("userTask", "w"),
        flows("s>sub", "s>w", "sub>v"),
    )
    assert waits(run, do(run, start(run, {}, DAY).state, "a").state) == ["v", "w"]


@pytest.mark.parametrize(("interrupting", "left"), [("true", ["h"]), ("false", ["h", "start2", "t"])])
def test_a_sub_process_begins_by_its_event(interrupting, left):
    run = read(
        element("startEvent", "s"),
        element("userTask", "t"),
        element("userTask", "u"),
        flows("s>t", "t>u"),
        sub(
            element("startEvent", "start2", "<messageEventDefinition/>", isInterrupting=interrupting, name="撤回申请"),
            element("userTask", "h"),
            flows("start2>h"),
            triggeredByEvent="true",
        ),
    )
    state = start(run, {}, DAY).state
    assert waits(run, state) == ["start2", "t"]
    (key,) = awaiting(run, state, Cue.MESSAGE, "撤回申请")
    state = again(occur(run, state, key, {}, DAY).state)
    assert waits(run, state) == left
    done = do(run, state, "h")
    assert done.over == ("ended" if interrupting == "true" else "")


def test_what_was_done_is_made_undone_by_its_handler():
    run = read(
        element("startEvent", "s"),
        element("userTask", "pay"),
        element("boundaryEvent", "c", "<compensateEventDefinition/>", attachedToRef="pay"),
        element("userTask", "refund", isForCompensation="true"),
        '<association id="as" sourceRef="c" targetRef="refund"/>',
        element("userTask", "t"),
        element("intermediateThrowEvent", "x", "<compensateEventDefinition/>"),
        element("userTask", "u"),
        flows("s>pay", "pay>t", "t>x", "x>u"),
    )
    state = do(run, start(run, {}, DAY).state, "pay").state
    assert waits(run, again(state)) == ["t"]
    state = do(run, again(state), "t").state
    assert waits(run, state) == ["refund"]
    state = do(run, again(state), "refund").state
    assert waits(run, state) == ["u"]
    assert do(run, state, "u").over == "ended"


def many(inner: str = "", sequential: str = "false") -> str:
    tag = "multiInstanceLoopCharacteristics"
    return f'<{tag} isSequential="{sequential}">{inner}</{tag}>'


def test_a_task_is_done_once_for_each_of_a_list_side_by_side_with_results_in_order():
    run = read(
        element("startEvent", "s"),
        element("userTask", "t", many(), gaoxin_each="部门", gaoxin_into="意见"),
        element("userTask", "u"),
        flows("s>t", "t>u"),
    )
    state = start(run, {"部门": ["规划", "建设", "环保"]}, DAY).state
    found = {one.item: one.id for one in waiting(run, state)}
    assert sorted(found) == sorted(["规划", "建设", "环保"])
    for name in ("环保", "规划"):
        state = complete(run, again(state), found[name], {"同意": name == "环保"}, DAY).state
    assert waits(run, state) == ["t"]
    state = complete(run, state, found["建设"], {"同意": True}, DAY).state
    assert waits(run, state) == ["u"]
    assert state.data["意见"] == [{"同意": False}, {"同意": True}, {"同意": True}]


def test_in_turn_one_after_another_and_ended_early_by_a_condition():
    inner = "<completionCondition>办结</completionCondition>"
    run = read(
        FACTS,
        element("startEvent", "s"),
        element("userTask", "t", many(inner, sequential="true"), gaoxin_each="名单"),
        element("userTask", "u"),
        flows("s>t", "t>u"),
    )
    state = start(run, {"名单": ["甲", "乙", "丙"], "办结": False}, DAY).state
    assert [one.item for one in waiting(run, state)] == ["甲"]
    state = do(run, state, "t").state
    assert [one.item for one in waiting(run, state)] == ["乙"]
    assert waits(run, do(run, state, "t", 办结=True).state) == ["u"]


@pytest.mark.parametrize("value", [[], 0])
def test_nothing_in_the_list_is_nothing_to_do(value):
    run = read(
        element("startEvent", "s"),
        element("userTask", "t", many(), gaoxin_each="名单"),
        element("userTask", "u"),
        flows("s>t", "t>u"),
    )
    assert waits(run, start(run, {"名单": value}, DAY).state) == ["u"]


def test_a_loop_goes_on_while_its_condition_is_met_or_somebody_says_so():
    loop = "<standardLoopCharacteristics{}>{}</standardLoopCharacteristics>"
    asked = read(
        FACTS,
        element("startEvent", "s"),
        element("userTask", "t", loop.format(' loopMaximum="3"', "<loopCondition>紧急</loopCondition>")),
        flows("s>t"),
    )
    state = start(asked, {"紧急": True}, DAY).state
    state = do(asked, do(asked, state, "t").state, "t").state
    assert waits(asked, state) == ["t"]
    assert do(asked, state, "t").over == "ended"
    free = read(element("startEvent", "s"), element("userTask", "t", loop.format("", "")), flows("s>t"))
    state = start(free, {}, DAY).state
    state = complete(free, state, at(free, state, "t"), {}, DAY, again=True).state
    assert waits(free, state) == ["t"]
    assert do(free, state, "t").over == "ended"


def test_a_called_process_runs_inside_and_its_steps_keep_the_ids_of_their_shapes():
    inner = element("startEvent", "i") + element("userTask", "a") + flows("i>a")
    run = _calling(inner)
    state = start(run, {}, DAY).state
    assert [(one.step, one.drawn) for one in waiting(run, state)] == [("one/a", "a")]
    state = do(run, state, "one/a").state
    assert waits(run, state) == ["two/a"]
    assert do(run, state, "two/a").over == "ended"


def _calling(inner: str) -> Process:
    calls = (
        element("startEvent", "s")
        + element("callActivity", "one", calledElement="q")
        + element("callActivity", "two", calledElement="q")
        + flows("s>one", "one>two")
    )
    text = f'{HEAD}<process id="p">{calls}</process><process id="q">{inner}</process></definitions>'
    return usable(read_process(text.encode()), "p")


def test_a_registered_service_waits_to_be_answered():
    data = process(element("startEvent", "s"), element("serviceTask", "t", gaoxin_service="seal"), flows("s>t"))
    run = usable(read_process(data, services={"seal"}))
    state = start(run, {}, DAY).state
    assert [(one.ask, one.service) for one in waiting(run, state)] == [("service", "seal")]
    assert do(run, state, "t", 编号="1").over == "ended"
