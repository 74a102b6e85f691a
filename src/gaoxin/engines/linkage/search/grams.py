"""The keys of the search: short pieces of text as 32-bit numbers, kept apart by zone and by size.

A key says "this piece occurs there": a character or pair of characters of a name (`n`), the beginning of a name (`<`)
or brand (`^`), a whole line (`=`), a syllable or pair of syllables (`s`), two or three initials (`i`) or their
beginning (`:`), a pair of characters of an address (`a`), a property to filter by (`f`). Keys only narrow: two pieces
may share a number, so whoever looks something up compares the text as well.

The number is mixed with the zone and with a tier (0 for the few largest, 3 for the many smallest). So a search in one
zone touches nothing of another, however long it takes, and finds the large ones first without reading the rest.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from zlib import crc32

TIERS = 4
_ZONE, _TIER = 2654435761, 1640531527
"""Multipliers of the zone and the tier; the function gaoxin_search in the database has the same two."""
_BITS = 0xFFFFFFFF
_HALF = 1 << 31


class _Numbers(dict[str, int]):
    """Pieces already turned into numbers: most pieces of a million names are the same few ten thousand."""

    MOST = 500_000

    def __missing__(self, piece: str) -> int:
        number = crc32(piece.encode())
        if len(self) < self.MOST:
            self[piece] = number
        return number


_numbers = _Numbers()


def numbered(pieces: Iterable[str]) -> list[int]:
    """The number of each piece, unmixed, between 0 and 2³²-1."""
    return [_numbers[piece] for piece in pieces]


def mixed(pieces: Iterable[str], zone: int, tier: int) -> list[int]:
    """The keys of pieces in a zone and tier, as signed 32-bit integers; none twice."""
    offset = zone * _ZONE + tier * _TIER
    return [((_numbers[piece] + offset) & _BITS) - _HALF for piece in set(pieces)]


def of_name(text: str) -> Iterator[str]:
    """Pairs of neighbours, and each character that is no Latin letter."""
    for character in text:
        if not (character.isascii() and character.isalpha()) and character != " ":
            yield f"n{character}"
    for one, other in pairwise(text):
        if one != " " and other != " ":
            yield f"n{one}{other}"


def sought_in_name(text: str) -> Iterator[str]:
    """What a name must have to hold the text: its pairs, and characters that stand alone. Less than `of_name`, for a
    pair says more than its characters."""
    for word in text.split():
        yield from of_name(word) if len(word) == 1 else (f"n{one}{other}" for one, other in pairwise(word))


def of_beginning(text: str, mark: str = "<") -> Iterator[str]:
    """The first character and the first two; `mark` is `<` for a name and `^` for a brand."""
    yield f"{mark}{text[:1]}"
    if len(text) > 1:
        yield f"{mark}{text[:2]}"


def of_sounds(folded: list[str]) -> Iterator[str]:
    """Each syllable and each pair of neighbours, in the spelling of `sounds.folded`."""
    for syllable in folded:
        yield f"s{syllable}"
    for one, other in pairwise(folded):
        yield f"s{one} {other}"


def of_first_initials(letters: str) -> Iterator[str]:
    """The first initial and the first two."""
    yield f":{letters[:1]}"
    if len(letters) > 1:
        yield f":{letters[:2]}"


_FORMS = ("股份有限公司", "有限责任公司", "集团公司", "合伙企业", "有限合伙", "普通合伙", "个体工商户", "专业合作社")
EVERYWHERE = frozenset(piece for form in _FORMS for piece in of_name(form))
"""Pieces of legal forms: nearly every name has them, so they hardly narrow and take long to look up."""


def telling(pieces: Iterable[str]) -> frozenset[str]:
    """The pieces that narrow; of pieces that are everywhere nothing."""
    return frozenset(pieces) - EVERYWHERE


def of_initials(letters: str) -> Iterator[str]:
    """Every two and three neighbours."""
    for at in range(len(letters) - 1):
        yield f"i{letters[at : at + 2]}"
        if at + 3 <= len(letters):
            yield f"i{letters[at : at + 3]}"


def of_address(text: str) -> Iterator[str]:
    """Pairs of neighbours."""
    for one, other in pairwise(text):
        if one != " " and other != " ":
            yield f"a{one}{other}"


def of_property(name: str, value: str) -> str:
    """A property to filter by: size large, industry 36."""
    return f"f{name}={value}"
