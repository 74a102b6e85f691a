"""The pages of importing, as an officer goes through them."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from gaoxin.apps.enterprises.import_states import ImportState
from gaoxin.apps.enterprises.models import Enterprise, Import, ImportRow, SavedMapping
from gaoxin.apps.enterprises.tests.imports.workbooks import CODES, two_rows_of_head
from gaoxin.apps.enterprises.tests.world import World, see, send
from gaoxin.web import worker


def uploaded(client: Client, world: World, path: Path) -> Import:
    file = SimpleUploadedFile(path.name, path.read_bytes())
    send(client, world, "officer", "new_import", file=file)
    return Import.objects.latest("pk")


def columns(record: Import) -> dict[str, str]:
    """What the page of columns sends when it is confirmed as it stands."""
    sent = {"revision": str(record.revision), "year": str(record.mapping["year"] or ""), "fact_state": "reported"}
    for at, choice in enumerate(record.mapping["columns"]):
        if choice:
            sent |= {f"field-{at}": choice["field"], f"unit-{at}": choice["unit"], f"year-{at}": choice["year"] or ""}
    return sent


def worked(record: Import) -> Import:
    """The import after its job has run."""
    record.refresh_from_db()
    worker.run(record.job_id)
    record.refresh_from_db()
    return record


@pytest.mark.django_db(transaction=True)
def test_an_officer_imports_a_dirty_table_and_works_off_its_rows(client: Client, world: World, tmp_path: Path) -> None:
    record = uploaded(client, world, two_rows_of_head(tmp_path / "汇总表.xlsx"))
    page = see(client, world, "officer", "import", record.pk)
    assert "营业收入2023年" in page and "确认并检查" in page
    send(client, world, "officer", "confirm_import", record.pk, **columns(record))
    assert SavedMapping.objects.get().fingerprint == record.fingerprint
    record = worked(record)
    assert record.state == ImportState.CHECKED
    page = see(client, world, "officer", "import", record.pk)
    assert "还有 2 行不合格、0 行存疑" in page and "写入企业库" in page
    assert not Enterprise.objects.filter(organisation__credit_code=CODES[0]).exists()
    send(client, world, "officer", "import_step", record.pk, "write", revision=record.revision)
    record = worked(record)
    assert record.state == ImportState.WRITTEN
    assert Enterprise.objects.filter(organisation__credit_code__in=CODES[:2]).count() == 2
    row = ImportRow.objects.get(line=9)
    page = see(client, world, "officer", "import_row", record.pk, row.pk)
    assert f"可能是 {CODES[3]}" in page
    cells = {f"cell-{at}": cell for at, cell in enumerate(row.cells)} | {"cell-2": CODES[3], "cell-7": "2020-02-28"}
    send(client, world, "officer", "import_row", record.pk, row.pk, action="correct", **cells)
    assert Enterprise.objects.get(organisation__credit_code=CODES[3]).line == 9
    record.refresh_from_db()
    send(client, world, "officer", "import_step", record.pk, "undo", revision=record.revision)
    assert not Enterprise.objects.filter(organisation__credit_code__in=CODES).exists()


def test_a_mapping_that_cannot_be_used_is_told_and_nothing_starts(client: Client, world: World, tmp_path: Path) -> None:
    record = uploaded(client, world, two_rows_of_head(tmp_path / "table.xlsx"))
    sent = columns(record) | {"field-1": "", "field-2": ""}
    page = send(client, world, "officer", "confirm_import", record.pk, expect=422, **sent)
    assert "认不出每一行是哪家企业" in page
    record.refresh_from_db()
    assert (record.state, record.job) == (ImportState.MAPPING, None)


def test_a_file_that_is_no_table_is_told_beside_the_field(client: Client, world: World) -> None:
    file = SimpleUploadedFile("table.csv", b"%PDF-1.7")
    assert "这是 PDF 文件" in send(client, world, "officer", "new_import", expect=422, file=file)
    assert not Import.objects.exists()


def test_the_rows_come_as_a_spreadsheet_with_their_reasons(client: Client, world: World, tmp_path: Path) -> None:
    record = uploaded(client, world, two_rows_of_head(tmp_path / "table.xlsx"))
    ImportRow.objects.create(
        run=record,
        line=8,
        kind="bad",
        cells=["3", "丙公司", "", "", "约900", "", "", ""],
        problems=[{"code": "imports.no_number", "values": {"field": "营业收入", "cell": "约900"}, "column": 5}],
    )
    client.force_login(world.officer)
    book = load_workbook(BytesIO(client.get(f"/enterprises/imports/{record.pk}/rows.xlsx").content))
    (last,) = list(book.active.values)[-1:]
    assert last[0] == 8 and "【营业收入2024年】“营业收入”一格“约900”不是数字。" in last[1]
    assert last[7] == "约900"


def test_another_zone_and_other_roles_do_not_find_an_import(client: Client, world: World, tmp_path: Path) -> None:
    record = uploaded(client, world, two_rows_of_head(tmp_path / "table.xlsx"))
    for name in ("stranger", "leader", "auditor", "member"):
        see(client, world, name, "import", record.pk, expect=404)


def test_the_template_has_every_field_and_is_understood(client: Client, world: World, tmp_path: Path) -> None:
    client.force_login(world.officer)
    path = tmp_path / "template.xlsx"
    path.write_bytes(client.get("/enterprises/imports/template.xlsx").content)
    heads = next(row for row in load_workbook(path).active.values if "企业名称" in row)
    assert {"统一社会信用代码", "营业收入（万元）"} <= set(heads)
