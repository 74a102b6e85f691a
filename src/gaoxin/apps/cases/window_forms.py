"""Forms of the window and of standard land."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.queries import window as queries
from gaoxin.web.forms import DayField, Form
from gaoxin.web.picker import PickField
from gaoxin.web.registry import Person


class WalkInForm(Form):
    """Who came to the window, and for what."""

    firm = PickField(source="enterprises.organisations", label=_("申请单位"))
    matter = forms.ChoiceField(label=_("办理事项"), choices=lambda: [("", _("请选择")), *queries.matter_choices()])

    def __init__(self, *args: Any, user: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["firm"].user = user


class PromiseForm(Form):
    """What is promised for a plot: one number for each control indicator, added by whoever shows the form."""

    def __init__(self, *args: Any, indicators: Any, organisations: Any, user: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if organisations:
            choices = [(one.pk, str(one)) for one in organisations]
            self.fields["organisation"] = forms.ChoiceField(label=_("签订单位"), choices=choices)
        else:
            firm = PickField(source="enterprises.organisations", label=_("签订单位"))
            self.fields["organisation"] = firm
            firm.user = user
        for one in indicators:
            label = f"{one.name}（{one.bound}）"
            self.fields[one.key] = forms.CharField(label=label, max_length=20, initial=one.value)
        self.fields["agree"] = forms.BooleanField(
            label=_("承诺按以上指标建设和达产；竣工和达产后接受复核，未达标的按监管协议处置。")
        )


class CompletionForm(Form):
    """The day on which a building was complete."""

    completed_on = DayField(label=_("竣工日期"))


class ReviewForm(Form):
    """Actual figures of a review."""

    def __init__(self, *args: Any, indicators: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, label in indicators:
            self.fields[key] = forms.CharField(label=label, max_length=20, required=False)
        self.fields["note"] = forms.CharField(
            label=_("复核情况"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
        )
