"""Which zones and organisations a person's grants open on a day: asked once a transaction, before any row is seen."""

from django.db import migrations

# A role in a zone reaches the parts of that zone; a viewer's reaches every zone below. A delegation lends the giver's
# working roles in its zone. Whoever belongs to an organisation that was merged sees what hangs on either record.
BELONGING = """
CREATE FUNCTION gaoxin_belonging(person bigint, on_day date, OUT zones bigint[], OUT organisations bigint[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH RECURSIVE held AS (
    SELECT g.user_id, g.role, g.zone_id, g.organisation_id
      FROM zones_grant g
     WHERE coalesce(g.valid_from <= on_day, true) AND coalesce(g.valid_to >= on_day, true)
       AND (g.user_id = person OR g.user_id IN (SELECT giver_id FROM zones_delegation WHERE taker_id = person))
), own AS (
    SELECT role, zone_id, organisation_id FROM held WHERE user_id = person
    UNION
    SELECT h.role, h.zone_id, NULL
      FROM zones_delegation d
      JOIN held h ON h.user_id = d.giver_id AND h.zone_id = d.zone_id
     WHERE d.taker_id = person AND on_day BETWEEN d.valid_from AND d.valid_to
       AND h.role IN ('officer', 'head', 'steward', 'leader')
), reach AS (
    SELECT zone_id, role = 'viewer' AS below FROM own WHERE zone_id IS NOT NULL
    UNION
    SELECT z.id, r.below FROM reach r JOIN zones_zone z ON z.parent_id = r.zone_id WHERE r.below OR z.level = 'part'
), going_on AS (
    SELECT o.id, o.merged_into_id
      FROM own JOIN zones_organisation o ON o.id = own.organisation_id
    UNION
    SELECT o.id, o.merged_into_id FROM going_on g JOIN zones_organisation o ON o.id = g.merged_into_id
), merged AS (
    SELECT id FROM going_on
    UNION
    SELECT o.id FROM merged m JOIN zones_organisation o ON o.merged_into_id = m.id
)
SELECT coalesce((SELECT array_agg(DISTINCT zone_id) FROM reach), '{}'),
       coalesce((SELECT array_agg(id) FROM merged), '{}')
  FROM zones_user WHERE id = person AND is_active
UNION ALL
SELECT '{}', '{}' WHERE NOT EXISTS (SELECT 1 FROM zones_user WHERE id = person AND is_active)
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("zones", "0002_organisations_and_roles"), ("web", "0002_scope")]
    operations = [migrations.RunSQL(BELONGING, "DROP FUNCTION gaoxin_belonging(bigint, date)")]
