"""Gateways: conditions in our language, a person where there is none, joins that lose and double nothing."""

import pytest

from gaoxin.engines.flows.running.moves import send_back
from gaoxin.engines.flows.running.stepping import choose, complete, learn, start
from gaoxin.engines.flows.running.waiting import facts_missing, waiting
from gaoxin.kernel.problems import Refusal
from tests.engines.flows.drawn import DAY, at, codes, do, element, flows, read, waits

FACTS = (
    "<extensionElements>"
    '<gaoxin:fact name="金额" kind="number" unit="万元"/><gaoxin:fact name="紧急" kind="truth"/>'
    '<gaoxin:fact name="种类" kind="code" codes="甲 乙"/><gaoxin:fact name="约定日期" kind="date"/>'
    "</extensionElements>"
)


def fork(kind: str, *conditions: str, default: str = "") -> tuple[str, ...]:
    """One gateway to a, b and c."""
    extra = {"default": default.replace(">", "&gt;")} if default else {}
    tasks = "".join(element("userTask", key) for key in "abc")
    return FACTS, element("startEvent", "s"), element(kind, "g", **extra), tasks, flows("s>g", *conditions)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"金额": 500, "紧急": False}, ["a"]),
        ({"金额": "99.5", "紧急": True}, ["b"]),
        ({"金额": 99, "紧急": False}, ["c"]),
        ({"金额": 500}, ["a"]),
        ({"紧急": True}, ["g"]),
        ({}, ["g"]),
    ],
)
def test_an_exclusive_gateway_takes_the_first_way_that_is_met_and_asks_where_facts_are_missing(data, expected):
    run = read(*fork("exclusiveGateway", "g>a: 金额 >= 100 万元", "g>b: 紧急", "g>c", default="g>c"))
    assert waits(run, start(run, data, DAY).state) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"金额": 500, "紧急": True}, ["a", "b"]),
        ({"金额": 5, "紧急": True}, ["b"]),
        ({"金额": 5, "紧急": False}, ["c"]),
        ({"紧急": True}, ["g"]),
    ],
)
def test_an_inclusive_gateway_takes_every_way_that_is_met(data, expected):
    run = read(*fork("inclusiveGateway", "g>a: 金额 >= 100 万元", "g>b: 紧急", "g>c", default="g>c"))
    assert waits(run, start(run, data, DAY).state) == expected


def test_the_only_way_without_a_condition_is_the_default():
    run = read(*fork("exclusiveGateway", "g>a: 紧急", "g>b"))
    assert waits(run, start(run, {"紧急": False}, DAY).state) == ["b"]


def test_ways_without_conditions_are_chosen_by_a_person():
    run = read(*fork("exclusiveGateway", "g>a", "g>b", "g>c"))
    state = start(run, {}, DAY).state
    (one,) = waiting(run, state)
    assert (one.ask, one.ways) == ("ways", (("g>a", ""), ("g>b", ""), ("g>c", "")))
    before = state.as_json()
    for wrong in ([], ["g>a", "g>b"], ["s>g"], ["g>a", "no"]):
        with pytest.raises(Refusal) as refused:
            choose(run, state, one.id, wrong, DAY)
        assert codes(refused.value.problems) == ["flow.no_such_way"]
    assert state.as_json() == before
    assert waits(run, choose(run, state, one.id, ["g>b"], DAY).state) == ["b"]


def test_several_ways_may_be_chosen_from_an_inclusive_gateway():
    run = read(*fork("inclusiveGateway", "g>a", "g>b", "g>c"))
    state = start(run, {}, DAY).state
    assert waits(run, choose(run, state, at(run, state, "g"), ["g>a", "g>c"], DAY).state) == ["a", "c"]


def test_conditions_on_the_flows_of_a_task_are_asked_there():
    tasks = "".join(element("userTask", key) for key in "tab")
    run = read(FACTS, element("startEvent", "s"), tasks, flows("s>t", "t>a: 紧急", "t>b"))
    state = start(run, {"紧急": False}, DAY).state
    assert waits(run, do(run, state, "t").state) == ["b"]
    assert waits(run, do(run, state, "t", 紧急=True).state) == ["a", "b"]
    unknown = do(run, start(run, {}, DAY).state, "t").state
    assert [one.ask for one in waiting(run, unknown)] == ["ways"]


def test_a_parallel_join_waits_for_every_branch_and_fires_once():
    run = read(
        element("startEvent", "s"),
        element("parallelGateway", "g"),
        *(element("userTask", key) for key in "abc"),
        element("parallelGateway", "j"),
        element("userTask", "d"),
        flows("s>g", "g>a", "g>b", "g>c", "a>j", "b>j", "c>j", "j>d"),
    )
    state = start(run, {}, DAY).state
    for key, left in (("b", ["a", "c"]), ("a", ["c"]), ("c", ["d"])):
        state = do(run, state, key).state
        assert waits(run, state) == left
    assert do(run, state, "d").over == "ended"


def test_branches_that_meet_without_a_join_each_go_on():
    """Two tokens stand on one task; each has an id of its own, and doing one leaves the other."""
    run = read(
        element("startEvent", "s"),
        element("parallelGateway", "g"),
        element("exclusiveGateway", "m"),
        element("userTask", "t"),
        element("endEvent", "e"),
        flows("s>g", "g>m", "g>t", "m>t", "t>e"),
    )
    state = start(run, {}, DAY).state
    assert waits(run, state) == ["t", "t"]
    first, second = (one.id for one in waiting(run, state))
    assert first != second
    state = complete(run, state, second, {}, DAY).state
    assert [one.id for one in waiting(run, state)] == [first]
    assert complete(run, state, first, {}, DAY).over == "ended"


def test_an_inclusive_join_waits_only_for_what_can_still_come():
    """From a the join can be reached, from b only an end."""
    run = read(
        element("startEvent", "s"),
        element("inclusiveGateway", "g"),
        *(element("userTask", key) for key in "abcd"),
        element("inclusiveGateway", "j"),
        element("endEvent", "e"),
        flows("s>g", "g>a", "g>b", "g>c", "a>j", "b>e", "c>j", "j>d"),
    )
    state = start(run, {}, DAY).state
    state = choose(run, state, at(run, state, "g"), ["g>a", "g>b", "g>c"], DAY).state
    state = do(run, state, "a").state
    assert waits(run, state) == ["b", "c"]
    assert waits(run, do(run, state, "c").state) == ["b", "d"]
    assert waits(run, do(run, do(run, state, "b").state, "c").state) == ["d"]


def test_a_parallel_join_goes_on_without_a_branch_that_was_never_taken():
    """Drawn so, a strict join would wait for ever."""
    run = read(
        element("startEvent", "s"),
        element("exclusiveGateway", "g"),
        element("userTask", "a"),
        element("userTask", "b"),
        element("parallelGateway", "j"),
        element("userTask", "c"),
        flows("s>g", "g>a", "g>b", "a>j", "b>j", "j>c"),
    )
    state = start(run, {}, DAY).state
    state = choose(run, state, at(run, state, "g"), ["g>a"], DAY).state
    assert waits(run, do(run, state, "a").state) == ["c"]


def test_what_does_not_wait_is_refused_and_nothing_changes():
    run = read(element("startEvent", "s"), element("userTask", "t"), element("userTask", "u"), flows("s>t", "t>u"))
    state = start(run, {}, DAY).state
    done = at(run, state, "t")
    after = complete(run, state, done, {}, DAY).state
    before = after.as_json()
    for key in (done, "no such id"):
        with pytest.raises(Refusal) as refused:
            complete(run, after, key, {}, DAY)
        assert codes(refused.value.problems) == ["flow.not_waiting"]
    assert after.as_json() == before
    assert [one.step for one in waiting(run, state)] == ["t"]


def test_data_that_a_declared_fact_cannot_be_are_refused():
    run = read(FACTS, element("startEvent", "s"), element("userTask", "t"), flows("s>t"))
    state = start(run, {"备注": "随意"}, DAY).state
    for wrong in ({"金额": "很多"}, {"紧急": "yes"}, {"种类": "丙"}, {"约定日期": "昨天"}):
        with pytest.raises(Refusal):
            complete(run, state, at(run, state, "t"), wrong, DAY)
    assert state.data == {"备注": "随意"}


def test_a_case_of_another_version_is_the_mistake_of_the_caller():
    run = read(element("startEvent", "s"), element("userTask", "t"), flows("s>t"))
    state = start(run, {}, DAY).state
    state.version = "2"
    with pytest.raises(ValueError, match="runs by p 2"):
        complete(run, state, at(run, state, "t"), {}, DAY)


def test_a_gateway_that_lacks_facts_names_them_and_decides_when_they_come():
    conditions = ("t>g", "g>a: 金额 >= 100 万元 且 紧急", "g>b: 非 紧急", "g>c")
    run = read(
        FACTS,
        element("startEvent", "s"),
        element("userTask", "t", gaoxin_role="officer"),
        element("exclusiveGateway", "g", default="g&gt;c"),
        *(element("userTask", key) for key in "abc"),
        flows("s>t", *conditions),
    )
    state = do(run, start(run, {}, DAY).state, "t", 金额=500).state
    (one,) = waiting(run, state)
    assert (one.ask, one.role, facts_missing(run, state, one.id, DAY)) == ("ways", "officer", ("紧急",))
    assert waits(run, learn(run, state, {"备注": "无"}, DAY).state) == ["g"]
    told = learn(run, state, {"紧急": True}, DAY)
    assert ([new.step for new in told.opened], [old.step for old in told.closed]) == (["a"], ["g"])
    back = send_back(run, told.state, state.log[-1].id, DAY).state
    assert (waits(run, back), back.data) == (["t"], {"紧急": True})
    over = do(run, told.state, "a").state
    with pytest.raises(Refusal) as refused:
        learn(run, over, {"紧急": False}, DAY)
    assert codes(refused.value.problems) == ["flow.over"]
