"""Forms of bundles of procedures."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.queries.bundles.pages import Making
from gaoxin.web import clock
from gaoxin.web.forms import DayField, Form


class BundleForm(Form):
    """By which chain, carried by whom, from when."""

    chain = forms.ChoiceField(label=_("手续链"))
    steward = forms.TypedChoiceField(label=_("项目专员"), coerce=int)
    starts_on = DayField(label=_("开始日期"), help_text=_("从这一天起按承诺时限排出计划办结日期。"))

    def __init__(self, *args: Any, choices: Making, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["chain"].choices = choices.chains
        self.fields["steward"].choices = [(one.pk, one.display_name) for one in choices.stewards]
        self.initial.setdefault("starts_on", clock.today())
