"""The library's hooks for identities from outside: which providers there are, and what an unknown identity may do.

An identity opens the account that its holder has linked it to, and no other: nothing is linked by a name or an address
that both happen to have. Linking asks the holder first to show who they are.
"""

import time
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.base import AuthError, AuthProcess
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.models import IdentityProvider
from gaoxin.apps.zones.oidc import ZoneProvider
from gaoxin.apps.zones.queries.sign_in import providers
from gaoxin.apps.zones.sealing import unseal
from gaoxin.apps.zones.services import journal
from gaoxin.web import messages

VOUCHED = "vouched_identity"
"""Where the session keeps what a provider vouches for until its holder has registered."""
VOUCHED_FOR = 1800
"""Seconds for which it is believed."""


class Identities(DefaultSocialAccountAdapter):
    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        """The active providers of all zones, as the library wants them."""
        return [_app(one) for one in providers() if provider in (None, ZoneProvider.id, one.key)]

    def get_provider(self, request: HttpRequest, provider: str, client_id: str | None = None) -> ZoneProvider:
        return ZoneProvider(request, app=self.get_app(request, provider=provider))

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """An identity that opens no account is told what it can do instead; no account is made of it."""
        if sociallogin.is_existing or sociallogin.state.get("process") == AuthProcess.CONNECT:
            return
        provider = sociallogin.account.provider
        journal.note(SignInOutcome.IDENTITY_UNKNOWN, caller_of(request), way=provider)
        told = {"provider": provider, "uid": sociallogin.account.uid, **sociallogin.account.extra_data}
        request.session[VOUCHED] = {**told, "until": time.time() + VOUCHED_FOR}
        raise ImmediateHttpResponse(redirect("zones:unknown_identity"))

    def on_authentication_error(
        self, request: HttpRequest, provider: ZoneProvider, error: str | None = None, exception: Any = None, **rest: Any
    ) -> None:
        journal.note(SignInOutcome.IDENTITY_REFUSED, caller_of(request), way=provider.app.provider_id)
        if error == AuthError.CANCELLED:
            words = gettext("已在“%(provider)s”取消，没有登录。")
        else:
            words = gettext(
                "“%(provider)s”没有给出可信的身份，没有登录。请稍后再试；仍不行请用密码登录，并告诉系统管理员。"
            )
        messages.warn(request, words % {"provider": provider.name})
        raise ImmediateHttpResponse(redirect("zones:account" if request.user.is_authenticated else "zones:sign_in"))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        return reverse("zones:account")

    def is_auto_signup_allowed(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False


def vouched_in(request: HttpRequest) -> dict[str, str]:
    """The identity that a provider has vouched for in this session: its key, and perhaps a code and a name."""
    told = request.session.get(VOUCHED) or {}
    if told.get("until", 0) < time.time():
        return {}
    return {word: told[word] for word in ("provider", "uid", "code", "name") if word in told}


def forget_vouched(request: HttpRequest) -> None:
    """It has been used."""
    request.session.pop(VOUCHED, None)


def _app(kept: IdentityProvider) -> SocialApp:
    return SocialApp(
        provider=ZoneProvider.id,
        provider_id=kept.key,
        name=kept.name,
        client_id=kept.client_id,
        secret=unseal(kept.secret) or "" if kept.secret else "",
        settings={
            "server_url": kept.issuer,
            "scope": ["openid", *kept.scopes],
            "oauth_pkce_enabled": True,
            "code_claim": kept.code_claim,
            "name_claim": kept.name_claim,
        },
    )
