"""Changing a chain's draft by forms: a segment added or renamed, two segments connected. The text stays the master:
each change is written into it where it belongs, all else is left as it was."""

from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.industry.models import ZoneChain
from gaoxin.apps.industry.queries.chains.editing import editor, read_chain
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.services.chains.editions import save_draft
from gaoxin.apps.industry.services.chains.lines import (
    block,
    inserted,
    lines_of,
    quoted,
    segment_block,
    text_of,
    with_need,
)
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.kernel.problems import Place, refuse

NEW_CHAIN = """{key}:
  name: {name}
  name_en: {name_en}
  definition: {definition}
  branches:
    main: {{name: 主链, name_en: Main}}
  segments:
    first:
      name: 第一个环节
      name_en: First segment
      tier: midstream
      branch: main
      products: [产品一]
  basis: [{{document: {document}, confidence: example}}]
"""
"""A chain that is begun: one segment, to be changed."""


@dataclass(frozen=True, slots=True)
class NewSegment:
    """A segment as it is typed in."""

    key: str
    name: str
    name_en: str
    tier: str
    branch: str
    products: tuple[str, ...]
    codes: tuple[str, ...]


@transaction.atomic
def begin_chain(
    user: User, zone: Zone | None, key: str, name: str, name_en: str, definition: str, document: str
) -> ZoneChain:
    """A chain of the zone's own, as a draft with one segment. `document` is the one it rests on, in 《》."""
    if zone is not None and (key in chains_of(zone) or ZoneChain.objects.filter(zone=zone, key=key).exists()):
        raise refuse("industry.chain_key_taken", Place(path="key"), key=key)
    written = {"name": quoted(name), "name_en": quoted(name_en), "definition": quoted(definition)}
    return save_draft(user, zone, key, NEW_CHAIN.format(key=key, document=quoted(document), **written))


@transaction.atomic
def add_segment(user: User, zone: Zone | None, key: str, new: NewSegment) -> ZoneChain:
    """A segment at the end of the segments."""
    text, chain = _sound(user, zone, key)
    names = {one.name for one in chain.segments.values()}
    if new.key in chain.segments or new.name in names:
        raise refuse(
            "industry.segment_taken", Place(path="key"), name=new.key if new.key in chain.segments else new.name
        )
    lines = [
        f"    {new.key}:",
        f"      name: {quoted(new.name)}",
        f"      name_en: {quoted(new.name_en)}",
        f"      tier: {new.tier}",
        f"      branch: {new.branch}",
        f"      products: [{', '.join(quoted(one) for one in new.products)}]",
        *([f"      codes: [{', '.join(quoted(one) for one in new.codes)}]"] if new.codes else []),
    ]
    _start, end = block(text, "  segments:")
    return save_draft(user, zone, key, inserted(text, end, lines))


@transaction.atomic
def connect(user: User, zone: Zone | None, key: str, buyer: str, supplier: str, kind: str) -> ZoneChain:
    """The buyer needs the supplier: `segment`, or `chain/segment` of another chain. The share is left unknown."""
    text, chain = _sound(user, zone, key)
    if buyer not in chain.segments:
        raise refuse("industry.need_taken", Place(path="buyer"))
    have = {f"{need.chain}/{need.segment}".lstrip("/") for need in chain.segments[buyer].needs}
    if supplier in have or supplier == buyer:
        raise refuse("industry.need_taken", Place(path="supplier"))
    return save_draft(user, zone, key, with_need(text_of(text), buyer, supplier, kind))


@transaction.atomic
def rename_segment(user: User, zone: Zone | None, key: str, segment: str, name: str, name_en: str) -> ZoneChain:
    """Another name for a segment; its key stays, so that who stands on it stays there."""
    text, chain = _sound(user, zone, key)
    taken = any(one.name == name for one in chain.segments.values() if one.key != segment)
    if segment not in chain.segments or taken:
        raise refuse("industry.segment_taken", Place(path="name"), name=name)
    start, end = segment_block(text, segment)
    for at in range(start, end):
        if text[at].startswith("      name: "):
            text[at] = f"      name: {quoted(name)}"
        elif text[at].startswith("      name_en: "):
            text[at] = f"      name_en: {quoted(name_en)}"
    return save_draft(user, zone, key, text_of(text))


def _sound(user: User, zone: Zone | None, key: str) -> tuple[list[str], DeclaredChain]:
    """The lines of what is being written and what they say; refused where they cannot be read."""
    page = editor(user, zone, key)
    read = read_chain(page.zone, key, page.text)
    if read.chain is None:
        raise refuse("industry.draft_broken")
    return lines_of(page.text), read.chain.declared
