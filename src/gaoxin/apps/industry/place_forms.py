"""What is typed about the ground of a zone."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.services.chains.boundary_files import EAST, MOST_BYTES, NORTH
from gaoxin.web.forms import Form, NumberField, UploadField

KINDS = (".geojson", ".json")


class BoundaryForm(Form):
    """A file of boundaries."""

    file = UploadField(
        kinds=KINDS,
        most=MOST_BYTES,
        label=_("边界文件"),
        help_text=_("GeoJSON 要素集，只含面；坐标为经纬度（CGCS2000），经度在前。面的名称取 name 或“名称”。"),
    )
    source = forms.CharField(
        label=_("来源和审图号"), max_length=300, help_text=_("如：本区自然资源部门 2026 年提供；公开使用的写审图号。")
    )


class ParcelPlaceForm(Form):
    """Where a parcel lies."""

    longitude = NumberField(
        label=_("经度"), unit="°", max_digits=9, decimal_places=6, min_value=Decimal(int(EAST[0])),
        max_value=Decimal(int(EAST[1])), required=False, help_text=_("地块中心点，如 126.553210。"),
    )  # fmt: skip
    latitude = NumberField(
        label=_("纬度"), unit="°", max_digits=8, decimal_places=6, min_value=Decimal(int(NORTH[0])),
        max_value=Decimal(int(NORTH[1])), required=False, help_text=_("两个都空着，就不在图上。"),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        if not self.errors and (sent.get("longitude") is None) != (sent.get("latitude") is None):
            raise forms.ValidationError(_("经度和纬度要么都填，要么都空着。"))
        return sent

    @property
    def place(self) -> tuple[Decimal, Decimal] | None:
        """Longitude and latitude, None where they were left empty."""
        sent = self.cleaned_data
        return None if sent["longitude"] is None else (sent["longitude"], sent["latitude"])
