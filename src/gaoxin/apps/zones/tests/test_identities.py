"""Signing in with an identity from outside: what opens an account, and everything that must not."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.test import Client

from gaoxin.apps.zones.models import IdentityProvider, SignInEvent, User
from gaoxin.apps.zones.sealing import seal
from gaoxin.apps.zones.tests.conftest import PASSWORD, sign_in, signed_in
from gaoxin.apps.zones.tests.provider import CLIENT, SECRET, Provider, go, served

WRONG = [
    "issuer",
    "incomplete",
    "plain address",
    "babble",
    "signature",
    "kid",
    "unsigned",
    "shared secret",
    "nonce",
    "no nonce",
    "audience",
    "parties",
    "expired",
    "token issuer",
]


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
def trusted(zone, provider) -> IdentityProvider:
    return IdentityProvider.objects.create(
        zone=zone,
        key="jilin-gov",
        name="省统一身份认证",
        kind="provincial",
        issuer=provider.address,
        client_id=CLIENT,
        secret=seal(SECRET),
        code_claim="uscc",
        name_claim="org_name",
    )


@pytest.fixture
def linked(officer, trusted) -> SocialAccount:
    return SocialAccount.objects.create(user=officer, provider="jilin-gov", uid="org-0001")


def test_the_button_stands_on_the_sign_in_page_and_leads_on_by_a_page_of_ours(client, trusted):
    assert "省统一身份认证" in client.get("/sign-in/").content.decode()
    page = client.post("/sign-in/with/jilin-gov/")
    asked = parse_qs(urlsplit(page.context["address"]).query)
    assert page.context["address"].startswith(trusted.issuer)
    assert (asked["response_type"], asked["code_challenge_method"], asked["scope"]) == (["code"], ["S256"], ["openid"])
    assert asked["redirect_uri"] == ["http://testserver/sign-in/with/jilin-gov/back/"]
    assert len(asked["nonce"][0]) == 32
    assert 'http-equiv="refresh"' in page.content.decode()


def test_a_linked_identity_signs_its_account_in(client, provider, linked):
    answer = client.get(go(client))
    assert answer["Location"] == "/"
    assert signed_in(client)
    assert SignInEvent.objects.get().way == "jilin-gov"
    assert "/token" in provider.seen


def test_where_one_wanted_to_go_is_kept_on_the_way_and_other_sites_are_not(provider, linked):
    for wanted, reached in (("/plans/", "/plans/"), ("https://evil.example/", "/"), ("//evil.example", "/")):
        client = Client()
        assert client.get(go(client, next=wanted))["Location"] == reached


def test_a_second_factor_is_asked_for_after_an_identity_too(client, officer, provider, linked):
    Authenticator.objects.create(user=officer, type="totp", data={"secret": seal("JBSWY3DPEHPK3PXP")})
    assert client.get(go(client))["Location"] == "/sign-in/code/"
    assert not signed_in(client)


def test_a_closed_account_is_not_opened_by_an_identity(client, officer, provider, linked):
    User.objects.filter(pk=officer.pk).update(is_active=False)
    answer = client.get(go(client), follow=True)
    assert "该账号已停用" in answer.content.decode()
    assert not signed_in(client)


@pytest.mark.parametrize("wrong", WRONG)
def test_nobody_is_signed_in_by_a_provider_that_does_not_stand_up_to_a_check(client, provider, linked, wrong):
    if wrong in {"issuer", "incomplete", "plain address", "babble"}:
        provider.wrong = {wrong}
        answer = client.post("/sign-in/with/jilin-gov/", follow=True)
    else:
        back = go(client)
        provider.wrong = {wrong}
        answer = client.get(back, follow=True)
    assert answer.redirect_chain[-1][0] == "/sign-in/"
    assert "没有给出可信的身份" in answer.content.decode()
    assert not signed_in(client)
    assert [event.outcome for event in SignInEvent.objects.all()] == ["identity_refused"]


def test_a_provider_that_is_away_is_told_in_a_sentence(client, trusted, linked):
    IdentityProvider.objects.update(issuer="http://127.0.0.1:9")
    answer = client.post("/sign-in/with/jilin-gov/", follow=True)
    assert "没有给出可信的身份" in answer.content.decode()


def test_coming_back_needs_the_state_of_this_browser_once(provider, linked):
    mine, other = Client(), Client()
    back = go(mine)
    assert other.get(back).headers["Location"] == "/sign-in/"
    assert not signed_in(other)
    assert mine.get(back)["Location"] == "/"
    mine.post("/sign-out/")
    mine.get(back)
    assert not signed_in(mine)


def test_a_code_meant_for_another_browser_is_refused_by_its_verifier(provider, linked):
    mine, other = Client(), Client()
    stolen = parse_qs(urlsplit(go(mine)).query)["code"][0]
    state = parse_qs(urlsplit(go(other)).query)["state"][0]
    other.get(f"/sign-in/with/jilin-gov/back/?code={stolen}&state={state}")
    assert not signed_in(other)


def test_changing_ones_mind_at_the_provider_is_told_as_that(client, provider, linked):
    page = client.post("/sign-in/with/jilin-gov/")
    state = parse_qs(urlsplit(page.context["address"]).query)["state"][0]
    answer = client.get(f"/sign-in/with/jilin-gov/back/?error=access_denied&state={state}", follow=True)
    assert "已在“省统一身份认证”取消" in answer.content.decode()


def test_an_identity_nobody_has_linked_makes_no_account_and_takes_none_of_the_same_name(
    client, officer, provider, trusted
):
    provider.claims = {
        "sub": "org-0002",
        "preferred_username": "officer",
        "email": "officer@example.cn",
        "email_verified": True,
        "name": "张三",
    }
    answer = client.get(go(client), follow=True)
    assert "身份还没有关联账号" in answer.content.decode()
    assert not signed_in(client)
    assert (User.objects.count(), SocialAccount.objects.count()) == (1, 0)
    assert [event.outcome for event in SignInEvent.objects.all()] == ["identity_unknown"]


def test_somebody_signed_in_links_an_identity_and_signs_in_with_it(client, officer, provider, trusted):
    sign_in(client, "officer")
    assert client.get(go(client, next="/account/"))["Location"] == "/account/"
    kept = SocialAccount.objects.get()
    assert (kept.user, kept.provider, kept.uid) == (officer, "jilin-gov", "org-0001")
    page = client.get("/account/").content.decode()
    assert "已关联，以后可以用这个身份登录" in page
    other = Client()
    other.get(go(other))
    assert signed_in(other)


def test_linking_asks_again_who_one_is_unless_one_has_just_signed_in(client, officer, provider, trusted):
    client.force_login(officer)
    answer = client.get(go(client))
    assert answer["Location"] == "/account/confirm/"
    assert SocialAccount.objects.count() == 0
    assert client.post("/account/confirm/", {"password": "wrong-horse-9"}).status_code == 422
    assert SocialAccount.objects.count() == 0
    assert client.post("/account/confirm/", {"password": PASSWORD})["Location"] == "/account/"
    assert SocialAccount.objects.get().user == officer


def test_an_identity_of_somebody_elses_account_is_not_taken_over(client, colleague, provider, linked):
    sign_in(client, "colleague")
    answer = client.get(go(client, next="/account/"), follow=True)
    assert "已经关联到另一个账号" in answer.content.decode()
    assert SocialAccount.objects.get().user.username == "officer"


def test_of_what_a_provider_tells_only_its_key_code_and_organisation_are_kept(client, officer, provider, trusted):
    provider.claims = {"sub": "org-0001", "name": "张三", "phone_number": "13800000000", "id_card": "220…"}
    provider.details = {"uscc": "91220201MA0Y5QXL8Q", "org_name": "青河精密仪器有限公司", "mobile": "13800000000"}
    sign_in(client, "officer")
    client.get(go(client))
    assert SocialAccount.objects.get().extra_data == {"code": "91220201MA0Y5QXL8Q", "name": "青河精密仪器有限公司"}
    assert SocialToken.objects.count() == 0


def test_details_of_another_identity_are_refused(client, provider, linked):
    provider.details = {"sub": "org-0009", "uscc": "91220201MA0Y5QXL8Q"}
    client.get(go(client))
    assert not signed_in(client)


def test_an_identity_is_unlinked_and_opens_nothing_any_more(client, officer, provider, linked):
    sign_in(client, "officer")
    assert client.post(f"/account/identities/{linked.pk}/unlink/")["Location"] == "/account/"
    other = Client()
    other.get(go(other))
    assert not signed_in(other)


def test_the_only_way_to_sign_in_is_not_taken_away(client, officer, provider, linked):
    officer.set_unusable_password()
    officer.save()
    client.get(go(client))
    answer = client.post(f"/account/identities/{linked.pk}/unlink/")
    assert answer.status_code == 422
    assert SocialAccount.objects.count() == 1


def test_anothers_identity_is_not_found(client, colleague, linked):
    sign_in(client, "colleague")
    assert client.post(f"/account/identities/{linked.pk}/unlink/").status_code == 404


def test_a_provider_that_is_switched_off_or_not_there_is_not_found(client, provider, linked):
    IdentityProvider.objects.update(active=False)
    assert "省统一身份认证" not in client.get("/sign-in/").content.decode()
    assert client.post("/sign-in/with/jilin-gov/").status_code == 404
    assert client.get("/sign-in/with/jilin-gov/back/?code=x&state=y").status_code == 404
    assert client.post("/sign-in/with/nothing/").status_code == 404


def test_going_to_a_provider_takes_a_form_so_that_no_link_begins_it(client, trusted):
    assert client.get("/sign-in/with/jilin-gov/").status_code == 405
    forged = Client(enforce_csrf_checks=True)
    assert forged.post("/sign-in/with/jilin-gov/").status_code == 403
