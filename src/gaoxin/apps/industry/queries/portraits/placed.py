"""The enterprises of an industry in SQL: whoever is confirmed on a segment of its chain, each once with all it does.

An enterprise counts as a whole (法人口径), also where it stands on other chains as well; only where the segments of one
chain are compared is it split between those, by the shares told, evenly where none is. Merged records are left out.
"""

from gaoxin.apps.zones.models import Zone

PLACED = """
placed AS MATERIALIZED (
    SELECT e.presence_id AS id, e.organisation_id, e.status, e.latest_year,
        coalesce(s.since, e.founded_on) AS came, s.until AS went,
        e.status IN ('revoked', 'deregistered', 'moved_out') AS gone
    FROM (SELECT DISTINCT p.enterprise_id FROM industry_placement p
        WHERE p.zone_id = %(zone)s AND p.state = 'confirmed' AND p.chain = %(chain)s) m
    JOIN enterprises_enterprise e ON e.presence_id = m.enterprise_id AND NOT e.merged AND e.zone_id = %(zone)s
    JOIN zones_presence s ON s.id = e.presence_id
)"""
"""`came` and `went` are the days of coming and leaving, where they are known; `gone` says that it is no longer here."""

THERE = """((h.came IS NULL OR h.came <= make_date({year}, 12, 31))
    AND (h.went >= make_date({year}, 1, 1) OR (h.went IS NULL AND NOT h.gone)))"""
"""Whether an enterprise was there in a year: one that is gone without a day is not counted on."""

_SPREAD = """
    SELECT p.enterprise_id, p.segment, p.share, count(*) OVER w AS segments,
        coalesce(sum(p.share) OVER w, 0) AS told, count(*) FILTER (WHERE p.share IS NULL) OVER w AS untold
    FROM industry_placement p
    WHERE p.zone_id = %(zone)s AND p.state = 'confirmed' AND p.chain = %(chain)s {only}
    WINDOW w AS (PARTITION BY p.enterprise_id)"""
_SPLIT = """
    SELECT enterprise_id, segment, segments, CASE WHEN segments = 1 THEN 1
        WHEN share IS NULL THEN greatest(1 - told, 0) / untold
        ELSE share / greatest(told, 1) END AS part
    FROM ({spread}) spread"""
_WEIGHT = """
    SELECT enterprise_id, segment, CASE WHEN segments = 1 THEN 1
        ELSE coalesce(part / nullif(sum(part) OVER (PARTITION BY enterprise_id), 0), 1.0 / segments) END AS weight
    FROM ({split}) split"""


def weights(only: str = "") -> str:
    """How much of each enterprise stands on which segment of the chain, the parts of one together being 1; `only`
    narrows the placements `p`."""
    return _WEIGHT.format(split=_SPLIT.format(spread=_SPREAD.format(only=only)))


def asked(zone: Zone, chain: str, **more: object) -> dict[str, object]:
    """The values that these statements take."""
    return {"zone": zone.pk, "chain": chain, **more}
