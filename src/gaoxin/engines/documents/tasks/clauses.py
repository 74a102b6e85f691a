"""Clauses that say who does it: in brackets, after a label, or as a sentence of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from gaoxin.engines.documents.tasks.units import is_surely_unit, looks_like_unit, split_units


class Part(StrEnum):
    """The part a unit plays in a clause."""

    LEAD = "lead"
    RESPONSIBLE = "resp"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as a range of the cleaned text. `listed` are the units in their order, before first-listed-leads is
    applied; `timing` are the parts of the clause that speak of dates."""

    start: int
    end: int
    lead: tuple[str, ...]
    resp: tuple[str, ...]
    mode: str
    etc: bool
    timing: tuple[tuple[int, int], ...] = ()


_LABEL = re.compile(
    r"(?:(?:总|主要|首要|第一|共同|具体|协同|市级|省级|区级|县级|州级|省直|市直|区直|任务|项目|工作|行业|主体)?"
    r"(?:牵头|责任|配合|主办|协办|承办|负责|落实|实施|参与|参加|协同|协助|支持|主管|监管|监督|督办|督导|组织|分管|包保|推进|考核|"
    r"责任和配合|牵头责任|牵头考核|牵头负责|协同配合|参与配合|主要负责|共同责任)"
    r"(?:单位|部门|主体|机构|科室|处室|领导|同志|人员?|地区|方))\s*为?[：:]"
)
_TIME_LABEL = re.compile(
    r"(?:完成|办结|推进|工作|时间|实施|落实)?(?:时限|期限|时间节点|时间要求|时间|进度安排)\s*为?[：:]"
)
_PERSON = re.compile(r"领导|同志|人员?\s*为?[：:]$")
_LEADING = re.compile(r"牵头|主办|主要负责")
_DO = re.compile(
    r"(?:按照?|依|根据)?(?:各自|有关)?(?:职责|职能|责任)?(?:分工)?(?:抓好)?(?:分别|共同|具体|联合|统筹|结合实际|按要求|积极|协同|协助|"
    r"参与|配合|组织|牵头|主要|全面)*(?:牵头组织实施|牵头组织|牵头负责|牵头落实|牵头抓总|牵头推进|牵头实施|牵头办理|负责牵头|牵头|组织实施|负责落实|"
    r"负责实施|负责|分工落实|分工|落实|配合|参与|参加|协助|协办|协同|主办|承办|实施|支持|推进)$"
)
_TIMING = re.compile(
    r"(?:力争|确保|争取|于|在|自|从|到|至|并|今年|本年度?)*(?:20\d\d|\d{1,2}月|[一二三四上下]季度|上半年|下半年|年底|年末|年内|年度|全年|当年|"
    r"每年|每季度|每月|每半年|长期|持续|常年|常态|按进度|适时|“?十[四五六]五|近期|中期|远期|即时|立即|随时|正在|已完成|完成时限|\d年内)"
)
_FIRST_LEADS = re.compile(
    r"(?:列|排)(?:名|在)?(?:在)?第一位?(?:者|的|位)?(?:单位|部门)?(?:为|是|的)|首位(?:单位|部门)?(?:为|是)?牵头|排(?:名|在)首位"
)
_BRACKETS = {"（": "）", "(": ")", "［": "］", "[": "]", "〔": "〕", "【": "】"}
_PAIRS = {**_BRACKETS, "（": "）)", "(": ")）"}
_ENDS = frozenset("。；！？;")


def first_listed_leads(text: str) -> bool:
    """Whether the document says once for all that the unit listed first leads."""
    return _FIRST_LEADS.search(text) is not None


def read_units(text: str, part: Part) -> tuple[tuple[str, ...], tuple[str, ...], str, bool]:
    """Lead units, responsible units, mode and 等 of a field that holds nothing but units, as cells of tables do.

    `part` is what the field's name says; words in the field itself (X牵头，Y配合; X（牵头）、Y) come first.
    """
    parsed = _parse(text, 0)
    if parsed is not None:
        return parsed[:4]
    units, etc = split_units(text)
    marked = tuple(unit for unit in units if _MARKED.search(unit))
    plain = tuple(_MARKED.sub("", unit) for unit in units)
    if marked:
        lead = tuple(_MARKED.sub("", unit) for unit in marked)
        return lead, tuple(unit for unit in plain if unit not in lead), "牵头+配合", etc
    return (plain, (), "牵头", etc) if part is Part.LEAD else ((), plain, "负责", etc)


_MARKED = re.compile(r"[（(](?:牵头|主办|主要负责|牵头单位|主责)[）)]$")


@lru_cache(maxsize=4096)
def find_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of units in a cleaned text, in order: those in brackets and those after a label; where there is
    neither, a sentence that only says who leads and who assists."""
    found = [clause for start, end in _brackets(text) if (clause := _bracketed(text, start, end))]
    labelled = _labelled(text, found)
    clauses = sorted([*found, *labelled], key=lambda clause: clause.start)
    return tuple(clauses or _sentences(text) or _running(text))


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """The outermost brackets that close, as ranges with their signs."""
    stack: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        if sign in _PAIRS:
            stack.append((sign, at))
        elif stack and sign in _PAIRS[stack[-1][0]]:
            _, start = stack.pop()
            if not stack:
                yield start, at + 1
        elif sign == "。" and stack and at - stack[0][1] > 400:
            stack.clear()


def _bracketed(text: str, start: int, end: int) -> Clause | None:
    content = text[start + 1 : end - 1]
    if len(content) < 3 or len(content) > 1500:
        return None
    parsed = _parse(content, start + 1)
    if parsed is None and _is_list(text, start, end):
        units, etc = split_units(content)
        return Clause(start, end, (), units, "负责", etc)
    return None if parsed is None else Clause(start, end, *parsed)


def _is_list(text: str, start: int, end: int) -> bool:
    """Whether a bracket at the end of a sentence holds nothing but units: （省科技厅、省财政厅）."""
    if end < len(text) and text[end] not in "。；;\n（(" and (start == 0 or text[start - 1] not in _ENDS):
        return False
    units, _ = split_units(text[start + 1 : end - 1])
    return bool(units) and all(is_surely_unit(unit) for unit in units)


_Parsed = tuple[tuple[str, ...], tuple[str, ...], str, bool, tuple[tuple[int, int], ...]]


def _parse(content: str, offset: int) -> _Parsed | None:
    """Lead units, responsible units, mode, 等, and the parts about time; None when the content names no units."""
    roles: list[tuple[Part, str, tuple[str, ...]]] = []
    timing: list[tuple[int, int]] = []
    held: list[str] = []
    etc = topic = False
    for kind, start, end in _segments(content):
        words = content[start:end]
        if kind == "time" or (kind is None and _speaks_of_time(words)):
            timing.append((offset + start, offset + end))
            continue
        if kind == "person":
            continue
        if kind is not None:
            units, more = split_units(words)
            roles.append((Part(kind[:4]), kind[5:], units))
            etc = etc or more
            continue
        verb = _DO.search(words)
        if _FIRST_LEADS.search(words) or words in ("下同", "以下同"):
            continue
        if verb is None or verb.start() == verb.end():
            held.append(words)
            continue
        listed = ",".join([*held, words[: verb.start()]])
        held = []
        matter, _, rest = listed.rpartition("由") if "由" in listed else ("", "", listed)
        topic = topic or (len(matter) > 1 and not looks_like_unit(matter))
        for part, mode, names in _verb_roles(rest if topic or not matter else listed, verb[0]):
            units, more = split_units(names)
            roles.append((part, mode, units))
            etc = etc or more
    return _settle(roles, held, etc, topic, tuple(timing))


def _segments(content: str) -> Iterator[tuple[str | None, int, int]]:
    """The parts of a clause: what stands after each label with the part its units play, else pieces between commas."""
    marks = [(match.start(), match.end(), _kind(match[0])) for match in _LABEL.finditer(content)]
    marks += [(match.start(), match.end(), "time") for match in _TIME_LABEL.finditer(content)]
    marks.sort()
    first = marks[0][0] if marks else len(content)
    yield from ((None, start, end) for start, end in _split(content, 0, first))
    for at, (_, begin, kind) in enumerate(marks):
        stop = marks[at + 1][0] if at + 1 < len(marks) else len(content)
        yield from _after_label(content, kind, begin, stop)


def _after_label(content: str, kind: str, begin: int, stop: int) -> Iterator[tuple[str | None, int, int]]:
    if kind == "time" or kind == "person":
        yield kind, begin, _trim(content, begin, stop)
        return
    start = begin
    for left, right in _split(content, begin, stop):
        if _speaks_of_time(content[left:right]) or _DO.search(content[left:right]):
            if start < left:
                yield kind, start, _trim(content, start, left)
            yield None, left, right
            start = right + 1
    if start < stop:
        yield kind, start, _trim(content, start, stop)


def _kind(label: str) -> str:
    word = re.sub(r"\s*为?[：:]$", "", label)
    if _PERSON.search(label):
        return "person"
    return f"lead {word}" if _LEADING.search(word) else f"resp {word}"


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
    return len(words) <= 40 and _TIMING.match(words) is not None and not _ACTOR.search(words)


_ACTOR = re.compile(r"(?:[委局厅部办署]|政府|管委会|单位|部门|公司|中心)(?:等|按|分别|共同)?(?:牵头|负责|配合|$)")


def _verb_roles(names: str, verb: str) -> Iterator[tuple[Part, str, str]]:
    """The parts in 「X牵头」, 「X牵头、Y配合」 and 「X会同Y负责」, with the words that name the mode."""
    match = re.fullmatch(r"(.+?)牵头(?:负责)?[、和,](.+)", names)
    if match:
        yield Part.LEAD, "牵头", match[1]
        names = match[2]
    with_others = re.fullmatch(r"(.+?)会(?:同|商)(.+)", names)
    if with_others:
        yield Part.LEAD, "会同", with_others[1]
        yield Part.RESPONSIBLE, _mode(verb), with_others[2]
        return
    yield (Part.LEAD if _LEADING.search(verb) else Part.RESPONSIBLE), _mode(verb), names


def _mode(verb: str) -> str:
    word = "牵头" if _LEADING.search(verb) else next((name for name in _MODES if name in verb), "负责")
    if word == "牵头":
        return word
    if re.search(r"职责|职能|分工|各自", verb):
        return f"按职责分工{word}"
    return f"分别{word}" if "分别" in verb else word


_MODES = ("配合", "参与", "参加", "协助", "协办", "协同", "支持", "落实", "实施", "负责")


def _settle(
    roles: Sequence[tuple[Part, str, tuple[str, ...]]],
    held: Sequence[str],
    etc: bool,
    topic: bool,
    timing: tuple[tuple[int, int], ...],
) -> _Parsed | None:
    named = [(part, mode, tuple(unit for unit in units if _nameable(unit))) for part, mode, units in roles]
    named = [role for role in named if role[2]]
    if not named or not any(looks_like_unit(unit) for _, _, units in named for unit in units):
        return None
    if held:
        units, more = split_units(",".join(held))
        rest = tuple(unit for unit in units if looks_like_unit(unit))
        named.append((named[-1][0], named[-1][1], rest))
        etc = etc or more
    lead = tuple(dict.fromkeys(unit for part, _, units in named if part is Part.LEAD for unit in units))
    resp = tuple(dict.fromkeys(unit for part, _, units in named if part is Part.RESPONSIBLE for unit in units))
    modes = tuple(dict.fromkeys(mode for _, mode, _ in named))
    return lead, resp, "分事项负责" if topic else "+".join(modes), etc, timing


def _nameable(unit: str) -> bool:
    return 2 <= len(unit) <= 60 and not re.search(r"[。！？]", unit)


def _labelled(text: str, taken: Sequence[Clause]) -> list[Clause]:
    """Clauses after a label outside brackets: 牵头单位：X；责任单位：Y. They run to the end of the paragraph."""
    found: list[Clause] = []
    after = 0
    for match in _LABEL.finditer(text):
        if match.start() < after or any(clause.start <= match.start() < clause.end for clause in taken):
            continue
        if match.start() and text[match.start() - 1] not in "。；;！？）)】] ，,":
            continue
        end = text.find("。", match.end())
        end = len(text) if end < 0 else end
        parsed = _parse(text[match.start() : end], match.start())
        if parsed is not None:
            found.append(Clause(match.start(), end, *parsed))
            after = end
    return found


_SENTENCE = re.compile(r"[^。；！？]+")


def _sentences(text: str) -> list[Clause]:
    """A closing sentence that is nothing but a clause: 由市科技局牵头，市财政局配合。"""
    found = []
    for match in _SENTENCE.finditer(text):
        words = match[0]
        if len(words) > 200 or not re.search(r"(?:牵头|负责|配合)(?:落实|组织|实施)?$", words):
            continue
        parsed = _parse(words, match.start())
        if parsed is not None and all(is_surely_unit(unit) for unit in (*parsed[0], *parsed[1])):
            found.append(Clause(match.start(), match.end(), *parsed))
    return found


_RUNNING = re.compile(
    r"(?:^|(?<=[。；，,;）)：:]))(?:由|请|并由)?(?P<unit>[^。；，,;、（）：:]{2,18}?)(?:"
    r"(?P<lead>作为[^。；，,]{0,12}?牵头(?:部门|单位)|要?牵头(?:负责)?(?=，|,|组织|会同|建立|制定))|(?P<with>会同)|"
    r"(?P<body>作为[^。；，,]{0,30}?责任主体)|(?P<does>负责(?=对接|统筹|组织|协调|牵头|具体|，[^。；]{2,60}配合)))"
)
_FOLLOW = re.compile(
    r"(?:[，,](?:要|并)?)?会同(?P<units>[^。；，,]{2,120}?(?:委|局|厅|部|办|署|政府|会|中心|部门|单位))"
    r"(?=要|[，,。；定共及研制对联开做建]|$)|[，,](?P<helpers>[^。；，,]{2,120}?)(?:积极|做好)?配合(?=[，,。；]|$)"
)


def _running(text: str) -> list[Clause]:
    """Clauses inside running text, where a unit is the subject: X作为牵头部门，要会同Y; X会同Y; X负责对接…"""
    found: list[Clause] = []
    for match in _RUNNING.finditer(text):
        unit = match["unit"]
        if not (is_surely_unit(unit) or (match["body"] and looks_like_unit(unit))):
            continue
        start, end = match.start("unit"), match.end()
        others = _FOLLOW.match(text, match.start("with") if match["with"] else end)
        units, etc = split_units(others["units"] or others["helpers"]) if others else ((), False)
        if others:
            end = max(others.end("units"), others.end("helpers"))
        if match["body"] or match["does"]:
            mode = "责任主体" if match["body"] else "负责+配合" if units else "负责"
            found.append(Clause(start, end, (), (unit, *units), mode, etc))
            continue
        mode = (
            "会同"
            if match["with"]
            else "牵头" + (("+会同" if others and others["units"] else "+配合") if units else "")
        )
        found.append(Clause(start, end, (unit,), units, mode, etc))
    return found
