"""Suggestions: order, confidences, what is listed, and what gets no code."""

import pytest

from gaoxin.engines.classification.industries import SURE_WHERE_LISTED, Coding, Reason, industries
from gaoxin.engines.classification.model import packaged_model
from tests.engines.classification.tiny import tiny_model


def codes(coding: Coding) -> list[str]:
    return [one.code for one in coding.suggestions]


def test_a_listed_text_is_nearly_sure():
    first, *_ = industries("木桶", tiny_model()).suggestions
    assert first.code == "0001"
    assert first.confidence >= SURE_WHERE_LISTED


def test_a_text_listed_twice_shares_its_confidence():
    coding = industries("铁桶", tiny_model())
    assert codes(coding) == ["0002", "0001"]
    assert all(one.confidence < SURE_WHERE_LISTED for one in coding.suggestions)
    assert SURE_WHERE_LISTED <= sum(one.confidence for one in coding.suggestions) <= 1


def test_a_listed_piece_speaks_for_an_enumeration():
    model = tiny_model()
    chances = [industries(text, model).suggestions for text in ("木箱、铁箱", "木桶、铁箱")]
    without, with_entry = ({one.code: one.confidence for one in found}["0001"] for found in chances)
    assert with_entry > without


@pytest.mark.parametrize("text", ["", "  ", "酒", "12345", "——"])
def test_a_text_too_short_gets_no_code_and_a_reason(text):
    assert industries(text) == Coding((), Reason.TOO_SHORT)


@pytest.mark.parametrize("text", ["qzxvkj wqpfzz", "ЖЩЪЫЭЮ", "☃漢字龘龖"])
def test_a_text_like_no_industry_gets_no_code_and_a_reason(text):
    assert industries(text) == Coding((), Reason.UNFAMILIAR)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("种植水稻", "0111"),
        ("锂离子电池的研发、生产和销售", "3841"),
        ("汽车整车制造", "3611"),
        ("幼儿园", "8310"),
        ("风力发电场", "4415"),
        ("房地产项目开发经营", "7010"),
        ("工业机器人", "3491"),
    ],
)
def test_everyday_texts_find_their_industry_among_the_first_three(text, code):
    assert code in codes(industries(text))[:3]


def test_a_text_of_another_world_is_never_answered_with_much_confidence():
    assert industries("今天天气很好").suggestions[0].confidence < 0.2


@pytest.mark.parametrize("text", ["玻璃杯", "软件开发", "批发钢材；仓储服务", "养殖", "机" * 5000])
def test_confidences_fall_and_sum_to_at_most_one(text):
    found = [one.confidence for one in industries(text).suggestions]
    assert 0 < len(found) <= 5
    assert found == sorted(found, reverse=True)
    assert sum(found) <= 1


def test_every_class_of_the_standard_is_found_by_its_own_name():
    header = packaged_model().header
    assert len(header.codes) == 1382
    missed = [
        code for code, name in zip(header.codes, header.names, strict=True) if code not in codes(industries(name))
    ]
    assert missed == []
