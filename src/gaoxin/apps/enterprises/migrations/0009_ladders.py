import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("enterprises", "0008_keys_checked_once_a_statement"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("sources", "0002_data_sets"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CultivationMeasure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.CharField(max_length=300, verbose_name="措施")),
                ("due_on", models.DateField(verbose_name="完成期限")),
                ("clause", models.CharField(blank=True, max_length=20, verbose_name="针对的条件")),
                ("fact", models.CharField(blank=True, max_length=60, verbose_name="针对的事实")),
                ("from_way", models.BooleanField(default=False, verbose_name="来自路径")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "未开始"), ("doing", "进行中"), ("done", "已完成"), ("dropped", "不再实施")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="进展和结果")),
                ("changed_at", models.DateTimeField(verbose_name="更新时间")),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="更新人",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
                    ),
                ),
            ],
            options={
                "verbose_name": "培育措施",
                "ordering": ["due_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CultivationPlan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("title", models.CharField(max_length=80, verbose_name="培育目标")),
                ("summary", models.CharField(blank=True, max_length=1000, verbose_name="现状和思路")),
                ("due_on", models.DateField(verbose_name="目标日期")),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "实施中"), ("reached", "已达成"), ("closed", "已终止")],
                        default="active",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("result", models.CharField(blank=True, max_length=1000, verbose_name="结果")),
                ("made_at", models.DateTimeField(verbose_name="制定时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="结束时间")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="牵头部门",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="制定人",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
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
                "verbose_name": "一企一策",
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="CultivationMeasureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("words", models.CharField(max_length=300, verbose_name="措施")),
                ("due_on", models.DateField(verbose_name="完成期限")),
                ("clause", models.CharField(blank=True, max_length=20, verbose_name="针对的条件")),
                ("fact", models.CharField(blank=True, max_length=60, verbose_name="针对的事实")),
                ("from_way", models.BooleanField(default=False, verbose_name="来自路径")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "未开始"), ("doing", "进行中"), ("done", "已完成"), ("dropped", "不再实施")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="进展和结果")),
                ("changed_at", models.DateTimeField(verbose_name="更新时间")),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="更新人",
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
                        verbose_name="责任部门",
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
                        to="enterprises.cultivationmeasure",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.cultivationplan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="cultivationmeasure",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="measures", to="enterprises.cultivationplan"
            ),
        ),
        migrations.CreateModel(
            name="CultivationPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("title", models.CharField(max_length=80, verbose_name="培育目标")),
                ("summary", models.CharField(blank=True, max_length=1000, verbose_name="现状和思路")),
                ("due_on", models.DateField(verbose_name="目标日期")),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "实施中"), ("reached", "已达成"), ("closed", "已终止")],
                        default="active",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("result", models.CharField(blank=True, max_length=1000, verbose_name="结果")),
                ("made_at", models.DateTimeField(verbose_name="制定时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="结束时间")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="牵头部门",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="制定人",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
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
                        to="enterprises.cultivationplan",
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
            name="HeldTitle",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("document", "文件"),
                            ("import", "导入"),
                            ("report", "填报"),
                            ("formula", "计算"),
                            ("synthetic", "模拟数据"),
                        ],
                        max_length=10,
                        verbose_name="来源类型",
                    ),
                ),
                ("line", models.PositiveIntegerField(blank=True, null=True, verbose_name="来源行号")),
                ("source_note", models.CharField(blank=True, max_length=300, verbose_name="来源说明")),
                ("entered_at", models.DateTimeField(verbose_name="填写时间")),
                ("revision", models.PositiveIntegerField(default=1, verbose_name="修订号")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("by_enterprise", models.BooleanField(default=False, verbose_name="企业自报")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("stated", "待确认"),
                            ("confirmed", "已确认"),
                            ("rejected", "未采纳"),
                            ("replaced", "已被取代"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="确认时间")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="未采纳理由")),
                ("title", models.CharField(max_length=80, verbose_name="资质名称")),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="证书编号")),
                ("issuer", models.CharField(blank=True, max_length=120, verbose_name="认定机构")),
                ("issued_on", models.DateField(verbose_name="发证日期")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="有效期至")),
                ("revoked_on", models.DateField(blank=True, null=True, verbose_name="取消日期")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="确认人",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                        verbose_name="来源文件",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填写人",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
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
                "verbose_name": "企业资质",
                "ordering": ["title", "-issued_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="HeldTitleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("document", "文件"),
                            ("import", "导入"),
                            ("report", "填报"),
                            ("formula", "计算"),
                            ("synthetic", "模拟数据"),
                        ],
                        max_length=10,
                        verbose_name="来源类型",
                    ),
                ),
                ("line", models.PositiveIntegerField(blank=True, null=True, verbose_name="来源行号")),
                ("source_note", models.CharField(blank=True, max_length=300, verbose_name="来源说明")),
                ("entered_at", models.DateTimeField(verbose_name="填写时间")),
                ("revision", models.PositiveIntegerField(default=1, verbose_name="修订号")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("by_enterprise", models.BooleanField(default=False, verbose_name="企业自报")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("stated", "待确认"),
                            ("confirmed", "已确认"),
                            ("rejected", "未采纳"),
                            ("replaced", "已被取代"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="确认时间")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="未采纳理由")),
                ("title", models.CharField(max_length=80, verbose_name="资质名称")),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="证书编号")),
                ("issuer", models.CharField(blank=True, max_length=120, verbose_name="认定机构")),
                ("issued_on", models.DateField(verbose_name="发证日期")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="有效期至")),
                ("revoked_on", models.DateField(blank=True, null=True, verbose_name="取消日期")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="确认人",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.document",
                        verbose_name="来源文件",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填写人",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
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
                        to="enterprises.heldtitle",
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
            name="LadderRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on_day", models.DateField(verbose_name="判定日期")),
                ("started_at", models.DateTimeField(verbose_name="开始时间")),
                ("finished_at", models.DateTimeField(verbose_name="结束时间")),
                ("enterprises", models.PositiveIntegerField(verbose_name="企业数")),
                ("editions", models.JSONField(default=dict, verbose_name="规则版本")),
                ("changed", models.PositiveIntegerField(verbose_name="变化的判定")),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="发起人",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "梯度评估",
                "ordering": ["-started_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="LadderStanding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("book", models.CharField(max_length=60, verbose_name="规则")),
                ("since", models.DateField(verbose_name="判定日期")),
                (
                    "reach",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "已达到"), (2, "待评审"), (3, "接近"), (4, "待核"), (5, "差距较大")],
                        verbose_name="达标状态",
                    ),
                ),
                ("steps", models.PositiveSmallIntegerField(verbose_name="未达条件数")),
                ("unsettled", models.PositiveSmallIntegerField(verbose_name="待核条件数")),
                (
                    "failed",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None, verbose_name="未达条件"
                    ),
                ),
                (
                    "unknown",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None, verbose_name="待核条件"
                    ),
                ),
                (
                    "lacks",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None, verbose_name="缺少的事实"
                    ),
                ),
                ("points_low", models.DecimalField(decimal_places=2, max_digits=7, null=True, verbose_name="最低得分")),
                (
                    "points_high",
                    models.DecimalField(decimal_places=2, max_digits=7, null=True, verbose_name="最高得分"),
                ),
                ("effort", models.PositiveIntegerField(null=True, verbose_name="工作量")),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
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
                "verbose_name": "梯度判定",
                "ordering": ["enterprise", "book"],
            },
        ),
        migrations.CreateModel(
            name="LibraryEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("library", models.CharField(max_length=60, verbose_name="培育库")),
                (
                    "state",
                    models.CharField(
                        choices=[("inside", "在库"), ("leaving", "建议出库"), ("left", "已出库")],
                        default="inside",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("entered_on", models.DateField(verbose_name="入库日期")),
                ("by_rule", models.BooleanField(default=False, verbose_name="按规则入库")),
                ("reason", models.CharField(max_length=300, verbose_name="入库理由")),
                ("leaving_since", models.DateField(blank=True, null=True, verbose_name="建议出库日期")),
                ("leaving_reason", models.CharField(blank=True, max_length=300, verbose_name="出库理由")),
                ("left_on", models.DateField(blank=True, null=True, verbose_name="出库日期")),
                ("left_by_rule", models.BooleanField(default=False, verbose_name="按规则出库")),
                ("kept", models.CharField(blank=True, max_length=300, verbose_name="保留理由")),
                ("kept_against", models.CharField(blank=True, max_length=300, verbose_name="未采纳的出库理由")),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="入库经办",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "left_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="出库经办",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
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
                "verbose_name": "培育库记录",
                "ordering": ["-entered_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="LibraryEntryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("library", models.CharField(max_length=60, verbose_name="培育库")),
                (
                    "state",
                    models.CharField(
                        choices=[("inside", "在库"), ("leaving", "建议出库"), ("left", "已出库")],
                        default="inside",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("entered_on", models.DateField(verbose_name="入库日期")),
                ("by_rule", models.BooleanField(default=False, verbose_name="按规则入库")),
                ("reason", models.CharField(max_length=300, verbose_name="入库理由")),
                ("leaving_since", models.DateField(blank=True, null=True, verbose_name="建议出库日期")),
                ("leaving_reason", models.CharField(blank=True, max_length=300, verbose_name="出库理由")),
                ("left_on", models.DateField(blank=True, null=True, verbose_name="出库日期")),
                ("left_by_rule", models.BooleanField(default=False, verbose_name="按规则出库")),
                ("kept", models.CharField(blank=True, max_length=300, verbose_name="保留理由")),
                ("kept_against", models.CharField(blank=True, max_length=300, verbose_name="未采纳的出库理由")),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="入库经办",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "left_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="出库经办",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
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
                        to="enterprises.libraryentry",
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
            name="StatedFact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("document", "文件"),
                            ("import", "导入"),
                            ("report", "填报"),
                            ("formula", "计算"),
                            ("synthetic", "模拟数据"),
                        ],
                        max_length=10,
                        verbose_name="来源类型",
                    ),
                ),
                ("line", models.PositiveIntegerField(blank=True, null=True, verbose_name="来源行号")),
                ("source_note", models.CharField(blank=True, max_length=300, verbose_name="来源说明")),
                ("entered_at", models.DateTimeField(verbose_name="填写时间")),
                ("revision", models.PositiveIntegerField(default=1, verbose_name="修订号")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("by_enterprise", models.BooleanField(default=False, verbose_name="企业自报")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("stated", "待确认"),
                            ("confirmed", "已确认"),
                            ("rejected", "未采纳"),
                            ("replaced", "已被取代"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="确认时间")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="未采纳理由")),
                ("fact", models.CharField(max_length=60, verbose_name="事实")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="年度")),
                ("number", models.BigIntegerField(blank=True, null=True, verbose_name="数值")),
                ("truth", models.BooleanField(blank=True, null=True, verbose_name="是否")),
                ("day", models.DateField(blank=True, null=True, verbose_name="日期")),
                ("words", models.CharField(blank=True, max_length=400, null=True, verbose_name="类别")),
                ("as_of", models.DateField(verbose_name="截至日期")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="确认人",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                        verbose_name="来源文件",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填写人",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
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
                "verbose_name": "自报事实",
                "ordering": ["fact", "-as_of", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="StatedFactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("document", "文件"),
                            ("import", "导入"),
                            ("report", "填报"),
                            ("formula", "计算"),
                            ("synthetic", "模拟数据"),
                        ],
                        max_length=10,
                        verbose_name="来源类型",
                    ),
                ),
                ("line", models.PositiveIntegerField(blank=True, null=True, verbose_name="来源行号")),
                ("source_note", models.CharField(blank=True, max_length=300, verbose_name="来源说明")),
                ("entered_at", models.DateTimeField(verbose_name="填写时间")),
                ("revision", models.PositiveIntegerField(default=1, verbose_name="修订号")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("by_enterprise", models.BooleanField(default=False, verbose_name="企业自报")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("stated", "待确认"),
                            ("confirmed", "已确认"),
                            ("rejected", "未采纳"),
                            ("replaced", "已被取代"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="确认时间")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="未采纳理由")),
                ("fact", models.CharField(max_length=60, verbose_name="事实")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="年度")),
                ("number", models.BigIntegerField(blank=True, null=True, verbose_name="数值")),
                ("truth", models.BooleanField(blank=True, null=True, verbose_name="是否")),
                ("day", models.DateField(blank=True, null=True, verbose_name="日期")),
                ("words", models.CharField(blank=True, max_length=400, null=True, verbose_name="类别")),
                ("as_of", models.DateField(verbose_name="截至日期")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="确认人",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.document",
                        verbose_name="来源文件",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填写人",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
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
                        to="enterprises.statedfact",
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
            name="TitleRoll",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=80, verbose_name="资质名称")),
                ("complete_on", models.DateField(verbose_name="核对日期")),
                ("source_note", models.CharField(max_length=300, verbose_name="名单来源")),
                ("entered_at", models.DateTimeField(verbose_name="填写时间")),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填写人",
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
                "verbose_name": "资质名单核对",
                "ordering": ["zone", "title"],
            },
        ),
        migrations.CreateModel(
            name="TitleRollEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=80, verbose_name="资质名称")),
                ("complete_on", models.DateField(verbose_name="核对日期")),
                ("source_note", models.CharField(max_length=300, verbose_name="名单来源")),
                ("entered_at", models.DateTimeField(verbose_name="填写时间")),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填写人",
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
                        to="enterprises.titleroll",
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
            name="TitleWarning",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("title", models.CharField(max_length=80, verbose_name="资质名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[("expiring", "即将到期"), ("expired", "已经到期"), ("endangered", "资格有风险")],
                        max_length=10,
                        verbose_name="预警类型",
                    ),
                ),
                ("watch", models.CharField(blank=True, max_length=40, verbose_name="监测项")),
                ("day", models.DateField(blank=True, null=True, verbose_name="到期日")),
                ("words", models.CharField(blank=True, max_length=300, verbose_name="说明")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "待处理"),
                            ("planned", "已列入措施"),
                            ("dismissed", "已说明"),
                            ("over", "已消除"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("found_on", models.DateField(verbose_name="发现日期")),
                ("told_days", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="已提醒的档")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="说明理由")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="处理人",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="warnings",
                        to="enterprises.cultivationmeasure",
                        verbose_name="措施",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
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
                "verbose_name": "资质预警",
                "ordering": ["day", "pk"],
            },
        ),
        migrations.CreateModel(
            name="TitleWarningEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("title", models.CharField(max_length=80, verbose_name="资质名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[("expiring", "即将到期"), ("expired", "已经到期"), ("endangered", "资格有风险")],
                        max_length=10,
                        verbose_name="预警类型",
                    ),
                ),
                ("watch", models.CharField(blank=True, max_length=40, verbose_name="监测项")),
                ("day", models.DateField(blank=True, null=True, verbose_name="到期日")),
                ("words", models.CharField(blank=True, max_length=300, verbose_name="说明")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "待处理"),
                            ("planned", "已列入措施"),
                            ("dismissed", "已说明"),
                            ("over", "已消除"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("found_on", models.DateField(verbose_name="发现日期")),
                ("told_days", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="已提醒的档")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="说明理由")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="处理人",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.cultivationmeasure",
                        verbose_name="措施",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
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
                        to="enterprises.titlewarning",
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
        migrations.AddIndex(
            model_name="cultivationplan",
            index=models.Index(
                models.F("zone"), models.F("state"), models.F("due_on"), models.F("id"), name="cultivation_plans"
            ),
        ),
        migrations.AddIndex(
            model_name="cultivationplan",
            index=models.Index(fields=["enterprise"], name="plans_of_enterprise"),
        ),
        migrations.AddConstraint(
            model_name="cultivationplan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "active")), fields=("enterprise", "title"), name="plan_active_once_a_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="cultivationplan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "active"),
                    models.Q(("ended_at__isnull", False), models.Q(("result", ""), _negated=True)),
                    _connector="OR",
                ),
                name="plan_ends_with_result",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cultivationplan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_cultivationplanevent" ("department_id", "due_on", "ended_at", "enterprise_id", "id", "made_at", "made_by_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "state", "summary", "synthetic", "title", "zone_id") SELECT new_values."department_id", new_values."due_on", new_values."ended_at", new_values."enterprise_id", new_values."id", new_values."made_at", new_values."made_by_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."result", new_values."state", new_values."summary", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="65c8ed6814f5dd3c20057d673012df1d9c815f1f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_060c9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_cultivationplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cultivationplan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_cultivationplanevent" ("department_id", "due_on", "ended_at", "enterprise_id", "id", "made_at", "made_by_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "state", "summary", "synthetic", "title", "zone_id") SELECT new_values."department_id", new_values."due_on", new_values."ended_at", new_values."enterprise_id", new_values."id", new_values."made_at", new_values."made_by_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."result", new_values."state", new_values."summary", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="af9ac093c53cf9e776875336b49a9ae3aa7b14cc",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c118",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_cultivationplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cultivationplan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_cultivationplanevent" ("department_id", "due_on", "ended_at", "enterprise_id", "id", "made_at", "made_by_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "state", "summary", "synthetic", "title", "zone_id") SELECT old_values."department_id", old_values."due_on", old_values."ended_at", old_values."enterprise_id", old_values."id", old_values."made_at", old_values."made_by_id", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."result", old_values."state", old_values."summary", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6260643c537ddc9d2d0864ddca0ed071ada8e22d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_29a61",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_cultivationplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cultivationmeasureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f6bb697d78d66706aed317dea445644bd6060991",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c2fa9",
                    table="enterprises_cultivationmeasureevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="cultivationmeasure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["open", "doing"]), models.Q(("result", ""), _negated=True), _connector="OR"
                ),
                name="measure_ends_with_result",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cultivationmeasure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_cultivationmeasureevent" ("changed_at", "changed_by_id", "clause", "department_id", "due_on", "fact", "from_way", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "result", "state", "words") SELECT new_values."changed_at", new_values."changed_by_id", new_values."clause", new_values."department_id", new_values."due_on", new_values."fact", new_values."from_way", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plan_id", new_values."result", new_values."state", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f36fd096045b9b0731b702e6e4befcd6ab1f87aa",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5324c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_cultivationmeasure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cultivationmeasure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_cultivationmeasureevent" ("changed_at", "changed_by_id", "clause", "department_id", "due_on", "fact", "from_way", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "result", "state", "words") SELECT new_values."changed_at", new_values."changed_by_id", new_values."clause", new_values."department_id", new_values."due_on", new_values."fact", new_values."from_way", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plan_id", new_values."result", new_values."state", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="86e5ee188c06182db69c70f2bc34e4ac2af848d0",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cc9bf",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_cultivationmeasure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cultivationmeasure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_cultivationmeasureevent" ("changed_at", "changed_by_id", "clause", "department_id", "due_on", "fact", "from_way", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "result", "state", "words") SELECT old_values."changed_at", old_values."changed_by_id", old_values."clause", old_values."department_id", old_values."due_on", old_values."fact", old_values."from_way", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plan_id", old_values."result", old_values."state", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f907f1a24ddf6d0e7d4b6df58324f18d0ad46d6c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ee16c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_cultivationmeasure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cultivationplanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="06eccce22ad574b391350b61ce94329a1e35e047",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5138c",
                    table="enterprises_cultivationplanevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="heldtitle",
            index=models.Index(fields=["zone", "title", "valid_until"], name="titles_of_zone"),
        ),
        migrations.AddIndex(
            model_name="heldtitle",
            index=models.Index(fields=["zone", "state"], name="titles_to_confirm"),
        ),
        migrations.AddConstraint(
            model_name="heldtitle",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_until__isnull", True), ("valid_until__gte", models.F("issued_on")), _connector="OR"
                ),
                name="title_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="heldtitle",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("stated", "confirmed"))),
                fields=("enterprise", "title", "issued_on"),
                name="title_issued_once_a_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="heldtitle",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_heldtitleevent" ("by_enterprise", "decided_at", "decided_by_id", "document_id", "entered_at", "entered_by_id", "enterprise_id", "id", "issued_on", "issuer", "line", "number", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revision", "revoked_on", "source_note", "state", "synthetic", "title", "valid_until", "zone_id") SELECT new_values."by_enterprise", new_values."decided_at", new_values."decided_by_id", new_values."document_id", new_values."entered_at", new_values."entered_by_id", new_values."enterprise_id", new_values."id", new_values."issued_on", new_values."issuer", new_values."line", new_values."number", new_values."organisation_id", new_values."origin", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."revision", new_values."revoked_on", new_values."source_note", new_values."state", new_values."synthetic", new_values."title", new_values."valid_until", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0f94ff66ccac846e3afd3473c6583f9c1063d945",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d1908",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_heldtitle",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="heldtitle",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_heldtitleevent" ("by_enterprise", "decided_at", "decided_by_id", "document_id", "entered_at", "entered_by_id", "enterprise_id", "id", "issued_on", "issuer", "line", "number", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revision", "revoked_on", "source_note", "state", "synthetic", "title", "valid_until", "zone_id") SELECT new_values."by_enterprise", new_values."decided_at", new_values."decided_by_id", new_values."document_id", new_values."entered_at", new_values."entered_by_id", new_values."enterprise_id", new_values."id", new_values."issued_on", new_values."issuer", new_values."line", new_values."number", new_values."organisation_id", new_values."origin", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."revision", new_values."revoked_on", new_values."source_note", new_values."state", new_values."synthetic", new_values."title", new_values."valid_until", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="28e0841d57e19b4ba6df7423076963ab7b7b2703",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dc5b5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_heldtitle",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="heldtitle",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_heldtitleevent" ("by_enterprise", "decided_at", "decided_by_id", "document_id", "entered_at", "entered_by_id", "enterprise_id", "id", "issued_on", "issuer", "line", "number", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revision", "revoked_on", "source_note", "state", "synthetic", "title", "valid_until", "zone_id") SELECT old_values."by_enterprise", old_values."decided_at", old_values."decided_by_id", old_values."document_id", old_values."entered_at", old_values."entered_by_id", old_values."enterprise_id", old_values."id", old_values."issued_on", old_values."issuer", old_values."line", old_values."number", old_values."organisation_id", old_values."origin", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."revision", old_values."revoked_on", old_values."source_note", old_values."state", old_values."synthetic", old_values."title", old_values."valid_until", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="67cb83d217ecdbb69ab5d1d866503ae3b50fc6bf",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ba0fa",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_heldtitle",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="heldtitleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8b3e899d0894a0423e9a6d8b4d6e8612f9a6bc4e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6c9c3",
                    table="enterprises_heldtitleevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="ladderrun",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("started_at"), descending=True), name="ladder_runs"
            ),
        ),
        migrations.AddIndex(
            model_name="ladderstanding",
            index=models.Index(
                models.F("zone"), models.F("book"), models.F("reach"), models.F("id"), name="standing_by_reach"
            ),
        ),
        migrations.AddIndex(
            model_name="ladderstanding",
            index=models.Index(
                models.F("zone"),
                models.F("book"),
                models.OrderBy(models.F("effort"), nulls_last=True),
                models.F("id"),
                name="standing_by_effort",
            ),
        ),
        migrations.AddIndex(
            model_name="ladderstanding",
            index=models.Index(
                models.F("zone"), models.F("book"), models.F("steps"), models.F("id"), name="standing_by_steps"
            ),
        ),
        migrations.AddConstraint(
            model_name="ladderstanding",
            constraint=models.UniqueConstraint(fields=("enterprise", "book"), name="standing_once_a_book"),
        ),
        migrations.AddIndex(
            model_name="libraryentry",
            index=models.Index(
                models.F("zone"),
                models.F("library"),
                models.F("state"),
                models.OrderBy(models.F("entered_on"), descending=True),
                models.F("id"),
                name="library_entries",
            ),
        ),
        migrations.AddIndex(
            model_name="libraryentry",
            index=models.Index(fields=["enterprise", "library"], name="library_entries_of_one"),
        ),
        migrations.AddConstraint(
            model_name="libraryentry",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "left"), _negated=True),
                fields=("enterprise", "library"),
                name="library_entered_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="libraryentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("left_on__isnull", False), ("state", "left")),
                    models.Q(models.Q(("state", "left"), _negated=True), ("left_on__isnull", True)),
                    _connector="OR",
                ),
                name="library_left_on_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="libraryentry",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="library_entered_with_reason"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="libraryentry",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_libraryentryevent" ("by_rule", "entered_by_id", "entered_on", "enterprise_id", "id", "kept", "kept_against", "leaving_reason", "leaving_since", "left_by_id", "left_by_rule", "left_on", "library", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "synthetic", "zone_id") SELECT new_values."by_rule", new_values."entered_by_id", new_values."entered_on", new_values."enterprise_id", new_values."id", new_values."kept", new_values."kept_against", new_values."leaving_reason", new_values."leaving_since", new_values."left_by_id", new_values."left_by_rule", new_values."left_on", new_values."library", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e93fe315cf49dd1c9508ffeb220ae9241b8b4973",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4fbc1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_libraryentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="libraryentry",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_libraryentryevent" ("by_rule", "entered_by_id", "entered_on", "enterprise_id", "id", "kept", "kept_against", "leaving_reason", "leaving_since", "left_by_id", "left_by_rule", "left_on", "library", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "synthetic", "zone_id") SELECT new_values."by_rule", new_values."entered_by_id", new_values."entered_on", new_values."enterprise_id", new_values."id", new_values."kept", new_values."kept_against", new_values."leaving_reason", new_values."leaving_since", new_values."left_by_id", new_values."left_by_rule", new_values."left_on", new_values."library", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0b194e35d122ee275f831326ca723f8d0cb0a372",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_11293",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_libraryentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="libraryentry",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_libraryentryevent" ("by_rule", "entered_by_id", "entered_on", "enterprise_id", "id", "kept", "kept_against", "leaving_reason", "leaving_since", "left_by_id", "left_by_rule", "left_on", "library", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "synthetic", "zone_id") SELECT old_values."by_rule", old_values."entered_by_id", old_values."entered_on", old_values."enterprise_id", old_values."id", old_values."kept", old_values."kept_against", old_values."leaving_reason", old_values."leaving_since", old_values."left_by_id", old_values."left_by_rule", old_values."left_on", old_values."library", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."state", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f8400152e8ea6f90e2637103df27650baa08de18",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7d080",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_libraryentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="libraryentryevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f2b0e66c5e9a75f3e7b6801bb1682ec14a1b6879",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8b14f",
                    table="enterprises_libraryentryevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="statedfact",
            index=models.Index(fields=["zone", "state", "fact"], name="stated_facts_of_zone"),
        ),
        migrations.AddConstraint(
            model_name="statedfact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("day__isnull", True),
                        ("number__isnull", False),
                        ("truth__isnull", True),
                        ("words__isnull", True),
                    ),
                    models.Q(
                        ("day__isnull", True),
                        ("number__isnull", True),
                        ("truth__isnull", False),
                        ("words__isnull", True),
                    ),
                    models.Q(
                        ("day__isnull", False),
                        ("number__isnull", True),
                        ("truth__isnull", True),
                        ("words__isnull", True),
                    ),
                    models.Q(
                        ("day__isnull", True),
                        ("number__isnull", True),
                        ("truth__isnull", True),
                        ("words__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="stated_fact_has_one_value",
            ),
        ),
        migrations.AddConstraint(
            model_name="statedfact",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("stated", "confirmed"))),
                fields=("enterprise", "fact", "year", "state"),
                name="fact_stated_once_in_a_state",
                nulls_distinct=False,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statedfact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_statedfactevent" ("as_of", "by_enterprise", "day", "decided_at", "decided_by_id", "document_id", "entered_at", "entered_by_id", "enterprise_id", "fact", "id", "line", "number", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revision", "source_note", "state", "synthetic", "truth", "words", "year", "zone_id") SELECT new_values."as_of", new_values."by_enterprise", new_values."day", new_values."decided_at", new_values."decided_by_id", new_values."document_id", new_values."entered_at", new_values."entered_by_id", new_values."enterprise_id", new_values."fact", new_values."id", new_values."line", new_values."number", new_values."organisation_id", new_values."origin", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."revision", new_values."source_note", new_values."state", new_values."synthetic", new_values."truth", new_values."words", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6ae5588b639778712405163a656f9f3afb47316f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4ee29",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_statedfact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statedfact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_statedfactevent" ("as_of", "by_enterprise", "day", "decided_at", "decided_by_id", "document_id", "entered_at", "entered_by_id", "enterprise_id", "fact", "id", "line", "number", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revision", "source_note", "state", "synthetic", "truth", "words", "year", "zone_id") SELECT new_values."as_of", new_values."by_enterprise", new_values."day", new_values."decided_at", new_values."decided_by_id", new_values."document_id", new_values."entered_at", new_values."entered_by_id", new_values."enterprise_id", new_values."fact", new_values."id", new_values."line", new_values."number", new_values."organisation_id", new_values."origin", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."revision", new_values."source_note", new_values."state", new_values."synthetic", new_values."truth", new_values."words", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="07021450bb830e9072f6a31252b7cc4977333322",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0650e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_statedfact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statedfact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_statedfactevent" ("as_of", "by_enterprise", "day", "decided_at", "decided_by_id", "document_id", "entered_at", "entered_by_id", "enterprise_id", "fact", "id", "line", "number", "organisation_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revision", "source_note", "state", "synthetic", "truth", "words", "year", "zone_id") SELECT old_values."as_of", old_values."by_enterprise", old_values."day", old_values."decided_at", old_values."decided_by_id", old_values."document_id", old_values."entered_at", old_values."entered_by_id", old_values."enterprise_id", old_values."fact", old_values."id", old_values."line", old_values."number", old_values."organisation_id", old_values."origin", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."revision", old_values."source_note", old_values."state", old_values."synthetic", old_values."truth", old_values."words", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0b1e4a25da8e0173b43ca30133672e27caa69621",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_70b04",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_statedfact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statedfactevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fd601bb1c9865c6ee8e7b54d00ad44c00ecb6ec4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b637b",
                    table="enterprises_statedfactevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="titleroll",
            constraint=models.UniqueConstraint(fields=("zone", "title"), name="roll_of_title_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleroll",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_titlerollevent" ("complete_on", "entered_at", "entered_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_note", "title", "zone_id") SELECT new_values."complete_on", new_values."entered_at", new_values."entered_by_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_note", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4dbdd018bf8d871635c03981534c403cc9036e5e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1f0c0",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_titleroll",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleroll",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_titlerollevent" ("complete_on", "entered_at", "entered_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_note", "title", "zone_id") SELECT new_values."complete_on", new_values."entered_at", new_values."entered_by_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_note", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="77da36c8dc31b079951ac18023e47cce780a7706",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b13d0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_titleroll",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleroll",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_titlerollevent" ("complete_on", "entered_at", "entered_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_note", "title", "zone_id") SELECT old_values."complete_on", old_values."entered_at", old_values."entered_by_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_note", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="08d16700ef70574b57beb62f8b8f6f7e82bfa7fa",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6650c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_titleroll",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlerollevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="192ff145eb96e5beaf3ec981e54f834fc08025d7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d43be",
                    table="enterprises_titlerollevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="titlewarning",
            index=models.Index(fields=["zone", "state", "day"], name="title_warnings"),
        ),
        migrations.AddConstraint(
            model_name="titlewarning",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "over"), _negated=True),
                fields=("enterprise", "title", "kind", "watch", "day"),
                name="title_warned_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="titlewarning",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "dismissed"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="warning_dismissed_with_reason",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlewarning",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_titlewarningevent" ("day", "decided_at", "decided_by_id", "enterprise_id", "found_on", "id", "kind", "measure_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "synthetic", "title", "told_days", "watch", "words", "zone_id") SELECT new_values."day", new_values."decided_at", new_values."decided_by_id", new_values."enterprise_id", new_values."found_on", new_values."id", new_values."kind", new_values."measure_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."state", new_values."synthetic", new_values."title", new_values."told_days", new_values."watch", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="baf8cee134e139907371df255ae87e74266d031d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6ce95",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_titlewarning",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlewarning",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_titlewarningevent" ("day", "decided_at", "decided_by_id", "enterprise_id", "found_on", "id", "kind", "measure_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "synthetic", "title", "told_days", "watch", "words", "zone_id") SELECT new_values."day", new_values."decided_at", new_values."decided_by_id", new_values."enterprise_id", new_values."found_on", new_values."id", new_values."kind", new_values."measure_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."state", new_values."synthetic", new_values."title", new_values."told_days", new_values."watch", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fb810bc34010911498505640ac3ba110cc268bcf",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_79f1d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_titlewarning",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlewarning",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_titlewarningevent" ("day", "decided_at", "decided_by_id", "enterprise_id", "found_on", "id", "kind", "measure_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "synthetic", "title", "told_days", "watch", "words", "zone_id") SELECT old_values."day", old_values."decided_at", old_values."decided_by_id", old_values."enterprise_id", old_values."found_on", old_values."id", old_values."kind", old_values."measure_id", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."state", old_values."synthetic", old_values."title", old_values."told_days", old_values."watch", old_values."words", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c63808327f16c6c8dfd0ef385dc24b88cff74e27",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7f72",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_titlewarning",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlewarningevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bf81fb11ee9c2afdda4fe2b19d2e73a3def7df71",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_39640",
                    table="enterprises_titlewarningevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
