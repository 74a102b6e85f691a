"""Providers of identity as the administrator keeps them, asked first whether they are who they are said to be."""

from collections.abc import Iterator

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from gaoxin.apps.zones.models import IdentityProvider
from gaoxin.apps.zones.sealing import unseal
from gaoxin.apps.zones.tests.provider import CLIENT, Provider, served


@pytest.fixture(scope="module")
def running() -> Iterator[Provider]:
    provider, server = served()
    yield provider
    server.shutdown()
    server.server_close()


@pytest.fixture
def provider(running) -> Provider:
    running.forget()
    return running


@pytest.fixture
def admin(administrator) -> Client:
    client = Client()
    client.force_login(administrator)
    return client


def typed(provider: Provider, **changed: str) -> dict[str, str]:
    first = {
        "name": "电子营业执照",
        "kind": "licence",
        "key": "licence",
        "issuer": provider.address,
        "client_id": CLIENT,
        "secret": "the-secret-they-gave",
        "scopes": "profile、org",
        "code_claim": "uscc",
        "active": "on",
    }
    return {**first, **changed}


def test_a_provider_is_kept_with_its_secret_sealed_and_never_shown(admin, provider, zone):
    answer = admin.post("/sign-in-rules/providers/new/", typed(provider), follow=True)
    kept = IdentityProvider.objects.get()
    assert (kept.zone, kept.scopes, unseal(kept.secret)) == (zone, ["profile", "org"], "the-secret-they-gave")
    assert "the-secret-they-gave" not in kept.secret
    assert "http://testserver/sign-in/with/licence/back/" in answer.content.decode()
    page = admin.get(f"/sign-in-rules/providers/{kept.pk}/").content.decode()
    assert "the-secret-they-gave" not in page
    assert kept.secret not in page


def test_changing_a_provider_without_typing_the_secret_keeps_it(admin, provider):
    admin.post("/sign-in-rules/providers/new/", typed(provider))
    kept = IdentityProvider.objects.get()
    admin.post(f"/sign-in-rules/providers/{kept.pk}/", typed(provider, name="新名称", secret=""))
    kept.refresh_from_db()
    assert (kept.name, unseal(kept.secret)) == ("新名称", "the-secret-they-gave")


@pytest.mark.parametrize("wrong", ["issuer", "incomplete", "plain address", "babble"])
def test_a_provider_that_is_not_who_it_is_said_to_be_is_not_kept(admin, provider, wrong):
    provider.wrong = {wrong}
    answer = admin.post("/sign-in-rules/providers/new/", typed(provider))
    assert (answer.status_code, "签发方不一致" in answer.content.decode()) == (422, True)
    assert not IdentityProvider.objects.exists()


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://id.example", "ftp://id.example"])
def test_an_address_that_is_away_or_can_be_read_on_the_way_is_not_kept(admin, provider, address):
    assert admin.post("/sign-in-rules/providers/new/", typed(provider, issuer=address)).status_code == 422
    assert not IdentityProvider.objects.exists()


def test_a_provider_whose_identities_open_accounts_keeps_its_key_and_issuer(admin, provider, officer):
    admin.post("/sign-in-rules/providers/new/", typed(provider))
    kept = IdentityProvider.objects.get()
    SocialAccount.objects.create(user=officer, provider="licence", uid="1")
    for changed in ({"key": "other"}, {"issuer": "https://other.example"}):
        answer = admin.post(f"/sign-in-rules/providers/{kept.pk}/", typed(provider, **changed))
        assert (answer.status_code, "已有 1 个账号关联" in answer.content.decode()) == (422, True)
    kept.refresh_from_db()
    assert (kept.key, kept.issuer) == ("licence", provider.address)


def test_a_key_is_one_providers_only(admin, provider):
    admin.post("/sign-in-rules/providers/new/", typed(provider))
    answer = admin.post("/sign-in-rules/providers/new/", typed(provider, name="另一个"))
    assert (answer.status_code, IdentityProvider.objects.count()) == (422, 1)
