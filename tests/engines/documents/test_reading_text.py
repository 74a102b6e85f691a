import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin.engines.documents.reading import Limits, read
from gaoxin.kernel.problems import Severity
from tests.engines.documents.reading_checks import problem_of

CHINESE = "到２０２５年，地区生产总值达到1500亿元，\r\n年均增长8.5%左右。\n\n　　（一）总体要求\r"
printed = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n\r\x0c"), min_size=1).filter(
    str.strip  # a text of blanks alone is refused
)


@given(printed)
def test_utf8_text_comes_back_character_for_character(text: str) -> None:
    assert read(codecs.BOM_UTF8 + text.encode(), "plan.txt").text == text


@given(printed)
def test_text_without_byte_order_mark_loses_nothing(text: str) -> None:
    assert read(CHINESE.encode() + text.encode(), "plan.txt").text == CHINESE + text


@given(printed)
def test_gb18030_text_comes_back_character_for_character(text: str) -> None:
    assert read((CHINESE + text).encode("gb18030"), "plan.txt").text == CHINESE + text


@given(printed, st.sampled_from([("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)]))
def test_utf16_text_with_mark_comes_back_character_for_character(text: str, encoding: tuple[str, bytes]) -> None:
    name, mark = encoding
    assert read(mark + ("一" + text).encode(name), "plan.txt").text == "一" + text


def test_line_ends_and_full_width_digits_are_kept() -> None:
    document = read(CHINESE.encode("utf-8-sig"), "plan.txt")
    assert (document.text, document.format, document.blocks, document.problems) == (CHINESE, "txt", (), ())


@pytest.mark.parametrize(("encoding", "cut"), [("utf-8", 1), ("utf-8", 2), ("gb18030", 1), ("utf-16", 1)])
def test_a_file_cut_inside_its_last_character_is_read_with_a_warning(encoding: str, cut: int) -> None:
    document = read("地区生产总值达到千亿".encode(encoding)[:-cut], "plan.txt")
    assert document.text == "地区生产总值达到千"
    (problem,) = document.problems
    assert (problem.code, problem.severity) == ("documents.cut_character", Severity.WARNING)


def test_a_wrong_byte_in_the_middle_is_refused() -> None:
    data = "地区生产".encode() + b"\xff" + "总值".encode()
    assert problem_of(data, "plan.txt").code == "documents.unknown_encoding"


def test_utf16_that_is_none_is_refused() -> None:
    assert problem_of(codecs.BOM_UTF16_LE + b"\x00\xd8\x00\x00" * 9, "a.txt").code == "documents.broken_encoding"


def test_traditional_text_in_big5_is_refused_by_name() -> None:
    text = "為加快建設創新驅動發展示範區，推動產業轉型升級，培育壯大戰略性新興產業，制定本規劃。"
    problem = problem_of(text.encode("big5"), "plan.txt")
    assert (problem.code, problem.values) == ("documents.unknown_encoding", {"guess": " (Big5)"})


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01\x00\x00" * 40, bytes(range(1, 32)) * 20])
def test_program_data_is_refused(data: bytes) -> None:
    assert problem_of(data, "plan.txt").code == "documents.binary_text"


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert problem_of(data, "plan.txt").code == "documents.empty_file"


def test_a_file_of_blanks_alone_is_refused() -> None:
    assert problem_of("\n \u3000\t\n".encode(), "plan.txt").code == "documents.no_text"


def test_a_text_over_its_limit_is_refused_with_both_sizes() -> None:
    problem = problem_of(b"a" * (3 << 20), "plan.txt", Limits(text_bytes=2 << 20))
    assert (problem.code, problem.values) == ("documents.too_large", {"size_mb": 3, "limit_mb": 2})
