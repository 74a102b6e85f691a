"""The public interface: open data for anybody, granted data for whoever may read it, within its limits."""

from datetime import date

import pytest
from django.conf import settings
from django.urls import reverse

from gaoxin.apps.sources.models import ApiUse, DataUse
from gaoxin.apps.sources.services import calling
from gaoxin.apps.sources.services.deciding import approve_opening
from gaoxin.apps.sources.services.proposing import Opening, propose_opening
from gaoxin.apps.sources.services.sharing import answer_request, ask_for_data, revoke_grant
from gaoxin.apps.sources.states import OpenKind
from gaoxin.catalogue.limits import Limit, limit
from gaoxin.web import clock


@pytest.fixture
def opened(people, dataset):
    opening = Opening("names", "企业名录", OpenKind.RECORDS, fields=["name", "park"])
    return approve_opening(people.head, propose_opening(people.owner, dataset.pk, opening, "").pk)


def test_the_interface_describes_itself_in_openapi(client, db):
    found = client.get("/api/v1/openapi.json").json()
    assert found["openapi"].startswith("3.")
    assert {path for path in found["paths"] if "datasets" in path} == {
        "/api/v1/open/datasets",
        "/api/v1/open/datasets/{zone}/{code}",
        "/api/v1/open/datasets/{zone}/{code}/rows",
        "/api/v1/open/datasets/{zone}/{code}/versions/{number}/changes",
        "/api/v1/shared/datasets",
        "/api/v1/shared/datasets/{dataset_id}/rows",
    }
    assert "数据行" in client.get("/api/v1/").content.decode()


def test_the_interface_describes_itself_in_the_language_of_the_reader(client, db):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert paths["/api/v1/open/datasets"]["get"]["tags"] == ["Open data"]


def test_open_data_is_listed_described_and_paged(client, opened):
    found = client.get("/api/v1/open/datasets?q=名录").json()
    assert (found["total"], found["items"][0]["code"], found["items"][0]["zone"]) == (1, "names", "qinghe")
    assert client.get("/api/v1/open/datasets?q=别的").json()["total"] == 0
    one = client.get("/api/v1/open/datasets/qinghe/names").json()
    assert [column["name"] for column in one["columns"]] == ["name", "park"]
    rows = client.get("/api/v1/open/datasets/qinghe/names/rows?offset=10&limit=5").json()
    assert rows == {
        "version": 1,
        "total": 12,
        "offset": 10,
        "items": [{"name": "示例企业10", "park": "南区"}, {"name": "示例企业11", "park": "北区"}],
    }


@pytest.mark.parametrize("address", ["qinghe/nothing", "nowhere/names", "qinghe/names/rows?version=7"])
def test_what_is_not_open_is_not_found(client, opened, address):
    answer = client.get(f"/api/v1/open/datasets/{address}")
    assert (answer.status_code, answer.json()) == (404, {"status": 404})


@pytest.mark.parametrize("words", ["limit=0", "limit=1001", "offset=-1", "limit=many"])
def test_paging_beyond_its_bounds_is_refused(client, opened, words):
    assert client.get(f"/api/v1/open/datasets/qinghe/names/rows?{words}").status_code == 422


def test_shared_data_wants_a_person_and_a_grant(client, people, dataset):
    address = reverse("api:shared_rows", args=[dataset.pk])
    assert client.get(address, headers={"accept": "application/json"}).status_code == 401
    asked = ask_for_data(people.reader, dataset.pk, people.asker.pk, ["revenue"], "培育", "", date(2026, 6, 30))
    _, grant = answer_request(people.owner, asked.pk, ["revenue"], None, "")
    client.force_login(people.reader)
    (one,) = client.get(reverse("api:shared_sets")).json()
    assert [ground["grant"] for ground in one["grounds"]] == [0, grant.pk]
    rows = client.get(f"{address}?grant={grant.pk}&limit=1").json()
    assert rows["items"] == [
        {"code": "912202010000000000", "name": "示例企业0", "industry": "汽车", "park": "南区", "revenue": 1000.5}
    ]
    assert (DataUse.objects.get().channel, DataUse.objects.get().rows) == ("api", 1)
    revoke_grant(people.owner, grant.pk, "用途已完成")
    refused = client.get(f"{address}?grant={grant.pk}")
    assert (refused.status_code, refused.json()["problems"][0]["code"]) == (422, "sources.grant_ended")
    client.force_login(people.stranger)
    assert client.get(address).status_code == 404
    assert DataUse.objects.count() == 1


def test_a_caller_who_asks_too_often_waits_for_the_next_minute(client, opened, monkeypatch):
    kept = limit("sources.api_times")
    monkeypatch.setattr(calling, "limit", lambda key: Limit(3, kept.unit, kept.reason, kept.source))
    answers = [client.get("/api/v1/open/datasets").status_code for _ in range(4)]
    assert answers == [200, 200, 200, 429]
    late = client.get("/api/v1/open/datasets")
    assert (late["Retry-After"], late.json()["problems"][0]["code"]) == ("60", "sources.api_too_often")
    with clock.at("2026-03-05T09:01"):
        assert client.get("/api/v1/open/datasets").status_code == 200
    with clock.at("2026-03-05T11:00"):
        client.get("/api/v1/open/datasets")
        assert ApiUse.objects.count() == 1
