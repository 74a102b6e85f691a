"""The wording of a clause of units: who leads, who is responsible, how, and by when.

A clause is a list of units with a verb behind it (X牵头，Y、Z配合) or a field name before it (责任单位：X、Y), several
parted by commas, and parts about time among them (6月底前完成).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.documents.tasks.units import is_surely_unit, looks_like_unit, split_units


class Part(StrEnum):
    """What a piece of a clause holds: units that lead, units responsible, persons, or words about time."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    PERSON = "person"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a clause says. `timing` are ranges of the text that speak of dates."""

    lead: tuple[str, ...]
    resp: tuple[str, ...]
    mode: str
    etc: bool
    timing: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the clause; `part` and `field` are None and empty where no field name stands before it."""

    start: int
    end: int
    part: Part | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class _Role:
    part: Part
    mode: str
    units: tuple[str, ...]
    fielded: bool = False


FIELD = re.compile(
    r"(?:(?:总|主要|首要|第一|共同|具体|协同|市级|省级|区级|县级|州级|省直|市直|区直|任务|项目|工作|行业|主体)?"
    r"(?:牵头|责任|配合|主办|协办|承办|负责|落实|实施|参与|参加|协同|协助|支持|主管|监管|监督|督办|督导|组织|分管|包保|推进|考核|"
    r"责任和配合|牵头责任|牵头考核|牵头负责|协同配合|参与配合|主要负责|共同责任)"
    r"(?:单位|部门|主体|机构|科室|处室|领导|同志|人员?|地区|方))\s*为?[：:]"
)
"""A field name before units or persons: 牵头单位：, 责任领导：."""
TIME_FIELD = re.compile(
    r"(?:完成|办结|推进|工作|时间|实施|落实)?(?:时限|期限|时间节点|时间要求|时间|进度安排)\s*为?[：:]"
)
"""A field name before a date: 完成时限："""
_PERSON = re.compile(r"领导|同志|人员?\s*为?[：:]$")
_LEADING = re.compile(r"牵头|主办|主要负责")
_VERB = re.compile(
    r"(?:按照?|依|根据)?(?:各自|有关)?(?:职责|职能|责任)?(?:分工)?(?:抓好)?(?:分别|共同|具体|联合|统筹|结合实际|按要求|积极|协同|协助|"
    r"参与|配合|组织|牵头|主要|全面)*(?:牵头组织实施|牵头组织|牵头负责|牵头落实|牵头抓总|牵头推进|牵头实施|牵头办理|负责牵头|牵头|组织实施|"
    r"负责落实|负责实施|负责|分工落实|分工|落实|配合|参与|参加|协助|协办|协同|主办|承办|实施|支持|推进)$"
)
_MODES = ("配合", "参与", "参加", "协助", "协办", "协同", "支持", "落实", "实施", "负责")
_TIME = re.compile(
    r"(?:力争|确保|争取|于|在|自|从|到|至|并|今年|本年度?)*(?:20\d\d|\d{1,2}月|[一二三四上下]季度|上半年|下半年|年底|年末|年内|年度|全年|当年|"
    r"每年|每季度|每月|每半年|长期|持续|常年|常态|按进度|适时|“?十[四五六]五|近期|中期|远期|即时|立即|随时|正在|已完成|完成时限|\d年内)"
)
_ACTOR = re.compile(r"(?:[委局厅部办署]|政府|管委会|单位|部门|公司|中心)(?:等|按|分别|共同)?(?:牵头|负责|配合|$)")
_FIRST_LEADS = re.compile(
    r"(?:列|排)(?:名|在)?(?:在)?第一位?(?:者|的|位)?(?:单位|部门)?(?:为|是|的)|首位(?:单位|部门)?(?:为|是)?牵头|排(?:名|在)首位"
)
_LONGEST_NAME = 24
_SHORT_NAME = re.compile(r"[\u4e00-\u9fff]{2,10}")
_LIKEWISE = re.compile(r"(?:以下|下)(?:均|同|各项|任务|皆)|(?:不再|不另|不一一)\w{0,2}(?:列|说)")
_MARKED = re.compile(r"[（(](?:牵头|主办|主要负责|牵头单位|主责)[）)]$")


def first_listed_leads(text: str) -> bool:
    """Whether the document says once for all that the unit listed first leads."""
    return _FIRST_LEADS.search(text) is not None


def read_field(text: str, part: Part) -> Wording:
    """What a field that holds nothing but units says, as cells of tables do.

    `part` is what the field's name says; words in the field itself (X牵头，Y配合; X（牵头）、Y) come first.
    """
    stated = read_wording(text)
    if stated is not None:
        return stated
    units, etc = split_units(text)
    lead = tuple(_MARKED.sub("", unit) for unit in units if _MARKED.search(unit))
    if lead:
        return Wording(lead, tuple(unit for unit in units if not _MARKED.search(unit)), "牵头+配合", etc)
    return Wording(units, (), "牵头", etc) if part is Part.LEAD else Wording((), units, "负责", etc)


def read_wording(content: str, offset: int = 0) -> Wording | None:
    """What a clause says, None when it names no units by verb or field. `offset` is added to the ranges of time.

    What stands after a field name is a unit however it is called; before a verb one name at least must be such as
    units bear.
    """
    roles: list[_Role] = []
    timing: list[tuple[int, int]] = []
    held: list[str] = []
    etc = topic = False
    for piece in _pieces(content):
        words = content[piece.start : piece.end]
        if piece.part is Part.TIME or (piece.part is None and _speaks_of_time(words)):
            timing.append((offset + piece.start, offset + piece.end))
        elif piece.part is not None and piece.part is not Part.PERSON:
            units, more = split_units(words)
            roles.append(_Role(piece.part, piece.field, units, fielded=True))
            etc = etc or more
        elif piece.part is None and not (_FIRST_LEADS.search(words) or _LIKEWISE.match(words)):
            verb = _VERB.search(words)
            if verb is None or not verb[0]:
                held.append(words)
                continue
            names, matter = _without_matter(",".join([*held, words[: verb.start()]]))
            held, topic = [], topic or matter
            for role, more in _roles(names, verb[0]):
                roles.append(role)
                etc = etc or more
    return _settle(roles, held, etc, topic, tuple(timing))


def read_list(content: str, offset: int = 0) -> Wording | None:
    """A bare list of units, with parts about time among them at most: 省科技厅、省财政厅，2025年底前. None for others.

    Most names must be such as only units bear; the rest must at least be short.
    """
    held: list[str] = []
    timing: list[tuple[int, int]] = []
    for start, end in _split(content, 0, len(content)):
        if _speaks_of_time(content[start:end]):
            named = TIME_FIELD.match(content, start, end)
            timing.append((offset + (named.end() if named else start), offset + end))
        else:
            held.append(content[start:end])
    units, etc = split_units(",".join(held))
    sure = sum(is_surely_unit(unit) for unit in units)
    short = all(is_surely_unit(unit) or _SHORT_NAME.fullmatch(unit) for unit in units)
    if not units or not short or sure * 3 < len(units) * 2:
        return None
    return Wording((), units, "负责", etc, tuple(timing))


def _pieces(content: str) -> Iterator[_Piece]:
    """The pieces of a clause: what stands after each field name, else what commas part."""
    marks = [(match.start(), match.end(), _part(match[0]), _name(match[0])) for match in FIELD.finditer(content)]
    marks += [(match.start(), match.end(), Part.TIME, "") for match in TIME_FIELD.finditer(content)]
    marks.sort()
    first = marks[0][0] if marks else len(content)
    yield from (_Piece(start, end) for start, end in _split(content, 0, first))
    for at, (_, begin, part, field) in enumerate(marks):
        stop = marks[at + 1][0] if at + 1 < len(marks) else len(content)
        if part in (Part.TIME, Part.PERSON):
            yield _Piece(begin, _trim(content, begin, stop), part)
        else:
            yield from _after_field(content, _Piece(begin, stop, part, field))


def _after_field(content: str, piece: _Piece) -> Iterator[_Piece]:
    """The list after a field name, without the parts about time and the parts with a verb of their own."""
    start = piece.start
    for left, right in _split(content, piece.start, piece.end):
        if _speaks_of_time(content[left:right]) or _VERB.search(content[left:right]):
            if start < left:
                yield _Piece(start, _trim(content, start, left), piece.part, piece.field)
            yield _Piece(left, right)
            start = right + 1
    if start < piece.end:
        yield _Piece(start, _trim(content, start, piece.end), piece.part, piece.field)


def _name(field: str) -> str:
    return re.sub(r"\s*为?[：:]$", "", field)


def _part(field: str) -> Part:
    if _PERSON.search(field):
        return Part.PERSON
    return Part.LEAD if _LEADING.search(field) else Part.RESPONSIBLE


def _split(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces between commas and semicolons outside brackets."""
    depth = 0
    for at in range(start, end):
        sign = content[at]
        depth += (sign in "（(") - (sign in "）)")
        if depth <= 0 and sign in "，,；;。":
            if start < at:
                yield start, at
            start = at + 1
    if start < end:
        yield start, end


def _trim(content: str, start: int, end: int) -> int:
    while end > start and content[end - 1] in "，,；;。、 ":
        end -= 1
    return end


def _speaks_of_time(words: str) -> bool:
    """Whether a piece of a clause opens with a date and names no unit: 6月底完成, 长期坚持."""
    return len(words) <= 40 and _TIME.match(words) is not None and not _ACTOR.search(words)


def _without_matter(names: str) -> tuple[str, bool]:
    """A list of units without the matter before 由, and whether there was one: 省级事项由省商务厅."""
    matter, by, rest = names.rpartition("由")
    if by and len(matter) > 1 and not looks_like_unit(matter):
        return rest, True
    return names, False


def _roles(names: str, verb: str) -> Iterator[tuple[_Role, bool]]:
    """The parts in X牵头, X牵头、Y配合 and X会同Y负责, each with whether 等 leaves its list open."""
    led = re.fullmatch(r"(.+?)牵头(?:负责)?[、和,](.+)", names)
    if led:
        yield _role(Part.LEAD, "牵头", led[1])
        names = led[2]
    joined = re.fullmatch(r"(.+?)会(?:同|商)(.+)", names)
    if joined:
        yield _role(Part.LEAD, "会同", joined[1])
        yield _role(Part.RESPONSIBLE, _mode(verb), joined[2])
    else:
        yield _role(Part.LEAD if _LEADING.search(verb) else Part.RESPONSIBLE, _mode(verb), names)


def _role(part: Part, mode: str, names: str) -> tuple[_Role, bool]:
    units, etc = split_units(names)
    return _Role(part, mode, units), etc


def _mode(verb: str) -> str:
    if _LEADING.search(verb):
        return "牵头"
    word = next((name for name in _MODES if name in verb), "负责")
    if re.search(r"职责|职能|分工|各自", verb):
        return f"按职责分工{word}"
    return f"分别{word}" if "分别" in verb else word


def _named(role: _Role) -> bool:
    if role.fielded:
        return all(len(unit) <= _LONGEST_NAME for unit in role.units)
    return any(looks_like_unit(unit) for unit in role.units)


def _settle(
    roles: Sequence[_Role], held: Sequence[str], etc: bool, topic: bool, timing: tuple[tuple[int, int], ...]
) -> Wording | None:
    named = [role for role in roles if role.units]
    if not any(_named(role) for role in named):
        return None
    if held:
        units, more = split_units(",".join(held))
        last = named[-1]
        named = [*named, _Role(last.part, last.mode, tuple(unit for unit in units if looks_like_unit(unit)))]
        etc = etc or more
    lead = dict.fromkeys(unit for role in named if role.part is Part.LEAD for unit in role.units)
    resp = dict.fromkeys(unit for role in named if role.part is Part.RESPONSIBLE for unit in role.units)
    modes = dict.fromkeys(role.mode for role in named)
    return Wording(tuple(lead), tuple(resp), "分事项负责" if topic else "+".join(modes), etc, timing)
