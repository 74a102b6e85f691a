"""Whatever is drawn, checking answers: it runs to its end, or what hinders is named. Nothing else is ever raised."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from gaoxin.catalogue.sentences import line
from gaoxin.engines.flows.bpmn.safe import parse_file
from gaoxin.engines.flows.checking import Checked, check
from tests.engines.flows.drawn import element, flows, process

FILES = sorted((Path(__file__).parent / "bpmn" / "files").glob("*.bpmn"))
ROUGH = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
CUES = (
    "",
    "timer",
    "message",
    "signal",
    "conditional",
    "error",
    "escalation",
    "compensate",
    "cancel",
    "terminate",
    "link",
)
TASKS = ("task", "userTask", "manualTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask", "callActivity")
GATES = ("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway")
EVENTS = ("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent")
TEXTS = ("", "1 < 2", "${a}", "a == b", "金额 >= 5", "__import__('os')", "2 < 1")
REPEATS = (
    "",
    "<standardLoopCharacteristics/>",
    "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>",
    '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality>'
    "</multiInstanceLoopCharacteristics>",
)


def scribble(random: Random, depth: int = 2, prefix: str = "") -> str:
    """Elements of all kinds, connected at random, some of them sub-processes, some with events on them."""
    kinds = {f"{prefix}n{number}": kind_of(random, depth) for number in range(random.randint(1, 8))}
    parts = [scribbled(random, key, kind, depth) for key, kind in kinds.items()]
    for number in range(random.randint(0, 2)):
        key = f"{prefix}b{number}"
        host = random.choice([one for one, kind in kinds.items() if kind in (*TASKS, "subProcess")] or ["gone"])
        goes = random.choice(("true", "false"))
        parts.append(element("boundaryEvent", key, cue(random), attachedToRef=host, cancelActivity=goes))
        kinds[key] = "boundaryEvent"
    odd = random.random() < 0.1
    sources = [key for key, kind in kinds.items() if odd or kind != "endEvent"]
    targets = [key for key, kind in kinds.items() if odd or kind not in ("startEvent", "boundaryEvent")]
    pairs = {(random.choice(sources), random.choice(targets)) for _ in range(len(kinds) * 2) if sources and targets}
    wanted = random.sample(sorted(pairs), random.randint(0, len(pairs)))
    texts = [random.choice(TEXTS) if random.random() < 0.1 else "" for _ in wanted]
    ways = [f"{source}>{target}: {text}" for (source, target), text in zip(wanted, texts, strict=True)]
    return "".join(parts) + flows(*ways)


def kind_of(random: Random, depth: int) -> str:
    return random.choice(
        (*TASKS, *TASKS, *GATES, *EVENTS, "startEvent", "endEvent", *(["subProcess"] if depth else []))
    )


def scribbled(random: Random, key: str, kind: str, depth: int) -> str:
    if kind in EVENTS:
        return element(kind, key, cue(random))
    if kind in GATES:
        return element(kind, key)
    inner = random.choice(REPEATS) if random.random() < 0.3 else ""
    if kind == "subProcess":
        event = random.choice(("true", "false", "false"))
        return element(kind, key, inner + scribble(random, depth - 1, f"{key}_"), triggeredByEvent=event)
    called = {"calledElement": "p"} if kind == "callActivity" and random.random() < 0.1 else {}
    return element(kind, key, inner, **called)


def cue(random: Random) -> str:
    """What an event waits for or brings about: nothing, one thing, now and then several."""
    names = [random.choice(CUES) for _ in range(random.choice((1, 1, 1, 2, 3)))]
    return "".join(definition(random, name) for name in names if name)


def definition(random: Random, name: str) -> str:
    condition = random.choice(TEXTS).replace("<", "&lt;")
    inner = f"<condition>{condition}</condition>" if name == "conditional" else ""
    return f'<{name}EventDefinition name="l">{inner}</{name}EventDefinition>'


def answered(found: Checked) -> None:
    """Every finding can be told in both languages; a file without hindrance has a process."""
    for problem in (*found.hindrances, *found.notes):
        assert line(problem, "zh")
        assert line(problem, "en")
    assert found.hindrances or found.processes


@settings(ROUGH, max_examples=250)
@given(st.integers(0, 2**48))
def test_scribbles_run_to_their_end_or_are_refused(seed):
    answered(check(process(scribble(Random(seed)))))  # noqa: S311 - chosen by hypothesis, told when it fails


@pytest.mark.long
@settings(ROUGH, max_examples=5_000)
@given(st.integers(0, 2**48))
def test_many_scribbles_run_to_their_end_or_are_refused(seed):
    answered(check(process(scribble(Random(seed)))))  # noqa: S311 - chosen by hypothesis, told when it fails


@settings(ROUGH, max_examples=150)
@given(st.sampled_from(FILES), st.integers(0, 2**48))
def test_drawings_with_pieces_missing_or_moved_run_or_are_refused(file, seed):
    random = Random(seed)  # noqa: S311 - chosen by hypothesis, told when it fails
    root = parse_file(file)
    for _ in range(random.randint(1, 4)):
        pieces = list(root.iterdescendants())
        if not pieces:
            break
        piece = random.choice(pieces)
        around = piece.getparent()
        match random.choice(("drop", "move", "strip", "rename", "swap")):
            case "drop":
                around.remove(piece)
            case "move":
                goal = random.choice(pieces)
                if piece not in goal.iterancestors() and goal is not piece:
                    goal.append(piece)
            case "strip" if piece.attrib:
                del piece.attrib[random.choice(list(piece.attrib))]
            case "rename":
                piece.tag = random.choice(pieces).tag
            case "swap" if piece.attrib:
                piece.attrib[random.choice(list(piece.attrib))] = random.choice(
                    ("", "x", "true", "-1", "Message_1", "_t1")
                )
    answered(check(etree.tostring(root)))


@settings(ROUGH, max_examples=150)
@given(st.sampled_from(FILES), st.integers(0, 2**48))
def test_torn_files_are_refused(file, seed):
    random = Random(seed)  # noqa: S311 - chosen by hypothesis, told when it fails
    data = bytearray(file.read_bytes())
    for _ in range(random.randint(1, 5)):
        data[random.randrange(len(data))] = random.randrange(256)
    answered(check(bytes(data[: random.randint(1, len(data))] if random.random() < 0.3 else data)))
