"""Why two names are judged the same or not, in words that an officer can check."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from gaoxin.engines.linkage.compare import by_length, places_agree, sign_and_brand, trades_agree, unexplained
from gaoxin.engines.linkage.names import Name
from gaoxin.engines.linkage.sequences import aligned, longest_piece, pair_rarity

Language = Literal["zh", "en"]

RARE_PAIR = 7.5
"""A pair of neighbouring characters that fewer than about 1 in 2,000 trade names have (`words.rarity`)."""


class ReasonCode(StrEnum):
    """What can be said about two names; each has its words below."""

    EMPTY = "empty"
    SAME_NAME = "same_name"
    KNOWN_NAME = "known_name"
    SAME_BRAND = "same_brand"
    COMMON_BRAND = "common_brand"
    BRAND_CONTAINED = "brand_contained"
    SHARED_PIECE = "shared_piece"
    OTHER_BRAND = "other_brand"
    ABBREVIATION = "abbreviation"
    SIGN_OF_PLACE = "sign_of_place"
    UNEXPLAINED = "unexplained"
    SAME_PLACE = "same_place"
    OTHER_PLACE = "other_place"
    SAME_TRADE = "same_trade"
    OTHER_TRADE = "other_trade"
    OTHER_FORM = "other_form"
    OTHER_BRANCH = "other_branch"
    OTHER_NUMBER = "other_number"
    NOTHING_SHARED = "nothing_shared"


WORDS: Mapping[ReasonCode, tuple[str, str]] = {
    ReasonCode.EMPTY: ("有一方没有名称", "one side has no name"),
    ReasonCode.SAME_NAME: ("规范书写后名称相同", "the same name once spelled alike"),
    ReasonCode.KNOWN_NAME: ("已知的曾用名或现用名：{name}", "a known former or present name: {name}"),
    ReasonCode.SAME_BRAND: ("字号相同：{brand}", "same brand: {brand}"),
    ReasonCode.COMMON_BRAND: ("字号相同但很常见：{brand}", "same brand, but a common one: {brand}"),
    ReasonCode.BRAND_CONTAINED: ("一方含有另一方的字号：{brand}", "one name holds the other's brand: {brand}"),
    ReasonCode.SHARED_PIECE: ("共有“{piece}”", "both have “{piece}”"),
    ReasonCode.OTHER_BRAND: ("字号不同：{one}、{other}", "different brands: {one}, {other}"),
    ReasonCode.ABBREVIATION: ("“{short}”可由“{long}”依次取字而成", "“{short}” picks its characters from “{long}”"),
    ReasonCode.SIGN_OF_PLACE: ("“{sign}”是地名简称", "“{sign}” is the sign of a place"),
    ReasonCode.UNEXPLAINED: ("“{characters}”在另一名称中没有", "“{characters}” is not in the other name"),
    ReasonCode.SAME_PLACE: ("地名相符：{both}", "places agree: {both}"),
    ReasonCode.OTHER_PLACE: ("地名不同：{both}", "different places: {both}"),
    ReasonCode.SAME_TRADE: ("行业用语相近：{both}", "trades agree: {both}"),
    ReasonCode.OTHER_TRADE: ("行业用语不同：{both}", "different trades: {both}"),
    ReasonCode.OTHER_FORM: ("组织形式不同：{one}、{other}", "legal forms differ: {one}, {other}"),
    ReasonCode.OTHER_BRANCH: ("分支机构不同：{one}、{other}", "different branches: {one}, {other}"),
    ReasonCode.OTHER_NUMBER: ("序号不同：{one}、{other}", "different numbers: {one}, {other}"),
    ReasonCode.NOTHING_SHARED: ("没有相同的字", "no character in common"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against, with the values of its sentence."""

    code: ReasonCode
    values: Mapping[str, str] = field(default_factory=dict)

    def words(self, language: Language = "zh") -> str:
        """The reason in words."""
        return WORDS[self.code][language == "en"].format(**self.values)


def reasons(first: Name, second: Name) -> Iterator[Reason]:
    """What can be said, the weightiest first: units, brand, abbreviation, place, trade, form."""
    if not first.text or not second.text:
        yield Reason(ReasonCode.EMPTY)
        return
    if first.branch != second.branch:
        yield Reason(ReasonCode.OTHER_BRANCH, {"one": first.branch or "—", "other": second.branch or "—"})
    if first.ordinals != second.ordinals and first.without_ordinals == second.without_ordinals:
        one, other = ("、".join(name.ordinals) or "—" for name in (first, second))
        yield Reason(ReasonCode.OTHER_NUMBER, {"one": one, "other": other})
    if not set(first.text) & set(second.text):
        yield Reason(ReasonCode.NOTHING_SHARED)
        return
    if first.text == second.text:
        yield Reason(ReasonCode.SAME_NAME)
    else:
        picking = list(_of_picking(first, second))
        picked = any(reason.code is ReasonCode.ABBREVIATION for reason in picking)
        yield from (
            found for found in _of_brand(first, second) if not (picked and found.code is ReasonCode.OTHER_BRAND)
        )
        yield from picking
    yield from _of_parts(first, second)


def _of_brand(first: Name, second: Name) -> Iterator[Reason]:
    if first.brand == second.brand:
        rare = pair_rarity(first.brand) >= RARE_PAIR
        yield Reason(ReasonCode.SAME_BRAND if rare else ReasonCode.COMMON_BRAND, {"brand": first.brand})
        return
    for brand, text in ((first.brand, second.text), (second.brand, first.text)):
        if len(brand) > 1 and brand in text:
            yield Reason(ReasonCode.BRAND_CONTAINED, {"brand": brand})
            return
    piece = longest_piece(first.brand, second.brand)
    if len(piece) > 1:
        yield Reason(ReasonCode.SHARED_PIECE, {"piece": piece})
    else:
        yield Reason(ReasonCode.OTHER_BRAND, {"one": first.brand, "other": second.brand})


def _of_picking(first: Name, second: Name) -> Iterator[Reason]:
    short, long = by_length(first, second)
    if sign_and_brand(short, long):
        yield Reason(ReasonCode.SIGN_OF_PLACE, {"sign": short.text[0]})
        yield Reason(ReasonCode.ABBREVIATION, {"short": short.text[1:], "long": long.text})
    elif len(short.text) > 1 and len(aligned(short.text, long.text)) == len(short.text) < len(long.text):
        yield Reason(ReasonCode.ABBREVIATION, {"short": short.text, "long": long.text})
    elif over := unexplained(short, long):
        yield Reason(ReasonCode.UNEXPLAINED, {"characters": over})


def _of_parts(first: Name, second: Name) -> Iterator[Reason]:
    if agree := places_agree(first, second):
        code = ReasonCode.SAME_PLACE if agree > 0 else ReasonCode.OTHER_PLACE
        one, other = ("".join(place.name for place in name.places) for name in (first, second))
        yield Reason(code, {"both": _both(one, other)})
    if (agree := trades_agree(first, second)) and first.text != second.text:
        code = ReasonCode.SAME_TRADE if agree > 0 else ReasonCode.OTHER_TRADE
        one, other = ("".join(name.trades) for name in (first, second))
        yield Reason(code, {"both": _both(one, other)})
    if first.legal and second.legal and first.form != second.form:
        yield Reason(ReasonCode.OTHER_FORM, {"one": first.form, "other": second.form})


def _both(one: str, other: str) -> str:
    return one if one == other else f"{one} / {other}"
