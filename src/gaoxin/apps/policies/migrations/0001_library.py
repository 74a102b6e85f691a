import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cases", "0012_who_takes_part"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("enterprises", "0010_inspections"),
        ("sources", "0002_data_sets"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Policy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "level",
                    models.CharField(
                        choices=[("national", "国家"), ("province", "省"), ("city", "市"), ("zone", "本区")],
                        max_length=10,
                        verbose_name="层级",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("comprehensive", "综合"),
                            ("industry", "产业发展"),
                            ("innovation", "科技创新"),
                            ("talent", "人才"),
                            ("finance", "金融和上市"),
                            ("investment", "招商引资"),
                            ("opening", "对外开放"),
                            ("green", "绿色发展"),
                            ("service", "营商环境"),
                            ("land", "用地和载体"),
                        ],
                        default="comprehensive",
                        max_length=16,
                        verbose_name="主题",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("number", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                ("issuer", models.CharField(max_length=120, verbose_name="发文机关")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="印发日期")),
                ("in_force_from", models.DateField(blank=True, null=True, verbose_name="施行日期")),
                ("in_force_until", models.DateField(blank=True, null=True, verbose_name="有效期至")),
                ("review_by", models.DateField(blank=True, null=True, verbose_name="评估清理期限")),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="失效日期")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("drafting", "制定中"),
                            ("published", "已印发公开"),
                            ("repealed", "已废止"),
                            ("dropped", "已终止"),
                        ],
                        default="drafting",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("registration", models.CharField(blank=True, max_length=80, verbose_name="登记编号")),
                ("text", models.TextField(blank=True, verbose_name="正文")),
                ("interpretation", models.TextField(blank=True, verbose_name="政策解读")),
                ("source_link", models.CharField(blank=True, max_length=300, verbose_name="原文网址")),
                (
                    "reading",
                    models.CharField(
                        choices=[("none", "未识读"), ("reading", "识读中"), ("read", "已识读"), ("failed", "未能识读")],
                        default="none",
                        max_length=8,
                        verbose_name="识读",
                    ),
                ),
                ("reading_problem", models.JSONField(blank=True, null=True, verbose_name="识读问题")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="公开时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="主管部门",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                        verbose_name="原文文件",
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="policies.policy",
                        verbose_name="上级政策",
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
                "verbose_name": "政策文件",
            },
        ),
        migrations.CreateModel(
            name="Clause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.CharField(max_length=60, verbose_name="条款")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="顺序")),
                ("title", models.CharField(max_length=120, verbose_name="名称")),
                ("text", models.TextField(verbose_name="条款原文")),
                (
                    "benefit_kind",
                    models.CharField(
                        choices=[
                            ("reward", "奖励"),
                            ("subsidy", "补助"),
                            ("interest", "贷款贴息"),
                            ("voucher", "服务券"),
                            ("rent", "租金减免"),
                            ("tax", "税费优惠"),
                            ("fund", "基金投资"),
                            ("talent", "人才待遇"),
                            ("service", "服务保障"),
                            ("honour", "荣誉"),
                        ],
                        max_length=10,
                        verbose_name="支持方式",
                    ),
                ),
                ("benefit_words", models.CharField(max_length=300, verbose_name="支持内容")),
                ("who_words", models.CharField(max_length=500, verbose_name="支持对象")),
                ("budget", models.BigIntegerField(blank=True, null=True, verbose_name="年度预算（分）")),
                ("cap", models.BigIntegerField(blank=True, null=True, verbose_name="单户年度上限（分）")),
                ("opens_on", models.DateField(blank=True, null=True, verbose_name="申报开始")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="申报截止")),
                ("automatic", models.BooleanField(default=False, verbose_name="免申即享")),
                (
                    "exclusive_groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="不重复享受组",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "未公开"), ("published", "已公开"), ("stopped", "停止执行")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("confirmed_at", models.DateTimeField(verbose_name="确认时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="公开时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="确认人",
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
                    "partners",
                    models.ManyToManyField(
                        blank=True, related_name="+", to="zones.department", verbose_name="会同部门"
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                        verbose_name="原文位置",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="clauses", to="policies.policy"
                    ),
                ),
            ],
            options={
                "verbose_name": "政策条款",
                "ordering": ["policy", "position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ClauseMaterial",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(verbose_name="顺序")),
                ("name", models.CharField(max_length=120, verbose_name="材料")),
                ("proved_by", models.CharField(blank=True, max_length=60, verbose_name="可由事实证明")),
                (
                    "clause",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="materials", to="policies.clause"
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
                "verbose_name": "申报材料",
                "ordering": ["clause", "position"],
            },
        ),
        migrations.CreateModel(
            name="ClauseMaterialEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField(verbose_name="顺序")),
                ("name", models.CharField(max_length=120, verbose_name="材料")),
                ("proved_by", models.CharField(blank=True, max_length=60, verbose_name="可由事实证明")),
                (
                    "clause",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.clause",
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
                        to="policies.clausematerial",
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
            name="ClauseProposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(verbose_name="顺序")),
                ("address", models.CharField(max_length=60, verbose_name="条款")),
                ("text", models.TextField(verbose_name="条款原文")),
                ("start", models.PositiveIntegerField(verbose_name="起")),
                ("end", models.PositiveIntegerField(verbose_name="止")),
                ("proposed", models.JSONField(default=dict, verbose_name="识读结果")),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "待确认"), ("confirmed", "已确认"), ("dropped", "不采用")],
                        default="proposed",
                        max_length=10,
                        verbose_name="处理",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                (
                    "clause",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposal",
                        to="policies.clause",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
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
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="proposals", to="policies.policy"
                    ),
                ),
            ],
            options={
                "verbose_name": "条款识读",
                "ordering": ["policy", "position"],
            },
        ),
        migrations.CreateModel(
            name="Drafting",
            fields=[
                (
                    "policy",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="drafting",
                        serialize=False,
                        to="policies.policy",
                    ),
                ),
                ("reason", models.CharField(max_length=1000, verbose_name="立项理由")),
                (
                    "state",
                    models.CharField(
                        choices=[("running", "进行中"), ("done", "已完成"), ("dropped", "已终止")],
                        default="running",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="本环节期限")),
                ("started_at", models.DateTimeField(verbose_name="立项时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="结束时间")),
            ],
            options={
                "verbose_name": "政策制定",
            },
        ),
        migrations.CreateModel(
            name="ClauseProposalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveIntegerField(verbose_name="顺序")),
                ("address", models.CharField(max_length=60, verbose_name="条款")),
                ("text", models.TextField(verbose_name="条款原文")),
                ("start", models.PositiveIntegerField(verbose_name="起")),
                ("end", models.PositiveIntegerField(verbose_name="止")),
                ("proposed", models.JSONField(default=dict, verbose_name="识读结果")),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "待确认"), ("confirmed", "已确认"), ("dropped", "不采用")],
                        default="proposed",
                        max_length=10,
                        verbose_name="处理",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="处理时间")),
                (
                    "clause",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.clause",
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
                        to="policies.clauseproposal",
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
                    "policy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.policy",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClauseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("address", models.CharField(max_length=60, verbose_name="条款")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="顺序")),
                ("title", models.CharField(max_length=120, verbose_name="名称")),
                ("text", models.TextField(verbose_name="条款原文")),
                (
                    "benefit_kind",
                    models.CharField(
                        choices=[
                            ("reward", "奖励"),
                            ("subsidy", "补助"),
                            ("interest", "贷款贴息"),
                            ("voucher", "服务券"),
                            ("rent", "租金减免"),
                            ("tax", "税费优惠"),
                            ("fund", "基金投资"),
                            ("talent", "人才待遇"),
                            ("service", "服务保障"),
                            ("honour", "荣誉"),
                        ],
                        max_length=10,
                        verbose_name="支持方式",
                    ),
                ),
                ("benefit_words", models.CharField(max_length=300, verbose_name="支持内容")),
                ("who_words", models.CharField(max_length=500, verbose_name="支持对象")),
                ("budget", models.BigIntegerField(blank=True, null=True, verbose_name="年度预算（分）")),
                ("cap", models.BigIntegerField(blank=True, null=True, verbose_name="单户年度上限（分）")),
                ("opens_on", models.DateField(blank=True, null=True, verbose_name="申报开始")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="申报截止")),
                ("automatic", models.BooleanField(default=False, verbose_name="免申即享")),
                (
                    "exclusive_groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="不重复享受组",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "未公开"), ("published", "已公开"), ("stopped", "停止执行")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("confirmed_at", models.DateTimeField(verbose_name="确认时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="公开时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="确认人",
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
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.passage",
                        verbose_name="原文位置",
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
                        to="policies.clause",
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
                    "policy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.policy",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DraftingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("reason", models.CharField(max_length=1000, verbose_name="立项理由")),
                (
                    "state",
                    models.CharField(
                        choices=[("running", "进行中"), ("done", "已完成"), ("dropped", "已终止")],
                        default="running",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="本环节期限")),
                ("started_at", models.DateTimeField(verbose_name="立项时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="结束时间")),
                (
                    "consultation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.consultation",
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
                    "policy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        serialize=False,
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
            name="DraftingPaper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="文书")),
                ("added_at", models.DateTimeField(verbose_name="上传时间")),
                (
                    "added_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
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
                "verbose_name": "政策制定文书",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="DraftingStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "办理中"), ("passed", "已完成"), ("returned", "退回修改")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("began_on", models.DateField(verbose_name="开始日期")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="期限")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="完成日期")),
                ("recorded_at", models.DateTimeField(blank=True, null=True, verbose_name="登记时间")),
                ("number", models.CharField(blank=True, max_length=80, verbose_name="文书编号")),
                ("unit", models.CharField(blank=True, max_length=120, verbose_name="出具单位")),
                (
                    "opinion",
                    models.CharField(
                        blank=True,
                        choices=[("approved", "通过"), ("conditional", "修改后通过"), ("rejected", "不通过")],
                        max_length=12,
                        verbose_name="结论",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=2000, verbose_name="办理情况")),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="办理人",
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
                "verbose_name": "政策制定环节",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="DraftingPaperEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=120, verbose_name="文书")),
                ("added_at", models.DateTimeField(verbose_name="上传时间")),
                (
                    "added_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.document",
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
                        to="policies.draftingpaper",
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
                    "step",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.draftingstep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="draftingpaper",
            name="step",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="papers", to="policies.draftingstep"
            ),
        ),
        migrations.CreateModel(
            name="DraftingStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "办理中"), ("passed", "已完成"), ("returned", "退回修改")],
                        default="open",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("began_on", models.DateField(verbose_name="开始日期")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="期限")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="完成日期")),
                ("recorded_at", models.DateTimeField(blank=True, null=True, verbose_name="登记时间")),
                ("number", models.CharField(blank=True, max_length=80, verbose_name="文书编号")),
                ("unit", models.CharField(blank=True, max_length=120, verbose_name="出具单位")),
                (
                    "opinion",
                    models.CharField(
                        blank=True,
                        choices=[("approved", "通过"), ("conditional", "修改后通过"), ("rejected", "不通过")],
                        max_length=12,
                        verbose_name="结论",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=2000, verbose_name="办理情况")),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="办理人",
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
                        to="policies.draftingstep",
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
            name="Estimate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="方案")),
                ("on", models.DateField(verbose_name="测算日期")),
                ("present", models.TextField(blank=True, verbose_name="现行规则")),
                ("proposed", models.TextField(verbose_name="拟定规则")),
                ("enterprises", models.PositiveIntegerField(verbose_name="测算企业数")),
                ("result", models.JSONField(verbose_name="测算结果")),
                ("made_at", models.DateTimeField(verbose_name="测算时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "clause",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="estimates", to="policies.clause"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
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
                "verbose_name": "政策测算",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="EstimateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=120, verbose_name="方案")),
                ("on", models.DateField(verbose_name="测算日期")),
                ("present", models.TextField(blank=True, verbose_name="现行规则")),
                ("proposed", models.TextField(verbose_name="拟定规则")),
                ("enterprises", models.PositiveIntegerField(verbose_name="测算企业数")),
                ("result", models.JSONField(verbose_name="测算结果")),
                ("made_at", models.DateTimeField(verbose_name="测算时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "clause",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.clause",
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
                        to="policies.estimate",
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
            name="PolicyEdge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("supersedes", "取代"), ("repeals", "废止"), ("amends", "修改"), ("based_on", "依据")],
                        max_length=12,
                        verbose_name="关系",
                    ),
                ),
                ("from_day", models.DateField(blank=True, null=True, verbose_name="自何日起")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="说明")),
                (
                    "newer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="does", to="policies.policy"
                    ),
                ),
                (
                    "older",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="undergoes", to="policies.policy"
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
                "verbose_name": "政策关系",
            },
        ),
        migrations.CreateModel(
            name="PolicyEdgeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("supersedes", "取代"), ("repeals", "废止"), ("amends", "修改"), ("based_on", "依据")],
                        max_length=12,
                        verbose_name="关系",
                    ),
                ),
                ("from_day", models.DateField(blank=True, null=True, verbose_name="自何日起")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="说明")),
                (
                    "newer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.policy",
                    ),
                ),
                (
                    "older",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.policy",
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
                        to="policies.policyedge",
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
            name="PolicyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "level",
                    models.CharField(
                        choices=[("national", "国家"), ("province", "省"), ("city", "市"), ("zone", "本区")],
                        max_length=10,
                        verbose_name="层级",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("comprehensive", "综合"),
                            ("industry", "产业发展"),
                            ("innovation", "科技创新"),
                            ("talent", "人才"),
                            ("finance", "金融和上市"),
                            ("investment", "招商引资"),
                            ("opening", "对外开放"),
                            ("green", "绿色发展"),
                            ("service", "营商环境"),
                            ("land", "用地和载体"),
                        ],
                        default="comprehensive",
                        max_length=16,
                        verbose_name="主题",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("number", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                ("issuer", models.CharField(max_length=120, verbose_name="发文机关")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="印发日期")),
                ("in_force_from", models.DateField(blank=True, null=True, verbose_name="施行日期")),
                ("in_force_until", models.DateField(blank=True, null=True, verbose_name="有效期至")),
                ("review_by", models.DateField(blank=True, null=True, verbose_name="评估清理期限")),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="失效日期")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("drafting", "制定中"),
                            ("published", "已印发公开"),
                            ("repealed", "已废止"),
                            ("dropped", "已终止"),
                        ],
                        default="drafting",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("registration", models.CharField(blank=True, max_length=80, verbose_name="登记编号")),
                ("text", models.TextField(blank=True, verbose_name="正文")),
                ("interpretation", models.TextField(blank=True, verbose_name="政策解读")),
                ("source_link", models.CharField(blank=True, max_length=300, verbose_name="原文网址")),
                (
                    "reading",
                    models.CharField(
                        choices=[("none", "未识读"), ("reading", "识读中"), ("read", "已识读"), ("failed", "未能识读")],
                        default="none",
                        max_length=8,
                        verbose_name="识读",
                    ),
                ),
                ("reading_problem", models.JSONField(blank=True, null=True, verbose_name="识读问题")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="公开时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.document",
                        verbose_name="原文文件",
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.policy",
                        verbose_name="上级政策",
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
            name="PolicyReminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("expiry", "到期"), ("review", "评估清理"), ("step", "制定环节")],
                        max_length=8,
                        verbose_name="提醒事项",
                    ),
                ),
                ("day", models.DateField(verbose_name="日期")),
                ("told_at", models.DateTimeField(verbose_name="提醒时间")),
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reminders", to="policies.policy"
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
                "verbose_name": "政策提醒",
            },
        ),
        migrations.CreateModel(
            name="PolicyReminderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("expiry", "到期"), ("review", "评估清理"), ("step", "制定环节")],
                        max_length=8,
                        verbose_name="提醒事项",
                    ),
                ),
                ("day", models.DateField(verbose_name="日期")),
                ("told_at", models.DateTimeField(verbose_name="提醒时间")),
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
                        to="policies.policyreminder",
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
            name="RuleVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=80, verbose_name="规则代码")),
                ("version", models.PositiveIntegerField(verbose_name="版本")),
                ("text", models.TextField(verbose_name="规则文本")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "编辑中"), ("published", "已发布"), ("ended", "已停用")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="自")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="至")),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="修改理由")),
                ("made_at", models.DateTimeField(verbose_name="编写时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                (
                    "clause",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rules",
                        to="policies.clause",
                    ),
                ),
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
                "verbose_name": "规则版本",
                "ordering": ["key", "-version"],
            },
        ),
        migrations.CreateModel(
            name="RuleVersionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("key", models.CharField(max_length=80, verbose_name="规则代码")),
                ("version", models.PositiveIntegerField(verbose_name="版本")),
                ("text", models.TextField(verbose_name="规则文本")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "编辑中"), ("published", "已发布"), ("ended", "已停用")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="自")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="至")),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="修改理由")),
                ("made_at", models.DateTimeField(verbose_name="编写时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                (
                    "clause",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.clause",
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
                        to="policies.ruleversion",
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
        migrations.AddConstraint(
            model_name="clausematerial",
            constraint=models.UniqueConstraint(fields=("clause", "position"), name="clause_material_in_order"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clausematerial",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clausematerialevent" ("clause_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proved_by", "zone_id") SELECT new_values."clause_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."proved_by", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0cc55fc43f0e6c3bc6b54d1e74c772eb51ba2ac9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e437d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_clausematerial",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clausematerial",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clausematerialevent" ("clause_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proved_by", "zone_id") SELECT new_values."clause_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."proved_by", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a3567744bb52b0597b9e0a7106273ffa03aa4e27",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe309",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_clausematerial",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clausematerial",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clausematerialevent" ("clause_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proved_by", "zone_id") SELECT old_values."clause_id", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."proved_by", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c425ad942daab0fad1349f970014fecff5ddf2a0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_620bf",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_clausematerial",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clausematerialevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fc346c72e1dabe0fb652fcfffd8d7a5a575c01c8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_edbc7",
                    table="policies_clausematerialevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddField(
            model_name="draftingstepevent",
            name="drafting",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="policies.drafting",
            ),
        ),
        migrations.AddField(
            model_name="draftingstep",
            name="drafting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="policies.drafting"
            ),
        ),
        migrations.AddField(
            model_name="draftingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="policies.drafting",
            ),
        ),
        migrations.AddField(
            model_name="drafting",
            name="consultation",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.consultation",
            ),
        ),
        migrations.AddField(
            model_name="drafting",
            name="zone",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
            ),
        ),
        migrations.AddIndex(
            model_name="policy",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("issued_on"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                name="policies_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="policy",
            index=models.Index(models.F("zone"), models.F("in_force_until"), models.F("id"), name="policies_by_end"),
        ),
        migrations.AddIndex(
            model_name="policy",
            index=models.Index(models.F("zone"), models.F("title"), models.F("id"), name="policies_by_title"),
        ),
        migrations.AddConstraint(
            model_name="policy",
            constraint=models.UniqueConstraint(
                condition=models.Q(("number", ""), _negated=True),
                fields=("zone", "number"),
                name="policy_numbered_once_in_zone",
            ),
        ),
        migrations.AddConstraint(
            model_name="policy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("in_force_until__isnull", True),
                    ("in_force_from__isnull", True),
                    ("in_force_until__gte", models.F("in_force_from")),
                    _connector="OR",
                ),
                name="policy_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="policy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["drafting", "dropped"]),
                    models.Q(("in_force_from__isnull", False), ("published_at__isnull", False)),
                    _connector="OR",
                ),
                name="policy_published_has_its_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyevent" ("department_id", "document_id", "id", "in_force_from", "in_force_until", "interpretation", "issued_on", "issuer", "level", "made_at", "made_by_id", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "reading", "reading_problem", "registration", "repealed_on", "review_by", "source_link", "state", "synthetic", "text", "title", "topic", "zone_id") SELECT new_values."department_id", new_values."document_id", new_values."id", new_values."in_force_from", new_values."in_force_until", new_values."interpretation", new_values."issued_on", new_values."issuer", new_values."level", new_values."made_at", new_values."made_by_id", new_values."number", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_at", new_values."reading", new_values."reading_problem", new_values."registration", new_values."repealed_on", new_values."review_by", new_values."source_link", new_values."state", new_values."synthetic", new_values."text", new_values."title", new_values."topic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="78bdfc8f09e3832d429ad61e97841a2dfa0987bc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_810b9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_policy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policy",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyevent" ("department_id", "document_id", "id", "in_force_from", "in_force_until", "interpretation", "issued_on", "issuer", "level", "made_at", "made_by_id", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "reading", "reading_problem", "registration", "repealed_on", "review_by", "source_link", "state", "synthetic", "text", "title", "topic", "zone_id") SELECT new_values."department_id", new_values."document_id", new_values."id", new_values."in_force_from", new_values."in_force_until", new_values."interpretation", new_values."issued_on", new_values."issuer", new_values."level", new_values."made_at", new_values."made_by_id", new_values."number", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_at", new_values."reading", new_values."reading_problem", new_values."registration", new_values."repealed_on", new_values."review_by", new_values."source_link", new_values."state", new_values."synthetic", new_values."text", new_values."title", new_values."topic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="93ef1a4e1ac834bb93c5f31a8b5b1d1bdbd97e88",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e3937",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_policy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policy",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyevent" ("department_id", "document_id", "id", "in_force_from", "in_force_until", "interpretation", "issued_on", "issuer", "level", "made_at", "made_by_id", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "reading", "reading_problem", "registration", "repealed_on", "review_by", "source_link", "state", "synthetic", "text", "title", "topic", "zone_id") SELECT old_values."department_id", old_values."document_id", old_values."id", old_values."in_force_from", old_values."in_force_until", old_values."interpretation", old_values."issued_on", old_values."issuer", old_values."level", old_values."made_at", old_values."made_by_id", old_values."number", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_at", old_values."reading", old_values."reading_problem", old_values."registration", old_values."repealed_on", old_values."review_by", old_values."source_link", old_values."state", old_values."synthetic", old_values."text", old_values."title", old_values."topic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4cb9e27bbf7049e5146535b6930896f79fc908ea",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_18950",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_policy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clauseproposalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d39cab061fe949c1905976b503d07600c776e3a9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f4e0d",
                    table="policies_clauseproposalevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="clauseproposal",
            constraint=models.UniqueConstraint(fields=("policy", "position"), name="clause_proposal_in_order"),
        ),
        migrations.AddConstraint(
            model_name="clauseproposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("clause__isnull", True), ("decided_at__isnull", True), ("state", "proposed")),
                    models.Q(models.Q(("state", "proposed"), _negated=True), ("decided_at__isnull", False)),
                    _connector="OR",
                ),
                name="clause_proposal_decided_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clauseproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clauseproposalevent" ("address", "clause_id", "decided_at", "decided_by_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "position", "proposed", "start", "state", "text", "zone_id") SELECT new_values."address", new_values."clause_id", new_values."decided_at", new_values."decided_by_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."policy_id", new_values."position", new_values."proposed", new_values."start", new_values."state", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="15791065bd8b6a06f791f072d15d5e7387769c0e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4c49b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_clauseproposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clauseproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clauseproposalevent" ("address", "clause_id", "decided_at", "decided_by_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "position", "proposed", "start", "state", "text", "zone_id") SELECT new_values."address", new_values."clause_id", new_values."decided_at", new_values."decided_by_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."policy_id", new_values."position", new_values."proposed", new_values."start", new_values."state", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="92c8272830f891bd70f4c7fabb2a633295665cc1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cbd94",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_clauseproposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clauseproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clauseproposalevent" ("address", "clause_id", "decided_at", "decided_by_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "position", "proposed", "start", "state", "text", "zone_id") SELECT old_values."address", old_values."clause_id", old_values."decided_at", old_values."decided_by_id", old_values."end", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."policy_id", old_values."position", old_values."proposed", old_values."start", old_values."state", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="cab1084b1a471ce5cba9045ba71c18adb88a07eb",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_33fe8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_clauseproposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clauseevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3b37f5641624c71cf52549948090fe31342649ea",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ee111",
                    table="policies_clauseevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="clause",
            index=models.Index(
                models.F("zone"), models.F("state"), models.F("benefit_kind"), models.F("id"), name="clauses_by_kind"
            ),
        ),
        migrations.AddIndex(
            model_name="clause",
            index=models.Index(models.F("zone"), models.F("closes_on"), models.F("id"), name="clauses_by_window"),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.UniqueConstraint(fields=("policy", "address"), name="clause_addressed_once"),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("budget__isnull", True), ("budget__gte", 0), _connector="OR"),
                    models.Q(("cap__isnull", True), ("cap__gte", 0), _connector="OR"),
                ),
                name="clause_money_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closes_on__isnull", True),
                    ("opens_on__isnull", True),
                    ("closes_on__gte", models.F("opens_on")),
                    _connector="OR",
                ),
                name="clause_window_closes_after_it_opens",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "published"), _negated=True), ("published_at__isnull", False), _connector="OR"
                ),
                name="clause_published_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clause",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clauseevent" ("address", "automatic", "benefit_kind", "benefit_words", "budget", "cap", "closes_on", "confirmed_at", "confirmed_by_id", "department_id", "exclusive_groups", "id", "opens_on", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "position", "published_at", "state", "synthetic", "text", "title", "who_words", "zone_id") SELECT new_values."address", new_values."automatic", new_values."benefit_kind", new_values."benefit_words", new_values."budget", new_values."cap", new_values."closes_on", new_values."confirmed_at", new_values."confirmed_by_id", new_values."department_id", new_values."exclusive_groups", new_values."id", new_values."opens_on", new_values."passage_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."policy_id", new_values."position", new_values."published_at", new_values."state", new_values."synthetic", new_values."text", new_values."title", new_values."who_words", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="cb65070026f9ded0948dcfb354d900e3e9063ab0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a7ba8",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_clause",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clause",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clauseevent" ("address", "automatic", "benefit_kind", "benefit_words", "budget", "cap", "closes_on", "confirmed_at", "confirmed_by_id", "department_id", "exclusive_groups", "id", "opens_on", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "position", "published_at", "state", "synthetic", "text", "title", "who_words", "zone_id") SELECT new_values."address", new_values."automatic", new_values."benefit_kind", new_values."benefit_words", new_values."budget", new_values."cap", new_values."closes_on", new_values."confirmed_at", new_values."confirmed_by_id", new_values."department_id", new_values."exclusive_groups", new_values."id", new_values."opens_on", new_values."passage_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."policy_id", new_values."position", new_values."published_at", new_values."state", new_values."synthetic", new_values."text", new_values."title", new_values."who_words", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9e9772dc1c84f003f86b23e33d54cd1b9b71596d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0931a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_clause",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clause",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_clauseevent" ("address", "automatic", "benefit_kind", "benefit_words", "budget", "cap", "closes_on", "confirmed_at", "confirmed_by_id", "department_id", "exclusive_groups", "id", "opens_on", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "position", "published_at", "state", "synthetic", "text", "title", "who_words", "zone_id") SELECT old_values."address", old_values."automatic", old_values."benefit_kind", old_values."benefit_words", old_values."budget", old_values."cap", old_values."closes_on", old_values."confirmed_at", old_values."confirmed_by_id", old_values."department_id", old_values."exclusive_groups", old_values."id", old_values."opens_on", old_values."passage_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."policy_id", old_values."position", old_values."published_at", old_values."state", old_values."synthetic", old_values."text", old_values."title", old_values."who_words", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="bafbc7e23f9ce36014df493dd6daca6e0b5d49ab",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c587f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_clause",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingpaperevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="67908e4dd986ec4ecf960b36e5d43948afba4be3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f0dee",
                    table="policies_draftingpaperevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingpaper",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingpaperevent" ("added_at", "added_by_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id", "title", "zone_id") SELECT new_values."added_at", new_values."added_by_id", new_values."document_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."step_id", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e09f491ee6f7857cf78c568a07d144fe803366dd",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_162b2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_draftingpaper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingpaper",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingpaperevent" ("added_at", "added_by_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id", "title", "zone_id") SELECT new_values."added_at", new_values."added_by_id", new_values."document_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."step_id", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aaa7f76e3b8c4437979b7d984e93f4c7adc72be3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c3e36",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_draftingpaper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingpaper",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingpaperevent" ("added_at", "added_by_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id", "title", "zone_id") SELECT old_values."added_at", old_values."added_by_id", old_values."document_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."step_id", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d94f7d4ac5aa89091ef984b798d4cead5319ad37",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_28e19",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_draftingpaper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="estimate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_estimateevent" ("clause_id", "enterprises", "id", "made_at", "made_by_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "proposed", "result", "synthetic", "title", "zone_id") SELECT new_values."clause_id", new_values."enterprises", new_values."id", new_values."made_at", new_values."made_by_id", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."present", new_values."proposed", new_values."result", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1ebd08e12ccff06a31b479b8e69aa159df9d7760",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2daf3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_estimate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="estimate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_estimateevent" ("clause_id", "enterprises", "id", "made_at", "made_by_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "proposed", "result", "synthetic", "title", "zone_id") SELECT new_values."clause_id", new_values."enterprises", new_values."id", new_values."made_at", new_values."made_by_id", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."present", new_values."proposed", new_values."result", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4eae65e747239e60d16920544d0f78344d6f2510",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ebabd",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_estimate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="estimate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_estimateevent" ("clause_id", "enterprises", "id", "made_at", "made_by_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "proposed", "result", "synthetic", "title", "zone_id") SELECT old_values."clause_id", old_values."enterprises", old_values."id", old_values."made_at", old_values."made_by_id", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."present", old_values."proposed", old_values."result", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6ea80bf8a645f4f0c1bc962ed357cda2926a1e24",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13258",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_estimate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="estimateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="64a0d7d772e2e630383d75f50a1b7c18284fb5d6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_737c5",
                    table="policies_estimateevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="policyedge",
            constraint=models.UniqueConstraint(fields=("newer", "older", "kind"), name="policy_edge_once"),
        ),
        migrations.AddConstraint(
            model_name="policyedge",
            constraint=models.CheckConstraint(
                condition=models.Q(("newer", models.F("older")), _negated=True), name="policy_edge_joins_two"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyedge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyedgeevent" ("from_day", "id", "kind", "newer_id", "note", "older_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "zone_id") SELECT new_values."from_day", new_values."id", new_values."kind", new_values."newer_id", new_values."note", new_values."older_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e1a1bd39c9e9ea24b0f86acd9be00c4754b44f36",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6d9f4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_policyedge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyedge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyedgeevent" ("from_day", "id", "kind", "newer_id", "note", "older_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "zone_id") SELECT new_values."from_day", new_values."id", new_values."kind", new_values."newer_id", new_values."note", new_values."older_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3b677722380d86b98adf049756902d35c4fffa64",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_44fc7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_policyedge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyedge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyedgeevent" ("from_day", "id", "kind", "newer_id", "note", "older_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "zone_id") SELECT old_values."from_day", old_values."id", old_values."kind", old_values."newer_id", old_values."note", old_values."older_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="56e62070d9f88e686da196e1086d7ad18ccdabe7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3604d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_policyedge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyedgeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0e5fd298a5817c7babde48b1cdbad954045415cf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8b212",
                    table="policies_policyedgeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1520cee5eaec92f91ed851906311ccf21e54157c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_133f6",
                    table="policies_policyevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="policyreminder",
            constraint=models.UniqueConstraint(fields=("policy", "kind", "day"), name="policy_reminded_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyreminder",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyreminderevent" ("day", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "told_at", "zone_id") SELECT new_values."day", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."policy_id", new_values."told_at", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="934ce9a74bf22687887cf835768722733ccf8dc6",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4f671",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_policyreminder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyreminder",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyreminderevent" ("day", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "told_at", "zone_id") SELECT new_values."day", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."policy_id", new_values."told_at", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bac513c6524bdbb1ef1bf047f8a887bef51f03fa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a220d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_policyreminder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyreminder",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_policyreminderevent" ("day", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "told_at", "zone_id") SELECT old_values."day", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."policy_id", old_values."told_at", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b53e4a1670f618d4db5279ae1341eef7a6687ef7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e9840",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_policyreminder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="policyreminderevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e32ff4a1dffe4b498e319058821eb31603881090",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c0f92",
                    table="policies_policyreminderevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="ruleversion",
            index=models.Index(models.F("zone"), models.F("state"), models.F("valid_from"), name="rules_in_force"),
        ),
        migrations.AddConstraint(
            model_name="ruleversion",
            constraint=models.UniqueConstraint(fields=("zone", "key", "version"), name="rule_version_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="ruleversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "draft")), fields=("zone", "key"), name="rule_drafted_once_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="ruleversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "draft"), ("published_at__isnull", False), _connector="OR"),
                name="rule_published_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruleversion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_ruleversionevent" ("clause_id", "id", "key", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "text", "valid_from", "valid_until", "version", "why", "zone_id") SELECT new_values."clause_id", new_values."id", new_values."key", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_at", new_values."published_by_id", new_values."state", new_values."text", new_values."valid_from", new_values."valid_until", new_values."version", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2f7d4f7d6f36d27d0bbbafd2eb597b3c492cd7a9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bff1d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_ruleversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruleversion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_ruleversionevent" ("clause_id", "id", "key", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "text", "valid_from", "valid_until", "version", "why", "zone_id") SELECT new_values."clause_id", new_values."id", new_values."key", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_at", new_values."published_by_id", new_values."state", new_values."text", new_values."valid_from", new_values."valid_until", new_values."version", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="45604d10eda4d2982f5c8d11066e4aa575a242a2",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_92871",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_ruleversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruleversion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_ruleversionevent" ("clause_id", "id", "key", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "text", "valid_from", "valid_until", "version", "why", "zone_id") SELECT old_values."clause_id", old_values."id", old_values."key", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_at", old_values."published_by_id", old_values."state", old_values."text", old_values."valid_from", old_values."valid_until", old_values."version", old_values."why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="702dc5d206e0f55d2adc74d6d7bd64d9d9fd88d2",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fa92f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_ruleversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruleversionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4eb84deb1bb61cf9da3729be102da0a057a3f273",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ece1d",
                    table="policies_ruleversionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingstepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="82a2e67347107151dc314b305de8dea5ab83b373",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2df56",
                    table="policies_draftingstepevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="draftingstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "open")), fields=("drafting",), name="drafting_in_one_stage_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="draftingstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done_on__isnull", True), ("state", "open")),
                    models.Q(
                        models.Q(("state", "open"), _negated=True),
                        ("done_by__isnull", False),
                        ("done_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="drafting_step_done_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="draftingstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("done_on__isnull", True), ("done_on__gte", models.F("began_on")), _connector="OR"),
                name="drafting_step_done_after_it_began",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingstep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingstepevent" ("began_on", "done_by_id", "done_on", "drafting_id", "due_on", "id", "note", "number", "opinion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "stage", "state", "unit", "zone_id") SELECT new_values."began_on", new_values."done_by_id", new_values."done_on", new_values."drafting_id", new_values."due_on", new_values."id", new_values."note", new_values."number", new_values."opinion", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."recorded_at", new_values."stage", new_values."state", new_values."unit", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="108488caa6c1035a9333ef8fffbf290113b416c8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d661c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_draftingstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingstep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingstepevent" ("began_on", "done_by_id", "done_on", "drafting_id", "due_on", "id", "note", "number", "opinion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "stage", "state", "unit", "zone_id") SELECT new_values."began_on", new_values."done_by_id", new_values."done_on", new_values."drafting_id", new_values."due_on", new_values."id", new_values."note", new_values."number", new_values."opinion", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recorded_at", new_values."stage", new_values."state", new_values."unit", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="60359e05bcde306aea630a143910eeb1d963b77d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_82da0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_draftingstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingstep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingstepevent" ("began_on", "done_by_id", "done_on", "drafting_id", "due_on", "id", "note", "number", "opinion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "stage", "state", "unit", "zone_id") SELECT old_values."began_on", old_values."done_by_id", old_values."done_on", old_values."drafting_id", old_values."due_on", old_values."id", old_values."note", old_values."number", old_values."opinion", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."recorded_at", old_values."stage", old_values."state", old_values."unit", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="708c7fb287e3cb7efae9213c746201fa0240ed9c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_146e7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_draftingstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1ab8cfc023a2a9543fa383e5e41c358d34ff2084",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_47c31",
                    table="policies_draftingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="drafting",
            index=models.Index(
                models.F("zone"), models.F("state"), models.F("due_on"), models.F("policy"), name="draftings_by_due"
            ),
        ),
        migrations.AddConstraint(
            model_name="drafting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at__isnull", True), ("state", "running")),
                    models.Q(models.Q(("state", "running"), _negated=True), ("ended_at__isnull", False)),
                    _connector="OR",
                ),
                name="drafting_ends_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="drafting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingevent" ("consultation_id", "due_on", "ended_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "reason", "stage", "started_at", "state", "zone_id") SELECT new_values."consultation_id", new_values."due_on", new_values."ended_at", _pgh_attached_context.value, NOW(), \'insert\', new_values."policy_id", new_values."policy_id", new_values."reason", new_values."stage", new_values."started_at", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4e604133b0f337d71278ab969e00c38ec186d41a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7d3c2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_drafting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="drafting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingevent" ("consultation_id", "due_on", "ended_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "reason", "stage", "started_at", "state", "zone_id") SELECT new_values."consultation_id", new_values."due_on", new_values."ended_at", _pgh_attached_context.value, NOW(), \'update\', new_values."policy_id", new_values."policy_id", new_values."reason", new_values."stage", new_values."started_at", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."policy_id") = (new_values."policy_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="89565b7da4b6b37f5c59252d96fdf7df39527642",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_89de2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_drafting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="drafting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_draftingevent" ("consultation_id", "due_on", "ended_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy_id", "reason", "stage", "started_at", "state", "zone_id") SELECT old_values."consultation_id", old_values."due_on", old_values."ended_at", _pgh_attached_context.value, NOW(), \'delete\', old_values."policy_id", old_values."policy_id", old_values."reason", old_values."stage", old_values."started_at", old_values."state", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2ca6a6e2ac5b2987002c57f8f339416d30b5d2c2",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8d080",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_drafting",
                    when="AFTER",
                ),
            ),
        ),
    ]
