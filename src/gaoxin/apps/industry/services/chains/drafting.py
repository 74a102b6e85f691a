"""A chain drafted from the products a zone knows of, kept as its draft edition with what each segment rests on written
above it; then the segments that are wanted are kept, the others dropped."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from django.db import transaction

from gaoxin.apps.industry.chain_access import require_chain_work
from gaoxin.apps.industry.chain_states import EditionState
from gaoxin.apps.industry.frames.drafting import sources_of
from gaoxin.apps.industry.models import GraphSet, ZoneChain
from gaoxin.apps.industry.queries.chains.drafted import LEFT_OUT, LONELY, NEAR, SURE
from gaoxin.apps.industry.queries.chains.editing import editor, read_chain
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.services.chains.editions import save_draft
from gaoxin.apps.industry.services.chains.lines import flat, lines_of, segment_block, text_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.bases import Assurance, Basis, Confidence
from gaoxin.catalogue.chains import Chain
from gaoxin.catalogue.chains.text import chain_text
from gaoxin.catalogue.sentences import sentence
from gaoxin.engines.chains.drafting import Draft, draft
from gaoxin.engines.chains.products import Sources
from gaoxin.engines.chains.relations import Relation
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import jobs
from gaoxin.web.models import Job

VERIFY = "由产品关系自动草拟，逐环节核对后再启用。"
MOST_ALIKE = 8
"""Names told beside a product of which nothing is known."""
MOST_LEFT_OUT = 200
"""Products met and left out that are named in the draft."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a chain is drafted around: products, industry codes (GB/T 4754-2017, three or four digits), so many steps
    upstream, so many segments at most."""

    key: str
    name: str
    definition: str
    products: tuple[str, ...]
    codes: tuple[str, ...]
    steps: int
    most: int
    replace: bool = False


@transaction.atomic
def draft_chain(user: User, zone: Zone | None, asked: Asked) -> Job | None:
    """Draft it: as a job where a set was loaded, which is large; at once from the zone's own enterprises, which answers
    None."""
    here = require_chain_work(user, zone)
    _free(here, asked)
    if not GraphSet.objects.filter(zone=here).exists():
        write_draft(user, here, asked)
        return None
    return jobs.start(
        "industry.draft", title=f"起草产业链：{asked.name}", user=user, zone_id=here.pk, asked=asdict(asked)
    )


@transaction.atomic
def write_draft(user: User, zone: Zone, asked: Asked, progress: jobs.NoProgress | None = None) -> ZoneChain:
    """Work it out and keep it as the zone's draft edition. Refused where nothing is known of what was asked."""
    told = progress or jobs.NoProgress()
    _free(zone, asked)
    told.step(0, 3)
    sources = sources_of(zone, asked.codes)
    told.step(1, 3)
    found = draft(
        asked.key,
        asked.name,
        asked.definition,
        asked.products,
        sources,
        codes=asked.codes,
        steps=asked.steps,
        most=asked.most,
    )
    told.step(2, 3)
    alike = _alike(asked.products, sources)
    if not found.chain.segments:
        near = list(dict.fromkeys(name for names in alike.values() for name in names))
        code = "industry.nothing_drafted_but_near" if near else "industry.nothing_drafted"
        raise refuse(code, Place(path="products"), source=sources.name, near=near[:MOST_ALIKE])
    text = text_of([*lines_of(_text(found, sources.name)), *_lonely(alike)])
    told.step(3, 3)
    return save_draft(user, zone, asked.key, text, why=f"由{sources.name}起草")


@transaction.atomic
def keep_segments(user: User, zone: Zone | None, key: str, kept: Collection[str]) -> ZoneChain:
    """Of the draft only these segments stay; what others needed of the rest goes with them. Refused, and nothing lost,
    where nothing would be left or the text could not be read."""
    page = editor(user, zone, key)
    read = read_chain(page.zone, key, page.text)
    if page.draft is None or read.chain is None:
        raise refuse("industry.draft_broken")
    segments = read.chain.declared.segments
    if not set(kept).intersection(segments):
        raise refuse("industry.no_segment_kept", Place(path="segment"))
    text = page.text
    for segment in [one for one in segments if one not in kept]:
        text = _without(text, segment)
    again = read_chain(page.zone, key, text)
    if again.problems:
        raise Refusal(*again.problems)
    return save_draft(user, page.zone, key, text)


def _free(zone: Zone, asked: Asked) -> None:
    """The key is no chain's yet; a draft under it is replaced only where that was asked for."""
    states = set(ZoneChain.objects.filter(zone=zone, key=asked.key).values_list("state", flat=True))
    drafted = states == {EditionState.DRAFT} and asked.replace
    if asked.key in chains_of(zone) or (states and not drafted):
        raise refuse("industry.chain_key_taken", Place(path="key"), key=asked.key)


def _text(found: Draft, source: str) -> str:
    """The catalogue file, with what each segment rests on and how sure each need is, as comments."""
    assurance = Assurance(Confidence.UNCERTAIN, VERIFY)
    text = chain_text(Chain(found.chain, None, (Basis(f"《{source}》", "", "", "", assurance),)))
    return text_of([*_sure(lines_of(text), found.needs), *_comments(found)])


def _comments(found: Draft) -> Iterator[str]:
    for key in found.chain.segments:
        said = flat("".join(sentence(reason, "zh") for reason in found.reasons[key]))
        yield f"# {key} {100 * found.confidence[key]:.0f}% {said}"
    for product in found.left_out[:MOST_LEFT_OUT]:
        yield f"# {LEFT_OUT}{flat(product)}"


def _alike(products: Collection[str], sources: Sources) -> Mapping[str, Sequence[str]]:
    """For each product asked for that nothing is known to go into: the shortest names with that word in them."""
    bought = {edge.start for edge in sources.edges if edge.relation is Relation.UPSTREAM}
    lonely = [product for product in products if product not in bought]
    names = sorted({*sources.makers, *bought}, key=lambda name: (len(name), name)) if lonely else []
    return {product: [name for name in names if product in name and name != product][:MOST_ALIKE] for product in lonely}


def _lonely(alike: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for product, names in alike.items():
        near = f"（{NEAR}{'、'.join(names)}）" if names else ""
        yield f"# {LONELY}{flat(product + near)}"


def _sure(lines: Sequence[str], needs: Mapping[tuple[str, str], float]) -> Iterator[str]:
    """Each need with how sure it is behind it."""
    buyer = ""
    for line in lines:
        if head := re.match(r"    (\w+):$", line):
            buyer = head.group(1)
        need = re.match(r"        - \{segment: (\w+),", line)
        sure = needs.get((buyer, need.group(1))) if need else None
        yield line if sure is None else f"{line}  # {SURE} {100 * sure:.0f}%"


def _without(text: str, segment: str) -> str:
    """The text without a segment, what others need of it, and what is told of it."""
    lines = lines_of(text)
    start, end = segment_block(lines, segment)
    gone = re.compile(rf"\s+- \{{segment: {segment},|      kind_of: {segment}\s*$|# {segment} ")
    rest = [line for line in [*lines[: start - 1], *lines[end:]] if not gone.match(line)]
    following = [*rest[1:], ""]
    kept = [
        line
        for line, after in zip(rest, following, strict=True)
        if line.rstrip() != "      needs:" or after.startswith("        ")
    ]
    return text_of(kept)
