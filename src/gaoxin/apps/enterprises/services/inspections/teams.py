"""Who goes: at least two, each with a certificate that is valid on the last day, none with a declared relation."""

from collections.abc import Collection, Sequence
from datetime import date

from gaoxin.apps.enterprises.models import Inspection, Inspector, Recusal, TeamMember
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place, refuse


def able(zone: Zone, on: date, departments: Collection[int] | None = None) -> list[Inspector]:
    """The inspectors on duty whose certificate is valid on a day, of these departments or of all."""
    rows = Inspector.objects.filter(zone=zone, active=True, valid_until__gte=on, user__is_active=True)
    if departments is not None:
        rows = rows.filter(department__in=departments)
    return list(rows.select_related("user", "department").order_by("certificate"))


def recused(inspectors: Collection[int], organisations: Collection[int]) -> set[tuple[int, int]]:
    """Declared relations among these, as (organisation, inspector)."""
    rows = Recusal.objects.filter(inspector__in=inspectors, organisation__in=organisations, withdrawn_at__isnull=True)
    return set(rows.values_list("organisation", "inspector"))


def chosen(zone: Zone, organisation: Organisation, keys: Sequence[int], on: date) -> list[Inspector]:
    """The inspectors somebody chose, all of whom may go."""
    wanted = sorted(set(keys))
    least = int(limit("inspections.team").value)
    if len(wanted) < least:
        raise refuse("inspections.in_pairs", Place(path="inspectors"), least=least)
    found = [one for one in able(zone, on) if one.pk in wanted]
    if len(found) != len(wanted):
        raise refuse("inspections.no_valid_certificate", Place(path="inspectors"))
    barred = recused(wanted, [organisation.pk])
    if barred:
        names = [one.certificate for one in found if (organisation.pk, one.pk) in barred]
        raise refuse("inspections.recused", Place(path="inspectors"), names=names)
    return found


def send(inspection: Inspection, inspectors: Collection[Inspector]) -> None:
    """Write down who goes; those who go already stay."""
    there = set(inspection.team.values_list("inspector", flat=True))
    TeamMember.objects.bulk_create(
        TeamMember(
            inspection=inspection,
            zone_id=inspection.zone_id,
            organisation_id=inspection.organisation_id,
            inspector=one,
            certificate=one.certificate,
        )
        for one in inspectors
        if one.pk not in there
    )
