"""A file of resources or patents, read by its headings: good lines are taken, the others are kept as they stood with
the reason, to be put right and imported again. A file taken a second time changes nothing."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import transaction

from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.tables import Table
from gaoxin.apps.industry.models import InnovationResource, PatentRecord, ResourceImport
from gaoxin.apps.industry.queries.resources.columns import PATENT, RESOURCE, Field, Kind
from gaoxin.apps.industry.queries.resources.lists import SegmentWords
from gaoxin.apps.industry.resource_access import require_keeper
from gaoxin.apps.industry.services.resources import keeping
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock

MOST = 5_000
"""Lines of one file."""
LARGEST = 10 * 1024 * 1024
HEAD_ROWS = 20
_SPLIT = str.maketrans({"；": ";", "、": ";", "，": ";", ",": ";", "\n": ";"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line below the head: its number, its cells by column of the file."""

    number: int
    cells: Sequence[str]
    off: int


@transaction.atomic
def bring(
    user: User, zone: Zone, name: str, chunks: Iterable[bytes], *, patents: bool, source: str, day: date
) -> ResourceImport:
    """Read a file and take its good lines. `source` and `day` hold for lines that name none of their own.

    Refused as a whole: what cannot be read, has no line, too many, or lacks a required column."""
    require_keeper(user, zone)
    content = b"".join(chunks)
    if len(content) > LARGEST:
        raise refuse("resources.file_large", Place(name), most=LARGEST // 1024 // 1024)
    fields = PATENT if patents else RESOURCE
    heads, lines = _read(content, name, fields)
    columns = _columns(heads, fields, name)
    words = SegmentWords(zone)
    spelled = _spelled(words)
    counts = {"added": 0, "changed": 0, "same": 0}
    refused: list[dict[str, Any]] = []
    first: dict[str, int] = {}
    for line in lines:
        told = {field.key: line.cells[at].strip() for field, at in columns.items() if at < len(line.cells)}
        try:
            with transaction.atomic():
                counts[_take(user, zone, fields, told, line, first, spelled, source, day)] += 1
        except Refusal as refusal:
            refused.append({"line": line.number, "cells": list(line.cells), "problems": _plain(refusal.problems)})
    return ResourceImport.objects.create(
        zone=zone,
        patents=patents,
        file_name=name[-255:],
        sha256=hashlib.sha256(content).hexdigest(),
        heads=[head[:200] for head in heads],
        refused=refused,
        by=user,
        at=clock.now(),
        **counts,
    )


def _read(content: bytes, name: str, fields: Sequence[Field]) -> tuple[list[str], list[Line]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(content)
        table = open_table(path, name)
        at, heads = _head(table, fields, name)
        lines = list(_lines(table, at))
    if not lines:
        raise refuse("imports.no_rows", Place(name))
    if len(lines) > MOST:
        raise refuse("resources.many_lines", Place(name), most=MOST, rows=len(lines))
    return heads, lines


def _head(table: Table, fields: Sequence[Field], name: str) -> tuple[int, list[str]]:
    """The line of the head: of the first rows the one that names most columns."""
    rows = [row for row in table.head(HEAD_ROWS) if row.filled]
    if not rows:
        raise refuse("imports.no_rows", Place(name))
    named = {word for field in fields for word in field.heads}
    best = max(rows, key=lambda row: (sum(_head_word(cell) in named for cell in row.cells), -row.line))
    return best.line, [" ".join(str(cell or "").split()) for cell in best.cells]


def _head_word(cell: object) -> str:
    return "".join(str(cell or "").split()).split("（")[0].split("(")[0].rstrip("*")


def _lines(table: Table, head: int) -> Iterator[Line]:
    for part in table.slices():
        names = [one for one in part.columns if one.startswith("c") and one[1:].isdecimal()]
        for row in part.iter_rows(named=True):
            cells = [str(row[one] or "").strip() for one in names]
            if row["line"] > head and any(cells):
                yield Line(row["line"], cells, row["off"])


def _columns(heads: Sequence[str], fields: Sequence[Field], name: str) -> Mapping[Field, int]:
    found: dict[Field, int] = {}
    for at, head in enumerate(heads):
        for field in fields:
            if _head_word(head) in field.heads and field not in found:
                found[field] = at
    missing = [field for field in fields if field.required and field not in found]
    if missing:
        raise Refusal(*[Problem("resources.no_column", {"column": one.heads[0]}, Place(name)) for one in missing])
    return found


def _spelled(words: SegmentWords) -> Mapping[str, str]:
    """How segments may be written: key, chain with segment, or the segment alone where only one has that name."""
    found: dict[str, str] = {}
    alone: dict[str, list[str]] = {}
    for key, said in words.options():
        found |= {key: key, said: key, said.replace(" · ", "·"): key, said.replace(" · ", "/"): key}
        alone.setdefault(said.split(" · ")[-1], []).append(key)
    return {name: keys[0] for name, keys in alone.items() if len(keys) == 1} | found


def _take(
    user: User,
    zone: Zone,
    fields: Sequence[Field],
    told: Mapping[str, str],
    line: Line,
    first: dict[str, int],
    spelled: Mapping[str, str],
    source: str,
    day: date,
) -> str:
    if line.off > 0:
        raise refuse("resources.line_cut")
    values, segments = _values(fields, told, spelled)
    values = {"source": source, "as_of": day} | {key: value for key, value in values.items() if value is not None}
    mark, known = _known(zone, values)
    if mark in first:
        raise refuse("resources.twice_in_file", line=first[mark])
    first[mark] = line.number
    if known is None:
        add = keeping.add_patent if "number" in values else keeping.add_resource
        add(user, zone, values, segments, synthetic=zone.synthetic)
        return "added"
    before = {one.key for one in known.served.all()}
    if all(getattr(known, key) == value for key, value in values.items()) and before == set(segments):
        return "same"
    if isinstance(known, PatentRecord):
        keeping.change_patent(user, known.pk, values, segments)
    else:
        keeping.change_resource(user, known.pk, values, segments)
    return "changed"


def _known(zone: Zone, values: Mapping[str, Any]) -> tuple[str, InnovationResource | PatentRecord | None]:
    """What tells a line as one, and the record that it is about."""
    if "number" in values:
        return values["number"], PatentRecord.objects.filter(zone=zone, number=values["number"]).first()
    same = {key: values[key] for key in ("kind", "name", "holder_name")}
    return "\n".join(same.values()), InnovationResource.objects.filter(zone=zone, **same).first()


def _values(
    fields: Sequence[Field], told: Mapping[str, str], spelled: Mapping[str, str]
) -> tuple[dict[str, Any], list[str]]:
    """What the cells say, by name of the record's column; every cell that cannot be read is named."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    segments: list[str] = []
    for field in fields:
        text = told.get(field.key, "")
        if not text:
            if field.required:
                problems.append(Problem("resources.empty_cell", {"column": field.heads[0]}))
            values[field.key] = None
        elif field.kind is Kind.SEGMENTS:
            parts = [one.strip() for one in text.translate(_SPLIT).split(";") if one.strip()]
            segments = [spelled[one] for one in parts if one in spelled]
            problems += [Problem("resources.no_segment", {"text": one}) for one in parts if one not in spelled]
        else:
            try:
                values[field.key] = _value(field, text)
            except Refusal as refusal:
                problems += refusal.problems
    values.pop("segments", None)
    if problems:
        raise Refusal(*problems)
    return values, segments


def _value(field: Field, text: str) -> Any:
    column = field.heads[0]
    if field.kind is Kind.CHOICE:
        chosen = {str(label): key for key, label in field.options} | {str(key): key for key, _label in field.options}
        if text not in chosen:
            raise refuse(
                "resources.no_choice", column=column, text=text, known="、".join(str(one) for _, one in field.options)
            )
        return chosen[text]
    if field.kind is Kind.DAY:
        try:
            return date.fromisoformat(text[:10].replace("/", "-").replace(".", "-"))
        except ValueError:
            raise refuse("resources.no_day", column=column, text=text) from None
    if field.kind is Kind.DEGREES:
        try:
            value = Decimal(text)
        except InvalidOperation:
            value = Decimal("NaN")
        if not value.is_finite() or abs(value) > field.most:
            raise refuse("resources.no_degrees", column=column, text=text, most=field.most)
        return round(value, 6)
    if len(text) > field.most:
        raise refuse("resources.long_text", column=column, most=field.most)
    return text


def _plain(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [{"code": one.code, "values": {key: str(value) for key, value in one.values.items()}} for one in problems]
