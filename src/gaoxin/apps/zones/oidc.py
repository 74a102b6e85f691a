"""An OpenID Connect provider that a zone trusts: what is asked of it, and how its answer is checked.

The authorization code flow with PKCE (RFC 7636) and a nonce. Of what the provider tells only the identity's key is
kept, and an organisation's code and name where the zone says which claims carry them: nobody's name, number or address.
"""

import hmac
from typing import Any
from urllib.parse import urlsplit

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest
from django.urls import reverse

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""Signatures made with a private key of the provider's: never one that knows our secret alone, never none."""
CLOCKS_DIFFER = 60
"""Seconds by which the provider's clock may be off."""
LONGEST_KEY = 191
WELL_KNOWN = "/.well-known/openid-configuration"
ASKED = ["authorization_endpoint", "token_endpoint", "jwks_uri", "issuer"]


class Refused(OAuth2Error):  # noqa: N818 - an answer about the provider, not a defect
    """What the provider answered does not stand up to a check."""


def configuration(issuer: str) -> dict[str, Any]:
    """What a provider publishes of itself; it must be who it is said to be, and every address of it safe."""
    address = issuer.rstrip("/") + WELL_KNOWN
    if not is_safe_address(address):
        raise Refused("the provider's address is not safe")
    config = fetch(address)
    if any(not isinstance(config.get(name), str) for name in ASKED):
        raise Refused("the provider publishes no complete configuration")
    if config["issuer"].rstrip("/") != issuer.rstrip("/"):
        raise Refused("the configuration is another issuer's")
    if not all(is_safe_address(config[name]) for name in ASKED):
        raise Refused("the configuration names an address that is not safe")
    return config


def fetch(address: str, headers: dict[str, str] | None = None) -> dict[str, Any]:
    """A JSON object from an address of a provider, within seconds and without being led elsewhere."""
    with get_adapter().get_requests_session() as session:
        response = session.get(address, headers=headers, allow_redirects=False)
    response.raise_for_status()
    answer = response.json()
    if not isinstance(answer, dict):
        raise Refused("the provider's answer is not understood")
    return answer


def is_safe_address(address: str) -> bool:
    """An address that nobody between can read or change: https, or this machine itself."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost", "::1"})


class OpenIDConnect(OpenIDConnectOAuth2Adapter):
    """Fetches what the provider publishes, and checks what it says of who came back."""

    nonce = ""

    @property
    def openid_config(self) -> dict[str, Any]:
        if not hasattr(self, "_openid_config"):
            self._openid_config = configuration(self.get_provider().app.settings["server_url"])
        return self._openid_config

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        return request.build_absolute_uri(reverse("zones:provider_back", args=[self.provider_id]))

    def complete_login(self, request: HttpRequest, app: Any, token: SocialToken, **kwargs: Any) -> SocialLogin:
        claims = self._checked(app, kwargs["response"].get("id_token", ""))
        claims = self._with_details(app, claims, token)
        return self.get_provider().sociallogin_from_response(request, {"id_token": claims})

    def _checked(self, app: Any, id_token: str) -> dict[str, Any]:
        """The claims of a token that this provider signed for us, now, for the sign-in we began."""
        try:
            claims: dict[str, Any] = jwt.decode(
                id_token,
                self._key_of(id_token),
                algorithms=ALGORITHMS,
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                leeway=CLOCKS_DIFFER,
                options={"require": ["iss", "sub", "aud", "exp", "iat"]},
            )
        except jwt.PyJWTError as error:
            raise Refused("the identity token does not hold") from error
        if not self.nonce or not hmac.compare_digest(str(claims.get("nonce", "")).encode(), self.nonce.encode()):
            raise Refused("the identity token belongs to another sign-in")
        if not 0 < len(str(claims["sub"])) <= LONGEST_KEY:
            raise Refused("the identity has no key that can be kept")
        if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != app.client_id:
            raise Refused("the identity token was made for somebody else")
        return claims

    def _key_of(self, id_token: str) -> jwt.PyJWK:
        """The provider's key that the token says it is signed with."""
        kid = jwt.get_unverified_header(id_token).get("kid")
        keys = jwt.PyJWKSet.from_dict(fetch(self.openid_config["jwks_uri"])).keys
        fitting = [key for key in keys if key.key_id == kid and key.public_key_use in (None, "sig")]
        if len(fitting) != 1:
            raise Refused("the identity token names no key of the provider")
        return fitting[0]

    def _with_details(self, app: Any, claims: dict[str, Any], token: SocialToken) -> dict[str, Any]:
        """The claims, with what the provider only tells when asked again. It must speak of the same identity."""
        wanted = [name for name in (app.settings["code_claim"], app.settings["name_claim"]) if name]
        address = self.openid_config.get("userinfo_endpoint")
        if not address or all(name in claims for name in wanted):
            return claims
        if not is_safe_address(address):
            raise Refused("the configuration names an address that is not safe")
        details = fetch(address, {"Authorization": f"Bearer {token.token}"})
        if details.get("sub") != claims["sub"]:
            raise Refused("the details are another identity's")
        return {**details, **claims}


class ZoneProvider(OpenIDConnectProvider):
    """One provider of one zone."""

    id = "zone"
    oauth2_adapter_class = OpenIDConnect

    def get_default_scope(self) -> list[str]:
        return ["openid"]

    def get_callback_url(self) -> str:
        return reverse("zones:provider_back", args=[self.app.provider_id])

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, str]:
        claims, told = data["id_token"], self.app.settings
        wanted = {"code": told["code_claim"], "name": told["name_claim"]}
        return {word: str(claims[name])[:200] for word, name in wanted.items() if name and claims.get(name)}

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, str]:
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        return []

    def serialize(self) -> dict[str, str]:
        return {"id": self.app.provider_id}
