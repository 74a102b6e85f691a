"""What texts share, how alike they are, and which belong together."""

import random
from collections import Counter

from gaoxin.engines.likeness import Text, groups, likeness, number_of, pieces, shared_words, weights
from tests.pace import within

POWER = ["二期厂房用电增容半年未批", "用电增容申请迟迟没有答复", "厂区变压器增容用电排队", "申请企业用电增容等了四个月"]
LIGHT = ["新厂区门前道路夜间无照明", "厂区门口道路夜间没有路灯照明"]
OTHER = ["不动产登记卡在规划核实", "技能人才招不到"]


def grouped(words: list[str], smallest: int = 2) -> list[tuple[tuple[int, ...], tuple[str, ...]]]:
    found = groups([Text(number, text) for number, text in enumerate(words)], smallest)
    return [(group.keys, group.words) for group in found]


def test_words_that_every_request_has_tell_nothing():
    assert pieces("请求协调解决我公司的问题") == ()
    assert pieces("申请用电增容，ISO9001 认证") == ("用电", "电增", "增容", "iso9001", "认证")


def test_texts_that_say_the_same_are_grouped_with_the_words_they_share():
    assert grouped([*POWER, *LIGHT, *OTHER]) == [
        ((0, 1, 2, 3), ("用电增容",)),
        ((4, 5), ("道路夜间", "厂区门", "照明")),
    ]


def test_groups_depend_neither_on_the_order_of_the_texts_nor_on_chance():
    texts = [Text(number, words) for number, words in enumerate([*POWER, *LIGHT, *OTHER] * 5)]
    first = groups(texts)
    for seed in range(5):
        random.Random(seed).shuffle(texts)  # noqa: S311 - an order, no secret
        assert groups(texts) == first


def test_a_group_below_the_smallest_is_none():
    assert grouped([*POWER, *LIGHT, *OTHER], smallest=3) == [((0, 1, 2, 3), ("用电增容",))]
    assert grouped([]) == []


def test_another_text_belongs_to_a_group_when_it_has_half_of_its_core():
    (group,) = groups([Text(number, words) for number, words in enumerate(POWER)])
    assert group.holds(set(pieces("企业用电增容")))
    assert not group.holds(set(pieces("企业用水困难")))


def test_likeness_is_one_for_the_same_and_nothing_for_what_shares_nothing():
    cut = [pieces(words) for words in [*POWER, *OTHER]]
    weight = weights(Counter(piece for found in cut for piece in found), len(cut))
    assert round(likeness(cut[0], cut[0], weight), 9) == 1
    assert likeness(cut[0], cut[4], weight) == 0
    assert likeness((), cut[0], weight) == 0
    assert likeness(cut[0], cut[1], weight) > likeness(cut[0], cut[2], weight) > 0.2


def test_what_is_shared_is_told_in_words_of_the_text():
    assert shared_words("二期厂房用电增容半年未批", ["用电", "电增", "增容", "半年"]) == ["用电增容", "半年"]


def test_the_number_of_a_piece_stays_the_same():
    assert number_of("用电") == -1806568293
    assert -(1 << 31) <= number_of("用电") < 1 << 31


def test_two_thousand_texts_are_grouped_within_seconds():
    chance = random.Random(1)  # noqa: S311 - invented texts, no secret
    words = [
        "用电增容",
        "道路照明",
        "规划核实",
        "续贷压缩",
        "招工",
        "排水倒灌",
        "租金减免",
        "消防验收",
        "环评类别",
        "货款拖欠",
    ]
    texts = [
        Text(n, f"{chance.choice(words)}{chance.choice('甲乙丙丁戊己庚辛')}{chance.randrange(10_000)}号厂")
        for n in range(2_000)
    ]
    with within(10):
        assert sum(len(group.keys) for group in groups(texts)) > 1_500
