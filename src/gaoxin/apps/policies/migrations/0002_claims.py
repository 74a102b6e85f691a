import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

# What keeps the ledger right whoever writes: balances are the entries' sums and nothing else, every posting sums to zero
# when its transaction ends, all its accounts are of its budget, and neither is ever changed or deleted.
LEDGER = """
CREATE FUNCTION gaoxin_ledger_balance() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE policies_account SET balance = balance + NEW.amount WHERE id = NEW.account_id;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_moves_balance AFTER INSERT ON policies_entry
FOR EACH ROW EXECUTE FUNCTION gaoxin_ledger_balance();

CREATE FUNCTION gaoxin_ledger_written_by_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'the balance of an account is the sum of its entries'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'balance_is_the_sum_of_entries';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER balance_is_the_sum_of_entries BEFORE UPDATE ON policies_account
FOR EACH ROW WHEN (NEW.balance <> OLD.balance OR NEW.kind <> OLD.kind OR NEW.budget_id <> OLD.budget_id)
EXECUTE FUNCTION gaoxin_ledger_written_by_entries();

CREATE FUNCTION gaoxin_ledger_begins_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an account begins empty and keeps its entries'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'account_begins_empty';
END $$;
CREATE TRIGGER account_begins_empty BEFORE INSERT ON policies_account
FOR EACH ROW WHEN (NEW.balance <> 0) EXECUTE FUNCTION gaoxin_ledger_begins_empty();

CREATE FUNCTION gaoxin_ledger_sums_to_zero() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    posting bigint;
    total numeric;
    strange int;
    lines int;
BEGIN
    IF TG_TABLE_NAME = 'policies_posting' THEN posting := NEW.id; ELSE posting := NEW.posting_id; END IF;
    SELECT coalesce(sum(e.amount), 0), count(*) FILTER (WHERE a.budget_id <> p.budget_id), count(*)
    INTO total, strange, lines
    FROM policies_entry e JOIN policies_account a ON a.id = e.account_id JOIN policies_posting p ON p.id = e.posting_id
    WHERE e.posting_id = posting;
    IF total <> 0 OR strange > 0 OR lines < 2 THEN
        RAISE EXCEPTION 'posting % does not balance', posting
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_sums_to_zero';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_sums_to_zero AFTER INSERT ON policies_entry
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gaoxin_ledger_sums_to_zero();
CREATE CONSTRAINT TRIGGER posting_has_entries AFTER INSERT ON policies_posting
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gaoxin_ledger_sums_to_zero();

CREATE FUNCTION gaoxin_ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was posted is never changed or deleted'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_is_append_only';
END $$;
CREATE TRIGGER entries_are_kept BEFORE UPDATE OR DELETE ON policies_entry
FOR EACH ROW EXECUTE FUNCTION gaoxin_ledger_is_append_only();
CREATE TRIGGER postings_are_kept BEFORE UPDATE OR DELETE ON policies_posting
FOR EACH ROW EXECUTE FUNCTION gaoxin_ledger_is_append_only();
CREATE TRIGGER claim_steps_are_kept BEFORE UPDATE OR DELETE ON policies_claimstep
FOR EACH ROW EXECUTE FUNCTION gaoxin_ledger_is_append_only();
"""
NO_LEDGER = """
DROP TRIGGER claim_steps_are_kept ON policies_claimstep;
DROP TRIGGER postings_are_kept ON policies_posting;
DROP TRIGGER entries_are_kept ON policies_entry;
DROP FUNCTION gaoxin_ledger_is_append_only();
DROP TRIGGER posting_has_entries ON policies_posting;
DROP TRIGGER posting_sums_to_zero ON policies_entry;
DROP FUNCTION gaoxin_ledger_sums_to_zero();
DROP TRIGGER account_begins_empty ON policies_account;
DROP FUNCTION gaoxin_ledger_begins_empty();
DROP TRIGGER balance_is_the_sum_of_entries ON policies_account;
DROP FUNCTION gaoxin_ledger_written_by_entries();
DROP TRIGGER entry_moves_balance ON policies_entry;
DROP FUNCTION gaoxin_ledger_balance();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("enterprises", "0010_inspections"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("policies", "0001_library"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Budget",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="资金名称")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("made_at", models.DateTimeField(verbose_name="建立时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="建立人",
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
                "verbose_name": "资金预算",
                "ordering": ["-year", "title"],
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("treasury", "财政下达"),
                            ("budget", "可用额度"),
                            ("committed", "已审定待付"),
                            ("paid", "已拨付"),
                            ("recovered", "已追回"),
                        ],
                        max_length=10,
                        verbose_name="账户",
                    ),
                ),
                ("balance", models.BigIntegerField(default=0, verbose_name="余额（分）")),
                (
                    "zone",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"
                    ),
                ),
                (
                    "budget",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="accounts",
                        to="policies.budget",
                    ),
                ),
            ],
            options={
                "verbose_name": "资金账户",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="BudgetEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=120, verbose_name="资金名称")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("made_at", models.DateTimeField(verbose_name="建立时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="建立人",
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
                        to="policies.budget",
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
            name="CallDesk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "desk",
                    models.CharField(
                        choices=[
                            ("tax", "税务"),
                            ("safety", "应急管理"),
                            ("environment", "生态环境"),
                            ("credit", "信用报告"),
                        ],
                        max_length=12,
                        verbose_name="联审事项",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="联审部门",
                    ),
                ),
            ],
            options={
                "verbose_name": "联审部门",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=40, verbose_name="申报编号")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("offered", "待企业确认"),
                            ("formal", "形式审查"),
                            ("correction", "待企业补正"),
                            ("joint", "部门联审"),
                            ("review", "评审审计"),
                            ("meeting", "待会议审定"),
                            ("approved", "待公示"),
                            ("public", "公示中"),
                            ("payable", "待下达资金"),
                            ("ordered", "待拨付回单"),
                            ("paid", "已拨付"),
                            ("appraised", "已绩效评价"),
                            ("rejected", "不予支持"),
                            ("withdrawn", "企业已撤回"),
                            ("replaced", "不重复享受"),
                            ("lapsed", "逾期未确认"),
                        ],
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("automatic", models.BooleanField(default=False, verbose_name="免申即享")),
                ("asked", models.PositiveBigIntegerField(verbose_name="申请金额（分）")),
                ("approved", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="审定金额（分）")),
                ("facts", models.JSONField(default=list, verbose_name="登记数据")),
                ("statement", models.TextField(blank=True, verbose_name="申报说明")),
                ("filed_at", models.DateTimeField(verbose_name="提交时间")),
                ("corrected", models.BooleanField(default=False, verbose_name="已一次性告知")),
                ("correction", models.TextField(blank=True, verbose_name="补正要求")),
                ("minutes", models.CharField(blank=True, max_length=60, verbose_name="会议纪要号")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="审定日期")),
                ("held", models.BooleanField(default=False, verbose_name="异议暂停")),
                ("why", models.CharField(blank=True, max_length=500, verbose_name="理由")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="本环节期限")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "enterprise",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="enterprises.enterprise"
                    ),
                ),
                (
                    "filed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="提交人",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.organisation"
                    ),
                ),
                (
                    "replaced_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaces",
                        to="policies.claim",
                        verbose_name="就高享受",
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
                "verbose_name": "政策兑现申请",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ClaimAppraisal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("reached", "达到绩效目标"), ("partly", "部分达到"), ("missed", "未达到")],
                        max_length=8,
                        verbose_name="结论",
                    ),
                ),
                ("note", models.CharField(max_length=1000, verbose_name="评价说明")),
                ("at", models.DateTimeField(verbose_name="评价时间")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="评价人",
                    ),
                ),
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appraisal", to="policies.claim"
                    ),
                ),
            ],
            options={
                "verbose_name": "绩效评价",
            },
        ),
        migrations.CreateModel(
            name="ClaimAppraisalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[("reached", "达到绩效目标"), ("partly", "部分达到"), ("missed", "未达到")],
                        max_length=8,
                        verbose_name="结论",
                    ),
                ),
                ("note", models.CharField(max_length=1000, verbose_name="评价说明")),
                ("at", models.DateTimeField(verbose_name="评价时间")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="评价人",
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
                        to="policies.claimappraisal",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClaimCall",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=40, verbose_name="编号")),
                ("title", models.CharField(max_length=160, verbose_name="通知标题")),
                ("subject", models.CharField(max_length=120, verbose_name="支持事项")),
                ("basis", models.CharField(max_length=200, verbose_name="政策依据")),
                ("text", models.TextField(blank=True, verbose_name="通知正文")),
                ("year", models.PositiveSmallIntegerField(verbose_name="兑现年度")),
                (
                    "mode",
                    models.CharField(
                        choices=[("apply", "企业申报"), ("consent", "免申即享")],
                        default="apply",
                        max_length=8,
                        verbose_name="兑现方式",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "拟稿"), ("open", "已发布"), ("ended", "已结束")],
                        default="draft",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("opens_on", models.DateField(verbose_name="受理开始")),
                ("closes_on", models.DateField(verbose_name="受理截止")),
                ("materials", models.JSONField(default=list, verbose_name="申报材料")),
                (
                    "review",
                    models.CharField(
                        choices=[("none", "不需要"), ("experts", "专家评审"), ("audit", "第三方审计")],
                        default="none",
                        max_length=8,
                        verbose_name="评审方式",
                    ),
                ),
                (
                    "enterprise_cap",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="单户年度上限（分）"),
                ),
                ("ceiling", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="本次总额上限（分）")),
                (
                    "groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="不重复享受组",
                    ),
                ),
                (
                    "group_rule",
                    models.CharField(
                        choices=[("highest", "就高不重复"), ("exclusive", "不得同时享受")],
                        default="highest",
                        max_length=10,
                        verbose_name="重叠处理",
                    ),
                ),
                ("minutes", models.CharField(blank=True, max_length=60, verbose_name="会议纪要号")),
                ("made_at", models.DateTimeField(verbose_name="拟稿时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "budget",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="policies.budget",
                        verbose_name="资金",
                    ),
                ),
                (
                    "clause",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="policies.clause",
                        verbose_name="政策条款",
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
                        verbose_name="拟稿人",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
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
                "verbose_name": "申报通知",
                "ordering": ["-pk"],
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="call",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="policies.claimcall",
            ),
        ),
        migrations.CreateModel(
            name="CallDeskEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "desk",
                    models.CharField(
                        choices=[
                            ("tax", "税务"),
                            ("safety", "应急管理"),
                            ("environment", "生态环境"),
                            ("credit", "信用报告"),
                        ],
                        max_length=12,
                        verbose_name="联审事项",
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
                        verbose_name="联审部门",
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
                        to="policies.calldesk",
                    ),
                ),
                (
                    "call",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.claimcall",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="calldesk",
            name="call",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="desks",
                to="policies.claimcall",
            ),
        ),
        migrations.CreateModel(
            name="ClaimCallEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.CharField(max_length=40, verbose_name="编号")),
                ("title", models.CharField(max_length=160, verbose_name="通知标题")),
                ("subject", models.CharField(max_length=120, verbose_name="支持事项")),
                ("basis", models.CharField(max_length=200, verbose_name="政策依据")),
                ("text", models.TextField(blank=True, verbose_name="通知正文")),
                ("year", models.PositiveSmallIntegerField(verbose_name="兑现年度")),
                (
                    "mode",
                    models.CharField(
                        choices=[("apply", "企业申报"), ("consent", "免申即享")],
                        default="apply",
                        max_length=8,
                        verbose_name="兑现方式",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "拟稿"), ("open", "已发布"), ("ended", "已结束")],
                        default="draft",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("opens_on", models.DateField(verbose_name="受理开始")),
                ("closes_on", models.DateField(verbose_name="受理截止")),
                ("materials", models.JSONField(default=list, verbose_name="申报材料")),
                (
                    "review",
                    models.CharField(
                        choices=[("none", "不需要"), ("experts", "专家评审"), ("audit", "第三方审计")],
                        default="none",
                        max_length=8,
                        verbose_name="评审方式",
                    ),
                ),
                (
                    "enterprise_cap",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="单户年度上限（分）"),
                ),
                ("ceiling", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="本次总额上限（分）")),
                (
                    "groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="不重复享受组",
                    ),
                ),
                (
                    "group_rule",
                    models.CharField(
                        choices=[("highest", "就高不重复"), ("exclusive", "不得同时享受")],
                        default="highest",
                        max_length=10,
                        verbose_name="重叠处理",
                    ),
                ),
                ("minutes", models.CharField(blank=True, max_length=60, verbose_name="会议纪要号")),
                ("made_at", models.DateTimeField(verbose_name="拟稿时间")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="发布时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "budget",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.budget",
                        verbose_name="资金",
                    ),
                ),
                (
                    "clause",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.clause",
                        verbose_name="政策条款",
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
                        verbose_name="拟稿人",
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
                        to="policies.claimcall",
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
        migrations.CreateModel(
            name="ClaimDesk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "desk",
                    models.CharField(
                        choices=[
                            ("tax", "税务"),
                            ("safety", "应急管理"),
                            ("environment", "生态环境"),
                            ("credit", "信用报告"),
                        ],
                        max_length=12,
                        verbose_name="联审事项",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[("waiting", "待答复"), ("clear", "无异议"), ("veto", "一票否决")],
                        default="waiting",
                        max_length=8,
                        verbose_name="答复",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="说明")),
                ("at", models.DateTimeField(blank=True, null=True, verbose_name="答复时间")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="答复人",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="desks",
                        to="policies.claim",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="zones.department",
                        verbose_name="联审部门",
                    ),
                ),
            ],
            options={
                "verbose_name": "联审意见",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ClaimDeskEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "desk",
                    models.CharField(
                        choices=[
                            ("tax", "税务"),
                            ("safety", "应急管理"),
                            ("environment", "生态环境"),
                            ("credit", "信用报告"),
                        ],
                        max_length=12,
                        verbose_name="联审事项",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[("waiting", "待答复"), ("clear", "无异议"), ("veto", "一票否决")],
                        default="waiting",
                        max_length=8,
                        verbose_name="答复",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="说明")),
                ("at", models.DateTimeField(blank=True, null=True, verbose_name="答复时间")),
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
                        verbose_name="答复人",
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
                    "department",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="zones.department",
                        verbose_name="联审部门",
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
                        to="policies.claimdesk",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.CharField(max_length=40, verbose_name="申报编号")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("offered", "待企业确认"),
                            ("formal", "形式审查"),
                            ("correction", "待企业补正"),
                            ("joint", "部门联审"),
                            ("review", "评审审计"),
                            ("meeting", "待会议审定"),
                            ("approved", "待公示"),
                            ("public", "公示中"),
                            ("payable", "待下达资金"),
                            ("ordered", "待拨付回单"),
                            ("paid", "已拨付"),
                            ("appraised", "已绩效评价"),
                            ("rejected", "不予支持"),
                            ("withdrawn", "企业已撤回"),
                            ("replaced", "不重复享受"),
                            ("lapsed", "逾期未确认"),
                        ],
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("automatic", models.BooleanField(default=False, verbose_name="免申即享")),
                ("asked", models.PositiveBigIntegerField(verbose_name="申请金额（分）")),
                ("approved", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="审定金额（分）")),
                ("facts", models.JSONField(default=list, verbose_name="登记数据")),
                ("statement", models.TextField(blank=True, verbose_name="申报说明")),
                ("filed_at", models.DateTimeField(verbose_name="提交时间")),
                ("corrected", models.BooleanField(default=False, verbose_name="已一次性告知")),
                ("correction", models.TextField(blank=True, verbose_name="补正要求")),
                ("minutes", models.CharField(blank=True, max_length=60, verbose_name="会议纪要号")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="审定日期")),
                ("held", models.BooleanField(default=False, verbose_name="异议暂停")),
                ("why", models.CharField(blank=True, max_length=500, verbose_name="理由")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="本环节期限")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "call",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.claimcall",
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
                    "filed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="提交人",
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
                        to="policies.claim",
                    ),
                ),
                (
                    "replaced_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.claim",
                        verbose_name="就高享受",
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
            name="ClaimMaterial",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="材料名称")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                ("handed_at", models.DateTimeField(verbose_name="提交时间")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="materials", to="policies.claim"
                    ),
                ),
                (
                    "handed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="提交人",
                    ),
                ),
            ],
            options={
                "verbose_name": "申报材料",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ClaimMaterialEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="材料名称")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                ("handed_at", models.DateTimeField(verbose_name="提交时间")),
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
                    "handed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="提交人",
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
                        to="policies.claimmaterial",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClaimNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=40, verbose_name="公示编号")),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("minutes", models.CharField(max_length=60, verbose_name="会议纪要号")),
                ("contact", models.CharField(max_length=120, verbose_name="受理异议")),
                ("starts_on", models.DateField(verbose_name="公示开始")),
                ("ends_on", models.DateField(verbose_name="公示结束")),
                ("made_at", models.DateTimeField(verbose_name="发布时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="结束处理时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "call",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="policies.claimcall"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
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
                "verbose_name": "公示",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ClaimNoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.CharField(max_length=40, verbose_name="公示编号")),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("minutes", models.CharField(max_length=60, verbose_name="会议纪要号")),
                ("contact", models.CharField(max_length=120, verbose_name="受理异议")),
                ("starts_on", models.DateField(verbose_name="公示开始")),
                ("ends_on", models.DateField(verbose_name="公示结束")),
                ("made_at", models.DateTimeField(verbose_name="发布时间")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="结束处理时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "call",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.claimcall",
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
                        verbose_name="发布人",
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
                        to="policies.claimnotice",
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
            name="ClaimReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("none", "不需要"), ("experts", "专家评审"), ("audit", "第三方审计")],
                        max_length=8,
                        verbose_name="方式",
                    ),
                ),
                ("reviewer", models.CharField(max_length=120, verbose_name="评审组或审计机构")),
                ("report", models.CharField(blank=True, max_length=60, verbose_name="报告编号")),
                ("amount", models.PositiveBigIntegerField(verbose_name="建议金额（分）")),
                (
                    "score",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="得分"),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="意见")),
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
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="policies.claim"
                    ),
                ),
            ],
            options={
                "verbose_name": "评审审计意见",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ClaimReviewEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("none", "不需要"), ("experts", "专家评审"), ("audit", "第三方审计")],
                        max_length=8,
                        verbose_name="方式",
                    ),
                ),
                ("reviewer", models.CharField(max_length=120, verbose_name="评审组或审计机构")),
                ("report", models.CharField(blank=True, max_length=60, verbose_name="报告编号")),
                ("amount", models.PositiveBigIntegerField(verbose_name="建议金额（分）")),
                (
                    "score",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="得分"),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="意见")),
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
                        to="policies.claimreview",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClaimStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "was",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("offered", "待企业确认"),
                            ("formal", "形式审查"),
                            ("correction", "待企业补正"),
                            ("joint", "部门联审"),
                            ("review", "评审审计"),
                            ("meeting", "待会议审定"),
                            ("approved", "待公示"),
                            ("public", "公示中"),
                            ("payable", "待下达资金"),
                            ("ordered", "待拨付回单"),
                            ("paid", "已拨付"),
                            ("appraised", "已绩效评价"),
                            ("rejected", "不予支持"),
                            ("withdrawn", "企业已撤回"),
                            ("replaced", "不重复享受"),
                            ("lapsed", "逾期未确认"),
                        ],
                        max_length=10,
                        verbose_name="原状态",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("offered", "待企业确认"),
                            ("formal", "形式审查"),
                            ("correction", "待企业补正"),
                            ("joint", "部门联审"),
                            ("review", "评审审计"),
                            ("meeting", "待会议审定"),
                            ("approved", "待公示"),
                            ("public", "公示中"),
                            ("payable", "待下达资金"),
                            ("ordered", "待拨付回单"),
                            ("paid", "已拨付"),
                            ("appraised", "已绩效评价"),
                            ("rejected", "不予支持"),
                            ("withdrawn", "企业已撤回"),
                            ("replaced", "不重复享受"),
                            ("lapsed", "逾期未确认"),
                        ],
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("act", models.CharField(max_length=160, verbose_name="事项")),
                ("note", models.TextField(blank=True, verbose_name="说明")),
                ("at", models.DateTimeField(verbose_name="时间")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="下一环节期限")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="办理人",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="policies.claim"
                    ),
                ),
            ],
            options={
                "verbose_name": "兑现经过",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Entitlement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("met", "符合"), ("nearly", "还差一点"), ("not", "不符合"), ("unknown", "待核")],
                        max_length=8,
                        verbose_name="结论",
                    ),
                ),
                ("low", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="最少可得（分）")),
                ("high", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="最多可得（分）")),
                ("failed", models.JSONField(default=list, verbose_name="不满足的条件")),
                ("missing", models.JSONField(default=list, verbose_name="缺少的事实")),
                ("judged_on", models.DateField(verbose_name="比对日期")),
                ("told_at", models.DateTimeField(blank=True, null=True, verbose_name="告知时间")),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="查看时间")),
                (
                    "clause",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entitlements",
                        to="policies.clause",
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
                "verbose_name": "应享政策",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="EntitlementCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("met", models.PositiveIntegerField(default=0, verbose_name="符合")),
                ("nearly", models.PositiveIntegerField(default=0, verbose_name="还差一点")),
                ("failed", models.PositiveIntegerField(default=0, verbose_name="不符合")),
                ("unknown", models.PositiveIntegerField(default=0, verbose_name="待核")),
                ("low", models.BigIntegerField(default=0, verbose_name="合计最少（分）")),
                ("high", models.BigIntegerField(default=0, verbose_name="合计最多（分）")),
                ("judged_on", models.DateField(verbose_name="比对日期")),
                ("judged_at", models.DateTimeField(verbose_name="比对时间")),
                (
                    "clause",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entitlement_count",
                        to="policies.clause",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "应享政策计数",
            },
        ),
        migrations.CreateModel(
            name="NoticeLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(verbose_name="序号")),
                ("enterprise_name", models.CharField(max_length=200, verbose_name="企业名称")),
                ("subject", models.CharField(max_length=120, verbose_name="支持事项")),
                ("amount", models.PositiveBigIntegerField(verbose_name="公示金额（分）")),
                ("paid", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="拨付金额（分）")),
                ("paid_on", models.DateField(blank=True, null=True, verbose_name="拨付日期")),
                ("stopped", models.CharField(blank=True, max_length=300, verbose_name="未兑现原因")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="line", to="policies.claim"
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="policies.claimnotice"
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
                "verbose_name": "公示名单",
                "ordering": ["notice", "position"],
            },
        ),
        migrations.CreateModel(
            name="NoticeLineEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveIntegerField(verbose_name="序号")),
                ("enterprise_name", models.CharField(max_length=200, verbose_name="企业名称")),
                ("subject", models.CharField(max_length=120, verbose_name="支持事项")),
                ("amount", models.PositiveBigIntegerField(verbose_name="公示金额（分）")),
                ("paid", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="拨付金额（分）")),
                ("paid_on", models.DateField(blank=True, null=True, verbose_name="拨付日期")),
                ("stopped", models.CharField(blank=True, max_length=300, verbose_name="未兑现原因")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
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
                    "notice",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.claimnotice",
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
                        to="policies.noticeline",
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
            name="Objection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("raised_by", models.CharField(max_length=120, verbose_name="异议单位或身份")),
                ("reason", models.CharField(max_length=1000, verbose_name="异议理由")),
                ("raised_at", models.DateTimeField(verbose_name="提出时间")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待复核"), ("upheld", "异议成立"), ("dismissed", "异议不成立")],
                        default="open",
                        max_length=10,
                        verbose_name="复核结果",
                    ),
                ),
                ("answer", models.CharField(blank=True, max_length=1000, verbose_name="复核意见")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="复核期限")),
                ("reviewed_at", models.DateTimeField(blank=True, null=True, verbose_name="复核时间")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="objections", to="policies.claim"
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
                        verbose_name="复核人",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "公示异议",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ObjectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("raised_by", models.CharField(max_length=120, verbose_name="异议单位或身份")),
                ("reason", models.CharField(max_length=1000, verbose_name="异议理由")),
                ("raised_at", models.DateTimeField(verbose_name="提出时间")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "待复核"), ("upheld", "异议成立"), ("dismissed", "异议不成立")],
                        default="open",
                        max_length=10,
                        verbose_name="复核结果",
                    ),
                ),
                ("answer", models.CharField(blank=True, max_length=1000, verbose_name="复核意见")),
                ("due", models.DateTimeField(blank=True, null=True, verbose_name="复核期限")),
                ("reviewed_at", models.DateTimeField(blank=True, null=True, verbose_name="复核时间")),
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
                        to="policies.objection",
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
                        verbose_name="复核人",
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
            name="Payment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=40, verbose_name="支付单号")),
                ("amount", models.PositiveBigIntegerField(verbose_name="金额（分）")),
                (
                    "state",
                    models.CharField(
                        choices=[("ordered", "待回单"), ("paid", "已拨付"), ("failed", "退票")],
                        default="ordered",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("receipt", models.CharField(blank=True, max_length=60, verbose_name="回单号")),
                ("paid_on", models.DateField(blank=True, null=True, verbose_name="拨付日期")),
                ("failed_why", models.CharField(blank=True, max_length=300, verbose_name="退票原因")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="payments", to="policies.claim"
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
                "verbose_name": "拨付",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="PaymentOrder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=40, verbose_name="下达批次号")),
                ("document", models.CharField(max_length=120, verbose_name="下达文号")),
                ("total", models.PositiveBigIntegerField(verbose_name="合计（分）")),
                ("sha256", models.CharField(max_length=64, verbose_name="名册指纹")),
                ("made_at", models.DateTimeField(verbose_name="下达时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "call",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="orders", to="policies.claimcall"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="经办人",
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
                "verbose_name": "资金下达批次",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="PaymentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.CharField(max_length=40, verbose_name="支付单号")),
                ("amount", models.PositiveBigIntegerField(verbose_name="金额（分）")),
                (
                    "state",
                    models.CharField(
                        choices=[("ordered", "待回单"), ("paid", "已拨付"), ("failed", "退票")],
                        default="ordered",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("receipt", models.CharField(blank=True, max_length=60, verbose_name="回单号")),
                ("paid_on", models.DateField(blank=True, null=True, verbose_name="拨付日期")),
                ("failed_why", models.CharField(blank=True, max_length=300, verbose_name="退票原因")),
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
                        to="policies.payment",
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
                    "order",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.paymentorder",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="payment",
            name="order",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="payments", to="policies.paymentorder"
            ),
        ),
        migrations.CreateModel(
            name="PaymentOrderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.CharField(max_length=40, verbose_name="下达批次号")),
                ("document", models.CharField(max_length=120, verbose_name="下达文号")),
                ("total", models.PositiveBigIntegerField(verbose_name="合计（分）")),
                ("sha256", models.CharField(max_length=64, verbose_name="名册指纹")),
                ("made_at", models.DateTimeField(verbose_name="下达时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "call",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="policies.claimcall",
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
                        verbose_name="经办人",
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
                        to="policies.paymentorder",
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
            name="Posting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("appropriate", "下达预算"),
                            ("return", "收回预算"),
                            ("commit", "审定占用"),
                            ("release", "释放占用"),
                            ("pay", "拨付"),
                            ("recover", "追回到账"),
                        ],
                        max_length=12,
                        verbose_name="事由",
                    ),
                ),
                ("document", models.CharField(max_length=120, verbose_name="凭据")),
                ("memo", models.CharField(blank=True, max_length=300, verbose_name="摘要")),
                ("at", models.DateTimeField(verbose_name="记账时间")),
                ("synthetic", models.BooleanField(default=False, verbose_name="模拟数据")),
                (
                    "budget",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postings",
                        to="policies.budget",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="记账人",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postings",
                        to="policies.claim",
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
                "verbose_name": "记账凭证",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("amount", models.BigIntegerField(verbose_name="金额（分）")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="policies.account"
                    ),
                ),
                (
                    "posting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="policies.posting"
                    ),
                ),
            ],
            options={
                "verbose_name": "分录",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ReceiptFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                ("rows", models.PositiveIntegerField(verbose_name="行数")),
                ("paid", models.PositiveIntegerField(verbose_name="确认拨付")),
                ("failed", models.PositiveIntegerField(verbose_name="退票")),
                ("same", models.PositiveIntegerField(verbose_name="此前已确认")),
                ("wrong", models.JSONField(default=list, verbose_name="有误的行")),
                ("at", models.DateTimeField(verbose_name="导入时间")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="导入人",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="zones.zone"),
                ),
            ],
            options={
                "verbose_name": "拨付回单文件",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ReceiptFileEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("file_name", models.CharField(max_length=255, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件指纹")),
                ("rows", models.PositiveIntegerField(verbose_name="行数")),
                ("paid", models.PositiveIntegerField(verbose_name="确认拨付")),
                ("failed", models.PositiveIntegerField(verbose_name="退票")),
                ("same", models.PositiveIntegerField(verbose_name="此前已确认")),
                ("wrong", models.JSONField(default=list, verbose_name="有误的行")),
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
                        to="policies.receiptfile",
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
            name="Recovery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("amount", models.PositiveBigIntegerField(verbose_name="应退金额（分）")),
                ("returned", models.PositiveBigIntegerField(default=0, verbose_name="已退金额（分）")),
                ("reason", models.CharField(max_length=500, verbose_name="追回理由")),
                ("document", models.CharField(max_length=120, verbose_name="追回文书")),
                (
                    "state",
                    models.CharField(
                        choices=[("demanded", "待退回"), ("returned", "已全部退回")],
                        default="demanded",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("due", models.DateField(verbose_name="退回期限")),
                ("demanded_at", models.DateTimeField(verbose_name="发起时间")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="recoveries", to="policies.claim"
                    ),
                ),
                (
                    "demanded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="发起人",
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
                "verbose_name": "资金追回",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="RecoveryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("amount", models.PositiveBigIntegerField(verbose_name="应退金额（分）")),
                ("returned", models.PositiveBigIntegerField(default=0, verbose_name="已退金额（分）")),
                ("reason", models.CharField(max_length=500, verbose_name="追回理由")),
                ("document", models.CharField(max_length=120, verbose_name="追回文书")),
                (
                    "state",
                    models.CharField(
                        choices=[("demanded", "待退回"), ("returned", "已全部退回")],
                        default="demanded",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("due", models.DateField(verbose_name="退回期限")),
                ("demanded_at", models.DateTimeField(verbose_name="发起时间")),
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
                    "demanded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="发起人",
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
                        to="policies.recovery",
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
            model_name="budget",
            constraint=models.UniqueConstraint(fields=("zone", "year", "title"), name="budget_named_once_a_year"),
        ),
        migrations.AddConstraint(
            model_name="budget",
            constraint=models.CheckConstraint(
                condition=models.Q(("year__range", (1949, 2200))), name="budget_of_a_year"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budget",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_budgetevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "year", "zone_id") SELECT new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."synthetic", new_values."title", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a59975b3a2dbe93800a16c3ff3d79a378e87711a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7d5ec",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_budget",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budget",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_budgetevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "year", "zone_id") SELECT new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."synthetic", new_values."title", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9b5608ea0ef73d60ece7149628410d0139274300",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a38b1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_budget",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budget",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_budgetevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synthetic", "title", "year", "zone_id") SELECT old_values."id", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."synthetic", old_values."title", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="61ab51b20d2278d9c58f360537de33b8c022f20f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f4742",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_budget",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(fields=("budget", "kind"), name="account_of_a_kind_once"),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("balance__lte", 0), ("kind", "treasury")),
                    models.Q(models.Q(("kind", "treasury"), _negated=True), ("balance__gte", 0)),
                    _connector="OR",
                ),
                name="account_is_never_overdrawn",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budgetevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b2913965b356be7036ca3751a1257d6bacc78e48",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_15eaa",
                    table="policies_budgetevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimappraisal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimappraisalevent" ("at", "by_id", "claim_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."at", new_values."by_id", new_values."claim_id", new_values."id", new_values."note", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d4a2d4ff71c983f192ae16efa04dc57b6a7f738f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aa44e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_claimappraisal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimappraisal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimappraisalevent" ("at", "by_id", "claim_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."at", new_values."by_id", new_values."claim_id", new_values."id", new_values."note", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="11f044764df0f5b8b58391e6fb192ae709fa4e5b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c780f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_claimappraisal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimappraisal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimappraisalevent" ("at", "by_id", "claim_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."at", old_values."by_id", old_values."claim_id", old_values."id", old_values."note", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="1b8595788056b4493e90537a864785fdb3720135",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3cdb4",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_claimappraisal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimappraisalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4b2b794a48ba531796bdeee7616131a11e1b330f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_66ff3",
                    table="policies_claimappraisalevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="claimcall",
            index=models.Index(fields=["zone", "state", "closes_on"], name="calls_by_closing"),
        ),
        migrations.AddIndex(
            model_name="claimcall",
            index=models.Index(fields=["clause", "year"], name="calls_of_a_clause"),
        ),
        migrations.AddConstraint(
            model_name="claimcall",
            constraint=models.UniqueConstraint(fields=("zone", "number"), name="call_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="claimcall",
            constraint=models.CheckConstraint(
                condition=models.Q(("closes_on__gte", models.F("opens_on"))), name="call_closes_after_it_opens"
            ),
        ),
        migrations.AddConstraint(
            model_name="claimcall",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_at__isnull", True), ("state", "draft")),
                    models.Q(models.Q(("state", "draft"), _negated=True), ("published_at__isnull", False)),
                    _connector="OR",
                ),
                name="call_published_at_a_moment",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimcall",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimcallevent" ("basis", "budget_id", "ceiling", "clause_id", "closes_on", "department_id", "enterprise_cap", "group_rule", "groups", "id", "made_at", "made_by_id", "materials", "minutes", "mode", "number", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "review", "state", "subject", "synthetic", "text", "title", "year", "zone_id") SELECT new_values."basis", new_values."budget_id", new_values."ceiling", new_values."clause_id", new_values."closes_on", new_values."department_id", new_values."enterprise_cap", new_values."group_rule", new_values."groups", new_values."id", new_values."made_at", new_values."made_by_id", new_values."materials", new_values."minutes", new_values."mode", new_values."number", new_values."opens_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_at", new_values."published_by_id", new_values."review", new_values."state", new_values."subject", new_values."synthetic", new_values."text", new_values."title", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1e1b84d58f645c15dc47ca3821d0bde8177c9a78",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6f0e3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_claimcall",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimcall",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimcallevent" ("basis", "budget_id", "ceiling", "clause_id", "closes_on", "department_id", "enterprise_cap", "group_rule", "groups", "id", "made_at", "made_by_id", "materials", "minutes", "mode", "number", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "review", "state", "subject", "synthetic", "text", "title", "year", "zone_id") SELECT new_values."basis", new_values."budget_id", new_values."ceiling", new_values."clause_id", new_values."closes_on", new_values."department_id", new_values."enterprise_cap", new_values."group_rule", new_values."groups", new_values."id", new_values."made_at", new_values."made_by_id", new_values."materials", new_values."minutes", new_values."mode", new_values."number", new_values."opens_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_at", new_values."published_by_id", new_values."review", new_values."state", new_values."subject", new_values."synthetic", new_values."text", new_values."title", new_values."year", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0d3dcc1fdf3c7feb106ba8b024820df46e4b65ad",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5304e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_claimcall",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimcall",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimcallevent" ("basis", "budget_id", "ceiling", "clause_id", "closes_on", "department_id", "enterprise_cap", "group_rule", "groups", "id", "made_at", "made_by_id", "materials", "minutes", "mode", "number", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "review", "state", "subject", "synthetic", "text", "title", "year", "zone_id") SELECT old_values."basis", old_values."budget_id", old_values."ceiling", old_values."clause_id", old_values."closes_on", old_values."department_id", old_values."enterprise_cap", old_values."group_rule", old_values."groups", old_values."id", old_values."made_at", old_values."made_by_id", old_values."materials", old_values."minutes", old_values."mode", old_values."number", old_values."opens_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_at", old_values."published_by_id", old_values."review", old_values."state", old_values."subject", old_values."synthetic", old_values."text", old_values."title", old_values."year", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="510b56cbe68f6cb564bd36ba9c3975a5048532ab",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4e736",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_claimcall",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["zone", "state", "due", "id"], name="claims_by_due"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("filed_at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="claims_by_filing",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["call", "state"], name="claims_of_call"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                models.F("organisation"),
                models.OrderBy(models.F("filed_at"), descending=True),
                name="claims_of_organisation",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(fields=("zone", "number"), name="claim_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["withdrawn", "rejected", "lapsed"]), _negated=True),
                fields=("call", "enterprise"),
                name="one_claim_of_an_enterprise_in_a_call",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state__in", ["approved", "public", "payable", "ordered", "paid", "appraised"]), _negated=True
                    ),
                    ("approved__gt", 0),
                    _connector="OR",
                ),
                name="claim_settled_has_an_amount",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimevent" ("approved", "asked", "automatic", "call_id", "corrected", "correction", "due", "enterprise_id", "facts", "filed_at", "filed_by_id", "held", "id", "minutes", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "settled_on", "state", "statement", "synthetic", "why", "zone_id") SELECT new_values."approved", new_values."asked", new_values."automatic", new_values."call_id", new_values."corrected", new_values."correction", new_values."due", new_values."enterprise_id", new_values."facts", new_values."filed_at", new_values."filed_by_id", new_values."held", new_values."id", new_values."minutes", new_values."number", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."replaced_by_id", new_values."settled_on", new_values."state", new_values."statement", new_values."synthetic", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0780ef2a02997c4efdce327152aa79cbcac2623f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3893a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimevent" ("approved", "asked", "automatic", "call_id", "corrected", "correction", "due", "enterprise_id", "facts", "filed_at", "filed_by_id", "held", "id", "minutes", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "settled_on", "state", "statement", "synthetic", "why", "zone_id") SELECT new_values."approved", new_values."asked", new_values."automatic", new_values."call_id", new_values."corrected", new_values."correction", new_values."due", new_values."enterprise_id", new_values."facts", new_values."filed_at", new_values."filed_by_id", new_values."held", new_values."id", new_values."minutes", new_values."number", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."replaced_by_id", new_values."settled_on", new_values."state", new_values."statement", new_values."synthetic", new_values."why", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ed4c20511ab9f0be3d9f602fb4402ce867386c77",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_34ddb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimevent" ("approved", "asked", "automatic", "call_id", "corrected", "correction", "due", "enterprise_id", "facts", "filed_at", "filed_by_id", "held", "id", "minutes", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "settled_on", "state", "statement", "synthetic", "why", "zone_id") SELECT old_values."approved", old_values."asked", old_values."automatic", old_values."call_id", old_values."corrected", old_values."correction", old_values."due", old_values."enterprise_id", old_values."facts", old_values."filed_at", old_values."filed_by_id", old_values."held", old_values."id", old_values."minutes", old_values."number", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."replaced_by_id", old_values."settled_on", old_values."state", old_values."statement", old_values."synthetic", old_values."why", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="51024094f211b3f0741c99467249bb80a74f0944",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_33582",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calldeskevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="70e85f81a8a06ffaf3df8d8bd972ddff8eef7d0b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5585d",
                    table="policies_calldeskevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="calldesk",
            constraint=models.UniqueConstraint(fields=("call", "desk"), name="desk_asked_once_in_a_call"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calldesk",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_calldeskevent" ("call_id", "department_id", "desk", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."call_id", new_values."department_id", new_values."desk", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e0191fd5b3c5faf2ca1c7f4c2e0685b92168e235",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_47ab7",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_calldesk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calldesk",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_calldeskevent" ("call_id", "department_id", "desk", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."call_id", new_values."department_id", new_values."desk", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="352bb05fdaf42b575774fe6dc2b8d8b10ab439f1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6d0ed",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_calldesk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calldesk",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_calldeskevent" ("call_id", "department_id", "desk", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."call_id", old_values."department_id", old_values."desk", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="af47c7614e8b9bb57f7fa82fc36096b84d58902f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_60961",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_calldesk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimcallevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0dbc93ed490160685b427d94f15d433b53df5910",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6d329",
                    table="policies_claimcallevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="claimdesk",
            index=models.Index(fields=["department", "answer"], name="desks_waiting"),
        ),
        migrations.AddConstraint(
            model_name="claimdesk",
            constraint=models.UniqueConstraint(fields=("claim", "desk"), name="desk_answers_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimdesk",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimdeskevent" ("answer", "at", "by_id", "claim_id", "department_id", "desk", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."answer", new_values."at", new_values."by_id", new_values."claim_id", new_values."department_id", new_values."desk", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f389064d8736fc022059809fb068704ebe0ba7e7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ae355",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_claimdesk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimdesk",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimdeskevent" ("answer", "at", "by_id", "claim_id", "department_id", "desk", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."answer", new_values."at", new_values."by_id", new_values."claim_id", new_values."department_id", new_values."desk", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="48dd07dc0e0f6c72cbc6f73fbfdb56b4d417c5b6",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fa8c0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_claimdesk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimdesk",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimdeskevent" ("answer", "at", "by_id", "claim_id", "department_id", "desk", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."answer", old_values."at", old_values."by_id", old_values."claim_id", old_values."department_id", old_values."desk", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ad072b085325cd4e15e3ad7bf3df61f8d242dbff",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c802e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_claimdesk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimdeskevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="32f806b79b400049a319fa73617c1df58cb25f26",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_79049",
                    table="policies_claimdeskevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b02255cfeaa7cf86e195c0059c7d2bc02876c843",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_74a0f",
                    table="policies_claimevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimmaterial",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimmaterialevent" ("claim_id", "file_name", "handed_at", "handed_by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") SELECT new_values."claim_id", new_values."file_name", new_values."handed_at", new_values."handed_by_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sha256" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1466ba1d5a58a1de6c47c853013badbbde22cc88",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c04a1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_claimmaterial",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimmaterial",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimmaterialevent" ("claim_id", "file_name", "handed_at", "handed_by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") SELECT new_values."claim_id", new_values."file_name", new_values."handed_at", new_values."handed_by_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sha256" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ea8cf259ae0d785b1bc49f1abcab778cc29e161c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a13c1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_claimmaterial",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimmaterial",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimmaterialevent" ("claim_id", "file_name", "handed_at", "handed_by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256") SELECT old_values."claim_id", old_values."file_name", old_values."handed_at", old_values."handed_by_id", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sha256" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="60a7e98df35ffa2364aea2bd986cf2e7b1b03e70",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_68f50",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_claimmaterial",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimmaterialevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3a35ff6a62aa3740ef6d20034df8ee46b9a58630",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f79fb",
                    table="policies_claimmaterialevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="claimnotice",
            index=models.Index(
                condition=models.Q(("ended_at__isnull", True)), fields=["ends_on"], name="notices_to_end"
            ),
        ),
        migrations.AddIndex(
            model_name="claimnotice",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("starts_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="notices_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="claimnotice",
            constraint=models.UniqueConstraint(fields=("zone", "number"), name="notice_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="claimnotice",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="notice_ends_after_it_starts"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimnotice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimnoticeevent" ("call_id", "contact", "ended_at", "ends_on", "id", "made_at", "made_by_id", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "synthetic", "title", "zone_id") SELECT new_values."call_id", new_values."contact", new_values."ended_at", new_values."ends_on", new_values."id", new_values."made_at", new_values."made_by_id", new_values."minutes", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0a9a6564b9f15d085c8ee11184059deeb8927c3d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9e584",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_claimnotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimnotice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimnoticeevent" ("call_id", "contact", "ended_at", "ends_on", "id", "made_at", "made_by_id", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "synthetic", "title", "zone_id") SELECT new_values."call_id", new_values."contact", new_values."ended_at", new_values."ends_on", new_values."id", new_values."made_at", new_values."made_by_id", new_values."minutes", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."synthetic", new_values."title", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="88dc797df59ee731833378739c81394c6bd63f77",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d31c6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_claimnotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimnotice",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimnoticeevent" ("call_id", "contact", "ended_at", "ends_on", "id", "made_at", "made_by_id", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "synthetic", "title", "zone_id") SELECT old_values."call_id", old_values."contact", old_values."ended_at", old_values."ends_on", old_values."id", old_values."made_at", old_values."made_by_id", old_values."minutes", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."synthetic", old_values."title", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="018ad5adc6d0207a6a9fa27d4b1cd43bf9ca5868",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_da370",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_claimnotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimnoticeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f7e020792504298d423b57c6ed1674dfe4ce83b0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7cd69",
                    table="policies_claimnoticeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimreview",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimreviewevent" ("amount", "at", "by_id", "claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "reviewer", "score") SELECT new_values."amount", new_values."at", new_values."by_id", new_values."claim_id", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."report", new_values."reviewer", new_values."score" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f03d1d912f8095830837e86d03775b631c974cfa",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_518e6",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_claimreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimreview",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimreviewevent" ("amount", "at", "by_id", "claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "reviewer", "score") SELECT new_values."amount", new_values."at", new_values."by_id", new_values."claim_id", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."report", new_values."reviewer", new_values."score" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="76fbbbc16e2b8d822caa48f65e9881883bcd929e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c5c76",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_claimreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimreview",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_claimreviewevent" ("amount", "at", "by_id", "claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "reviewer", "score") SELECT old_values."amount", old_values."at", old_values."by_id", old_values."claim_id", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."report", old_values."reviewer", old_values."score" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f229eaccc5801f4a555dfc899c196f1f1cbdba05",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_86543",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_claimreview",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimreviewevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ecdf589c7f9da692e194144bb8e1e62396359e86",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7d51f",
                    table="policies_claimreviewevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="entitlement",
            index=models.Index(fields=["clause", "state", "id"], name="entitled_by_clause"),
        ),
        migrations.AddIndex(
            model_name="entitlement",
            index=models.Index(fields=["organisation", "state"], name="entitled_of_organisation"),
        ),
        migrations.AddIndex(
            model_name="entitlement",
            index=models.Index(fields=["enterprise"], name="entitled_of_enterprise"),
        ),
        migrations.AddConstraint(
            model_name="entitlement",
            constraint=models.UniqueConstraint(fields=("clause", "enterprise"), name="entitled_once_by_a_clause"),
        ),
        migrations.AddConstraint(
            model_name="entitlement",
            constraint=models.CheckConstraint(
                condition=models.Q(("opened_at__isnull", True), ("told_at__isnull", False), _connector="OR"),
                name="opened_after_it_was_told",
            ),
        ),
        migrations.AddIndex(
            model_name="noticeline",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("paid_on"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("paid__gt", 0)),
                name="lines_paid",
            ),
        ),
        migrations.AddIndex(
            model_name="noticeline",
            index=models.Index(
                models.F("zone"),
                models.OrderBy(models.F("paid"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("paid__gt", 0)),
                name="lines_by_money",
            ),
        ),
        migrations.AddConstraint(
            model_name="noticeline",
            constraint=models.UniqueConstraint(fields=("notice", "position"), name="notice_line_numbered_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="noticeline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_noticelineevent" ("amount", "claim_id", "enterprise_name", "id", "notice_id", "paid", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stopped", "subject", "synthetic", "zone_id") SELECT new_values."amount", new_values."claim_id", new_values."enterprise_name", new_values."id", new_values."notice_id", new_values."paid", new_values."paid_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."stopped", new_values."subject", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="dae580ee6774b9f311e40ecef6adda6d572a22d5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8d01e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_noticeline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="noticeline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_noticelineevent" ("amount", "claim_id", "enterprise_name", "id", "notice_id", "paid", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stopped", "subject", "synthetic", "zone_id") SELECT new_values."amount", new_values."claim_id", new_values."enterprise_name", new_values."id", new_values."notice_id", new_values."paid", new_values."paid_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."stopped", new_values."subject", new_values."synthetic", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="609505c4cbe351947894c3a6cf07edbdcbbe3619",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ffe97",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_noticeline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="noticeline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_noticelineevent" ("amount", "claim_id", "enterprise_name", "id", "notice_id", "paid", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stopped", "subject", "synthetic", "zone_id") SELECT old_values."amount", old_values."claim_id", old_values."enterprise_name", old_values."id", old_values."notice_id", old_values."paid", old_values."paid_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."stopped", old_values."subject", old_values."synthetic", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2b11472393f6a42a155142241fc82fcd99787ab3",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_79676",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_noticeline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="noticelineevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7792c24bfc05b398b588a5f936b2f57e9ca025a1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8c411",
                    table="policies_noticelineevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="objection",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_objectionevent" ("answer", "claim_id", "due", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by", "reason", "reviewed_at", "reviewed_by_id", "state", "zone_id") SELECT new_values."answer", new_values."claim_id", new_values."due", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."raised_at", new_values."raised_by", new_values."reason", new_values."reviewed_at", new_values."reviewed_by_id", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c2e323c54240b3f0399f1104c3c84b0db9bc2636",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dc42f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_objection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="objection",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_objectionevent" ("answer", "claim_id", "due", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by", "reason", "reviewed_at", "reviewed_by_id", "state", "zone_id") SELECT new_values."answer", new_values."claim_id", new_values."due", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."raised_at", new_values."raised_by", new_values."reason", new_values."reviewed_at", new_values."reviewed_by_id", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="96f5015e629fdeaaadb63201be9bca6979c4e705",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f06d8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_objection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="objection",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_objectionevent" ("answer", "claim_id", "due", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by", "reason", "reviewed_at", "reviewed_by_id", "state", "zone_id") SELECT old_values."answer", old_values."claim_id", old_values."due", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."raised_at", old_values."raised_by", old_values."reason", old_values."reviewed_at", old_values."reviewed_by_id", old_values."state", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5bc91cc56c2e228ab0d17c100334f0ff3d8e2fc0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11f95",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_objection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="objectionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="673134292a0d8e8d732ba0b12c2c1c9c672e5484",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4e150",
                    table="policies_objectionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="paymentorder",
            index=models.Index(
                models.F("zone"), models.OrderBy(models.F("made_at"), descending=True), name="payment_orders_by_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="paymentorder",
            constraint=models.UniqueConstraint(fields=("zone", "number"), name="payment_order_numbered_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentorder",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_paymentorderevent" ("call_id", "document", "id", "made_at", "made_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "synthetic", "total", "zone_id") SELECT new_values."call_id", new_values."document", new_values."id", new_values."made_at", new_values."made_by_id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sha256", new_values."synthetic", new_values."total", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d21797a553fbf10279b4e4b72e3de634d98b4cfa",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_503ba",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_paymentorder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentorder",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_paymentorderevent" ("call_id", "document", "id", "made_at", "made_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "synthetic", "total", "zone_id") SELECT new_values."call_id", new_values."document", new_values."id", new_values."made_at", new_values."made_by_id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sha256", new_values."synthetic", new_values."total", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ce076492e07e7c0ad72efe8b99500b752ad397bb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b5146",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_paymentorder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentorder",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_paymentorderevent" ("call_id", "document", "id", "made_at", "made_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "synthetic", "total", "zone_id") SELECT old_values."call_id", old_values."document", old_values."id", old_values."made_at", old_values."made_by_id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sha256", old_values."synthetic", old_values."total", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="dd0c3892e3fefac5a12ca34207278baeaffa1086",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57d8e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_paymentorder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fa46bdac166868e4b755677243b9b69e097a8a58",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b533d",
                    table="policies_paymentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.UniqueConstraint(fields=("zone", "number"), name="payment_numbered_once"),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "failed"), _negated=True), fields=("claim",), name="claim_has_one_payment"
            ),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("receipt", ""), _negated=True),
                fields=("zone", "receipt"),
                name="receipt_is_of_one_payment",
            ),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "paid"), _negated=True),
                    models.Q(("paid_on__isnull", False), models.Q(("receipt", ""), _negated=True)),
                    _connector="OR",
                ),
                name="paid_has_a_receipt",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_paymentevent" ("amount", "claim_id", "failed_why", "id", "number", "order_id", "organisation_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "state", "zone_id") SELECT new_values."amount", new_values."claim_id", new_values."failed_why", new_values."id", new_values."number", new_values."order_id", new_values."organisation_id", new_values."paid_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."receipt", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="57249ed2eb8ef6a91e84ac2b60b23f41c2e55478",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1e5be",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_payment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_paymentevent" ("amount", "claim_id", "failed_why", "id", "number", "order_id", "organisation_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "state", "zone_id") SELECT new_values."amount", new_values."claim_id", new_values."failed_why", new_values."id", new_values."number", new_values."order_id", new_values."organisation_id", new_values."paid_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."receipt", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c49a8f0859be3c7a185a3e34814c808b64f95687",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_40efd",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_payment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_paymentevent" ("amount", "claim_id", "failed_why", "id", "number", "order_id", "organisation_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "state", "zone_id") SELECT old_values."amount", old_values."claim_id", old_values."failed_why", old_values."id", old_values."number", old_values."order_id", old_values."organisation_id", old_values."paid_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."receipt", old_values."state", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2c0db03f2d0e6d2841a769f9e5c017ad57e0c64a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4457a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_payment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentorderevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="63a912cd61623c9596e8dff12cb22ab5d768531c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_43acb",
                    table="policies_paymentorderevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="posting",
            index=models.Index(
                models.F("budget"),
                models.OrderBy(models.F("at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="postings_of_budget",
            ),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "pay")), fields=("claim",), name="a_claim_is_paid_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount", 0), _negated=True), name="entry_moves_something"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receiptfile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_receiptfileevent" ("at", "by_id", "failed", "file_name", "id", "paid", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows", "same", "sha256", "wrong", "zone_id") SELECT new_values."at", new_values."by_id", new_values."failed", new_values."file_name", new_values."id", new_values."paid", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rows", new_values."same", new_values."sha256", new_values."wrong", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7685df413dd15d11fff357b85366d189cba7e9c9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_75285",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_receiptfile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receiptfile",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_receiptfileevent" ("at", "by_id", "failed", "file_name", "id", "paid", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows", "same", "sha256", "wrong", "zone_id") SELECT new_values."at", new_values."by_id", new_values."failed", new_values."file_name", new_values."id", new_values."paid", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rows", new_values."same", new_values."sha256", new_values."wrong", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa6cdec12e83d9efb8911fcab3f723e89507c996",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_20075",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_receiptfile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receiptfile",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_receiptfileevent" ("at", "by_id", "failed", "file_name", "id", "paid", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows", "same", "sha256", "wrong", "zone_id") SELECT old_values."at", old_values."by_id", old_values."failed", old_values."file_name", old_values."id", old_values."paid", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rows", old_values."same", old_values."sha256", old_values."wrong", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c65f9e15317601401babaad08fbca667a56b7005",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8a292",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_receiptfile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receiptfileevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b7eefcb181cf0bcdc5f87322147ae130b1b6651e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e9bda",
                    table="policies_receiptfileevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="recovery",
            constraint=models.CheckConstraint(
                condition=models.Q(("returned__lte", models.F("amount"))), name="not_more_returned_than_asked"
            ),
        ),
        migrations.AddConstraint(
            model_name="recovery",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "demanded")), fields=("claim",), name="one_open_recovery_of_a_claim"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recovery",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_recoveryevent" ("amount", "claim_id", "demanded_at", "demanded_by_id", "document", "due", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned", "state", "zone_id") SELECT new_values."amount", new_values."claim_id", new_values."demanded_at", new_values."demanded_by_id", new_values."document", new_values."due", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."returned", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="36d8ec02cb2a355b855085761c0bdcfd92044ba0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cd228",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="policies_recovery",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recovery",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_recoveryevent" ("amount", "claim_id", "demanded_at", "demanded_by_id", "document", "due", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned", "state", "zone_id") SELECT new_values."amount", new_values."claim_id", new_values."demanded_at", new_values."demanded_by_id", new_values."document", new_values."due", new_values."id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."returned", new_values."state", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="93da2bc579e7758455af3cf6cd0817e2e00b5ff6",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_11a37",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="policies_recovery",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recovery",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "policies_recoveryevent" ("amount", "claim_id", "demanded_at", "demanded_by_id", "document", "due", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned", "state", "zone_id") SELECT old_values."amount", old_values."claim_id", old_values."demanded_at", old_values."demanded_by_id", old_values."document", old_values."due", old_values."id", old_values."organisation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."returned", old_values."state", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="63b44c4eeda1f11cc100f9eecd95c2e893ed0572",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ed561",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="policies_recovery",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recoveryevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b698908c0849d6e3594ae8a689ea22229e100581",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_327d2",
                    table="policies_recoveryevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(LEDGER, NO_LEDGER),
    ]
