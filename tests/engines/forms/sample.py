"""Small forms for tests, and the way to read them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from gaoxin.engines.expressions.written import written
from gaoxin.engines.forms.model import Form, Kind, PrefillSource
from gaoxin.engines.forms.reading import read_form
from gaoxin.kernel.problems import Problem
from gaoxin.kernel.units import parse_unit

DAY = date(2026, 3, 5)
SOURCES = {
    "organisation.legal_name": PrefillSource(Kind.TEXT, {"zh": "单位名称", "en": "Legal name"}),
    "enterprise.facts.revenue": PrefillSource(
        Kind.NUMBER, {"zh": "营业收入", "en": "Revenue"}, parse_unit("万元"), yearly=True
    ),
}


def words(text: str) -> dict[str, str]:
    return {"zh": text, "en": text}


def text(label: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "x-label": words(label), "x-section": "all", **more}


def number(label: str, unit: str = "", **more: Any) -> dict[str, Any]:
    return {**text(label, **more), "type": "number", **({"x-unit": unit} if unit else {})}


def truth(label: str, **more: Any) -> dict[str, Any]:
    return {**text(label, **more), "type": "boolean"}


def day(label: str, **more: Any) -> dict[str, Any]:
    return text(label, format="date", **more)


def choice(label: str, *codes: str, **more: Any) -> dict[str, Any]:
    return text(label, enum=list(codes), **{"x-labels": {code: words(code) for code in codes}}, **more)


def choices(label: str, *codes: str, **more: Any) -> dict[str, Any]:
    labels = {code: words(code) for code in codes}
    return {
        **text(label, **more),
        "type": "array",
        "items": {"type": "string", "enum": list(codes)},
        "x-labels": labels,
    }


def files(label: str, *accept: str, most_mb: int = 1, **more: Any) -> dict[str, Any]:
    shape = {"type": "array", "items": {"type": "string"}, "x-files": {"accept": list(accept), "most_mb": most_mb}}
    return {**text(label, **more), **shape}


def table(label: str, columns: Mapping[str, Any], required: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    totals = more.pop("totals", None)
    about = {"row": words("行"), **({"totals": totals} if totals else {})}
    items = {"type": "object", "properties": {key: _column(one) for key, one in columns.items()}}
    if required:
        items["required"] = list(required)
    return {**text(label, **more), "type": "array", "items": items, "x-table": about}


def _column(one: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in one.items() if key != "x-section"}


def declared(properties: Mapping[str, Any], required: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    shape = {"type": "object", "x-label": words("表单"), "x-sections": {"all": {"x-label": words("全部")}}}
    return {**shape, "properties": dict(properties), **({"required": list(required)} if required else {}), **more}


def read(properties: Mapping[str, Any], required: tuple[str, ...] = (), **more: Any) -> Form:
    form, problems = read_form("sample", written(declared(properties, required, **more)), SOURCES)
    assert problems == ()
    assert form is not None
    return form


def mistakes(properties: Mapping[str, Any], required: tuple[str, ...] = (), **more: Any) -> list[Problem]:
    form, problems = read_form("sample", written(declared(properties, required, **more)), SOURCES)
    assert form is None
    return list(problems)


def codes(properties: Mapping[str, Any], required: tuple[str, ...] = (), **more: Any) -> list[str]:
    return [problem.code for problem in mistakes(properties, required, **more)]
