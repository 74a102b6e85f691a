"""What is typed about alerts. Posts, no person's name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.alert_states import AlertGrade, AlertOutcome
from gaoxin.apps.industry.lead_fields import area
from gaoxin.apps.industry.services.alerts.risks import Risky
from gaoxin.web.forms import DayField, Form
from gaoxin.web.picker import PickField


class FirmForm(Form):
    """Names the enterprise that is visited, where the alert is about a segment as a whole."""

    enterprise = PickField(
        label=_("走访企业"), source="enterprises.organisations", help_text=_("选一家需要这个环节的本区企业。")
    )

    def __init__(self, *args: Any, user: Any, named: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["enterprise"].user = user
        if named:
            del self.fields["enterprise"]


class PlanVisitForm(FirmForm):
    visitor = forms.ChoiceField(label=_("走访人"))
    due_on = DayField(label=_("走访期限"))

    def __init__(self, *args: Any, visitors: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visitor"].choices = [("", _("请选择")), *((str(key), name) for key, name in visitors)]


class RecordVisitForm(FirmForm):
    visited_on = DayField(label=_("走访日期"))
    met = forms.CharField(label=_("接待岗位"), max_length=120, help_text=_("写岗位，如“分管生产副总”，不写姓名。"))
    finding = forms.CharField(
        label=_("走访情况"), max_length=500, widget=area(4), help_text=_("核实了什么、原因是什么、下一步怎么办。")
    )
    outcome = forms.ChoiceField(label=_("结论"), choices=AlertOutcome.choices, widget=forms.RadioSelect)


class ConcludeForm(Form):
    """A visit that is recorded already ends the alert."""

    visit = forms.ChoiceField(label=_("以哪次走访办结"))
    outcome = forms.ChoiceField(label=_("结论"), choices=AlertOutcome.choices, widget=forms.RadioSelect)
    why = forms.CharField(label=_("说明"), max_length=500, widget=area(3))

    def __init__(self, *args: Any, visits: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visit"].choices = visits


class DismissForm(Form):
    why = forms.CharField(
        label=_("排除理由"),
        max_length=500,
        widget=area(3),
        help_text=_("写明核实了什么，如“集团内部调整合并报表口径”。"),
    )


class RiskForm(Form):
    """What happened outside to a supplier or a region."""

    spot = forms.ChoiceField(label=_("受影响的环节"))
    subject = forms.CharField(label=_("供应商或者地区"), max_length=120)
    what = forms.CharField(label=_("情况"), max_length=500, widget=area(3))
    grade = forms.TypedChoiceField(label=_("程度"), choices=AlertGrade.choices, coerce=int)
    since = DayField(label=_("发生日期"))
    known_from = forms.CharField(label=_("消息来源"), max_length=200, help_text=_("如“企业来电”、公告名称和日期。"))

    def __init__(self, *args: Any, spots: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["spot"].choices = [("", _("请选择环节")), *spots]

    def risky(self) -> Risky:
        return Risky(**self.cleaned_data)


class EndRiskForm(Form):
    until = DayField(label=_("解除日期"))
