"""Indicators from tables: one row each, values under their years, groups, units and attributes around them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gaoxin.engines.documents.indicators.grid_columns import DASH, Columns, find_columns
from gaoxin.engines.documents.indicators.model import Growth, GrowthKind, Indicator, Kind, Measure, Op, Value
from gaoxin.engines.documents.indicators.names import Label, canonical, take_apart, unit_of
from gaoxin.engines.documents.indicators.outlook import Outlook
from gaoxin.engines.documents.layout import Clean, Grid, GridCell
from gaoxin.engines.documents.model import Document, Span
from gaoxin.engines.documents.numbers import read_value
from gaoxin.engines.documents.numbers.units import read_unit
from gaoxin.engines.documents.tables.columns import Column, Tense
from gaoxin.engines.documents.tables.typed import is_attribute, is_sequence

_PARTS = re.compile(r"([一-鿿]{1,8})[：:]([^：:]*?\d[\d.]*[%％]?(?:以上|以下|左右)?)")
_GROWTH_NAME = re.compile(r"(?:增长率?|增速|增幅|年均增长率?)$")
_CHANGE_NAME = re.compile(r"(?:降低|下降|减少|提升|提高|累计[增减]\w*)(?:率|比例|幅度)?$")


def read_grid(document: Document, grid: Grid, outlook: Outlook) -> list[Indicator]:
    """The indicators of one table; none when it is a table of projects, tasks or anything else."""
    columns = find_columns(grid)
    if columns is None:
        return []
    found: list[Indicator] = []
    reader = _Rows(document, grid, columns, outlook)
    for row in grid.rows[grid.header :]:
        indicator = reader.read(row)
        if indicator is not None:
            found.append(indicator)
    return found


class _Rows:
    """Reads the rows of one table in order, keeping what later rows inherit: the parent row and merged words."""

    def __init__(self, document: Document, grid: Grid, columns: Columns, outlook: Outlook) -> None:
        self._text = document.text
        self._grid = grid
        self._columns = columns
        self._outlook = outlook
        self._parent: tuple[str, Label] | None = None
        self._words: dict[int, Clean] = {}
        self._group: str | None = None
        self._title = ""
        self._name = ""
        head = grid.rows[grid.header - 1][columns.name].clean
        self._head = head.text if head is not None else None
        """A table printed over pages repeats its head."""
        self._caption_unit = _caption_unit(grid.title)

    def read(self, row: Sequence[GridCell]) -> Indicator | None:
        """The indicator of one row, None for a row without name or value."""
        cell = row[self._columns.name].clean
        if cell is None or is_sequence(cell.text) or cell.text == self._head:
            return None
        if not any(row[at].clean for at in self._own() if not row[at].merged):
            return None  # wholly covered by cells of the rows above, which have been read
        texts = [one.clean.text for one in row if one.clean is not None]
        if len(texts) > 1 and len(set(texts)) == 1:
            self._title = cell.text
            return None
        label = take_apart(cell.text)
        category = self._title + "".join(
            dict.fromkeys(text for at in self._columns.category if (text := _text(row[at])))
        )
        if category != self._group:
            self._group, self._words = category, {}
        parent = self._parent if label.sub else None
        if not label.sub:
            self._parent = (re.sub(r"\s", "", cell.text), label)
        if not label.name:
            return None
        self._name = label.name
        unit = self._unit(row, label, parent)
        baseline, targets = self._values(row)
        growth: list[Growth] = []
        for at, column in self._columns.growth:
            values = self._growth_values(row[at], column)
            if any(target.value is not None for target in targets):
                growth += [one for value in values for one in _as_growth(value, column, baseline, unit)]
            else:
                targets = values or targets
        if baseline is None and not targets:
            return None
        return self._indicator(row, label, parent, unit, baseline, targets, growth, category or None)

    def _own(self) -> list[int]:
        """The columns whose cells make up the quotation of a row."""
        columns = self._columns
        own = [columns.name, *(at for at in (columns.unit, columns.attribute) if at is not None)]
        return own + [at for at, _ in (*columns.values, *columns.growth)]

    def _unit(self, row: Sequence[GridCell], label: Label, parent: tuple[str, Label] | None) -> str | None:
        if self._columns.unit is not None and (printed := _text(row[self._columns.unit])):
            return printed
        if label.unit is not None:
            return label.unit
        for at, column in self._columns.values:
            if column.unit is not None:
                return column.unit
            text = _text(row[at])
            if text is not None and (match := re.search(r"\d([^\d]+)$", text)):
                unit = "%" if match.group(1)[0] in "%％" else read_unit(match.group(1), 0)
                if unit:
                    return unit
        inherited = parent[1].unit if parent is not None else None
        return inherited or self._caption_unit

    def _values(self, row: Sequence[GridCell]) -> tuple[Value | None, list[Value]]:
        baseline: Value | None = None
        targets: list[Value] = []
        goals = self._goal_columns()
        for at, column in self._columns.values:
            goal = at in goals
            year = column.year or (self._outlook.goal if goal else self._outlook.base)
            values = self._cell_values(row[at], at, year, column)
            if goal:
                targets += values
            elif values:
                baseline = values[-1]
        return baseline, sorted(targets, key=lambda value: str(value.year))

    def _goal_columns(self) -> set[int]:
        """The columns of values to come: the head says so, or its year lies after the plan's start."""
        start, current = self._outlook.first, self._outlook.current
        goals = set()
        last = max((column.year for _, column in self._columns.values if column.year), default=None)
        for at, column in self._columns.values:
            if column.tense is not None:
                future = column.tense is Tense.FUTURE
            elif column.year is None or (start is None and current is None):
                future = column.year == last
            elif start is not None:
                future = column.year >= start
            else:
                future = column.year > (current or 0) or column.year == current == last
            if future:
                goals.add(at)
        return goals

    def _cell_values(self, cell: GridCell, at: int, year: int | None, column: Column) -> list[Value]:
        merged = cell.merged
        clean = cell.clean
        if clean is None:
            inherited = self._words.get(at)
            if inherited is None:
                return []
            clean, merged = inherited, True
        if DASH.fullmatch(clean.text):
            self._words.pop(at, None)
            return []
        inferred = column.year is None
        parts = _PARTS.findall(clean.text) if clean.text.count("：") + clean.text.count(":") > 1 else []
        if parts:
            return [self._part(clean, name, raw, year, inferred) for name, raw in parts]
        number = read_value(clean.text)
        if number is not None and _CHANGE_NAME.search(self._name) and isinstance(number[0], Decimal):
            number = abs(number[0]), number[1], number[2]
        if number is not None:
            self._words.pop(at, None)
        elif not merged:
            self._words[at] = clean
        return [self._value(clean, number, year, inferred, column, merged)]

    def _value(
        self,
        clean: Clean,
        number: tuple[Decimal | tuple[Decimal, Decimal], str, tuple[str, ...]] | None,
        year: int | None,
        inferred: bool,
        column: Column,
        merged: bool,
    ) -> Value:
        span = clean.span(0, len(clean.text))
        raw = None if merged else self._text[span.start : span.end]
        bracketed = clean.text[0] in "[［【〔" or "累计" in clean.text
        period = f"{column.first}-{column.year}" if column.first else None
        marks = tuple(re.findall(r"[*＊※#]+$", clean.text)) if number is not None else ()
        text = None if number is not None else clean.text.strip("[]［］【】〔〕（）()")
        return Value(
            year=year,
            value=None if number is None else number[0],
            op=None if number is None else Op(number[1]),
            raw=raw,
            at=None if merged else span.start,
            value_text=text,
            year_inferred=inferred,
            period=period,
            cumulative=bracketed,
            marks=marks,
            merged=merged,
        )

    def _part(self, clean: Clean, name: str, raw: str, year: int | None, inferred: bool) -> Value:
        at = clean.text.index(raw, clean.text.index(name))
        span = clean.span(at, at + len(raw))
        number = read_value(re.sub(r"[一二三四五六]年累计|年均|累计", "", raw))
        return Value(
            year=year,
            value=number[0] if number else None,
            op=Op(number[1]) if number else None,
            raw=self._text[span.start : span.end],
            at=span.start,
            year_inferred=inferred,
            part=name,
            cumulative="累计" in raw,
        )

    def _growth_values(self, cell: GridCell, column: Column) -> list[Value]:
        if cell.clean is None or DASH.fullmatch(cell.clean.text):
            return []
        year = column.year or self._outlook.goal
        first = column.first or self._outlook.first
        return self._cell_values(cell, -1, year, Column(column.kind, year, first if first != year else None))

    def _indicator(
        self,
        row: Sequence[GridCell],
        label: Label,
        parent: tuple[str, Label] | None,
        unit: str | None,
        baseline: Value | None,
        targets: list[Value],
        growth: list[Growth],
        category: str | None,
    ) -> Indicator:
        columns = self._columns
        own = (row[at] for at in self._own())
        spans = [cell.clean.span(0, len(cell.clean.text)) for cell in own if not cell.merged and cell.clean]
        span = Span(min(one.start for one in spans), max(one.end for one in spans))
        attribute = _text(row[columns.attribute]) if columns.attribute is not None else None
        marks = [mark for value in (baseline, *targets) if value is not None for mark in value.marks]
        words = [word for at, _ in columns.values for word in _qualifiers(_text(row[at]))]
        plain = unit_of(unit, label.name)
        return Indicator(
            name=label.name,
            canonical=canonical(label.name, label.scope, parent[1].name if parent else None),
            unit=plain,
            unit_raw=unit,
            measure=_measure(label.name, plain, baseline, targets, unit_in_name=label.unit is not None),
            kind=Kind.TARGET if targets else Kind.STATUS,
            evidence=self._text[span.start : span.end],
            offset=span.start,
            end=span.end,
            scope=label.scope,
            parent=parent[0] if parent else None,
            baseline=baseline,
            targets=tuple(targets),
            growth=tuple(growth),
            qualifiers=tuple(dict.fromkeys(words)),
            attribute=attribute.removesuffix("指标") if attribute and is_attribute(attribute) else None,
            category=category,
            note_marks=tuple(dict.fromkeys([*label.marks, *marks])),
            source="table",
            table=self._grid.title,
            section=self._grid.section,
        )


def _text(cell: GridCell) -> str | None:
    return None if cell.clean is None else cell.clean.text


def _caption_unit(title: str | None) -> str | None:
    match = re.search(r"单位[：:]([^，,）)\s]{1,8})", title or "")
    return match.group(1) if match else None


def _as_growth(value: Value, column: Column, baseline: Value | None, unit: str | None) -> Iterator[Growth]:
    if not isinstance(value.value, Decimal) or value.raw is None or value.at is None or value.op is None:
        return
    kind = GrowthKind.CHANGE if value.cumulative or column.cumulative else GrowthKind.CAGR
    change = "个百分点" if unit in ("%", "％") else unit or "%"
    since = baseline.year if baseline is not None and isinstance(baseline.year, int) else None
    until = value.year if isinstance(value.year, int) else None
    yield Growth(
        kind, value.value, change if kind is GrowthKind.CHANGE else "%", value.op, value.raw, value.at, since, until
    )


def _measure(
    name: str, unit: str | None, baseline: Value | None, targets: Sequence[Value], *, unit_in_name: bool
) -> Measure:
    values = [value for value in (baseline, *targets) if value is not None]
    if all(value.value is None for value in values):
        return Measure.TEXT
    if unit in ("位", "名"):
        return Measure.RANK
    if _GROWTH_NAME.search(name):
        return Measure.GROWTH
    negative = any(isinstance(value.value, Decimal) and value.value < 0 for value in targets)
    if unit == "%" and (_CHANGE_NAME.search(name) or (negative and not unit_in_name)):
        return Measure.CHANGE
    return Measure.LEVEL


def _qualifiers(text: str | None) -> list[str]:
    return re.findall(r"[≥≤><]|以上|以下|以内|左右|累计|约|超过|达到|高于|低于|不低于|确保", text or "")
