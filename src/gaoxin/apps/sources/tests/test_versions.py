"""Registering data sets and giving them versions."""

from datetime import date

import polars as pl
import pytest
from django.http import Http404

from gaoxin.apps.sources.frames import stored
from gaoxin.apps.sources.models import DataSet, DataVersion, Document
from gaoxin.apps.sources.queries import catalogue, uploads
from gaoxin.apps.sources.services.datasets import confirm_unchanged, store_upload, take_version, upload_version
from gaoxin.apps.sources.services.refreshing import remind_of_refresh
from gaoxin.apps.sources.services.registering import (
    Card,
    Column,
    describe_dataset,
    register_dataset,
    register_provided,
    register_upload,
)
from gaoxin.apps.sources.states import Kind, Part, Refresh
from gaoxin.apps.sources.tests.world import COLUMNS, new_version, rows
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, registry
from gaoxin.web.models import Notice
from gaoxin.web.registry import DataTable, TableField

TABLE = "代码,名称,月份,产值\nA1,甲,2026-01,10.5\nA2,乙,2026-01,\nA1,甲,2026-02,12\n".encode()
FIELDS = [
    Column("代码", "代码", part=Part.HOLDER),
    Column("名称", "名称"),
    Column("月份", "月份", Kind.PERIOD, part=Part.KEY),
    Column("产值", "产值", Kind.NUMBER, "万元", part=Part.MEASURE),
]
CARD = Card(title="月度产值", refresh=Refresh.MONTHLY)


def codes(refused) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def uploaded(people, content: bytes = TABLE, name: str = "产值.csv") -> Document:
    return store_upload(people.owner, people.a, name, [content])


def registered(people) -> DataSet:
    return register_upload(people.owner, uploaded(people), people.keeper, "output", CARD, FIELDS, date(2026, 2, 28))


def test_an_upload_becomes_a_data_set_with_its_first_version(people):
    dataset = registered(people)
    version = dataset.versions.get()
    assert (version.number, version.rows, version.document.file_name) == (1, 3, "产值.csv")
    assert version.quality["completeness"] == round(11 / 12, 6)
    assert (version.quality["uniqueness"], version.quality["validity"]) == (1.0, 1.0)
    assert (dataset.renewed_on, dataset.refresh_due) == (date(2026, 2, 28), date(2026, 3, 31))
    assert stored.rows(version.sha256, ["月份"])["月份"].to_list() == ["2026-01", "2026-01", "2026-02"]


def test_a_file_that_is_no_table_leaves_no_document_behind(people):
    with pytest.raises(Refusal):
        uploaded(people, b"\xff\xfe\x00\x81")
    assert not Document.objects.exists()


def test_only_the_department_registers_its_data_and_codes_are_used_once(people):
    with pytest.raises(Refusal) as refused:
        register_dataset(people.reader, people.a, people.keeper, "x", CARD, FIELDS)
    assert codes(refused) == ["sources.owner_only"]
    registered(people)
    with pytest.raises(Refusal) as refused:
        register_dataset(people.owner, people.a, people.keeper, "output", CARD, FIELDS)
    assert codes(refused) == ["sources.code_taken"]
    assert DataSet.objects.count() == 1


def test_columns_are_guessed_from_an_upload(people):
    found = uploads.upload(people.owner, uploaded(people).pk, people.keeper.pk)
    assert [(one["name"], one["kind"], one["part"]) for one in found.columns] == [
        ("代码", Kind.TEXT, Part.NOTE),
        ("名称", Kind.TEXT, Part.NOTE),
        ("月份", Kind.PERIOD, Part.KEY),
        ("产值", Kind.NUMBER, Part.MEASURE),
    ]
    with pytest.raises(Http404):
        uploads.upload(people.reader, uploaded(people).pk, people.keeper.pk)


def test_the_next_version_counts_its_differences_and_what_does_not_fit(people):
    dataset = registered(people)
    content = (
        "代码,名称,月份,产值\nA1,甲,2026-01,10.50\nA2,乙,2026-01,约八\nA1,甲,2026-02,13\nA3,丙,2026-02,7\n".encode()
    )
    document = uploaded(people, content, "二月.csv")
    seen = uploads.coming(people.owner, dataset.pk, document.pk, large_from=10_000)
    assert [(one.row, one.field, one.value) for one in seen.misfits] == [(2, "产值", "约八")]
    version = upload_version(people.owner, dataset.pk, document.pk, date(2026, 3, 31), "二月更正")
    assert (version.number, version.changes) == (2, {"added": 1, "removed": 0, "changed": 1, "keyed": True})
    assert version.quality["validity"] == round(15 / 16, 6)
    assert DataSet.objects.get().refresh_due == date(2026, 4, 30)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (TABLE, "sources.nothing_new"),
        ("代码,名称,月份\nA1,甲,2026-01\n".encode(), "sources.columns_missing"),
        ("代码,名称,月份,产值\nA1,甲,2026-01,1\nA1,甲,2026-01,2\n".encode(), "sources.key_not_unique"),
    ],
)
def test_a_version_that_is_none_is_refused_and_nothing_changes(people, content, code):
    dataset = registered(people)
    document = uploaded(people, content, "又一份.csv")
    with pytest.raises(Refusal) as refused:
        upload_version(people.owner, dataset.pk, document.pk, date(2026, 3, 31))
    assert codes(refused) == [code]
    assert DataVersion.objects.count() == 1
    assert DataSet.objects.get().renewed_on == date(2026, 2, 28)


def test_others_give_no_versions(people):
    dataset = registered(people)
    document = uploaded(people, TABLE + "A9,庚,2026-02,1\n".encode(), "别人.csv")
    with pytest.raises(Refusal) as refused:
        upload_version(people.reader, dataset.pk, document.pk, date(2026, 3, 31))
    assert codes(refused) == ["sources.owner_only"]
    with pytest.raises(Http404):
        upload_version(people.stranger, dataset.pk, document.pk, date(2026, 3, 31))


def test_what_is_overdue_waits_for_its_department_and_is_told_once(people, dataset):
    with clock.at("2026-04-01T09:00"):
        assert not catalogue.overdue(people.owner).exists()
        assert remind_of_refresh() == 0
    with clock.at("2026-04-02T00:30"):
        assert list(catalogue.overdue(people.colleague)) == [dataset]
        assert not catalogue.overdue(people.reader).exists()
        assert remind_of_refresh() == 1
        assert Notice.objects.filter(kind="sources.refresh").count() == 3
    with clock.at("2026-04-03T00:30"):
        assert remind_of_refresh() == 0
        renewed = confirm_unchanged(people.owner, dataset.pk)
        assert (renewed.renewed_on, renewed.refresh_due) == (date(2026, 4, 3), date(2026, 5, 3))
        assert not catalogue.overdue(people.owner).exists()


def test_describing_anew_counts_the_next_refresh_anew(people, dataset):
    describe_dataset(people.owner, dataset.pk, Card(title="规上企业营收", refresh=Refresh.YEARLY))
    dataset.refresh_from_db()
    assert (dataset.title, dataset.refresh_due) == ("规上企业营收", date(2027, 3, 1))


@pytest.fixture
def parks(monkeypatch):
    """A table that an app offers of its records."""
    kept: list[list[object]] = [["P1", "北区产业园", 12], ["P2", "南区产业园", 7]]
    table = DataTable(
        key="test.parks",
        label="园区",
        description="园区台账",
        theme="land",
        refresh="yearly",
        row_meaning="一个园区",
        fields=[
            TableField(name="code", label="代码", part="key", sensitivity="open"),
            TableField(name="name", label="名称", sensitivity="open"),
            TableField(name="tenants", label="入驻企业", kind="integer", unit="家", part="measure", sensitivity="open"),
        ],
        rows=lambda user, zone: kept,
        synthetic=lambda zone: False,
    )
    monkeypatch.setitem(registry._registry._kept.setdefault(DataTable, {}), table.key, table)
    return kept


def test_a_table_of_records_becomes_a_data_set_that_is_taken_anew(people, parks):
    columns = [
        Column("code", "代码", part=Part.KEY),
        Column("name", "名称"),
        Column("tenants", "入驻企业", Kind.INTEGER, "家", part=Part.MEASURE),
    ]
    card = Card(title="园区", refresh=Refresh.YEARLY)
    assert "test.parks" in [one.key for one in catalogue.offered_tables(people.owner, people.a)]
    dataset = register_provided(people.owner, people.a, people.keeper, "parks", card, columns, "test.parks")
    assert "test.parks" not in [one.key for one in catalogue.offered_tables(people.owner, people.a)]
    assert dataset.versions.get().rows == 2
    with pytest.raises(Refusal) as refused:
        take_version(people.owner, dataset.pk)
    assert codes(refused) == ["sources.nothing_new"]
    parks[1][2] = 8
    assert take_version(people.owner, dataset.pk).changes == {"added": 0, "removed": 0, "changed": 1, "keyed": True}


def test_an_enterprise_alone_may_name_rows_but_need_not(people):
    """A holder without a declared key: differences by holder where it tells rows apart, else by whole rows."""
    dataset = register_dataset(people.owner, people.a, people.keeper, "x", CARD, COLUMNS)
    new_version(people, dataset, rows(6))
    kept = new_version(people, dataset, pl.concat([rows(6), rows(6).head(1)]))
    assert kept.changes == {"added": 1, "removed": 0, "changed": 0, "keyed": False}
