"""Names of indicators: what belongs to the name, its scope, its unit in brackets, and when two names are one."""

import re
from dataclasses import dataclass

from gaoxin.engines.documents.numbers.units import is_unit, normalise_unit

_BRACKETS = re.compile(r"[（(\[【]([^（()）\[\]【】]*)[）)\]】]")
_LAST_BRACKET = re.compile(r"[（(\[【]([^（()）\[\]【】]*)[）)\]】]$")
_SCOPE = re.compile(r"^(?:不含|不包括|不包含|剔除|扣除|全口径|可比价|不变价|现价|当年价|按可比|按不变)")
_NUMBERING = re.compile(
    r"^(?:[（(]?\d{1,2}[）)](?![\d%％])|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、)"
)
_SUB = re.compile(r"^(?:[-—–―－─]+|其中[：:，,]?|[·•●○])")
_MARKS = re.compile(r"(?:[*＊※#△▲]+|[①-⑳]|[\[［]?注?\d[\]］]?)$")
_CLOSED_DIGIT = re.compile(r"[一-鿿）)][1-9]$")
_KEY_TAIL = re.compile(r"(?:总)?(?:数量|个数|家数|人数|数|总量|总额|总规模|规模)$")
_KEY_HEAD = re.compile(r"^(?:全口径|全市|全省|全区|全县|全国|园区|我市|我省|我区|我县|本市|本省|本区|实现|完成|各类)")


@dataclass(frozen=True, slots=True)
class Label:
    """A name taken apart."""

    name: str
    unit: str | None = None
    scope: str | None = None
    marks: tuple[str, ...] = ()
    sub: bool = False
    """A row below the one before it: —— or 其中 in front."""


def take_apart(raw: str) -> Label:
    """The parts of a name as a table prints it: （1）工业总产值（亿元，不含某企业）* → name, unit, scope, marks."""
    text = re.sub(r"\s", "", raw)
    text = _NUMBERING.sub("", text)
    sub = _SUB.match(text)
    text = text[sub.end() :] if sub else text
    text = _NUMBERING.sub("", text)
    marks: list[str] = []
    if _CLOSED_DIGIT.search(text) or re.search(r"[*＊※#△▲①-⑳]$", text):
        mark = _MARKS.search(text)
        if mark is not None:
            marks.append(mark.group())
            text = text[: mark.start()]
    unit, scope = None, None
    for inner in _BRACKETS.findall(text):
        for piece in re.split(r"[，,；;、]|(?<=[%％])", inner):
            if unit is None and is_unit(piece):
                unit = piece
            elif _SCOPE.match(piece):
                scope = piece
    name = text
    while (last := _LAST_BRACKET.search(name)) is not None and _is_note(last.group(1)):
        name = name[: last.start()]
    return Label(name.strip("：:，,、"), unit, scope, tuple(marks), bool(sub))


def _is_note(inner: str) -> bool:
    """Whether a bracket holds only units and scopes and so stands outside the name."""
    pieces = [piece for piece in re.split(r"[，,；;]", inner) if piece]
    return bool(pieces) and all(is_unit(piece) or _SCOPE.match(piece) or piece in ("%", "％") for piece in pieces)


def scope_of(name: str) -> tuple[str, str | None]:
    """A name from running text without its scope, and the scope: 全口径 in front, （不含…） in brackets."""
    label = take_apart(name)
    scope = label.scope
    plain = label.name
    if scope is None and plain.startswith("全口径") and len(plain) >= 7:
        plain, scope = plain.removeprefix("全口径"), "全口径"
    return plain, scope


def canonical(name: str, scope: str | None = None, parent: str | None = None) -> str:
    """The name shared by rows about one indicator of a document."""
    plain = re.sub(r"[\s“”\"'‘’《》]", "", name)
    while (match := _KEY_HEAD.match(plain)) is not None and len(plain) - match.end() >= 3:
        plain = plain[match.end() :]
    shorter = _KEY_TAIL.sub("", plain)
    plain = shorter if len(shorter) >= 4 else plain
    plain = plain.replace("所占", "占").replace("的比重", "比重").replace("的比例", "比重").replace("比例", "比重")
    if parent is not None:
        plain += canonical(parent)
    return f"{plain}（{scope}）" if scope is not None and scope != "全口径" else plain


def unit_of(raw: str | None, name: str) -> str | None:
    """The unit as compared, None for none."""
    if raw is None or raw in ("/", "／", "-", "—", ""):
        return None
    return normalise_unit(raw, name)
