"""Signing in with an identity from outside, linking one to one's account, and what an unknown identity may do."""

from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from requests import RequestException

from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.oidc import OpenIDConnect, ZoneProvider
from gaoxin.apps.zones.queries import sign_in as queries
from gaoxin.apps.zones.services import identities, limits
from gaoxin.apps.zones.signing.identities import vouched_in
from gaoxin.web import messages
from gaoxin.web.addresses import back_to
from gaoxin.web.errors import NotFound
from gaoxin.web.rights import PUBLIC, SIGNED_IN, open_to

BROKEN = (OAuth2Error, RequestException, ValueError, KeyError, TypeError)
"""What comes of a provider that is away, or answers what no provider should."""


@open_to(PUBLIC)
@require_POST
@never_cache
def with_provider(request: HttpRequest, key: str) -> HttpResponse:
    """Go to a provider: to sign in, or for somebody signed in to link an identity.

    The way there is a page of ours that leads on, because our forms may send to this site only.
    """
    limits.admit(limits.PROVIDER, caller_of(request).network)
    provider = _provider(request, key)
    nonce = get_random_string(32)
    try:
        answer = provider.redirect(
            request,
            process=AuthProcess.CONNECT if request.user.is_authenticated else AuthProcess.LOGIN,
            next_url=back_to(request, otherwise="") or None,
            auth_params={"nonce": nonce},
            nonce=nonce,
        )
    except BROKEN as error:
        return render_authentication_error(request, provider, exception=error)
    return render(request, "zones/accounts/to_provider.html", {"provider": provider, "address": answer["Location"]})


class Back(OAuth2CallbackView):
    """Coming back from a provider: the answer is checked against what was asked."""

    def _get_state(self, request: HttpRequest, provider: ZoneProvider) -> tuple[dict[str, Any] | None, Any]:
        state, response = super()._get_state(request, provider)
        self.adapter.nonce = (state or {}).get("nonce", "")
        return state, response


@open_to(PUBLIC)
@require_GET
@never_cache
def provider_back(request: HttpRequest, key: str) -> HttpResponse:
    """The provider sends people back here, with a code that is good once."""
    provider = _provider(request, key)
    try:
        return Back.adapter_view(OpenIDConnect(request, key))(request)
    except BROKEN as error:
        return render_authentication_error(request, provider, exception=error)


@open_to(PUBLIC)
@require_GET
def unknown_identity(request: HttpRequest) -> HttpResponse:
    """The provider vouches for somebody whose identity opens no account here."""
    vouched = vouched_in(request)
    if not vouched:
        return redirect("zones:sign_in")
    context = {
        "vouched": vouched,
        "provider": next((one for one in queries.providers() if one.key == vouched["provider"]), None),
        "open_zones": queries.zones_open_for_registration(),
    }
    return render(request, "zones/accounts/unknown_identity.html", context)


@open_to(SIGNED_IN)
@require_POST
def unlink(request: HttpRequest, pk: int) -> HttpResponse:
    """An identity opens this account no longer."""
    name = identities.unlink(request.user, pk, caller_of(request))
    messages.done(request, gettext("已解除“%(provider)s”，以后不能再用它登录。") % {"provider": name})
    return redirect("zones:account")


def _provider(request: HttpRequest, key: str) -> ZoneProvider:
    try:
        return get_adapter(request).get_provider(request, key)
    except SocialApp.DoesNotExist:
        raise NotFound from None
