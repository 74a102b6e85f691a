"""A program asks with a key: in its person's name, no further than their rights, and not a moment longer."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import AccessKey, AccessKeyUse, SignInEvent, SignInSession
from gaoxin.apps.zones.services import keys, people
from gaoxin.apps.zones.tests.conftest import PASSWORD, sign_in
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

ASKED = "/api/v1/shared/datasets"
HERE = Caller("10.1.0.9", "erp")


def asking(secret: str, method: str = "get", path: str = ASKED, **more: object):
    return getattr(Client(enforce_csrf_checks=True), method)(
        path, headers={"Authorization": f"Bearer {secret}"}, **more
    )


@pytest.fixture
def secret(officer) -> str:
    return keys.make(officer, "月报上传", 90, writes=False, caller=HERE)[1]


def test_a_key_answers_as_its_person_without_a_session_or_a_cookie(secret, officer):
    assert Client().get(ASKED, headers={"Accept": "application/json"}).status_code == 401
    answer = asking(secret)
    assert answer.status_code == 200
    assert not answer.cookies
    assert (Session.objects.count(), SignInSession.objects.count()) == (0, 0)


def test_the_secret_is_nowhere_kept_and_its_making_stands_in_the_journal(secret, officer):
    key = AccessKey.objects.get(user=officer)
    assert secret.startswith(key.mark)
    assert secret not in str(list(AccessKey.objects.values())) + str(list(SignInEvent.objects.values()))
    assert SignInEvent.objects.filter(user=officer, outcome="key_made", way=key.mark).count() == 1


def test_a_key_opens_no_page(secret):
    assert asking(secret, path="/account/").status_code == 302


@pytest.mark.parametrize("wrong", ["", "gx_", "gx_0123456789", "x" * 4000, "密钥"])
def test_a_wrong_key_is_said_to_be_wrong(db, wrong):
    answer = Client().get(ASKED, HTTP_AUTHORIZATION=f"Bearer {wrong}")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json()["problems"][0]["sentence"].startswith("访问密钥不对")


def test_the_beginning_of_a_key_is_not_enough(secret):
    assert asking(secret[:-1] + ("A" if secret[-1] != "A" else "B")).status_code == 401


def test_a_key_that_reads_sends_nothing_and_one_that_writes_needs_no_token_against_forgery(secret, officer):
    sent = {"path": "/api/v1/cases", "data": {}, "content_type": "application/json"}
    answer = asking(secret, "post", **sent)
    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (401, "accounts.key_reads_only")
    writing = keys.make(officer, "诉求报送", 30, writes=True, caller=HERE)[1]
    assert asking(writing, "post", **sent).status_code == 422  # taken, and found empty


def test_a_key_ends_with_its_day_when_revoked_and_with_its_account(secret, officer, administrator, zone):
    with clock.at(clock.now() + timedelta(days=89)):
        assert asking(secret).status_code == 200
    with clock.at(clock.now() + timedelta(days=91)):
        assert asking(secret).status_code == 401
    revoked = keys.make(officer, "旧系统", 30, writes=False, caller=HERE)
    keys.revoke(officer, revoked[0].pk, HERE)
    assert asking(revoked[1]).status_code == 401
    assert asking(secret).status_code == 200
    people.deactivate(administrator, zone, officer.pk, "离岗")
    assert asking(secret).status_code == 401
    assert not AccessKey.objects.filter(user=officer, revoked_at__isnull=True).exists()


def test_signing_out_everywhere_ends_the_keys_too(secret, officer, administrator, zone):
    people.sign_out_everywhere(administrator, zone, officer.pk, "手机丢失")
    assert asking(secret).status_code == 401


def test_where_the_zone_asks_for_a_second_factor_a_key_waits_for_it_too(secret, policy):
    policy.second_factor = True
    policy.save()
    assert asking(secret).status_code == 302  # to setting it up
    assert Session.objects.count() == 0


def test_use_is_noted_once_an_hour_and_place(secret, officer):
    with clock.at("2026-03-05T09:00"):
        secret = keys.make(officer, "夜间同步", 90, writes=False, caller=HERE)[1]
        asking(secret)
        first = AccessKeyUse.objects.get().at
    with clock.at("2026-03-05T09:30"):
        asking(secret)
        assert AccessKeyUse.objects.get().at == first
    with clock.at("2026-03-05T10:01"):
        asking(secret)
        assert AccessKeyUse.objects.get().at > first


def test_there_are_ten_keys_at_most(officer):
    for _ in range(10):
        keys.make(officer, "一个", 30, writes=False, caller=HERE)
    with pytest.raises(Refusal, match="keys_enough"):
        keys.make(officer, "多一个", 30, writes=False, caller=HERE)
    assert AccessKey.objects.count() == 10


def test_a_key_is_made_on_the_page_shown_once_and_revoked_there(officer):
    client = Client()
    sign_in(client, "officer")
    shown = client.post("/account/keys/new/", {"name": "ERP", "days": "90"}).content.decode()
    secret = re.search(r"gx_[\w-]{43}", shown)[0]
    assert asking(secret).status_code == 200
    page = client.get("/account/").content.decode()
    assert secret not in page
    assert secret[:11] in page
    key = AccessKey.objects.get()
    assert client.post(f"/account/keys/{key.pk}/revoke/")["Location"] == "/account/#keys"
    assert asking(secret).status_code == 401


def test_anothers_key_is_not_found(secret, officer, colleague):
    client = Client()
    sign_in(client, "colleague", PASSWORD)
    assert client.post(f"/account/keys/{AccessKey.objects.get().pk}/revoke/").status_code == 404
    assert asking(secret).status_code == 200
