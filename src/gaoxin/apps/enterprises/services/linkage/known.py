"""Names that the registry knows to be one organisation's, for judging names from elsewhere."""

from collections.abc import Iterator

from django.db.models import F

from gaoxin.apps.zones.models import Organisation, OrganisationName, Zone
from gaoxin.engines.linkage.judgement import Judgement, judge
from gaoxin.engines.linkage.known import KnownNames


def known_names(zone: Zone | None = None) -> KnownNames:
    """Former, short, English and customary names of the organisations that the caller sees, and names of whatever was
    merged into them: with these, a complete renaming is recognised. With a zone, of those present there."""
    return KnownNames(_pairs(zone))


def judged(name_a: str, name_b: str, zone: Zone | None = None) -> Judgement:
    """Whether two names mean one organisation, given what the registry knows."""
    return judge(name_a, name_b, known_names(zone))


def _pairs(zone: Zone | None) -> Iterator[tuple[str, str]]:
    organisations, names = Organisation.objects.all(), OrganisationName.objects.all()
    if zone is not None:
        organisations = organisations.filter(presences__zone=zone)
        names = names.filter(organisation__presences__zone=zone)
    yield from names.values_list("organisation__legal_name", "name").iterator(chunk_size=5000)
    merged = organisations.filter(merged_into__isnull=False)
    yield from merged.annotate(now=F("merged_into__legal_name")).values_list("now", "legal_name").iterator()
    for column in ("short_name", "english_name"):
        yield from organisations.exclude(**{column: ""}).values_list("legal_name", column).iterator(chunk_size=5000)
