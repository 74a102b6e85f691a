import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# Kept by the database, so that no service can forget it; as the owner, for whoever moves a case need not see the rows.
KEPT = """
CREATE FUNCTION cases_involve(a_case bigint, a_zone bigint, a_department bigint, a_person bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
INSERT INTO cases_involved (case_id, zone_id, department_id, person_id)
SELECT a_case, a_zone, who.department, who.person
  FROM (VALUES (a_department, NULL::bigint), (NULL::bigint, a_person)) who (department, person)
 WHERE who.department IS NOT NULL OR who.person IS NOT NULL
ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION cases_case_involves() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM cases_involve(NEW.id, NEW.zone_id, NEW.department_id, NEW.filed_by_id);
    RETURN NULL;
END
$$;

CREATE FUNCTION cases_part_involves() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM cases_involve(NEW.case_id, NEW.zone_id, NEW.department_id, NEW.person_id);
    IF NEW.deputy_id IS NOT NULL THEN
        PERFORM cases_involve(NEW.case_id, NEW.zone_id, NULL, NEW.deputy_id);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER case_involves AFTER INSERT OR UPDATE OF department_id, filed_by_id ON cases_case
FOR EACH ROW WHEN (NEW.department_id IS NOT NULL OR NEW.filed_by_id IS NOT NULL) EXECUTE FUNCTION cases_case_involves();

CREATE TRIGGER part_involves AFTER INSERT OR UPDATE OF department_id, person_id, deputy_id ON cases_part
FOR EACH ROW EXECUTE FUNCTION cases_part_involves();
"""
KEPT_NO_MORE = """
DROP TRIGGER part_involves ON cases_part;
DROP TRIGGER case_involves ON cases_case;
DROP FUNCTION cases_part_involves();
DROP FUNCTION cases_case_involves();
DROP FUNCTION cases_involve(bigint, bigint, bigint, bigint);
"""
# May be run again: what is there stays.
UNTIL_NOW = """
INSERT INTO cases_involved (case_id, zone_id, department_id, person_id)
SELECT id, zone_id, department_id, NULL FROM cases_case WHERE department_id IS NOT NULL
UNION SELECT id, zone_id, NULL, filed_by_id FROM cases_case WHERE filed_by_id IS NOT NULL
UNION SELECT case_id, zone_id, department_id, NULL FROM cases_part WHERE department_id IS NOT NULL
UNION SELECT case_id, zone_id, NULL, person_id FROM cases_part WHERE person_id IS NOT NULL
UNION SELECT case_id, zone_id, NULL, deputy_id FROM cases_part WHERE deputy_id IS NOT NULL
ON CONFLICT DO NOTHING
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0011_drawings"),
        ("zones", "0008_keys_checked_once_a_statement"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Involved",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="involved", to="cases.case"
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.zone",
                    ),
                ),
            ],
            options={
                "verbose_name": "参与办理",
                "constraints": [
                    models.UniqueConstraint(fields=("department", "case"), name="department_involved_once"),
                    models.UniqueConstraint(fields=("person", "case"), name="person_involved_once"),
                    models.CheckConstraint(
                        condition=models.Q(("department__isnull", False), ("person__isnull", False), _connector="XOR"),
                        name="involved_is_one",
                    ),
                ],
            },
        ),
        migrations.RunSQL(KEPT, KEPT_NO_MORE),
        migrations.RunSQL(UNTIL_NOW, migrations.RunSQL.noop),
    ]
