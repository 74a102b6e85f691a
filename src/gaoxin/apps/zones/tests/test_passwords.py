"""Passwords: what makes one good, changing it, and coming back without it."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import OneTimeLink, PasswordRequest, SignInEvent, User
from gaoxin.apps.zones.passwords import weaknesses
from gaoxin.apps.zones.services import passwords
from gaoxin.apps.zones.tests.conftest import PASSWORD, sign_in, signed_in
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, jobs
from gaoxin.web.models import Job

HERE = Caller("127.0.0.1")
GOOD = "Better-horse-10"


@pytest.mark.parametrize(
    ("password", "broken"),
    [
        ("Aa1-bcx", ["password_short"]),
        ("bluehorsefield", ["password_plain"]),
        ("BLUE horse field", []),
        ("bluehorsefieldsky", []),
        ("Officer-2026-x", ["password_like_name"]),
        ("Password2026!", ["password_common"]),
        ("Horse-12345-x", ["password_run"]),
        ("Horse-54321-x", ["password_run"]),
        ("Horse-QWERT-9", ["password_run"]),
        ("Horse-aaaaa-9", ["password_run"]),
        ("12345", ["password_short", "password_plain", "password_common", "password_run"]),
        ("gaoxin-demo-2026", []),
        (GOOD, []),
    ],
)
def test_every_rule_that_a_password_breaks_is_named(password, broken):
    found = weaknesses(password, "officer", "经办")
    assert [problem.code for problem in found] == [f"accounts.{word}" for word in broken]


def test_a_weak_new_password_is_refused_with_a_sentence_for_each_rule(client, officer):
    sign_in(client, "officer")
    answer = client.post("/account/password/", {"old": PASSWORD, "password": "12345", "again": "12345"})
    page = answer.content.decode()
    assert answer.status_code == 422
    for words in ("至少要 10 个字符", "密码太单一", "这是常见密码", "连续或重复的字符"):
        assert words in page
    assert User.objects.get(pk=officer.pk).check_password(PASSWORD)


def test_a_new_password_is_typed_the_same_twice_and_is_another_one(client, officer):
    sign_in(client, "officer")
    differs = client.post("/account/password/", {"old": PASSWORD, "password": GOOD, "again": GOOD + "x"})
    assert "两次输入的密码不一样" in differs.content.decode()
    same = client.post("/account/password/", {"old": PASSWORD, "password": PASSWORD, "again": PASSWORD})
    assert "新密码和现在的密码一样" in same.content.decode()


def test_guessing_the_old_password_locks_the_account(client, officer):
    with clock.at("2026-03-05T08:59"):
        sign_in(client, "officer")
    with clock.at("2026-03-05T09:00"):
        for _ in range(4):
            answer = client.post("/account/password/", {"old": "wrong", "password": GOOD, "again": GOOD})
            assert "现在的密码不对" in answer.content.decode()
        answer = client.post("/account/password/", {"old": "wrong", "password": GOOD, "again": GOOD})
        assert "已临时锁定" in answer.content.decode()
        right = client.post("/account/password/", {"old": PASSWORD, "password": GOOD, "again": GOOD})
    assert right.status_code == 422
    assert User.objects.get(pk=officer.pk).check_password(PASSWORD)


def test_a_link_sets_a_password_once_and_signs_every_device_out(client, officer, administrator):
    sign_in(client, "officer")
    token = passwords.issue_link(administrator, officer)
    other = Client()
    assert "officer" in other.get(f"/sign-in/link/{token}/").content.decode()
    weak = other.post(f"/sign-in/link/{token}/", {"password": "12345", "again": "12345"})
    assert (weak.status_code, OneTimeLink.objects.get().used_at) == (422, None)
    assert other.post(f"/sign-in/link/{token}/", {"password": GOOD, "again": GOOD})["Location"] == "/sign-in/"
    assert not signed_in(client)
    assert sign_in(Client(), "officer", GOOD).status_code == 302
    again = other.post(f"/sign-in/link/{token}/", {"password": "Other-horse-11", "again": "Other-horse-11"})
    assert (again.status_code, "这个链接不能用了" in again.content.decode()) == (422, True)
    assert User.objects.get(pk=officer.pk).check_password(GOOD)


def test_a_link_ends_a_lock_on_the_account(officer, administrator):
    with clock.at("2026-03-05T09:00"):
        for _ in range(5):
            sign_in(Client(), "officer", "wrong-horse-9")
        passwords.set_by_link(passwords.issue_link(administrator, officer), GOOD, HERE)
        assert sign_in(Client(), "officer", GOOD).status_code == 302


def test_a_link_is_worth_nothing_after_a_day_after_another_one_or_for_a_closed_account(officer, administrator):
    with clock.at("2026-03-05T09:00"):
        token = passwords.issue_link(administrator, officer)
    for moment, code in (("2026-03-06T08:59", None), ("2026-03-06T09:00", "accounts.link_spent")):
        with clock.at(moment):
            assert refused(token) == code
    with clock.at("2026-03-06T09:00"):
        first, second = passwords.issue_link(administrator, officer), passwords.issue_link(administrator, officer)
        assert (refused(first), refused(second), refused("made-up")) == (
            "accounts.link_spent",
            None,
            "accounts.link_spent",
        )
        User.objects.filter(pk=officer.pk).update(is_active=False)
        assert refused(second) == "accounts.link_spent"


def refused(token: str) -> str | None:
    try:
        passwords.person_of_link(token, HERE)
    except Refusal as refusal:
        return refusal.problems[0].code
    return None


def test_only_a_digest_of_a_link_is_kept(officer, administrator):
    token = passwords.issue_link(administrator, officer)
    kept = OneTimeLink.objects.get()
    assert (token in str(kept.__dict__), kept.token_hash, len(token)) == (False, passwords.digest(token), 43)


def test_a_forgotten_password_is_answered_alike_for_known_and_unknown_names(client, officer):
    pages = [
        re.sub(r'value="[^"]{64}"', "", Client().post("/sign-in/forgotten/", {"username": name}).content.decode())
        for name in ("officer", "nobody")
    ]
    assert pages[0] == pages[1]
    assert "如果有这个账号" in pages[0]
    assert PasswordRequest.objects.get().person == officer
    assert SignInEvent.objects.filter(outcome="password_forgotten").count() == 2


def test_asking_twice_leaves_one_request_and_a_fourth_time_in_a_day_is_refused(officer):
    with clock.at("2026-03-05T09:00"):
        for address in ("10.0.0.1", "10.0.0.2", "10.0.0.3"):
            answer = Client(REMOTE_ADDR=address).post("/sign-in/forgotten/", {"username": "officer"})
            assert answer.status_code == 200
        answer = Client(REMOTE_ADDR="10.0.0.4").post("/sign-in/forgotten/", {"username": "Officer "})
    assert (answer.status_code, "操作太频繁" in answer.content.decode()) == (422, True)
    assert PasswordRequest.objects.count() == 1


def test_an_address_may_ask_five_times_an_hour(officer):
    with clock.at("2026-03-05T09:00"):
        answers = [Client().post("/sign-in/forgotten/", {"username": f"name{n}"}).status_code for n in range(6)]
    assert answers == [200] * 5 + [422]


def test_no_mail_is_sent_where_none_is_set_up(officer, settings):
    EmailAddress.objects.create(user=officer, email="office@qinghe.example", primary=True)
    settings.EMAIL_HOST = ""
    passwords.forgotten("officer", HERE, "https://gaoxin.example")
    assert (Job.objects.count(), mail.outbox) == (0, [])


def test_a_link_is_mailed_to_the_office_where_mail_is_set_up(officer, settings):
    settings.EMAIL_HOST = "mail.example"
    EmailAddress.objects.create(user=officer, email="office@qinghe.example", primary=True)
    Client().post("/sign-in/forgotten/", {"username": "officer"})
    job = Job.objects.get()
    jobs.work_of(job.kind).function(jobs.NoProgress(), **job.arguments)
    [letter] = mail.outbox
    assert letter.to == ["office@qinghe.example"]
    token = re.search(r"http://testserver/sign-in/link/([^/]+)/", letter.body)[1]
    assert passwords.person_of_link(token, HERE) == officer
    assert PasswordRequest.objects.get().settled_at is None
