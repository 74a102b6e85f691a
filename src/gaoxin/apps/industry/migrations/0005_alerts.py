import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0012_who_takes_part"),
        ("enterprises", "0010_inspections"),
        ("industry", "0004_resources"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Alert",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("output_drop", "龙头产出下滑"),
                            ("relocation", "外迁迹象"),
                            ("supply", "区外供应风险"),
                            ("title_lost", "资质失效"),
                        ],
                        max_length=12,
                        verbose_name="类型",
                    ),
                ),
                ("chain", models.CharField(blank=True, max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(blank=True, max_length=60, verbose_name="环节")),
                ("reason", models.CharField(max_length=160, verbose_name="事由代码")),
                (
                    "grade",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "关注"), (2, "较重"), (3, "严重")], verbose_name="程度"
                    ),
                ),
                ("measure", models.FloatField(verbose_name="判断数值")),
                ("evidence", models.JSONField(default=list, verbose_name="依据")),
                ("as_of", models.DateField(verbose_name="数据日期")),
                ("found_on", models.DateField(verbose_name="发现日期")),
                ("seen_on", models.DateField(verbose_name="最近核对日期")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "待处置"),
                            ("visiting", "已安排走访"),
                            ("visited", "已走访"),
                            ("dismissed", "已排除"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("confirmed", "情况属实，继续跟进"),
                            ("eased", "情况属实，已缓解"),
                            ("unfounded", "情况不实"),
                        ],
                        max_length=10,
                        verbose_name="走访结论",
                    ),
                ),
                ("ended_why", models.CharField(blank=True, max_length=500, verbose_name="处置说明")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="处置时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "verbose_name": "产业链预警",
                "ordering": ["-found_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="AlertEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("output_drop", "龙头产出下滑"),
                            ("relocation", "外迁迹象"),
                            ("supply", "区外供应风险"),
                            ("title_lost", "资质失效"),
                        ],
                        max_length=12,
                        verbose_name="类型",
                    ),
                ),
                ("chain", models.CharField(blank=True, max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(blank=True, max_length=60, verbose_name="环节")),
                ("reason", models.CharField(max_length=160, verbose_name="事由代码")),
                (
                    "grade",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "关注"), (2, "较重"), (3, "严重")], verbose_name="程度"
                    ),
                ),
                ("measure", models.FloatField(verbose_name="判断数值")),
                ("evidence", models.JSONField(default=list, verbose_name="依据")),
                ("as_of", models.DateField(verbose_name="数据日期")),
                ("found_on", models.DateField(verbose_name="发现日期")),
                ("seen_on", models.DateField(verbose_name="最近核对日期")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "待处置"),
                            ("visiting", "已安排走访"),
                            ("visited", "已走访"),
                            ("dismissed", "已排除"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("confirmed", "情况属实，继续跟进"),
                            ("eased", "情况属实，已缓解"),
                            ("unfounded", "情况不实"),
                        ],
                        max_length=10,
                        verbose_name="走访结论",
                    ),
                ),
                ("ended_why", models.CharField(blank=True, max_length=500, verbose_name="处置说明")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="处置时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SupplyRisk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                ("subject", models.CharField(max_length=120, verbose_name="供应商或者地区")),
                ("what", models.CharField(max_length=500, verbose_name="情况")),
                (
                    "grade",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "关注"), (2, "较重"), (3, "严重")], verbose_name="程度"
                    ),
                ),
                ("since", models.DateField(verbose_name="发生日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="解除日期")),
                ("known_from", models.CharField(max_length=200, verbose_name="消息来源")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "verbose_name": "区外供应风险",
                "ordering": ["-since", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="SupplyRiskEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                ("subject", models.CharField(max_length=120, verbose_name="供应商或者地区")),
                ("what", models.CharField(max_length=500, verbose_name="情况")),
                (
                    "grade",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "关注"), (2, "较重"), (3, "严重")], verbose_name="程度"
                    ),
                ),
                ("since", models.DateField(verbose_name="发生日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="解除日期")),
                ("known_from", models.CharField(max_length=200, verbose_name="消息来源")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="alert",
            name="again",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="raised_again",
                to="industry.alert",
                verbose_name="原预警",
            ),
        ),
        migrations.AddField(
            model_name="alert",
            name="ended_by",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="处置人",
            ),
        ),
        migrations.AddField(
            model_name="alert",
            name="enterprise",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="enterprises.enterprise",
                verbose_name="企业",
            ),
        ),
        migrations.AddField(
            model_name="alert",
            name="visit",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.visit",
                verbose_name="走访",
            ),
        ),
        migrations.AddField(
            model_name="alert",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="alertevent",
            name="again",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="industry.alert",
                verbose_name="原预警",
            ),
        ),
        migrations.AddField(
            model_name="alertevent",
            name="ended_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="处置人",
            ),
        ),
        migrations.AddField(
            model_name="alertevent",
            name="enterprise",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="enterprises.enterprise",
                verbose_name="企业",
            ),
        ),
        migrations.AddField(
            model_name="alertevent",
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
            model_name="alertevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.alert",
            ),
        ),
        migrations.AddField(
            model_name="alertevent",
            name="visit",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.visit",
                verbose_name="走访",
            ),
        ),
        migrations.AddField(
            model_name="alertevent",
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
            model_name="supplyrisk",
            name="made_by",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="登记人",
            ),
        ),
        migrations.AddField(
            model_name="supplyrisk",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="alertevent",
            name="risk",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="industry.supplyrisk",
                verbose_name="区外供应风险",
            ),
        ),
        migrations.AddField(
            model_name="alert",
            name="risk",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="alerts",
                to="industry.supplyrisk",
                verbose_name="区外供应风险",
            ),
        ),
        migrations.AddField(
            model_name="supplyriskevent",
            name="made_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="登记人",
            ),
        ),
        migrations.AddField(
            model_name="supplyriskevent",
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
            model_name="supplyriskevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.supplyrisk",
            ),
        ),
        migrations.AddField(
            model_name="supplyriskevent",
            name="zone",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="zones.zone",
            ),
        ),
        migrations.AddIndex(
            model_name="supplyrisk",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("since"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="supply_risks_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="supplyrisk",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="supply_risk_ends_after_start",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="supplyrisk",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_supplyriskevent" ("chain", "grade", "id", "known_from", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "since", "subject", "synthetic", "until", "what", "zone_id") SELECT new_values."chain", new_values."grade", new_values."id", new_values."known_from", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."segment", new_values."since", new_values."subject", new_values."synthetic", new_values."until", new_values."what", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="135283bd08f277fb71b4b598437b9a5d4865363e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_16afd",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_supplyrisk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="supplyrisk",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_supplyriskevent" ("chain", "grade", "id", "known_from", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "since", "subject", "synthetic", "until", "what", "zone_id") SELECT new_values."chain", new_values."grade", new_values."id", new_values."known_from", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."segment", new_values."since", new_values."subject", new_values."synthetic", new_values."until", new_values."what", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa8dc0ce2b39287123eb4823e6ea8901a06af63a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8ed26",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_supplyrisk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="supplyrisk",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_supplyriskevent" ("chain", "grade", "id", "known_from", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "since", "subject", "synthetic", "until", "what", "zone_id") SELECT old_values."chain", old_values."grade", old_values."id", old_values."known_from", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."segment", old_values."since", old_values."subject", old_values."synthetic", old_values."until", old_values."what", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="01672fdef619521b680febe835ff13490d94ccd2",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_918c6",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_supplyrisk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="alertevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="107f9a725e8e52dd7dbb9667b6ca0814c4ea34b1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_14b79",
                    table="industry_alertevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="alert",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("found_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="alerts_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="alert",
            index=models.Index(
                models.F("zone"),
                models.F("state"),
                models.OrderBy(models.F("found_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="alerts_by_state",
            ),
        ),
        migrations.AddIndex(
            model_name="alert",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("grade"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="alerts_by_grade",
            ),
        ),
        migrations.AddIndex(
            model_name="alert",
            index=models.Index(models.F("enterprise"), models.F("state"), name="alerts_of_enterprise"),
        ),
        migrations.AddConstraint(
            model_name="alert",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("open", "visiting"))),
                fields=("zone", "kind", "enterprise", "reason"),
                name="alert_raised_once_at_a_time",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="alert",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at__isnull", True), ("state", "open"), ("visit__isnull", True)),
                    models.Q(("ended_at__isnull", True), ("state", "visiting"), ("visit__isnull", False)),
                    models.Q(
                        ("ended_at__isnull", False),
                        ("state", "visited"),
                        ("visit__isnull", False),
                        models.Q(("ended_why", ""), _negated=True),
                        models.Q(("outcome", ""), _negated=True),
                    ),
                    models.Q(
                        ("ended_at__isnull", False), ("state", "dismissed"), models.Q(("ended_why", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="alert_ends_in_a_visit_or_a_reason",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="alert",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_alertevent" ("again_id", "as_of", "chain", "ended_at", "ended_by_id", "ended_why", "enterprise_id", "evidence", "found_on", "grade", "id", "kind", "measure", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "risk_id", "seen_on", "segment", "state", "synthetic", "visit_id", "zone_id") SELECT new_values."again_id", new_values."as_of", new_values."chain", new_values."ended_at", new_values."ended_by_id", new_values."ended_why", new_values."enterprise_id", new_values."evidence", new_values."found_on", new_values."grade", new_values."id", new_values."kind", new_values."measure", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."risk_id", new_values."seen_on", new_values."segment", new_values."state", new_values."synthetic", new_values."visit_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="991fba885d3c328e8a0dba526f1f9c4a4b51c416",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_187ed",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_alert",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="alert",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_alertevent" ("again_id", "as_of", "chain", "ended_at", "ended_by_id", "ended_why", "enterprise_id", "evidence", "found_on", "grade", "id", "kind", "measure", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "risk_id", "seen_on", "segment", "state", "synthetic", "visit_id", "zone_id") SELECT new_values."again_id", new_values."as_of", new_values."chain", new_values."ended_at", new_values."ended_by_id", new_values."ended_why", new_values."enterprise_id", new_values."evidence", new_values."found_on", new_values."grade", new_values."id", new_values."kind", new_values."measure", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."risk_id", new_values."seen_on", new_values."segment", new_values."state", new_values."synthetic", new_values."visit_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="48a6dcb9d120668ff307bff4b82d1b8f059009fd",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ede09",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_alert",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="alert",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_alertevent" ("again_id", "as_of", "chain", "ended_at", "ended_by_id", "ended_why", "enterprise_id", "evidence", "found_on", "grade", "id", "kind", "measure", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "risk_id", "seen_on", "segment", "state", "synthetic", "visit_id", "zone_id") SELECT old_values."again_id", old_values."as_of", old_values."chain", old_values."ended_at", old_values."ended_by_id", old_values."ended_why", old_values."enterprise_id", old_values."evidence", old_values."found_on", old_values."grade", old_values."id", old_values."kind", old_values."measure", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."risk_id", old_values."seen_on", old_values."segment", old_values."state", old_values."synthetic", old_values."visit_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="03872aad3d149f8dc7cad5ff304b56a3a0635f7e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5a837",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_alert",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="supplyriskevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f5f1e8166ddb09b19da5f6a3920523239673474f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5066a",
                    table="industry_supplyriskevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
