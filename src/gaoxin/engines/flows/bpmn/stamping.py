"""Writes the version into a drawing, and gives its text in one form: no comments, no instructions to programs."""

from lxml import etree

from gaoxin.engines.flows.bpmn.names import bpmn, ours
from gaoxin.engines.flows.bpmn.safe import parse


def tidied(data: bytes, file: str | None = None) -> str:
    """The text of a drawing as it is kept; raises Refusal for what is no BPMN file."""
    return _text(parse(data, file))


def stamped(data: bytes, version: str) -> str:
    """The text of a drawing whose processes bear this version."""
    root = parse(data)
    for process in root.iter(bpmn("process")):
        process.set(ours("version"), version)
    return _text(root)


def _text(root: etree._Element) -> str:
    return etree.tostring(root, encoding="unicode") + "\n"
