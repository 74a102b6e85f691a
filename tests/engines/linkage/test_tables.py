"""Rows of a CSV file, however it is encoded, and what is refused."""

from pathlib import Path

import pytest

from gaoxin.engines.linkage import tables
from gaoxin.engines.linkage.tables import rows
from gaoxin.kernel.problems import Refusal

TABLE = "name_a,name_b,note\n瑞禾机械,瑞禾,x\n\n岚川\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_utf8_and_gb18030_are_read_alike(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(TABLE, encoding=encoding)
    assert list(rows(path, ("name_a", "name_b"))) == [
        {"name_a": "瑞禾机械", "name_b": "瑞禾"},
        {"name_a": "岚川", "name_b": ""},
    ]


def test_an_optional_column_may_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(TABLE, encoding="utf-8")
    assert next(rows(path, ("name_a",), ("note", "kind"))) == {"name_a": "瑞禾机械", "note": "x"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "documents.empty_file"),
        ("name_a,other\n甲,乙\n".encode(), "linkage.no_column"),
        (b"\n\n", "linkage.no_column"),
        ("name_a,name_b\n甲,乙\n".encode("utf-16"), "linkage.no_text"),
        (b"name_a,name_b\n\xff\xff,\xff\n", "linkage.no_text"),
        (b"name_a,name_b\n" + b"x" * 200_000, "linkage.endless_line"),
        (b'name_a,name_b\n"' + b"x\n" * 100_000, "linkage.endless_line"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_bytes(content)
    with pytest.raises(Refusal) as refusal:
        list(rows(path, ("name_a", "name_b")))
    assert [problem.code for problem in refusal.value.problems] == [code]


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    with path.open("wb") as file:
        file.truncate((tables.LIMIT_MB << 20) + (1 << 20))
    with pytest.raises(Refusal) as refusal:
        list(rows(path, ("name_a",)))
    assert dict(refusal.value.problems[0].values) == {"size_mb": 513, "limit_mb": 512}


@pytest.mark.parametrize(("name", "code"), [("no.csv", "documents.not_found"), (".", "documents.not_a_file")])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        list(rows(tmp_path / name, ("name_a",)))
    assert refusal.value.problems[0].code == code
