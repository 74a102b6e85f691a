"""What people write about suspected pairs and mergers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.web.forms import Form


class DecisionForm(Form):
    """A decision about one pair."""

    decision = forms.ChoiceField(
        label=_("判断"), choices=[("same", _("同一单位")), ("different", _("不是同一单位")), ("later", _("暂缓"))]
    )
    why = forms.CharField(label=_("理由"), max_length=300, required=False)
    keep = forms.IntegerField(label=_("保留哪一条"), required=False)


class UndoForm(Form):
    """Why a merger was wrong."""

    why = forms.CharField(
        label=_("为什么撤销"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("例如：两家是同一集团的不同公司，地址相同。"),
    )
