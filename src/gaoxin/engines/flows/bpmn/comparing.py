"""What two versions of a drawing have in common and in what they differ, element by element.

Compared is what the file means: elements of the process by their ids, with their attributes, conditions, limits, lists
and explanations. Where shapes stand on the paper is no difference.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lxml import etree

from gaoxin.engines.flows.bpmn.drawing import Element
from gaoxin.engines.flows.bpmn.findings import title
from gaoxin.engines.flows.bpmn.names import NODES, OURS, UNKNOWN_NODES, local, ours
from gaoxin.engines.flows.bpmn.safe import parse

_KEPT = NODES | UNKNOWN_NODES | {"process", "sequenceFlow", "lane"}
_WAYS = frozenset({"incoming", "outgoing", "flowNodeRef"})
"""Told by the flows and lanes themselves."""
_ENDS = frozenset({"sourceRef", "targetRef", "attachedToRef", "default"})
"""Attributes that name another element."""
_LONGEST = 300
"""Characters of a value that is shown."""


class Came(StrEnum):
    """What became of an element."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing about an element, before and after; empty where it was not there."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """An element that differs: its id, what kind of element it is in BPMN, its name, and in what."""

    id: str
    came: Came
    tag: str
    name: str
    details: tuple[Detail, ...] = ()


def compare(old: bytes, new: bytes) -> tuple[Change, ...]:
    """Every element in which two drawings differ, in the order of the new one, what was removed last.

    The version that stands on a process is no difference. Raises Refusal for what is no BPMN file.
    """
    before, after = _elements(parse(old)), _elements(parse(new))
    names = {key: title(element) or key for key, element in {**before, **after}.items()}
    found = [_change(key, before.get(key), element, names) for key, element in after.items()]
    found += [_change(key, element, None, names) for key, element in before.items() if key not in after]
    return tuple(change for change in found if change is not None)


def _elements(root: Element) -> dict[str, Element]:
    return {
        element.get("id", ""): element for element in root.iter() if local(element.tag) in _KEPT and element.get("id")
    }


def _change(key: str, old: Element | None, new: Element | None, names: Mapping[str, str]) -> Change | None:
    if old is None and new is not None:
        return Change(key, Came.ADDED, local(new.tag), _named(new, names))
    if old is not None and new is None:
        return Change(key, Came.REMOVED, local(old.tag), _named(old, names))
    if old is None or new is None:
        return None
    details = tuple(_details(old, new, names))
    return Change(key, Came.CHANGED, local(new.tag), _named(new, names), details) if details else None


def _named(element: Element, names: Mapping[str, str]) -> str:
    """What an element is called; a flow without a name by the steps it joins."""
    ends = [names.get(element.get(end) or "", "") for end in ("sourceRef", "targetRef")]
    return title(element) or (" → ".join(ends) if all(ends) else "")


def _details(old: Element, new: Element, names: Mapping[str, str]) -> Iterator[Detail]:
    before, after = _told(old, names), _told(new, names)
    for what in dict.fromkeys([*before, *after]):
        if before.get(what, "") != after.get(what, ""):
            yield Detail(what, before.get(what, "")[:_LONGEST], after.get(what, "")[:_LONGEST])


def _told(element: Element, names: Mapping[str, str]) -> dict[str, str]:
    """Everything an element says of itself, each under a short word."""
    found = {"kind": local(element.tag)}
    for name, value in element.attrib.items():
        word = str(name).replace(f"{{{OURS}}}", "")
        if word not in ("id", "version") and str(value).strip():
            text = " ".join(str(value).split())
            found[word] = names.get(text, text) if word in _ENDS else text
    for child in element:
        tag = local(child.tag)
        if tag and tag not in _KEPT and tag not in _WAYS and tag != "laneSet":
            found |= _part(child, tag)
    return found


def _part(child: Element, tag: str) -> dict[str, str]:
    """What a part of an element says: facts one by one, texts as they are, everything else as it is written."""
    if tag == "extensionElements":
        return {f"fact {one.get('name')}": _written(one) for one in child.iter(ours("fact"))}
    if tag in ("documentation", "conditionExpression"):
        text = "".join(str(part) for part in child.itertext()).strip()
        return {tag: text} if text else {}
    texts = ["".join(str(part) for part in child.itertext()).strip()] if tag.endswith("EventDefinition") else []
    return {tag: (texts[0] if texts and texts[0] else _written(child))}


def _written(element: Element) -> str:
    """What an element says, and what stands in it, in a form of its own: prefixes, ids and order make no difference."""
    said = [f"{etree.QName(name).localname}={value!s}" for name, value in element.attrib.items() if str(name) != "id"]
    inner = [f"{etree.QName(child.tag).localname}({_written(child)})" for child in element]
    return " ".join([*sorted(said), *(element.text or "").split(), *inner])
