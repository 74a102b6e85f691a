import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0008_instructions"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0008_keys_checked_once_a_statement"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FilerContact",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="filer_contact",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("contact", models.CharField(max_length=80, verbose_name="联系方式")),
            ],
            options={
                "verbose_name": "公众联系方式",
            },
        ),
        migrations.CreateModel(
            name="CommentAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gist", models.CharField(max_length=500, verbose_name="意见要点")),
                (
                    "adoption",
                    models.CharField(
                        choices=[
                            ("adopted", "采纳"),
                            ("partly", "部分采纳"),
                            ("declined", "未采纳"),
                            ("beside", "与本次征求意见无关"),
                        ],
                        max_length=10,
                        verbose_name="采纳情况",
                    ),
                ),
                ("reason", models.CharField(max_length=1000, verbose_name="理由")),
                ("effect", models.CharField(blank=True, max_length=500, verbose_name="对文本的修改")),
                ("answered_at", models.DateTimeField(verbose_name="答复时间")),
                (
                    "answered_by",
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
                "verbose_name": "意见答复",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="序号")),
                ("clause", models.CharField(blank=True, max_length=80, verbose_name="针对条款")),
                ("text", models.CharField(max_length=2000, verbose_name="意见")),
                ("filed_at", models.DateTimeField(verbose_name="提交时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "filed_by",
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
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
                (
                    "answer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="cases.commentanswer",
                    ),
                ),
            ],
            options={
                "verbose_name": "征求到的意见",
            },
        ),
        migrations.CreateModel(
            name="Committee",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80, verbose_name="名称")),
                ("purpose", models.CharField(max_length=500, verbose_name="职责")),
                ("made_at", models.DateTimeField(verbose_name="设立时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "made_by",
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
                "verbose_name": "产业委员会",
            },
        ),
        migrations.CreateModel(
            name="CommitteeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=80, verbose_name="名称")),
                ("purpose", models.CharField(max_length=500, verbose_name="职责")),
                ("made_at", models.DateTimeField(verbose_name="设立时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                        to="cases.committee",
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
            name="CommitteeMatter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="议题")),
                ("text", models.CharField(max_length=4000, verbose_name="内容")),
                ("rule", models.CharField(max_length=40, verbose_name="表决规则")),
                ("secret", models.BooleanField(default=False, verbose_name="无记名")),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "待表决"), ("voting", "表决中"), ("decided", "已表决")],
                        default="proposed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="会议日期")),
                ("closes_at", models.DateTimeField(blank=True, null=True, verbose_name="表决截止")),
                ("members", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="有表决权人数")),
                ("yes", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="同意")),
                ("no", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="反对")),
                ("abstain", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="弃权")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("carried", "通过"),
                            ("rejected", "未通过"),
                            ("no_quorum", "未达到法定人数，表决无效"),
                        ],
                        max_length=10,
                        verbose_name="结果",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="表决结束")),
                ("minutes", models.TextField(blank=True, verbose_name="会议纪要")),
                ("minutes_at", models.DateTimeField(blank=True, null=True, verbose_name="纪要时间")),
                ("made_at", models.DateTimeField(verbose_name="提出时间")),
                (
                    "committee",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matters",
                        to="cases.committee",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "minutes_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "委员会议题",
            },
        ),
        migrations.CreateModel(
            name="CommitteeMatterEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=120, verbose_name="议题")),
                ("text", models.CharField(max_length=4000, verbose_name="内容")),
                ("rule", models.CharField(max_length=40, verbose_name="表决规则")),
                ("secret", models.BooleanField(default=False, verbose_name="无记名")),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "待表决"), ("voting", "表决中"), ("decided", "已表决")],
                        default="proposed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="会议日期")),
                ("closes_at", models.DateTimeField(blank=True, null=True, verbose_name="表决截止")),
                ("members", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="有表决权人数")),
                ("yes", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="同意")),
                ("no", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="反对")),
                ("abstain", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="弃权")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("carried", "通过"),
                            ("rejected", "未通过"),
                            ("no_quorum", "未达到法定人数，表决无效"),
                        ],
                        max_length=10,
                        verbose_name="结果",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="表决结束")),
                ("minutes", models.TextField(blank=True, verbose_name="会议纪要")),
                ("minutes_at", models.DateTimeField(blank=True, null=True, verbose_name="纪要时间")),
                ("made_at", models.DateTimeField(verbose_name="提出时间")),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.committee",
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
                    "minutes_by",
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
                        to="cases.committeematter",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CommitteeMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("post", models.CharField(max_length=80, verbose_name="单位和职务")),
                (
                    "seat",
                    models.CharField(
                        choices=[
                            ("chair", "主任委员"),
                            ("vice", "副主任委员"),
                            ("member", "委员"),
                            ("secretary", "秘书"),
                        ],
                        max_length=10,
                        verbose_name="席位",
                    ),
                ),
                ("votes", models.BooleanField(default=True, verbose_name="有表决权")),
                ("left_on", models.DateField(blank=True, null=True, verbose_name="退出日期")),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="members", to="cases.committee"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="账号",
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
                "verbose_name": "委员会成员",
            },
        ),
        migrations.CreateModel(
            name="CommitteeMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("post", models.CharField(max_length=80, verbose_name="单位和职务")),
                (
                    "seat",
                    models.CharField(
                        choices=[
                            ("chair", "主任委员"),
                            ("vice", "副主任委员"),
                            ("member", "委员"),
                            ("secretary", "秘书"),
                        ],
                        max_length=10,
                        verbose_name="席位",
                    ),
                ),
                ("votes", models.BooleanField(default=True, verbose_name="有表决权")),
                ("left_on", models.DateField(blank=True, null=True, verbose_name="退出日期")),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.committee",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="账号",
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
                        to="cases.committeemember",
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
            name="CommitteeVote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "ballot",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "同意"), ("no", "反对"), ("abstain", "弃权")],
                        max_length=8,
                        verbose_name="表决",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="时间")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cast", to="cases.committeematter"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.committeemember"
                    ),
                ),
            ],
            options={
                "verbose_name": "委员会表决",
            },
        ),
        migrations.CreateModel(
            name="CommitteeVoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "ballot",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "同意"), ("no", "反对"), ("abstain", "弃权")],
                        max_length=8,
                        verbose_name="表决",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="时间")),
                (
                    "matter",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.committeematter",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.committeemember",
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
                        to="cases.committeevote",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Consultation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="名称")),
                ("intro", models.CharField(max_length=2000, verbose_name="起草说明")),
                ("text", models.TextField(verbose_name="征求意见稿")),
                ("opens_on", models.DateField(verbose_name="开始日期")),
                ("closes_on", models.DateField(verbose_name="截止日期")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "起草中"),
                            ("open", "征求意见"),
                            ("closed", "整理意见"),
                            ("answered", "已公布采纳情况"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("effect", models.CharField(blank=True, max_length=2000, verbose_name="修改情况")),
                ("final_text", models.TextField(blank=True, verbose_name="修改后文本")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="公布时间")),
                ("comments_taken", models.PositiveIntegerField(default=0, verbose_name="意见数")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="起草部门",
                    ),
                ),
                (
                    "made_by",
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
                "verbose_name": "征求意见",
            },
        ),
        migrations.CreateModel(
            name="CommentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveIntegerField(verbose_name="序号")),
                ("clause", models.CharField(blank=True, max_length=80, verbose_name="针对条款")),
                ("text", models.CharField(max_length=2000, verbose_name="意见")),
                ("filed_at", models.DateTimeField(verbose_name="提交时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "answer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.commentanswer",
                    ),
                ),
                (
                    "filed_by",
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
                        to="cases.comment",
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
                    "consultation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.consultation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CommentAnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("gist", models.CharField(max_length=500, verbose_name="意见要点")),
                (
                    "adoption",
                    models.CharField(
                        choices=[
                            ("adopted", "采纳"),
                            ("partly", "部分采纳"),
                            ("declined", "未采纳"),
                            ("beside", "与本次征求意见无关"),
                        ],
                        max_length=10,
                        verbose_name="采纳情况",
                    ),
                ),
                ("reason", models.CharField(max_length=1000, verbose_name="理由")),
                ("effect", models.CharField(blank=True, max_length=500, verbose_name="对文本的修改")),
                ("answered_at", models.DateTimeField(verbose_name="答复时间")),
                (
                    "answered_by",
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
                        to="cases.commentanswer",
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
                    "consultation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.consultation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="commentanswer",
            name="consultation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="cases.consultation"
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="consultation",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="comments",
                to="cases.consultation",
            ),
        ),
        migrations.CreateModel(
            name="ConsultationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=120, verbose_name="名称")),
                ("intro", models.CharField(max_length=2000, verbose_name="起草说明")),
                ("text", models.TextField(verbose_name="征求意见稿")),
                ("opens_on", models.DateField(verbose_name="开始日期")),
                ("closes_on", models.DateField(verbose_name="截止日期")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "起草中"),
                            ("open", "征求意见"),
                            ("closed", "整理意见"),
                            ("answered", "已公布采纳情况"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("effect", models.CharField(blank=True, max_length=2000, verbose_name="修改情况")),
                ("final_text", models.TextField(blank=True, verbose_name="修改后文本")),
                ("made_at", models.DateTimeField(verbose_name="登记时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="公布时间")),
                ("comments_taken", models.PositiveIntegerField(default=0, verbose_name="意见数")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="起草部门",
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
                        to="cases.consultation",
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
            name="FilingCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("caller", models.CharField(max_length=64)),
                ("hour", models.DateTimeField(verbose_name="小时")),
                ("times", models.PositiveIntegerField(verbose_name="次数")),
            ],
            options={
                "verbose_name": "公众提交计数",
                "indexes": [models.Index(fields=["hour"], name="filing_counts_by_hour")],
                "constraints": [models.UniqueConstraint(fields=("caller", "hour"), name="filing_hour_counted_once")],
            },
        ),
        migrations.CreateModel(
            name="PublishedSuggestion",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="published",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("topic", models.CharField(max_length=40, verbose_name="关于")),
                ("title", models.CharField(max_length=80, verbose_name="标题")),
                ("text", models.CharField(max_length=2000, verbose_name="建议")),
                ("answer", models.CharField(max_length=4000, verbose_name="答复")),
                ("outcome", models.CharField(max_length=40, verbose_name="采纳情况")),
                ("filed_on", models.DateField(verbose_name="提出日期")),
                ("answered_on", models.DateField(verbose_name="答复日期")),
                ("published_at", models.DateTimeField(verbose_name="公开时间")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="撤下时间")),
                ("withdrawn_why", models.CharField(blank=True, max_length=200, verbose_name="撤下理由")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="答复部门",
                    ),
                ),
                (
                    "published_by",
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
                "verbose_name": "公开的建议",
            },
        ),
        migrations.CreateModel(
            name="PublishedSuggestionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("topic", models.CharField(max_length=40, verbose_name="关于")),
                ("title", models.CharField(max_length=80, verbose_name="标题")),
                ("text", models.CharField(max_length=2000, verbose_name="建议")),
                ("answer", models.CharField(max_length=4000, verbose_name="答复")),
                ("outcome", models.CharField(max_length=40, verbose_name="采纳情况")),
                ("filed_on", models.DateField(verbose_name="提出日期")),
                ("answered_on", models.DateField(verbose_name="答复日期")),
                ("published_at", models.DateTimeField(verbose_name="公开时间")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="撤下时间")),
                ("withdrawn_why", models.CharField(blank=True, max_length=200, verbose_name="撤下理由")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="答复部门",
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
                        to="cases.publishedsuggestion",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            name="SecretTally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "ballot",
                    models.CharField(
                        choices=[("yes", "同意"), ("no", "反对"), ("abstain", "弃权")],
                        max_length=8,
                        verbose_name="表决",
                    ),
                ),
                ("times", models.PositiveSmallIntegerField(default=0, verbose_name="票数")),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.committeematter",
                    ),
                ),
            ],
            options={
                "verbose_name": "无记名计票",
            },
        ),
        migrations.AddConstraint(
            model_name="committee",
            constraint=models.UniqueConstraint(fields=("zone", "name"), name="committee_named_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeeevent" ("id", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "synthetic", "zone_id") SELECT new_values."id", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."purpose", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0b507afaa431143ee8dbaf17d02c54862c0ba807",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4452b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_committee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeeevent" ("id", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "synthetic", "zone_id") SELECT new_values."id", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."purpose", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b1024f2624eed1315e1f0746303007961de96c65",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9e0aa",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_committee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeeevent" ("id", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "synthetic", "zone_id") SELECT old_values."id", old_values."made_at", old_values."made_by_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."purpose", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3ae17a5976552b530ac90036c18be5e8e762654",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ebac5",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_committee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d4c98e904dec8ad5424dcde67f5112f672c9a21f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_dd7a0",
                    table="cases_committeeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="committeematter",
            index=models.Index(
                models.F("committee"), models.OrderBy(models.F("id"), descending=True), name="matters_of_committee"
            ),
        ),
        migrations.AddConstraint(
            model_name="committeematter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", False), ("state", "decided")),
                    models.Q(
                        models.Q(("state", "decided"), _negated=True), ("decided_at__isnull", True), ("result", "")
                    ),
                    _connector="OR",
                ),
                name="matter_of_committee_decided_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeematter",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeematterevent" ("abstain", "closes_at", "committee_id", "decided_at", "held_on", "id", "made_at", "made_by_id", "members", "minutes", "minutes_at", "minutes_by_id", "no", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "rule", "secret", "state", "text", "title", "yes") SELECT new_values."abstain", new_values."closes_at", new_values."committee_id", new_values."decided_at", new_values."held_on", new_values."id", new_values."made_at", new_values."made_by_id", new_values."members", new_values."minutes", new_values."minutes_at", new_values."minutes_by_id", new_values."no", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."result", new_values."rule", new_values."secret", new_values."state", new_values."text", new_values."title", new_values."yes" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aeec0b165794636e902f44088aaae29c385ec349",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_12a65",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_committeematter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeematter",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeematterevent" ("abstain", "closes_at", "committee_id", "decided_at", "held_on", "id", "made_at", "made_by_id", "members", "minutes", "minutes_at", "minutes_by_id", "no", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "rule", "secret", "state", "text", "title", "yes") SELECT new_values."abstain", new_values."closes_at", new_values."committee_id", new_values."decided_at", new_values."held_on", new_values."id", new_values."made_at", new_values."made_by_id", new_values."members", new_values."minutes", new_values."minutes_at", new_values."minutes_by_id", new_values."no", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."result", new_values."rule", new_values."secret", new_values."state", new_values."text", new_values."title", new_values."yes" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a17945dbc671258cb1dcbfcb0f2b8e83ba27f5e4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c46ce",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_committeematter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeematter",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeematterevent" ("abstain", "closes_at", "committee_id", "decided_at", "held_on", "id", "made_at", "made_by_id", "members", "minutes", "minutes_at", "minutes_by_id", "no", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "rule", "secret", "state", "text", "title", "yes") SELECT old_values."abstain", old_values."closes_at", old_values."committee_id", old_values."decided_at", old_values."held_on", old_values."id", old_values."made_at", old_values."made_by_id", old_values."members", old_values."minutes", old_values."minutes_at", old_values."minutes_by_id", old_values."no", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."result", old_values."rule", old_values."secret", old_values."state", old_values."text", old_values."title", old_values."yes" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="16dba62485e2d1eb02c008d98625c3098a388c21",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_72c6a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_committeematter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeematterevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="74ca24a789aed116c8aa777100085507654db7cf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_21b97",
                    table="cases_committeematterevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="committeemember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("left_on__isnull", True)), fields=("committee", "person"), name="member_sits_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeemember",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeememberevent" ("committee_id", "id", "left_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "seat", "votes", "zone_id") SELECT new_values."committee_id", new_values."id", new_values."left_on", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post", new_values."seat", new_values."votes", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="67b20e586ff0e22cacee6030d3a132d6a9c53a03",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d1d39",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_committeemember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeemember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeememberevent" ("committee_id", "id", "left_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "seat", "votes", "zone_id") SELECT new_values."committee_id", new_values."id", new_values."left_on", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post", new_values."seat", new_values."votes", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d82cd9e79ac7e555c881e71bae297b925b4c620c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_49b62",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_committeemember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeemember",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeememberevent" ("committee_id", "id", "left_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "seat", "votes", "zone_id") SELECT old_values."committee_id", old_values."id", old_values."left_on", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post", old_values."seat", old_values."votes", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ed8a0709647f22abc73bcd6fd711df93bdb3ce99",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_19458",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_committeemember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeememberevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fa8fbad70cdb0d5fa74dca545f074d8c61036562",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a4117",
                    table="cases_committeememberevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="committeevote",
            constraint=models.UniqueConstraint(fields=("matter", "member"), name="member_votes_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeevote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeevoteevent" ("at", "ballot", "id", "matter_id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."at", new_values."ballot", new_values."id", new_values."matter_id", new_values."member_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bc92ff6629d328baa91148835afe47c31d4ebe6e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_09305",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_committeevote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeevote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeevoteevent" ("at", "ballot", "id", "matter_id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."at", new_values."ballot", new_values."id", new_values."matter_id", new_values."member_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c39207ca4aef9f2cb7c9b0de40359f52a052df7d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bf9f4",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_committeevote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeevote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_committeevoteevent" ("at", "ballot", "id", "matter_id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."at", old_values."ballot", old_values."id", old_values."matter_id", old_values."member_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9b582a8b9b911b6bc4829fe62382b77224d38d55",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_55c2b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_committeevote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committeevoteevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="85e620c5e4b9955d613e37ecaffef763c0816c32",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f670f",
                    table="cases_committeevoteevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="consultation",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("opens_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="consultations_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="consultation",
            constraint=models.CheckConstraint(
                condition=models.Q(("closes_on__gte", models.F("opens_on"))), name="consultation_ends_after_it_begins"
            ),
        ),
        migrations.AddConstraint(
            model_name="consultation",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "draft"), ("published_at__isnull", False), _connector="OR"),
                name="consultation_published_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consultationevent" ("answered_at", "closes_on", "comments_taken", "department_id", "effect", "final_text", "id", "intro", "made_at", "made_by_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "state", "synthetic", "text", "title", "zone_id") SELECT new_values."answered_at", new_values."closes_on", new_values."comments_taken", new_values."department_id", new_values."effect", new_values."final_text", new_values."id", new_values."intro", new_values."made_at", new_values."made_by_id", new_values."opens_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_at", new_values."state", new_values."synthetic", new_values."text", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="631d1c576f036204a72c942cc9d69cf6c0108ed5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_24732",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_consultation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consultationevent" ("answered_at", "closes_on", "comments_taken", "department_id", "effect", "final_text", "id", "intro", "made_at", "made_by_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "state", "synthetic", "text", "title", "zone_id") SELECT new_values."answered_at", new_values."closes_on", new_values."comments_taken", new_values."department_id", new_values."effect", new_values."final_text", new_values."id", new_values."intro", new_values."made_at", new_values."made_by_id", new_values."opens_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_at", new_values."state", new_values."synthetic", new_values."text", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ec1702c1160a2bbbd4b2f8d29a1e195f1cc2993c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f3fc8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_consultation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_consultationevent" ("answered_at", "closes_on", "comments_taken", "department_id", "effect", "final_text", "id", "intro", "made_at", "made_by_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "state", "synthetic", "text", "title", "zone_id") SELECT old_values."answered_at", old_values."closes_on", old_values."comments_taken", old_values."department_id", old_values."effect", old_values."final_text", old_values."id", old_values."intro", old_values."made_at", old_values."made_by_id", old_values."opens_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_at", old_values."state", old_values."synthetic", old_values."text", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e3dff1589ca7848bcbfcd2bd732c60fa03552200",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bb620",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_consultation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="114fa4983369f978f23356c778941874fd8ab5c7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6dffe",
                    table="cases_commentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentanswerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c29aeb27be0e639fe2174a70c57e6b847a4aae6d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7b821",
                    table="cases_commentanswerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_commentanswerevent" ("adoption", "answered_at", "answered_by_id", "consultation_id", "effect", "gist", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "zone_id") SELECT new_values."adoption", new_values."answered_at", new_values."answered_by_id", new_values."consultation_id", new_values."effect", new_values."gist", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8f323d383103d3624a282024ea9f1b9756356ba8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2104b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_commentanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_commentanswerevent" ("adoption", "answered_at", "answered_by_id", "consultation_id", "effect", "gist", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "zone_id") SELECT new_values."adoption", new_values."answered_at", new_values."answered_by_id", new_values."consultation_id", new_values."effect", new_values."gist", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0fae37e05cc42becd439f0912cc09c1ef0ed4677",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_507e8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_commentanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_commentanswerevent" ("adoption", "answered_at", "answered_by_id", "consultation_id", "effect", "gist", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "zone_id") SELECT old_values."adoption", old_values."answered_at", old_values."answered_by_id", old_values."consultation_id", old_values."effect", old_values."gist", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6d22677e5f7c554fdccabe4d3ab83d8bc3366d0f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d1f61",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_commentanswer",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.UniqueConstraint(fields=("consultation", "number"), name="comment_numbered_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_commentevent" ("answer_id", "clause", "consultation_id", "filed_at", "filed_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "text", "zone_id") SELECT new_values."answer_id", new_values."clause", new_values."consultation_id", new_values."filed_at", new_values."filed_by_id", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="35fe044fbd22ce8a721cda2a6269398700aab9e0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9d398",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_comment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_commentevent" ("answer_id", "clause", "consultation_id", "filed_at", "filed_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "text", "zone_id") SELECT new_values."answer_id", new_values."clause", new_values."consultation_id", new_values."filed_at", new_values."filed_by_id", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="83cfa36f4ff3cacc739f14565e0079029ca009b0",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_aafe1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_comment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_commentevent" ("answer_id", "clause", "consultation_id", "filed_at", "filed_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "text", "zone_id") SELECT old_values."answer_id", old_values."clause", old_values."consultation_id", old_values."filed_at", old_values."filed_by_id", old_values."id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7682a7cac749534cb1feaa7445766ebde36afd21",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b55f9",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_comment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ea4ba8fa4fc5ddbe06c3502ad8e37883d88fed93",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_da10e",
                    table="cases_consultationevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="publishedsuggestion",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("published_at"), descending=True),
                models.OrderBy(models.F("case"), descending=True),
                name="suggestions_published",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedsuggestion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_publishedsuggestionevent" ("answer", "answered_on", "case_id", "department_id", "filed_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "synthetic", "text", "title", "topic", "withdrawn_at", "withdrawn_why", "zone_id") SELECT new_values."answer", new_values."answered_on", new_values."case_id", new_values."department_id", new_values."filed_on", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."case_id", new_values."published_at", new_values."published_by_id", new_values."synthetic", new_values."text", new_values."title", new_values."topic", new_values."withdrawn_at", new_values."withdrawn_why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bb4df036ff230a7b7ba0ca011f89a5e02250b9c8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fce61",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_publishedsuggestion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedsuggestion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_publishedsuggestionevent" ("answer", "answered_on", "case_id", "department_id", "filed_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "synthetic", "text", "title", "topic", "withdrawn_at", "withdrawn_why", "zone_id") SELECT new_values."answer", new_values."answered_on", new_values."case_id", new_values."department_id", new_values."filed_on", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."case_id", new_values."published_at", new_values."published_by_id", new_values."synthetic", new_values."text", new_values."title", new_values."topic", new_values."withdrawn_at", new_values."withdrawn_why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."case_id") = (new_values."case_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2a1a6810faa81baf99285f27114f6a7ee0d8c2cd",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ae533",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_publishedsuggestion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedsuggestion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_publishedsuggestionevent" ("answer", "answered_on", "case_id", "department_id", "filed_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "synthetic", "text", "title", "topic", "withdrawn_at", "withdrawn_why", "zone_id") SELECT old_values."answer", old_values."answered_on", old_values."case_id", old_values."department_id", old_values."filed_on", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."case_id", old_values."published_at", old_values."published_by_id", old_values."synthetic", old_values."text", old_values."title", old_values."topic", old_values."withdrawn_at", old_values."withdrawn_why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f646815c96c65b267656bab0f59ef643292d3d03",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_781f7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_publishedsuggestion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedsuggestionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="28faddf848a8a132ed4341c6b12ecb048eb19255",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2b049",
                    table="cases_publishedsuggestionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="secrettally",
            constraint=models.UniqueConstraint(fields=("matter", "ballot"), name="secret_ballots_counted_once"),
        ),
    ]
