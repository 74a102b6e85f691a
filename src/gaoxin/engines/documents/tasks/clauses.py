"""Clauses that say who does it: in brackets, after a field name, or as a sentence of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from gaoxin.engines.documents.tasks.units import is_surely_unit, looks_like_unit, split_units
from gaoxin.engines.documents.tasks.wording import FIELD, Wording, read_list, read_wording


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as a range of the cleaned text, and what it says. `timing` are its parts about dates, as ranges."""

    start: int
    end: int
    lead: tuple[str, ...]
    resp: tuple[str, ...]
    mode: str
    etc: bool
    timing: tuple[tuple[int, int], ...] = ()


_BRACKETS = {"（": "）)", "(": ")）", "［": "］", "[": "]", "〔": "〕", "【": "】"}
_ENDS = frozenset("。；！？;")
_LONGEST = 1500
_SENTENCE_LONGEST = 300
_LOST = 400
"""A bracket that has not closed so many characters on has lost its partner."""
_SENTENCE = re.compile(r"[^。；！？]+")
_CLAUSE_END = re.compile(r"(?:牵头|负责|配合|参与|参加|协助)(?:落实|组织|实施)?$")
_DIVISION = re.compile(r"(?:任务|责任|职责|工作|部门)?分工[：:]")
_PHRASE = re.compile(
    r"(?:^|(?<=[。；，,;）)：:]))(?P<clause>由[^。；，,;（）]{4,160}?(?:牵头|负责|配合|参与)(?:落实|组织|实施|推进)?)(?=[，,。；;]|$)"
)
_RUNNING = re.compile(
    r"(?:^|(?<=[。；，,;）)：:]))(?:(?P<by>并?由)|请)?(?P<unit>[^。；，,;、（）：:]{2,18}?)(?:"
    r"(?P<lead>作为[^。；，,]{0,12}?牵头(?:部门|单位)|要?牵头(?:负责)?(?=，|,|组织|会同|建立|制定))|(?P<with>会同)|"
    r"(?P<body>作为[^。；，,]{0,30}?责任主体)|(?P<does>负责(?!解释|本)(?(by)|(?=对接|统筹|组织|协调|牵头|具体|[，,][^。；]{2,60}配合))))"
)
_OTHERS = re.compile(
    r"(?:[，,](?:要|并)?)?会同(?P<joined>[^。；，,]{2,120}?(?:委|局|厅|部|办|署|政府|会|中心|部门|单位))"
    r"(?=要|[，,。；定共及研制对联开做建]|$)|[，,](?P<helping>[^。；，,]{2,120}?)(?:积极|做好)?配合(?=[，,。；]|$)"
)


@lru_cache(maxsize=4096)
def find_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of units in a cleaned text, in order: those in brackets and those after a field name; where there is
    neither, sentences that only say who leads and who assists, or phrases in them (由X会同Y负责); else units that are
    the subject of running text."""
    found = [clause for start, end in _brackets(text) if (clause := _bracketed(text, start, end))]
    named = list(_named(text, found))
    found = [clause for clause in found if not any(field.start < clause.start < field.end for field in named)]
    clauses = sorted([*found, *named], key=lambda clause: clause.start)
    return tuple(clauses or _sentences(text) or _phrases(text) or _running(text))


def _clause(start: int, end: int, wording: Wording) -> Clause:
    return Clause(start, end, wording.lead, wording.resp, wording.mode, wording.etc, wording.timing)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """The outermost brackets that close, as ranges with their signs."""
    stack: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        if sign in _BRACKETS:
            stack.append((sign, at))
        elif stack and sign in _BRACKETS[stack[-1][0]]:
            _, start = stack.pop()
            if not stack:
                yield start, at + 1
        elif sign == "。" and stack and at - stack[0][1] > _LOST:
            stack.clear()


def _bracketed(text: str, start: int, end: int) -> Clause | None:
    content = text[start + 1 : end - 1]
    if not 3 <= len(content) <= _LONGEST:
        return None
    wording = read_wording(content, start + 1)
    if wording is None and (end == len(text) or text[end] in "。；;（(" or (start and text[start - 1] in _ENDS)):
        wording = read_list(content, start + 1)
    return None if wording is None else _clause(start, end, wording)


def _named(text: str, taken: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses after a field name outside brackets: 牵头单位：X；责任单位：Y. They run to the end of the sentence."""
    after = 0
    for match in FIELD.finditer(text):
        if match.start() < after or any(clause.start <= match.start() < clause.end for clause in taken):
            continue
        if match.start() and text[match.start() - 1] not in "。；;！？）)】] ，,—–-":
            continue
        end = text.find("。", match.end())
        end = len(text) if end < 0 else end
        wording = read_wording(text[match.start() : end], match.start())
        if wording is not None:
            yield _clause(match.start(), end, wording)
            after = end


def _sentences(text: str) -> list[Clause]:
    """Sentences that are nothing but a clause: 由市科技局牵头，市财政局配合。"""
    found = []
    for match in _SENTENCE.finditer(text):
        if len(match[0]) > _SENTENCE_LONGEST or not _CLAUSE_END.search(match[0]):
            continue
        division = _DIVISION.match(match[0])
        start = match.start() + (division.end() if division else 0)
        wording = read_wording(text[start : match.end()], start)
        if wording is not None and (division or all(map(is_surely_unit, (*wording.lead, *wording.resp)))):
            found.append(_clause(start, match.end(), wording))
    return found


def _phrases(text: str) -> list[Clause]:
    """Phrases between commas that say by whom a thing is done: 由X牵头, 由X会同Y、Z负责."""
    found = []
    for match in _PHRASE.finditer(text):
        wording = read_wording(match["clause"], match.start("clause"))
        units = () if wording is None else (*wording.lead, *wording.resp)
        if wording is not None and len(units) > 1 and all(map(is_surely_unit, units)):
            found.append(_clause(match.start("clause"), match.end("clause"), wording))
    return found


def _running(text: str) -> list[Clause]:
    """Clauses inside running text, where a unit is the subject: X作为牵头部门，要会同Y; X会同Y; X负责对接…"""
    found: list[Clause] = []
    for match in _RUNNING.finditer(text):
        unit = match["unit"]
        if not (is_surely_unit(unit) or (match["body"] and looks_like_unit(unit))):
            continue
        others = _OTHERS.match(text, match.start("with") if match["with"] else match.end())
        units, etc = split_units(others["joined"] or others["helping"]) if others else ((), False)
        start, end = match.start("unit"), others.end(others.lastgroup or 0) if others else match.end()
        joined = "会同" if others and others["joined"] else "配合" if units else ""
        if match["body"] or match["does"]:
            mode = "责任主体" if match["body"] else "负责"
            found.append(Clause(start, end, (), (unit, *units), "+".join(filter(None, (mode, joined))), etc))
        else:
            mode = "" if match["with"] else "牵头"
            found.append(Clause(start, end, (unit,), units, "+".join(filter(None, (mode, joined))), etc))
    return found
