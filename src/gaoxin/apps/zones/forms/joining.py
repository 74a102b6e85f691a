"""Forms of joining an organisation: registering, deciding on it, inviting, accepting an invitation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.forms.accounts import NewPasswordForm
from gaoxin.web.forms import Form


def name_field() -> forms.CharField:
    return forms.CharField(
        label=_("登录名"),
        max_length=60,
        help_text=_(
            "3 至 60 个字符，可用小写字母、数字和 . _ - @。用岗位或单位的名称，不要用个人姓名、手机号、身份证号。"
        ),
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none"}),
    )


class EnterpriseForm(Form):
    """Which enterprise somebody belongs to, and as what."""

    zone = forms.TypedChoiceField(label=_("园区"), coerce=int)
    credit_code = forms.CharField(
        label=_("统一社会信用代码"),
        max_length=40,
        help_text=_("营业执照上的 18 位代码。"),
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters"}),
    )
    legal_name = forms.CharField(
        label=_("企业名称"),
        max_length=200,
        help_text=_("与营业执照一致。"),
        widget=forms.TextInput({"autocomplete": "organization"}),
    )
    post = forms.CharField(label=_("岗位"), max_length=40, help_text=_("如“办公室主任”“科技项目专员”，不填姓名。"))
    contact = forms.CharField(
        label=_("单位联系方式"), max_length=80, help_text=_("单位座机或单位邮箱，园区会据此核实，不填个人手机号。")
    )

    def __init__(self, *args: Any, zones: list[tuple[int, str]], vouched: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zone"].choices = zones
        if len(zones) == 1:
            self.fields["zone"].widget = forms.HiddenInput()
            self.initial["zone"] = zones[0][0]
        self.initial |= {"credit_code": vouched.get("code", ""), "legal_name": vouched.get("name", "")}
        if vouched.get("code"):
            self.fields["credit_code"].widget.attrs["readonly"] = True


class FirstPasswordForm(NewPasswordForm):
    """The password of a new account, typed twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label, self.fields["again"].label = _("密码"), _("再输一次密码")


class RegisterForm(EnterpriseForm, FirstPasswordForm):
    """The enterprise and the account that is to belong to it."""

    username = name_field()
    field_order = ["zone", "credit_code", "legal_name", "post", "contact", "username", "password", "again"]


class DecisionForm(Form):
    """What the officer found."""

    note = forms.CharField(
        label=_("核实情况"),
        max_length=200,
        help_text=_("如“已电话核实，单位总机转办公室”。"),
        widget=forms.Textarea({"rows": 2}),
    )


class ComparedForm(DecisionForm):
    """As well: that two names are one enterprise's."""

    names_compared = forms.BooleanField(label=_("已核对：两个名称是同一家企业"), required=False)


class RejectForm(Form):
    """Why a registration is sent back."""

    reason = forms.CharField(
        label=_("退回原因"),
        max_length=200,
        help_text=_("申请人会看到，请写明缺什么、怎样改。"),
        widget=forms.Textarea({"rows": 2}),
    )


class InviteForm(Form):
    """Whom to let in: an organisation and a post in it."""

    organisation = forms.CharField(
        label=_("单位"), max_length=200, help_text=_("填统一社会信用代码，或与登记完全一致的名称。")
    )
    post = forms.CharField(label=_("岗位"), max_length=40, help_text=_("如“财务负责人”，不填姓名。"))


class JoinForm(FirstPasswordForm):
    """The account that an invitation opens."""

    username = name_field()
    field_order = ["username", "password", "again"]
