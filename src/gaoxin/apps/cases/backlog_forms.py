"""Forms of supervision: documents, listing, merging."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.supervision_states import OrderKind
from gaoxin.web.forms import DayField, Form

LINES = forms.Textarea(attrs={"rows": 4})


class OrderForm(Form):
    """A document that is drafted by hand."""

    kind = forms.ChoiceField(label=_("文种"), choices=OrderKind.choices)
    department = forms.ChoiceField(label=_("送达部门"))
    numbers = forms.CharField(
        label=_("所列事项的编号"), max_length=4000, widget=LINES, help_text=_("一行一个编号，须在该部门办理。")
    )
    reason = forms.CharField(label=_("督办事由"), max_length=500, widget=LINES)
    demand = forms.CharField(label=_("督办要求"), max_length=500, widget=LINES)

    def __init__(self, *args: Any, departments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].choices = [("", _("请选择")), *((str(one.pk), one.name) for one in departments)]


class ListForm(Form):
    """A leader lists a case."""

    reason = forms.CharField(label=_("挂牌理由"), max_length=500, widget=LINES)
    responsible = forms.ChoiceField(label=_("责任领导"))
    due_on = DayField(label=_("挂牌时限"))
    criterion = forms.CharField(
        label=_("销号标准"),
        max_length=500,
        widget=LINES,
        help_text=_("写成可以核实的结果，如“二期厂房接电投用”，不写“加快推进”。"),
    )

    def __init__(self, *args: Any, leaders: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["responsible"].choices = [("", _("请选择")), *leaders]
