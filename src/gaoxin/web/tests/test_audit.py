"""The auditor's pages: accesses, changes of all records, seals, certificates and checks."""

import json
from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client
from openpyxl import load_workbook

from gaoxin.apps.zones.models import Department, Grant, Organisation, Presence, User, Zone
from gaoxin.web import audit, clock
from gaoxin.web.models import Access, Job, Seal, Verification
from gaoxin.web.pages import rows
from gaoxin.web.scope import acting_as, because
from gaoxin.web.seal import making, nightly
from gaoxin.web.tests.tampering import at, name_zones


@pytest.fixture
def zone(db) -> Zone:
    return Zone.objects.create(code="qinghe", name="青河高新区", level="zone")


@pytest.fixture
def auditor(client, zone):
    """A client signed in as the auditor of the zone."""
    person = User.objects.create_user("audit", display_name="审计人员")
    Grant.objects.create(user=person, role="auditor", zone=zone)
    client.force_login(person)
    return client


@pytest.fixture
def two_accesses():
    """Two rows of the auditor at moments of their own."""

    def write(zone: Zone) -> None:
        person = User.objects.get(username="audit")
        kept = {"person": person, "zone": zone.pk, "roles": "auditor", "address": "10.0.0.7", "duration": 3}
        moment = clock.local(datetime(2026, 3, 5, 23, 59))
        Access.objects.create(
            at=moment, method="GET", route="web:job", record="pk=7", status=404, request=uuid4(), **kept
        )
        Access.objects.create(
            at=moment + timedelta(minutes=1),
            method="POST",
            route="web:home",
            record="",
            status=200,
            request=uuid4(),
            **kept,
        )

    return write


def cells(answer) -> list[list[str]]:
    """What the lines of a list page hold, as plain values."""
    listing = answer.context["listing"]
    return [[str(column.exported(row)) for column in listing.columns] for row in listing.shown]


@pytest.mark.django_db
def test_accesses_are_those_of_the_auditors_zone_and_of_the_signed_out(auditor, zone, person):
    other = Zone.objects.create(code="other", name="外区", level="zone")
    officer = User.objects.create_user("wang", display_name="王敏")
    department = Department.objects.create(zone=zone, name="经发局")
    Grant.objects.create(user=officer, role="officer", zone=zone, department=department)
    Grant.objects.create(user=person, role="leader", zone=other)
    for someone in (officer, person, None):
        visitor = Client()
        if someone:
            visitor.force_login(someone)
        visitor.get("/jobs/")
    told = [(row[1], row[2], row[5], row[6]) for row in cells(auditor.get("/audit/accesses/"))]
    assert sorted(told) == [("未登录", "None", "/jobs/", "302"), ("王敏", "经办人", "/jobs/", "200")]
    assert Access.objects.filter(person=person).count() == 1


@pytest.mark.django_db
def test_accesses_are_found_by_person_record_route_day_and_status(auditor, zone, two_accesses):
    two_accesses(zone)
    for words, found in {
        "person=audit": 2,
        "record=pk%3D7": 1,
        "route=web:job": 1,
        "status=404&status=403": 1,
        "at_from=2026-03-05&at_to=2026-03-05": 1,
        "method=POST": 1,
    }.items():
        assert auditor.get(f"/audit/accesses/?{words}").context["listing"].total == found, words
    answer = auditor.get("/audit/accesses/?person=nobody")
    assert "没有登录名“nobody”" in answer.content.decode()


@pytest.mark.django_db
def test_accesses_are_exported_unless_too_many(auditor, zone, two_accesses, monkeypatch):
    two_accesses(zone)
    sheet = load_workbook(BytesIO(auditor.get("/audit/accesses/?export=xlsx&person=audit").content)).active
    assert [row[5].value for row in sheet.iter_rows(min_row=6)] == ["/", "/jobs/7/"]
    monkeypatch.setattr("gaoxin.web.views.audit.accesses.COUNTED", 1)
    refused = auditor.get("/audit/accesses/?export=xlsx&person=audit")
    assert (refused.status_code, "没有导出" in refused.content.decode()) == (422, True)


@pytest.mark.django_db
def test_changes_are_told_with_person_record_and_reason(auditor, zone, person):
    with acting_as(person), because("按批复更名"):
        Zone.objects.filter(pk=zone.pk).update(name="青河新区")
    with acting_as(person):
        Department.objects.create(zone=zone, name="经发局")
    answer = auditor.get("/audit/changes/?at_from=2000-01-01&person=lin")
    assert sorted(row[1:] for row in cells(answer)) == [
        ["林晓", "修改", f"区域 青河新区 #{zone.pk}", "按批复更名"],
        ["林晓", "新建", f"部门 经发局 #{Department.objects.get().pk}", ""],
    ]
    newest = next(row for row in answer.context["listing"].shown if row.kind == "update")
    side = auditor.get(f"/audit/changes/{newest.table}/{newest.number}/").content.decode()
    assert "<del>青河高新区</del> <ins>青河新区</ins>" in side
    assert "按批复更名" in side
    by_record = auditor.get(f"/audit/changes/?table=zones_zoneevent&record={zone.pk}").context["listing"]
    assert {row.kind for row in by_record.shown} == {"update", "insert"}
    assert auditor.get("/audit/changes/zones_zoneevent/999999/").status_code == 404
    assert auditor.get("/audit/changes/auth_permission/1/").status_code == 404


@pytest.mark.django_db
def test_far_pages_and_files_of_changes_name_each_record(auditor, zone, monkeypatch):
    """Entries of two histories may bear the same number, and both are told."""
    for number in range(3):
        department = Department.objects.create(zone=zone, name=f"第{number}局")
        bank = Organisation.objects.create(kind="bank", provisional_key=f"行-{number}", legal_name=f"第{number}银行")
        Presence.objects.create(zone=zone, organisation=bank)
    monkeypatch.setattr(rows, "DEEP", 0)
    address = "/audit/changes/?at_from=2000-01-01&kind=insert"
    shown = {(row.table, row.name) for row in auditor.get(address).context["listing"].shown}
    assert {("zones_departmentevent", f"第{number}局") for number in range(3)} <= shown
    assert {("zones_presenceevent", f"第{number}银行") for number in range(3)} <= shown
    assert f"部门 第2局 #{department.pk}" in auditor.get(f"{address}&export=csv").content.decode()


def test_changes_of_another_zone_are_not_seen(auditor, zone):
    other = Zone.objects.create(code="other", name="外区", level="zone")
    organisation = Organisation.objects.create(kind="bank", provisional_key="外-1", legal_name="外区银行")
    for place in (zone, other):
        Presence.objects.create(zone=place, organisation=organisation)
    home, away = Presence.pgh_event_model.objects.order_by("pk")
    shown = auditor.get("/audit/changes/?table=zones_presenceevent").context["listing"]
    assert [(row.number, row.record, row.name) for row in shown.shown] == [(home.pk, home.pgh_obj_id, "外区银行")]
    assert auditor.get(f"/audit/changes/zones_presenceevent/{home.pk}/").status_code == 200
    assert auditor.get(f"/audit/changes/zones_presenceevent/{away.pk}/").status_code == 404


@pytest.mark.django_db
def test_without_a_word_the_last_month_is_shown(auditor):
    with clock.at("2026-03-31T09:00"):
        assert auditor.get("/audit/changes/")["Location"] == "/audit/changes/?at_from=2026-03-01"


@pytest.mark.django_db(transaction=True)
def test_a_seal_is_shown_compared_certified_and_handed_out(auditor, owner):
    name_zones(owner, at(-1), "a")
    making.make_missing(now=at(0, 0, 10))
    seal = Seal.objects.get()
    listed = auditor.get("/audit/seals/").content.decode()
    assert seal.hash in listed
    assert "已封存到昨天" in listed
    page = auditor.get(f"/audit/seals/1/?known={seal.hash.upper()}").content.decode()
    assert ("相同" in page, "不同" in page) == (True, False)
    assert "不同" in auditor.get("/audit/seals/1/?known=abc").content.decode()
    paper = auditor.get("/audit/seals/1/certificate/").content.decode()
    assert all(f"<span>{seal.hash[start : start + 8]}</span>" in paper for start in range(0, 64, 8))
    statement = auditor.get("/audit/seals/1/statement/")
    assert sha256(statement.content).hexdigest() == seal.hash
    assert json.loads(statement.content)["day"] == f"{seal.day}"
    assert auditor.get("/audit/seals/2/").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_the_auditor_has_the_seals_checked_and_reads_what_was_found(auditor, sealed, owner):
    owner.do("UPDATE zones_zoneevent SET name = '别名' WHERE pgh_obj_id = %s", sealed[0])
    answer = auditor.post("/audit/seals/verify/")
    job = Job.objects.get(kind=nightly.VERIFY)
    assert answer["Location"] == f"/jobs/{job.pk}/"
    call_command("procrastinate", "worker", "--one-shot", verbosity=0)
    job.refresh_from_db()
    check = Verification.objects.get()
    assert (job.state, job.result) == ("done", f"/audit/verifications/{check.pk}/")
    assert (check.found, check.made_by.username) == (1, "audit")
    page = auditor.get(job.result).content.decode()
    assert f"zones_zoneevent 第 {check.problems[0]['values']['entry']} 条（记录 {sealed[0]}）" in page
    assert '<td data-label="记录种类">区域</td>' in page


def test_every_kind_of_record_has_a_name_in_chinese():
    assert [table for table, name in audit.kinds() if not any("一" <= sign <= "鿿" for sign in str(name))] == []
