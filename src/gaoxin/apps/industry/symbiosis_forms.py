"""What is typed about by-products and their exchange."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_fields import area
from gaoxin.apps.industry.symbiosis_states import Side
from gaoxin.web.forms import DayField, Form, NumberField, Section
from gaoxin.web.picker import PickField

FEN = 100


class ChooseForm(Form):
    """For whom, which side, which material; the qualities that are asked next follow from it."""

    enterprise = PickField(label=_("企业"), source="enterprises.organisations")
    side = forms.ChoiceField(label=_("申报"), choices=Side.choices, widget=forms.RadioSelect)
    material = forms.ChoiceField(label=_("物料"))

    def __init__(self, *args: Any, user: Any, materials: Any, own: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["material"].choices = [("", _("请选择物料")), *materials]  # type: ignore[attr-defined]
        if own:
            self.fields["enterprise"] = forms.TypedChoiceField(label=_("企业"), choices=own, coerce=int)
        else:
            self.fields["enterprise"].user = user  # type: ignore[attr-defined]


class LineForm(Form):
    """A by-product or a need of one material; the boxes for qualities are the material's own."""

    year = forms.IntegerField(label=_("年度"), min_value=2000, max_value=2100)
    amount = NumberField(label=_("年数量"), max_digits=14, decimal_places=3)
    unit = forms.CharField(
        label=_("单位"), max_length=10, help_text=_("吨、万吨、千克；用立方米等体积单位的，要填密度才能换算成吨。")
    )
    density = NumberField(
        label=_("密度"),
        unit=_("吨/立方米"),
        max_digits=8,
        decimal_places=4,
        min_value=Decimal("0.0001"),
        required=False,
    )
    reach_km = NumberField(
        label=_("最远运距"), unit=_("公里"), max_digits=7, decimal_places=1, min_value=Decimal("0.1"), required=False
    )
    price = NumberField(
        label=_("参考价"),
        unit=_("元/单位"),
        max_digits=12,
        decimal_places=2,
        required=False,
        help_text=_("可以不填；要付给对方处理费的写负数。"),
    )
    note = forms.CharField(label=_("说明"), max_length=300, required=False, widget=area(2))
    plant = forms.CharField(label=_("厂区"), max_length=60, required=False, help_text=_("只有一个厂区的不用填。"))
    address = forms.CharField(label=_("地址"), max_length=200, required=False)
    longitude = NumberField(
        label=_("经度"),
        unit=_("度"),
        min_value=-180,
        max_value=180,
        decimal_places=6,
        required=False,
        help_text=_("不填按企业登记的坐标。"),
    )
    latitude = NumberField(label=_("纬度"), unit=_("度"), min_value=-90, max_value=90, decimal_places=6, required=False)

    def __init__(self, *args: Any, side: str, qualities: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offers = side == Side.OFFER
        self.qualities = qualities
        names = []
        for key, one in qualities.items():
            for name, label in self._boxes(key, one.name):
                self.fields[name] = NumberField(
                    label=label, unit=str(one.unit), max_digits=12, decimal_places=4, min_value=0, required=False
                )
                names.append(name)
        if self.offers:
            del self.fields["reach_km"]
        amounts = ["year", "amount", "unit", "density"] + ([] if self.offers else ["reach_km"])
        self.sections = [
            Section(_("数量"), amounts),
            *(
                [
                    Section(
                        _("质量") if self.offers else _("质量要求"),
                        names,
                        _("不清楚的留空，会列为待核。") if self.offers else _("没有要求的留空。"),
                    )
                ]
                if names
                else []
            ),
            Section(_("在哪里"), ["plant", "address", "longitude", "latitude"]),
            Section(_("价格和说明"), ["price", "note"]),
        ]

    def _boxes(self, key: str, name: str) -> list[tuple[str, Any]]:
        if self.offers:
            return [(f"q_{key}", name)]
        return [
            (f"q_{key}", _("%(name)s不低于") % {"name": name}),
            (f"q_{key}_most", _("%(name)s不高于") % {"name": name}),
        ]

    def values(self) -> dict[str, Any]:
        """By the names of what is declared; money as 分."""
        sent = self.cleaned_data
        kept = {name: value for name, value in sent.items() if not name.startswith("q_") and name != "price"}
        price = sent["price"]
        kept["price"] = None if price is None else int(price * FEN)
        kept["qualities"] = {key: (sent[f"q_{key}"], sent.get(f"q_{key}_most")) for key in self.qualities}
        return kept


class SideAnswerForm(Form):
    """What one end says of a proposed exchange."""

    verdict = forms.ChoiceField(
        label=_("意见"), choices=[("yes", _("同意")), ("no", _("不同意"))], widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("说明"), max_length=300, required=False, widget=area(3), help_text=_("不同意的写明原因；双方都看得到。")
    )


class ExchangeForm(Form):
    """What went of an agreed exchange."""

    tonnes = NumberField(label=_("数量"), unit=_("吨"), max_digits=14, decimal_places=3)
    day = DayField(label=_("日期"))
    document = forms.CharField(label=_("凭证（合同、磅单编号）"), max_length=120)


class RunningForm(ExchangeForm):
    """An exchange that runs without a match."""

    sections = (Section("", ["giver", "taker", "material", "tonnes", "day", "document"]),)
    giver = PickField(label=_("供方"), source="enterprises.organisations")
    taker = PickField(label=_("用方"), source="enterprises.organisations")
    material = forms.ChoiceField(label=_("物料"))

    def __init__(self, *args: Any, user: Any, materials: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["material"].choices = [("", _("请选择物料")), *materials]  # type: ignore[attr-defined]
        for name in ("giver", "taker"):
            self.fields[name].user = user  # type: ignore[attr-defined]
