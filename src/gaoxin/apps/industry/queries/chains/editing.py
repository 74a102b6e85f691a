"""A chain's text as an editor writes it: what it says and what is wrong with it, line by line."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from gaoxin.apps.industry.chain_access import Person, require_chain_work
from gaoxin.apps.industry.chain_states import EditionState
from gaoxin.apps.industry.models import ZoneChain
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.chains import CHAINS, Chain, package_chains
from gaoxin.catalogue.classifications import package_classifications
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.shelves import package_shelf, rows_shelf
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.kernel.problems import Place, Problem
from gaoxin.web.errors import NotFound

FILE = "chains/own.yaml"


@dataclass(frozen=True, slots=True)
class ReadChain:
    """What a text says: the chain where it can be read, and every mistake with its line."""

    chain: Chain | None
    problems: tuple[Problem, ...]


def read_chain(zone: Zone, key: str, text: str) -> ReadChain:
    """Read one chain's text among the other chains of the zone, as its publication would."""
    others = _texts_of(zone, key)
    shelf = rows_shelf("", {**others, FILE: text.replace("\r\n", "\n")})
    found, problems = gather(CHAINS, [package_shelf("chains"), shelf], {"classifications": package_classifications()})
    mine = tuple(problem for problem in problems if problem.place and problem.place.file == FILE)
    chain = found.get(key)
    if not mine and chain is package_chains().get(key):
        mine = (Problem("industry.chain_one_entry", {"key": key}, Place(FILE, 1)),)
    return ReadChain(None if mine else chain, mine)


def _texts_of(zone: Zone, key: str) -> Mapping[str, str]:
    rows = ZoneChain.objects.filter(zone=zone, state=EditionState.PUBLISHED).exclude(key=key)
    return {f"chains/own.{other}.yaml": text for other, text in rows.values_list("key", "text")}


@dataclass(frozen=True, slots=True)
class Editor:
    """A zone's own edition as it is being written: the draft, or the text it would begin with."""

    zone: Zone
    key: str
    name: str
    shipped: bool
    draft: ZoneChain | None
    present: ZoneChain | None
    versions: Sequence[ZoneChain]
    text: str


def editor(user: Person, zone: Zone | None, key: str) -> Editor:
    """For those who work on chains. A key that nobody declared is no chain."""
    here = require_chain_work(user, zone)
    versions = list(ZoneChain.objects.filter(zone=here, key=key).select_related("made_by").order_by("-version"))
    if key not in package_chains() and not versions:
        raise NotFound
    draft = next((one for one in versions if one.state == EditionState.DRAFT), None)
    present = next((one for one in versions if one.state == EditionState.PUBLISHED), None)
    latest = draft or present or (versions[0] if versions and key not in package_chains() else None)
    text = latest.text if latest else shipped_text(key)
    known = chains_of(here).get(key)
    name = named(known.declared) if known else (draft.name if draft else "") or key
    return Editor(here, key, name, key in package_chains(), draft, present, versions, text)


def declared_draft(page: Editor) -> DeclaredChain | None:
    """What the text says, where it can be read."""
    read = read_chain(page.zone, page.key, page.text)
    return read.chain.declared if read.chain else None


@cache
def shipped_text(key: str) -> str:
    """The entry of a chain in the file it is shipped in."""
    entry = re.compile(rf"(?m)^{re.escape(key)}:\n(?:(?:[ #].*)?\n)+")
    for content in package_shelf("chains").files.values():
        found = entry.search(content.decode() if isinstance(content, bytes) else content)
        if found:
            return found.group().rstrip() + "\n"
    raise KeyError(key)
