"""The labels of the shared documents as the engine's own rows."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from gaoxin.engines.documents.indicators import Growth, GrowthKind, Indicator, Kind, Measure, Op, Value


def rows(path: Path) -> Iterator[Mapping[str, Any]]:
    """The rows of a file of labels."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def labelled_indicators(folder: Path) -> list[Indicator]:
    """The labelled indicators of one document."""
    return [_indicator(row) for row in rows(folder / "indicators.jsonl")]


def _indicator(row: Mapping[str, Any]) -> Indicator:
    same = ("name", "canonical", "unit", "unit_raw", "evidence", "offset", "end", "scope", "parent", "source", "table")
    return Indicator(
        **{name: row[name] for name in same},
        measure=Measure(row["measure"]),
        kind=Kind(row["kind"]),
        baseline=None if row["baseline"] is None else _value(row["baseline"]),
        targets=tuple(map(_value, row["targets"])),
        growth=tuple(map(_growth, row["growth"])),
        section=tuple(row["section"]),
    )


def _value(value: Mapping[str, Any]) -> Value:
    number, op = value["value"], value["op"]
    amount = tuple(map(_exact, number)) if isinstance(number, list) else None if number is None else _exact(number)
    optional = ("value_text", "year_inferred", "part", "period", "cumulative", "merged")
    given = {name: value[name] for name in optional if name in value}
    return Value(value["year"], amount, None if op is None else Op(op), value["raw"], value.get("at"), **given)


def _growth(growth: Mapping[str, Any]) -> Growth:
    kind, number = GrowthKind(growth["kind"]), _exact(growth["value"])
    return Growth(kind, number, growth["unit"], Op.EQ, growth["raw"], growth["at"], growth["from"], growth["to"])


def _exact(number: float) -> Decimal:
    return Decimal(int(number)) if number == int(number) else Decimal(str(number))
