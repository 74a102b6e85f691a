"""Ways in which other modelers write what ours means too: each drawing is read and walked by the case it makes."""

from pathlib import Path

import pytest

from gaoxin.engines.flows.bpmn.model import Cue
from gaoxin.engines.flows.checking import check
from gaoxin.engines.flows.running.stepping import choose, occur, start
from gaoxin.engines.flows.running.waiting import waiting
from tests.engines.flows.drawn import DAY, HEAD, at, codes, do, element, flows, process, read, reading, waits

FILES = Path(__file__).parent / "files"


def test_references_with_the_prefix_of_a_namespace_that_is_no_address_lead_where_they_mean():
    found = check(FILES / "prefixed_references.bpmn")
    assert (codes(found.hindrances), codes(found.notes)) == ([], ["flow.person_judges"])
    run = found.processes[0]
    assert (run.name, run.steps["look"].role, run.steps["look"].default) == ("Permits", "Window", "f_refuse")
    assert (run.steps["look"].handler, run.steps["undo"].host) == ("withdraw", "look")
    assert [(event.cue, event.name) for event in run.steps["more"].events] == [(Cue.MESSAGE, "More papers")]
    state = start(run, {}, DAY).state
    assert waits(run, state) == ["look", "more"]
    state = occur(run, state, at(run, state, "more"), {}, DAY).state
    state = do(run, do(run, state, "ask").state, "look").state
    assert waits(run, state) == ["look"]
    state = choose(run, state, at(run, state, "look"), ["f_refuse"], DAY).state
    assert waits(run, state) == ["withdraw"]
    assert do(run, state, "withdraw").over == "ended"


def test_who_does_a_task_is_taken_from_names_and_groups_and_never_from_expressions():
    def owned(text: str) -> str:
        assigned = f"<resourceAssignmentExpression><formalExpression>{text}</formalExpression>"
        return f"<potentialOwner>{assigned}</resourceAssignmentExpression></potentialOwner>"

    run = read(
        '<laneSet><lane id="l" name="Lane"><flowNodeRef>in_lane</flowNodeRef></lane></laneSet>',
        element("startEvent", "s"),
        element("userTask", "named", owned(" 分管 领导 ")),
        element("userTask", "worked_out", owned("getManager(initiator)")),
        element("userTask", "group", camunda_candidateGroups="clerks"),
        element("userTask", "several", camunda_candidateGroups="clerks, ${manager}"),
        element("userTask", "inner", '<extensionElements><camunda:by candidateGroups="desk"/></extensionElements>'),
        element("userTask", "in_lane", camunda_candidateGroups="clerks"),
        flows("s>named", "named>worked_out", "worked_out>group", "group>several", "several>inner", "inner>in_lane"),
    )
    assert {key: run.steps[key].role for key in run.steps if key != "s"} == {
        "named": "分管 领导",
        "worked_out": "",
        "group": "clerks",
        "several": "",
        "inner": "desk",
        "in_lane": "Lane",
    }


def test_a_way_out_of_a_task_that_is_drawn_as_conditional_is_chosen_by_a_person():
    """An empty condition, or a default beside it: taking both ways, or never the default, is not what was drawn."""
    empty = '<sequenceFlow id="ask" sourceRef="look" targetRef="more"><conditionExpression/></sequenceFlow>'
    found = check(
        process(
            element("startEvent", "s"),
            element("userTask", "look", default="go"),
            element("userTask", "more", default="on"),
            element("userTask", "grant"),
            element("endEvent", "e"),
            flows("s>look", "more>grant", "more>e", "grant>e").replace('id="more&gt;e"', 'id="on"'),
            empty,
            '<sequenceFlow id="go" sourceRef="look" targetRef="grant"/>',
        )
    )
    assert (found.hindrances, [(one.code, one.values["id"]) for one in found.notes]) == (
        (),
        [("flow.person_chooses", "more>grant"), ("flow.person_chooses", "ask")],
    )
    run = found.processes[0]
    state = do(run, start(run, {}, DAY).state, "look").state
    assert [way for way, _ in waiting(run, state)[0].ways] == ["ask", "go"]
    state = do(run, choose(run, state, at(run, state, "look"), ["ask"], DAY).state, "more").state
    assert choose(run, state, at(run, state, "more"), ["on"], DAY).over == "ended"


def test_an_empty_condition_on_the_only_way_asks_nobody():
    only = '<sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression/></sequenceFlow>'
    found = check(
        process(element("startEvent", "s"), element("userTask", "a"), element("userTask", "b"), flows("s>a"), only)
    )
    assert (found.hindrances, found.notes) == ((), ())
    run = found.processes[0]
    assert waits(run, do(run, start(run, {}, DAY).state, "a").state) == ["b"]


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("<loopCardinality>as many as there are reviewers</loopCardinality>", "flow.number_open"),
        ("<loopCardinality>每个评审专家，各一次</loopCardinality>", "flow.number_open"),
        ("<loopDataInputRef>chosen</loopDataInputRef>", "flow.number_open"),
        ("<loopCardinality>size(reviewers)</loopCardinality>", "flow.unreadable_number"),
        ("<loopCardinality>2000</loopCardinality>", "flow.unreadable_number"),
    ],
)
def test_how_often_in_words_is_a_number_still_to_be_set_and_in_code_is_refused(inner, code):
    many = f"<multiInstanceLoopCharacteristics>{inner}</multiInstanceLoopCharacteristics>"
    data = '<dataObject id="chosen" name="Chosen&#10; platforms"/>'
    found = reading(data, element("startEvent", "s"), element("userTask", "t", many), flows("s>t"))
    assert codes(found.problems) == [code]


@pytest.mark.parametrize(
    "part",
    [
        element("sendTask", "x", camunda_class="org.acme.Mail"),
        element("sendTask", "x", "<extensionElements><camunda:connector/></extensionElements>"),
        element("intermediateThrowEvent", "x", '<messageEventDefinition camunda:expression="${a.send()}"/>'),
        element("endEvent", "x", '<messageEventDefinition camunda:delegateExpression="${mail}"/>'),
    ],
)
def test_code_in_what_sends_is_refused_as_it_is_in_what_is_done(part):
    found = reading(element("startEvent", "s"), part, flows("s>x"))
    assert [(one.code, one.values["id"]) for one in found.hindrances] == [("flow.runs_something", "x")]


def test_a_process_without_an_id_is_named():
    found = check(f"{HEAD}<process name='无名'>{element('startEvent', 's')}</process></definitions>".encode())
    assert [(one.code, one.values["kind"], one.values["name"]) for one in found.hindrances] == [
        ("flow.no_such_element", "process", "无名")
    ]


def test_what_waits_for_all_or_counts_arrivals_is_told():
    both = "<messageEventDefinition/><signalEventDefinition/>"
    found = reading(
        element("startEvent", "s"),
        element("userTask", "t", startQuantity="2", completionQuantity="1"),
        element("intermediateCatchEvent", "one", "<messageEventDefinition/>", parallelMultiple="true"),
        element("intermediateCatchEvent", "all", both, parallelMultiple="true"),
        element("intermediateCatchEvent", "any", both, parallelMultiple="false"),
        element("eventBasedGateway", "gate", eventGatewayType="Parallel"),
        element("intermediateCatchEvent", "m", "<messageEventDefinition/>"),
        flows("s>t", "t>one", "one>all", "all>any", "any>gate", "gate>m"),
    )
    assert [(one.code, one.values["id"]) for one in found.problems] == [
        ("flow.quantity", "t"),
        ("flow.any_event", "all"),
        ("flow.any_event", "gate"),
    ]


def test_behind_an_event_gateway_an_event_without_a_kind_is_reported_by_a_person():
    run = read(
        element("startEvent", "s"),
        element("eventBasedGateway", "gate"),
        element("intermediateCatchEvent", "called", name="Called"),
        element("intermediateCatchEvent", "late", "<timerEventDefinition/>"),
        element("userTask", "thank"),
        flows("s>gate", "gate>called", "gate>late", "called>thank"),
    )
    state = start(run, {}, DAY).state
    assert waits(run, state) == ["called", "late"]
    assert waits(run, occur(run, state, at(run, state, "called"), {}, DAY).state) == ["thank"]


def test_an_early_end_written_for_another_engine_is_told_and_all_are_done():
    inner = "<loopCardinality>2</loopCardinality><completionCondition>${enough}</completionCondition>"
    many = f"<multiInstanceLoopCharacteristics>{inner}</multiInstanceLoopCharacteristics>"
    found = reading(element("startEvent", "s"), element("userTask", "t", many), flows("s>t"))
    assert codes(found.problems) == ["flow.until_open"]
    run = found.processes[0]
    state = do(run, start(run, {}, DAY).state, "t").state
    assert waits(run, state) == ["t"]
    assert do(run, state, "t").over == "ended"


def test_a_process_is_rehearsed_from_every_place_it_may_begin():
    stuck = element("startEvent", "b", "<messageEventDefinition/>") + element("userTask", "x") + flows("b>x", "x>x")
    found = check(process(element("startEvent", "a"), element("userTask", "t"), flows("a>t"), stuck))
    assert [(one.code, one.values["id"]) for one in found.hindrances] == [("flow.stuck", "x")]
    many = [element("startEvent", f"s{number}") + element("userTask", f"t{number}") for number in range(1000)]
    ways = flows(*(f"s{number}>t{number}" for number in range(1000)))
    assert check(process(*many, ways)).hindrances == ()


def test_whoever_decided_a_task_together_does_not_fill_in_and_decide_the_way_again():
    counted = {"gaoxin_together": "all", "gaoxin_share": "2/3", "gaoxin_veto": "true", "gaoxin_form": "opinion"}
    run = read(
        element("startEvent", "s"),
        element("userTask", "look", default="look&gt;b", gaoxin_role="head", **counted),
        element("userTask", "a"),
        element("userTask", "b"),
        flows("s>look", "look>a", "look>b"),
    )
    state = start(run, {}, DAY).state
    (one,) = waiting(run, state)
    assert (one.form, one.together, one.veto) == ("opinion", "all", True)
    (way,) = waiting(run, do(run, state, "look").state)
    assert (way.role, way.form, way.together, way.veto, len(way.ways)) == ("head", "", "", False, 2)
