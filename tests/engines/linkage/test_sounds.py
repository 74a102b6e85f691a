"""How names sound, and what typed letters may mean."""

import pytest
from pypinyin import lazy_pinyin

from gaoxin.engines.linkage.sounds import abbreviated, divided, folded, read_with_others, syllables

READINGS = {
    "吉林高新": "ji lin gao xin",
    "重庆重工": "chong qing zhong gong",
    "长春成长": "chang chun cheng zhang",
    "银行行政": "yin hang xing zheng",
    "厦门大厦": "xia men da sha",
    "音乐可乐": "yin yue ke le",
    "人参": "ren shen",
    "会计协会": "kuai ji xie hui",
    "模具模型": "mu ju mo xing",
    "传媒自传": "chuan mei zi zhuan",
    "朝阳区": "chao yang qu",
    "六安六合": "lu an lu he",
    "绿地": "lv di",
    "单县": "shan xian",
    "乐清": "yue qing",
    "种业种植": "zhong ye zhong zhi",
    "畜牧": "xu mu",
    "尉犁": "yu li",
    "车行": "che hang",
    "薄膜": "bo mo",
}


@pytest.mark.parametrize(("text", "sounds"), READINGS.items())
def test_characters_sound_as_their_phrase_says(text: str, sounds: str) -> None:
    assert " ".join(syllables(text)) == sounds


def test_latin_letters_and_digits_stand_for_themselves() -> None:
    assert syllables("TCL3号") == ["t", "c", "l", "3", "hao"]


def test_other_readings_are_told_only_where_no_phrase_decides() -> None:
    assert read_with_others("长信") == [("chang", ["zhang"]), ("xin", ())]
    assert read_with_others("长春") == [("chang", ()), ("chun", ())]


@pytest.mark.parametrize(
    ("letters", "first"),
    [
        ("jilingaoxin", ("ji", "lin", "gao", "xin")),
        ("fangan", ("fan", "gan")),
        ("jilingaox", ("ji", "lin", "gao", "x")),
        ("lvdi", ("lv", "di")),
        ("xian", ("xian",)),
    ],
)
def test_letters_divide_into_syllables(letters: str, first: tuple[str, ...]) -> None:
    assert divided(letters)[0] == first


def test_both_ways_to_divide_are_kept() -> None:
    assert ("xi", "an") in divided("xian")
    assert ("fang", "an") in divided("fangan")


@pytest.mark.parametrize("letters", ["", "jlgx", "hello!", "zzzz"])
def test_what_is_no_pinyin_divides_into_nothing(letters: str) -> None:
    assert divided(letters) == ()


def test_a_very_long_word_is_divided_quickly() -> None:
    assert len(divided("jilin" * 1000)[0]) == 24


def test_first_letters_and_syllables_may_be_mixed() -> None:
    assert abbreviated("jlgaoxin") == ("j", "l", "gao", "xin")
    assert abbreviated("jlgx") == ()


@pytest.mark.parametrize(("one", "other"), [("zhang", "zan"), ("ling", "nin"), ("shi", "si"), ("cheng", "cen")])
def test_sounds_that_many_do_not_tell_apart_fold_together(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_readings_agree_with_the_library_they_were_collected_from() -> None:
    names = ["吉林化学工业股份有限公司", "长春一汽富维汽车零部件", "中国石油天然气集团", "松花江水电装备制造"]
    assert [syllables(name) for name in names] == [lazy_pinyin(name) for name in names]
