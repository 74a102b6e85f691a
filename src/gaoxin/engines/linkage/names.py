"""An organisation's name taken apart: place, brand, trade and legal form.

The order is that of the Regulations on the Administration of Enterprise Name Registration (企业名称登记管理规定,
revised in 2020, art. 6): division + brand (字号) + trade or characteristics of business + form of organisation. Short
names (of an exchange, of daily use) leave parts out or pick characters from them. The cut is a guess by words: a brand
that is itself a place or a trade word is cut wrongly now and then, so a comparison must also look at the whole text.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from gaoxin.engines.linkage.words import GENERIC, Place, place_beginnings, places, simplified, trades

LONGEST = 200
"""Characters of a name that are looked at; what follows is no name any more."""

_MARKS = re.compile(
    r"^(?:XD|XR|DR|N|C|U|W)?(?:S?\*ST(?=.)|(?:S?ST|PT)(?=[\u4e00-\u9fff])|(?<=[NCUWDR])(?=[\u4e00-\u9fff])|S(?=[\u4e00-\u9fff]))"
    r"|^退市|\(退\)$|退$"
)
_CALLED = re.compile(r"\(?(?:以下)?(?:简称|曾用名|原名|又名)[::].*$")
_CLASS = re.compile(r"(?<=[\u4e00-\u9fff])-?(?:A|B|H|U|W|UW|VR|R)$")
_ENGLISH = re.compile(
    r"(?:[ ,.]+(?:CO|LTD|LIMITED|INC|CORP|CORPORATION|COMPANY|LLC|PLC|GROUP|HOLDINGS?|BY SHARES))+[ .]*$"
)
FORM = re.compile(
    r"(?:(?:控股)?集团)?(?:股份制?有限责任公司|股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司|有限合伙|普通合伙|"
    r"合伙企业|个人独资企业|个体工商户|专业合作社|合作社|集团|股份)+$"
)
_LAST_OF_FORM = frozenset("司伙业户社团份")
BRANCHES = ("分公司", "分行", "支行", "分厂", "分院", "办事处", "分部", "营业部")
_BRANCH = re.compile(rf"^(?P<head>.+(?:公司|集团|银行))(?P<branch>.{{0,24}}?(?:{'|'.join(BRANCHES)}))$")
_BRACKETS = re.compile(r"[(\[{<]([^()\[\]{}<>]*)[)\]}>]")
_ORDINAL = re.compile(
    r"第?([0-9]+|[一二三四五六七八九十]+)"
    r"(?=厂|分厂|分公司|公司|车间|医院|中学|小学|建筑|建设|工程|局|院|所|冶|建|航|机床|汽车|棉|纺|机械|煤矿|矿|化|$)"
)
_PUNCTUATION = re.compile(r"[^\w]+|_")
COUNTRY = ("中国", "中华", "全国")


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its parts, all in one spelling: half-width, simplified, capitals, no punctuation.

    `text` is everything but legal form and marks, `stem` is `text` without its places; brand + trades = stem.
    `places` are the divisions named, `country` is true where 中国 leads. `branch` holds the words of a
    branch (苏州分公司), `ordinals` the numbers of units (第一建筑公司); `marked` is true for an exchange's marks (*ST).
    """

    written: str
    text: str
    stem: str
    brand: str
    trades: tuple[str, ...]
    places: tuple[Place, ...]
    form: str
    country: bool = False
    marked: bool = False
    branch: str = ""
    ordinals: tuple[str, ...] = ()

    @property
    def without_ordinals(self) -> str:
        """Text and branch with the numbers of units taken out, to tell 第一建筑公司 from 第二建筑公司."""
        return _ORDINAL.sub("#", self.text + self.branch)

    @property
    def legal(self) -> bool:
        """True where the name carries a legal form, so that nothing of it should be missing."""
        return self.form not in ("", "集团", "股份")


def spelling(written: str) -> str:
    """The name in one spelling: NFKC (full width to half), traditional characters simplified, capitals."""
    text = unicodedata.normalize("NFKC", written[:LONGEST]).upper().strip()
    return " ".join(text.translate(simplified()).split())


@lru_cache(maxsize=4096)
def parsed(written: str) -> Name:
    """The parts of a name.

    >>> name = parsed("江苏省瑞禾（苏州）精密机械有限公司")
    >>> name.brand, name.trades, [place.name for place in name.places], name.form
    ('瑞禾', ('精密', '机械'), ['江苏省', '苏州市'], '有限公司')
    """
    text, marked = _unmarked(spelling(written))
    inside: tuple[Place, ...] = ()
    if text.isalnum():  # no brackets, blanks or points: most names of a list
        text, branch = _without_branch(text)
    else:
        text, inside = _unbracketed(text)
        text, branch = _without_branch(_ENGLISH.sub("", text))
        text = _PUNCTUATION.sub("", text)
    text, form = _without_form(text)
    country, stem = _without_country(text)
    found, stem = _without_places(stem)
    brand, words = _brand_and_trades(stem)
    return Name(
        written=written,
        text=text,
        stem=stem,
        brand=brand,
        trades=words,
        places=(*found, *inside),
        form=form,
        country=country,
        marked=marked,
        branch=branch,
        ordinals=tuple(_ORDINAL.findall(text + branch)),
    )


def _unmarked(text: str) -> tuple[str, bool]:
    """The text without remarks and marks of an exchange; whether it had such marks."""
    if ":" in text:
        text = _CALLED.sub("", text) or text
    if not text[:1].isascii() and "退" not in text and not text[-1:].isascii():
        return text, False
    bare = _MARKS.sub("", text)
    return _CLASS.sub("", bare or text), bare != text


def _without_form(text: str) -> tuple[str, str]:
    if text[-1:] not in _LAST_OF_FORM:
        return text, ""
    shape = FORM.search(text)
    form = shape.group() if shape and shape.start() > 1 else ""
    return (text.removesuffix(form) if form else text), form


def _unbracketed(text: str) -> tuple[str, tuple[Place, ...]]:
    """The text with bracketed places and forms taken out and other brackets opened; the places."""
    inside: list[Place] = []

    def put(match: re.Match[str]) -> str:
        words = _PUNCTUATION.sub("", match[1])
        if words in COUNTRY:
            return ""
        found, rest = _without_places(words, least=0)
        if found and not rest:
            inside.extend(found)
            return ""
        return words

    return _BRACKETS.sub(put, text), tuple(inside)


def _without_branch(text: str) -> tuple[str, str]:
    match = _BRANCH.match(text) if text.endswith(BRANCHES) else None
    return (match["head"], match["branch"]) if match else (text, "")


def _without_country(text: str) -> tuple[bool, str]:
    for word in COUNTRY:
        if text.startswith(word) and len(text) > len(word) + 1:
            return True, text.removeprefix(word)
    return False, text


def _without_places(text: str, least: int = 2) -> tuple[tuple[Place, ...], str]:
    """Divisions at the beginning, and the rest of at least so many characters."""
    known, beginnings = places(), place_beginnings()
    found: list[Place] = []
    while len(found) < 3 and text[:2] in beginnings:
        for length in range(min(11, len(text) - least), 1, -1):
            place = known.get(text[:length])
            if place and _fits(place, found):
                found.append(place)
                text = text[length:]
                break
        else:
            break
        if len(text) > least and text[0] in "省市区县" and text[1:2] not in ("政", "场"):
            text = text[1:]
    return tuple(found), text


def _fits(place: Place, found: list[Place]) -> bool:
    """A second place lies inside the first: 江苏 苏州, not 江苏 东方."""
    return not found or (place.code.startswith(found[-1].code) and place.code != found[-1].code)


def _brand_and_trades(stem: str) -> tuple[str, tuple[str, ...]]:
    """Trade words taken from the end while two characters remain."""
    known = trades()
    words: list[str] = []
    rest = stem
    while len(rest) > 2:
        for length in range(min(8, len(rest) - 2), 0, -1):
            if rest[-length:] in known and (length > 1 or (len(words) == 0 and len(rest) > 3)):
                words.insert(0, rest[-length:])
                rest = rest[:-length]
                break
        else:
            break
    return rest, tuple(words)


def families(name: Name) -> frozenset[str]:
    """The trade families that the trade words belong to, without the family that says nothing."""
    known = trades()
    return frozenset(family for word in name.trades for family in known[word] if family != GENERIC)
