"""Forms of one-stop service."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.queries.matters import cases as queries
from gaoxin.web.forms import DayField, Form, UploadField


class FollowForm(Form):
    """A number of a platform with what it says now."""

    matter = forms.ChoiceField(label=_("事项"), choices=queries.followed_matters)
    number = forms.CharField(label=_("平台办件编号"), max_length=80)
    credit_code = forms.CharField(label=_("统一社会信用代码"), max_length=18, required=False)
    accepted = DayField(label=_("平台受理日期"))
    status = forms.CharField(label=_("平台状态"), max_length=60)
    finished = forms.BooleanField(label=_("平台已办结"), required=False)


class StatusFileForm(Form):
    """A file of numbers and statuses of a platform."""

    file = UploadField(label=_("Excel 或 CSV 文件"), kinds=[".xlsx", ".xls", ".csv"])
