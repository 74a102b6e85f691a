"""The gate of two people, versions that are public and their differences, and small counts kept back."""

from datetime import date

import polars as pl
import pytest
from django.db import IntegrityError, transaction

from gaoxin.apps.sources.frames import stored
from gaoxin.apps.sources.models import DataSet, OpenSet, OpenVersion
from gaoxin.apps.sources.queries import opening as queries
from gaoxin.apps.sources.queries import public
from gaoxin.apps.sources.services import protecting
from gaoxin.apps.sources.services.deciding import (
    approve_opening,
    refuse_opening,
    take_back_opening,
    withdraw_opening,
)
from gaoxin.apps.sources.services.proposing import Opening, propose_next, propose_opening
from gaoxin.apps.sources.services.registering import Column, declare_fields
from gaoxin.apps.sources.states import Kind, OpenKind, Part, Sensitivity, VersionState
from gaoxin.apps.sources.tests.world import COLUMNS, build_dataset, new_version, rows
from gaoxin.engines.disclosure import Protection
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice
from gaoxin.web.scope import acting_as

LIST = Opening("names", "企业名录", OpenKind.RECORDS, fields=["name", "industry", "park"])
TABLE = Opening(
    "by-industry",
    "分行业营收",
    OpenKind.STATISTIC,
    dimensions=["industry", "park"],
    measures=["revenue"],
    crossing="all",
)
BY_PARK = Opening("by-park", "分园区营收", OpenKind.STATISTIC, dimensions=["park"], measures=["revenue"])


def codes(refused) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def opened(people, dataset, opening: Opening = LIST) -> OpenVersion:
    version = propose_opening(people.owner, dataset.pk, opening, "")
    return approve_opening(people.head, version.pk)


def as_public():
    """What somebody who is not signed in sees of open sets, asked of the database in the public's scope."""
    with acting_as(None):
        return [(one.open_set.code, one.version.number) for one in public.newest()]


def test_nothing_is_public_before_another_person_has_approved_it(people, dataset):
    version = propose_opening(people.owner, dataset.pk, LIST, "便民")
    assert version.state == VersionState.PROPOSED
    assert as_public() == []
    assert {notice.user for notice in Notice.objects.all()} == {people.head, people.colleague, people.data_officer}
    approve_opening(people.data_officer, version.pk, "可以公开")
    assert as_public() == [("names", 1)]
    with acting_as(None):
        found = public.public("qinghe", "names")
        assert public.rows(found.version, 0, 2).rows() == [("示例企业0", "汽车", "南区"), ("示例企业1", "化工", "北区")]
        assert found.card["department"] == "经济发展局"


def test_whoever_proposes_does_not_approve_whatever_their_role(people, dataset):
    version = propose_opening(people.head, dataset.pk, LIST, "")
    with pytest.raises(Refusal) as refused:
        approve_opening(people.head, version.pk)
    assert codes(refused) == ["sources.own_proposal"]
    assert as_public() == []


@pytest.mark.parametrize("name", ["colleague", "reader", "leader"])
def test_only_the_head_of_the_department_and_the_data_office_approve(people, dataset, name):
    version = propose_opening(people.owner, dataset.pk, LIST, "")
    with pytest.raises(Refusal) as refused:
        approve_opening(getattr(people, name), version.pk)
    assert codes(refused) == ["sources.not_approver"]
    version.refresh_from_db()
    assert (version.state, version.decided_by) == (VersionState.PROPOSED, None)


def test_the_database_too_lets_nobody_approve_their_own_version(people, dataset):
    version = propose_opening(people.owner, dataset.pk, LIST, "")
    with pytest.raises(IntegrityError), transaction.atomic():
        OpenVersion.objects.filter(pk=version.pk).update(state="published", decided_by=people.owner)
    with pytest.raises(IntegrityError), transaction.atomic():
        OpenVersion.objects.filter(pk=version.pk).update(state="published")


def test_refusing_wants_a_reason_and_tells_the_proposer(people, dataset):
    version = propose_opening(people.owner, dataset.pk, LIST, "")
    with pytest.raises(Refusal) as refused:
        refuse_opening(people.head, version.pk, " ")
    assert codes(refused) == ["sources.reason_needed"]
    refuse_opening(people.head, version.pk, "说明太简单")
    assert as_public() == []
    assert Notice.objects.filter(user=people.owner, kind="sources.opening").count() == 1
    with pytest.raises(Refusal) as refused:
        approve_opening(people.data_officer, version.pk)
    assert codes(refused) == ["sources.version_decided"]


def test_one_version_waits_at_the_gate_at_a_time_and_can_be_taken_back(people, dataset):
    version = propose_opening(people.owner, dataset.pk, LIST, "")
    with pytest.raises(Refusal) as refused:
        propose_opening(people.owner, dataset.pk, LIST, "")
    assert codes(refused) == ["sources.version_proposed"]
    with pytest.raises(Refusal) as refused:
        take_back_opening(people.data_officer, version.pk)
    assert codes(refused) == ["sources.owner_only"]
    take_back_opening(people.colleague, version.pk)
    assert propose_opening(people.owner, dataset.pk, LIST, "").number == 2


def test_a_withdrawn_version_is_gone_from_the_public_at_once(people, dataset):
    version = opened(people, dataset)
    with pytest.raises(Refusal) as refused:
        withdraw_opening(people.reader, version.pk, "不合适")
    assert codes(refused) == ["sources.not_approver"]
    withdraw_opening(people.owner, version.pk, "数据有误")
    assert as_public() == []
    with acting_as(None), pytest.raises(NotFound):
        public.public("qinghe", "names")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ([], "sources.no_fields"),
        (["name", "code"], "sources.field_not_open"),
        (["name", "nothing"], "sources.no_such_field"),
    ],
)
def test_only_fields_fit_for_it_are_opened_by_row(people, dataset, fields, code):
    with pytest.raises(Refusal) as refused:
        propose_opening(people.owner, dataset.pk, Opening("x", "名录", OpenKind.RECORDS, fields=fields), "")
    assert codes(refused) == [code]
    assert not OpenSet.objects.exists()


def test_figures_of_single_enterprises_are_not_opened_by_row_even_if_marked_open(people, dataset):
    dataset.fields.filter(name="revenue").update(sensitivity=Sensitivity.OPEN)
    with pytest.raises(Refusal) as refused:
        propose_opening(people.owner, dataset.pk, Opening("x", "营收", OpenKind.RECORDS, fields=["revenue"]), "")
    assert codes(refused) == ["sources.single_figure"]


def test_a_ready_made_table_with_small_counts_is_refused(people):
    frame = pl.DataFrame({"行业": ["汽车", "航空", "化工"], "企业数": [12, 2, 5]})
    columns = [
        Column("行业", "行业", part=Part.KEY, sensitivity=Sensitivity.OPEN),
        Column("企业数", "企业数", Kind.INTEGER, "家", sensitivity=Sensitivity.OPEN, part=Part.MEASURE),
    ]
    dataset = build_dataset(people, code="counts")
    declare_fields(people.owner, dataset.pk, columns)
    new_version(people, DataSet.objects.get(pk=dataset.pk), frame)
    with pytest.raises(Refusal) as refused:
        propose_opening(people.owner, dataset.pk, Opening("c", "数", OpenKind.RECORDS, fields=["行业", "企业数"]), "")
    assert (codes(refused), refused.value.problems[0].values["rows"]) == (["sources.small_count"], 1)


def test_a_statistic_withholds_small_cells_and_what_would_give_them_away(people, dataset):
    version = propose_opening(people.owner, dataset.pk, TABLE, "")
    table = stored.rows(version.sha256, [one["name"] for one in version.columns])
    shown = {(row["industry"], row["park"]): row["records"] for row in table.to_dicts() if not row["withheld"]}
    assert shown[(None, None)] == 12
    assert ("航空", "北区") not in shown and ("航空", None) not in shown
    assert all(number >= 3 for number in shown.values())
    hidden = table.filter(pl.col("withheld"))
    assert hidden["records"].null_count() == hidden["revenue"].null_count() == hidden.height > 0
    assert version.protection["withheld"]["few"] > 0
    assert version.protection["against"] == []


def test_sums_are_exact(people, dataset):
    version = opened(people, dataset, BY_PARK)
    table = stored.rows(version.sha256, ["park", "records", "revenue"])
    frame = rows()
    totals = {name: frame.filter(pl.col("park") == name)["revenue"].sum() for name in ("南区", "北区")}
    assert {row[0]: (row[1], row[2]) for row in table.rows()} == {
        None: (12, frame["revenue"].sum()),
        "南区": (6, totals["南区"]),
        "北区": (6, totals["北区"]),
    }


def test_a_later_version_does_not_show_one_newcomer_by_difference(people, dataset):
    opened(people, dataset, BY_PARK)
    more = pl.concat([rows(), rows(1, start=50).with_columns(pl.lit("汽车").alias("industry"))])
    new_version(people, dataset, more, date(2026, 4, 1))
    version = propose_next(people.owner, OpenSet.objects.get(code="by-park").pk, "四月")
    table = stored.rows(version.sha256, ["park", "withheld"])
    withheld = {row[0] for row in table.rows() if row[1]}
    assert withheld == {None, "南区"}
    assert len(version.protection["against"]) == 1
    assert version.changes["changed"] == 2


def test_another_set_does_not_show_a_few_by_difference_either(people, dataset):
    """Thirteen enterprises by park are out; a table by industry of a set that lacks one of them must not tell it."""
    opened(people, dataset, BY_PARK)
    other = build_dataset(people, rows().head(11), code="without-the-last")
    version = propose_opening(
        people.owner, other.pk, Opening("total", "合计", OpenKind.STATISTIC, dimensions=["park"]), ""
    )
    table = stored.rows(version.sha256, ["park", "withheld"])
    assert {row[0] for row in table.rows() if row[1]} == {None, "北区"}


def test_what_was_withdrawn_still_counts_as_known(people, dataset):
    version = opened(people, dataset, BY_PARK)
    withdraw_opening(people.owner, version.pk, "更正")
    more = pl.concat([rows(), rows(1, start=50).with_columns(pl.lit("汽车").alias("industry"))])
    new_version(people, dataset, more, date(2026, 4, 1))
    again = propose_next(people.owner, version.open_set_id, "")
    assert stored.rows(again.sha256, ["withheld"])["withheld"].sum() == 2


def test_a_check_that_newer_tables_have_overtaken_is_refused_at_the_gate(people, dataset):
    first = propose_opening(people.owner, dataset.pk, TABLE, "")
    opened(people, dataset, BY_PARK)
    with pytest.raises(Refusal) as refused:
        approve_opening(people.head, first.pk)
    assert codes(refused) == ["sources.newer_published"]
    assert as_public() == [("by-park", 1)]


def test_a_table_that_fails_its_audit_is_not_even_proposed(people, dataset, monkeypatch):
    """Should the choice of cells ever be wrong, the audit stands behind it."""
    monkeypatch.setattr(protecting, "protect", lambda figures, rule: Protection({}))
    with pytest.raises(Refusal) as refused:
        propose_opening(people.owner, dataset.pk, TABLE, "")
    assert codes(refused) == ["sources.gives_away"]
    assert not OpenVersion.objects.exists()


@pytest.mark.parametrize(
    ("opening", "code"),
    [
        (Opening("s", "表", OpenKind.STATISTIC), "sources.no_dimensions"),
        (Opening("s", "表", OpenKind.STATISTIC, dimensions=["name"]), "sources.field_unfit"),
        (Opening("s", "表", OpenKind.STATISTIC, dimensions=["park"], measures=["phone"]), "sources.field_unfit"),
    ],
)
def test_a_statistic_is_made_of_fields_meant_for_it(people, dataset, opening, code):
    with pytest.raises(Refusal) as refused:
        propose_opening(people.owner, dataset.pk, opening, "")
    assert codes(refused) == [code]


def test_without_a_field_that_names_the_enterprise_there_is_no_statistic(people, dataset):
    declare_fields(people.owner, dataset.pk, [one for one in COLUMNS if one.part != Part.HOLDER])
    with pytest.raises(Refusal) as refused:
        propose_opening(people.owner, dataset.pk, BY_PARK, "")
    assert codes(refused) == ["sources.no_holder"]


def test_versions_differ_row_by_row_for_anybody(people, dataset):
    dataset.fields.filter(name="name").update(part=Part.KEY)
    opened(people, dataset)
    changed = rows().with_columns(
        pl.when(pl.col("name") == "示例企业2").then(pl.lit("北区")).otherwise(pl.col("park")).alias("park")
    )
    new_version(people, dataset, pl.concat([changed.head(11), rows(1, start=30)]), date(2026, 4, 1))
    second = propose_next(people.owner, OpenSet.objects.get().pk, "")
    assert second.changes == {"added": 1, "removed": 1, "changed": 1, "keyed": True}
    approve_opening(people.head, second.pk)
    with acting_as(None):
        found = public.public("qinghe", "names")
        differing = public.changes(found, 2)
        assert differing.changed.rows() == [("示例企业2", "park", "南区", "北区")]
        assert (differing.added["name"].to_list(), differing.removed["name"].to_list()) == (
            ["示例企业30"],
            ["示例企业11"],
        )
        with pytest.raises(NotFound):
            public.changes(found, 1)
    with pytest.raises(Refusal) as refused:
        propose_next(people.owner, OpenSet.objects.get().pk, "")
    assert codes(refused) == ["sources.nothing_new"]


def test_the_queue_of_the_gate_holds_what_others_proposed(people, dataset):
    version = propose_opening(people.owner, dataset.pk, LIST, "")
    assert list(queries.at_gate(people.head)) == [version]
    assert list(queries.at_gate(people.data_officer)) == [version]
    for user in (people.owner, people.colleague, people.reader, people.leader, people.stranger_head):
        assert not queries.at_gate(user).exists(), user
