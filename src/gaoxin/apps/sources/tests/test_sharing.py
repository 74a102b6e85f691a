"""Asking, granting some fields, reading only those, revoking; what is refused, and that refusals change nothing."""

from datetime import date

import pytest
from django.http import Http404

from gaoxin.apps.sources.access import visible_datasets
from gaoxin.apps.sources.models import DataGrant, DataRequest, DataSet, DataUse
from gaoxin.apps.sources.services.refreshing import end_run_out_grants
from gaoxin.apps.sources.services.sharing import (
    answer_request,
    ask_for_data,
    revoke_grant,
    share_dataset,
    withdraw_request,
)
from gaoxin.apps.sources.services.using import read_rows
from gaoxin.apps.sources.states import Channel, RequestState
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice
from gaoxin.web.scope import acting_as

UNTIL = date(2026, 6, 30)


def codes(refused) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def ask(people, dataset, fields=("revenue",), **changes):
    given = {"department_id": people.asker.pk, "purpose": "筛选高企培育对象", "basis": "三定方案", "until": UNTIL}
    return ask_for_data(people.reader, dataset.pk, fields=list(fields), **{**given, **changes})


def grant(people, dataset, fields=("revenue",)) -> DataGrant:
    asked = ask(people, dataset, fields)
    return answer_request(people.owner, asked.pk, list(fields), None, "")[1]


def test_a_request_tells_the_owner_and_is_due_in_ten_working_days(people, dataset):
    asked = ask(people, dataset)
    assert asked.state == RequestState.WAITING
    assert clock.local(asked.due).date() == date(2026, 3, 19)
    assert {notice.user for notice in Notice.objects.all()} == {people.owner, people.head, people.colleague}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"fields": []}, "sources.no_fields"),
        ({"fields": ["phone"]}, "sources.field_closed"),
        ({"fields": ["name"]}, "sources.field_free"),
        ({"fields": ["nothing"]}, "sources.no_such_field"),
        ({"until": date(2026, 3, 4)}, "sources.until_past"),
    ],
)
def test_what_may_not_be_asked_for_is_refused(people, dataset, changes, code):
    with pytest.raises(Refusal) as refused:
        ask(people, dataset, **changes)
    assert codes(refused) == [code]
    assert not DataRequest.objects.exists()
    assert not Notice.objects.exists()


def test_one_asks_only_for_a_department_of_ones_own_and_not_for_its_own_data(people, dataset):
    with pytest.raises(Refusal) as refused:
        ask(people, dataset, department_id=people.data_office.pk)
    assert codes(refused) == ["sources.not_your_department"]
    with pytest.raises(Refusal) as refused:
        ask_for_data(people.owner, dataset.pk, people.keeper.pk, ["revenue"], "用", "", UNTIL)
    assert codes(refused) == ["sources.own_data"]


def test_a_department_has_one_waiting_request_at_a_time(people, dataset):
    first = ask(people, dataset)
    with pytest.raises(Refusal) as refused:
        ask(people, dataset)
    assert codes(refused) == ["sources.request_waiting"]
    withdraw_request(people.reader, first.pk)
    assert ask(people, dataset).pk != first.pk


def test_granting_some_fields_wants_a_reason_and_lets_only_these_be_read(people, dataset):
    DataSet.objects.filter(pk=dataset.pk).update(title="营收")
    dataset.fields.filter(name="park").update(sensitivity="conditional")
    asked = ask(people, dataset, ["revenue", "park"])
    with pytest.raises(Refusal) as refused:
        answer_request(people.owner, asked.pk, ["revenue"], None, " ")
    assert codes(refused) == ["sources.reason_needed"]
    assert not DataGrant.objects.exists()
    asked, given = answer_request(people.owner, asked.pk, ["revenue"], date(2026, 4, 30), "园区与用途无关")
    assert (asked.state, given.fields, given.valid_to) == (RequestState.PARTLY, ["revenue"], date(2026, 4, 30))
    read = read_rows(people.reader, dataset.pk, Channel.PAGE, grant_id=given.pk)
    assert read.frame.columns == ["code", "name", "industry", "revenue"]
    assert read.frame.height == 12


def test_a_grant_never_outlasts_what_was_asked_for(people, dataset):
    asked = ask(people, dataset)
    _, given = answer_request(people.owner, asked.pk, ["revenue"], date(2027, 1, 1), "")
    assert (given.valid_from, given.valid_to) == (date(2026, 3, 5), UNTIL)


def test_refusing_says_why_and_grants_nothing(people, dataset):
    asked = ask(people, dataset)
    asked, given = answer_request(people.owner, asked.pk, [], None, "用途与职责不符")
    assert (asked.state, asked.reason, given) == (RequestState.REFUSED, "用途与职责不符", None)
    with pytest.raises(Refusal) as refused:
        answer_request(people.owner, asked.pk, ["revenue"], None, "")
    assert codes(refused) == ["sources.request_answered"]


def test_only_the_providing_department_answers_and_nobody_a_request_of_their_own(people, dataset):
    asked = ask(people, dataset)
    with pytest.raises(Refusal) as refused:
        answer_request(people.reader, asked.pk, ["revenue"], None, "")
    assert codes(refused) == ["sources.owner_only"]
    with pytest.raises(Refusal) as refused:
        answer_request(people.owner, asked.pk, ["revenue", "code"], None, "")
    assert codes(refused) == ["sources.not_asked_for"]
    DataRequest.objects.update(asked_by=people.owner)
    with pytest.raises(Refusal) as refused:
        answer_request(people.owner, asked.pk, ["revenue"], None, "")
    assert codes(refused) == ["sources.own_request"]
    assert not DataGrant.objects.exists()


def test_each_reading_is_written_down_with_fields_rows_way_and_purpose(people, dataset):
    given = grant(people, dataset)
    read_rows(people.reader, dataset.pk, Channel.PAGE, grant_id=given.pk, start=0, count=5)
    read_rows(people.reader, dataset.pk, Channel.CSV)
    logged = list(DataUse.objects.order_by("pk"))
    assert [(use.rows, use.channel, use.purpose, use.version) for use in logged] == [
        (5, Channel.PAGE, "筛选高企培育对象", 1),
        (12, Channel.CSV, "无条件共享", 1),
    ]
    assert logged[0].fields == ["code", "name", "industry", "park", "revenue"]
    assert logged[1].fields == ["code", "name", "industry", "park"]
    assert {use.department for use in logged} == {people.asker}


def test_owners_read_everything_and_are_not_logged(people, dataset):
    read = read_rows(people.colleague, dataset.pk, Channel.PAGE)
    assert read.frame.columns == ["code", "name", "industry", "park", "revenue", "phone"]
    assert not DataUse.objects.exists()


def test_revoking_stops_the_next_reading_and_says_why(people, dataset):
    given = grant(people, dataset)
    read_rows(people.reader, dataset.pk, Channel.PAGE, grant_id=given.pk)
    with pytest.raises(Refusal) as refused:
        revoke_grant(people.owner, given.pk, "")
    assert codes(refused) == ["sources.reason_needed"]
    revoke_grant(people.owner, given.pk, "用途已完成")
    with pytest.raises(Refusal) as refused:
        read_rows(people.reader, dataset.pk, Channel.PAGE, grant_id=given.pk)
    assert (codes(refused), refused.value.problems[0].values["reason"]) == (["sources.grant_ended"], "用途已完成")
    assert DataUse.objects.count() == 1
    assert "revenue" not in read_rows(people.reader, dataset.pk, Channel.PAGE).frame.columns


def test_only_the_owner_revokes(people, dataset):
    given = grant(people, dataset)
    with pytest.raises(Refusal) as refused:
        revoke_grant(people.reader, given.pk, "不想给")
    assert codes(refused) == ["sources.owner_only"]
    given.refresh_from_db()
    assert given.ended_at is None


def test_a_grant_ends_with_its_last_day(people, dataset):
    given = grant(people, dataset)
    with clock.at("2026-06-30T23:59"):
        assert end_run_out_grants() == 0
        user = User.objects.get(pk=people.reader.pk)
        assert read_rows(user, dataset.pk, Channel.PAGE, grant_id=given.pk).frame.height == 12
    with clock.at("2026-07-01T00:00"):
        with pytest.raises(Refusal) as refused:
            read_rows(User.objects.get(pk=people.reader.pk), dataset.pk, Channel.PAGE, grant_id=given.pk)
        assert codes(refused) == ["sources.grant_over"]
        assert end_run_out_grants() == 1


def test_somebody_elses_grant_is_not_found(people, dataset):
    given = grant(people, dataset)
    with pytest.raises(Http404):
        read_rows(people.data_officer, dataset.pk, Channel.PAGE, grant_id=given.pk)


def test_another_zone_sees_nothing_until_a_head_shares_and_then_only_what_is_shared(people, dataset):
    assert not visible_datasets(people.stranger).exists()
    arguments = (dataset.pk, people.b, people.far, ["name", "revenue"], "两区产业协同", UNTIL)
    with pytest.raises(Refusal) as refused:
        share_dataset(people.owner, *arguments)
    assert codes(refused) == ["sources.head_only"]
    given = share_dataset(people.head, *arguments)
    read = read_rows(people.stranger, dataset.pk, Channel.API, grant_id=given.pk)
    assert read.frame.columns == ["name", "revenue"]
    revoke_grant(people.head, given.pk, "协议终止")
    with pytest.raises(Http404):
        read_rows(people.stranger, dataset.pk, Channel.API)


def test_the_database_too_shows_a_zone_only_what_is_shared_with_it(people, dataset):
    """Raw questions in the stranger's own scope: before sharing, while it runs, and after it was revoked."""

    def seen(user) -> tuple[int, int, int, int]:
        with acting_as(user):
            return (
                DataSet.objects.count(),
                dataset.fields.count(),
                dataset.versions.count(),
                DataGrant.objects.count(),
            )

    assert seen(people.stranger) == (0, 0, 0, 0)
    given = share_dataset(people.head, dataset.pk, people.b, None, ["name"], "两区协同", UNTIL)
    assert seen(people.stranger) == (1, 6, 1, 1)
    with acting_as(people.stranger):
        assert DataSet.objects.update(title="改名") == 0
        assert dataset.fields.update(sensitivity="open") == 0
        assert DataGrant.objects.update(fields=["phone"]) == 0
    revoke_grant(people.head, given.pk, "协议终止")
    assert seen(people.stranger) == (0, 0, 0, 1)


def test_a_viewer_of_the_city_sees_the_free_fields_of_the_zones_below(people, dataset):
    read = read_rows(people.viewer, dataset.pk, Channel.PAGE)
    assert read.frame.columns == ["code", "name", "industry", "park"]
