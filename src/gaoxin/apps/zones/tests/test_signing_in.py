"""The password, what happens when it is wrong, and where somebody lands who signs in."""

import re

import pytest
from django.test import Client

from gaoxin.apps.zones.account_states import LockScope, SignInOutcome
from gaoxin.apps.zones.models import SignInAttempt, SignInEvent, SignInLock, User
from gaoxin.apps.zones.services import locks
from gaoxin.apps.zones.tests.conftest import PASSWORD, sign_in, signed_in
from gaoxin.web import clock

NINE = "2026-03-05T09:00"


def outcomes(**only) -> list[str]:
    return list(SignInEvent.objects.filter(**only).order_by("pk").values_list("outcome", flat=True))


def test_the_right_password_signs_in_and_leaves_a_line(client, officer):
    answer = sign_in(client, "officer", HTTP_USER_AGENT="Mozilla/5.0 (Windows NT 10.0) Chrome/109.0 Safari/537.36")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in(client)
    event = SignInEvent.objects.get()
    assert (event.user, event.outcome, event.address, event.way) == (officer, "success", "127.0.0.1", "password")


def test_a_login_name_is_the_same_in_capitals(client, officer):
    sign_in(client, " Officer ")
    assert signed_in(client)


def test_a_wrong_password_says_so_and_leaves_nobody_signed_in(client, officer):
    answer = sign_in(client, "officer", "wrong-horse-9")
    assert answer.status_code == 422
    assert "登录名或密码不对" in answer.content.decode()
    assert not signed_in(client)
    assert outcomes(user=officer) == ["wrong_password"]


def test_an_unknown_name_gets_the_same_answer_as_a_wrong_password(client, officer):
    known, unknown = (sign_in(Client(), name, "wrong-horse-9").content.decode() for name in ("officer", "nobody"))
    token = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
    assert token.sub("", known) == token.sub("", unknown.replace("nobody", "officer"))


def test_an_unknown_name_is_locked_like_a_known_one(officer):
    with clock.at(NINE):
        told = {
            name: [sign_in(Client(), name, "wrong-horse-9").content.decode() for _ in range(6)]
            for name in ("officer", "nobody")
        }
    for pages in told.values():
        assert ["已临时锁定至 09:15" in page for page in pages] == [False, False, False, False, True, True]
        assert "再错 2 次" in pages[2]
    assert {lock.user for lock in SignInLock.objects.all()} == {officer, None}


def test_a_locked_account_refuses_the_right_password_until_the_lock_ends(client, officer):
    with clock.at(NINE):
        for _ in range(5):
            sign_in(client, "officer", "wrong-horse-9")
        assert sign_in(client, "officer").status_code == 422
    with clock.at("2026-03-05T09:14:59"):
        assert sign_in(client, "officer").status_code == 422
        assert not signed_in(client)
    with clock.at("2026-03-05T09:15:00"):
        assert sign_in(client, "officer").status_code == 302
    assert outcomes(user=officer) == [*["wrong_password"] * 5, "lock_began", "locked", "locked", "success"]


def test_failures_of_an_account_are_forgotten_after_a_success_and_after_a_while(client, officer):
    with clock.at(NINE):
        for _ in range(4):
            sign_in(client, "officer", "wrong-horse-9")
    with clock.at("2026-03-05T09:01"):
        sign_in(client, "officer")
        client.post("/sign-out/")
    with clock.at("2026-03-05T09:02"):
        for _ in range(4):
            sign_in(client, "officer", "wrong-horse-9")
    with clock.at("2026-03-05T09:18"):
        assert "再错" not in sign_in(client, "officer", "wrong-horse-9").content.decode()
    assert not SignInLock.objects.exists()


def test_an_address_that_guesses_many_names_is_locked_for_every_account(officer):
    with clock.at(NINE):
        for number in range(locks.MOST[LockScope.ADDRESS]):
            sign_in(Client(REMOTE_ADDR="10.0.0.7"), f"guess{number}", "wrong-horse-9")
        lock = SignInLock.objects.get()
        assert (lock.scope, lock.key, lock.failures) == (LockScope.ADDRESS, "10.0.0.7", 50)
        here, elsewhere = Client(REMOTE_ADDR="10.0.0.7"), Client(REMOTE_ADDR="10.0.0.8")
        assert "您所在的网络多次验证失败" in sign_in(here, "officer").content.decode()
        assert sign_in(elsewhere, "officer").status_code == 302


def test_an_ipv6_caller_does_not_get_round_a_lock_by_moving_within_its_network(officer):
    with clock.at(NINE):
        for number in range(locks.MOST[LockScope.ADDRESS]):
            sign_in(Client(REMOTE_ADDR=f"2001:db8:0:1::{number:x}"), f"guess{number}", "wrong-horse-9")
        assert sign_in(Client(REMOTE_ADDR="2001:db8:0:1:ffff::1"), "officer").status_code == 422
        assert sign_in(Client(REMOTE_ADDR="2001:db8:0:2::1"), "officer").status_code == 302


def test_one_address_may_try_sixty_times_a_minute(officer):
    with clock.at(NINE):
        SignInAttempt.objects.bulk_create(
            SignInAttempt(action="sign_in", key="127.0.0.1", at=clock.now()) for _ in range(59)
        )
        assert sign_in(Client(), "officer").status_code == 302
        answer = sign_in(Client(), "officer")
        assert (answer.status_code, "请等 1 分钟后再试" in answer.content.decode()) == (422, True)
    with clock.at("2026-03-05T09:01:01"):
        assert sign_in(Client(), "officer").status_code == 302


def test_a_deactivated_account_is_told_so_after_the_right_password_only(client, officer):
    User.objects.filter(pk=officer.pk).update(is_active=False)
    assert "登录名或密码不对" in sign_in(client, "officer", "wrong-horse-9").content.decode()
    answer = client.post("/sign-in/", {"username": "officer", "password": PASSWORD}, follow=True)
    assert "该账号已停用" in answer.content.decode()
    assert not signed_in(client)
    assert outcomes(user=officer) == ["wrong_password", "inactive"]


def test_deactivating_an_account_ends_what_is_open_at_once(client, officer):
    sign_in(client, "officer")
    assert signed_in(client)
    User.objects.filter(pk=officer.pk).update(is_active=False)
    assert not signed_in(client)


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/plans/", "/plans/"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("http:///evil.example", "/"),
        ("http://testserver.evil.example/", "/"),
    ],
)
def test_signing_in_leads_to_addresses_of_this_site_only(client, officer, wanted, reached):
    answer = client.post("/sign-in/", {"username": "officer", "password": PASSWORD, "next": wanted})
    assert answer["Location"] == reached


def test_whoever_is_signed_in_already_is_led_on_from_the_sign_in_page(client, officer):
    sign_in(client, "officer")
    assert client.get("/sign-in/?next=/account/")["Location"] == "/account/"
    assert client.get("/sign-in/?next=//evil.example/")["Location"] == "/"


def test_signing_in_begins_a_new_session_so_that_one_planted_before_is_worth_nothing(client, officer):
    client.post("/language/", {"language": "en"})
    client.get("/sign-in/unknown/")
    session = client.session
    session["planted"] = True
    session.save()
    planted = session.session_key
    client.cookies["sessionid"] = planted
    sign_in(client, "officer")
    assert client.session.session_key != planted
    other = Client()
    other.cookies["sessionid"] = planted
    assert not signed_in(other)


def test_signing_out_takes_a_form_and_ends_the_session(client, officer):
    sign_in(client, "officer")
    assert client.get("/sign-out/").status_code == 405
    assert signed_in(client)
    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    assert not signed_in(client)
    assert outcomes(user=officer) == [SignInOutcome.SUCCESS, SignInOutcome.SIGNED_OUT]


def test_what_is_typed_as_a_name_is_not_kept(client, db):
    sign_in(client, "my-secret-password", "x")
    event = SignInEvent.objects.get()
    assert (event.user, len(event.name_key)) == (None, 64)
    assert "my-secret-password" not in str(event.__dict__)
