"""How alike two short texts are."""

import pytest

from gaoxin.engines.linkage.texts import likeness


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("门前道路没有路灯", "门前道路没有路灯！", 1.0),
        ("ＡＢ厂房 停电", "ab厂房停电", 1.0),
        ("门前道路没有路灯", "申请用电增容", 0.0),
        ("停电两小时", "停电两天", 4 / 7),
        ("", "停电", 0.0),
        ("停", "停", 0.0),
    ],
)
def test_pairs_of_characters_in_common_make_texts_alike(one, other, alike):
    assert likeness(one, other) == pytest.approx(alike)
    assert likeness(other, one) == pytest.approx(alike)


def test_appeals_about_one_thing_are_more_alike_than_the_declared_threshold():
    first = "北侧厂房雨季排水不畅积水严重 请疏通北侧厂房外排水管，雨季积水影响发货。"
    again = "北侧厂房外排水不畅雨季积水 北侧厂房外排水管不畅，雨季积水严重，请尽快疏通。"
    other = "二期厂房用电增容半年未批 申请增容 800 千伏安，请明确接电时间。"
    assert likeness(first, again) > 0.45 > likeness(first, other)
