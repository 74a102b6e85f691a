"""Answers as they are sent — texts of a page, values of JSON — read as what the field asks for.

An answer that is empty (None, blank, an empty list) is none. Numbers and dates are understood as people type them:
full-width, with thousands separators, with a unit behind that converts. A binary float is a mistake of the caller.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePath
from typing import TypeAlias

from gaoxin.engines.expressions.facts import FIRST_YEAR, LARGEST, LAST_YEAR
from gaoxin.engines.forms.formats import normal
from gaoxin.engines.forms.limits import MEGABYTE
from gaoxin.engines.forms.model import Field, Kind
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.kernel.quantities import Quantity, exact

_NUMBER = re.compile(r"[-+]?\d{1,24}(?:\.\d{1,24})?")
_DATE = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?")
_LONGEST_NUMBER, _WIDEST = 80, 30
"""Characters of a number as it is typed, and decimal places before and after its point."""
_DEEPEST = 4
"""Levels of an answer: the rows of a table, a row, a cell, what is chosen in it."""
_YES, _NO = {"true", "是", "yes"}, {"false", "否", "no"}


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """A file that was attached: under which key it is kept, its name and its bytes."""

    key: str
    name: str
    size: int


Cell: TypeAlias = str | Decimal | int | bool | date | tuple[str, ...]
Row: TypeAlias = Mapping[str, Cell]
Answer: TypeAlias = Cell | tuple[FileAnswer, ...]


def is_empty(raw: object, depth: int = 0) -> bool:
    """Whether nothing was answered. What is nested deeper than rows are says something, though no field takes it."""
    if isinstance(raw, str):
        return not raw.strip()
    if isinstance(raw, Sequence | Mapping):
        return depth < _DEEPEST and all(is_empty(one, depth + 1) for one in _parts(raw))
    return raw is None


def _parts(raw: Sequence[object] | Mapping[object, object]) -> Sequence[object]:
    return list(raw.values()) if isinstance(raw, Mapping) else raw


def read_answer(field: Field, raw: object) -> Answer:
    """The answer to a field (no table), which is not empty; or a refusal whose problem says what is wrong."""
    return _READERS[field.kind](field, raw)


def _text(field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        raise _wrong(field, "form.not_text")
    text = raw.strip()
    limits = field.limits
    if limits.most is not None and len(text) > limits.most:
        raise refuse("form.too_long", None, label=field.label, length=len(text), most=limits.most)
    if len(text) < limits.fewest:
        raise refuse("form.too_short", None, label=field.label, length=len(text), fewest=limits.fewest)
    if limits.pattern and not limits.pattern.search(text):
        raise _wrong(field, "form.pattern")
    return normal(field.format, text, field.label) if field.format else text


def _number(field: Field, raw: object) -> Decimal | int:
    if isinstance(raw, float):
        raise TypeError("answers are read from JSON with exact decimals, not with binary floats")
    value = raw if isinstance(raw, Decimal) else _typed(field, raw)
    if not value.is_finite() or abs(value.adjusted()) > _WIDEST or len(value.as_tuple().digits) > _LONGEST_NUMBER:
        raise _wrong(field, "form.not_number")  # before anything computes with it: 1e999999999 takes for ever
    if abs(Fraction(value) / field.step) > LARGEST:
        raise _wrong(field, "form.not_number")
    limits = field.limits
    low = (limits.least is not None and value < limits.least) or (limits.above is not None and value <= limits.above)
    high = (limits.largest is not None and value > limits.largest) or (
        limits.below is not None and value >= limits.below
    )
    if low or high:
        raise refuse("form.out_of_range", None, label=field.label, range=_range(field))
    if (Fraction(value) / field.step).denominator != 1:
        step = exact(field.step)
        raise refuse("form.too_fine", None, label=field.label, step=f"{step:f}{field.unit}")
    return int(value) if field.whole else value


def _typed(field: Field, raw: object) -> Decimal:
    """A number as people write it."""
    written = str(raw) if isinstance(raw, int | str) and not isinstance(raw, bool) else ""
    if not 0 < len(written) <= _LONGEST_NUMBER:
        raise _wrong(field, "form.not_number")
    text = re.sub(r"[\s,]", "", unicodedata.normalize("NFKC", written))
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    try:
        return Quantity.parse(text).to(field.unit).value
    except Refusal:
        raise _wrong(field, "form.not_number") from None


def _range(field: Field) -> str:
    """The bounds as people write them: ≥ 0 万元, < 100 %."""
    limits = field.limits
    signs = (("≥", limits.least), (">", limits.above), ("≤", limits.largest), ("<", limits.below))
    return "、".join(f"{sign} {value:f}{field.unit}" for sign, value in signs if value is not None)


def _truth(field: Field, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    word = raw.strip().lower() if isinstance(raw, str) else ""
    if word not in _YES | _NO:
        raise _wrong(field, "form.not_truth")
    return word in _YES


def _date(field: Field, raw: object) -> date:
    if type(raw) is date:
        return raw
    short = raw if isinstance(raw, str) and len(raw) <= _LONGEST_NUMBER else ""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", short))
    match = _DATE.fullmatch(text)
    try:
        if match and FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
            return date(*(int(part) for part in match.groups()))
    except ValueError:
        pass  # such as 2026-02-30; told below like any other wrong date
    raise _wrong(field, "form.not_date")


def _choice(field: Field, raw: object) -> str:
    if not isinstance(raw, str) or raw not in field.choices:
        raise _wrong(field, "form.not_choice")
    return raw


def _choices(field: Field, raw: object) -> tuple[str, ...]:
    """The chosen words, each once, in the order of the declaration."""
    listed = [raw] if isinstance(raw, str) else raw
    if not isinstance(listed, Sequence) or not all(isinstance(one, str) for one in listed):
        raise _wrong(field, "form.not_choice")
    chosen = [one for one in listed if one]
    if not set(chosen) <= field.choices.keys():
        raise _wrong(field, "form.not_choice")
    count(field, len(set(chosen)))
    return tuple(code for code in field.choices if code in chosen)


def _files(field: Field, raw: object) -> tuple[FileAnswer, ...]:
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        raise _wrong(field, "form.not_file")
    found = tuple(_file(field, one) for one in raw)
    count(field, len(found))
    return found


def _file(field: Field, raw: object) -> FileAnswer:
    if isinstance(raw, FileAnswer):
        raw = asdict(raw)
    key, name, size = (raw.get(part) for part in ("key", "name", "size")) if isinstance(raw, Mapping) else (None,) * 3
    if not isinstance(key, str) or not isinstance(name, str) or type(size) is not int or field.files is None:
        raise _wrong(field, "form.not_file")
    if PurePath(name).suffix.lower() not in field.files.accept:
        raise refuse("form.file_type", None, label=field.label, name=name[:80], accept=list(field.files.accept))
    if size > field.files.most_bytes:
        most = field.files.most_bytes // MEGABYTE
        raise refuse("form.file_too_large", None, label=field.label, name=name[:80], most=most)
    return FileAnswer(key, name, size)


def count(field: Field, number: int) -> None:
    """Refuses too few or too many of what is chosen, attached or listed."""
    limits = field.limits
    if number < limits.fewest:
        raise refuse("form.too_few", None, label=field.label, number=number, fewest=limits.fewest)
    if limits.most is not None and number > limits.most:
        raise refuse("form.too_many", None, label=field.label, number=number, most=limits.most)


def _wrong(field: Field, code: str) -> Refusal:
    return refuse(code, None, label=field.label)


_READERS: Mapping[Kind, Callable[[Field, object], Answer]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.TRUTH: _truth,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.FILES: _files,
}


def held(field: Field, answer: Answer) -> int | bool | date | str | frozenset[str]:
    """The answer as the expression language computes with it: whole steps, days, codes; of files their number."""
    if field.kind is Kind.NUMBER and isinstance(answer, int | Decimal):
        return int(Fraction(answer) / field.step)
    if isinstance(answer, tuple):
        return len(answer) if field.kind is Kind.FILES else frozenset(str(one) for one in answer)
    if isinstance(answer, Decimal):
        raise TypeError(f"{field.key} is no number")
    return answer


def plain(answer: object) -> object:
    """An answer as JSON holds it: exact decimals and days as text, the rest as it is."""
    if isinstance(answer, Decimal):
        return f"{answer:f}"
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, FileAnswer):
        return asdict(answer)
    if isinstance(answer, Mapping):
        return {key: plain(one) for key, one in answer.items()}
    if isinstance(answer, tuple | list):
        return [plain(one) for one in answer]
    return answer
