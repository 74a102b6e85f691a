"""Who changed what: kept by the database, told in words."""

import pytest

from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.history import history
from gaoxin.web.scope import SYSTEM, acting_as, because


@pytest.mark.django_db(transaction=True)
def test_changes_are_told_newest_first_with_person_and_words(person, django_assert_num_queries):
    with acting_as(person):
        city = Zone.objects.create(code="c", name="市", level="city")
        zone = Zone.objects.create(code="z", name="甲区", level="zone")
    with acting_as(SYSTEM):
        Zone.objects.filter(pk=zone.pk).update(name="乙区", synthetic=True)
    with acting_as(person):
        zone.refresh_from_db()
        zone.parent, zone.level = city, "part"
        zone.save()
    told = [
        (line.who, line.kind, [(str(change.label), change.before, change.after) for change in line.changes])
        for line in history(zone)
    ]
    assert told == [
        ("林晓", "update", [("层级", "开发区", "片区"), ("parent", "空", "市")]),
        (None, "update", [("名称", "甲区", "乙区"), ("模拟数据", "否", "是")]),
        ("林晓", "insert", []),
    ]


@pytest.mark.django_db(transaction=True)
def test_a_model_may_say_how_its_values_are_told_and_which_are_not(monkeypatch):
    monkeypatch.setattr(Zone, "history_words", {"english_name": lambda kept: f"“{kept}”"}, raising=False)
    monkeypatch.setattr(Zone, "history_leaves", ("synthetic",), raising=False)
    zone = Zone.objects.create(code="z", name="甲区", level="zone", english_name="A")
    Zone.objects.filter(pk=zone.pk).update(english_name="B", synthetic=True)
    assert [(change.before, change.after) for change in history(zone)[0].changes] == [("“A”", "“B”")]


@pytest.mark.django_db(transaction=True)
def test_a_long_history_is_cut_and_the_oldest_line_shown_still_knows_what_changed():
    zone = Zone.objects.create(code="z", name="0", level="zone")
    for number in range(1, 5):
        Zone.objects.filter(pk=zone.pk).update(name=str(number))
    lines = history(zone, limit=2)
    assert [(line.changes[0].before, line.changes[0].after) for line in lines] == [("3", "4"), ("2", "3")]


@pytest.mark.django_db(transaction=True)
def test_a_record_that_is_gone_keeps_its_history():
    zone = Zone.objects.create(code="z", name="甲区", level="zone")
    department = Department.objects.create(zone=zone, name="经发局")
    gone = Department(pk=department.pk)
    department.delete()
    assert [line.kind for line in history(gone)] == ["delete", "insert"]


@pytest.mark.django_db(transaction=True)
def test_a_change_is_told_with_its_reason_and_others_in_the_same_request_without(person):
    with acting_as(person):
        zone = Zone.objects.create(code="z", name="甲区", level="zone")
        with because("按省政府批复更名"):
            Zone.objects.filter(pk=zone.pk).update(name="乙区")
        Zone.objects.filter(pk=zone.pk).update(synthetic=True)
    told = [(line.who, line.kind, line.why) for line in history(zone)]
    assert told == [("林晓", "update", ""), ("林晓", "update", "按省政府批复更名"), ("林晓", "insert", "")]
