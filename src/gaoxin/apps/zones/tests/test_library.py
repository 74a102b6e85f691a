"""What of the sign-in library is there: the addresses it cannot do without, and none of its pages."""

from pathlib import Path

import allauth
import pytest
from django.apps import apps
from django.template import engines
from django.urls import URLPattern, get_resolver

from gaoxin.apps.zones import library_urls

ITS_ADDRESSES = {
    "account_login": "sign-in/",
    "mfa_authenticate": "sign-in/code/",
    "account_reauthenticate": "account/confirm/",
    "mfa_reauthenticate": "account/confirm/code/",
}


def test_exactly_the_addresses_the_library_asks_for_by_name_exist():
    assert {entry.name: str(entry.pattern) for entry in library_urls.urlpatterns} == ITS_ADDRESSES
    bare = [
        entry.name
        for part in get_resolver().url_patterns
        if not isinstance(part, URLPattern) and not part.namespace
        for entry in part.url_patterns
        if isinstance(entry, URLPattern)
    ]
    assert {name for name in bare if name.split("_")[0] in {"account", "mfa", "socialaccount"}} == set(ITS_ADDRESSES)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/accounts/login/",
        "/accounts/signup/",
        "/accounts/email/",
        "/accounts/password/reset/",
        "/accounts/2fa/",
        "/accounts/2fa/webauthn/",
        "/accounts/3rdparty/",
        "/accounts/social/signup/",
        "/accounts/oidc/jilin-gov/login/",
        "/sign-in/signup/",
    ],
)
def test_none_of_its_other_addresses_answers(client, address):
    assert (client.get(address).status_code, client.post(address).status_code) == (404, 404)


def test_none_of_its_templates_can_be_loaded():
    assert not apps.is_installed("allauth")
    theirs = Path(allauth.__file__).parent / "templates"
    folders = [
        Path(str(folder)) for loader in engines["django"].engine.template_loaders for folder in loader.get_dirs()
    ]
    assert theirs not in folders
    assert [folder for folder in folders if "allauth" in folder.parts] == []
