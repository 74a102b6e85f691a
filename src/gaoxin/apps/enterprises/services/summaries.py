"""The copies of figures that lists filter and sort by, brought up to date after facts or an industry changed."""

from collections.abc import Iterable, Sequence

from django.db import connection

from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.enterprises.queries.merged import going_on_in
from gaoxin.apps.enterprises.queries.sizes import FACTS, class_of
from gaoxin.apps.enterprises.services.search import refresh

BATCH = 5_000
AT_ONCE = 100
"""Enterprises whose size the search learns at once; after more, the refresh that follows an import tells it."""
_WRITE = """
UPDATE enterprises_enterprise e
   SET latest_year = n.latest_year, latest_revenue = n.revenue, latest_staff = n.staff,
       size = n.size, size_year = n.size_year
  FROM unnest(%s::bigint[], %s::smallint[], %s::bigint[], %s::int[], %s::text[], %s::smallint[])
       AS n (presence, latest_year, revenue, staff, size, size_year)
 WHERE e.presence_id = n.presence
   AND (e.latest_year, e.latest_revenue, e.latest_staff, e.size, e.size_year)
       IS DISTINCT FROM (n.latest_year, n.revenue, n.staff, n.size, n.size_year)
"""

Summary = tuple[int, int | None, int | None, int | None, str, int | None]
"""Presence, latest year, its revenue (分) and staff, size class and the year it is of."""


def summarise(enterprises: Iterable[int]) -> None:
    """Write latest year, revenue, staff and size class of these enterprises (keys of presences), as their facts say."""
    keys = sorted(set(enterprises))
    for start in range(0, len(keys), BATCH):
        _write([_summary(key, row) for key, row in _latest(keys[start : start + BATCH]).items()])
    if len(keys) <= AT_ONCE:
        refresh(Enterprise.objects.filter(pk__in=keys).values_list("organisation_id", flat=True))


def _latest(keys: Sequence[int]) -> dict[int, dict[str, object] | None]:
    """The newest row of each enterprise, its own before that of a record merged into it; None for one without any."""
    merged = going_on_in(keys)
    newest = (
        YearlyFacts.objects.filter(enterprise__in=[*keys, *merged])
        .order_by("enterprise_id", "-year")
        .distinct("enterprise_id")
        .values("enterprise_id", "year", *FACTS)
    )
    found: dict[int, dict[str, object]] = {}
    for row in sorted(newest, key=lambda row: (row["year"], row["enterprise_id"] not in merged)):
        found[merged.get(row["enterprise_id"], row["enterprise_id"])] = row
    industries = dict(Enterprise.objects.filter(pk__in=found).values_list("pk", "industry"))
    return {key: found[key] | {"industry": industries[key]} if key in found else None for key in keys}


def _summary(key: int, row: dict[str, object] | None) -> Summary:
    if row is None:
        return (key, None, None, None, "", None)
    year = int(str(row["year"]))
    size, _ = class_of(str(row["industry"]), year, {name: row[name] for name in FACTS})  # type: ignore[misc] # whole numbers or None
    staff = row["staff"] if row["staff"] is not None else row["average_staff"]
    return (key, year, row["revenue"], staff, size, year if size else None)  # type: ignore[return-value] # as above


def _write(rows: Sequence[Summary]) -> None:
    if not rows:
        return
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, [list(column) for column in zip(*rows, strict=True)])
