"""Telling enterprises by channels outside: once, with what went wrong kept, tried again, and by whom it may be."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.policies.claim_states import PushState
from gaoxin.apps.policies.models import Entitlement, Push
from gaoxin.apps.policies.services.entitling import judging, pushing
from gaoxin.apps.policies.tests.claims_world import NOW, ClaimsWorld, build
from gaoxin.apps.zones.models import Organisation
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.jobs import NoProgress
from gaoxin.web.models import Job

CODE = "91220201MA14A1B2C3"


@pytest.fixture
def world(db: None) -> Iterator[ClaimsWorld]:
    with clock.at(NOW):
        made = build()
        Organisation.objects.filter(pk=made.firm.organisation_id).update(credit_code=CODE, provisional_key=None)
        judging.judge_zone(NoProgress(), made.zone)
        yield made


def told(world: ClaimsWorld) -> Push:
    client = Client()
    client.force_login(world.officer)
    client.post(reverse("claims:tell", args=[world.clause.pk]))
    return Push.objects.get()


def page(world: ClaimsWorld) -> str:
    client = Client()
    client.force_login(world.officer)
    return client.get(reverse("claims:entitled_by", args=[world.clause.pk])).content.decode()


def test_without_a_channel_nothing_is_handed_over(world: ClaimsWorld, settings):
    settings.CHANNELS = {}
    client = Client()
    client.force_login(world.officer)
    client.post(reverse("claims:tell", args=[world.clause.pk]))
    assert not Push.objects.exists()
    assert Entitlement.objects.filter(told_at__isnull=False).count() == 1
    assert "未启用" in page(world)


def test_who_is_told_is_handed_to_the_channel_once(world: ClaimsWorld, settings, tmp_path: Path):
    settings.CHANNELS = {"exchange_folder": (str(tmp_path), "")}
    push = told(world)
    assert (push.enterprises, push.state, push.channel) == (1, PushState.WAITING, "exchange_folder")
    assert pushing.send(world.officer, push.pk).state == PushState.SENT
    (file,) = tmp_path.iterdir()
    line = file.read_text(encoding="utf-8-sig").splitlines()[1]
    assert line.startswith(CODE) and world.clause.title in line
    assert "http://testserver/claims/" in line
    pushing.send(world.officer, push.pk)
    push.refresh_from_db()
    assert (push.tries, push.sent_at) == (1, clock.now())
    with pytest.raises(Refusal):
        pushing.send_again(world.officer, push.pk)
    assert "已送达渠道" in page(world)


def test_what_a_channel_does_not_take_stays_with_its_reason_and_is_tried_again(
    world: ClaimsWorld, settings, tmp_path: Path
):
    settings.CHANNELS = {"exchange_folder": (str(tmp_path / "later"), "")}
    push = told(world)
    with pytest.raises(Refusal):
        pushing.send(world.officer, push.pk)
    push.refresh_from_db()
    assert (push.state, push.tries, push.problem["code"]) == (PushState.FAILED, 1, "push.no_folder")
    assert "交换目录不存在或者不能写入" in page(world)
    (tmp_path / "later").mkdir()
    with clock.at(clock.now() + timedelta(hours=1)):
        before = Job.objects.count()
        assert pushing.try_again() == 1
        assert Job.objects.count() == before + 1
        assert pushing.send(world.officer, push.pk).tries == 2
        assert pushing.try_again() == 0


def test_it_is_not_tried_for_ever(world: ClaimsWorld, settings, tmp_path: Path):
    settings.CHANNELS = {"exchange_folder": (str(tmp_path / "gone"), "")}
    push = told(world)
    Push.objects.filter(pk=push.pk).update(tries=pushing.TRIES, state=PushState.FAILED)
    assert pushing.try_again() == 0
    client = Client()
    client.force_login(world.officer)
    assert client.post(reverse("claims:push_again", args=[push.pk])).status_code == 302
    assert Job.objects.filter(kind=pushing.JOB).count() == 2
