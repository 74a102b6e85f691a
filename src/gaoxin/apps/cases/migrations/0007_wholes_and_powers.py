import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0006_visits_and_hotline"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0009_access_keys"),
    ]

    operations = [
        migrations.CreateModel(
            name="Fee",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(verbose_name="序号")),
                ("item", models.CharField(max_length=120, verbose_name="收费项目")),
                ("standard", models.CharField(max_length=300, verbose_name="收费标准")),
                ("basis", models.CharField(max_length=300, verbose_name="收费依据")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待缴"), ("paid", "已缴"), ("waived", "已减免")],
                        default="open",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("amount", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="金额（分）")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="票据号或者减免依据")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="缴清或减免时间")),
            ],
            options={
                "verbose_name": "办件收费",
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="FeeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField(verbose_name="序号")),
                ("item", models.CharField(max_length=120, verbose_name="收费项目")),
                ("standard", models.CharField(max_length=300, verbose_name="收费标准")),
                ("basis", models.CharField(max_length=300, verbose_name="收费依据")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待缴"), ("paid", "已缴"), ("waived", "已减免")],
                        default="open",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("amount", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="金额（分）")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="票据号或者减免依据")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="缴清或减免时间")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LandParcel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, verbose_name="地块编号")),
                ("name", models.CharField(max_length=120, verbose_name="位置")),
                ("kind", models.CharField(max_length=40, verbose_name="标准地类别")),
                ("area", models.DecimalField(decimal_places=2, max_digits=9, verbose_name="面积（亩）")),
                ("values", models.JSONField(default=dict, verbose_name="控制指标")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "verbose_name": "标准地地块",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="LandParcelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=40, verbose_name="地块编号")),
                ("name", models.CharField(max_length=120, verbose_name="位置")),
                ("kind", models.CharField(max_length=40, verbose_name="标准地类别")),
                ("area", models.DecimalField(decimal_places=2, max_digits=9, verbose_name="面积（亩）")),
                ("values", models.JSONField(default=dict, verbose_name="控制指标")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LandPromise",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("values", models.JSONField(default=dict, verbose_name="承诺值")),
                ("signed_at", models.DateTimeField(verbose_name="签订时间")),
                ("completed_on", models.DateField(blank=True, null=True, verbose_name="竣工日期")),
            ],
            options={
                "verbose_name": "标准地承诺",
            },
        ),
        migrations.CreateModel(
            name="LandPromiseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("values", models.JSONField(default=dict, verbose_name="承诺值")),
                ("signed_at", models.DateTimeField(verbose_name="签订时间")),
                ("completed_on", models.DateField(blank=True, null=True, verbose_name="竣工日期")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LandReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("milestone", models.CharField(max_length=40, verbose_name="复核环节")),
                ("due", models.DateField(verbose_name="复核期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "待复核"), ("kept", "达标"), ("broken", "未达标")],
                        default="waiting",
                        max_length=10,
                        verbose_name="结论",
                    ),
                ),
                ("values", models.JSONField(default=dict, verbose_name="实际值")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="复核情况")),
                ("step", models.PositiveSmallIntegerField(default=0, verbose_name="处置级次")),
                ("consequence", models.CharField(blank=True, max_length=120, verbose_name="处置")),
                ("reviewed_at", models.DateTimeField(blank=True, null=True, verbose_name="复核时间")),
            ],
            options={
                "verbose_name": "标准地复核",
                "ordering": ["due", "pk"],
            },
        ),
        migrations.CreateModel(
            name="LandReviewEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("milestone", models.CharField(max_length=40, verbose_name="复核环节")),
                ("due", models.DateField(verbose_name="复核期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "待复核"), ("kept", "达标"), ("broken", "未达标")],
                        default="waiting",
                        max_length=10,
                        verbose_name="结论",
                    ),
                ),
                ("values", models.JSONField(default=dict, verbose_name="实际值")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="复核情况")),
                ("step", models.PositiveSmallIntegerField(default=0, verbose_name="处置级次")),
                ("consequence", models.CharField(blank=True, max_length=120, verbose_name="处置")),
                ("reviewed_at", models.DateTimeField(blank=True, null=True, verbose_name="复核时间")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Whole",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="whole",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("key", models.CharField(max_length=60, verbose_name="一件事")),
                ("chosen", models.JSONField(default=list, verbose_name="选办事项")),
                ("stage", models.PositiveSmallIntegerField(default=0, verbose_name="已开通阶段")),
                ("promised_days", models.PositiveSmallIntegerField(verbose_name="承诺时限（工作日）")),
                ("accepted_at", models.DateTimeField(blank=True, null=True, verbose_name="首项受理时间")),
                ("promised_due", models.DateTimeField(blank=True, null=True, verbose_name="承诺办结时间")),
                ("issued_at", models.DateTimeField(blank=True, null=True, verbose_name="出件时间")),
            ],
            options={
                "verbose_name": "一件事办件",
            },
        ),
        migrations.CreateModel(
            name="WholeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("key", models.CharField(max_length=60, verbose_name="一件事")),
                ("chosen", models.JSONField(default=list, verbose_name="选办事项")),
                ("stage", models.PositiveSmallIntegerField(default=0, verbose_name="已开通阶段")),
                ("promised_days", models.PositiveSmallIntegerField(verbose_name="承诺时限（工作日）")),
                ("accepted_at", models.DateTimeField(blank=True, null=True, verbose_name="首项受理时间")),
                ("promised_due", models.DateTimeField(blank=True, null=True, verbose_name="承诺办结时间")),
                ("issued_at", models.DateTimeField(blank=True, null=True, verbose_name="出件时间")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WholePart",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="part_of",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("stage", models.PositiveSmallIntegerField(verbose_name="阶段")),
                ("position", models.PositiveSmallIntegerField(verbose_name="序号")),
            ],
            options={
                "verbose_name": "一件事的一项",
                "ordering": ["stage", "position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="WholePartEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("stage", models.PositiveSmallIntegerField(verbose_name="阶段")),
                ("position", models.PositiveSmallIntegerField(verbose_name="序号")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ZonePower",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60, verbose_name="赋权事项编码")),
                ("name", models.CharField(max_length=120, verbose_name="事项")),
                ("type", models.CharField(max_length=20, verbose_name="事项类型")),
                ("grantor", models.CharField(max_length=10, verbose_name="赋权层级")),
                ("former", models.CharField(max_length=80, verbose_name="原行使机关")),
                ("duty", models.CharField(max_length=20, verbose_name="承接职责")),
                ("way", models.CharField(max_length=20, verbose_name="方式")),
                ("document", models.CharField(blank=True, max_length=200, verbose_name="文件")),
                ("staff", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="在岗人数")),
                ("trained_on", models.DateField(blank=True, null=True, verbose_name="培训完成日期")),
                ("accounts", models.CharField(blank=True, max_length=200, verbose_name="系统账号")),
                ("extent", models.CharField(blank=True, max_length=300, verbose_name="行使范围")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "verbose_name": "本区赋权事项",
                "ordering": ["zone", "name"],
            },
        ),
        migrations.CreateModel(
            name="ZonePowerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("key", models.CharField(max_length=60, verbose_name="赋权事项编码")),
                ("name", models.CharField(max_length=120, verbose_name="事项")),
                ("type", models.CharField(max_length=20, verbose_name="事项类型")),
                ("grantor", models.CharField(max_length=10, verbose_name="赋权层级")),
                ("former", models.CharField(max_length=80, verbose_name="原行使机关")),
                ("duty", models.CharField(max_length=20, verbose_name="承接职责")),
                ("way", models.CharField(max_length=20, verbose_name="方式")),
                ("document", models.CharField(blank=True, max_length=200, verbose_name="文件")),
                ("staff", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="在岗人数")),
                ("trained_on", models.DateField(blank=True, null=True, verbose_name="培训完成日期")),
                ("accounts", models.CharField(blank=True, max_length=200, verbose_name="系统账号")),
                ("extent", models.CharField(blank=True, max_length=300, verbose_name="行使范围")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ZonePowerStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("demanded", "需求清单"),
                            ("argued", "论证"),
                            ("confirmed", "编办认定"),
                            ("reviewed", "合法性审查"),
                            ("decided", "审定"),
                            ("taken_over", "承接"),
                            ("evaluated", "运行评估"),
                            ("adjusted", "调整"),
                            ("withdrawn", "收回"),
                            ("declined", "未采纳"),
                        ],
                        max_length=12,
                        verbose_name="阶段",
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="说明")),
            ],
            options={
                "verbose_name": "赋权阶段",
                "ordering": ["on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ZonePowerStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("demanded", "需求清单"),
                            ("argued", "论证"),
                            ("confirmed", "编办认定"),
                            ("reviewed", "合法性审查"),
                            ("decided", "审定"),
                            ("taken_over", "承接"),
                            ("evaluated", "运行评估"),
                            ("adjusted", "调整"),
                            ("withdrawn", "收回"),
                            ("declined", "未采纳"),
                        ],
                        max_length=12,
                        verbose_name="阶段",
                    ),
                ),
                ("on", models.DateField(verbose_name="日期")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="说明")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="mattercase",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="mattercase",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="mattercase",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="mattercase",
            name="escalated_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="超时上报时间"),
        ),
        migrations.AddField(
            model_name="mattercase",
            name="silence_basis",
            field=models.CharField(blank=True, max_length=200, verbose_name="超时默认依据"),
        ),
        migrations.AddField(
            model_name="mattercase",
            name="silence_due",
            field=models.DateTimeField(blank=True, null=True, verbose_name="逾期视为准予的时点"),
        ),
        migrations.AddField(
            model_name="mattercaseevent",
            name="escalated_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="超时上报时间"),
        ),
        migrations.AddField(
            model_name="mattercaseevent",
            name="silence_basis",
            field=models.CharField(blank=True, max_length=200, verbose_name="超时默认依据"),
        ),
        migrations.AddField(
            model_name="mattercaseevent",
            name="silence_due",
            field=models.DateTimeField(blank=True, null=True, verbose_name="逾期视为准予的时点"),
        ),
        migrations.AlterField(
            model_name="certificate",
            name="issued_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="certificateevent",
            name="issued_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="mattercase",
            index=models.Index(
                condition=models.Q(("escalated_at__isnull", True), ("stage", "accepted")),
                fields=["case"],
                name="matters_in_hand",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mattercase",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_mattercaseevent" ("accepted_at", "asked_at", "asked_for", "case_id", "decided_at", "escalated_at", "granted", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "platform_accepted", "platform_status", "platform_told_at", "promise", "promise_checked_at", "promise_due", "promise_note", "promised_days", "reason", "silence_basis", "silence_due", "stage", "statutory_days", "statutory_due", "zone_id") SELECT new_values."accepted_at", new_values."asked_at", new_values."asked_for", new_values."case_id", new_values."decided_at", new_values."escalated_at", new_values."granted", new_values."key", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."platform_accepted", new_values."platform_status", new_values."platform_told_at", new_values."promise", new_values."promise_checked_at", new_values."promise_due", new_values."promise_note", new_values."promised_days", new_values."reason", new_values."silence_basis", new_values."silence_due", new_values."stage", new_values."statutory_days", new_values."statutory_due", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9e542abba8c8ab3da3bd6079ab892eca9d4bfbda",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_adaa0",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_mattercase",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mattercase",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_mattercaseevent" ("accepted_at", "asked_at", "asked_for", "case_id", "decided_at", "escalated_at", "granted", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "platform_accepted", "platform_status", "platform_told_at", "promise", "promise_checked_at", "promise_due", "promise_note", "promised_days", "reason", "silence_basis", "silence_due", "stage", "statutory_days", "statutory_due", "zone_id") SELECT new_values."accepted_at", new_values."asked_at", new_values."asked_for", new_values."case_id", new_values."decided_at", new_values."escalated_at", new_values."granted", new_values."key", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."platform_accepted", new_values."platform_status", new_values."platform_told_at", new_values."promise", new_values."promise_checked_at", new_values."promise_due", new_values."promise_note", new_values."promised_days", new_values."reason", new_values."silence_basis", new_values."silence_due", new_values."stage", new_values."statutory_days", new_values."statutory_due", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ff1fe8eb22ab6859f092a104ce9d70a9df35fb82",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7f49b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_mattercase",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mattercase",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_mattercaseevent" ("accepted_at", "asked_at", "asked_for", "case_id", "decided_at", "escalated_at", "granted", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "platform_accepted", "platform_status", "platform_told_at", "promise", "promise_checked_at", "promise_due", "promise_note", "promised_days", "reason", "silence_basis", "silence_due", "stage", "statutory_days", "statutory_due", "zone_id") SELECT old_values."accepted_at", old_values."asked_at", old_values."asked_for", old_values."case_id", old_values."decided_at", old_values."escalated_at", old_values."granted", old_values."key", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."platform_accepted", old_values."platform_status", old_values."platform_told_at", old_values."promise", old_values."promise_checked_at", old_values."promise_due", old_values."promise_note", old_values."promised_days", old_values."reason", old_values."silence_basis", old_values."silence_due", old_values."stage", old_values."statutory_days", old_values."statutory_due", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="621170fe015566464348a094f61e3b2e0ed9d96a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_69f9a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_mattercase",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="fee",
            name="case",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="fees", to="cases.case"),
        ),
        migrations.AddField(
            model_name="fee",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="feeevent",
            name="case",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.case",
            ),
        ),
        migrations.AddField(
            model_name="feeevent",
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
            model_name="feeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="cases.fee",
            ),
        ),
        migrations.AddField(
            model_name="feeevent",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="landparcel",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="landparcelevent",
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
            model_name="landparcelevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="cases.landparcel",
            ),
        ),
        migrations.AddField(
            model_name="landparcelevent",
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
            model_name="landpromise",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
            ),
        ),
        migrations.AddField(
            model_name="landpromise",
            name="parcel",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="promise", to="cases.landparcel"
            ),
        ),
        migrations.AddField(
            model_name="landpromise",
            name="signed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="landpromise",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="landpromiseevent",
            name="organisation",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="zones.organisation",
            ),
        ),
        migrations.AddField(
            model_name="landpromiseevent",
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
            model_name="landpromiseevent",
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
            model_name="landpromiseevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="cases.landpromise",
            ),
        ),
        migrations.AddField(
            model_name="landpromiseevent",
            name="signed_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="landpromiseevent",
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
            model_name="landreview",
            name="promise",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="cases.landpromise"
            ),
        ),
        migrations.AddField(
            model_name="landreview",
            name="reviewed_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="landreviewevent",
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
            model_name="landreviewevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="cases.landreview",
            ),
        ),
        migrations.AddField(
            model_name="landreviewevent",
            name="promise",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.landpromise",
            ),
        ),
        migrations.AddField(
            model_name="landreviewevent",
            name="reviewed_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="whole",
            name="promise",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="wholes",
                to="cases.landpromise",
                verbose_name="标准地承诺",
            ),
        ),
        migrations.AddField(
            model_name="whole",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="wholeevent",
            name="case",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                serialize=False,
                to="cases.case",
            ),
        ),
        migrations.AddField(
            model_name="wholeevent",
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
            model_name="wholeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="cases.whole",
            ),
        ),
        migrations.AddField(
            model_name="wholeevent",
            name="promise",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.landpromise",
                verbose_name="标准地承诺",
            ),
        ),
        migrations.AddField(
            model_name="wholeevent",
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
            model_name="wholepart",
            name="again",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="before",
                to="cases.wholepart",
            ),
        ),
        migrations.AddField(
            model_name="wholepart",
            name="whole",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="parts",
                to="cases.whole",
                verbose_name="一件事办件",
            ),
        ),
        migrations.AddField(
            model_name="wholepartevent",
            name="again",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.wholepart",
            ),
        ),
        migrations.AddField(
            model_name="wholepartevent",
            name="case",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                serialize=False,
                to="cases.case",
            ),
        ),
        migrations.AddField(
            model_name="wholepartevent",
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
            model_name="wholepartevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="cases.wholepart",
            ),
        ),
        migrations.AddField(
            model_name="wholepartevent",
            name="whole",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.whole",
                verbose_name="一件事办件",
            ),
        ),
        migrations.AddField(
            model_name="zonepower",
            name="case",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="power",
                to="cases.case",
            ),
        ),
        migrations.AddField(
            model_name="zonepower",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="zonepowerevent",
            name="case",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.case",
            ),
        ),
        migrations.AddField(
            model_name="zonepowerevent",
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
            model_name="zonepowerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="cases.zonepower",
            ),
        ),
        migrations.AddField(
            model_name="zonepowerevent",
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
            model_name="zonepowerstep",
            name="power",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="cases.zonepower"
            ),
        ),
        migrations.AddField(
            model_name="zonepowerstep",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddField(
            model_name="zonepowerstepevent",
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
            model_name="zonepowerstepevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="cases.zonepowerstep",
            ),
        ),
        migrations.AddField(
            model_name="zonepowerstepevent",
            name="power",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="cases.zonepower",
            ),
        ),
        migrations.AddField(
            model_name="zonepowerstepevent",
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
            model_name="fee",
            constraint=models.UniqueConstraint(fields=("case", "position"), name="fee_charged_once"),
        ),
        migrations.AddConstraint(
            model_name="fee",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("settled_at__isnull", True), ("state", "open")),
                    models.Q(models.Q(("state", "open"), _negated=True), ("settled_at__isnull", False)),
                    _connector="OR",
                ),
                name="fee_settled_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="fee",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "paid"), _negated=True), ("amount__isnull", False), _connector="OR"
                ),
                name="paid_fee_has_an_amount",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fee",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_feeevent" ("amount", "basis", "case_id", "id", "item", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "settled_at", "settled_by_id", "standard", "state") SELECT new_values."amount", new_values."basis", new_values."case_id", new_values."id", new_values."item", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."settled_at", new_values."settled_by_id", new_values."standard", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3f48b6356f0cc39aab8c86712e63b6fc13baa3a9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_952ee",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_fee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fee",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_feeevent" ("amount", "basis", "case_id", "id", "item", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "settled_at", "settled_by_id", "standard", "state") SELECT new_values."amount", new_values."basis", new_values."case_id", new_values."id", new_values."item", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."settled_at", new_values."settled_by_id", new_values."standard", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="682e85935acb93350abd8f0fdcbb14f0e73d045d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f05d7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_fee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fee",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_feeevent" ("amount", "basis", "case_id", "id", "item", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "settled_at", "settled_by_id", "standard", "state") SELECT old_values."amount", old_values."basis", old_values."case_id", old_values."id", old_values."item", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."settled_at", old_values."settled_by_id", old_values."standard", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c20be3191864c01b11f49e9672033a27581f1a4d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_aabc5",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_fee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="530a2cbf20087574123a1fe8139126edf9e5e25b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_016f3",
                    table="cases_feeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="landparcel",
            constraint=models.UniqueConstraint(fields=("zone", "code"), name="parcel_of_zone_once"),
        ),
        migrations.AddConstraint(
            model_name="landparcel",
            constraint=models.CheckConstraint(condition=models.Q(("area__gt", 0)), name="parcel_has_an_area"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landparcel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landparcelevent" ("area", "code", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "values", "zone_id") SELECT new_values."area", new_values."code", new_values."id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."values", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c180e78506a8ed2843383b622b5146f1fbc2adad",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_078c0",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_landparcel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landparcel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landparcelevent" ("area", "code", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "values", "zone_id") SELECT new_values."area", new_values."code", new_values."id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."values", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="812606398edf338f7760cd98540a01c64b62af9c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_45aa1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_landparcel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landparcel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landparcelevent" ("area", "code", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "values", "zone_id") SELECT old_values."area", old_values."code", old_values."id", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."values", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0bb502640436aa513abbc9f427c90a49afd4bd66",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_344c4",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_landparcel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landparcelevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="60d1aaa0f6c437383ca4d7157ae4b59c8ec9d341",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_73500",
                    table="cases_landparcelevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landpromise",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landpromiseevent" ("completed_on", "id", "organisation_id", "parcel_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "signed_by_id", "values", "zone_id") SELECT new_values."completed_on", new_values."id", new_values."organisation_id", new_values."parcel_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."signed_at", new_values."signed_by_id", new_values."values", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="70e2d4d82b47f2ee67cf57d6bd0d4e06b6875ac5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0bab1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_landpromise",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landpromise",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landpromiseevent" ("completed_on", "id", "organisation_id", "parcel_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "signed_by_id", "values", "zone_id") SELECT new_values."completed_on", new_values."id", new_values."organisation_id", new_values."parcel_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."signed_at", new_values."signed_by_id", new_values."values", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d8ede2f07dbf21dba23bb382cc6837c313bd597d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0ce4d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_landpromise",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landpromise",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landpromiseevent" ("completed_on", "id", "organisation_id", "parcel_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "signed_by_id", "values", "zone_id") SELECT old_values."completed_on", old_values."id", old_values."organisation_id", old_values."parcel_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."signed_at", old_values."signed_by_id", old_values."values", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="914a57235db749e87d24c8d88fd6d159a22348c0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_55f79",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_landpromise",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landpromiseevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ba9700cef2a835ce832e15efd284225f046f326c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_229d0",
                    table="cases_landpromiseevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="landreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reviewed_at__isnull", True), ("state", "waiting")),
                    models.Q(models.Q(("state", "waiting"), _negated=True), ("reviewed_at__isnull", False)),
                    _connector="OR",
                ),
                name="land_reviewed_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="landreview",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "waiting")), fields=("promise", "milestone"), name="land_review_waits_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landreview",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landreviewevent" ("consequence", "due", "id", "milestone", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "reviewed_at", "reviewed_by_id", "state", "step", "values") SELECT new_values."consequence", new_values."due", new_values."id", new_values."milestone", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."promise_id", new_values."reviewed_at", new_values."reviewed_by_id", new_values."state", new_values."step", new_values."values" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f720786e7d9071c8836c3e07e590d43a2cf2af08",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_49ac1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_landreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landreview",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landreviewevent" ("consequence", "due", "id", "milestone", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "reviewed_at", "reviewed_by_id", "state", "step", "values") SELECT new_values."consequence", new_values."due", new_values."id", new_values."milestone", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."promise_id", new_values."reviewed_at", new_values."reviewed_by_id", new_values."state", new_values."step", new_values."values" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6d3575d7cda77b77d3b47a3bd20a38daf803ea83",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_69799",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_landreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landreview",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_landreviewevent" ("consequence", "due", "id", "milestone", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "reviewed_at", "reviewed_by_id", "state", "step", "values") SELECT old_values."consequence", old_values."due", old_values."id", old_values."milestone", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."promise_id", old_values."reviewed_at", old_values."reviewed_by_id", old_values."state", old_values."step", old_values."values" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2323edc60bd212d0ea0e5e48c7b8154a113d4d34",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11087",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_landreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landreviewevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c832e08cf56799e620ca53d353c3ae7cf4489aa2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ffd65",
                    table="cases_landreviewevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="whole",
            index=models.Index(models.F("zone"), models.F("key"), models.F("case"), name="wholes_of_zone"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="whole",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_wholeevent" ("accepted_at", "case_id", "chosen", "issued_at", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "promised_days", "promised_due", "stage", "zone_id") SELECT new_values."accepted_at", new_values."case_id", new_values."chosen", new_values."issued_at", new_values."key", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."promise_id", new_values."promised_days", new_values."promised_due", new_values."stage", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="27bb2d2091dc6ca0f523a6f13b4d766c63407de5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d32aa",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_whole",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="whole",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_wholeevent" ("accepted_at", "case_id", "chosen", "issued_at", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "promised_days", "promised_due", "stage", "zone_id") SELECT new_values."accepted_at", new_values."case_id", new_values."chosen", new_values."issued_at", new_values."key", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."promise_id", new_values."promised_days", new_values."promised_due", new_values."stage", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5701c32ccb4939eb0d79f1b9f080e5debec28694",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3235d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_whole",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="whole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_wholeevent" ("accepted_at", "case_id", "chosen", "issued_at", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "promised_days", "promised_due", "stage", "zone_id") SELECT old_values."accepted_at", old_values."case_id", old_values."chosen", old_values."issued_at", old_values."key", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."promise_id", old_values."promised_days", old_values."promised_due", old_values."stage", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e9ae05969973537ac2cdd7b75a1920707940a8a0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d9b5e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_whole",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wholeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1eb76b0ecc8733e7c797192506aeb274eb4623ff",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a2387",
                    table="cases_wholeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wholepart",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_wholepartevent" ("again_id", "case_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stage", "whole_id") SELECT new_values."again_id", new_values."case_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."position", new_values."stage", new_values."whole_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ed94d1620912df41f2b1412e8b0f211a3651f3d9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9de04",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_wholepart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wholepart",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_wholepartevent" ("again_id", "case_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stage", "whole_id") SELECT new_values."again_id", new_values."case_id", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."position", new_values."stage", new_values."whole_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ac75afcee6ea473d032bc1769c9d0223bf0f88e3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_be898",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_wholepart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wholepart",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_wholepartevent" ("again_id", "case_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stage", "whole_id") SELECT old_values."again_id", old_values."case_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."position", old_values."stage", old_values."whole_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6fce6d58b163aa31cfe0a9cb148829513bbdfa85",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f5495",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_wholepart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wholepartevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9e6803a35be9af09ea81456b9b0743baa5c7540f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4c3df",
                    table="cases_wholepartevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="zonepower",
            constraint=models.UniqueConstraint(fields=("zone", "key"), name="power_of_zone_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonepower",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_zonepowerevent" ("accounts", "case_id", "document", "duty", "extent", "former", "grantor", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staff", "synthetic", "trained_on", "type", "way", "zone_id") SELECT new_values."accounts", new_values."case_id", new_values."document", new_values."duty", new_values."extent", new_values."former", new_values."grantor", new_values."id", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."staff", new_values."synthetic", new_values."trained_on", new_values."type", new_values."way", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="95e7577a33e86f1563709803113964a3cfc70c88",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a69b2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_zonepower",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonepower",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_zonepowerevent" ("accounts", "case_id", "document", "duty", "extent", "former", "grantor", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staff", "synthetic", "trained_on", "type", "way", "zone_id") SELECT new_values."accounts", new_values."case_id", new_values."document", new_values."duty", new_values."extent", new_values."former", new_values."grantor", new_values."id", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."staff", new_values."synthetic", new_values."trained_on", new_values."type", new_values."way", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c506ba07a5b5f4f633a9a1f6b870a1d49f508287",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ff7db",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_zonepower",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonepower",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_zonepowerevent" ("accounts", "case_id", "document", "duty", "extent", "former", "grantor", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staff", "synthetic", "trained_on", "type", "way", "zone_id") SELECT old_values."accounts", old_values."case_id", old_values."document", old_values."duty", old_values."extent", old_values."former", old_values."grantor", old_values."id", old_values."key", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."staff", old_values."synthetic", old_values."trained_on", old_values."type", old_values."way", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="dec53d730ddb42b7bc3cb12ccc425b71bc1c749a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0674b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_zonepower",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonepowerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="182e74875d7afb227309a8a2922ccf9903583721",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_66747",
                    table="cases_zonepowerevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="zonepowerstep",
            index=models.Index(models.F("power"), models.F("on"), name="power_steps_by_day"),
        ),
        migrations.AddConstraint(
            model_name="zonepowerstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("stage", ""), _negated=True), name="power_step_has_a_stage"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonepowerstep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_zonepowerstepevent" ("id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "power_id", "stage", "zone_id") SELECT new_values."id", new_values."note", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."power_id", new_values."stage", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1883f466d6552352e25fbb9fbbec89293e44213e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_684bb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_zonepowerstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonepowerstep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_zonepowerstepevent" ("id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "power_id", "stage", "zone_id") SELECT new_values."id", new_values."note", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."power_id", new_values."stage", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="104142212cbc9973064cd1d240d36a12a4071d47",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ca1b8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_zonepowerstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonepowerstep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_zonepowerstepevent" ("id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "power_id", "stage", "zone_id") SELECT old_values."id", old_values."note", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."power_id", old_values."stage", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e9e5dc659f9c7901c628918fe693c649fe328bf5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9df49",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_zonepowerstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonepowerstepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9132e63ac67d9a4baafa44ff7c604b5706560379",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7bd0f",
                    table="cases_zonepowerstepevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
