"""What the measurement of industry coding learns from, what it hides, and how it counts."""

from pathlib import Path

import pytest

from gaoxin.bench.classify.agreement import agreement, run, top
from gaoxin.bench.classify.corpus import Corpus, read_corpus, unseen
from gaoxin.engines.classification.industries import Coding, Suggestion
from tests.shared import need_shared

CODES = """code,name,level,parent,note,description
011,谷物种植,3,01,,
0111,稻谷种植,4,011,,"◇ 包括对下列稻谷的种植活动：
— 红米稻：山地红米稻、水田红米稻（早熟、晚熟）
◆ 不包括：
— 买卖稻种，列入0112（稻种买卖）"
0112,稻种买卖,4,011,指买卖稻种的活动,◇ 指买卖稻种的活动。
"""
SPECIAL = "scheme,gb_code,products\nstrategic,0112,海水稻种|红米稻\n"
ITEMS = "text,gb_code\n红米稻,0111\n红米稻,0112\n黑米稻,0111\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    for name, text in (
        ("industry_codes/gbt4754_2017.csv", CODES),
        ("industry_codes/special_classes.csv", SPECIAL),
        ("industry_text/gb4754_items.csv", ITEMS),
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_corpus(tmp_path)


def test_lessons_are_names_items_entries_references_and_sentences(corpus: Corpus) -> None:
    found = {(lesson.text, lesson.code) for lesson in corpus.lessons() if lesson.entry}
    assert found == {
        ("稻谷种植", "0111"),
        ("稻种买卖", "0112"),
        ("红米稻", "0111"),
        ("红米稻", "0112"),
        ("黑米稻", "0111"),
        ("山地红米稻", "0111"),
        ("水田红米稻（早熟、晚熟）", "0111"),
        ("水田红米稻（早熟", "0111"),
        ("晚熟）", "0111"),
        ("买卖稻种", "0112"),
        ("海水稻种", "0112"),
    }
    assert [lesson.text for lesson in corpus.lessons() if not lesson.entry] == ["指买卖稻种的活动"]


def test_masking_strikes_a_tested_item_from_every_list(corpus: Corpus) -> None:
    assert "红米稻" in {lesson.text for lesson in corpus.lessons(["红米稻"], masked=False)}
    masked = {lesson.text for lesson in corpus.lessons(["红米稻"])}
    assert "红米稻" not in masked
    assert "山地红米稻" in masked


def test_without_masking_only_the_items_file_forgets_the_item(corpus: Corpus) -> None:
    assert "黑米稻" not in {lesson.text for lesson in corpus.lessons(["黑米稻"], masked=False)}


def test_the_name_of_a_class_stays_when_it_is_tested(corpus: Corpus) -> None:
    assert ("稻谷种植", "0111") in {(one.text, one.code) for one in corpus.lessons(["稻谷种植"])}


def test_the_tenths_divide_the_items() -> None:
    texts = [f"物品{number}" for number in range(500)]
    parts = [unseen(texts, tenth) for tenth in range(10)]
    assert sorted(text for part in parts for text in part) == sorted(texts)
    assert all(part for part in parts)


def test_any_code_of_an_ambiguous_item_is_right_and_three_places_count() -> None:
    ranks = [
        (["1", "2"], frozenset({"2", "1"})),
        (["1", "2", "3"], frozenset({"3"})),
        (["1", "2", "3", "4"], frozenset({"4"})),
        ([], frozenset({"1"})),
    ]
    assert top(ranks) == {"top1": 0.25, "top3": 0.5}


def test_calibration_compares_what_was_stated_with_what_was_right() -> None:
    truth = {"甲": frozenset({"1"}), "乙": frozenset({"2"})}
    report = agreement(truth, lambda text: Coding((Suggestion("1", "一", 0.9),)))
    assert report == {"top1": 0.5, "top3": 0.5, "no_answer": 0, "calibration_error": 0.4}


def test_missing_data_are_a_reason(tmp_path: Path) -> None:
    assert run(tmp_path) == {"skipped": f"gbt4754_2017.csv is not in {tmp_path}"}


def test_every_class_of_the_standard_has_lessons() -> None:
    corpus = read_corpus(need_shared("data"))
    lessons = corpus.lessons()
    assert {lesson.code for lesson in lessons} == set(corpus.names)
    assert len(corpus.names) == 1382
