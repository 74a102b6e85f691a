"""Cases that may be the same: of one enterprise and kind, running, with similar words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.models import Case, NotDuplicates
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.limits import limit
from gaoxin.engines.linkage.texts import likeness

LOOKED_AT = 2_000
"""Running cases that are looked at, the newest first."""
KINDS = ("appeal", "hotline")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cases that may be the same: the earlier one would be the main case. `alike` in percent."""

    pk: int
    main: Case
    case: Case
    alike: int

    @property
    def synthetic(self) -> bool:
        return self.case.synthetic


def pairs(user: User, zone: Zone) -> Sequence[Pair]:
    """Pairs that may be the same among the newest running cases, the most alike first; told apart ones are left out."""
    running = cases_in(user, zone).filter(kind__in=KINDS, state__in=RUNNING, organisation__isnull=False)
    newest = running.select_related("organisation", "content").order_by("-filed_at", "-pk")[:LOOKED_AT]
    apart = set(NotDuplicates.objects.filter(zone=zone).values_list("one", "other"))
    return sorted(_alike(newest, apart), key=lambda pair: (-pair.alike, pair.pk))


def like(user: User, case: Case) -> Sequence[Pair]:
    """Running cases that may be the same as this one."""
    if case.organisation_id is None or case.kind not in KINDS or case.state not in RUNNING:
        return []
    same = cases_in(user, case.zone).filter(kind=case.kind, state__in=RUNNING, organisation=case.organisation_id)
    found = same.select_related("organisation", "content").order_by("-filed_at", "-pk")[:50]
    apart = set(NotDuplicates.objects.filter(zone=case.zone).values_list("one", "other"))
    return [pair for pair in _alike(found, apart) if case.pk in (pair.main.pk, pair.case.pk)]


def _alike(cases: Sequence[Case], apart: set[tuple[int, int]]) -> Iterator[Pair]:
    least = float(limit("cases.alike").value)
    groups: dict[tuple[int | None, str], list[Case]] = defaultdict(list)
    for case in cases:
        groups[case.organisation_id, case.kind].append(case)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if (min(one.pk, other.pk), max(one.pk, other.pk)) in apart:
                continue
            alike = likeness(_text(one), _text(other))
            if alike >= least:
                main, case = sorted((one, other), key=lambda each: (each.filed_at, each.pk))
                yield Pair(case.pk, main, case, round(100 * alike))


def _text(case: Case) -> str:
    answers = case.content.answers
    return f"{case.title} {answers.get('request') or answers.get('诉求内容') or ''}"
