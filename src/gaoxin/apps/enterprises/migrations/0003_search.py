"""What is kept for the search, and the one function that reads it.

gaoxin_search runs with its owner's rights, for only so may it use the index over the keys; therefore it restricts
itself to the zones and organisations of the caller's scope. Its arguments are data: pieces of text as numbers, patterns
and limits. A key is mixed with the zone, so that what lies in another zone is neither read nor waited for.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models

# The two multipliers stand in gaoxin.engines.linkage.search.grams too.
KEYS = """
CREATE FUNCTION gaoxin_search_keys(pieces bigint[], zone bigint, tier integer) RETURNS integer[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT array_agg((((piece + zone * 2654435761 + tier::bigint * 1640531527) & 4294967295) - 2147483648)::integer)
  FROM unnest(pieces) piece
$$;
"""
# Routes are looked along one after another, in each the larger organisations (a lower tier) first, until enough are
# found. Of each tier so many are looked at as the keys give, up to a bound: words that are everywhere in an order that
# is nowhere would be compared with every row otherwise. `filters` is a list of alternatives, each a list of pieces that must be there too; [[]] is no filter.
SEARCH = """
CREATE FUNCTION gaoxin_search(routes jsonb, filters jsonb, most integer)
RETURNS TABLE (presence bigint, route integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET enable_seqscan = off
SET jit = off
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    looked_at CONSTANT integer := 4000;
    in_zones bigint[] := gaoxin_zones();
    own bigint[] := gaoxin_organisations();
    found bigint[] := '{}';
    fresh bigint[];
    way jsonb;
    pieces bigint[];
    like_names text[];
    like_sounds text[];
    like_address text[];
    tiers integer[];
    settled boolean := false;
BEGIN
    IF gaoxin_everything() THEN
        SELECT coalesce(array_agg(id), '{}') INTO in_zones FROM zones_zone;
        own := '{}';
    END IF;
    FOR number IN 0 .. jsonb_array_length(routes) - 1 LOOP
        EXIT WHEN cardinality(found) >= most;
        way := routes -> number;
        CONTINUE WHEN (way ->> 'enough')::integer BETWEEN 1 AND cardinality(found);
        CONTINUE WHEN settled AND (way ->> 'guesses')::boolean;
        pieces := ARRAY(SELECT jsonb_array_elements_text(way -> 'pieces')::bigint);
        like_names := ARRAY(SELECT jsonb_array_elements_text(way -> 'names'));
        like_sounds := ARRAY(SELECT jsonb_array_elements_text(way -> 'sounds'));
        like_address := ARRAY(SELECT jsonb_array_elements_text(way -> 'address'));
        -- What is far-fetched finds few, so all sizes are looked at together.
        FOREACH tiers SLICE 1 IN ARRAY CASE WHEN (way ->> 'enough')::integer > 0
                                            THEN ARRAY[[0, 1, 2, 3]] ELSE ARRAY[[0], [1], [2], [3]] END
        LOOP
            EXIT WHEN cardinality(pieces) = 0 OR cardinality(in_zones) = 0 OR cardinality(found) >= most;
            fresh := ARRAY(
                SELECT s.presence_id
                  FROM unnest(in_zones) AS zone,
                       unnest(tiers) AS size,
                       jsonb_array_elements(filters) AS alternative,
                       LATERAL (
                           SELECT s.*
                             FROM enterprises_searchentry s
                            WHERE s.keys @> gaoxin_search_keys(
                                      pieces || ARRAY(SELECT jsonb_array_elements_text(alternative)::bigint), zone, size
                                  )
                              AND s.zone_id + 0 = zone
                            LIMIT looked_at
                       ) AS s
                 WHERE s.names LIKE ALL (like_names)
                   AND s.sounds LIKE ALL (like_sounds)
                   AND s.address LIKE ALL (like_address)
                   AND CASE WHEN way ? 'spelt' THEN s.names ~ (way ->> 'spelt') ELSE true END
                   AND CASE WHEN way ? 'heard' THEN s.sounds ~ (way ->> 'heard') ELSE true END
                   AND s.presence_id <> ALL (found)
                 GROUP BY s.presence_id
                 ORDER BY max(s.weight) DESC, s.presence_id
                 LIMIT most - cardinality(found)
            );
            found := found || fresh;
            RETURN QUERY SELECT unnest(fresh), number;
        END LOOP;
        IF way ? 'head' OR way ? 'tail' THEN
            fresh := ARRAY(
                SELECT entry.id
                  FROM unnest(in_zones) AS zone,
                       jsonb_array_elements(filters) AS alternative,
                       LATERAL (
                           SELECT s.presence_id AS id
                             FROM enterprises_searchentry s
                            WHERE way ? 'head' AND s.zone_id = zone
                              AND s.code >= (way ->> 'head') COLLATE "C"
                              AND s.code < ((way ->> 'head') || '~') COLLATE "C"
                              AND s.keys @> coalesce(gaoxin_search_keys(
                                      ARRAY(SELECT jsonb_array_elements_text(alternative)::bigint), zone, s.tier
                                  ), '{}')
                              AND s.presence_id <> ALL (found)
                            UNION ALL
                           SELECT s.presence_id
                             FROM enterprises_searchentry s
                            WHERE way ? 'tail' AND s.zone_id = zone
                              AND reverse(s.code) >= reverse(way ->> 'tail') COLLATE "C"
                              AND reverse(s.code) < (reverse(way ->> 'tail') || '~') COLLATE "C"
                              AND s.keys @> coalesce(gaoxin_search_keys(
                                      ARRAY(SELECT jsonb_array_elements_text(alternative)::bigint), zone, s.tier
                                  ), '{}')
                              AND s.presence_id <> ALL (found)
                            LIMIT looked_at
                       ) AS entry
                 GROUP BY entry.id
                 ORDER BY entry.id
                 LIMIT greatest(most - cardinality(found), 0)
            );
            found := found || fresh;
            RETURN QUERY SELECT unnest(fresh), number;
        END IF;
        -- The few records of the caller's own organisations in other zones are compared one by one.
        IF own <> '{}' THEN
            fresh := ARRAY(
                SELECT s.presence_id
                  FROM enterprises_searchentry s
                 WHERE s.organisation_id = ANY (own)
                   AND NOT s.zone_id = ANY (in_zones)
                   AND s.keys @> coalesce(gaoxin_search_keys(pieces, s.zone_id, s.tier), '{}')
                   AND EXISTS (
                       SELECT FROM jsonb_array_elements(filters) AS alternative
                        WHERE s.keys @> coalesce(gaoxin_search_keys(
                                  ARRAY(SELECT jsonb_array_elements_text(alternative)::bigint), s.zone_id, s.tier
                              ), '{}')
                   )
                   AND s.names LIKE ALL (like_names)
                   AND s.sounds LIKE ALL (like_sounds)
                   AND s.address LIKE ALL (like_address)
                   AND CASE WHEN way ? 'spelt' THEN s.names ~ (way ->> 'spelt') ELSE true END
                   AND CASE WHEN way ? 'heard' THEN s.sounds ~ (way ->> 'heard') ELSE true END
                   AND CASE WHEN way ? 'head' THEN starts_with(s.code, way ->> 'head') ELSE true END
                   AND CASE WHEN way ? 'tail' THEN starts_with(reverse(s.code), reverse(way ->> 'tail')) ELSE true END
                   AND s.presence_id <> ALL (found)
                 ORDER BY s.weight DESC, s.presence_id
                 LIMIT greatest(most - cardinality(found), 0)
            );
            found := found || fresh;
            RETURN QUERY SELECT unnest(fresh), number;
        END IF;
        settled := settled OR ((way ->> 'settles')::boolean AND cardinality(found) > 0);
    END LOOP;
END
$$;
"""
# Entries just written wait in a list that every search reads through; the owner of an index may empty it.
SETTLE = """
CREATE FUNCTION gaoxin_search_settle() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN gin_clean_pending_list('search_keys'::regclass);
END
$$;
"""
GONE = """
DROP FUNCTION gaoxin_search_settle();
DROP FUNCTION gaoxin_search(jsonb, jsonb, integer);
DROP FUNCTION gaoxin_search_keys(bigint[], bigint, integer);
"""


class Migration(migrations.Migration):
    dependencies = [("enterprises", "0002_proposals_and_public_view"), ("zones", "0003_belonging")]
    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "presence",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_entry",
                        serialize=False,
                        to="zones.presence",
                    ),
                ),
                ("tier", models.PositiveSmallIntegerField()),
                ("weight", models.PositiveSmallIntegerField()),
                ("digest", models.BigIntegerField()),
                ("code", models.CharField(db_collation="C", max_length=40)),
                ("names", models.TextField()),
                ("sounds", models.TextField()),
                ("address", models.TextField()),
                ("keys", django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="zones.organisation",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="zones.zone",
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["keys"], name="search_keys"),
                    models.Index(models.F("zone"), models.F("code"), name="search_code"),
                    models.Index(
                        models.F("zone"), django.db.models.functions.text.Reverse("code"), name="search_code_end"
                    ),
                ],
            },
        ),
        migrations.RunSQL(KEYS + SEARCH + SETTLE, GONE),
    ]
