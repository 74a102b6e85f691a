"""Industry chains (产业链): segments from materials to use, what each needs, and the way the chain is to grow.

    hydrogen:
      name: 氢能
      name_en: Hydrogen energy
      definition: 从制氢、储运、加注到燃料电池及其应用。
      branches:                          # segments that are shown and folded together, in order
        production: {name: 制氢, name_en: Production}
      segments:                          # in the order in which they are shown
        alkaline_electrolyser:
          name: 碱性电解槽
          name_en: Alkaline electrolysers
          tier: upstream                 # upstream, midstream, downstream or support
          branch: production
          products: [碱性电解槽, 电解水制氢设备]      # as firms name them: enterprises are placed by these
          codes: ["3463"]                # GB/T 4754-2017, three or four digits
          needs:                         # what it buys; another chain's segment as chain/segment
            - {segment: nickel_mesh, kind: material, share: 0.12}
          kind_of: electrolyser          # left out where it is no special case of another segment
          stock_days: 20                 # days its users usually have in stock; left out where unknown
      path:                              # the way the chain is to grow, step by step
        fill: {name: 补链, name_en: Fill the gaps, aim: ……, segments: [nickel_mesh]}
      shares: {confidence: example, verify: ……}      # how certain the shares are; required where any is given
      basis: [{document: 《……》, number: ……, confidence: checked}]

`share` is the part of the segment's own output value that it spends on the need, 0 to 1; the shares of a segment sum
to at most 1. Nothing may need itself in a circle of `kind_of`. What is bought may run in circles: recycled material
does.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from gaoxin.catalogue.bases import ASSURED, Assurance, Basis, count, read_assurance, read_bases
from gaoxin.catalogue.classifications import INDUSTRIES
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.engines.chains.declared import Branch, DeclaredChain, Need, NeedKind, Segment, Step, Tier

_NAMED = ("name", "name_en")
_CODE = re.compile(r"\d{3,4}")


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain as the catalogue hands it out: what was declared, on what grounds. `shares` is None where no share is
    given."""

    declared: DeclaredChain
    shares: Assurance | None
    basis: tuple[Basis, ...]


def _read(key: str, node: Node, report: Report) -> Chain:
    since = len(report.problems)
    record = report.record(node, (*_NAMED, "definition", "branches", "segments", "basis"), ("path", "shares"))
    declared = DeclaredChain(
        key,
        record.text("name"),
        record.text("name_en"),
        record.text("definition"),
        {branch.key: branch for branch in _branches(record)},
        {segment.key: segment for segment in _segments(record)},
        tuple(_steps(record)),
    )
    chain = Chain(declared, _shares(record), read_bases(record))
    if report.clean(since):
        _check(chain, record)
    return chain


def _branches(record: Record) -> Iterator[Branch]:
    for key, node in record.entries("branches"):
        inner = record.report.record(node, _NAMED)
        yield Branch(key.text, inner.text("name"), inner.text("name_en"))


def _segments(record: Record) -> Iterator[Segment]:
    for key, node in record.entries("segments"):
        inner = record.report.record(
            node, (*_NAMED, "tier", "branch", "products"), ("codes", "needs", "kind_of", "stock_days")
        )
        yield Segment(
            key.text,
            inner.text("name"),
            inner.text("name_en"),
            inner.choice("tier", Tier),
            inner.text("branch"),
            inner.texts("products"),
            _codes(inner),
            tuple(_need(item, inner.report) for item in inner.items("needs")),
            inner.text("kind_of"),
            count(inner, "stock_days") if "stock_days" in inner.fields else None,
        )


def _codes(record: Record) -> tuple[str, ...]:
    codes = record.texts("codes")
    wrong = [code for code in codes if not _CODE.fullmatch(code)]
    if wrong:
        record.report.add("chain.code", record.fields["codes"], codes=wrong)
    return codes


def _need(node: Node, report: Report) -> Need:
    record = report.record(node, ("segment", "kind"), ("share",))
    before, slash, after = record.text("segment").partition("/")
    chain, segment = (before, after) if slash else ("", before)
    return Need(chain, segment, record.choice("kind", NeedKind), _share(record))


def _share(record: Record) -> Decimal | None:
    if "share" not in record.fields:
        return None
    text = record.text("share")
    try:
        share = Decimal(text)
    except InvalidOperation:
        share = Decimal(-1)
    if text and not 0 < share <= 1:
        record.report.add("chain.share", record.fields["share"], text=text)
        return None
    return share


def _steps(record: Record) -> Iterator[Step]:
    for key, node in record.entries("path"):
        inner = record.report.record(node, (*_NAMED, "aim", "segments"))
        yield Step(key.text, inner.text("name"), inner.text("name_en"), inner.text("aim"), inner.texts("segments"))


def _shares(record: Record) -> Assurance | None:
    if "shares" not in record.fields:
        return None
    return read_assurance(record.report.record(record.fields["shares"], ASSURED, ("verify",)))


# What does not agree inside a chain


def _check(chain: Chain, record: Record) -> None:
    declared = chain.declared
    if not declared.segments:
        record.report.add("chain.no_segments", record.node)
    names: dict[str, str] = {}
    for key, node in record.entries("segments"):
        segment = declared.segments[key.text]
        if segment.branch not in declared.branches:
            record.report.add("chain.no_branch", node, branch=segment.branch, known=list(declared.branches))
        if segment.name in names:
            record.report.add("chain.name_twice", node, name=segment.name, other=names[segment.name])
        names[segment.name] = key.text
        _check_needs(declared, segment, node, record.report)
        _check_kinds(declared, segment, node, record.report)
    if chain.shares is None and any(need.share is not None for _, need in declared.needs()):
        record.report.add("chain.shares_unassured", record.node)
    for key, node in record.entries("path"):
        step = next(step for step in declared.path if step.key == key.text)
        _told_unknown(declared, step.segments, node, record.report)


def _check_needs(chain: DeclaredChain, segment: Segment, node: Node, report: Report) -> None:
    _told_unknown(chain, [need.segment for need in segment.needs if need.chain in ("", chain.key)], node, report)
    bought = [(need.chain or chain.key, need.segment) for need in segment.needs]
    twice = sorted({f"{there}/{key}" for there, key in bought if bought.count((there, key)) > 1})
    if twice:
        report.add("chain.need_twice", node, segments=twice)
    if (chain.key, segment.key) in bought:
        report.add("chain.needs_itself", node, segment=segment.key)
    total = sum((need.share for need in segment.needs if need.share is not None), Decimal(0))
    if total > 1:
        report.add("chain.shares_above_one", node, segment=segment.key, total=str(total))


def _check_kinds(chain: DeclaredChain, segment: Segment, node: Node, report: Report) -> None:
    if not segment.kind_of:
        return
    if segment.kind_of not in chain.segments:
        _told_unknown(chain, [segment.kind_of], node, report)
        return
    passed: list[str] = []
    above = segment.key
    while above in chain.segments and above not in passed:
        passed.append(above)
        above = chain.segments[above].kind_of
    if above == segment.key:
        report.add("chain.kind_circle", node, segment=segment.key)


def _told_unknown(chain: DeclaredChain, keys: list[str] | tuple[str, ...], node: Node, report: Report) -> None:
    unknown = [key for key in keys if key not in chain.segments]
    if unknown:
        report.add("chain.no_segment", node, keys=unknown)


def _relate(found: Mapping[str, Entry[Chain]], others: Mapping[str, Mapping[str, Any]]) -> None:
    """Codes that the classification has, and needs of other chains that are there."""
    standard = others["classifications"].get(INDUSTRIES)
    for entry in found.values():
        declared = entry.declaration.declared
        codes = {code for segment in declared.segments.values() for code in segment.codes}
        unknown = sorted(codes.difference(standard.codes)) if standard else []
        if unknown:
            entry.report.add("chain.no_code", entry.key, codes=unknown)
        abroad = [need for _, need in declared.needs() if need.chain not in ("", declared.key)]
        lost = [f"{need.chain}/{need.segment}" for need in abroad if not _has(found, need)]
        if lost:
            entry.report.add("chain.no_other_segment", entry.key, keys=sorted(set(lost)))


def _has(found: Mapping[str, Entry[Chain]], need: Need) -> bool:
    return need.chain in found and need.segment in found[need.chain].declaration.declared.segments


def _settle(found: Mapping[str, Entry[Chain]]) -> Mapping[str, Chain]:
    return {key: entry.declaration for key, entry in found.items()}


CHAINS: Kind[Chain, Chain] = Kind("chains", _read, _settle, _relate)


@cache
def package_chains() -> Mapping[str, Chain]:
    """The product's chains. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(CHAINS, [package_shelf("chains")])[0]
