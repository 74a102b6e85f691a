"""Names of the BPMN 2.0 schema and of our own attributes.

Ours stand in the namespace `OURS`, which modelers keep as they find it. On an activity or gateway: `role` (who does
it; else the lane tells), `rule` (the name of a rule that finds who does it), `form`, `due` (by when, see `dues`),
`together` (`all`: everyone asked has to, 会签; `any`: one is enough, 任一人办结), with `all` also
`order`, `share` and `veto` (see `deciding`), `service` (the registered name of
what a script or service task runs), `each` and `into` (the list a repeated activity goes through, and where its results
go). On a lane `role`; on a process `version`. Inside `extensionElements` of a process, `fact` declares what its
conditions may ask: `<gaoxin:fact name="金额" kind="number" unit="万元"/>`.
"""

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
OURS = "urn:gaoxin:bpmn:1"

TASKS = frozenset({"task", "userTask", "manualTask"})
"""Done by a person."""
RUNS = frozenset({"scriptTask", "serviceTask", "businessRuleTask"})
"""Run by a registered service; drawn without one, done by a person."""
SCOPES = frozenset({"subProcess", "transaction", "adHocSubProcess"})
GATEWAYS = frozenset({"exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway"})
EVENTS = frozenset(
    {
        "startEvent",
        "endEvent",
        "intermediateCatchEvent",
        "intermediateThrowEvent",
        "boundaryEvent",
        "implicitThrowEvent",
    }
)
ACTIVITIES = TASKS | RUNS | SCOPES | {"sendTask", "receiveTask", "callActivity"}
NODES = ACTIVITIES | GATEWAYS | EVENTS
UNKNOWN_NODES = frozenset({"choreographyTask", "subChoreography", "callChoreography"})
"""Elements between which sequence flows may run and which no process can hold."""
GLOBAL_TASKS = frozenset(
    {"globalTask", "globalUserTask", "globalManualTask", "globalScriptTask", "globalBusinessRuleTask"}
)


def local(tag: object) -> str:
    """The name of an element of the BPMN schema; empty for anything else."""
    return tag[len(MODEL) + 2 :] if isinstance(tag, str) and tag.startswith("{" + MODEL + "}") else ""


def bpmn(name: str) -> str:
    """The full name of an element of the BPMN schema."""
    return f"{{{MODEL}}}{name}"


def ours(name: str) -> str:
    """The full name of an attribute or element of ours."""
    return f"{{{OURS}}}{name}"
