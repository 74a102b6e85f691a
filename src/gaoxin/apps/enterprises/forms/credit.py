"""Forms of credit classes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.inspection_states import CreditGrade
from gaoxin.web.forms import MEGABYTE, DayField, Form, UploadField


class ClassFileForm(Form):
    """The province's classes of a month."""

    month = DayField(label=_("分类月份"), help_text=_("填该月任意一天。"))
    file = UploadField(
        label=_("省级分类文件"),
        kinds=(".csv", ".txt", ".xlsx"),
        most=50 * MEGABYTE,
        help_text=_("表头要有“统一社会信用代码”和“信用风险类别”，可有“得分”。有一行不对，整份文件都不写入。"),
    )


class OverrideForm(Form):
    """A class set by hand."""

    grade = forms.ChoiceField(label=_("调整为"), choices=CreditGrade)
    reason = forms.CharField(
        label=_("调整理由"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("写明依据；调整人、理由和期限都留在记录里。"),
    )
    until = DayField(label=_("截止日期"), help_text=_("到期自动恢复为省级分类或试算。"))
