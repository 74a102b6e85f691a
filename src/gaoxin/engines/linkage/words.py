"""The words of organisation names: characters, places, trades and how rare a piece of text is.

The files beside this module are facts, read once and kept: traditional forms of characters (after OpenCC, Apache-2.0),
divisions of the country at county level and above (codes of the National Bureau of Statistics, 2023, after
china-division, WTFPL/MIT), trade words by family (ours), and in how many of 20,000 trade names a character or a pair
of characters occurs (counted in Company-Names-Corpus, Apache-2.0).
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

GENERIC = "*"
"""The family of words that say nothing of the trade: 科技, 实业, 发展."""

_PEOPLES = "朝鲜|土家|苗|侗|布依|藏|羌|彝|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|柯尔克孜|哈萨克|维吾尔"
_ENDING = re.compile(rf"(?:(?:{_PEOPLES})族)*自治州$|(?:壮族|回族|维吾尔)?自治区$|(?:地区|省|市|盟)$")

SIGNS = {
    "京": "11", "津": "12", "冀": "13", "晋": "14", "蒙": "15", "辽": "21", "吉": "22", "黑": "23", "沪": "31",
    "申": "31", "苏": "32", "浙": "33", "皖": "34", "闽": "35", "赣": "36", "鲁": "37", "豫": "41", "鄂": "42",
    "湘": "43", "粤": "44", "深": "4403", "桂": "45", "琼": "46", "渝": "50", "川": "51", "蜀": "51", "黔": "52",
    "贵": "52", "滇": "53", "云": "53", "藏": "54", "陕": "61", "秦": "61", "甘": "62", "陇": "62", "青": "63",
    "宁": "64", "新": "65", "甬": "3302", "穗": "4401", "杭": "3301", "锡": "3202", "蓉": "5101", "汉": "4201",
}  # fmt: skip
"""One-character names of provinces and of cities that firms use, with the beginning of their division code."""


@dataclass(frozen=True, slots=True)
class Place:
    """A division; `code` is the beginning of its code that tells it: 2 digits a province, 4 a city, 6 a county."""

    name: str
    code: str


def lines_of(name: str) -> Iterator[str]:
    """The lines of a file of facts, without its remarks."""
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def simplified() -> Mapping[int, str]:
    """A table for `str.translate`: each traditional character to its simplified form."""
    return {ord(pair[0]): pair[1] for line in lines_of("traditional.txt") for pair in line.split()}


@cache
def places() -> Mapping[str, Place]:
    """Every way to write a division at county level or above: with its ending (浙江省) and without (浙江)."""
    known: dict[str, Place] = {}
    for line in lines_of("places.txt"):
        code, name = line.split()
        short = code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code
        place = Place(name, short)
        known.setdefault(name, place)
        bare = _bare(name, short)
        if len(bare) >= 2:
            known.setdefault(bare, place)
    return known


@cache
def place_beginnings() -> frozenset[str]:
    """The first two characters of every place: most names begin with none of them."""
    return frozenset(name[:2] for name in places())


def _bare(name: str, code: str) -> str:
    """The name without its ending, or nothing where that would be no place to a reader.

    Districts and counties are written out (镇海区), cities need not be (常熟); a county-level city whose bare name is
    an ordinary word of trade names (东方) counts as a place only when written out.
    """
    if len(code) == 6 and not name.endswith("市"):
        return ""
    bare = _ENDING.sub("", name)
    return "" if len(code) == 6 and bare in _counts()[1] else bare


@cache
def trades() -> Mapping[str, frozenset[str]]:
    """Each trade word with the families it belongs to."""
    known: dict[str, set[str]] = {}
    for line in lines_of("trades.txt"):
        family, *words = line.split()
        for word in words:
            known.setdefault(word, set()).add(family)
    return {word: frozenset(families) for word, families in known.items()}


@cache
def _counts() -> tuple[int, Mapping[str, int]]:
    lines = lines_of("rarity.txt")
    total = int(next(lines))
    return total, {piece: int(count) for count, *pieces in map(str.split, lines) for piece in pieces}


@cache
def rarity(piece: str) -> float:
    """How rare a character or a pair of characters is in trade names: ln of names per name that has it (0 to 9.2)."""
    total, counts = _counts()
    return math.log(total / max(counts.get(piece, 2), 2))
