"""Forms of instructions, minutes and bulletins."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.queries.instructions.panel import WriteForm
from gaoxin.web.forms import DayField, Form, Section


class InstructionForm(Form):
    """An instruction: the words, to whom, by when; whoever registers it from paper names leader and paper."""

    sections = ()
    text = forms.CharField(
        label=_("批示内容"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("例如：请工信局会同财政局研究，提出办法报我。"),
    )
    lead = forms.TypedChoiceField(label=_("牵头单位"), coerce=int)
    supporting = forms.TypedMultipleChoiceField(
        label=_("配合单位"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    due = DayField(label=_("要求办结日期"))
    urgent = forms.BooleanField(label=_("紧急（两个工作小时内签收）"), required=False)

    def __init__(self, *args: Any, choices: WriteForm, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(one.pk, one.name) for one in choices.departments]
        self.fields["lead"].choices = [("", _("请选择")), *named]
        self.fields["supporting"].choices = named
        self.initial.setdefault("due", choices.due)
        self.initial.setdefault("lead", choices.lead)
        if choices.leaders:
            people = [(one.pk, one.display_name) for one in choices.leaders]
            self.fields["leader"] = forms.TypedChoiceField(label=_("批示领导"), choices=people, coerce=int)
            self.fields["number_elsewhere"] = forms.CharField(
                label=_("来文或者批示单编号"),
                max_length=80,
                required=False,
                help_text=_("OA 里的编号；收文、发文和用印仍在 OA 办理，这里只记编号。"),
            )
            self.order_fields(["leader", "number_elsewhere", "text", "lead", "supporting", "due", "urgent"])


class MinutesForm(Form):
    """Minutes of a meeting, pasted whole; the items are proposed from the text."""

    sections = (
        Section(_("会议"), ["title", "number", "held_on"]),
        Section(_("正文"), ["text"], _("粘贴全文，系统按“由某单位牵头、某日前完成”读出议定事项，逐项核对后交办。")),
    )
    title = forms.CharField(label=_("会议名称"), max_length=200)
    number = forms.CharField(label=_("纪要编号"), max_length=60, required=False)
    held_on = DayField(label=_("会议日期"))
    text = forms.CharField(
        label=_("纪要正文"), max_length=50_000, required=False, widget=forms.Textarea(attrs={"rows": 16})
    )


class MonthForm(Form):
    """The month that a bulletin tells of."""

    month = forms.CharField(
        label=_("月份"),
        max_length=7,
        widget=forms.TextInput(attrs={"type": "month"}),
        help_text=_("写成 2026-03。"),
    )


class SpecialForm(Form):
    """On what a special report is: one of the cases and minutes that run."""

    source = forms.ChoiceField(label=_("专题"))

    def __init__(self, *args: Any, sources: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = sources
