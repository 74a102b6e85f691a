"""A verdict in words and as JSON: each condition with its state, value, threshold, gap, citation and what it lacks."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.lacks import Lack, Why
from gaoxin.engines.expressions.slots import DayPart, Value
from gaoxin.engines.expressions.values import ConditionKind
from gaoxin.engines.rules.amounts import Amount
from gaoxin.engines.rules.asking import Shown
from gaoxin.engines.rules.books import Citation, Rulebook, Window
from gaoxin.engines.rules.verdicts import Finding, Score, Verdict

STATE_WORDS = {State.MET: "满足", State.FAILED: "不满足", State.UNKNOWN: "未知"}
_MARKS = {State.MET: "✓", State.FAILED: "✗", State.UNKNOWN: "?"}
_FAULTS = {State.MET: "有", State.FAILED: "没有", State.UNKNOWN: "未知"}
_DENYING = (ConditionKind.VETO, ConditionKind.NOT)
"""Their parts are faults: met is bad."""
_WHYS = {
    Why.MISSING: "没有数据",
    Why.BEYOND: "数据不可信",
    Why.ZERO: "为零，不能作除数",
    Why.NOT_POSITIVE: "不大于零，不能算增长",
    Why.NEGATIVE: "小于零，不能算复合增长",
}


def verdict_json(verdict: Verdict) -> dict[str, Any]:
    """The verdict as `gaoxin explain` prints it, without the ways."""
    book = verdict.rulebook
    benefit = verdict.benefit
    return {
        "rulebook": _heads(book),
        "verdict": verdict.state.value,
        "conditions": [finding_json(found) for found in verdict.findings],
        "missing": list(verdict.missing),
        "points": points_json(verdict.points),
        "benefit": None if benefit is None else benefit.text,
    } | ({"score": score_json(verdict.score)} if verdict.score and verdict.score.parts else {})


def finding_json(found: Finding, fault: bool = False) -> dict[str, Any]:
    """A condition or a part of one. Where several conditions are joined, value, threshold and gap are those of the one
    on which the answer hangs. Of a `fault`, which had better not be met, nothing is missing."""
    shown = deciding(found)
    told: dict[str, Any] = {"id": found.id, "name": found.name, "state": found.state.value}
    told |= {
        "value": plain(shown.value),
        "threshold": plain(shown.threshold),
        "gap": plain(shown.gap) if found.state is State.FAILED and not fault else None,
    }
    if found.clause is not None:
        told |= _cited(found.clause.citation) | {"judged": found.clause.judged}
    told["text"] = found.text
    if found.period is not None:
        told["period"] = str(found.period)
    if lacks := found.lacks:
        told["missing"] = [lack_text(lack) for lack in lacks]
    if parts := found.parts:
        told |= {"kind": found.kind.value, "parts": [finding_json(part, found.kind in _DENYING) for part in parts]}
    return told


def points_json(points: Amount | None) -> int | float | list[int | float] | None:
    """A number, or [least, most] where experts judge or facts are missing."""
    if points is None:
        return None
    return _number(points.low) if points.known else [_number(points.low), _number(points.high)]


def score_json(score: Score) -> dict[str, Any]:
    """A point table with its items."""
    told = {"id": score.label.id, "name": score.label.name or score.text, "points": points_json(score.amount)}
    return told | ({"parts": [score_json(part) for part in score.parts]} if score.parts else {})


def plain(shown: Shown) -> Any:
    """A value as JSON has it: numbers with their unit as text, days in ISO form, truths as truths."""
    if isinstance(shown, Amount):
        return shown.text
    if isinstance(shown, date):
        return shown.isoformat()
    return "、".join(sorted(shown)) if isinstance(shown, frozenset) else shown


def lack_text(lack: Lack) -> str:
    """A missing fact with its period and, if it is there but of no use, why."""
    return _dated(lack) + ("" if lack.why is Why.MISSING else _WHYS[lack.why])


def by_reason(lacks: Iterable[Lack]) -> dict[Why, list[str]]:
    """The facts an answer waits for, with their periods, by the reason why."""
    found: dict[Why, list[str]] = {}
    for lack in lacks:
        found.setdefault(lack.why, []).append(_dated(lack))
    return found


def _dated(lack: Lack) -> str:
    if lack.period is None:
        return lack.fact
    return f"{lack.fact}（{lack.period}{'年' if len(str(lack.period)) == len('2025') else ''}）"


def deciding(found: Finding) -> Finding:
    """The innermost part on which the answer hangs: the first failed of a list, the nearest alternative, the fault
    that excludes; the condition itself where it compares something."""
    asked = found.asked
    if asked.value is not None or asked.limit is not None or not asked.parts:
        return found
    parts = found.parts
    if found.kind in (ConditionKind.ALL, ConditionKind.EVERY):
        chosen = _first(parts, found.state) or parts[0]
    elif found.kind is ConditionKind.VETO:
        if found.state is State.MET:
            return found  # no fault is more absent than another
        chosen = _first(parts, State.MET if found.state is State.FAILED else State.UNKNOWN) or parts[0]
    elif found.kind in (ConditionKind.ANY, ConditionKind.SOME):
        chosen = _first(parts, State.MET) or min(parts, key=_distance)
    elif len(parts) == 1:
        chosen = parts[0]
    else:
        return found
    return deciding(chosen)


def _first(parts: tuple[Finding, ...], state: State) -> Finding | None:
    return next((part for part in parts if part.state is state), None)


def _distance(found: Finding) -> int:
    """How many things are not met inside an alternative."""
    if found.asked.parts and found.kind in (ConditionKind.ALL, ConditionKind.NAMED):
        return sum(_distance(part) for part in found.parts)
    return int(found.state is not State.MET)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _cited(citation: Citation) -> dict[str, Any]:
    told = {"citation": citation.shown, "certainty": citation.certainty.value}
    return told | ({"verify": citation.verify} if citation.verify else {})


def _heads(book: Rulebook) -> dict[str, Any]:
    told = {
        "id": book.id,
        "title": book.title,
        "kind": book.kind.value,
        "purpose": book.purpose.value,
        "level": book.level.value,
        "valid_from": book.valid_from.isoformat(),
        "valid_until": None if book.valid_until is None else book.valid_until.isoformat(),
    } | _cited(book.citation)
    told |= {"validity_years": book.validity_years, "windows": [_window(window) for window in book.windows]}
    return told | ({"pending": book.pending} if book.pending else {}) | ({"note": book.note} if book.note else {})


def _window(window: Window) -> dict[str, Any]:
    """When one may file, every year."""
    days = {"opens": "{:02}-{:02}".format(*window.opens), "closes": "{:02}-{:02}".format(*window.closes)}
    return days | _cited(window.citation)


def facts_of(book: Rulebook) -> frozenset[str]:
    """The names of all facts that a rulebook asks for."""
    pieces = [clause.expression for clause in book.clauses]
    graphs = [piece.graph for piece in (*pieces, book.points, book.benefit) if piece is not None]
    slots = [node.payload for graph in graphs for node in graph.nodes]
    named = {slot.fact for slot in slots if isinstance(slot, Value)}
    return frozenset(named | {slot.base for slot in slots if isinstance(slot, DayPart) and slot.is_fact})


# In words


def verdict_lines(verdict: Verdict, on: date, assumed: Mapping[str, bool]) -> list[str]:
    """The verdict for a person, in Chinese, line by line."""
    book = verdict.rulebook
    lines = [f"{book.id}（{on}）：{STATE_WORDS[verdict.state]}", f"依据：{_doubted(book.citation)}"]
    if book.pending:
        return [*lines, f"待补：{book.pending}"]
    for found in verdict.findings:
        lines.extend(_finding_lines(found, 0, book.citation))
    if verdict.points is not None:
        lines.append(f"得分：{verdict.points.text}")
    if verdict.benefit is not None:
        lines.append(f"可得：{verdict.benefit.text}")
    for window in book.windows:
        days = "{}月{}日至{}月{}日".format(*window.opens, *window.closes)
        lines.append(f"申报时间：每年{days}（{_doubted(window.citation)}）")
    if book.note:
        lines.append(f"说明：{book.note}")
    if verdict.lacks:
        lines.extend(_lack_lines(verdict.lacks, "缺少："))
    if assumed:
        words = "、".join(f"{name}（{'是' if value else '否'}）" for name, value in sorted(assumed.items()))
        lines.append(f"没有材料、按惯例假定：{words}")
    return lines


def _finding_lines(found: Finding, depth: int, above: Citation, fault: bool = False) -> list[str]:
    mark = _FAULTS[found.state] if fault else _MARKS[found.state]
    label = f"{found.id} " if found.id and not found.name.startswith(found.id) else ""
    period = f"（{found.period}）" if found.period is not None else ""
    told = f"{'    ' * depth}  {mark} {label}{found.name}{period}{_compared(found, fault)}"
    if found.clause is not None and found.clause.citation != above:
        told += f" [{_placed(found.clause.citation, above)}]"
    parts = () if _denies_a_fact(found) else found.parts
    if found.state is State.UNKNOWN and not parts:
        told += f"：{'；'.join(_lack_lines(found.lacks, '缺')) or '待专家或有关部门评定'}"
    faults = found.kind in _DENYING
    return [told, *(line for part in parts for line in _finding_lines(part, depth + 1, above, faults))]


def _lack_lines(lacks: Iterable[Lack], missing: str) -> list[str]:
    """What is missing, after the given words; then what is there but of no use."""
    return [
        missing + "、".join(names) if why is Why.MISSING else "、".join(names) + _WHYS[why]
        for why, names in sorted(by_reason(lacks).items(), key=lambda one: one[0] is not Why.MISSING)
    ]


def _denies_a_fact(found: Finding) -> bool:
    return found.kind is ConditionKind.NOT and found.asked.limit is not None


def _placed(citation: Citation, above: Citation) -> str:
    """The place of a condition; its document only where that is another than the rulebook's."""
    same = (citation.document, citation.number) == (above.document, above.number)
    doubt = f"（待核对：{citation.verify}）" if citation.verify and citation.verify != above.verify else ""
    return (citation.article or citation.shown if same else citation.shown) + doubt


def _compared(found: Finding, fault: bool) -> str:
    if found.asked.parts:
        return ""
    words = []
    if isinstance(found.value, Amount | date):
        words.append(f"现为{_words(found.value)}")
        if found.threshold is not None and not fault:
            words.append(f"门槛{_words(found.threshold)}")
    elif isinstance(found.value, str | frozenset):
        words.append(f"现为{_words(found.value)}")
    if found.gap is not None and found.gap.low and not fault:
        text = found.gap.text
        words.append(f"差{text[:-1]}个百分点" if text.endswith("%") else f"差{text}")
    return f"：{'，'.join(words)}" if words else ""


def _words(shown: Shown) -> str:
    return str(plain(shown)) or "无"


def _doubted(citation: Citation) -> str:
    return citation.shown + (f"（待核对：{citation.verify}）" if citation.verify else "")
