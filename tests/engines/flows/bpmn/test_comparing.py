"""Two versions of a drawing compared: what came, what went, what says something else."""

import pytest

from gaoxin.engines.flows.bpmn.comparing import Came, Change, Detail, compare
from gaoxin.engines.flows.bpmn.reading import read_process, usable
from gaoxin.engines.flows.bpmn.stamping import stamped, tidied
from gaoxin.kernel.problems import Refusal
from tests.engines.flows.drawn import element, flows, process

FACT = '<extensionElements><gaoxin:fact name="同意" kind="truth"/></extensionElements>'
OLD = process(
    FACT,
    element("startEvent", "s"),
    element("userTask", "a", name="办理", gaoxin_role="lead", gaoxin_due="P3D"),
    element("userTask", "b", name="复核"),
    flows("s>a", "a>b: 同意"),
)


def test_a_drawing_does_not_differ_from_itself_nor_by_its_version():
    assert compare(OLD, OLD) == ()
    assert compare(OLD, stamped(OLD, "20260302.1").encode()) == ()


def test_what_was_added_removed_and_changed_is_told_with_its_details():
    new = process(
        FACT.replace("truth", "text"),
        element("startEvent", "s"),
        element("userTask", "a", "<documentation>两人办</documentation>", name="办理", gaoxin_role="head"),
        element("userTask", "c", name="归档"),
        flows("s>a", "a>c"),
    )
    assert compare(OLD, new) == (
        Change(
            "p",
            Came.CHANGED,
            "process",
            "",
            (Detail("fact 同意", "kind=truth name=同意", "kind=text name=同意"),),
        ),
        Change(
            "a",
            Came.CHANGED,
            "userTask",
            "办理",
            (Detail("role", "lead", "head"), Detail("due", "P3D", ""), Detail("documentation", "", "两人办")),
        ),
        Change("c", Came.ADDED, "userTask", "归档"),
        Change("a>c", Came.ADDED, "sequenceFlow", "办理 → 归档"),
        Change("b", Came.REMOVED, "userTask", "复核"),
        Change("a>b", Came.REMOVED, "sequenceFlow", "办理 → 复核"),
    )


def test_a_condition_that_says_something_else_is_a_change_of_its_flow():
    (change,) = compare(
        OLD, OLD.replace("同意</conditionExpression>".encode(), "非 同意</conditionExpression>".encode())
    )
    assert (change.id, change.details) == ("a>b", (Detail("conditionExpression", "同意", "非 同意"),))


def test_a_stamped_drawing_is_read_as_that_version_and_keeps_what_it_says():
    assert usable(read_process(stamped(OLD, "20260302.1").encode())).version == "20260302.1"


def test_comments_and_instructions_are_not_kept_and_other_files_are_refused():
    text = b'<?xml-stylesheet href="x.xsl"?>' + OLD.replace(b"<startEvent", b"<!-- who? --><startEvent")
    assert "xml-stylesheet" not in tidied(text)
    assert "who?" not in tidied(text)
    with pytest.raises(Refusal) as refused:
        tidied(b"<html/>")
    assert refused.value.problems[0].code == "flow.not_bpmn"
