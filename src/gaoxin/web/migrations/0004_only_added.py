"""Accesses and seals are only added, by whatever role; accesses are written and pruned by functions of the database.

`gaoxin_log_access` writes one request. It does not wait for the disk: after a crash the requests of the last second may
be missing, never anything that a seal covers. `gaoxin_prune_accesses` removes whole months that are sealed and older
than the months given, never fewer than six.
"""

from django.db import migrations

ONLY_ADDED = """
CREATE FUNCTION gaoxin_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON web_seal FOR EACH STATEMENT EXECUTE FUNCTION gaoxin_only_added();
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON web_sealedblock
    FOR EACH STATEMENT EXECUTE FUNCTION gaoxin_only_added();
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON web_verification
    FOR EACH STATEMENT EXECUTE FUNCTION gaoxin_only_added();
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON web_pruning FOR EACH STATEMENT EXECUTE FUNCTION gaoxin_only_added();
CREATE TRIGGER only_added BEFORE UPDATE ON web_access FOR EACH STATEMENT EXECUTE FUNCTION gaoxin_only_added();

CREATE FUNCTION gaoxin_kept_from(months integer) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT date_trunc('month', (now() AT TIME ZONE 'Asia/Shanghai') - make_interval(months => greatest(months, 6)))
        AT TIME ZONE 'Asia/Shanghai'
$$;

CREATE FUNCTION gaoxin_kept_long_enough() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM removed WHERE at >= gaoxin_kept_from(6)) THEN
        RAISE EXCEPTION 'accesses are kept for six months' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER kept_long_enough AFTER DELETE ON web_access REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION gaoxin_kept_long_enough();

CREATE FUNCTION gaoxin_log_access(
    person bigint, zone bigint, roles text, address inet, method text, route text, record text,
    status integer, duration integer, request uuid
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    INSERT INTO web_access (at, person_id, zone, roles, address, method, route, record, status, duration, request)
        VALUES (now(), person, zone, roles, address, method, route, record, status, duration, request);
END $$;

CREATE FUNCTION gaoxin_prune_accesses(months integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    cutoff timestamptz := gaoxin_kept_from(months);
    since date := (SELECT max(before) AT TIME ZONE 'Asia/Shanghai' FROM web_pruning);
    gone bigint;
BEGIN
    WITH sealed AS (
        SELECT split_part(line, E'\\t', 1)::bigint AS id
          FROM web_seal s
          JOIN web_sealedblock b ON b.seal_id = s.number AND b."table" = 'web_access',
               regexp_split_to_table(rtrim(b.manifest, E'\\n'), E'\\n') line
         WHERE s.day < (cutoff AT TIME ZONE 'Asia/Shanghai')::date AND coalesce(s.day >= since, true)
    )
    DELETE FROM web_access a USING sealed WHERE a.id = sealed.id;
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
        INSERT INTO web_pruning (before, made_at, entries) VALUES (cutoff, now(), gone);
    END IF;
    RETURN gone;
END $$;
"""
GONE = """
DROP FUNCTION gaoxin_prune_accesses(integer);
DROP FUNCTION gaoxin_log_access(bigint, bigint, text, inet, text, text, text, integer, integer, uuid);
DROP TRIGGER kept_long_enough ON web_access;
DROP FUNCTION gaoxin_kept_long_enough();
DROP FUNCTION gaoxin_kept_from(integer);
DROP FUNCTION gaoxin_only_added() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("web", "0003_accesses_and_seals")]
    operations = [migrations.RunSQL(ONLY_ADDED, GONE)]
