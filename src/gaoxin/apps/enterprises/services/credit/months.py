"""The rows of a month: made from the month before, and the class in force worked out again.

What was said of an enterprise goes on until somebody says otherwise: a new month begins with the province's class and
our own trial of the last one. In force is what a person set, else the province's, else our own on trial.
"""

from collections.abc import Collection
from datetime import date

from gaoxin.apps.enterprises.inspection_states import CreditBasis
from gaoxin.apps.enterprises.models import CreditMonth, CreditOverride, Enterprise
from gaoxin.apps.zones.models import Zone

CARRIED = (
    *("province_grade", "province_score", "document_id"),
    *("trial_grade", "trial_score", "reasons", "rulebook"),
)
_BATCH = 2000


def first_of(day: date) -> date:
    return day.replace(day=1)


def rows_of_month(zone: Zone, month: date, enterprises: Collection[int]) -> dict[int, CreditMonth]:
    """The rows of these enterprises in a month, made where they are missing; other writers of the zone wait."""
    Zone.objects.select_for_update(of=("self",)).get(pk=zone.pk)
    wanted = sorted(enterprises)
    found = {row.enterprise_id: row for row in CreditMonth.objects.filter(month=month, enterprise__in=wanted)}
    missing = [key for key in wanted if key not in found]
    if not missing:
        return found
    latest = {row.enterprise_id: row for row in CreditMonth.objects.filter(latest=True, enterprise__in=missing)}
    synthetic = dict(Enterprise.objects.filter(pk__in=missing).values_list("pk", "synthetic"))
    passed = [row.pk for row in latest.values() if row.month < month]
    CreditMonth.objects.filter(pk__in=passed).update(latest=False)
    made = [_next(zone, month, key, latest.get(key), synthetic[key]) for key in missing]
    CreditMonth.objects.bulk_create(made, batch_size=_BATCH)
    return found | {row.enterprise_id: row for row in made}


def _next(zone: Zone, month: date, enterprise: int, before: CreditMonth | None, synthetic: bool) -> CreditMonth:
    row = CreditMonth(zone=zone, enterprise_id=enterprise, month=month, synthetic=synthetic)
    if before is not None and before.month > month:
        row.latest = False
    elif before is not None:
        for name in CARRIED:
            setattr(row, name, getattr(before, name))
    return row


def settle(rows: Collection[CreditMonth]) -> None:
    """Work out the class in force of these rows and write them all."""
    if not rows:
        return
    keys = [row.enterprise_id for row in rows]
    overrides = dict(
        CreditOverride.objects.filter(enterprise__in=keys, ended_at__isnull=True).values_list("enterprise", "grade")
    )
    for row in rows:
        by_hand = overrides.get(row.enterprise_id, "") if row.latest else _kept(row)
        row.grade, row.basis = _in_force(row, by_hand)
    CreditMonth.objects.bulk_update(list(rows), ["grade", "basis", *CARRIED], batch_size=_BATCH)


def _kept(row: CreditMonth) -> str:
    """What was set by hand in a month that is over stays as it was."""
    return row.grade if row.basis == CreditBasis.OVERRIDE else ""


def _in_force(row: CreditMonth, by_hand: str) -> tuple[str, str]:
    if by_hand:
        return by_hand, CreditBasis.OVERRIDE
    if row.province_grade:
        return row.province_grade, CreditBasis.PROVINCE
    return (row.trial_grade, CreditBasis.TRIAL) if row.trial_grade else ("", "")
