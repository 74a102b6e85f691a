"""Codes after the password: set up, asked for, taken once, required by a zone, given up."""

import re
from datetime import datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from gaoxin.apps.zones import totp
from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.models import SignInEvent, SignInLock
from gaoxin.apps.zones.sealing import seal, unseal
from gaoxin.apps.zones.services import second_factor
from gaoxin.apps.zones.tests.conftest import PASSWORD, sign_in, signed_in
from gaoxin.web import clock

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
NINE = clock.local(datetime(2026, 3, 5, 9, 0, 0))


def code(moment: datetime = NINE, secret: str = SECRET) -> str:
    return totp.code_at(secret, totp.step_of(moment))


@pytest.fixture
def guarded(officer):
    """The officer with an authenticator that has not been used."""
    Authenticator.objects.create(user=officer, type="totp", data={"secret": seal(SECRET)})
    return officer


def typed(client: Client, text: str):
    return client.post("/sign-in/code/", {"code": text})


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (2000000000, "279037"), (20000000000, "353130")],
)
def test_codes_are_those_of_the_standard(seconds, expected):
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # "12345678901234567890", as RFC 6238 appendix B has it
    assert totp.code_at(secret, seconds // 30) == expected


def test_a_secret_is_kept_sealed_and_opens_with_the_sites_key_only(guarded, settings):
    kept = Authenticator.objects.get(user=guarded).data["secret"]
    assert SECRET not in kept
    assert unseal(kept) == SECRET
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key", [settings.SECRET_KEY]
    assert unseal(kept) == SECRET
    settings.SECRET_KEY_FALLBACKS = []
    assert unseal(kept) is None


def test_the_password_alone_signs_nobody_in_who_has_a_second_factor(client, guarded):
    answer = sign_in(client, "officer")
    assert answer["Location"] == "/sign-in/code/"
    assert not signed_in(client)
    assert client.get("/people/").status_code == 302


def test_the_code_completes_signing_in_and_leads_where_one_wanted_to_go(client, guarded):
    with clock.at(NINE):
        client.post("/sign-in/", {"username": "officer", "password": PASSWORD, "next": "/plans/"})
        answer = typed(client, f" {code()[:3]} {code()[3:]} ")
    assert answer["Location"] == "/plans/"
    assert signed_in(client)
    assert SignInEvent.objects.get().way == "password code"


def test_a_code_is_taken_once_by_whichever_browser(guarded):
    first, second = Client(), Client()
    with clock.at(NINE):
        for client in (first, second):
            sign_in(client, "officer")
        assert typed(first, code()).status_code == 302
        answer = typed(second, code())
    assert (answer.status_code, "已经用过" in answer.content.decode()) == (422, True)
    assert not signed_in(second)


def test_an_earlier_code_is_not_taken_after_a_later_one(guarded):
    first, second = Client(), Client()
    with clock.at(NINE):
        for client in (first, second):
            sign_in(client, "officer")
        assert typed(first, code(NINE + timedelta(seconds=30))).status_code == 302
        assert typed(second, code()).status_code == 422


def test_a_code_of_the_step_before_or_after_is_taken_and_an_older_one_is_not(guarded):
    caller = second_factor.Caller("127.0.0.1")
    with clock.at(NINE):
        for minutes_off in (-60, 60):
            with pytest.raises(second_factor.Refusal):
                second_factor.check_code(guarded, code(NINE + timedelta(seconds=minutes_off)), caller)
        assert second_factor.check_code(guarded, code(NINE - timedelta(seconds=30)), caller).type == "totp"
        assert second_factor.check_code(guarded, code(NINE + timedelta(seconds=30)), caller).data["step"]


def test_wrong_codes_lock_the_account_like_wrong_passwords(client, guarded):
    with clock.at(NINE):
        sign_in(client, "officer")
        answers = [typed(client, "000000").content.decode() for _ in range(5)]
        assert "已临时锁定至 09:15" in answers[-1]
        assert "已临时锁定" in typed(client, code()).content.decode()
        assert sign_in(Client(), "officer").status_code == 422
    lock = SignInLock.objects.get()
    assert (lock.user, lock.failures) == (guarded, 5)
    assert not signed_in(client)


def test_knowing_the_password_does_not_clear_the_count_of_wrong_codes(guarded):
    with clock.at(NINE):
        for _ in range(5):
            client = Client()
            sign_in(client, "officer")
            typed(client, "000000")
    assert SignInLock.objects.count() == 1


def test_more_than_ten_codes_in_five_minutes_are_not_looked_at(guarded):
    caller = second_factor.Caller("127.0.0.1")
    with clock.at(NINE):
        problems = []
        for _ in range(12):
            with pytest.raises(second_factor.Refusal) as refused:
                second_factor.check_code(guarded, "000000", caller)
            problems.append(refused.value.problems[0].code)
    assert problems[:4] == ["accounts.wrong_code"] * 4
    assert problems[-2:] == ["accounts.too_often"] * 2


def test_the_page_of_the_code_is_nobodys_without_the_password(client, guarded):
    assert client.get("/sign-in/code/")["Location"] == "/sign-in/"
    assert typed(client, code())["Location"] == "/sign-in/"


def test_giving_up_at_the_code_forgets_the_password_that_was_right(client, guarded):
    sign_in(client, "officer")
    client.post("/sign-in/again/")
    assert client.get("/sign-in/code/")["Location"] == "/sign-in/"


def test_setting_up_shows_a_secret_takes_its_first_code_and_gives_ten_spare_codes(client, officer):
    sign_in(client, "officer")
    with clock.at(NINE):
        page = client.get("/account/code/").content.decode()
        secret = re.search(r'gx-secret">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
        wrong = client.post("/account/code/", {"code": "000000"})
        assert (wrong.status_code, Authenticator.objects.count()) == (422, 0)
        done = client.post("/account/code/", {"code": code(secret=secret)}).content.decode()
    spare = re.findall(r"<li><code>(\d{4} \d{4})</code></li>", done)
    assert len(set(spare)) == 10
    assert Authenticator.objects.filter(user=officer).count() == 2
    assert SignInEvent.objects.filter(outcome=SignInOutcome.SECOND_FACTOR_ON).count() == 1
    again = Client()
    with clock.at(NINE + timedelta(minutes=1)):
        sign_in(again, "officer")
        assert typed(again, spare[0]).status_code == 302
        other = Client()
        sign_in(other, "officer")
        assert typed(other, spare[0]).status_code == 422
        assert typed(other, spare[1].replace(" ", "")).status_code == 302


def test_setting_up_asks_again_who_one_is_unless_one_has_just_signed_in(client, officer):
    client.force_login(officer)
    answer = client.get("/account/code/")
    assert answer["Location"].startswith("/account/confirm/")
    assert client.post(answer["Location"], {"password": "wrong-horse-9"}).status_code == 422
    confirmed = client.post(answer["Location"], {"password": PASSWORD, "next": "/account/code/"})
    assert confirmed["Location"] == "/account/code/"
    assert client.get("/account/code/").status_code == 200


def test_officers_are_led_to_set_it_up_before_anything_else_when_the_zone_says_so(client, officer, policy):
    sign_in(client, "officer")
    assert client.get("/plans/").status_code == 200
    policy.second_factor = True
    policy.save()
    for address in ("/", "/plans/", "/account/", "/search/?q=x"):
        assert client.get(address)["Location"] == "/account/code/"
    assert client.get("/plans/", HTTP_HX_REQUEST="true")["HX-Redirect"] == "/account/code/"
    assert client.get("/plans/", HTTP_ACCEPT="application/json").status_code == 403
    assert "要求工作人员使用动态码" in client.get("/account/code/").content.decode()
    assert client.post("/sign-out/")["Location"] == "/sign-in/"


def test_members_of_enterprises_are_not_asked_for_what_officers_are(client, member, policy):
    policy.second_factor = True
    policy.save()
    sign_in(client, "member")
    assert client.get("/account/").status_code == 200


def test_what_the_zone_requires_cannot_be_switched_off(client, guarded, policy):
    policy.second_factor = True
    policy.save()
    with clock.at(NINE):
        sign_in(client, "officer")
        typed(client, code())
        assert client.post("/account/code/off/").status_code == 422
        assert Authenticator.objects.filter(user=guarded).exists()
        policy.second_factor = False
        policy.save()
        assert client.post("/account/code/off/")["Location"] == "/account/"
    assert not Authenticator.objects.filter(user=guarded).exists()


def test_new_spare_codes_make_the_old_ones_worthless(client, officer):
    caller = second_factor.Caller("127.0.0.1")
    with clock.at(NINE):
        old = second_factor.switch_on(officer, SECRET, code(), caller)
        new = second_factor.renew_spare_codes(officer, caller)
        assert not set(old) & set(new)
        with pytest.raises(second_factor.Refusal):
            second_factor.check_code(officer, old[0], caller)
        assert second_factor.check_code(officer, new[0], caller).type == "recovery_codes"
