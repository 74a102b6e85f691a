"""What a comparison found, in words that an officer can check."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from gaoxin.engines.linkage.batch.levels import EVERY

Language = Literal["zh", "en"]

WORDS: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("name", "unit"): ("分支机构或序号不同", "another branch or number"),
    ("name", "apart"): ("全称所冠地名不同", "full names of different places"),
    ("name", "same_in_city"): ("同一城市，全称的字号、行业用语相同", "full names of one brand and trade in one city"),
    ("name", "same"): ("全称的字号、行业用语相同", "full names of one brand and trade"),
    ("name", "same_short"): ("字号、行业用语相同，有一方是简写", "one brand and trade, one name short"),
    ("name", "same_brand"): ("只写字号且相同", "the brand alone, the same"),
    ("name", "former"): ("与所报曾用名相同", "a former name that is given"),
    ("name", "typo_brand"): ("字号差一个字", "one character of the brand differs"),
    ("name", "typo_legal"): ("全称差一个字", "full names, one character differs"),
    ("name", "typo"): ("差一个字，有一方是简写", "one character differs, one name short"),
    ("name", "further_trade"): (
        "全称字号相同，一方多出行业用语",
        "full names of one brand, one with a further trade word",
    ),
    ("name", "other_trade"): ("全称字号相同，行业用语不同", "full names of one brand, another trade"),
    ("name", "brand_alone"): ("字号相同，一方只写字号", "one brand, one name is the brand alone"),
    ("name", "picked_trade"): ("字号相同，简称的行业用语取自全称", "one brand, the short trade picks from the long"),
    ("name", "picked"): ("简称的字依次取自全称", "the short name picks its characters from the long"),
    ("name", "other_trade_short"): (
        "字号相同，行业用语不同，有一方是简写",
        "one brand, another trade, one name short",
    ),
    ("name", "begins"): ("一方以另一方的字号开头", "one begins with the brand of the other"),
    ("name", "shares"): ("字号有相同的字", "the brands share a character"),
    ("name", "other"): ("字号不同", "another brand"),
    ("city", "same"): ("同一城市", "one city"),
    ("city", "other"): ("不同城市", "another city"),
    ("address", "room"): ("地址到室相同", "one address and room"),
    ("address", "road"): ("道路门牌相同", "one road and number"),
    ("address", "house"): ("门牌相同，室号不同", "one number, another room"),
    ("address", "other"): ("地址不同", "another address"),
    ("phone", "same"): ("电话相同", "one telephone"),
    ("phone", "other"): ("电话不同", "another telephone"),
    ("code", "same"): ("统一社会信用代码相同", "one credit code"),
    ("code", "other"): ("统一社会信用代码不同", "another credit code"),
    ("code", "near"): (
        "代码只差一位，有一方校验不通过",
        "credit codes one character apart, one of them not valid",
    ),
    ("code", "odd"): ("代码不同，有一方校验不通过", "credit codes differ, one of them not valid"),
}
"""Comparison and level, with the words in Chinese and English."""


def found(numbers: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Comparison and level of what was found, from a row of `Linkage.links` or `.doubtful`; unknown is left out."""
    for comparison in EVERY:
        level = comparison.found(numbers["codes" if comparison.key == "code" else comparison.key])
        if level:
            yield comparison.key, level.key


def reasons(numbers: Mapping[str, int], language: Language = "zh") -> list[str]:
    """The same in words."""
    return [WORDS[key][language == "en"] for key in found(numbers)]
