"""What is typed about innovation resources, patents and requests for contact."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_fields import area
from gaoxin.apps.industry.resource_states import (
    PatentState,
    RequestOutcome,
    ResourceKind,
    ResourceLevel,
    Sharing,
)
from gaoxin.web.forms import MEGABYTE, DayField, Form, NumberField, Section, UploadField

SPOTS = ("spot", "spot2", "spot3", "spot4")
"""Segments that one form takes; more come by import."""
TABLES = (".xlsx", ".xls", ".csv", ".txt", ".tsv")


class ServingForm(Form):
    """Something with a holder, a source and segments it serves."""

    holder_name = forms.CharField(
        label=_("持有单位"), max_length=200, help_text=_("区内单位写登记的全称，会自动关联；区外单位写名称即可。")
    )
    source = forms.CharField(label=_("来源"), max_length=300, help_text=_("名单、文件或者网址，写明发布单位。"))
    as_of = DayField(label=_("截至日期"))
    spot = forms.ChoiceField(label=_("服务的环节"), required=False)
    spot2 = forms.ChoiceField(label=_("服务的环节（二）"), required=False)
    spot3 = forms.ChoiceField(label=_("服务的环节（三）"), required=False)
    spot4 = forms.ChoiceField(label=_("服务的环节（四）"), required=False)
    shown = forms.BooleanField(label=_("向企业公开"), required=False, initial=True)

    def __init__(self, *args: Any, spots: Any, more: list[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.more = more or []
        for name in SPOTS:
            self.fields[name].choices = [("", _("不选")), *spots]  # type: ignore[attr-defined]

    def segments(self) -> list[str]:
        """The chosen segments, then those that came by import beyond the boxes."""
        return [self.cleaned_data[name] for name in SPOTS if self.cleaned_data[name]] + self.more

    def values(self) -> dict[str, Any]:
        """By the names of the record's columns."""
        return {name: value for name, value in self.cleaned_data.items() if name not in SPOTS}


class ResourceForm(ServingForm):
    sections = (
        Section(_("是什么"), ["kind", "name", "level", "holder_name", "offers"]),
        Section(_("服务哪些环节"), list(SPOTS)),
        Section(_("在哪里、找谁"), ["address", "longitude", "latitude", "contact"]),
        Section(_("怎么开放"), ["sharing", "charge", "shown"]),
        Section(_("依据"), ["source", "as_of"]),
    )
    kind = forms.ChoiceField(label=_("类型"), choices=ResourceKind.choices)
    name = forms.CharField(label=_("名称"), max_length=160)
    level = forms.ChoiceField(label=_("级别"), choices=ResourceLevel.choices)
    offers = forms.CharField(label=_("能提供什么"), max_length=1000, widget=area(3))
    address = forms.CharField(label=_("地址"), max_length=200, required=False)
    longitude = NumberField(
        label=_("经度"), unit=_("度"), min_value=-180, max_value=180, decimal_places=6, required=False
    )
    latitude = NumberField(label=_("纬度"), unit=_("度"), min_value=-90, max_value=90, decimal_places=6, required=False)
    contact = forms.CharField(
        label=_("联系岗位和电话"),
        max_length=120,
        required=False,
        help_text=_("写岗位，不写姓名。持有单位同意对接以后，企业才看得到。"),
    )
    sharing = forms.ChoiceField(label=_("开放方式"), choices=Sharing.choices)
    charge = forms.CharField(label=_("收费标准和依据"), max_length=200, required=False)


class PatentForm(ServingForm):
    sections = (
        Section(_("专利"), ["number", "title", "holder_name", "ipc", "legal_state", "filed_on"]),
        Section(_("关于哪些环节"), list(SPOTS)),
        Section(_("依据"), ["source", "as_of", "shown"]),
    )
    number = forms.CharField(label=_("专利号"), max_length=30)
    title = forms.CharField(label=_("名称"), max_length=200)
    ipc = forms.CharField(label=_("IPC 主分类号"), max_length=20, help_text=_("如 H01L 23/373。"))
    legal_state = forms.ChoiceField(label=_("法律状态"), choices=PatentState.choices)
    filed_on = DayField(label=_("申请日"), required=False)


class ImportForm(Form):
    """A file of resources or patents."""

    what = forms.ChoiceField(label=_("文件里是"), choices=[("resources", _("创新资源")), ("patents", _("专利"))])
    file = UploadField(label=_("文件"), kinds=TABLES, most=10 * MEGABYTE)
    source = forms.CharField(label=_("来源"), max_length=300, help_text=_("文件里没有“来源”列的行按这里。"))
    as_of = DayField(label=_("截至日期"), help_text=_("文件里没有“截至日期”列的行按这里。"))


class AskForm(Form):
    """What an enterprise asks of somebody."""

    purpose = forms.CharField(
        label=_("对接需求"), max_length=500, widget=area(4), help_text=_("想合作什么、需要什么、大致时间。")
    )
    contact = forms.CharField(
        label=_("本方联系岗位和电话"), max_length=120, help_text=_("写岗位，不写姓名。对方同意以后才看得到。")
    )


class NoteForm(Form):
    """A word of the zone to one side or both."""

    note = forms.CharField(label=_("说明"), max_length=300, required=False, widget=area(3))


class AnswerForm(Form):
    """The other side's answer."""

    verdict = forms.ChoiceField(
        label=_("答复"), choices=[("yes", _("同意对接")), ("no", _("暂不对接"))], widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("答复内容"), max_length=500, required=False, widget=area(3), help_text=_("暂不对接的写明原因。")
    )
    contact = forms.CharField(
        label=_("联系岗位和电话"),
        max_length=120,
        required=False,
        help_text=_("同意对接时填写，写岗位，不写姓名；对方看得到。"),
    )


class OutcomeForm(Form):
    """What came of it."""

    outcome = forms.ChoiceField(label=_("结果"), choices=RequestOutcome.choices[1:])
    note = forms.CharField(label=_("说明"), max_length=300, required=False, widget=area(3))
