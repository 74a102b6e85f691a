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
        ("industry", "0002_leads"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ChainItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("problem", "问题清单"),
                            ("project", "项目清单"),
                            ("policy", "政策清单"),
                            ("enterprise", "企业清单"),
                        ],
                        max_length=10,
                        verbose_name="清单",
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="事项")),
                ("detail", models.TextField(blank=True, max_length=1000, verbose_name="情况")),
                ("measure", models.TextField(max_length=1000, verbose_name="措施")),
                ("due", models.DateField(verbose_name="完成期限")),
                ("segment", models.CharField(blank=True, max_length=60, verbose_name="环节")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "未开始"),
                            ("doing", "推进中"),
                            ("done", "已完成"),
                            ("dropped", "不再推进"),
                            ("carried", "已结转"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("percent", models.PositiveSmallIntegerField(default=0, verbose_name="进度（%）")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("ended_why", models.CharField(blank=True, max_length=500, verbose_name="办结说明")),
                ("reminded", models.DateField(blank=True, null=True, verbose_name="最近提醒日期")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "verbose_name": "产业链清单事项",
                "ordering": ["due", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ChainItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("problem", "问题清单"),
                            ("project", "项目清单"),
                            ("policy", "政策清单"),
                            ("enterprise", "企业清单"),
                        ],
                        max_length=10,
                        verbose_name="清单",
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="事项")),
                ("detail", models.TextField(blank=True, max_length=1000, verbose_name="情况")),
                ("measure", models.TextField(max_length=1000, verbose_name="措施")),
                ("due", models.DateField(verbose_name="完成期限")),
                ("segment", models.CharField(blank=True, max_length=60, verbose_name="环节")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "未开始"),
                            ("doing", "推进中"),
                            ("done", "已完成"),
                            ("dropped", "不再推进"),
                            ("carried", "已结转"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("percent", models.PositiveSmallIntegerField(default=0, verbose_name="进度（%）")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("ended_why", models.CharField(blank=True, max_length=500, verbose_name="办结说明")),
                ("reminded", models.DateField(blank=True, null=True, verbose_name="最近提醒日期")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ChainMeeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("held_on", models.DateField(verbose_name="召开日期")),
                ("title", models.CharField(max_length=120, verbose_name="会议名称")),
                ("chair", models.CharField(max_length=80, verbose_name="主持人职务")),
                ("minutes", models.TextField(max_length=4000, verbose_name="会议纪要")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "verbose_name": "产业链调度会",
                "ordering": ["-held_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ChainMeetingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("held_on", models.DateField(verbose_name="召开日期")),
                ("title", models.CharField(max_length=120, verbose_name="会议名称")),
                ("chair", models.CharField(max_length=80, verbose_name="主持人职务")),
                ("minutes", models.TextField(max_length=4000, verbose_name="会议纪要")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ChainPlan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("goal", models.TextField(max_length=1000, verbose_name="年度目标")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "verbose_name": "产业链年度计划",
                "ordering": ["chain", "-year"],
            },
        ),
        migrations.CreateModel(
            name="ChainPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("goal", models.TextField(max_length=1000, verbose_name="年度目标")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ItemProgress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField(verbose_name="日期")),
                ("words", models.CharField(max_length=500, verbose_name="进展")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "未开始"),
                            ("doing", "推进中"),
                            ("done", "已完成"),
                            ("dropped", "不再推进"),
                            ("carried", "已结转"),
                        ],
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("percent", models.PositiveSmallIntegerField(verbose_name="进度（%）")),
                (
                    "before",
                    models.CharField(
                        choices=[
                            ("open", "未开始"),
                            ("doing", "推进中"),
                            ("done", "已完成"),
                            ("dropped", "不再推进"),
                            ("carried", "已结转"),
                        ],
                        max_length=8,
                        verbose_name="原状态",
                    ),
                ),
                ("percent_before", models.PositiveSmallIntegerField(verbose_name="原进度（%）")),
                ("at", models.DateTimeField(verbose_name="填写时间")),
                ("taken_back", models.DateTimeField(blank=True, null=True, verbose_name="撤回时间")),
            ],
            options={
                "verbose_name": "清单事项进展",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ItemProgressEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("day", models.DateField(verbose_name="日期")),
                ("words", models.CharField(max_length=500, verbose_name="进展")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "未开始"),
                            ("doing", "推进中"),
                            ("done", "已完成"),
                            ("dropped", "不再推进"),
                            ("carried", "已结转"),
                        ],
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("percent", models.PositiveSmallIntegerField(verbose_name="进度（%）")),
                (
                    "before",
                    models.CharField(
                        choices=[
                            ("open", "未开始"),
                            ("doing", "推进中"),
                            ("done", "已完成"),
                            ("dropped", "不再推进"),
                            ("carried", "已结转"),
                        ],
                        max_length=8,
                        verbose_name="原状态",
                    ),
                ),
                ("percent_before", models.PositiveSmallIntegerField(verbose_name="原进度（%）")),
                ("at", models.DateTimeField(verbose_name="填写时间")),
                ("taken_back", models.DateTimeField(blank=True, null=True, verbose_name="撤回时间")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TeamSeat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chief", "链长"),
                            ("deputy", "副链长"),
                            ("lead", "专班牵头部门"),
                            ("member", "专班成员部门"),
                            ("expert", "专家"),
                        ],
                        max_length=8,
                        verbose_name="席位",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("province", "省级"), ("city", "市级"), ("zone", "开发区")],
                        default="zone",
                        max_length=8,
                        verbose_name="层级",
                    ),
                ),
                ("office", models.CharField(blank=True, max_length=80, verbose_name="职务")),
                ("since", models.DateField(verbose_name="起始日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="截止日期")),
                ("basis", models.CharField(blank=True, max_length=200, verbose_name="依据")),
                ("ended_why", models.CharField(blank=True, max_length=200, verbose_name="卸任说明")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "verbose_name": "链长制席位",
                "ordering": ["-since", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="TeamSeatEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chief", "链长"),
                            ("deputy", "副链长"),
                            ("lead", "专班牵头部门"),
                            ("member", "专班成员部门"),
                            ("expert", "专家"),
                        ],
                        max_length=8,
                        verbose_name="席位",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("province", "省级"), ("city", "市级"), ("zone", "开发区")],
                        default="zone",
                        max_length=8,
                        verbose_name="层级",
                    ),
                ),
                ("office", models.CharField(blank=True, max_length=80, verbose_name="职务")),
                ("since", models.DateField(verbose_name="起始日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="截止日期")),
                ("basis", models.CharField(blank=True, max_length=200, verbose_name="依据")),
                ("ended_why", models.CharField(blank=True, max_length=200, verbose_name="卸任说明")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="bridge",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="bridge",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="bridge",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="bridge",
            name="closed_on",
            field=models.DateField(blank=True, null=True, verbose_name="办结日期"),
        ),
        migrations.AddField(
            model_name="bridgeevent",
            name="closed_on",
            field=models.DateField(blank=True, null=True, verbose_name="办结日期"),
        ),
        migrations.AddIndex(
            model_name="bridge",
            index=models.Index(
                models.F("zone"),
                models.F("chain"),
                models.OrderBy(models.F("id"), descending=True),
                name="bridges_of_chain",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bridge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_bridgeevent" ("chain", "closed_on", "department_id", "due", "id", "kind", "made_at", "made_by_id", "offer", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver", "result", "segment", "state", "synthetic", "zone_id") SELECT new_values."chain", new_values."closed_on", new_values."department_id", new_values."due", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."offer", new_values."partner", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."receiver", new_values."result", new_values."segment", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e3e95485de5f231e6d162fa1623ad8b9c3a3a154",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_541d3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_bridge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bridge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_bridgeevent" ("chain", "closed_on", "department_id", "due", "id", "kind", "made_at", "made_by_id", "offer", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver", "result", "segment", "state", "synthetic", "zone_id") SELECT new_values."chain", new_values."closed_on", new_values."department_id", new_values."due", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."offer", new_values."partner", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."receiver", new_values."result", new_values."segment", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4f569e874348c7451e6d6a717e7968629effb0ba",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_31214",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_bridge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bridge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_bridgeevent" ("chain", "closed_on", "department_id", "due", "id", "kind", "made_at", "made_by_id", "offer", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver", "result", "segment", "state", "synthetic", "zone_id") SELECT old_values."chain", old_values."closed_on", old_values."department_id", old_values."due", old_values."id", old_values."kind", old_values."made_at", old_values."made_by_id", old_values."offer", old_values."partner", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."receiver", old_values."result", old_values."segment", old_values."state", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9bf996699f1fa24157eb21b7f80a07787753a752",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4ec2f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_bridge",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="chainitem",
            name="came_from",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="went_on",
                to="industry.chainitem",
                verbose_name="结转自",
            ),
        ),
        migrations.AddField(
            model_name="chainitem",
            name="department",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="zones.department",
                verbose_name="责任部门",
            ),
        ),
        migrations.AddField(
            model_name="chainitem",
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
            model_name="chainitem",
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
            model_name="chainitem",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="chainitemevent",
            name="came_from",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="industry.chainitem",
                verbose_name="结转自",
            ),
        ),
        migrations.AddField(
            model_name="chainitemevent",
            name="department",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="zones.department",
                verbose_name="责任部门",
            ),
        ),
        migrations.AddField(
            model_name="chainitemevent",
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
            model_name="chainitemevent",
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
            model_name="chainitemevent",
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
            model_name="chainitemevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.chainitem",
            ),
        ),
        migrations.AddField(
            model_name="chainitemevent",
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
            model_name="chainmeeting",
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
            model_name="chainmeeting",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="chainitemevent",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="industry.chainmeeting",
                verbose_name="调度会",
            ),
        ),
        migrations.AddField(
            model_name="chainitem",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="items",
                to="industry.chainmeeting",
                verbose_name="调度会",
            ),
        ),
        migrations.AddField(
            model_name="chainmeetingevent",
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
            model_name="chainmeetingevent",
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
            model_name="chainmeetingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.chainmeeting",
            ),
        ),
        migrations.AddField(
            model_name="chainmeetingevent",
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
            model_name="chainplan",
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
            model_name="chainplan",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="chainitemevent",
            name="plan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="industry.chainplan",
            ),
        ),
        migrations.AddField(
            model_name="chainitem",
            name="plan",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="items",
                to="industry.chainplan",
            ),
        ),
        migrations.AddField(
            model_name="chainplanevent",
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
            model_name="chainplanevent",
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
            model_name="chainplanevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.chainplan",
            ),
        ),
        migrations.AddField(
            model_name="chainplanevent",
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
            model_name="itemprogress",
            name="by",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="填写人",
            ),
        ),
        migrations.AddField(
            model_name="itemprogress",
            name="item",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="entries",
                to="industry.chainitem",
            ),
        ),
        migrations.AddField(
            model_name="itemprogress",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="itemprogressevent",
            name="by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="填写人",
            ),
        ),
        migrations.AddField(
            model_name="itemprogressevent",
            name="item",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="industry.chainitem",
            ),
        ),
        migrations.AddField(
            model_name="itemprogressevent",
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
            model_name="itemprogressevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.itemprogress",
            ),
        ),
        migrations.AddField(
            model_name="itemprogressevent",
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
            model_name="teamseat",
            name="department",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="zones.department",
                verbose_name="部门",
            ),
        ),
        migrations.AddField(
            model_name="teamseat",
            name="expert",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="industry.expertseat",
                verbose_name="专家席位",
            ),
        ),
        migrations.AddField(
            model_name="teamseat",
            name="follows",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="followed",
                to="industry.teamseat",
                verbose_name="接任",
            ),
        ),
        migrations.AddField(
            model_name="teamseat",
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
            model_name="teamseat",
            name="user",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="关联登录账号",
            ),
        ),
        migrations.AddField(
            model_name="teamseat",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="teamseatevent",
            name="department",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="zones.department",
                verbose_name="部门",
            ),
        ),
        migrations.AddField(
            model_name="teamseatevent",
            name="expert",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="industry.expertseat",
                verbose_name="专家席位",
            ),
        ),
        migrations.AddField(
            model_name="teamseatevent",
            name="follows",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="industry.teamseat",
                verbose_name="接任",
            ),
        ),
        migrations.AddField(
            model_name="teamseatevent",
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
            model_name="teamseatevent",
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
            model_name="teamseatevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="industry.teamseat",
            ),
        ),
        migrations.AddField(
            model_name="teamseatevent",
            name="user",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="关联登录账号",
            ),
        ),
        migrations.AddField(
            model_name="teamseatevent",
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
            model_name="chainmeeting",
            index=models.Index(
                models.F("zone"),
                models.F("chain"),
                models.OrderBy(models.F("held_on"), descending=True),
                name="chain_meetings_by_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainmeetingevent" ("chain", "chair", "held_on", "id", "made_at", "made_by_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "zone_id") SELECT new_values."chain", new_values."chair", new_values."held_on", new_values."id", new_values."made_at", new_values."made_by_id", new_values."minutes", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1b674c82d36911636c4e39be519ca8ea0d769d3f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_db4ad",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_chainmeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainmeetingevent" ("chain", "chair", "held_on", "id", "made_at", "made_by_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "zone_id") SELECT new_values."chain", new_values."chair", new_values."held_on", new_values."id", new_values."made_at", new_values."made_by_id", new_values."minutes", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3cdee9c42db6ec829b1789f583a6fc09f978f18b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_af797",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_chainmeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainmeetingevent" ("chain", "chair", "held_on", "id", "made_at", "made_by_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "zone_id") SELECT old_values."chain", old_values."chair", old_values."held_on", old_values."id", old_values."made_at", old_values."made_by_id", old_values."minutes", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2c0f23bf6dee4f07c4ee9f72b0ae0d6a5f5c9f07",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_40723",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_chainmeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainmeetingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="62b0ad5bd62a634b3e258a3d66f936dc90629c92",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4a8d3",
                    table="industry_chainmeetingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="chainplan",
            constraint=models.UniqueConstraint(fields=("zone", "chain", "year"), name="chain_planned_once_a_year"),
        ),
        migrations.AddConstraint(
            model_name="chainplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("year__range", (2000, 2100))), name="chain_plan_year_in_reach"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainplan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainplanevent" ("chain", "goal", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "year", "zone_id") SELECT new_values."chain", new_values."goal", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d295ab98d60eb5dfa88a770224651d85d37f3610",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5f859",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_chainplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainplan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainplanevent" ("chain", "goal", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "year", "zone_id") SELECT new_values."chain", new_values."goal", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a5fd1c05b1b7b8dce9809af619577e120f2c2999",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_db60b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_chainplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainplan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainplanevent" ("chain", "goal", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "year", "zone_id") SELECT old_values."chain", old_values."goal", old_values."id", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5eb90b84f07a019216aa1b48558b744545b07860",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dc588",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_chainplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainitemevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9d7ac97cbdfcb6353e54960f4a1ebfd023a2b257",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bcd63",
                    table="industry_chainitemevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="chainitem",
            index=models.Index(
                models.F("plan"), models.F("kind"), models.F("due"), models.F("id"), name="chain_items_of_plan"
            ),
        ),
        migrations.AddIndex(
            model_name="chainitem",
            index=models.Index(
                models.F("zone"), models.F("state"), models.F("due"), models.F("id"), name="chain_items_by_due"
            ),
        ),
        migrations.AddIndex(
            model_name="chainitem",
            index=models.Index(
                models.F("department"), models.F("state"), models.F("due"), name="chain_items_of_department"
            ),
        ),
        migrations.AddConstraint(
            model_name="chainitem",
            constraint=models.CheckConstraint(condition=models.Q(("percent__lte", 100)), name="chain_item_in_percent"),
        ),
        migrations.AddConstraint(
            model_name="chainitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("ended_on__isnull", False),
                        ("state__in", ("done", "dropped", "carried")),
                        models.Q(("ended_why", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("state__in", ("done", "dropped", "carried")), _negated=True),
                        ("ended_on__isnull", True),
                        ("ended_why", ""),
                    ),
                    _connector="OR",
                ),
                name="chain_item_ends_with_a_word",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainitemevent" ("came_from_id", "department_id", "detail", "due", "ended_on", "ended_why", "enterprise_id", "id", "kind", "made_at", "made_by_id", "measure", "meeting_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reminded", "segment", "state", "synthetic", "title", "zone_id") SELECT new_values."came_from_id", new_values."department_id", new_values."detail", new_values."due", new_values."ended_on", new_values."ended_why", new_values."enterprise_id", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."measure", new_values."meeting_id", new_values."percent", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plan_id", new_values."reminded", new_values."segment", new_values."state", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="23561c27091ac937690c2b0937efb6976d079f87",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6e43f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_chainitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainitemevent" ("came_from_id", "department_id", "detail", "due", "ended_on", "ended_why", "enterprise_id", "id", "kind", "made_at", "made_by_id", "measure", "meeting_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reminded", "segment", "state", "synthetic", "title", "zone_id") SELECT new_values."came_from_id", new_values."department_id", new_values."detail", new_values."due", new_values."ended_on", new_values."ended_why", new_values."enterprise_id", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."measure", new_values."meeting_id", new_values."percent", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plan_id", new_values."reminded", new_values."segment", new_values."state", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="02907d800b0f028cdc2663ca151dc5e4aae6927d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e8e22",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_chainitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_chainitemevent" ("came_from_id", "department_id", "detail", "due", "ended_on", "ended_why", "enterprise_id", "id", "kind", "made_at", "made_by_id", "measure", "meeting_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reminded", "segment", "state", "synthetic", "title", "zone_id") SELECT old_values."came_from_id", old_values."department_id", old_values."detail", old_values."due", old_values."ended_on", old_values."ended_why", old_values."enterprise_id", old_values."id", old_values."kind", old_values."made_at", old_values."made_by_id", old_values."measure", old_values."meeting_id", old_values."percent", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plan_id", old_values."reminded", old_values."segment", old_values."state", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="48532b66da55c7035ac563e7f60b75d9de4283d3",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d81e9",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_chainitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chainplanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="031193d080c948cb2c35917f197655583b249fe2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_82205",
                    table="industry_chainplanevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="itemprogress",
            index=models.Index(
                models.F("item"),
                models.OrderBy(models.F("at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="item_progress_latest",
            ),
        ),
        migrations.AddConstraint(
            model_name="itemprogress",
            constraint=models.CheckConstraint(
                condition=models.Q(("percent__lte", 100), ("percent_before__lte", 100)), name="item_progress_in_percent"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="itemprogress",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_itemprogressevent" ("at", "before", "by_id", "day", "id", "item_id", "percent", "percent_before", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_back", "words", "zone_id") SELECT new_values."at", new_values."before", new_values."by_id", new_values."day", new_values."id", new_values."item_id", new_values."percent", new_values."percent_before", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state", new_values."taken_back", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="706e36427bd1f1d0c36cfda09217da4d2f246257",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_26787",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_itemprogress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="itemprogress",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_itemprogressevent" ("at", "before", "by_id", "day", "id", "item_id", "percent", "percent_before", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_back", "words", "zone_id") SELECT new_values."at", new_values."before", new_values."by_id", new_values."day", new_values."id", new_values."item_id", new_values."percent", new_values."percent_before", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state", new_values."taken_back", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="cee92a8aea88bddad6bd75c4b78495f86c57d3b7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_af00a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_itemprogress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="itemprogress",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_itemprogressevent" ("at", "before", "by_id", "day", "id", "item_id", "percent", "percent_before", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_back", "words", "zone_id") SELECT old_values."at", old_values."before", old_values."by_id", old_values."day", old_values."id", old_values."item_id", old_values."percent", old_values."percent_before", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state", old_values."taken_back", old_values."words", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a6269ae8b203c6a09271af8442853228749f4504",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_428a1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_itemprogress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="itemprogressevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3bb7a6998748686fbdbfd8fce175120ee863c0d0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_457d9",
                    table="industry_itemprogressevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="teamseat",
            index=models.Index(
                models.F("zone"),
                models.F("chain"),
                models.OrderBy(models.F("since"), descending=True),
                name="team_seats_of_chain",
            ),
        ),
        migrations.AddConstraint(
            model_name="teamseat",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="team_seat_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="teamseat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("role__in", ("chief", "deputy")),
                        models.Q(("office", ""), _negated=True),
                        ("expert__isnull", True),
                    ),
                    models.Q(("department__isnull", False), ("expert__isnull", True), ("role__in", ("lead", "member"))),
                    models.Q(("department__isnull", True), ("expert__isnull", False), ("role", "expert")),
                    _connector="OR",
                ),
                name="team_seat_is_of_its_role",
            ),
        ),
        migrations.AddConstraint(
            model_name="teamseat",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("role__in", ("chief", "lead"))),
                expressions=[
                    ("zone", "="),
                    ("chain", "="),
                    ("role", "="),
                    (
                        models.Func(
                            "since",
                            "until",
                            models.Value("[]"),
                            function="DATERANGE",
                            output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                        ),
                        "&&",
                    ),
                ],
                name="one_chief_and_one_lead_of_a_chain",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teamseat",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_teamseatevent" ("basis", "chain", "department_id", "ended_why", "expert_id", "follows_id", "id", "level", "made_at", "made_by_id", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "synthetic", "until", "user_id", "zone_id") SELECT new_values."basis", new_values."chain", new_values."department_id", new_values."ended_why", new_values."expert_id", new_values."follows_id", new_values."id", new_values."level", new_values."made_at", new_values."made_by_id", new_values."office", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."since", new_values."synthetic", new_values."until", new_values."user_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="91b09b400c0c731455d00da7060d2debb60eb029",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0e7ed",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_teamseat",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teamseat",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_teamseatevent" ("basis", "chain", "department_id", "ended_why", "expert_id", "follows_id", "id", "level", "made_at", "made_by_id", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "synthetic", "until", "user_id", "zone_id") SELECT new_values."basis", new_values."chain", new_values."department_id", new_values."ended_why", new_values."expert_id", new_values."follows_id", new_values."id", new_values."level", new_values."made_at", new_values."made_by_id", new_values."office", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."since", new_values."synthetic", new_values."until", new_values."user_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="16bd1aea26dfb13a6cb80ba92cb0a65aa73c4f63",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9f720",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_teamseat",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teamseat",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_teamseatevent" ("basis", "chain", "department_id", "ended_why", "expert_id", "follows_id", "id", "level", "made_at", "made_by_id", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "synthetic", "until", "user_id", "zone_id") SELECT old_values."basis", old_values."chain", old_values."department_id", old_values."ended_why", old_values."expert_id", old_values."follows_id", old_values."id", old_values."level", old_values."made_at", old_values."made_by_id", old_values."office", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."since", old_values."synthetic", old_values."until", old_values."user_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a9e8b22ba3ffc62e7632d70f5c6082f414128e04",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_78d5c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_teamseat",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teamseatevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b5e3b434aed3d7489a4b2a12ae537b66e9bf7118",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fb364",
                    table="industry_teamseatevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
