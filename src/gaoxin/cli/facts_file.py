"""A file of facts: `{"unit": "万元", "facts": {名称: value, or a list of years with the oldest first}}`."""

import json
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.kernel.units import Unit, parse_unit

LARGEST = 1_000_000
"""Bytes; a record of every fact for ten years has some 60,000."""
_KEYS = ("unit", "facts")
_YUAN = parse_unit("元")
"""Rulebooks are in it; another currency would need a rate of a day, which no file of facts names."""
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class FactsFile(NamedTuple):
    """What a file says: the unit of money, if it names one, and the facts as they were written."""

    unit: Unit | None
    facts: dict[str, Any]


def read_facts_file(path: Path) -> FactsFile:
    """The file, or a refusal that says in one sentence what is wrong with it."""
    place = Place(str(path))
    value = _parsed(_text(path, place), place)
    if not isinstance(value, dict):
        raise refuse("facts_file.not_object", place)
    for name in value:
        if name not in _KEYS:
            near = get_close_matches(name, _KEYS, 1)
            raise refuse("facts_file.unknown_key", place, name=name[:40], known=near or list(_KEYS))
    facts = value.get("facts")
    if not isinstance(facts, dict):
        raise refuse("facts_file.no_facts", place)
    if not facts:
        raise refuse("facts_file.empty", place)
    return FactsFile(_unit(value["unit"], place) if "unit" in value else None, facts)


def _text(path: Path, place: Place) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise refuse("facts_file.unreadable", place) from None
    if len(data) > LARGEST:
        raise refuse("facts_file.too_large", place, largest=LARGEST)
    if not data.strip():
        raise refuse("facts_file.nothing", place)
    if data.startswith(_BYTE_ORDER_MARKS) or b"\x00" in data[:4]:
        raise refuse("facts_file.encoding", place)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise refuse("facts_file.encoding", place) from None


def _parsed(text: str, place: Place) -> Any:
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip())
        code = "facts_file.cut_short" if cut else "facts_file.syntax"
        raise refuse(code, Place(place.file, error.lineno, error.colno)) from None
    except Refusal as refusal:
        (problem,) = refusal.problems
        raise refuse(problem.code, place, **problem.values) from None
    except RecursionError:
        raise refuse("facts_file.syntax", place) from None
    except ValueError:  # a whole number of thousands of digits
        raise refuse("facts_file.number", place, text="…") from None


def _constant(text: str) -> NoReturn:
    raise refuse("facts_file.number", text=text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise refuse("facts_file.twice", name=name[:40])
        found[name] = value
    return found


def _unit(text: object, place: Place) -> Unit:
    unit = None
    if isinstance(text, str):
        try:
            unit = parse_unit(text)
        except Refusal:
            unit = None
    if unit is None or unit.kinds != _YUAN.kinds:
        raise refuse("facts_file.unit", place, text=str(text)[:20])
    return unit
