"""What is typed about teams of chain chiefs. Offices and departments, no person's name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_fields import area
from gaoxin.apps.industry.lead_forms import SeenForm
from gaoxin.apps.industry.lead_ledger_forms import LineForm
from gaoxin.apps.industry.lead_states import BridgeKind
from gaoxin.apps.industry.services.teams.items import Written
from gaoxin.apps.industry.services.teams.seating import Seating
from gaoxin.apps.industry.team_states import DEPARTMENTS, OFFICES, ItemKind, ItemState, SeatLevel, SeatRole
from gaoxin.web.forms import DayField, Form, NumberField
from gaoxin.web.picker import PickField


class SeatForm(Form):
    """A seat: the fields that its role has."""

    level = forms.ChoiceField(label=_("层级"), choices=SeatLevel.choices, initial=SeatLevel.ZONE)
    office = forms.CharField(
        label=_("担任职务"), max_length=80, help_text=_("写职务，如“市政府分管工业副市长”，不写姓名。")
    )
    user = forms.ModelChoiceField(
        label=_("关联登录账号"),
        queryset=None,
        required=False,
        help_text=_("可不选。关联以后，本人登录能看到自己任链长的产业链，逾期时收到提醒。"),
    )
    department = forms.ModelChoiceField(label=_("部门"), queryset=None)
    expert = forms.ModelChoiceField(
        label=_("专家席位"), queryset=None, help_text=_("来自招商专家库；没有时先在专家库按单位和岗位登记。")
    )
    since = DayField(label=_("起始日期"))
    until = DayField(label=_("截止日期"), required=False)
    basis = forms.CharField(
        label=_("依据"), max_length=200, required=False, help_text=_("如“管委会办公室〔2026〕3号”。")
    )

    def __init__(self, *args: Any, role: str, departments: Any, accounts: Any, experts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.role = role
        self.fields["department"].queryset = departments
        self.fields["user"].queryset = accounts
        self.fields["expert"].queryset = experts
        unused = {
            SeatRole.EXPERT: ("level", "office", "user", "department"),
            **dict.fromkeys(OFFICES, ("department", "expert")),
            **dict.fromkeys(DEPARTMENTS, ("level", "office", "user", "expert")),
        }
        for name in unused[SeatRole(role)]:
            del self.fields[name]

    def seating(self) -> Seating:
        return Seating(role=self.role, **self.cleaned_data)


class EndSeatForm(Form):
    until = DayField(label=_("截止日期"))
    why = forms.CharField(label=_("说明"), max_length=200, help_text=_("如“分工调整”。"))


class PlanForm(Form):
    goal = forms.CharField(
        label=_("年度目标"), max_length=1000, widget=area(5), help_text=_("今年要补哪些环节、引进和培育哪些企业。")
    )


class ItemForm(SeenForm):
    """An item of a list."""

    kind = forms.ChoiceField(label=_("清单"), choices=ItemKind.choices)
    title = forms.CharField(label=_("事项"), max_length=160)
    detail = forms.CharField(label=_("情况"), max_length=1000, required=False, widget=area(3))
    measure = forms.CharField(label=_("措施"), max_length=1000, widget=area(3))
    department = forms.ModelChoiceField(label=_("责任部门"), queryset=None)
    due = DayField(label=_("完成期限"))
    segment = forms.ChoiceField(label=_("环节"), required=False)
    enterprise = PickField(
        label=_("本区企业"),
        source="enterprises.organisations",
        required=False,
        help_text=_("企业清单填企业；问题、项目涉及企业时也可以填。"),
    )

    def __init__(self, *args: Any, user: Any, departments: Any, segments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = departments
        self.fields["segment"].choices = [("", _("不限环节")), *segments]
        self.fields["enterprise"].user = user

    def written(self) -> Written:
        sent = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        return Written(organisation=sent.pop("enterprise"), **sent)


class ProgressForm(Form):
    """What is told of an item."""

    state = forms.ChoiceField(
        label=_("状态"), choices=[one for one in ItemState.choices if one[0] != ItemState.CARRIED]
    )
    percent = NumberField(
        label=_("进度"), unit="%", min_value=0, max_value=100, decimal_places=0, help_text=_("已完成的按 100% 记。")
    )
    words = forms.CharField(
        label=_("进展"),
        max_length=500,
        widget=area(3),
        help_text=_("做了什么、到什么程度；完成或者不再推进的，写明结果和原因。"),
    )


class BridgeStartForm(LineForm):
    """A gap linked to a technology or a partner."""

    spot = forms.ChoiceField(label=_("要补的环节"))
    kind = forms.ChoiceField(label=_("对接对象"), choices=BridgeKind.choices)
    partner = forms.CharField(label=_("单位"), max_length=200)
    offer = forms.CharField(label=_("能提供什么"), max_length=500, widget=area(3))
    receiver = forms.CharField(label=_("区内承接单位"), max_length=200, required=False)
    due = DayField(label=_("下一步期限"), required=False)


class BridgeEndForm(Form):
    reached = forms.ChoiceField(
        label=_("结果"), choices=[("yes", _("对接成功")), ("no", _("对接未成"))], widget=forms.RadioSelect
    )
    why = forms.CharField(
        label=_("说明"), max_length=500, widget=area(3), help_text=_("成功的写达成了什么，未成的写为什么。")
    )


class MeetingForm(Form):
    held_on = DayField(label=_("召开日期"))
    title = forms.CharField(label=_("会议名称"), max_length=120)
    chair = forms.CharField(label=_("主持人职务"), max_length=80, help_text=_("写职务，不写姓名。"))
    minutes = forms.CharField(label=_("会议纪要"), max_length=4000, widget=area(8))
