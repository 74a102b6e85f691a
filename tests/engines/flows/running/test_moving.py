"""退回 and 撤回 by example, and migrations of running cases."""

import pytest

from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.bpmn.reading import read_process, usable
from gaoxin.engines.flows.running.migration import migrate
from gaoxin.engines.flows.running.moves import send_back, steps_back, withdraw
from gaoxin.engines.flows.running.state import State
from gaoxin.engines.flows.running.stepping import choose, complete, occur, start
from gaoxin.engines.flows.running.waiting import waiting
from gaoxin.kernel.problems import Refusal
from tests.engines.flows.drawn import DAY, HEAD, at, codes, do, element, flows, line, read, waits

APPEAL = (
    element("startEvent", "s"),
    element("userTask", "受理"),
    element("parallelGateway", "g"),
    *(element("userTask", key) for key in ("规划", "建设")),
    element("parallelGateway", "j"),
    element("userTask", "答复", gaoxin_due="P5D"),
    element("endEvent", "e"),
    flows("s>受理", "受理>g", "g>规划", "g>建设", "规划>j", "建设>j", "j>答复", "答复>e"),
)


def ids(state: State) -> dict[str, str]:
    """The id of the last entry of each step."""
    return {entry.step: entry.id for entry in state.log}


def along(run: Process, *steps: str) -> State:
    state = start(run, {}, DAY).state
    for step in steps:
        state = do(run, state, step, **{step: "完成"}).state
    return state


def test_sending_back_into_one_branch_keeps_what_the_other_has_done():
    run = read(*APPEAL)
    state = along(run, "受理", "规划", "建设")
    moved = send_back(run, state, ids(state)["规划"], DAY)
    assert waits(run, moved.state) == ["规划"]
    assert ([one.step for one in moved.opened], [one.step for one in moved.closed]) == (["规划"], ["答复"])
    assert moved.state.data == {"受理": "完成", "建设": "完成"}
    assert [(entry.step, entry.data) for entry in moved.state.undone] == [("规划", {"规划": "完成"})]
    assert waits(run, do(run, moved.state, "规划").state) == ["答复"]


def test_sending_back_before_the_split_takes_both_branches_back():
    run = read(*APPEAL)
    state = along(run, "受理", "规划")
    kept = at(run, state, "建设")
    moved = send_back(run, state, ids(state)["受理"], DAY)
    assert waits(run, moved.state) == ["受理"]
    assert [entry.step for entry in moved.undone] == ["受理", "规划"]
    assert [one.id for one in moved.closed] == [kept]
    again = do(run, moved.state, "受理").state
    assert waits(run, again) == ["建设", "规划"]
    assert not {one.id for one in waiting(run, again)} & {entry.id for entry in again.undone}
    assert kept not in {one.id for one in waiting(run, again)}


def test_what_goes_on_beside_a_move_keeps_its_id_and_its_limit():
    run = read(*APPEAL)
    state = along(run, "受理", "规划")
    beside = at(run, state, "建设")
    moved = withdraw(run, state, ids(state)["规划"], DAY)
    assert at(run, moved.state, "建设") == beside
    assert [one.step for one in moved.opened] == ["规划"]


def test_the_steps_to_which_a_task_can_be_sent_back_are_those_that_led_to_it():
    run = read(*APPEAL)
    state = along(run, "受理", "规划")
    assert [entry.step for entry in steps_back(state, at(run, state, "建设"))] == ["受理"]
    state = do(run, state, "建设").state
    assert [entry.step for entry in steps_back(state, at(run, state, "答复"))] == ["建设", "规划", "受理"]


def test_a_step_is_withdrawn_only_before_somebody_has_gone_on():
    run = read(*APPEAL)
    state = along(run, "受理", "规划", "建设", "答复")
    before = state.as_json()
    with pytest.raises(Refusal) as refused:
        withdraw(run, state, ids(state)["规划"], DAY)
    assert (codes(refused.value.problems), state.as_json()) == (["flow.followed"], before)
    half = along(run, "受理", "规划")
    for wrong in ("start", "nothing", at(run, half, "建设")):
        with pytest.raises(Refusal) as refused:
            send_back(run, half, wrong, DAY)
        assert codes(refused.value.problems) == ["flow.not_done"]
    reopened = withdraw(run, state, ids(state)["答复"], DAY).state
    assert (reopened.over, waits(run, reopened)) == ("", ["答复"])


def test_a_vote_is_taken_back_from_one_of_several_and_counted_once():
    many = "<multiInstanceLoopCharacteristics/>"
    run = read(
        element("startEvent", "s"),
        element("userTask", "会签", many, gaoxin_each="部门", gaoxin_into="意见"),
        element("userTask", "汇总"),
        flows("s>会签", "会签>汇总"),
    )
    state = start(run, {"部门": ["规划", "建设"]}, DAY).state
    for one in waiting(run, state):
        state = complete(run, state, one.id, {"同意": True}, DAY).state
    assert waits(run, state) == ["汇总"]
    first = next(entry.id for entry in state.log if entry.index == 0)
    moved = send_back(run, state, first, DAY).state
    assert [(one.step, one.item) for one in waiting(run, moved)] == [("会签", "规划")]
    assert moved.data["意见"] == [None, {"同意": True}]
    done = do(run, moved, "会签", 同意=False).state
    assert (waits(run, done), done.data["意见"]) == (["汇总"], [{"同意": False}, {"同意": True}])


def test_sending_back_undoes_what_a_timer_brought_about():
    run = read(
        element("startEvent", "s"),
        element("userTask", "a"),
        element("userTask", "t"),
        element("boundaryEvent", "b", "<timerEventDefinition/>", attachedToRef="t"),
        element("userTask", "督办"),
        flows("s>a", "a>t", "b>督办"),
    )
    state = along(run, "a")
    task = at(run, state, "t")
    state = occur(run, state, at(run, state, "b"), {}, DAY).state
    assert waits(run, state) == ["督办"]
    assert at(run, withdraw(run, state, ids(state)["b"], DAY).state, "t") == task
    assert waits(run, send_back(run, state, ids(state)["a"], DAY).state) == ["a"]


def test_a_way_taken_by_data_stays_taken_when_another_branch_is_undone():
    """What b's gateway decided on a's data is not decided anew when a is done again."""
    facts = '<extensionElements><gaoxin:fact name="紧急" kind="truth"/></extensionElements>'
    run = read(
        facts,
        element("startEvent", "s"),
        element("parallelGateway", "g"),
        *(element("userTask", key) for key in ("a", "b", "快", "慢")),
        element("exclusiveGateway", "x", default="x&gt;慢"),
        flows("s>g", "g>a", "g>b", "b>x", "x>快: 紧急", "x>慢"),
    )
    state = start(run, {"紧急": False}, DAY).state
    state = do(run, state, "a", 紧急=True).state
    state = do(run, state, "b").state
    assert waits(run, state) == ["快"]
    moved = send_back(run, state, ids(state)["a"], DAY).state
    assert (waits(run, moved), moved.data) == (["a", "快"], {"紧急": False})


def test_what_was_sent_is_not_sent_again_by_a_move():
    run = read(
        element("startEvent", "s"),
        element("userTask", "a"),
        element("intermediateThrowEvent", "x", "<messageEventDefinition/>", name="通知"),
        element("parallelGateway", "g"),
        element("userTask", "b"),
        element("userTask", "c"),
        flows("s>a", "a>x", "x>g", "g>b", "g>c"),
    )
    state = start(run, {}, DAY).state
    done = do(run, state, "a")
    assert [one.name for one in done.thrown] == ["通知"]
    state = do(run, done.state, "b").state
    assert withdraw(run, state, ids(state)["b"], DAY).thrown == ()


def version(text: bytes, number: str) -> Process:
    return usable(read_process(text.replace(b"<process ", f'<process gaoxin:version="{number}" '.encode())))


def chain(number: str, *tasks: str) -> Process:
    return version(f'{HEAD}<process id="p">{line(*tasks)}</process></definitions>'.encode(), number)


def test_a_case_goes_on_where_it_stood_though_a_step_was_put_in_before():
    old, new = chain("1", "a", "b", "c"), chain("2", "a", "new", "b", "c")
    state = along(old, "a")
    task = at(old, state, "b")
    found = migrate(state, old, new, {}, DAY)
    assert (found.lost, found.skipped, found.opened, found.closed) == ((), ("new",), (), ())
    assert [one.id for one in waiting(new, found.state)] == [task]
    assert (found.state.version, state.version) == ("2", "1")
    state = do(new, State.from_json(found.state.as_json()), "b").state
    assert waits(new, send_back(new, state, task, DAY).state) == ["b"]
    assert waits(new, send_back(new, state, ids(state)["a"], DAY).state) == ["a"]


def test_a_step_that_was_renamed_is_found_by_the_mapping_and_keeps_its_id():
    old, new = chain("1", "a", "b", "c"), chain("2", "一", "二", "c")
    state = along(old, "a")
    task = at(old, state, "b")
    found = migrate(state, old, new, {"a": "一", "b": "二"}, DAY)
    assert (found.lost, found.skipped, at(new, found.state, "二")) == ((), (), task)
    state = do(new, found.state, "二").state
    assert waits(new, send_back(new, state, ids(state)["一"], DAY).state) == ["一"]


def test_what_cannot_be_carried_over_is_named_and_the_case_given_stays():
    old, new = chain("1", "a", "b", "c"), chain("2", "a", "c")
    state = along(old, "a", "b")
    found = migrate(state, old, new, {}, DAY)
    assert [(problem.code, problem.values["id"]) for problem in found.lost] == [("flow.no_place", "b")]
    assert (waits(new, found.state), [entry.step for entry in found.state.undone]) == (["c"], ["b"])
    at_b = along(old, "a")
    found = migrate(at_b, old, new, {}, DAY)
    assert [problem.code for problem in found.lost] == ["flow.waits_no_more"]
    assert (waits(new, found.state), at_b.version) == (["c"], "1")


def test_a_choice_is_carried_over_by_where_it_led():
    def drawn(number: str, extra: str) -> Process:
        parts = (
            element("startEvent", "s"),
            element("exclusiveGateway", "g"),
            element("userTask", "a"),
            element("userTask", "b"),
            extra,
        )
        return version(f'{HEAD}<process id="p">{"".join(parts)}</process></definitions>'.encode(), number)

    old = drawn("1", flows("s>g", "g>a", "g>b"))
    new = drawn("2", flows("s>g", "g>a", "g>b").replace('id="g&gt;b"', 'id="other"'))
    state = start(old, {}, DAY).state
    state = choose(old, state, at(old, state, "g"), ["g>b"], DAY).state
    found = migrate(state, old, new, {}, DAY)
    assert (found.lost, waits(new, found.state)) == ((), ["b"])


def test_parallel_branches_are_carried_over_as_they_stand():
    text = f'{HEAD}<process id="p">{"".join(APPEAL)}</process></definitions>'.encode()
    old, new = version(text, "1"), version(text, "2")
    state = along(old, "受理", "规划")
    found = migrate(state, old, new, {}, DAY)
    assert (found.lost, found.opened, found.closed) == ((), (), ())
    assert [one.id for one in waiting(new, found.state)] == [one.id for one in waiting(old, state)]
    assert waits(new, do(new, found.state, "建设").state) == ["答复"]


def test_a_new_step_beside_what_goes_on_is_not_passed_over():
    def drawn(number: str, *parts: str) -> Process:
        text = f'{HEAD}<process id="p">{element("startEvent", "s")}{"".join(parts)}</process></definitions>'
        return version(text.encode(), number)

    tasks = "".join(element("userTask", key) for key in "abc")
    old = drawn("1", tasks, element("parallelGateway", "g"), flows("s>a", "a>g", "g>b", "g>c"))
    new = drawn(
        "2",
        tasks,
        element("parallelGateway", "g"),
        *(element("userTask", key) for key in ("beside", "before")),
        flows("s>a", "a>g", "g>beside", "g>before", "before>b", "g>c"),
    )
    state = along(old, "a")
    found = migrate(state, old, new, {}, DAY)
    assert (found.skipped, found.lost, waits(new, found.state)) == (("before",), (), ["b", "beside", "c"])
    assert [one.step for one in found.opened] == ["beside"]
