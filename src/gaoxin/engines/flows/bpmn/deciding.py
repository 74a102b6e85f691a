"""Reads how several people decide one activity: whether all or one, at once or in turn, by which share, with a veto.

| attribute | written | means |
| --- | --- | --- |
| `together` | `all`, `any` | everyone asked has to decide (会签), or one is enough (任一人办结) |
| `order` | `parallel`, `sequential` | at once, or one after another as they were asked |
| `share` | `2/3`, `>1/2` | so many of those who may vote agree: the share is enough (以上), or more than it (超过) |
| `veto` | `true`, `false` | one who opposes decides at once (一票否决) |

The last three belong to `all`; with one person who decides there is nothing to count.
"""

import re
from dataclasses import dataclass

from gaoxin.engines.flows.assignments.rules import EVERYBODY, Order, Share
from gaoxin.engines.flows.bpmn.drawing import Element
from gaoxin.engines.flows.bpmn.findings import Findings, about
from gaoxin.engines.flows.bpmn.names import ours
from gaoxin.kernel.problems import Problem, Refusal

ALL = "all"
_TOGETHER = ("", ALL, "any")
_COUNTED = ("order", "share", "veto")
_SHARE = re.compile(r"(?P<exceeded>>?)\s*(?P<part>\d{1,3})\s*/\s*(?P<of>\d{1,3})")
_ORDERS = tuple(order.value for order in Order)
_VETO = {"": False, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Deciding:
    """How an activity is decided when several people are asked. See `engines.flows.assignments.Rule`."""

    together: str = ""
    order: Order = Order.PARALLEL
    share: Share = EVERYBODY
    veto: bool = False


def read_deciding(element: Element, findings: Findings) -> Deciding:
    """What the attributes of an activity say; what they cannot mean hinders, and the plain meaning stands instead."""
    together = _text(element, "together")
    if together not in _TOGETHER:
        findings.hinder(element, Problem("flow.together", {**about(element), "text": together[:40]}))
    written = [name for name in _COUNTED if _text(element, name)]
    if written and together != ALL:
        findings.hinder(element, Problem("flow.nothing_to_count", {**about(element), "attribute": written[0]}))
    found = Deciding(together)
    if together != ALL:
        return found
    return Deciding(together, _order(element, findings), _share(element, findings), _veto(element, findings))


def read_share(text: str) -> Share | None:
    """The share a text means; None where it means none.

    >>> read_share("2/3")
    Share(part=2, of=3, exceeded=False)
    >>> read_share(">1/2").exceeded, read_share("half")
    (True, None)
    """
    found = _SHARE.fullmatch(text.strip())
    try:
        return None if found is None else Share(int(found["part"]), int(found["of"]), bool(found["exceeded"]))
    except Refusal:
        return None


def _order(element: Element, findings: Findings) -> Order:
    text = _text(element, "order")
    if not text or text in _ORDERS:
        return Order(text or Order.PARALLEL)
    findings.hinder(element, Problem("flow.order", {**about(element), "text": text[:40]}))
    return Order.PARALLEL


def _share(element: Element, findings: Findings) -> Share:
    text = _text(element, "share")
    share = read_share(text) if text else EVERYBODY
    if share is None:
        findings.hinder(element, Problem("flow.share", {**about(element), "text": text[:40]}))
    return share or EVERYBODY


def _veto(element: Element, findings: Findings) -> bool:
    text = _text(element, "veto")
    if text not in _VETO:
        findings.hinder(element, Problem("flow.veto", {**about(element), "text": text[:40]}))
    return _VETO.get(text, False)


def _text(element: Element, name: str) -> str:
    return (element.get(ours(name)) or "").strip()
