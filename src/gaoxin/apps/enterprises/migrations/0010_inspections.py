import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

INSPECTION = """
ALTER TABLE enterprises_inspection ADD CONSTRAINT inspection_of_its_enterprise
FOREIGN KEY (enterprise_id, zone_id, organisation_id)
REFERENCES enterprises_enterprise (presence_id, zone_id, organisation_id)
"""
# The database holds a draw to its word, whatever a program forgets: what was committed to never changes, a draw ends
# once, it opens only with the seed and roster of its commitment, and none is deleted. It runs as the owner, who alone
# reads the sealed seeds.
HELD = """
CREATE FUNCTION gaoxin_hold_draw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    kept text;
    frozen text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a draw is never deleted';
    END IF;
    IF (NEW.zone_id, NEW.line_id, NEW.title, NEW.commitment, NEW.frozen_at, NEW.frozen_by_id, NEW.beacon, NEW.entries,
        NEW.take, NEW.inspectors, NEW.capped)
        IS DISTINCT FROM
       (OLD.zone_id, OLD.line_id, OLD.title, OLD.commitment, OLD.frozen_at, OLD.frozen_by_id, OLD.beacon, OLD.entries,
        OLD.take, OLD.inspectors, OLD.capped) THEN
        RAISE EXCEPTION 'what was committed to does not change';
    END IF;
    IF OLD.state <> 'committed' THEN
        RAISE EXCEPTION 'a draw ends once';
    END IF;
    IF NEW.state = 'opened' THEN
        SELECT s.seed, r.text INTO kept, frozen
        FROM enterprises_sealedseed s JOIN enterprises_drawroster r ON r.draw_id = s.draw_id
        WHERE s.draw_id = NEW.id;
        IF kept IS NULL OR
           encode(sha256(decode(kept, 'hex') || convert_to(frozen, 'UTF8')), 'hex') <> NEW.commitment THEN
            RAISE EXCEPTION 'seed and roster are not those of the commitment';
        END IF;
        NEW.seed := kept;
    END IF;
    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION gaoxin_hold_draw() FROM PUBLIC;
CREATE TRIGGER hold_draw BEFORE UPDATE OR DELETE ON enterprises_draw
FOR EACH ROW EXECUTE FUNCTION gaoxin_hold_draw();
"""
FREED = "DROP TRIGGER hold_draw ON enterprises_draw; DROP FUNCTION gaoxin_hold_draw();"


class Migration(migrations.Migration):
    dependencies = [
        ("enterprises", "0009_ladders"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("sources", "0002_data_sets"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Draw",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200, verbose_name="抽取名称")),
                ("commitment", models.CharField(max_length=64, unique=True, verbose_name="承诺值")),
                ("frozen_at", models.DateTimeField(verbose_name="承诺时间")),
                ("beacon", models.CharField(blank=True, max_length=120, verbose_name="约定的公开数值")),
                ("entries", models.PositiveIntegerField(verbose_name="名册户数")),
                ("take", models.PositiveIntegerField(verbose_name="抽取户数")),
                ("inspectors", models.PositiveIntegerField(verbose_name="检查人员数")),
                ("capped", models.PositiveIntegerField(default=0, verbose_name="已达频次上限未入册")),
                (
                    "state",
                    models.CharField(
                        choices=[("committed", "已公布承诺，待开启"), ("opened", "已开启"), ("abandoned", "已放弃")],
                        default="committed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("seed", models.CharField(blank=True, max_length=64, verbose_name="种子")),
                ("beacon_value", models.CharField(blank=True, max_length=60, verbose_name="公开数值")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="开启或放弃时间")),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="放弃理由")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="开启或放弃人",
                    ),
                ),
                (
                    "frozen_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="承诺人",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "随机抽取",
                "ordering": ["-frozen_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Inspection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="企业名称")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("plan", "年度计划"),
                            ("complaint", "投诉举报"),
                            ("transfer", "转办交办"),
                            ("legal", "法定事由"),
                        ],
                        max_length=10,
                        verbose_name="检查来由",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="理由")),
                ("starts_on", models.DateField(verbose_name="检查期起")),
                ("ends_on", models.DateField(verbose_name="检查期止")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "待通知"),
                            ("notified", "已通知"),
                            ("entered", "已签到入企"),
                            ("recorded", "已录入结果"),
                            ("published", "已公示"),
                            ("merged", "已并入综合检查"),
                            ("cancelled", "已取消"),
                        ],
                        default="planned",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("notified_at", models.DateTimeField(blank=True, null=True, verbose_name="通知时间")),
                ("entered_at", models.DateTimeField(blank=True, null=True, verbose_name="入企时间")),
                ("recorded_at", models.DateTimeField(blank=True, null=True, verbose_name="完成时间")),
                ("publish_by", models.DateField(blank=True, null=True, verbose_name="公示期限")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="公示时间")),
                ("made_at", models.DateTimeField(verbose_name="安排时间")),
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
                    "draw",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drawn",
                        to="enterprises.draw",
                        verbose_name="随机抽取",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inspections",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="安排人",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="enterprises.inspection",
                        verbose_name="并入",
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
                "verbose_name": "涉企检查",
                "ordering": ["-starts_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="CreditMonth",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField(verbose_name="月份")),
                (
                    "grade",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A 类（信用风险低）"),
                            ("B", "B 类（信用风险一般）"),
                            ("C", "C 类（信用风险较高）"),
                            ("D", "D 类（信用风险高）"),
                        ],
                        max_length=1,
                        verbose_name="信用风险类别",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[("override", "人工调整"), ("province", "省级分类"), ("trial", "本区试算")],
                        max_length=10,
                        verbose_name="依据",
                    ),
                ),
                (
                    "province_grade",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A 类（信用风险低）"),
                            ("B", "B 类（信用风险一般）"),
                            ("C", "C 类（信用风险较高）"),
                            ("D", "D 类（信用风险高）"),
                        ],
                        max_length=1,
                        verbose_name="省级类别",
                    ),
                ),
                ("province_score", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="省级得分")),
                (
                    "trial_grade",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A 类（信用风险低）"),
                            ("B", "B 类（信用风险一般）"),
                            ("C", "C 类（信用风险较高）"),
                            ("D", "D 类（信用风险高）"),
                        ],
                        max_length=1,
                        verbose_name="试算类别",
                    ),
                ),
                ("trial_score", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="试算得分")),
                ("reasons", models.JSONField(blank=True, default=list, verbose_name="试算理由")),
                ("rulebook", models.CharField(blank=True, max_length=60, verbose_name="试算规则")),
                ("latest", models.BooleanField(default=True, verbose_name="最近月份")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                        verbose_name="来源文件",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="credit_months",
                        to="enterprises.enterprise",
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
                "verbose_name": "企业信用风险类别",
                "ordering": ["-month", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CreditMonthEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("month", models.DateField(verbose_name="月份")),
                (
                    "grade",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A 类（信用风险低）"),
                            ("B", "B 类（信用风险一般）"),
                            ("C", "C 类（信用风险较高）"),
                            ("D", "D 类（信用风险高）"),
                        ],
                        max_length=1,
                        verbose_name="信用风险类别",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[("override", "人工调整"), ("province", "省级分类"), ("trial", "本区试算")],
                        max_length=10,
                        verbose_name="依据",
                    ),
                ),
                (
                    "province_grade",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A 类（信用风险低）"),
                            ("B", "B 类（信用风险一般）"),
                            ("C", "C 类（信用风险较高）"),
                            ("D", "D 类（信用风险高）"),
                        ],
                        max_length=1,
                        verbose_name="省级类别",
                    ),
                ),
                ("province_score", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="省级得分")),
                (
                    "trial_grade",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A 类（信用风险低）"),
                            ("B", "B 类（信用风险一般）"),
                            ("C", "C 类（信用风险较高）"),
                            ("D", "D 类（信用风险高）"),
                        ],
                        max_length=1,
                        verbose_name="试算类别",
                    ),
                ),
                ("trial_score", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="试算得分")),
                ("reasons", models.JSONField(blank=True, default=list, verbose_name="试算理由")),
                ("rulebook", models.CharField(blank=True, max_length=60, verbose_name="试算规则")),
                ("latest", models.BooleanField(default=True, verbose_name="最近月份")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.document",
                        verbose_name="来源文件",
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
                        to="enterprises.creditmonth",
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
            name="CreditOverride",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("A", "A 类（信用风险低）"),
                            ("B", "B 类（信用风险一般）"),
                            ("C", "C 类（信用风险较高）"),
                            ("D", "D 类（信用风险高）"),
                        ],
                        max_length=1,
                        verbose_name="调整为",
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="调整理由")),
                ("since", models.DateField(verbose_name="起始日期")),
                ("until", models.DateField(verbose_name="截止日期")),
                ("made_at", models.DateTimeField(verbose_name="调整时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="结束时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="结束人",
                    ),
                ),
                (
                    "enterprise",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="credit_overrides",
                        to="enterprises.enterprise",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="调整人",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "信用风险类别调整",
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="CreditOverrideEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("A", "A 类（信用风险低）"),
                            ("B", "B 类（信用风险一般）"),
                            ("C", "C 类（信用风险较高）"),
                            ("D", "D 类（信用风险高）"),
                        ],
                        max_length=1,
                        verbose_name="调整为",
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="调整理由")),
                ("since", models.DateField(verbose_name="起始日期")),
                ("until", models.DateField(verbose_name="截止日期")),
                ("made_at", models.DateTimeField(verbose_name="调整时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="结束时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="结束人",
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
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="调整人",
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
                        to="enterprises.creditoverride",
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
            name="DrawNames",
            fields=[
                (
                    "draw",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="names",
                        serialize=False,
                        to="enterprises.draw",
                    ),
                ),
                ("key", models.CharField(blank=True, max_length=64, verbose_name="代号密钥")),
                ("targets", models.JSONField(verbose_name="对象")),
                ("inspectors", models.JSONField(verbose_name="检查人员")),
                ("grades", models.JSONField(verbose_name="分层")),
            ],
            options={
                "verbose_name": "抽取名册对照",
            },
        ),
        migrations.CreateModel(
            name="DrawRoster",
            fields=[
                (
                    "draw",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="roster",
                        serialize=False,
                        to="enterprises.draw",
                    ),
                ),
                ("text", models.TextField(verbose_name="名册")),
            ],
            options={
                "verbose_name": "抽取名册",
            },
        ),
        migrations.CreateModel(
            name="SealedSeed",
            fields=[
                (
                    "draw",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="enterprises.draw",
                    ),
                ),
                ("seed", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "封存的种子",
            },
        ),
        migrations.CreateModel(
            name="EntryCode",
            fields=[
                (
                    "inspection",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="entry_code",
                        serialize=False,
                        to="enterprises.inspection",
                    ),
                ),
                ("code", models.CharField(max_length=8, verbose_name="入企码")),
                ("failed", models.PositiveSmallIntegerField(default=0, verbose_name="输错次数")),
            ],
            options={
                "verbose_name": "入企码",
            },
        ),
        migrations.CreateModel(
            name="InspectionRating",
            fields=[
                (
                    "inspection",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="rating",
                        serialize=False,
                        to="enterprises.inspection",
                    ),
                ),
                ("stars", models.PositiveSmallIntegerField(verbose_name="评分")),
                ("comment", models.CharField(blank=True, max_length=300, verbose_name="意见")),
                ("rated_at", models.DateTimeField(verbose_name="评价时间")),
            ],
            options={
                "verbose_name": "检查评价",
                "ordering": ["-rated_at"],
            },
        ),
        migrations.CreateModel(
            name="InspectedItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("item", models.CharField(max_length=60, verbose_name="检查事项")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("clean", "未发现问题"),
                            ("corrected", "发现问题已当场整改"),
                            ("ordered", "责令限期整改"),
                            ("uncooperative", "不配合检查情节严重"),
                            ("unreachable", "通过登记的住所无法联系"),
                            ("case", "发现违法线索，立案查处"),
                        ],
                        max_length=14,
                        verbose_name="检查结果",
                    ),
                ),
                ("found", models.CharField(blank=True, max_length=500, verbose_name="检查情况")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="整改期限")),
                (
                    "recheck",
                    models.CharField(
                        blank=True,
                        choices=[("done", "已整改到位"), ("not_done", "未整改到位")],
                        max_length=10,
                        verbose_name="复查结果",
                    ),
                ),
                ("recheck_note", models.CharField(blank=True, max_length=300, verbose_name="复查情况")),
                ("rechecked_on", models.DateField(blank=True, null=True, verbose_name="复查日期")),
                (
                    "came_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="given_items",
                        to="enterprises.inspection",
                        verbose_name="原检查",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="检查部门",
                    ),
                ),
                (
                    "inspection",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="enterprises.inspection"
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
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "检查事项结果",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="InspectedItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("item", models.CharField(max_length=60, verbose_name="检查事项")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("clean", "未发现问题"),
                            ("corrected", "发现问题已当场整改"),
                            ("ordered", "责令限期整改"),
                            ("uncooperative", "不配合检查情节严重"),
                            ("unreachable", "通过登记的住所无法联系"),
                            ("case", "发现违法线索，立案查处"),
                        ],
                        max_length=14,
                        verbose_name="检查结果",
                    ),
                ),
                ("found", models.CharField(blank=True, max_length=500, verbose_name="检查情况")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="整改期限")),
                (
                    "recheck",
                    models.CharField(
                        blank=True,
                        choices=[("done", "已整改到位"), ("not_done", "未整改到位")],
                        max_length=10,
                        verbose_name="复查结果",
                    ),
                ),
                ("recheck_note", models.CharField(blank=True, max_length=300, verbose_name="复查情况")),
                ("rechecked_on", models.DateField(blank=True, null=True, verbose_name="复查日期")),
                (
                    "came_from",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.inspection",
                        verbose_name="原检查",
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
                        verbose_name="检查部门",
                    ),
                ),
                (
                    "inspection",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.inspection",
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
                        to="enterprises.inspecteditem",
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
            name="InspectionPlan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "编制中"), ("published", "已公布")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="公布时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="公布人",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "年度检查计划",
                "ordering": ["-year"],
            },
        ),
        migrations.CreateModel(
            name="InspectionPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "编制中"), ("published", "已公布")],
                        default="draft",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="公布时间")),
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
                        to="enterprises.inspectionplan",
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
                        verbose_name="公布人",
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
            name="InspectionRatingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("stars", models.PositiveSmallIntegerField(verbose_name="评分")),
                ("comment", models.CharField(blank=True, max_length=300, verbose_name="意见")),
                ("rated_at", models.DateTimeField(verbose_name="评价时间")),
                (
                    "inspection",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        serialize=False,
                        to="enterprises.inspection",
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
            name="Inspector",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("certificate", models.CharField(max_length=40, verbose_name="执法证号")),
                ("valid_until", models.DateField(verbose_name="有效期至")),
                ("active", models.BooleanField(default=True, verbose_name="在岗")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="部门",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="账号",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "执法检查人员",
                "ordering": ["department", "certificate"],
            },
        ),
        migrations.CreateModel(
            name="InspectorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("certificate", models.CharField(max_length=40, verbose_name="执法证号")),
                ("valid_until", models.DateField(verbose_name="有效期至")),
                ("active", models.BooleanField(default=True, verbose_name="在岗")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="部门",
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
                        to="enterprises.inspector",
                    ),
                ),
                (
                    "user",
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
            name="PlanLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("item", models.CharField(max_length=60, verbose_name="检查事项")),
                ("month", models.PositiveSmallIntegerField(verbose_name="月份")),
                (
                    "divisions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="行业范围",
                    ),
                ),
                ("by_grade", models.BooleanField(default=False, verbose_name="按信用风险分类抽取")),
                (
                    "percent",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="抽取比例（%）"
                    ),
                ),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="检查部门",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="enterprises.inspectionplan",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "年度检查计划事项",
                "ordering": ["month", "pk"],
            },
        ),
        migrations.CreateModel(
            name="InspectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="企业名称")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("plan", "年度计划"),
                            ("complaint", "投诉举报"),
                            ("transfer", "转办交办"),
                            ("legal", "法定事由"),
                        ],
                        max_length=10,
                        verbose_name="检查来由",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="理由")),
                ("starts_on", models.DateField(verbose_name="检查期起")),
                ("ends_on", models.DateField(verbose_name="检查期止")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "待通知"),
                            ("notified", "已通知"),
                            ("entered", "已签到入企"),
                            ("recorded", "已录入结果"),
                            ("published", "已公示"),
                            ("merged", "已并入综合检查"),
                            ("cancelled", "已取消"),
                        ],
                        default="planned",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("notified_at", models.DateTimeField(blank=True, null=True, verbose_name="通知时间")),
                ("entered_at", models.DateTimeField(blank=True, null=True, verbose_name="入企时间")),
                ("recorded_at", models.DateTimeField(blank=True, null=True, verbose_name="完成时间")),
                ("publish_by", models.DateField(blank=True, null=True, verbose_name="公示期限")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="公示时间")),
                ("made_at", models.DateTimeField(verbose_name="安排时间")),
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
                    "draw",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.draw",
                        verbose_name="随机抽取",
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
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="安排人",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.inspection",
                        verbose_name="并入",
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
                        to="enterprises.inspection",
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
                    "line",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.planline",
                        verbose_name="计划事项",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="inspection",
            name="line",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="inspections",
                to="enterprises.planline",
                verbose_name="计划事项",
            ),
        ),
        migrations.CreateModel(
            name="DrawEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=200, verbose_name="抽取名称")),
                ("commitment", models.CharField(max_length=64, verbose_name="承诺值")),
                ("frozen_at", models.DateTimeField(verbose_name="承诺时间")),
                ("beacon", models.CharField(blank=True, max_length=120, verbose_name="约定的公开数值")),
                ("entries", models.PositiveIntegerField(verbose_name="名册户数")),
                ("take", models.PositiveIntegerField(verbose_name="抽取户数")),
                ("inspectors", models.PositiveIntegerField(verbose_name="检查人员数")),
                ("capped", models.PositiveIntegerField(default=0, verbose_name="已达频次上限未入册")),
                (
                    "state",
                    models.CharField(
                        choices=[("committed", "已公布承诺，待开启"), ("opened", "已开启"), ("abandoned", "已放弃")],
                        default="committed",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("seed", models.CharField(blank=True, max_length=64, verbose_name="种子")),
                ("beacon_value", models.CharField(blank=True, max_length=60, verbose_name="公开数值")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="开启或放弃时间")),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="放弃理由")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="开启或放弃人",
                    ),
                ),
                (
                    "frozen_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="承诺人",
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
                        to="enterprises.draw",
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
                    "line",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.planline",
                        verbose_name="计划事项",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="draw",
            name="line",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="draws",
                to="enterprises.planline",
                verbose_name="计划事项",
            ),
        ),
        migrations.CreateModel(
            name="PlanLineEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("item", models.CharField(max_length=60, verbose_name="检查事项")),
                ("month", models.PositiveSmallIntegerField(verbose_name="月份")),
                (
                    "divisions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="行业范围",
                    ),
                ),
                ("by_grade", models.BooleanField(default=False, verbose_name="按信用风险分类抽取")),
                (
                    "percent",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="抽取比例（%）"
                    ),
                ),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="检查部门",
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
                        to="enterprises.planline",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.inspectionplan",
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
            name="Recusal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("why", models.CharField(max_length=200, verbose_name="回避事由")),
                ("declared_at", models.DateTimeField(verbose_name="申报时间")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="解除时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "inspector",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recusals",
                        to="enterprises.inspector",
                        verbose_name="检查人员",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                        verbose_name="回避对象",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "检查回避",
                "ordering": ["-declared_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="RecusalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("why", models.CharField(max_length=200, verbose_name="回避事由")),
                ("declared_at", models.DateTimeField(verbose_name="申报时间")),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="解除时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "inspector",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.inspector",
                        verbose_name="检查人员",
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
                        verbose_name="回避对象",
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
                        to="enterprises.recusal",
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
            name="TeamMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("certificate", models.CharField(max_length=40, verbose_name="执法证号")),
                ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="签到时间")),
                (
                    "inspection",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="team", to="enterprises.inspection"
                    ),
                ),
                (
                    "inspector",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visits",
                        to="enterprises.inspector",
                        verbose_name="检查人员",
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
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "检查组成员",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="TeamMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("certificate", models.CharField(max_length=40, verbose_name="执法证号")),
                ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="签到时间")),
                (
                    "inspection",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.inspection",
                    ),
                ),
                (
                    "inspector",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enterprises.inspector",
                        verbose_name="检查人员",
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
                        to="enterprises.teammember",
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
            model_name="creditmonth",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("grade"), descending=True),
                models.F("id"),
                condition=models.Q(("latest", True)),
                name="credit_by_grade",
            ),
        ),
        migrations.AddIndex(
            model_name="creditmonth",
            index=models.Index(
                models.F("zone"),
                models.F("grade"),
                models.F("id"),
                condition=models.Q(("latest", True)),
                name="credit_by_grade_up",
            ),
        ),
        migrations.AddIndex(
            model_name="creditmonth",
            index=models.Index(
                models.F("zone"), models.F("id"), condition=models.Q(("latest", True)), name="credit_of_zone"
            ),
        ),
        migrations.AddIndex(
            model_name="creditmonth",
            index=models.Index(
                models.F("zone"),
                models.F("basis"),
                models.F("grade"),
                models.F("id"),
                condition=models.Q(("latest", True)),
                name="credit_by_basis",
            ),
        ),
        migrations.AddConstraint(
            model_name="creditmonth",
            constraint=models.UniqueConstraint(fields=("enterprise", "month"), name="credit_class_once_a_month"),
        ),
        migrations.AddConstraint(
            model_name="creditmonth",
            constraint=models.UniqueConstraint(
                condition=models.Q(("latest", True)), fields=("enterprise",), name="credit_class_latest_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="creditmonth",
            constraint=models.CheckConstraint(
                condition=models.Q(("province_score__isnull", True), ("province_score__lte", 1000), _connector="OR"),
                name="province_score_in_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="creditmonth",
            constraint=models.CheckConstraint(
                condition=models.Q(("trial_score__isnull", True), ("trial_score__lte", 1000), _connector="OR"),
                name="trial_score_in_range",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="creditmonth",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_creditmonthevent" ("basis", "document_id", "enterprise_id", "grade", "id", "latest", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_grade", "province_score", "reasons", "rulebook", "synthetic", "trial_grade", "trial_score", "zone_id") SELECT new_values."basis", new_values."document_id", new_values."enterprise_id", new_values."grade", new_values."id", new_values."latest", new_values."month", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."province_grade", new_values."province_score", new_values."reasons", new_values."rulebook", new_values."synthetic", new_values."trial_grade", new_values."trial_score", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb036949e94ab7afd1b8ac91e37a96ab0f935fca",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5cbd2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_creditmonth",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="creditmonth",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_creditmonthevent" ("basis", "document_id", "enterprise_id", "grade", "id", "latest", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_grade", "province_score", "reasons", "rulebook", "synthetic", "trial_grade", "trial_score", "zone_id") SELECT new_values."basis", new_values."document_id", new_values."enterprise_id", new_values."grade", new_values."id", new_values."latest", new_values."month", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."province_grade", new_values."province_score", new_values."reasons", new_values."rulebook", new_values."synthetic", new_values."trial_grade", new_values."trial_score", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="caa48e56205f4d06ea3952fd8afd5b4d14141410",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_df772",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_creditmonth",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="creditmonth",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_creditmonthevent" ("basis", "document_id", "enterprise_id", "grade", "id", "latest", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_grade", "province_score", "reasons", "rulebook", "synthetic", "trial_grade", "trial_score", "zone_id") SELECT old_values."basis", old_values."document_id", old_values."enterprise_id", old_values."grade", old_values."id", old_values."latest", old_values."month", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."province_grade", old_values."province_score", old_values."reasons", old_values."rulebook", old_values."synthetic", old_values."trial_grade", old_values."trial_score", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d550e5a432fb4c1c7ef43155721ec8bd91b8171b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a1d81",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_creditmonth",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="creditmonthevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4132fbfd69f25476272f287f7cb70fcb1f5ac9be",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4ed4e",
                    table="enterprises_creditmonthevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="creditoverride",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)),
                fields=("enterprise",),
                name="credit_override_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="creditoverride",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__gte", models.F("since"))), name="credit_override_ends_after_it_begins"
            ),
        ),
        migrations.AddConstraint(
            model_name="creditoverride",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="credit_override_has_a_reason"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="creditoverride",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_creditoverrideevent" ("ended_at", "ended_by_id", "enterprise_id", "grade", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "synthetic", "until", "zone_id") SELECT new_values."ended_at", new_values."ended_by_id", new_values."enterprise_id", new_values."grade", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."since", new_values."synthetic", new_values."until", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a7098ca47b18355b6f0cdc7cd716679229e0a1e2",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1e918",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_creditoverride",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="creditoverride",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_creditoverrideevent" ("ended_at", "ended_by_id", "enterprise_id", "grade", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "synthetic", "until", "zone_id") SELECT new_values."ended_at", new_values."ended_by_id", new_values."enterprise_id", new_values."grade", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."since", new_values."synthetic", new_values."until", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb8e048280ae66f4efabb4411ad7e15e71a72a26",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_195eb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_creditoverride",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="creditoverride",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_creditoverrideevent" ("ended_at", "ended_by_id", "enterprise_id", "grade", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "synthetic", "until", "zone_id") SELECT old_values."ended_at", old_values."ended_by_id", old_values."enterprise_id", old_values."grade", old_values."id", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."since", old_values."synthetic", old_values."until", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="33ec49d5934e3b36b53d72003e57e79d0b4e582e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_439e0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_creditoverride",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="creditoverrideevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e3be559030351cc9d7be38cffa65cdb088b60df6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0e316",
                    table="enterprises_creditoverrideevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddField(
            model_name="drawnames",
            name="zone",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
        ),
        migrations.AddField(
            model_name="drawroster",
            name="zone",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
        ),
        migrations.AddField(
            model_name="entrycode",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
            ),
        ),
        migrations.AddField(
            model_name="inspectionratingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="enterprises.inspectionrating",
            ),
        ),
        migrations.AddField(
            model_name="inspectionrating",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
            ),
        ),
        migrations.AddField(
            model_name="inspectionrating",
            name="zone",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
        ),
        migrations.AddIndex(
            model_name="inspecteditem",
            index=models.Index(
                condition=models.Q(("due_on__isnull", False), ("recheck", "")),
                fields=["zone", "due_on"],
                name="items_to_recheck",
            ),
        ),
        migrations.AddConstraint(
            model_name="inspecteditem",
            constraint=models.UniqueConstraint(fields=("inspection", "item"), name="inspection_looks_at_an_item_once"),
        ),
        migrations.AddConstraint(
            model_name="inspecteditem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("result", "ordered"), _negated=True), ("due_on__isnull", False), _connector="OR"
                ),
                name="ordered_correction_has_a_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspecteditem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspecteditemevent" ("came_from_id", "department_id", "due_on", "found", "id", "inspection_id", "item", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recheck", "recheck_note", "rechecked_on", "result", "zone_id") SELECT new_values."came_from_id", new_values."department_id", new_values."due_on", new_values."found", new_values."id", new_values."inspection_id", new_values."item", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."recheck", new_values."recheck_note", new_values."rechecked_on", new_values."result", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aaa2c08adc85baf631f6411bc4df9286bc9f79cf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4cd71",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_inspecteditem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspecteditem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspecteditemevent" ("came_from_id", "department_id", "due_on", "found", "id", "inspection_id", "item", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recheck", "recheck_note", "rechecked_on", "result", "zone_id") SELECT new_values."came_from_id", new_values."department_id", new_values."due_on", new_values."found", new_values."id", new_values."inspection_id", new_values."item", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recheck", new_values."recheck_note", new_values."rechecked_on", new_values."result", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="086d8450d6da51dbd16c827838f0e371f70d91b8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_31520",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_inspecteditem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspecteditem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspecteditemevent" ("came_from_id", "department_id", "due_on", "found", "id", "inspection_id", "item", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recheck", "recheck_note", "rechecked_on", "result", "zone_id") SELECT old_values."came_from_id", old_values."department_id", old_values."due_on", old_values."found", old_values."id", old_values."inspection_id", old_values."item", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."recheck", old_values."recheck_note", old_values."rechecked_on", old_values."result", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="994a4bebb52bf7b2b7b82ddc7fe1250ef17c9411",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_76ecc",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_inspecteditem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspecteditemevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9dc440e86a9eec3e74c1ac000669a78243e1f56d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_84203",
                    table="enterprises_inspecteditemevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="inspectionplan",
            constraint=models.UniqueConstraint(fields=("zone", "year"), name="inspection_plan_once_a_year"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionplan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionplanevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "synthetic", "year", "zone_id") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_at", new_values."published_by_id", new_values."state", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5178c2b3778cd8e66b717dde63a2cd2c575e5e86",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e4937",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_inspectionplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionplan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionplanevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "synthetic", "year", "zone_id") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_at", new_values."published_by_id", new_values."state", new_values."synthetic", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="29817b04fc8cc86fae46a31d84e144c281b1dcdb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_be2f2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_inspectionplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionplan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionplanevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "state", "synthetic", "year", "zone_id") SELECT old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_at", old_values."published_by_id", old_values."state", old_values."synthetic", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="083c89a62c351827600b59d944b144fdf3dc5c89",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a7076",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_inspectionplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionplanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="aae9d39bc0771f5f882886e9e949df74c07e8d45",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4c38f",
                    table="enterprises_inspectionplanevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="inspector",
            constraint=models.UniqueConstraint(fields=("zone", "certificate"), name="inspector_certificate_once"),
        ),
        migrations.AddConstraint(
            model_name="inspector",
            constraint=models.UniqueConstraint(fields=("zone", "user"), name="inspector_listed_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspector",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectorevent" ("active", "certificate", "department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "user_id", "valid_until", "zone_id") SELECT new_values."active", new_values."certificate", new_values."department_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."user_id", new_values."valid_until", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7d110543411b7191a3e9d78c9b182c23df81e4e8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_18c72",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_inspector",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspector",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectorevent" ("active", "certificate", "department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "user_id", "valid_until", "zone_id") SELECT new_values."active", new_values."certificate", new_values."department_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."user_id", new_values."valid_until", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5bf1c8fe3d6a734eacf5cf4007897d12e65f6770",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f0119",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_inspector",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspector",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectorevent" ("active", "certificate", "department_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "user_id", "valid_until", "zone_id") SELECT old_values."active", old_values."certificate", old_values."department_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."user_id", old_values."valid_until", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="792418ad61aa4985dc2b7952bd16b0a18d8ace4a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_838aa",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_inspector",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectorevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8a9046dd02446e9ca9b52b20dca7f07049a7d46f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_63d62",
                    table="enterprises_inspectorevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="planline",
            constraint=models.CheckConstraint(condition=models.Q(("month__range", (1, 12))), name="plan_line_month"),
        ),
        migrations.AddConstraint(
            model_name="planline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("by_grade", True), ("percent__isnull", True)),
                    models.Q(("by_grade", False), ("percent__gt", 0), ("percent__lte", 100)),
                    _connector="OR",
                ),
                name="plan_line_has_one_share",
            ),
        ),
        migrations.AddConstraint(
            model_name="planline",
            constraint=models.UniqueConstraint(fields=("plan", "item", "department", "month"), name="plan_line_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_planlineevent" ("by_grade", "department_id", "divisions", "id", "item", "month", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "synthetic", "zone_id") SELECT new_values."by_grade", new_values."department_id", new_values."divisions", new_values."id", new_values."item", new_values."month", new_values."percent", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plan_id", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d6d333f124450f62d03da3d01e751ef6b6ccb658",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ea5a6",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_planline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_planlineevent" ("by_grade", "department_id", "divisions", "id", "item", "month", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "synthetic", "zone_id") SELECT new_values."by_grade", new_values."department_id", new_values."divisions", new_values."id", new_values."item", new_values."month", new_values."percent", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plan_id", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="561c1ba6a2db92243a61508831f8988c4d041ce6",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_96aeb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_planline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_planlineevent" ("by_grade", "department_id", "divisions", "id", "item", "month", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "synthetic", "zone_id") SELECT old_values."by_grade", old_values."department_id", old_values."divisions", old_values."id", old_values."item", old_values."month", old_values."percent", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plan_id", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f7df8e0a4151e2db0ba47d254fe205c989b35720",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_67f09",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_planline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="625b687564306853e8676225b026ba807875e7ef",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_16874",
                    table="enterprises_inspectionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="inspection",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("starts_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="inspections_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="inspection",
            index=models.Index(models.F("zone"), models.F("starts_on"), models.F("id"), name="inspections_by_day_up"),
        ),
        migrations.AddIndex(
            model_name="inspection",
            index=models.Index(fields=["zone", "state", "starts_on"], name="inspections_in_state"),
        ),
        migrations.AddIndex(
            model_name="inspection",
            index=models.Index(fields=["zone", "department", "starts_on"], name="inspections_of_department"),
        ),
        migrations.AddIndex(
            model_name="inspection",
            index=models.Index(
                models.OrderBy(models.F("published_at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("published_at__isnull", False)),
                name="inspections_published",
            ),
        ),
        migrations.AddConstraint(
            model_name="inspection",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="inspection_ends_after_it_begins"
            ),
        ),
        migrations.AddConstraint(
            model_name="inspection",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis", "plan"), models.Q(("reason", ""), _negated=True), _connector="OR"),
                name="unplanned_inspection_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="inspection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("merged_into__isnull", False), ("state", "merged")),
                    models.Q(models.Q(("state", "merged"), _negated=True), ("merged_into__isnull", True)),
                    _connector="OR",
                ),
                name="merged_inspection_names_the_other",
            ),
        ),
        migrations.AddConstraint(
            model_name="inspection",
            constraint=models.UniqueConstraint(
                condition=models.Q(("line__isnull", False), models.Q(("state", "cancelled"), _negated=True)),
                fields=("line", "enterprise"),
                name="plan_line_inspects_once",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspection",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionevent" ("basis", "department_id", "draw_id", "ends_on", "entered_at", "enterprise_id", "id", "line_id", "made_at", "made_by_id", "merged_into_id", "name", "notified_at", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publish_by", "published_at", "reason", "recorded_at", "starts_on", "state", "synthetic", "zone_id") SELECT new_values."basis", new_values."department_id", new_values."draw_id", new_values."ends_on", new_values."entered_at", new_values."enterprise_id", new_values."id", new_values."line_id", new_values."made_at", new_values."made_by_id", new_values."merged_into_id", new_values."name", new_values."notified_at", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."publish_by", new_values."published_at", new_values."reason", new_values."recorded_at", new_values."starts_on", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f9d5aa24be092225e0e1633d5cebf5034044686f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a03be",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_inspection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspection",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionevent" ("basis", "department_id", "draw_id", "ends_on", "entered_at", "enterprise_id", "id", "line_id", "made_at", "made_by_id", "merged_into_id", "name", "notified_at", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publish_by", "published_at", "reason", "recorded_at", "starts_on", "state", "synthetic", "zone_id") SELECT new_values."basis", new_values."department_id", new_values."draw_id", new_values."ends_on", new_values."entered_at", new_values."enterprise_id", new_values."id", new_values."line_id", new_values."made_at", new_values."made_by_id", new_values."merged_into_id", new_values."name", new_values."notified_at", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."publish_by", new_values."published_at", new_values."reason", new_values."recorded_at", new_values."starts_on", new_values."state", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b389b3f05f8436fdd75a5cb113e5ea1482e493a5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c27c7",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_inspection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspection",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionevent" ("basis", "department_id", "draw_id", "ends_on", "entered_at", "enterprise_id", "id", "line_id", "made_at", "made_by_id", "merged_into_id", "name", "notified_at", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publish_by", "published_at", "reason", "recorded_at", "starts_on", "state", "synthetic", "zone_id") SELECT old_values."basis", old_values."department_id", old_values."draw_id", old_values."ends_on", old_values."entered_at", old_values."enterprise_id", old_values."id", old_values."line_id", old_values."made_at", old_values."made_by_id", old_values."merged_into_id", old_values."name", old_values."notified_at", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."publish_by", old_values."published_at", old_values."reason", old_values."recorded_at", old_values."starts_on", old_values."state", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a9cb8dc53db15d637da1594853663e8c37f8069e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3f206",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_inspection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="drawevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="eefb85d1e0b5a7cdf5926fd37544cd736fddf8f3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b3228",
                    table="enterprises_drawevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="draw",
            index=models.Index(fields=["zone", "-frozen_at", "-id"], name="draws_of_zone"),
        ),
        migrations.AddConstraint(
            model_name="draw",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "abandoned"), _negated=True),
                fields=("line",),
                name="plan_line_is_drawn_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="draw",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at__isnull", True), ("seed", ""), ("state", "committed")),
                    models.Q(("ended_at__isnull", False), ("seed__regex", "^[0-9a-f]{64}$"), ("state", "opened")),
                    models.Q(
                        ("ended_at__isnull", False),
                        ("seed", ""),
                        ("state", "abandoned"),
                        models.Q(("why", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="draw_is_sealed_opened_or_abandoned",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draw",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_drawevent" ("beacon", "beacon_value", "capped", "commitment", "ended_at", "ended_by_id", "entries", "frozen_at", "frozen_by_id", "id", "inspectors", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed", "state", "synthetic", "take", "title", "why", "zone_id") SELECT new_values."beacon", new_values."beacon_value", new_values."capped", new_values."commitment", new_values."ended_at", new_values."ended_by_id", new_values."entries", new_values."frozen_at", new_values."frozen_by_id", new_values."id", new_values."inspectors", new_values."line_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."seed", new_values."state", new_values."synthetic", new_values."take", new_values."title", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="44a441836e65e64fe9d81d3d4c88f6d15e67ae68",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a3f06",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_draw",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draw",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_drawevent" ("beacon", "beacon_value", "capped", "commitment", "ended_at", "ended_by_id", "entries", "frozen_at", "frozen_by_id", "id", "inspectors", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed", "state", "synthetic", "take", "title", "why", "zone_id") SELECT new_values."beacon", new_values."beacon_value", new_values."capped", new_values."commitment", new_values."ended_at", new_values."ended_by_id", new_values."entries", new_values."frozen_at", new_values."frozen_by_id", new_values."id", new_values."inspectors", new_values."line_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seed", new_values."state", new_values."synthetic", new_values."take", new_values."title", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="90a9a861f69e8ffdbe3358dd63f2dd8cbd776018",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_184e6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_draw",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draw",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_drawevent" ("beacon", "beacon_value", "capped", "commitment", "ended_at", "ended_by_id", "entries", "frozen_at", "frozen_by_id", "id", "inspectors", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed", "state", "synthetic", "take", "title", "why", "zone_id") SELECT old_values."beacon", old_values."beacon_value", old_values."capped", old_values."commitment", old_values."ended_at", old_values."ended_by_id", old_values."entries", old_values."frozen_at", old_values."frozen_by_id", old_values."id", old_values."inspectors", old_values."line_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."seed", old_values."state", old_values."synthetic", old_values."take", old_values."title", old_values."why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d1440c99cfa646091b1171288ba94a6bc1191566",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a12d1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_draw",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planlineevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="12726d971ce836d02ad1b8de9b430048d16c0631",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f5baf",
                    table="enterprises_planlineevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="recusal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at__isnull", True)),
                fields=("inspector", "organisation"),
                name="recusal_once",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recusal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_recusalevent" ("declared_at", "id", "inspector_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "why", "withdrawn_at", "zone_id") SELECT new_values."declared_at", new_values."id", new_values."inspector_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."why", new_values."withdrawn_at", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="cfa35e85372dfb7fe2e5dca37618d7b928703d52",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9f7fb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_recusal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recusal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_recusalevent" ("declared_at", "id", "inspector_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "why", "withdrawn_at", "zone_id") SELECT new_values."declared_at", new_values."id", new_values."inspector_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."why", new_values."withdrawn_at", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="956a7f0299027608d8de96b6682b17706a0818c8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f8c1a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_recusal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recusal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_recusalevent" ("declared_at", "id", "inspector_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "why", "withdrawn_at", "zone_id") SELECT old_values."declared_at", old_values."id", old_values."inspector_id", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."why", old_values."withdrawn_at", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="844f164d5141aff5cb29d9d5f645c8f3829e62a9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_65365",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_recusal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recusalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7744a0312f4538f23acc34f9d4dfd005e7792b34",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_06bad",
                    table="enterprises_recusalevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="teammember",
            constraint=models.UniqueConstraint(fields=("inspection", "inspector"), name="inspector_goes_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammember",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_teammemberevent" ("certificate", "id", "inspection_id", "inspector_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "zone_id") SELECT new_values."certificate", new_values."id", new_values."inspection_id", new_values."inspector_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."signed_at", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d8e53b829668a9698ab014e96b44be0358f4180b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_653ea",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_teammember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_teammemberevent" ("certificate", "id", "inspection_id", "inspector_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "zone_id") SELECT new_values."certificate", new_values."id", new_values."inspection_id", new_values."inspector_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."signed_at", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="16dd841db05ddb6ca6c52f93ba153805928ca11b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_28d1d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_teammember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammember",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_teammemberevent" ("certificate", "id", "inspection_id", "inspector_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "zone_id") SELECT old_values."certificate", old_values."id", old_values."inspection_id", old_values."inspector_id", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."signed_at", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="63b230fe9073ed93de247fda74e97f9e68916f75",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1f04b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_teammember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammemberevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="69b0ea9f8e428769179286553cea05548144f608",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_41afc",
                    table="enterprises_teammemberevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionratingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bbae5c54841eb7862e4048a4df45c40a6e4bcb72",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_843ae",
                    table="enterprises_inspectionratingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="inspectionrating",
            constraint=models.CheckConstraint(
                condition=models.Q(("stars__range", (1, 5))), name="inspection_rating_in_range"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionrating",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionratingevent" ("comment", "inspection_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "stars", "zone_id") SELECT new_values."comment", new_values."inspection_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."inspection_id", new_values."rated_at", new_values."stars", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b79d76c43ed9a3e04288be91ed8152c9ed7312d8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6cfdb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enterprises_inspectionrating",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionrating",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionratingevent" ("comment", "inspection_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "stars", "zone_id") SELECT new_values."comment", new_values."inspection_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."inspection_id", new_values."rated_at", new_values."stars", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."inspection_id") = (new_values."inspection_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0f80b72860e83c96f3d9ce53bca1ca8af47bade7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_26c52",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enterprises_inspectionrating",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inspectionrating",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enterprises_inspectionratingevent" ("comment", "inspection_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rated_at", "stars", "zone_id") SELECT old_values."comment", old_values."inspection_id", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."inspection_id", old_values."rated_at", old_values."stars", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e5868f69f7953aa2f78ca5ad443628c660ea761f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1c202",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enterprises_inspectionrating",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(
            INSPECTION, "ALTER TABLE enterprises_inspection DROP CONSTRAINT inspection_of_its_enterprise"
        ),
        migrations.RunSQL(HELD, FREED),
    ]
