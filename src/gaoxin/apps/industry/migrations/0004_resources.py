import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("industry", "0003_teams"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ByproductLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("holder_name", models.CharField(max_length=200, verbose_name="企业")),
                ("plant", models.CharField(blank=True, max_length=60, verbose_name="厂区")),
                (
                    "side",
                    models.CharField(
                        choices=[("offer", "可供副产物"), ("need", "需求材料")], max_length=6, verbose_name="类型"
                    ),
                ),
                ("material", models.CharField(max_length=60, verbose_name="物料")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("amount", models.DecimalField(decimal_places=3, max_digits=14, verbose_name="年数量")),
                ("unit", models.CharField(max_length=10, verbose_name="单位")),
                (
                    "density",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=8, null=True, verbose_name="密度（吨/立方米）"
                    ),
                ),
                ("qualities", models.JSONField(blank=True, default=dict, verbose_name="质量指标")),
                (
                    "reach_km",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=7, null=True, verbose_name="最远运距（公里）"
                    ),
                ),
                ("price", models.BigIntegerField(blank=True, null=True, verbose_name="参考价（分）")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="说明")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="地址")),
                (
                    "longitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="经度"),
                ),
                (
                    "latitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="纬度"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "有效"), ("withdrawn", "已撤回")],
                        default="active",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="申报时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="申报人",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
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
                "verbose_name": "副产物供需",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ByproductLineEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("holder_name", models.CharField(max_length=200, verbose_name="企业")),
                ("plant", models.CharField(blank=True, max_length=60, verbose_name="厂区")),
                (
                    "side",
                    models.CharField(
                        choices=[("offer", "可供副产物"), ("need", "需求材料")], max_length=6, verbose_name="类型"
                    ),
                ),
                ("material", models.CharField(max_length=60, verbose_name="物料")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("amount", models.DecimalField(decimal_places=3, max_digits=14, verbose_name="年数量")),
                ("unit", models.CharField(max_length=10, verbose_name="单位")),
                (
                    "density",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=8, null=True, verbose_name="密度（吨/立方米）"
                    ),
                ),
                ("qualities", models.JSONField(blank=True, default=dict, verbose_name="质量指标")),
                (
                    "reach_km",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=7, null=True, verbose_name="最远运距（公里）"
                    ),
                ),
                ("price", models.BigIntegerField(blank=True, null=True, verbose_name="参考价（分）")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="说明")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="地址")),
                (
                    "longitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="经度"),
                ),
                (
                    "latitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="纬度"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "有效"), ("withdrawn", "已撤回")],
                        default="active",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="申报时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "made_by",
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
                        to="industry.byproductline",
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
            name="InnovationResource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("holder_name", models.CharField(max_length=200, verbose_name="持有单位")),
                ("source", models.CharField(max_length=300, verbose_name="来源")),
                ("as_of", models.DateField(verbose_name="截至日期")),
                ("shown", models.BooleanField(default=True, verbose_name="向企业公开")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="停用日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("institute", "高校院所"),
                            ("instrument", "仪器设备"),
                            ("platform", "创新平台"),
                            ("incubator", "孵化器"),
                            ("makerspace", "众创空间"),
                            ("accelerator", "加速器"),
                        ],
                        max_length=12,
                        verbose_name="类型",
                    ),
                ),
                ("name", models.CharField(max_length=160, verbose_name="名称")),
                (
                    "level",
                    models.CharField(
                        choices=[("national", "国家级"), ("provincial", "省级"), ("city", "市级"), ("none", "未认定")],
                        default="none",
                        max_length=10,
                        verbose_name="级别",
                    ),
                ),
                ("offers", models.TextField(max_length=1000, verbose_name="能提供什么")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="地址")),
                (
                    "longitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="经度"),
                ),
                (
                    "latitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="纬度"),
                ),
                ("contact", models.CharField(blank=True, max_length=120, verbose_name="联系岗位和电话")),
                (
                    "sharing",
                    models.CharField(
                        choices=[
                            ("free", "免费开放"),
                            ("paid", "收费开放"),
                            ("talks", "协商使用"),
                            ("closed", "不对外开放"),
                        ],
                        default="talks",
                        max_length=8,
                        verbose_name="开放方式",
                    ),
                ),
                ("charge", models.CharField(blank=True, max_length=200, verbose_name="收费标准和依据")),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="区内持有单位",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
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
                "verbose_name": "创新资源",
                "ordering": ["name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ContactRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asker_name", models.CharField(max_length=200, verbose_name="提出企业")),
                ("other_name", models.CharField(max_length=200, verbose_name="对方单位")),
                ("about", models.CharField(max_length=200, verbose_name="对接对象")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="推荐理由")),
                ("purpose", models.CharField(max_length=500, verbose_name="对接需求")),
                ("contact", models.CharField(max_length=120, verbose_name="本方联系岗位和电话")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "待园区转达"),
                            ("forwarded", "待对方答复"),
                            ("accepted", "对方同意"),
                            ("declined", "对方婉拒"),
                            ("refused", "园区未转达"),
                            ("withdrawn", "已撤回"),
                        ],
                        default="asked",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("asked_at", models.DateTimeField(verbose_name="提出时间")),
                ("forwarded_at", models.DateTimeField(blank=True, null=True, verbose_name="转达时间")),
                ("zone_note", models.CharField(blank=True, max_length=300, verbose_name="园区说明")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="答复时间")),
                ("answer", models.CharField(blank=True, max_length=500, verbose_name="答复")),
                ("answer_contact", models.CharField(blank=True, max_length=120, verbose_name="对方联系岗位和电话")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("", "未登记"), ("talks", "正在对接"), ("agreed", "达成合作"), ("nothing", "未达成")],
                        default="",
                        max_length=8,
                        verbose_name="结果",
                    ),
                ),
                ("outcome_note", models.CharField(blank=True, max_length=300, verbose_name="结果说明")),
                ("outcome_on", models.DateField(blank=True, null=True, verbose_name="结果日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="答复登记人",
                    ),
                ),
                (
                    "answerer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="答复单位",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="提出人",
                    ),
                ),
                (
                    "forwarded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="转达人",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="意向伙伴",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
                (
                    "resource",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="industry.innovationresource",
                        verbose_name="创新资源",
                    ),
                ),
            ],
            options={
                "verbose_name": "对接申请",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="InnovationResourceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("holder_name", models.CharField(max_length=200, verbose_name="持有单位")),
                ("source", models.CharField(max_length=300, verbose_name="来源")),
                ("as_of", models.DateField(verbose_name="截至日期")),
                ("shown", models.BooleanField(default=True, verbose_name="向企业公开")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="停用日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("institute", "高校院所"),
                            ("instrument", "仪器设备"),
                            ("platform", "创新平台"),
                            ("incubator", "孵化器"),
                            ("makerspace", "众创空间"),
                            ("accelerator", "加速器"),
                        ],
                        max_length=12,
                        verbose_name="类型",
                    ),
                ),
                ("name", models.CharField(max_length=160, verbose_name="名称")),
                (
                    "level",
                    models.CharField(
                        choices=[("national", "国家级"), ("provincial", "省级"), ("city", "市级"), ("none", "未认定")],
                        default="none",
                        max_length=10,
                        verbose_name="级别",
                    ),
                ),
                ("offers", models.TextField(max_length=1000, verbose_name="能提供什么")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="地址")),
                (
                    "longitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="经度"),
                ),
                (
                    "latitude",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="纬度"),
                ),
                ("contact", models.CharField(blank=True, max_length=120, verbose_name="联系岗位和电话")),
                (
                    "sharing",
                    models.CharField(
                        choices=[
                            ("free", "免费开放"),
                            ("paid", "收费开放"),
                            ("talks", "协商使用"),
                            ("closed", "不对外开放"),
                        ],
                        default="talks",
                        max_length=8,
                        verbose_name="开放方式",
                    ),
                ),
                ("charge", models.CharField(blank=True, max_length=200, verbose_name="收费标准和依据")),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="区内持有单位",
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
                        to="industry.innovationresource",
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
            name="PatentRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("holder_name", models.CharField(max_length=200, verbose_name="持有单位")),
                ("source", models.CharField(max_length=300, verbose_name="来源")),
                ("as_of", models.DateField(verbose_name="截至日期")),
                ("shown", models.BooleanField(default=True, verbose_name="向企业公开")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="停用日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("number", models.CharField(max_length=30, verbose_name="专利号")),
                ("title", models.CharField(max_length=200, verbose_name="名称")),
                ("ipc", models.CharField(max_length=20, verbose_name="IPC 主分类号")),
                (
                    "legal_state",
                    models.CharField(
                        choices=[("pending", "审中"), ("in_force", "有效"), ("lapsed", "失效")],
                        max_length=10,
                        verbose_name="法律状态",
                    ),
                ),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="申请日")),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="区内持有单位",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
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
                "verbose_name": "专利",
                "ordering": ["-as_of", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ContactRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("asker_name", models.CharField(max_length=200, verbose_name="提出企业")),
                ("other_name", models.CharField(max_length=200, verbose_name="对方单位")),
                ("about", models.CharField(max_length=200, verbose_name="对接对象")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="推荐理由")),
                ("purpose", models.CharField(max_length=500, verbose_name="对接需求")),
                ("contact", models.CharField(max_length=120, verbose_name="本方联系岗位和电话")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "待园区转达"),
                            ("forwarded", "待对方答复"),
                            ("accepted", "对方同意"),
                            ("declined", "对方婉拒"),
                            ("refused", "园区未转达"),
                            ("withdrawn", "已撤回"),
                        ],
                        default="asked",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("asked_at", models.DateTimeField(verbose_name="提出时间")),
                ("forwarded_at", models.DateTimeField(blank=True, null=True, verbose_name="转达时间")),
                ("zone_note", models.CharField(blank=True, max_length=300, verbose_name="园区说明")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="答复时间")),
                ("answer", models.CharField(blank=True, max_length=500, verbose_name="答复")),
                ("answer_contact", models.CharField(blank=True, max_length=120, verbose_name="对方联系岗位和电话")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("", "未登记"), ("talks", "正在对接"), ("agreed", "达成合作"), ("nothing", "未达成")],
                        default="",
                        max_length=8,
                        verbose_name="结果",
                    ),
                ),
                ("outcome_note", models.CharField(blank=True, max_length=300, verbose_name="结果说明")),
                ("outcome_on", models.DateField(blank=True, null=True, verbose_name="结果日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="答复登记人",
                    ),
                ),
                (
                    "answerer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="答复单位",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="提出人",
                    ),
                ),
                (
                    "forwarded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="转达人",
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
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="意向伙伴",
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
                        to="industry.contactrequest",
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
                    "resource",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.innovationresource",
                        verbose_name="创新资源",
                    ),
                ),
                (
                    "patent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.patentrecord",
                        verbose_name="专利",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="contactrequest",
            name="patent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="requests",
                to="industry.patentrecord",
                verbose_name="专利",
            ),
        ),
        migrations.CreateModel(
            name="PatentRecordEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("holder_name", models.CharField(max_length=200, verbose_name="持有单位")),
                ("source", models.CharField(max_length=300, verbose_name="来源")),
                ("as_of", models.DateField(verbose_name="截至日期")),
                ("shown", models.BooleanField(default=True, verbose_name="向企业公开")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="停用日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("number", models.CharField(max_length=30, verbose_name="专利号")),
                ("title", models.CharField(max_length=200, verbose_name="名称")),
                ("ipc", models.CharField(max_length=20, verbose_name="IPC 主分类号")),
                (
                    "legal_state",
                    models.CharField(
                        choices=[("pending", "审中"), ("in_force", "有效"), ("lapsed", "失效")],
                        max_length=10,
                        verbose_name="法律状态",
                    ),
                ),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="申请日")),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="区内持有单位",
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
                        to="industry.patentrecord",
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
            name="PatentSegment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                (
                    "patent",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="served",
                        to="industry.patentrecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "专利相关的环节",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="PatentSegmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                (
                    "patent",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.patentrecord",
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
                        to="industry.patentsegment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ResourceImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("patents", models.BooleanField(default=False, verbose_name="专利")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                (
                    "heads",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), default=list, size=None, verbose_name="列"
                    ),
                ),
                ("added", models.PositiveIntegerField(verbose_name="新增")),
                ("changed", models.PositiveIntegerField(verbose_name="更新")),
                ("same", models.PositiveIntegerField(verbose_name="相同")),
                ("refused", models.JSONField(default=list, verbose_name="未导入的行")),
                ("at", models.DateTimeField(verbose_name="导入时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="导入人",
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
                "verbose_name": "创新资源导入",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ResourceImportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("patents", models.BooleanField(default=False, verbose_name="专利")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                (
                    "heads",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), default=list, size=None, verbose_name="列"
                    ),
                ),
                ("added", models.PositiveIntegerField(verbose_name="新增")),
                ("changed", models.PositiveIntegerField(verbose_name="更新")),
                ("same", models.PositiveIntegerField(verbose_name="相同")),
                ("refused", models.JSONField(default=list, verbose_name="未导入的行")),
                ("at", models.DateTimeField(verbose_name="导入时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="导入人",
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
                        to="industry.resourceimport",
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
            name="ResourceSegment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
                (
                    "resource",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="served",
                        to="industry.innovationresource",
                    ),
                ),
            ],
            options={
                "verbose_name": "创新资源服务的环节",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ResourceSegmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("chain", models.CharField(max_length=60, verbose_name="产业链")),
                ("segment", models.CharField(max_length=60, verbose_name="环节")),
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
                        to="industry.resourcesegment",
                    ),
                ),
                (
                    "resource",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.innovationresource",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SymbiosisExchange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("giver_name", models.CharField(max_length=200, verbose_name="供方名称")),
                ("giver_plant", models.CharField(blank=True, max_length=60, verbose_name="供方厂区")),
                ("taker_name", models.CharField(max_length=200, verbose_name="用方名称")),
                ("taker_plant", models.CharField(blank=True, max_length=60, verbose_name="用方厂区")),
                ("material", models.CharField(max_length=60, verbose_name="物料")),
                ("tonnes", models.DecimalField(decimal_places=3, max_digits=14, verbose_name="数量（吨）")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("day", models.DateField(verbose_name="日期")),
                ("document", models.CharField(max_length=120, verbose_name="凭证（合同、磅单编号）")),
                ("at", models.DateTimeField(verbose_name="登记时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="登记人",
                    ),
                ),
                (
                    "giver",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="供方",
                    ),
                ),
                (
                    "taker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="用方",
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
                "verbose_name": "副产物实际交换",
                "ordering": ["-day", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="SymbiosisMatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("giver_name", models.CharField(max_length=200, verbose_name="供方名称")),
                ("giver_plant", models.CharField(blank=True, max_length=60, verbose_name="供方厂区")),
                ("taker_name", models.CharField(max_length=200, verbose_name="用方名称")),
                ("taker_plant", models.CharField(blank=True, max_length=60, verbose_name="用方厂区")),
                ("material", models.CharField(max_length=60, verbose_name="物料")),
                ("tonnes", models.DecimalField(decimal_places=3, max_digits=14, verbose_name="数量（吨）")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("km", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="距离（公里）")),
                ("net", models.DecimalField(decimal_places=3, max_digits=14, verbose_name="扣除运输后（吨）")),
                ("reason", models.CharField(max_length=500, verbose_name="匹配理由")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "待双方确认"),
                            ("confirmed", "双方已确认"),
                            ("rejected", "未达成"),
                            ("realised", "已有实际交换"),
                            ("replaced", "已被新方案替换"),
                        ],
                        default="proposed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                (
                    "giver_answer",
                    models.CharField(
                        choices=[("waiting", "待答复"), ("yes", "同意"), ("no", "不同意")],
                        default="waiting",
                        max_length=8,
                        verbose_name="供方意见",
                    ),
                ),
                ("giver_at", models.DateTimeField(blank=True, null=True, verbose_name="供方答复时间")),
                (
                    "taker_answer",
                    models.CharField(
                        choices=[("waiting", "待答复"), ("yes", "同意"), ("no", "不同意")],
                        default="waiting",
                        max_length=8,
                        verbose_name="用方意见",
                    ),
                ),
                ("taker_at", models.DateTimeField(blank=True, null=True, verbose_name="用方答复时间")),
                ("answer_note", models.CharField(blank=True, max_length=300, verbose_name="答复说明")),
                (
                    "giver",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="供方",
                    ),
                ),
                (
                    "giver_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="供方登记人",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken",
                        to="industry.byproductline",
                        verbose_name="需求材料",
                    ),
                ),
                (
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="given",
                        to="industry.byproductline",
                        verbose_name="可供副产物",
                    ),
                ),
                (
                    "taker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="用方",
                    ),
                ),
                (
                    "taker_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="用方登记人",
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
                "verbose_name": "副产物匹配",
                "ordering": ["-tonnes", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SymbiosisExchangeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("giver_name", models.CharField(max_length=200, verbose_name="供方名称")),
                ("giver_plant", models.CharField(blank=True, max_length=60, verbose_name="供方厂区")),
                ("taker_name", models.CharField(max_length=200, verbose_name="用方名称")),
                ("taker_plant", models.CharField(blank=True, max_length=60, verbose_name="用方厂区")),
                ("material", models.CharField(max_length=60, verbose_name="物料")),
                ("tonnes", models.DecimalField(decimal_places=3, max_digits=14, verbose_name="数量（吨）")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("day", models.DateField(verbose_name="日期")),
                ("document", models.CharField(max_length=120, verbose_name="凭证（合同、磅单编号）")),
                ("at", models.DateTimeField(verbose_name="登记时间")),
                (
                    "by",
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
                    "giver",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="供方",
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
                        to="industry.symbiosisexchange",
                    ),
                ),
                (
                    "taker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="用方",
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
                    "match",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.symbiosismatch",
                        verbose_name="副产物匹配",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="symbiosisexchange",
            name="match",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="exchanges",
                to="industry.symbiosismatch",
                verbose_name="副产物匹配",
            ),
        ),
        migrations.CreateModel(
            name="SymbiosisRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("per_km", models.DecimalField(decimal_places=5, max_digits=6, verbose_name="每吨公里的损耗（吨）")),
                ("offers", models.PositiveIntegerField(verbose_name="可供项数")),
                ("needs", models.PositiveIntegerField(verbose_name="需求项数")),
                ("tonnes", models.DecimalField(decimal_places=3, max_digits=16, verbose_name="方案数量（吨）")),
                ("linkage", models.JSONField(default=dict, verbose_name="产业关联度")),
                ("unmatched", models.JSONField(default=list, verbose_name="未匹配")),
                ("at", models.DateTimeField(verbose_name="运行时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="运行人",
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
                "verbose_name": "副产物匹配运行",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="SymbiosisMatchEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("giver_name", models.CharField(max_length=200, verbose_name="供方名称")),
                ("giver_plant", models.CharField(blank=True, max_length=60, verbose_name="供方厂区")),
                ("taker_name", models.CharField(max_length=200, verbose_name="用方名称")),
                ("taker_plant", models.CharField(blank=True, max_length=60, verbose_name="用方厂区")),
                ("material", models.CharField(max_length=60, verbose_name="物料")),
                ("tonnes", models.DecimalField(decimal_places=3, max_digits=14, verbose_name="数量（吨）")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                ("km", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="距离（公里）")),
                ("net", models.DecimalField(decimal_places=3, max_digits=14, verbose_name="扣除运输后（吨）")),
                ("reason", models.CharField(max_length=500, verbose_name="匹配理由")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "待双方确认"),
                            ("confirmed", "双方已确认"),
                            ("rejected", "未达成"),
                            ("realised", "已有实际交换"),
                            ("replaced", "已被新方案替换"),
                        ],
                        default="proposed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                (
                    "giver_answer",
                    models.CharField(
                        choices=[("waiting", "待答复"), ("yes", "同意"), ("no", "不同意")],
                        default="waiting",
                        max_length=8,
                        verbose_name="供方意见",
                    ),
                ),
                ("giver_at", models.DateTimeField(blank=True, null=True, verbose_name="供方答复时间")),
                (
                    "taker_answer",
                    models.CharField(
                        choices=[("waiting", "待答复"), ("yes", "同意"), ("no", "不同意")],
                        default="waiting",
                        max_length=8,
                        verbose_name="用方意见",
                    ),
                ),
                ("taker_at", models.DateTimeField(blank=True, null=True, verbose_name="用方答复时间")),
                ("answer_note", models.CharField(blank=True, max_length=300, verbose_name="答复说明")),
                (
                    "giver",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="供方",
                    ),
                ),
                (
                    "giver_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="供方登记人",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.byproductline",
                        verbose_name="需求材料",
                    ),
                ),
                (
                    "offer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.byproductline",
                        verbose_name="可供副产物",
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
                        to="industry.symbiosismatch",
                    ),
                ),
                (
                    "taker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="用方",
                    ),
                ),
                (
                    "taker_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="用方登记人",
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
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="industry.symbiosisrun",
                        verbose_name="匹配运行",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="symbiosismatch",
            name="run",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="matches",
                to="industry.symbiosisrun",
                verbose_name="匹配运行",
            ),
        ),
        migrations.CreateModel(
            name="SymbiosisRunEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("per_km", models.DecimalField(decimal_places=5, max_digits=6, verbose_name="每吨公里的损耗（吨）")),
                ("offers", models.PositiveIntegerField(verbose_name="可供项数")),
                ("needs", models.PositiveIntegerField(verbose_name="需求项数")),
                ("tonnes", models.DecimalField(decimal_places=3, max_digits=16, verbose_name="方案数量（吨）")),
                ("linkage", models.JSONField(default=dict, verbose_name="产业关联度")),
                ("unmatched", models.JSONField(default=list, verbose_name="未匹配")),
                ("at", models.DateTimeField(verbose_name="运行时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="运行人",
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
                        to="industry.symbiosisrun",
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
            model_name="byproductline",
            index=models.Index(
                models.F("zone"),
                models.F("year"),
                models.F("state"),
                models.OrderBy(models.F("id"), descending=True),
                name="byproducts_of_year",
            ),
        ),
        migrations.AddIndex(
            model_name="byproductline",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("id"), descending=True), name="byproducts_of_zone"
            ),
        ),
        migrations.AddIndex(
            model_name="byproductline",
            index=models.Index(
                models.F("organisation"),
                models.OrderBy(models.F("id"), descending=True),
                name="byproducts_of_organisation",
            ),
        ),
        migrations.AddConstraint(
            model_name="byproductline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "active")),
                fields=("zone", "organisation", "plant", "side", "material", "year"),
                name="byproduct_declared_once_a_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="byproductline",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gt", 0)), name="byproduct_amount_above_zero"
            ),
        ),
        migrations.AddConstraint(
            model_name="byproductline",
            constraint=models.CheckConstraint(
                condition=models.Q(("density__isnull", True), ("density__gt", 0), _connector="OR"),
                name="byproduct_density_above_zero",
            ),
        ),
        migrations.AddConstraint(
            model_name="byproductline",
            constraint=models.CheckConstraint(
                condition=models.Q(("reach_km__isnull", True), ("reach_km__gt", 0), _connector="OR"),
                name="byproduct_reach_above_zero",
            ),
        ),
        migrations.AddConstraint(
            model_name="byproductline",
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
                name="byproduct_coordinates_are_a_pair",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="byproductline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_byproductlineevent" ("address", "amount", "density", "holder_name", "id", "latitude", "longitude", "made_at", "made_by_id", "material", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plant", "price", "qualities", "reach_km", "side", "state", "synthetic", "unit", "year", "zone_id") SELECT new_values."address", new_values."amount", new_values."density", new_values."holder_name", new_values."id", new_values."latitude", new_values."longitude", new_values."made_at", new_values."made_by_id", new_values."material", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plant", new_values."price", new_values."qualities", new_values."reach_km", new_values."side", new_values."state", new_values."synthetic", new_values."unit", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="575749e279ce0d68310d9768413ffb242ec5de1e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1a9ac",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_byproductline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="byproductline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_byproductlineevent" ("address", "amount", "density", "holder_name", "id", "latitude", "longitude", "made_at", "made_by_id", "material", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plant", "price", "qualities", "reach_km", "side", "state", "synthetic", "unit", "year", "zone_id") SELECT new_values."address", new_values."amount", new_values."density", new_values."holder_name", new_values."id", new_values."latitude", new_values."longitude", new_values."made_at", new_values."made_by_id", new_values."material", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plant", new_values."price", new_values."qualities", new_values."reach_km", new_values."side", new_values."state", new_values."synthetic", new_values."unit", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="28748f19f37e2023ed653060a43f02a7b97845d9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a2cc4",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_byproductline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="byproductline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_byproductlineevent" ("address", "amount", "density", "holder_name", "id", "latitude", "longitude", "made_at", "made_by_id", "material", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plant", "price", "qualities", "reach_km", "side", "state", "synthetic", "unit", "year", "zone_id") SELECT old_values."address", old_values."amount", old_values."density", old_values."holder_name", old_values."id", old_values."latitude", old_values."longitude", old_values."made_at", old_values."made_by_id", old_values."material", old_values."note", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plant", old_values."price", old_values."qualities", old_values."reach_km", old_values."side", old_values."state", old_values."synthetic", old_values."unit", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="677fcbe4e8dc81a637c9b322a223e36477b18181",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_90607",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_byproductline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="byproductlineevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b8b0817599ba350ccdc093ae65ae3932aec34e69",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bc537",
                    table="industry_byproductlineevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="innovationresource",
            index=models.Index(models.F("zone"), models.F("name"), models.F("id"), name="resources_by_name"),
        ),
        migrations.AddIndex(
            model_name="innovationresource",
            index=models.Index(
                models.F("zone"), models.F("kind"), models.F("name"), models.F("id"), name="resources_by_kind"
            ),
        ),
        migrations.AddIndex(
            model_name="innovationresource",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("as_of"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="resources_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="innovationresource",
            constraint=models.UniqueConstraint(
                fields=("zone", "kind", "name", "holder_name"), name="innovation_resource_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="innovationresource",
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
                name="innovation_resource_coordinates_are_a_pair",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="innovationresource",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_innovationresourceevent" ("address", "as_of", "charge", "contact", "ended_on", "holder_id", "holder_name", "id", "kind", "latitude", "level", "longitude", "made_at", "made_by_id", "name", "offers", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sharing", "shown", "source", "synthetic", "zone_id") SELECT new_values."address", new_values."as_of", new_values."charge", new_values."contact", new_values."ended_on", new_values."holder_id", new_values."holder_name", new_values."id", new_values."kind", new_values."latitude", new_values."level", new_values."longitude", new_values."made_at", new_values."made_by_id", new_values."name", new_values."offers", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sharing", new_values."shown", new_values."source", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8308c0803f135142911f43a5a7460ab1adba1fb9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a090d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_innovationresource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="innovationresource",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_innovationresourceevent" ("address", "as_of", "charge", "contact", "ended_on", "holder_id", "holder_name", "id", "kind", "latitude", "level", "longitude", "made_at", "made_by_id", "name", "offers", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sharing", "shown", "source", "synthetic", "zone_id") SELECT new_values."address", new_values."as_of", new_values."charge", new_values."contact", new_values."ended_on", new_values."holder_id", new_values."holder_name", new_values."id", new_values."kind", new_values."latitude", new_values."level", new_values."longitude", new_values."made_at", new_values."made_by_id", new_values."name", new_values."offers", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sharing", new_values."shown", new_values."source", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="02ec4c3fac581b4b70ae8f32860c99ebc6013ce0",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7399a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_innovationresource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="innovationresource",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_innovationresourceevent" ("address", "as_of", "charge", "contact", "ended_on", "holder_id", "holder_name", "id", "kind", "latitude", "level", "longitude", "made_at", "made_by_id", "name", "offers", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sharing", "shown", "source", "synthetic", "zone_id") SELECT old_values."address", old_values."as_of", old_values."charge", old_values."contact", old_values."ended_on", old_values."holder_id", old_values."holder_name", old_values."id", old_values."kind", old_values."latitude", old_values."level", old_values."longitude", old_values."made_at", old_values."made_by_id", old_values."name", old_values."offers", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sharing", old_values."shown", old_values."source", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="76fb321e011ce9f944e4b1fd7d40fd35b720e7ea",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_59e30",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_innovationresource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="innovationresourceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7b0e3c77c2c2f7e38ebc4dda23de81fb86e070eb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_67a4f",
                    table="industry_innovationresourceevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="patentrecord",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("as_of"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="patents_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="patentrecord",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("filed_on"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                name="patents_by_filing",
            ),
        ),
        migrations.AddIndex(
            model_name="patentrecord",
            index=models.Index(models.F("zone"), models.F("ipc"), models.F("id"), name="patents_by_ipc"),
        ),
        migrations.AddIndex(
            model_name="patentrecord",
            index=models.Index(models.F("zone"), models.F("holder"), name="patents_of_holder"),
        ),
        migrations.AddConstraint(
            model_name="patentrecord",
            constraint=models.UniqueConstraint(fields=("zone", "number"), name="patent_recorded_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patentrecord",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_patentrecordevent" ("as_of", "ended_on", "filed_on", "holder_id", "holder_name", "id", "ipc", "legal_state", "made_at", "made_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shown", "source", "synthetic", "title", "zone_id") SELECT new_values."as_of", new_values."ended_on", new_values."filed_on", new_values."holder_id", new_values."holder_name", new_values."id", new_values."ipc", new_values."legal_state", new_values."made_at", new_values."made_by_id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."shown", new_values."source", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7375eb6ce42f323c6cfb88e4141d499402a7a7a3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7ff32",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_patentrecord",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patentrecord",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_patentrecordevent" ("as_of", "ended_on", "filed_on", "holder_id", "holder_name", "id", "ipc", "legal_state", "made_at", "made_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shown", "source", "synthetic", "title", "zone_id") SELECT new_values."as_of", new_values."ended_on", new_values."filed_on", new_values."holder_id", new_values."holder_name", new_values."id", new_values."ipc", new_values."legal_state", new_values."made_at", new_values."made_by_id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."shown", new_values."source", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fb85f13179c6741286216321914023bc86c02577",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6d7d1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_patentrecord",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patentrecord",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_patentrecordevent" ("as_of", "ended_on", "filed_on", "holder_id", "holder_name", "id", "ipc", "legal_state", "made_at", "made_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shown", "source", "synthetic", "title", "zone_id") SELECT old_values."as_of", old_values."ended_on", old_values."filed_on", old_values."holder_id", old_values."holder_name", old_values."id", old_values."ipc", old_values."legal_state", old_values."made_at", old_values."made_by_id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."shown", old_values."source", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2f447727ddef016136f7ed7efe95c4e3d59ccbaf",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a5238",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_patentrecord",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactrequestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e8fda9b656387ef13c772682c5e066b7a6a8fe9d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_46829",
                    table="industry_contactrequestevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="contactrequest",
            index=models.Index(
                models.F("zone"),
                models.F("state"),
                models.OrderBy(models.F("id"), descending=True),
                name="contact_requests_by_state",
            ),
        ),
        migrations.AddIndex(
            model_name="contactrequest",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("id"), descending=True), name="contact_requests_of_zone"
            ),
        ),
        migrations.AddIndex(
            model_name="contactrequest",
            index=models.Index(
                models.F("organisation"),
                models.OrderBy(models.F("id"), descending=True),
                name="contact_requests_of_asker",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("partner__isnull", True), ("patent__isnull", True), ("resource__isnull", False)),
                    models.Q(("partner__isnull", True), ("patent__isnull", False), ("resource__isnull", True)),
                    models.Q(("partner__isnull", False), ("patent__isnull", True), ("resource__isnull", True)),
                    _connector="OR",
                ),
                name="contact_request_is_about_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("partner__isnull", True),
                    models.Q(("partner", models.F("organisation")), _negated=True),
                    _connector="OR",
                ),
                name="contact_request_to_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["asked", "forwarded"])),
                fields=("zone", "organisation", "resource"),
                name="one_open_request_for_a_resource",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["asked", "forwarded"])),
                fields=("zone", "organisation", "patent"),
                name="one_open_request_for_a_patent",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["asked", "forwarded"])),
                fields=("zone", "organisation", "partner"),
                name="one_open_request_for_a_partner",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_contactrequestevent" ("about", "answer", "answer_contact", "answered_at", "answered_by_id", "answerer_id", "asked_at", "asked_by_id", "asker_name", "contact", "forwarded_at", "forwarded_by_id", "id", "organisation_id", "other_name", "outcome", "outcome_note", "outcome_on", "partner_id", "patent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "resource_id", "state", "synthetic", "zone_id", "zone_note") SELECT new_values."about", new_values."answer", new_values."answer_contact", new_values."answered_at", new_values."answered_by_id", new_values."answerer_id", new_values."asked_at", new_values."asked_by_id", new_values."asker_name", new_values."contact", new_values."forwarded_at", new_values."forwarded_by_id", new_values."id", new_values."organisation_id", new_values."other_name", new_values."outcome", new_values."outcome_note", new_values."outcome_on", new_values."partner_id", new_values."patent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."purpose", new_values."reason", new_values."resource_id", new_values."state", new_values."synthetic", new_values."zone_id", new_values."zone_note" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e83b82b472b9ecf5b8b4d61c9f1f35c680f4fca1",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9c6da",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_contactrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_contactrequestevent" ("about", "answer", "answer_contact", "answered_at", "answered_by_id", "answerer_id", "asked_at", "asked_by_id", "asker_name", "contact", "forwarded_at", "forwarded_by_id", "id", "organisation_id", "other_name", "outcome", "outcome_note", "outcome_on", "partner_id", "patent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "resource_id", "state", "synthetic", "zone_id", "zone_note") SELECT new_values."about", new_values."answer", new_values."answer_contact", new_values."answered_at", new_values."answered_by_id", new_values."answerer_id", new_values."asked_at", new_values."asked_by_id", new_values."asker_name", new_values."contact", new_values."forwarded_at", new_values."forwarded_by_id", new_values."id", new_values."organisation_id", new_values."other_name", new_values."outcome", new_values."outcome_note", new_values."outcome_on", new_values."partner_id", new_values."patent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."purpose", new_values."reason", new_values."resource_id", new_values."state", new_values."synthetic", new_values."zone_id", new_values."zone_note" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9e95b14d4001fbe0b6e97f09f1de5826eeba6bdb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d2316",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_contactrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_contactrequestevent" ("about", "answer", "answer_contact", "answered_at", "answered_by_id", "answerer_id", "asked_at", "asked_by_id", "asker_name", "contact", "forwarded_at", "forwarded_by_id", "id", "organisation_id", "other_name", "outcome", "outcome_note", "outcome_on", "partner_id", "patent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "resource_id", "state", "synthetic", "zone_id", "zone_note") SELECT old_values."about", old_values."answer", old_values."answer_contact", old_values."answered_at", old_values."answered_by_id", old_values."answerer_id", old_values."asked_at", old_values."asked_by_id", old_values."asker_name", old_values."contact", old_values."forwarded_at", old_values."forwarded_by_id", old_values."id", old_values."organisation_id", old_values."other_name", old_values."outcome", old_values."outcome_note", old_values."outcome_on", old_values."partner_id", old_values."patent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."purpose", old_values."reason", old_values."resource_id", old_values."state", old_values."synthetic", old_values."zone_id", old_values."zone_note" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f6f0da69010a1605fd4bcf125db369695f6ddff3",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_481c4",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_contactrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patentrecordevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c4ad165800b230e8394509e5b91b7242c03d9e6c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_75009",
                    table="industry_patentrecordevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="patentsegment",
            index=models.Index(fields=["chain", "segment", "patent"], name="patents_of_segment"),
        ),
        migrations.AddConstraint(
            model_name="patentsegment",
            constraint=models.UniqueConstraint(fields=("patent", "chain", "segment"), name="patent_serves_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patentsegment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_patentsegmentevent" ("chain", "id", "patent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment") SELECT new_values."chain", new_values."id", new_values."patent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."segment" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="51fd276ef3fd94ab9c2ebf8f5153e32ff8814f67",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4c38c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_patentsegment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patentsegment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_patentsegmentevent" ("chain", "id", "patent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment") SELECT new_values."chain", new_values."id", new_values."patent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."segment" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b76c1f794a621cb18d69c8f899f41051c181a40a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cd997",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_patentsegment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patentsegment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_patentsegmentevent" ("chain", "id", "patent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment") SELECT old_values."chain", old_values."id", old_values."patent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."segment" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9c7daafa41cf1d879a49918885054a0df1626489",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_98063",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_patentsegment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patentsegmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="608c8e39e995d96f75565bb5dc9d88d4bf06abd8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c29c6",
                    table="industry_patentsegmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="resourceimport",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("id"), descending=True), name="resource_imports_of_zone"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resourceimport",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_resourceimportevent" ("added", "at", "by_id", "changed", "file_name", "heads", "id", "patents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused", "same", "sha256", "zone_id") SELECT new_values."added", new_values."at", new_values."by_id", new_values."changed", new_values."file_name", new_values."heads", new_values."id", new_values."patents", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."refused", new_values."same", new_values."sha256", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="17972c15701cfd217236f3e97a39e55a9178e263",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9b4b5",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_resourceimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resourceimport",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_resourceimportevent" ("added", "at", "by_id", "changed", "file_name", "heads", "id", "patents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused", "same", "sha256", "zone_id") SELECT new_values."added", new_values."at", new_values."by_id", new_values."changed", new_values."file_name", new_values."heads", new_values."id", new_values."patents", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."refused", new_values."same", new_values."sha256", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2420c2758c448e145f26938d773da6a195931350",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_775df",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_resourceimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resourceimport",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_resourceimportevent" ("added", "at", "by_id", "changed", "file_name", "heads", "id", "patents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused", "same", "sha256", "zone_id") SELECT old_values."added", old_values."at", old_values."by_id", old_values."changed", old_values."file_name", old_values."heads", old_values."id", old_values."patents", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."refused", old_values."same", old_values."sha256", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="97ced23fdccc4a2948ec33763e6dbc56b3f86417",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8c13d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_resourceimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resourceimportevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0ba6a5fef36579d254663575e96772b1158f7557",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6d0bb",
                    table="industry_resourceimportevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="resourcesegment",
            index=models.Index(fields=["chain", "segment", "resource"], name="resources_of_segment"),
        ),
        migrations.AddConstraint(
            model_name="resourcesegment",
            constraint=models.UniqueConstraint(fields=("resource", "chain", "segment"), name="resource_serves_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resourcesegment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_resourcesegmentevent" ("chain", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource_id", "segment") SELECT new_values."chain", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."resource_id", new_values."segment" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6bdb90c7bcf3f47ce2cb7e9449f4ded033155315",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ad532",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_resourcesegment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resourcesegment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_resourcesegmentevent" ("chain", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource_id", "segment") SELECT new_values."chain", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."resource_id", new_values."segment" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a4ea4e2388f2134e6420ce810dd4ffbfe0ceb9c4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1573e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_resourcesegment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resourcesegment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_resourcesegmentevent" ("chain", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource_id", "segment") SELECT old_values."chain", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."resource_id", old_values."segment" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9f709b2f1a12ef6893eb321759bc5fd34468409b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e72cc",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_resourcesegment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resourcesegmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="434a5a45684a1f590809370d7a9116c32141423d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_455b5",
                    table="industry_resourcesegmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosisexchangeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8d802d435aa977a54bb9c760f11dd899845daa99",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_114fe",
                    table="industry_symbiosisexchangeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="symbiosisexchange",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("day"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="symbiosis_exchanges_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="symbiosisexchange",
            constraint=models.UniqueConstraint(
                fields=("zone", "giver", "taker", "material", "day", "document"), name="symbiosis_exchange_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="symbiosisexchange",
            constraint=models.CheckConstraint(
                condition=models.Q(("tonnes__gt", 0)), name="symbiosis_exchange_above_zero"
            ),
        ),
        migrations.AddConstraint(
            model_name="symbiosisexchange",
            constraint=models.CheckConstraint(
                condition=models.Q(("giver", models.F("taker")), _negated=True), name="symbiosis_exchange_between_two"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosisexchange",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosisexchangeevent" ("at", "by_id", "day", "document", "giver_id", "giver_name", "giver_plant", "id", "match_id", "material", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "taker_id", "taker_name", "taker_plant", "tonnes", "zone_id") SELECT new_values."at", new_values."by_id", new_values."day", new_values."document", new_values."giver_id", new_values."giver_name", new_values."giver_plant", new_values."id", new_values."match_id", new_values."material", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."taker_id", new_values."taker_name", new_values."taker_plant", new_values."tonnes", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="957c939f3a9f603cfecb7e0eafb4e1cdb786ec0c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6f286",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_symbiosisexchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosisexchange",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosisexchangeevent" ("at", "by_id", "day", "document", "giver_id", "giver_name", "giver_plant", "id", "match_id", "material", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "taker_id", "taker_name", "taker_plant", "tonnes", "zone_id") SELECT new_values."at", new_values."by_id", new_values."day", new_values."document", new_values."giver_id", new_values."giver_name", new_values."giver_plant", new_values."id", new_values."match_id", new_values."material", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."taker_id", new_values."taker_name", new_values."taker_plant", new_values."tonnes", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a2125475ced90554f6fa16c3f98e5cf891905339",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9e3ee",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_symbiosisexchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosisexchange",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosisexchangeevent" ("at", "by_id", "day", "document", "giver_id", "giver_name", "giver_plant", "id", "match_id", "material", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "taker_id", "taker_name", "taker_plant", "tonnes", "zone_id") SELECT old_values."at", old_values."by_id", old_values."day", old_values."document", old_values."giver_id", old_values."giver_name", old_values."giver_plant", old_values."id", old_values."match_id", old_values."material", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."taker_id", old_values."taker_name", old_values."taker_plant", old_values."tonnes", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c8be01bff220981829a531b9480fa3fa5f7c0c58",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0c112",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_symbiosisexchange",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="symbiosisrun",
            index=models.Index(
                models.F("zone"),
                models.F("year"),
                models.OrderBy(models.F("id"), descending=True),
                name="symbiosis_runs_of_year",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosisrun",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosisrunevent" ("at", "by_id", "id", "linkage", "needs", "offers", "per_km", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "tonnes", "unmatched", "year", "zone_id") SELECT new_values."at", new_values."by_id", new_values."id", new_values."linkage", new_values."needs", new_values."offers", new_values."per_km", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."tonnes", new_values."unmatched", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="84e02cb3aba0c37b2de32e0c699f8b8b387cd0be",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_19cf3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_symbiosisrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosisrun",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosisrunevent" ("at", "by_id", "id", "linkage", "needs", "offers", "per_km", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "tonnes", "unmatched", "year", "zone_id") SELECT new_values."at", new_values."by_id", new_values."id", new_values."linkage", new_values."needs", new_values."offers", new_values."per_km", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."tonnes", new_values."unmatched", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4d1e6230ed990a90f84da1857784cd303545215e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_95bfa",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_symbiosisrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosisrun",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosisrunevent" ("at", "by_id", "id", "linkage", "needs", "offers", "per_km", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "tonnes", "unmatched", "year", "zone_id") SELECT old_values."at", old_values."by_id", old_values."id", old_values."linkage", old_values."needs", old_values."offers", old_values."per_km", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."tonnes", old_values."unmatched", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4c3b2faed39686aadeb2a531ee5b844b87971d98",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9e0a6",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_symbiosisrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosismatchevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6cc17251df0f883f04c45f0157702d56243c2642",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d22f5",
                    table="industry_symbiosismatchevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="symbiosismatch",
            index=models.Index(
                models.F("zone"),
                models.F("state"),
                models.OrderBy(models.F("tonnes"), descending=True),
                models.F("id"),
                name="symbiosis_matches_by_state",
            ),
        ),
        migrations.AddIndex(
            model_name="symbiosismatch",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("id"), descending=True), name="symbiosis_matches_of_zone"
            ),
        ),
        migrations.AddConstraint(
            model_name="symbiosismatch",
            constraint=models.UniqueConstraint(fields=("run", "offer", "need"), name="symbiosis_match_once_a_run"),
        ),
        migrations.AddConstraint(
            model_name="symbiosismatch",
            constraint=models.CheckConstraint(condition=models.Q(("tonnes__gt", 0)), name="symbiosis_match_above_zero"),
        ),
        migrations.AddConstraint(
            model_name="symbiosismatch",
            constraint=models.CheckConstraint(
                condition=models.Q(("giver", models.F("taker")), _negated=True), name="symbiosis_match_between_two"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosismatch",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosismatchevent" ("answer_note", "giver_answer", "giver_at", "giver_by_id", "giver_id", "giver_name", "giver_plant", "id", "km", "material", "need_id", "net", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "run_id", "state", "synthetic", "taker_answer", "taker_at", "taker_by_id", "taker_id", "taker_name", "taker_plant", "tonnes", "zone_id") SELECT new_values."answer_note", new_values."giver_answer", new_values."giver_at", new_values."giver_by_id", new_values."giver_id", new_values."giver_name", new_values."giver_plant", new_values."id", new_values."km", new_values."material", new_values."need_id", new_values."net", new_values."offer_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."run_id", new_values."state", new_values."synthetic", new_values."taker_answer", new_values."taker_at", new_values."taker_by_id", new_values."taker_id", new_values."taker_name", new_values."taker_plant", new_values."tonnes", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7d864bcff8ff7cbc9da8b8de8974e3db93b2bc92",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a747e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="industry_symbiosismatch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosismatch",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosismatchevent" ("answer_note", "giver_answer", "giver_at", "giver_by_id", "giver_id", "giver_name", "giver_plant", "id", "km", "material", "need_id", "net", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "run_id", "state", "synthetic", "taker_answer", "taker_at", "taker_by_id", "taker_id", "taker_name", "taker_plant", "tonnes", "zone_id") SELECT new_values."answer_note", new_values."giver_answer", new_values."giver_at", new_values."giver_by_id", new_values."giver_id", new_values."giver_name", new_values."giver_plant", new_values."id", new_values."km", new_values."material", new_values."need_id", new_values."net", new_values."offer_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."run_id", new_values."state", new_values."synthetic", new_values."taker_answer", new_values."taker_at", new_values."taker_by_id", new_values."taker_id", new_values."taker_name", new_values."taker_plant", new_values."tonnes", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0dac019c47bba8719dce0b7b33a7caec6479a49b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b15e7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="industry_symbiosismatch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosismatch",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_symbiosismatchevent" ("answer_note", "giver_answer", "giver_at", "giver_by_id", "giver_id", "giver_name", "giver_plant", "id", "km", "material", "need_id", "net", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "run_id", "state", "synthetic", "taker_answer", "taker_at", "taker_by_id", "taker_id", "taker_name", "taker_plant", "tonnes", "zone_id") SELECT old_values."answer_note", old_values."giver_answer", old_values."giver_at", old_values."giver_by_id", old_values."giver_id", old_values."giver_name", old_values."giver_plant", old_values."id", old_values."km", old_values."material", old_values."need_id", old_values."net", old_values."offer_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."run_id", old_values."state", old_values."synthetic", old_values."taker_answer", old_values."taker_at", old_values."taker_by_id", old_values."taker_id", old_values."taker_name", old_values."taker_plant", old_values."tonnes", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0f6a8cfafab7e7341bdc75e2a12b52bb46e3bce8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dd5d9",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_symbiosismatch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="symbiosisrunevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1b81d3fe03242903d7693f1959239cfedf07f14b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b2897",
                    table="industry_symbiosisrunevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
