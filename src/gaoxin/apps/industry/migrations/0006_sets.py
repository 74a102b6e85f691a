"""Boundaries and parcels on the map of places; revenue, growth, sites and place of companies outside."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

# Kept by the database, so that no service and no import can forget it, a statement at a time for the sake of imports; as
# the owner, for an enterprise that corrects its address does not see the map of its zone.
MAPPED = """
CREATE FUNCTION industry_map_new_enterprises() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO industry_mappedenterprise (enterprise_id, zone_id, x, y)
    SELECT presence_id, zone_id, round(longitude * 100000), round(latitude * 100000)
      FROM after WHERE longitude IS NOT NULL AND NOT merged
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE FUNCTION industry_map_moved_enterprises() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM industry_mappedenterprise m USING before b JOIN after a USING (presence_id)
     WHERE m.enterprise_id = b.presence_id
       AND (a.longitude, a.latitude, a.merged) IS DISTINCT FROM (b.longitude, b.latitude, b.merged);
    INSERT INTO industry_mappedenterprise (enterprise_id, zone_id, x, y)
    SELECT a.presence_id, a.zone_id, round(a.longitude * 100000), round(a.latitude * 100000)
      FROM after a JOIN before b USING (presence_id)
     WHERE a.longitude IS NOT NULL AND NOT a.merged
       AND (a.longitude, a.latitude, a.merged) IS DISTINCT FROM (b.longitude, b.latitude, b.merged);
    RETURN NULL;
END
$$;

CREATE FUNCTION industry_unmap_enterprises() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM industry_mappedenterprise m USING before b WHERE m.enterprise_id = b.presence_id;
    RETURN NULL;
END
$$;

CREATE TRIGGER map_new_enterprises AFTER INSERT ON enterprises_enterprise
REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION industry_map_new_enterprises();
CREATE TRIGGER map_moved_enterprises AFTER UPDATE ON enterprises_enterprise
REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION industry_map_moved_enterprises();
CREATE TRIGGER unmap_enterprises AFTER DELETE ON enterprises_enterprise
REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION industry_unmap_enterprises();
"""
MAPPED_NO_MORE = """
DROP TRIGGER unmap_enterprises ON enterprises_enterprise;
DROP TRIGGER map_moved_enterprises ON enterprises_enterprise;
DROP TRIGGER map_new_enterprises ON enterprises_enterprise;
DROP FUNCTION industry_unmap_enterprises();
DROP FUNCTION industry_map_moved_enterprises();
DROP FUNCTION industry_map_new_enterprises();
"""
# May be run again: what is there stays.
MAPPED_UNTIL_NOW = """
INSERT INTO industry_mappedenterprise (enterprise_id, zone_id, x, y)
SELECT presence_id, zone_id, round(longitude * 100000), round(latitude * 100000)
  FROM enterprises_enterprise WHERE longitude IS NOT NULL AND NOT merged
ON CONFLICT DO NOTHING
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0012_who_takes_part"),
        ("enterprises", "0010_inspections"),
        ("industry", "0005_alerts"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ParcelPlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("longitude", models.DecimalField(decimal_places=6, max_digits=9, verbose_name="经度")),
                ("latitude", models.DecimalField(decimal_places=6, max_digits=8, verbose_name="纬度")),
                ("placed_at", models.DateTimeField(verbose_name="登记时间")),
            ],
            options={
                "verbose_name": "地块位置",
            },
        ),
        migrations.CreateModel(
            name="ParcelPlaceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("longitude", models.DecimalField(decimal_places=6, max_digits=9, verbose_name="经度")),
                ("latitude", models.DecimalField(decimal_places=6, max_digits=8, verbose_name="纬度")),
                ("placed_at", models.DateTimeField(verbose_name="登记时间")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ZoneBoundary",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=255, verbose_name="文件名")),
                ("source", models.CharField(max_length=300, verbose_name="来源和审图号")),
                ("features", models.JSONField(verbose_name="边界")),
                ("areas", models.PositiveIntegerField(verbose_name="面数")),
                ("points", models.PositiveIntegerField(verbose_name="点数")),
                ("loaded_at", models.DateTimeField(verbose_name="上传时间")),
            ],
            options={
                "verbose_name": "园区边界",
            },
        ),
        migrations.CreateModel(
            name="ZoneBoundaryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=255, verbose_name="文件名")),
                ("source", models.CharField(max_length=300, verbose_name="来源和审图号")),
                ("features", models.JSONField(verbose_name="边界")),
                ("areas", models.PositiveIntegerField(verbose_name="面数")),
                ("points", models.PositiveIntegerField(verbose_name="点数")),
                ("loaded_at", models.DateTimeField(verbose_name="上传时间")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="outsidecompany",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="outsidecompany",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="outsidecompany",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="outsidecompany",
            name="growth",
            field=models.FloatField(blank=True, null=True, verbose_name="收入增长（%）"),
        ),
        migrations.AddField(
            model_name="outsidecompany",
            name="industry",
            field=models.CharField(blank=True, max_length=60, verbose_name="所属行业"),
        ),
        migrations.AddField(
            model_name="outsidecompany",
            name="latitude",
            field=models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="纬度"),
        ),
        migrations.AddField(
            model_name="outsidecompany",
            name="longitude",
            field=models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="经度"),
        ),
        migrations.AddField(
            model_name="outsidecompany",
            name="revenue",
            field=models.BigIntegerField(blank=True, null=True, verbose_name="营业收入"),
        ),
        migrations.AddField(
            model_name="outsidecompany",
            name="revenue_year",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="收入年度"),
        ),
        migrations.AddField(
            model_name="outsidecompany",
            name="sites",
            field=models.JSONField(blank=True, null=True, verbose_name="基地和子公司所在地"),
        ),
        migrations.AddField(
            model_name="outsidecompanyevent",
            name="growth",
            field=models.FloatField(blank=True, null=True, verbose_name="收入增长（%）"),
        ),
        migrations.AddField(
            model_name="outsidecompanyevent",
            name="industry",
            field=models.CharField(blank=True, max_length=60, verbose_name="所属行业"),
        ),
        migrations.AddField(
            model_name="outsidecompanyevent",
            name="latitude",
            field=models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="纬度"),
        ),
        migrations.AddField(
            model_name="outsidecompanyevent",
            name="longitude",
            field=models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="经度"),
        ),
        migrations.AddField(
            model_name="outsidecompanyevent",
            name="revenue",
            field=models.BigIntegerField(blank=True, null=True, verbose_name="营业收入"),
        ),
        migrations.AddField(
            model_name="outsidecompanyevent",
            name="revenue_year",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="收入年度"),
        ),
        migrations.AddField(
            model_name="outsidecompanyevent",
            name="sites",
            field=models.JSONField(blank=True, null=True, verbose_name="基地和子公司所在地"),
        ),
        migrations.AddIndex(
            model_name="outsidecompany",
            index=models.Index(fields=["zone", "revenue"], name="outside_by_revenue"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidecompany",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidecompanyevent" ("as_of", "city", "code", "exchange", "full_name", "growth", "id", "industry", "latitude", "listed_on", "longitude", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province", "revenue", "revenue_year", "sites", "source", "synthetic", "zone_id") SELECT new_values."as_of", new_values."city", new_values."code", new_values."exchange", new_values."full_name", new_values."growth", new_values."id", new_values."industry", new_values."latitude", new_values."listed_on", new_values."longitude", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."province", new_values."revenue", new_values."revenue_year", new_values."sites", new_values."source", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="74a1ddb560b96610f0275816cf9a5ee02d8db902",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b0e72",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_outsidecompany",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidecompany",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidecompanyevent" ("as_of", "city", "code", "exchange", "full_name", "growth", "id", "industry", "latitude", "listed_on", "longitude", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province", "revenue", "revenue_year", "sites", "source", "synthetic", "zone_id") SELECT new_values."as_of", new_values."city", new_values."code", new_values."exchange", new_values."full_name", new_values."growth", new_values."id", new_values."industry", new_values."latitude", new_values."listed_on", new_values."longitude", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."province", new_values."revenue", new_values."revenue_year", new_values."sites", new_values."source", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ebe798195d8ce5b4c71d56d797eeb64ec1467f4f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6c460",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_outsidecompany",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidecompany",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidecompanyevent" ("as_of", "city", "code", "exchange", "full_name", "growth", "id", "industry", "latitude", "listed_on", "longitude", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province", "revenue", "revenue_year", "sites", "source", "synthetic", "zone_id") SELECT old_values."as_of", old_values."city", old_values."code", old_values."exchange", old_values."full_name", old_values."growth", old_values."id", old_values."industry", old_values."latitude", old_values."listed_on", old_values."longitude", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."province", old_values."revenue", old_values."revenue_year", old_values."sites", old_values."source", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f1f6efaddc209ce5dda01c36c8b06d595a40fa02",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b0ae1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_outsidecompany",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="outsidecompany",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                    models.Q(
                        ("latitude__isnull", False),
                        ("latitude__range", (-90, 90)),
                        ("longitude__isnull", False),
                        ("longitude__range", (-180, 180)),
                    ),
                    _connector="OR",
                ),
                name="outside_company_lies_somewhere",
            ),
        ),
        migrations.AddField(
            model_name="parcelplace",
            name="parcel",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.landparcel"
            ),
        ),
        migrations.AddField(
            model_name="parcelplace",
            name="placed_by",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="parcelplace",
            name="zone",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
        ),
        migrations.AddField(
            model_name="parcelplaceevent",
            name="parcel",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.landparcel",
            ),
        ),
        migrations.AddField(
            model_name="parcelplaceevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="parcelplaceevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.parcelplace",
            ),
        ),
        migrations.AddField(
            model_name="parcelplaceevent",
            name="placed_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="parcelplaceevent",
            name="zone",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="zones.zone",
            ),
        ),
        migrations.AddField(
            model_name="zoneboundary",
            name="loaded_by",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="zoneboundary",
            name="zone",
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
        ),
        migrations.AddField(
            model_name="zoneboundaryevent",
            name="loaded_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="zoneboundaryevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="zoneboundaryevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.zoneboundary",
            ),
        ),
        migrations.AddField(
            model_name="zoneboundaryevent",
            name="zone",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="zones.zone",
            ),
        ),
        migrations.AddConstraint(
            model_name="parcelplace",
            constraint=models.CheckConstraint(
                condition=models.Q(("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))),
                name="parcel_lies_somewhere",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parcelplace",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_parcelplaceevent" ("id", "latitude", "longitude", "parcel_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_id", "zone_id") SELECT new_values."id", new_values."latitude", new_values."longitude", new_values."parcel_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placed_at", new_values."placed_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="33e89283869e2ad1d1e62bd772959f2401d84e0b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9c7f8",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_parcelplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parcelplace",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_parcelplaceevent" ("id", "latitude", "longitude", "parcel_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_id", "zone_id") SELECT new_values."id", new_values."latitude", new_values."longitude", new_values."parcel_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placed_at", new_values."placed_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="74bb91ac5706352af23fef72995e3c2b23183d8e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ef985",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_parcelplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parcelplace",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_parcelplaceevent" ("id", "latitude", "longitude", "parcel_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_id", "zone_id") SELECT old_values."id", old_values."latitude", old_values."longitude", old_values."parcel_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."placed_at", old_values."placed_by_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4d39bbd15dcc486e4c83332432594eb66946a8f4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_adfd7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_parcelplace",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parcelplaceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dca0de944ceb0115f6e2ef1169b78116d2d44761",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bba1e",
                    table="industry_parcelplaceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zoneboundary",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_zoneboundaryevent" ("areas", "features", "id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "source", "zone_id") SELECT new_values."areas", new_values."features", new_values."id", new_values."loaded_at", new_values."loaded_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."points", new_values."source", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2cc8e9ddabed5514dce59d9843413b6a8dc836fb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8544e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_zoneboundary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zoneboundary",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_zoneboundaryevent" ("areas", "features", "id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "source", "zone_id") SELECT new_values."areas", new_values."features", new_values."id", new_values."loaded_at", new_values."loaded_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."points", new_values."source", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9435305b661f370b668da36066395203cc852165",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d385d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_zoneboundary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zoneboundary",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_zoneboundaryevent" ("areas", "features", "id", "loaded_at", "loaded_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "source", "zone_id") SELECT old_values."areas", old_values."features", old_values."id", old_values."loaded_at", old_values."loaded_by_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."points", old_values."source", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="31895ba37026a4909e2a2ebcabad891f90d058f5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0b2f3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_zoneboundary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zoneboundaryevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="45e9b14cb6109624bb130c4a1402198e98ad3467",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aec1d",
                    table="industry_zoneboundaryevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="MappedEnterprise",
            fields=[
                (
                    "enterprise",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="enterprises.enterprise",
                    ),
                ),
                ("x", models.IntegerField(verbose_name="经度")),
                ("y", models.IntegerField(verbose_name="纬度")),
                (
                    "zone",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.zone",
                    ),
                ),
            ],
            options={
                "verbose_name": "企业位置",
                "indexes": [
                    models.Index(
                        models.F("zone"),
                        models.F("x"),
                        models.F("y"),
                        models.F("enterprise"),
                        name="enterprises_mapped",
                    )
                ],
            },
        ),
        migrations.RunSQL(MAPPED, MAPPED_NO_MORE),
        migrations.RunSQL(MAPPED_UNTIL_NOW, migrations.RunSQL.noop),
    ]
