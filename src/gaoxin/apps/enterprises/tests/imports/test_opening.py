"""Files in many hands: encodings, separators, quotes, damage. Nothing is read as something it is not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.tables import batched
from gaoxin.kernel.problems import Refusal

TABLE = "代码,名称,收入\n1,甲,3\n4,乙,6\n"
ROWS = [(1, 0, "代码", "名称", "收入"), (2, 0, "1", "甲", "3"), (3, 0, "4", "乙", "6")]


@pytest.fixture
def file(tmp_path: Path) -> Callable[[bytes, str], Path]:
    def make(data: bytes, name: str = "table.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return make


def rows(path: Path) -> list[tuple]:
    table = open_table(path, path.name)
    return pl.concat([*table.slices()]).with_columns(pl.exclude("line", "off").fill_null("")).rows()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TABLE.encode(), "utf-8"),
        (TABLE.encode("utf-8-sig"), "utf-8"),
        (TABLE.encode("gb18030"), "gb18030"),
        (TABLE.encode("gbk"), "gb18030"),
        (TABLE.encode("utf-16"), "utf-16-le"),
        (TABLE.replace("\n", "\r\n").encode(), "utf-8"),
        (TABLE.replace("\n", "\r").encode(), "utf-8"),
        (TABLE.replace(",", "\t").encode("gb18030"), "gb18030"),
        (TABLE.replace(",", ";").encode(), "utf-8"),
        (TABLE.replace(",", "|").encode(), "utf-8"),
        (TABLE.rstrip("\n").encode(), "utf-8"),
    ],
)
def test_a_table_is_the_same_however_it_is_written(file, data, encoding):
    path = file(data)
    assert rows(path) == ROWS
    assert open_table(path, path.name).encoding == encoding


def test_lines_count_line_breaks_inside_of_cells_and_empty_lines(file):
    path = file('代码,名称\n1,"甲\n乙\n丙"\n\n2,丁\n'.encode())
    assert rows(path) == [(1, 0, "代码", "名称"), (2, 0, "1", "甲\n乙\n丙"), (5, 0, "", ""), (6, 0, "2", "丁")]


def test_rows_with_more_or_fewer_cells_than_the_table_are_marked(file):
    path = file(b"a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n")
    assert [(line, off) for line, off, *_ in rows(path)] == [(1, 0), (2, 0), (3, -1), (4, 1), (5, 0)]


def test_a_quote_inside_a_word_is_a_quote(file):
    path = file('代码,名称,收入\n1,5" 管件厂,3\n2,"乙"公司,4\n3,丙,5\n'.encode())
    assert rows(path)[1:] == [(2, 0, "1", '5" 管件厂', "3"), (3, 0, "2", "乙公司", "4"), (4, 0, "3", "丙", "5")]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ('代码,名称\n1,甲\n2,"没有写完\n3,乙\n'.encode(), "imports.quote_open", 3),
        ("代码,名称\n1,甲\n2,乙".encode()[:-1], "imports.cut_short", 3),
        ("统一社会信用代码,名称,收入\n1,甲乙丙\n".encode() + b"2,\xff\xfe,4\n", "imports.no_text", 3),
        (b"\x00\x01\x02\x03" * 40, "imports.no_text", 1),
        (b"", "imports.no_rows", None),
        (b"\n\n,,\n", "imports.no_rows", None),
        (b"%PDF-1.7 ...", "imports.no_table_format", None),
        (b"PK\x03\x04 and no more", "imports.broken_book", None),
        (b"PAR1 and no more", "imports.broken_parquet", None),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(file, data, code, line):
    path = file(data)
    with pytest.raises(Refusal) as refused:
        rows(path)
    (problem,) = refused.value.problems
    assert (problem.code, problem.place.file, problem.place.line) == (code, path.name, line)


def test_every_cut_of_a_file_is_refused_or_gives_a_beginning_of_its_rows(file):
    whole = '代码,名称,收入\n1,"甲\n公司",3\n2,乙,4\n'.encode()
    full = rows(file(whole))
    for end in range(1, len(whole)):
        try:
            found = rows(file(whole[:end]))
        except Refusal:
            continue
        complete = [row for row in found if row in full]
        assert found[: len(complete)] == full[: len(complete)]
        assert len(found) - len(complete) <= 1


CELLS = st.text(st.characters(codec="gb18030", exclude_characters="\x00\r"), max_size=8)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=12))
def test_what_is_written_with_quotes_is_read_back(tmp_path_factory, table):
    quoted = ["1,2,3\n"] + [",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in table]
    path = tmp_path_factory.mktemp("quoted") / "table.csv"
    path.write_bytes("".join(quoted).encode("gb18030"))
    assert [list(row[2:]) for row in rows(path)[1:]] == table


def test_parquet_rows_stand_below_their_names(file, tmp_path):
    path = tmp_path / "table.parquet"
    pl.DataFrame(
        {"代码": ["1", None], "收入": [3.5, 4.0], "日期": pl.Series(["2024-01-02", None]).str.to_date()}
    ).write_parquet(path)
    assert rows(path) == [(2, 0, "1", "3.5", "2024-01-02"), (3, 0, "", "4.0", "")]
    assert open_table(path, "x").head(2)[0].cells == ["代码", "收入", "日期"]


def test_parquet_with_nested_columns_is_refused(tmp_path):
    path = tmp_path / "table.parquet"
    pl.DataFrame({"代码": [["1"]]}).write_parquet(path)
    with pytest.raises(Refusal, match="nested_columns"):
        open_table(path, "x")


def test_a_sheet_keeps_the_lines_and_days_that_people_see(tmp_path):
    book = Workbook()
    book.active.title = "说明"
    sheet = book.create_sheet("数据")
    for row in ([], ["", "代码", "日期", "收入"], ["", "1", date(2024, 1, 2), 3.0], ["", "2", None, 3.25]):
        sheet.append(row)
    path = tmp_path / "book.xlsx"
    book.save(path)
    assert rows(path)[1:] == [(2, 0, "代码", "日期", "收入"), (3, 0, "1", "2024-01-02", "3"), (4, 0, "2", "", "3.25")]
    table = open_table(path, "x")
    assert (table.sheet, table.sheets) == ("数据", ["说明", "数据"])


def test_batches_have_the_size_asked_for(file):
    path = file(("a,b\n" + "".join(f"{n},x\n" for n in range(25))).encode())
    batches = list(batched((one[n : n + 4] for one in open_table(path, "x").slices() for n in range(0, 26, 4)), 10))
    assert [one.height for one in batches] == [10, 10, 6]
    assert pl.concat(batches)["line"].to_list() == list(range(1, 27))
