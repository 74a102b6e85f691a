"""What is recorded as a stage of the making of a policy is done: only what that stage asks for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.drafting_states import Opinion
from gaoxin.web.forms import DayField, Form

OPTIONAL = ("number", "unit", "opinion")
ISSUE = ("policy_number", "issued_on", "in_force_from", "in_force_until", "review_by")


class StageForm(Form):
    """`page` is the round; fields that its stage does not ask for are left out."""

    on = DayField(label=_("完成日期"))
    opinion = forms.ChoiceField(label=_("结论"), choices=[("", "—"), *Opinion.choices], required=False)
    unit = forms.CharField(label=_("出具单位"), max_length=120, required=False)
    number = forms.CharField(label=_("编号"), max_length=80, required=False)
    policy_number = forms.CharField(label=_("文号"), max_length=80, required=False)
    issued_on = DayField(label=_("印发日期"), required=False)
    in_force_from = DayField(label=_("施行日期"), required=False)
    in_force_until = DayField(label=_("有效期至"), required=False)
    review_by = DayField(label=_("评估清理期限"), required=False)
    interpretation = forms.CharField(
        label=_("政策解读"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("给企业看的解读，和政策同时公开。"),
    )
    note = forms.CharField(
        label=_("办理情况"), max_length=2_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, page: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stage = page.stage
        if stage is None:
            return
        left = [*([] if stage.opinion else ["opinion", "unit"]), *([] if stage.number else ["number"])]
        left += [] if page.issues else list(ISSUE)
        left += [] if page.publishes else ["interpretation"]
        for name in left:
            del self.fields[name]
        if stage.number:
            self.fields["number"].label = stage.number
