"""A chain as the text of its catalogue file, such that the catalogue reads back the very same chain.

What an editor saves and what a draft is kept as is this text; it is written in one way only, so that two editions can
be compared line by line. Comments of a file that was read are not kept: they are no part of the chain.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from gaoxin.catalogue.bases import Assurance, Basis
from gaoxin.catalogue.chains import Chain
from gaoxin.engines.chains.declared import Branch, DeclaredChain, Need, Segment, Step

_Named: TypeAlias = Branch | DeclaredChain | Segment | Step

_PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff《（][\w\u4e00-\u9fff《》（）、。，；：“”·/+.() -]*", re.ASCII)
"""Text that YAML takes as it stands, wherever it is written; anything else is quoted."""
_NOTHING = {"null", "~", ""}


def chain_text(chain: Chain) -> str:
    """The file of one chain."""
    declared = chain.declared
    lines = [f"{_text(declared.key)}:", *_named(declared, 2), f"  definition: {_text(declared.definition)}"]
    lines.append(f"  branches:{'' if declared.branches else ' {}'}")
    lines += [f"    {_text(one.key)}: {_flow(_names(one))}" for one in declared.branches.values()]
    lines.append(f"  segments:{'' if declared.segments else ' {}'}")
    for segment in declared.segments.values():
        lines += _segment(segment)
    if declared.path:
        lines += ["  path:", *(line for step in declared.path for line in _step(step))]
    if chain.shares:
        lines += ["  shares:", *(f"    {line}" for line in _assured(chain.shares))]
    lines.append(f"  basis:{'' if chain.basis else ' []'}")
    for basis in chain.basis:
        lines += _basis(basis)
    return "\n".join(lines) + "\n"


def _named(one: _Named, indent: int) -> list[str]:
    return [f"{' ' * indent}{field}: {_text(name)}" for field, name in _names(one).items()]


def _names(one: _Named) -> dict[str, str]:
    return {"name": one.name, "name_en": one.name_en}


def _segment(segment: Segment) -> Iterator[str]:
    yield f"    {_text(segment.key)}:"
    yield from _named(segment, 6)
    yield f"      tier: {segment.tier.value}"
    yield f"      branch: {_text(segment.branch)}"
    yield f"      products: {_list(segment.products)}"
    if segment.codes:
        yield f"      codes: [{', '.join(json.dumps(code) for code in segment.codes)}]"
    if segment.needs:
        yield "      needs:"
        yield from (f"        - {_flow(_need(need))}" for need in segment.needs)
    if segment.kind_of:
        yield f"      kind_of: {_text(segment.kind_of)}"
    if segment.stock_days is not None:
        yield f"      stock_days: {segment.stock_days}"


def _need(need: Need) -> dict[str, str]:
    segment = f"{need.chain}/{need.segment}" if need.chain else need.segment
    fields = {"segment": segment, "kind": need.kind.value}
    return fields if need.share is None else fields | {"share": format(need.share, "f")}


def _step(step: Step) -> Iterator[str]:
    yield f"    {_text(step.key)}:"
    yield from _named(step, 6)
    yield f"      aim: {_text(step.aim)}"
    yield f"      segments: {_list(step.segments)}"


def _basis(basis: Basis) -> Iterator[str]:
    parts = {"number": basis.number, "article": basis.article, "edition": basis.edition}
    yield f"    - document: {_text(basis.document)}"
    yield from (f"      {name}: {_text(value)}" for name, value in parts.items() if value)
    yield from (f"      {line}" for line in _assured(basis.assurance))


def _assured(assurance: Assurance) -> Iterator[str]:
    yield f"confidence: {assurance.confidence.value}"
    if assurance.verify:
        yield f"verify: {_text(assurance.verify)}"


def _flow(fields: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{name}: {_inner(value)}" for name, value in fields.items()) + "}"


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(_inner(text) for text in texts)}]"


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text) and text not in _NOTHING and text == text.strip():
        return text
    return json.dumps(text, ensure_ascii=False)


def _inner(text: str) -> str:
    """Inside braces, where a number may stand plain too."""
    return text if re.fullmatch(r"\d+(\.\d+)?", text, re.ASCII) else _text(text)
