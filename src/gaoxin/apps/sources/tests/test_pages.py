"""Pages of the data pool as people see them, and as others do not."""

import json
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gaoxin.apps.sources.models import DataGrant, DataRequest, DataSet, DataUse, OpenVersion
from gaoxin.apps.sources.services import background
from gaoxin.apps.sources.services.deciding import approve_opening
from gaoxin.apps.sources.services.proposing import Opening, propose_opening
from gaoxin.apps.sources.services.sharing import answer_request, ask_for_data, revoke_grant, share_dataset
from gaoxin.apps.sources.states import OpenKind
from gaoxin.web import registry
from gaoxin.web.models import Job
from gaoxin.web.registry import Measure

UNTIL = date(2026, 6, 30)


def signed_in(client, user):
    client.force_login(user)
    return client


def text(answer) -> str:
    return answer.content.decode()


@pytest.fixture
def grant(people, dataset) -> DataGrant:
    asked = ask_for_data(people.reader, dataset.pk, people.asker.pk, ["revenue"], "筛选培育对象", "", UNTIL)
    return answer_request(people.owner, asked.pk, ["revenue"], None, "")[1]


@pytest.fixture
def statistic(people, dataset) -> OpenVersion:
    opening = Opening(
        "by-park",
        "分园区营收",
        OpenKind.STATISTIC,
        dimensions=["industry", "park"],
        measures=["revenue"],
        crossing="all",
    )
    return approve_opening(people.head, propose_opening(people.owner, dataset.pk, opening, "").pk)


def test_the_catalogue_tells_each_how_they_stand_to_the_data(client, people, dataset, grant):
    address = reverse("sources:datasets")
    assert "本部门提供" in text(signed_in(client, people.owner).get(address))
    assert "已授权" in text(signed_in(client, people.reader).get(address))
    assert "部分字段直接可看" in text(signed_in(client, people.data_officer).get(address))
    assert dataset.title not in text(signed_in(client, people.stranger).get(address))


def test_granted_rows_show_only_what_is_granted_until_it_is_revoked(client, people, dataset, grant):
    signed_in(client, people.reader)
    address = reverse("sources:rows", args=[dataset.pk]) + f"?grant={grant.pk}"
    page = text(client.get(address))
    assert "营业收入" in page and "1,000.5" in page and "值班电话" not in page
    file = client.get(reverse("sources:rows_file", args=[dataset.pk, "csv"]) + f"?grant={grant.pk}")
    assert file.content.decode().splitlines()[0] == "\ufeffcode,name,industry,park,revenue"
    assert [use.channel for use in DataUse.objects.order_by("pk")] == ["page", "csv"]
    revoke_grant(people.owner, grant.pk, "用途已完成")
    refused = client.get(address)
    assert (refused.status_code, "用途已完成" in text(refused)) == (422, True)
    assert client.get(reverse("sources:rows_file", args=[dataset.pk, "csv"]) + f"?grant={grant.pk}").status_code == 422
    assert DataUse.objects.count() == 2


def test_rows_are_paged_and_only_what_is_shown_is_logged(client, people, dataset):
    signed_in(client, people.reader)
    page = text(client.get(reverse("sources:rows", args=[dataset.pk]) + "?size=20&page=1"))
    assert "示例企业0" in page
    assert [use.rows for use in DataUse.objects.all()] == [12]


def test_a_request_is_asked_and_answered_on_pages(client, people, dataset):
    signed_in(client, people.reader)
    form = {"department": people.asker.pk, "fields_wanted": ["revenue"], "purpose": "培育", "until": "2026-06-30"}
    answer = client.post(reverse("sources:ask", args=[dataset.pk]), form)
    asked = DataRequest.objects.get()
    assert answer["Location"] == reverse("sources:request", args=[asked.pk])
    assert "等待数据提供部门答复" in text(client.get(reverse("sources:dataset", args=[dataset.pk])))
    signed_in(client, people.owner)
    assert "去答复" in text(client.get(reverse("web:home")))
    address = reverse("sources:request", args=[asked.pk])
    empty = client.post(address, {"fields_granted": [], "reason": ""})
    assert (empty.status_code, "须说明理由" in text(empty)) == (422, True)
    client.post(address, {"fields_granted": ["revenue"], "valid_to": "2026-05-01"})
    assert DataGrant.objects.get().valid_to == date(2026, 5, 1)


def test_revoking_and_sharing_have_pages_for_the_owner_alone(client, people, dataset, grant):
    address = reverse("sources:revoke", args=[grant.pk])
    assert signed_in(client, people.reader).get(address).status_code == 404
    assert signed_in(client, people.owner).post(address, {"reason": "到此为止"}).status_code == 302
    grant.refresh_from_db()
    assert grant.ended_by == people.owner
    share = reverse("sources:share", args=[dataset.pk])
    assert signed_in(client, people.reader).get(share).status_code == 404
    page = text(signed_in(client, people.owner).get(share))
    assert "白云高新区" not in page
    page = text(signed_in(client, people.head).get(share))
    assert "白云高新区" in page
    form = {"place": f"{people.b.pk}", "fields_shared": ["name"], "purpose": "协同", "valid_to": "2026-06-30"}
    assert client.post(share, form).status_code == 302
    assert dataset.title in text(signed_in(client, people.stranger).get(reverse("sources:datasets")))


def test_what_is_shared_beyond_the_zone_shows_the_data_and_nothing_around_it(client, people, dataset):
    given = share_dataset(people.head, dataset.pk, people.b, None, ["name"], "两区协同", UNTIL)
    signed_in(client, people.stranger)
    assert client.get(reverse("sources:dataset", args=[dataset.pk])).status_code == 200
    rows = text(client.get(reverse("sources:rows", args=[dataset.pk]) + f"?grant={given.pk}"))
    assert "示例企业3" in rows and "汽车" not in rows
    for name in ("versions", "sharing", "uses", "opening", "dataset_history"):
        assert client.get(reverse(f"sources:{name}", args=[dataset.pk])).status_code == 404, name


def test_a_data_set_is_registered_on_pages(client, people):
    signed_in(client, people.owner)
    file = SimpleUploadedFile("园区.csv", "统一社会信用代码,园区,面积\n91,北区,12\n92,南区,7\n".encode())
    answer = client.post(reverse("sources:new_dataset"), {"department": people.keeper.pk, "file": file})
    page = client.get(answer["Location"])
    assert "统一社会信用代码" in text(page) and "北区" in text(page)
    columns = page.context["form"].columns
    assert [column["part"] for column in columns] == ["holder", "note", "measure"]
    form = {
        "title": "园区面积",
        "code": "parks",
        "theme": "land",
        "refresh": "yearly",
        "as_of": "2026-03-01",
        **{
            f"{part}_{number}": value
            for number, column in enumerate(columns)
            for part, value in {
                "label": column["name"],
                "kind": column["kind"],
                "part": column["part"],
                "sensitivity": "conditional",
            }.items()
        },
    }
    wrong = client.post(answer["Location"], {**form, "code": "带空格 的"})
    assert wrong.status_code == 422 and not DataSet.objects.exists()
    assert client.post(answer["Location"], form).status_code == 302
    made = DataSet.objects.get()
    assert (made.title, made.versions.get().rows, made.fields.count()) == ("园区面积", 2, 3)


def test_a_new_version_is_seen_before_it_is_kept(client, people, dataset):
    signed_in(client, people.owner)
    lines = [f"9122020100000{n:05d},示例企业{n},汽车,南区,{n},电话" for n in range(3)]
    content = "\n".join(["code,name,industry,park,revenue,phone,extra", *(f"{line},x" for line in lines)])
    file = SimpleUploadedFile("三月.csv", content.encode())
    answer = client.post(reverse("sources:upload_version", args=[dataset.pk]), {"file": file})
    page = text(client.get(answer["Location"]))
    assert "extra" in page and "减少的行" in page
    assert dataset.versions.count() == 1
    client.post(answer["Location"], {"as_of": "2026-03-31"})
    assert dataset.versions.count() == 2
    assert "减 9" in text(client.get(reverse("sources:versions", args=[dataset.pk])))
    csv = client.get(reverse("sources:changes_file", args=[dataset.pk, 2])).content.decode()
    assert csv.splitlines()[0].startswith("\ufeffchange,code,name")
    assert csv.count("removed,") == 9


def test_a_large_upload_is_taken_in_by_a_job(client, people, dataset, monkeypatch):
    monkeypatch.setattr(background, "LARGE_FILE", 10)
    signed_in(client, people.owner)
    file = SimpleUploadedFile("大.csv", b"code,name,industry,park,revenue,phone\n1,a,b,c,2,d\n")
    answer = client.post(reverse("sources:upload_version", args=[dataset.pk]), {"file": file})
    assert "后台入库" in text(client.get(answer["Location"]))
    done = client.post(answer["Location"], {"as_of": "2026-03-31"})
    assert done["Location"] == reverse("web:job", args=[Job.objects.get(kind="sources.version").pk])
    assert dataset.versions.count() == 1


def test_the_open_list_needs_no_sign_in_and_shows_what_is_open(client, people, dataset, statistic):
    page = text(client.get(reverse("open:sets")))
    assert "分园区营收" in page and dataset.title not in page
    page = text(client.get(reverse("open:set", args=["qinghe", "by-park"])))
    assert "署名 4.0" in page and "…" in page and "合计" in page
    assert client.get(reverse("open:set", args=["qinghe", "nothing"])).status_code == 404
    assert client.get(reverse("open:changes", args=["qinghe", "by-park", 1])).status_code == 404


@pytest.mark.parametrize(
    ("form", "kind"), [("csv", "text/csv"), ("json", "application/json"), ("parquet", "application/vnd.apache.parquet")]
)
def test_open_data_is_downloaded_in_three_forms(client, statistic, form, kind):
    answer = client.get(reverse("open:file", args=["qinghe", "by-park", 1, form]))
    content = b"".join(answer.streaming_content)
    assert answer["Content-Type"].startswith(kind)
    assert answer["Content-Disposition"] == f'attachment; filename="by-park-v1.{form}"'
    if form == "json":
        lines = json.loads(content)
        assert len(lines) == statistic.rows
        assert all(line["records"] is None for line in lines if line["withheld"])
    assert client.get(reverse("open:file", args=["qinghe", "by-park", 1, "exe"])).status_code == 404


def test_the_catalogue_is_dcat_with_whole_addresses(client, statistic):
    answer = client.get(reverse("open:catalogue"))
    assert answer["Content-Type"] == "application/ld+json"
    (one,) = answer.json()["dcat:dataset"]
    assert one["@id"] == "http://testserver/open/qinghe/by-park/"
    assert one["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert one["dct:accrualPeriodicity"]["@id"].endswith("/MONTHLY")
    assert [part["dct:title"] for part in one["dcat:distribution"]] == ["CSV", "JSON", "PARQUET"]
    for part in one["dcat:distribution"]:
        assert client.get(part["dcat:downloadURL"]["@id"]).status_code == 200
    assert "dcat:contactPoint" not in one
    assert client.get(reverse("open:described", args=["qinghe", "by-park"])).json()["dct:title"] == "分园区营收"


def test_the_gate_stands_on_pages_for_those_who_decide(client, people, dataset):
    version = propose_opening(people.owner, dataset.pk, Opening("n", "名录", OpenKind.RECORDS, fields=["name"]), "")
    address = reverse("sources:open_version", args=[version.pk])
    assert "审核通过并开放" not in text(signed_in(client, people.owner).get(address))
    approve = reverse("sources:approve_opening", args=[version.pk])
    assert client.post(approve).status_code == 422
    signed_in(client, people.data_officer)
    assert "审核通过并开放" in text(client.get(address))
    assert client.post(approve).status_code == 302
    version.refresh_from_db()
    assert version.state == "published"


@pytest.fixture
def headcount(monkeypatch):
    """A measure that an app tells by zone."""
    measure = Measure(
        key="test.headcount",
        label="从业人员",
        unit="人",
        value=lambda user, zone: {"qinghe": 1200}.get(zone.code),
        scopes=frozenset({"zone"}),
    )
    monkeypatch.setitem(registry._registry._kept.setdefault(Measure, {}), measure.key, measure)


def test_the_upper_level_sees_its_zones_side_by_side_and_a_zone_only_itself(client, people, dataset, headcount):
    address = reverse("sources:zones")
    page = text(signed_in(client, people.viewer).get(address))
    assert "青河高新区" in page and "白云高新区" in page
    assert "1,200" in page and "待核（缺：从业人员）" in page
    page = text(signed_in(client, people.stranger).get(address))
    assert "白云高新区" in page and "青河高新区" not in page
    assert "1,200" not in page
