"""Forms of visits, coordination meetings and tickets of the hotline."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.visit_states import MeetingKind, VisitPeriod
from gaoxin.web.forms import DayField, Form, UploadField
from gaoxin.web.picker import PickField
from gaoxin.web.registry import Person

AREA = forms.Textarea(attrs={"rows": 4})


class PlanForm(Form):
    """A plan of visits."""

    title = forms.CharField(label=_("计划名称"), max_length=80)
    period = forms.ChoiceField(label=_("周期"), choices=VisitPeriod.choices)
    day = DayField(label=_("期内任意一天"), help_text=_("系统按这一天所在的月或季确定起止日期。"))


class WhoAndWhenForm(Form):
    """Who visits, until when."""

    visitor = forms.ChoiceField(label=_("走访人"))
    due_on = DayField(label=_("走访期限"))

    def __init__(self, *args: Any, visitors: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visitor"].choices = [("", _("请选择")), *((str(key), name) for key, name in visitors)]


class AddVisitForm(WhoAndWhenForm):
    """One enterprise that is put into a plan by name."""

    enterprise = PickField(source="enterprises.organisations", label=_("企业"))
    field_order = ("enterprise", "visitor", "due_on")

    def __init__(self, *args: Any, user: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["enterprise"].user = user


class MeetingForm(Form):
    """A meeting that is called; departments are ticked."""

    kind = forms.ChoiceField(label=_("类别"), choices=MeetingKind.choices)
    title = forms.CharField(label=_("会议名称"), max_length=120)
    begins_on = DayField(label=_("日期"))
    begins_time = forms.TimeField(label=_("时间"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    place = forms.CharField(label=_("会议地点"), max_length=120, required=False)
    chair = forms.CharField(label=_("主持（岗位）"), max_length=80, help_text=_("写岗位，不写姓名。"))
    departments = forms.MultipleChoiceField(label=_("参会部门"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, departments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["departments"].choices = [(str(one.pk), one.name) for one in departments]


class ItemForm(Form):
    """An item of the agenda: the number of a case, or an enterprise with what is to be discussed."""

    number = forms.CharField(
        label=_("事项编号"), max_length=40, required=False, help_text=_("按编号上会；没有编号的选企业并写议题。")
    )
    firm = PickField(source="enterprises.organisations", label=_("企业"), required=False)
    title = forms.CharField(label=_("议题"), max_length=200, required=False)

    def __init__(self, *args: Any, user: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["firm"].user = user


class MinutesForm(Form):
    """The minutes, and which departments came."""

    minutes = forms.CharField(label=_("纪要"), max_length=10_000, widget=forms.Textarea(attrs={"rows": 10}))
    attended = forms.MultipleChoiceField(label=_("到会部门"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, seats: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["attended"].choices = [(str(one.department_id), str(one.department)) for one in seats]


class DecisionForm(Form):
    """A decision of a meeting."""

    item = forms.ChoiceField(label=_("议题"))
    text = forms.CharField(label=_("议定事项"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    form = forms.ChoiceField(label=_("落实方式"), choices=[], widget=forms.RadioSelect)
    department = forms.ChoiceField(label=_("责任部门"))
    due_on = DayField(label=_("完成期限"))

    def __init__(self, *args: Any, items: Any, departments: Any, ways: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].choices = [(str(one.pk), one.title) for one in items]
        self.fields["form"].choices = ways
        self.fields["department"].choices = [("", _("请选择")), *((str(one.pk), one.name) for one in departments)]


class TicketFileForm(Form):
    """A file of tickets of the hotline."""

    file = UploadField(label=_("工单文件"), kinds=[".xlsx", ".xls", ".csv"], most=20 * 1024 * 1024)
