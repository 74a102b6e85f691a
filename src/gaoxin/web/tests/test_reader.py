"""Cutting a document where rows rest on it."""

from hypothesis import given
from hypothesis import strategies as st

from gaoxin.web.pages.reader import Mark, paragraphs, pieces


def test_overlapping_marks_share_the_piece_between_them():
    cut = pieces("全区生产总值达到1500亿元", [Mark(2, 10, "a"), Mark(6, 14, "b", "warn")])
    assert [(piece.text, piece.rows) for piece in cut] == [
        ("全区", ""),
        ("生产总值", "a"),
        ("达到15", "a b"),
        ("00亿元", "b"),
    ]


def test_paragraphs_keep_their_place_and_a_mark_may_span_them():
    lines = paragraphs("一\n\n二三\n", [Mark(0, 4, "a")])
    assert [(line.start, [(piece.text, piece.rows) for piece in line.pieces]) for line in lines] == [
        (0, [("一", "a")]),
        (3, [("二", "a"), ("三", "")]),
    ]


@given(st.text("甲乙\n ", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6))
def test_no_character_is_lost_or_moved(text, spans):
    marks = [Mark(start, start + length, str(number)) for number, (start, length) in enumerate(spans)]
    for line in paragraphs(text, marks):
        for piece in line.pieces:
            end = piece.start + len(piece.text)
            assert text[piece.start : end] == piece.text
            assert set(piece.keys) == {mark.key for mark in marks if mark.start <= piece.start and mark.end >= end}
    kept = "".join(piece.text for line in paragraphs(text, marks) for piece in line.pieces)
    assert kept == "".join(line.rstrip("\r\n") for line in text.splitlines(keepends=True) if line.strip())
