import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0007_wholes_and_powers"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0008_keys_checked_once_a_statement"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Bulletin",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("monthly", "督查通报"), ("special", "督查专报")], max_length=10, verbose_name="种类"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("period", models.CharField(blank=True, max_length=7, verbose_name="月份")),
                ("subject", models.CharField(blank=True, max_length=300, verbose_name="专题")),
                ("body", models.JSONField(default=list, verbose_name="内容")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "起草"), ("submitted", "送审"), ("issued", "已印发"), ("dropped", "已作废")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="年")),
                ("serial", models.PositiveIntegerField(blank=True, null=True, verbose_name="期号")),
                ("drafted_at", models.DateTimeField(verbose_name="起草时间")),
                ("issued_at", models.DateTimeField(blank=True, null=True, verbose_name="印发时间")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="审核意见")),
                ("revision", models.PositiveIntegerField(default=0, verbose_name="修订号")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "verbose_name": "督查通报和专报",
                "ordering": ["-drafted_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="BulletinEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("monthly", "督查通报"), ("special", "督查专报")], max_length=10, verbose_name="种类"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("period", models.CharField(blank=True, max_length=7, verbose_name="月份")),
                ("subject", models.CharField(blank=True, max_length=300, verbose_name="专题")),
                ("body", models.JSONField(default=list, verbose_name="内容")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "起草"), ("submitted", "送审"), ("issued", "已印发"), ("dropped", "已作废")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="年")),
                ("serial", models.PositiveIntegerField(blank=True, null=True, verbose_name="期号")),
                ("drafted_at", models.DateTimeField(verbose_name="起草时间")),
                ("issued_at", models.DateTimeField(blank=True, null=True, verbose_name="印发时间")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="审核意见")),
                ("revision", models.PositiveIntegerField(default=0, verbose_name="修订号")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "approved_by",
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
                    "drafted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        to="cases.bulletin",
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
            name="Bundle",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record", models.CharField(max_length=80, verbose_name="记录类别")),
                ("record_id", models.PositiveBigIntegerField(verbose_name="记录")),
                ("title", models.CharField(max_length=300, verbose_name="项目")),
                ("chain", models.CharField(max_length=60, verbose_name="手续链")),
                ("starts_on", models.DateField(verbose_name="开始日期")),
                ("planned_end", models.DateField(verbose_name="计划办结日期")),
                (
                    "state",
                    models.CharField(
                        choices=[("running", "办理中"), ("done", "全部办结"), ("dropped", "不再跟踪")],
                        default="running",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="建立时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="包保单位",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "steward",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="项目专员",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "项目手续包",
                "ordering": ["zone", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Blocker",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="blocker",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("escalated_at", models.DateTimeField(blank=True, null=True, verbose_name="报领导时间")),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
                (
                    "bundle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="blockers", to="cases.bundle"
                    ),
                ),
            ],
            options={
                "verbose_name": "项目堵点",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="BundleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("record", models.CharField(max_length=80, verbose_name="记录类别")),
                ("record_id", models.PositiveBigIntegerField(verbose_name="记录")),
                ("title", models.CharField(max_length=300, verbose_name="项目")),
                ("chain", models.CharField(max_length=60, verbose_name="手续链")),
                ("starts_on", models.DateField(verbose_name="开始日期")),
                ("planned_end", models.DateField(verbose_name="计划办结日期")),
                (
                    "state",
                    models.CharField(
                        choices=[("running", "办理中"), ("done", "全部办结"), ("dropped", "不再跟踪")],
                        default="running",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="建立时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="包保单位",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        to="cases.bundle",
                    ),
                ),
                (
                    "steward",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="项目专员",
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
            name="BundleStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60)),
                ("position", models.PositiveSmallIntegerField(verbose_name="序号")),
                ("stage", models.CharField(max_length=60, verbose_name="审批阶段")),
                ("name", models.CharField(max_length=200, verbose_name="手续")),
                ("office", models.CharField(max_length=120, verbose_name="审批单位")),
                ("promised_days", models.PositiveSmallIntegerField(verbose_name="承诺时限（工作日）")),
                (
                    "statutory_days",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="法定时限（工作日）"),
                ),
                ("after", models.JSONField(default=list, verbose_name="前置手续")),
                ("optional", models.BooleanField(default=False, verbose_name="可以不涉及")),
                (
                    "progress",
                    models.CharField(
                        choices=[
                            ("waiting", "未开始"),
                            ("running", "办理中"),
                            ("done", "已办结"),
                            ("skipped", "不涉及"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="进度",
                    ),
                ),
                ("begun_on", models.DateField(blank=True, null=True, verbose_name="启动日期")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="文号或者说明")),
                (
                    "bundle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="cases.bundle"
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bundle_step",
                        to="cases.case",
                        verbose_name="办件",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="承办部门",
                    ),
                ),
            ],
            options={
                "verbose_name": "项目手续",
                "ordering": ["bundle", "position"],
            },
        ),
        migrations.CreateModel(
            name="BlockerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("escalated_at", models.DateTimeField(blank=True, null=True, verbose_name="报领导时间")),
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
                        to="cases.blocker",
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
                    "bundle",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.bundle",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.bundlestep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="blocker",
            name="step",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="blockers",
                to="cases.bundlestep",
            ),
        ),
        migrations.CreateModel(
            name="BundleStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("key", models.CharField(max_length=60)),
                ("position", models.PositiveSmallIntegerField(verbose_name="序号")),
                ("stage", models.CharField(max_length=60, verbose_name="审批阶段")),
                ("name", models.CharField(max_length=200, verbose_name="手续")),
                ("office", models.CharField(max_length=120, verbose_name="审批单位")),
                ("promised_days", models.PositiveSmallIntegerField(verbose_name="承诺时限（工作日）")),
                (
                    "statutory_days",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="法定时限（工作日）"),
                ),
                ("after", models.JSONField(default=list, verbose_name="前置手续")),
                ("optional", models.BooleanField(default=False, verbose_name="可以不涉及")),
                (
                    "progress",
                    models.CharField(
                        choices=[
                            ("waiting", "未开始"),
                            ("running", "办理中"),
                            ("done", "已办结"),
                            ("skipped", "不涉及"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="进度",
                    ),
                ),
                ("begun_on", models.DateField(blank=True, null=True, verbose_name="启动日期")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="文号或者说明")),
                (
                    "bundle",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.bundle",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                        verbose_name="办件",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="承办部门",
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
                        to="cases.bundlestep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DirectReport",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="direct_report",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="直报类别")),
                ("office", models.CharField(max_length=120, verbose_name="收件单位")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sent", "已报出，待收件"),
                            ("received", "已收件"),
                            ("returned", "退回补正"),
                            ("amended", "已补正，待答复"),
                            ("answered", "已答复"),
                            ("withdrawn", "已撤回"),
                        ],
                        default="sent",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("received_at", models.DateTimeField(blank=True, null=True, verbose_name="收件时间")),
                ("returned_for", models.CharField(blank=True, max_length=1000, verbose_name="退回补正内容")),
                ("returns", models.PositiveSmallIntegerField(default=0, verbose_name="退回次数")),
                ("answer", models.CharField(blank=True, max_length=2000, verbose_name="答复")),
                ("answer_number", models.CharField(blank=True, max_length=60, verbose_name="上级文号")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="答复时间")),
                (
                    "to_zone",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.zone",
                        verbose_name="收件层级",
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
                "verbose_name": "直报件",
            },
        ),
        migrations.CreateModel(
            name="DirectReportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("kind", models.CharField(max_length=40, verbose_name="直报类别")),
                ("office", models.CharField(max_length=120, verbose_name="收件单位")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sent", "已报出，待收件"),
                            ("received", "已收件"),
                            ("returned", "退回补正"),
                            ("amended", "已补正，待答复"),
                            ("answered", "已答复"),
                            ("withdrawn", "已撤回"),
                        ],
                        default="sent",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("received_at", models.DateTimeField(blank=True, null=True, verbose_name="收件时间")),
                ("returned_for", models.CharField(blank=True, max_length=1000, verbose_name="退回补正内容")),
                ("returns", models.PositiveSmallIntegerField(default=0, verbose_name="退回次数")),
                ("answer", models.CharField(blank=True, max_length=2000, verbose_name="答复")),
                ("answer_number", models.CharField(blank=True, max_length=60, verbose_name="上级文号")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="答复时间")),
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
                        to="cases.directreport",
                    ),
                ),
                (
                    "to_zone",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.zone",
                        verbose_name="收件层级",
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
            name="Instruction",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="instruction",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="年")),
                ("serial", models.PositiveIntegerField(verbose_name="序号")),
                ("text", models.CharField(max_length=1000, verbose_name="批示内容")),
                ("record", models.CharField(blank=True, max_length=80, verbose_name="记录类别")),
                ("record_id", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="记录")),
                ("part", models.CharField(blank=True, max_length=80, verbose_name="数据")),
                ("subject", models.CharField(blank=True, max_length=300, verbose_name="批示对象")),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[("noted", "阅"), ("agreed", "同意"), ("continue", "继续办")],
                        max_length=10,
                        verbose_name="领导意见",
                    ),
                ),
                ("rounds", models.PositiveSmallIntegerField(default=0, verbose_name="继续办次数")),
                (
                    "leader",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="批示领导",
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
                "verbose_name": "批示件",
            },
        ),
        migrations.CreateModel(
            name="InstructionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年")),
                ("serial", models.PositiveIntegerField(verbose_name="序号")),
                ("text", models.CharField(max_length=1000, verbose_name="批示内容")),
                ("record", models.CharField(blank=True, max_length=80, verbose_name="记录类别")),
                ("record_id", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="记录")),
                ("part", models.CharField(blank=True, max_length=80, verbose_name="数据")),
                ("subject", models.CharField(blank=True, max_length=300, verbose_name="批示对象")),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[("noted", "阅"), ("agreed", "同意"), ("continue", "继续办")],
                        max_length=10,
                        verbose_name="领导意见",
                    ),
                ),
                ("rounds", models.PositiveSmallIntegerField(default=0, verbose_name="继续办次数")),
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
                    "leader",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="批示领导",
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
                        to="cases.instruction",
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
            name="MeetingItem",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="meeting_item",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="序号")),
                ("text", models.TextField(blank=True, verbose_name="议定内容")),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "会议议定事项",
                "ordering": ["minutes", "position"],
            },
        ),
        migrations.CreateModel(
            name="Minutes",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200, verbose_name="会议名称")),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="纪要编号")),
                ("held_on", models.DateField(verbose_name="会议日期")),
                ("text", models.TextField(blank=True, verbose_name="纪要正文")),
                ("entered_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "verbose_name": "会议纪要",
                "ordering": ["-held_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="MeetingItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("position", models.PositiveSmallIntegerField(verbose_name="序号")),
                ("text", models.TextField(blank=True, verbose_name="议定内容")),
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
                        to="cases.meetingitem",
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
                    "minutes",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.minutes",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="meetingitem",
            name="minutes",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="items", to="cases.minutes"
            ),
        ),
        migrations.CreateModel(
            name="MinutesEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=200, verbose_name="会议名称")),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="纪要编号")),
                ("held_on", models.DateField(verbose_name="会议日期")),
                ("text", models.TextField(blank=True, verbose_name="纪要正文")),
                ("entered_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        to="cases.minutes",
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
            name="Progress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("text", models.TextField(verbose_name="进展情况")),
                ("entered_at", models.DateTimeField(verbose_name="填报时间")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="progress", to="cases.case"
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "办理进展",
                "ordering": ["-on", "-entered_at"],
            },
        ),
        migrations.CreateModel(
            name="ProgressEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("on", models.DateField(verbose_name="日期")),
                ("text", models.TextField(verbose_name="进展情况")),
                ("entered_at", models.DateTimeField(verbose_name="填报时间")),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        to="cases.progress",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReportCopy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("office", models.CharField(max_length=120, verbose_name="抄报单位")),
                ("seen_at", models.DateTimeField(blank=True, null=True, verbose_name="阅知时间")),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="copies", to="cases.directreport"
                    ),
                ),
                (
                    "seen_by",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.zone",
                        verbose_name="抄报层级",
                    ),
                ),
            ],
            options={
                "verbose_name": "直报抄报",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ReportCopyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("office", models.CharField(max_length=120, verbose_name="抄报单位")),
                ("seen_at", models.DateTimeField(blank=True, null=True, verbose_name="阅知时间")),
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
                        to="cases.reportcopy",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.directreport",
                    ),
                ),
                (
                    "seen_by",
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
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.zone",
                        verbose_name="抄报层级",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="bulletin",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("drafted_at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="bulletins_of_zone",
            ),
        ),
        migrations.AddConstraint(
            model_name="bulletin",
            constraint=models.UniqueConstraint(
                condition=models.Q(("serial__isnull", False)),
                fields=("zone", "kind", "year", "serial"),
                name="bulletin_numbered_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="bulletin",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "monthly"), models.Q(("state", "dropped"), _negated=True)),
                fields=("zone", "period"),
                name="one_bulletin_a_month",
            ),
        ),
        migrations.AddConstraint(
            model_name="bulletin",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("issued_at__isnull", False), ("serial__isnull", False), ("state", "issued")),
                    models.Q(("state", "issued"), _negated=True),
                    _connector="OR",
                ),
                name="issued_bulletin_has_a_number",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bulletin",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bulletinevent" ("approved_by_id", "body", "drafted_at", "drafted_by_id", "id", "issued_at", "kind", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "serial", "state", "subject", "synthetic", "title", "year", "zone_id") SELECT new_values."approved_by_id", new_values."body", new_values."drafted_at", new_values."drafted_by_id", new_values."id", new_values."issued_at", new_values."kind", new_values."note", new_values."period", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."revision", new_values."serial", new_values."state", new_values."subject", new_values."synthetic", new_values."title", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b310fb23b28d84625b396f569c6c13d2616be808",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8c3d6",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_bulletin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bulletin",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bulletinevent" ("approved_by_id", "body", "drafted_at", "drafted_by_id", "id", "issued_at", "kind", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "serial", "state", "subject", "synthetic", "title", "year", "zone_id") SELECT new_values."approved_by_id", new_values."body", new_values."drafted_at", new_values."drafted_by_id", new_values."id", new_values."issued_at", new_values."kind", new_values."note", new_values."period", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."revision", new_values."serial", new_values."state", new_values."subject", new_values."synthetic", new_values."title", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="627dccdd41a810283086bf3c1af08bfbd0c4f55c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_100d5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_bulletin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bulletin",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bulletinevent" ("approved_by_id", "body", "drafted_at", "drafted_by_id", "id", "issued_at", "kind", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "serial", "state", "subject", "synthetic", "title", "year", "zone_id") SELECT old_values."approved_by_id", old_values."body", old_values."drafted_at", old_values."drafted_by_id", old_values."id", old_values."issued_at", old_values."kind", old_values."note", old_values."period", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."revision", old_values."serial", old_values."state", old_values."subject", old_values."synthetic", old_values."title", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="aaa9f36183a0d45f8e7b5205c783012813bdf5ea",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_71cb5",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_bulletin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bulletinevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a204c47a0f50b9491ef8805ed8af530b2fff5a25",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a1741",
                    table="cases_bulletinevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="bundle",
            constraint=models.UniqueConstraint(fields=("record", "record_id"), name="one_bundle_a_record"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bundle",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bundleevent" ("chain", "department_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "record", "record_id", "starts_on", "state", "steward_id", "synthetic", "title", "zone_id") SELECT new_values."chain", new_values."department_id", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."planned_end", new_values."record", new_values."record_id", new_values."starts_on", new_values."state", new_values."steward_id", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3a230d324473ae7d26c0c5705601ae28983ba884",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bbc9d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_bundle",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bundle",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bundleevent" ("chain", "department_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "record", "record_id", "starts_on", "state", "steward_id", "synthetic", "title", "zone_id") SELECT new_values."chain", new_values."department_id", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."planned_end", new_values."record", new_values."record_id", new_values."starts_on", new_values."state", new_values."steward_id", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c1aba655e86566844b6b623cc98d3644164566fd",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ec5c7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_bundle",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bundle",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bundleevent" ("chain", "department_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "record", "record_id", "starts_on", "state", "steward_id", "synthetic", "title", "zone_id") SELECT old_values."chain", old_values."department_id", old_values."id", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."planned_end", old_values."record", old_values."record_id", old_values."starts_on", old_values."state", old_values."steward_id", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="11d621a5df2bcbae3840c20750e17b36fec29272",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ad239",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_bundle",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bundleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="14c1bbec240699c17c0432f4274b76ae3e71ade9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c263a",
                    table="cases_bundleevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="bundlestep",
            constraint=models.UniqueConstraint(fields=("bundle", "key"), name="procedure_once_a_bundle"),
        ),
        migrations.AddConstraint(
            model_name="bundlestep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done_on__isnull", False), ("progress", "done")),
                    models.Q(models.Q(("progress", "done"), _negated=True), ("done_on__isnull", True)),
                    _connector="OR",
                ),
                name="procedure_done_on_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="bundlestep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("progress", "running"), _negated=True),
                    models.Q(("begun_on__isnull", False), ("case__isnull", False)),
                    _connector="OR",
                ),
                name="procedure_begun_on_a_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bundlestep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bundlestepevent" ("after", "begun_on", "bundle_id", "case_id", "department_id", "done_on", "id", "key", "name", "note", "office", "optional", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "progress", "promised_days", "stage", "statutory_days") SELECT new_values."after", new_values."begun_on", new_values."bundle_id", new_values."case_id", new_values."department_id", new_values."done_on", new_values."id", new_values."key", new_values."name", new_values."note", new_values."office", new_values."optional", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."progress", new_values."promised_days", new_values."stage", new_values."statutory_days" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="034063f6b6171fdc7c2379e3eac1b849b5ea3912",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_58015",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_bundlestep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bundlestep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bundlestepevent" ("after", "begun_on", "bundle_id", "case_id", "department_id", "done_on", "id", "key", "name", "note", "office", "optional", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "progress", "promised_days", "stage", "statutory_days") SELECT new_values."after", new_values."begun_on", new_values."bundle_id", new_values."case_id", new_values."department_id", new_values."done_on", new_values."id", new_values."key", new_values."name", new_values."note", new_values."office", new_values."optional", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."progress", new_values."promised_days", new_values."stage", new_values."statutory_days" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="17367856f539c070aac393feedbb34fe2880bdab",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1b2d5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_bundlestep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bundlestep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_bundlestepevent" ("after", "begun_on", "bundle_id", "case_id", "department_id", "done_on", "id", "key", "name", "note", "office", "optional", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "progress", "promised_days", "stage", "statutory_days") SELECT old_values."after", old_values."begun_on", old_values."bundle_id", old_values."case_id", old_values."department_id", old_values."done_on", old_values."id", old_values."key", old_values."name", old_values."note", old_values."office", old_values."optional", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."progress", old_values."promised_days", old_values."stage", old_values."statutory_days" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="151736f09ed140f34dbe48caf6793897ea8ed703",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_07488",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_bundlestep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="blockerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="495f8c9e68c3d6f5f4eb5088634a1ee4139656e3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_30bb2",
                    table="cases_blockerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="blocker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_blockerevent" ("bundle_id", "case_id", "escalated_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id", "zone_id") SELECT new_values."bundle_id", new_values."case_id", new_values."escalated_at", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."step_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e062c807866fe955b0e70648fb9d46f48d51d79d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2b1f4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_blocker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="blocker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_blockerevent" ("bundle_id", "case_id", "escalated_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id", "zone_id") SELECT new_values."bundle_id", new_values."case_id", new_values."escalated_at", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."step_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c1645f25a4792825fdc945f905a0858875edf4f9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_97bf7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_blocker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="blocker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_blockerevent" ("bundle_id", "case_id", "escalated_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id", "zone_id") SELECT old_values."bundle_id", old_values."case_id", old_values."escalated_at", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."step_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f6d2058c1ad5297d10f895348752c7edba5b8f5a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_796c4",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_blocker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bundlestepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0d2a906ea345d4aab6d50d4615ea576e85e13062",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_50a49",
                    table="cases_bundlestepevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="directreport",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("case"), descending=True), name="direct_reports_of_zone"
            ),
        ),
        migrations.AddIndex(
            model_name="directreport",
            index=models.Index(
                models.F("to_zone"), models.OrderBy(models.F("case"), descending=True), name="direct_reports_to_zone"
            ),
        ),
        migrations.AddIndex(
            model_name="directreport",
            index=models.Index(
                models.F("to_zone"),
                models.F("case"),
                condition=models.Q(("state__in", ("sent", "received", "amended"))),
                name="direct_reports_waiting",
            ),
        ),
        migrations.AddConstraint(
            model_name="directreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at__isnull", False), ("state", "answered")),
                    models.Q(models.Q(("state", "answered"), _negated=True), ("answered_at__isnull", True)),
                    _connector="OR",
                ),
                name="direct_report_answered_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="directreport",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_directreportevent" ("answer", "answer_number", "answered_at", "case_id", "kind", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "returned_for", "returns", "state", "to_zone_id", "zone_id") SELECT new_values."answer", new_values."answer_number", new_values."answered_at", new_values."case_id", new_values."kind", new_values."office", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."received_at", new_values."returned_for", new_values."returns", new_values."state", new_values."to_zone_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5f0e4525dcff62896b11b3e8e4255bceeb187830",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_77ac9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_directreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="directreport",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_directreportevent" ("answer", "answer_number", "answered_at", "case_id", "kind", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "returned_for", "returns", "state", "to_zone_id", "zone_id") SELECT new_values."answer", new_values."answer_number", new_values."answered_at", new_values."case_id", new_values."kind", new_values."office", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."received_at", new_values."returned_for", new_values."returns", new_values."state", new_values."to_zone_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7766f922997d4d8b685c2483bf4dbb5db973f0cd",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f9a72",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_directreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="directreport",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_directreportevent" ("answer", "answer_number", "answered_at", "case_id", "kind", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "returned_for", "returns", "state", "to_zone_id", "zone_id") SELECT old_values."answer", old_values."answer_number", old_values."answered_at", old_values."case_id", old_values."kind", old_values."office", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."received_at", old_values."returned_for", old_values."returns", old_values."state", old_values."to_zone_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="710f0daf67570faca176ab8043031d343c4c78bf",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2e782",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_directreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="directreportevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7fdc3923fbd2f081372b99e122677d69aa6ab470",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8bec3",
                    table="cases_directreportevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="instruction",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("case"), descending=True), name="instructions_of_zone"
            ),
        ),
        migrations.AddIndex(
            model_name="instruction",
            index=models.Index(
                condition=models.Q(("record", ""), _negated=True),
                fields=["record", "record_id"],
                name="instructions_on",
            ),
        ),
        migrations.AddConstraint(
            model_name="instruction",
            constraint=models.UniqueConstraint(fields=("zone", "year", "serial"), name="instruction_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="instruction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("record", ""), ("record_id__isnull", True)),
                    models.Q(models.Q(("record", ""), _negated=True), ("record_id__isnull", False)),
                    _connector="OR",
                ),
                name="instruction_on_one_record",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instruction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_instructionevent" ("case_id", "leader_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "record_id", "rounds", "serial", "subject", "text", "verdict", "year", "zone_id") SELECT new_values."case_id", new_values."leader_id", new_values."part", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."record", new_values."record_id", new_values."rounds", new_values."serial", new_values."subject", new_values."text", new_values."verdict", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="247f3902db437f1e31d0ba74168e037f02e7effe",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_da843",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_instruction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instruction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_instructionevent" ("case_id", "leader_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "record_id", "rounds", "serial", "subject", "text", "verdict", "year", "zone_id") SELECT new_values."case_id", new_values."leader_id", new_values."part", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."record", new_values."record_id", new_values."rounds", new_values."serial", new_values."subject", new_values."text", new_values."verdict", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4789378259b60f70dd54326966ee5c58c19ea1ea",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75e08",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_instruction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instruction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_instructionevent" ("case_id", "leader_id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "record_id", "rounds", "serial", "subject", "text", "verdict", "year", "zone_id") SELECT old_values."case_id", old_values."leader_id", old_values."part", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."record", old_values."record_id", old_values."rounds", old_values."serial", old_values."subject", old_values."text", old_values."verdict", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="dde1d0fb73375354f30bd10ebd72e1fb1296e4db",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8b85d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_instruction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instructionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cab1f3b9577952d82c39395c6d43e7aac782424f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b652e",
                    table="cases_instructionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="minutes",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("held_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="minutes_of_zone",
            ),
        ),
        migrations.AddConstraint(
            model_name="minutes",
            constraint=models.UniqueConstraint(
                condition=models.Q(("number", ""), _negated=True),
                fields=("zone", "number"),
                name="minutes_numbered_once",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="minutes",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_minutesevent" ("entered_at", "entered_by_id", "held_on", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "text", "title", "zone_id") SELECT new_values."entered_at", new_values."entered_by_id", new_values."held_on", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."text", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d665b7720b7ec3b9407a102fbb4230858b4d3441",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b91ca",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_minutes",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="minutes",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_minutesevent" ("entered_at", "entered_by_id", "held_on", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "text", "title", "zone_id") SELECT new_values."entered_at", new_values."entered_by_id", new_values."held_on", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."text", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a297eafdc0d145a3b493cbc74e14f1fae01285a5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_52b7f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_minutes",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="minutes",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_minutesevent" ("entered_at", "entered_by_id", "held_on", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "text", "title", "zone_id") SELECT old_values."entered_at", old_values."entered_by_id", old_values."held_on", old_values."id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."text", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3ae833520d79afbec5e0a998f160d4c975acad7d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f0dcc",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_minutes",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meetingitemevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c5b1ed411567d505e91d2b699ae0f68e846e9ab7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f8655",
                    table="cases_meetingitemevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="meetingitem",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("case"), descending=True), name="items_of_zone"
            ),
        ),
        migrations.AddConstraint(
            model_name="meetingitem",
            constraint=models.UniqueConstraint(fields=("minutes", "position"), name="item_numbered_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meetingitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_meetingitemevent" ("case_id", "minutes_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "zone_id") SELECT new_values."case_id", new_values."minutes_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."position", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c2398a1edc744ae6c5d5deabc1f7428f5fcfea95",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a4f5b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_meetingitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meetingitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_meetingitemevent" ("case_id", "minutes_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "zone_id") SELECT new_values."case_id", new_values."minutes_id", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."position", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="737144642e3e1e17fc34e05f25ec93fec795d7ac",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2f4e5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_meetingitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meetingitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_meetingitemevent" ("case_id", "minutes_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "zone_id") SELECT old_values."case_id", old_values."minutes_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."position", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a42f2634237ad2bb71b36eadf2e1d083d45ec395",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_892e3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_meetingitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="minutesevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f37a1a005f66263c085d525f4e70ada0e9e826f7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_54201",
                    table="cases_minutesevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="progress",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_progressevent" ("case_id", "department_id", "entered_at", "entered_by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") SELECT new_values."case_id", new_values."department_id", new_values."entered_at", new_values."entered_by_id", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="91fe844f725ca67fee573f58de597777069fa02a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_643d3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_progress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="progress",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_progressevent" ("case_id", "department_id", "entered_at", "entered_by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") SELECT new_values."case_id", new_values."department_id", new_values."entered_at", new_values."entered_by_id", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4284fa4237a58dbe7ce2d4ae6c18740742571cd0",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5cac8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_progress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="progress",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_progressevent" ("case_id", "department_id", "entered_at", "entered_by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") SELECT old_values."case_id", old_values."department_id", old_values."entered_at", old_values."entered_by_id", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="74a8b24f57a1cdd7c7d9d16849072ccc002339cb",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_48c11",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_progress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="progressevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a3b39ed530ca30e8fa205e837c5ba575fd95ba37",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_80c07",
                    table="cases_progressevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="reportcopy",
            constraint=models.UniqueConstraint(fields=("report", "office"), name="copy_once_an_office"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportcopy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_reportcopyevent" ("id", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "seen_at", "seen_by_id", "zone_id") SELECT new_values."id", new_values."office", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."report_id", new_values."seen_at", new_values."seen_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1d12704dfa2d4267c50ae9169f799dc3a301b102",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_716c5",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_reportcopy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportcopy",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_reportcopyevent" ("id", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "seen_at", "seen_by_id", "zone_id") SELECT new_values."id", new_values."office", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."report_id", new_values."seen_at", new_values."seen_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6d95139594da91ce31286cd014f037fe29591cbc",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ce471",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_reportcopy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportcopy",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_reportcopyevent" ("id", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "seen_at", "seen_by_id", "zone_id") SELECT old_values."id", old_values."office", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."report_id", old_values."seen_at", old_values."seen_by_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3bddf5473a422c074deb981b63cd281806427c73",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_060a5",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_reportcopy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportcopyevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="04886d8c794d95b7e684b8d16b57be90c4bc8204",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9ada0",
                    table="cases_reportcopyevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
