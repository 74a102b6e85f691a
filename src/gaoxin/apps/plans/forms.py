"""What officers fill in: an upload, corrections of rows, a decision on a finding, progress."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.states import Decision, Stage, ValueStatus
from gaoxin.web.forms import MEGABYTE, DayField, Form, NumberField, UploadField

PLAN_FILES = (".docx", ".pdf", ".html", ".htm", ".md", ".txt")
EVIDENCE_FILES = (*PLAN_FILES, ".xlsx", ".xls", ".csv", ".jpg", ".jpeg", ".png", ".zip", ".ofd")
UNIT_MARKS = re.compile(r"[、，,；;\n]+")


class UploadForm(Form):
    file = UploadField(
        kinds=PLAN_FILES,
        most=200 * MEGABYTE,
        label=_("规划文件"),
        help_text=_("可上传 .docx、.pdf、.html、.md、.txt；扫描件没有文字层，请先做文字识别。"),
    )
    name = forms.CharField(
        label=_("规划名称"), max_length=300, required=False, help_text=_("可以不填，识读后以文件标题为准。")
    )


class TargetRowForm(Form):
    name = forms.CharField(label=_("指标名称"), max_length=300)
    scope = forms.CharField(
        label=_("口径"), max_length=100, required=False, help_text=_("如：不含吉化、核心区、全口径。")
    )
    unit = forms.CharField(label=_("计量单位"), max_length=40, required=False)
    category = forms.CharField(label=_("分类"), max_length=100, required=False)
    attribute = forms.ChoiceField(
        label=_("属性"), required=False, choices=[("", _("未载明")), ("约束性", _("约束性")), ("预期性", _("预期性"))]
    )
    base_year = forms.IntegerField(label=_("基期年份"), required=False, min_value=1978, max_value=2100)
    base_value = NumberField(label=_("基期值"), required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("base_year") and data.get("base_value") is None and "base_value" not in self.errors:
            self.add_error("base_value", _("填了基期年份，请同时填基期值；没有基期就都留空。"))
        return data


class GoalForm(Form):
    year = forms.IntegerField(label=_("年份"), required=False, min_value=1978, max_value=2100)
    value = NumberField(label=_("目标值"), required=False)
    value_text = forms.CharField(label=_("定性目标"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("value") is not None and data.get("value_text"):
            self.add_error("value_text", _("数值和定性目标只填一项。"))
        return data


GoalForms = forms.formset_factory(GoalForm, extra=1, max_num=12)


class ProjectRowForm(Form):
    name = forms.CharField(label=_("项目名称"), max_length=300)
    builders = forms.CharField(label=_("建设主体"), max_length=300, required=False, help_text=_("多个主体用顿号分开。"))
    start_year = forms.IntegerField(label=_("开始年份"), required=False, min_value=1978, max_value=2100)
    end_year = forms.IntegerField(label=_("结束年份"), required=False, min_value=1978, max_value=2100)
    investment_yi = NumberField(label=_("总投资（亿元）"), required=False, min_value=0)
    category = forms.CharField(label=_("类别"), max_length=100, required=False)
    content = forms.CharField(label=_("建设内容"), required=False, widget=forms.Textarea(attrs={"rows": 5}))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        start, end = data.get("start_year"), data.get("end_year")
        if start and end and start > end:
            self.add_error("end_year", _("结束年份早于开始年份，请核对。"))
        return data


class TaskRowForm(Form):
    number = forms.CharField(label=_("编号"), max_length=40, required=False)
    title = forms.CharField(label=_("任务名称"), max_length=300)
    lead_units = forms.CharField(label=_("牵头单位"), required=False, help_text=_("多个单位用顿号分开。"))
    resp_units = forms.CharField(label=_("配合单位"), required=False, help_text=_("多个单位用顿号分开。"))
    text = forms.CharField(label=_("任务内容"), required=False, widget=forms.Textarea(attrs={"rows": 6}))


class FindingForm(Form):
    decision = forms.ChoiceField(label=_("处理意见"), choices=Decision.choices, widget=forms.RadioSelect)
    holds = forms.IntegerField(label=_("以哪一处为准"), required=False, min_value=0)
    reason = forms.CharField(label=_("理由"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))


class ValueForm(Form):
    year = forms.IntegerField(label=_("年份"), min_value=2000, max_value=2100)
    value = NumberField(label=_("数值"), max_digits=24, decimal_places=6)
    scope = forms.CharField(
        label=_("口径"), max_length=100, required=False, help_text=_("如：全口径、不含吉化；与规划口径一致可不填。")
    )
    status = forms.ChoiceField(label=_("数据状态"), choices=ValueStatus.choices)
    published_growth = NumberField(
        label=_("公布增速（%）"),
        required=False,
        max_digits=12,
        decimal_places=4,
        help_text=_("统计部门公布的增速原样填写，系统不用现价重算。"),
    )
    source = forms.CharField(
        label=_("数据来源"), max_length=300, help_text=_("如：2023年统计公报、统计局月报2024年12月。")
    )
    note = forms.CharField(label=_("说明"), max_length=300, required=False)
    evidence = UploadField(label=_("佐证材料"), kinds=EVIDENCE_FILES, required=False)


class NoteForm(Form):
    on = DayField(label=_("日期"))
    text = forms.CharField(
        label=_("进展情况"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("写做了什么、到了哪一步、还差什么；不填百分比。"),
    )
    evidence = UploadField(label=_("佐证材料"), kinds=EVIDENCE_FILES, required=False)


class StageForm(Form):
    revision = forms.IntegerField(widget=forms.HiddenInput)
    stage = forms.ChoiceField(label=_("阶段"), choices=Stage.choices)
    on = DayField(label=_("进入该阶段的日期"))
    note = forms.CharField(
        label=_("说明"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("停滞项目必须写明原因。"),
    )
    evidence = UploadField(label=_("佐证材料"), kinds=EVIDENCE_FILES, required=False)


def target_start(current: Mapping[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The first content of the form of a target row, and of its goals."""
    base = current.get("baseline") or {}
    fields = {name: current.get(name) or "" for name in ("name", "scope", "unit", "category", "attribute")}
    goals = [
        {"year": g.get("year"), "value": g.get("value"), "value_text": g.get("value_text")} for g in current["targets"]
    ]
    return {**fields, "base_year": base.get("year"), "base_value": base.get("value")}, goals


def target_fields(
    current: Mapping[str, Any], data: Mapping[str, Any], goals: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """The corrected fields of a target row; what the form does not show of a value (its place, its operator) stays."""
    base = current.get("baseline") or {}
    baseline = None
    if data["base_value"] is not None:
        baseline = {**base, "year": data["base_year"], "value": plain(data["base_value"])}
    old = {goal.get("year"): goal for goal in current.get("targets") or []}
    new = [
        {
            **old.get(goal["year"], {"op": "eq"}),
            "year": goal["year"],
            "value": None if goal["value"] is None else plain(goal["value"]),
            "value_text": goal["value_text"] or None,
        }
        for goal in goals
        if goal and (goal.get("value") is not None or goal.get("value_text"))
    ]
    fields = {name: data[name] or None for name in ("scope", "unit", "category", "attribute")}
    return {**fields, "name": data["name"], "baseline": baseline, "targets": new}


def project_start(current: Mapping[str, Any]) -> dict[str, Any]:
    return {**current, "builders": "、".join(current.get("builders") or [])}


def project_fields(data: Mapping[str, Any]) -> dict[str, Any]:
    investment = data["investment_yi"]
    return {
        "name": data["name"],
        "builders": names(data["builders"]),
        "start_year": data["start_year"],
        "end_year": data["end_year"],
        "investment_yi": None if investment is None else plain(investment),
        "category": data["category"] or None,
        "content": data["content"] or None,
    }


def task_start(current: Mapping[str, Any]) -> dict[str, Any]:
    units = {name: "、".join(current.get(name) or []) for name in ("lead_units", "resp_units")}
    return {**current, **units}


def task_fields(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "number": data["number"] or None,
        "title": data["title"],
        "text": data["text"],
        "lead_units": names(data["lead_units"]),
        "resp_units": names(data["resp_units"]),
    }


def names(text: str) -> list[str]:
    """“甲局、乙局” as a list."""
    return [name.strip() for name in UNIT_MARKS.split(text) if name.strip()]


def plain(value: Decimal) -> int | float:
    """A number as the reading contract writes it in JSON; decimals of up to 15 digits come back exactly."""
    return int(value) if value == value.to_integral_value() else float(value)
