"""What is filled in from decomposition to later changes: units, answers, decisions, reasons, new goals and leads."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.states import AnswerKind, Outcome, UnitPart
from gaoxin.kernel.problems import Problem
from gaoxin.web.forms import Form, NumberField, Section

_SEPARATORS = re.compile(r"[、，,；;\n]+")
Choices = Iterable[tuple[int, str]]


def _reason(label: Any, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=500, widget=forms.Textarea(attrs={"rows": 2}), **options)


class UnitsForm(Form):
    """The units of one or many rows."""

    lead = forms.TypedChoiceField(label=_("牵头单位"), required=False, coerce=int, empty_value=None)
    supporting = forms.TypedMultipleChoiceField(
        label=_("配合单位"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    lead_outside = forms.CharField(
        label=_("区外牵头单位"), required=False, max_length=120, help_text=_("由上级或区外单位牵头时填写。")
    )
    outside = forms.CharField(
        label=_("区外配合单位"), required=False, max_length=500, help_text=_("多个单位用顿号分开。")
    )
    mode = forms.ChoiceField(
        label=_("与现有单位的关系"),
        choices=[("replace", _("取代现有单位")), ("add", _("在现有单位之外增加"))],
        initial="replace",
        widget=forms.RadioSelect,
    )
    reason = _reason(_("说明"), required=False, help_text=_("例如三定方案、会议纪要；会随分工一起保留。"))
    sections = (
        Section(_("区内单位"), ["lead", "supporting"]),
        Section(_("区外单位"), ["lead_outside", "outside"]),
        Section(_("怎样改"), ["mode", "reason"]),
    )

    def __init__(self, *args: Any, departments: Choices, reason_needed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = list(departments)
        self.fields["lead"].choices = [("", _("暂不指定")), *choices]
        self.fields["supporting"].choices = choices
        self.fields["reason"].required = reason_needed

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("lead") is not None and data.get("lead_outside"):
            self.add_error("lead_outside", _("一个事项只能有一个牵头单位：区内、区外只填一个。"))
        if data.get("lead") is not None and data["lead"] in data.get("supporting", []):
            self.add_error("supporting", _("牵头单位不用再选为配合单位。"))
        if not self.errors and not self.units():
            raise ValidationError(_("没有选择任何单位。"))
        return data

    def units(self) -> list[tuple[UnitPart, int | None, str]]:
        """The units as part, department and name."""
        data = self.cleaned_data
        lead = [(UnitPart.LEAD, data["lead"], "")] if data.get("lead") is not None else []
        if name := (data.get("lead_outside") or "").strip():
            lead = [(UnitPart.LEAD, None, name)]
        inside = [(UnitPart.SUPPORT, department, "") for department in data.get("supporting", [])]
        names = [name.strip() for name in _SEPARATORS.split(data.get("outside") or "")]
        return [*lead, *inside, *((UnitPart.SUPPORT, None, name) for name in names if name)]


class AnswerForm(forms.Form):
    """What a department says to one row."""

    kind = forms.ChoiceField(choices=[one for one in AnswerKind.choices if one[0] != AnswerKind.SILENT])
    proposed = forms.IntegerField(required=False)
    reason = forms.CharField(required=False, max_length=500)


class DecisionForm(forms.Form):
    """What becomes of an objection or addition."""

    outcome = forms.ChoiceField(choices=[(Outcome.ACCEPTED, ""), (Outcome.KEPT, "")])
    reason = forms.CharField(required=False, max_length=500)
    revision = forms.IntegerField()


class StepForm(Form):
    """A step of the plan: the revision it was seen at, and a reason where the step needs one."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, reason: Any = "", reason_help: Any = "", required: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if reason:
            self.fields["reason"] = _reason(reason, help_text=reason_help, required=required)


class ApprovedForm(Form):
    """On what authority something published is changed."""

    approval = forms.CharField(
        label=_("批准文号"),
        max_length=100,
        help_text=_("批准这次变更的文件文号或会议纪要编号，要有年份和序号。"),
    )
    reason = _reason(_("变更理由"))


class GoalChangeForm(ApprovedForm):
    """A new goal for a target. The chosen goal carries what the officer saw: its key and its words."""

    goal = forms.ChoiceField(label=_("要变更的目标"), widget=forms.RadioSelect)
    value = NumberField(label=_("新目标值"), required=False)
    upper = NumberField(label=_("区间上限"), required=False, help_text=_("目标是区间时填写。"))
    text = forms.CharField(
        label=_("新目标表述"), required=False, max_length=300, help_text=_("目标没有数值时填写，如“达到市指标”。")
    )
    confirmed = forms.BooleanField(label=_("数值无误，不是单位写错"), required=False)
    sections = (
        Section(_("目标"), ["goal", "value", "upper", "text"]),
        Section(_("依据"), ["approval", "reason"]),
    )

    def __init__(self, *args: Any, goals: Iterable[tuple[str, str]], unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].choices = list(goals)
        for name in ("value", "upper"):
            self.fields[name].unit = unit

    def refuse(self, problems: Sequence[Problem]) -> None:
        """A doubt about the unit is asked beside the value; the box that answers it comes with the doubt."""
        if any(problem.code.startswith("quantity.") for problem in problems):
            first, *rest = self.sections
            self.sections = (Section(first.title, [*first.fields, "confirmed"]), *rest)
        super().refuse(problems)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("value") is None and not data.get("text") and "value" not in self.errors:
            self.add_error("value", _("请填写新的目标值；没有数值的目标请写明文字表述。"))
        if data.get("value") is not None and data.get("text"):
            self.add_error("text", _("填了数值就不用再写文字表述。"))
        return data


class LeadChangeForm(ApprovedForm):
    """Another lead for a target, project or task."""

    lead = forms.TypedChoiceField(label=_("新牵头单位"), coerce=int)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    sections = (Section(_("牵头单位"), ["lead"]), Section(_("依据"), ["approval", "reason"]))

    def __init__(self, *args: Any, departments: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lead"].choices = [("", _("请选择")), *departments]
