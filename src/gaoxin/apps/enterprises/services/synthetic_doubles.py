"""Second records of some synthetic enterprises of a zone, written as another department writes them: without a code,
under a short, former or otherwise written name, with a figure or two. So that there is something to decide.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gaoxin.apps.enterprises.models import Contact, Enterprise, YearlyFacts
from gaoxin.apps.enterprises.services import search
from gaoxin.apps.enterprises.services.summaries import summarise
from gaoxin.apps.enterprises.states import ContactRole, Origin
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence, Zone
from gaoxin.apps.zones.states import NameKind, OrganisationKind
from gaoxin.engines.linkage.names import parsed
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, acting_as

TEN_WAN = 10_000_000
"""10 万元 in 分."""
NOTE = "科技部门名单（模拟），没有代码，写法与登记名称不一"


@dataclass(frozen=True, slots=True)
class Again:
    """How a firm is written down once more."""

    name: str
    address: str


Writing = Callable[[Organisation, Enterprise, Mapping[int, str]], Again]


def _same(organisation: Organisation, firm: Enterprise, former: Mapping[int, str]) -> Again:
    return Again(organisation.legal_name, firm.address)


def _short(organisation: Organisation, firm: Enterprise, former: Mapping[int, str]) -> Again:
    return Again(_shortened(organisation), firm.address)


def _other_form(organisation: Organisation, firm: Enterprise, former: Mapping[int, str]) -> Again:
    form = "有限公司" if organisation.legal_name.endswith("股份有限公司") else "有限责任公司"
    return Again(f"{_shortened(organisation)}{form}", "")


def _former(organisation: Organisation, firm: Enterprise, former: Mapping[int, str]) -> Again:
    return Again(former.get(organisation.pk, _shortened(organisation)), "")


def _shortened(organisation: Organisation) -> str:
    return organisation.short_name or parsed(organisation.legal_name).stem


WRITINGS: tuple[Writing, ...] = (_same, _short, _other_form, _former)


def load_doubles(zone: Zone, count: int) -> int:
    """Write so many of a zone's synthetic enterprises down once more, evenly spread; answers how many were new.

    It is the system's own work, in one transaction. Doing it again changes nothing.
    """
    with acting_as(SYSTEM):
        firms = _spread(zone, count)
        names = OrganisationName.objects.filter(
            organisation__in=[one.organisation_id for one in firms], kind=NameKind.FORMER
        )
        former = dict(names.values_list("organisation", "name"))
        made = [
            _written(zone, number, firm, WRITINGS[number % len(WRITINGS)](firm.organisation, firm, former))
            for number, firm in enumerate(firms)
        ]
        new = [one for one in made if one is not None]
        summarise(one.pk for one in new)
        search.refresh(one.organisation_id for one in new)
    return len(new)


def _spread(zone: Zone, count: int) -> list[Enterprise]:
    """So many of the zone's coded synthetic enterprises with an address, the same each time, far from each other."""
    firms = Enterprise.objects.filter(zone=zone, synthetic=True, merged=False, organisation__credit_code__isnull=False)
    keys = list(firms.exclude(address="").exclude(industry="").order_by("pk").values_list("pk", flat=True))
    step = max(1, len(keys) // count) if count else 1
    chosen = Enterprise.objects.filter(pk__in=keys[step // 2 :: step][:count])
    return list(chosen.select_related("organisation").order_by("pk"))


def _written(zone: Zone, number: int, firm: Enterprise, again: Again) -> Enterprise | None:
    organisation, new = Organisation.objects.get_or_create(
        provisional_key=f"{zone.code}:again:{number}",
        defaults={"kind": OrganisationKind.ENTERPRISE, "legal_name": again.name, "synthetic": True},
    )
    if not new:
        return None
    presence = Presence.objects.create(zone=zone, organisation=organisation)
    source = {"origin": Origin.SYNTHETIC, "source_note": NOTE, "entered_at": clock.now(), "synthetic": True}
    record = Enterprise.objects.create(
        presence=presence, zone=zone, organisation=organisation, address=again.address, **source
    )
    belongs = {"enterprise": record, "zone": zone, "organisation": organisation}
    for year, figures in _figures(firm):
        YearlyFacts.objects.create(**belongs, year=year, **figures, **source)
    phone = Contact.objects.filter(enterprise=firm).exclude(phone="").values_list("phone", flat=True).first()
    if phone is not None:
        Contact.objects.create(**belongs, role=ContactRole.GENERAL, office="办公室", phone=phone, **source)
    return record


def _figures(firm: Enterprise) -> list[tuple[int, dict[str, int | None]]]:
    """What the other department heard: research of the last year, rounded to 10 万元, and a year before the first
    that the registry knows, where there was one."""
    years = list(YearlyFacts.objects.filter(enterprise=firm).order_by("year"))
    if not years:
        return []
    first, last = years[0], years[-1]
    research = None if last.rd_expense is None else -(-last.rd_expense // TEN_WAN) * TEN_WAN
    before = None if first.revenue is None else first.revenue * 9 // 10
    told = [(last.year, {"rd_expense": research, "technical_staff": last.technical_staff})]
    if firm.founded_on is None or firm.founded_on.year < first.year:
        told.append((first.year - 1, {"revenue": before, "staff": first.staff}))
    return told
