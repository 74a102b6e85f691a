"""The next step downstream of what a zone makes (延链): segments nobody here needs or has that would use it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from gaoxin.engines.chains.coverage import Coverage
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.field import TIERS, Field, State
from gaoxin.engines.chains.holders import SegmentKey
from gaoxin.engines.chains.reasons import why_candidates, why_extension, why_feasible
from gaoxin.engines.chains.relatedness import Related, Space
from gaoxin.engines.chains.spans import Part, exactly, expected, product, usual_parts
from gaoxin.kernel.problems import Problem


@dataclass(frozen=True, slots=True)
class Extension:
    """A segment that nobody here needs, but that would use what the zone makes. `inputs` is the part of what it buys
    (by known shares) that is made here; the score is inputs × feasibility × candidates, `expected` as
    that of a gap."""

    segment: SegmentKey
    name: str
    score: Part
    expected: float
    inputs: float
    suppliers: tuple[SegmentKey, ...]
    feasibility: Part
    related: Related
    candidates: Part
    outside: int | None
    why: tuple[Problem, ...]


def extensions(
    chains: Collection[DeclaredChain],
    covered: Mapping[SegmentKey, Coverage],
    *,
    known: Space | None = None,
    outside: Mapping[SegmentKey, int] | None = None,
) -> tuple[Extension, ...]:
    """Segments nobody here needs or has that would use what is made here, highest expected score first."""
    field = Field(chains, covered, known, outside, TIERS)
    found = [extension for key in field.needs.segments if (extension := _extension(field, key)) is not None]
    usual = usual_parts(_parts(extension) for extension in found)
    told = [replace(extension, expected=expected(_parts(extension), usual)) for extension in found]
    return tuple(sorted(told, key=lambda extension: (-extension.expected, extension.segment)))


def _parts(extension: Extension) -> tuple[Part, ...]:
    return exactly(extension.inputs), extension.feasibility, extension.candidates


def _extension(field: Field, key: SegmentKey) -> Extension | None:
    """The segment as the next step, if it is one: nobody here needs or has it, and some of what it buys is made
    here. Without known shares each of its needs counts the same."""
    here = field.covered.get(key)
    links = field.needs.bought[key]
    if field.state(key) is not State.NOT_NEEDED or (here and here.enterprises.value) or not links:
        return None
    shared = any(link.share is not None for link in links)
    weights = {link.seller: (link.share or Fraction(0)) if shared else Fraction(1) for link in links}
    suppliers = [seller for seller in weights if weights[seller] and field.made(seller)]
    if not suppliers:
        return None
    inputs = float(sum(weights[seller] for seller in suppliers) / sum(weights.values()))
    suppliers.sort(key=lambda seller: (-weights[seller], seller))
    related, feasibility = field.feasible(key)
    outside, candidates = field.candidates(key)
    return Extension(
        key,
        field.name(key),
        product((exactly(inputs), feasibility, candidates)),
        0.0,
        inputs,
        tuple(suppliers),
        feasibility,
        related,
        candidates,
        outside,
        (
            *why_extension(field.says, suppliers, inputs),
            *why_feasible(field.says, related, field.kinship.known),
            *why_candidates(field.says, outside),
        ),
    )
