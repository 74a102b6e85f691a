"""Two names compared part by part: the evidence for and against their being one organisation.

Every figure is symmetric in the two names and can be read by a person. Lengths count characters; weights are those of
`sequences`; shares lie between 0 and 1. “Short” and “long” are the two names by the length of their text.
"""

from gaoxin.engines.linkage.names import Name, families
from gaoxin.engines.linkage.sequences import (
    aligned,
    common,
    common_start,
    left_over,
    longest_piece,
    pair_rarity,
    share,
    weight,
)
from gaoxin.engines.linkage.words import GENERIC, SIGNS, trades


def places_agree(first: Name, second: Name) -> int:
    """1 one place lies in the other or is the same, -1 they lie apart, 0 one of the names has no place.

    The narrowest place of each name decides: 江苏常熟 and 江苏江阴 lie apart.
    """
    if not first.places or not second.places:
        return 0
    one, other = (max((place.code for place in name.places), key=len) for name in (first, second))
    return 1 if one.startswith(other) or other.startswith(one) else -1


def trades_agree(first: Name, second: Name) -> int:
    """1 a family of trades in common, -1 none in common, 0 one of the names tells no trade."""
    one, other = families(first), families(second)
    if not one or not other:
        return 0
    return 1 if one & other else -1


def by_length(first: Name, second: Name) -> tuple[Name, Name]:
    """The two names, the shorter text first."""
    short, long = sorted((first, second), key=lambda name: (len(name.text), name.text, name.written))
    return short, long


def signs(character: str, name: Name) -> bool:
    """True where the character is the sign of a place that the name names: 沪 for 上海, 深 for 深圳."""
    sign = SIGNS.get(character)
    if sign is None:
        return False
    return any(sign.startswith(place.code) or place.code.startswith(sign) for place in name.places)


def sign_and_brand(short: Name, long: Name) -> bool:
    """True where the short name is the sign of a place and then characters of the long name, in order: 沪硅产业."""
    head, tail = short.text[:1], short.text[1:]
    if head not in SIGNS or len(tail) < 2 or head in long.text:
        return False
    return (not long.places or signs(head, long)) and len(aligned(tail, long.text)) == len(tail)


def unexplained(short: Name, long: Name) -> str:
    """Characters of the short name that the long one lacks and that say more than 科技 or the sign of a place."""
    stem = short.stem
    while True:
        word = next((tail for tail in (stem[-3:], stem[-2:]) if GENERIC in trades().get(tail, ())), "")
        if not word or word in long.text or len(stem) <= len(word):
            break
        stem = stem.removesuffix(word)
    return "".join(character for character in left_over(stem, long.text) if not signs(character, long))


def evidence(first: Name, second: Name) -> dict[str, float]:
    """Every figure that the judgement uses, by name."""
    short, long = by_length(first, second)
    return _of_text(short, long) | _of_brand(short, long) | _of_the_rest(short, long)


def _of_text(short: Name, long: Name) -> dict[str, float]:
    pairs = aligned(short.text, long.text)
    matched = "".join(short.text[row] for row, _ in pairs)
    missing = left_over(short.text, long.text)
    over = unexplained(short, long)
    piece = longest_piece(short.text, long.text)
    columns = {column for _, column in pairs}
    return {
        "short_length": float(len(short.text)),
        "long_length": float(len(long.text)),
        "short_covered": share(weight(matched), weight(short.text)),
        "long_covered": share(weight(matched), weight(long.text)),
        "missing_characters": float(len(missing)),
        "missing_weight": weight(missing),
        "unexplained": float(len(over)),
        "unexplained_weight": weight(over),
        "unbroken": share(sum(at == 0 or at - 1 in columns for at in columns), len(pairs)),
        "piece_length": float(len(piece)),
        "piece_weight": weight(piece),
        "piece_share": share(weight(piece), weight(short.text)),
        "piece_rarity": pair_rarity(piece),
        "piece_opens_both": float(bool(piece) and all(_opens(piece, name) for name in (short, long))),
        "text_start": float(common_start(short.text, long.text)),
        "text_end": float(common_start(short.text[::-1], long.text[::-1])),
        "sign_and_brand": float(sign_and_brand(short, long)),
        "place_sign": float(any(signs(character, long) for character in missing + short.text[:1])),
    }


def _opens(piece: str, name: Name) -> bool:
    return name.text.startswith(piece) or name.stem.startswith(piece)


def _of_brand(short: Name, long: Name) -> dict[str, float]:
    stems = sorted((short.stem, long.stem), key=lambda text: (len(text), text))
    stem_match, brand_match = common(*stems), common(short.brand, long.brand)
    lighter, heavier = sorted((weight(short.brand), weight(long.brand)))
    long_brand_in_short = weight(common(long.brand, short.text))
    return {
        "stem_covered": share(weight(stem_match), weight(stems[0])),
        "stem_long_covered": share(weight(stem_match), weight(stems[1])),
        "stem_piece_weight": weight(longest_piece(*stems)),
        "stem_opening": float(bool(stems[0]) and stems[1].startswith(stems[0][0])),
        "brand_covered": share(weight(brand_match), lighter),
        "brand_long_covered": share(weight(brand_match), heavier),
        "brand_matched_weight": weight(brand_match),
        "brand_piece_rarity": pair_rarity(longest_piece(short.brand, long.brand)),
        "brand_rarity": min(pair_rarity(short.brand), pair_rarity(long.brand)),
        "brand_unmatched": weight(long.brand) - long_brand_in_short,
        "short_brand_in_long": share(weight(common(short.brand, long.text)), weight(short.brand)),
        "long_brand_in_short": share(long_brand_in_short, weight(long.brand)),
        "brand_start": float(common_start(short.brand, long.brand)),
        "brand_end": float(common_start(short.brand[::-1], long.brand[::-1])),
        "brand_opens_other": float(long.stem.startswith(short.brand) or short.stem.startswith(long.brand)),
        "brand_short_length": float(min(len(short.brand), len(long.brand))),
        "brand_long_length": float(max(len(short.brand), len(long.brand))),
    }


def _of_the_rest(short: Name, long: Name) -> dict[str, float]:
    one, other = _telling(short), _telling(long)
    of_short = families(short)
    return {
        "legal_forms": float(short.legal + long.legal),
        "marked": float(short.marked + long.marked),
        "country": float(short.country != long.country),
        "place": float(places_agree(short, long)),
        "places": float(bool(short.places) + bool(long.places)),
        "trade": float(trades_agree(short, long)),
        "trades": float(bool(of_short) + bool(families(long))),
        "trade_covered": share(weight(common(one, other)), min(weight(one), weight(other))),
        "family_of_short": float(bool(of_short & families(long))) if of_short else 0.5,
    }


def _telling(name: Name) -> str:
    """The trade words that say something, joined."""
    return "".join(word for word in name.trades if trades()[word] != {GENERIC})
