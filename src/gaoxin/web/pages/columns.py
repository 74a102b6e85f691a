"""Columns of a list: what a cell holds, how it is shown, and what an export writes for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from django.template.loader import render_to_string
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from gaoxin.web import clock, figures, parts
from gaoxin.web.exports import SheetColumn
from gaoxin.web.pages.rows import value_at
from gaoxin.web.registry import Text

NOTHING = SafeString('<span class="gx-none">—</span>')
Kind = Literal["text", "code", "number", "date", "moment", "due", "chip"]
_WIDTHS = {"text": 24, "code": 22, "number": 14, "date": 12, "moment": 18, "due": 18, "chip": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `value` is a path along attributes (default: the key) or a function of the row.

    kind      text, code (what people call something by, kept on one line),
              number (right-aligned, `unit` in the head), date, moment, due (with `left`), chip (with `tone`)
    sort      lookups to order by, e.g. "unit__name"; empty means the column cannot be sorted
    link      address of the row's record; `source` address of where the value comes from, opened at the side
    missing   what fact is missing when the value is None: shown as 待核（缺：…）
    template  a template of one's own for the cell, given `row` and `value`
    """

    key: str
    label: Text
    value: str | Callable[[Any], Any] = ""
    kind: Kind = "text"
    sort: str = ""
    unit: Text = ""
    decimals: int | None = None
    link: Callable[[Any], str] | None = None
    source: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None
    left: Callable[[Any], int | None] | None = None
    missing: Text = ""
    template: str = ""
    shown: bool = True
    wide: bool = False

    def read(self, row: Any) -> Any:
        """The plain value of a row, as exports write it."""
        value = self.value(row) if callable(self.value) else value_at(row, self.value or self.key)
        return clock.local(value) if isinstance(value, datetime) else value

    def cell(self, row: Any) -> SafeString:
        """What stands in the table."""
        value = self.read(row)
        if self.template:
            return render_to_string(self.template, {"row": row, "value": value, "column": self})
        shown = self._shown(row, value)
        if self.link and (address := self.link(row)):
            shown = format_html('<a href="{}">{}</a>', address, shown)
        if self.source and value is not None and (address := self.source(row)):
            shown = format_html("{} {}", shown, parts.source(address))
        return shown

    def _shown(self, row: Any, value: Any) -> SafeString:
        if self.kind == "due":
            return parts.due(value, self.left(row) if self.left else None)
        if value is None or value == "":
            return parts.unknown(self.missing) if self.missing else NOTHING
        if self.kind == "chip":
            return parts.chip(value, self.tone(row) if self.tone else "plain")
        return conditional_escape(self.text(value))

    def text(self, value: Any) -> str | SafeString:
        """A value in writing, without its unit (which stands in the head)."""
        if self.kind == "number" and isinstance(value, int | float | Decimal):
            return figures.number(value, self.decimals)
        if isinstance(value, datetime):
            return f"{value:%Y-%m-%d}" if self.kind == "date" else f"{value:%Y-%m-%d %H:%M}"
        if isinstance(value, date):
            return f"{value:%Y-%m-%d}"
        if isinstance(value, list | tuple | set):
            return "、".join(str(one) for one in value)
        return conditional_escape(value)

    @property
    def aligned(self) -> str:
        """The class of the column's cells."""
        names = [f"gx-{self.kind}-cell"] + (["gx-wide-cell"] if self.wide else [])
        return " ".join(names)

    def for_sheet(self) -> SheetColumn:
        width = 44 if self.wide else _WIDTHS[self.kind]
        return SheetColumn(str(self.label), str(self.unit), width, self.kind == "number")

    def exported(self, row: Any) -> object:
        """The value of an export: numbers and dates plain, everything else in writing."""
        value = self.read(row)
        if value is None:
            return parts.unknown_words(self.missing) if self.missing else None
        return value if isinstance(value, int | float | Decimal | date) else str(self.text(value))
