"""When two names, scopes or units mean the same thing, and when they may not be compared."""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from gaoxin.engines.documents.audit.conventions import (
    GENERAL_NAMES,
    NAMED_BY_SCOPE,
    SYNONYMS,
    WHOLE_SCOPES,
)
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import parse_unit

_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉·,，、;；:：.。*＊★①-⑳]|——|--|的")
_PREDICATE = re.compile(
    r"(?:力争|争取|努力|基本|全部|分别)?(?:达到?|实现|完成|突破|超过|保持|稳定|控制|提高|提升|增长|增加|扩大|降低|下降|减少|"
    r"缩短|压缩|新增|累计|建成|建设|培育|引进|打造|形成)(?:到|至|在|了)?"
)
_HOLDING = re.compile(r"^(?:共|累计)?(?:认定|拥有|现有|共有|建有)(?=..)")
_COUNT_TAIL = re.compile(r"(?<![指系倍天次人起户当量])(?:总数量|总数|数量|个数|家数|数)$")
_RATIO_TAIL = re.compile(r"(?:所占)?(?:比例|比率|占比|比重)$")


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What decides that two rows speak of the same indicator."""

    name: str
    scope: str
    parent: str


def folded(text: str) -> str:
    """Half-width characters, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def key_of(name: str, scope: str | None, parent: str | None) -> Key:
    """The key of a row from its name, scope and parent row."""
    plain = plain_name(name)
    whole = folded(scope or "")
    if whole in WHOLE_SCOPES:
        whole = ""
    for word in WHOLE_SCOPES:
        if plain.startswith(word) and not any(kept in plain for kept in NAMED_BY_SCOPE):
            plain = plain.removeprefix(word)
    return Key(plain, whole, plain_name(parent or ""))


def plain_name(name: str) -> str:
    """A name without marks, with its synonyms replaced and without the words that only say that it is a count or share.

    >>> plain_name("高新技术企业总数"), plain_name("R&D 投入占GDP的比例")
    ('高新技术企业', '研发投入占生产总值比重')
    """
    plain = _HOLDING.sub("", _MARKS.sub("", folded(name)))
    for word, standard in SYNONYMS:
        plain = plain.replace(word, standard)
    plain = _RATIO_TAIL.sub("比重", plain)
    return _COUNT_TAIL.sub("", plain) if len(plain) > 3 else plain


def says_of_what(name: str) -> bool:
    """False for a name that needs its surroundings to mean anything (总产值, 项目), or is none (达到, 提高到)."""
    return name not in GENERAL_NAMES and len(name) > 1 and not _PREDICATE.fullmatch(name)


_MEASURED = re.compile(
    r"人民币|元\^|英镑|面积|长度|体积|质量|标准煤|二氧化碳|电量|功率|热量|时间|月份|算力|百分点|^[%‰]?$"
)


def counted_singly(stem: str) -> bool:
    """True for what is counted one by one (栋, 家, 人), whose printed number has no rounding; not for money or land."""
    return not _MEASURED.search(stem)


def sized(unit: str | None) -> tuple[Fraction, str]:
    """The size of a unit and what it measures: 亿元 is 100,000,000 times the unit of its kind.

    >>> sized("万元/人") == (10000, sized("元/人")[1]), sized("家") == sized("个")
    (True, True)
    """
    text = folded(unit or "")
    if text in ("%", "‰", ""):
        return Fraction(1), text
    try:
        parsed = parse_unit(text)
    except Refusal:
        return _sized_by_prefix(text)
    return parsed.scale, "·".join(f"{kind}^{power}" for kind, power in parsed.kinds) or text


def _sized_by_prefix(text: str) -> tuple[Fraction, str]:
    """The same for a unit no list has (万蒲式耳): what stands before it is its size."""
    for prefix, size in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
        if text.startswith(prefix) and len(text) > len(prefix):
            return Fraction(size), text.removeprefix(prefix)
    return Fraction(1), text
