"""Two devices: each seen by its person, each ended at once."""

from django.contrib.sessions.models import Session
from django.test import Client

from gaoxin.apps.zones.models import SignInSession
from gaoxin.apps.zones.tests.conftest import PASSWORD, sign_in, signed_in
from gaoxin.web import clock

PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0"
DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/109.0 Safari/537.36"


def at_desk_and_phone() -> tuple[Client, Client]:
    desk, phone = Client(REMOTE_ADDR="10.1.0.5", HTTP_USER_AGENT=DESK), Client(HTTP_USER_AGENT=PHONE)
    with clock.at("2026-03-05T09:00"):
        sign_in(desk, "officer")
    with clock.at("2026-03-05T09:30"):
        sign_in(phone, "officer")
    return desk, phone


def test_both_devices_are_listed_with_device_address_and_when_they_were_seen(officer):
    desk, _phone = at_desk_and_phone()
    with clock.at("2026-03-05T10:00"):
        page = desk.get("/account/").content.decode()
    assert "Windows · Chrome" in page
    assert "Android · 微信" in page
    assert "10.1.0.5 · 2026-03-05 09:00 登录 · 最近活动 2026-03-05 10:00" in page
    assert page.count("本机") >= 1


def test_a_device_that_is_ended_is_signed_out_at_once_and_the_other_is_not(officer):
    desk, phone = at_desk_and_phone()
    lost = SignInSession.objects.get(device=PHONE)
    assert desk.post(f"/account/sessions/{lost.pk}/end/")["Location"] == "/account/"
    assert not signed_in(phone)
    assert signed_in(desk)
    assert not Session.objects.filter(session_key=lost.session_key).exists()


def test_every_other_device_can_be_ended_at_once(officer):
    desk, phone = at_desk_and_phone()
    desk.post("/account/sessions/end/")
    assert (signed_in(desk), signed_in(phone)) == (True, False)


def test_anothers_session_is_not_found(officer, colleague):
    desk, _phone = at_desk_and_phone()
    other = Client()
    sign_in(other, "colleague")
    theirs = SignInSession.objects.get(user=colleague)
    assert desk.post(f"/account/sessions/{theirs.pk}/end/").status_code == 404
    assert signed_in(other)


def test_a_changed_password_ends_the_other_devices_and_keeps_this_one(officer):
    desk, phone = at_desk_and_phone()
    new = {"old": PASSWORD, "password": "Better-horse-10", "again": "Better-horse-10"}
    assert desk.post("/account/password/", new)["Location"] == "/account/"
    assert (signed_in(desk), signed_in(phone)) == (True, False)


def test_a_session_that_ran_out_is_listed_no_longer(officer):
    desk, _phone = at_desk_and_phone()
    Session.objects.filter(session_key=SignInSession.objects.get(device=PHONE).session_key).delete()
    assert "微信" not in desk.get("/account/").content.decode()


def test_writing_that_a_session_was_seen_happens_once_a_minute(officer):
    desk, _phone = at_desk_and_phone()
    with clock.at("2026-03-05T10:00"):
        desk.get("/account/")
    with clock.at("2026-03-05T10:00:30"):
        desk.get("/account/")
    seen = SignInSession.objects.get(device=DESK).seen_at
    assert seen.isoformat() == "2026-03-05T02:00:00+00:00"
    with clock.at("2026-03-05T10:01:01"):
        desk.get("/account/")
    assert SignInSession.objects.get(device=DESK).seen_at > seen
