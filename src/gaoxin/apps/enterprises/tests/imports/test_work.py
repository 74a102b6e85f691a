"""Importing into a registry: what is written, what is held back, and that doing it twice changes nothing."""

import pytest

from gaoxin.apps.enterprises.import_states import ImportState, RowKind
from gaoxin.apps.enterprises.imports.mapping import Mapping
from gaoxin.apps.enterprises.models import Enterprise, FactException, Import, ImportRow, YearlyFacts
from gaoxin.apps.enterprises.services.importing import work
from gaoxin.apps.enterprises.services.importing.deciding import put_mapping
from gaoxin.apps.enterprises.services.importing.uploads import upload_import
from gaoxin.apps.enterprises.tests.imports.workbooks import CODES
from gaoxin.apps.enterprises.tests.world import World
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence
from gaoxin.web.scope import acting_as


def nothing(done: int, total: int) -> None:
    pass


def brought(
    world: World, text: str, *, write: bool = True, user: str = "officer", name: str = "table.csv", **fields
) -> Import:
    """A table taken in, its guessed mapping confirmed, checked or written."""
    person = world.people[user]
    with acting_as(person):
        record = upload_import(person, world.zone, name, [text.encode()])
        put_mapping(record, Mapping.of_dict(record.mapping), person)
        record.state = ImportState.WRITING if write else ImportState.CHECKING
        for key, value in fields.items():
            setattr(record, key, value)
        record.save()
    return (work.write if write else work.check)(record.pk, person, nothing)


HEAD = (
    "统一社会信用代码,企业名称,地址,成立日期,注册资本（万元）,"
    "2024年营业收入（万元）,2025年营业收入（万元）,2025年从业人员（人）\n"
)
TWO = HEAD + (
    f"{CODES[0]},甲数控有限公司,街1号,2011-03-05,1000,900,1000.5,12\n"
    f"{CODES[1]},乙新材料股份有限公司,街2号,2012-03-05,2000,,3000,30\n"
)


def counts(record: Import) -> dict:
    return {key: value for key, value in record.counts["rows"].items() if value}


def test_new_enterprises_are_written_with_their_source(world):
    record = brought(world, TWO)
    assert record.state == ImportState.WRITTEN
    assert counts(record) == {"rows": 2, "new": 2, "years_new": 3}
    organisation = Organisation.objects.get(credit_code=CODES[0])
    enterprise = Enterprise.objects.get(organisation=organisation, zone=world.zone)
    assert (organisation.legal_name, enterprise.address, enterprise.registered_capital) == (
        "甲数控有限公司",
        "街1号",
        1_000_000_000,
    )
    assert (enterprise.origin, enterprise.document, enterprise.line, enterprise.entered_by) == (
        "import",
        record.document,
        2,
        world.officer,
    )
    years = {facts.year: facts for facts in enterprise.yearly_facts.all()}
    assert (years[2024].revenue, years[2025].revenue, years[2025].staff) == (900_000_000, 1_000_500_000, 12)
    assert (enterprise.latest_year, enterprise.latest_revenue, enterprise.latest_staff) == (2025, 1_000_500_000, 12)
    assert list(
        Enterprise.objects.get(organisation__credit_code=CODES[1]).yearly_facts.values_list("year", flat=True)
    ) == [2025]


def snapshot() -> tuple:
    """Everything in the registry, and how long its histories are."""
    tables = (Organisation, OrganisationName, Presence, Enterprise, YearlyFacts, FactException)
    rows = [list(table.objects.order_by("pk").values_list()) for table in tables]
    return rows, [table.pgh_event_model.objects.count() for table in tables]


def test_the_same_file_again_changes_nothing(world):
    brought(world, TWO)
    before = snapshot()
    record = brought(world, TWO)
    assert counts(record) == {"rows": 2, "unchanged": 2}
    assert snapshot() == before


def test_a_check_counts_what_writing_does_and_writes_nothing(world):
    brought(world, TWO)
    before = snapshot()
    changed = TWO.replace("街1号", "新街8号").replace(",3000,30", ",3300,30") + f"{CODES[2]},丙软件有限公司,,,,,50,5\n"
    record = brought(world, changed, write=False)
    assert record.state == ImportState.CHECKED
    assert counts(record) == {"rows": 3, "new": 1, "changed": 2, "years_new": 1, "years_changed": 1}
    assert snapshot() == before
    shown = ImportRow.objects.filter(run=record, kind=RowKind.CHANGED).order_by("line")
    assert [(row.line, row.changes) for row in shown] == [
        (2, [["address", None, "街1号", "新街8号"]]),
        (3, [["revenue", 2025, 3_000_000_000, 3_300_000_000]]),
    ]
    assert counts(brought(world, changed)) == counts(record)


def test_an_empty_cell_takes_nothing_away(world):
    brought(world, TWO)
    emptied = HEAD + f"{CODES[0]},甲数控有限公司,,,,,,\n"
    assert counts(brought(world, emptied)) == {"rows": 1, "unchanged": 1}
    assert Enterprise.objects.get(organisation__credit_code=CODES[0]).address == "街1号"


def test_a_correction_changes_the_row_and_the_history_keeps_the_old_value(world):
    brought(world, TWO)
    brought(world, TWO.replace("1000.5,12", "1200,12"))
    facts = YearlyFacts.objects.get(enterprise__organisation__credit_code=CODES[0], year=2025)
    assert (facts.revenue, facts.revision) == (1_200_000_000, 2)
    kept = facts.events.order_by("pgh_id").values_list("pgh_label", "revenue", "pgh_context__metadata__user")
    assert list(kept) == [
        ("insert", 1_000_500_000, world.officer.pk),
        ("update", 1_200_000_000, world.officer.pk),
    ]


def test_single_figures_of_another_file_keep_a_source_of_their_own(world):
    brought(world, TWO)
    text = f"统一社会信用代码,2025年研发费用（万元）,2025年营业收入（万元）\n{CODES[0]},60,1000.5\n"
    record = brought(world, text)
    facts = YearlyFacts.objects.get(enterprise__organisation__credit_code=CODES[0], year=2025)
    assert (facts.rd_expense, facts.staff) == (60_000_000, 12)
    assert facts.document != record.document
    (own,) = facts.exceptions.all()
    assert (own.column, own.origin, own.document, own.line, own.state) == (
        "rd_expense",
        "import",
        record.document,
        2,
        "reported",
    )


def test_a_file_that_gives_every_figure_becomes_the_source_of_the_row(world):
    brought(world, TWO)
    record = brought(world, TWO.replace("1000.5,12", "1200,13"))
    facts = YearlyFacts.objects.get(enterprise__organisation__credit_code=CODES[0], year=2025)
    assert (facts.document, facts.exceptions.count()) == (record.document, 0)


def test_a_new_name_keeps_the_old_one_as_a_former_name(world):
    brought(world, TWO)
    brought(world, TWO.replace("甲数控有限公司", "甲数控股份有限公司"))
    organisation = Organisation.objects.get(credit_code=CODES[0])
    assert organisation.legal_name == "甲数控股份有限公司"
    assert list(organisation.names.values_list("name", "kind")) == [("甲数控有限公司", "former")]
    again = brought(world, TWO)
    assert counts(again) == {"rows": 2, "unchanged": 2}
    organisation.refresh_from_db()
    assert organisation.legal_name == "甲数控股份有限公司"


def test_an_enterprise_of_another_zone_comes_into_this_one_with_its_identity(world):
    organisation = Organisation.objects.create(kind="enterprise", credit_code=CODES[0], legal_name="甲数控有限公司")
    Presence.objects.create(zone=world.other, organisation=organisation)
    assert counts(brought(world, TWO))["new"] == 2
    assert Organisation.objects.filter(credit_code=CODES[0]).count() == 1
    assert Enterprise.objects.filter(organisation=organisation, zone=world.zone).count() == 1


def test_an_enterprise_that_was_merged_is_found_as_what_it_goes_on_as(world):
    brought(world, TWO)
    onward = Organisation.objects.get(credit_code=CODES[1])
    merged = Organisation.objects.create(
        kind="enterprise", credit_code=CODES[2], legal_name="旧名公司", merged_into=onward
    )
    text = f"统一社会信用代码,2025年研发费用（万元）\n{CODES[2]},60\n"
    assert counts(brought(world, text)) == {"rows": 1, "changed": 1, "years_changed": 1}
    assert YearlyFacts.objects.get(enterprise__organisation=onward, year=2025).rd_expense == 60_000_000
    assert not Presence.objects.filter(organisation=merged).exists()


LONG = "统一社会信用代码,企业名称,年度,地址,营业收入（万元）\n"


def test_several_years_of_one_enterprise_make_one_enterprise(world):
    rows = [f"{CODES[0]},甲公司,{year},{year}年的街,{100 * (year - 2020)}\n" for year in (2023, 2025, 2024)]
    record = brought(world, LONG + "".join(rows))
    assert counts(record) == {"rows": 3, "new": 1, "years_new": 3}
    enterprise = Enterprise.objects.get(organisation__credit_code=CODES[0])
    assert (enterprise.address, enterprise.latest_year, enterprise.latest_revenue) == (
        "2025年的街",
        2025,
        500_000_000,
    )
    before = snapshot()
    assert counts(brought(world, LONG + "".join(rows))) == {"rows": 3, "unchanged": 3}
    assert snapshot() == before


@pytest.mark.parametrize("size", [1, 2, 3])
def test_batches_of_any_size_leave_the_same_registry(world, size):
    rows = [
        f"{code},{name},{year},{year}年的街,{100 + year - 2020}\n"
        for year in (2023, 2025, 2024)
        for code, name in zip(CODES, ("甲公司", "乙公司", "丙公司", "丁公司", "戊公司"), strict=True)
    ]
    record = brought(world, LONG + "".join(rows), batch_size=size)
    assert record.counts["rows"]["rows"] == 15
    found = Enterprise.objects.filter(organisation__credit_code__in=CODES).order_by("organisation__credit_code")
    assert {(one.address, one.latest_year, one.latest_revenue) for one in found} == {("2025年的街", 2025, 105_000_000)}
    assert YearlyFacts.objects.filter(enterprise__in=found).count() == 15
    before = snapshot()
    again = brought(world, LONG + "".join(rows), batch_size=size)
    assert counts(again) == {"rows": 15, "unchanged": 15}
    assert snapshot() == before
