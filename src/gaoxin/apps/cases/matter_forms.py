"""Forms of one-stop service."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.queries.matters import cases as queries
from gaoxin.web.forms import DayField, Form, UploadField
from gaoxin.web.picker import PickField
from gaoxin.web.registry import Person


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


class ApplyForm(Form):
    """What is applied for and by whom; the papers stand below in their own table."""

    subject = forms.CharField(
        label=_("申请内容"), max_length=120, help_text=_("一句话，如项目名称、地点。"), required=False
    )

    def __init__(
        self,
        *args: Any,
        user: Person,
        organisations: Any = (),
        window: bool = False,
        persons: bool = False,
        renewal: bool = False,
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        if window and not persons:
            firm = PickField(source="enterprises.organisations", label=_("申请单位"))
            firm.user = user
            self.fields["firm"] = firm
        elif organisations:
            choices = [(one.pk, str(one)) for one in organisations]
            self.fields["organisation"] = forms.ChoiceField(label=_("申请单位"), choices=choices)
        if renewal:
            hint = _("逾期没有决定的，依法视为准予延续，从这一天结束时起算。")
            self.fields["ends_on"] = DayField(label=_("现有许可的有效期届满日"), help_text=hint)
