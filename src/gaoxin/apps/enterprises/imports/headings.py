"""What a heading says: a name, and beside it often a unit and a year.

营业收入（万元）            营业收入, in 万元
2024年营业收入            营业收入, of 2024
一、资产总计(千元)_本年      资产总计, in 千元, of the year before none
上年同期营业收入            营业收入, of the year before
"""

import re
import unicodedata
from dataclasses import dataclass

from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import Unit, parse_unit

_BRACKETS = re.compile(r"[(\[【〔{]([^()\[\]【】〔〕{}]*)[)\]】〕}]")
_UNIT_SAID = re.compile(r"(?:计量)?单位[:为]?(.+)")
_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:\s*[-/.年]\s*(?:12\s*月|1\s*[-~至]\s*12\s*月))?\s*(?:年度|年|度)?(?:末|底|初)?(?!\d)"
)
_BEFORE = re.compile(r"上年度?(?:同期)?(?:末|数)?|去年(?:同期)?|上期(?:末|数)?|年初数?|期初数?")
_NOW = re.compile(r"本年度?(?:累计|末|数|实际)?|当年度?|本期(?:末|数|实际)?|报告期(?:末|内)?|截至\S{0,6}底|累计|全年")
_ORDINAL = re.compile(r"^\s*(?:\(?[一二三四五六七八九十]+\s*[、.)]|\(?\d{1,3}\s*(?:[)、]|\.(?!\d))|[①-⑳*#])\s*")
_WITHIN = re.compile(r"^(?:其中|年末|期末|末|全年)")
_TRIFLES = re.compile(r"[\s*:、,;_/\\|\-—–~·“”\"'《》<>.]+")


@dataclass(frozen=True, slots=True)
class Heading:
    """The parts of a heading. `offset` is the year told in words: -1 the year before, 0 this one, None not told.

    `notes` are what stood in brackets and is no unit and no year.
    """

    name: str
    unit: Unit | None = None
    year: int | None = None
    offset: int | None = None
    notes: tuple[str, ...] = ()


def heading(text: str) -> Heading:
    """The parts of a heading.

    >>> heading("2024年营业收入（万元）").name
    '营业收入'
    """
    plain = _ORDINAL.sub("", unicodedata.normalize("NFKC", text))
    unit, notes = None, []
    for inside in _BRACKETS.findall(plain):
        found = unit_in(inside)
        if found is not None:
            unit = found
        else:
            notes.append(inside)
    plain = _BRACKETS.sub(" ", plain)
    year = _YEAR.search(plain) or next(filter(None, map(_YEAR.fullmatch, map(str.strip, notes))), None)
    plain = _YEAR.sub(" ", plain)
    offset = -1 if _BEFORE.search(plain) else 0 if _NOW.search(plain) else None
    name = simple(_NOW.sub("", _BEFORE.sub("", plain))) or simple(plain)
    unit, name = _trailing(name) if unit is None else (unit, name)
    name = _WITHIN.sub("", name) or name
    kept = tuple(simple(note) for note in notes if not _YEAR.fullmatch(note.strip()))
    return Heading(name, unit, int(year[1]) if year else None, offset, kept)


def simple(text: str) -> str:
    """A name without blanks, marks and brackets, in lower case: what spellings of it have in common.

    >>> simple("统一社会  信用代码")
    '统一社会信用代码'
    """
    return _TRIFLES.sub("", _BRACKETS.sub(r"\1", unicodedata.normalize("NFKC", text))).lower()


def unit_in(text: str) -> Unit | None:
    """The unit that a text is, such as 万元 or 单位：万元; None where it is none."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    said = _UNIT_SAID.fullmatch(plain)
    plain = said[1] if said else plain
    if not plain or plain.isdigit() or len(plain) > 12:
        return None
    try:
        found = parse_unit(plain)
    except Refusal:
        return None
    return found if found.above else None


def units_said(text: str) -> list[Unit]:
    """The units that a line above a table says hold for it: 单位：万元、人."""
    plain = unicodedata.normalize("NFKC", text)
    found = re.search(r"单位\s*[:：]\s*([^\s:]+(?:\s*[、,，/]\s*[^\s:]+)*)", plain)
    parts = re.split(r"[、,，/]", found[1]) if found else []
    return [unit for part in parts if (unit := unit_in(re.sub(r"[()]", "", part)))]


def year_said(text: str) -> int | None:
    """The one year that a title speaks of; None where it names none or several."""
    years = {int(match[1]) for match in _YEAR.finditer(unicodedata.normalize("NFKC", text))}
    return years.pop() if len(years) == 1 else None


def _trailing(name: str) -> tuple[Unit | None, str]:
    """A unit written behind the name without brackets: 营业收入万元."""
    for words in ("亿元", "百万元", "万元", "千元"):
        if name.endswith(words) and len(name) > len(words):
            return parse_unit(words), name.removesuffix(words)
    return None, name
