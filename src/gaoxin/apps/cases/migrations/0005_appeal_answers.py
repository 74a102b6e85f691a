import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

# Who watches over all cases of which zones, and in which departments somebody works: read by the policies of what an
# enterprise said. As `gaoxin_belonging`: a role reaches its zone and that zone's parts, a viewer's every zone below.
OVERSEEN = """
CREATE FUNCTION gaoxin_overseen_zones() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH RECURSIVE today AS (
    SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS day
), held AS (
    SELECT g.zone_id, g.role = 'viewer' AS below
      FROM today, zones_grant g LEFT JOIN zones_department d ON d.id = g.department_id
     WHERE coalesce(g.valid_from <= today.day, true) AND coalesce(g.valid_to >= today.day, true)
       AND g.zone_id = ANY (gaoxin_zones())
       AND (g.user_id = gaoxin_actor() OR EXISTS (
               SELECT FROM zones_delegation s
                WHERE s.taker_id = gaoxin_actor() AND s.giver_id = g.user_id AND s.zone_id = g.zone_id
                  AND today.day BETWEEN s.valid_from AND s.valid_to AND g.role IN ('officer', 'head', 'leader')))
       AND (g.role IN ('leader', 'viewer', 'auditor')
            OR g.role IN ('officer', 'head')
               AND d.duties && ARRAY['enterprises', 'service', 'supervision']::varchar[])
), reach AS (
    SELECT zone_id, below FROM held
    UNION
    SELECT z.id, r.below FROM reach r JOIN zones_zone z ON z.parent_id = r.zone_id WHERE r.below OR z.level = 'part'
)
SELECT coalesce(array_agg(DISTINCT zone_id), '{}') FROM reach
$$;

CREATE FUNCTION gaoxin_working_departments() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT coalesce(array_agg(DISTINCT g.department_id), '{}')
  FROM zones_grant g, (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS day) today
 WHERE g.department_id IS NOT NULL AND g.role IN ('officer', 'head')
   AND coalesce(g.valid_from <= today.day, true) AND coalesce(g.valid_to >= today.day, true)
   AND (g.user_id = gaoxin_actor() OR EXISTS (
           SELECT FROM zones_delegation s
            WHERE s.taker_id = gaoxin_actor() AND s.giver_id = g.user_id AND s.zone_id = g.zone_id
              AND today.day BETWEEN s.valid_from AND s.valid_to))
$$;
"""
GONE = "DROP FUNCTION gaoxin_overseen_zones(); DROP FUNCTION gaoxin_working_departments();"


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_zone_by_day"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("zones", "0008_keys_checked_once_a_statement"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(OVERSEEN, GONE),
        migrations.CreateModel(
            name="CaseAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("outcome", models.CharField(max_length=40, verbose_name="办理结果")),
                ("result", models.CharField(max_length=2000, verbose_name="答复内容")),
                ("basis", models.CharField(blank=True, max_length=500, verbose_name="依据")),
                ("ground", models.CharField(blank=True, max_length=40, verbose_name="不予受理情形")),
                ("plan", models.CharField(blank=True, max_length=2000, verbose_name="推进计划")),
                ("plan_due", models.DateField(blank=True, null=True, verbose_name="完成时间")),
                ("answered_at", models.DateTimeField(verbose_name="答复时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="挂账结束时间")),
                (
                    "answered_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="cases.case"
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="责任领导",
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
                "verbose_name": "答复",
                "ordering": ["answered_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CaseAnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("outcome", models.CharField(max_length=40, verbose_name="办理结果")),
                ("result", models.CharField(max_length=2000, verbose_name="答复内容")),
                ("basis", models.CharField(blank=True, max_length=500, verbose_name="依据")),
                ("ground", models.CharField(blank=True, max_length=40, verbose_name="不予受理情形")),
                ("plan", models.CharField(blank=True, max_length=2000, verbose_name="推进计划")),
                ("plan_due", models.DateField(blank=True, null=True, verbose_name="完成时间")),
                ("answered_at", models.DateTimeField(verbose_name="答复时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="挂账结束时间")),
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
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="责任领导",
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
                        to="cases.caseanswer",
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
            name="CaseCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40, verbose_name="类别")),
                ("month", models.DateField(verbose_name="月份")),
                ("topic", models.CharField(blank=True, max_length=40, verbose_name="类型")),
                ("word", models.CharField(max_length=20, verbose_name="统计项")),
                ("number", models.IntegerField(default=0, verbose_name="件数")),
                (
                    "department",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
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
                "verbose_name": "诉求月度统计",
            },
        ),
        migrations.CreateModel(
            name="CasePiece",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("piece", models.IntegerField(verbose_name="词片")),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pieces",
                        to="cases.case",
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
                "verbose_name": "诉求词片",
            },
        ),
        migrations.CreateModel(
            name="CaseTally",
            fields=[
                ("month", models.DateField(verbose_name="月份")),
                ("topic", models.CharField(blank=True, max_length=40, verbose_name="类型")),
                (
                    "counted",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="tally",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
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
                "verbose_name": "诉求统计",
            },
        ),
        migrations.CreateModel(
            name="CaseTallySaid",
            fields=[
                ("month", models.DateField(verbose_name="月份")),
                ("topic", models.CharField(blank=True, max_length=40, verbose_name="类型")),
                (
                    "counted",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="tally_said",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                (
                    "handlers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
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
                "verbose_name": "诉求评价统计",
            },
        ),
        migrations.CreateModel(
            name="ContactAttempt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("phone", "电话"),
                            ("message", "短信或者微信"),
                            ("visit", "上门"),
                            ("letter", "邮件或者信函"),
                        ],
                        max_length=10,
                        verbose_name="联系方式",
                    ),
                ),
                ("result", models.CharField(max_length=300, verbose_name="联系结果")),
                ("reached", models.BooleanField(default=False, verbose_name="联系上了")),
                ("at", models.DateTimeField(verbose_name="时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attempts", to="cases.case"
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
                "verbose_name": "联系记录",
                "ordering": ["at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="HotSpot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("week", models.DateField(verbose_name="周")),
                ("rank", models.PositiveSmallIntegerField(verbose_name="位次")),
                ("words", models.JSONField(verbose_name="共同词")),
                ("core", models.JSONField(verbose_name="词片")),
                ("number", models.PositiveIntegerField(verbose_name="本周件数")),
                ("organisations", models.PositiveIntegerField(verbose_name="涉及单位数")),
                ("former", models.JSONField(verbose_name="前几周件数")),
                (
                    "state",
                    models.CharField(
                        choices=[("new", "待研判"), ("task", "已立改进任务"), ("aside", "研判后不立项")],
                        default="new",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="研判意见")),
                ("judged_at", models.DateTimeField(blank=True, null=True, verbose_name="研判时间")),
                ("found_at", models.DateTimeField(verbose_name="生成时间")),
                (
                    "judged_by",
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
                    "task",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hot_spot",
                        to="cases.case",
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
                "verbose_name": "诉求热点",
                "ordering": ["-week", "rank"],
            },
        ),
        migrations.CreateModel(
            name="HotSpotCase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("this_week", models.BooleanField(verbose_name="本周")),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hot_spots",
                        to="cases.case",
                    ),
                ),
                (
                    "spot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="cases.hotspot"
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
                "verbose_name": "热点中的诉求",
            },
        ),
        migrations.CreateModel(
            name="HotSpotEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("week", models.DateField(verbose_name="周")),
                ("rank", models.PositiveSmallIntegerField(verbose_name="位次")),
                ("words", models.JSONField(verbose_name="共同词")),
                ("core", models.JSONField(verbose_name="词片")),
                ("number", models.PositiveIntegerField(verbose_name="本周件数")),
                ("organisations", models.PositiveIntegerField(verbose_name="涉及单位数")),
                ("former", models.JSONField(verbose_name="前几周件数")),
                (
                    "state",
                    models.CharField(
                        choices=[("new", "待研判"), ("task", "已立改进任务"), ("aside", "研判后不立项")],
                        default="new",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="研判意见")),
                ("judged_at", models.DateTimeField(blank=True, null=True, verbose_name="研判时间")),
                ("found_at", models.DateTimeField(verbose_name="生成时间")),
                (
                    "judged_by",
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
                        to="cases.hotspot",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
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
            name="PlanReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due", models.DateField(verbose_name="应复核日期")),
                ("text", models.CharField(blank=True, max_length=1000, verbose_name="进展和复核意见")),
                ("on_course", models.BooleanField(blank=True, null=True, verbose_name="按计划推进")),
                ("reviewed_at", models.DateTimeField(blank=True, null=True, verbose_name="复核时间")),
                ("dropped_at", models.DateTimeField(blank=True, null=True, verbose_name="不再复核")),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="cases.caseanswer"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan_reviews", to="cases.case"
                    ),
                ),
                (
                    "reviewed_by",
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
            ],
            options={
                "verbose_name": "挂账复核",
                "ordering": ["due", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PlanReviewEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("due", models.DateField(verbose_name="应复核日期")),
                ("text", models.CharField(blank=True, max_length=1000, verbose_name="进展和复核意见")),
                ("on_course", models.BooleanField(blank=True, null=True, verbose_name="按计划推进")),
                ("reviewed_at", models.DateTimeField(blank=True, null=True, verbose_name="复核时间")),
                ("dropped_at", models.DateTimeField(blank=True, null=True, verbose_name="不再复核")),
                (
                    "answer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.caseanswer",
                    ),
                ),
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
                        to="cases.planreview",
                    ),
                ),
                (
                    "reviewed_by",
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
            name="Routing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lead", models.BooleanField(verbose_name="主办")),
                ("task", models.CharField(blank=True, max_length=500, verbose_name="负责的部分")),
                ("days", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="本部门时限（工作日）")),
                (
                    "routed",
                    models.CharField(
                        choices=[
                            ("rule", "规则"),
                            ("precedent", "先例"),
                            ("both", "规则和先例一致"),
                            ("chosen", "人工另选"),
                        ],
                        max_length=10,
                        verbose_name="分拨依据",
                    ),
                ),
                ("topic", models.CharField(blank=True, max_length=40, verbose_name="规则")),
                ("words", models.JSONField(default=list, verbose_name="规则词")),
                ("precedents", models.JSONField(default=list, verbose_name="先例")),
                ("routed_at", models.DateTimeField(verbose_name="分拨时间")),
                ("month", models.DateField(verbose_name="月份")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="routings", to="cases.case"
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="承办部门",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="routings",
                        to="cases.part",
                    ),
                ),
                (
                    "routed_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="分拨人",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="routings",
                        to="cases.step",
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
                "verbose_name": "分拨",
                "ordering": ["routed_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="RoutingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("lead", models.BooleanField(verbose_name="主办")),
                ("task", models.CharField(blank=True, max_length=500, verbose_name="负责的部分")),
                ("days", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="本部门时限（工作日）")),
                (
                    "routed",
                    models.CharField(
                        choices=[
                            ("rule", "规则"),
                            ("precedent", "先例"),
                            ("both", "规则和先例一致"),
                            ("chosen", "人工另选"),
                        ],
                        max_length=10,
                        verbose_name="分拨依据",
                    ),
                ),
                ("topic", models.CharField(blank=True, max_length=40, verbose_name="规则")),
                ("words", models.JSONField(default=list, verbose_name="规则词")),
                ("precedents", models.JSONField(default=list, verbose_name="先例")),
                ("routed_at", models.DateTimeField(verbose_name="分拨时间")),
                ("month", models.DateField(verbose_name="月份")),
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
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="承办部门",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.part",
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
                        to="cases.routing",
                    ),
                ),
                (
                    "routed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="分拨人",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.step",
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
            name="Verdict",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "handlers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("step", models.PositiveBigIntegerField(unique=True, verbose_name="环节")),
                ("question", models.CharField(max_length=20, verbose_name="问题")),
                ("asked_at", models.DateTimeField(verbose_name="询问时间")),
                ("reply", models.CharField(blank=True, max_length=20, verbose_name="回答")),
                ("good", models.BooleanField(blank=True, null=True, verbose_name="肯定")),
                ("text", models.CharField(blank=True, max_length=1000, verbose_name="补充说明")),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[("online", "企业自己回答"), ("phone", "电话回访登记")],
                        max_length=10,
                        verbose_name="回答方式",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="回答时间")),
                ("lapsed_at", models.DateTimeField(blank=True, null=True, verbose_name="逾期未答")),
                (
                    "answered_by",
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
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="verdicts", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.organisation",
                    ),
                ),
                (
                    "person",
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
            ],
            options={
                "verbose_name": "企业评价",
                "ordering": ["asked_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="VerdictEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "handlers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("step", models.PositiveBigIntegerField(verbose_name="环节")),
                ("question", models.CharField(max_length=20, verbose_name="问题")),
                ("asked_at", models.DateTimeField(verbose_name="询问时间")),
                ("reply", models.CharField(blank=True, max_length=20, verbose_name="回答")),
                ("good", models.BooleanField(blank=True, null=True, verbose_name="肯定")),
                ("text", models.CharField(blank=True, max_length=1000, verbose_name="补充说明")),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[("online", "企业自己回答"), ("phone", "电话回访登记")],
                        max_length=10,
                        verbose_name="回答方式",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="回答时间")),
                ("lapsed_at", models.DateTimeField(blank=True, null=True, verbose_name="逾期未答")),
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
                    ),
                ),
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
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.organisation",
                    ),
                ),
                (
                    "person",
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
                        to="cases.verdict",
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
            model_name="caseanswer",
            index=models.Index(
                models.F("zone"),
                models.F("plan_due"),
                models.F("id"),
                condition=models.Q(("ended_at__isnull", True), ("plan_due__isnull", False)),
                name="plans_open",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseanswerevent" ("answered_at", "answered_by_id", "basis", "case_id", "department_id", "ended_at", "ground", "id", "leader_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "plan_due", "result", "zone_id") SELECT new_values."answered_at", new_values."answered_by_id", new_values."basis", new_values."case_id", new_values."department_id", new_values."ended_at", new_values."ground", new_values."id", new_values."leader_id", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plan", new_values."plan_due", new_values."result", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="56d4f2a5d6a8e9fb6c5716605317514b243933b2",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e5b03",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_caseanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseanswerevent" ("answered_at", "answered_by_id", "basis", "case_id", "department_id", "ended_at", "ground", "id", "leader_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "plan_due", "result", "zone_id") SELECT new_values."answered_at", new_values."answered_by_id", new_values."basis", new_values."case_id", new_values."department_id", new_values."ended_at", new_values."ground", new_values."id", new_values."leader_id", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plan", new_values."plan_due", new_values."result", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fc1382b120ece345df0a234b4f6cc7fcc21a2e44",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9d935",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_caseanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_caseanswerevent" ("answered_at", "answered_by_id", "basis", "case_id", "department_id", "ended_at", "ground", "id", "leader_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "plan_due", "result", "zone_id") SELECT old_values."answered_at", old_values."answered_by_id", old_values."basis", old_values."case_id", old_values."department_id", old_values."ended_at", old_values."ground", old_values."id", old_values."leader_id", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plan", old_values."plan_due", old_values."result", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7240f98fc7230b0db2b1a7d388d9ef2ecb24e987",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c69c1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_caseanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseanswerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6d043f5043058517d980e6c26451f381ae290f24",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_46639",
                    table="cases_caseanswerevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="casecount",
            constraint=models.UniqueConstraint(
                fields=("zone", "kind", "month", "department", "topic", "word"),
                name="cases_counted_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddIndex(
            model_name="casepiece",
            index=models.Index(
                models.F("zone"),
                models.F("piece"),
                models.OrderBy(models.F("case"), descending=True),
                name="cases_by_piece",
            ),
        ),
        migrations.AddIndex(
            model_name="casetally",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("month"), descending=True),
                models.OrderBy(models.F("case"), descending=True),
                name="tallies_by_month",
            ),
        ),
        migrations.AddIndex(
            model_name="casetallysaid",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("month"), descending=True),
                models.OrderBy(models.F("case"), descending=True),
                name="said_tallies_by_month",
            ),
        ),
        migrations.AddIndex(
            model_name="hotspot",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("week"), descending=True),
                models.F("rank"),
                name="hot_spots_of_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="hotspot",
            constraint=models.UniqueConstraint(fields=("zone", "week", "rank"), name="hot_spot_ranked_once"),
        ),
        migrations.AddConstraint(
            model_name="hotspot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "task"), ("task__isnull", False)),
                    models.Q(models.Q(("state", "task"), _negated=True), ("task__isnull", True)),
                    _connector="OR",
                ),
                name="hot_spot_task_is_there",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hotspot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hotspotevent" ("core", "former", "found_at", "id", "judged_at", "judged_by_id", "note", "number", "organisations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "state", "task_id", "week", "words", "zone_id") SELECT new_values."core", new_values."former", new_values."found_at", new_values."id", new_values."judged_at", new_values."judged_by_id", new_values."note", new_values."number", new_values."organisations", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rank", new_values."state", new_values."task_id", new_values."week", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b748fce4acc6c2f193f225b43e194068a6b9d254",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2dbf0",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_hotspot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hotspot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hotspotevent" ("core", "former", "found_at", "id", "judged_at", "judged_by_id", "note", "number", "organisations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "state", "task_id", "week", "words", "zone_id") SELECT new_values."core", new_values."former", new_values."found_at", new_values."id", new_values."judged_at", new_values."judged_by_id", new_values."note", new_values."number", new_values."organisations", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rank", new_values."state", new_values."task_id", new_values."week", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6a486663a5b5ab89b31952bcfc58f3b830a174b8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_63eaa",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_hotspot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hotspot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_hotspotevent" ("core", "former", "found_at", "id", "judged_at", "judged_by_id", "note", "number", "organisations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "state", "task_id", "week", "words", "zone_id") SELECT old_values."core", old_values."former", old_values."found_at", old_values."id", old_values."judged_at", old_values."judged_by_id", old_values."note", old_values."number", old_values."organisations", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rank", old_values."state", old_values."task_id", old_values."week", old_values."words", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="667449c26cbd46207b937a9dd490a26685a025fb",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e4db2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_hotspot",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="hotspotcase",
            constraint=models.UniqueConstraint(fields=("spot", "case"), name="case_once_in_a_hot_spot"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hotspotevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dc028907368d30e3bc504569a1cf25eab1b281d2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a1593",
                    table="cases_hotspotevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="planreview",
            index=models.Index(
                models.F("zone"),
                models.F("due"),
                models.F("id"),
                condition=models.Q(("dropped_at__isnull", True), ("reviewed_at__isnull", True)),
                name="reviews_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="planreview",
            constraint=models.UniqueConstraint(
                condition=models.Q(("dropped_at__isnull", True), ("reviewed_at__isnull", True)),
                fields=("answer",),
                name="one_open_review_of_a_plan",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planreview",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_planreviewevent" ("answer_id", "case_id", "dropped_at", "due", "id", "on_course", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewed_at", "reviewed_by_id", "text", "zone_id") SELECT new_values."answer_id", new_values."case_id", new_values."dropped_at", new_values."due", new_values."id", new_values."on_course", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reviewed_at", new_values."reviewed_by_id", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="971d29f9f7ad9016c810f8972934be54156ad890",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c4bb4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_planreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planreview",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_planreviewevent" ("answer_id", "case_id", "dropped_at", "due", "id", "on_course", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewed_at", "reviewed_by_id", "text", "zone_id") SELECT new_values."answer_id", new_values."case_id", new_values."dropped_at", new_values."due", new_values."id", new_values."on_course", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reviewed_at", new_values."reviewed_by_id", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4b9c6c639c3592084b23c65cf62fca873a71ceff",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9065d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_planreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planreview",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_planreviewevent" ("answer_id", "case_id", "dropped_at", "due", "id", "on_course", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewed_at", "reviewed_by_id", "text", "zone_id") SELECT old_values."answer_id", old_values."case_id", old_values."dropped_at", old_values."due", old_values."id", old_values."on_course", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reviewed_at", old_values."reviewed_by_id", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="83720aa9f9251cd29ac10847bba6e06489975f61",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4ba83",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_planreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planreviewevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="32a34808c57eec9253017c8f2715963cf6d6ae21",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c31ad",
                    table="cases_planreviewevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="routing",
            index=models.Index(
                models.F("zone"),
                models.F("month"),
                models.F("routed"),
                models.F("topic"),
                models.F("routed_by"),
                models.F("department"),
                name="routings_by_month",
            ),
        ),
        migrations.AddConstraint(
            model_name="routing",
            constraint=models.UniqueConstraint(fields=("part", "department"), name="part_routed_to_a_department_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routing",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_routingevent" ("case_id", "days", "department_id", "id", "lead", "month", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedents", "routed", "routed_at", "routed_by_id", "step_id", "task", "topic", "words", "zone_id") SELECT new_values."case_id", new_values."days", new_values."department_id", new_values."id", new_values."lead", new_values."month", new_values."part_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."precedents", new_values."routed", new_values."routed_at", new_values."routed_by_id", new_values."step_id", new_values."task", new_values."topic", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="cc50e5bca2d046003f6bc3aee4226a990d1a20fb",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ba85f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_routing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routing",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_routingevent" ("case_id", "days", "department_id", "id", "lead", "month", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedents", "routed", "routed_at", "routed_by_id", "step_id", "task", "topic", "words", "zone_id") SELECT new_values."case_id", new_values."days", new_values."department_id", new_values."id", new_values."lead", new_values."month", new_values."part_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."precedents", new_values."routed", new_values."routed_at", new_values."routed_by_id", new_values."step_id", new_values."task", new_values."topic", new_values."words", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="92ba1c8732cd4ae8580ac0d62239e6450dfb8351",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_20faa",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_routing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routing",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_routingevent" ("case_id", "days", "department_id", "id", "lead", "month", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedents", "routed", "routed_at", "routed_by_id", "step_id", "task", "topic", "words", "zone_id") SELECT old_values."case_id", old_values."days", old_values."department_id", old_values."id", old_values."lead", old_values."month", old_values."part_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."precedents", old_values."routed", old_values."routed_at", old_values."routed_by_id", old_values."step_id", old_values."task", old_values."topic", old_values."words", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="67912d8bdf7b6f9478dc490c741b1390f7165726",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bb5ed",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_routing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="36e5192cbbd32a54073aebb96f3c19665693aa3a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d1046",
                    table="cases_routingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="verdict",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at__isnull", True), ("good__isnull", True), ("reply", "")),
                    models.Q(
                        ("answered_at__isnull", False), ("good__isnull", False), models.Q(("reply", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="verdict_answered_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="verdict",
            constraint=models.CheckConstraint(
                condition=models.Q(("answered_at__isnull", True), ("lapsed_at__isnull", True), _connector="OR"),
                name="verdict_answered_or_lapsed",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verdict",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_verdictevent" ("answered_at", "answered_by_id", "asked_at", "case_id", "good", "handlers", "how", "id", "lapsed_at", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "reply", "step", "text", "zone_id") SELECT new_values."answered_at", new_values."answered_by_id", new_values."asked_at", new_values."case_id", new_values."good", new_values."handlers", new_values."how", new_values."id", new_values."lapsed_at", new_values."organisation_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."question", new_values."reply", new_values."step", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="87195563f7a34c8f7e888f5ece8ccab68b8e3ec7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_940d3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cases_verdict",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verdict",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_verdictevent" ("answered_at", "answered_by_id", "asked_at", "case_id", "good", "handlers", "how", "id", "lapsed_at", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "reply", "step", "text", "zone_id") SELECT new_values."answered_at", new_values."answered_by_id", new_values."asked_at", new_values."case_id", new_values."good", new_values."handlers", new_values."how", new_values."id", new_values."lapsed_at", new_values."organisation_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."question", new_values."reply", new_values."step", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a0319513bffa61ad77f27fe7079ed3a89356c6f3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6e323",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cases_verdict",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verdict",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_verdictevent" ("answered_at", "answered_by_id", "asked_at", "case_id", "good", "handlers", "how", "id", "lapsed_at", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "reply", "step", "text", "zone_id") SELECT old_values."answered_at", old_values."answered_by_id", old_values."asked_at", old_values."case_id", old_values."good", old_values."handlers", old_values."how", old_values."id", old_values."lapsed_at", old_values."organisation_id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."question", old_values."reply", old_values."step", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="59f1adbc7d4681a5e4d5cda782f079ce34f1d564",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e0f3c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cases_verdict",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verdictevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="46acd649a0744f16a8ff14ea7c395fe0fcc38220",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_857b4",
                    table="cases_verdictevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
