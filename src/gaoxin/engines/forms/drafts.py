"""The first reading of fields: their shape, words and bounds, with conditions still as they were written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from gaoxin.engines.expressions.written import Fields, Text, Written
from gaoxin.engines.forms import facts, limits
from gaoxin.engines.forms.keywords import COLUMN, FIELD, OF_KIND, TYPES, kind_of, plain
from gaoxin.engines.forms.model import WIDGETS, Basis, Field, Format, Kind, PrefillSource, Wanted, Words
from gaoxin.engines.forms.notes import Notes
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import NUMBER, Unit, parse_unit

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_CODE = re.compile(r"[^|\s][^|]{0,79}")
_WANTED = re.compile(r"([a-z][a-z0-9_.]*)(?:@(last|\d{4}))?")


@dataclass(frozen=True)
class Draft:
    """A field and the pieces of its declaration that wait for the names of all others."""

    declared: Field
    piece: Written
    order: int | None = None
    when: tuple[Written, ...] = ()
    required_when: Written | None = None
    musts: tuple[tuple[Written, Words], ...] = ()
    columns: tuple["Draft", ...] = ()
    row: Words = field(default_factory=dict)
    totals: Mapping[str, Text] = field(default_factory=dict)


class Drafting:
    """Reads the fields of a form, or with `in_table` the columns of a table."""

    def __init__(self, notes: Notes, sources: Mapping[str, PrefillSource], *, in_table: bool = False) -> None:
        self.notes = notes
        self.sources = sources
        self.in_table = in_table

    def fields(self, properties: Written, required: Written | None) -> list[Draft]:
        """All fields of a `properties` mapping, those named in `required` marked."""
        entries = self.notes.entries(properties)
        names = self.notes.texts(required) if required is not None else ()
        for name in names:
            if name not in entries and required is not None:
                self.notes.add("form.required_unknown", required, key=name[:40])
        drafts = []
        for key, piece in entries.items():
            if not KEY.fullmatch(key) and isinstance(properties, Fields):
                self.notes.add("form.key_shape", properties.keys[key], key=key[:60])
            elif draft := self._draft(key, piece, key in names):
                drafts.append(draft)
        return drafts

    def _draft(self, key: str, piece: Written, required: bool) -> Draft | None:
        kind = kind_of(plain(piece))
        if kind is None or (self.in_table and kind in (Kind.TABLE, Kind.FILES)):
            stated = plain(piece).get("type")
            code = "form.type" if kind is None else "form.kind_in_table"
            self.notes.add(code, stated or piece, types=TYPES)
            return None
        must, may = OF_KIND[kind]
        common = COLUMN if self.in_table else FIELD
        must = ("type", "x-label", *must) if self.in_table else ("type", "x-label", "x-section", *must)
        given = self.notes.record(piece, must, (*common, *may))
        found = self._field(key, kind, given, piece)
        draft = Draft(
            replace(found, required=required),
            piece,
            self.notes.whole(given["x-order"]) if "x-order" in given else None,
            (given["x-when"],) if "x-when" in given else (),
            given.get("x-required-when"),
            self._musts(given),
        )
        if required and draft.required_when is not None:
            self.notes.add("form.required_twice", draft.required_when, key=key)
        return self._table(draft, given) if kind is Kind.TABLE else draft

    def _field(self, key: str, kind: Kind, given: Mapping[str, Written], piece: Written) -> Field:
        unit = self._unit(given)
        bounds = limits.limits(self.notes, kind, given, piece)
        step = self._step(given)
        choices = self._choices(kind, given)
        edges = (_first(bounds.least, bounds.above), _first(bounds.largest, bounds.below))
        return Field(
            key=key,
            kind=kind,
            label=self._words(given, "x-label"),
            fact=facts.fact(key, kind, unit=unit, step=step, choices=choices, bounds=edges),
            hint=self._words(given, "x-hint"),
            section=self.notes.text(given["x-section"]) if "x-section" in given else "",
            unit=unit,
            whole=_text(given.get("type")) == "integer",
            limits=bounds,
            format=self._format(kind, given),
            choices=choices,
            files=limits.files(self.notes, given["x-files"]) if kind is Kind.FILES and "x-files" in given else None,
            widget=self._widget(kind, given),
            prefill=self._prefill(kind, unit, given),
            basis=basis(self.notes, given["x-basis"]) if "x-basis" in given else None,
        )

    def _words(self, given: Mapping[str, Written], name: str) -> Words:
        return self.notes.words(given[name]) if name in given else {}

    def _unit(self, given: Mapping[str, Written]) -> Unit:
        if "x-unit" not in given:
            return NUMBER
        try:
            return parse_unit(self.notes.text(given["x-unit"]))
        except Refusal as refusal:
            for problem in refusal.problems:
                self.notes.add(problem.code, given["x-unit"], **problem.values)
            return NUMBER

    def _step(self, given: Mapping[str, Written]) -> Decimal | None:
        """The smallest part of the unit that is told apart."""
        step = self.notes.number(given["multipleOf"]) if "multipleOf" in given else None
        if step is not None and step <= 0:
            self.notes.add("form.step", given["multipleOf"])
            step = None
        return Decimal(1) if step is None and _text(given.get("type")) == "integer" else step

    def _choices(self, kind: Kind, given: Mapping[str, Written]) -> Mapping[str, Words]:
        """The words of a code, each with its label, in the order of the declaration."""
        listed = given.get("enum")
        if kind is Kind.CHOICES and "items" in given:
            listed = self.notes.record(given["items"], ("type", "enum")).get("enum")
        if kind in (Kind.FILES,) and "items" in given:
            self.notes.record(given["items"], ("type",))
        if listed is None or kind not in (Kind.CHOICE, Kind.CHOICES):
            return {}
        codes = self.notes.texts(listed)
        for code in codes:
            if not _CODE.fullmatch(code):
                self.notes.add("form.code_shape", listed, text=code[:40])
        if "x-labels" not in given:
            return {}
        labels = self.notes.record(given["x-labels"], codes)
        return {code: self.notes.words(labels[code]) for code in codes if code in labels}

    def _format(self, kind: Kind, given: Mapping[str, Written]) -> Format | None:
        if kind is not Kind.TEXT or "format" not in given:
            return None
        return self.notes.choice(given["format"], list(Format))

    def _widget(self, kind: Kind, given: Mapping[str, Written]) -> Any:
        if "x-widget" not in given:
            return None
        widgets = WIDGETS.get(kind, ())
        if not widgets:
            self.notes.add("form.no_widget", given["x-widget"], kind=kind)
            return None
        return self.notes.choice(given["x-widget"], widgets)

    def _prefill(self, kind: Kind, unit: Unit, given: Mapping[str, Written]) -> Wanted | None:
        """What the registry may fill in: something it knows, of this kind and in a unit that converts."""
        if "x-prefill" not in given:
            return None
        piece = given["x-prefill"]
        text = self.notes.text(piece)
        match = _WANTED.fullmatch(text)
        source = self.sources.get(match[1]) if match else None
        if source is None or match is None:
            near = get_close_matches(text[:60], self.sources, 3, 0.3) or sorted(self.sources)[:3]
            self.notes.add("form.prefill_unknown", piece, text=text[:60], known=near)
            return None
        if source.yearly != bool(match[2]):
            code = "form.prefill_year" if source.yearly else "form.prefill_no_year"
            self.notes.add(code, piece, text=text[:60])
        if source.kind is not kind:
            self.notes.add("form.prefill_kind", piece, text=text[:60], kind=source.kind, other=kind)
        elif source.unit.kinds != unit.kinds:
            self.notes.add("unit.mismatch", piece, unit=str(source.unit), other=str(unit))
        return Wanted(match[1], match[2] or "")

    def _musts(self, given: Mapping[str, Written]) -> tuple[tuple[Written, Words], ...]:
        found = []
        for item in self.notes.items(given["x-must"]) if "x-must" in given else ():
            fields = self.notes.record(item, ("test", "zh", "en"))
            says = {language: self.notes.text(fields[language]) for language in ("zh", "en") if language in fields}
            if "test" in fields:
                found.append((fields["test"], says))
        return tuple(found)

    def _table(self, draft: Draft, given: Mapping[str, Written]) -> Draft:
        inner: Mapping[str, Written] = {}
        if "items" in given:
            inner = self.notes.record(given["items"], ("type", "properties"), ("required", "additionalProperties"))
        columns: list[Draft] = []
        if "properties" in inner:
            drafting = Drafting(self.notes, {}, in_table=True)
            columns = drafting.fields(inner["properties"], inner.get("required"))
        about = self.notes.record(given["x-table"], ("row",), ("totals",)) if "x-table" in given else {}
        totals = {}
        for name, column in (self.notes.entries(about["totals"]) if "totals" in about else {}).items():
            if self.notes.text(column) and isinstance(column, Text):
                totals[name] = column
        row = self.notes.words(about["row"]) if "row" in about else {}
        return replace(draft, columns=tuple(columns), row=row, totals=totals)


def basis(notes: Notes, piece: Written) -> Basis:
    """The document on which a question rests."""
    fields = notes.record(piece, ("document",), ("number", "article"))
    return Basis(*(notes.text(fields[name]) if name in fields else "" for name in ("document", "number", "article")))


def _text(piece: Written | None) -> str:
    return piece.text if isinstance(piece, Text) else ""


def _first(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return other if one is None else one
