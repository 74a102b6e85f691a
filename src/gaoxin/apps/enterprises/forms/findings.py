"""Forms of working off quality findings."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.web.forms import Form


class AcceptForm(Form):
    """Why data are right though a check finds fault with them."""

    reason = forms.CharField(
        label=_("认可的理由"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("写明为什么现有数据属实、有什么依据；理由会留在记录里。"),
    )
