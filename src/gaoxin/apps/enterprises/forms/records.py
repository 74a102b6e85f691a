"""Forms of an enterprise's record: registering it, its basic data, names, parent, contacts, parks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.states import ContactRole, EnterpriseStatus, PremisesKind
from gaoxin.apps.zones.states import NameKind
from gaoxin.web.forms import DayField, Form, NumberField, Section, UploadField

EVIDENCE = (".pdf", ".docx", ".xlsx", ".jpg", ".jpeg", ".png")


def text(label: Any, longest: int, *, required: bool = False, rows: int = 0, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows}) if rows else None
    return forms.CharField(label=label, max_length=longest, required=required, widget=widget, help_text=help_text)


class ChosenCode(forms.TextInput):
    """A code that may be typed, or chosen from a list while typing."""

    template_name = "enterprises/parts/chosen_code.html"

    def __init__(self, options: Callable[[], Sequence[tuple[str, str]]]) -> None:
        super().__init__(attrs={"autocomplete": "off", "inputmode": "numeric"})
        self.choices = options

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["list"] = f"{name}-options"
        return {**context, "choices": self.choices()}


class SourceFields(Form):
    """Where what is entered comes from: words, and a file where there is one."""

    source_note = text(
        _("来源说明"), 300, help_text=_("从哪里来，例如“2024年度审计报告”“营业执照”“电话核实（综合联系岗）”。")
    )
    evidence = UploadField(
        label=_("佐证文件"), required=False, kinds=EVIDENCE, help_text=_("来源说明和佐证文件至少有一项。")
    )


class RegisterForm(SourceFields):
    """A new enterprise: its name and code. Everything else is filled in on its record."""

    legal_name = text(_("企业名称"), 200, required=True)
    credit_code = text(_("统一社会信用代码"), 30, help_text=_("18 位；暂时没有的留空，以后再补。"))
    since = DayField(label=_("入区日期"), required=False)
    sections = (
        Section(_("企业"), ("legal_name", "credit_code", "since")),
        Section(_("来源"), ("source_note", "evidence")),
    )


class RecordForm(SourceFields):
    """The basic data of a record. `parks` are the premises one may choose."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    legal_name = text(_("企业名称"), 200, required=True, help_text=_("更名后，原名称自动记入名称沿革。"))
    credit_code = text(_("统一社会信用代码"), 30)
    short_name = text(_("简称"), 80)
    english_name = text(_("英文名称"), 200)
    status = forms.ChoiceField(label=_("经营状态"), choices=EnterpriseStatus)
    founded_on = DayField(label=_("成立日期"), required=False)
    registered_capital = NumberField(label=_("注册资本"), unit=_("万元"), required=False)
    industry = text(_("行业代码"), 4, help_text=_("GB/T 4754-2017 四位小类代码，输入代码或名称里的字来选。"))
    business = text(_("经营范围"), 4000, rows=4)
    products = text(_("主要产品或服务"), 2000, rows=3)
    division = text(_("行政区划代码"), 12, help_text=_("六位县级代码，例如 220204；更细的填九位或十二位。"))
    address = text(_("地址"), 200)
    premises = forms.TypedChoiceField(label=_("园区或楼宇"), required=False, coerce=int, empty_value=None)
    longitude = NumberField(label=_("经度"), unit=_("度"), required=False, help_text=_("CGCS2000 坐标。"))
    latitude = NumberField(label=_("纬度"), unit=_("度"), required=False)
    sections = (
        Section(_("名称和代码"), ("legal_name", "credit_code", "short_name", "english_name")),
        Section(_("登记信息"), ("status", "founded_on", "registered_capital")),
        Section(_("业务"), ("industry", "business", "products")),
        Section(_("位置"), ("division", "address", "premises", "longitude", "latitude")),
        Section(_("来源"), ("source_note", "evidence")),
    )

    def __init__(
        self,
        *args: Any,
        industries: Callable[[], Sequence[tuple[str, str]]],
        suggestion: str = "",
        parks: Sequence[tuple[int, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["industry"].widget = ChosenCode(industries)
        if suggestion:
            self.fields["industry"].help_text = suggestion
        if "premises" in self.fields:
            self.fields["premises"].choices = [("", _("不在园区或楼宇内，或不清楚")), *parks]

    def clean(self) -> Mapping[str, Any]:
        typed = super().clean()
        if ("longitude" in self.fields) and (typed.get("longitude") is None) is not (typed.get("latitude") is None):
            self.add_error("longitude", _("经度和纬度要一起填，或都留空。"))
        return typed


class OwnRecordForm(RecordForm):
    """The same for the enterprise itself, without what only the zone knows; owned fields first."""

    premises = None
    longitude = None
    latitude = None
    sections = (
        Section(
            _("本企业自行维护"),
            ("short_name", "english_name", "business", "products"),
            _("保存后立即生效。"),
        ),
        Section(
            _("需经开发区核定"),
            (
                *("legal_name", "credit_code", "status", "founded_on", "registered_capital"),
                *("industry", "division", "address"),
            ),
            _("保存后作为更正申报送开发区，核定前记录不变。"),
        ),
        Section(_("依据"), ("source_note", "evidence")),
    )


class ParentForm(SourceFields):
    """The company that holds this one."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    parent_name = text(_("母公司名称"), 200, help_text=_("没有母公司的留空，已登记的关系随之取消。"))
    parent_code = text(_("母公司统一社会信用代码"), 30)
    parent_share = NumberField(label=_("持股比例"), unit="%", required=False)
    sections = (
        Section(_("母公司"), ("parent_name", "parent_code", "parent_share")),
        Section(_("来源"), ("source_note", "evidence")),
    )


class NameForm(Form):
    """A further name: a former one, another short or English one, or what people call the enterprise."""

    name = text(_("名称"), 200, required=True)
    kind = forms.ChoiceField(label=_("类别"), choices=NameKind)
    valid_from = DayField(label=_("起始日期"), required=False)
    valid_to = DayField(label=_("截止日期"), required=False)


class ContactForm(Form):
    """The office that answers for one thing. A person's name or private number does not belong here."""

    seen = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    office = text(_("部门"), 80, help_text=_("例如“综合部”。只填部门，不填个人姓名。"))
    phone = text(_("办公电话"), 40, help_text=_("部门的座机或公用电话。"))
    email = forms.EmailField(label=_("公用邮箱"), max_length=120, required=False)
    note = text(_("备注"), 200)


class PremisesForm(Form):
    """A park, building or incubator of the zone."""

    name = text(_("名称"), 120, required=True)
    kind = forms.ChoiceField(label=_("类型"), choices=PremisesKind)


CONTACT_ROLES = dict(ContactRole.choices)
