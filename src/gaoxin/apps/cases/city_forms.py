"""Forms of city events."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.queries.city.words import types
from gaoxin.web.forms import Form


class DeviceForm(Form):
    """A device that reports one type of event from where it stands."""

    code = forms.RegexField(
        r"^[A-Za-z0-9._-]{1,60}$", label=_("设备编号"), help_text=_("字母、数字、点、横线，如 CAM-0001。")
    )
    name = forms.CharField(label=_("设备名称"), max_length=80)
    type = forms.ChoiceField(label=_("上报的事件类型"), choices=types)
    address = forms.CharField(label=_("安装地点"), max_length=120)
    longitude = forms.DecimalField(
        label=_("经度"), min_value=73, max_value=136, max_digits=9, decimal_places=6, help_text=_("度，如 126.552000。")
    )
    latitude = forms.DecimalField(
        label=_("纬度"), min_value=3, max_value=54, max_digits=8, decimal_places=6, help_text=_("度，如 43.838000。")
    )
