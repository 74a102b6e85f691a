import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("enterprises", "0010_inspections"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("sources", "0002_data_sets"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="GapOverride",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                (
                    "verdict",
                    models.CharField(
                        choices=[("gap", "确为缺口"), ("no_gap", "不是缺口"), ("later", "暂缓")],
                        max_length=10,
                        verbose_name="认定",
                    ),
                ),
                ("reason", models.CharField(max_length=500, verbose_name="理由")),
                ("day", models.DateField(verbose_name="日期")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="撤销时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="认定人",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="撤销人",
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
                "verbose_name": "缺口认定",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="GapOverrideEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                (
                    "verdict",
                    models.CharField(
                        choices=[("gap", "确为缺口"), ("no_gap", "不是缺口"), ("later", "暂缓")],
                        max_length=10,
                        verbose_name="认定",
                    ),
                ),
                ("reason", models.CharField(max_length=500, verbose_name="理由")),
                ("day", models.DateField(verbose_name="日期")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="撤销时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
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
                        to="industry.gapoverride",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="撤销人",
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
            name="GraphSet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="名称")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="来源和许可")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                ("counts", models.JSONField(default=dict, verbose_name="数量")),
                ("loaded_at", models.DateTimeField(verbose_name="导入时间")),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "产业图谱数据集",
                "ordering": ["-loaded_at"],
            },
        ),
        migrations.CreateModel(
            name="GraphSetEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="名称")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="来源和许可")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                ("counts", models.JSONField(default=dict, verbose_name="数量")),
                ("loaded_at", models.DateTimeField(verbose_name="导入时间")),
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
                        to="industry.graphset",
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
            name="OutsideCompany",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=20, verbose_name="代码")),
                ("name", models.CharField(max_length=60, verbose_name="简称")),
                ("full_name", models.CharField(blank=True, max_length=120, verbose_name="全称")),
                ("province", models.CharField(blank=True, max_length=20, verbose_name="省份")),
                ("city", models.CharField(blank=True, max_length=30, verbose_name="城市")),
                ("exchange", models.CharField(blank=True, max_length=20, verbose_name="上市地")),
                ("listed_on", models.DateField(blank=True, null=True, verbose_name="上市日期")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="来源")),
                ("as_of", models.DateField(blank=True, null=True, verbose_name="截至日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "zone",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.zone",
                    ),
                ),
            ],
            options={
                "verbose_name": "区外企业",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="OutsideCompanyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=20, verbose_name="代码")),
                ("name", models.CharField(max_length=60, verbose_name="简称")),
                ("full_name", models.CharField(blank=True, max_length=120, verbose_name="全称")),
                ("province", models.CharField(blank=True, max_length=20, verbose_name="省份")),
                ("city", models.CharField(blank=True, max_length=30, verbose_name="城市")),
                ("exchange", models.CharField(blank=True, max_length=20, verbose_name="上市地")),
                ("listed_on", models.DateField(blank=True, null=True, verbose_name="上市日期")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="来源")),
                ("as_of", models.DateField(blank=True, null=True, verbose_name="截至日期")),
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
                        to="industry.outsidecompany",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
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
            name="OutsidePlacement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                ("confidence", models.PositiveSmallIntegerField(verbose_name="把握（%）")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="理由")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="来源")),
                (
                    "company",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="placements",
                        to="industry.outsidecompany",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.zone",
                    ),
                ),
            ],
            options={
                "verbose_name": "区外企业落链",
                "ordering": ["-confidence", "pk"],
            },
        ),
        migrations.CreateModel(
            name="OutsideProduct",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("product", models.CharField(max_length=200, verbose_name="产品")),
                (
                    "share",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=7, null=True, verbose_name="收入占比"),
                ),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="来源")),
                (
                    "company",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="products",
                        to="industry.outsidecompany",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.zone",
                    ),
                ),
            ],
            options={
                "verbose_name": "区外企业产品",
                "ordering": ["company", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PlacementDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verdict",
                    models.CharField(
                        choices=[("proposed", "待确认"), ("confirmed", "已确认"), ("dismissed", "不采用")],
                        max_length=10,
                        verbose_name="处理",
                    ),
                ),
                ("count", models.PositiveIntegerField(verbose_name="条数")),
                ("at", models.DateTimeField(verbose_name="处理时间")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="撤销时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="处理人",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "落链处理",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Placement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                (
                    "share",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=5, null=True, verbose_name="业务占比"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "待确认"), ("confirmed", "已确认"), ("dismissed", "不采用")],
                        default="proposed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("confidence", models.PositiveSmallIntegerField(verbose_name="把握（%）")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="理由")),
                ("evidence", models.CharField(blank=True, max_length=300, verbose_name="依据")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("placing", "产品、经营范围和行业代码"),
                            ("officer", "人工登记"),
                            ("import", "导入"),
                            ("sample", "样例"),
                        ],
                        max_length=10,
                        verbose_name="来源",
                    ),
                ),
                ("placed_on", models.DateField(verbose_name="日期")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placements",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placements",
                        to="industry.placementdecision",
                        verbose_name="处理",
                    ),
                ),
            ],
            options={
                "verbose_name": "企业落链",
                "ordering": ["-confidence", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PlacementDecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[("proposed", "待确认"), ("confirmed", "已确认"), ("dismissed", "不采用")],
                        max_length=10,
                        verbose_name="处理",
                    ),
                ),
                ("count", models.PositiveIntegerField(verbose_name="条数")),
                ("at", models.DateTimeField(verbose_name="处理时间")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="撤销时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="处理人",
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
                        to="industry.placementdecision",
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
            name="PlacementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                (
                    "share",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=5, null=True, verbose_name="业务占比"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "待确认"), ("confirmed", "已确认"), ("dismissed", "不采用")],
                        default="proposed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("confidence", models.PositiveSmallIntegerField(verbose_name="把握（%）")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="理由")),
                ("evidence", models.CharField(blank=True, max_length=300, verbose_name="依据")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("placing", "产品、经营范围和行业代码"),
                            ("officer", "人工登记"),
                            ("import", "导入"),
                            ("sample", "样例"),
                        ],
                        max_length=10,
                        verbose_name="来源",
                    ),
                ),
                ("placed_on", models.DateField(verbose_name="日期")),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="处理人",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.placementdecision",
                        verbose_name="处理",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.enterprise",
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
                        to="industry.placement",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
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
            name="ProductEdge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("product", models.CharField(max_length=200, verbose_name="产品")),
                ("other", models.CharField(max_length=200, verbose_name="相关产品")),
                (
                    "kind",
                    models.CharField(
                        choices=[("material", "上游材料"), ("kind_of", "属于")], max_length=10, verbose_name="关系"
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
                "verbose_name": "产品关系",
            },
        ),
        migrations.CreateModel(
            name="ReviewItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("company", "企业"),
                            ("product", "产品"),
                            ("edge", "产品关系"),
                            ("company_product", "企业与产品"),
                            ("word", "建议产品词"),
                            ("need", "建议上下游关系"),
                        ],
                        max_length=16,
                        verbose_name="类型",
                    ),
                ),
                ("chain", models.CharField(blank=True, max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(blank=True, max_length=60, verbose_name="环节")),
                ("text", models.CharField(max_length=500, verbose_name="内容")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="位置")),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("no_key", "没有名称"),
                            ("kind_unknown", "类型不认识"),
                            ("key_repeated", "重复登记"),
                            ("kinds_differ", "同名而类型不同"),
                            ("relation_unknown", "关系不认识"),
                            ("start_unknown", "起点不在表里"),
                            ("end_unknown", "终点不在表里"),
                            ("ends_unfit", "两端不能这样相关"),
                            ("self_loop", "自己指向自己"),
                            ("repeated", "重复的关系"),
                            ("weights_differ", "重复而权重不同"),
                            ("kinds_of_each_other", "互为种类"),
                            ("kind_circle", "种类关系成环"),
                            ("both_ways", "互为上下游"),
                            ("weight_strange", "占比不合理"),
                            ("confidence_strange", "把握不合理"),
                            ("cells", "列数不对"),
                            ("quotes", "引号没有配对"),
                            ("no_text", "不是文字"),
                            ("empty_cell", "必填的格空着"),
                            ("no_day", "不是日期"),
                            ("no_number", "不是数字"),
                            ("often_made", "已在环节的企业普遍生产"),
                            ("often_bought", "产品关系显示需要"),
                        ],
                        max_length=20,
                        verbose_name="原因",
                    ),
                ),
                ("mark", models.CharField(max_length=64, verbose_name="标记")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待处理"), ("taken", "已采用"), ("settled", "已处理"), ("dropped", "不采用")],
                        default="open",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("raised_on", models.DateField(verbose_name="提出日期")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                ("how", models.CharField(blank=True, max_length=300, verbose_name="处理说明")),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="处理人",
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
                "verbose_name": "图谱待核项",
                "ordering": ["-raised_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ReviewItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("company", "企业"),
                            ("product", "产品"),
                            ("edge", "产品关系"),
                            ("company_product", "企业与产品"),
                            ("word", "建议产品词"),
                            ("need", "建议上下游关系"),
                        ],
                        max_length=16,
                        verbose_name="类型",
                    ),
                ),
                ("chain", models.CharField(blank=True, max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(blank=True, max_length=60, verbose_name="环节")),
                ("text", models.CharField(max_length=500, verbose_name="内容")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="位置")),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("no_key", "没有名称"),
                            ("kind_unknown", "类型不认识"),
                            ("key_repeated", "重复登记"),
                            ("kinds_differ", "同名而类型不同"),
                            ("relation_unknown", "关系不认识"),
                            ("start_unknown", "起点不在表里"),
                            ("end_unknown", "终点不在表里"),
                            ("ends_unfit", "两端不能这样相关"),
                            ("self_loop", "自己指向自己"),
                            ("repeated", "重复的关系"),
                            ("weights_differ", "重复而权重不同"),
                            ("kinds_of_each_other", "互为种类"),
                            ("kind_circle", "种类关系成环"),
                            ("both_ways", "互为上下游"),
                            ("weight_strange", "占比不合理"),
                            ("confidence_strange", "把握不合理"),
                            ("cells", "列数不对"),
                            ("quotes", "引号没有配对"),
                            ("no_text", "不是文字"),
                            ("empty_cell", "必填的格空着"),
                            ("no_day", "不是日期"),
                            ("no_number", "不是数字"),
                            ("often_made", "已在环节的企业普遍生产"),
                            ("often_bought", "产品关系显示需要"),
                        ],
                        max_length=20,
                        verbose_name="原因",
                    ),
                ),
                ("mark", models.CharField(max_length=64, verbose_name="标记")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待处理"), ("taken", "已采用"), ("settled", "已处理"), ("dropped", "不采用")],
                        default="open",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("raised_on", models.DateField(verbose_name="提出日期")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                ("how", models.CharField(blank=True, max_length=300, verbose_name="处理说明")),
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
                        to="industry.reviewitem",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="处理人",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
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
            name="SegmentStanding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                ("as_of", models.DateField(verbose_name="计算日期")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="数据年度")),
                ("enterprises", models.PositiveIntegerField(verbose_name="本地企业")),
                ("proposed", models.PositiveIntegerField(verbose_name="待确认企业")),
                ("figured", models.PositiveIntegerField(verbose_name="有产值的企业")),
                ("output", models.BigIntegerField(blank=True, null=True, verbose_name="产值")),
                ("staff", models.PositiveIntegerField(blank=True, null=True, verbose_name="从业人员")),
                ("patents", models.PositiveIntegerField(blank=True, null=True, verbose_name="有效发明专利")),
                ("growth", models.FloatField(blank=True, null=True, verbose_name="增长（%）")),
                ("quotient", models.FloatField(blank=True, null=True, verbose_name="区位商")),
                ("concentration", models.FloatField(blank=True, null=True, verbose_name="集中度")),
                ("outside", models.PositiveIntegerField(verbose_name="全国上市企业")),
                (
                    "leaders",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None, verbose_name="龙头企业"
                    ),
                ),
                ("gap", models.FloatField(blank=True, null=True, verbose_name="缺口")),
                ("demand", models.FloatField(blank=True, null=True, verbose_name="本地需求")),
                ("dependence", models.FloatField(blank=True, null=True, verbose_name="外部依赖")),
                ("feasibility", models.FloatField(blank=True, null=True, verbose_name="可行性")),
                ("availability", models.FloatField(blank=True, null=True, verbose_name="可引企业")),
                ("risk", models.FloatField(blank=True, null=True, verbose_name="风险")),
                ("extension", models.BooleanField(default=False, verbose_name="延链机会")),
                ("parts", models.JSONField(default=dict, verbose_name="由来")),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
            ],
            options={
                "verbose_name": "环节画像",
            },
        ),
        migrations.CreateModel(
            name="ZoneChain",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60, verbose_name="产业链代码")),
                ("version", models.PositiveIntegerField(verbose_name="版本")),
                ("name", models.CharField(blank=True, max_length=60, verbose_name="名称")),
                ("text", models.TextField(verbose_name="产业链文本")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "编辑中"), ("published", "已发布"), ("ended", "已停用")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="修改理由")),
                ("made_at", models.DateTimeField(verbose_name="编写时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="编写人",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="发布人",
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
                "verbose_name": "产业链版本",
                "ordering": ["key", "-version"],
            },
        ),
        migrations.CreateModel(
            name="ZoneChainEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("key", models.CharField(max_length=60, verbose_name="产业链代码")),
                ("version", models.PositiveIntegerField(verbose_name="版本")),
                ("name", models.CharField(blank=True, max_length=60, verbose_name="名称")),
                ("text", models.TextField(verbose_name="产业链文本")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "编辑中"), ("published", "已发布"), ("ended", "已停用")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="修改理由")),
                ("made_at", models.DateTimeField(verbose_name="编写时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="编写人",
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
                        to="industry.zonechain",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="发布人",
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
            model_name="gapoverride",
            index=models.Index(
                models.F("zone"),
                models.F("chain"),
                models.F("segment"),
                models.OrderBy(models.F("id"), descending=True),
                name="overrides_of_segment",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gapoverride",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_gapoverrideevent" ("by_id", "chain", "day", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "segment", "verdict", "withdrawn_at", "withdrawn_by_id", "zone_id") SELECT new_values."by_id", new_values."chain", new_values."day", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."segment", new_values."verdict", new_values."withdrawn_at", new_values."withdrawn_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="24f1d47f292181cda6caaec382f17b7c0c04ff5d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f842e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_gapoverride",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gapoverride",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_gapoverrideevent" ("by_id", "chain", "day", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "segment", "verdict", "withdrawn_at", "withdrawn_by_id", "zone_id") SELECT new_values."by_id", new_values."chain", new_values."day", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."segment", new_values."verdict", new_values."withdrawn_at", new_values."withdrawn_by_id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b7836d3551c44b87aa23da99e2d33a9cc2440495",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_074d2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_gapoverride",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gapoverride",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_gapoverrideevent" ("by_id", "chain", "day", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "segment", "verdict", "withdrawn_at", "withdrawn_by_id", "zone_id") SELECT old_values."by_id", old_values."chain", old_values."day", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."segment", old_values."verdict", old_values."withdrawn_at", old_values."withdrawn_by_id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa426a28b7f94644cec58b40842e03bb5a119b2f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ea6eb",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_gapoverride",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gapoverrideevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a9bc954c03963a84a052bc793c57263b4af7af2c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_75601",
                    table="industry_gapoverrideevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="graphset",
            constraint=models.UniqueConstraint(fields=("zone",), name="one_graph_set_in_a_zone"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="graphset",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_graphsetevent" ("counts", "id", "loaded_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "source", "zone_id") SELECT new_values."counts", new_values."id", new_values."loaded_at", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sha256", new_values."source", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="446ed35948e13a9ea8b22d0e5cd138f7699d20e0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_503ae",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_graphset",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="graphset",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_graphsetevent" ("counts", "id", "loaded_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "source", "zone_id") SELECT new_values."counts", new_values."id", new_values."loaded_at", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sha256", new_values."source", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1a61f40ccb6d4fb6d6595c8e262289c2ccc6891c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eb740",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_graphset",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="graphset",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_graphsetevent" ("counts", "id", "loaded_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "source", "zone_id") SELECT old_values."counts", old_values."id", old_values."loaded_at", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sha256", old_values."source", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0368d3e05a64230694ac344cd2657b3a999387e9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d03cb",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_graphset",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="graphsetevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6b3a4ed5a856c723ef8bb6ee8bb122d8ebc37452",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_30b91",
                    table="industry_graphsetevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="outsidecompany",
            index=models.Index(fields=["zone", "province"], name="outside_by_province"),
        ),
        migrations.AddIndex(
            model_name="outsidecompany",
            index=models.Index(fields=["zone", "listed_on"], name="outside_by_listing"),
        ),
        migrations.AddConstraint(
            model_name="outsidecompany",
            constraint=models.UniqueConstraint(
                fields=("zone", "code"), name="outside_company_once_in_a_set", nulls_distinct=False
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidecompany",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidecompanyevent" ("as_of", "city", "code", "exchange", "full_name", "id", "listed_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province", "source", "synthetic", "zone_id") SELECT new_values."as_of", new_values."city", new_values."code", new_values."exchange", new_values."full_name", new_values."id", new_values."listed_on", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."province", new_values."source", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ece4ae99520b8249855bb922200881890e9f7091",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidecompanyevent" ("as_of", "city", "code", "exchange", "full_name", "id", "listed_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province", "source", "synthetic", "zone_id") SELECT new_values."as_of", new_values."city", new_values."code", new_values."exchange", new_values."full_name", new_values."id", new_values."listed_on", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."province", new_values."source", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1ef1ba3f6fe76effb29e896324e25c584911f282",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_outsidecompanyevent" ("as_of", "city", "code", "exchange", "full_name", "id", "listed_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province", "source", "synthetic", "zone_id") SELECT old_values."as_of", old_values."city", old_values."code", old_values."exchange", old_values."full_name", old_values."id", old_values."listed_on", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."province", old_values."source", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7baedab6dc27f677678b279dedf12cae8a076664",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b0ae1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_outsidecompany",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsidecompanyevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4f551a1e9261ea599c1bc2ebc9acb681a62e9c51",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ef06d",
                    table="industry_outsidecompanyevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="outsideplacement",
            index=models.Index(fields=["chain", "segment", "zone"], name="outside_of_segment"),
        ),
        migrations.AddConstraint(
            model_name="outsideplacement",
            constraint=models.UniqueConstraint(fields=("company", "chain", "segment"), name="outside_placed_once"),
        ),
        migrations.AddConstraint(
            model_name="outsideplacement",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__lte", 100)), name="outside_confidence_in_percent"
            ),
        ),
        migrations.AddIndex(
            model_name="outsideproduct",
            index=models.Index(fields=["zone", "product"], name="outside_by_product"),
        ),
        migrations.AddConstraint(
            model_name="outsideproduct",
            constraint=models.UniqueConstraint(fields=("company", "product"), name="outside_product_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_placementdecisionevent" ("at", "by_id", "count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "verdict", "zone_id") SELECT new_values."at", new_values."by_id", new_values."count", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."undone_at", new_values."verdict", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="45e10cd104fd7aac7c6ff65620c70efa86d2327e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5ec79",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_placementdecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_placementdecisionevent" ("at", "by_id", "count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "verdict", "zone_id") SELECT new_values."at", new_values."by_id", new_values."count", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."undone_at", new_values."verdict", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="11fb8db4df6094c6d7fb0619b1b8c5108784c7c6",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c6ed3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_placementdecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_placementdecisionevent" ("at", "by_id", "count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "verdict", "zone_id") SELECT old_values."at", old_values."by_id", old_values."count", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."undone_at", old_values."verdict", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="66c1bb7fbc1452a49333a08545e63ff9a4a455e4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d5c6c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_placementdecision",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="placement",
            index=models.Index(
                models.F("zone"),
                models.F("chain"),
                models.F("segment"),
                models.F("state"),
                models.OrderBy(models.F("confidence"), descending=True),
                models.F("id"),
                name="placements_of_segment",
            ),
        ),
        migrations.AddIndex(
            model_name="placement",
            index=models.Index(
                models.F("zone"),
                models.F("state"),
                models.OrderBy(models.F("confidence"), descending=True),
                models.F("id"),
                name="placements_by_confidence",
            ),
        ),
        migrations.AddIndex(
            model_name="placement",
            index=models.Index(
                models.F("zone"),
                models.F("state"),
                models.F("chain"),
                models.OrderBy(models.F("confidence"), descending=True),
                models.F("id"),
                name="placements_of_chain",
            ),
        ),
        migrations.AddIndex(
            model_name="placement",
            index=models.Index(
                models.F("zone"),
                models.F("state"),
                models.OrderBy(models.F("placed_on"), descending=True),
                models.F("id"),
                name="placements_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.UniqueConstraint(
                fields=("enterprise", "chain", "segment"), name="placed_once_on_a_segment"
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__lte", 100)), name="placement_confidence_in_percent"
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("share__isnull", True), models.Q(("share__gte", 0), ("share__lte", 1)), _connector="OR"
                ),
                name="placement_share_is_a_part",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_placementevent" ("chain", "confidence", "decided_at", "decided_by_id", "decision_id", "enterprise_id", "evidence", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_on", "reason", "segment", "share", "source", "state", "synthetic", "zone_id") SELECT new_values."chain", new_values."confidence", new_values."decided_at", new_values."decided_by_id", new_values."decision_id", new_values."enterprise_id", new_values."evidence", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placed_on", new_values."reason", new_values."segment", new_values."share", new_values."source", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b2657df96df36b6abd4433d08a72098a1234cf10",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7638f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_placement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_placementevent" ("chain", "confidence", "decided_at", "decided_by_id", "decision_id", "enterprise_id", "evidence", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_on", "reason", "segment", "share", "source", "state", "synthetic", "zone_id") SELECT new_values."chain", new_values."confidence", new_values."decided_at", new_values."decided_by_id", new_values."decision_id", new_values."enterprise_id", new_values."evidence", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placed_on", new_values."reason", new_values."segment", new_values."share", new_values."source", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bbd57b471dff81eb8cc4115936b351d3a25accc1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_116d8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_placement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_placementevent" ("chain", "confidence", "decided_at", "decided_by_id", "decision_id", "enterprise_id", "evidence", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_on", "reason", "segment", "share", "source", "state", "synthetic", "zone_id") SELECT old_values."chain", old_values."confidence", old_values."decided_at", old_values."decided_by_id", old_values."decision_id", old_values."enterprise_id", old_values."evidence", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."placed_on", old_values."reason", old_values."segment", old_values."share", old_values."source", old_values."state", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="44626c3bf700d5920a4cc0312382ca549bfb4efc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_49eb2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_placement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementdecisionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="040a2a707e828cb3207fc5d622482209672523e1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c599d",
                    table="industry_placementdecisionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4b50284f6e5b96587439b0c8bb41bb7b9953ca6b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_73662",
                    table="industry_placementevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="productedge",
            index=models.Index(fields=["zone", "other"], name="product_edges_back"),
        ),
        migrations.AddConstraint(
            model_name="productedge",
            constraint=models.UniqueConstraint(fields=("zone", "product", "other", "kind"), name="product_edge_once"),
        ),
        migrations.AddIndex(
            model_name="reviewitem",
            index=models.Index(models.F("zone"), models.F("state"), models.F("id"), name="reviews_by_state"),
        ),
        migrations.AddIndex(
            model_name="reviewitem",
            index=models.Index(
                models.F("zone"), models.F("chain"), models.F("segment"), models.F("state"), name="reviews_of_segment"
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewitem",
            constraint=models.UniqueConstraint(fields=("zone", "mark"), name="review_item_raised_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_reviewitemevent" ("chain", "how", "id", "kind", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "raised_on", "reason", "segment", "settled_at", "settled_by_id", "state", "text", "zone_id") SELECT new_values."chain", new_values."how", new_values."id", new_values."kind", new_values."mark", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."raised_on", new_values."reason", new_values."segment", new_values."settled_at", new_values."settled_by_id", new_values."state", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a2b7db66196af3de74d00a67eaf4544603abaf28",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_06912",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_reviewitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_reviewitemevent" ("chain", "how", "id", "kind", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "raised_on", "reason", "segment", "settled_at", "settled_by_id", "state", "text", "zone_id") SELECT new_values."chain", new_values."how", new_values."id", new_values."kind", new_values."mark", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."raised_on", new_values."reason", new_values."segment", new_values."settled_at", new_values."settled_by_id", new_values."state", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1f2019332823e93b23d4f34a20d606d0bfd36831",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_42f69",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_reviewitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_reviewitemevent" ("chain", "how", "id", "kind", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "raised_on", "reason", "segment", "settled_at", "settled_by_id", "state", "text", "zone_id") SELECT old_values."chain", old_values."how", old_values."id", old_values."kind", old_values."mark", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."raised_on", old_values."reason", old_values."segment", old_values."settled_at", old_values."settled_by_id", old_values."state", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fbda16d95294a4685c9cd00ada86efe464f56ea3",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_22303",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_reviewitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewitemevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="748bc0824ced8baba355390bdf6328619470b977",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b63e5",
                    table="industry_reviewitemevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="segmentstanding",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("gap"), descending=True, nulls_last=True),
                name="segments_by_gap",
            ),
        ),
        migrations.AddConstraint(
            model_name="segmentstanding",
            constraint=models.UniqueConstraint(fields=("zone", "chain", "segment"), name="segment_stands_once"),
        ),
        migrations.AddConstraint(
            model_name="zonechain",
            constraint=models.UniqueConstraint(fields=("zone", "key", "version"), name="chain_version_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="zonechain",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "draft")), fields=("zone", "key"), name="chain_drafted_once_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="zonechain",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "published")),
                fields=("zone", "key"),
                name="chain_published_once_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="zonechain",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "draft"), ("published_at__isnull", False), _connector="OR"),
                name="chain_published_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonechain",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_zonechainevent" ("id", "key", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "text", "version", "why", "zone_id") SELECT new_values."id", new_values."key", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_at", new_values."published_by_id", new_values."state", new_values."text", new_values."version", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="44cc207accc197f8b157254cf99af4a7219154dd",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_694b2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_zonechain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonechain",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_zonechainevent" ("id", "key", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "text", "version", "why", "zone_id") SELECT new_values."id", new_values."key", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_at", new_values."published_by_id", new_values."state", new_values."text", new_values."version", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3bfd9233a9f94cf723c8c4c3de629a1bcc03b208",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_60b60",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_zonechain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonechain",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_zonechainevent" ("id", "key", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "text", "version", "why", "zone_id") SELECT old_values."id", old_values."key", old_values."made_at", old_values."made_by_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_at", old_values."published_by_id", old_values."state", old_values."text", old_values."version", old_values."why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a06c28ff50a595a821852fbd50b9c227c706b1c8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6e8e0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_zonechain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zonechainevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a20690f167c5f89f6288aa37bc58956e391b8b7e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_58510",
                    table="industry_zonechainevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
