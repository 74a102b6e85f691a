"""Tables read from files, typed, measured and compared; no database needed."""

from datetime import date
from decimal import Decimal

import openpyxl
import polars as pl
import pytest

from gaoxin.apps.sources.frames.differences import differences
from gaoxin.apps.sources.frames.quality import measured
from gaoxin.apps.sources.frames.reading import read_table
from gaoxin.apps.sources.frames.typed import guessed, made, typed
from gaoxin.apps.sources.frames.written import plain, whole
from gaoxin.apps.sources.services.refreshing import due_after
from gaoxin.apps.sources.states import Channel, Kind, Refresh
from gaoxin.kernel.problems import Refusal


def written(folder, name: str, content: bytes):
    path = folder / name
    path.write_bytes(content)
    return read_table(path, name)


def codes(refused) -> list[str]:
    return [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_is_read_in_the_encodings_of_office_programs(tmp_path, encoding):
    frame = written(tmp_path, "表.csv", "企业,营收\n甲 , 1.5\n,\n乙,\n".encode(encoding))
    assert frame.to_dicts() == [{"企业": "甲", "营收": "1.5"}, {"企业": "乙", "营收": None}]


def test_a_workbook_gives_the_same_table_as_text(tmp_path):
    book = openpyxl.Workbook()
    for row in (["企业", "营收", "成立日期", "规上"], ["甲", 12.0, date(2026, 3, 5), True], ["乙", 1.25, None, False]):
        book.active.append(row)
    book.save(tmp_path / "表.xlsx")
    assert read_table(tmp_path / "表.xlsx", "表.xlsx").rows() == [
        ("甲", "12", "2026-03-05", "是"),
        ("乙", "1.25", None, "否"),
    ]


def test_a_parquet_file_gives_the_same_table_as_text(tmp_path):
    pl.DataFrame({"企业": ["甲"], "年份": [2025], "日期": [date(2026, 1, 2)]}).write_parquet(tmp_path / "表.parquet")
    assert read_table(tmp_path / "表.parquet", "表.parquet").rows() == [("甲", "2025", "2026-01-02")]


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("表.docx", b"x", ["sources.table_format"]),
        ("表.csv", b"", ["sources.table_unreadable"]),
        ("表.csv", "企业,营收\n".encode(), ["sources.table_empty"]),
        ("表.csv", "企业,,企业\n甲,1,2\n".encode(), ["sources.column_nameless", "sources.column_twice"]),
        ("表.csv", "企业,营收\n甲,1,2\n".encode(), ["sources.table_unreadable"]),
        ("表.csv", b"\xff\xfe\x00\x81", ["sources.table_unreadable"]),
        ("表.xlsx", b"PK no book", ["sources.table_unreadable"]),
        ("表.parquet", b"PAR1 nothing", ["sources.table_unreadable"]),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_its_reason(tmp_path, name, content, found):
    with pytest.raises(Refusal) as refused:
        written(tmp_path, name, content)
    assert codes(refused) == found


def test_values_take_their_types_and_what_does_not_fit_is_named():
    frame = pl.DataFrame(
        {
            "n": ["1,234", "１２", "12.0", "x", None],
            "d": ["2026-03-05", "2026/3/5", "2026年3月5日", "20260305", "2026-13-01"],
            "m": ["1.5", "-2", "3.25", "", "1e5"],
            "p": ["2025", "2025Q1", "2025-01/03", "2025年", "去年"],
            "y": ["是", "否", "true", "0", "也许"],
        }
    ).with_columns(pl.all().replace("", None))
    kinds = {"n": Kind.INTEGER, "d": Kind.DATE, "m": Kind.NUMBER, "p": Kind.PERIOD, "y": Kind.YES_NO, "z": Kind.TEXT}
    read = typed(frame, kinds)
    assert read.frame["n"].to_list() == [1234, 12, 12, None, None]
    assert read.frame["d"].to_list() == [date(2026, 3, 5)] * 4 + [None]
    assert read.frame["m"].to_list() == [Decimal("1.50"), Decimal("-2.00"), Decimal("3.25"), None, None]
    assert read.frame["y"].to_list() == [True, False, True, False, None]
    assert read.frame["z"].to_list() == [None] * 5
    assert [(one.row, one.field, one.value) for one in read.misfits if one.field != "p"] == [
        (4, "n", "x"),
        (5, "d", "2026-13-01"),
        (5, "m", "1e5"),
        (5, "y", "也许"),
    ]
    assert read.frame["p"].to_list()[:3] == ["2025", "2025Q1", "2025-01/03"]
    assert read.misfitting == {"n": 1, "d": 1, "m": 1, "p": 2, "y": 1, "z": 0}


def test_kinds_are_guessed_as_narrow_as_every_value_allows():
    frame = pl.DataFrame(
        {
            "code": ["0012", "0450"],
            "count": ["1", "22"],
            "rate": ["1.5", "2"],
            "day": ["2026-03-05", "2026-03-06"],
            "quarter": ["2025Q1", "2025Q2"],
            "name": ["甲", "2"],
            "none": [None, None],
        },
        schema_overrides={"none": pl.String},
    )
    assert guessed(frame) == {
        "code": Kind.TEXT,
        "count": Kind.INTEGER,
        "rate": Kind.NUMBER,
        "day": Kind.DATE,
        "quarter": Kind.PERIOD,
        "name": Kind.TEXT,
        "none": Kind.TEXT,
    }


def test_quality_is_measured_from_the_rows():
    frame = pl.DataFrame({"k": ["a", "b", "b", None], "v": [1, None, None, 4]})
    found = measured(frame, ["k"], {"v": 1})
    assert (found["completeness"], found["uniqueness"], found["validity"]) == (0.75, 0.5, round(5 / 6, 6))
    assert found["fields"]["v"] == {"filled": 0.75, "valid": round(2 / 3, 6), "distinct": 3}
    assert measured(frame, [], {})["uniqueness"] is None


BEFORE = pl.DataFrame({"k": ["a", "b", "c"], "v": [1, 2, None], "t": ["x", "y", "z"]})
AFTER = pl.DataFrame({"k": ["b", "c", "d"], "v": [2, 3, 4], "t": ["Y", "z", "w"], "new": [1, 1, 1]})


def test_differences_are_told_row_by_row_and_cell_by_cell():
    found = differences(BEFORE, AFTER, ["k"])
    assert found.counts == {"added": 1, "removed": 1, "changed": 2, "keyed": True}
    assert found.added.rows() == [("d", 4, "w")]
    assert found.removed.rows() == [("a", 1, "x")]
    assert found.changed.rows() == [("b", "t", "y", "Y"), ("c", "v", None, "3")]


def test_without_a_key_that_tells_rows_apart_a_change_is_one_row_less_and_one_more():
    twice = pl.concat([BEFORE, BEFORE.head(1)])
    found = differences(twice, BEFORE, ["k"])
    assert found.counts == {"added": 0, "removed": 1, "changed": 0, "keyed": False}
    assert differences(BEFORE, AFTER.drop("new"), []).counts["added"] == 3


def test_numbers_differ_by_value_and_not_by_their_decimals():
    one = pl.DataFrame({"k": ["a"], "v": [Decimal("1.50")]}, schema_overrides={"v": pl.Decimal(38, 2)})
    other = pl.DataFrame({"k": ["a"], "v": [Decimal("1.5")]}, schema_overrides={"v": pl.Decimal(38, 1)})
    assert differences(one, other, ["k"]).counts == {"added": 0, "removed": 0, "changed": 0, "keyed": True}


def test_files_keep_numbers_exact_and_never_hold_a_formula():
    frame = pl.DataFrame({"名": ["=1+1", "-甲", None], "数": [Decimal("-1.50"), Decimal("12345678901234.5"), None]})
    assert whole(frame, Channel.CSV).decode() == "\ufeff名,数\r\n'=1+1,-1.50\r\n'-甲,12345678901234.50\r\n,\r\n"
    assert plain({"a": Decimal("2.00"), "b": Decimal("0.1"), "c": date(2026, 3, 5)}) == {
        "a": 2,
        "b": 0.1,
        "c": "2026-03-05",
    }
    assert pl.read_json(whole(frame, Channel.JSON))["数"].to_list() == [-1.5, 12345678901234.5, None]


def test_rows_of_a_provider_become_a_table_with_types():
    frame = made(
        [["甲", 3, Decimal("1.5"), None], ["乙", None, 2, True]],
        {"a": "text", "b": "integer", "c": "number", "d": "yes_no"},
    )
    assert frame.rows() == [("甲", 3, Decimal("1.5"), None), ("乙", None, Decimal("2.0"), True)]


@pytest.mark.parametrize(
    ("as_of", "refresh", "due"),
    [
        (date(2026, 1, 31), Refresh.MONTHLY, date(2026, 2, 28)),
        (date(2026, 2, 28), Refresh.MONTHLY, date(2026, 3, 31)),
        (date(2025, 12, 31), Refresh.QUARTERLY, date(2026, 3, 31)),
        (date(2024, 2, 29), Refresh.YEARLY, date(2025, 2, 28)),
        (date(2026, 3, 5), Refresh.WEEKLY, date(2026, 3, 12)),
        (date(2026, 3, 5), Refresh.IRREGULAR, None),
        (None, Refresh.MONTHLY, None),
    ],
)
def test_the_next_version_is_due_a_period_after_the_last(as_of, refresh, due):
    assert due_after(as_of, refresh) == due
