"""Files that want to do harm: they are refused quickly, and nothing in them runs."""

from pathlib import Path

import pytest

from gaoxin.engines.flows.bpmn.safe import DEEPEST, LARGEST, MOST, parse
from gaoxin.engines.flows.checking import check
from gaoxin.kernel.problems import Refusal
from tests.engines.flows.drawn import HEAD, codes, element, flows, line, process
from tests.pace import within

BOMB = (
    '<!DOCTYPE d [<!ENTITY a "'
    + "x" * 1000
    + '">'
    + "".join(f'<!ENTITY a{n} "{("&a" + (str(n - 1) if n else "") + ";") * 10}">' for n in range(10))
    + "]>"
)


@pytest.mark.parametrize(
    "data",
    [
        (BOMB + line("a")).encode(),
        ('<?xml version="1.0"?>' + BOMB + f"{HEAD}<process id='p'>&a9;</process></definitions>").encode(),
        b'<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d.dtd">' + process(line("a")),
        b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + process(line("a")),
        ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d [<!ENTITY a "x">]><d/>').encode("utf-16"),
    ],
    ids=["bomb", "bomb used", "outer type", "outer entity", "utf-16"],
)
def test_a_document_type_is_refused_before_it_unfolds(data):
    with within(0.5), pytest.raises(Refusal) as refused:
        parse(data)
    assert codes(refused.value.problems) == ["flow.document_type"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "flow.empty_file"),
        (b"no xml at all", "flow.not_xml"),
        (b"<a", "flow.not_xml"),
        (b"<a><b></a>", "flow.broken_xml"),
        (b"<a>&none;</a>", "flow.broken_xml"),
        (b"<a><x:b/></a>", "flow.broken_xml"),
        (b'<?xml version="1.0" encoding="GBK"?><a/>', "flow.not_bpmn"),
        (b'<?xml version="1.0" encoding="no-such"?><a/>', "flow.wrong_encoding"),
        (b"\x00\x01\x02", "flow.not_xml"),
        (b"<html/>", "flow.not_bpmn"),
        (b'<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/"/>', "flow.not_bpmn"),
        (b"<a>" * (DEEPEST + 1) + b"</a>" * (DEEPEST + 1), "flow.too_many_elements"),
        (b"<a>" + b"<b/>" * MOST + b"</a>", "flow.too_many_elements"),
        (b" " * (LARGEST + 1), "flow.too_large"),
        (b"<a>" + b" " * 20_000_000 + b"</a>", "flow.too_large"),
        (HEAD.encode() + b"</definitions>", "flow.no_process"),
        (HEAD.encode() + b'<process id="p"/></definitions>', "flow.no_process"),
    ],
)
def test_what_is_no_process_is_a_hindrance_and_no_crash(data, code):
    assert codes(check(data).hindrances) == [code]


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert codes(check(tmp_path / "none.bpmn").hindrances) == ["flow.unreadable_file"]
    assert codes(check(tmp_path).hindrances) == ["flow.unreadable_file"]


PYTHON = [
    "__import__('os').system('touch {mark}') == 0",
    "open('{mark}', 'w').close() is None",
    "[c for c in ().__class__.__base__.__subclasses__()][0] and exec(\"open('{mark}','w')\")",
    "(lambda: open('{mark}', 'w'))() or True",
    "${{''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch {mark}')}}",
    "= {{a: 1}}.a",
    "${{a.b(c)}}",
    "a == b.__class__",
    "x == 1; import os",
]


@pytest.mark.parametrize("text", PYTHON)
def test_a_gateway_condition_in_another_language_runs_nothing_and_is_named(text, tmp_path):
    mark = tmp_path / "mark"
    written = text.format(mark=mark)
    found = check(
        process(
            element("startEvent", "s"),
            element("exclusiveGateway", "g", default="g&gt;b"),
            element("userTask", "a"),
            element("userTask", "b"),
            flows("s>g", f"g>a: {written}", "g>b"),
        )
    )
    assert found.hindrances[0].code == "flow.unreadable_condition"
    assert found.hindrances[0].values["id"] == "g>a"
    assert not mark.exists()


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (
            element("scriptTask", "x", "<script>open('{mark}','w')</script>", scriptFormat="python"),
            "flow.runs_something",
        ),
        (element("serviceTask", "x", camunda_class="org.acme.Run"), "flow.runs_something"),
        (element("serviceTask", "x", camunda_expression="${{a.b()}}"), "flow.runs_something"),
        (element("serviceTask", "x", camunda_delegateExpression="${{a}}"), "flow.runs_something"),
        (
            element("serviceTask", "x", "<extensionElements><camunda:connector/></extensionElements>"),
            "flow.runs_something",
        ),
        (element("serviceTask", "x", gaoxin_service="os.system"), "flow.no_such_service"),
        (element("userTask", "x", gaoxin_due="__import__('os')"), "flow.unreadable_due"),
        (
            element(
                "userTask",
                "x",
                "<multiInstanceLoopCharacteristics><loopCardinality>len(open('{mark}','w').name)</loopCardinality>"
                "</multiInstanceLoopCharacteristics>",
            ),
            "flow.unreadable_number",
        ),
        (
            element(
                "userTask",
                "x",
                "<standardLoopCharacteristics><loopCondition>open('{mark}','w')</loopCondition>"
                "</standardLoopCharacteristics>",
            ),
            "flow.unreadable_condition",
        ),
    ],
)
def test_whatever_would_run_is_refused_with_its_id(part, code, tmp_path):
    mark = tmp_path / "mark"
    data = process(element("startEvent", "s"), part.replace("{mark}", str(mark)), flows("s>x"))
    problem = check(data).hindrances[0]
    assert (problem.code, problem.place.path if problem.place else None) == (code, "x")
    assert not mark.exists()


def test_a_process_that_calls_others_without_bound_is_refused_quickly():
    """Twelve processes, each calling the next three times, would be half a million steps."""
    parts = []
    for number in range(12):
        calls = [element("callActivity", f"c{number}_{call}", calledElement=f"p{number + 1}") for call in range(3)]
        ways = flows(*(f"s{number}>c{number}_{call}" for call in range(3)))
        parts.append(f'<process id="p{number}">{element("startEvent", f"s{number}")}{"".join(calls)}{ways}</process>')
    parts.append(f'<process id="p12">{element("startEvent", "last")}</process>')
    with within(5):
        found = check((HEAD + "".join(parts) + "</definitions>").encode())
    assert "flow.too_many_steps" in codes(found.hindrances)


def test_a_process_that_calls_itself_is_refused():
    found = check(process(element("startEvent", "s"), element("callActivity", "c", calledElement="p"), flows("s>c")))
    assert codes(found.hindrances) == ["flow.calls_itself"]


def test_a_loop_that_only_passes_through_is_told_as_endless():
    found = check(
        process(
            element("startEvent", "s"),
            element("parallelGateway", "split"),
            element("intermediateThrowEvent", "t"),
            element("endEvent", "e"),
            flows("s>t", "t>split", "split>e", "split>t"),
        )
    )
    assert codes(found.hindrances) == ["flow.runs_forever"]


def test_a_long_chain_is_no_trouble(tmp_path):
    names = [f"t{number}" for number in range(2000)]
    file = tmp_path / "chain.bpmn"
    Path(file).write_bytes(process(line(*names)))
    found = check(file)
    assert (found.hindrances, len(found.processes[0].steps)) == ((), 2002)
