"""Forms of signing in: name and password, the code after it, and showing again who one is."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.web.forms import Form


def password_field(label: Any, *, new: bool = False, **kwargs: Any) -> forms.CharField:
    """A password as people type it: nothing is cut off, and managers of passwords know which one it is."""
    attributes = {"autocomplete": "new-password" if new else "current-password"}
    return forms.CharField(label=label, strip=False, max_length=200, widget=forms.PasswordInput(attributes), **kwargs)


class SignInForm(LoginForm):
    """Name and password; the library checks them with the hooks of `signing.accounts`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = forms.TextInput({"autocomplete": "username", "autocapitalize": "none", "autofocus": True})
        self.fields = {
            "username": forms.CharField(label=_("登录名"), max_length=60, widget=name),
            "password": password_field(_("密码")),
        }

    def user_credentials(self) -> dict[str, str]:
        # Without a name here, the library would look for a field of its own name.
        self.cleaned_data["login"] = self.cleaned_data["username"]
        return {"username": self.cleaned_data["username"].strip(), "password": self.cleaned_data["password"]}


class ConfirmPasswordForm(ReauthenticateForm):
    """The password again, before something that gives an account away."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields = {"password": password_field(_("密码"))}


class CodeForm(Form):
    """A code of the authenticator, or one of the spare codes."""

    code = forms.CharField(
        label=_("动态码或备用码"),
        max_length=20,
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
    )
