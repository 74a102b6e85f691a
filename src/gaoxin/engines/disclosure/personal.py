"""Personal data in a text that is to be published: where they stand, and the text without them.

`found` answers the places, `struck` the text with each place replaced by what stood there (〔手机号〕). It decides on
the authority of 个人信息保护法 第四条、第二十八条: numbers that lead to a natural person (telephones, identity cards,
bank cards, e-mail, WeChat and QQ, number plates) and names beside a form of address.

Its limits: a name that stands alone is no pattern, and a number written in words is not found. Somebody reads the text
before it is published; this only makes sure that the obvious is not overlooked.

>>> struck("请致电13900001111，找王小明先生")
'请致电〔手机号〕，找〔姓名〕先生'
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Personal(StrEnum):
    """What stands in a text, as it is called where it was struck."""

    IDENTITY = "身份证号"
    BANK_CARD = "银行卡号"
    MOBILE = "手机号"
    TELEPHONE = "电话"
    EMAIL = "邮箱"
    ACCOUNT = "社交账号"
    PLATE = "车牌号"
    NAME = "姓名"


@dataclass(frozen=True, slots=True)
class Found:
    """One place: what it is, and where it begins and ends in the text."""

    kind: Personal
    start: int
    end: int


_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
    "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PATTERNS: Sequence[tuple[Personal, re.Pattern[str]]] = (
    (Personal.IDENTITY, re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)")),
    (Personal.BANK_CARD, re.compile(r"(?<!\d)(?:\d[ -]?){15,18}\d(?!\d)")),
    (Personal.MOBILE, re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")),
    (Personal.TELEPHONE, re.compile(r"(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)")),
    (Personal.EMAIL, re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")),
    (Personal.ACCOUNT, re.compile(r"(?<=微信|QQ|qq)(?:号)?[:：为是 ]{0,3}[A-Za-z0-9_-]{5,20}")),
    (Personal.PLATE, re.compile(rf"[{_PROVINCES}][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{{5,6}}(?![A-Za-z0-9])")),
    (Personal.NAME, re.compile(rf"[{_SURNAMES}][一-鿿]{{0,2}}?(?=先生|女士|同志|师傅)")),
)
_LUHN = 10


def found(text: str) -> Sequence[Found]:
    """Where personal data stand, in order; what lies within another place is not told again."""
    places: list[Found] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            one = Found(kind, match.start(), match.end())
            if _is(kind, match.group()) and not any(
                one.start < other.end and other.start < one.end for other in places
            ):
                places.append(one)
    return sorted(places, key=lambda one: one.start)


def struck(text: str) -> str:
    """The text without them; struck again it stays as it is."""
    for one in reversed(found(text)):
        text = f"{text[: one.start]}〔{one.kind.value}〕{text[one.end :]}"
    return text


def _is(kind: Personal, text: str) -> bool:
    """Long numbers are bank cards only where their check digit says so."""
    if kind is not Personal.BANK_CARD:
        return True
    digits = [int(letter) for letter in text if letter.isdigit()]
    doubled = [number * 2 - 9 * (number > 4) if place % 2 else number for place, number in enumerate(reversed(digits))]
    return sum(doubled) % _LUHN == 0
