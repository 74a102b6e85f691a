"""Whether the answers can be handed in: each of its kind, everything required answered, everything that must hold
holding; and what they come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gaoxin.engines.forms.asking import Asked, Decided, decide
from gaoxin.engines.forms.given import Given, GivenRow, placed, read_given
from gaoxin.engines.forms.model import Field, Form, Kind, Level
from gaoxin.engines.forms.values import Answer, is_empty
from gaoxin.kernel.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """The answers to what is asked, typed and in order (rows of a table as mappings); the answers to what is not asked
    (any more), as they were sent, set aside; and the problems, each with the path of its field.

    Without a problem the answers may be handed in.
    """

    answers: Mapping[str, object]
    aside: Mapping[str, object]
    problems: tuple[Problem, ...]
    asked: Asked


def check(form: Form, answers: Mapping[str, object], on: date) -> Checked:
    """What the answers (texts of a page, or values of JSON) come to on a day, and what is wrong with them.

    Only questions that are asked are judged. A condition that must hold and is unknown, because an answer is missing,
    says nothing: the missing answer is told where it is required.
    """
    given = read_given(form, answers)
    decided = decide(form, given, on)
    found: dict[str, object] = {}
    problems: list[Problem] = [
        Problem("form.unknown_field", {"key": key[:60]}, Place(path=key[:60])) for key in given.strange
    ]
    wrong = _wrong(form.level, given, decided, "")
    for key in decided.asked.fields:
        one = form.level.by_key[key]
        if one.kind is Kind.TABLE:
            problems += _table(one, given, decided, wrong, found)
            continue
        problems += wrong.get(key, ())
        if key in given.answers:
            found[key] = given.answers[key]
    asked = set(decided.asked.fields)
    aside = {key: raw for key, raw in answers.items() if key in form.level.by_key and key not in asked}
    return Checked(found, {k: raw for k, raw in aside.items() if not is_empty(raw)}, tuple(problems), decided.asked)


def _wrong(level: Level, given: GivenRow, decided: Decided, path: str) -> Mapping[str, list[Problem]]:
    """For each field that is asked: what could not be read, or that it is missing, or what does not hold."""
    found: dict[str, list[Problem]] = {}
    answered: Mapping[str, Answer] = given.answers
    rows = given.rows if isinstance(given, Given) else {}
    for key in decided.asked.fields:
        if key in given.wrong:
            found[key] = placed(given.wrong[key], path + key)
        elif key in decided.asked.required and key not in answered and not rows.get(key):
            missing = Problem("form.required", {"label": level.by_key[key].label})
            found[key] = placed([missing], path + key)
    for at in decided.failed:
        one, must, _ = level.musts[at]
        problem = Problem("form.must", {"label": one.label, "says": must.says})
        found.setdefault(one.key, []).extend(placed([problem], path + one.key))
    return found


def _table(
    one: Field, given: Given, decided: Decided, wrong: Mapping[str, list[Problem]], found: dict[str, object]
) -> list[Problem]:
    """The problems of a table and of its rows; its clean rows go to `found`."""
    problems = list(wrong.get(one.key, ()))
    if one.table is None or one.key not in given.rows:
        return problems
    kept = []
    for number, (row, state) in enumerate(zip(given.rows[one.key], decided.rows[one.key], strict=True), 1):
        path = f"{one.key}[{number}]."
        inner = _wrong(one.table.level, row, state, path)
        problems += [problem for key in state.asked.fields for problem in inner.get(key, ())]
        problems += [
            Problem("form.unknown_field", {"key": key[:60]}, Place(path=path + key[:60])) for key in row.strange
        ]
        kept.append({key: row.answers[key] for key in state.asked.fields if key in row.answers})
    if kept:
        found[one.key] = tuple(kept)
    return problems
