"""What officers write into the ledgers of attraction. Posts and organisations, no person's name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_fields import WanField, area
from gaoxin.apps.industry.lead_forms import SeenForm
from gaoxin.apps.industry.lead_states import ActivityKind, BridgeKind, BridgeState
from gaoxin.web.forms import DayField


class LineForm(SeenForm):
    """A line of a ledger: what it says, and the department that answers for it."""

    department = forms.ModelChoiceField(label=_("责任部门"), queryset=None)

    def __init__(self, *args: Any, departments: Any, chains: Any = (), spots: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = departments
        if "chain" in self.fields:
            self.fields["chain"].choices = [("", _("不限")), *chains]
        if "spot" in self.fields:
            self.fields["spot"].choices = [("", _("请选择环节")), *spots]

    def values(self) -> dict[str, Any]:
        """By the names of the record's columns."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        if "spot" in data:
            data["chain"], _slash, data["segment"] = data.pop("spot").partition("/")
        return data


class VisitForm(LineForm):
    post = forms.CharField(label=_("带队领导职务"), max_length=60, help_text=_("写职务，如“管委会副主任”，不写姓名。"))
    starts_on = DayField(label=_("出发日期"))
    ends_on = DayField(label=_("返回日期"))
    place = forms.CharField(label=_("目的地"), max_length=80)
    purpose = forms.CharField(label=_("招商方向"), max_length=300)
    visited = forms.CharField(label=_("走访企业和机构"), max_length=2000, widget=area(4))
    result = forms.CharField(label=_("成果和后续事项"), max_length=2000, required=False, widget=area(4))


class ActivityForm(LineForm):
    name = forms.CharField(label=_("活动名称"), max_length=160)
    kind = forms.ChoiceField(label=_("类型"), choices=ActivityKind.choices)
    day = DayField(label=_("日期"))
    place = forms.CharField(label=_("地点"), max_length=80)
    attended = forms.IntegerField(label=_("参会企业（家）"), min_value=0, max_value=100_000)
    signed = forms.IntegerField(label=_("签约项目（个）"), min_value=0, max_value=10_000)
    amount = WanField(label=_("签约金额"))
    result = forms.CharField(label=_("成效"), max_length=2000, required=False, widget=area(4))


class ExpertForm(LineForm):
    organisation = forms.CharField(label=_("单位"), max_length=160)
    post = forms.CharField(label=_("岗位"), max_length=80, help_text=_("写岗位，如“功率器件实验室主任”，不写姓名。"))
    field = forms.CharField(label=_("专业领域"), max_length=120)
    chain = forms.ChoiceField(label=_("产业链"), required=False)
    since = DayField(label=_("入库日期"))
    until = DayField(label=_("出库日期"), required=False)


class ContactForm(LineForm):
    company = forms.CharField(label=_("外资企业"), max_length=200)
    country = forms.CharField(label=_("投资方国家或地区"), max_length=60)
    parent = forms.CharField(label=_("境外母公司"), max_length=200, required=False)
    every_days = forms.IntegerField(label=_("联系间隔（天）"), min_value=7, max_value=730)
    contacted_on = DayField(label=_("最近联系日期"))
    intent = forms.CharField(label=_("增资或者新项目意向"), max_length=500, required=False, widget=area(3))
    wants = forms.CharField(label=_("需要协调的事项"), max_length=500, required=False, widget=area(3))


class BridgeForm(LineForm):
    spot = forms.ChoiceField(label=_("要补的环节"))
    kind = forms.ChoiceField(label=_("对接对象"), choices=BridgeKind.choices)
    partner = forms.CharField(label=_("单位"), max_length=200)
    offer = forms.CharField(label=_("能提供什么"), max_length=500, widget=area(3))
    receiver = forms.CharField(label=_("区内承接单位"), max_length=200, required=False)
    state = forms.ChoiceField(label=_("状态"), choices=BridgeState.choices)
    due = DayField(label=_("下一步期限"), required=False)
    result = forms.CharField(label=_("结果"), max_length=500, required=False, widget=area(2))

    def clean(self) -> dict[str, Any]:
        """A link that ended says with what, or why nothing came of it."""
        sent = super().clean() or {}
        if sent.get("state") in (BridgeState.DONE, BridgeState.DROPPED) and not sent.get("result"):
            self.add_error("result", _("已达成的写达成了什么，未达成的写为什么。"))
        return sent
