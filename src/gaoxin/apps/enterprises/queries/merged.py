"""Records merged into another: keys are never repointed, so what they hold is read along with the one that goes on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from gaoxin.apps.enterprises.models import Contact, Enterprise, Merger
from gaoxin.apps.zones.access import surviving
from gaoxin.apps.zones.models import Organisation, OrganisationName
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record that is not listed any more, with its names, its offices, and the merger where its zone decided it."""

    enterprise: Enterprise
    organisation: Organisation
    names: Sequence[OrganisationName]
    contacts: Sequence[Contact]
    merger: Merger | None


def going_on_in(enterprises: Iterable[int]) -> dict[int, int]:
    """Of each record of the same zone that was merged into one of these, the key of that one, over several steps too:
    whoever sees the one sees the others, for an organisation goes on only in one that each of its zones lists."""
    with connection.cursor() as cursor:
        cursor.execute(_MERGED, [list(enterprises)])
        return dict(cursor.fetchall())


def merged_keys(enterprise: Enterprise) -> list[int]:
    """The records merged into this one, the oldest first; looked up once for an object."""
    kept: list[int] | None = enterprise.__dict__.get("_merged_keys")
    if kept is None:
        enterprise.__dict__["_merged_keys"] = kept = sorted(going_on_in([enterprise.pk]))
    return kept


def merged_records(enterprise: Enterprise) -> list[MergedRecord]:
    """The records merged into this one, with what they hold beside figures."""
    keys = merged_keys(enterprise)
    if not keys:
        return []
    records = list(Enterprise.objects.filter(pk__in=keys).select_related("organisation", "document").order_by("pk"))
    gone = [one.organisation_id for one in records]
    mergers = Merger.objects.filter(gone__in=gone, undone_at__isnull=True).select_related("merged_by")
    merger_of = {one.gone_id: one for one in mergers}
    names = list(OrganisationName.objects.filter(organisation__in=gone).order_by("name"))
    contacts = list(Contact.objects.filter(enterprise__in=keys).order_by("role"))
    return [
        MergedRecord(
            enterprise=one,
            organisation=one.organisation,
            names=[name for name in names if name.organisation_id == one.organisation_id],
            contacts=[contact for contact in contacts if contact.enterprise_id == one.pk],
            merger=merger_of.get(one.organisation_id),
        )
        for one in records
    ]


def published_onward(enterprise_id: int) -> int | None:
    """The record in which a published one goes on in its zone, where that is published too."""
    with as_system():
        gone = Enterprise.objects.filter(pk=enterprise_id, merged=True, published=True).first()
        if gone is None:
            return None
        there = Enterprise.objects.filter(zone=gone.zone_id, organisation=surviving(gone.organisation_id))
        return there.filter(published=True).values_list("pk", flat=True).first()


# Where nothing was ever merged, nothing is looked for.
_MERGED = """
WITH RECURSIVE family AS (
    SELECT presence_id AS root, zone_id, organisation_id AS member
      FROM enterprises_enterprise
     WHERE presence_id = ANY (%s) AND EXISTS (SELECT FROM zones_organisation WHERE merged_into_id IS NOT NULL)
    UNION
    SELECT family.root, family.zone_id, o.id
      FROM family JOIN zones_organisation o ON o.merged_into_id = family.member
)
SELECT merged.presence_id, family.root
  FROM family
  JOIN enterprises_enterprise merged ON merged.organisation_id = family.member AND merged.zone_id = family.zone_id
 WHERE merged.merged AND merged.presence_id <> family.root
"""
