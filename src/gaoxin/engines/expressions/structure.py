"""From lists and mappings to nodes: `all`, `any`, `at_least`, `veto`, `bands`, `cases`, `total`; the leaves are texts.

Everything that is wrong in a structure is noted, each with its place, before anything is refused.
"""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import TypeVar

from gaoxin.engines.expressions import syntax
from gaoxin.engines.expressions.parser import parse
from gaoxin.engines.expressions.syntax import (
    Band,
    Bands,
    Case,
    Cases,
    Gathered,
    Group,
    Label,
    Labelled,
    Negative,
    Number,
    Outcome,
    Raw,
)
from gaoxin.engines.expressions.written import DEEPEST, MOST_PROBLEMS, Fields, Listing, Text, Written, whole
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.kernel.units import parse_unit

MOST_ROWS = 200
"""Rows of one table, parts of one list. The longest official table has some 20."""
POINTS = parse_unit("分")
Row = TypeVar("Row")

_LABELS = ("id", "name")
_CONDITIONS = ("all", "any", "at_least", "not", "veto", "test")
_NUMBERS = ("number", "bands", "cases", "total", "best", "least")
_BOUNDS = ("from", "above", "to", "below")
_VALUES = ("value", "points")


class Structure:
    """Reads pieces of one declaration and notes what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def condition(self, piece: Written, depth: int = 1) -> Raw | None:
        """The node of a condition; None when something inside is wrong, which has been noted."""
        return self._attempt(lambda: self._condition(piece, depth))

    def number(self, piece: Written, depth: int = 1) -> Raw | None:
        """The node of a number, likewise."""
        return self._attempt(lambda: self._number(piece, depth))

    @staticmethod
    def tells_number(fields: Fields) -> bool:
        """Whether the keys of a mapping are those of a number."""
        return any(name in fields.fields for name in _NUMBERS)

    def _attempt(self, read: Callable[[], Raw]) -> Raw | None:
        if len(self.problems) >= MOST_PROBLEMS:
            return None
        try:
            return read()
        except Refusal as refusal:
            self.problems.extend(refusal.problems)
            return None

    # Conditions

    def _condition(self, piece: Written, depth: int) -> Raw:
        if isinstance(piece, Text):
            return parse(piece)
        fields = self._fields(piece, depth, "expression.condition_shape")
        self._known(fields, (*_CONDITIONS, "of", *_LABELS))
        kinds = [name for name in _CONDITIONS if name in fields.fields]
        if "veto" in kinds and len(kinds) == 2:
            kinds.remove("veto")
            vetoes = self._group(fields, "veto", depth)
            main = self._of_kind(fields, kinds[0], depth)
            return self._labelled(fields, Group(main.spot, "all", (main, vetoes)))
        if len(kinds) != 1:
            raise refuse("expression.one_kind", _key(fields).place, kinds=_CONDITIONS)
        return self._labelled(fields, self._of_kind(fields, kinds[0], depth))

    def _of_kind(self, fields: Fields, kind: str, depth: int) -> Raw:
        if ("of" in fields.fields) is not (kind == "at_least"):
            raise refuse("expression.at_least_of", _key(fields).place)
        match kind:
            case "test":
                return self._condition(fields.fields["test"], depth + 1)
            case "not":
                inner = self._condition(fields.fields["not"], depth + 1)
                return syntax.Not(inner.spot, inner)
            case "at_least":
                return self._at_least(fields, depth)
            case _:
                return self._group(fields, kind, depth)

    def _group(self, fields: Fields, kind: str, depth: int) -> Group:
        return Group(whole(fields.keys[kind]), kind, self._parts(fields, kind, depth, self.condition))

    def _at_least(self, fields: Fields, depth: int) -> Group:
        parts = self._parts(fields, "of", depth, self.condition)
        text = fields.fields["at_least"]
        listed = fields.fields["of"]
        most = len(listed.items) if isinstance(listed, Listing) else len(parts)
        if not isinstance(text, Text) or not text.text.strip().isdecimal() or len(text.text) > 4:
            raise refuse("expression.needed", text.place, parts=most)
        needed = int(text.text)
        if not 1 <= needed <= most:
            raise refuse("expression.needed", text.place, parts=most)
        return Group(whole(fields.keys["at_least"]), "at_least", parts, needed)

    def _parts(
        self, fields: Fields, key: str, depth: int, read: Callable[[Written, int], Raw | None]
    ) -> tuple[Raw, ...]:
        """The nodes of a list; those that are wrong have been noted and are left out."""
        items = self._items(fields, key)
        return tuple(part for item in items if (part := read(item, depth + 1)) is not None)

    def _items(self, fields: Fields, key: str) -> Sequence[Written]:
        listed = fields.fields[key]
        if not isinstance(listed, Listing) or not listed.items:
            raise refuse("expression.list_wanted", listed.place, key=key)
        if len(listed.items) > MOST_ROWS:
            raise refuse("expression.too_many", listed.place, most=MOST_ROWS)
        return listed.items

    # Numbers

    def _number(self, piece: Written, depth: int) -> Raw:
        if isinstance(piece, Text):
            return parse(piece)
        fields = self._fields(piece, depth, "expression.number_shape")
        self._known(fields, (*_NUMBERS, "rows", "cap", *_LABELS))
        kinds = [name for name in _NUMBERS if name in fields.fields]
        if len(kinds) != 1:
            raise refuse("expression.one_kind", _key(fields).place, kinds=_NUMBERS)
        if ("rows" in fields.fields) is not (kinds[0] == "bands"):
            raise refuse("expression.bands_rows", _key(fields).place)
        if "cap" in fields.fields and kinds[0] != "total":
            raise refuse("expression.cap", fields.keys["cap"].place)
        return self._labelled(fields, self._number_of_kind(fields, kinds[0], depth))

    def _number_of_kind(self, fields: Fields, kind: str, depth: int) -> Raw:
        if kind == "number":
            return self._number(fields.fields["number"], depth + 1)
        if kind == "bands":
            return self._bands(fields, depth)
        spot = whole(fields.keys[kind])
        if kind == "cases":
            rows = self._rows(fields, "cases", depth, self._case)
            return Cases(spot, _closed(rows, fields.keys[kind].place))
        cap = self._number(fields.fields["cap"], depth + 1) if "cap" in fields.fields else None
        return Gathered(spot, kind, self._parts(fields, kind, depth, self.number), cap)

    def _bands(self, fields: Fields, depth: int) -> Bands:
        input_ = self._number(fields.fields["bands"], depth + 1)
        return Bands(whole(fields.keys["bands"]), input_, tuple(self._rows(fields, "rows", depth, self._band)))

    def _rows(self, fields: Fields, key: str, depth: int, read: Callable[[Fields, int], Row]) -> list[Row]:
        found = []
        for item in self._items(fields, key):
            try:
                found.append(read(self._fields(item, depth + 1, "expression.row_shape"), depth + 2))
            except Refusal as refusal:
                self.problems.extend(refusal.problems)
        return found

    def _band(self, fields: Fields, depth: int) -> Band:
        self._known(fields, (*_BOUNDS, *_VALUES))
        spot = whole(_key(fields))
        if {"from", "above"} <= fields.fields.keys() or {"to", "below"} <= fields.fields.keys():
            raise refuse("expression.two_bounds", spot.place)
        bounds = {name: parse(_text(fields.fields[name])) for name in _BOUNDS if name in fields.fields}
        return Band(
            spot,
            bounds.get("from", bounds.get("above")),
            "from" in bounds,
            bounds.get("to", bounds.get("below")),
            "to" in bounds,
            self._outcome(fields, depth),
        )

    def _case(self, fields: Fields, depth: int) -> Case:
        self._known(fields, ("when", *_VALUES))
        condition = self._condition(fields.fields["when"], depth) if "when" in fields.fields else None
        return Case(whole(_key(fields)), condition, self._outcome(fields, depth))

    def _outcome(self, fields: Fields, depth: int) -> Outcome:
        given = [name for name in _VALUES if name in fields.fields]
        if len(given) != 1:
            raise refuse("expression.one_kind", _key(fields).place, kinds=_VALUES)
        piece = fields.fields[given[0]]
        if isinstance(piece, Listing):
            if len(piece.items) != 2:
                raise refuse("expression.range_of_two", piece.place)
            low, high = (self._given(given[0], item, depth) for item in piece.items)
            return Outcome(low, high)
        value = self._given(given[0], piece, depth)
        return Outcome(value, value)

    def _given(self, kind: str, piece: Written, depth: int) -> Raw:
        """A value, or points, which are numbers without a unit word."""
        node = self._number(piece, depth)
        if kind == "value":
            return node
        inner = node.operand if isinstance(node, Negative) else node
        if not isinstance(inner, Number) or inner.unit not in (None, POINTS):
            raise refuse("expression.points", piece.place)
        return Number(node.spot, inner.value if inner is node else -inner.value, POINTS)

    # Fields

    def _fields(self, piece: Written, depth: int, code: str) -> Fields:
        if depth > DEEPEST:
            raise refuse("expression.too_deep", piece.place, deepest=DEEPEST)
        if not isinstance(piece, Fields) or not piece.fields:
            raise Refusal(Problem(code, {}, piece.place))
        return piece

    def _known(self, fields: Fields, known: Sequence[str]) -> None:
        """Notes the keys that mean nothing here."""
        for name in fields.fields:
            if name not in known:
                near = get_close_matches(name, known, 1)
                code = "catalogue.misspelt_field" if near else "catalogue.unknown_field"
                values = {"field": name[:30], "known": list(known), "near": "".join(near)}
                self.problems.append(Problem(code, values, fields.keys[name].place))

    def _labelled(self, fields: Fields, node: Raw) -> Raw:
        texts = {name: _text(fields.fields[name]).text.strip() for name in _LABELS if name in fields.fields}
        if not texts:
            return node
        return Labelled(node.spot, Label(texts.get("id", ""), texts.get("name", "")), node)


def _closed(rows: list[Case], place: Place) -> tuple[Case, ...]:
    """Rows of which the last, and no other, takes all that is left."""
    for row in rows[:-1]:
        if row.condition is None:
            raise refuse("expression.else_not_last", row.spot.place)
    if not rows or rows[-1].condition is not None:
        raise refuse("expression.else_missing", place)
    return tuple(rows)


def _key(fields: Fields) -> Text:
    """Where a mapping begins: at its first key."""
    return next(iter(fields.keys.values()))


def _text(piece: Written) -> Text:
    if not isinstance(piece, Text):
        raise refuse("expression.text_wanted", piece.place)
    return piece
