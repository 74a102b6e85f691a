import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("policies", "0002_claims"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FundReceiver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="分配对象")),
                ("values", models.JSONField(default=dict, verbose_name="因素值")),
                ("amount", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="分配金额（分）")),
            ],
            options={
                "verbose_name": "专项资金分配",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="BondProject",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=160, verbose_name="项目")),
                ("code", models.CharField(blank=True, max_length=40, verbose_name="项目代码")),
                ("field", models.CharField(max_length=60, verbose_name="投向领域")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("reserve", "储备"),
                            ("approved", "已批额度"),
                            ("issued", "已发行"),
                            ("building", "建设中"),
                            ("finished", "已完工"),
                            ("repaid", "已还本"),
                        ],
                        default="reserve",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("total", models.PositiveBigIntegerField(verbose_name="总投资（分）")),
                ("quota", models.PositiveBigIntegerField(default=0, verbose_name="债券额度（分）")),
                ("issued", models.PositiveBigIntegerField(default=0, verbose_name="已发行（分）")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="发行日期")),
                ("years", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="期限（年）")),
                (
                    "rate",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=6, null=True, verbose_name="票面利率（%）"
                    ),
                ),
                ("payments_a_year", models.PositiveSmallIntegerField(default=2, verbose_name="每年付息次数")),
                ("approval", models.CharField(blank=True, max_length=80, verbose_name="额度下达文号")),
                ("spent", models.PositiveBigIntegerField(default=0, verbose_name="已支出（分）")),
                ("progress", models.PositiveSmallIntegerField(default=0, verbose_name="形象进度（%）")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                "verbose_name": "专项债项目",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="BondProjectEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=160, verbose_name="项目")),
                ("code", models.CharField(blank=True, max_length=40, verbose_name="项目代码")),
                ("field", models.CharField(max_length=60, verbose_name="投向领域")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("reserve", "储备"),
                            ("approved", "已批额度"),
                            ("issued", "已发行"),
                            ("building", "建设中"),
                            ("finished", "已完工"),
                            ("repaid", "已还本"),
                        ],
                        default="reserve",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("total", models.PositiveBigIntegerField(verbose_name="总投资（分）")),
                ("quota", models.PositiveBigIntegerField(default=0, verbose_name="债券额度（分）")),
                ("issued", models.PositiveBigIntegerField(default=0, verbose_name="已发行（分）")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="发行日期")),
                ("years", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="期限（年）")),
                (
                    "rate",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=6, null=True, verbose_name="票面利率（%）"
                    ),
                ),
                ("payments_a_year", models.PositiveSmallIntegerField(default=2, verbose_name="每年付息次数")),
                ("approval", models.CharField(blank=True, max_length=80, verbose_name="额度下达文号")),
                ("spent", models.PositiveBigIntegerField(default=0, verbose_name="已支出（分）")),
                ("progress", models.PositiveSmallIntegerField(default=0, verbose_name="形象进度（%）")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                        to="policies.bondproject",
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
            name="BondReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField(verbose_name="截至日期")),
                ("spent", models.PositiveBigIntegerField(verbose_name="累计支出（分）")),
                ("progress", models.PositiveSmallIntegerField(verbose_name="形象进度（%）")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="说明")),
                ("at", models.DateTimeField(verbose_name="填报时间")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填报人",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reports", to="policies.bondproject"
                    ),
                ),
            ],
            options={
                "verbose_name": "专项债项目进度",
                "ordering": ["-day", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ClaimFeedback",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "easy",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "很不满意"), (2, "不满意"), (3, "一般"), (4, "满意"), (5, "很满意")],
                        verbose_name="办理是否方便",
                    ),
                ),
                (
                    "useful",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "很不满意"), (2, "不满意"), (3, "一般"), (4, "满意"), (5, "很满意")],
                        verbose_name="政策是否有用",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500, verbose_name="意见建议")),
                ("at", models.DateTimeField(verbose_name="填写时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填写人",
                    ),
                ),
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="feedback", to="policies.claim"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="feedback", to="policies.policy"
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
                "verbose_name": "政策评价",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ClaimFeedbackEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "easy",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "很不满意"), (2, "不满意"), (3, "一般"), (4, "满意"), (5, "很满意")],
                        verbose_name="办理是否方便",
                    ),
                ),
                (
                    "useful",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "很不满意"), (2, "不满意"), (3, "一般"), (4, "满意"), (5, "很满意")],
                        verbose_name="政策是否有用",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500, verbose_name="意见建议")),
                ("at", models.DateTimeField(verbose_name="填写时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填写人",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.claim",
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
                        to="policies.claimfeedback",
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.policy",
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
            name="Experience",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("copy", "复制推广"), ("own", "本区经验")],
                        default="copy",
                        max_length=4,
                        verbose_name="类别",
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="经验名称")),
                ("area", models.CharField(max_length=60, verbose_name="领域")),
                ("source", models.CharField(max_length=160, verbose_name="来源")),
                ("document", models.CharField(blank=True, max_length=160, verbose_name="推广文件")),
                ("content", models.TextField(max_length=5000, verbose_name="主要做法")),
                ("due", models.DateField(blank=True, null=True, verbose_name="期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("to_do", "待落实"), ("doing", "推进中"), ("done", "已落实"), ("na", "不适用")],
                        default="to_do",
                        max_length=5,
                        verbose_name="状态",
                    ),
                ),
                ("result", models.TextField(blank=True, max_length=5000, verbose_name="落实成效")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任单位",
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
                "verbose_name": "改革经验",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ExperienceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("copy", "复制推广"), ("own", "本区经验")],
                        default="copy",
                        max_length=4,
                        verbose_name="类别",
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="经验名称")),
                ("area", models.CharField(max_length=60, verbose_name="领域")),
                ("source", models.CharField(max_length=160, verbose_name="来源")),
                ("document", models.CharField(blank=True, max_length=160, verbose_name="推广文件")),
                ("content", models.TextField(max_length=5000, verbose_name="主要做法")),
                ("due", models.DateField(blank=True, null=True, verbose_name="期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("to_do", "待落实"), ("doing", "推进中"), ("done", "已落实"), ("na", "不适用")],
                        default="to_do",
                        max_length=5,
                        verbose_name="状态",
                    ),
                ),
                ("result", models.TextField(blank=True, max_length=5000, verbose_name="落实成效")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="责任单位",
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
                        to="policies.experience",
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
            name="ExperienceStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("to_do", "待落实"), ("doing", "推进中"), ("done", "已落实"), ("na", "不适用")],
                        max_length=5,
                        verbose_name="状态",
                    ),
                ),
                ("note", models.CharField(max_length=1000, verbose_name="进展")),
                ("file_name", models.CharField(blank=True, max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(blank=True, max_length=64, verbose_name="文件指纹")),
                ("at", models.DateTimeField(verbose_name="填报时间")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填报人",
                    ),
                ),
                (
                    "experience",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="policies.experience"
                    ),
                ),
            ],
            options={
                "verbose_name": "经验落实进展",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="FundSource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("title", models.CharField(max_length=120, verbose_name="资金名称")),
                (
                    "level",
                    models.CharField(
                        choices=[("state", "国家"), ("province", "省级"), ("city", "市级"), ("zone", "本区")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("document", models.CharField(max_length=80, verbose_name="下达文号")),
                ("amount", models.PositiveBigIntegerField(verbose_name="下达金额（分）")),
                (
                    "way",
                    models.CharField(
                        choices=[("amount", "公式得出金额（万元）"), ("weight", "公式得出权重，按比例分完总额")],
                        default="weight",
                        max_length=8,
                        verbose_name="分配方式",
                    ),
                ),
                ("factors", models.JSONField(blank=True, default=list, verbose_name="因素")),
                ("formula", models.CharField(blank=True, max_length=500, verbose_name="分配公式")),
                ("allocated_by", models.CharField(blank=True, max_length=80, verbose_name="分配文号")),
                ("allocated_on", models.DateField(blank=True, null=True, verbose_name="分配日期")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "budget",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="policies.budget",
                        verbose_name="支出预算",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="主管部门",
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
                "verbose_name": "专项资金来源",
                "ordering": ["-year", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="FundReceiverEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="分配对象")),
                ("values", models.JSONField(default=dict, verbose_name="因素值")),
                ("amount", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="分配金额（分）")),
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
                        to="policies.fundreceiver",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.fundsource",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="fundreceiver",
            name="source",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="receivers", to="policies.fundsource"
            ),
        ),
        migrations.CreateModel(
            name="FundSourceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("title", models.CharField(max_length=120, verbose_name="资金名称")),
                (
                    "level",
                    models.CharField(
                        choices=[("state", "国家"), ("province", "省级"), ("city", "市级"), ("zone", "本区")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("document", models.CharField(max_length=80, verbose_name="下达文号")),
                ("amount", models.PositiveBigIntegerField(verbose_name="下达金额（分）")),
                (
                    "way",
                    models.CharField(
                        choices=[("amount", "公式得出金额（万元）"), ("weight", "公式得出权重，按比例分完总额")],
                        default="weight",
                        max_length=8,
                        verbose_name="分配方式",
                    ),
                ),
                ("factors", models.JSONField(blank=True, default=list, verbose_name="因素")),
                ("formula", models.CharField(blank=True, max_length=500, verbose_name="分配公式")),
                ("allocated_by", models.CharField(blank=True, max_length=80, verbose_name="分配文号")),
                ("allocated_on", models.DateField(blank=True, null=True, verbose_name="分配日期")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "budget",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.budget",
                        verbose_name="支出预算",
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
                        verbose_name="主管部门",
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
                        to="policies.fundsource",
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
            name="PolicyAdjustment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("why", models.CharField(max_length=1000, verbose_name="为什么")),
                ("due", models.DateField(verbose_name="期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待处理"), ("changed", "已调整"), ("kept", "不调整")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("answer", models.CharField(blank=True, max_length=1000, verbose_name="处理结果")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                ("made_at", models.DateTimeField(verbose_name="提出时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "answered_by",
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
                        verbose_name="提出人",
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="adjustments", to="policies.policy"
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
                "verbose_name": "政策调整任务",
                "ordering": ["due", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PolicyAdjustmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("why", models.CharField(max_length=1000, verbose_name="为什么")),
                ("due", models.DateField(verbose_name="期限")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待处理"), ("changed", "已调整"), ("kept", "不调整")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("answer", models.CharField(blank=True, max_length=1000, verbose_name="处理结果")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                ("made_at", models.DateTimeField(verbose_name="提出时间")),
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
                        verbose_name="处理人",
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
                        verbose_name="提出人",
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
                        to="policies.policyadjustment",
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.policy",
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
            name="ReformProblem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=160, verbose_name="问题")),
                ("text", models.TextField(max_length=5000, verbose_name="具体情况")),
                ("rule", models.CharField(max_length=300, verbose_name="现行规定")),
                (
                    "raised_by",
                    models.CharField(
                        choices=[
                            ("enterprise", "企业"),
                            ("department", "部门"),
                            ("institute", "高校院所"),
                            ("public", "群众"),
                        ],
                        max_length=12,
                        verbose_name="提出方",
                    ),
                ),
                ("raised_on", models.DateField(verbose_name="提出日期")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("raised", "已提出"),
                            ("proposed", "已建议"),
                            ("changed", "已改变"),
                            ("declined", "未采纳"),
                        ],
                        default="raised",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("proposal", models.TextField(blank=True, max_length=5000, verbose_name="修改建议")),
                ("proposed_to", models.CharField(blank=True, max_length=120, verbose_name="报送单位")),
                ("proposed_on", models.DateField(blank=True, null=True, verbose_name="报送日期")),
                ("answer", models.CharField(blank=True, max_length=1000, verbose_name="结果说明")),
                ("document", models.CharField(blank=True, max_length=160, verbose_name="修改文件")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任单位",
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
                "verbose_name": "制度性问题",
                "ordering": ["-raised_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ReformProblemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=160, verbose_name="问题")),
                ("text", models.TextField(max_length=5000, verbose_name="具体情况")),
                ("rule", models.CharField(max_length=300, verbose_name="现行规定")),
                (
                    "raised_by",
                    models.CharField(
                        choices=[
                            ("enterprise", "企业"),
                            ("department", "部门"),
                            ("institute", "高校院所"),
                            ("public", "群众"),
                        ],
                        max_length=12,
                        verbose_name="提出方",
                    ),
                ),
                ("raised_on", models.DateField(verbose_name="提出日期")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("raised", "已提出"),
                            ("proposed", "已建议"),
                            ("changed", "已改变"),
                            ("declined", "未采纳"),
                        ],
                        default="raised",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("proposal", models.TextField(blank=True, max_length=5000, verbose_name="修改建议")),
                ("proposed_to", models.CharField(blank=True, max_length=120, verbose_name="报送单位")),
                ("proposed_on", models.DateField(blank=True, null=True, verbose_name="报送日期")),
                ("answer", models.CharField(blank=True, max_length=1000, verbose_name="结果说明")),
                ("document", models.CharField(blank=True, max_length=160, verbose_name="修改文件")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="责任单位",
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
                        to="policies.reformproblem",
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
            name="SoughtMoney",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("title", models.CharField(max_length=160, verbose_name="事项")),
                ("fund", models.CharField(max_length=160, verbose_name="资金名称")),
                (
                    "level",
                    models.CharField(
                        choices=[("state", "国家"), ("province", "省级"), ("city", "市级"), ("zone", "本区")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("grantor", models.CharField(max_length=120, verbose_name="上级部门")),
                ("notice", models.CharField(blank=True, max_length=80, verbose_name="通知文号")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("notice", "通知"),
                            ("reserve", "储备"),
                            ("applied", "申报"),
                            ("approved", "批复"),
                            ("arrived", "到位"),
                            ("used", "使用"),
                            ("appraised", "绩效"),
                            ("lost", "未获支持"),
                        ],
                        default="notice",
                        max_length=10,
                        verbose_name="阶段",
                    ),
                ),
                ("due", models.DateField(blank=True, null=True, verbose_name="下一步期限")),
                ("asked", models.PositiveBigIntegerField(default=0, verbose_name="申报金额（分）")),
                ("granted", models.PositiveBigIntegerField(default=0, verbose_name="批复金额（分）")),
                ("arrived", models.PositiveBigIntegerField(default=0, verbose_name="到位金额（分）")),
                ("used", models.PositiveBigIntegerField(default=0, verbose_name="使用金额（分）")),
                ("approval_number", models.CharField(blank=True, max_length=80, verbose_name="批复文号")),
                ("outcome", models.CharField(blank=True, max_length=300, verbose_name="绩效结果")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                "verbose_name": "向上争取资金",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="SoughtMoneyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("title", models.CharField(max_length=160, verbose_name="事项")),
                ("fund", models.CharField(max_length=160, verbose_name="资金名称")),
                (
                    "level",
                    models.CharField(
                        choices=[("state", "国家"), ("province", "省级"), ("city", "市级"), ("zone", "本区")],
                        max_length=10,
                        verbose_name="资金来源",
                    ),
                ),
                ("grantor", models.CharField(max_length=120, verbose_name="上级部门")),
                ("notice", models.CharField(blank=True, max_length=80, verbose_name="通知文号")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("notice", "通知"),
                            ("reserve", "储备"),
                            ("applied", "申报"),
                            ("approved", "批复"),
                            ("arrived", "到位"),
                            ("used", "使用"),
                            ("appraised", "绩效"),
                            ("lost", "未获支持"),
                        ],
                        default="notice",
                        max_length=10,
                        verbose_name="阶段",
                    ),
                ),
                ("due", models.DateField(blank=True, null=True, verbose_name="下一步期限")),
                ("asked", models.PositiveBigIntegerField(default=0, verbose_name="申报金额（分）")),
                ("granted", models.PositiveBigIntegerField(default=0, verbose_name="批复金额（分）")),
                ("arrived", models.PositiveBigIntegerField(default=0, verbose_name="到位金额（分）")),
                ("used", models.PositiveBigIntegerField(default=0, verbose_name="使用金额（分）")),
                ("approval_number", models.CharField(blank=True, max_length=80, verbose_name="批复文号")),
                ("outcome", models.CharField(blank=True, max_length=300, verbose_name="绩效结果")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                        to="policies.soughtmoney",
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
            name="SoughtStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("notice", "通知"),
                            ("reserve", "储备"),
                            ("applied", "申报"),
                            ("approved", "批复"),
                            ("arrived", "到位"),
                            ("used", "使用"),
                            ("appraised", "绩效"),
                            ("lost", "未获支持"),
                        ],
                        max_length=10,
                        verbose_name="阶段",
                    ),
                ),
                ("day", models.DateField(verbose_name="日期")),
                ("document", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                ("amount", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="金额（分）")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="说明")),
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
                    "sought",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="policies.soughtmoney"
                    ),
                ),
            ],
            options={
                "verbose_name": "争取经过",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="TitleDuty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("condition", models.CharField(max_length=40, verbose_name="条件")),
                ("due", models.DateField(verbose_name="完成期限")),
                ("progress", models.PositiveSmallIntegerField(default=0, verbose_name="进度（%）")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="进展")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="责任部门",
                    ),
                ),
            ],
            options={
                "verbose_name": "创建任务",
                "ordering": ["due", "pk"],
            },
        ),
        migrations.CreateModel(
            name="TitleEvidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("condition", models.CharField(max_length=40, verbose_name="条件")),
                ("title", models.CharField(max_length=160, verbose_name="证明材料")),
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
            ],
            options={
                "verbose_name": "创建证明材料",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="TitleFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fact", models.CharField(max_length=80, verbose_name="事实")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="年度")),
                ("value", models.CharField(max_length=200, verbose_name="数值")),
                ("source", models.CharField(max_length=200, verbose_name="来源")),
                ("as_of", models.DateField(verbose_name="截至日期")),
                ("at", models.DateTimeField(verbose_name="填报时间")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填报人",
                    ),
                ),
            ],
            options={
                "verbose_name": "创建指标数据",
                "ordering": ["fact", "year"],
            },
        ),
        migrations.CreateModel(
            name="TitleQuest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=80, verbose_name="称号")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("preparing", "创建中"),
                            ("filed", "已申报"),
                            ("won", "已获认定"),
                            ("dropped", "不再创建"),
                        ],
                        default="preparing",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("due", models.DateField(verbose_name="目标日期")),
                ("document", models.CharField(blank=True, max_length=80, verbose_name="认定文号")),
                ("made_at", models.DateTimeField(verbose_name="立项时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="创建主体",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="立项人",
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
                "verbose_name": "称号创建",
                "ordering": ["due", "pk"],
            },
        ),
        migrations.CreateModel(
            name="TitleFigureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("fact", models.CharField(max_length=80, verbose_name="事实")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="年度")),
                ("value", models.CharField(max_length=200, verbose_name="数值")),
                ("source", models.CharField(max_length=200, verbose_name="来源")),
                ("as_of", models.DateField(verbose_name="截至日期")),
                ("at", models.DateTimeField(verbose_name="填报时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="填报人",
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
                        to="policies.titlefigure",
                    ),
                ),
                (
                    "quest",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.titlequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="titlefigure",
            name="quest",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="figures", to="policies.titlequest"
            ),
        ),
        migrations.CreateModel(
            name="TitleEvidenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("condition", models.CharField(max_length=40, verbose_name="条件")),
                ("title", models.CharField(max_length=160, verbose_name="证明材料")),
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
                        to="policies.titleevidence",
                    ),
                ),
                (
                    "quest",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.titlequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="titleevidence",
            name="quest",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="evidence", to="policies.titlequest"
            ),
        ),
        migrations.CreateModel(
            name="TitleDutyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("condition", models.CharField(max_length=40, verbose_name="条件")),
                ("due", models.DateField(verbose_name="完成期限")),
                ("progress", models.PositiveSmallIntegerField(default=0, verbose_name="进度（%）")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="进展")),
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
                        to="policies.titleduty",
                    ),
                ),
                (
                    "quest",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.titlequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="titleduty",
            name="quest",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="duties", to="policies.titlequest"
            ),
        ),
        migrations.CreateModel(
            name="TitleQuestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=80, verbose_name="称号")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("preparing", "创建中"),
                            ("filed", "已申报"),
                            ("won", "已获认定"),
                            ("dropped", "不再创建"),
                        ],
                        default="preparing",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("due", models.DateField(verbose_name="目标日期")),
                ("document", models.CharField(blank=True, max_length=80, verbose_name="认定文号")),
                ("made_at", models.DateTimeField(verbose_name="立项时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                        verbose_name="创建主体",
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
                        verbose_name="立项人",
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
                        to="policies.titlequest",
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
            model_name="bondproject",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("issued_on"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                name="bonds_by_issue",
            ),
        ),
        migrations.AddIndex(
            model_name="bondproject",
            index=models.Index(fields=["zone", "state", "id"], name="bonds_by_state"),
        ),
        migrations.AddConstraint(
            model_name="bondproject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("issued__lte", models.F("quota")),
                    ("spent__lte", models.F("issued")),
                    ("quota__lte", models.F("total")),
                ),
                name="bond_money_flows_down",
            ),
        ),
        migrations.AddConstraint(
            model_name="bondproject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("issued", 0),
                    models.Q(
                        ("issued_on__isnull", False),
                        ("rate__isnull", False),
                        ("years__isnull", False),
                        ("years__range", (1, 50)),
                    ),
                    _connector="OR",
                ),
                name="bond_issued_on_terms",
            ),
        ),
        migrations.AddConstraint(
            model_name="bondproject",
            constraint=models.CheckConstraint(
                condition=models.Q(("progress__lte", 100), ("payments_a_year__in", [1, 2, 4])),
                name="bond_numbers_make_sense",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bondproject",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_bondprojectevent" ("approval", "code", "department_id", "field", "id", "issued", "issued_on", "made_at", "made_by_id", "payments_a_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "quota", "rate", "spent", "state", "synthetic", "title", "total", "years", "zone_id") SELECT new_values."approval", new_values."code", new_values."department_id", new_values."field", new_values."id", new_values."issued", new_values."issued_on", new_values."made_at", new_values."made_by_id", new_values."payments_a_year", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."progress", new_values."quota", new_values."rate", new_values."spent", new_values."state", new_values."synthetic", new_values."title", new_values."total", new_values."years", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b7ae8bb4d39192d7adfe90928283f876493e5f31",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fca71",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_bondproject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bondproject",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_bondprojectevent" ("approval", "code", "department_id", "field", "id", "issued", "issued_on", "made_at", "made_by_id", "payments_a_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "quota", "rate", "spent", "state", "synthetic", "title", "total", "years", "zone_id") SELECT new_values."approval", new_values."code", new_values."department_id", new_values."field", new_values."id", new_values."issued", new_values."issued_on", new_values."made_at", new_values."made_by_id", new_values."payments_a_year", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."progress", new_values."quota", new_values."rate", new_values."spent", new_values."state", new_values."synthetic", new_values."title", new_values."total", new_values."years", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="76cdefad4bab49d10c0914010a36d38f56901300",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_65f31",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_bondproject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bondproject",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_bondprojectevent" ("approval", "code", "department_id", "field", "id", "issued", "issued_on", "made_at", "made_by_id", "payments_a_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "quota", "rate", "spent", "state", "synthetic", "title", "total", "years", "zone_id") SELECT old_values."approval", old_values."code", old_values."department_id", old_values."field", old_values."id", old_values."issued", old_values."issued_on", old_values."made_at", old_values."made_by_id", old_values."payments_a_year", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."progress", old_values."quota", old_values."rate", old_values."spent", old_values."state", old_values."synthetic", old_values."title", old_values."total", old_values."years", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9027dacaadbf3c2d15fd1c676b03b5784c2f585f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0b4b8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_bondproject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bondprojectevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5fbe28be88481d3e5e3ecdf4130ad29fb2d2354f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cd9de",
                    table="policies_bondprojectevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="claimfeedback",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="feedback_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="claimfeedback",
            constraint=models.CheckConstraint(
                condition=models.Q(("easy__range", (1, 5)), ("useful__range", (1, 5))),
                name="feedback_grades_one_to_five",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimfeedback",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimfeedbackevent" ("at", "by_id", "claim_id", "easy", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "synthetic", "useful", "words", "zone_id") SELECT new_values."at", new_values."by_id", new_values."claim_id", new_values."easy", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."policy_id", new_values."synthetic", new_values."useful", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bfae52891fd90586953dbc7457d5710499c2f6dd",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2c542",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_claimfeedback",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimfeedback",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimfeedbackevent" ("at", "by_id", "claim_id", "easy", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "synthetic", "useful", "words", "zone_id") SELECT new_values."at", new_values."by_id", new_values."claim_id", new_values."easy", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."policy_id", new_values."synthetic", new_values."useful", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d8f64e75667f56441ac9c746cecdb10546d6d910",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a5bc0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_claimfeedback",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimfeedback",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimfeedbackevent" ("at", "by_id", "claim_id", "easy", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "synthetic", "useful", "words", "zone_id") SELECT old_values."at", old_values."by_id", old_values."claim_id", old_values."easy", old_values."id", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."policy_id", old_values."synthetic", old_values."useful", old_values."words", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9dae7aedf2d7a601cc209f3726af759752eaa107",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_34fa7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_claimfeedback",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimfeedbackevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d3d7c7eda2b15d92f151888e1bb9584718e5a83e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8af04",
                    table="policies_claimfeedbackevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="experience",
            index=models.Index(
                models.F("zone"),
                models.F("kind"),
                models.OrderBy(models.F("due"), nulls_last=True),
                models.F("id"),
                name="experiences_by_due",
            ),
        ),
        migrations.AddIndex(
            model_name="experience",
            index=models.Index(fields=["zone", "kind", "state", "id"], name="experiences_by_state"),
        ),
        migrations.AddConstraint(
            model_name="experience",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["done", "na"]), _negated=True),
                    models.Q(("result", ""), _negated=True),
                    _connector="OR",
                ),
                name="experience_done_says_how",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="experience",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_experienceevent" ("area", "content", "department_id", "document", "due", "id", "kind", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "state", "synthetic", "title", "zone_id") SELECT new_values."area", new_values."content", new_values."department_id", new_values."document", new_values."due", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."result", new_values."source", new_values."state", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="401ea83193ed150c970d431d6fb34e819d6213f6",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0d43b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_experience",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="experience",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_experienceevent" ("area", "content", "department_id", "document", "due", "id", "kind", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "state", "synthetic", "title", "zone_id") SELECT new_values."area", new_values."content", new_values."department_id", new_values."document", new_values."due", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."result", new_values."source", new_values."state", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="daefa7cc6a18dedb15232f10079b9c1713189129",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f3254",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_experience",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="experience",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_experienceevent" ("area", "content", "department_id", "document", "due", "id", "kind", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source", "state", "synthetic", "title", "zone_id") SELECT old_values."area", old_values."content", old_values."department_id", old_values."document", old_values."due", old_values."id", old_values."kind", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."result", old_values."source", old_values."state", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fbca9e5ad364cc7ed00197f2f45fc16c1272412e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9d029",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_experience",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="experienceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cae9a758004d6ede91fb47b86888bb3105faa2db",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_47586",
                    table="policies_experienceevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="fundsource",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("year"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="fund_sources_by_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="fundsource",
            constraint=models.UniqueConstraint(
                fields=("zone", "year", "title", "level"), name="fund_source_named_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="fundsource",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("allocated_by", ""), ("allocated_on__isnull", True)),
                    models.Q(models.Q(("allocated_by", ""), _negated=True), ("allocated_on__isnull", False)),
                    _connector="OR",
                ),
                name="fund_allocated_by_a_document",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundsource",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_fundsourceevent" ("allocated_by", "allocated_on", "amount", "budget_id", "department_id", "document", "factors", "formula", "id", "level", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "way", "year", "zone_id") SELECT new_values."allocated_by", new_values."allocated_on", new_values."amount", new_values."budget_id", new_values."department_id", new_values."document", new_values."factors", new_values."formula", new_values."id", new_values."level", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."title", new_values."way", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c5df14fbf5d786fbd1009168003c7465f12f6d6a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aade8",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_fundsource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundsource",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_fundsourceevent" ("allocated_by", "allocated_on", "amount", "budget_id", "department_id", "document", "factors", "formula", "id", "level", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "way", "year", "zone_id") SELECT new_values."allocated_by", new_values."allocated_on", new_values."amount", new_values."budget_id", new_values."department_id", new_values."document", new_values."factors", new_values."formula", new_values."id", new_values."level", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."title", new_values."way", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="db11ff3dadf2ba4766f0132f520832619647137c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a228b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_fundsource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundsource",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_fundsourceevent" ("allocated_by", "allocated_on", "amount", "budget_id", "department_id", "document", "factors", "formula", "id", "level", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "way", "year", "zone_id") SELECT old_values."allocated_by", old_values."allocated_on", old_values."amount", old_values."budget_id", old_values."department_id", old_values."document", old_values."factors", old_values."formula", old_values."id", old_values."level", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."title", old_values."way", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a9d40d2667a9b1fd42a08f3b4637f8a0387f27e0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_491e7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_fundsource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundreceiverevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4a4facf2baaa75d60cdae8ab128070f1429b77e2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8d99e",
                    table="policies_fundreceiverevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="fundreceiver",
            constraint=models.UniqueConstraint(fields=("source", "name"), name="fund_receiver_named_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundreceiver",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_fundreceiverevent" ("amount", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "values") SELECT new_values."amount", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."values" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d1aaac5138b0feda518056f55e6546f724ceed00",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_63bbc",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_fundreceiver",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundreceiver",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_fundreceiverevent" ("amount", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "values") SELECT new_values."amount", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."values" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d7c9bc78becd553e23b6123f8029755570809eb7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c8228",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_fundreceiver",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundreceiver",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_fundreceiverevent" ("amount", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "values") SELECT old_values."amount", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."values" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2acf1de57a282df02271a70d5da573397ed22787",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_26033",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_fundreceiver",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundsourceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d60fd3f3a3f263ae8ff38f746d591b3b3e16cc57",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3a92c",
                    table="policies_fundsourceevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="policyadjustment",
            index=models.Index(
                models.F("zone"), models.F("state"), models.F("due"), models.F("id"), name="adjustments_by_due"
            ),
        ),
        migrations.AddConstraint(
            model_name="policyadjustment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "open"),
                    models.Q(models.Q(("answer", ""), _negated=True), ("answered_at__isnull", False)),
                    _connector="OR",
                ),
                name="adjustment_answered_with_words",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyadjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyadjustmentevent" ("answer", "answered_at", "answered_by_id", "department_id", "due", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "state", "synthetic", "why", "zone_id") SELECT new_values."answer", new_values."answered_at", new_values."answered_by_id", new_values."department_id", new_values."due", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."policy_id", new_values."state", new_values."synthetic", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e5e8c1833f23adccf9732c1066178757cdb0247a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b4f2b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_policyadjustment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyadjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyadjustmentevent" ("answer", "answered_at", "answered_by_id", "department_id", "due", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "state", "synthetic", "why", "zone_id") SELECT new_values."answer", new_values."answered_at", new_values."answered_by_id", new_values."department_id", new_values."due", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."policy_id", new_values."state", new_values."synthetic", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b228cab3aca80f8899d0f51c62f470bf1dae28d1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2c664",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_policyadjustment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyadjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyadjustmentevent" ("answer", "answered_at", "answered_by_id", "department_id", "due", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "state", "synthetic", "why", "zone_id") SELECT old_values."answer", old_values."answered_at", old_values."answered_by_id", old_values."department_id", old_values."due", old_values."id", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."policy_id", old_values."state", old_values."synthetic", old_values."why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="06613832528b35ce4e8254256c2044b18d4fe0cd",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_19500",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_policyadjustment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyadjustmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="97b29ee69a8126355fe170c7d921329ad2f215ec",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_65290",
                    table="policies_policyadjustmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="reformproblem",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("raised_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="reform_problems_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="reformproblem",
            index=models.Index(fields=["zone", "state", "id"], name="reform_problems_by_state"),
        ),
        migrations.AddConstraint(
            model_name="reformproblem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "raised"),
                    models.Q(
                        models.Q(("proposal", ""), _negated=True),
                        models.Q(("proposed_to", ""), _negated=True),
                        ("proposed_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="reform_proposed_to_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="reformproblem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "changed"), _negated=True),
                    models.Q(models.Q(("document", ""), _negated=True), ("answered_on__isnull", False)),
                    _connector="OR",
                ),
                name="reform_changed_by_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="reformproblem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "declined"), _negated=True),
                    models.Q(models.Q(("answer", ""), _negated=True), ("answered_on__isnull", False)),
                    _connector="OR",
                ),
                name="reform_declined_with_a_reason",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reformproblem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_reformproblemevent" ("answer", "answered_on", "department_id", "document", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal", "proposed_on", "proposed_to", "raised_by", "raised_on", "rule", "state", "synthetic", "text", "title", "zone_id") SELECT new_values."answer", new_values."answered_on", new_values."department_id", new_values."document", new_values."id", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."proposal", new_values."proposed_on", new_values."proposed_to", new_values."raised_by", new_values."raised_on", new_values."rule", new_values."state", new_values."synthetic", new_values."text", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e51e53c826d6423e17b232b97249994e4d8b3304",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8e0c6",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_reformproblem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reformproblem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_reformproblemevent" ("answer", "answered_on", "department_id", "document", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal", "proposed_on", "proposed_to", "raised_by", "raised_on", "rule", "state", "synthetic", "text", "title", "zone_id") SELECT new_values."answer", new_values."answered_on", new_values."department_id", new_values."document", new_values."id", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."proposal", new_values."proposed_on", new_values."proposed_to", new_values."raised_by", new_values."raised_on", new_values."rule", new_values."state", new_values."synthetic", new_values."text", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1a0d1e313fd9928472038443e954cf415c5ce8fa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b0ec5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_reformproblem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reformproblem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_reformproblemevent" ("answer", "answered_on", "department_id", "document", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal", "proposed_on", "proposed_to", "raised_by", "raised_on", "rule", "state", "synthetic", "text", "title", "zone_id") SELECT old_values."answer", old_values."answered_on", old_values."department_id", old_values."document", old_values."id", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."proposal", old_values."proposed_on", old_values."proposed_to", old_values."raised_by", old_values."raised_on", old_values."rule", old_values."state", old_values."synthetic", old_values."text", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3ef0e01a26d34378232561a5ed6fe2bfb3c30c31",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a51c1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_reformproblem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reformproblemevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f48f6e574a7ab2e502dcfb62ecba11dd07b35093",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9926f",
                    table="policies_reformproblemevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="soughtmoney",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("year"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="sought_by_year",
            ),
        ),
        migrations.AddIndex(
            model_name="soughtmoney",
            index=models.Index(fields=["zone", "stage", "id"], name="sought_by_stage"),
        ),
        migrations.AddIndex(
            model_name="soughtmoney",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("due"), nulls_last=True), models.F("id"), name="sought_by_due"
            ),
        ),
        migrations.AddIndex(
            model_name="soughtmoney",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("granted"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="sought_by_granted",
            ),
        ),
        migrations.AddConstraint(
            model_name="soughtmoney",
            constraint=models.CheckConstraint(
                condition=models.Q(("year__range", (1949, 2200))), name="sought_in_a_year"
            ),
        ),
        migrations.AddConstraint(
            model_name="soughtmoney",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stage__in", ["notice", "reserve", "applied", "lost"]),
                    models.Q(("granted__gt", 0), models.Q(("approval_number", ""), _negated=True)),
                    _connector="OR",
                ),
                name="sought_granted_by_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="soughtmoney",
            constraint=models.CheckConstraint(
                condition=models.Q(("arrived__lte", models.F("granted")), ("used__lte", models.F("arrived"))),
                name="sought_money_flows_down",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="soughtmoney",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_soughtmoneyevent" ("approval_number", "arrived", "asked", "department_id", "due", "fund", "granted", "grantor", "id", "level", "made_at", "made_by_id", "notice", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "synthetic", "title", "used", "year", "zone_id") SELECT new_values."approval_number", new_values."arrived", new_values."asked", new_values."department_id", new_values."due", new_values."fund", new_values."granted", new_values."grantor", new_values."id", new_values."level", new_values."made_at", new_values."made_by_id", new_values."notice", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."stage", new_values."synthetic", new_values."title", new_values."used", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e7cb794d037967d622af5f5cd162b15e685f22c9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_12ded",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_soughtmoney",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="soughtmoney",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_soughtmoneyevent" ("approval_number", "arrived", "asked", "department_id", "due", "fund", "granted", "grantor", "id", "level", "made_at", "made_by_id", "notice", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "synthetic", "title", "used", "year", "zone_id") SELECT new_values."approval_number", new_values."arrived", new_values."asked", new_values."department_id", new_values."due", new_values."fund", new_values."granted", new_values."grantor", new_values."id", new_values."level", new_values."made_at", new_values."made_by_id", new_values."notice", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."stage", new_values."synthetic", new_values."title", new_values."used", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="173163ee7b69ba91541a0b2e672e723b62524a6d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d07bf",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_soughtmoney",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="soughtmoney",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_soughtmoneyevent" ("approval_number", "arrived", "asked", "department_id", "due", "fund", "granted", "grantor", "id", "level", "made_at", "made_by_id", "notice", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "synthetic", "title", "used", "year", "zone_id") SELECT old_values."approval_number", old_values."arrived", old_values."asked", old_values."department_id", old_values."due", old_values."fund", old_values."granted", old_values."grantor", old_values."id", old_values."level", old_values."made_at", old_values."made_by_id", old_values."notice", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."stage", old_values."synthetic", old_values."title", old_values."used", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="96bfd61a7b4961b1c8164523d2a33f16e72b086e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_778d8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_soughtmoney",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="soughtmoneyevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="71c680af2c2ad7eaf38ab9219acf37cd2c585581",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f8eb5",
                    table="policies_soughtmoneyevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="titlequest",
            index=models.Index(
                models.F("zone"),
                models.F("due"),
                models.OrderBy(models.F("id"), descending=True),
                name="title_quests_by_due",
            ),
        ),
        migrations.AddConstraint(
            model_name="titlequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["preparing", "filed"])),
                fields=("zone", "title", "holder"),
                name="title_sought_once_at_a_time",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="titlequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "won"), _negated=True),
                    models.Q(("document", ""), _negated=True),
                    _connector="OR",
                ),
                name="title_won_by_a_document",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titlequestevent" ("department_id", "document", "due", "holder_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "synthetic", "title", "zone_id") SELECT new_values."department_id", new_values."document", new_values."due", new_values."holder_id", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7d32d4d02fe51d963810e67081f865efefa98226",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c7a67",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_titlequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titlequestevent" ("department_id", "document", "due", "holder_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "synthetic", "title", "zone_id") SELECT new_values."department_id", new_values."document", new_values."due", new_values."holder_id", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="727d3c8574a685297929b361c925719082a21614",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8777b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_titlequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titlequestevent" ("department_id", "document", "due", "holder_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "synthetic", "title", "zone_id") SELECT old_values."department_id", old_values."document", old_values."due", old_values."holder_id", old_values."id", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="1c50ac001c1d68b7ab538e8abc37073de1de929f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_87304",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_titlequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlefigureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="785f6b5c0cc5afb8cbba2e0c3444f0dc75e28310",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5622e",
                    table="policies_titlefigureevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="titlefigure",
            constraint=models.UniqueConstraint(
                fields=("quest", "fact", "year"), name="title_figure_stated_once", nulls_distinct=False
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlefigure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titlefigureevent" ("as_of", "at", "by_id", "fact", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quest_id", "source", "value", "year") SELECT new_values."as_of", new_values."at", new_values."by_id", new_values."fact", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quest_id", new_values."source", new_values."value", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a727524038b443cd25c57dd59bcdda1a2ae0769c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e687b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_titlefigure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlefigure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titlefigureevent" ("as_of", "at", "by_id", "fact", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quest_id", "source", "value", "year") SELECT new_values."as_of", new_values."at", new_values."by_id", new_values."fact", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quest_id", new_values."source", new_values."value", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="63cb2a668c28bdfec66571ddb22a62e95e0c996f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_516dd",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_titlefigure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlefigure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titlefigureevent" ("as_of", "at", "by_id", "fact", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quest_id", "source", "value", "year") SELECT old_values."as_of", old_values."at", old_values."by_id", old_values."fact", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quest_id", old_values."source", old_values."value", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="14368f208db1aef5017e4754f296bc8a7c80dae4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ef034",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_titlefigure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleevidenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a1338f00560e0a81466ad4ef62c9dc3bbe85e20f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ae70f",
                    table="policies_titleevidenceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleevidence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titleevidenceevent" ("at", "by_id", "condition", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quest_id", "sha256", "title") SELECT new_values."at", new_values."by_id", new_values."condition", new_values."file_name", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quest_id", new_values."sha256", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="722a912a2358b59965bb28279d18801d2b0e5ddc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a25c6",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_titleevidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleevidence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titleevidenceevent" ("at", "by_id", "condition", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quest_id", "sha256", "title") SELECT new_values."at", new_values."by_id", new_values."condition", new_values."file_name", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quest_id", new_values."sha256", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f62afc4f039c1bb3ce87f81eb4db17658956a452",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5f9bb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_titleevidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleevidence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titleevidenceevent" ("at", "by_id", "condition", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quest_id", "sha256", "title") SELECT old_values."at", old_values."by_id", old_values."condition", old_values."file_name", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quest_id", old_values."sha256", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="8b6849940a0366be8518f034245bd6f109ff484f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7ba20",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_titleevidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titledutyevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4d6add729eede522d908f8ee97a900526adcc158",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7418c",
                    table="policies_titledutyevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="titleduty",
            index=models.Index(fields=["department", "due"], name="title_duties_of_department"),
        ),
        migrations.AddConstraint(
            model_name="titleduty",
            constraint=models.UniqueConstraint(fields=("quest", "condition"), name="title_condition_has_one_owner"),
        ),
        migrations.AddConstraint(
            model_name="titleduty",
            constraint=models.CheckConstraint(
                condition=models.Q(("progress__lte", 100)), name="title_duty_progress_in_percent"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleduty",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titledutyevent" ("condition", "department_id", "due", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "quest_id") SELECT new_values."condition", new_values."department_id", new_values."due", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."progress", new_values."quest_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1614a2c7bfe4fe26a7f7e3b0f3c6c7324fc3fcaf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_09f76",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_titleduty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleduty",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titledutyevent" ("condition", "department_id", "due", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "quest_id") SELECT new_values."condition", new_values."department_id", new_values."due", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."progress", new_values."quest_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="46835e174e4deddf0a264faceab8a4ad6439437b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7b9fe",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_titleduty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titleduty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_titledutyevent" ("condition", "department_id", "due", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "quest_id") SELECT old_values."condition", old_values."department_id", old_values."due", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."progress", old_values."quest_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ba36eb504987ed5da7600ff5b9763a7b6b101248",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_be7c9",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_titleduty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="titlequestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0af2e6b15d7134f65fa044c335eda231ed2d39a7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_05df7",
                    table="policies_titlequestevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
