"""Forms of one's own account: passwords and the second factor."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.forms.sign_in import password_field
from gaoxin.apps.zones.passwords import RULES
from gaoxin.web.forms import Form


class NewPasswordForm(Form):
    """A new password, typed twice. The service names every rule it breaks."""

    password = password_field(_("新密码"), new=True)
    again = password_field(_("再输一次新密码"), new=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = "；".join(str(rule) for rule in RULES) + "。"

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        if typed.get("password") and typed.get("again") and typed["password"] != typed["again"]:
            self.add_error("again", _("两次输入的密码不一样。"))
        return typed


class ChangePasswordForm(NewPasswordForm):
    """The old password, and the new one twice."""

    old = password_field(_("现在的密码"))
    field_order = ["old", "password", "again"]


class ForgottenForm(Form):
    """Whose password is forgotten."""

    username = forms.CharField(
        label=_("登录名"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none", "autofocus": True}),
    )


class FirstCodeForm(Form):
    """The first code of an authenticator that has just been given its secret."""

    code = forms.CharField(
        label=_("验证器显示的六位数"),
        max_length=20,
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
    )


class AccessKeyForm(Form):
    """What a key is for, how long it is valid, and whether it may write."""

    name = forms.CharField(
        label=_("用途"),
        max_length=60,
        help_text=_("写明哪个系统使用，如“ERP 月报上传”，以便日后知道能否作废。"),
        widget=forms.TextInput({"autofocus": True}),
    )
    days = forms.TypedChoiceField(
        label=_("有效期"),
        choices=[(30, _("30 日")), (90, _("90 日")), (180, _("180 日")), (365, _("365 日"))],
        coerce=int,
        initial=90,
    )
    writes = forms.BooleanField(
        label=_("可以提交"), required=False, help_text=_("不勾选时只能查询；提交的内容算作您本人提交。")
    )
