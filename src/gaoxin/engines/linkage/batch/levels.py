"""The evidence of a pair: comparisons of the name, city, address, telephone and code, each with levels.

The levels of the name are the name logic of this package in SQL (DuckDB's): parts of a name compared by their sense,
not letter by letter. Levels are tried from the top and the first that holds counts; an unknown field speaks neither for
nor against. `bits` is what a level weighs before a file's own codes have taught better: the binary logarithm of how
much more often it is found among candidates of one organisation than among candidates of two (Fellegi and Sunter,
1969). They are conventions, rounded from made records. That full names of one brand and trade in one city weigh most
has a reason: one registration authority does not register a second (企业名称登记管理规定, revised in 2020, art. 17).
"""

from dataclasses import dataclass
from typing import Final

_BOTH_LEGAL = "legal_l AND legal_r"
_ONE_STEM = "stem_l = stem_r AND trade_l <> ''"
_PLACES_APART = (
    "place_l <> '' AND place_r <> '' AND NOT starts_with(place_l, place_r) AND NOT starts_with(place_r, place_l)"
)
_FORMER = "list_contains(formers_l, stem_r) OR list_contains(formers_r, stem_l) OR list_has_any(formers_l, formers_r)"
_ONE_CHARACTER = (
    "length(stem_l) >= 4 AND length(stem_r) >= 4 AND abs(length(stem_l) - length(stem_r)) <= 1"
    " AND (levenshtein(stem_l, stem_r) <= 3 OR (length(stem_l) = length(stem_r)"
    " AND levenshtein(stem_l, stem_r) <= 6"
    " AND list_sort(string_split(stem_l, '')) = list_sort(string_split(stem_r, ''))))"
)
"""DuckDB counts bytes and a Chinese character has three: one wrong character is at most 3, two swapped at most 6."""

_ONE_IN_BRAND = f"trade_l = trade_r AND length(brand_l) = length(brand_r) AND {_ONE_CHARACTER}"
_FURTHER_TRADE = f"brand_l = brand_r AND {_BOTH_LEGAL} AND (contains(trade_l, trade_r) OR contains(trade_r, trade_l))"
_SHARED_CHARACTER = "brand_l[1] = brand_r[1] OR brand_l[-1] = brand_r[-1]"
_ANY_CODE_L, _ANY_CODE_R = "coalesce(code_l, odd_code_l)", "coalesce(code_r, odd_code_r)"


def _picked(part: str) -> str:
    """The part of the short name picks its characters from that of the long one, in order, from the first."""
    left, right = (f"regexp_replace({part}_{side}, '(.)', '\\1%', 'g')" for side in "lr")
    return (
        f"(NOT legal_l AND length({part}_l) < length({part}_r) AND {part}_r LIKE {left}"
        f" OR NOT legal_r AND length({part}_r) < length({part}_l) AND {part}_l LIKE {right})"
    )


def _begins(brand: str, stem: str) -> str:
    return f"length({brand}) > 1 AND starts_with({stem}, {brand})"


@dataclass(frozen=True, slots=True)
class Level:
    """What a comparison may find: its key, the condition and its weight in bits."""

    key: str
    condition: str
    bits: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field compared: under `unknown` nothing can be said; the last level is what none of the others is."""

    key: str
    unknown: str
    levels: tuple[Level, ...]

    def found(self, number: int) -> Level | None:
        """The level of Splink's number: None for -1 (unknown), the last for 0, counting up to the first."""
        return None if number < 0 else self.levels[len(self.levels) - 1 - number]

    def number(self, key: str) -> int:
        """Splink's number of a level."""
        return next(len(self.levels) - 1 - at for at, level in enumerate(self.levels) if level.key == key)


NAME: Final = Comparison(
    "name",
    "stem_l = '' OR stem_r = ''",
    (
        Level("unit", "unit_l <> unit_r", -8),
        Level("apart", f"{_PLACES_APART} AND {_BOTH_LEGAL}", -10),
        Level("same_in_city", f"{_ONE_STEM} AND {_BOTH_LEGAL} AND city_l = city_r", 7),
        Level("same", f"{_ONE_STEM} AND {_BOTH_LEGAL}", 2),
        Level("same_short", _ONE_STEM, 1),
        Level("same_brand", "stem_l = stem_r", 2),
        Level("former", _FORMER, 3),
        Level("typo_brand", _ONE_IN_BRAND, -2),
        Level("typo_legal", f"{_ONE_CHARACTER} AND {_BOTH_LEGAL}", 0),
        Level("typo", _ONE_CHARACTER, -1),
        Level("further_trade", _FURTHER_TRADE, -10),
        Level("other_trade", f"brand_l = brand_r AND {_BOTH_LEGAL}", -6),
        Level("brand_alone", "brand_l = brand_r AND (trade_l = '' OR trade_r = '')", -1),
        Level("picked_trade", f"brand_l = brand_r AND {_picked('trade')}", 0),
        Level("picked", _picked("stem"), 2),
        Level("other_trade_short", "brand_l = brand_r", -8),
        Level("begins", f"{_begins('brand_l', 'stem_r')} OR {_begins('brand_r', 'stem_l')}", -2),
        Level("shares", _SHARED_CHARACTER, -4),
        Level("other", "ELSE", -5),
    ),
)

CITY: Final = Comparison(
    "city",
    "city_l IS NULL OR city_r IS NULL",
    (Level("same", "city_l = city_r", 1), Level("other", "ELSE", -8)),
)

ADDRESS: Final = Comparison(
    "address",
    "road_l IS NULL OR road_r IS NULL",
    (
        Level("room", "road_l = road_r AND room_l = room_r", 2),
        Level("road", "road_l = road_r AND (room_l IS NULL OR room_r IS NULL)", 2),
        Level("house", "road_l = road_r", -3),
        Level("other", "ELSE", -2),
    ),
)

PHONE: Final = Comparison(
    "phone",
    "phone_l IS NULL OR phone_r IS NULL",
    (Level("same", "phone_l = phone_r", 2.5), Level("other", "ELSE", -1.5)),
)

CODE: Final = Comparison(
    "code",
    f"{_ANY_CODE_L} IS NULL OR {_ANY_CODE_R} IS NULL",
    (
        Level("same", "code_l = code_r", 11),
        Level("other", "code_l <> code_r", -9),
        Level("near", f"levenshtein({_ANY_CODE_L}, {_ANY_CODE_R}) <= 1", 12),
        Level("odd", "ELSE", -3),
    ),
)

EVIDENCE: Final = (NAME, CITY, ADDRESS, PHONE)
"""What makes a pattern. The code stands apart: where both records have one, it tells whether a pattern was right."""

EVERY: Final = (*EVIDENCE, CODE)
PRIOR_BITS: Final = 0.0
"""One candidate in two is one organisation, before anything is compared."""
