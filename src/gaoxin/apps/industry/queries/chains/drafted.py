"""A drafted chain as it waits to be picked from: its segments, on what each rests, and what was left out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gaoxin.apps.industry.chain_access import Person
from gaoxin.apps.industry.queries.chains.editing import Editor, declared_draft, editor
from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import Segment
from gaoxin.web.errors import NotFound

LEFT_OUT = "未归入环节："
SURE = "把握"
LONELY, NEAR = "没有上游关系的起点：", "名称相近的有"
_REST = re.compile(r"# (\w+) (\d+)% ?(.*)")
_NEED = re.compile(rf"        - \{{segment: (\w+),.*# {SURE} (\d+)%")
_HEAD = re.compile(r"    (\w+):$")


@dataclass(frozen=True, slots=True)
class Drafted:
    """One segment of a draft, sure to so many %; `needs` are names of segments with how sure each is."""

    segment: Segment
    sure: int | None
    why: str
    needs: Sequence[tuple[str, int | None]]


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A draft to be picked from. `segments` is empty where the text cannot be read at present."""

    editor: Editor
    segments: Sequence[Drafted]
    left_out: Sequence[str]
    lonely: Sequence[str]


def draft_page(user: Person, zone: Zone | None, key: str) -> DraftPage:
    """For those who work on chains; a key without a draft is not found."""
    page = editor(user, zone, key)
    if page.draft is None:
        raise NotFound
    lines = page.text.split("\n")
    told = {one.group(1): (int(one.group(2)), one.group(3)) for line in lines if (one := _REST.match(line))}
    chain, sure = declared_draft(page), _needs(lines)
    names = {one.key: named(one) for one in chain.segments.values()} if chain else {}

    def drafted(one: Segment) -> Drafted:
        needs = [(names.get(need.segment, need.segment), sure.get((one.key, need.segment))) for need in one.needs]
        return Drafted(one, *told.get(one.key, (None, "")), needs=needs)

    return DraftPage(
        page,
        [drafted(one) for one in chain.segments.values()] if chain else [],
        _told(lines, LEFT_OUT),
        _told(lines, LONELY),
    )


def _told(lines: Sequence[str], what: str) -> list[str]:
    return [line.removeprefix(f"# {what}") for line in lines if line.startswith(f"# {what}")]


def was_drafted(text: str) -> bool:
    """Whether a draft still tells what its segments rest on."""
    return any(_REST.match(line) for line in text.split("\n"))


def _needs(lines: Sequence[str]) -> Mapping[tuple[str, str], int]:
    """How sure each need (buyer, supplier) is, in %."""
    found: dict[tuple[str, str], int] = {}
    buyer = ""
    for line in lines:
        if head := _HEAD.match(line):
            buyer = head.group(1)
        elif need := _NEED.match(line):
            found[buyer, need.group(1)] = int(need.group(2))
    return found
