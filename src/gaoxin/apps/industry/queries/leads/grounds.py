"""Whether the policy that an incentive names is in the zone's policy library, asked through its search."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from gaoxin.apps.industry.lead_states import BasisKind
from gaoxin.apps.industry.models import Incentive
from gaoxin.web import registry
from gaoxin.web.registry import SearchSource

LIBRARY = "policies.library"
_TITLE = re.compile("《(.+)》")
_MOST = 20


@dataclass(frozen=True, slots=True)
class Ground:
    """A policy that an incentive names; `link` is empty where the library does not hold it."""

    title: str
    link: str


def named(basis: str) -> str:
    """The title between the outermost 《》 of a basis; empty where it names no document."""
    found = _TITLE.search(basis)
    return found.group(1).strip() if found else ""


def ground_of(request: HttpRequest, basis: str) -> Ground | None:
    """The policy that a basis names, as the library knows it; None where there is no library to ask."""
    source = registry.get(SearchSource, LIBRARY)
    if source is None or not source.visible(request.user):
        return None
    title = named(basis)
    hits = source.find(request, title, _MOST) if title else ()
    exact = next((one for one in hits if _plain(str(one.title)) == _plain(title)), None)
    return Ground(title or basis, exact.link if exact else "")


def grounds_of(request: HttpRequest, incentives: Sequence[Incentive]) -> dict[int, Ground | None]:
    """The policy of each incentive that rests on a clause."""
    return {one.pk: ground_of(request, one.basis) for one in incentives if one.basis_kind == BasisKind.CLAUSE}


def _plain(title: str) -> str:
    return "".join(title.split())
