"""Doing one thing to many rows: preview first, the deed on confirmation, only on rows the person sees."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.test import RequestFactory

from gaoxin.apps.zones.models import Zone
from gaoxin.web.messages import undo_address
from gaoxin.web.pages.listing import BulkAction, Change, Column, Empty, List, Outcome, Preview, respond


def rename(user, rows) -> Outcome:
    for zone in rows:
        zone.name += "（停用）"
        zone.save()
    return Outcome(f"已停用 {len(rows)} 个。", "/undo/7/")


ZONES = List(
    key="test.zones",
    title="区域",
    columns=[Column(key="name", label="名称", sort="name")],
    order="name",
    empty=Empty(title="没有"),
    actions=[
        BulkAction(
            key="close",
            label="停用",
            preview=lambda user, rows: Preview(
                [Change(zone.name, "启用", "停用") for zone in rows], "将通知 2 人。", irreversible=True
            ),
            apply=rename,
        )
    ],
)


@pytest.fixture
def zones(db):
    return [Zone.objects.create(code=code, name=f"{code}区", level="zone") for code in "abcd"]


def post(person, query="", **fields):
    request = RequestFactory().post(f"/zones/{query}", fields)
    request.user, request.session = person, {}
    request._messages = FallbackStorage(request)
    return respond(request, ZONES, Zone.objects.exclude(code="d")), request


def names() -> list[str]:
    return list(Zone.objects.order_by("code").values_list("name", flat=True))


def test_the_preview_shows_what_will_change_and_changes_nothing(person, zones):
    response, _ = post(person, action="close", row=[zones[0].pk, zones[2].pk])
    text = response.content.decode()
    assert "停用：将改动 2 条" in text
    assert "将通知 2 人。" in text
    assert "这一步不能撤销。" in text
    assert names() == ["a区", "b区", "c区", "d区"]


def test_confirmation_does_it_tells_it_and_offers_the_way_back(person, zones):
    response, request = post(person, "?sort=-name", action="close", row=[zones[0].pk, zones[2].pk], confirm="yes")
    assert (response.status_code, response["Location"]) == (302, "/zones/?sort=-name")
    assert names() == ["a区（停用）", "b区", "c区（停用）", "d区"]
    (message,) = get_messages(request)
    assert (str(message), undo_address(message.extra_tags)) == ("已停用 2 个。", "/undo/7/")


def test_rows_beyond_what_the_person_sees_are_left_alone(person, zones):
    post(person, action="close", all="yes", confirm="yes")
    assert names() == ["a区（停用）", "b区（停用）", "c区（停用）", "d区"]
    _, request = post(person, action="close", row=zones[3].pk, confirm="yes")
    assert [str(message) for message in get_messages(request)] == ["没有选中任何一行。请先勾选要处理的行。"]
    assert names()[3] == "d区"


@pytest.mark.parametrize("fields", [{}, {"action": "close"}, {"action": "other", "row": "1"}])
def test_without_rows_or_action_nothing_happens(person, zones, fields):
    response, _ = post(person, confirm="yes", **fields)
    assert response.status_code == 302
    assert names() == ["a区", "b区", "c区", "d区"]
