import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0009_public_matters"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0008_keys_checked_once_a_statement"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CityEvent",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="city_event",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("category", models.CharField(max_length=12, verbose_name="事件类别")),
                ("type", models.CharField(blank=True, max_length=40, verbose_name="事件类型")),
                ("area", models.CharField(blank=True, max_length=20, verbose_name="网格")),
                (
                    "source",
                    models.CharField(
                        choices=[("people", "群众"), ("grid", "网格员"), ("patrol", "部门巡查"), ("device", "设备")],
                        max_length=8,
                        verbose_name="上报来源",
                    ),
                ),
                ("hurt", models.BooleanField(blank=True, null=True, verbose_name="有人受伤")),
                ("why", models.JSONField(default=dict, verbose_name="分派依据")),
                ("reports", models.PositiveIntegerField(default=1, verbose_name="上报次数")),
                ("reported_at", models.DateTimeField(verbose_name="最近上报")),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "城市事件",
            },
        ),
        migrations.CreateModel(
            name="Device",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=60, verbose_name="设备编号")),
                ("name", models.CharField(max_length=80, verbose_name="设备名称")),
                ("type", models.CharField(max_length=40, verbose_name="上报的事件类型")),
                ("address", models.CharField(max_length=120, verbose_name="安装地点")),
                ("longitude", models.DecimalField(decimal_places=6, max_digits=9, verbose_name="经度")),
                ("latitude", models.DecimalField(decimal_places=6, max_digits=8, verbose_name="纬度")),
                ("key_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="停用时间")),
                ("seen_at", models.DateTimeField(blank=True, null=True, verbose_name="最近上报")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="登记人",
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "城市事件设备",
            },
        ),
        migrations.CreateModel(
            name="CityEventEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("category", models.CharField(max_length=12, verbose_name="事件类别")),
                ("type", models.CharField(blank=True, max_length=40, verbose_name="事件类型")),
                ("area", models.CharField(blank=True, max_length=20, verbose_name="网格")),
                (
                    "source",
                    models.CharField(
                        choices=[("people", "群众"), ("grid", "网格员"), ("patrol", "部门巡查"), ("device", "设备")],
                        max_length=8,
                        verbose_name="上报来源",
                    ),
                ),
                ("hurt", models.BooleanField(blank=True, null=True, verbose_name="有人受伤")),
                ("why", models.JSONField(default=dict, verbose_name="分派依据")),
                ("reports", models.PositiveIntegerField(default=1, verbose_name="上报次数")),
                ("reported_at", models.DateTimeField(verbose_name="最近上报")),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.cityevent",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.zone",
                    ),
                ),
                (
                    "device",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.device",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="cityevent",
            name="device",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.device",
            ),
        ),
        migrations.CreateModel(
            name="DeviceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=60, verbose_name="设备编号")),
                ("name", models.CharField(max_length=80, verbose_name="设备名称")),
                ("type", models.CharField(max_length=40, verbose_name="上报的事件类型")),
                ("address", models.CharField(max_length=120, verbose_name="安装地点")),
                ("longitude", models.DecimalField(decimal_places=6, max_digits=9, verbose_name="经度")),
                ("latitude", models.DecimalField(decimal_places=6, max_digits=8, verbose_name="纬度")),
                ("key_hash", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="停用时间")),
                ("seen_at", models.DateTimeField(blank=True, null=True, verbose_name="最近上报")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="登记人",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.device",
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.zone",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DeviceReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=80, verbose_name="设备事件号")),
                ("at", models.DateTimeField(verbose_name="设备时间")),
                ("received_at", models.DateTimeField(verbose_name="收到时间")),
                ("text", models.CharField(blank=True, max_length=500, verbose_name="说明")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="device_reports", to="cases.case"
                    ),
                ),
                (
                    "device",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="cases.device",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "设备上报",
            },
        ),
        migrations.AddConstraint(
            model_name="device",
            constraint=models.UniqueConstraint(fields=("zone", "code"), name="device_registered_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="device",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deviceevent" ("address", "code", "id", "key_hash", "latitude", "longitude", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "seen_at", "synthetic", "type", "zone_id") SELECT new_values."address", new_values."code", new_values."id", new_values."key_hash", new_values."latitude", new_values."longitude", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."revoked_at", new_values."revoked_by_id", new_values."seen_at", new_values."synthetic", new_values."type", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="db74b98c2627856c6a92df3bc6ae071e6729d231",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_97b05",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_device",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="device",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deviceevent" ("address", "code", "id", "key_hash", "latitude", "longitude", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "seen_at", "synthetic", "type", "zone_id") SELECT new_values."address", new_values."code", new_values."id", new_values."key_hash", new_values."latitude", new_values."longitude", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."revoked_at", new_values."revoked_by_id", new_values."seen_at", new_values."synthetic", new_values."type", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c68e6acdeba8c9885362a2d9d2bc1111cb69738c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9b1a9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_device",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="device",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_deviceevent" ("address", "code", "id", "key_hash", "latitude", "longitude", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "seen_at", "synthetic", "type", "zone_id") SELECT old_values."address", old_values."code", old_values."id", old_values."key_hash", old_values."latitude", old_values."longitude", old_values."made_at", old_values."made_by_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."revoked_at", old_values."revoked_by_id", old_values."seen_at", old_values."synthetic", old_values."type", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c4d554236ab725882cb89381729d095dc52e3f86",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b521a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_device",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cityeventevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7e4a9d9f9d285c09c8b379f09ebd92a4a76b237b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_36c0d",
                    table="cases_cityeventevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="cityevent",
            index=models.Index(
                models.F("zone"),
                models.F("category"),
                models.OrderBy(models.F("case"), descending=True),
                name="city_events_by_category",
            ),
        ),
        migrations.AddIndex(
            model_name="cityevent",
            index=models.Index(
                models.F("zone"),
                models.F("area"),
                models.OrderBy(models.F("case"), descending=True),
                name="city_events_by_area",
            ),
        ),
        migrations.AddIndex(
            model_name="cityevent",
            index=models.Index(
                models.F("device"),
                models.OrderBy(models.F("case"), descending=True),
                condition=models.Q(("device__isnull", False)),
                name="city_events_of_device",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cityevent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_cityeventevent" ("area", "case_id", "category", "device_id", "hurt", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reports", "source", "type", "why", "zone_id") SELECT new_values."area", new_values."case_id", new_values."category", new_values."device_id", new_values."hurt", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."reported_at", new_values."reports", new_values."source", new_values."type", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bb6499bc4060a55632007a1a13b1dac4b162e997",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c9c53",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_cityevent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cityevent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_cityeventevent" ("area", "case_id", "category", "device_id", "hurt", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reports", "source", "type", "why", "zone_id") SELECT new_values."area", new_values."case_id", new_values."category", new_values."device_id", new_values."hurt", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."reported_at", new_values."reports", new_values."source", new_values."type", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ef7fc64cc5c7a2e6b4d8347198e68e3869f37d8a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ebe08",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_cityevent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cityevent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_cityeventevent" ("area", "case_id", "category", "device_id", "hurt", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reports", "source", "type", "why", "zone_id") SELECT old_values."area", old_values."case_id", old_values."category", old_values."device_id", old_values."hurt", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."reported_at", old_values."reports", old_values."source", old_values."type", old_values."why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2bf48f7f7ce06194ecc280d67bd31ccd604d6f9a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_69437",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_cityevent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deviceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ac920a9c29c62ace79361a028ed161510839cdac",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_33f96",
                    table="cases_deviceevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="devicereport",
            constraint=models.UniqueConstraint(fields=("device", "number"), name="device_report_once"),
        ),
    ]
