"""Forms of the administrator: departments, organisations, rules of signing in, providers of identity."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.account_states import ProviderKind
from gaoxin.apps.zones.states import Duty, OrganisationKind
from gaoxin.web.forms import DayField, Form


class ListField(forms.CharField):
    """Several short names in one box, parted by commas or spaces of either width."""

    def to_python(self, value: Any) -> list[str]:
        text = super().to_python(value)
        for sign in "，、；;":
            text = text.replace(sign, ",")
        return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))

    def prepare_value(self, value: Any) -> Any:
        return "、".join(value) if isinstance(value, list) else value


class DepartmentForm(Form):
    """A department: its names, duties, place in the order, and days."""

    name = forms.CharField(label=_("名称"), max_length=80)
    aliases = ListField(label=_("别称"), required=False, help_text=_("公文里的简称，用顿号隔开。识读文件时据此对应。"))
    duties = forms.MultipleChoiceField(
        label=_("职能"), choices=Duty.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    position = forms.IntegerField(label=_("排序"), min_value=0, max_value=999, initial=0)
    valid_from = DayField(label=_("起始日期"), required=False, help_text=_("设立日期，留空为一直存在。"))
    valid_to = DayField(label=_("截止日期"), required=False, help_text=_("撤销前的最后一天，留空为现有部门。"))


class OrganisationForm(Form):
    """An organisation: what it is, its code and names."""

    kind = forms.ChoiceField(label=_("类别"), choices=OrganisationKind.choices)
    credit_code = forms.CharField(
        label=_("统一社会信用代码"),
        max_length=40,
        required=False,
        help_text=_("还不知道时留空，系统给一个临时代码；补上后临时代码仍可查。"),
    )
    legal_name = forms.CharField(label=_("名称"), max_length=200)
    short_name = forms.CharField(label=_("简称"), max_length=80, required=False)
    english_name = forms.CharField(label=_("英文名称"), max_length=200, required=False)


class PolicyForm(Form):
    """What the zone asks of those who sign in."""

    second_factor = forms.BooleanField(label=_("本区工作人员登录须用动态码"), required=False)
    registration = forms.BooleanField(label=_("开放企业自行注册"), required=False)


class ProviderForm(Form):
    """A provider of identity."""

    name = forms.CharField(
        label=_("名称"), max_length=40, help_text=_("登录页按钮上的字，如“吉林省政务统一身份认证”。")
    )
    kind = forms.ChoiceField(label=_("类别"), choices=ProviderKind.choices)
    key = forms.SlugField(
        label=_("代号"), max_length=40, help_text=_("地址里用的英文代号，如 jilin-gov；对方登记回调地址时要用到。")
    )
    issuer = forms.URLField(
        label=_("签发方地址"),
        max_length=200,
        assume_scheme="https",
        help_text=_("OpenID Connect 的 issuer。保存时会读取它公布的配置核对。"),
    )
    client_id = forms.CharField(label=_("应用标识"), max_length=191, help_text=_("对方分配的 client_id。"))
    secret = forms.CharField(
        label=_("应用密钥"),
        max_length=500,
        required=False,
        strip=True,
        help_text=_("加密保存，不再显示；修改其他项时留空即保持不变。"),
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )
    scopes = ListField(label=_("范围"), required=False, help_text=_("除 openid 外要申请的 scope，用顿号隔开。"))
    code_claim = forms.CharField(
        label=_("信用代码字段"),
        max_length=60,
        required=False,
        help_text=_("电子营业执照返回统一社会信用代码的字段名；没有就留空。"),
    )
    name_claim = forms.CharField(label=_("单位名称字段"), max_length=60, required=False)
    active = forms.BooleanField(label=_("启用"), required=False, initial=True)
