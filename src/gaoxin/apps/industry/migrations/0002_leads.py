import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("industry", "0001_chains"),
        ("cases", "0012_who_takes_part"),
        ("enterprises", "0010_inspections"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ArrivalGoal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                (
                    "kind",
                    models.CharField(
                        choices=[("domestic", "省外内资"), ("foreign", "外资"), ("province", "省内资金")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("amount", models.PositiveBigIntegerField(verbose_name="目标（分）")),
                ("document", models.CharField(blank=True, max_length=160, verbose_name="下达文件")),
                ("set_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="登记人",
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
                "verbose_name": "到位资金目标",
                "ordering": ["-year", "kind"],
            },
        ),
        migrations.CreateModel(
            name="ArrivalGoalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                (
                    "kind",
                    models.CharField(
                        choices=[("domestic", "省外内资"), ("foreign", "外资"), ("province", "省内资金")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("amount", models.PositiveBigIntegerField(verbose_name="目标（分）")),
                ("document", models.CharField(blank=True, max_length=160, verbose_name="下达文件")),
                ("set_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                        to="industry.arrivalgoal",
                    ),
                ),
                (
                    "set_by",
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
            name="ArrivedFund",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("month", models.PositiveSmallIntegerField(verbose_name="月份")),
                (
                    "kind",
                    models.CharField(
                        choices=[("domestic", "省外内资"), ("foreign", "外资"), ("province", "省内资金")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("amount", models.PositiveBigIntegerField(verbose_name="金额（分）")),
                ("voucher", models.CharField(max_length=80, verbose_name="凭证号")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                (
                    "state",
                    models.CharField(
                        choices=[("claimed", "待认定"), ("recognised", "已认定"), ("rejected", "不予认定")],
                        default="claimed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="认定意见")),
                ("claimed_at", models.DateTimeField(verbose_name="申报时间")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="认定时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "claimed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="申报人",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="认定人",
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
                "verbose_name": "到位资金",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="AttractionActivity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("name", models.CharField(max_length=160, verbose_name="活动名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("promotion", "招商推介会"),
                            ("fair", "博览会、洽谈会"),
                            ("seminar", "产业沙龙"),
                            ("cloud", "网上招商"),
                            ("signing", "集中签约"),
                        ],
                        max_length=10,
                        verbose_name="类型",
                    ),
                ),
                ("day", models.DateField(verbose_name="日期")),
                ("place", models.CharField(max_length=80, verbose_name="地点")),
                ("attended", models.PositiveIntegerField(default=0, verbose_name="参会企业（家）")),
                ("signed", models.PositiveIntegerField(default=0, verbose_name="签约项目（个）")),
                ("amount", models.PositiveBigIntegerField(default=0, verbose_name="签约金额（分）")),
                ("result", models.TextField(blank=True, max_length=2000, verbose_name="成效")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
                    ),
                ),
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
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "招商活动",
                "ordering": ["-day", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="AttractionActivityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("name", models.CharField(max_length=160, verbose_name="活动名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("promotion", "招商推介会"),
                            ("fair", "博览会、洽谈会"),
                            ("seminar", "产业沙龙"),
                            ("cloud", "网上招商"),
                            ("signing", "集中签约"),
                        ],
                        max_length=10,
                        verbose_name="类型",
                    ),
                ),
                ("day", models.DateField(verbose_name="日期")),
                ("place", models.CharField(max_length=80, verbose_name="地点")),
                ("attended", models.PositiveIntegerField(default=0, verbose_name="参会企业（家）")),
                ("signed", models.PositiveIntegerField(default=0, verbose_name="签约项目（个）")),
                ("amount", models.PositiveBigIntegerField(default=0, verbose_name="签约金额（分）")),
                ("result", models.TextField(blank=True, max_length=2000, verbose_name="成效")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
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
                        to="industry.attractionactivity",
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
            name="AttractionProject",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("project", "招商项目"), ("guide", "招商指导目录")], max_length=8, verbose_name="类别"
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="名称")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=120, verbose_name="环节")),
                ("content", models.TextField(max_length=2000, verbose_name="内容和条件")),
                ("investment", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="投资规模（分）")),
                ("way", models.CharField(blank=True, max_length=120, verbose_name="合作方式")),
                ("site", models.CharField(blank=True, max_length=160, verbose_name="拟选址")),
                (
                    "longitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="经度"),
                ),
                (
                    "latitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="纬度"),
                ),
                ("office_phone", models.CharField(blank=True, max_length=40, verbose_name="联系部门电话")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "草稿"), ("published", "已公布"), ("withdrawn", "已撤下")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
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
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="联系部门",
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
                "verbose_name": "招商项目",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="AttractionProjectEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("project", "招商项目"), ("guide", "招商指导目录")], max_length=8, verbose_name="类别"
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="名称")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=120, verbose_name="环节")),
                ("content", models.TextField(max_length=2000, verbose_name="内容和条件")),
                ("investment", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="投资规模（分）")),
                ("way", models.CharField(blank=True, max_length=120, verbose_name="合作方式")),
                ("site", models.CharField(blank=True, max_length=160, verbose_name="拟选址")),
                (
                    "longitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="经度"),
                ),
                (
                    "latitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="纬度"),
                ),
                ("office_phone", models.CharField(blank=True, max_length=40, verbose_name="联系部门电话")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "草稿"), ("published", "已公布"), ("withdrawn", "已撤下")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
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
                    "office",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="联系部门",
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
                        to="industry.attractionproject",
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
            name="Bridge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=120, verbose_name="环节")),
                (
                    "kind",
                    models.CharField(
                        choices=[("technology", "技术成果"), ("partner", "合作伙伴")],
                        max_length=10,
                        verbose_name="对接对象",
                    ),
                ),
                ("partner", models.CharField(max_length=200, verbose_name="单位")),
                ("offer", models.CharField(max_length=500, verbose_name="能提供什么")),
                ("receiver", models.CharField(blank=True, max_length=200, verbose_name="区内承接单位")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "已提出"),
                            ("talking", "对接中"),
                            ("done", "已达成"),
                            ("dropped", "未达成"),
                        ],
                        default="proposed",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("due", models.DateField(blank=True, null=True, verbose_name="下一步期限")),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="结果")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
                    ),
                ),
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
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "搭桥事项",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="BridgeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=120, verbose_name="环节")),
                (
                    "kind",
                    models.CharField(
                        choices=[("technology", "技术成果"), ("partner", "合作伙伴")],
                        max_length=10,
                        verbose_name="对接对象",
                    ),
                ),
                ("partner", models.CharField(max_length=200, verbose_name="单位")),
                ("offer", models.CharField(max_length=500, verbose_name="能提供什么")),
                ("receiver", models.CharField(blank=True, max_length=200, verbose_name="区内承接单位")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "已提出"),
                            ("talking", "对接中"),
                            ("done", "已达成"),
                            ("dropped", "未达成"),
                        ],
                        default="proposed",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("due", models.DateField(blank=True, null=True, verbose_name="下一步期限")),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="结果")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
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
                        to="industry.bridge",
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
            name="ExpertSeat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("organisation", models.CharField(max_length=160, verbose_name="单位")),
                ("post", models.CharField(max_length=80, verbose_name="岗位")),
                ("field", models.CharField(max_length=120, verbose_name="专业领域")),
                ("chain", models.CharField(blank=True, max_length=60, verbose_name="产业链")),
                ("since", models.DateField(verbose_name="入库日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="出库日期")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
                    ),
                ),
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
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "招商专家席位",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ExpertSeatEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("organisation", models.CharField(max_length=160, verbose_name="单位")),
                ("post", models.CharField(max_length=80, verbose_name="岗位")),
                ("field", models.CharField(max_length=120, verbose_name="专业领域")),
                ("chain", models.CharField(blank=True, max_length=60, verbose_name="产业链")),
                ("since", models.DateField(verbose_name="入库日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="出库日期")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
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
                        to="industry.expertseat",
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
            name="ForeignContact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("company", models.CharField(max_length=200, verbose_name="外资企业")),
                ("country", models.CharField(max_length=60, verbose_name="投资方国家或地区")),
                ("parent", models.CharField(blank=True, max_length=200, verbose_name="境外母公司")),
                ("every_days", models.PositiveSmallIntegerField(default=90, verbose_name="联系间隔（天）")),
                ("contacted_on", models.DateField(verbose_name="最近联系日期")),
                ("intent", models.CharField(blank=True, max_length=500, verbose_name="增资或者新项目意向")),
                ("wants", models.CharField(blank=True, max_length=500, verbose_name="需要协调的事项")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
                    ),
                ),
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
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "重点外资企业联系",
                "ordering": ["contacted_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ForeignContactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("company", models.CharField(max_length=200, verbose_name="外资企业")),
                ("country", models.CharField(max_length=60, verbose_name="投资方国家或地区")),
                ("parent", models.CharField(blank=True, max_length=200, verbose_name="境外母公司")),
                ("every_days", models.PositiveSmallIntegerField(default=90, verbose_name="联系间隔（天）")),
                ("contacted_on", models.DateField(verbose_name="最近联系日期")),
                ("intent", models.CharField(blank=True, max_length=500, verbose_name="增资或者新项目意向")),
                ("wants", models.CharField(blank=True, max_length=500, verbose_name="需要协调的事项")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
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
                        to="industry.foreigncontact",
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
            name="Incentive",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40, verbose_name="种类")),
                ("title", models.CharField(max_length=200, verbose_name="支持内容")),
                ("amount", models.PositiveBigIntegerField(verbose_name="约定上限（分）")),
                ("rate", models.CharField(blank=True, max_length=200, verbose_name="计算办法")),
                (
                    "basis_kind",
                    models.CharField(
                        choices=[("clause", "政策条款"), ("minutes", "一事一议会议纪要")],
                        max_length=8,
                        verbose_name="依据",
                    ),
                ),
                ("basis", models.CharField(max_length=300, verbose_name="条款或者纪要")),
                ("node", models.CharField(max_length=40, verbose_name="兑现节点")),
                ("released", models.PositiveBigIntegerField(default=0, verbose_name="已兑现（分）")),
                ("recovered", models.PositiveBigIntegerField(default=0, verbose_name="已追回（分）")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="登记人",
                    ),
                ),
            ],
            options={
                "verbose_name": "支持约定",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="IncentiveMovement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("released", "兑现"), ("recovered", "追回")], max_length=10, verbose_name="收支"
                    ),
                ),
                ("amount", models.PositiveBigIntegerField(verbose_name="金额（分）")),
                ("voucher", models.CharField(max_length=80, verbose_name="凭证号")),
                ("day", models.DateField(verbose_name="日期")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="说明")),
                ("file_name", models.CharField(blank=True, max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(blank=True, max_length=64, verbose_name="文件指纹")),
                ("at", models.DateTimeField(verbose_name="登记时间")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="登记人",
                    ),
                ),
                (
                    "incentive",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="movements", to="industry.incentive"
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
                "verbose_name": "支持资金收支",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Lead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=30, verbose_name="编号")),
                ("company", models.CharField(max_length=200, verbose_name="企业名称")),
                ("name_key", models.CharField(editable=False, max_length=200)),
                ("credit_code", models.CharField(blank=True, max_length=18, verbose_name="统一社会信用代码")),
                ("listed_code", models.CharField(blank=True, max_length=20, verbose_name="证券代码")),
                ("origin", models.CharField(blank=True, max_length=120, verbose_name="企业所在地")),
                ("project", models.CharField(max_length=160, verbose_name="项目名称")),
                ("content", models.TextField(blank=True, max_length=2000, verbose_name="建设内容")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=120, verbose_name="环节")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("recommended", "缺口推荐"),
                            ("hand", "自行掌握"),
                            ("visit", "领导外出招商"),
                            ("activity", "招商活动"),
                        ],
                        max_length=12,
                        verbose_name="线索来源",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="推荐理由")),
                (
                    "capital",
                    models.CharField(
                        choices=[("domestic", "省外内资"), ("foreign", "外资"), ("province", "省内资金")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("investment", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="计划总投资（分）")),
                (
                    "land_mu",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="用地（亩）"
                    ),
                ),
                (
                    "tax_per_mu",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="承诺亩均税收（分/年）"),
                ),
                (
                    "energy",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="年综合能耗（吨标准煤）"
                    ),
                ),
                ("output", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="达产年产值（分）")),
                ("jobs", models.PositiveIntegerField(blank=True, null=True, verbose_name="带动就业（人）")),
                ("site", models.CharField(blank=True, max_length=160, verbose_name="拟选址")),
                ("project_code", models.CharField(blank=True, max_length=40, verbose_name="项目代码")),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                ("stage_since", models.DateField(verbose_name="进入环节日期")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="环节期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "推进中"), ("parked", "暂缓"), ("lost", "流失"), ("done", "已办结")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("state_reason", models.CharField(blank=True, max_length=500, verbose_name="原因")),
                ("talked_on", models.DateField(blank=True, null=True, verbose_name="首谈日期")),
                ("talked_with", models.CharField(blank=True, max_length=120, verbose_name="洽谈对象（部门、岗位）")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="签约日期")),
                ("opened_on", models.DateField(verbose_name="登记日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leads",
                        to="industry.attractionactivity",
                        verbose_name="招商活动",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enterprises.enterprise",
                        verbose_name="落地企业",
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="跟进人",
                    ),
                ),
                (
                    "leading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="牵头部门",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="登记人",
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
                "verbose_name": "招商线索",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="IncentiveEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("kind", models.CharField(max_length=40, verbose_name="种类")),
                ("title", models.CharField(max_length=200, verbose_name="支持内容")),
                ("amount", models.PositiveBigIntegerField(verbose_name="约定上限（分）")),
                ("rate", models.CharField(blank=True, max_length=200, verbose_name="计算办法")),
                (
                    "basis_kind",
                    models.CharField(
                        choices=[("clause", "政策条款"), ("minutes", "一事一议会议纪要")],
                        max_length=8,
                        verbose_name="依据",
                    ),
                ),
                ("basis", models.CharField(max_length=300, verbose_name="条款或者纪要")),
                ("node", models.CharField(max_length=40, verbose_name="兑现节点")),
                ("released", models.PositiveBigIntegerField(default=0, verbose_name="已兑现（分）")),
                ("recovered", models.PositiveBigIntegerField(default=0, verbose_name="已追回（分）")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
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
                        to="industry.incentive",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.lead",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="incentive",
            name="lead",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="incentives", to="industry.lead"
            ),
        ),
        migrations.CreateModel(
            name="ClawBack",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("amount", models.PositiveBigIntegerField(verbose_name="应追回（分）")),
                ("returned", models.PositiveBigIntegerField(default=0, verbose_name="已追回（分）")),
                ("due", models.DateField(verbose_name="追回期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待追回"), ("done", "已追回")],
                        default="open",
                        max_length=6,
                        verbose_name="状态",
                    ),
                ),
                (
                    "incentive",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claw_backs", to="industry.incentive"
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claw_backs", to="industry.lead"
                    ),
                ),
            ],
            options={
                "verbose_name": "追回任务",
                "ordering": ["due", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ArrivedFundEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("month", models.PositiveSmallIntegerField(verbose_name="月份")),
                (
                    "kind",
                    models.CharField(
                        choices=[("domestic", "省外内资"), ("foreign", "外资"), ("province", "省内资金")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("amount", models.PositiveBigIntegerField(verbose_name="金额（分）")),
                ("voucher", models.CharField(max_length=80, verbose_name="凭证号")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                (
                    "state",
                    models.CharField(
                        choices=[("claimed", "待认定"), ("recognised", "已认定"), ("rejected", "不予认定")],
                        default="claimed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="认定意见")),
                ("claimed_at", models.DateTimeField(verbose_name="申报时间")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="认定时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "claimed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="申报人",
                    ),
                ),
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
                        verbose_name="认定人",
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
                        to="industry.arrivedfund",
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
                    "lead",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.lead",
                        verbose_name="项目",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="arrivedfund",
            name="lead",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="funds",
                to="industry.lead",
                verbose_name="项目",
            ),
        ),
        migrations.CreateModel(
            name="LeadDispute",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.CharField(max_length=1000, verbose_name="理由")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待裁定"), ("kept", "维持原牵头部门"), ("given", "改由异议部门牵头")],
                        default="open",
                        max_length=6,
                        verbose_name="状态",
                    ),
                ),
                ("decision", models.CharField(blank=True, max_length=1000, verbose_name="裁定理由")),
                ("raised_at", models.DateTimeField(verbose_name="提出时间")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="裁定时间")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="裁定人",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="提出部门",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="disputes", to="industry.lead"
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="提出人",
                    ),
                ),
            ],
            options={
                "verbose_name": "牵头异议",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="LeadDisputeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reason", models.CharField(max_length=1000, verbose_name="理由")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待裁定"), ("kept", "维持原牵头部门"), ("given", "改由异议部门牵头")],
                        default="open",
                        max_length=6,
                        verbose_name="状态",
                    ),
                ),
                ("decision", models.CharField(blank=True, max_length=1000, verbose_name="裁定理由")),
                ("raised_at", models.DateTimeField(verbose_name="提出时间")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="裁定时间")),
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
                        verbose_name="裁定人",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="提出部门",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.lead",
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
                        to="industry.leaddispute",
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="提出人",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LeadPaper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                ("title", models.CharField(max_length=120, verbose_name="材料名称")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                ("at", models.DateTimeField(verbose_name="上传时间")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="上传人",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="papers", to="industry.lead"
                    ),
                ),
            ],
            options={
                "verbose_name": "线索材料",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="LeadPaperEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                ("title", models.CharField(max_length=120, verbose_name="材料名称")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                ("at", models.DateTimeField(verbose_name="上传时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="上传人",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.lead",
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
                        to="industry.leadpaper",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LeadReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("round", models.PositiveSmallIntegerField(verbose_name="轮次")),
                ("desk", models.CharField(max_length=40, verbose_name="审查内容")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("pending", "待出意见"),
                            ("agreed", "同意"),
                            ("conditional", "有条件同意"),
                            ("opposed", "不同意"),
                        ],
                        default="pending",
                        max_length=12,
                        verbose_name="意见",
                    ),
                ),
                ("opinion", models.CharField(blank=True, max_length=1000, verbose_name="理由和条件")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="期限")),
                ("day", models.DateField(blank=True, null=True, verbose_name="出具日期")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="审查人",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="审查部门",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="industry.lead"
                    ),
                ),
            ],
            options={
                "verbose_name": "准入联审意见",
                "ordering": ["round", "pk"],
            },
        ),
        migrations.CreateModel(
            name="LeadReviewEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("round", models.PositiveSmallIntegerField(verbose_name="轮次")),
                ("desk", models.CharField(max_length=40, verbose_name="审查内容")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("pending", "待出意见"),
                            ("agreed", "同意"),
                            ("conditional", "有条件同意"),
                            ("opposed", "不同意"),
                        ],
                        default="pending",
                        max_length=12,
                        verbose_name="意见",
                    ),
                ),
                ("opinion", models.CharField(blank=True, max_length=1000, verbose_name="理由和条件")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="期限")),
                ("day", models.DateField(blank=True, null=True, verbose_name="出具日期")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="审查人",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="审查部门",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.lead",
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
                        to="industry.leadreview",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LeadStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("opened", "登记线索"),
                            ("talked", "首谈报备"),
                            ("moved", "进入下一环节"),
                            ("skipped", "跳过环节"),
                            ("returned", "退回"),
                            ("parked", "暂缓"),
                            ("lost", "流失"),
                            ("reopened", "重新推进"),
                            ("led", "裁定牵头部门"),
                            ("done", "办结"),
                            ("note", "跟进记录"),
                        ],
                        max_length=8,
                        verbose_name="事项",
                    ),
                ),
                ("before", models.CharField(blank=True, max_length=40, verbose_name="离开环节")),
                ("after", models.CharField(blank=True, max_length=40, verbose_name="进入环节")),
                ("day", models.DateField(verbose_name="日期")),
                ("document", models.CharField(blank=True, max_length=80, verbose_name="文号或编号")),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="说明")),
                ("at", models.DateTimeField(verbose_name="登记时间")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="经办人",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="industry.lead"
                    ),
                ),
            ],
            options={
                "verbose_name": "线索经过",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Obligation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("investment", "固定资产投资"),
                            ("output", "年产值"),
                            ("tax", "年税收"),
                            ("jobs", "就业人数"),
                        ],
                        max_length=10,
                        verbose_name="承诺指标",
                    ),
                ),
                ("target", models.PositiveBigIntegerField(verbose_name="承诺值")),
                ("due", models.DateField(verbose_name="完成期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "未到期"), ("met", "已履约"), ("breached", "违约"), ("waived", "经批准免除")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("actual", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="实际值")),
                ("measured_on", models.DateField(blank=True, null=True, verbose_name="核实日期")),
                ("evidence", models.CharField(blank=True, max_length=500, verbose_name="核实依据")),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="obligations", to="industry.lead"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="登记人",
                    ),
                ),
            ],
            options={
                "verbose_name": "投资方承诺",
                "ordering": ["due", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ClawBackEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("amount", models.PositiveBigIntegerField(verbose_name="应追回（分）")),
                ("returned", models.PositiveBigIntegerField(default=0, verbose_name="已追回（分）")),
                ("due", models.DateField(verbose_name="追回期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待追回"), ("done", "已追回")],
                        default="open",
                        max_length=6,
                        verbose_name="状态",
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
                        to="industry.clawback",
                    ),
                ),
                (
                    "incentive",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.incentive",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.lead",
                    ),
                ),
                (
                    "obligation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.obligation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="clawback",
            name="obligation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="claw_backs", to="industry.obligation"
            ),
        ),
        migrations.CreateModel(
            name="ObligationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("investment", "固定资产投资"),
                            ("output", "年产值"),
                            ("tax", "年税收"),
                            ("jobs", "就业人数"),
                        ],
                        max_length=10,
                        verbose_name="承诺指标",
                    ),
                ),
                ("target", models.PositiveBigIntegerField(verbose_name="承诺值")),
                ("due", models.DateField(verbose_name="完成期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "未到期"), ("met", "已履约"), ("breached", "违约"), ("waived", "经批准免除")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("actual", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="实际值")),
                ("measured_on", models.DateField(blank=True, null=True, verbose_name="核实日期")),
                ("evidence", models.CharField(blank=True, max_length=500, verbose_name="核实依据")),
                (
                    "lead",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.lead",
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
                        to="industry.obligation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OutsideVisit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("post", models.CharField(max_length=60, verbose_name="带队领导职务")),
                ("starts_on", models.DateField(verbose_name="出发日期")),
                ("ends_on", models.DateField(verbose_name="返回日期")),
                ("place", models.CharField(max_length=80, verbose_name="目的地")),
                ("purpose", models.CharField(max_length=300, verbose_name="招商方向")),
                ("visited", models.TextField(max_length=2000, verbose_name="走访企业和机构")),
                ("result", models.TextField(blank=True, max_length=2000, verbose_name="成果和后续事项")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
                    ),
                ),
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
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "外出招商",
                "ordering": ["-starts_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="LeadEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.CharField(max_length=30, verbose_name="编号")),
                ("company", models.CharField(max_length=200, verbose_name="企业名称")),
                ("name_key", models.CharField(editable=False, max_length=200)),
                ("credit_code", models.CharField(blank=True, max_length=18, verbose_name="统一社会信用代码")),
                ("listed_code", models.CharField(blank=True, max_length=20, verbose_name="证券代码")),
                ("origin", models.CharField(blank=True, max_length=120, verbose_name="企业所在地")),
                ("project", models.CharField(max_length=160, verbose_name="项目名称")),
                ("content", models.TextField(blank=True, max_length=2000, verbose_name="建设内容")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=120, verbose_name="环节")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("recommended", "缺口推荐"),
                            ("hand", "自行掌握"),
                            ("visit", "领导外出招商"),
                            ("activity", "招商活动"),
                        ],
                        max_length=12,
                        verbose_name="线索来源",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="推荐理由")),
                (
                    "capital",
                    models.CharField(
                        choices=[("domestic", "省外内资"), ("foreign", "外资"), ("province", "省内资金")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("investment", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="计划总投资（分）")),
                (
                    "land_mu",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="用地（亩）"
                    ),
                ),
                (
                    "tax_per_mu",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="承诺亩均税收（分/年）"),
                ),
                (
                    "energy",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="年综合能耗（吨标准煤）"
                    ),
                ),
                ("output", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="达产年产值（分）")),
                ("jobs", models.PositiveIntegerField(blank=True, null=True, verbose_name="带动就业（人）")),
                ("site", models.CharField(blank=True, max_length=160, verbose_name="拟选址")),
                ("project_code", models.CharField(blank=True, max_length=40, verbose_name="项目代码")),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                ("stage_since", models.DateField(verbose_name="进入环节日期")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="环节期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "推进中"), ("parked", "暂缓"), ("lost", "流失"), ("done", "已办结")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("state_reason", models.CharField(blank=True, max_length=500, verbose_name="原因")),
                ("talked_on", models.DateField(blank=True, null=True, verbose_name="首谈日期")),
                ("talked_with", models.CharField(blank=True, max_length=120, verbose_name="洽谈对象（部门、岗位）")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="签约日期")),
                ("opened_on", models.DateField(verbose_name="登记日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.attractionactivity",
                        verbose_name="招商活动",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.enterprise",
                        verbose_name="落地企业",
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="跟进人",
                    ),
                ),
                (
                    "leading",
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
                    "opened_by",
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
                        to="industry.lead",
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
                    "visit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.outsidevisit",
                        verbose_name="外出招商",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="lead",
            name="visit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="leads",
                to="industry.outsidevisit",
                verbose_name="外出招商",
            ),
        ),
        migrations.CreateModel(
            name="OutsideVisitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("post", models.CharField(max_length=60, verbose_name="带队领导职务")),
                ("starts_on", models.DateField(verbose_name="出发日期")),
                ("ends_on", models.DateField(verbose_name="返回日期")),
                ("place", models.CharField(max_length=80, verbose_name="目的地")),
                ("purpose", models.CharField(max_length=300, verbose_name="招商方向")),
                ("visited", models.TextField(max_length=2000, verbose_name="走访企业和机构")),
                ("result", models.TextField(blank=True, max_length=2000, verbose_name="成果和后续事项")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
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
                        to="industry.outsidevisit",
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
        migrations.AddConstraint(
            model_name="arrivalgoal",
            constraint=models.UniqueConstraint(fields=("zone", "year", "kind"), name="arrival_goal_set_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrivalgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_arrivalgoalevent" ("amount", "document", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "synthetic", "year", "zone_id") SELECT new_values."amount", new_values."document", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."set_at", new_values."set_by_id", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="44de6b711c82c6654a442477d7dd33c71c83b08c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_09742",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_arrivalgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrivalgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_arrivalgoalevent" ("amount", "document", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "synthetic", "year", "zone_id") SELECT new_values."amount", new_values."document", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."set_at", new_values."set_by_id", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="80a10cbaaf6d65f56c989721d6dcc0f4e2cf25f7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_433da",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_arrivalgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrivalgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_arrivalgoalevent" ("amount", "document", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_at", "set_by_id", "synthetic", "year", "zone_id") SELECT old_values."amount", old_values."document", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."set_at", old_values."set_by_id", old_values."synthetic", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a17c6e9cbc7b80323a2f43c80433efacb0d7b3c8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a63c2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_arrivalgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrivalgoalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0a8f3174a9c95656553d591fa748acfbfeecba5f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_57cba",
                    table="industry_arrivalgoalevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="attractionactivity",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("day"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="attraction_activities_by_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attractionactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_attractionactivityevent" ("amount", "attended", "day", "department_id", "id", "kind", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "result", "signed", "synthetic", "zone_id") SELECT new_values."amount", new_values."attended", new_values."day", new_values."department_id", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."result", new_values."signed", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3ff2671717268a80c7bb3a89f25ea3efc238d027",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7c305",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_attractionactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attractionactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_attractionactivityevent" ("amount", "attended", "day", "department_id", "id", "kind", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "result", "signed", "synthetic", "zone_id") SELECT new_values."amount", new_values."attended", new_values."day", new_values."department_id", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."result", new_values."signed", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="dbe663810a59165b8e363f8fc1541b6155d955ae",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_42fe6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_attractionactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attractionactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_attractionactivityevent" ("amount", "attended", "day", "department_id", "id", "kind", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "result", "signed", "synthetic", "zone_id") SELECT old_values."amount", old_values."attended", old_values."day", old_values."department_id", old_values."id", old_values."kind", old_values."made_at", old_values."made_by_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."result", old_values."signed", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="568c3778195d6e991479d6a976a9850c3cf16252",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_854b0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_attractionactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attractionactivityevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2d635099533f60b4518d470adec65f8eee3ac0d9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0211a",
                    table="industry_attractionactivityevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="attractionproject",
            index=models.Index(
                models.F("zone"),
                models.F("kind"),
                models.OrderBy(models.F("id"), descending=True),
                name="offers_of_zone",
            ),
        ),
        migrations.AddIndex(
            model_name="attractionproject",
            index=models.Index(
                models.F("kind"),
                models.OrderBy(models.F("published_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="offers_published",
            ),
        ),
        migrations.AddIndex(
            model_name="attractionproject",
            index=models.Index(fields=["chain", "segment"], name="offers_by_segment"),
        ),
        migrations.AddConstraint(
            model_name="attractionproject",
            constraint=models.UniqueConstraint(fields=("zone", "kind", "title"), name="offer_named_once"),
        ),
        migrations.AddConstraint(
            model_name="attractionproject",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "draft"), ("published_on__isnull", False), _connector="OR"),
                name="offer_published_on_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="attractionproject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                    models.Q(("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))),
                    _connector="OR",
                ),
                name="offer_coordinates_are_a_pair",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attractionproject",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_attractionprojectevent" ("chain", "content", "id", "investment", "kind", "latitude", "longitude", "made_at", "made_by_id", "office_id", "office_phone", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "segment", "site", "state", "synthetic", "title", "way", "zone_id") SELECT new_values."chain", new_values."content", new_values."id", new_values."investment", new_values."kind", new_values."latitude", new_values."longitude", new_values."made_at", new_values."made_by_id", new_values."office_id", new_values."office_phone", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_on", new_values."segment", new_values."site", new_values."state", new_values."synthetic", new_values."title", new_values."way", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5c08961cc6ca50f341dceeb0e6f282ac78b0276e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_82b03",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_attractionproject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attractionproject",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_attractionprojectevent" ("chain", "content", "id", "investment", "kind", "latitude", "longitude", "made_at", "made_by_id", "office_id", "office_phone", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "segment", "site", "state", "synthetic", "title", "way", "zone_id") SELECT new_values."chain", new_values."content", new_values."id", new_values."investment", new_values."kind", new_values."latitude", new_values."longitude", new_values."made_at", new_values."made_by_id", new_values."office_id", new_values."office_phone", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_on", new_values."segment", new_values."site", new_values."state", new_values."synthetic", new_values."title", new_values."way", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="387d430877b1e627826ce231b87e7a894002f51b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f2d82",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_attractionproject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attractionproject",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_attractionprojectevent" ("chain", "content", "id", "investment", "kind", "latitude", "longitude", "made_at", "made_by_id", "office_id", "office_phone", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "segment", "site", "state", "synthetic", "title", "way", "zone_id") SELECT old_values."chain", old_values."content", old_values."id", old_values."investment", old_values."kind", old_values."latitude", old_values."longitude", old_values."made_at", old_values."made_by_id", old_values."office_id", old_values."office_phone", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_on", old_values."segment", old_values."site", old_values."state", old_values."synthetic", old_values."title", old_values."way", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="51ad43e2755982b60003cc18c888ef499c444cad",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_21531",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_attractionproject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attractionprojectevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bd9dcb15a3612e6e42a6afd4f27a5012cc2b113b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4bdda",
                    table="industry_attractionprojectevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="bridge",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("id"), descending=True), name="bridges_of_zone"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bridge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_bridgeevent" ("chain", "department_id", "due", "id", "kind", "made_at", "made_by_id", "offer", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver", "result", "segment", "state", "synthetic", "zone_id") SELECT new_values."chain", new_values."department_id", new_values."due", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."offer", new_values."partner", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."receiver", new_values."result", new_values."segment", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="95f8fd3999ad1d86b77a2536bb26bca5b6c7e996",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_bridgeevent" ("chain", "department_id", "due", "id", "kind", "made_at", "made_by_id", "offer", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver", "result", "segment", "state", "synthetic", "zone_id") SELECT new_values."chain", new_values."department_id", new_values."due", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."offer", new_values."partner", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."receiver", new_values."result", new_values."segment", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="06cd9b48548c99865600f653a8b9a203f41d8178",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_bridgeevent" ("chain", "department_id", "due", "id", "kind", "made_at", "made_by_id", "offer", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver", "result", "segment", "state", "synthetic", "zone_id") SELECT old_values."chain", old_values."department_id", old_values."due", old_values."id", old_values."kind", old_values."made_at", old_values."made_by_id", old_values."offer", old_values."partner", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."receiver", old_values."result", old_values."segment", old_values."state", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="04937cc8098a9052f02eb8ebe34bd722fca48edf",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4ec2f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_bridge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bridgeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="edff4025ff36a0af9710b24f7e4421bde95db88f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_949c4",
                    table="industry_bridgeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="expertseat",
            constraint=models.UniqueConstraint(
                fields=("zone", "organisation", "post", "field"), name="expert_seat_kept_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="expertseat",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="expert_seat_ends_after_start",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="expertseat",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_expertseatevent" ("chain", "department_id", "field", "id", "made_at", "made_by_id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "since", "synthetic", "until", "zone_id") SELECT new_values."chain", new_values."department_id", new_values."field", new_values."id", new_values."made_at", new_values."made_by_id", new_values."organisation", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post", new_values."since", new_values."synthetic", new_values."until", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ecab6176431c9735be85619d43866975091f5aec",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c9914",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_expertseat",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="expertseat",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_expertseatevent" ("chain", "department_id", "field", "id", "made_at", "made_by_id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "since", "synthetic", "until", "zone_id") SELECT new_values."chain", new_values."department_id", new_values."field", new_values."id", new_values."made_at", new_values."made_by_id", new_values."organisation", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post", new_values."since", new_values."synthetic", new_values."until", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b8cdaf18a00182ac7b29dc29e9fad688a1c41b0a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f2fca",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_expertseat",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="expertseat",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_expertseatevent" ("chain", "department_id", "field", "id", "made_at", "made_by_id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "since", "synthetic", "until", "zone_id") SELECT old_values."chain", old_values."department_id", old_values."field", old_values."id", old_values."made_at", old_values."made_by_id", old_values."organisation", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post", old_values."since", old_values."synthetic", old_values."until", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0457ba75e596a3d16ca142bcc6c9d9461f1ef413",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3663f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_expertseat",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="expertseatevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c39404b8050aa829c4536ed32b06002fdf2708c0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_86a84",
                    table="industry_expertseatevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="foreigncontact",
            constraint=models.UniqueConstraint(fields=("zone", "company"), name="foreign_contact_kept_once"),
        ),
        migrations.AddConstraint(
            model_name="foreigncontact",
            constraint=models.CheckConstraint(
                condition=models.Q(("every_days__range", (7, 730))), name="foreign_contact_within_two_years"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foreigncontact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_foreigncontactevent" ("company", "contacted_on", "country", "department_id", "every_days", "id", "intent", "made_at", "made_by_id", "parent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "wants", "zone_id") SELECT new_values."company", new_values."contacted_on", new_values."country", new_values."department_id", new_values."every_days", new_values."id", new_values."intent", new_values."made_at", new_values."made_by_id", new_values."parent", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."wants", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bcb38eebc780fa4dd2bf6d97497a19e267122011",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b992b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_foreigncontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foreigncontact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_foreigncontactevent" ("company", "contacted_on", "country", "department_id", "every_days", "id", "intent", "made_at", "made_by_id", "parent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "wants", "zone_id") SELECT new_values."company", new_values."contacted_on", new_values."country", new_values."department_id", new_values."every_days", new_values."id", new_values."intent", new_values."made_at", new_values."made_by_id", new_values."parent", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."wants", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5b66c6520074465393644edb609a2a87df296bab",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c1af8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_foreigncontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foreigncontact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_foreigncontactevent" ("company", "contacted_on", "country", "department_id", "every_days", "id", "intent", "made_at", "made_by_id", "parent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "wants", "zone_id") SELECT old_values."company", old_values."contacted_on", old_values."country", old_values."department_id", old_values."every_days", old_values."id", old_values."intent", old_values."made_at", old_values."made_by_id", old_values."parent", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."wants", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6e25e5248fbbb45eafc2eb49fa54d53cd190f485",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bc790",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_foreigncontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foreigncontactevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="eae7b4ea71a8091ce239697d6050e0aa1e108116",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cc93f",
                    table="industry_foreigncontactevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="incentivemovement",
            constraint=models.UniqueConstraint(fields=("zone", "voucher"), name="incentive_voucher_serves_once"),
        ),
        migrations.AddConstraint(
            model_name="incentivemovement",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gt", 0)), name="incentive_movement_moves_something"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="incentiveevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4ac6fc43c2b8269f5e1500d41479066b95491995",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f6c3e",
                    table="industry_incentiveevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="incentive",
            constraint=models.CheckConstraint(condition=models.Q(("amount__gt", 0)), name="incentive_is_of_something"),
        ),
        migrations.AddConstraint(
            model_name="incentive",
            constraint=models.CheckConstraint(
                condition=models.Q(("released__lte", models.F("amount")), ("recovered__lte", models.F("released"))),
                name="incentive_never_over_agreed",
            ),
        ),
        migrations.AddConstraint(
            model_name="incentive",
            constraint=models.UniqueConstraint(fields=("lead", "title"), name="incentive_agreed_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="incentive",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_incentiveevent" ("amount", "basis", "basis_kind", "id", "kind", "lead_id", "made_at", "made_by_id", "node", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate", "recovered", "released", "title") SELECT new_values."amount", new_values."basis", new_values."basis_kind", new_values."id", new_values."kind", new_values."lead_id", new_values."made_at", new_values."made_by_id", new_values."node", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rate", new_values."recovered", new_values."released", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4e4c699ebdcb4f1caf0b01e14f847cd6601e39e1",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ad953",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_incentive",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="incentive",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_incentiveevent" ("amount", "basis", "basis_kind", "id", "kind", "lead_id", "made_at", "made_by_id", "node", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate", "recovered", "released", "title") SELECT new_values."amount", new_values."basis", new_values."basis_kind", new_values."id", new_values."kind", new_values."lead_id", new_values."made_at", new_values."made_by_id", new_values."node", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rate", new_values."recovered", new_values."released", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3c6cf35be5c2010bd09e964333ffdeb1adb3ad4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a1481",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_incentive",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="incentive",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_incentiveevent" ("amount", "basis", "basis_kind", "id", "kind", "lead_id", "made_at", "made_by_id", "node", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate", "recovered", "released", "title") SELECT old_values."amount", old_values."basis", old_values."basis_kind", old_values."id", old_values."kind", old_values."lead_id", old_values."made_at", old_values."made_by_id", old_values."node", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rate", old_values."recovered", old_values."released", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6c9eff12ee6822a8e0c93ba4a923d5da364384d3",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2576f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_incentive",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrivedfundevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c14fe5fa8d31b3b56e1f2d070976a90cce92a7f1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a8a8f",
                    table="industry_arrivedfundevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="arrivedfund",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("year"), descending=True),
                models.OrderBy(models.F("month"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="funds_by_month",
            ),
        ),
        migrations.AddIndex(
            model_name="arrivedfund",
            index=models.Index(fields=["zone", "state", "id"], name="funds_by_state"),
        ),
        migrations.AddIndex(
            model_name="arrivedfund",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("amount"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="funds_by_amount",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrivedfund",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "rejected"), _negated=True),
                fields=("zone", "voucher"),
                name="fund_voucher_serves_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrivedfund",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "rejected"), _negated=True),
                fields=("zone", "sha256"),
                name="fund_paper_serves_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrivedfund",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gt", 0), ("month__range", (1, 12)), ("year__range", (1990, 2200))),
                name="fund_arrived_in_a_month",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrivedfund",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "claimed"),
                    models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                    _connector="OR",
                ),
                name="fund_decided_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrivedfund",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "rejected"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="fund_rejected_for_a_reason",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrivedfund",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_arrivedfundevent" ("amount", "claimed_at", "claimed_by_id", "decided_at", "decided_by_id", "file_name", "id", "kind", "lead_id", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sha256", "state", "synthetic", "voucher", "year", "zone_id") SELECT new_values."amount", new_values."claimed_at", new_values."claimed_by_id", new_values."decided_at", new_values."decided_by_id", new_values."file_name", new_values."id", new_values."kind", new_values."lead_id", new_values."month", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."sha256", new_values."state", new_values."synthetic", new_values."voucher", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e159b451070445d10148804c0765d193aea2948f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f51e2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_arrivedfund",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrivedfund",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_arrivedfundevent" ("amount", "claimed_at", "claimed_by_id", "decided_at", "decided_by_id", "file_name", "id", "kind", "lead_id", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sha256", "state", "synthetic", "voucher", "year", "zone_id") SELECT new_values."amount", new_values."claimed_at", new_values."claimed_by_id", new_values."decided_at", new_values."decided_by_id", new_values."file_name", new_values."id", new_values."kind", new_values."lead_id", new_values."month", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."sha256", new_values."state", new_values."synthetic", new_values."voucher", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="54ec66d857d3a9a92b124d26f5033b4325351d7e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6ce9f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_arrivedfund",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrivedfund",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_arrivedfundevent" ("amount", "claimed_at", "claimed_by_id", "decided_at", "decided_by_id", "file_name", "id", "kind", "lead_id", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sha256", "state", "synthetic", "voucher", "year", "zone_id") SELECT old_values."amount", old_values."claimed_at", old_values."claimed_by_id", old_values."decided_at", old_values."decided_by_id", old_values."file_name", old_values."id", old_values."kind", old_values."lead_id", old_values."month", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."sha256", old_values."state", old_values."synthetic", old_values."voucher", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5edb7696d1fd7cd53b0c989ab1db23c75287c9c4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_88257",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_arrivedfund",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="leaddispute",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "open")), fields=("lead",), name="one_open_dispute_of_a_lead"
            ),
        ),
        migrations.AddConstraint(
            model_name="leaddispute",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "open"),
                    models.Q(models.Q(("decision", ""), _negated=True), ("decided_by__isnull", False)),
                    _connector="OR",
                ),
                name="dispute_decided_with_a_reason",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leaddispute",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leaddisputeevent" ("decided_at", "decided_by_id", "decision", "department_id", "id", "lead_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "reason", "state") SELECT new_values."decided_at", new_values."decided_by_id", new_values."decision", new_values."department_id", new_values."id", new_values."lead_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."raised_at", new_values."raised_by_id", new_values."reason", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b3169dea1deb3ced6ccf5f5e43a4e27352e1645b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b9422",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_leaddispute",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leaddispute",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leaddisputeevent" ("decided_at", "decided_by_id", "decision", "department_id", "id", "lead_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "reason", "state") SELECT new_values."decided_at", new_values."decided_by_id", new_values."decision", new_values."department_id", new_values."id", new_values."lead_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."raised_at", new_values."raised_by_id", new_values."reason", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8ea7b21c5f450b01a735b7f39767cb36e1daaaa5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_19bf9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_leaddispute",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leaddispute",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leaddisputeevent" ("decided_at", "decided_by_id", "decision", "department_id", "id", "lead_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "reason", "state") SELECT old_values."decided_at", old_values."decided_by_id", old_values."decision", old_values."department_id", old_values."id", old_values."lead_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."raised_at", old_values."raised_by_id", old_values."reason", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9357a5c2fc03ea27be0cf2fa61fb04aebb8bed76",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1d24e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_leaddispute",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leaddisputeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="761c634bb97bcea75c272ff27122995fd9be04f4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bfe8f",
                    table="industry_leaddisputeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="leadpaper",
            constraint=models.UniqueConstraint(
                fields=("lead", "stage", "title", "sha256"), name="lead_paper_kept_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadpaper",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadpaperevent" ("at", "by_id", "file_name", "id", "lead_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "stage", "title") SELECT new_values."at", new_values."by_id", new_values."file_name", new_values."id", new_values."lead_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sha256", new_values."stage", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1b23f228bb7e35b5646b502f2de442db100e0022",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_02ff7",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_leadpaper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadpaper",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadpaperevent" ("at", "by_id", "file_name", "id", "lead_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "stage", "title") SELECT new_values."at", new_values."by_id", new_values."file_name", new_values."id", new_values."lead_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sha256", new_values."stage", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d6bb8b4bbd612310a774b9865a3408df0d7508d7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5846f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_leadpaper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadpaper",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadpaperevent" ("at", "by_id", "file_name", "id", "lead_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "stage", "title") SELECT old_values."at", old_values."by_id", old_values."file_name", old_values."id", old_values."lead_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sha256", old_values."stage", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fc2592612cb37a9383ceb8f080e7cbc12a6cdc66",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_73bf2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_leadpaper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadpaperevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cae7d720f57d1f4172ba28e6dc2b8c04a6018198",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a5da9",
                    table="industry_leadpaperevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="leadreview",
            index=models.Index(fields=["department", "verdict", "due"], name="lead_reviews_waiting"),
        ),
        migrations.AddConstraint(
            model_name="leadreview",
            constraint=models.UniqueConstraint(fields=("lead", "round", "desk"), name="desk_reviews_once_a_round"),
        ),
        migrations.AddConstraint(
            model_name="leadreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verdict", "pending"), models.Q(("by__isnull", False), ("day__isnull", False)), _connector="OR"
                ),
                name="verdict_has_a_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadreview",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadreviewevent" ("by_id", "day", "department_id", "desk", "due", "id", "lead_id", "opinion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "verdict") SELECT new_values."by_id", new_values."day", new_values."department_id", new_values."desk", new_values."due", new_values."id", new_values."lead_id", new_values."opinion", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."round", new_values."verdict" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5581fef7a363dc67727dfb8c5c1575ff3c821abc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_79a12",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_leadreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadreview",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadreviewevent" ("by_id", "day", "department_id", "desk", "due", "id", "lead_id", "opinion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "verdict") SELECT new_values."by_id", new_values."day", new_values."department_id", new_values."desk", new_values."due", new_values."id", new_values."lead_id", new_values."opinion", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."round", new_values."verdict" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="df4ee92a9bd15eaeaed0bf9baa35a1877f7c6664",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e06f1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_leadreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadreview",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadreviewevent" ("by_id", "day", "department_id", "desk", "due", "id", "lead_id", "opinion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "verdict") SELECT old_values."by_id", old_values."day", old_values."department_id", old_values."desk", old_values."due", old_values."id", old_values."lead_id", old_values."opinion", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."round", old_values."verdict" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d26f86d59f00fc3805acd10c865d56550f31f667",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_268f0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_leadreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadreviewevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0df23e5933a95e25a73118f491c46c5ada9aea86",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9f4e2",
                    table="industry_leadreviewevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="obligation",
            constraint=models.UniqueConstraint(fields=("lead", "measure", "due"), name="promise_made_once"),
        ),
        migrations.AddConstraint(
            model_name="obligation",
            constraint=models.CheckConstraint(condition=models.Q(("target__gt", 0)), name="promise_is_of_something"),
        ),
        migrations.AddConstraint(
            model_name="obligation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["open", "waived"]),
                    models.Q(("actual__isnull", False), ("measured_on__isnull", False)),
                    _connector="OR",
                ),
                name="promise_judged_by_a_measure",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="obligation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_obligationevent" ("actual", "due", "evidence", "id", "lead_id", "made_by_id", "measure", "measured_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "target") SELECT new_values."actual", new_values."due", new_values."evidence", new_values."id", new_values."lead_id", new_values."made_by_id", new_values."measure", new_values."measured_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state", new_values."target" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fb90eee1acb39a906fbfab92ba9661ca142f66c0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_83783",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_obligation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="obligation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_obligationevent" ("actual", "due", "evidence", "id", "lead_id", "made_by_id", "measure", "measured_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "target") SELECT new_values."actual", new_values."due", new_values."evidence", new_values."id", new_values."lead_id", new_values."made_by_id", new_values."measure", new_values."measured_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state", new_values."target" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="66939d1f2741f3c097a18bb0ca85c17ee2cc727e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_84f85",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_obligation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="obligation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_obligationevent" ("actual", "due", "evidence", "id", "lead_id", "made_by_id", "measure", "measured_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "target") SELECT old_values."actual", old_values."due", old_values."evidence", old_values."id", old_values."lead_id", old_values."made_by_id", old_values."measure", old_values."measured_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state", old_values."target" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a03b1f40047a08ef132082638d24adff81a7ea0d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_52946",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_obligation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clawbackevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="090661a54f5ba3841d4fdb287109ae009659600e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7c5a0",
                    table="industry_clawbackevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="clawback",
            constraint=models.UniqueConstraint(fields=("incentive", "obligation"), name="breach_claws_back_once"),
        ),
        migrations.AddConstraint(
            model_name="clawback",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gt", 0), ("returned__lte", models.F("amount"))),
                name="claw_back_not_over_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="clawback",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "open"), ("returned", models.F("amount")), _connector="OR"),
                name="claw_back_done_when_all_came",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clawback",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_clawbackevent" ("amount", "due", "id", "incentive_id", "lead_id", "obligation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned", "state") SELECT new_values."amount", new_values."due", new_values."id", new_values."incentive_id", new_values."lead_id", new_values."obligation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="274607722f778cd47ed78317c4a3d08b6cc2b0d9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a8d15",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_clawback",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clawback",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_clawbackevent" ("amount", "due", "id", "incentive_id", "lead_id", "obligation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned", "state") SELECT new_values."amount", new_values."due", new_values."id", new_values."incentive_id", new_values."lead_id", new_values."obligation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="22dd42ea42568c1b81916806b1c847a16477a5eb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9e0ac",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_clawback",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clawback",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_clawbackevent" ("amount", "due", "id", "incentive_id", "lead_id", "obligation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned", "state") SELECT old_values."amount", old_values."due", old_values."id", old_values."incentive_id", old_values."lead_id", old_values."obligation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9106bef75b83ec94b59ede89709c2721511752d8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d363f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_clawback",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="obligationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f22d27a604643bfce89b8de41e5d8c9e87fe3ba6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e30bd",
                    table="industry_obligationevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="outsidevisit",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("starts_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="outside_visits_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="outsidevisit",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="visit_ends_after_start"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidevisit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidevisitevent" ("department_id", "ends_on", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "post", "purpose", "result", "starts_on", "synthetic", "visited", "zone_id") SELECT new_values."department_id", new_values."ends_on", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."post", new_values."purpose", new_values."result", new_values."starts_on", new_values."synthetic", new_values."visited", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1affb8f4c6a20fea11782ded2ffb6ff3637382c7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4523e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_outsidevisit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidevisit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidevisitevent" ("department_id", "ends_on", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "post", "purpose", "result", "starts_on", "synthetic", "visited", "zone_id") SELECT new_values."department_id", new_values."ends_on", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."post", new_values."purpose", new_values."result", new_values."starts_on", new_values."synthetic", new_values."visited", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="02ca998801c1f00ddc3e7492ca6486148e318afe",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0efd0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_outsidevisit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidevisit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidevisitevent" ("department_id", "ends_on", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "post", "purpose", "result", "starts_on", "synthetic", "visited", "zone_id") SELECT old_values."department_id", old_values."ends_on", old_values."id", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."post", old_values."purpose", old_values."result", old_values."starts_on", old_values."synthetic", old_values."visited", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="91b457172c3e959bb536bd55f79149726311f091",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9f1ab",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_outsidevisit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leadevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="993be6c3e13d39a8f5a06eeaf101c5f095eb1d08",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b033e",
                    table="industry_leadevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(models.F("zone"), models.OrderBy(models.F("id"), descending=True), name="leads_of_zone"),
        ),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(fields=["zone", "state", "stage", "id"], name="leads_by_stage"),
        ),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("investment"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                name="leads_by_investment",
            ),
        ),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("due"), nulls_last=True), models.F("id"), name="leads_by_due"
            ),
        ),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("opened_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="leads_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="lead",
            index=models.Index(fields=["zone", "chain", "segment"], name="leads_by_segment"),
        ),
        migrations.AddConstraint(
            model_name="lead",
            constraint=models.UniqueConstraint(fields=("zone", "number"), name="lead_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="lead",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["open", "parked"])),
                fields=("zone", "name_key"),
                name="one_open_lead_of_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="lead",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["open", "parked"]), models.Q(("credit_code", ""), _negated=True)),
                fields=("zone", "credit_code"),
                name="one_open_lead_of_a_code",
            ),
        ),
        migrations.AddConstraint(
            model_name="lead",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["open", "done"]), models.Q(("state_reason", ""), _negated=True), _connector="OR"
                ),
                name="lead_stopped_for_a_reason",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lead",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadevent" ("activity_id", "capital", "chain", "company", "content", "credit_code", "due", "energy", "enterprise_id", "id", "investment", "jobs", "keeper_id", "land_mu", "leading_id", "listed_code", "name_key", "number", "opened_by_id", "opened_on", "origin", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project", "project_code", "reason", "segment", "signed_on", "site", "source", "stage", "stage_since", "state", "state_reason", "synthetic", "talked_on", "talked_with", "tax_per_mu", "visit_id", "zone_id") SELECT new_values."activity_id", new_values."capital", new_values."chain", new_values."company", new_values."content", new_values."credit_code", new_values."due", new_values."energy", new_values."enterprise_id", new_values."id", new_values."investment", new_values."jobs", new_values."keeper_id", new_values."land_mu", new_values."leading_id", new_values."listed_code", new_values."name_key", new_values."number", new_values."opened_by_id", new_values."opened_on", new_values."origin", new_values."output", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."project", new_values."project_code", new_values."reason", new_values."segment", new_values."signed_on", new_values."site", new_values."source", new_values."stage", new_values."stage_since", new_values."state", new_values."state_reason", new_values."synthetic", new_values."talked_on", new_values."talked_with", new_values."tax_per_mu", new_values."visit_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2a89c2189b78e2409eac9ebb61cb2f989bc6a697",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_14729",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_lead",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lead",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadevent" ("activity_id", "capital", "chain", "company", "content", "credit_code", "due", "energy", "enterprise_id", "id", "investment", "jobs", "keeper_id", "land_mu", "leading_id", "listed_code", "name_key", "number", "opened_by_id", "opened_on", "origin", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project", "project_code", "reason", "segment", "signed_on", "site", "source", "stage", "stage_since", "state", "state_reason", "synthetic", "talked_on", "talked_with", "tax_per_mu", "visit_id", "zone_id") SELECT new_values."activity_id", new_values."capital", new_values."chain", new_values."company", new_values."content", new_values."credit_code", new_values."due", new_values."energy", new_values."enterprise_id", new_values."id", new_values."investment", new_values."jobs", new_values."keeper_id", new_values."land_mu", new_values."leading_id", new_values."listed_code", new_values."name_key", new_values."number", new_values."opened_by_id", new_values."opened_on", new_values."origin", new_values."output", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."project", new_values."project_code", new_values."reason", new_values."segment", new_values."signed_on", new_values."site", new_values."source", new_values."stage", new_values."stage_since", new_values."state", new_values."state_reason", new_values."synthetic", new_values."talked_on", new_values."talked_with", new_values."tax_per_mu", new_values."visit_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="664744ab79a3f59c01ac5921f57292f548ad1861",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0d9ce",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_lead",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lead",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_leadevent" ("activity_id", "capital", "chain", "company", "content", "credit_code", "due", "energy", "enterprise_id", "id", "investment", "jobs", "keeper_id", "land_mu", "leading_id", "listed_code", "name_key", "number", "opened_by_id", "opened_on", "origin", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project", "project_code", "reason", "segment", "signed_on", "site", "source", "stage", "stage_since", "state", "state_reason", "synthetic", "talked_on", "talked_with", "tax_per_mu", "visit_id", "zone_id") SELECT old_values."activity_id", old_values."capital", old_values."chain", old_values."company", old_values."content", old_values."credit_code", old_values."due", old_values."energy", old_values."enterprise_id", old_values."id", old_values."investment", old_values."jobs", old_values."keeper_id", old_values."land_mu", old_values."leading_id", old_values."listed_code", old_values."name_key", old_values."number", old_values."opened_by_id", old_values."opened_on", old_values."origin", old_values."output", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."project", old_values."project_code", old_values."reason", old_values."segment", old_values."signed_on", old_values."site", old_values."source", old_values."stage", old_values."stage_since", old_values."state", old_values."state_reason", old_values."synthetic", old_values."talked_on", old_values."talked_with", old_values."tax_per_mu", old_values."visit_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="68637955958c32f75f83e17674de7f00f62263a4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c4450",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_lead",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidevisitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="398e0c467df70cb175bbc7f5721e10bc13436a8b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_76bb7",
                    table="industry_outsidevisitevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
