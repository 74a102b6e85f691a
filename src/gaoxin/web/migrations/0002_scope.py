"""What a transaction was told of its scope, as functions for the policies of row-level security."""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION gaoxin_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('gaoxin.scope', true) = 'system', false) $$;

CREATE FUNCTION gaoxin_actor() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('gaoxin.actor', true), '')::bigint $$;

CREATE FUNCTION gaoxin_zones() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(string_to_array(nullif(current_setting('gaoxin.zones', true), ''), ',')::bigint[], '{}') $$;

CREATE FUNCTION gaoxin_organisations() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(string_to_array(nullif(current_setting('gaoxin.organisations', true), ''), ',')::bigint[], '{}') $$;
"""
GONE = """
DROP FUNCTION gaoxin_everything();
DROP FUNCTION gaoxin_actor();
DROP FUNCTION gaoxin_zones();
DROP FUNCTION gaoxin_organisations();
"""


class Migration(migrations.Migration):
    dependencies = [("web", "0001_ground"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [migrations.RunSQL(FUNCTIONS, GONE)]
