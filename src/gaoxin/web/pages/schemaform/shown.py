"""What a page shows of a form: makes fields, answers and errors into the pieces of the page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext

from gaoxin.engines.forms.asking import Asked
from gaoxin.engines.forms.limits import LONGEST_TEXT, MEGABYTE
from gaoxin.engines.forms.model import Field, Format, Kind, Section, Widget
from gaoxin.engines.forms.values import FileAnswer, is_empty
from gaoxin.web.pages.schemaform.form import SchemaForm
from gaoxin.web.pages.schemaform.pieces import (
    Column,
    Control,
    Hidden,
    Option,
    ShownRow,
    ShownSection,
    ShownTable,
    Slot,
    Source,
)
from gaoxin.web.pages.schemaform.prefilled import Prefilled, typed
from gaoxin.web.pages.schemaform.words import cited, said, size

FEW = 5
"""Choices up to which all are laid open; more hide in a list."""


Errors = Mapping[str, Sequence[str]]


@dataclass(slots=True)
class Showing:
    """Makes a form with its errors (by path) into what a page shows. `focus` names the control with the cursor."""

    form: SchemaForm
    errors: Errors = field(default_factory=dict)
    focus: str = ""
    _asked_keys: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._asked_keys = frozenset(self.form.asked.fields)

    def sections(self) -> list[ShownSection]:
        return [self.section(number) for number in range(1, len(self.form.declaration.sections) + 1)]

    def section(self, number: int) -> ShownSection:
        part: Section = self.form.declaration.sections[number - 1]
        slots = [self.slot(one) for one in self.form.declaration.by_section[part.key]]
        return ShownSection(number, part.key, said(part.label), said(part.hint), slots)

    def slot(self, one: Field) -> Slot:
        """One question."""
        raw = self.form.answers.get(one.key)
        asked = self.form.asked
        if one.key not in self._asked_keys:
            return Slot(one.key, False, hidden=tuple(_hidden(one, one.key, raw)))
        required = one.key in asked.required
        errors = self.errors.get(one.key, ())
        control = None if one.table else self._control(one, one.key, raw, required, errors)
        return Slot(
            key=one.key,
            asked=True,
            required=required,
            label=said(one.label),
            hint=self._hint(one),
            basis=cited(one.basis),
            grouped=bool(one.table) or (control is not None and control.sort in ("radio", "checkboxes")),
            control=control,
            table=self._table(one, raw, asked) if one.table else None,
            source=self._source(one, raw),
            errors=errors,
            lost=one.key in self.form.lost,
        )

    def _hint(self, one: Field) -> str:
        hint = said(one.hint)
        if one.files is None:
            return hint
        rule = gettext("可传 %(accept)s，每个不超过 %(most)s MB，最多 %(count)s 个。") % {
            "accept": "、".join(one.files.accept),
            "most": one.files.most_bytes // MEGABYTE,
            "count": one.limits.most,
        }
        return f"{hint} {rule}".strip()

    def _source(self, one: Field, raw: object) -> Source | None:
        found: Prefilled | None = self.form.prefill.get(str(one.prefill)) if one.prefill else None
        if found is None:
            return None
        kept = typed(one, found.value)
        return Source(found.words, found.on, found.source, "" if _same(raw, kept) else kept)

    def _control(
        self, one: Field, name: str, raw: object, required: bool, errors: Sequence[str], label: str = ""
    ) -> Control:
        """The control of a field, or with a `label` of a cell."""
        id = f"id-{name.replace('.', '-')}"
        sort = _sort(one, in_cell=bool(label))
        described = [f"{id}-errors"] if errors else []
        if not label:
            described += [f"{id}-hint"] if one.hint or one.files else []
            described += [f"{id}-source"] if one.prefill and str(one.prefill) in self.form.prefill else []
        files = [(file.key, file.name, size(file.size)) for file in _files(raw) if not file.key.startswith("upload:")]
        return Control(
            name=name,
            id=id,
            sort=sort,
            value="" if one.choices or one.kind is Kind.FILES else _text(raw),
            options=_options(one, raw, id),
            decides=one.key in self.form.declaration.deciding,
            label=label,
            unit=str(one.unit),
            mode=_mode(one),
            longest=one.limits.most if one.kind is Kind.TEXT and one.limits.most != LONGEST_TEXT else None,
            described=" ".join(described),
            errors=errors if label else (),
            required=required,
            accept=",".join(one.files.accept) if one.files else "",
            most_bytes=one.files.most_bytes if one.files else 0,
            several=one.limits.most != 1,
            files=files,
            focus=name == self.focus,
        )

    # Tables

    def _table(self, one: Field, raw: object, asked: Asked) -> ShownTable | None:
        if one.table is None:
            return None
        level = one.table.level
        rows = ([row for row in raw if isinstance(row, Mapping)] if isinstance(raw, list | tuple) else []) or [{}]
        states = _states(rows, asked.rows.get(one.key, ()), asked.fresh.get(one.key))
        wanted = {key for state in states for key in state.fields} or set(asked.fresh[one.key].fields)
        required = frozenset().union(*(state.required for state in states))
        columns = [
            Column(column.key, said(column.label), said(column.hint), str(column.unit), column.key in required)
            for column in level.fields
            if column.key in wanted
        ]
        shown = [self._row(one, at, row, states[at], columns) for at, row in enumerate(rows)]
        most = one.limits.most
        full = most is not None and len(rows) >= most
        return ShownTable(columns, shown, said(one.table.row), full, self.focus == f"{one.key}.rows")

    def _row(self, one: Field, at: int, row: Mapping[str, object], state: Asked, columns: Sequence[Column]) -> ShownRow:
        known = one.table.level.by_key if one.table else {}
        cells: list[tuple[Column, Control | None]] = []
        hidden = [
            part
            for key in known
            if key not in state.fields
            for part in _hidden(known[key], f"{one.key}.{at}.{key}", row.get(key))
        ]
        for column in columns:
            if column.key not in state.fields:
                cells.append((column, None))
                continue
            label = gettext("%(column)s，第 %(number)s 行") % {"column": column.label, "number": at + 1}
            errors = self.errors.get(f"{one.key}[{at + 1}].{column.key}", ())
            name = f"{one.key}.{at}.{column.key}"
            required = column.key in state.required
            cells.append((column, self._control(known[column.key], name, row.get(column.key), required, errors, label)))
        return ShownRow(at + 1, at, cells, hidden)


def _states(rows: Sequence[Mapping[str, object]], states: Sequence[Asked], fresh: Asked | None) -> list[Asked]:
    """What is asked in each row; blank ones ask what a new row asks."""
    waiting = iter(states)
    blank = fresh or Asked((), frozenset(), frozenset())
    return [blank if is_empty(row) else next(waiting, blank) for row in rows]


def _sort(one: Field, *, in_cell: bool) -> str:
    """The way a field is asked: in a cell of a table choices hide in a list."""
    if one.kind is Kind.CHOICE:
        if in_cell or one.widget is Widget.SELECT:
            return "select"
        return "radio" if one.widget is Widget.RADIO or len(one.choices) <= FEW else "select"
    if one.kind is Kind.TRUTH:
        return "select" if in_cell else "radio"
    if one.kind is Kind.TEXT and one.widget is Widget.TEXTAREA:
        return "textarea"
    return {Kind.CHOICES: "checkboxes", Kind.DATE: "date", Kind.FILES: "files"}.get(one.kind, "text")


_MODES = {Format.PHONE: "tel", Format.EMAIL: "email", Format.INDUSTRY_CODE: "numeric"}


def _mode(one: Field) -> str:
    """Which keys a phone offers."""
    if one.kind is Kind.NUMBER:
        return "numeric" if one.whole else "decimal"
    return _MODES.get(one.format, "") if one.format else ""


def _options(one: Field, raw: object, id: str) -> list[Option]:
    if one.kind is Kind.TRUTH:
        value = _truth(raw)
        pairs = [("true", gettext("是")), ("false", gettext("否"))]
        return [Option(code, label, value == code, f"{id}-{code}") for code, label in pairs]
    chosen = {str(part) for part in raw} if isinstance(raw, list | tuple) else {_text(raw)}
    return [
        Option(code, said(label), code in chosen, f"{id}-{number}")
        for number, (code, label) in enumerate(one.choices.items())
    ]


def _truth(raw: object) -> str:
    text = _text(raw).strip().lower()
    return {"是": "true", "yes": "true", "否": "false", "no": "false"}.get(text, text)


def _text(raw: object) -> str:
    if raw is None or isinstance(raw, list | tuple | Mapping):
        return ""
    if isinstance(raw, bool):
        return "true" if raw else "false"
    return str(raw)


def _same(raw: object, kept: str) -> bool:
    return _text(raw).replace(",", "").strip() == kept


def _files(raw: object) -> Iterator[FileAnswer]:
    for one in raw if isinstance(raw, list | tuple) else ():
        if isinstance(one, FileAnswer):
            yield one
        elif isinstance(one, Mapping) and not is_empty(one.get("key")):
            yield FileAnswer(str(one["key"]), str(one.get("name", "")), int(one.get("size") or 0))


def _hidden(one: Field, name: str, raw: object) -> Iterator[Hidden]:
    """What a question not asked sends along."""
    if one.table:
        for at, row in enumerate(raw if isinstance(raw, list | tuple) else ()):
            for key, column in one.table.level.by_key.items():
                yield from _hidden(column, f"{name}.{at}.{key}", row.get(key))
    elif one.kind is Kind.FILES:
        yield from (Hidden(f"{name}.held", file.key) for file in _files(raw) if not file.key.startswith("upload:"))
    elif isinstance(raw, list | tuple):
        yield from (Hidden(name, str(part)) for part in raw if part)
    elif not is_empty(raw):
        yield Hidden(name, _text(raw))
