"""Forms of deciding about proposals."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.web.forms import Form


class RejectForm(Form):
    """Why proposals are not taken; the enterprise reads it."""

    reason = forms.CharField(
        label=_("不采纳的理由"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("企业会看到这句话，请写明与什么不符、怎样补正。"),
    )
