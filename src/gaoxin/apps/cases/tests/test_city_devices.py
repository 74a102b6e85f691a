"""Devices: their keys, reports that count once, bursts, and who may register and revoke."""

import json
from datetime import timedelta

import pytest

from gaoxin.apps.cases.models import Case, Device, DeviceReport
from gaoxin.apps.cases.services.city import devices
from gaoxin.apps.cases.services.city.devices import Signal
from gaoxin.apps.cases.tests.city_world import City, build, device, done
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

NOW = "2026-03-02T09:00"
ADDRESS = "/api/v1/city/reports"


@pytest.fixture
def city(db):
    with clock.at(NOW):
        yield build()


def signal(number: str, minutes: int = 0) -> Signal:
    return Signal(number, clock.now() + timedelta(minutes=minutes), "烟雾浓度超限")


def test_the_same_number_is_the_same_report_however_often_it_is_sent(city: City):
    smoke, _ = device(city)
    first, again = devices.take(smoke, signal("1")), devices.take(smoke, signal("1"))
    assert (first.new, again.new, first.case) == (True, False, again.case)
    assert (Case.objects.count(), DeviceReport.objects.count()) == (1, 1)
    assert first.case.city_event.reports == 1


def test_a_burst_of_one_device_is_one_event_and_a_later_report_another(city: City):
    smoke, _ = device(city)
    case = devices.take(smoke, signal("1")).case
    for minute, number in ((10, "2"), (25, "3")):
        with clock.at(f"2026-03-02T09:{minute}"):
            assert devices.take(smoke, signal(number)).case == case
    case.city_event.refresh_from_db()
    assert case.city_event.reports == 3
    with clock.at("2026-03-02T10:00"):
        assert devices.take(smoke, signal("4")).case != case
    assert DeviceReport.objects.count() == 4


def test_after_its_event_is_closed_a_device_begins_a_new_one(city: City):
    smoke, _ = device(city)
    case = devices.take(smoke, signal("1")).case
    done(city.grid, case, "verify", real=False)
    assert devices.take(smoke, signal("2")).new is True


def test_two_devices_beside_each_other_are_two_events(city: City):
    one, other = device(city)[0], device(city, code="SMOKE-02")[0]
    assert devices.take(one, signal("1")).case != devices.take(other, signal("1")).case


@pytest.mark.parametrize(("minutes", "code"), [(6, "city.device_ahead"), (-8 * 24 * 60, "city.device_too_old")])
def test_a_clock_that_is_wrong_is_told(city: City, minutes, code):
    smoke, _ = device(city)
    with pytest.raises(Refusal) as refused:
        devices.take(smoke, signal("1", minutes))
    assert refused.value.problems[0].code == code
    assert Case.objects.count() == 0


def send(client, key: str, **more):
    body = {"number": "A-1", "at": "2026-03-02T08:59:00", "text": "烟雾浓度超限", **more}
    return client.post(ADDRESS, json.dumps(body), content_type="application/json", headers={"X-Device-Key": key})


def test_a_device_reports_with_its_key_and_not_after_it_was_revoked(city: City, client):
    smoke, key = device(city)
    answer = send(client, key)
    assert (answer.status_code, answer.json()["new"]) == (200, True)
    case = Case.objects.get()
    assert (case.number, str(case.longitude), case.channel) == (answer.json()["number"], "126.540000", "device")
    assert send(client, key).json()["new"] is False
    devices.revoke(city.administrator, smoke.pk)
    refused = send(client, key, number="A-2")
    assert (refused.status_code, refused.json()["problems"][0]["code"]) == (401, "city.device_key")
    assert send(client, "gxd_wrong", number="A-3").status_code == 401
    assert DeviceReport.objects.count() == 1


def test_a_key_is_kept_as_its_hash_only_and_another_ends_the_one_before(city: City, client):
    smoke, key = device(city)
    assert key not in json.dumps(list(Device.objects.values()), default=str)
    _, fresh = devices.renew_key(city.administrator, smoke.pk)
    assert (send(client, key).status_code, send(client, fresh).status_code) == (401, 200)


def test_only_an_administrator_of_the_zone_registers_devices(city: City):
    with pytest.raises(NotFound):
        devices.register(city.grid, city.zone, devices.Sited("X", "烟感", "fire", "示例", 126, 43))
    smoke, _ = device(city)
    with pytest.raises(NotFound):
        devices.revoke(city.stranger, smoke.pk)
    with pytest.raises(Refusal):
        device(city)
    assert Device.objects.get().revoked_at is None


def test_the_key_is_shown_once_on_the_page(city: City, client):
    client.force_login(city.administrator)
    form = {"code": "CAM-1", "name": "路口摄像机", "type": "congestion", "address": "示例路口"}
    answer = client.post("/city/devices/new/", {**form, "longitude": "126.54", "latitude": "43.88"}, follow=True)
    text = answer.content.decode()
    assert text.count("gxd_") == 1
    assert "gxd_" not in client.get("/city/devices/").content.decode()
    client.force_login(city.grid)
    assert client.get("/city/devices/").status_code == 404
