"""Who suggested something for a chain, on what it rests, as what and how much of a segment is needed."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("industry", "0006_sets"),
        ("zones", "0009_access_keys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="reviewitem",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="reviewitem",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="reviewitem",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="reviewitem",
            name="need_kind",
            field=models.CharField(
                blank=True,
                choices=[("material", "原材料"), ("part", "零部件"), ("equipment", "设备"), ("service", "服务")],
                max_length=10,
                verbose_name="作为",
            ),
        ),
        migrations.AddField(
            model_name="reviewitem",
            name="raised_by",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="提出人",
            ),
        ),
        migrations.AddField(
            model_name="reviewitem",
            name="share",
            field=models.DecimalField(blank=True, decimal_places=4, max_digits=5, null=True, verbose_name="占产值"),
        ),
        migrations.AddField(
            model_name="reviewitem",
            name="source",
            field=models.CharField(blank=True, max_length=300, verbose_name="来源"),
        ),
        migrations.AddField(
            model_name="reviewitemevent",
            name="need_kind",
            field=models.CharField(
                blank=True,
                choices=[("material", "原材料"), ("part", "零部件"), ("equipment", "设备"), ("service", "服务")],
                max_length=10,
                verbose_name="作为",
            ),
        ),
        migrations.AddField(
            model_name="reviewitemevent",
            name="raised_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="提出人",
            ),
        ),
        migrations.AddField(
            model_name="reviewitemevent",
            name="share",
            field=models.DecimalField(blank=True, decimal_places=4, max_digits=5, null=True, verbose_name="占产值"),
        ),
        migrations.AddField(
            model_name="reviewitemevent",
            name="source",
            field=models.CharField(blank=True, max_length=300, verbose_name="来源"),
        ),
        migrations.AlterField(
            model_name="reviewitem",
            name="reason",
            field=models.CharField(
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
                    ("suggested", "工作人员建议"),
                    ("unplaced", "在环节上的企业有这个产品，哪个环节都没有写"),
                ],
                max_length=20,
                verbose_name="原因",
            ),
        ),
        migrations.AlterField(
            model_name="reviewitemevent",
            name="reason",
            field=models.CharField(
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
                    ("suggested", "工作人员建议"),
                    ("unplaced", "在环节上的企业有这个产品，哪个环节都没有写"),
                ],
                max_length=20,
                verbose_name="原因",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_reviewitemevent" ("chain", "how", "id", "kind", "mark", "need_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "raised_by_id", "raised_on", "reason", "segment", "settled_at", "settled_by_id", "share", "source", "state", "text", "zone_id") SELECT new_values."chain", new_values."how", new_values."id", new_values."kind", new_values."mark", new_values."need_kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."raised_by_id", new_values."raised_on", new_values."reason", new_values."segment", new_values."settled_at", new_values."settled_by_id", new_values."share", new_values."source", new_values."state", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a395de168b745c6bf21e558612eb54f465daf237",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_reviewitemevent" ("chain", "how", "id", "kind", "mark", "need_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "raised_by_id", "raised_on", "reason", "segment", "settled_at", "settled_by_id", "share", "source", "state", "text", "zone_id") SELECT new_values."chain", new_values."how", new_values."id", new_values."kind", new_values."mark", new_values."need_kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."raised_by_id", new_values."raised_on", new_values."reason", new_values."segment", new_values."settled_at", new_values."settled_by_id", new_values."share", new_values."source", new_values."state", new_values."text", new_values."zone_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7251616a9b15ebe1af24604892624d9a5e799a69",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "industry_reviewitemevent" ("chain", "how", "id", "kind", "mark", "need_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "raised_by_id", "raised_on", "reason", "segment", "settled_at", "settled_by_id", "share", "source", "state", "text", "zone_id") SELECT old_values."chain", old_values."how", old_values."id", old_values."kind", old_values."mark", old_values."need_kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."raised_by_id", old_values."raised_on", old_values."reason", old_values."segment", old_values."settled_at", old_values."settled_by_id", old_values."share", old_values."source", old_values."state", old_values."text", old_values."zone_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0d154ed008cba81ebf8733e18bbf0fc4f4ac11bc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_22303",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="industry_reviewitem",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("share__isnull", True), models.Q(("share__gt", 0), ("share__lte", 1)), _connector="OR"
                ),
                name="review_share_is_a_part",
            ),
        ),
    ]
