"""The library's hooks for the second factor: its secrets are sealed, its messages are ours."""

from allauth.mfa.adapter import DefaultMFAAdapter
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.sealing import seal, unseal


class SecondFactor(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("动态码不对或已经用过。请等验证器显示下一个六位数再填；也可以填一个没用过的备用码。"),
    }

    def get_totp_label(self, user: User) -> str:
        return user.username

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Nothing opens a secret sealed with another key: no code fits it, and the person is helped by a colleague."""
        return unseal(encrypted_text) or ""
