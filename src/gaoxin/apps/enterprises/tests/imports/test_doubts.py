"""Rows that are not written unseen, working them off, and taking a whole import back."""

import pytest

from gaoxin.apps.enterprises.import_states import ImportState, RowKind, RowState
from gaoxin.apps.enterprises.models import Enterprise, Import, ImportRow, Merger, SuspectedPair, YearlyFacts
from gaoxin.apps.enterprises.services.importing import rows, undoing
from gaoxin.apps.enterprises.services.importing.batches import Questioned
from gaoxin.apps.enterprises.services.linkage import deciding
from gaoxin.apps.enterprises.states import FactState
from gaoxin.apps.enterprises.tests.doubles import suspected
from gaoxin.apps.enterprises.tests.imports.test_work import HEAD, TWO, brought, counts
from gaoxin.apps.enterprises.tests.imports.workbooks import CODES
from gaoxin.apps.enterprises.tests.world import World
from gaoxin.apps.zones.models import Organisation, Presence
from gaoxin.kernel.problems import Refusal
from gaoxin.web.scope import acting_as


def waiting(record: Import) -> list[tuple[int, str, list[str]]]:
    found = ImportRow.objects.filter(run=record, state=RowState.OPEN).order_by("line")
    return [(row.line, row.kind, [one["code"] for one in row.problems]) for row in found]


def test_bad_rows_wait_with_their_reasons_and_the_good_ones_are_written(world: World) -> None:
    record = brought(world, TWO.replace("2012-03-05", "2012-02-30"))
    assert counts(record) == {"rows": 2, "new": 1, "bad": 1, "years_new": 2}
    assert waiting(record) == [(3, RowKind.BAD, ["imports.no_day"])]
    assert not Organisation.objects.filter(credit_code=CODES[1]).exists()


def test_a_bad_row_is_corrected_in_place_and_written(world: World) -> None:
    record = brought(world, TWO.replace("2012-03-05", "2012-02-30"))
    row = ImportRow.objects.get(run=record)
    still = rows.correct_row(world.officer, record.pk, row.pk, [*row.cells[:3], "2012-13-05", *row.cells[4:]])
    assert (still.written, still.left) == (0, 1)
    row = ImportRow.objects.get(run=record)
    done = rows.correct_row(world.officer, record.pk, row.pk, [*row.cells[:3], "2012-03-05", *row.cells[4:]])
    assert (done.written, done.left) == (1, 0)
    assert Enterprise.objects.get(organisation__credit_code=CODES[1]).line == 3
    assert ImportRow.objects.get(run=record).state == RowState.WRITTEN


def test_a_name_without_a_code_that_is_known_exactly_is_that_enterprise(world: World) -> None:
    brought(world, TWO)
    record = brought(world, "企业名称,2025年研发费用（万元）\n甲数控有限公司,60\n")
    assert counts(record) == {"rows": 1, "changed": 1, "years_changed": 1}


def test_a_name_without_a_code_that_only_looks_known_is_doubtful(world: World) -> None:
    brought(world, TWO.replace("甲数控有限公司", "吉林瑞禾精密机械股份有限公司"))
    known = Organisation.objects.get(credit_code=CODES[0])
    before = Organisation.objects.count()
    record = brought(world, "企业名称,2025年研发费用（万元）\n吉林瑞禾精密机械有限公司,60\n")
    assert waiting(record) == [(2, RowKind.DOUBTFUL, ["imports.name_alike"])]
    row = ImportRow.objects.get(run=record)
    assert row.candidates == [known.pk]
    assert Organisation.objects.count() == before
    done = rows.decide_rows(world.officer, record.pk, [row.pk], known.pk)
    assert (done.written, done.left) == (1, 0)
    assert YearlyFacts.objects.get(enterprise__organisation=known, year=2025).rd_expense == 60_000_000
    again = brought(world, "企业名称,2025年研发费用（万元）\n吉林瑞禾精密机械有限公司,60\n")
    assert counts(again) == {"rows": 1, "unchanged": 1}


def test_verified_figures_are_not_replaced_unseen(world: World) -> None:
    brought(world, TWO)
    YearlyFacts.objects.filter(enterprise__organisation__credit_code=CODES[0]).update(state=FactState.VERIFIED)
    record = brought(world, TWO.replace("1000.5,12", "1200,12"))
    assert waiting(record) == [(2, RowKind.DOUBTFUL, ["imports.verified_differs"])]
    facts = YearlyFacts.objects.get(enterprise__organisation__credit_code=CODES[0], year=2025)
    assert facts.revenue == 1_000_500_000
    rows.decide_rows(world.officer, record.pk, list(ImportRow.objects.values_list("pk", flat=True)))
    facts.refresh_from_db()
    assert facts.revenue == 1_200_000_000


def test_a_figure_ten_thousand_times_the_year_before_is_doubtful(world: World) -> None:
    brought(world, TWO)
    record = brought(world, f"统一社会信用代码,2023年营业收入（万元）\n{CODES[0]},9000000\n")
    assert waiting(record) == [(2, RowKind.DOUBTFUL, ["imports.unit_slip"])]
    assert not YearlyFacts.objects.filter(year=2023, enterprise__organisation__credit_code=CODES[0]).exists()


def test_a_column_in_the_wrong_unit_stops_the_import_until_somebody_accepts_it(world: World) -> None:
    lines = "".join(f"{code},企业{n}有限公司,,,,,{(n + 1) * 10_000_000},{20 + n}\n" for n, code in enumerate(CODES))
    before = Organisation.objects.count()
    with pytest.raises(Questioned):
        brought(world, HEAD + lines)
    record = Import.objects.latest("pk")
    assert record.state == ImportState.STOPPED
    assert [(one["field"], one["year"]) for one in record.questions] == [("revenue", 2025)]
    assert Organisation.objects.count() == before
    accepted = brought(world, HEAD + lines, accepted=[{"field": "revenue", "year": 2025}])
    assert counts(accepted)["new"] == 5


def test_an_import_is_taken_back_as_if_it_had_not_been(world: World) -> None:
    brought(world, TWO)
    facts = YearlyFacts.objects.order_by("pk").values_list("pk", "revenue", "staff", "revision")
    before = list(facts.all())
    text = TWO.replace("1000.5,12", "1200,13") + f"{CODES[2]},丙软件有限公司,,,,,50,5\n"
    record = brought(world, text)
    assert list(facts.all()) != before
    with acting_as(world.officer):
        undone = undoing.undo_import(world.officer, record.pk, seen=record.revision)
    assert undone.state == ImportState.UNDONE
    assert list(facts.all()) == before
    assert not Organisation.objects.filter(credit_code=CODES[2]).exists()
    assert not Presence.objects.filter(organisation__credit_code=CODES[2]).exists()


def test_what_somebody_changed_since_is_not_taken_back(world: World) -> None:
    record = brought(world, TWO)
    Enterprise.objects.filter(organisation__credit_code=CODES[0]).update(address="后来的街")
    before = Enterprise.objects.count()
    with pytest.raises(Refusal, match="changed_since"), acting_as(world.officer):
        undoing.undo_import(world.officer, record.pk, seen=record.revision)
    assert Enterprise.objects.count() == before
    assert Import.objects.get(pk=record.pk).state == ImportState.WRITTEN


def test_doubles_suspected_of_what_was_imported_go_with_it(world: World) -> None:
    record = brought(world, TWO)
    made = list(Enterprise.objects.filter(zone=world.zone, document=record.document).order_by("pk"))
    suspected(world, world.firms[0], made[0])
    deciding.call_different(world.keeper, [suspected(world, *made).pk])
    with acting_as(world.officer):
        undone = undoing.undo_import(world.officer, record.pk, seen=record.revision)
    assert undone.state == ImportState.UNDONE
    assert not SuspectedPair.objects.exists()


def test_what_was_merged_since_is_not_taken_back(world: World) -> None:
    record = brought(world, TWO)
    made = Enterprise.objects.get(organisation__credit_code=CODES[0])
    deciding.call_same(world.keeper, [suspected(world, world.firms[5], made).pk])
    with pytest.raises(Refusal, match="used_since"), acting_as(world.officer):
        undoing.undo_import(world.officer, record.pk, seen=record.revision)
    assert Merger.objects.get().into == made.organisation
    assert SuspectedPair.objects.get().state == "merged"
