"""What mergers of some organisations depend on, read at once however many there are.

Rows of other zones count here though the person does not see them; of these only so much is told as a decision needs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count

from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.zones.models import Organisation, Presence
from gaoxin.kernel.problems import refuse
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Plan:
    """What a merger would do: which organisation goes, which goes on, and which records are no longer listed."""

    gone: Organisation
    into: Organisation
    hidden: list[int]


@dataclass(slots=True)
class Circumstances:
    """Organisations with those they go on in; by organisation the zones it is present in, its listed records by zone,
    and how many years of figures it has. `follow` keeps this right while mergers are planned one after another."""

    organisations: dict[int, Organisation]
    zones: Mapping[int, set[int]]
    listed: dict[int, dict[int, int]]
    years: Mapping[int, int]

    @classmethod
    def of(cls, keys: Iterable[int], lock: bool = False) -> "Circumstances":
        """As things stand. Locked, nobody else merges these organisations before the transaction ends; all are locked
        in one order, so that no two ever wait for each other."""
        with as_system():
            organisations = _with_onward(keys)
            if lock:
                rows = Organisation.objects.select_for_update().filter(pk__in=organisations).order_by("pk")
                organisations = {row.pk: row for row in rows}
                _refuse_moved(organisations)
            zones: dict[int, set[int]] = defaultdict(set)
            present = Presence.objects.filter(organisation__in=organisations)
            for organisation, zone in present.values_list("organisation", "zone"):
                zones[organisation].add(zone)
            listed: dict[int, dict[int, int]] = defaultdict(dict)
            records = Enterprise.objects.filter(organisation__in=organisations, merged=False)
            for organisation, zone, key in records.values_list("organisation", "zone", "pk"):
                listed[organisation][zone] = key
            facts = YearlyFacts.objects.filter(organisation__in=organisations).order_by().values_list("organisation")
            return cls(organisations, zones, listed, Counter(dict(facts.annotate(Count("pk")))))

    def root(self, key: int) -> Organisation:
        """What an organisation goes on in, or itself."""
        found = self.organisations[key]
        while found.merged_into_id is not None:
            found = self.organisations[found.merged_into_id]
        return found

    def planned(self, one_id: int, other_id: int, keep: int | None = None) -> Plan:
        """What merging two organisations would do, each as it goes on now; refused where it cannot be done.

        The one with a credit code goes on, else the one that a person chose, else the one with more yearly figures,
        else the older. Two valid codes are two organisations: one has to be corrected first.
        """
        one, other = self.root(one_id), self.root(other_id)
        if one is other:
            raise refuse("linkage.one_already", name=one.legal_name)
        if one.credit_code and other.credit_code:
            raise refuse("linkage.two_codes", one=one.credit_code, other=other.credit_code)
        kept = self.root(keep).pk if keep in self.organisations else None

        def weight(organisation: Organisation) -> tuple[bool, bool, int, int]:
            coded, chosen = organisation.credit_code is not None, organisation.pk == kept
            return coded, chosen, self.years[organisation.pk], -organisation.pk

        gone, into = sorted((one, other), key=weight)
        there = self.zones[gone.pk] - self.zones[into.pk] | self.listed[gone.pk].keys() - self.listed[into.pk].keys()
        if there:  # a zone that knows only the one that goes would lose it
            raise refuse("linkage.present_elsewhere", name=gone.legal_name, into=into.legal_name, zones=len(there))
        return Plan(gone, into, sorted(self.listed[gone.pk].values()))

    def follow(self, plan: Plan) -> None:
        """Go on as if the plan were carried out."""
        plan.gone.merged_into = plan.into
        self.listed[plan.gone.pk] = {}


def _with_onward(keys: Iterable[int]) -> dict[int, Organisation]:
    found: dict[int, Organisation] = {}
    wanted = set(keys)
    while wanted:
        found |= Organisation.objects.in_bulk(wanted)
        wanted = {one.merged_into_id for one in found.values() if one.merged_into_id} - found.keys()
    return found


def _refuse_moved(organisations: Mapping[int, Organisation]) -> None:
    """Refuse where one was merged on into yet another while this waited for the lock."""
    for one in organisations.values():
        if one.merged_into_id is not None and one.merged_into_id not in organisations:
            raise refuse("linkage.changed_meanwhile", name=one.legal_name)
