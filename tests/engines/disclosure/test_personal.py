"""Personal data in texts that are to be published."""

import pytest

from gaoxin.engines.disclosure.personal import Personal, found, struck


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请致电13900001111联系", "请致电〔手机号〕联系"),
        ("+86 139-0000-1111", "〔手机号〕"),
        ("办公室 0432-64000000。", "办公室 〔电话〕。"),
        ("身份证 22020319900101123X 丢失", "身份证 〔身份证号〕 丢失"),
        ("卡号 6222 0212 3456 7890 128", "卡号 〔银行卡号〕"),
        ("发到 a.b@example.com.cn 即可", "发到 〔邮箱〕 即可"),
        ("微信号：abc_12345", "微信〔社交账号〕"),
        ("车牌吉B12345占道", "车牌〔车牌号〕占道"),
        ("王小明先生和李女士反映", "〔姓名〕先生和〔姓名〕女士反映"),
    ],
)
def test_what_leads_to_a_person_is_struck(text, expected):
    assert struck(text) == expected
    assert struck(expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "编号 CS2026-007-000001，2026-03-02 提交",
        "投资 1390000 万元，面积 12345678 平方米",
        "各位先生、女士",
        "统一社会信用代码 91220201MA14XK2T3Y",
        "流水号 1234567890123456",
    ],
)
def test_other_numbers_and_words_stay(text):
    assert struck(text) == text


def test_each_place_is_told_once_and_in_order():
    text = "王先生 13900001111 身份证 220203199001011234"
    assert [(one.kind, text[one.start : one.end]) for one in found(text)] == [
        (Personal.NAME, "王"),
        (Personal.MOBILE, "13900001111"),
        (Personal.IDENTITY, "220203199001011234"),
    ]
