"""How shares and cells of public tables are shown."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _t

from gaoxin.apps.sources.states import REQUEST_TONES, VERSION_TONES, RequestState, VersionState
from gaoxin.web.figures import number

register = template.Library()
RECORDS, WITHHELD = "records", "withheld"
"""Columns of a statistic, as `frames.statistics` names them."""


@register.filter
def request_tone(state: str) -> str:
    return REQUEST_TONES[RequestState(state)]


@register.filter
def version_tone(state: str) -> str:
    return VERSION_TONES[VersionState(state)]


@register.filter
def share(value: float | None) -> str:
    """A share between 0 and 1 in per cent, rounded down, so that 100.0 is said of nothing less."""
    return "—" if value is None else f"{int(value * 1000) / 10:.1f}"


@register.simple_tag
def open_cell(columns: Sequence[Mapping[str, Any]], at: int, value: object, row: Sequence[object]) -> SafeString:
    """A cell of a public table: totals and withheld figures of a statistic in words, and the mark itself not again."""
    column = columns[at]
    if column["name"] == WITHHELD:
        return SafeString("")
    numeric = column["kind"] in {"number", "integer"}
    return format_html(
        '<td class="{}{}">{}</td>',
        "gx-number-cell" if numeric else "",
        " so-withheld" if value is None else "",
        _nothing(columns, at, row) if value is None else _shown(value, numeric=numeric),
    )


def _nothing(columns: Sequence[Mapping[str, Any]], at: int, row: Sequence[object]) -> str:
    names = [column["name"] for column in columns]
    if WITHHELD not in names or RECORDS not in names:
        return "—"
    if at < names.index(RECORDS):
        return _t("合计")
    return "…" if row[names.index(WITHHELD)] else "—"


def _shown(value: object, *, numeric: bool) -> str:
    if isinstance(value, bool):
        return _t("是") if value else _t("否")
    if numeric and isinstance(value, int | float | Decimal):
        return str(number(value, -value.as_tuple().exponent if isinstance(value, Decimal) else None))
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else str(value)
