"""What officers write of the project table and the guide."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_fields import WanField, area
from gaoxin.apps.industry.lead_forms import SeenForm
from gaoxin.apps.industry.lead_states import OfferKind
from gaoxin.apps.industry.services.leads.offering import Offer
from gaoxin.web.forms import NumberField, Section


class OfferForm(SeenForm):
    """An entry of the project table or the guide."""

    sections = (
        Section(_("内容"), ("kind", "title", "spot", "content", "investment", "way")),
        Section(_("选址和联系"), ("site", "longitude", "latitude", "office", "office_phone")),
    )
    kind = forms.ChoiceField(label=_("类别"), choices=OfferKind.choices)
    title = forms.CharField(label=_("名称"), max_length=160)
    spot = forms.ChoiceField(label=_("产业链环节"))
    content = forms.CharField(label=_("内容和条件"), max_length=2000, widget=area(5))
    investment = WanField(label=_("投资规模"), required=False)
    way = forms.CharField(label=_("合作方式"), max_length=120, required=False)
    site = forms.CharField(label=_("拟选址"), max_length=160, required=False)
    longitude = NumberField(
        label=_("经度"), required=False, max_digits=9, decimal_places=6, min_value=Decimal(-180), max_value=Decimal(180)
    )
    latitude = NumberField(
        label=_("纬度"), required=False, max_digits=8, decimal_places=6, min_value=Decimal(-90), max_value=Decimal(90)
    )
    office = forms.ModelChoiceField(label=_("联系部门"), queryset=None)
    office_phone = forms.CharField(
        label=_("联系部门电话"), max_length=40, required=False, help_text=_("公布前要填。填办公电话，不填个人手机。")
    )

    def __init__(self, *args: Any, spots: Sequence[Any], departments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["spot"].choices = [("", _("请选择环节")), *spots]
        self.fields["office"].queryset = departments

    def offer(self) -> Offer:
        told = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        return Offer(**{**told, "kind": OfferKind(told["kind"])})
