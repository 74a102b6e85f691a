"""Between the names of a page and the answers of a form.

A field posts under its key; a cell of a table under `machines.0.price`; files that are kept already under
`papers.held`, and those taken away again under `papers.drop`. What is not asked (any more) travels along hidden, under
the same names, so that nothing typed is lost while questions come and go.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

from gaoxin.engines.forms.model import Field, Form, Kind
from gaoxin.engines.forms.values import FileAnswer, is_empty

_CELL = re.compile(r"(\d{1,4})\.([a-z][a-z0-9_]*)")


class Sent(Protocol):
    """What a browser sends: several values under a name."""

    def getlist(self, key: str) -> list[str]: ...
    def __iter__(self) -> Iterator[str]: ...
    def __contains__(self, key: object) -> bool: ...


class Kept:
    """What was typed and kept as a draft, read like what a browser sends."""

    def __init__(self, values: Mapping[str, Sequence[str]]) -> None:
        self.values = values

    def getlist(self, key: str) -> list[str]:
        return list(self.values.get(key, ()))

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def __contains__(self, key: object) -> bool:
        return key in self.values


class Keeper(Protocol):
    """Where an app keeps files that are attached before a form is handed in. Each belongs to who attached it: `find`
    answers nothing for a key that is not theirs."""

    def keep(self, field: str, file: UploadedFile) -> FileAnswer: ...
    def find(self, field: str, key: str) -> FileAnswer | None: ...


def answers_of(form: Form, sent: Sent) -> dict[str, object]:
    """The answers as they were typed, files left out; rows that say nothing are kept, so that none vanishes from under
    the hands of whoever is about to fill it."""
    found: dict[str, object] = {}
    cells = _cells(sent)
    for one in form.fields:
        if one.table:
            rows = _rows(one, cells.get(one.key, {}), sent)
            if rows:
                found[one.key] = rows
        elif one.kind is not Kind.FILES and one.key in sent:
            found[one.key] = _value(one, sent, one.key)
    return found


def _cells(sent: Sent) -> dict[str, dict[int, set[str]]]:
    """For each table, which cells of which rows were sent."""
    found: dict[str, dict[int, set[str]]] = {}
    for name in sent:
        table, _, rest = name.partition(".")
        if match := _CELL.fullmatch(rest):
            found.setdefault(table, {}).setdefault(int(match[1]), set()).add(match[2])
    return found


def _rows(one: Field, cells: Mapping[int, set[str]], sent: Sent) -> list[dict[str, object]]:
    if one.table is None:
        return []
    columns = one.table.level.by_key
    return [
        {key: _value(columns[key], sent, f"{one.key}.{number}.{key}") for key in columns if key in cells[number]}
        for number in sorted(cells)
    ]


def _value(one: Field, sent: Sent, name: str) -> object:
    values = sent.getlist(name)
    return values if one.kind is Kind.CHOICES else (values or [""])[-1]


def filled_rows(answers: Mapping[str, object]) -> dict[str, object]:
    """The same without rows that say nothing: so problems name the rows that a page shows."""
    return {
        key: [row for row in raw if not is_empty(row)] if isinstance(raw, list) and _is_rows(raw) else raw
        for key, raw in answers.items()
    }


def _is_rows(raw: list[object]) -> bool:
    return all(isinstance(row, Mapping) for row in raw)


def held_keys(sent: Sent, field: str) -> list[str]:
    """The keys of files attached before and not taken away."""
    dropped = set(sent.getlist(f"{field}.drop"))
    return list(dict.fromkeys(key for key in sent.getlist(f"{field}.held") if key not in dropped))


def uploaded(files: MultiValueDict[str, UploadedFile] | None, field: str) -> list[UploadedFile]:
    """The files sent with this request."""
    return files.getlist(field) if files is not None else []
