"""Small forms of the pages of cases."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.states import Channel
from gaoxin.web.forms import Form
from gaoxin.web.picker import PickField
from gaoxin.web.registry import Person

SPOKEN = (Channel.WINDOW, Channel.PHONE, Channel.VISIT, Channel.MEETING, Channel.HOTLINE)
"""Ways by which staff take something in for an organisation."""


class WhomForm(Form):
    """For which organisation staff file something, and how it came in."""

    firm = PickField(source="enterprises.organisations", label=_("单位"))
    channel = forms.ChoiceField(label=_("来源渠道"), choices=[(one.value, one.label) for one in SPOKEN])

    def __init__(self, *args: Any, user: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["firm"].user = user
